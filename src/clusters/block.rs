//! Candidate pairs: claims of one comparable sort that share a telling word. Near linear in the number of claims, because a word
//! that many share counts only together with another.

use super::{Stories, Weights};
use crate::claims::{Claim, Slot, Term};
use crate::lexicon::words;
use crate::text::DocumentId;
use crate::values::{Kind, Shape};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// A block of more claims than this is opened up by pairs of terms instead.
const CROWD: usize = 96;
/// The sort of large numbers whose unit may be left out, and of the sums that they may be.
const ELIDED: u64 = 15;
/// The most telling terms of a claim, by which it is found.
const KEYS: usize = 8;
/// The most telling terms that are paired up in crowded blocks.
const PAIRED: usize = 5;

/// Pairs `(i, j)`, `i < j`, of claims of one story worth comparing, ascending, each once.
pub fn candidates(claims: &[Claim], weights: &Weights, stories: &Stories) -> Vec<(u32, u32)> {
    let keyed: Vec<Vec<u64>> = claims.par_iter().map(|c| keys(c, weights)).collect();
    let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
    for &key in keyed.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let mut entries: Vec<(u64, u32)> = Vec::new();
    for (i, list) in keyed.iter().enumerate() {
        let mut crowded: Vec<u64> = Vec::new();
        for &key in list {
            match counts[&key] {
                0 | 1 => {}
                n if n as usize <= CROWD => entries.push((key, i as u32)),
                _ => crowded.push(key),
            }
        }
        crowded.truncate(PAIRED);
        for (n, &x) in crowded.iter().enumerate() {
            for &y in &crowded[n + 1..] {
                entries.push((mix(x.min(y), x.max(y)), i as u32));
            }
        }
    }
    drop(keyed);
    entries.par_sort_unstable();
    let mut pairs: Vec<(u32, u32)> = entries
        .par_chunk_by(|a, b| a.0 == b.0)
        .filter(|block| block.len() > 1)
        .flat_map_iter(|block| {
            // A crowd that even pairs of words do not tell apart is one boilerplate sentence: neighbours only.
            let reach = if block.len() > CROWD { 8 } else { block.len() };
            block
                .iter()
                .enumerate()
                .flat_map(move |(n, x)| block[n + 1..].iter().take(reach).map(move |y| (x.1.min(y.1), x.1.max(y.1))))
        })
        .filter(|&(i, j)| i != j)
        .collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    let document = |i: u32| claims[i as usize].passage.document;
    let mut between: Vec<(DocumentId, DocumentId)> =
        pairs.par_iter().map(|&(i, j)| (document(i), document(j))).collect();
    between.par_sort_unstable();
    between.dedup();
    between.retain(|(a, b)| a != b);
    let one: FxHashSet<(DocumentId, DocumentId)> =
        between.into_par_iter().filter(|&(a, b)| stories.one(a, b)).collect();
    pairs.retain(|&(i, j)| document(i) == document(j) || one.contains(&(document(i), document(j))));
    pairs
}

/// The keys of a claim: its group with each of its most telling terms, the most telling first.
fn keys(claim: &Claim, weights: &Weights) -> Vec<u64> {
    let Some(group) = group(claim) else { return Vec::new() };
    let mut terms: Vec<(f32, u32)> = if claim.slot == Slot::Utterance {
        let zipf = |lemma: u32| words::by_key(lemma).map_or(words::UNKNOWN_ZIPF, |r| r.zipf());
        claim.words.iter().map(|w| (7.2 - zipf(w.lemma), w.lemma)).filter(|w| w.0 > 1.2).collect()
    } else {
        claim.terms.iter().map(|t: &Term| (weights.at(t), t.id)).collect()
    };
    terms.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    terms.dedup_by_key(|t| t.1);
    terms.truncate(KEYS);
    let mut keys: Vec<u64> = terms.iter().map(|t| mix(u64::from(group), u64::from(t.1))).collect();
    // Where there are few of a sort, all of them are compared.
    if claim.slot == Slot::Value {
        keys.push(mix(u64::from(group), u64::MAX));
        if claim.value.as_ref().is_some_and(|v| v.may_elide()) && !claim.row {
            keys.extend(terms.iter().map(|t| mix(ELIDED, u64::from(t.1))));
            keys.push(mix(ELIDED, u64::MAX));
        }
    }
    keys
}

/// What a claim can be compared with at all; none for claims that are compared with their origin only.
pub fn group(claim: &Claim) -> Option<u32> {
    Some(match claim.slot {
        Slot::Statement => 1,
        Slot::Utterance => 2,
        Slot::Name | Slot::Role => return None,
        Slot::Act => 4,
        Slot::Value if claim.row => return None,
        Slot::Value => {
            let value = claim.value.as_ref()?;
            match (&value.shape, value.kind) {
                (Shape::Words(_), Kind::Word) => 14,
                (Shape::Words(_), Kind::Version) => 13,
                (Shape::Words(_), _) => return None,
                (_, Kind::Count) => 10,
                (_, Kind::Ordinal) => 11,
                // A date that nothing governs heads a log entry or a page.
                (Shape::Moment(_), _) if claim.head == 0 && claim.predicate == 0 => return None,
                (Shape::Moment(_), _) => 12,
                (_, Kind::Version) => 13,
                (Shape::Amount(amount), Kind::Duration) => words::key(&amount.base_unit) ^ 1,
                (Shape::Amount(amount), _) => words::key(&amount.base_unit),
            }
        }
    })
}

fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(32) ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}
