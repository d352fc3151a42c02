//! Which lines a change touches, as `git diff` tells it; and which findings they concern.

use crate::rules::Report;
use crate::text::Document;
use std::collections::BTreeMap;

/// The lines that a change adds or rewrites, by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedLines {
    files: BTreeMap<String, Lines>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Lines {
    All,
    /// Line numbers from 1, first and last; a pair (n, n - 1) is the gap before line n, where lines were taken out.
    Some(Vec<(usize, usize)>),
}

impl ChangedLines {
    /// Reads what `git diff --unified=0` prints.
    pub fn parse(diff: &str) -> ChangedLines {
        let mut files: BTreeMap<String, Lines> = BTreeMap::new();
        let mut file: Option<&str> = None;
        // Lines of the hunk that are still to come: they may look like heads of files.
        let (mut minus, mut plus) = (0usize, 0usize);
        for line in diff.lines() {
            if minus > 0 && line.starts_with('-') {
                minus -= 1;
                continue;
            }
            if plus > 0 && line.starts_with('+') {
                plus -= 1;
                continue;
            }
            if let Some(name) = line.strip_prefix("+++ ") {
                let name = name.trim_end_matches('\t').trim_matches('"');
                file = name.strip_prefix("b/");
            } else if let Some((old, new)) = line.strip_prefix("@@ -").and_then(ranges) {
                (minus, plus) = (old.1, new.1);
                let (first, count) = new;
                let range = if count == 0 { (first + 1, first) } else { (first, first + count - 1) };
                let lines = file.map(|f| files.entry(f.to_string()).or_insert(Lines::Some(Vec::new())));
                if let Some(Lines::Some(list)) = lines {
                    list.push(range);
                }
            }
        }
        ChangedLines { files }
    }

    /// Adds a file all of which is new.
    pub fn add(&mut self, file: &str) {
        self.files.insert(file.to_string(), Lines::All);
    }

    /// The lines of a document; `name` is its name from the folder of the repository.
    fn of(&self, name: &str) -> Option<Lines> {
        if let Some(lines) = self.files.get(name) {
            return Some(match in_lines(name) {
                true => lines.clone(),
                false => Lines::All,
            });
        }
        // "facts.yaml:bridge" and "wire.jsonl:17" are parts of a file.
        let (file, _) = name.rsplit_once(':')?;
        let lines = self.files.get(file)?;
        Some(if file.ends_with(".jsonl") || file.ends_with(".ndjson") { Lines::All } else { lines.clone() })
    }
}

/// Whether lines of the document are lines of its file.
fn in_lines(name: &str) -> bool {
    ![".docx", ".odt", ".jsonl", ".ndjson"].iter().any(|ending| name.to_lowercase().ends_with(ending))
}

/// "3,2 +5 @@ ..." as (3, 2) and (5, 1).
fn ranges(words: &str) -> Option<((usize, usize), (usize, usize))> {
    let (old, rest) = words.split_once(" +")?;
    let (new, _) = rest.split_once(" @@")?;
    let range = |words: &str| match words.split_once(',') {
        Some((first, count)) => Some((first.parse().ok()?, count.parse().ok()?)),
        None => Some((words.parse().ok()?, 1)),
    };
    Some((range(old)?, range(new)?))
}

/// Keeps the findings that touch a change, and marks the sides that do. `name` tells a document's name in the repository.
pub fn keep_changed(report: &mut Report, changes: &ChangedLines, name: impl Fn(&Document) -> String) {
    let touched: Vec<Option<Vec<(u32, u32)>>> =
        report.documents.iter().map(|d| changes.of(&name(d)).map(|lines| bytes(&d.text, &lines))).collect();
    for finding in &mut report.findings {
        for side in &mut finding.sides {
            let span = side.passage.span;
            // A gap touches a passage that goes on on both sides of it.
            let touches = |&(from, to): &(u32, u32)| match from == to {
                true => span.start < from && from < span.end,
                false => span.start < to && from < span.end,
            };
            side.changed = touched[side.passage.document.0 as usize].iter().flatten().any(touches);
        }
    }
    report.findings.retain(|f| f.sides.iter().any(|s| s.changed));
}

/// The bytes of lines, half open; a gap is empty.
fn bytes(text: &str, lines: &Lines) -> Vec<(u32, u32)> {
    let ranges = match lines {
        Lines::All => return vec![(0, text.len() as u32 + 1)],
        Lines::Some(ranges) => ranges,
    };
    let starts: Vec<u32> = std::iter::once(0).chain(text.match_indices('\n').map(|(k, _)| k as u32 + 1)).collect();
    let start = |line: usize| starts.get(line.saturating_sub(1)).copied().unwrap_or(text.len() as u32);
    ranges.iter().map(|&(first, last)| (start(first), start(last + 1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_diff() {
        let diff = "diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -3 +3,2 @@ head\n-old\n+++ new\n+second\n@@ -9,2 +10,0 @@\n-x\n-y\n--- a/b c.md\n+++ b/b c.md\t\n@@ -0,0 +1 @@\n+z\n";
        let changes = ChangedLines::parse(diff);
        assert_eq!(changes.files["a.md"], Lines::Some(vec![(3, 4), (11, 10)]));
        assert_eq!(changes.files["b c.md"], Lines::Some(vec![(1, 1)]));
        assert_eq!(bytes("1\n2\n3\n4\n5\n", &Lines::Some(vec![(3, 4), (3, 2)])), [(4, 8), (4, 4)]);
    }

    #[test]
    fn parts_of_files_belong_to_them() {
        let mut changes = ChangedLines::default();
        changes.add("wire.jsonl");
        assert_eq!(changes.of("wire.jsonl:17"), Some(Lines::All));
        assert_eq!(changes.of("wire.txt"), None);
    }
}
