//! Claims by sentence, and the statement of a sentence: its words, for claims that have none.

use super::{Claim, Slot};
use rustc_hash::FxHashMap;

/// The claims of each sentence in turn, with the index of the first. Stated claims of one document stand by sentence; what is derived
/// stands behind them.
pub fn by_sentence(claims: &[Claim]) -> impl Iterator<Item = (usize, &[Claim])> {
    let place = |c: &Claim| (c.passage.document, c.sentence);
    let mut first = 0;
    claims.chunk_by(move |x, y| place(x) == place(y)).map(move |chunk| {
        let at = first;
        first += chunk.len();
        (at, chunk)
    })
}

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
        self.number(claim).map(|n| &claims[n as usize])
    }

    /// Its index.
    pub fn number(&self, claim: &Claim) -> Option<u32> {
        self.0.get(&(claim.passage.document.0, claim.sentence)).copied()
    }
}
