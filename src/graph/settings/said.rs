//! The sentences of a document that tells of versions and settings, each with the version that it stands under.

use crate::claims::{Claim, Slot, by_sentence, meaning};
use crate::lexicon::letters::fold;
use crate::lexicon::settings::{BY_DEFAULT, NAME_SMALL, OR_LATER};
use crate::lexicon::words;
use crate::text::{Block, BlockKind, Document, Span, Upos};
use crate::values::Kind;
use smol_str::SmolStr;
use std::cell::OnceCell;

/// The parts of a version, "3.10" being 3 and 10, without zeros at the end.
pub type Version = Vec<u32>;

/// A document of this sort.
pub struct Text<'a> {
    pub document: &'a Document,
    /// In order.
    pub lines: Vec<Line<'a>>,
    /// Whether it is a list of changes: headings that are versions.
    pub changes: bool,
    lower: OnceCell<String>,
}

impl Text<'_> {
    /// The whole of it in lower case.
    pub fn lower(&self) -> &str {
        self.lower.get_or_init(|| self.document.text.to_lowercase())
    }
}

/// A sentence or a cell.
pub struct Line<'a> {
    /// The claim of the whole sentence, by index.
    pub index: u32,
    pub claim: &'a Claim,
    pub kind: BlockKind,
    pub block: usize,
    /// In lower case, with one space before and after, white space drawn together.
    pub lower: String,
    /// The claims of the sentence, by index.
    pub claims: std::ops::Range<u32>,
    /// The version that heads the part it stands in.
    pub under: Option<Version>,
    /// The heading right above, in lower case.
    pub heading: SmolStr,
    /// Its words: as written, as lemmas, and what they mean; ascending.
    ids: Vec<u32>,
}

/// The documents that may tell of settings or versions: all, where a third of them look so.
pub fn texts<'a>(documents: &'a [Document], claims: &'a [Claim]) -> Vec<Text<'a>> {
    let mut found = Vec::new();
    let seen: Vec<bool> = documents.iter().map(technical).collect();
    let all = seen.iter().filter(|s| **s).count() * 3 >= documents.len();
    let mut at = 0;
    for chunk in claims.chunk_by(|x, y| x.passage.document == y.passage.document) {
        let first = at;
        at += chunk.len();
        let number = chunk[0].passage.document.0 as usize;
        if let Some(document) = documents.get(number)
            && (all || seen.get(number) == Some(&true))
        {
            found.push(text(document, chunk, first as u32));
        }
    }
    found
}

/// Whether a document may tell of settings or versions, at a glance.
fn technical(document: &Document) -> bool {
    let text = document.text.as_str();
    let table = || document.blocks.iter().any(|b| matches!(b.kind, BlockKind::TableCell { .. }));
    let heads = |b: &Block| {
        let words = document.cut(b.span);
        b.kind == BlockKind::Heading && words.starts_with(|c: char| c.is_ascii_digit()) && words.contains('.')
    };
    let needs = || OR_LATER.iter().any(|w| text.contains(w));
    text.contains('`')
        || text.contains("ersion")
        || needs()
        || table()
        || document.blocks.iter().any(heads)
        || BY_DEFAULT.iter().any(|w| text.contains(w))
}

fn text<'a>(document: &'a Document, claims: &'a [Claim], first: u32) -> Text<'a> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut under, mut heading): (Option<Version>, SmolStr) = (None, SmolStr::default());
    let mut versions = 0;
    let mut block = 0;
    // What is derived stands behind what is stated.
    let stated = claims.partition_point(|c| c.origin == crate::claims::Origin::Stated && c.slot != Slot::Utterance);
    for (at, chunk) in by_sentence(&claims[..stated]) {
        let range = first + at as u32..first + (at + chunk.len()) as u32;
        let Some(claim) = chunk.iter().find(|c| c.slot == Slot::Statement) else { continue };
        let index = range.start + chunk.iter().position(|c| c.slot == Slot::Statement).unwrap_or(0) as u32;
        while document.blocks.get(block).is_some_and(|b| b.span.end <= claim.passage.span.start) {
            block += 1;
        }
        let kind = document.blocks.get(block).map_or(BlockKind::Paragraph, |b| b.kind);
        let lower = drawn(document.cut(claim.passage.span));
        let dated = || chunk.iter().any(|c| c.value.as_ref().is_some_and(|v| v.kind == Kind::Date));
        let short = lower.split_whitespace().count() <= 7;
        let heads = kind == BlockKind::Heading || short && kind == BlockKind::Paragraph && dated();
        if let Some(version) = Some(()).filter(|()| heads).and_then(|()| opens(&lower)) {
            versions += 1;
            under = Some(version);
            heading = SmolStr::default();
        } else if kind == BlockKind::Heading {
            heading = lower.trim().into();
        }
        let words = claim.words.iter();
        let mut ids: Vec<u32> = words.flat_map(|w| [w.lemma, w.form, meaning(w.lemma)]).collect();
        ids.extend(claim.terms.iter().map(|t| t.id));
        ids.sort_unstable();
        ids.dedup();
        let (under, heading) = (under.clone(), heading.clone());
        lines.push(Line { index, claim, kind, block, lower, claims: range, under, heading, ids });
    }
    Text { document, lines, changes: versions >= 2, lower: OnceCell::new() }
}

