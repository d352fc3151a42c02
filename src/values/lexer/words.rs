//! What a word says as part of a number, and of time.

use crate::lexicon::holidays;
use crate::lexicon::number_words::{self, NumberWord};
use crate::lexicon::time_words::{self, TimeWord};
use std::sync::LazyLock;

/// What the tables say of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Said {
    /// What it says as part of a number.
    pub number: Option<NumberWord>,
    /// What it says of time.
    pub time: Option<TimeWord>,
    /// Whether the name of a holiday may begin with it.
    pub feast: bool,
    /// Whether its word of time tells time by itself.
    pub tells: bool,
}

/// The first bytes of a word, the last, and how many there are.
type Key = (u64, u64, u32);

struct Words {
    /// Each in the first free slot from the one on that its key tells. There are a power of two of them, more than twice as many as
    /// words.
    slots: Vec<(Key, Said)>,
    /// Of each slot a mark of its key, nought where it is free: of nearly all words that are in no table these few bytes tell so.
    marks: Vec<u8>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let most = number_words::WORDS.len() + time_words::WORDS.len() + holidays::first_words().count();
    let room = (2 * most + 1).next_power_of_two();
    let mut words = Words { slots: vec![Default::default(); room], marks: vec![0; room] };
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
    /// The slot of a word with its mark: its own, or the free one where it belongs.
    #[inline]
    fn slot(&self, key: Key) -> (usize, u8) {
        let (place, mark) = place(key);
        let mask = self.slots.len() - 1;
        let mut at = place & mask;
        while self.marks[at] != 0 && (self.marks[at] != mark || self.slots[at].0 != key) {
            at = (at + 1) & mask;
        }
        (at, mark)
    }

    fn entry(&mut self, word: &str) -> &mut Said {
        let bytes = word.as_bytes();
        debug_assert!(bytes.len() <= LONGEST && bytes[0].is_ascii_lowercase(), "{word}");
        let key = key(bytes, 0, bytes.len());
        let (slot, mark) = self.slot(key);
        self.marks[slot] = mark;
        let (taken, entry) = &mut self.slots[slot];
        *taken = key;
        entry
    }
}

/// What they say of most words.
pub(super) static NOTHING: Said = Said { number: None, time: None, feast: false, tells: false };

/// What the tables say of the word from `from` to `to`.
#[inline]
pub(super) fn look_up(text: &[u8], from: usize, to: usize) -> &'static Said {
    if from >= to || to - from > LONGEST {
        return &NOTHING;
    }
    let words = &*WORDS;
    let (slot, _) = words.slot(key(text, from, to));
    if words.marks[slot] == 0 { &NOTHING } else { &words.slots[slot].1 }
}

/// Where to begin to look for a key, and its mark.
#[inline]
fn place((first, last, length): Key) -> (usize, u8) {
    let mixed = (first ^ last.rotate_left(29) ^ u64::from(length)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed >> 40) as usize, (mixed >> 32) as u8 | 1)
}

/// The bit that sets a small letter apart from its capital.
const CASE: u8 = 0x20;

/// The bytes of a word of up to 16 whatever their case, and how many they are. Bytes that are no letters keep apart as far as
/// words hold any: stops, apostrophes and letters beyond ASCII.
#[inline]
fn key(text: &[u8], from: usize, to: usize) -> Key {
    const CASES: u64 = u64::from_ne_bytes([CASE; 8]);
    let first = eight(text, from, to) | CASES;
    let last = eight(text, from.max(to.saturating_sub(8)), to) | CASES;
    (first, last, (to - from) as u32)
}

/// The first eight bytes of a word, noughts where it is shorter.
#[inline]
fn eight(text: &[u8], from: usize, to: usize) -> u64 {
    // What stands behind the word is read with it and cut off, which asks nothing of its length.
    match text.get(from..).and_then(|rest| rest.first_chunk::<8>()) {
        Some(bytes) => u64::from_le_bytes(*bytes) & (u64::MAX >> (64 - 8 * (to - from).clamp(1, 8))),
        None => text[from..to].iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_they_stand() {
        let words = number_words::WORDS.iter().map(|row| row.0).chain(time_words::WORDS.iter().map(|row| row.0));
        for word in words {
            let alone = look_up(word.as_bytes(), 0, word.len());
            assert!(alone.number.is_some() || alone.time.is_some(), "{word}");
            for behind in ["", ", ", " and the others"] {
                let text = format!("so {}{behind}", word.to_ascii_uppercase());
                assert_eq!(look_up(text.as_bytes(), 3, 3 + word.len()), alone, "{text}");
            }
        }
        assert_eq!(*look_up("so quayside".as_bytes(), 3, 11), NOTHING);
    }
}
