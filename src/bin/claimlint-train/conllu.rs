//! Trees from CoNLL-U files: words, tags, governors, relations, and the names that GUM marks as entities.

use claimlint::text::{Deprel, Upos, Xpos};
use std::path::Path;

/// Parts of names: outside, or the first or a further word of a person, organisation, place or other name.
pub const NAME_TAGS: usize = 9;

/// One sentence; all vectors have one entry a word.
#[derive(Clone, Default)]
pub struct Sentence {
    pub words: Vec<String>,
    pub upos: Vec<u8>,
    pub xpos: Vec<u8>,
    /// From 1, 0 is the root.
    pub heads: Vec<u16>,
    pub relations: Vec<u8>,
    /// See `NAME_TAGS`; none where the treebank does not mark names.
    pub names: Option<Vec<u8>>,
    /// The number of its document.
    pub document: usize,
}

/// Reads a file. Unknown tags and relations stop the program.
pub fn read(path: &Path) -> Vec<Sentence> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let with_names = text.contains("global.Entity");
    let (mut found, mut document) = (Vec::new(), 0);
    let mut sentence = Sentence::default();
    let mut entities: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with("# newdoc") {
            document += 1;
        } else if line.is_empty() {
            if !sentence.words.is_empty() {
                if with_names {
                    sentence.names = Some(names(&sentence, &entities));
                }
                sentence.document = document;
                found.push(std::mem::take(&mut sentence));
                entities.clear();
            }
        } else if !line.starts_with('#') {
            let fields: Vec<&str> = line.split('\t').collect();
            if fields.len() < 10 || fields[0].contains(['-', '.']) {
                continue;
            }
            sentence.words.push(fields[1].to_string());
            sentence.upos.push(Upos::parse(fields[3]).unwrap_or_else(|| panic!("{line}")) as u8);
            sentence.xpos.push(Xpos::parse(fields[4]).unwrap_or_default() as u8);
            sentence.heads.push(fields[6].parse().unwrap_or_else(|_| panic!("{line}")));
            let relation = Deprel::parse(fields[7]).or_else(|| Deprel::parse(fields[7].split(':').next()?));
            sentence.relations.push(relation.unwrap_or_else(|| panic!("{line}")) as u8);
            entities.push(fields[9].split('|').find_map(|f| f.strip_prefix("Entity=")).unwrap_or("").to_string());
        }
    }
    found
}

/// Names among the entities: the head is a proper noun; cut down to the stretch from the first to the last capitalised word.
fn names(sentence: &Sentence, entities: &[String]) -> Vec<u8> {
    let mut open: Vec<(String, u8, usize)> = Vec::new();
    let mut spans: Vec<(usize, usize, u8)> = Vec::new();
    for (i, marks) in entities.iter().enumerate() {
        let mut rest = marks.as_str();
        while !rest.is_empty() {
            if let Some(tail) = rest.strip_prefix('(') {
                let end = tail.find(['(', ')']).unwrap_or(tail.len());
                let mut fields = tail[..end].split('-');
                let (id, sort) = (fields.next().unwrap_or("").to_string(), fields.next().unwrap_or(""));
                let kind = match sort {
                    "person" => 0,
                    "organization" => 1,
                    "place" => 2,
                    _ => 3,
                };
                rest = &tail[end..];
                if let Some(tail) = rest.strip_prefix(')') {
                    spans.push((i, i + 1, kind));
                    rest = tail;
                } else {
                    open.push((id, kind, i));
                }
            } else {
                let end = rest.find([')', '(']).unwrap_or(rest.len());
                let id = &rest[..end];
                if let Some(k) = open.iter().rposition(|o| o.0 == id) {
                    let (_, kind, start) = open.remove(k);
                    spans.push((start, i + 1, kind));
                }
                rest = rest[end..].strip_prefix(')').unwrap_or(if end == rest.len() { "" } else { &rest[end..] });
            }
        }
    }
    let proper = |i: usize| {
        sentence.upos[i] == Upos::Propn as u8
            || matches!(sentence.xpos[i], x if x == Xpos::Nnp as u8 || x == Xpos::Nnps as u8)
    };
    let mut found: Vec<(usize, usize, u8)> = Vec::new();
    for (start, end, kind) in spans {
        let head = (start..end).find(|&i| {
            let h = sentence.heads[i] as usize;
            h == 0 || h - 1 < start || h > end
        });
        let Some(head) = head.filter(|&h| proper(h)) else { continue };
        // the run of proper nouns around the head, over "of", "the", "and", "'s" and hyphens between them
        let bridge = |i: usize| {
            proper(i)
                || matches!(
                    sentence.words[i].to_lowercase().as_str(),
                    "of" | "the" | "and" | "&" | "-" | "'s" | "’s" | "for" | "de" | "." | "," | "'" | "in"
                )
                || sentence.upos[i] == Upos::Num as u8
        };
        let mut last = head;
        let mut first = head;
        while first > start && bridge(first - 1) && sentence.words[first - 1] != "," {
            first -= 1;
        }
        while first < head && !proper(first) {
            first += 1;
        }
        while last + 1 < end && bridge(last + 1) && sentence.words[last + 1] != "," {
            last += 1;
        }
        while last > head && !proper(last) && sentence.upos[last] != Upos::Num as u8 {
            last -= 1;
        }
        found.push((first, last + 1, kind));
    }
    // the longest wins, except that "Berlin" inside "Berlin, Germany" was cut apart above
    found.sort_by_key(|&(a, b, _)| (std::cmp::Reverse(b - a), a));
    let mut tags = vec![0u8; sentence.words.len()];
    for (a, b, kind) in found {
        if tags[a..b].iter().all(|&t| t == 0) {
            tags[a] = 1 + 2 * kind;
            tags[a + 1..b].fill(2 + 2 * kind);
        }
    }
    tags
}
