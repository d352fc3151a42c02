//! The facts of two clashing points in numbers, for the judgement that says how sure the clash is.

use super::apart::{Clause, apart};
use super::frame;
use super::names::{COUNT, OWN};
use super::points::{PLAIN, Point, of_all, of_all_done, state_of};
use super::scope::{Denial, Parts, Role, Sort, clause};
use super::tree::{SUBJECTS, Tree, one_of, sense, telling, zipf};
use crate::claims::{Claim, Stance, WordAt};
use crate::clusters::Weights;
use crate::lexicon::states::{self, Says};
use crate::lexicon::words::{Keys, Kinship, kinship};
use crate::text::{Deprel, Upos};
use std::sync::LazyLock;

/// Where the last five stand.
pub const NEAREST: usize = COUNT - 5;
/// Where it stands how many others tell what is told, and how many deny it.
const OTHERS: usize = NEAREST - 2;
/// Where it stands how many statements the two documents have.
pub const STATEMENTS: usize = OTHERS - 1;

/// From this weight on a word joins two clauses that share nothing else.
const ALONE: f32 = 0.3;

/// What two clauses must share for a word that says little.
const ALIKE: f32 = 0.3;

/// One side of a clash.
pub struct Side<'a> {
    pub claim: &'a Claim,
    /// The statement before it in its document.
    pub before: Option<&'a Claim>,
    pub tree: &'a Tree<'a>,
    pub denials: &'a [Denial],
    pub points: &'a [Point],
    /// Whether it is a question that the text answers.
    pub answered: bool,
}

static WOULD: LazyLock<Keys> = LazyLock::new(|| Keys::of("would if should unless whether"));
static WILL: LazyLock<Keys> = LazyLock::new(|| Keys::of("will shall wo"));
static MAY: LazyLock<Keys> = LazyLock::new(|| Keys::of("may might could can"));
static MUST: LazyLock<Keys> = LazyLock::new(|| Keys::of("must"));
static PAST: LazyLock<Keys> = LazyLock::new(|| Keys::of("was were had did"));
static THAN: LazyLock<Keys> = LazyLock::new(|| Keys::of("than"));
static THERE: LazyLock<Keys> = LazyLock::new(|| Keys::of("there"));
static TO: LazyLock<Keys> = LazyLock::new(|| Keys::of("to"));
static KNOWN: LazyLock<Keys> = LazyLock::new(|| Keys::of("the its his her their"));
static EVERY: LazyLock<Keys> = LazyLock::new(|| Keys::of("all every both each whole"));
static ANYBODY: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "one nobody none person people anyone anybody everyone everybody all they member man woman child participant patient passenger",
    )
});

fn flag(on: bool) -> f32 {
    if on { 1.0 } else { 0.0 }
}

/// The weight of a word where it is written: of a term of the corpus, else by its rarity in English.
pub fn weight(word: &WordAt, weights: &Weights) -> f32 {
    if !telling(word) {
        return 0.0;
    }
    weights.known(sense(word)).unwrap_or_else(|| 0.6 * ((7.2 - zipf(word)) / 5.7).clamp(0.1, 1.0))
}

/// How far one word stands for another, 0 to 1.
pub fn credit(x: &WordAt, y: &WordAt) -> f32 {
    if x.upos == Upos::Propn || y.upos == Upos::Propn {
        return flag(x.lemma == y.lemma);
    }
    match kinship(x.lemma, y.lemma) {
        Kinship::Family => 1.0,
        Kinship::Opposite => 0.0,
        kind => {
            let own = match kind {
                Kinship::Synonym => 0.75,
                Kinship::Kind => 0.5,
                _ => 0.0f32,
            };
            if sense(x) == sense(y) { own.max(0.85) } else { own }
        }
    }
}

/// What a point is about: the parts of its clause.
fn about(side: &Side, i: usize) -> Vec<(usize, Role)> {
    let tree = side.tree;
    let word = &tree.words[i];
    let mut parts = Parts::default();
    clause(tree, i, &mut parts);
    if let (Upos::Noun | Upos::Adj | Upos::Num | Upos::Pron, Some(verb)) = (word.upos, tree.governing(i)) {
        clause(tree, verb, &mut parts);
    }
    if let (Upos::Adv, Some(verb)) = (word.upos, tree.up(i)) {
        clause(tree, verb, &mut parts);
    }
    for denial in side.denials.iter().filter(|d| d.scope.iter().any(|p| p.0 == i)) {
        denial.scope.iter().for_each(|&(j, role)| parts.put(j, role));
    }
    if let (Upos::Adj, Deprel::Amod, Some(noun)) = (word.upos, word.deprel, tree.up(i)) {
        tree.below(noun, true).into_iter().for_each(|j| parts.put(j, Role::Subject));
        if let Some(verb) = tree.governing(noun) {
            clause(tree, verb, &mut parts);
        }
    }
    parts.force(i, Role::Predicate);
    parts.0.retain(|&(j, _)| telling(&tree.words[j]) || matches!(tree.words[j].upos, Upos::Noun | Upos::Propn));
    parts.0
}

