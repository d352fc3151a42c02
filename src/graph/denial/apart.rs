//! Whether two clauses that clash tell of two things or two times: "the door of the shed was locked" and "the door of the house was
//! unlocked", "dogs are banned in bars" and "allowed in gardens", "shut on Monday" and "open on Tuesday". In long sentences
//! much stands that the other need not tell: nothing is asked of them.

use super::points::{of_all, points};
use super::scope::{Parts, clause, denials};
use super::things::{
    Numbers, a_row, case, kin_of, own_numbers, siblings, told_apart, two, two_crimes, two_named, two_names,
};
use super::times::{temporal, two_days, two_times};
use super::tree::{SUBJECTS, Tree, telling};
use crate::claims::{Claim, WordAt};
use crate::lexicon::words::{Keys, key};
use crate::text::{Deprel, Span, Upos};
use std::sync::LazyLock;

/// Sentences of more words are long.
const SHORT: usize = 12;

/// Sentences of no more words are one clause.
const ONE_CLAUSE: usize = 8;

/// One clause: the sentence, the word that clashes, and the words of its clause.
pub struct Clause<'a> {
    pub tree: &'a Tree<'a>,
    pub at: usize,
    pub parts: &'a [usize],
    /// The value that is told there, which tells nothing apart.
    pub value: Option<Span>,
}

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
    let value = |span: Span| Some(span).filter(|_| of != Of::Doing);
    let c = Clause { tree: &x, at: i, parts: &mine, value: value(left) };
    let d = Clause { tree: &y, at: j, parts: &theirs, value: value(right) };
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
                || two_fill(&c, &d, objects, siblings)
                || two_fill(&c, &d, subjects, two_names)
                || two_fill(&c, &d, objects, two_names)
        }
    }
}

pub(super) fn short(x: &Tree, y: &Tree) -> bool {
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
    figured(a, b) || short(&x, &y) && gainsaid(&x, &y)
}

/// An opening sentence has at most so many words.
const OPENING: usize = 30;

/// Whether two statements, each the first of its document, are of two things: of two persons or things of one name in one part of the
/// sentence, of two of a row, or, where each has a name that the other document lacks (`parties`), of two days.
pub fn two_openings(a: &Claim, b: &Claim, parties: bool) -> bool {
    let (x, y) = (Tree::new(&a.words), Tree::new(&b.words));
    if x.words.is_empty() || y.words.is_empty() || x.words.len().max(y.words.len()) > OPENING {
        return false;
    }
    let named = |t: &Tree, of: &[Deprel]| -> Vec<usize> {
        let part = |&i: &usize| t.is(i, of) && noun(&t.words[i]) && t.depth(i) <= 1;
        (0..t.words.len()).filter(part).collect()
    };
    let parts: [&[Deprel]; 2] = [&[Deprel::Nsubj, Deprel::NsubjPass], &[Deprel::Obj]];
    let two_of = |of: &&[Deprel]| {
        let theirs = named(&y, of);
        named(&x, of).into_iter().any(|i| theirs.iter().any(|&j| two_named(&x, i, &y, j)))
    };
    parts.iter().any(two_of) || a_row(&x, &y) || parties && two_days(&x, &y)
}

/// Whether two short statements tell figures, and none in common.
pub fn figured(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (Tree::new(&a.words), Tree::new(&b.words));
    short(&x, &y) && own_figures(&x, &y)
}

/// Whether two sentences tell figures, and none in common.
fn own_figures(x: &Tree, y: &Tree) -> bool {
    let figures = |t: &Tree| -> Vec<u32> { t.words.iter().filter(|w| w.upos == Upos::Num).map(|w| w.lemma).collect() };
    let (mine, theirs) = (figures(x), figures(y));
    !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|n| theirs.contains(n))
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
            || own_numbers((x.tree, Span::default()), (y.tree, Span::default()), Numbers::Naming)
            || two_ends(x, y)
            || two_crimes(x.tree, y.tree)
            || plea_and_verdict(x.tree, y.tree)
            || plea_and_verdict(y.tree, x.tree)
            || two_things(x, y)
            || two_places(x, y)
            || two_fill(x, y, subjects, two)
            || two_fill(x, y, objects, two))
}

