//! What a word says as part of a number, and of time.

use crate::lexicon::holidays;
use crate::lexicon::number_words::{self, NumberWord};
use crate::lexicon::time_words::{self, TimeWord};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What the tables say of a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Entry {
    pub number: Option<NumberWord>,
    pub time: Option<TimeWord>,
    /// Whether the name of a holiday may begin with it.
    pub feast: bool,
}

/// The first bytes of a word, the last, and how many there are.
type Key = (u64, u64, u32);

struct Words {
    /// By first letter, the lengths that occur, as bits.
    lengths: [u32; 26],
    entries: FxHashMap<Key, Entry>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { lengths: [0; 26], entries: FxHashMap::default() };
    for &(word, number) in number_words::WORDS {
        let entry = words.entry(word);
        entry.number = entry.number.or(Some(number));
    }
    for &(word, time) in time_words::WORDS {
        let entry = words.entry(word);
        entry.time = entry.time.or(Some(time));
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
    fn entry(&mut self, word: &str) -> &mut Entry {
        let bytes = word.as_bytes();
        debug_assert!(bytes.len() <= LONGEST && bytes[0].is_ascii_lowercase(), "{word}");
        self.lengths[(bytes[0] - b'a') as usize] |= 1 << bytes.len();
        self.entries.entry(key(bytes)).or_default()
    }
}

pub(super) fn look_up(word: &[u8]) -> Entry {
    let words = &*WORDS;
    let first = (word[0] | CASE).wrapping_sub(b'a') as usize;
    if first >= 26 || word.len() > LONGEST || words.lengths[first] & (1 << word.len()) == 0 {
        return Entry::default();
    }
    words.entries.get(&key(word)).copied().unwrap_or_default()
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
