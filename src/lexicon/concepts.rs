//! Words that news uses for one thing: "killed", "died" and "fatalities" are one concept.

use super::words::key;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static LINES: &str = include_str!("concepts.txt");

/// The id that stands for the concept of the lemma with this key, if it has one: the key of the line's first word.
pub fn concept(lemma: u32) -> Option<u32> {
    static TABLE: LazyLock<FxHashMap<u32, u32>> = LazyLock::new(|| {
        let mut table = FxHashMap::default();
        for line in LINES.lines().filter(|l| !l.starts_with('#')) {
            let mut words = line.split_whitespace();
            if let Some(first) = words.next() {
                table.entry(key(first)).or_insert(key(first));
                for word in words {
                    table.entry(key(word)).or_insert(key(first));
                }
            }
        }
        table
    });
    TABLE.get(&lemma).copied()
}

/// Nouns that name people without saying more of them.
pub static PERSONS: &[&str] =
    &["person", "people", "life", "human", "individual", "soul", "man", "other", "victim", "casualty", "body"];

/// Words that stand for somebody named or described elsewhere.
pub static ANYBODY: &[&str] = &[
    "adult",
    "anybody",
    "boy",
    "child",
    "couple",
    "female",
    "girl",
    "group",
    "guy",
    "he",
    "human",
    "individual",
    "it",
    "kid",
    "lady",
    "male",
    "man",
    "one",
    "people",
    "person",
    "she",
    "somebody",
    "someone",
    "they",
    "woman",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_in_two_lines() {
        let mut seen = FxHashMap::default();
        for (n, line) in LINES.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
            for word in line.split_whitespace() {
                assert_eq!(seen.insert(word, n), None, "`{word}` stands twice, the second time in line {}", n + 1);
            }
        }
    }
}
