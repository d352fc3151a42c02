//! Canonical facts: "Fourteen people died in the collapse" (the coroner, 1 June), written down once and held against every
//! draft from then on.
//!
//! ```yaml
//! - id: collapse-deaths
//!   says: Fourteen people died in the collapse of the Orrell footbridge.
//!   source: the coroner's report
//!   as-of: 2026-06-01
//! ```

use super::files;
use super::own::Own;
use crate::error::Complaint;
use crate::rules::{Finding, Keys, Report, Severity, Side, conflict, key, misread};
use crate::text::{Authority, Block, BlockKind, Document, DocumentId, Offsets, Passage, Span};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;

/// A fact that is taken as true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Fact {
    /// Its name, once in the file.
    pub id: String,
    /// The fact as a sentence, in the words that drafts use.
    pub says: String,
    /// Who vouches for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The day on which it was so: it dates "yesterday" and "now".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub as_of: Option<Date>,
    /// How many passages must speak of it, or it is reported: what nobody mentions is not checked any more.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub min_mentions: usize,
}

fn once() -> usize {
    1
}

fn is_once(n: &usize) -> bool {
    *n == 1
}

/// The facts of a file, each as a document of one sentence that is taken as true.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub list: Vec<Fact>,
    /// In the order of `list`; named `FILE:ID`, with lines and columns of the file.
    pub documents: Vec<Document>,
}

/// The rule that finds facts nobody mentions.
pub const UNMENTIONED: &str = "fact-unmentioned";

impl Facts {
    /// Reads the file.
    pub fn load(file: &Path) -> Result<Facts, Complaint> {
        let text = files::read(file, "write one: a list of facts, each with `id` and `says`")?;
        Facts::parse(&file.display().to_string().replace('\\', "/"), &text)
    }

    /// Reads the text of the file; `file` is its name.
    pub fn parse(file: &str, text: &str) -> Result<Facts, Complaint> {
        let list: Vec<Fact> = match text.lines().all(|l| l.trim().is_empty() || l.trim_start().starts_with('#')) {
            true => Vec::new(),
            false => serde_yaml::from_str(text).map_err(|error| misread(file, &error))?,
        };
        let mut documents = Vec::with_capacity(list.len());
        let mut places = says(text);
        for (n, fact) in list.iter().enumerate() {
            let place = places.next();
            let (line, column) = place.map_or((0, 0), |at| line_and_column(text, at));
            let fault =
                |message: &str| Complaint { file: file.to_string(), line, column, message: message.to_string() };
            if list[..n].iter().any(|f| f.id == fact.id) {
                return Err(fault(&format!("the id `{}` is used twice; give each fact its own", fact.id)));
            }
            let document = place.and_then(|at| document(file, text, at, fact));
            documents.push(document.ok_or_else(|| {
                fault("this sentence cannot be placed; write `says:` with the sentence after it, without escapes such as \\u2014")
            })?);
        }
        Ok(Facts { list, documents })
    }
}

/// Adds a fact at the end of its file, which is made if it is not there; what stands in it stays as it is.
pub fn append(file: &Path, fact: &Fact) -> Result<(), Complaint> {
    let fault = |message: String| Complaint { file: file.display().to_string(), line: 0, column: 0, message };
    let old = if file.exists() { files::read(file, "")? } else { String::new() };
    let known = Facts::parse(&file.display().to_string(), &old)?;
    if known.list.iter().any(|f| f.id == fact.id) {
        return Err(fault(format!("has a fact `{}` already; change it there", fact.id)));
    }
    let row = serde_yaml::to_string(&[fact]).map_err(|error| fault(error.to_string()))?;
    let old = if known.list.is_empty() && old.trim() == "[]" { "" } else { old.as_str() };
    let gap = if old.is_empty() || old.ends_with('\n') { "" } else { "\n" };
    let new = format!("{old}{gap}{row}");
    Facts::parse(&file.display().to_string(), &new)?;
    files::replace(file, |out| out.write_all(new.as_bytes())).map_err(|e| fault(format!("could not be written: {e}")))
}

/// Where the values of the keys `says` start, in order.
fn says(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let inner = line.trim_start_matches([' ', '-', '{', '\t']);
        let inner = inner.strip_prefix("says").or_else(|| inner.strip_prefix("\"says\""))?;
        let value = inner.trim_start().strip_prefix(':')?;
        Some(start + line.len() - value.len())
    })
}

/// The document of one fact; none where the sentence as parsed is not what stands there.
fn document(file: &str, text: &str, at: usize, fact: &Fact) -> Option<Document> {
    let (start, end, escapes) = placed(text, at, fact.says.trim())?;
    let (line, column) = line_and_column(text, start);
    // Blank lines and columns before the sentence keep its place in the file.
    let mut padded = "\n".repeat(line - 1) + &" ".repeat(column - 1);
    let first = padded.len();
    padded += &text[start..end];
    let mut offsets = Offsets::default();
    offsets.note(first, start);
    let moved = |span: Span| Span::new(span.start as usize - start + first, span.end as usize - start + first);
    Some(Document {
        name: format!("{file}:{}", fact.id),
        blocks: vec![Block { kind: BlockKind::Paragraph, span: Span::new(first, padded.len()) }],
        masks: escapes.into_iter().map(moved).collect(),
        text: padded,
        published: fact.as_of,
        source: fact.source.clone(),
        authority: Authority::Reference,
        offsets,
        ..Document::default()
    })
}

