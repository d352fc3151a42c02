//! Whether two clauses that clash tell of two things or two times: "the door of the shed was locked" and "the door of the house was
//! unlocked", "dogs are banned in bars" and "allowed in gardens", "shut on Monday" and "open on Tuesday". In long sentences
//! much stands that the other need not tell: nothing is asked of them.

use super::points::{of_all, points};
use super::scope::{Parts, clause, denials};
use super::times::{temporal, two_days, two_times};
use super::tree::{SUBJECTS, Tree, sense, telling};
use crate::claims::{Claim, WordAt};
use crate::graph::clash::{listed, opposite};
use crate::graph::phrases::Expression;
use crate::lexicon::exclusive::exclude;
use crate::lexicon::words::{Keys, Kinship, kinship};
use crate::text::{Deprel, Span, Upos};
use std::sync::LazyLock;

/// Sentences of more words are long.
const SHORT: usize = 12;

/// One clause: the sentence, the word that clashes, and the words of its clause.
pub struct Clause<'a> {
    pub tree: &'a Tree<'a>,
    pub at: usize,
    pub parts: &'a [usize],
}

/// Words that tell one of a sort from the rest.
static TELLING_APART: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "first second third fourth fifth last next previous earlier later other another new old former original improved revised \
         initial final opening closing upper lower northern southern eastern western inner outer front rear back main",
    )
});
/// Words that tell that a thing is not the one told of before.
static ANOTHER: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "second third fourth other another revised improved smaller larger bigger separate deputy assistant vice former",
    )
});
/// How many of a sort it is, but for all and none.
static SOME: LazyLock<Keys> = LazyLock::new(|| Keys::of("some most many several few half"));
/// Prepositions of places.
static PLACING: LazyLock<Keys> = LazyLock::new(|| Keys::of("in on at inside outside near along"));

/// What two statements tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What is done, or how things stand.
    Doing,
    /// How much of something there is, how many.
    Amount,
    /// On which day it is.
    Moment,
    /// At what time of the day.
    Clock,
}

/// Whether two statements tell of two things or two times in the clauses of the words at `left` and `right`.
pub fn of_two(a: &Claim, left: Span, b: &Claim, right: Span, of: Of) -> bool {
    let (x, y) = (Tree::new(&a.words), Tree::new(&b.words));
    let at = |tree: &Tree, span: Span| {
        let first = tree.words.iter().position(|w| w.span.overlaps(span))?;
        let little = |&i: &usize| {
            matches!(tree.words[i].upos, Upos::Part | Upos::Aux | Upos::Det | Upos::Adv | Upos::Adp | Upos::Sconj)
        };
        std::iter::successors(Some(first), |&i| tree.up(i)).take(4).find(|i| !little(i))
    };
    let (Some(i), Some(j)) = (at(&x, left), at(&y, right)) else { return false };
    let (mine, theirs) = (around(&x, i), around(&y, j));
    let (c, d) = (Clause { tree: &x, at: i, parts: &mine }, Clause { tree: &y, at: j, parts: &theirs });
    match of {
        Of::Doing => apart(&c, &d),
        _ if !short(&x, &y) => false,
        of => {
            of == Of::Amount && two_times(&x, &y)
                || of == Of::Clock && two_days(&x, &y)
                || of != Of::Amount && two_fill(&c, &d, objects, two)
                || two_things(&c, &d)
                || two_places(&c, &d)
                || two_fill(&c, &d, subjects, siblings)
        }
    }
}

fn short(x: &Tree, y: &Tree) -> bool {
    x.words.len().max(y.words.len()) <= SHORT
}

/// Whether one of two short statements says that something is so at its time, and the other that it is not so at another.
pub fn at_odds(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (Tree::new(&a.words), Tree::new(&b.words));
    short(&x, &y) && gainsaid(&x, &y) && two_times(&x, &y)
}

/// Whether of two short statements, which name two of a set, each tells its own: "the eastern gate was shut", "the western gate was
/// open"; "four gold medals", "two silver medals".
pub fn two_tellings(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (Tree::new(&a.words), Tree::new(&b.words));
    let numbers = |t: &Tree| -> Vec<u32> { t.words.iter().filter(|w| w.upos == Upos::Num).map(|w| w.lemma).collect() };
    let (mine, theirs) = (numbers(&x), numbers(&y));
    let counted = !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|n| theirs.contains(n));
    short(&x, &y) && (counted || gainsaid(&x, &y))
}

/// Whether one statement says that something is so, and the other that it is not.
fn gainsaid(x: &Tree, y: &Tree) -> bool {
    let (mine, theirs) = (points(x, &denials(x)), points(y, &denials(y)));
    mine.iter().any(|p| !of_all(p.matter) && theirs.iter().any(|q| p.matter == q.matter && p.so != q.so))
}

