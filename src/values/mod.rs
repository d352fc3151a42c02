//! Sentence -> annotations: every number, amount, date, time, duration, age and quotation, with what its words admit.
//!
//! In: one document and its analysis. Out: `Annotations`. Always: values never overlap; `said` lies within `meant`; no value
//! is read from part of a number. To add a kind: one file in `kinds/` and one row in its table.

mod amount;
mod between;
mod bound;
mod context;
mod elided;
mod extent;
mod kinds;
pub mod lexer;
pub mod numeral;
mod pack;
pub mod people;
mod single;
pub mod temporal;
pub mod unit;
mod value;

pub use context::{Context, Story};
pub use extent::{Extent, Interval, Relation};
pub use kinds::names as kind_names;
pub use value::{
    Amount, Anchor, Annotation, Annotations, Bound, Change, End, Grain, Kind, Moment, Offset, OffsetAnchor, Quotation,
    Scope, Shape, Spread, Value, Words,
};

use crate::language::Analysis;
use crate::text::Document;

/// Reads the values of a document. Cannot fail.
pub fn annotate(document: &Document, analysis: &Analysis) -> Annotations {
    let values = values(document, analysis);
    let entities = people::link(document, &analysis.names);
    let quotes = people::quotes(document, analysis, &entities);
    let roles = people::read_roles(document, analysis, &entities.of);
    Annotations { values, quotes, entities, roles }
}

/// Reads the numbers, amounts, dates, times, durations and ages of a document, and no names or quotations. Cannot fail.
pub fn values(document: &Document, analysis: &Analysis) -> Vec<Annotation> {
    let mut values = Vec::with_capacity(analysis.sentences.len());
    let mut context = Context::new(document, analysis);
    for number in 0..analysis.sentences.len() {
        context.open(number);
        // A tale has its present in words that tell no time elsewhere: "the former king".
        if !context.lexemes.numeric && !context.lexemes.temporal && !context.clockwork.tells_tale() {
            continue;
        }
        let first = values.len();
        let numeric = context.lexemes.numeric;
        for kind in kinds::KINDS.iter().filter(|kind| !kind.numeric || numeric) {
            (kind.read)(&mut context, &mut values);
        }
        values[first..].sort_by_key(|a: &Annotation| a.span);
        between::join(&context, &mut values, first);
        elided::lend(&context, &mut values, first);
    }
    values
}

#[cfg(test)]
mod tests;
