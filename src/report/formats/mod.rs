//! The shelf of report formats: each file is one way to tell findings.
//!
//! To add one: a file that exports `FORMAT`, and its row in `FORMATS`.

mod checkstyle;
mod csv;
mod dot;
mod github;
mod gitlab;
mod graphml;
mod html;
mod json;
mod jsonl;
mod junit;
mod markdown;
mod rdjson;
mod sarif;
mod text;

pub use json::schema;

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
pub const FORMATS: &[Format] = &[
    text::FORMAT,
    json::FORMAT,
    jsonl::FORMAT,
    sarif::FORMAT,
    github::FORMAT,
    gitlab::FORMAT,
    junit::FORMAT,
    checkstyle::FORMAT,
    rdjson::FORMAT,
    markdown::FORMAT,
    csv::FORMAT,
    dot::FORMAT,
    html::FORMAT,
    graphml::FORMAT,
];

/// The format of this name.
pub fn of_word(word: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|f| f.word == word)
}

/// How one of the five signs is written that mean something in HTML and XML; none for others.
pub fn entity(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => return None,
    })
}

/// Text inside XML: the five signs escaped, characters that XML does not allow replaced.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match (entity(c), c) {
            (Some(entity), _) => out += entity,
            (None, '\t') => out += "&#9;",
            (None, '\n') => out += "&#10;",
            (None, '\u{FFFE}' | '\u{FFFF}') => out.push('\u{FFFD}'),
            (None, c) if c.is_control() => out.push('\u{FFFD}'),
            (None, c) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{rendered, report};
    use crate::rules::{Report, Severity};

    #[test]
    fn every_format_survives_hostile_words_and_an_empty_report() {
        let nasty = "He said ]> </script> & \"x\", ::error::%0A `a|b` =cmd() \u{202E} [[14\u{1}]] {0} \\ end";
        let hostile = report(Severity::Error, &[("a,b:c d.txt", nasty, "14<"), ("é.md", "At [[12]].", "=12")]);
        for format in FORMATS {
            let text = rendered(&hostile, format.word);
            assert!(text.ends_with('\n') && !text.contains('\u{1}'), "{}", format.word);
            rendered(&Report::default(), format.word);
        }
    }

    #[test]
    fn words_are_unique() {
        for (k, format) in FORMATS.iter().enumerate() {
            assert!(FORMATS[..k].iter().all(|f| f.word != format.word));
        }
    }
}