/// The words of the clause of a word.
fn around(tree: &Tree, i: usize) -> Vec<usize> {
    let mut parts = Parts::default();
    clause(tree, i, &mut parts);
    if let Some(verb) = tree.governing(i) {
        clause(tree, verb, &mut parts);
    }
    parts.0.into_iter().map(|p| p.0).filter(|&k| telling(&tree.words[k]) || noun(&tree.words[k])).collect()
}

/// Whether two clauses of short sentences tell of two things, or of two times.
pub fn apart(x: &Clause, y: &Clause) -> bool {
    short(x.tree, y.tree)
        && (two_times(x.tree, y.tree)
            || two_things(x, y)
            || two_places(x, y)
            || two_fill(x, y, subjects, two)
            || two_fill(x, y, objects, two))
}

/// Whether two stand in one part of the clauses of both predicates.
fn two_fill(
    x: &Clause,
    y: &Clause,
    of: fn(&Tree, usize) -> Vec<usize>,
    two: fn(&Tree, usize, &Tree, usize) -> bool,
) -> bool {
    let theirs = of(y.tree, predicate(y));
    of(x.tree, predicate(x)).into_iter().any(|k| {
        theirs.iter().any(|&l| {
            noun(&x.tree.words[k]) && noun(&y.tree.words[l]) && two(x.tree, k, y.tree, l)
                || kin_of(x.tree, k, y.tree, l)
                || kin_of(y.tree, l, x.tree, k)
        })
    })
}

/// The verb or predicate of a clause's word.
fn predicate(c: &Clause) -> usize {
    match c.tree.words[c.at].upos {
        Upos::Verb => c.at,
        Upos::Adv => c.tree.up(c.at).unwrap_or(c.at),
        _ if c.tree.has(c.at, &[Deprel::Cop]) || c.tree.has(c.at, SUBJECTS) => c.at,
        _ => c.tree.governing(c.at).unwrap_or(c.at),
    }
}

/// Who does what a verb says.
fn subjects(tree: &Tree, verb: usize) -> Vec<usize> {
    tree.kids(verb).filter(|&k| tree.is(k, &[Deprel::Nsubj, Deprel::OblAgent])).collect()
}

/// To whom or what it is done.
fn objects(tree: &Tree, verb: usize) -> Vec<usize> {
    tree.kids(verb).filter(|&k| tree.is(k, &[Deprel::Obj, Deprel::NsubjPass])).collect()
}

/// Whether the one is "he" and the other "his brother".
fn kin_of(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    static HE: LazyLock<Keys> = LazyLock::new(|| Keys::of("he she"));
    static HIS: LazyLock<Keys> = LazyLock::new(|| Keys::of("his her"));
    HE.holds(x.words[i].form) && noun(&y.words[j]) && y.kids(j).any(|k| HIS.holds(y.words[k].form))
}

fn noun(w: &WordAt) -> bool {
    matches!(w.upos, Upos::Noun | Upos::Propn)
}

/// Two words in one place, of which neither stands for the other, and neither is in the other's sentence; two of one set always are.
fn two(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let there = |w: &WordAt, tree: &Tree| {
        tree.words.iter().any(|v| v.lemma == w.lemma || sense(v) == sense(w) || kinship(v.lemma, w.lemma).akin())
    };
    let same = || Expression::at(x.words, i).same(&Expression::at(y.words, j));
    of_one_set(x.words, i, y.words, j) || !there(&x.words[i], y) && !there(&y.words[j], x) && !same()
}

/// Two of one sort: "the bear", "the cub".
fn siblings(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let (p, q) = (&x.words[i], &y.words[j]);
    let there = |w: &WordAt, tree: &Tree| tree.words.iter().any(|v| v.lemma == w.lemma);
    let sorts = opposite(p, q) || kinship(p.lemma, q.lemma) == Kinship::Siblings;
    of_one_set(x.words, i, y.words, j) || sorts && !there(p, y) && !there(q, x)
}

/// Whether two words, or two with the words before them, are of one set: "dining room", "kitchen".
fn of_one_set(x: &[WordAt], i: usize, y: &[WordAt], j: usize) -> bool {
    let members = |words: &[WordAt], n: usize| {
        listed(words, &(n.saturating_sub(1)..n + 1))
            .into_iter()
            .filter(|(r, _)| r.end == n + 1)
            .flat_map(|(_, m)| m)
            .collect::<Vec<_>>()
    };
    exclude(&members(x, i), &members(y, j))
}

