//! File -> `Document`. The only room besides the commands, the rule loader and the decisions that touches a disk.
//!
//! In: paths, or bytes with a name. Out: documents in the order of their names, and what is to be said about files that
//! could not be read, or only with reservations. Always: reading never panics, one bad file never stops another, and the
//! order of the paths never shows. To add a format: one file in `formats/` and one row in its table.

mod decode;
mod files;
mod formats;
mod front;
mod markup;
mod paragraphs;
mod published;
mod zip;

pub use files::{read, walk};

use crate::error::Complaint;
use crate::text::Document;
use jiff::civil::Date;

/// The word by which a comment silences a rule: `<!-- claimlint-ignore RULE: reason -->`. What stands in such a comment is no prose.
pub const MARK: &str = "claimlint-ignore";

/// What came of reading.
#[derive(Debug, Default)]
pub struct Reading {
    /// Sorted by name; no two share one.
    pub documents: Vec<Document>,
    /// Paths that lead to no document: not there, or a folder without any.
    pub absent: Vec<Complaint>,
    /// Files or records that could not be read: the run is incomplete.
    pub complaints: Vec<Complaint>,
    /// Files that were read, but about which something is to be said.
    pub remarks: Vec<Complaint>,
}

/// A document of plain prose: paragraphs stand between blank lines, or on lines of their own.
pub fn plain(name: &str, text: &str) -> Document {
    formats::plain::document(name.to_string(), text.to_string())
}

/// Reads the bytes of one file. The format follows from the ending of `name`; anything unknown is plain text.
pub fn bytes(name: &str, bytes: Vec<u8>) -> Reading {
    formats::of_name(name).unwrap_or(&formats::plain::FORMAT).read(name, bytes)
}

/// Whether a file of this name is read where a folder is walked.
pub fn is_document(name: &str) -> bool {
    formats::of_name(name).is_some()
}

/// A date as people write it in front matter or records: "2019-03-12", "12 March 2019", "March 12, 2019".
pub fn date(text: &str) -> Option<Date> {
    published::date_at(text.trim_start()).map(|(date, _)| date)
}

impl Document {
    /// A document of plain prose, for tests and for `compare`.
    pub fn plain(name: &str, text: &str) -> Document {
        plain(name, text)
    }
}

impl Reading {
    fn of(document: Document) -> Reading {
        Reading { documents: vec![document], ..Reading::default() }
    }

    fn refused(complaint: Complaint) -> Reading {
        Reading { complaints: vec![complaint], ..Reading::default() }
    }

    /// Takes in what came of reading something else.
    pub fn add(&mut self, other: Reading) {
        self.documents.extend(other.documents);
        self.absent.extend(other.absent);
        self.complaints.extend(other.complaints);
        self.remarks.extend(other.remarks);
    }
}

/// A complaint about a place in a file, or about the whole of it with line and column 0.
fn complaint(file: &str, (line, column): (usize, usize), message: impl Into<String>) -> Complaint {
    Complaint { file: file.to_string(), line, column, message: message.into() }
}

/// Line and column of a byte, both from 1, columns in characters.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |k| k + 1);
    let line = 1 + before.iter().filter(|&&b| b == b'\n').count();
    let column = 1 + before[line_start..].iter().filter(|&&b| b & 0xC0 != 0x80).count();
    (line, column)
}
