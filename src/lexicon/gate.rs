//! Gates before tables: of the words of a table, which lengths there are with which first letter. Most words of a text are in no
//! table, and a gate tells so of nearly all of them without looking one up.

/// Of words whose case does not count, the lengths by first byte, as bits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gate {
    lengths: [u32; 32],
}

impl Gate {
    /// The gate of no words.
    pub const fn new() -> Gate {
        Gate { lengths: [0; 32] }
    }

    /// The gate of these words.
    pub const fn of(words: &[&str]) -> Gate {
        let mut gate = Gate::new();
        let mut at = 0;
        while at < words.len() {
            gate.add(words[at]);
            at += 1;
        }
        gate
    }

    /// Lets a word through as well.
    pub const fn add(&mut self, word: &str) {
        let (row, bit) = Gate::place(word.as_bytes());
        self.lengths[row] |= bit;
    }

    /// Whether a word may be in the table; if not, it is not there in any case of its letters.
    #[inline]
    pub const fn may(&self, word: &[u8]) -> bool {
        let (row, bit) = Gate::place(word);
        self.lengths[row] & bit != 0
    }

    /// The five low bits of the first byte, which are the same for a letter and its capital, and the length.
    #[inline]
    const fn place(word: &[u8]) -> (usize, u32) {
        let row = if word.is_empty() { 0 } else { (word[0] & 31) as usize };
        (row, 1 << if word.len() < 31 { word.len() } else { 31 })
    }
}

impl<'a> FromIterator<&'a str> for Gate {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Gate {
        let mut gate = Gate::new();
        words.into_iter().for_each(|word| gate.add(word));
        gate
    }
}

/// A list of words with its gate.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    gate: Gate,
    words: &'static [&'static str],
}

impl Listed {
    /// A list of words in lower case.
    pub const fn of(words: &'static [&'static str]) -> Listed {
        Listed { gate: Gate::of(words), words }
    }

    /// Whether a word is in the list, whatever its case.
    #[inline]
    pub fn has(&self, word: &[u8]) -> bool {
        self.gate.may(word) && self.holds(word)
    }

    #[inline(never)]
    fn holds(&self, word: &[u8]) -> bool {
        self.words.iter().any(|w| word.eq_ignore_ascii_case(w.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_pass_in_any_case() {
        const COLOURS: Listed = Listed::of(&["red", "green", "½"]);
        assert!(COLOURS.has(b"Red") && COLOURS.has(b"GREEN") && COLOURS.has("½".as_bytes()));
        assert!(!COLOURS.has(b"rod") && !COLOURS.has(b"reds") && !COLOURS.has(b""));
    }
}
