//! Two sentences that tell of two things in one form of words: "The index opened at 1,412", "The index closed at 1,437"; "the captain, 52,",
//! "the mate, 38,". What stands against each other in them, besides their values, says so.

use super::align::align;
use super::clash::{content, listed};
use super::gap::Sides;
use crate::claims::{Claim, WordAt};
use crate::lexicon::exclusive as sets;
use crate::lexicon::words::{self, Keys, Word, kinship};
use crate::text::{Deprel, Upos};
use crate::values::Kind;
use std::ops::Range;
use std::sync::LazyLock;

/// What bounds a number: "fewer than 20", "at least 30".
static BOUNDS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "fewer few less least more most many much about around some over under nearly almost roughly approximately only just up",
    )
});
/// People of any kind.
static ANYBODY: LazyLock<Keys> = LazyLock::new(|| Keys::of("people person individual"));

/// Whether something besides the two values, of claims `p` and `q`, sets two sentences apart: a word and its opposite, two of
/// a set, two names, or two nouns in one part of the sentence.
pub fn contrast(a: &Claim, p: &Claim, b: &Claim, q: &Claim) -> bool {
    let (x, y) = (&a.words[..], &b.words[..]);
    let alignment = align(x, y);
    alignment.gaps.iter().any(|gap| {
        let (mine, theirs) = (free(x, &gap.left, p), free(y, &gap.right, q));
        if mine.is_empty() || theirs.is_empty() {
            return false;
        }
        let sides = Sides::new(x, y, gap);
        mine.iter().any(|&i| {
            theirs.iter().any(|&j| {
                let (m, n) = (i - gap.left.start, j - gap.right.start);
                !sides.same(m, n) && (sides.opposed(m, n) || fellows(x, i, y, j) || rivals(x, i, y, j))
            })
        })
    })
}

/// The words of a gap that are no part of the value; what is counted or measured is none, but for the unit.
fn free(words: &[WordAt], range: &Range<usize>, value: &Claim) -> Vec<usize> {
    let counts = value.value.as_ref().is_some_and(|v| v.kind == Kind::Count);
    let inside = |w: &WordAt| w.span.overlaps(value.focus);
    let unit = words.iter().position(|w| inside(w) && w.upos == Upos::Noun).filter(|_| !counts);
    let noun = |w: &WordAt| matches!(w.upos, Upos::Noun | Upos::Propn);
    let told = |i: &usize| match &words[*i] {
        w if w.upos == Upos::Num || inside(w) && BOUNDS.holds(w.form) => false,
        w if inside(w) => counts || noun(w) && unit.is_some_and(|u| u < *i),
        _ => true,
    };
    range.clone().filter(told).collect()
}

/// Two words of one set: weekdays, months, ordinals, nationalities, kinds of things.
fn fellows(x: &[WordAt], i: usize, y: &[WordAt], j: usize) -> bool {
    let of =
        |words: &[WordAt], n: usize| listed(words, &(n..n + 1)).into_iter().flat_map(|(_, m)| m).collect::<Vec<_>>();
    sets::exclude(&of(x, i), &of(y, j))
}

/// Two names, nouns or modifiers in one part of the sentence, of which neither stands for the other, and neither stands elsewhere in the
/// other; subjects whatever they are.
fn rivals(x: &[WordAt], i: usize, y: &[WordAt], j: usize) -> bool {
    let (p, q) = (&x[i], &y[j]);
    let names = p.upos == Upos::Propn && q.upos == Upos::Propn;
    let nouns = p.upos == Upos::Noun && q.upos == Upos::Noun;
    let modifiers = p.upos == Upos::Adj && q.upos == Upos::Adj && p.deprel == Deprel::Amod;
    let subjects = matches!(p.deprel, Deprel::Nsubj | Deprel::NsubjPass);
    let there = |w: &WordAt, words: &[WordAt]| words.iter().any(|v| v.lemma == w.lemma);
    // "3,000 people", "5,000 demonstrators"
    let anybody = |w: &WordAt, v: &WordAt| ANYBODY.holds(w.lemma) && words::by_key(v.lemma).is_some_and(Word::person);
    (names || nouns || modifiers || subjects)
        && p.deprel == q.deprel
        && content(p)
        && content(q)
        && !kinship(p.lemma, q.lemma).akin()
        && !there(p, y)
        && !there(q, x)
        && !anybody(p, q)
        && !anybody(q, p)
}
