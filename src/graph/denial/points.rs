//! Points: each word of a statement that says that something is so or is not so. "Nobody was injured" denies harm, "three were killed"
//! implies it; "the gate was locked" denies that it was open.

use super::scope::{Denial, Role, Sort};
use super::told::{asked, refused};
use super::tree::{Tree, telling};
use crate::claims::meaning;
use crate::graph::phrases::Expression;
use crate::lexicon::states::{Saying, Says, sayings, sayings_with};
use crate::lexicon::words::{self, Keys};
use crate::lexicon::{opposites, states};
use crate::text::{Deprel, Upos};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What points are about: points of one matter can clash.
pub type Matter = u64;

/// One point.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub matter: Matter,
    pub word: u16,
    /// Whether all in all it is so.
    pub so: bool,
    /// Whether the word itself is denied.
    pub denied: bool,
    pub says: Says,
    pub sort: Sort,
    /// The part of the denied clause that the word has.
    pub role: Role,
}

const STATE: u64 = 1 << 40;
const OPPOSITE: u64 = 1 << 41;
/// That something is so of all things of a sort.
const ALL: u64 = 1 << 42;
/// That something is done by all of a sort, or to them.
const DONE: u64 = 1 << 44;
/// Words and phrases of one row of the table of wordings.
const WORDING: u64 = 1 << 43;

/// Verbs that say little by themselves, and clash only in sentences that are alike.
pub static PLAIN: LazyLock<Keys> =
    LazyLock::new(|| Keys::of("give take find make come go know report use need tell get"));

/// Whether a matter is whether all are so.
pub fn of_all(matter: Matter) -> bool {
    matter & ALL != 0
}

/// Whether a matter is whether something is done by all.
pub fn of_all_done(matter: Matter) -> bool {
    matter & (ALL | DONE) == ALL | DONE
}

/// Whether a matter is what writers put for a word.
pub fn of_wordings(matter: Matter) -> bool {
    matter & WORDING != 0
}

/// The state of a matter, if it is one of the table.
pub fn state_of(matter: Matter) -> Option<u16> {
    (matter & STATE != 0).then_some((matter & 0xffff) as u16)
}

/// Words on either side of a word among which its partner is looked for.
const NEAR: std::ops::Range<usize> = 6..8;

/// The opposites of each word of the list, by key.
static LISTED: LazyLock<FxHashMap<u32, Vec<u32>>> = LazyLock::new(|| {
    let mut table: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (a, b) in opposites::PAIRS {
        let (a, b) = (words::key(a), words::key(b));
        table.entry(a).or_default().push(b);
        table.entry(b).or_default().push(a);
    }
    table
});

/// What a word says of states, and the word that says it: of a noun with its verb ("the truce broke"), the verb.
fn told(tree: &Tree, i: usize, little: bool, put: &mut impl FnMut(Saying, usize)) {
    let word = &tree.words[i];
    for key in [word.lemma, word.form].into_iter().filter(|_| !little) {
        sayings(key).iter().for_each(|s| put(*s, i));
    }
    let by_form = if word.form == word.lemma { &[] } else { sayings_with(word.form) };
    let partners = || sayings_with(word.lemma).iter().chain(by_form);
    if partners().next().is_some() {
        let around = i.saturating_sub(NEAR.start)..(i + NEAR.end).min(tree.words.len());
        for (second, saying) in partners() {
            let there = |&j: &usize| j != i && (tree.words[j].lemma == *second || tree.words[j].form == *second);
            if let Some(j) = around.clone().find(there) {
                let verb = tree.words[j].upos == Upos::Verb && !matches!(word.upos, Upos::Verb | Upos::Adj);
                put(*saying, if verb { j } else { i });
            }
        }
    }
}

/// The points of a statement, each matter of a word once.
pub fn points(tree: &Tree, denials: &[Denial]) -> Vec<Point> {
    let mut found: Vec<Point> = Vec::new();
    for (i, word) in tree.words.iter().enumerate() {
        if word.upos == Upos::Punct {
            continue;
        }
        let little = matches!(word.upos, Upos::Det | Upos::Adp | Upos::Pron);
        let they = word.upos == Upos::Pron && extent(tree, i).is_some();
        if little && !they && sayings_with(word.lemma).is_empty() {
            continue;
        }
        if asked(tree, i) {
            continue;
        }
        let own = denial_of(tree, denials, i);
        let (denied, refused_here) = (own.0, refused(tree, i));
        let mut point = |matter: Matter, says: Says, at: usize| {
            // "In public": what is said is said of the noun.
            let at = if matches!(tree.words[at].upos, Upos::Adp | Upos::Det) { tree.up(at).unwrap_or(at) } else { at };
            let (denied, sort, role) = if at == i { own } else { denial_of(tree, denials, at) };
            let refused = if at == i { refused_here } else { refused(tree, at) };
            if !found.iter().any(|p| p.word == at as u16 && p.matter == matter) {
                let so = (says != Says::Not) != denied;
                if so && refused && !denied {
                    return;
                }
                found.push(Point { matter, word: at as u16, so, denied, says, sort, role });
            }
        };
        let mut any = false;
        if tally(tree, i)
            && let Some(unanimous) = states::state("unanimous")
        {
            any = true;
            point(STATE | u64::from(unanimous), Says::Not, i);
        }
        told(tree, i, little, &mut |(state, says), at| {
            any |= says == Says::So;
            point(STATE | u64::from(state), says, at);
        });
        if matches!(word.upos, Upos::Noun | Upos::Num | Upos::Pron)
            && let Some(all) = extent(tree, i)
        {
            if word.upos == Upos::Noun {
                point(ALL | u64::from(meaning(word.lemma)), all, i);
            }
            // "All of the rowers swam ashore", "17 of the 20 swam ashore".
            if let Some(done) = tree.governing(i).filter(|&v| telling(&tree.words[v])) {
                point(ALL | DONE | u64::from(meaning(tree.words[done].lemma)), all, i);
            }
        }
        if little || word.upos == Upos::Propn {
            continue;
        }
        if !telling(word) {
            if !any && word.upos == Upos::Verb && PLAIN.holds(word.lemma) {
                point(u64::from(meaning(word.lemma)), Says::So, i);
            }
            continue;
        }
        if !any {
            point(u64::from(meaning(word.lemma)), Says::So, i);
        }
        if word.upos != Upos::Adv {
            for row in Expression::at(tree.words, i).rows() {
                row.groups().iter().for_each(|g| point(WORDING | u64::from(*g), Says::So, i));
            }
        }
        if let Some(others) = LISTED.get(&word.lemma) {
            point(OPPOSITE | u64::from(word.lemma), Says::So, i);
            for other in others.iter().filter(|_| !denied) {
                point(OPPOSITE | u64::from(*other), Says::Not, i);
            }
        }
    }
    found
}

