//! Reports to test formats with: documents in which `[[...]]` marks the words that differ.

use crate::read;
use crate::rules::{Finding, Report, Severity, Side, State, Strength};
use crate::text::{DocumentId, Passage, Span};

/// A report with one finding over documents `(name, text, value)`; equal values are one group. Each paragraph with a mark is
/// a side.
pub fn report(severity: Severity, documents: &[(&str, &str, &str)]) -> Report {
    let mut report = Report::default();
    let mut sides = Vec::new();
    let mut values: Vec<&str> = Vec::new();
    for (number, &(name, text, value)) in documents.iter().enumerate() {
        let clean = text.replace("[[", "").replace("]]", "");
        let document = read::bytes(name, clean.into_bytes()).documents.remove(0);
        let group = values.iter().position(|v| *v == value).unwrap_or(values.len());
        if group == values.len() {
            values.push(value);
        }
        if let Some(start) = text.find("[[") {
            let end = text.find("]]").unwrap() - 2;
            let highlight = Span::new(start, end);
            let block = document.blocks.iter().find(|b| b.span.contains(highlight)).unwrap();
            let passage = Passage { document: DocumentId(number as u32), span: block.span };
            let words = document.cut(highlight).to_string();
            sides.push(Side {
                passage,
                highlight,
                group: group as u32,
                value: value.to_string(),
                words,
                claim: number as u32,
                ..Side::default()
            });
        }
        report.documents.push(document);
        report.claims_per_document.push(1);
    }
    report.rules = crate::rules::embedded().unwrap().iter().filter_map(crate::rules::Rule::row).collect();
    report.sentences = documents.len();
    report.claims = sides.len();
    report.findings.push(Finding {
        id: "9f2c61d0a4b7".into(),
        rule: "count-differs".into(),
        kind: "count".into(),
        severity,
        strength: Strength::Contradiction,
        about: "Number: people dead".into(),
        message: "“twelve people” (a.md) and “14 people” (b.md) count the dead differently".into(),
        confidence: 0.93,
        cluster: 0,
        state: State::New,
        sides,
        note: Some("Prefer the latest named source.".into()),
    });
    report
}

/// The bytes of a report in a format.
pub fn rendered(report: &Report, word: &str) -> String {
    let mut out = Vec::new();
    (super::of_word(word).unwrap().render)(&super::View::new(report, super::Style::PLAIN), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A report of three documents, two of which agree.
pub fn collapse() -> Report {
    report(
        Severity::Error,
        &[
            (
                "docs/a.md",
                "---\nsource: The Crier\npublished: 2019-03-12\n---\n# Roof falls in\n\nThe roof of the *market hall* fell in at noon, and [[twelve people]] died, the mayor said in a statement that was read out on the steps of the town hall.\n",
                "12",
            ),
            ("docs/b.md", "The roof killed [[14 people]].\n", "14"),
            ("docs/c.md", "| What | How many |\n|---|---|\n| Dead | [[12]] |\n", "12"),
        ],
    )
}
