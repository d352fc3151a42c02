//! The words around a full stop.

use crate::language::prose::Prose;

/// The letters, digits and inner marks from `i` on.
pub fn word_from(prose: &Prose, i: usize) -> String {
    prose.chars[i.min(prose.chars.len())..].iter().take(24).take_while(|c| c.is_alphanumeric()).collect()
}

/// The word that ends before `from`, without white space; empty at the start of the sentence.
pub fn last_word(prose: &Prose, start: usize, from: usize) -> &[char] {
    let mut end = from;
    while end > start && prose.chars[end - 1].is_whitespace() {
        end -= 1;
    }
    let mut begin = end;
    while begin > start && !prose.chars[begin - 1].is_whitespace() {
        begin -= 1;
    }
    &prose.chars[begin..end]
}

/// A month cut short.
pub fn is_month(word: &str) -> bool {
    matches!(word, "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec")
}

pub fn is_day(word: &str) -> bool {
    matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}
