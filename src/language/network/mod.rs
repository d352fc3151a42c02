//! The network that tags, parses and finds names. Its weights lie in `data/english.bin`; `data/README.md` says how they were trained.
//!
//! In: the words of a sentence. Out: for each its tags, governor, relation and part in a name. Always: the same words give the same
//! answer, in any order of sentences and on any number of threads; every sentence comes out as one tree.
//!
//! A word is the sum of the rows of its features (itself, beginnings, endings, shape). Simple recurrent units (Lei et al. 2018) read
//! the sentence from both sides in several layers. The tags are read off before the last layer, and their probabilities flow into it;
//! after it come scores of arcs (Dozat and Manning 2017), relations, and names.

pub mod features;
mod matrix;
mod run;
mod tags;
pub mod tree;
mod weights;

pub use run::{Reader, Word};

/// 1 / (1 + e^-x) from additions and products alone, so that every machine gives the same bits.
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    let mut e = 1.0 - x.clamp(-20.0, 20.0) * (1.0 / 256.0);
    for _ in 0..8 {
        e *= e;
    }
    1.0 / (1.0 + e)
}
