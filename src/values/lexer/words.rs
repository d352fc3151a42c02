//! What a word says as part of a number, and of time.

use crate::lexicon::number_words::{self, NumberWord};
use crate::lexicon::time_words::{self, TimeWord};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

pub(super) type Entry = (Option<NumberWord>, Option<TimeWord>);

struct Words {
    /// By first letter, the lengths that occur, as bits.
    lengths: [u32; 26],
    entries: FxHashMap<u128, Entry>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { lengths: [0; 26], entries: FxHashMap::default() };
    let numbers = number_words::WORDS.iter().map(|&(word, number)| (word, (Some(number), None)));
    let times = time_words::WORDS.iter().map(|&(word, time)| (word, (None, Some(time))));
    for (word, (number, time)) in numbers.chain(times) {
        let bytes = word.as_bytes();
        debug_assert!(bytes.len() <= 16 && bytes[0].is_ascii_lowercase(), "{word}");
        words.lengths[(bytes[0] - b'a') as usize] |= 1 << bytes.len();
        let entry = words.entries.entry(key(bytes)).or_insert((None, None));
        entry.0 = entry.0.or(number);
        entry.1 = entry.1.or(time);
    }
    words
});

pub(super) fn look_up(word: &[u8]) -> Entry {
    let first = word[0].to_ascii_lowercase().wrapping_sub(b'a') as usize;
    if first >= 26 || word.len() > 16 || WORDS.lengths[first] & (1 << word.len()) == 0 {
        return (None, None);
    }
    WORDS.entries.get(&key(word)).copied().unwrap_or((None, None))
}

fn key(word: &[u8]) -> u128 {
    word.iter().fold(0, |key, byte| key << 8 | u128::from(byte.to_ascii_lowercase()))
}
