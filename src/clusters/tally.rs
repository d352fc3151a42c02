//! In how many sentences of a document each word stands.

use crate::claims::{Claim, Slot, TermClass};
use crate::text::DocumentId;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// One term of a document.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub id: u32,
    pub sentences: u32,
    /// Lemma and class where it stands first.
    pub lemma: u32,
    pub class: TermClass,
}

/// The words of one document.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub sentences: u32,
    /// Ascending by id, each once.
    pub terms: Vec<Row>,
    /// The ids that stand for a name somewhere, ascending, each once.
    pub named: Vec<u32>,
}

impl Tally {
    /// Counts the words of the statements of one document.
    pub fn of(claims: &[Claim]) -> Tally {
        let mut tally = Tally::default();
        let mut at: FxHashMap<u32, usize> = FxHashMap::default();
        for claim in claims.iter().filter(|c| c.slot == Slot::Statement) {
            tally.sentences += 1;
            for term in claim.terms.iter() {
                let n = *at.entry(term.id).or_insert_with(|| {
                    tally.terms.push(Row { id: term.id, sentences: 0, lemma: term.lemma, class: term.class });
                    tally.terms.len() - 1
                });
                tally.terms[n].sentences += 1;
                if term.class == TermClass::Name {
                    tally.named.push(term.id);
                }
            }
        }
        tally.terms.sort_unstable_by_key(|t| t.id);
        tally.named.sort_unstable();
        tally.named.dedup();
        tally
    }
}

/// The tallies of all documents, from claims in the order of documents.
pub fn tallies(documents: usize, claims: &[Claim]) -> Vec<Tally> {
    let of = |n: usize| {
        let from = claims.partition_point(|c| (c.passage.document.0 as usize) < n);
        let to = claims.partition_point(|c| c.passage.document <= DocumentId(n as u32));
        Tally::of(&claims[from..to])
    };
    (0..documents).into_par_iter().map(of).collect()
}
