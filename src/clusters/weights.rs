//! How much a word tells: "barometer" much, "year" little, and in a set about one harbour "harbour" little as well.

use super::tally::{Tally, tallies};
use crate::claims::{Claim, Term, TermClass};
use crate::lexicon::words;
use rustc_hash::FxHashMap;

/// The weight of every term of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    of: FxHashMap<u32, f32>,
}

/// Below this many sentences a corpus is too small to count in, and English at large decides alone.
const SMALL: usize = 12;

/// In how many sentences each term stands, while the documents are read one after another.
#[derive(Default)]
pub struct Counts {
    sentences: usize,
    /// Of each term its count, and lemma and class where it stands first.
    of: FxHashMap<u32, (u32, u32, TermClass)>,
}

impl Counts {
    /// Adds the next document.
    pub fn add(&mut self, tally: &Tally) {
        self.sentences += tally.sentences as usize;
        for term in &tally.terms {
            self.of.entry(term.id).or_insert((0, term.lemma, term.class)).0 += term.sentences;
        }
    }

    /// The weights of all terms. A weight is the product of its rarity in English (Zipf frequency, 7.2 to 1.5, scaled to 0.1 .. 1)
    /// and its rarity here (inverse sentence frequency, scaled to 0.25 .. 1).
    pub fn finish(self) -> Weights {
        let sentences = self.sentences;
        let all = (sentences as f32 + 1.0).ln();
        let weight = |(id, (count, lemma, class)): (u32, (u32, u32, TermClass))| {
            let zipf = words::zipf(lemma);
            // A name is as rare as a rare noun, however common its letters are as a word.
            let zipf = if class == TermClass::Name { zipf.min(4.0) } else { zipf };
            let english = ((7.2 - zipf) / 5.7).clamp(0.1, 1.0);
            let here = if sentences < SMALL { 1.0 } else { ((sentences as f32 + 1.0) / count as f32).ln() / all };
            (id, english * (0.25 + 0.75 * here.clamp(0.0, 1.0)))
        };
        Weights { of: self.of.into_iter().map(weight).collect() }
    }
}

impl Weights {
    /// Counts the words of all documents.
    pub fn count(claims: &[Claim]) -> Weights {
        let documents = claims.last().map_or(0, |c| c.passage.document.0 as usize + 1);
        let mut counts = Counts::default();
        tallies(documents, claims).iter().for_each(|t| counts.add(t));
        counts.finish()
    }

    /// The weight of a term, 0.03 to 1.
    pub fn of(&self, id: u32) -> f32 {
        self.of.get(&id).copied().unwrap_or(0.5)
    }

    /// The weight of a term that stands somewhere in the corpus.
    pub fn known(&self, id: u32) -> Option<f32> {
        self.of.get(&id).copied()
    }

    /// The weight of a term where it stands: less the further it is from what is claimed.
    pub fn at(&self, term: &Term) -> f32 {
        self.of(term.id) * f32::from(term.near) / 255.0
    }
}
