//! claimlint reads documents, states their sentences as claims, and reports where they disagree.

pub mod check;
pub mod claims;
pub mod cli;
pub mod clusters;
pub mod compare;
pub mod config;
pub mod decisions;
pub mod error;
pub mod graph;
pub mod groups;
pub mod language;
pub mod lexicon;
pub mod read;
pub mod report;
pub mod rules;
pub mod text;
pub mod values;

pub use check::check;
pub use compare::{Comparison, Verdict, compare};
