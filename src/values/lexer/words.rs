//! What a word says as part of a number, and of time.

use crate::lexicon::gate::Gate;
use crate::lexicon::holidays;
use crate::lexicon::number_words::{self, NumberWord};
use crate::lexicon::time_words::{self, TimeWord};
use std::sync::LazyLock;

/// What the tables say of a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Entry {
    pub number: Option<NumberWord>,
    pub time: Option<TimeWord>,
    /// Whether the name of a holiday may begin with it.
    pub feast: bool,
    /// Whether its word of time tells time by itself.
    pub tells: bool,
}

/// The first bytes of a word, the last, and how many there are.
type Key = (u64, u64, u32);

struct Words {
    gate: Gate,
    /// Each in the first free slot from the one on that its key tells; a free slot has a length of nought. There are a power of
    /// two of them, more than twice as many as words.
    slots: Vec<(Key, Entry)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let most = number_words::WORDS.len() + time_words::WORDS.len() + holidays::first_words().count();
    let slots = vec![Default::default(); (2 * most + 1).next_power_of_two()];
    let mut words = Words { gate: Gate::new(), slots };
    for &(word, number) in number_words::WORDS {
        let entry = words.entry(word);
        entry.number = entry.number.or(Some(number));
    }
    for &(word, time) in time_words::WORDS {
        let entry = words.entry(word);
        entry.time = entry.time.or(Some(time));
        entry.tells = entry.time.is_some_and(time_words::tells);
    }
    for word in holidays::first_words() {
        if word.len() <= LONGEST && word.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
            words.entry(word).feast = true;
        }
    }
    words
});

/// Words of more bytes than these are in no table.
const LONGEST: usize = 16;

impl Words {
    /// The slot of a word: its own, or the free one where it belongs.
    #[inline]
    fn slot(&self, key: Key) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = place(key) & mask;
        while self.slots[at].0.2 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn entry(&mut self, word: &str) -> &mut Entry {
        let bytes = word.as_bytes();
        debug_assert!(bytes.len() <= LONGEST && bytes[0].is_ascii_lowercase(), "{word}");
        self.gate.add(word);
        let key = key(bytes);
        let slot = self.slot(key);
        let (taken, entry) = &mut self.slots[slot];
        *taken = key;
        entry
    }
}

pub(super) fn look_up(word: &[u8]) -> Entry {
    let words = &*WORDS;
    if word.is_empty() || word.len() > LONGEST || !words.gate.may(word) {
        return Entry::default();
    }
    // A free slot says nothing.
    words.slots[words.slot(key(word))].1
}

/// Where to begin to look for a key.
#[inline]
fn place((first, last, length): Key) -> usize {
    let mixed = (first ^ last.rotate_left(29) ^ u64::from(length)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize
}

/// The bit that sets a small letter apart from its capital.
const CASE: u8 = 0x20;

/// The bytes of a word of up to 16 whatever their case, and how many they are. Bytes that are no letters keep apart as far as
/// words hold any: stops, apostrophes and letters beyond ASCII.
fn key(word: &[u8]) -> Key {
    const CASES: u64 = u64::from_ne_bytes([CASE; 8]);
    let (first, last) = match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => match (word.first_chunk::<4>(), word.last_chunk::<4>()) {
            (Some(first), Some(last)) => (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into()),
            _ => (word.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)), 0),
        },
    };
    (first | CASES, last | CASES, word.len() as u32)
}
