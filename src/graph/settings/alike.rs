//! Two sentences of manuals that tell one thing in one frame: "Thumbnails come in three sizes", "Thumbnails come in four sizes".

use super::levels::{amount, before, cases, commands};
use super::said::{Line, Text};
use crate::claims::{Aside, Claim, Polarity, Stance, TermClass};
use crate::graph::rivals::Rival;
use crate::graph::values::relate;
use crate::lexicon::settings::ONLY_FOR;
use crate::values::{Kind, Relation};
use rustc_hash::FxHashMap;

const ALIKE: f32 = 0.56;
/// Words that stand this near belong to the frame of a value.
const NEAR: u8 = 130;

/// Values by noun and verb: the text, the claim, the sentence.
type Frames<'t, 'a> = FxHashMap<(u32, u32), Vec<(usize, u32, &'t Line<'a>)>>;

/// Values of one noun under one verb in documents of two sorts.
pub fn rivals(claims: &[Claim], texts: &[Text]) -> Vec<Rival> {
    let mut all: Frames = FxHashMap::default();
    for (n, text) in texts.iter().enumerate().filter(|(_, t)| t.changes || t.document.text.contains('`')) {
        for line in text.lines.iter().filter(|l| !l.is_cell() && !l.tells(ONLY_FOR)) {
            for c in line.claims.clone() {
                let claim = &claims[c as usize];
                if amount(claim).is_some() && usable(text, line, claim) {
                    all.entry((claim.head, claim.predicate)).or_default().push((n, c, line));
                }
            }
        }
    }
    let mut found = Vec::new();
    let mut keys: Vec<_> = all.iter().filter(|(_, list)| (2..=12).contains(&list.len())).collect();
    keys.sort_by_key(|(key, _)| **key);
    for (_, list) in keys {
        for (i, (n, a, x)) in list.iter().enumerate() {
            for (m, b, y) in list[i + 1..].iter().filter(|(m, ..)| m != n) {
                let (p, q) = (&claims[*a as usize], &claims[*b as usize]);
                // Of a list of changes the newest word holds.
                let stale = |n: usize, c: u32| texts[n].changes && list.iter().any(|(k, d, _)| *k == n && *d < c);
                if stale(*n, *a) || stale(*m, *b) || !one_frame(p, q) {
                    continue;
                }
                let (Some(v), Some(w)) = (&p.value, &q.value) else { continue };
                let agrees = |line: &Line, v: &crate::values::Value| {
                    line.claims.clone().filter_map(|c| claims[c as usize].value.as_ref()).any(|w| {
                        w.kind == v.kind
                            && matches!(relate(v, w).0, Relation::Same | Relation::Compatible | Relation::Near)
                    })
                };
                if v.kind == w.kind && relate(v, w).0 == Relation::Apart && !agrees(y, v) && !agrees(x, w) {
                    found.push(Rival::of_values(*a, *b, v.kind.word(), ALIKE));
                }
            }
        }
    }
    found
}

fn usable(text: &Text, line: &Line, claim: &Claim) -> bool {
    let kind = claim
        .value
        .as_ref()
        .is_some_and(|v| matches!(v.kind, Kind::Count | Kind::Measure | Kind::Duration | Kind::Money));
    kind && claim.head != 0
        && claim.predicate != 0
        && claim.aside == Aside::Whole
        && claim.polarity == Polarity::Affirmed
        && claim.stance == Stance::Asserted
        && !claim.earlier
        && !claim.row
        && !commands(line)
        && !before(text, line, claim)
        && !cases(text, line, claim)
}

/// Whether all that stands near the one stands with the other too.
fn one_frame(p: &Claim, q: &Claim) -> bool {
    let telling = |c: &Claim| -> Vec<u32> {
        let near = c.terms.iter().filter(|t| t.near >= NEAR && t.class != TermClass::Number);
        near.map(|t| t.id).collect()
    };
    let (a, b) = (telling(p), telling(q));
    let (less, more, other) = if a.len() <= b.len() { (&a, &b, q) } else { (&b, &a, p) };
    less.len() >= 3
        && more.len() <= less.len() + 2
        && less.iter().all(|id| other.terms.binary_search_by_key(id, |t| t.id).is_ok())
}
