//! Where a report goes: standard output, or files that are written whole or not at all.

use super::{USAGE, lines, say};
use crate::decisions;
use crate::report::{self, Format, Style, View};
use crate::rules::Report;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

/// When to write in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum When {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    Always,
    Never,
}

/// How standard output looks.
pub fn style(when: When) -> Style {
    let terminal = std::io::stdout().is_terminal();
    let color = match when {
        When::Auto => anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
        When::Always => true,
        When::Never => false,
    };
    let width = match terminal_size::terminal_size() {
        Some((terminal_size::Width(columns), _)) if terminal => usize::from(columns).min(110),
        _ => Style::PLAIN.width,
    };
    Style { color, width }
}

/// One `FORMAT=FILE` of `-o`.
#[derive(Clone)]
pub struct Target {
    pub format: &'static Format,
    pub file: PathBuf,
}

/// Reads the word after `--format`.
pub fn format(word: &str) -> Result<&'static Format, String> {
    report::of_word(word).ok_or_else(|| {
        let words: Vec<&str> = report::FORMATS.iter().map(|f| f.word).collect();
        format!("write one of {}", words.join(", "))
    })
}

/// Reads the words after `-o`.
pub fn target(words: &str) -> Result<Target, String> {
    let (word, file) = words.split_once('=').ok_or("write FORMAT=FILE, as in json=report.json")?;
    if file.is_empty() {
        return Err("no file is named after `=`".to_string());
    }
    Ok(Target { format: format(word)?, file: PathBuf::from(file) })
}

/// Writes a report to standard output.
pub fn print(report: &Report, format: &Format, style: Style) -> Result<(), u8> {
    let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let written = (format.render)(&View::new(report, style), &mut out).and_then(|()| out.flush());
    match written.map_err(|error| lines::broken(&error)) {
        Err(code) if code != super::CLEAN => Err(code),
        _ => Ok(()),
    }
}

/// Writes a report to a file: first beside it, then in its place, so that nobody reads half a report.
pub fn save(report: &Report, target: &Target) -> Result<(), u8> {
    let written = if target.file == Path::new("-") {
        return print(report, target.format, Style::PLAIN);
    } else {
        decisions::replace(&target.file, |out| (target.format.render)(&View::new(report, Style::PLAIN), out))
    };
    written.map_err(|error| {
        say("error", format!("{} could not be written: {error}", target.file.display()));
        USAGE
    })
}

/// GitHub takes so many bytes of a step's summary, and none of it if there are more.
const SUMMARY: usize = 1_000_000;

/// Adds the findings as Markdown to the summary of a step of GitHub Actions, if this is one.
pub fn step_summary(report: &mut Report) {
    let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|f| !f.is_empty()) else { return };
    let mut text = Vec::new();
    let Some(markdown) = report::of_word("markdown") else { return };
    let rendered = showing(report, markdown, |report| (markdown.render)(&View::new(report, Style::PLAIN), &mut text));
    let mut text = String::from_utf8_lossy(&text).into_owned();
    if text.len() > SUMMARY {
        let mut end = SUMMARY;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let end = text[..end].rfind("\n### ").unwrap_or(end);
        let more = text[end..].matches("\n### ").count();
        text.truncate(end);
        text += &format!("\n{} more, too many for this page.\n", report::counted(more, "finding"));
    }
    let written = rendered
        .and_then(|()| std::fs::OpenOptions::new().append(true).create(true).open(&file)?.write_all(text.as_bytes()));
    if let Err(error) = written {
        say("warning", format!("the summary of the step could not be written: {error}"));
    }
}

/// Formats that tell known findings too, each with its state.
const TELLS_ALL: [&str; 8] = ["json", "jsonl", "sarif", "gitlab", "html", "csv", "dot", "graphml"];

/// The report as a format is to tell it: people and gates are told news only.
pub fn showing<T>(report: &mut Report, format: &Format, tell: impl FnOnce(&Report) -> T) -> T {
    if TELLS_ALL.contains(&format.word) || report.findings.iter().all(|f| f.state.is_news()) {
        return tell(report);
    }
    let all = std::mem::take(&mut report.findings);
    report.findings = all.iter().filter(|f| f.state.is_news()).cloned().collect();
    report.known = all.len() - report.findings.len();
    let told = tell(report);
    report.findings = all;
    report.known = 0;
    told
}
