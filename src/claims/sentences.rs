//! The statement of a sentence: its words, for claims that have none.

use super::{Claim, Slot};
use rustc_hash::FxHashMap;

/// Statements by document and sentence: the words of the sentence that any claim stands in.
pub struct Sentences(FxHashMap<(u32, u32), u32>);

impl Sentences {
    /// Finds the statement of every sentence.
    pub fn of(claims: &[Claim]) -> Sentences {
        let statements = claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Statement);
        Sentences(statements.map(|(n, c)| ((c.passage.document.0, c.sentence), n as u32)).collect())
    }

    /// The statement of the sentence that a claim stands in.
    pub fn statement<'c>(&self, claims: &'c [Claim], claim: &Claim) -> Option<&'c Claim> {
        self.0.get(&(claim.passage.document.0, claim.sentence)).map(|&n| &claims[n as usize])
    }
}
