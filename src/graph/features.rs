//! The facts of a pair in numbers, for the two models that say how sure we are: first, whether both claims speak of one thing; then,
//! given that and their rivals, whether their values are in conflict.

use super::neighbours::{NOBODY, Neighbours};
use super::slip::Distance;
use super::values;
use crate::claims::{Aside, Claim, Stance, Term, TermClass};
use crate::clusters::{Likeness, Surroundings};
use crate::lexicon::concepts::PERSONS;
use crate::lexicon::words::{self, Kinship, kinship};
use crate::values::{Bound, Kind, Relation, Shape};

/// How many features of context there are.
pub const CONTEXT: usize = 56;
/// How many features of conflict there are.
pub const CONFLICT: usize = 48;

/// What each feature of context is, in order.
pub const CONTEXT_NAMES: [&str; CONTEXT] = [
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
    "predicate same",
    "predicate kin",
    "predicate apart",
    "predicate unknown",
    "one document",
    "aside apart",
    "both aside",
    "stance apart",
    "past apart",
    "period apart",
    "period same",
    "table",
    "shared terms",
    "count",
    "money",
    "percent",
    "measure",
    "duration",
    "age",
    "date",
    "time",
    "near and subject same",
    "cosine and names",
    "subject and predicate same",
    "unit same",
    "no subject",
    "flat",
    "rarest",
    "wide cosine",
    "found names",
    "wide rival names",
    "found words",
    "about same",
    "about other name",
    "about other noun",
    "about and near",
    "head beside",
    "verb beside",
    "series",
    "years apart",
    "part",
    "additional",
    "each",
    "change",
    "planned",
    "hedged",
];

/// What each feature of conflict is, in order.
pub const CONFLICT_NAMES: [&str; CONFLICT] = [
    "bias",
    "context",
    "agrees elsewhere",
    "agrees better elsewhere",
    "rival nearer",
    "rivals",
    "log ratio",
    "slip of the pen",
    "both exact",
    "one document",
    "past apart",
    "count",
    "money or percent",
    "measure or duration",
    "age",
    "date",
    "time",
    "round",
    "small numbers",
    "alone",
    "polarity",
    "alone and near",
    "values beside, fewer",
    "values beside, more",
    "magnitude",
    "told otherwise",
    "best of one",
    "best of both",
    "less support",
    "more support",
    "published apart",
    "near in value",
    "digits turned",
    "one part of a date",
    "told with the same",
    "digits",
    "documents alike",
    "heads an entry",
    "unit left out",
    "one person named",
    "two persons",
    "told in the other",
    "told in others, fewer",
    "told in others, more",
    "sentence, earlier",
    "sentence, later",
    "differing with the same",
    "one thing by words",
];

fn flag(on: bool) -> f32 {
    if on { 1.0 } else { 0.0 }
}

