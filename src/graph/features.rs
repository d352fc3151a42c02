//! The facts of a pair in numbers, for the model that says how sure we are that both speak of one fact.

use super::values;
use crate::claims::{Aside, Claim, Term, TermClass};
use crate::clusters::Likeness;
use crate::lexicon::words::{Kinship, kinship};
use crate::values::{Relation, Shape};

/// How many features there are.
pub const FEATURES: usize = 34;

/// What each feature is, in order.
pub const NAMES: [&str; FEATURES] = [
    "bias",
    "cosine",
    "containment",
    "near",
    "shared names",
    "rival names",
    "rival words",
    "subject same",
    "subject kin",
    "subject apart",
    "subject unknown",
    "predicate same",
    "predicate kin",
    "predicate apart",
    "same document",
    "agrees elsewhere",
    "rivals nearer",
    "log ratio",
    "slip of the pen",
    "both exact",
    "aside",
    "stance apart",
    "period apart",
    "period same",
    "table",
    "shared terms",
    "count",
    "money or percent",
    "measure or duration",
    "age",
    "date",
    "time",
    "near and subject same",
    "cosine and names",
];

/// What the neighbours of a pair in the graph tell of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Neighbours {
    /// Likeness of the best agreeing counterpart of either claim in the other's document, less the likeness of this pair.
    pub agrees: f32,
    /// Likeness of the best other counterpart that differs, less the likeness of this pair.
    pub rivals: f32,
}

/// The features of a pair of value claims.
pub fn features(
    a: &Claim,
    b: &Claim,
    like: &Likeness,
    kind: &str,
    period: Relation,
    near: Neighbours,
) -> [f32; FEATURES] {
    let subject = relate_heads(a, b, a.head, b.head);
    let predicate = relate_heads(a, b, a.predicate, b.predicate);
    let flag = |on: bool| if on { 1.0 } else { 0.0 };
    let (ratio, slip) = match (&a.value, &b.value) {
        (Some(x), Some(y)) => values::distance(x, y),
        _ => (0.0, false),
    };
    let exact = |c: &Claim| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(m)) => m.bound == crate::values::Bound::Exact && m.low == m.high,
        _ => true,
    };
    [
        1.0,
        like.cosine,
        like.containment,
        like.near,
        like.shared_names.min(2.0),
        like.rival_names.min(2.0),
        like.rival_words.min(2.0),
        flag(subject == Relation::Same),
        flag(matches!(subject, Relation::Compatible | Relation::Near)),
        flag(subject == Relation::Apart),
        flag(subject == Relation::Unknown),
        flag(predicate == Relation::Same),
        flag(matches!(predicate, Relation::Compatible | Relation::Near)),
        flag(predicate == Relation::Apart),
        flag(a.passage.document == b.passage.document),
        near.agrees.max(-0.5),
        near.rivals.max(-0.5),
        ratio,
        flag(slip),
        flag(exact(a) && exact(b)),
        flag(a.aside != Aside::Whole || b.aside != Aside::Whole),
        flag(a.stance != b.stance),
        flag(period == Relation::Apart),
        flag(matches!(period, Relation::Same | Relation::Compatible)),
        flag(a.tabular || b.tabular),
        f32::from(like.shared.min(8)) / 8.0,
        flag(kind == "count"),
        flag(kind == "money" || kind == "percent"),
        flag(kind == "measure" || kind == "duration"),
        flag(kind == "age"),
        flag(kind == "date"),
        flag(kind == "time"),
        like.near * flag(subject == Relation::Same),
        like.cosine * like.shared_names.min(2.0),
    ]
}

/// How the head words of two claims stand to each other: by family, by sense, or because one stands in the other's context.
pub fn relate_heads(a: &Claim, b: &Claim, x: u32, y: u32) -> Relation {
    if x == 0 || y == 0 {
        return Relation::Unknown;
    }
    if x == y {
        return Relation::Same;
    }
    let lemma = |c: &Claim, id: u32| c.terms.iter().find(|t| t.id == id).map_or(id, |t| t.lemma);
    match kinship(lemma(a, x), lemma(b, y)) {
        Kinship::Family => Relation::Same,
        Kinship::Synonym => Relation::Compatible,
        Kinship::Kind => Relation::Near,
        _ => {
            let nearby = |c: &Claim, id: u32| {
                c.terms.iter().any(|t: &Term| t.id == id && t.class != TermClass::Name && t.near >= 165)
            };
            if nearby(a, y) || nearby(b, x) { Relation::Near } else { Relation::Apart }
        }
    }
}