/// How much of what one point is about the other is about too.
#[derive(Default)]
struct Shared {
    total: f32,
    held: f32,
    rarest: f32,
    words: f32,
    names_missing: f32,
    /// Held and whole of subject, object, oblique.
    parts: [(f32, f32); 3],
}

impl Shared {
    fn part(&self, n: usize) -> f32 {
        match self.parts[n] {
            (_, whole) if whole <= 0.0 => -0.5,
            (held, whole) => held / whole,
        }
    }
}

fn shared(
    x: &Side,
    mine: &[(usize, Role)],
    i: usize,
    y: &Side,
    theirs: &[(usize, Role)],
    j: usize,
    weights: &Weights,
) -> Shared {
    let mut found = Shared::default();
    for &(n, role) in mine.iter().filter(|p| p.0 != i) {
        let word = &x.tree.words[n];
        let w = match weight(word, weights) {
            w if w > 0.0 => w,
            _ => 0.1,
        };
        let mut best =
            theirs.iter().filter(|p| p.0 != j).map(|p| credit(word, &y.tree.words[p.0])).fold(0.0f32, f32::max);
        if best == 0.0 {
            let elsewhere = y.tree.words.iter().enumerate().filter(|(m, v)| *m != j && telling(v));
            best = elsewhere.map(|(_, v)| 0.7 * credit(word, v)).fold(0.0f32, f32::max);
        }
        found.total += w;
        found.held += w * best;
        found.rarest = found.rarest.max(w * best);
        found.words += flag(best > 0.0);
        if best == 0.0 && word.upos == Upos::Propn {
            found.names_missing += w;
        }
        let part = match role {
            Role::Subject => 0,
            Role::Object => 1,
            Role::Oblique => 2,
            Role::Predicate => continue,
        };
        found.parts[part].0 += w * best;
        found.parts[part].1 += w;
    }
    found
}

/// Whether a word hangs on an infinitive: "due to be painted in May".
fn to_do(tree: &Tree, i: usize) -> bool {
    use Deprel::*;
    let mut at = i;
    for _ in 0..3 {
        if tree.kids(at).any(|k| tree.is(k, &[Mark]) && one_of(&tree.words[k], &TO)) {
            return true;
        }
        match tree.up(at) {
            Some(up) if tree.is(at, &[Xcomp, Obj, Nsubj, Obl, NsubjPass, Aux]) => at = up,
            _ => return false,
        }
    }
    false
}

fn telling_words(claim: &Claim) -> impl Iterator<Item = &WordAt> {
    claim.words.iter().filter(|w| telling(w))
}

fn has_name(claim: Option<&Claim>, name: u32) -> bool {
    claim.is_some_and(|c| c.words.iter().any(|w| w.upos == Upos::Propn && w.lemma == name))
}

fn new_names(x: &Side, y: &Side) -> f32 {
    let mut names: Vec<u32> = telling_words(x.claim).filter(|w| w.upos == Upos::Propn).map(|w| w.lemma).collect();
    names.sort_unstable();
    names.dedup();
    names.iter().filter(|&&n| !has_name(Some(y.claim), n) && !has_name(y.before, n)).count() as f32
}