/// The features of context of a pair of value claims.
pub fn context(
    a: &Claim,
    b: &Claim,
    like: &Likeness,
    wide: &Surroundings,
    kind: &str,
    period: Relation,
) -> [f32; CONTEXT] {
    let subject = relate_heads(a, b, a.head, b.head);
    let predicate = relate_heads(a, b, a.predicate, b.predicate);
    let unit = |c: &Claim| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(m)) => m.unit.clone(),
        _ => Default::default(),
    };
    let firm = |s: Stance| matches!(s, Stance::Asserted | Stance::Reported);
    let about = about(a, b);
    let beside = |c: &Claim, id: u32| id != 0 && c.terms.iter().any(|t| t.id == id);
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
        flag(predicate == Relation::Same),
        flag(matches!(predicate, Relation::Compatible | Relation::Near)),
        flag(predicate == Relation::Apart),
        flag(predicate == Relation::Unknown),
        flag(a.passage.document == b.passage.document),
        flag(a.aside != b.aside),
        flag(a.aside != Aside::Whole && a.aside == b.aside),
        flag(firm(a.stance) != firm(b.stance)),
        flag(a.earlier != b.earlier),
        flag(period == Relation::Apart),
        flag(matches!(period, Relation::Same | Relation::Compatible)),
        flag(a.tabular || b.tabular),
        f32::from(like.shared.min(8)) / 8.0,
        flag(kind == "count"),
        flag(kind == "money"),
        flag(kind == "percent"),
        flag(kind == "measure"),
        flag(kind == "duration"),
        flag(kind == "age"),
        flag(kind == "date"),
        flag(kind == "time"),
        like.near * flag(subject == Relation::Same),
        like.cosine * like.shared_names.min(2.0),
        flag(subject == Relation::Same && predicate == Relation::Same),
        flag(!unit(a).is_empty() && unit(a) == unit(b)),
        flag(a.head == 0 && b.head == 0),
        like.flat,
        like.rarest,
        wide.cosine,
        wide.found_names.min(2.0),
        wide.rival_names.min(2.0),
        wide.found_words.min(2.0),
        flag(about == Relation::Same),
        flag(about == Relation::Apart && a.about_name),
        flag(about == Relation::Apart && !a.about_name),
        flag(about == Relation::Same) * like.near,
        flag(beside(a, b.head) || beside(b, a.head) || a.head != 0 && a.head == b.head),
        flag(beside(a, b.predicate) || beside(b, a.predicate) || a.predicate != 0 && a.predicate == b.predicate),
        flag(wide.series),
        years_apart(a, b),
        either(a, b, |c| c.aside == Aside::Part),
        either(a, b, |c| c.aside == Aside::Additional),
        either(a, b, |c| c.aside == Aside::Each),
        either(a, b, |c| c.aside == Aside::Change),
        either(a, b, |c| c.stance == Stance::Planned),
        either(a, b, |c| matches!(c.stance, Stance::Hedged | Stance::Hypothetical)),
    ]
}

/// The features of conflict of a pair of value claims whose values are apart; `logit` is how likely both speak of one thing by the
/// features of context, `lexis` by their words as well.
pub fn conflict(a: &Claim, b: &Claim, kind: &str, logit: f32, lexis: f32, near: Neighbours) -> [f32; CONFLICT] {
    let distance = match (&a.value, &b.value) {
        (Some(x), Some(y)) => values::distance(x, y),
        _ => Distance::default(),
    };
    let ratio = distance.ratio;
    let elided = |c: &Claim| c.value.as_ref().is_some_and(|v| v.kind == Kind::Count);
    let amount = |c: &Claim, test: fn(&crate::values::Amount) -> bool| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(m)) => test(m),
        _ => false,
    };
    let inexact = |c: &Claim| amount(c, |m| !(m.bound == Bound::Exact && m.low == m.high));
    [
        1.0,
        logit,
        flag(near.agrees > NOBODY),
        (near.agrees - logit).clamp(-3.0, 3.0),
        (near.rivals - logit).clamp(-3.0, 3.0),
        f32::from(near.crowd.min(6)) / 6.0,
        ratio,
        distance.slip.digit / 3.0,
        flag(!inexact(a) && !inexact(b)),
        flag(a.passage.document == b.passage.document),
        flag(a.earlier != b.earlier),
        flag(kind == "count"),
        flag(kind == "money" || kind == "percent"),
        flag(kind == "measure" || kind == "duration"),
        flag(kind == "age"),
        flag(kind == "date"),
        flag(kind == "time"),
        flag(amount(a, |m| m.spread != Default::default()) || amount(b, |m| m.spread != Default::default())),
        flag(amount(a, |m| m.low <= rust_decimal::Decimal::TWO) || amount(b, |m| m.low <= rust_decimal::Decimal::TWO)),
        near.alone,
        flag(kind == "polarity"),
        near.alone * (logit + 2.0).clamp(-1.0, 3.0),
        f32::from(near.beside.0.min(near.beside.1).min(8)) / 4.0,
        f32::from(near.beside.0.max(near.beside.1).min(8)) / 4.0,
        magnitude(a).min(magnitude(b)),
        flag(amount(a, |m| m.per.is_some()) != amount(b, |m| m.per.is_some())),
        flag(near.best.0 != near.best.1),
        flag(near.best.0 && near.best.1),
        f32::from(near.support.0.min(near.support.1).min(4)) / 2.0,
        f32::from(near.support.0.max(near.support.1).min(4)) / 2.0,
        near.published,
        flag(ratio < 0.05 && ratio > 0.0),
        distance.slip.turned / 3.0,
        flag(distance.one_part),
        near.together.min(4.0) / 2.0,
        telling(a).min(telling(b)),
        near.documents,
        either(a, b, |c| c.entry),
        flag(elided(a) != elided(b)),
        flag((a.person == 0) != (b.person == 0)),
        flag(a.person != 0 && b.person != 0 && a.person != b.person),
        f32::from(near.elsewhere.crossed),
        f32::from(near.elsewhere.others.0),
        f32::from(near.elsewhere.others.1),
        a.sentence.min(b.sentence) as f32,
        a.sentence.max(b.sentence) as f32,
        f32::from(near.asunder.min(4)),
        lexis,
    ]
}

