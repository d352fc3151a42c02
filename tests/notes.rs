//! Pairs of notes of a sentence each (`tests/notes.txt`): what an editor sees at once is told, and two things are left alone.

mod support;

use claimlint::check;
use claimlint::rules::{self, Severity};
use claimlint::text::Document;

#[test]
fn notes_come_out_as_told() {
    let rules = rules::embedded().unwrap();
    let text = std::fs::read_to_string(support::root().join("tests/notes.txt")).unwrap();
    let mut wrong = Vec::new();
    let mut told = 0;
    for line in text.lines().filter(|l| l.starts_with(['+', '-'])) {
        let mut parts = line.split('|').map(str::trim);
        let (Some(head), Some(one), Some(other), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            panic!("not \"+ kind | one | other\": {line}");
        };
        let documents = vec![Document::plain("one.md", one), Document::plain("other.md", other)];
        let loud = check(documents, &rules).findings.iter().any(|f| f.severity != Severity::Note);
        if loud != head.starts_with('+') {
            wrong.push(line);
        }
        told += 1;
    }
    println!("{told} pairs of notes");
    assert!(told > 100 && wrong.is_empty(), "{} of {told} come out wrong:\n{}", wrong.len(), wrong.join("\n"));
}