/// Whether one noun of both sentences is told apart by what hangs on it.
fn two_things(x: &Clause, y: &Clause) -> bool {
    let heads = |c: &Clause| -> Vec<usize> {
        (0..c.tree.words.len()).filter(|&i| noun(&c.tree.words[i]) && telling(&c.tree.words[i])).collect()
    };
    let theirs = heads(y);
    heads(x).into_iter().any(|i| {
        let one = |&&j: &&usize| x.tree.words[i].lemma == y.tree.words[j].lemma;
        theirs.iter().filter(one).any(|&j| told_apart(x.tree, i, y.tree, j))
    })
}

fn told_apart(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    use Deprel::*;
    let (mine, theirs) = (modifiers(x, i), modifiers(y, j));
    let lemma = |t: &Tree, k: usize| t.words[k].lemma;
    let own = |t: &Tree, k: usize, u: &Tree, all: &[usize]| !all.iter().any(|&l| lemma(t, k) == lemma(u, l));
    let by_modifier = mine.iter().filter(|&&k| own(x, k, y, &theirs)).any(|&k| {
        theirs.iter().filter(|&&l| own(y, l, x, &mine)).any(|&l| {
            let (p, q) = (&x.words[k], &y.words[l]);
            !kinship(p.lemma, q.lemma).akin()
                && (TELLING_APART.holds(p.form)
                    || TELLING_APART.holds(q.form)
                    || opposite(p, q)
                    || of_one_set(x.words, k, y.words, l))
        })
    });
    let some = |t: &Tree, n: usize| t.kids(n).find(|&k| SOME.holds(t.words[k].form)).map(|k| t.words[k].form);
    let by_part = matches!((some(x, i), some(y, j)), (Some(p), Some(q)) if p != q);
    let hung = |t: &Tree, n: usize, of: Deprel| -> Vec<usize> {
        t.kids(n).filter(|&k| t.words[k].deprel == of && noun(&t.words[k]) && telling(&t.words[k])).collect()
    };
    let by_noun = [Compound, Nmod, NmodPoss].into_iter().any(|of| {
        let theirs = hung(y, j, of);
        hung(x, i, of).into_iter().any(|k| {
            theirs.iter().any(|&l| {
                (of != Nmod || case(x, k).is_some_and(|c| Some(c) == case(y, l)))
                    && x.words[k].upos == y.words[l].upos
                    && two(x, k, y, l)
            })
        })
    });
    by_modifier || by_part || by_noun || another(x, i, y, j) || another(y, j, x, i)
}

/// Adjectives and nouns before a noun.
fn modifiers(t: &Tree, n: usize) -> Vec<usize> {
    let adjective = |k: usize| t.words[k].upos == Upos::Adj && t.is(k, &[Deprel::Det]);
    t.kids(n).filter(|&k| t.is(k, &[Deprel::Amod, Deprel::Compound]) || adjective(k)).collect()
}

/// Whether only the first noun is, or is of, another: "the second crew", "the crew of the second ship".
fn another(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let of = x.kids(i).filter(|&k| x.is(k, &[Deprel::Nmod])).flat_map(|k| x.kids(k));
    let told = modifiers(x, i).into_iter().chain(of).map(|k| x.words[k].form).find(|&w| ANOTHER.holds(w));
    told.is_some_and(|w| !modifiers(y, j).into_iter().any(|l| y.words[l].form == w))
}

/// The preposition that a noun hangs on.
fn case(tree: &Tree, i: usize) -> Option<u32> {
    tree.kids(i).find(|&k| tree.is(k, &[Deprel::Case])).map(|k| tree.words[k].lemma)
}

/// Whether what is done is done in two places, to or for two, each behind one preposition.
fn two_places(x: &Clause, y: &Clause) -> bool {
    let hung = |c: &Clause| -> Vec<usize> {
        let word = |i: usize| &c.tree.words[i];
        let of = |i: usize| c.tree.is(i, &[Deprel::Obl, Deprel::Nmod]) && noun(word(i)) && telling(word(i));
        let below =
            |i: usize| c.tree.up(i).is_some_and(|up| up == c.at || c.parts.contains(&up) && !c.tree.is(up, SUBJECTS));
        c.parts.iter().copied().filter(|&i| of(i) && below(i)).collect()
    };
    let one_way = |c: u32, d: u32| c == d || PLACING.holds(c) && PLACING.holds(d);
    let theirs = hung(y);
    hung(x).into_iter().any(|k| {
        theirs.iter().any(|&l| {
            let (p, q) = (&x.tree.words[k], &y.tree.words[l]);
            matches!((case(x.tree, k), case(y.tree, l)), (Some(c), Some(d)) if one_way(c, d))
                && temporal(p) == temporal(q)
                && p.upos == q.upos
                && two(x.tree, k, y.tree, l)
        })
    })
}
