//! The shelf of report formats: each file is one way to tell findings.
//!
//! To add one: a file that exports `FORMAT`, and its row in `FORMATS`.

mod json;
mod jsonl;
mod text;

use super::View;
use std::io::{Result, Write};

/// One way to tell findings.
pub struct Format {
    /// The word after `--format`.
    pub word: &'static str,
    /// What it is for, for people.
    pub about: &'static str,
    /// Writes the report.
    pub render: fn(&View<'_>, &mut dyn Write) -> Result<()>,
}

/// Every format.
pub const FORMATS: &[Format] = &[text::FORMAT, json::FORMAT, jsonl::FORMAT];

/// The format of this name.
pub fn of_word(word: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|f| f.word == word)
}