/// Where a sentence stands after `at`: start, end, and the signs in it that only escape others.
fn placed(text: &str, at: usize, sentence: &str) -> Option<(usize, usize, Vec<Span>)> {
    let rest = text[at..].trim_start_matches([' ', '\t']);
    // "says: >-" puts the sentence on the lines beneath.
    let rest = match rest.strip_prefix(['>', '|']) {
        Some(block) => block[block.find('\n')?..].trim_start(),
        None => rest.trim_start(),
    };
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let rest = rest.trim_start_matches(['"', '\'']).trim_start();
    let start = text.len() - rest.len();
    let mut escapes = Vec::new();
    let mut here = start;
    let mut letters = sentence.chars().peekable();
    while let Some(c) = letters.next() {
        let found = text[here..].chars().next()?;
        if c.is_whitespace() {
            while letters.next_if(|c| c.is_whitespace()).is_some() {}
            let blanks = text[here..].len() - text[here..].trim_start().len();
            if blanks == 0 {
                return None;
            }
            here += blanks;
            continue;
        }
        let escaped = match quote {
            Some('"') => found == '\\',
            Some(_) => found == '\'' && c == '\'',
            None => false,
        };
        if escaped {
            escapes.push(Span::new(here, here + 1));
            here += 1;
        }
        if !text[here..].starts_with(c) {
            return None;
        }
        here += c.len_utf8();
    }
    (here > start).then_some((start, here, escapes))
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |k| k + 1);
    (1 + before.matches('\n').count(), 1 + before[start..].chars().count())
}

/// Adds a finding for every fact that fewer passages of drafts mention than it asks for.
pub fn report_unmentioned(report: &mut Report, facts: &Facts) {
    let mut missing = Vec::new();
    for (fact, own) in facts.list.iter().zip(&facts.documents) {
        let Some(number) = report.documents.iter().position(|d| d.name == own.name) else { continue };
        let id = DocumentId(number as u32);
        let mut passages: BTreeSet<Passage> = report.echoes.get(number).into_iter().flatten().copied().collect();
        for finding in report.findings.iter().filter(|f| f.sides.iter().any(|s| s.passage.document == id)) {
            passages.extend(finding.sides.iter().map(|s| s.passage).filter(|p| p.document != id));
        }
        let drafts = passages.iter().filter(|p| report.documents[p.document.0 as usize].authority == Authority::Draft);
        let count = drafts.count();
        if count < fact.min_mentions {
            missing.push(unmentioned(report, id, fact, count));
        }
    }
    OWN.tell(report, missing);
}

const OWN: Own = Own {
    id: UNMENTIONED,
    severity: Severity::Note,
    about: "A fact that is taken as true is not mentioned, so that nothing is checked against it.",
    help: "A canonical fact that no document mentions any more: nothing is checked against it.",
};

fn unmentioned(report: &Report, id: DocumentId, fact: &Fact, count: usize) -> Finding {
    let document = &report.documents[id.0 as usize];
    let span = document.blocks[0].span;
    let keys = Keys {
        fact: key("fact", [UNMENTIONED, &fact.id]),
        value: fact.says.clone(),
        text: key("text", [fact.says.as_str()]),
    };
    let often = match count {
        0 => "no passage mentions".to_string(),
        1 => format!("one passage of {} mentions", fact.min_mentions),
        n => format!("{n} passages of {} mention", fact.min_mentions),
    };
    Finding {
        id: conflict(&keys.fact, &[&keys.value]),
        about: format!("Fact: {}", fact.id),
        message: format!("{often} the fact `{}`, so nothing is checked against it", fact.id),
        note: Some("Strike it out, mend its wording, or set `min-mentions: 0`.".to_string()),
        ..OWN.at(Side {
            passage: Passage { document: id, span },
            highlight: span,
            words: document.cut(span).to_string(),
            keys,
            ..Side::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_found_in_every_style_of_writing() {
        for written in [
            "- id: x\n  says: The mayor's cat is 4.\n",
            "# ours\n- id: x\n  says: \"The mayor's cat is 4.\"   # true\n",
            "- says: 'The mayor''s cat is 4.'\n  id: x\n",
            "- id: x\n  says: >-\n    The mayor's\n    cat is 4.\n  as-of: 2026-01-02\n",
            "- id: x\n  says: The mayor's\n    cat is 4.\n",
            "- {says: \"The mayor's cat is 4.\", id: x}\n",
        ] {
            let facts = Facts::parse("f.yaml", written).unwrap_or_else(|e| panic!("{e}: {written}"));
            let document = &facts.documents[0];
            let span = document.blocks[0].span;
            assert!(document.cut(span).starts_with("The mayor"), "{written}");
            assert!(document.cut(span).ends_with("4."), "{written}");
            let disk = document.offsets.on_disk(span.start) as usize;
            assert!(written[disk..].starts_with("The mayor"), "{written}");
            assert_eq!(document.name, "f.yaml:x");
        }
        assert!(Facts::parse("f.yaml", "# none yet\n").unwrap().list.is_empty());
    }

    #[test]
    fn faults_have_a_place() {
        for (written, told) in [
            ("- id: x\n  sais: y\n", "f.yaml:2:3: [0]: unknown key `sais`; did you mean `says`?"),
            ("- id: x\n  says: y\n- id: x\n  says: z\n", "f.yaml:4:8: the id `x` is used twice"),
            ("- id: x\n  says: \"y \\u2014 z\"\n", "f.yaml:2:8: this sentence cannot be placed"),
            ("- id: x\n  says: y\n  as-of: 2026-02-31\n", "f.yaml:3:"),
        ] {
            let fault = Facts::parse("f.yaml", written).unwrap_err().to_string();
            assert!(fault.starts_with(told), "{fault}");
        }
    }
}
