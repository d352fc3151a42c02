//! What the network sees of a word: itself, its beginnings and endings, its shape, and what the table of words knows of it. "Reuters'" and
//! "reuters'" are one word with two shapes.

use crate::lexicon::naming::GIVEN;
use crate::lexicon::words;

/// How many hashed features a word has.
pub const HASHED: usize = 9;
/// Rows of the table of hashed features.
pub const BUCKETS: usize = 1 << 14;

/// A word's key in the vocabulary, and its hashed features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// 64-bit hash of the word in lower case, digits as 0.
    pub word: u64,
    /// Rows of the hashed table, each below `BUCKETS`.
    pub hashed: [u32; HASHED],
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}

fn finish(hash: u64, kind: u64) -> u64 {
    let mut h = hash ^ kind.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^= h >> 32;
    h = h.wrapping_mul(0xd6e8_feb8_6659_fd93);
    h ^ (h >> 29)
}

/// Reads a word. Marks are brought to one form: ’ to ', “ and ” to ", – and — to -.
pub fn features(word: &str) -> Features {
    // long stretches are addresses and the like: their beginning and end say enough
    let mut letters = ['\0'; 48];
    let mut n = 0;
    let mut shape = SEED;
    let mut last = ' ';
    let mut run = 0;
    let (mut capitals, mut place) = (0u8, 0u8);
    for c in word.chars().filter(|&c| c != '\u{ad}') {
        let class = if c.is_lowercase() {
            'x'
        } else if c.is_uppercase() {
            'X'
        } else if c.is_numeric() {
            '0'
        } else if c.is_alphabetic() {
            'a'
        } else {
            plain(c)
        };
        match (class, place) {
            ('X', 0) => capitals |= 1,
            ('X', _) => capitals |= 2,
            ('x', _) => capitals |= 4,
            _ => {}
        }
        place = 1;
        run = if class == last { run + 1 } else { 1 };
        if run <= 2 {
            shape = mix(shape, class);
        }
        last = class;
        let c = if c.is_ascii() {
            c.to_ascii_lowercase()
        } else if class == 'X' || class == 'x' || class == 'a' {
            c.to_lowercase().next().unwrap_or(c)
        } else {
            plain(c)
        };
        let c = if class == '0' { '0' } else { c };
        if n == letters.len() {
            letters.rotate_left(1);
            n -= 1;
        }
        letters[n] = c;
        n += 1;
    }
    let letters = &letters[..n];
    let word = finish(letters.iter().fold(SEED, |h, &c| mix(h, c)), 0);
    let mut hashed = [0; HASHED];
    let mut row = |k: usize, hash: u64| hashed[k] = (finish(hash, k as u64 + 1) % BUCKETS as u64) as u32;
    let mut hash = SEED;
    for k in 0..3 {
        hash = mix(hash, letters.get(k).copied().unwrap_or('^'));
        row(k, hash);
    }
    hash = SEED;
    for k in 0..4 {
        hash = mix(hash, if k < n { letters[n - 1 - k] } else { '$' });
        row(3 + k, hash);
    }
    row(7, shape);
    let mut small = [0u8; 4 * 48];
    let mut length = 0;
    for c in letters {
        length += c.encode_utf8(&mut small[length..]).len();
    }
    let small = std::str::from_utf8(&small[..length]).unwrap_or_default();
    row(8, (u64::from(class(small)) << 3) | capitals as u64);
    Features { word, hashed }
}

/// What the table of words knows of a word in small letters, or of the word without a common ending: what it can be, how frequent it is;
/// and whether it is a given name.
fn class(word: &str) -> u32 {
    let given = u32::from(GIVEN.contains(word));
    let known = |front: &str, back: &str, sort: u32| {
        let key = words::key_on(words::key(front), back);
        words::by_key(key).map(|w| (sort << 8) | (w.parts() << 2) | ((w.zipf() - 2.0).clamp(0.0, 5.9) / 1.5) as u32)
    };
    let found = known(word, "", 1).or_else(|| {
        let without = |end: &str| word.strip_suffix(end).filter(|front| front.len() > 1);
        if let Some(front) = without("ies").or_else(|| without("ied")) {
            return known(front, "y", 2);
        }
        if let Some(front) = without("ing") {
            return known(front, "", 3).or_else(|| known(front, "e", 3)).or_else(|| known(undoubled(front)?, "", 3));
        }
        if let Some(front) = without("ed") {
            return known(front, "e", 4).or_else(|| known(front, "", 4)).or_else(|| known(undoubled(front)?, "", 4));
        }
        if let Some(front) = without("s") {
            return known(front, "", 5).or_else(|| known(front.strip_suffix('e')?, "", 5));
        }
        known(word.rsplit_once('-')?.1, "", 6)
    });
    (found.unwrap_or(0) << 1) | given
}

/// "stopp" of "stopped" as "stop".
fn undoubled(front: &str) -> Option<&str> {
    let b = front.as_bytes();
    let n = b.len();
    (n > 2 && b[n - 1] == b[n - 2] && b[n - 1].is_ascii()).then(|| &front[..n - 1])
}

fn plain(c: char) -> char {
    match c {
        '’' | '‘' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '−' | '\u{2010}' | '\u{2011}' => '-',
        '…' => '.',
        c => c,
    }
}
