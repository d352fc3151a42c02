//! claimlint reads documents, states their sentences as claims, and reports where they disagree.

pub mod cli;
pub mod error;
pub mod language;
pub mod lexicon;
pub mod read;
pub mod report;
pub mod rules;
pub mod text;
pub mod values;
