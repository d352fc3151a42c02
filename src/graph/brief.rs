//! How long documents are: what a note of a few sentences tells is mostly one thing.

use crate::claims::{Claim, Slot};

/// A note has at most so many sentences.
const BRIEF: u32 = 3;

/// The number of statements of each document.
pub struct Lengths(Vec<u32>);

impl Lengths {
    /// Counts the statements.
    pub fn read(claims: &[Claim]) -> Lengths {
        let count = claims.iter().map(|c| c.passage.document.0 as usize + 1).max().unwrap_or(0);
        let mut lengths = vec![0u32; count];
        for claim in claims.iter().filter(|c| c.slot == Slot::Statement) {
            lengths[claim.passage.document.0 as usize] += 1;
        }
        Lengths(lengths)
    }

    /// How many statements the document of a claim has.
    pub fn of(&self, claim: &Claim) -> u32 {
        self.0.get(claim.passage.document.0 as usize).copied().unwrap_or(0)
    }

    /// Whether it is a note of a few sentences.
    pub fn brief(&self, claim: &Claim) -> bool {
        self.of(claim) <= BRIEF
    }
}
