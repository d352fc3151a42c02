//! One document says that something is so, another that it is not, in words of their own: "Nobody was hurt", "two of the crew lay in
//! hospital with broken ribs"; "the bridge was swept away", "the bridge withstood the flood".
//!
//! In: the statements of a corpus and which of its documents tell one story. Out: pairs of statements of two documents, each with the
//! words in which they clash and how sure the clash is. Always: a pair is told once; which comes first does not depend on the order of
//! work. A point is one word that says that something is so or not so; two points clash where one denies what the other says, and a
//! fitted judgement over the facts of both clauses (`features`) says how sure that is.

mod answers;
mod apart;
mod features;
mod frame;
mod names;
mod pairs;
mod points;
mod scope;
mod things;
mod times;
mod told;
mod tree;
mod weights;

pub use apart::{Of, at_odds, figured, of_two, two_openings, two_tellings};
pub use names::{COUNT as DENIAL_FEATURES, NAMES as DENIAL_NAMES};
pub use pairs::{Denied, denied};
pub use things::{Numbers, another_thing, numbered, owned_apart};
pub use times::temporal;
