//! Candidate pairs: claims of one comparable sort that share a telling word. Near linear in the number of claims, because a word
//! that many share counts only together with another.

use super::{Stories, Weights};
use crate::claims::{Claim, Slot, Term};
use crate::lexicon::words;
use crate::text::DocumentId;
use crate::values::{Kind, Shape};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A block of more claims than this is opened up by pairs of terms instead.
const CROWD: usize = 96;
/// The sort of large numbers whose unit may be left out, and of the sums that they may be.
const ELIDED: u64 = 15;
/// The most telling terms of a claim, by which it is found.
const KEYS: usize = 8;
/// The most telling terms that are paired up in crowded blocks.
const PAIRED: usize = 5;

/// So many keys are sorted at once.
const PART: usize = 1 << 21;

/// Pairs `(i, j)`, `i < j`, of claims of one story worth comparing, ascending, each once.
pub fn candidates(claims: &[Claim], weights: &Weights, stories: &Stories) -> Vec<(u32, u32)> {
    let mut keys = Keys::default();
    for part in claims.chunks(1 << 16) {
        keys.add(part, weights);
    }
    keys.candidates(stories)
}

/// By which keys each claim of a corpus is found, the most telling first, while the claims are read one after another.
#[derive(Default)]
pub struct Keys {
    keys: Vec<u64>,
    /// Of each claim the end of its keys, and its document.
    claims: Vec<(u32, DocumentId)>,
}

impl Keys {
    /// Adds the next claims.
    pub fn add(&mut self, claims: &[Claim], weights: &Weights) {
        let each: Vec<Vec<u64>> = claims.par_iter().map(|c| keys(c, weights)).collect();
        for (claim, keys) in claims.iter().zip(each) {
            self.keys.extend(keys);
            self.claims.push((self.keys.len() as u32, claim.passage.document));
        }
    }

    /// Pairs `(i, j)`, `i < j`, of claims of one story worth comparing, ascending, each once.
    pub fn candidates(self, stories: &Stories) -> Vec<(u32, u32)> {
        let document = |claim: u32| self.claims[claim as usize].1;
        let mut found = Found { pairs: Vec::new(), settled: 0, one: FxHashMap::default() };
        let mut crowded = vec![false; self.keys.len()];
        let from = |claim: u32| claim.checked_sub(1).map_or(0, |c| self.claims[c as usize].0) as usize;
        let to = |claim: u32| self.claims[claim as usize].0 as usize;
        let all = || (0..self.claims.len() as u32).flat_map(|c| self.keys[from(c)..to(c)].iter().map(move |&k| (k, c)));
        for entries in parts(self.keys.len(), all) {
            let blocks: Vec<&[(u64, u32)]> = entries.chunk_by(|a, b| a.0 == b.0).filter(|b| b.len() > 1).collect();
            for &(key, claim) in blocks.iter().filter(|b| b.len() > CROWD).copied().flatten() {
                let own = from(claim)..to(claim);
                for (seen, &k) in crowded[own.clone()].iter_mut().zip(&self.keys[own]) {
                    *seen |= k == key;
                }
            }
            found.add(&blocks.into_iter().filter(|b| b.len() <= CROWD).collect::<Vec<_>>(), document, stories);
        }
        let mixed = |claim: u32| {
            let crowd = (from(claim)..to(claim)).filter(|&at| crowded[at]).map(|at| self.keys[at]).take(PAIRED);
            let crowd: Vec<u64> = crowd.collect();
            let pairs = (0..crowd.len()).flat_map(|n| (n + 1..crowd.len()).map(move |m| (n, m)));
            pairs.map(|(n, m)| (mix(crowd[n].min(crowd[m]), crowd[n].max(crowd[m])), claim)).collect::<Vec<_>>()
        };
        let all = || (0..self.claims.len() as u32).flat_map(mixed);
        for entries in parts(self.keys.len(), all) {
            let blocks: Vec<&[(u64, u32)]> = entries.chunk_by(|a, b| a.0 == b.0).filter(|b| b.len() > 1).collect();
            found.add(&blocks, document, stories);
        }
        found.settle();
        found.pairs
    }
}

/// Keys with their claims, sorted, in parts that can be held: all of one key are in one part.
fn parts<I: Iterator<Item = (u64, u32)>>(count: usize, all: impl Fn() -> I) -> impl Iterator<Item = Vec<(u64, u32)>> {
    let parts = count.div_ceil(PART) as u64;
    (0..parts).map(move |part| {
        let mut entries: Vec<(u64, u32)> = all().filter(|(key, _)| parts == 1 || (key >> 20) % parts == part).collect();
        entries.par_sort_unstable();
        entries
    })
}

/// The pairs that are found.
struct Found {
    pairs: Vec<(u32, u32)>,
    /// How many of them are sorted, each once.
    settled: usize,
    /// What is known of pairs of documents.
    one: FxHashMap<(DocumentId, DocumentId), bool>,
}

impl Found {
    /// Adds the pairs of each block whose documents tell one story.
    fn add(&mut self, blocks: &[&[(u64, u32)]], document: impl Fn(u32) -> DocumentId + Sync, stories: &Stories) {
        let document = &document;
        let new: Vec<(u32, u32)> = blocks
            .par_iter()
            .flat_map_iter(|block| {
                // A crowd that even pairs of words do not tell apart is one boilerplate sentence: neighbours only.
                let reach = if block.len() > CROWD { 8 } else { block.len() };
                block.iter().enumerate().flat_map(move |(n, x)| {
                    let near = block[n + 1..].iter().take(reach);
                    near.map(move |y| (x.1.min(y.1), x.1.max(y.1)))
                        .filter(|&(i, j)| i != j && stories.may_be_one(document(i), document(j)))
                })
            })
            .collect();
        let mut between: Vec<(DocumentId, DocumentId)> =
            new.par_iter().map(|&(i, j)| (document(i), document(j))).filter(|(a, b)| a != b).collect();
        between.par_sort_unstable();
        between.dedup();
        between.retain(|b| !self.one.contains_key(b));
        let judged: Vec<_> = between.into_par_iter().map(|(a, b)| ((a, b), stories.one(a, b))).collect();
        self.one.extend(judged);
        let kept = |&(i, j): &(u32, u32)| {
            document(i) == document(j) || self.one.get(&(document(i), document(j))) == Some(&true)
        };
        self.pairs.extend(new.into_iter().filter(kept));
        if self.pairs.len() > 2 * self.settled + PART {
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.pairs.par_sort_unstable();
        self.pairs.dedup();
        self.settled = self.pairs.len();
    }
}

/// The keys of a claim: its group with each of its most telling terms, the most telling first.
fn keys(claim: &Claim, weights: &Weights) -> Vec<u64> {
    let Some(group) = group(claim) else { return Vec::new() };
    let mut terms: Vec<(f32, u32)> = if claim.slot == Slot::Utterance {
        claim.words.iter().map(|w| (7.2 - words::zipf(w.lemma), w.lemma)).filter(|w| w.0 > 1.2).collect()
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
