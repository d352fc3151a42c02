//! Whether two words of two sentences are of two things: "the eastern gate", "the western gate"; "Python 3.8", "Python 3.10"; "the vote",
//! "the earlier vote".

use super::apart::{noun, short};
use super::tree::{Tree, sense, telling};
use crate::claims::{Claim, WordAt};
use crate::graph::clash::{listed, opposite};
use crate::graph::phrases::Expression;
use crate::lexicon::exclusive::{Member, exclude, members};
use crate::lexicon::words::{Keys, Kinship, key, kinship};
use crate::text::{Deprel, Span, Upos};
use std::sync::LazyLock;

/// Words that tell one of a sort from the rest.
static TELLING_APART: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "first second third fourth fifth last next previous earlier later other another new old former original improved revised \
         initial final opening closing upper lower northern southern eastern western inner outer front rear back main \
         northbound southbound eastbound westbound inbound outbound left-hand right-hand senior junior",
    )
});
/// Words that tell that a thing is not the one told of before.
static ANOTHER: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "second third fourth other another earlier previous preceding revised improved smaller larger bigger separate deputy assistant \
         vice former",
    )
});
/// How many of a sort it is, but for all and none.
static SOME: LazyLock<Keys> = LazyLock::new(|| Keys::of("some most many several few half"));
/// Which numbers of things are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// Those that name a thing: "Python 3.8", "flight 204".
    Naming,
    /// Those that count it as well: "90,000 euros in 2020", "95,000 euros in 2021".
    All,
}

/// Whether one thing that both short statements name is told apart by its number, apart from the figures at `left` and `right`.
pub fn numbered((a, left): (&Claim, Span), (b, right): (&Claim, Span), which: Numbers) -> bool {
    own_numbers((&Tree::new(&a.words), left), (&Tree::new(&b.words), right), which)
}

/// The same of two trees.
pub(super) fn own_numbers((x, left): (&Tree, Span), (y, right): (&Tree, Span), which: Numbers) -> bool {
    let of = |t: &Tree, focus: Span| -> Vec<(u32, u32)> {
        let number = |&i: &usize| t.words[i].upos == Upos::Num && !t.words[i].span.overlaps(focus);
        // "Wrote problem 4": the number hangs on the verb.
        let beside = |i: usize| i.checked_sub(1).filter(|&b| t.words[i].deprel != Deprel::Nummod && noun(&t.words[b]));
        let thing = |i: usize| {
            let up = t.up(i).filter(|&u| noun(&t.words[u]) && (which == Numbers::All || u + 1 == i));
            Some((t.words[up.or_else(|| beside(i))?].lemma, t.words[i].form))
        };
        (0..t.words.len()).filter(number).filter_map(thing).collect()
    };
    let (mine, theirs) = (of(x, left), of(y, right));
    let two = |&(thing, number): &(u32, u32)| {
        let others = || theirs.iter().filter(|o| o.0 == thing);
        others().next().is_some() && others().all(|o| o.1 != number)
    };
    short(x, y) && mine.iter().any(two)
}

/// Whether one noun of two short statements is told apart by whose it is or by the noun before it, leaving aside the words at `left` and
/// `right`: "the women's race", "the men's race".
pub fn owned_apart((a, left): (&Claim, Span), (b, right): (&Claim, Span)) -> bool {
    let (x, y) = (&Tree::new(&a.words), &Tree::new(&b.words));
    let free = |t: &Tree, i: usize, aside: Span| noun(&t.words[i]) && !t.words[i].span.overlaps(aside);
    let hung = |t: &Tree, n: usize, aside: Span| -> Vec<usize> {
        t.kids(n).filter(|&k| t.is(k, &[Deprel::Compound, Deprel::NmodPoss]) && free(t, k, aside)).collect()
    };
    let apart = |i: usize, j: usize| {
        let theirs = hung(y, j, right);
        hung(x, i, left).into_iter().any(|k| theirs.iter().any(|&l| two(x, k, y, l)))
    };
    let one = |i: usize, j: usize| free(y, j, right) && y.words[j].lemma == x.words[i].lemma;
    let heads = (0..x.words.len()).filter(|&i| free(x, i, left));
    short(x, y) && heads.into_iter().any(|i| (0..y.words.len()).any(|j| one(i, j) && apart(i, j)))
}

/// Whether of two short statements one tells of another of what the other tells of: "the vote", "the earlier vote".
pub fn another_thing(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (&Tree::new(&a.words), &Tree::new(&b.words));
    let told = |i: usize| {
        let one = |&j: &usize| noun(&y.words[j]) && y.words[j].lemma == x.words[i].lemma;
        (0..y.words.len()).filter(one).any(|j| another(x, i, y, j) || another(y, j, x, i))
    };
    short(x, y) && (0..x.words.len()).filter(|&i| noun(&x.words[i])).any(told)
}

