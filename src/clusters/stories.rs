//! Which documents tell one story: two reports of one event share rare words and names, two reports of one sort share only their form.

use super::shared::shared;
use super::tally::Tally;
use crate::claims::{Claim, TermClass};
use crate::lexicon::words;
use crate::text::DocumentId;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// The words of every document, weighted.
#[derive(Clone, Debug, Default)]
pub struct Stories {
    pub(super) tales: Vec<Arc<Tale>>,
    /// Of a small set, for each two documents, row by row: whether they tell one story. It is asked of every two claims.
    one: Box<[bool]>,
    /// How many documents there are in all; more than are listed, where these are some of a larger set.
    all: usize,
}

/// What one document tells.
#[derive(Debug, Default)]
pub(super) struct Tale {
    /// Terms ascending, with their weights.
    vector: Box<[(u32, f32)]>,
    norm: f32,
    /// The terms among them that are names which stand in few documents, ascending.
    pub(super) names: Box<[u32]>,
    /// A bit for each of them, so that most pairs without a name in common are told apart at a glance.
    sign: [u64; 4],
    sentences: u32,
}

/// Documents of fewer sentences say too little to tell their story by.
const SHORT: u32 = 3;
/// Documents less alike than this tell different stories: in a set that somebody put together, where 98 of 100 pairs of one story
/// lie above 0.08 and 99 of 100 pairs of different stories below; and in a large collection, where many are of one form.
const ALIKE: f32 = 0.045;
const ALIKE_AMONG_MANY: f32 = 0.12;
/// In a large collection two documents of one story share so many rare names, where both have several.
const NAMES: usize = 2;
/// How many are several.
const SEVERAL: usize = 3;
/// A name is rare in a collection when so many documents have it, or one in a hundred.
const RARE: usize = 8;
/// The documents of a collection while they are read one after another.
#[derive(Default)]
pub struct Tales {
    /// Sentences and terms, ascending, with how telling they are in English.
    told: Vec<(u32, Vec<(u32, f32)>)>,
    /// How many documents have a term.
    spread: FxHashMap<u32, u32>,
    named: FxHashSet<u32>,
}

impl Tales {
    /// Adds the next document.
    pub fn add(&mut self, tally: &Tally) {
        let row = |t: &super::tally::Row| {
            let zipf = words::zipf(t.lemma);
            let zipf = if t.class == TermClass::Name { zipf.min(3.5) } else { zipf };
            let english = ((7.0 - zipf) / 5.5).clamp(0.05, 1.0);
            (t.id, (1.0 + (t.sentences as f32).ln()) * english)
        };
        for term in &tally.terms {
            *self.spread.entry(term.id).or_default() += 1;
        }
        self.named.extend(&tally.named);
        self.told.push((tally.sentences, tally.terms.iter().map(row).collect()));
    }

    /// All of them, weighted by how many tell a term.
    pub fn finish(self) -> Stories {
        let documents = self.told.len();
        let few = RARE.max(documents / 100) as u32;
        let all = (documents as f32 + 1.0).ln();
        let (spread, named) = (self.spread, self.named);
        let tale = |(sentences, told): (u32, Vec<(u32, f32)>)| {
            let weighted = told.into_iter().map(|(id, weight)| {
                // What every second document of a large set says tells no story.
                let here = if documents < Stories::MANY {
                    1.0
                } else {
                    ((documents as f32 + 1.0) / spread[&id] as f32).ln() / all
                };
                (id, weight * here)
            });
            let vector: Box<[(u32, f32)]> = weighted.collect();
            let names: Box<[u32]> =
                vector.iter().map(|t| t.0).filter(|id| spread[id] <= few && named.contains(id)).collect();
            let mut sign = [0u64; 4];
            for id in &names {
                let bit = id.wrapping_mul(0x9e37_79b9) >> 24;
                sign[bit as usize / 64] |= 1 << (bit % 64);
            }
            let norm = vector.iter().map(|t| t.1 * t.1).sum::<f32>().sqrt();
            Arc::new(Tale { vector, norm, names, sign, sentences })
        };
        let tales = self.told.into_par_iter().map(tale).collect();
        let mut stories = Stories { tales, one: Box::default(), all: documents };
        if !stories.many() {
            let ids = || (0..documents as u32).map(DocumentId);
            stories.one = ids().flat_map(|a| ids().map(move |b| (a, b))).map(|(a, b)| stories.alike(a, b)).collect();
        }
        stories
    }
}

impl Stories {
    /// From so many documents on a set is a large collection.
    pub const MANY: usize = 30;

    /// Reads the statements of all documents.
    pub fn read(documents: usize, claims: &[Claim]) -> Stories {
        let mut tales = Tales::default();
        super::tally::tallies(documents, claims).iter().for_each(|t| tales.add(t));
        tales.finish()
    }

    /// Whether the set is a large collection, not one that somebody put together on one story.
    pub fn many(&self) -> bool {
        self.all >= Self::MANY
    }

    /// The same for some of the documents, by their numbers, in this order.
    pub fn among(&self, documents: &[usize]) -> Stories {
        let tales: Vec<Arc<Tale>> = documents.iter().map(|&n| self.tales[n].clone()).collect();
        Stories { tales, one: Box::default(), all: self.all }
    }

    /// Whether two documents may tell one story, at a glance; where it says no, `one` does too.
    pub fn may_be_one(&self, a: DocumentId, b: DocumentId) -> bool {
        let (x, y) = (&self.tales[a.0 as usize], &self.tales[b.0 as usize]);
        if a == b || !self.many() {
            return true;
        }
        x.sign.iter().zip(&y.sign).any(|(p, q)| p & q != 0) && named(x, y) > 0
    }

    /// Whether claims of two documents may speak of one matter.
    pub fn one(&self, a: DocumentId, b: DocumentId) -> bool {
        let known = self.one.get(a.0 as usize * self.tales.len() + b.0 as usize);
        known.copied().unwrap_or_else(|| self.alike(a, b))
    }

    fn alike(&self, a: DocumentId, b: DocumentId) -> bool {
        let (x, y) = (&self.tales[a.0 as usize], &self.tales[b.0 as usize]);
        let short = x.sentences < SHORT || y.sentences < SHORT;
        if a == b || short && self.all < SEVERAL {
            return true;
        }
        if !self.many() {
            return cosine(x, y) >= ALIKE;
        }
        let names = named(x, y);
        let enough = names >= NAMES || names == 1 && x.names.len().min(y.names.len()) < SEVERAL;
        enough && cosine(x, y) >= ALIKE_AMONG_MANY
    }

    /// Cosine of two documents, and how many rare names they share.
    pub fn likeness(&self, a: usize, b: usize) -> (f32, usize) {
        let (x, y) = (&self.tales[a], &self.tales[b]);
        (cosine(x, y), named(x, y))
    }
}

fn cosine(x: &Tale, y: &Tale) -> f32 {
    let dot: f32 = shared(&x.vector, &y.vector).fold(0.0, |sum, (_, one, other)| sum + one * other);
    let norm = x.norm * y.norm;
    if norm > 0.0 { dot / norm } else { 0.0 }
}

/// How many rare names two documents share.
fn named(x: &Tale, y: &Tale) -> usize {
    let (few, many) = if x.names.len() <= y.names.len() { (&x.names, &y.names) } else { (&y.names, &x.names) };
    few.iter().filter(|&id| many.binary_search(id).is_ok()).count()
}
