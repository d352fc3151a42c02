//! Words and phrases that writers put for each other, and words and phrases that cannot both be so in one place: "reject", "turn down";
//! "uphold", "overturn".
//!
//! Rows by hand, one sense a line: `v: reject turn_down decline` in `synonyms.txt`, `v: accept back / reject turn_down` in
//! `opposed.txt`; lemmas, phrases of two or three words joined by `_`, `#` opens a comment. A word may stand in several rows.

use super::words::key;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static SYNONYMS: &str = include_str!("synonyms.txt");
static OPPOSED: &str = include_str!("opposed.txt");

/// How many words a phrase has at most.
pub const LONGEST: usize = 3;

/// The rows that an expression stands in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// Groups of expressions that stand for each other, ascending.
    groups: Vec<u16>,
    /// Rows of opposites, each with whether it stands on the left.
    poles: Vec<(u16, bool)>,
}

impl Wording {
    /// Whether two expressions stand for each other.
    pub fn same(&self, other: &Wording) -> bool {
        self.groups.iter().any(|g| other.groups.binary_search(g).is_ok())
    }

    /// The groups of expressions that stand for each other, by number.
    pub fn groups(&self) -> &[u16] {
        &self.groups
    }

    /// Whether two expressions cannot both be so in one place: opposites in one row, and in no row on one side.
    pub fn opposed(&self, other: &Wording) -> bool {
        let rows = |same: bool| {
            self.poles.iter().any(|(row, left)| other.poles.iter().any(|(r, l)| r == row && (l == left) == same))
        };
        rows(false) && !rows(true) && !self.same(other)
    }
}

/// The rows of the expression with these words, by the keys of their lemmas or forms; at most `LONGEST` of them.
pub fn look_up(words: &[u32]) -> Option<&'static Wording> {
    TABLE.get(&padded(words.iter().copied())?)
}

/// Whether some phrase of several words begins with this one.
pub fn opens(first: u32) -> bool {
    OPENING.binary_search(&first).is_ok()
}

fn padded(words: impl Iterator<Item = u32>) -> Option<[u32; LONGEST]> {
    let mut found = [0; LONGEST];
    for (n, word) in words.enumerate() {
        *found.get_mut(n)? = word;
    }
    Some(found)
}

fn rows(text: &'static str) -> impl Iterator<Item = (u16, &'static str)> {
    let rows = text.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(": "));
    rows.enumerate().map(|(n, (_, row))| (n as u16, row))
}

static TABLE: LazyLock<FxHashMap<[u32; LONGEST], Wording>> = LazyLock::new(|| {
    let mut table: FxHashMap<[u32; LONGEST], Wording> = FxHashMap::default();
    let keys = |expression: &str| padded(expression.split('_').map(key));
    for (row, words) in rows(SYNONYMS) {
        for word in words.split_whitespace().filter_map(keys) {
            table.entry(word).or_default().groups.push(row);
        }
    }
    for (row, sides) in rows(OPPOSED) {
        for (n, side) in sides.split(" / ").enumerate() {
            for word in side.split_whitespace().filter_map(keys) {
                table.entry(word).or_default().poles.push((row, n == 0));
            }
        }
    }
    table
});

static OPENING: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut found: Vec<u32> = TABLE.keys().filter(|k| k[1] != 0).map(|k| k[0]).collect();
    found.sort_unstable();
    found.dedup();
    found
});

#[cfg(test)]
mod tests {
    use super::*;

    fn of(expression: &str) -> &'static Wording {
        let words: Vec<u32> = expression.split(' ').map(key).collect();
        look_up(&words).unwrap_or_else(|| panic!("no row has {expression:?}"))
    }

    #[test]
    fn expressions_stand_for_each_other_or_are_opposed() {
        assert!(of("reject").same(of("turn down")));
        assert!(of("take part").same(of("participate")));
        assert!(of("uphold").opposed(of("overturn")));
        assert!(of("turn down").opposed(of("accept")));
        assert!(!of("uphold").opposed(of("uphold")));
        assert!(!of("reject").opposed(of("turn down")));
        assert!(opens(key("turn")) && !opens(key("reject")));
    }

    #[test]
    fn no_row_is_malformed() {
        for (_, row) in rows(SYNONYMS) {
            assert!(row.split_whitespace().count() >= 2, "{row}");
        }
        for (_, row) in rows(OPPOSED) {
            assert_eq!(row.split(" / ").count(), 2, "{row}");
        }
    }
}
