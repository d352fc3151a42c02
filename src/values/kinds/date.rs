//! Dates and times: "18 August 2025", "last Friday", "the third quarter", "14:30 GMT", "two days after the vote".

use crate::values::{Annotation, Context, temporal};

/// Reads every phrase of time of the sentence: dates, clock times, durations and sets, which are told apart by one grammar.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    temporal::read(context, found);
}
