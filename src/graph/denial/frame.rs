//! Whether two clauses can be of one thing: who does it in each, what the sentences before tell, and whether the one tells of some where
//! the other knows of none ("no rower was hurt", "two rowers").

use super::features::{Side, credit, weight};
use super::points::{PLAIN, Point, of_all, of_wordings};
use super::scope::{Role, Sort};
use super::tree::{SUBJECTS, Tree, sense, telling};
use crate::claims::{Claim, Stance, Term, WordAt};
use crate::clusters::Weights;
use crate::lexicon::words::Keys;
use crate::text::{Deprel, Upos};
use std::sync::LazyLock;

/// How many features there are.
pub const COUNT: usize = 40;

/// What each is, in order. D is the side that denies, T the side that tells.
pub const NAMES: [&str; COUNT] = [
    "one doer",
    "two doers",
    "doer before",
    "pronoun in D",
    "pronoun in T",
    "speaker in T",
    "before D, said in T",
    "before T, said in D",
    "before both",
    "some in T",
    "none against some",
    "object of D denied",
    "oblique of D denied",
    "no longer",
    "D reported",
    "T reported",
    "T hedged",
    "T planned",
    "answered",
    "doer of D not in T",
    "T in a denial",
    "denials in T",
    "other denials in D",
    "negative words in T",
    "until in D",
    "since in D",
    "still in T",
    "again",
    "dates shared",
    "dates apart",
    "whether all",
    "never by one doer",
    "one doer, one word",
    "plain verb",
    "by a wording",
    "T on condition",
    "D on condition",
    "depth of T",
    "depth of D",
    "T modifies",
];

/// Who or what a clause is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Doer {
    /// A name or noun, by its place.
    Word(usize),
    /// "He", "they": whoever was spoken of.
    Pronoun,
    /// "I", "we", "you".
    Speaker,
    /// "Nobody", "none", "everything".
    Anybody,
    Unknown,
}

static SPEAKERS: LazyLock<Keys> = LazyLock::new(|| Keys::of("i we you"));
static PRONOUNS: LazyLock<Keys> = LazyLock::new(|| Keys::of("he she it they this that these those"));
static WHO: LazyLock<Keys> = LazyLock::new(|| Keys::of("who which that whom"));
static UNTIL: LazyLock<Keys> = LazyLock::new(|| Keys::of("until till before unless yet"));
static SINCE: LazyLock<Keys> = LazyLock::new(|| Keys::of("since after"));
static STILL: LazyLock<Keys> = LazyLock::new(|| Keys::of("still remain remains continue continues"));
static AGAIN: LazyLock<Keys> = LazyLock::new(|| Keys::of("again once now"));
static NEGATIVE: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "deny refuse reject decline stop cease rule question abandon cancel drop avoid prevent forbid without lack fail",
    )
});
static DAYS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october \
         november december morning afternoon evening night noon",
    )
});
static SOME: LazyLock<Keys> = LazyLock::new(|| Keys::of("a an some several many another few half both"));

/// Whom or what the clause around a word is about.
fn doer(tree: &Tree, i: usize) -> Doer {
    let word = &tree.words[i];
    if word.deprel == Deprel::Amod && word.upos != Upos::Noun {
        return tree.up(i).map_or(Doer::Unknown, Doer::Word);
    }
    let mut at = i;
    for _ in 0..6 {
        let subject = tree.kids(at).find(|&k| k != i && tree.is(k, SUBJECTS));
        let relative = tree.is(at, &[Deprel::Acl, Deprel::AclRelcl]);
        match (subject, tree.up(at)) {
            (Some(s), Some(noun)) if relative && WHO.holds(tree.words[s].form) => return Doer::Word(noun),
            (Some(s), _) => return named(tree, s),
            (None, Some(noun)) if relative => return Doer::Word(noun),
            (None, Some(up)) => at = up,
            (None, None) => break,
        }
    }
    Doer::Unknown
}

fn named(tree: &Tree, s: usize) -> Doer {
    let word = &tree.words[s];
    match word.upos {
        Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj => Doer::Word(s),
        _ if SPEAKERS.holds(word.form) => Doer::Speaker,
        _ if PRONOUNS.holds(word.form) => Doer::Pronoun,
        _ => Doer::Anybody,
    }
}

/// The words of a name or noun that say who it is.
fn parts(tree: &Tree, s: usize) -> Vec<usize> {
    use Deprel::*;
    let near = tree.kids(s).filter(|&k| tree.is(k, &[Flat, Compound, Appos, Nmod, NmodPoss]));
    std::iter::once(s).chain(near).filter(|&k| matches!(tree.words[k].upos, Upos::Noun | Upos::Propn)).collect()
}

