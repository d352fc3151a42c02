//! The shelf of kinds: one file a kind, one row in `KINDS`.
//!
//! In: the `Context` of one sentence. Out: annotations pushed onto the list. Always: a kind takes lexemes only by
//! `Context::claim` or `Context::note`, so that no two values overlap. To add a kind: a file with
//! `pub fn read(context: &mut Context, found: &mut Vec<Annotation>)` and a row here; rows above have first choice.

mod age;
mod count;
mod date;
mod designation;
mod measure;
mod money;
mod ordinal;
mod percent;
mod score;
mod tens;
mod version;

use super::{Annotation, Context};

/// A kind's reader.
pub struct Row {
    pub name: &'static str,
    /// Whether there is nothing to read in a sentence without a number.
    pub numeric: bool,
    pub read: fn(&mut Context<'_>, &mut Vec<Annotation>),
}

/// In order of first choice: numbers with a unit, then dates and times, then numbers that name, then bare counts.
pub const KINDS: &[Row] = &[
    Row { name: "version", numeric: true, read: version::read },
    Row { name: "score", numeric: true, read: score::read },
    Row { name: "age", numeric: false, read: age::read },
    Row { name: "tens", numeric: true, read: tens::read },
    Row { name: "percent", numeric: true, read: percent::read },
    Row { name: "money", numeric: true, read: money::read },
    Row { name: "measure", numeric: true, read: measure::read },
    Row { name: "date", numeric: false, read: date::read },
    Row { name: "release", numeric: true, read: version::read_dotted },
    Row { name: "designation", numeric: true, read: designation::read },
    Row { name: "ordinal", numeric: true, read: ordinal::read },
    Row { name: "count", numeric: true, read: count::read },
];

/// The names of the rows, in their order.
pub fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|row| row.name)
}
