//! What single words say about whether two contexts speak of one thing: which of them may well stand in one context only
//! ("spokesman", "early"), and which set two values apart ("injured", "second", "by night").
//!
//! In: two claims and their features of context. Out: the logarithm of the odds that both give one thing's value. The weights
//! are learned from values that agree as well as from those in conflict (`examples/fit`), so from more pairs than the trees.

use super::features::CONTEXT;
use super::model::logit;
use crate::claims::{Claim, Term, TermClass};
use std::fmt::Write;
use std::sync::{Arc, LazyLock};

/// A word that both contexts have, one that only one of them has, the two subjects, the two verbs, either of them.
#[derive(Clone, Copy)]
enum Seen {
    Shared = 1,
    Lone,
    Subjects,
    Verbs,
    Subject,
    Verb,
}

/// A weight for each feature of context and for each word in each place.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexis {
    pub context: [f32; CONTEXT],
    /// Key of word and place, weight; ascending by key.
    pub words: Vec<(u32, f32)>,
}

/// The fitted weights.
pub static LEXIS: LazyLock<Arc<Lexis>> =
    LazyLock::new(|| Arc::new(Lexis::read(include_str!("../../data/lexis.txt")).unwrap_or_default()));

impl Default for Lexis {
    /// Weights that say nothing.
    fn default() -> Lexis {
        Lexis { context: [0.0; CONTEXT], words: Vec::new() }
    }
}

impl Lexis {
    /// The logarithm of the odds that two claims with these features of context speak of one thing.
    pub fn logit(&self, a: &Claim, b: &Claim, context: &[f32; CONTEXT]) -> f32 {
        let mut sum = logit(context, &self.context);
        each(a, b, |key, much| sum += much * self.weight(key));
        sum
    }

    /// The weight of a word in its place, 0 if the table lacks it.
    pub fn weight(&self, key: u32) -> f32 {
        self.words.binary_search_by_key(&key, |w| w.0).map_or(0.0, |n| self.words[n].1)
    }

    /// Reads what `write` wrote: the weights of context in one line, then a line a word.
    pub fn read(text: &str) -> Option<Lexis> {
        let mut lines = text.lines();
        let context: Vec<f32> = lines.next()?.split(' ').map(|w| w.parse().ok()).collect::<Option<_>>()?;
        let word = |line: &str| {
            let (key, weight) = line.split_once(' ')?;
            Some((u32::from_str_radix(key, 16).ok()?, weight.parse().ok()?))
        };
        let words = lines.map(word).collect::<Option<Vec<_>>>()?;
        Some(Lexis { context: context.try_into().ok()?, words })
    }

    /// The weights as text.
    pub fn write(&self) -> String {
        let mut text = self.context.map(|w| format!("{w:.4}")).join(" ");
        text.push('\n');
        for (key, weight) in &self.words {
            let _ = writeln!(text, "{key:08x} {weight:.3}");
        }
        text
    }
}

/// Hands over what words the two contexts have, by key, each with how much it is there: how near it stands, 0 to 1.
pub fn each(a: &Claim, b: &Claim, mut see: impl FnMut(u32, f32)) {
    for (one, other) in [(a, b), (b, a)] {
        for term in one.terms.iter().filter(|t| !matches!(t.class, TermClass::Name | TermClass::Number)) {
            let shared = other.terms.binary_search_by_key(&term.id, |t| t.id).is_ok();
            see(of_term(if shared { Seen::Shared } else { Seen::Lone }, term), f32::from(term.near) / 255.0);
        }
    }
    for (pair, either, x, y) in
        [(Seen::Subjects, Seen::Subject, a.head, b.head), (Seen::Verbs, Seen::Verb, a.predicate, b.predicate)]
    {
        let (x, y) = (x.min(y), x.max(y));
        see(key(pair, &[x, y]), 1.0);
        see(key(either, &[x, u32::from(x == y)]), 1.0);
        if x != y {
            see(key(either, &[y, 0]), 1.0);
        }
    }
}

fn of_term(seen: Seen, term: &Term) -> u32 {
    key(seen, &[term.class as u32, term.lemma])
}

fn key(seen: Seen, parts: &[u32]) -> u32 {
    let mixed = parts
        .iter()
        .fold(seen as u64, |h, &part| (h ^ u64::from(part)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29));
    (mixed >> 16) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_can_be_read_and_are_sorted() {
        assert!(LEXIS.words.len() > 1000, "data/lexis.txt holds no words that can be read");
        assert!(LEXIS.words.is_sorted_by(|x, y| x.0 < y.0));
        assert!(LEXIS.words.iter().all(|w| w.1.is_finite()));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let lexis = Lexis { context: [0.5; CONTEXT], words: vec![(7, -0.25), (0xffff_ffff, 1.5)] };
        assert_eq!(Lexis::read(&lexis.write()), Some(lexis));
        assert_eq!(Lexis::read("1 2"), None);
    }
}