fn holds(terms: &[Term], id: u32) -> bool {
    terms.binary_search_by_key(&id, |t| t.id).is_ok()
}

/// How two doers stand: 1 one, -1 two, 0 unknown.
fn compare(d: &Side, x: Doer, t: &Side, y: Doer) -> f32 {
    match (x, y) {
        (Doer::Word(n), Doer::Word(m)) => {
            let (mine, theirs) = (parts(d.tree, n), parts(t.tree, m));
            let near =
                |&k: &usize| theirs.iter().map(|&l| credit(&d.tree.words[k], &t.tree.words[l])).fold(0.0f32, f32::max);
            let best = mine.iter().map(near).fold(0.0f32, f32::max);
            if best >= 0.7 {
                1.0
            } else if best > 0.0 {
                0.3
            } else {
                -1.0
            }
        }
        // Whom a pronoun means is the last one named.
        (Doer::Word(n), Doer::Pronoun) => pronoun(d, n, t.claim),
        (Doer::Pronoun, Doer::Word(m)) => pronoun(t, m, d.claim),
        (Doer::Pronoun, Doer::Pronoun) => {
            let (a, b) = (d.claim.about, t.claim.about);
            if a == 0 || b == 0 {
                0.0
            } else if a == b {
                1.0
            } else {
                -0.5
            }
        }
        _ => 0.0,
    }
}

fn pronoun(named: &Side, n: usize, claim: &Claim) -> f32 {
    let own = parts(named.tree, n);
    let is = |id: u32| own.iter().any(|&k| sense(&named.tree.words[k]) == id || named.tree.words[k].lemma == id);
    if claim.about != 0 && is(claim.about) {
        1.0
    } else if own.iter().any(|&k| holds(&claim.behind, sense(&named.tree.words[k]))) {
        0.6
    } else {
        0.0
    }
}

/// Whether two clauses tell the doings of two who are named, and named apart: what one of them does the other need not do.
pub fn named_apart(d: &Side, p: &Point, t: &Side, q: &Point) -> bool {
    let name = |side: &Side, point: &Point| match doer(side.tree, point.word as usize) {
        Doer::Word(s) if side.tree.is(s, &[Deprel::Nsubj]) => {
            let named = parts(side.tree, s).iter().any(|&k| side.tree.words[k].upos == Upos::Propn);
            named.then_some(Doer::Word(s))
        }
        _ => None,
    };
    matches!((name(d, p), name(t, q)), (Some(x), Some(y)) if compare(d, x, t, y) < 0.0)
}

/// The weight of what the one side's sentence says and the other side's says just before.
fn before(side: &Side, other: &Side, weights: &Weights) -> f32 {
    let mut found = 0.0;
    let mut seen = Vec::new();
    for word in side.tree.words.iter().filter(|w| telling(w)) {
        let id = sense(word);
        let there = other.claim.terms.binary_search_by_key(&id, |t| t.id).is_ok();
        if !there && !seen.contains(&id) && holds(&other.claim.behind, id) {
            seen.push(id);
            found += weight(word, weights);
        }
    }
    f32::min(found, 4.0)
}

fn both_before(d: &Claim, t: &Claim, weights: &Weights) -> f32 {
    let known = |x: &Term| weights.known(x.id).unwrap_or(0.0) * f32::from(x.near) / 160.0;
    let shared = d.behind.iter().filter(|x| holds(&t.behind, x.id));
    f32::min(shared.map(known).sum(), 5.0)
}

/// Whether a word, or the noun that it says something of, is counted or one of many: "two rowers", "a rower".
fn some(tree: &Tree, i: usize) -> bool {
    let counted = |k: usize| {
        tree.words[k].upos == Upos::Num
            || tree.kids(k).any(|l| tree.words[l].upos == Upos::Num || SOME.holds(tree.words[l].form))
    };
    let noun = |k: usize| matches!(tree.words[k].upos, Upos::Noun | Upos::Num | Upos::Propn);
    noun(i) && counted(i) || matches!(doer(tree, i), Doer::Word(s) if counted(s))
}

