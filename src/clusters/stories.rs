//! Which documents tell one story: two reports of one event share rare words and names, two reports of one sort share only their form.

use super::shared::shared;
use crate::claims::{Claim, Slot, TermClass};
use crate::lexicon::words;
use crate::text::DocumentId;
use rustc_hash::{FxHashMap, FxHashSet};

/// The words of every document, weighted.
#[derive(Clone, Debug, Default)]
pub struct Stories {
    /// Terms ascending, with their weights, by document.
    vectors: Vec<Vec<(u32, f32)>>,
    norms: Vec<f32>,
    /// How many of them are rare names, by document.
    names: Vec<usize>,
    sentences: Vec<u32>,
    /// Names that stand in few documents.
    rare_names: FxHashSet<u32>,
    /// How many documents there are in all; more than are listed, where these are some of a larger set.
    all: usize,
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
/// From so many documents on a set is a large collection.
const MANY: usize = 30;

impl Stories {
    /// Reads the statements of all documents.
    pub fn read(documents: usize, claims: &[Claim]) -> Stories {
        let mut counts: Vec<FxHashMap<u32, (u32, u32, TermClass)>> = vec![FxHashMap::default(); documents];
        let mut named: FxHashSet<u32> = FxHashSet::default();
        let mut stories = Stories { sentences: vec![0; documents], all: documents, ..Stories::default() };
        for claim in claims.iter().filter(|c| c.slot == Slot::Statement) {
            let n = claim.passage.document.0 as usize;
            stories.sentences[n] += 1;
            for term in claim.terms.iter() {
                counts[n].entry(term.id).or_insert((0, term.lemma, term.class)).0 += 1;
                if term.class == TermClass::Name {
                    named.insert(term.id);
                }
            }
        }
        let mut spread: FxHashMap<u32, u32> = FxHashMap::default();
        for &id in counts.iter().flat_map(|c| c.keys()) {
            *spread.entry(id).or_default() += 1;
        }
        let few = RARE.max(documents / 100) as u32;
        stories.rare_names = named.into_iter().filter(|id| spread[id] <= few).collect();
        let all = (documents as f32 + 1.0).ln();
        for count in counts {
            let mut vector: Vec<(u32, f32)> = count
                .iter()
                .map(|(&id, &(n, lemma, class))| {
                    let zipf = words::by_key(lemma).map_or(words::UNKNOWN_ZIPF, |w| w.zipf());
                    let zipf = if class == TermClass::Name { zipf.min(3.5) } else { zipf };
                    let english = ((7.0 - zipf) / 5.5).clamp(0.05, 1.0);
                    // What every second document of a large set says tells no story.
                    let here =
                        if documents < 30 { 1.0 } else { ((documents as f32 + 1.0) / spread[&id] as f32).ln() / all };
                    (id, (1.0 + (n as f32).ln()) * english * here)
                })
                .collect();
            vector.sort_unstable_by_key(|t| t.0);
            stories.norms.push(vector.iter().map(|t| t.1 * t.1).sum::<f32>().sqrt());
            stories.names.push(vector.iter().filter(|t| stories.rare_names.contains(&t.0)).count());
            stories.vectors.push(vector);
        }
        stories
    }

    /// Whether the set is a large collection, not one that somebody put together on one story.
    pub fn many(&self) -> bool {
        self.all >= MANY
    }

    /// The same for some of the documents, by their numbers, in this order.
    pub fn among(&self, documents: &[usize]) -> Stories {
        Stories {
            vectors: documents.iter().map(|&n| self.vectors[n].clone()).collect(),
            norms: documents.iter().map(|&n| self.norms[n]).collect(),
            names: documents.iter().map(|&n| self.names[n]).collect(),
            sentences: documents.iter().map(|&n| self.sentences[n]).collect(),
            rare_names: self.rare_names.clone(),
            all: self.all,
        }
    }

    /// Whether claims of two documents may speak of one matter.
    pub fn one(&self, a: DocumentId, b: DocumentId) -> bool {
        let (a, b) = (a.0 as usize, b.0 as usize);
        let short = self.sentences[a] < SHORT || self.sentences[b] < SHORT;
        if a == b || short && self.all < SEVERAL {
            return true;
        }
        let (cosine, names) = self.likeness(a, b);
        if !self.many() {
            return cosine >= ALIKE;
        }
        cosine >= ALIKE_AMONG_MANY && (names >= NAMES || names == 1 && self.names[a].min(self.names[b]) < SEVERAL)
    }

    /// Cosine of two documents, and how many rare names they share.
    pub fn likeness(&self, a: usize, b: usize) -> (f32, usize) {
        let (mut dot, mut names) = (0.0, 0);
        for (term, one, other) in shared(&self.vectors[a], &self.vectors[b]) {
            dot += one * other;
            names += usize::from(self.rare_names.contains(&term));
        }
        let norm = self.norms[a] * self.norms[b];
        (if norm > 0.0 { dot / norm } else { 0.0 }, names)
    }
}
