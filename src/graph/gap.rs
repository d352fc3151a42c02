//! A gap of two aligned wordings: which expressions of its sides stand for each other, which are opposites, and what either denies.

use super::align::Gap;
use super::clash::{content, opposite};
use super::phrases::Expression;
use crate::claims::WordAt;
use crate::lexicon::opposites;
use crate::lexicon::words::{Keys, kinship};
use crate::text::Upos;
use std::ops::Range;
use std::sync::LazyLock;

/// What the sides of a gap deny.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denials {
    /// Nothing, or both the same number of times.
    Even,
    /// One of them denies.
    One { of_left: bool },
    /// One of them denies, and the other says so by another word: "no longer sells", "stopped selling"; "not stable", "unstable".
    Cancel,
}

/// Whether the sides of a gap are opposed, all in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opposites {
    None,
    /// They are: the first word and its opposite, by their places in the gap.
    One(usize, usize),
    /// Two such pairs cancel, "more slowly" and "less quickly", or a denial and an opposite do.
    Cancel,
}

struct Side<'a> {
    words: &'a [WordAt],
    from: usize,
    expressions: Vec<Expression>,
    /// Whether a word is accounted for by the other side.
    settled: Vec<bool>,
}

impl<'a> Side<'a> {
    fn new(words: &'a [WordAt], places: &Range<usize>) -> Side<'a> {
        Side {
            words: &words[places.clone()],
            from: places.start,
            expressions: places.clone().map(|i| Expression::at(words, i)).collect(),
            settled: vec![false; places.len()],
        }
    }

    fn settle(&mut self, n: usize) {
        let others = self.expressions[n].others.iter().filter_map(|p| p.checked_sub(self.from));
        for place in std::iter::once(n).chain(others) {
            if let Some(settled) = self.settled.get_mut(place) {
                *settled = true;
            }
        }
    }

    /// "Reject" denies nothing where the other says "turn down".
    fn denials(&self) -> usize {
        self.words.iter().zip(&self.settled).filter(|(w, settled)| (w.denies || denying(w)) && !**settled).count()
    }

    fn open(&self) -> usize {
        self.words.iter().zip(&self.settled).filter(|(w, settled)| content(w) && !**settled).count()
    }
}

/// Both sides of a gap.
pub struct Sides<'a> {
    left: Side<'a>,
    right: Side<'a>,
}

impl<'a> Sides<'a> {
    pub fn new(a: &'a [WordAt], b: &'a [WordAt], gap: &Gap) -> Sides<'a> {
        let mut sides = Sides { left: Side::new(a, &gap.left), right: Side::new(b, &gap.right) };
        for (m, n) in sides.pairs() {
            if sides.same(m, n) {
                sides.left.settle(m);
                sides.right.settle(n);
            }
        }
        sides
    }

    /// Marks what the caller has accounted for, by places in the wordings.
    pub fn settle(&mut self, left: &Range<usize>, right: &Range<usize>) {
        left.clone().for_each(|n| self.left.settled[n - self.left.from] = true);
        right.clone().for_each(|n| self.right.settled[n - self.right.from] = true);
    }

    pub fn denials(&self) -> Denials {
        let (left, right) = (self.left.denials(), self.right.denials());
        if left % 2 == right % 2 {
            return Denials::Even;
        }
        let of_left = left % 2 == 1;
        let other = if of_left { &self.right } else { &self.left };
        if other.words.iter().any(negative) || self.pairs().any(|(m, n)| self.opposed(m, n)) {
            Denials::Cancel
        } else {
            Denials::One { of_left }
        }
    }

    /// Whether the sides are opposed. `fits` says of two places whether they can be held together. What is opposed or akin is accounted
    /// for.
    pub fn opposites(&mut self, fits: impl Fn(usize, usize) -> bool) -> Opposites {
        let denied = self.left.words.iter().chain(self.right.words).any(|w| w.denies);
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (m, n) in self.pairs() {
            if self.same(m, n) {
                continue;
            }
            if self.opposed(m, n) && fits(m, n) {
                if !found.iter().any(|f| f.0 == m || f.1 == n) {
                    found.push((m, n));
                }
                self.left.settle(m);
                self.right.settle(n);
            } else if kinship(self.left.words[m].lemma, self.right.words[n].lemma).akin() {
                (self.left.settled[m], self.right.settled[n]) = (true, true);
            }
        }
        match found.first() {
            Some(&(m, n)) if found.len() % 2 == 1 && !denied => Opposites::One(m, n),
            Some(_) => Opposites::Cancel,
            None => Opposites::None,
        }
    }

    /// How many words of weight of each side nothing accounts for.
    pub fn open(&self) -> (usize, usize) {
        (self.left.open(), self.right.open())
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (left, right) = (self.left.words.len(), self.right.words.len());
        (0..left).flat_map(move |m| (0..right).map(move |n| (m, n)))
    }

    /// Whether two expressions, by their places in the gap, stand for each other.
    pub fn same(&self, m: usize, n: usize) -> bool {
        self.left.expressions[m].same(&self.right.expressions[n])
    }

    /// Whether they are opposites.
    pub fn opposed(&self, m: usize, n: usize) -> bool {
        opposite(&self.left.words[m], &self.right.words[n])
            || self.left.expressions[m].opposed(&self.right.expressions[n])
    }
}

/// Whether a verb, adjective or adverb denies what it governs.
pub fn denying(word: &WordAt) -> bool {
    static KEYS: LazyLock<Keys> = LazyLock::new(|| opposites::DENYING.iter().copied().collect());
    word.upos != Upos::Noun && KEYS.holds(word.lemma)
}

/// Whether a word may stand for a denial: "stop selling", "against boiling", "rather than pay".
pub fn negative(word: &WordAt) -> bool {
    static KEYS: LazyLock<Keys> = LazyLock::new(|| opposites::NEGATIVE.iter().copied().collect());
    denying(word) || KEYS.holds(word.lemma)
}
