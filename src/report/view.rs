//! A report with its lines and columns, which are counted only where they are asked for.

use super::Style;
use crate::rules::{Finding, Report, Side};
use crate::text::{Authority, BlockKind, Document, DocumentId, Passage, Span};
use std::sync::OnceLock;

/// A report as a format sees it.
pub struct View<'a> {
    pub report: &'a Report,
    pub style: Style,
    /// The first bytes of each document's lines.
    lines: Vec<OnceLock<Vec<u32>>>,
}

/// Line and column, both from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl<'a> View<'a> {
    /// A view of a report.
    pub fn new(report: &'a Report, style: Style) -> View<'a> {
        View { report, style, lines: report.documents.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The document with this number.
    pub fn document(&self, id: DocumentId) -> &'a Document {
        &self.report.documents[id.0 as usize]
    }

    /// Line and column of a byte of a document's text.
    pub fn place(&self, id: DocumentId, at: u32) -> Place {
        let text = &self.document(id).text;
        let starts = self.lines[id.0 as usize].get_or_init(|| line_starts(text));
        let line = starts.partition_point(|&start| start <= at).max(1);
        let mut start = starts[line - 1] as usize;
        if start == 0 && text.starts_with('\u{FEFF}') && at >= 3 {
            start = 3;
        }
        Place { line, column: 1 + text[start..at as usize].chars().count() }
    }

    /// The column of a byte of a document's text, from 1, in bytes.
    pub fn byte_column(&self, id: DocumentId, at: u32) -> usize {
        let text = &self.document(id).text.as_bytes()[..at as usize];
        1 + text.iter().rev().take_while(|&&b| b != b'\n').count()
    }

    /// Where a span lies in the file as it is on disk.
    pub fn on_disk(&self, id: DocumentId, span: Span) -> Span {
        let offsets = &self.document(id).offsets;
        Span { start: offsets.on_disk(span.start), end: offsets.on_disk(span.end) }
    }

    /// The words of a passage.
    pub fn words(&self, passage: Passage) -> &'a str {
        self.document(passage.document).cut(passage.span)
    }

    /// The words of a passage on one line, without markup and control characters.
    pub fn clean(&self, passage: Passage) -> String {
        self.letters(passage.document, passage.span).map(|(_, c)| c).collect()
    }

    /// The characters of a span with their places: markup is left out, blanks and line breaks become single blanks, and
    /// characters that would steer a terminal become `�`.
    pub fn letters(&self, id: DocumentId, span: Span) -> impl Iterator<Item = (u32, char)> + 'a {
        let document = self.document(id);
        let first = document.masks.partition_point(|m| m.end <= span.start);
        let mut masks = document.masks[first..].iter().peekable();
        let mut blank = true;
        document.cut(span).char_indices().filter_map(move |(k, c)| {
            let at = span.start + k as u32;
            while masks.next_if(|m| m.end <= at).is_some() {}
            if masks.peek().is_some_and(|m| m.start <= at) {
                return None;
            }
            if c.is_whitespace() {
                return (!std::mem::replace(&mut blank, true)).then_some((at, ' '));
            }
            blank = false;
            Some((at, if steers(c) { '\u{FFFD}' } else { c }))
        })
    }

    /// What a reader needs to see of a passage: itself, or the whole row where it stands in a table.
    pub fn shown(&self, passage: Passage) -> Span {
        let blocks = &self.document(passage.document).blocks;
        let k = blocks.partition_point(|b| b.span.end <= passage.span.start);
        let row_of = |k: usize| match blocks.get(k)?.kind {
            BlockKind::TableCell { table, row, .. } => Some((table, row)),
            _ => None,
        };
        let Some(row) = row_of(k) else { return passage.span };
        let first = (0..k).rev().take_while(|&i| row_of(i) == Some(row)).last().unwrap_or(k);
        let last = (k..blocks.len()).take_while(|&i| row_of(i) == Some(row)).last().unwrap_or(k);
        blocks[first].span.cover(blocks[last].span).cover(passage.span)
    }

    /// How many findings before this one go by the same id: two that no tool may fold into one.
    pub fn earlier(&self, finding: usize) -> usize {
        let id = &self.report.findings[finding].id;
        self.report.findings[..finding].iter().filter(|f| f.id == *id).count()
    }

    /// The sides of a finding gathered by group, in the order of groups.
    pub fn groups<'f>(&self, finding: &'f Finding) -> Vec<Vec<&'f Side>> {
        let mut numbers: Vec<u32> = finding.sides.iter().map(|s| s.group).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut groups: Vec<Vec<&Side>> =
            numbers.iter().map(|&n| finding.sides.iter().filter(|s| s.group == n).collect()).collect();
        // What has changed comes first, where somebody asked what has.
        groups.iter_mut().for_each(|g| g.sort_by_key(|s| !s.changed));
        groups.sort_by_key(|g| g.iter().all(|s| !s.changed));
        groups
    }

    /// The side that a tool with room for one place shows: never a reference where there is a draft; the newest document of the
    /// value that fewest documents give.
    pub fn primary(&self, finding: &Finding) -> usize {
        let documents = |group: u32| {
            let mut ids: Vec<_> =
                finding.sides.iter().filter(|s| s.group == group).map(|s| s.passage.document).collect();
            ids.dedup();
            ids.len()
        };
        let rank = |i: usize| {
            let side = &finding.sides[i];
            let document = self.document(side.passage.document);
            let trusted = document.authority == Authority::Reference;
            (trusted, !side.changed, documents(side.group), std::cmp::Reverse(document.published), i)
        };
        (0..finding.sides.len()).min_by_key(|&i| rank(i)).unwrap_or(0)
    }
}

/// "7 (2 documents) | 8 (1 document)", for people.
pub fn tally(groups: &[Vec<&Side>]) -> String {
    let one = |(k, group): (usize, &Vec<&Side>)| {
        let mut documents: Vec<_> = group.iter().map(|s| s.passage.document).collect();
        documents.sort_unstable();
        documents.dedup();
        let count = documents.len();
        let unit = match (k, count) {
            (0, 1) => " document",
            (0, _) => " documents",
            _ => "",
        };
        format!("{} ({count}{unit})", value_of(group[0]))
    };
    groups.iter().enumerate().map(one).collect::<Vec<_>>().join(" | ")
}

/// The value of a side, or its words where it has none.
pub fn value_of(side: &Side) -> &str {
    if side.value.is_empty() { &side.words } else { &side.value }
}

/// "1 error", "3 errors".
pub fn counted(count: usize, noun: &str) -> String {
    let mut digits = count.to_string();
    for at in (1..digits.len()).rev().filter(|at| (digits.len() - at).is_multiple_of(3)).collect::<Vec<_>>() {
        digits.insert(at, ',');
    }
    format!("{digits} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Control characters, and those that turn the direction of writing.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
}

fn line_starts(text: &str) -> Vec<u32> {
    let breaks = text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(k, _)| k as u32 + 1);
    std::iter::once(0).chain(breaks).collect()
}
