//! Words of one set of which a thing is only one: "oboe" and "tuba", "brick" and "bronze", "Danish" and "Swiss", "third" and "12th".

use super::places::{Level, PLACES, Sense};
use super::words::key;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static LINES: &str = include_str!("exclusive.txt");

/// A place in a set: two members of one set with different `thing`s exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Member {
    set: u16,
    thing: u32,
}

/// What a set is of, where two sentences that seem to speak of one thing name only one of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Trees, beasts, rooms, drinks.
    Thing,
    /// "North", "left".
    Direction,
    /// "Daughter", "niece".
    Kin,
    /// "Sergeant", "inspector".
    Rank,
}

/// Sets that are not lines of the table.
const PEOPLE: u16 = u16::MAX;
const COUNTRY: u16 = u16::MAX - 1;
const ORDINAL: u16 = u16::MAX - 2;
/// Ordinals in figures are known up to this.
const HIGHEST: u32 = 120;

/// Ordinals in words; what a person or a century bears.
const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];
const TENS: &[(&str, u32)] = &[
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
];

/// Prepositions that lead to a thing in one way, each row of one.
pub static WAYS: &[&[&str]] =
    &[&["through", "by", "via"], &["in", "at", "inside", "within"], &["on", "aboard", "onto"], &["into", "to"]];

/// The places in sets of a word, or of two words that stand side by side (`second` is 0 for one word), by the keys of their lemmas or forms.
pub fn members(first: u32, second: u32) -> &'static [Member] {
    TABLE.get(&(first, second)).map_or(&[], Vec::as_slice)
}

/// The places in sets of a noun with the nouns before it: of "the town hall" those of the town hall, of "the old mill" those of a mill.
pub fn sets(keys: &[u32]) -> &'static [Member] {
    match keys {
        [.., first, second] if !members(*first, *second).is_empty() => members(*first, *second),
        [.., last] => members(*last, 0),
        [] => &[],
    }
}

/// Whether the set is one of kinds of things, not of degrees and doings: whoever is Swiss in one report is not Danish in another,
/// while what is small in one may be large in another respect.
pub fn of_kinds(member: Member) -> bool {
    KINDS.binary_search(&member.set).is_ok()
}

/// What the set is of; none for degrees, doings, and what may well be told of one thing twice.
pub fn sort(member: Member) -> Option<Sort> {
    SORTS.get(usize::from(member.set)).copied().flatten()
}

/// Whether the set is of peoples: "Danish", "Swiss".
pub fn of_people(member: Member) -> bool {
    member.set == PEOPLE
}

/// Whether a thing that is the one cannot be the other.
pub fn exclude(x: &[Member], y: &[Member]) -> bool {
    x.iter().any(|m| y.iter().any(|n| m.set == n.set && m.thing != n.thing))
        && !x.iter().any(|m| y.iter().any(|n| m == n))
}

fn lines() -> impl Iterator<Item = (u16, &'static str)> {
    LINES.lines().filter(|l| !l.starts_with('#')).enumerate().map(|(n, l)| (n as u16, l))
}

static KINDS: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut kinds: Vec<u16> = lines().filter(|(_, l)| !l.starts_with('~')).map(|(n, _)| n).collect();
    kinds.extend([ORDINAL, COUNTRY, PEOPLE]);
    kinds
});

static SORTS: LazyLock<Vec<Option<Sort>>> = LazyLock::new(|| {
    let sort = |line: &str| match line.trim_start_matches('~').chars().next() {
        Some('+') => Some(Sort::Thing),
        Some('>') => Some(Sort::Direction),
        Some('&') => Some(Sort::Kin),
        Some('^') => Some(Sort::Rank),
        _ => None,
    };
    lines().map(|(_, line)| sort(line)).collect()
});

static TABLE: LazyLock<FxHashMap<(u32, u32), Vec<Member>>> = LazyLock::new(|| {
    let mut table: FxHashMap<(u32, u32), Vec<Member>> = FxHashMap::default();
    let mut put = |words: &str, separator: char, member: Member| {
        let mut parts = words.split(separator);
        if let (Some(first), second, None) = (parts.next(), parts.next(), parts.next()) {
            let list = table.entry((key(first), second.map_or(0, key))).or_default();
            if !list.contains(&member) {
                list.push(member);
                list.sort_unstable();
            }
        }
    };
    for (set, line) in lines() {
        let Some((_, words)) = line.split_once(": ") else { continue };
        for thing in words.split_whitespace() {
            let member = Member { set, thing: key(thing) };
            thing.split('/').for_each(|word| put(word, '_', member));
        }
    }
    for (name, number, sense) in PLACES.names() {
        if PLACES.rows[number as usize].level != Level::Country {
            continue;
        }
        match sense {
            Sense::People => put(name, ' ', Member { set: PEOPLE, thing: u32::from(number) }),
            Sense::Name => put(name, ' ', Member { set: COUNTRY, thing: u32::from(number) }),
            Sense::Seat => {}
        }
    }
    for (n, word) in ORDINALS.iter().enumerate() {
        put(word, ' ', Member { set: ORDINAL, thing: n as u32 + 1 });
    }
    for (word, number) in TENS {
        put(word, ' ', Member { set: ORDINAL, thing: *number });
    }
    for number in 1..=HIGHEST {
        let ending = match (number % 10, number % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        put(&format!("{number}{ending}"), ' ', Member { set: ORDINAL, thing: number });
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(x: &str, y: &str) -> bool {
        let of = |w: &str| {
            let mut parts = w.split(' ');
            members(key(parts.next().unwrap()), parts.next().map_or(0, key))
        };
        exclude(of(x), of(y))
    }

    #[test]
    fn members_of_a_set_exclude_each_other() {
        assert!(apart("oboe", "tuba"));
        assert!(apart("living room", "attic"));
        assert!(apart("danish", "swiss"));
        assert!(apart("third", "12th"));
        assert!(apart("tiny", "enormous"));
    }

    #[test]
    fn sets_are_of_sorts() {
        let of = |w: &str| members(key(w), 0).iter().find_map(|m| sort(*m));
        assert_eq!(of("oak"), Some(Sort::Thing));
        assert_eq!(of("western"), Some(Sort::Direction));
        assert_eq!(of("niece"), Some(Sort::Kin));
        assert_eq!(of("sergeant"), Some(Sort::Rank));
        assert_eq!(of("tiny"), None);
    }

    #[test]
    fn words_for_one_thing_do_not() {
        assert!(!apart("sixth", "6th"));
        assert!(!apart("truck", "lorry"));
        assert!(!apart("oboe", "brick"));
        assert!(!apart("huge", "enormous"));
    }
}
