//! Nouns that say what a named thing is, in classes that exclude each other: what is a film is no lorry, what is a river no town.

use super::words::{self, key};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static LINES: &str = include_str!("classes.txt");

/// A class as its path, `work/screen/film`.
pub type Class = &'static str;

/// How two things stand that cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gulf {
    /// A film and a book: of one title there may be both.
    Kinds,
    /// A film and a lorry.
    Worlds,
}

/// The classes of a noun, or of two words that stand side by side (`first` is 0 for one), by the keys of their lemmas; none for what
/// says nothing, or is not known.
pub fn classes(first: u32, noun: u32) -> &'static [Class] {
    static PERSON: [Class; 1] = ["person"];
    let pair = if first == 0 { None } else { TABLE.get(&(first, noun)) };
    match pair.or_else(|| TABLE.get(&(0, noun))) {
        Some(found) if found.contains(&"any") => &[],
        Some(found) => found,
        None if words::by_key(noun).is_some_and(|w| w.person()) => &PERSON,
        None => &[],
    }
}

/// Whether what is of one of the first classes can be of none of the second, and how far they lie apart. None where either is unknown.
pub fn gulf(x: &[Class], y: &[Class]) -> Option<Gulf> {
    let mut all = x.iter().flat_map(|p| y.iter().map(move |q| (p, q))).peekable();
    all.peek()?;
    let mut found = Gulf::Worlds;
    for (p, q) in all {
        if leads_through(p, q) || leads_through(q, p) {
            return None;
        }
        if top(p) == top(q) {
            found = Gulf::Kinds;
        }
    }
    Some(found)
}

fn top(class: Class) -> &'static str {
    class.split('/').next().unwrap_or(class)
}

/// Whether a path is the other or leads through it.
fn leads_through(long: Class, short: Class) -> bool {
    long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

static TABLE: LazyLock<FxHashMap<(u32, u32), Vec<Class>>> = LazyLock::new(|| {
    let mut table: FxHashMap<(u32, u32), Vec<Class>> = FxHashMap::default();
    for line in LINES.lines().filter(|l| !l.starts_with('#')) {
        let Some((paths, nouns)) = line.split_once(": ") else { continue };
        for noun in nouns.split_whitespace() {
            let entry = match noun.split_once('_') {
                Some((first, second)) => (key(first), key(second)),
                None => (0, key(noun)),
            };
            table.entry(entry).or_default().extend(paths.split_whitespace());
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(x: &str, y: &str) -> Option<Gulf> {
        let of = |w: &str| match w.split_once(' ') {
            Some((first, second)) => classes(key(first), key(second)),
            None => classes(0, key(w)),
        };
        assert_eq!(gulf(of(x), of(y)), gulf(of(y), of(x)), "{x} / {y}");
        gulf(of(x), of(y))
    }

    #[test]
    fn classes_exclude_each_other() {
        for (x, y) in
            [("film", "lorry"), ("town", "company"), ("band", "boat"), ("nurse", "river"), ("wine", "disease")]
        {
            assert_eq!(apart(x, y), Some(Gulf::Worlds), "{x} / {y}");
        }
        for (x, y) in
            [("film", "novel"), ("song", "album"), ("town", "river"), ("dance", "martial art"), ("band", "club")]
        {
            assert_eq!(apart(x, y), Some(Gulf::Kinds), "{x} / {y}");
        }
    }

    #[test]
    fn what_goes_together_does_not() {
        let together = "town port, film thriller, movie drama, company website, company publisher, museum building, island country, \
                        band trio, club team, village parish, island volcano, television series drama, nurse singer, bird animal, \
                        newspaper company, church building, magnet river, university building, frigate ship";
        for pair in together.split(", ") {
            let (x, y) = pair.trim().rsplit_once(' ').unwrap();
            assert_eq!(apart(x, y), None, "{pair}");
        }
    }

    #[test]
    fn no_noun_is_put_twice_in_one_class() {
        for (entry, found) in TABLE.iter() {
            let mut once = found.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), found.len(), "{entry:?} {found:?}");
        }
    }
}
