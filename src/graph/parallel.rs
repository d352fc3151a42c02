//! Two short articles on one matter, told side by side: where several values of theirs agree, what differs is more likely a conflict than
//! the judgement says, which knows long documents best.
//!
//! In: all claims, and the pairs of values that agree in like words. Out: which documents tell one matter side by side. Always: both are
//! short, and they agree in several values of different sentences. Among many documents none do.

use super::brief::Lengths;
use crate::claims::Claim;
use crate::clusters::Stories;
use rustc_hash::{FxHashMap, FxHashSet};

/// A short article has at most so many statements.
const SHORT: u32 = 10;
/// So many values must agree, and of so many sentences of each.
const AGREED: usize = 3;
const SENTENCES: usize = 2;
/// From this certainty on a conflict between two such articles is surer. Of those that lie below a warning and above this, nine in ten
/// were right in pairs of articles of five sentences that no fit has seen.
const LEAST: f32 = 0.37;
const ADDED: f32 = 0.13;
/// How sure at most it is then.
const MOST: f32 = 0.6;

/// What two documents agree in: how many values, of which sentences of each.
#[derive(Default)]
struct Agreed {
    values: usize,
    sentences: [FxHashSet<u32>; 2],
}

/// Pairs of documents that tell one matter side by side.
#[derive(Debug, Default)]
pub struct Parallel(FxHashSet<(u32, u32)>);

impl Parallel {
    /// Reads them from the pairs of claims whose values agree.
    pub fn read(claims: &[Claim], stories: &Stories, agreed: impl Iterator<Item = (u32, u32)>) -> Parallel {
        if stories.many() {
            return Parallel::default();
        }
        let lengths = Lengths::read(claims);
        let mut sentences: FxHashMap<(u32, u32), Agreed> = FxHashMap::default();
        for (a, b) in agreed {
            let (x, y) = (&claims[a as usize], &claims[b as usize]);
            let (x, y) = if x.passage.document <= y.passage.document { (x, y) } else { (y, x) };
            if x.passage.document != y.passage.document && lengths.of(x).max(lengths.of(y)) <= SHORT {
                let both = sentences.entry(documents(x, y)).or_default();
                both.values += 1;
                both.sentences[0].insert(x.sentence);
                both.sentences[1].insert(y.sentence);
            }
        }
        let enough = |both: &Agreed| both.values >= AGREED && both.sentences.iter().all(|s| s.len() >= SENTENCES);
        Parallel(sentences.into_iter().filter(|(_, both)| enough(both)).map(|(pair, _)| pair).collect())
    }

    /// Whether the documents of two claims tell one matter side by side.
    pub fn tell_one(&self, a: &Claim, b: &Claim) -> bool {
        !self.0.is_empty() && self.0.contains(&documents(a, b))
    }
}

fn documents(a: &Claim, b: &Claim) -> (u32, u32) {
    let (x, y) = (a.passage.document.0, b.passage.document.0);
    (x.min(y), x.max(y))
}

/// How sure a conflict is, 0 to 1, between documents that tell one matter side by side.
pub fn surer(confidence: f32) -> f32 {
    if confidence < LEAST { confidence } else { confidence.max((confidence + ADDED).min(MOST)) }
}

#[cfg(test)]
mod tests {
    use super::surer;

    #[test]
    fn a_note_becomes_a_warning() {
        assert!(surer(0.3) == 0.3 && surer(0.4) > 0.5 && surer(0.7) == 0.7);
    }
}