/// Whether each statement names a crime, and no crime of the one may be that of the other: "admitted theft", "denied assault".
pub(super) fn two_crimes(x: &Tree, y: &Tree) -> bool {
    static CRIMES: LazyLock<&[Member]> = LazyLock::new(|| members(key("murder"), 0));
    let of_set = |m: &Member| CRIMES.iter().any(|c| exclude(&[*c], &[*m]) || c == m);
    let crimes = |t: &Tree| -> Vec<Vec<Member>> {
        let named = listed(t.words, &(0..t.words.len())).into_iter().map(|(_, all)| all);
        named.map(|all| all.into_iter().filter(of_set).collect()).filter(|all: &Vec<_>| !all.is_empty()).collect()
    };
    let (mine, theirs) = (crimes(x), crimes(y));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|m| theirs.iter().all(|n| exclude(m, n)))
}

/// Whether the one is "he" and the other "his brother".
pub(super) fn kin_of(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    static HE: LazyLock<Keys> = LazyLock::new(|| Keys::of("he she"));
    static HIS: LazyLock<Keys> = LazyLock::new(|| Keys::of("his her"));
    HE.holds(x.words[i].form) && noun(&y.words[j]) && y.kids(j).any(|k| HIS.holds(y.words[k].form))
}

/// Two words in one place, of which neither stands for the other, and neither is in the other's sentence; two of one set always are.
pub(super) fn two(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let there = |w: &WordAt, tree: &Tree| {
        tree.words.iter().any(|v| v.lemma == w.lemma || sense(v) == sense(w) || kinship(v.lemma, w.lemma).akin())
    };
    let same = || Expression::at(x.words, i).same(&Expression::at(y.words, j));
    let names = x.words[i].upos == Upos::Propn && y.words[j].upos == Upos::Propn;
    if names && (x.words[i].lemma == y.words[j].lemma || namesakes(x, i, y, j)) {
        return namesakes(x, i, y, j);
    }
    of_one_set(x.words, i, y.words, j) || !there(&x.words[i], y) && !there(&y.words[j], x) && !same()
}

/// Whether each of two names has a word of its own beside the one that both have, or that means the same: "Mount Orr", "Mount Var";
/// "Mill Street", "Park Road".
fn namesakes(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let words = |t: &Tree, n: usize| -> Vec<u32> {
        let part = |&k: &usize| t.is(k, &[Deprel::Flat, Deprel::Compound]) && t.words[k].upos == Upos::Propn;
        t.kids(n).filter(part).map(|k| t.words[k].lemma).collect()
    };
    let (mine, theirs) = (words(x, i), words(y, j));
    let (p, q) = (x.words[i].lemma, y.words[j].lemma);
    let one = p == q || kinship(p, q).akin() || Expression::at(x.words, i).same(&Expression::at(y.words, j));
    one && !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|m| theirs.contains(m))
}

/// Two names: "Moll scored", "Thorn scored".
pub(super) fn two_names(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let name = |w: &WordAt| w.upos == Upos::Propn;
    name(&x.words[i]) && name(&y.words[j]) && two(x, i, y, j)
}

/// Two of one sort: "the bear", "the cub".
pub(super) fn siblings(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
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

pub(super) fn told_apart(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
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
pub(super) fn case(tree: &Tree, i: usize) -> Option<u32> {
    tree.kids(i).find(|&k| tree.is(k, &[Deprel::Case])).map(|k| tree.words[k].lemma)
}

/// Whether two nouns are of two persons or things by name: "Ada Thorn", "Edda Thorn"; "the Elder school", "the Mill school".
pub(super) fn two_named(x: &Tree, i: usize, y: &Tree, j: usize) -> bool {
    let names = |t: &Tree, n: usize| -> Vec<u32> {
        // An adjective that is a compound's part is a name.
        let part = |&k: &usize| {
            t.is(k, &[Deprel::Flat, Deprel::Compound]) && matches!(t.words[k].upos, Upos::Propn | Upos::Adj)
        };
        let own = (t.words[n].upos == Upos::Propn).then_some(t.words[n].lemma);
        t.kids(n).filter(part).map(|k| t.words[k].lemma).chain(own).collect()
    };
    let (mine, theirs) = (names(x, i), names(y, j));
    let own = |p: &[u32], q: &[u32]| p.iter().any(|w| !q.contains(w));
    let alike =
        x.words[i].lemma == y.words[j].lemma || x.words[i].upos == Upos::Propn && y.words[j].upos == Upos::Propn;
    alike && !mine.is_empty() && !theirs.is_empty() && own(&mine, &theirs) && own(&theirs, &mine)
}

/// Whether both tell of one thing in a row, each of another: "the first quarter", "the second quarter".
pub(super) fn a_row(x: &Tree, y: &Tree) -> bool {
    let rows = |t: &Tree| -> Vec<(u32, u32)> {
        let heads = (0..t.words.len()).filter(|&i| noun(&t.words[i]));
        heads
            .flat_map(|i| modifiers(t, i).into_iter().map(move |k| (i, k)))
            .filter(|&(_, k)| TELLING_APART.holds(t.words[k].form))
            .map(|(i, k)| (t.words[i].lemma, t.words[k].form))
            .collect()
    };
    let (mine, theirs) = (rows(x), rows(y));
    mine.iter().any(|(noun, word)| {
        let others = || theirs.iter().filter(|(n, _)| n == noun);
        others().next().is_some() && others().all(|(_, w)| w != word)
    })
}
