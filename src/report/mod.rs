//! Report -> bytes. Formats are a shelf: one file a format.
//!
//! In: a `Report`. Out: bytes for people or programs. Always: no finding is dropped, merged or re-ranked; the same report
//! gives the same bytes; what a document says can never break the format that quotes it. To add a format: one file in
//! `formats/` and one row in its table.

mod address;
mod annotation;
mod claim;
pub mod editor;
mod excerpt;
#[cfg(test)]
mod fixture;
mod formats;
pub mod page;
mod stats;
mod view;
mod why;
mod wording;

pub use address::encoded;
pub use annotation::annotation;
pub use claim::claim;
pub use formats::{FORMATS, Format, of_word, schema};
pub use stats::{Counts, stats, stats_json};
pub use view::{Place, View, counted};
pub use why::{Fate, Held, Inquiry, why};

/// How text for people looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub color: bool,
    /// Columns of the page.
    pub width: usize,
}

impl Style {
    /// Without colour, a hundred columns wide: for files and pipes.
    pub const PLAIN: Style = Style { color: false, width: 100 };
}