/// Whether a noun is told of all its kind ("every lamp", "all of the lamps"), or of some ("two of the lamps", "all lamps but one").
fn extent(tree: &Tree, i: usize) -> Option<Says> {
    static EVERY: LazyLock<Keys> = LazyLock::new(|| Keys::of("all every each both"));
    static PART: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("one some most few several half part two three four five six many"));
    static EXCEPT: LazyLock<Keys> = LazyLock::new(|| Keys::of("except excepting exception apart"));
    static ALL_BUT: LazyLock<(Keys, Keys)> = LazyLock::new(|| (Keys::of("all"), Keys::of("but")));
    static OF: LazyLock<Keys> = LazyLock::new(|| Keys::of("of"));
    let words = tree.words;
    let of = tree.is(i, &[Deprel::Nmod]) && tree.kids(i).any(|k| OF.holds(words[k].form));
    let head = tree.up(i).filter(|_| of);
    let every = |k: usize| EVERY.holds(words[k].form) || tree.kids(k).any(|l| EVERY.holds(words[l].form));
    if every(i) || head.is_some_and(every) {
        let all_but = words.windows(2).any(|w| ALL_BUT.0.holds(w[0].form) && ALL_BUT.1.holds(w[1].form));
        let excepted = all_but || words.iter().any(|w| EXCEPT.holds(w.form));
        return Some(if excepted { Says::Not } else { Says::So });
    }
    let part = head.is_some_and(|h| PART.holds(words[h].form) || words[h].upos == Upos::Num);
    part.then_some(Says::Not)
}

/// Whether a word is denied, all in all, how, and as what part of the clause.
fn denial_of(tree: &Tree, denials: &[Denial], i: usize) -> (bool, Sort, Role) {
    let (mut count, mut sort, mut part) = (0, Sort::Opposite, Role::Predicate);
    for denial in denials {
        let role = denial.scope.iter().find(|p| p.0 == i).map(|p| p.1);
        let of_any = matches!(denial.sort, Sort::Never | Sort::None | Sort::No);
        let hit = match role {
            Some(Role::Predicate) => true,
            // Whoever "did not receive a demand" knows of none; "did not receive the demand" is of another sort.
            Some(Role::Object) => {
                matches!(denial.sort, Sort::Fail | Sort::Without)
                    || (denial.sort == Sort::Not || of_any) && indefinite(tree, i, &[Deprel::Obj, Deprel::Xcomp])
            }
            // "No rower was taken to hospital".
            Some(Role::Oblique) => of_any && indefinite(tree, i, &[Deprel::Obl, Deprel::Advmod]),
            _ => false,
        };
        if hit && denial.at != i {
            count += 1;
            sort = denial.sort;
            part = role.unwrap_or(part);
        }
    }
    if count % 2 == 1 { (true, sort, part) } else { (false, Sort::Opposite, Role::Predicate) }
}

/// Whether a noun hangs on a verb so and is no certain thing: "a demand", "any warning", "evidence".
fn indefinite(tree: &Tree, i: usize, relations: &[Deprel]) -> bool {
    static CERTAIN: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("the this that these those his her its their our my your all every both"));
    matches!(tree.words[i].upos, Upos::Noun | Upos::Adv)
        && tree.is(i, relations)
        && !tree.has(i, &[Deprel::NmodPoss, Deprel::Nummod])
        && !tree.kids(i).any(|k| CERTAIN.holds(tree.words[k].form))
}

/// Whether "votes" stands in a tally, "four votes to two": somebody voted against.
fn tally(tree: &Tree, i: usize) -> bool {
    static VOTES: LazyLock<Keys> = LazyLock::new(|| Keys::of("vote"));
    static TO: LazyLock<Keys> = LazyLock::new(|| Keys::of("to"));
    static NONE: LazyLock<Keys> = LazyLock::new(|| Keys::of("0 nil none zero no"));
    let number = |k: usize| tree.words.get(k).is_some_and(|w| w.upos == Upos::Num && !NONE.holds(w.form));
    VOTES.holds(tree.words[i].lemma)
        && i > 0
        && number(i - 1)
        && tree.words.get(i + 1).is_some_and(|w| TO.holds(w.form))
        && number(i + 2)
}