/// How telling a value is, 0 to 1.3: a large exact number and a date much, a small number and a part of the day little.
pub fn telling(claim: &Claim) -> f32 {
    let Some(value) = &claim.value else { return 0.0 };
    match &value.shape {
        Shape::Amount(amount) => {
            let mut significant = amount.low.mantissa().unsigned_abs();
            while significant != 0 && significant.is_multiple_of(10) {
                significant /= 10;
            }
            let unit = if matches!(value.kind, Kind::Money | Kind::Measure) { 0.3 } else { 0.0 };
            unit + match significant {
                0..10 => 0.15,
                10..100 => 0.6,
                _ => 1.0,
            }
        }
        Shape::Moment(moment) => match (moment.day, moment.year.filter(|_| !moment.year_inferred), &moment.clock) {
            (Some(_), _, _) => 1.0,
            (_, _, Some(_)) | (_, Some(_), _) => 0.6,
            _ => 0.3,
        },
        Shape::Words(_) => 0.1,
    }
}

/// How many of two claims are so: 0, 0.5 or 1; 0.5 where they part.
fn either(a: &Claim, b: &Claim, test: fn(&Claim) -> bool) -> f32 {
    f32::from(u8::from(test(a)) + u8::from(test(b))) / 2.0
}

/// The decimal logarithm of the days between the times that two claims speak of, over 1,000 days 1; 0 where one speaks of none.
fn years_apart(a: &Claim, b: &Claim) -> f32 {
    let (Some(x), Some(y)) = (a.period, b.period) else { return 0.0 };
    let days = x.0.date().until(y.0.date()).map_or(0, |s| s.get_days().abs());
    ((days as f32 + 1.0).log10() / 3.0).min(2.0)
}

/// Whether two claims are about one: the same name or kindred nouns; a name and a noun may well be one.
fn about(a: &Claim, b: &Claim) -> Relation {
    match (a.about, b.about) {
        (0, _) | (_, 0) => Relation::Unknown,
        (x, y) if x == y => Relation::Same,
        _ if a.about_name != b.about_name => Relation::Unknown,
        (x, y) if !a.about_name && kinship(x, y).akin() => Relation::Same,
        _ => Relation::Apart,
    }
}

/// The decimal logarithm of an amount, 0 to 6.
fn magnitude(claim: &Claim) -> f32 {
    use rust_decimal::prelude::ToPrimitive;
    match claim.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(m)) => m.low.to_f32().unwrap_or(0.0).abs().max(1.0).log10().min(6.0),
        _ => 0.0,
    }
}

/// How the head words of two claims stand to each other: by meaning, by sense, or because one stands beside the other claim.
pub fn relate_heads(a: &Claim, b: &Claim, x: u32, y: u32) -> Relation {
    if x == 0 || y == 0 {
        return Relation::Unknown;
    }
    if x == y {
        return Relation::Same;
    }
    let lemma = |c: &Claim, id: u32| c.terms.iter().find(|t| t.id == id).map_or(id, |t| t.lemma);
    let (p, q) = (lemma(a, x), lemma(b, y));
    let people = |key: u32| words::is_any(key, PERSONS);
    let person = |key: u32| words::by_key(key).is_some_and(|w| w.person());
    if people(p) && people(q) {
        return Relation::Compatible;
    }
    if people(p) && person(q) || people(q) && person(p) {
        return Relation::Near;
    }
    match kinship(p, q) {
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
