//! Lists inside a line: "1) milk 2) eggs", "a. milk b. eggs", "• milk • eggs".

use crate::language::prose::Prose;

/// What the list under way expects next. One is read while the sentences of a block are found, left to right.
#[derive(Default)]
pub struct Items {
    under_way: Option<Marker>,
}

/// A number or letter with its sign: "2.", "2)", "2.)", "b.", "• 2."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marker {
    bullet: Option<char>,
    number: u32,
    letter: bool,
    sign: (bool, bool),
}

impl Items {
    /// Whether the item after the one that opens the sentence at `start` begins at `i`.
    pub fn begins(&mut self, prose: &Prose, start: usize, i: usize) -> bool {
        let chars = &prose.chars;
        if !chars[i - 1].is_whitespace() || chars[i].is_whitespace() {
            return false;
        }
        if !(chars[i].is_ascii_alphanumeric() || matches!(chars[i], '•' | '⁃')) {
            return false;
        }
        let Some(marker) = marker(prose, i) else { return false };
        let mut from = start;
        while from < i && chars[from].is_whitespace() {
            from += 1;
        }
        let first = self::marker(prose, from).or(self.under_way);
        let Some(before) = first else { return false };
        let next = Marker { number: before.number + 1, ..before } == marker && (before.number > 0);
        let ok = next && (before.bullet.is_some() || before.number > 1 || has_item(prose, from, i));
        if ok {
            self.under_way = Some(marker);
        }
        ok
    }
}

/// Whether between the two markers stands an item and not half a sentence: it begins with a letter.
fn has_item(prose: &Prose, from: usize, to: usize) -> bool {
    prose.chars[from..to].iter().filter(|c| c.is_alphabetic()).count() > 1
}

fn marker(prose: &Prose, mut i: usize) -> Option<Marker> {
    let bullet = Some(prose.get(i)).filter(|c| matches!(c, '•' | '⁃'));
    if bullet.is_some() {
        i += 1;
        while prose.get(i) == ' ' {
            i += 1;
        }
    }
    let c = prose.get(i);
    let (number, letter) = if c.is_ascii_digit() {
        let mut number = 0u32;
        let from = i;
        while let Some(d) = prose.get(i).to_digit(10).filter(|_| i < from + 3) {
            number = number * 10 + d;
            i += 1;
        }
        (number, false)
    } else if c.is_ascii_lowercase() {
        i += 1;
        (c as u32 - 'a' as u32 + 1, true)
    } else {
        return None;
    };
    let dot = prose.get(i) == '.';
    let close = prose.get(i + usize::from(dot)) == ')';
    let after = i + usize::from(dot) + usize::from(close);
    ((dot || close) && prose.get(after) == ' ' && prose.get(after + 1).is_alphabetic()).then_some(Marker {
        bullet,
        number,
        letter,
        sign: (dot, close),
    })
}