/// The features of two points that clash.
pub fn features(d: &Side, p: &Point, t: &Side, q: &Point, weights: &Weights) -> [f32; COUNT] {
    let flag = |on: bool| if on { 1.0 } else { 0.0 };
    let (x, y) = (doer(d.tree, p.word as usize), doer(t.tree, q.word as usize));
    let one = compare(d, x, t, y);
    let doers_before = match (x, y) {
        (Doer::Word(n), Doer::Word(m)) if one < 0.0 => {
            let known = |side: &Side, k: usize, other: &Claim| {
                parts(side.tree, k).iter().any(|&l| holds(&other.behind, sense(&side.tree.words[l])))
            };
            flag(known(d, n, t.claim)) + flag(known(t, m, d.claim))
        }
        (Doer::Word(n), Doer::Speaker | Doer::Unknown) => {
            flag(parts(d.tree, n).iter().any(|&l| holds(&t.claim.behind, sense(&d.tree.words[l]))))
        }
        (Doer::Speaker | Doer::Unknown, Doer::Word(m)) => {
            flag(parts(t.tree, m).iter().any(|&l| holds(&d.claim.behind, sense(&t.tree.words[l]))))
        }
        _ => 0.0,
    };
    let missing = match x {
        Doer::Word(n) => {
            let known = |&l: &usize| {
                let id = sense(&d.tree.words[l]);
                holds(&t.claim.terms, id) || holds(&t.claim.behind, id)
            };
            flag(!parts(d.tree, n).iter().any(known))
        }
        _ => 0.0,
    };
    let (mine, theirs) = (dates(d.claim), dates(t.claim));
    let shared_dates = mine.iter().filter(|k| theirs.contains(k)).count() as f32;
    let some = some(t.tree, q.word as usize);
    let none = p.denied && matches!(p.sort, Sort::No | Sort::None | Sort::Never);
    let reported = |c: &Claim| flag(c.stance == Stance::Reported);
    [
        one.max(0.0),
        (-one).max(0.0),
        doers_before,
        flag(x == Doer::Pronoun),
        flag(y == Doer::Pronoun),
        flag(y == Doer::Speaker),
        before(d, t, weights),
        before(t, d, weights),
        both_before(d.claim, t.claim, weights),
        flag(some),
        flag(some && none),
        flag(p.denied && p.role == Role::Object),
        flag(p.denied && p.role == Role::Oblique),
        flag(p.denied && p.sort == Sort::NoLonger),
        reported(d.claim),
        reported(t.claim),
        flag(t.claim.stance == Stance::Hedged),
        flag(t.claim.stance == Stance::Planned),
        flag(d.answered || t.answered),
        missing,
        flag(t.denials.iter().any(|n| n.scope.iter().any(|s| s.0 == q.word as usize && s.1 != Role::Subject))),
        t.denials.len().min(3) as f32,
        (d.denials.len() as f32 - flag(p.denied)).clamp(0.0, 3.0),
        t.claim.words.iter().filter(|w| NEGATIVE.holds(w.lemma)).count().min(3) as f32,
        says(d, &UNTIL),
        says(d, &SINCE),
        says(t, &STILL),
        says(d, &AGAIN) - says(t, &AGAIN),
        shared_dates,
        flag(shared_dates == 0.0 && !mine.is_empty() && !theirs.is_empty()),
        flag(of_all(p.matter)),
        flag(p.sort == Sort::Never && one > 0.5),
        flag(one > 0.5 && d.tree.words[p.word as usize].lemma == t.tree.words[q.word as usize].lemma),
        flag(PLAIN.holds(d.tree.words[p.word as usize].lemma)),
        flag(of_wordings(p.matter)),
        flag(conditional(t.tree, q.word as usize)),
        flag(conditional(d.tree, p.word as usize)),
        t.tree.depth(q.word as usize) as f32,
        d.tree.depth(p.word as usize) as f32,
        flag(t.tree.is(q.word as usize, &[Deprel::Amod, Deprel::Compound, Deprel::Nmod, Deprel::NmodPoss])),
    ]
}

/// Whether a word stands in a clause that says when or on what condition: "only when an inspector is there".
fn conditional(tree: &Tree, i: usize) -> bool {
    static WHEN: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("if when whenever unless once until till before where as although"));
    let above = std::iter::successors(Some(i), |&at| tree.up(at)).take(6);
    above.take_while(|&at| !tree.is(at, &[Deprel::Root])).any(|at| {
        let opens = |k: usize| WHEN.holds(tree.words[k].form) && tree.is(k, &[Deprel::Mark, Deprel::Advmod]);
        tree.is(at, &[Deprel::Advcl, Deprel::AdvclRelcl, Deprel::AclRelcl]) && tree.kids(at).any(opens)
    })
}

fn says(side: &Side, keys: &Keys) -> f32 {
    if side.claim.words.iter().any(|w| keys.holds(w.form)) { 1.0 } else { 0.0 }
}

/// The weekdays, months and years of a statement.
fn dates(claim: &Claim) -> Vec<u32> {
    let named = |w: &&WordAt| DAYS.holds(w.lemma);
    claim.words.iter().filter(named).map(|w| w.lemma).collect()
}
