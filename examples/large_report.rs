//! A report of ten thousand findings over a thousand documents, as a page: what the browser tests measure.
//! `cargo run --example large_report -- large.html [FINDINGS]`
//!
//! Its sentences are words of the sample stories in no order, which pack worse than prose does.

use claimlint::report::page::{self, Page};
use claimlint::report::{Style, View};
use claimlint::rules::{self, Finding, Keys, Report, Severity, Side, State, Strength};
use claimlint::text::{Document, DocumentId, Passage, Span};
use std::path::Path;

/// Passages of a finding, on average.
const PASSAGES: f64 = 2.3;
const DOCUMENTS: usize = 1000;

/// Numbers without a pattern, the same in every run (Knuth's multiplier).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }

    fn key(&mut self) -> String {
        (0..12).map(|_| char::from(b"0123456789abcdef"[self.throw(16)])).collect()
    }
}

fn vocabulary(folder: &Path, words: &mut Vec<String>) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).expect("the sample stories").flatten().map(|e| e.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            vocabulary(&path, words);
        } else if path.extension().is_some_and(|e| e == "md" || e == "txt") {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            words.extend(text.split_whitespace().filter(|w| w.chars().all(char::is_alphabetic)).map(str::to_string));
        }
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().expect("a file to write");
    let count: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let mut words = Vec::new();
    vocabulary(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"), &mut words);
    let mut dice = Dice(7);
    let rules = rules::embedded().expect("the rules of the program");
    let rows: Vec<_> = rules.iter().filter_map(|r| r.row()).collect();
    let mut texts = vec![String::new(); DOCUMENTS];
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); DOCUMENTS];
    let mut findings = Vec::new();
    for n in 0..count {
        let passages = if (n as f64 * (PASSAGES - 2.0)).fract() < PASSAGES - 2.0 { 3 } else { 2 };
        let number = 2 + dice.throw(9000);
        let mut sides = Vec::new();
        for k in 0..passages {
            let home = dice.throw(DOCUMENTS);
            let text = &mut texts[home];
            let start = text.len();
            let length = 12 + dice.throw(14);
            let at = dice.throw(length - 2);
            let mut highlight = Span::new(start, start);
            let value = (number + k.min(1) * (1 + dice.throw(20))).to_string();
            for w in 0..length {
                if w > 0 {
                    text.push(' ');
                }
                if w == at {
                    highlight = Span::new(text.len(), text.len() + value.len());
                    *text += &value;
                } else {
                    *text += &words[dice.throw(words.len())];
                }
            }
            text.push('.');
            let span = Span::new(start, text.len());
            *text += "\n\n";
            spans[home].push(span);
            sides.push(Side {
                passage: Passage { document: DocumentId(home as u32), span },
                highlight,
                group: k.min(1) as u32,
                words: value.clone(),
                keys: Keys { fact: dice.key(), value: value.clone(), text: dice.key() },
                value,
                claim: 0,
                ..Side::default()
            });
        }
        sides.sort_by_key(|s| (s.passage.document, s.highlight));
        let rule = &rows[dice.throw(rows.len())];
        let about: Vec<&str> = (0..4).map(|_| words[dice.throw(words.len())].as_str()).collect();
        findings.push(Finding {
            id: dice.key(),
            rule: rule.id.clone(),
            kind: rule.kind.clone(),
            severity: [Severity::Error, Severity::Warning, Severity::Note][3 * n / count],
            strength: Strength::Contradiction,
            about: format!("Number of people: {}", about.join(" ")),
            message: String::new(),
            confidence: 0.5 + dice.throw(50) as f32 / 100.0,
            cluster: 0,
            state: State::New,
            sides,
            note: None,
        });
    }
    let documents: Vec<Document> = texts
        .into_iter()
        .enumerate()
        .map(|(n, text)| claimlint::read::plain(&format!("docs/{n:04}.txt"), &text))
        .collect();
    let report = Report {
        claims_per_document: vec![count / DOCUMENTS; DOCUMENTS],
        sentences: spans.iter().map(Vec::len).sum(),
        claims: findings.iter().map(|f| f.sides.len()).sum(),
        documents,
        spans,
        rules: rows,
        findings,
        ..Report::default()
    };
    let mut html = Vec::new();
    page::write(&View::new(&report, Style::PLAIN), &Page::default(), &mut html).expect("memory");
    std::fs::write(&out, &html).expect("a file that can be written");
    println!("{} findings, {} passages, {} bytes", report.findings.len(), report.claims, html.len());
}
