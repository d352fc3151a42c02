//! What is known of single English words: how common "eruption" is, that it belongs to "erupt", what it is a kind of,
//! and what the opposite of "accept" is.
//!
//! The table is `data/words.bin`; `data/words.py` makes it from WordNet 3.0 and wordfreq 3.1 and documents its layout.

use std::sync::LazyLock;

static TABLE: &[u8] = include_bytes!("../../data/words.bin");

/// Zipf frequency (log10 of occurrences in a thousand million words) of a word that is not in the table.
pub const UNKNOWN_ZIPF: f32 = 1.5;

/// The row of one word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    record: &'static [u8],
}

/// The key of a lemma: its 32-bit FNV-1a hash. The lemma is in lower case.
pub fn key(lemma: &str) -> u32 {
    key_on(0x811c_9dc5, lemma)
}

/// The key of a lemma that begins with what `front` is the key of.
pub fn key_on(front: u32, rest: &str) -> u32 {
    rest.bytes().fold(front, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// Whether a key is that of one of these lemmas.
pub fn is_any(found: u32, lemmas: &[&str]) -> bool {
    lemmas.iter().any(|w| key(w) == found)
}

/// A closed list of words by key.
pub struct Keys(Vec<u32>);

impl Keys {
    /// The words of a list, parted by blanks.
    pub fn of(list: &str) -> Keys {
        list.split_whitespace().collect()
    }

    /// Whether the key is that of one of them.
    pub fn holds(&self, key: u32) -> bool {
        self.0.binary_search(&key).is_ok()
    }
}

impl<'a> FromIterator<&'a str> for Keys {
    fn from_iter<T: IntoIterator<Item = &'a str>>(list: T) -> Keys {
        let mut keys: Vec<u32> = list.into_iter().map(key).collect();
        keys.sort_unstable();
        Keys(keys)
    }
}

/// The Zipf frequency of the lemma with this key, `UNKNOWN_ZIPF` where the table lacks it.
pub fn zipf(key: u32) -> f32 {
    by_key(key).map_or(UNKNOWN_ZIPF, Word::zipf)
}

/// The row of a lemma in lower case, if the table has it.
pub fn look_up(lemma: &str) -> Option<Word> {
    by_key(key(lemma))
}

/// By the upper half of a key, the place of the first word whose key has such an upper half or a greater one.
static STARTS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut starts = Vec::with_capacity((1 << 16) + 1);
    for place in 0..number(0) {
        let top = (number(4 + 4 * place as usize) >> 16) as usize;
        starts.resize((top + 1).max(starts.len()), place);
    }
    starts.resize((1 << 16) + 1, number(0));
    starts
});

/// The row of the word with this key.
pub fn by_key(key: u32) -> Option<Word> {
    let count = number(0) as usize;
    // Keys are spread evenly: a look at the first letters of a key leaves few to search.
    let top = (key >> 16) as usize;
    let (mut low, mut high) = (STARTS[top] as usize, STARTS[top + 1] as usize);
    while low < high {
        let middle = (low + high) / 2;
        match number(4 + 4 * middle).cmp(&key) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => {
                let at = 4 + 8 * count + number(4 + 4 * (count + middle)) as usize;
                return Some(Word { record: &TABLE[at..] });
            }
        }
    }
    None
}

fn number(at: usize) -> u32 {
    u32::from_le_bytes([TABLE[at], TABLE[at + 1], TABLE[at + 2], TABLE[at + 3]])
}

impl Word {
    /// Zipf frequency, about 1.9 to 7.8.
    pub fn zipf(self) -> f32 {
        f32::from(self.record[0]) / 25.0
    }

    /// What it can be, in bits: 1 noun, 2 verb, 4 adjective, 8 adverb, 16 a person.
    pub fn parts(self) -> u32 {
        u32::from(self.record[1] & 31)
    }

    /// Whether it can be a noun, and is not a verb or adjective as well.
    pub fn only_noun(self) -> bool {
        self.record[1] & 15 == 1
    }

    /// Whether it can be a verb.
    pub fn can_be_verb(self) -> bool {
        self.record[1] & 2 != 0
    }

    /// Whether it usually names a person: "passenger", "mayor".
    pub fn person(self) -> bool {
        self.record[1] & 16 != 0
    }

    /// Key of its family: "erupt" and "eruption" share one.
    pub fn family(self) -> u32 {
        u32::from_le_bytes([self.record[2], self.record[3], self.record[4], self.record[5]])
    }

    /// The senses that it usually has, as numbers of WordNet's synsets; synonyms share one.
    pub fn senses(self) -> impl Iterator<Item = u32> {
        self.list(0)
    }

    /// The senses that its usual senses are a kind of.
    pub fn broader(self) -> impl Iterator<Item = u32> {
        self.list(1)
    }

    /// The keys of its opposites.
    pub fn opposites(self) -> impl Iterator<Item = u32> {
        self.list(2)
    }

    fn list(self, which: usize) -> impl Iterator<Item = u32> {
        let mut at = 6;
        for _ in 0..which {
            at += 1 + 4 * usize::from(self.record[at]);
        }
        let bytes = &self.record[at + 1..at + 1 + 4 * usize::from(self.record[at])];
        bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }
}

/// How two lemmas stand to each other by their usual senses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// One word, or one family.
    Family,
    /// They share a sense.
    Synonym,
    /// One is a kind of the other.
    Kind,
    /// Both are a kind of one thing, and neither of the other: "saxophone", "piano".
    Siblings,
    /// Listed as opposites.
    Opposite,
    None,
}

impl Kinship {
    /// Whether one may stand for the other: one family, one sense, or the one a kind of the other.
    pub fn akin(self) -> bool {
        matches!(self, Kinship::Family | Kinship::Synonym | Kinship::Kind)
    }
}

/// The kinship of the words with these keys. Symmetric.
pub fn kinship(a: u32, b: u32) -> Kinship {
    if a == b {
        return Kinship::Family;
    }
    let (Some(x), Some(y)) = (by_key(a), by_key(b)) else { return Kinship::None };
    if x.opposites().any(|o| o == b) || y.opposites().any(|o| o == a) {
        Kinship::Opposite
    } else if x.family() == y.family() {
        Kinship::Family
    } else if x.senses().any(|s| y.senses().any(|t| s == t)) {
        Kinship::Synonym
    } else if x.senses().any(|s| y.broader().any(|t| s == t)) || y.senses().any(|s| x.broader().any(|t| s == t)) {
        Kinship::Kind
    } else if x.broader().any(|s| y.broader().any(|t| s == t)) {
        Kinship::Siblings
    } else {
        Kinship::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kin(a: &str, b: &str) -> Kinship {
        kinship(key(a), key(b))
    }

    #[test]
    fn words_stand_to_each_other_as_in_english() {
        assert_eq!(kin("erupt", "eruption"), Kinship::Family);
        assert_eq!(kin("die", "death"), Kinship::Family);
        assert_eq!(kin("accept", "reject"), Kinship::Opposite);
        assert_eq!(kin("car", "automobile"), Kinship::Synonym);
        assert_eq!(kin("piano", "carpet"), Kinship::None);
    }

    #[test]
    fn common_words_are_commoner() {
        let zipf = |w| look_up(w).map_or(UNKNOWN_ZIPF, Word::zipf);
        assert!(zipf("house") > zipf("barometer"));
    }
}
