//! Points: each word of a statement that says that something is so or is not so. "Nobody was injured" denies harm, "three were killed"
//! implies it; "the gate was locked" denies that it was open.

use super::scope::{Denial, Role, Sort};
use super::tree::{Tree, telling};
use crate::claims::meaning;
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
}

const STATE: u64 = 1 << 40;
const OPPOSITE: u64 = 1 << 41;

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

fn told(tree: &Tree, i: usize, put: &mut impl FnMut(Saying)) {
    let word = &tree.words[i];
    for key in [word.lemma, word.form] {
        sayings(key).iter().for_each(|s| put(*s));
    }
    let partners = sayings_with(word.lemma);
    if !partners.is_empty() {
        let around = i.saturating_sub(NEAR.start)..(i + NEAR.end).min(tree.words.len());
        for (second, saying) in partners {
            let there = |j: usize| j != i && (tree.words[j].lemma == *second || tree.words[j].form == *second);
            if around.clone().any(there) {
                put(*saying);
            }
        }
    }
}

/// The points of a statement, each matter of a word once.
pub fn points(tree: &Tree, denials: &[Denial]) -> Vec<Point> {
    let mut found: Vec<Point> = Vec::new();
    for (i, word) in tree.words.iter().enumerate() {
        if matches!(word.upos, Upos::Punct | Upos::Det | Upos::Adp | Upos::Pron) {
            continue;
        }
        let (denied, sort) = denial_of(tree, denials, i);
        let mut point = |matter: Matter, says: Says| {
            if !found.iter().rev().take_while(|p| p.word == i as u16).any(|p| p.matter == matter) {
                let so = (says != Says::Not) != denied;
                found.push(Point { matter, word: i as u16, so, denied, says, sort });
            }
        };
        let mut any = false;
        if tally(tree, i)
            && let Some(unanimous) = states::state("unanimous")
        {
            any = true;
            point(STATE | u64::from(unanimous), Says::Not);
        }
        told(tree, i, &mut |(state, says)| {
            any = true;
            point(STATE | u64::from(state), says);
        });
        if !telling(word) || word.upos == Upos::Propn {
            continue;
        }
        if !any {
            point(u64::from(meaning(word.lemma)), Says::So);
        }
        if let Some(others) = LISTED.get(&word.lemma) {
            point(OPPOSITE | u64::from(word.lemma), Says::So);
            for other in others.iter().filter(|_| !denied) {
                point(OPPOSITE | u64::from(*other), Says::Not);
            }
        }
    }
    found
}

/// Whether a word is denied, all in all, and how.
fn denial_of(tree: &Tree, denials: &[Denial], i: usize) -> (bool, Sort) {
    let (mut count, mut sort) = (0, Sort::Opposite);
    for denial in denials {
        let role = denial.scope.iter().find(|p| p.0 == i).map(|p| p.1);
        let hit = match role {
            Some(Role::Predicate) => true,
            // Whoever "did not receive a demand" knows of none; "did not receive the demand" is of another sort.
            Some(Role::Object) => {
                matches!(denial.sort, Sort::Fail | Sort::Without)
                    || matches!(denial.sort, Sort::Not | Sort::Never | Sort::None) && indefinite_object(tree, i)
            }
            _ => false,
        };
        if hit && denial.at != i {
            count += 1;
            sort = denial.sort;
        }
    }
    (count % 2 == 1, if count % 2 == 1 { sort } else { Sort::Opposite })
}

/// Whether a noun is the object of a verb and no certain thing: "a demand", "any warning", "evidence".
fn indefinite_object(tree: &Tree, i: usize) -> bool {
    static CERTAIN: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("the this that these those his her its their our my your all every both"));
    tree.words[i].upos == Upos::Noun
        && tree.is(i, &[Deprel::Obj])
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
