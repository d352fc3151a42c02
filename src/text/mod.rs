//! What is written: documents, blocks, sentences, tokens, and where each stands.
//!
//! In: nothing but text. Out: the nouns that every later room shares. Always: a span lies on character boundaries, and
//! cutting it out of its document gives the words it stands for.

mod document;
mod offsets;
mod pack;
mod sentence;
mod span;
mod tags;

pub use document::{Authority, Block, BlockKind, Document};
pub use offsets::Offsets;
pub use pack::{Pack, Packer, Unpacker};
pub use sentence::{Sentence, Token};
pub use span::{DocumentId, Passage, Span};
pub use tags::{Deprel, Upos, Xpos};