/// Whether the one tells what an accused says and the other what the court found: both may be so.
fn plea_and_verdict(x: &Tree, y: &Tree) -> bool {
    static SAYS: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("deny plead insist maintain say claim protest dispute contest"));
    static FOUND: LazyLock<Keys> = LazyLock::new(|| Keys::of("find convict sentence jury verdict"));
    let holds = |t: &Tree, keys: &Keys| t.words.iter().any(|w| keys.holds(w.lemma));
    let court = |w: &WordAt| FOUND.holds(w.lemma);
    let guilt = |t: &Tree| t.words.iter().any(|w| w.lemma == key("guilty") || w.lemma == key("convict"));
    holds(x, &SAYS) && !x.words.iter().any(court) && y.words.iter().any(court) && guilt(y)
}

/// Whether the one tells how it began and the other how it ended, each with its figure: "opened at 41 euros", "closed at 43 euros"; or
/// the one of the least and the other of the most: "the oldest was 82", "the youngest was 17".
fn two_ends(x: &Clause, y: &Clause) -> bool {
    static FIRST: LazyLock<Keys> = LazyLock::new(|| Keys::of("open begin start"));
    static LAST: LazyLock<Keys> = LazyLock::new(|| Keys::of("close end finish"));
    static MOST: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of("oldest eldest highest largest longest tallest biggest heaviest deepest fastest richest maximum")
    });
    static LEAST: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("youngest lowest smallest shortest lightest shallowest slowest poorest minimum"));
    let says = |t: &Tree, of: &Keys| t.words.iter().any(|w| w.upos == Upos::Verb && of.holds(w.lemma));
    let names = |t: &Tree, of: &Keys| t.words.iter().any(|w| of.holds(w.form));
    let ends = |p: &Tree, q: &Tree| says(p, &FIRST) && says(q, &LAST) || names(p, &MOST) && names(q, &LEAST);
    own_figures(x.tree, y.tree) && (ends(x.tree, y.tree) || ends(y.tree, x.tree))
}

/// Whether two stand in one part of the clauses of both predicates.
fn two_fill(
    x: &Clause,
    y: &Clause,
    of: fn(&Tree, usize) -> Vec<usize>,
    two: fn(&Tree, usize, &Tree, usize) -> bool,
) -> bool {
    let free = |c: &Clause| -> Vec<usize> {
        let value = |&k: &usize| c.value.is_none_or(|v| !c.tree.words[k].span.overlaps(v));
        of(c.tree, predicate(c)).into_iter().filter(value).collect()
    };
    let theirs = free(y);
    free(x).into_iter().any(|k| {
        // What clashes tells nothing apart: "made a profit", "made a loss".
        let clash = |l: usize| (k, l) == (x.at, y.at) && !x.tree.is(k, SUBJECTS);
        theirs.iter().filter(|&&l| !clash(l)).any(|&l| {
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
        _ => c.tree.governing(c.at).or_else(|| verb_above(c)).unwrap_or(c.at),
    }
}

/// The next verb above a word: of what is told beside it, "in the 23rd minute".
fn verb_above(c: &Clause) -> Option<usize> {
    std::iter::successors(c.tree.up(c.at), |&i| c.tree.up(i)).take(4).find(|&i| c.tree.words[i].upos == Upos::Verb)
}

/// Who does what a verb says.
fn subjects(tree: &Tree, verb: usize) -> Vec<usize> {
    tree.kids(verb).filter(|&k| tree.is(k, &[Deprel::Nsubj, Deprel::OblAgent])).collect()
}

/// To whom or what it is done.
fn objects(tree: &Tree, verb: usize) -> Vec<usize> {
    tree.kids(verb).filter(|&k| tree.is(k, &[Deprel::Obj, Deprel::NsubjPass])).collect()
}

pub(super) fn noun(w: &WordAt) -> bool {
    matches!(w.upos, Upos::Noun | Upos::Propn)
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

/// Whether a word is of a clause; of the shortest sentences all are.
fn within(c: &Clause, word: usize) -> bool {
    c.parts.contains(&word) || c.tree.words.len() <= ONE_CLAUSE
}

/// Whether what is done is done in two places, to or for two, each behind one preposition.
fn two_places(x: &Clause, y: &Clause) -> bool {
    let hung = |c: &Clause| -> Vec<usize> {
        let word = |i: usize| &c.tree.words[i];
        let of = |i: usize| c.tree.is(i, &[Deprel::Obl, Deprel::Nmod]) && noun(word(i)) && telling(word(i));
        let below = |i: usize| c.tree.up(i).is_some_and(|up| up == c.at || within(c, up) && !c.tree.is(up, SUBJECTS));
        // What is compared sets nothing apart: "on Monday", "on Tuesday".
        let free = |i: usize| c.value.is_none_or(|v| !word(i).span.overlaps(v));
        (0..c.tree.words.len()).filter(|&i| within(c, i) && of(i) && below(i) && free(i)).collect()
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
