//! A story in Markdown: several named documents in fences, and beneath them the findings that are expected.
//!
//! A story begins with a heading `## ...`. A fence that names a file holds a document. Then follows either `Nothing.` or
//! a list: `- count: “twelve people” (a.md) | “14” (b.md)` wants one error or warning of that kind whose sides stand on
//! these words, each part in a group of its own. Whatever else is flagged loudly is a fault. `(todo)` in the heading
//! marks a story that does not come out yet.

use claimlint::read;
use claimlint::rules::{Finding, Report, Severity};
use claimlint::text::Document;
use std::path::Path;

/// One story.
pub struct Story {
    pub title: String,
    pub todo: bool,
    pub documents: Vec<(String, String)>,
    pub expected: Vec<Expected>,
}

/// One finding that is expected: its kind, and the words and the document of each group.
#[derive(Debug)]
pub struct Expected {
    pub kind: String,
    pub parts: Vec<(String, String)>,
}

/// Reads the stories of a file.
pub fn load(path: &Path) -> Vec<Story> {
    let text = std::fs::read_to_string(path).unwrap();
    let fault = |line: &str| -> ! { panic!("{}: cannot read `{line}`", path.display()) };
    let mut stories: Vec<Story> = Vec::new();
    let mut document: Option<(String, String)> = None;
    for line in text.lines() {
        if let Some((_, content)) = &mut document {
            if line == "```" {
                stories.last_mut().unwrap().documents.extend(document.take());
            } else {
                content.push_str(line);
                content.push('\n');
            }
        } else if let Some(title) = line.strip_prefix("## ") {
            let todo = title.contains("(todo)");
            stories.push(Story { title: title.into(), todo, documents: Vec::new(), expected: Vec::new() });
        } else if let Some(name) = line.strip_prefix("```") {
            document = Some((name.trim().to_string(), String::new()));
        } else if let Some(item) = line.strip_prefix("- ").filter(|_| !stories.is_empty()) {
            let Some((kind, parts)) = item.split_once(": ") else { fault(line) };
            let parts = parts.split(" | ").map(|part| {
                let words = part.trim().strip_prefix('“').and_then(|p| p.split_once("” ("));
                let Some((words, name)) = words else { fault(line) };
                (words.to_string(), name.trim_end_matches(')').to_string())
            });
            let expected = Expected { kind: kind.to_string(), parts: parts.collect() };
            stories.last_mut().unwrap().expected.push(expected);
        }
    }
    stories
}

impl Story {
    /// The documents, in the order in which they stand, or reversed.
    pub fn read(&self, reversed: bool) -> Vec<Document> {
        let mut documents: Vec<Document> = self
            .documents
            .iter()
            .flat_map(|(name, text)| read::bytes(name, text.clone().into_bytes()).documents)
            .collect();
        if reversed {
            documents.reverse();
        }
        documents
    }

    /// What is wrong with the report on the story; empty if it is as expected.
    pub fn faults(&self, report: &Report) -> Vec<String> {
        let loud: Vec<&Finding> = report.findings.iter().filter(|f| f.severity <= Severity::Warning).collect();
        let mut faults = Vec::new();
        for expected in &self.expected {
            if !loud.iter().any(|f| meets(report, f, expected)) {
                faults.push(format!("missing: {expected:?}"));
            }
        }
        for finding in loud {
            if !self.expected.iter().any(|e| meets(report, finding, e)) {
                faults.push(format!("noisy: [{}] {}", finding.rule, finding.message));
            }
        }
        faults
    }
}

fn meets(report: &Report, finding: &Finding, expected: &Expected) -> bool {
    let group_of = |(words, name): &(String, String)| {
        finding
            .sides
            .iter()
            .filter(|side| {
                let document = &report.documents[side.passage.document.0 as usize];
                let text = document.text.replace('\n', " ");
                let on = |(start, _): (usize, &str)| {
                    (start as u32) < side.highlight.end && side.highlight.start < (start + words.len()) as u32
                };
                document.name == *name && text.match_indices(words.as_str()).any(on)
            })
            .map(|side| side.group)
            .next()
    };
    let groups: Option<Vec<u32>> = expected.parts.iter().map(group_of).collect();
    let Some(mut groups) = groups.filter(|_| finding.kind.as_str() == expected.kind) else { return false };
    let all = groups.len();
    groups.sort_unstable();
    groups.dedup();
    groups.len() == all
}
