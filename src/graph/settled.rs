//! Which joined pairs fall away again, because the documents themselves settle them: the other tells the same besides, both deny the
//! same, a value has its equal beside the one that it is held against, two shares make up the whole.

use super::clash;
use super::denial::{Of, at_odds, of_two, two_tellings};
use super::edges::{Edge, plain};
use super::rivals::Rival;
use super::values;
use crate::claims::{Claim, Origin, Slot};
use crate::text::{DocumentId, Upos};
use crate::values::{Kind, Relation, Shape};
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

/// Statements from this likeness on say the same, unless their wordings clash.
const ECHO: f32 = 0.8;

/// Statements with the other documents that say the same somewhere.
pub type Echoes = FxHashSet<(u32, DocumentId)>;

pub fn echoes(claims: &[Claim], edges: &[Edge]) -> Echoes {
    let document = |i: u32| claims[i as usize].passage.document;
    let mut found = Echoes::default();
    let same = |e: &&Edge| e.like.cosine >= ECHO && e.focus.is_none() && claims[e.a as usize].slot == Slot::Statement;
    for edge in edges.iter().filter(same).filter(|e| document(e.a) != document(e.b)) {
        found.extend([(edge.a, document(edge.b)), (edge.b, document(edge.a))]);
    }
    found
}

/// Whether one of two statements is one sentence with the other, or stands in the other's document as well: then both tell both.
pub fn echoed(claims: &[Claim], echoes: &Echoes, a: u32, b: u32) -> bool {
    let document = |i: u32| claims[i as usize].passage.document;
    echoes.contains(&(a, document(b))) || echoes.contains(&(b, document(a)))
}

/// Whether two statements both deny, and one says all that the other says: "No data were lost", "No data were lost, nor was there an
/// attack".
pub fn both_deny(claims: &[Claim], a: u32, b: u32) -> bool {
    let words = |i: u32| &claims[i as usize].words;
    let denies = |i: u32| words(i).iter().any(|w| w.denies);
    let (x, y) = if words(a).len() <= words(b).len() { (words(a), words(b)) } else { (words(b), words(a)) };
    // "Said Ann Roper", "said Ms Roper"
    let mut telling = x.iter().filter(|w| clash::content(w) && w.upos != Upos::Propn);
    denies(a) && denies(b) && telling.all(|w| y.iter().any(|v| v.lemma == w.lemma))
}

/// Parts clauses of which one seems to deny the other though both sentences deny the same.
pub fn same_denials(claims: &[Claim], edges: &mut Vec<Edge>) {
    let statements = statements(claims);
    edges.retain(|e| {
        let clash = claims[e.a as usize].slot == Slot::Act && e.values == Relation::Apart;
        let told = || Some((*statements.get(&place(claims, e.a))?, *statements.get(&place(claims, e.b))?));
        !clash || told().is_none_or(|(a, b)| !both_deny(claims, a, b))
    });
}

/// Parts what seems to deny the other of two things or two times, "the shed was locked", "the house was unlocked", and the days of
/// what is so on one and not so on the other.
pub fn part_two(claims: &[Claim], edges: &mut Vec<Edge>) {
    let statements = statements(claims);
    let statement = |i: u32| statements.get(&place(claims, i)).map(|&s| &claims[s as usize]);
    edges.retain(|e| {
        let moments = claims[e.a as usize].slot == Slot::Value && matches!(e.kind, "date" | "time");
        let (Some(x), Some(y)) = (statement(e.a), statement(e.b)) else { return true };
        match e.kind {
            _ if e.values != Relation::Apart => true,
            "polarity" => {
                let (left, right) = e.focus.unwrap_or((claims[e.a as usize].focus, claims[e.b as usize].focus));
                !of_two(x, left, y, right, Of::Doing)
            }
            "other" => !two_tellings(x, y),
            _ => !(moments && at_odds(x, y)),
        }
    });
}

/// The document of a claim and its sentence there.
fn place(claims: &[Claim], i: u32) -> (DocumentId, u32) {
    (claims[i as usize].passage.document, claims[i as usize].sentence)
}

fn statements(claims: &[Claim]) -> FxHashMap<(DocumentId, u32), u32> {
    let statement = |&i: &u32| claims[i as usize].slot == Slot::Statement;
    (0..claims.len() as u32).filter(statement).map(|i| (place(claims, i), i)).collect()
}

