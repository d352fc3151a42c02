//! Words against words: where two wordings are the same, and what stands in the gaps.

use super::Wording;
use crate::claims::WordAt;
use crate::lexicon::words::{self, Kinship, kinship};
use crate::text::Upos;
use std::ops::Range;

/// Longest wording that is compared, in words; what is longer is cut.
const LONGEST: usize = 160;

/// A gap: what one side has where the other has something else (either may be empty).
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub left: Range<usize>,
    pub right: Range<usize>,
}

/// An alignment of two wordings.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// How many words are the same, in order.
    pub same: usize,
    pub gaps: Vec<Gap>,
}

/// Aligns two wordings by their longest common subsequence of lemmas.
pub fn align(a: &[WordAt], b: &[WordAt]) -> Alignment {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    let width = b.len() + 1;
    let mut best = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            best[i * width + j] = if alike(&a[i], &b[j]) {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut same, mut gaps) = (0, 0, 0, Vec::new());
    let (mut from_i, mut from_j) = (0, 0);
    while i < a.len() && j < b.len() {
        if alike(&a[i], &b[j]) {
            if i > from_i || j > from_j {
                gaps.push(Gap { left: from_i..i, right: from_j..j });
            }
            (i, j, same) = (i + 1, j + 1, same + 1);
            (from_i, from_j) = (i, j);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    if a.len() > from_i || b.len() > from_j {
        gaps.push(Gap { left: from_i..a.len(), right: from_j..b.len() });
    }
    Alignment { same, gaps }
}

fn alike(a: &WordAt, b: &WordAt) -> bool {
    a.form == b.form || a.lemma == b.lemma
}

/// How two utterances differ. `Other` unless most of the shorter stands in the longer.
pub fn wording(a: &[WordAt], b: &[WordAt], alignment: &Alignment) -> Wording {
    let shorter = a.len().min(b.len());
    let gaps = &alignment.gaps;
    if gaps.is_empty() {
        return Wording::Same;
    }
    if alignment.same * 10 < shorter * 6 || alignment.same < 3 {
        return Wording::Other;
    }
    let mut worst = Wording::Same;
    for (n, gap) in gaps.iter().enumerate() {
        let (left, right) = (&a[gap.left.clone()], &b[gap.right.clone()]);
        let edge = n == 0 && gap.left.start == 0 && gap.right.start == 0 || n + 1 == gaps.len();
        let found = if left.is_empty() || right.is_empty() {
            let extra = if left.is_empty() { right } else { left };
            if extra.iter().filter(|w| w.denies).count() % 2 == 1 {
                Wording::Negated
            } else if edge {
                Wording::Truncated
            } else if extra.iter().all(small) {
                Wording::Function
            } else {
                Wording::Changed
            }
        } else {
            replaced(left, right)
        };
        worst = graver(worst, found);
    }
    worst
}

fn replaced(left: &[WordAt], right: &[WordAt]) -> Wording {
    let denials = |side: &[WordAt]| side.iter().filter(|w| w.denies).count();
    if denials(left) % 2 != denials(right) % 2 {
        return Wording::Negated;
    }
    if let ([x], [y]) = (left, right) {
        match kinship(x.lemma, y.lemma) {
            Kinship::Opposite => return Wording::Opposite,
            _ if small(x) && small(y) => return Wording::Function,
            _ => {}
        }
    }
    if left.iter().chain(right).all(small) { Wording::Function } else { Wording::Changed }
}

/// A word of grammar: article, preposition, conjunction, pronoun, auxiliary, adverb as common as "very".
fn small(word: &WordAt) -> bool {
    match word.upos {
        Upos::Det
        | Upos::Adp
        | Upos::Cconj
        | Upos::Sconj
        | Upos::Part
        | Upos::Aux
        | Upos::Pron
        | Upos::Intj
        | Upos::Punct => true,
        Upos::Noun | Upos::Propn | Upos::Verb | Upos::Num | Upos::Adj => false,
        _ => words::by_key(word.lemma).is_some_and(|w| w.zipf() > 6.0),
    }
}

fn graver(a: Wording, b: Wording) -> Wording {
    let rank = |w: Wording| match w {
        Wording::Same => 0,
        Wording::Spelling => 1,
        Wording::Truncated => 2,
        Wording::Function => 3,
        Wording::Changed => 4,
        Wording::Opposite => 5,
        Wording::Negated => 6,
        Wording::Other => 7,
    };
    if rank(b) > rank(a) { b } else { a }
}
