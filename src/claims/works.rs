//! When a work came out: "*The Tin Harbour* (1962)", "her novel “The Tin Harbour”, which appeared in 1964".

use super::terms::meaning;
use super::{Claim, Occasion, Turn};
use crate::lexicon::lapses::{PUBLISHED, SMALL_IN_TITLES};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{Document, Sentence, Span};

/// A title has so many words at most.
const LONG: usize = 9;

/// The coming out of a work, where that is what a moment dates; otherwise what it was taken to date.
pub fn published(document: &Document, sentence: &Sentence, claim: &Claim, told: Occasion) -> Occasion {
    let before = document.cut(Span { start: sentence.span.start, end: claim.focus.start.max(sentence.span.start) });
    let after = document.text.get(claim.focus.end as usize..).unwrap_or_default();
    let Some(title) = titles(before).pop() else { return told };
    let gap = before[title.end..].trim_start_matches(MARKS).trim();
    let bracketed = gap == "(" && after.starts_with([')', ',', ';']);
    let came_out = PUBLISHED.iter().any(|w| meaning(words::key(w)) == told.event) && !before[title.end..].contains(';');
    if !bracketed && !came_out {
        return told;
    }
    let mut names: Vec<u32> = major(&before[title]).map(|w| words::key(&fold(w))).collect();
    names.sort_unstable();
    names.dedup();
    let event = meaning(words::key(PUBLISHED[0]));
    Occasion { turn: Turn::Whole, event, names: names.into(), nth: 0, ..told }
}

/// What stands before and behind a title.
const MARKS: &[char] = &['*', '_', '"', '“', '”', '‘', '’', '\'', '«', '»', ','];

/// Where titles stand within their marks, in order.
fn titles(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for (open, close) in [('*', '*'), ('_', '_'), ('"', '"'), ('“', '”'), ('‘', '’'), ('«', '»')] {
        let mut at = 0;
        while let Some(from) = text[at..].find(open).map(|i| at + i + open.len_utf8()) {
            let Some(to) = text[from..].find(close).map(|i| from + i) else { break };
            if titled(&text[from..to]) {
                found.push(from..to);
                at = to + close.len_utf8();
            } else {
                at = from;
            }
        }
    }
    found.sort_by_key(|t| t.start);
    found
}

/// Whether words are written as a title is: all that are not small are capitalised.
fn titled(text: &str) -> bool {
    let count = text.split_whitespace().count();
    let trimmed = text.trim() == text && !text.ends_with([',', '.', '!']);
    trimmed
        && (1..=LONG).contains(&count)
        && major(text).all(|w| w.starts_with(char::is_uppercase))
        && major(text).next().is_some()
}

/// The words of a title that are not small.
fn major(title: &str) -> impl Iterator<Item = &str> {
    let words = title.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|w| !w.is_empty());
    words.filter(|w| !SMALL_IN_TITLES.contains(&fold(w).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_in_their_marks() {
        let text = "After *Tin* she wrote “The Tin Harbour” and said “nobody ever read it”, as *they* say.";
        let found: Vec<&str> = titles(text).into_iter().map(|t| &text[t]).collect();
        assert_eq!(found, ["Tin", "The Tin Harbour"]);
    }
}