/// In lower case, white space drawn together, a space at both ends.
fn drawn(text: &str) -> String {
    let mut lower = String::with_capacity(text.len() + 2);
    for word in text.split_whitespace() {
        lower.push(' ');
        lower.extend(word.chars().flat_map(char::to_lowercase).filter(|c| *c != '*' && *c != '`'));
    }
    lower.push(' ');
    lower
}

/// The version that opens a heading: "4.1.0 (2020-08-21)", "v2.1", "version 3.2".
fn opens(lower: &str) -> Option<Version> {
    let rest = lower.trim().trim_start_matches(['[', '#', ' ']);
    let rest = rest.strip_prefix("version ").or_else(|| rest.strip_prefix("release ")).unwrap_or(rest);
    let word = rest.split_whitespace().next()?.trim_end_matches([']', ':', ',']);
    version(word).filter(|v| v.len() > 1 || word.contains('.'))
}

/// Reads "3.10", "v2", "18", "4.0.0": one to four numbers of at most four digits.
pub fn version(word: &str) -> Option<Version> {
    let word = word.strip_prefix('v').unwrap_or(word);
    let parts: Vec<&str> = word.split('.').collect();
    if parts.len() > 4 || parts.iter().any(|p| p.is_empty() || p.len() > 4) {
        return None;
    }
    let mut version: Version = parts.iter().map(|p| p.parse().ok()).collect::<Option<_>>()?;
    while version.len() > 1 && version.last() == Some(&0) {
        version.pop();
    }
    Some(version)
}

impl Line<'_> {
    /// Whether one of its words has this lemma, form or meaning.
    pub fn has(&self, id: u32) -> bool {
        self.ids.binary_search(&id).is_ok()
    }

    /// Its words: as written, as lemmas, and what they mean.
    pub fn ids(&self) -> &[u32] {
        &self.ids
    }

    /// Whether it is a cell of a table.
    pub fn is_cell(&self) -> bool {
        matches!(self.kind, BlockKind::TableCell { .. })
    }

    /// Whether one of these stands in it.
    pub fn tells(&self, list: &[&str]) -> bool {
        list.iter().any(|w| self.lower.contains(w))
    }
}

/// What the words of a cell mean, small words left out.
pub fn told(line: &Line) -> Vec<u32> {
    let mut ids: Vec<u32> = Vec::new();
    for word in &line.claim.words {
        let telling = matches!(word.upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::X);
        let small = NAME_SMALL.iter().any(|w| words::key(w) == word.lemma || words::key(w) == word.form);
        let id = meaning(word.lemma);
        if telling && !small && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The words of a name as programs write it: "queue.hold_time", "holdTime", "--hold-time"; the last part apart from those before.
pub fn name_words(key: &str) -> (Vec<SmolStr>, Vec<SmolStr>) {
    let key = key.trim().trim_start_matches("--");
    let (section, last) = key.rsplit_once(['.', '/', ':']).unwrap_or(("", key));
    (split(section), split(last))
}

fn split(name: &str) -> Vec<SmolStr> {
    let mut found: Vec<SmolStr> = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    for c in name.chars() {
        let turns = c.is_uppercase() && before.is_lowercase();
        if (!c.is_alphanumeric() || turns) && !word.is_empty() {
            found.push(fold(&word).as_str().into());
            word.clear();
        }
        if c.is_alphanumeric() {
            word.push(c);
        }
        before = c;
    }
    if !word.is_empty() {
        found.push(fold(&word).as_str().into());
    }
    found
}

/// What a word of a name means; a plural as its singular.
pub fn sense(word: &str) -> u32 {
    let known = |w: &str| words::by_key(words::key(w)).is_some();
    let lemma = match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !word.ends_with("ss") && known(stem) => stem,
        _ => word,
    };
    meaning(words::key(lemma))
}

/// Where a span of these letters stands in the line's sentence, of the text as written.
pub fn place(document: &Document, line: &Line, needle: &str) -> Option<Span> {
    let span = line.claim.passage.span;
    let at = document.cut(span).to_lowercase().find(needle)?;
    let start = span.start as usize + at;
    let end = start + needle.len();
    (document.text.is_char_boundary(start) && document.text.is_char_boundary(end)).then(|| Span::new(start, end))
}