fn numbers(claim: &Claim) -> Vec<u32> {
    let mut all: Vec<u32> = claim.words.iter().filter(|w| w.upos == Upos::Num).map(|w| w.form).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// What else the two documents say of a matter.
#[derive(Clone, Copy)]
pub struct Around {
    /// How many statements of both have a word of it.
    pub common: usize,
    /// How many of the document that denies it tell it.
    pub told: usize,
    /// How many of the document that tells it deny it.
    pub denied: usize,
    /// How many statements the two documents have, each with each, as a logarithm.
    pub statements: f32,
}

/// The features of two points that clash; none where the clauses share nothing.
pub fn features(d: &Side, p: &Point, t: &Side, q: &Point, others: Around, weights: &Weights) -> Option<[f32; COUNT]> {
    let (i, j) = (p.word as usize, q.word as usize);
    let (mine, theirs) = (about(d, i), about(t, j));
    let x = shared(d, &mine, i, t, &theirs, j, weights);
    let y = shared(t, &theirs, j, d, &mine, i, weights);
    let state = state_of(p.matter);
    let named = |name: &str| state.is_some() && state == states::state(name);
    let harm = named("harm") || named("death");
    // A word that English has seldom, or a state, may join what else shares nothing.
    if x.held + y.held < 0.05 && state.is_none() && weight(&d.tree.words[i], weights) < ALONE {
        return None;
    }
    if frame::named_apart(d, p, t, q) {
        return None;
    }
    let parts = |all: &[(usize, Role)]| all.iter().map(|p| p.0).collect::<Vec<usize>>();
    let (here, there) = (parts(&mine), parts(&theirs));
    let (here, there) = (
        Clause { tree: d.tree, at: i, parts: &here, value: None },
        Clause { tree: t.tree, at: j, parts: &there, value: None },
    );
    if apart(&here, &there) {
        return None;
    }
    let (dw, tw) = (d.tree.words, t.tree.words);
    // "Give" and "take" clash in like sentences only, and so do two accounts of all.
    let plain = PLAIN.holds(dw[i].lemma) && state.is_none();
    if (plain || of_all(p.matter))
        && (x.words < if of_all_done(p.matter) { 1.0 } else { 2.0 }
            || (x.held / x.total.max(0.1)).min(y.held / y.total.max(0.1)) < ALIKE)
    {
        return None;
    }
    let anybody =
        (0..dw.len()).any(|k| one_of(&dw[k], &ANYBODY) && (d.tree.is(k, SUBJECTS) || mine.iter().any(|m| m.0 == k)));
    let has = |words: &[WordAt], keys: &Keys| {
        words.iter().any(|w| matches!(w.upos, Upos::Aux | Upos::Sconj) && keys.holds(w.form))
    };
    let around =
        |c: Option<&Claim>, word: &WordAt| c.is_some_and(|c| telling_words(c).any(|w| sense(w) == sense(word)));
    let in_t = |word: &WordAt| around(Some(t.claim), word) || around(t.before, word);
    let elsewhere = dw.iter().enumerate().filter(|(n, w)| telling(w) && !mine.iter().any(|m| m.0 == *n) && in_t(w));
    let wide: f32 = elsewhere.map(|(_, w)| weight(w, weights)).sum();
    let before: f32 = d.before.map_or(0.0, |c| {
        telling_words(c).map(|w| (w, weight(w, weights))).filter(|(w, h)| *h > 0.3 && in_t(w)).map(|(_, h)| h).sum()
    });
    let (n, m) = (numbers(d.claim), numbers(t.claim));
    let common_numbers = n.iter().filter(|k| m.binary_search(k).is_ok()).count();
    let past = |words: &[WordAt]| words.iter().any(|w| PAST.holds(w.form));
    let every = t.tree.words.iter().any(|w| {
        EVERY.holds(w.form)
            && matches!(w.deprel, Deprel::Det | Deprel::DetPredet | Deprel::Nmod | Deprel::Amod)
            && theirs.iter().any(|p| p.0 == w.head as usize)
    });
    let both_ways = t.points.iter().any(|r| r.matter == p.matter && !r.so)
        || d.points.iter().any(|r| r.matter == p.matter && r.so && r.word != p.word);
    let known = t.tree.kids(j).any(|k| KNOWN.holds(tw[k].form));
    let asks = |c: &Claim| c.stance == Stance::Hypothetical;
    let (of_d, of_t) = (x.held / x.total.max(0.1), y.held / y.total.max(0.1));
    let heavy = weight(&dw[i], weights);
    let sort = |s: Sort| flag(p.denied && p.sort == s);
    let mut row = [0.0; COUNT];
    row[OTHERS] = others.told.min(8) as f32;
    row[OTHERS + 1] = others.denied.min(8) as f32;
    row[STATEMENTS] = others.statements;
    row[OWN..STATEMENTS].copy_from_slice(&frame::features(d, p, t, q, weights));
    row[..OWN].copy_from_slice(&[
        of_d,
        of_t,
        x.held,
        y.held,
        x.total,
        y.total,
        x.total - x.held,
        y.total - y.held,
        x.rarest.max(y.rarest),
        x.words.min(4.0),
        x.part(0),
        x.part(1),
        x.part(2),
        y.part(0),
        y.part(1),
        y.part(2),
        x.names_missing,
        y.names_missing,
        flag(dw[i].lemma == tw[j].lemma),
        credit(&dw[i], &tw[j]),
        heavy,
        (others.common as f32).min(20.0),
        flag(mine.len() == 1),
        flag(anybody),
        flag(anybody && harm),
        flag(harm),
        flag(state.is_some()),
        flag(has(tw, &WOULD)),
        flag(has(tw, &WILL)),
        flag(has(tw, &MAY)),
        flag(has(tw, &MUST)),
        flag(asks(t.claim)),
        flag(has(dw, &WOULD)),
        flag(has(dw, &WILL)),
        flag(has(dw, &MUST)),
        flag(asks(d.claim)),
        wide.min(3.0),
        before.min(3.0),
        new_names(t, d),
        new_names(d, t),
        telling_words(t.claim).count() as f32,
        telling_words(d.claim).count() as f32,
        flag(past(dw) != past(tw)),
        flag(dw[i].upos == tw[j].upos),
        flag(tw[j].upos == Upos::Verb),
        flag(dw[i].upos == Upos::Verb),
        common_numbers as f32,
        (n.len() + m.len() - 2 * common_numbers) as f32,
        sort(Sort::Not),
        sort(Sort::Never),
        sort(Sort::No),
        sort(Sort::Without),
        sort(Sort::None),
        sort(Sort::Fail),
        flag(p.says == Says::Not && !p.denied),
        flag(to_do(t.tree, j)),
        flag(every),
        flag(dw.iter().any(|w| one_of(w, &THAN))),
        flag(p.sort == Sort::No && p.denied && (dw.iter().any(|w| one_of(w, &THERE)) || d.tree.up(i).is_none())),
        flag(known),
        flag(both_ways),
        of_d.min(of_t),
        heavy * (x.held + y.held),
    ]);
    Some(row)
}
