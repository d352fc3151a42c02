//! Which mentions of a document name one thing: "Bruno Harms" and "Harms"; "European Central Bank" and "ECB".

use super::{NameKind, NameMention};
use crate::lexicon::people::{SMALL_WORDS, folded_words};
use crate::text::Document;
use rustc_hash::FxHashMap;

/// Numbers the mentions' entities, and lets a bare surname take the kind of the full name.
pub fn number(document: &Document, mentions: &mut [NameMention]) {
    let keys: Vec<String> = mentions.iter().map(|m| folded_words(document.cut(m.span))).collect();
    // one kind for one wording: the most frequent, people before others
    let mut kinds: FxHashMap<&str, [u32; 4]> = FxHashMap::default();
    for (mention, key) in mentions.iter().zip(&keys) {
        let sure = if mention.title.is_some() { 8 } else { 2 };
        kinds.entry(key).or_default()[mention.kind as usize] += if mention.kind == NameKind::Other { 1 } else { sure };
    }
    for (mention, key) in mentions.iter_mut().zip(&keys) {
        let votes = kinds[key.as_str()];
        let best = (0..4).rev().max_by_key(|&k| votes[k]).unwrap_or(3);
        mention.kind = [NameKind::Person, NameKind::Organisation, NameKind::Place, NameKind::Other][best];
    }
    let mut by_key: FxHashMap<&str, u32> = FxHashMap::default();
    // surnames and given names of people of several words; none where two people share it
    let mut by_part: FxHashMap<&str, Option<u32>> = FxHashMap::default();
    let mut acronyms: FxHashMap<String, u32> = FxHashMap::default();
    let mut count = 0;
    // full names first, wherever they stand
    for (mention, key) in mentions.iter_mut().zip(&keys) {
        if !key.contains(' ') {
            continue;
        }
        let next = count;
        let entity = *by_key.entry(key).or_insert(next);
        if entity == next {
            count += 1;
            if mention.kind == NameKind::Person {
                let parts: Vec<&str> = key.split(' ').filter(|p| p.len() > 1).collect();
                for part in [parts.last(), parts.first()].into_iter().flatten() {
                    by_part.entry(part).and_modify(|e| *e = None).or_insert(Some(entity));
                }
            } else {
                let initials: String =
                    key.split(' ').filter(|w| !SMALL_WORDS.contains(w)).filter_map(|w| w.chars().next()).collect();
                acronyms.entry(initials).or_insert(entity);
            }
        }
        mention.entity = entity;
    }
    for (mention, key) in mentions.iter_mut().zip(&keys) {
        if key.contains(' ') {
            continue;
        }
        let person = by_part.get(key.as_str()).copied().flatten();
        let same = by_key.get(key.as_str()).copied();
        let body = acronyms
            .get(key)
            .copied()
            .filter(|_| document.cut(mention.span).chars().filter(|c| c.is_uppercase()).count() > 1);
        let entity = match (same, person, body) {
            (Some(entity), ..) => entity,
            (None, Some(entity), _) if matches!(mention.kind, NameKind::Person | NameKind::Other) => {
                mention.kind = NameKind::Person;
                entity
            }
            (None, _, Some(entity)) => entity,
            _ => {
                count += 1;
                count - 1
            }
        };
        by_key.insert(key, entity);
        mention.entity = entity;
    }
}
