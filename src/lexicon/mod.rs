//! Words we know: tables and look-up, no logic.
//!
//! In: a word. Out: its row. Always: the same answer for the same word; nothing is read from disk.
//! To add a table: one file here, with where its rows come from.

pub mod abbreviations;
pub mod accounts;
pub mod bound_words;
pub mod classes;
pub mod concepts;
pub mod credits;
pub mod currencies;
pub mod exclusive;
pub mod frames;
pub mod gate;
pub mod hedges;
pub mod holidays;
pub mod lapses;
pub mod lemmas;
pub mod letters;
pub mod naming;
pub mod number_words;
pub mod opposites;
pub mod origins;
pub mod people;
pub mod places;
pub mod proportions;
pub mod quantity_words;
pub mod questions;
pub mod ranks;
pub mod roles;
pub mod scores;
pub mod sequence;
pub mod settings;
pub mod speech;
pub mod spellings;
pub mod states;
pub mod sums;
pub mod time_words;
pub mod tolls;
pub mod units;
pub mod verb_classes;
pub mod votes;
pub mod wordings;
pub mod words;
pub mod world_days;
pub mod zones;
