//! States that news tells in many words: who is "injured" is not "unhurt", what was "swept away" did not "withstand".

use super::words::key;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static LINES: &str = include_str!("states.txt");

/// What a word says of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Says {
    /// That it is so.
    So,
    /// That it is not so.
    Not,
    /// Something else, of which it follows that it is so: whoever was killed was harmed.
    Implies,
}

/// A state by number, and what a word says of it.
pub type Saying = (u16, Says);

#[derive(Default)]
struct Table {
    names: FxHashMap<&'static str, u16>,
    words: FxHashMap<u32, Vec<Saying>>,
    /// Two words that say it together, by the first.
    pairs: FxHashMap<u32, Vec<(u32, Saying)>>,
}

/// What the word with this key, of a lemma or a form, says of states.
pub fn sayings(word: u32) -> &'static [Saying] {
    TABLE.words.get(&word).map_or(&[], Vec::as_slice)
}

/// What the word with this key says of states together with a second.
pub fn sayings_with(word: u32) -> &'static [(u32, Saying)] {
    TABLE.pairs.get(&word).map_or(&[], Vec::as_slice)
}

/// The number of the state of this name.
pub fn state(name: &str) -> Option<u16> {
    TABLE.names.get(name).copied()
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for (state, line) in LINES.lines().filter(|l| !l.starts_with('#')).enumerate() {
        let Some((name, row)) = line.split_once(':') else { continue };
        let state = state as u16;
        table.names.insert(name, state);
        for (part, says) in row.split('|').zip([Says::So, Says::Not, Says::Implies]) {
            for word in part.split_whitespace() {
                match word.split_once('+') {
                    Some((first, second)) => {
                        table.pairs.entry(key(first)).or_default().push((key(second), (state, says)));
                    }
                    None => table.words.entry(key(word)).or_default().push((state, says)),
                }
            }
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_that_it_is_so_or_not() {
        let says = |word: &str, name: &str| {
            let state = state(name).unwrap();
            sayings(key(word)).iter().find(|s| s.0 == state).map(|s| s.1)
        };
        assert_eq!(says("injured", "harm"), Some(Says::So));
        assert_eq!(says("unhurt", "harm"), Some(Says::Not));
        assert_eq!(says("kill", "harm"), Some(Says::Implies));
        assert_eq!(says("piano", "harm"), None);
    }
}