/// A doer or place that the other document names as well is no rival.
pub fn unfill(claims: &[Claim], echoes: &Echoes, edges: &mut [Edge]) {
    for edge in edges.iter_mut().filter(|e| rivals(e) && echoed(claims, echoes, e.a, e.b)) {
        *edge = plain(edge.a, edge.b, edge.like);
    }
}

/// Parts the denials of two statements that tell two shares of one whole: of 60 who applied "a quarter were taken" and "45 were refused".
pub fn make_whole(claims: &[Claim], edges: &mut Vec<Edge>) {
    let mut shares: FxHashMap<(u32, u32), Vec<Decimal>> = FxHashMap::default();
    let place = |c: &Claim| (c.passage.document.0, c.sentence);
    for claim in claims.iter().filter(|c| c.slot == Slot::Value) {
        let told = matches!(claim.origin, Origin::Stated | Origin::Derived { by: "share", .. });
        let value = claim.value.as_deref().filter(|v| v.kind == Kind::Percent && told);
        if let Some(Shape::Amount(share)) = value.map(|v| &v.shape)
            && let (Some(low), Some(high)) = (share.extent.said.low, share.extent.said.high)
        {
            shares.entry(place(claim)).or_default().push((low + high) / Decimal::TWO);
        }
    }
    let of = |i: u32| shares.get(&place(&claims[i as usize])).into_iter().flatten();
    let whole = |x: &Decimal, y: &Decimal| (x + y - Decimal::ONE_HUNDRED).abs() <= Decimal::ONE;
    edges.retain(|e| e.kind != "polarity" || !of(e.a).any(|x| of(e.b).any(|y| x != y && whole(x, y))));
}

/// Whether an edge says that one clause has two doers or two places.
fn rivals(edge: &Edge) -> bool {
    matches!(edge.kind, "place" | "attribution") && edge.values == Relation::Apart
}

/// A value whose equal stands in the other's sentence has its counterpart there: in "30 per cent in the valley and 64 on the coast" the
/// 64 is no rival of another report's 30.
pub fn settle(claims: &[Claim], edges: &mut Vec<Edge>) {
    let mut sentences: FxHashMap<(u32, u32), Vec<u32>> = FxHashMap::default();
    for (i, claim) in claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated) {
        sentences.entry((claim.passage.document.0, claim.sentence)).or_default().push(i as u32);
    }
    let holds = |value: &Claim, other: &Claim| {
        let beside = sentences.get(&(other.passage.document.0, other.sentence));
        beside.into_iter().flatten().any(|&c| match (&value.value, &claims[c as usize].value) {
            (Some(x), Some(y)) => x == y || values::relate(x, y).0 == Relation::Same,
            _ => false,
        })
    };
    edges.retain(|edge| {
        let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
        a.slot != Slot::Value || edge.values != Relation::Apart || !(holds(a, b) || holds(b, a))
    });
}

/// Parts the numbers of ranks that are told with what they rank: "the third-largest harbour" says more than "third".
pub fn unrank(claims: &[Claim], ranks: &[Rival], edges: &mut Vec<Edge>) {
    let sentences = |a: u32, b: u32| (claims[a as usize].passage, claims[b as usize].passage);
    let ranked: FxHashSet<_> = ranks.iter().flat_map(|r| [sentences(r.a, r.b), sentences(r.b, r.a)]).collect();
    edges.retain(|e| e.kind != "ordinal" || !ranked.contains(&sentences(e.a, e.b)));
}

/// Keeps of the rivals of one sentence in one document the likeliest; among many documents, where much is alike, none.
pub fn likeliest(claims: &[Claim], edges: &mut [Edge], many: bool) {
    let keys = |e: &Edge| {
        let document = |i: u32| claims[i as usize].passage.document.0;
        [(e.a, document(e.b)), (e.b, document(e.a))]
    };
    let mut best: FxHashMap<(u32, u32), f32> = FxHashMap::default();
    for edge in edges.iter().filter(|e| rivals(e)) {
        for key in keys(edge) {
            let sure = best.entry(key).or_default();
            *sure = sure.max(edge.certainty);
        }
    }
    for edge in edges.iter_mut().filter(|e| rivals(e)) {
        if many || keys(edge).iter().any(|k| best[k] > edge.certainty) {
            *edge = plain(edge.a, edge.b, edge.like);
        }
    }
}
