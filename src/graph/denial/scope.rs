//! What a denial denies: of "did not give evidence" the giving and the evidence, of "no alarm was received" the alarm and its
//! receipt, of "none of the cameras recorded" the recording by the cameras.

use super::points::PLAIN;
use super::tree::{BESIDE, SUBJECTS, Tree, telling};
use crate::claims::WordAt;
use crate::lexicon::states::sayings;
use crate::lexicon::words::{self, Keys};
use crate::text::{Deprel, Upos};
use std::sync::LazyLock;

/// The part that a word has in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Predicate,
    Subject,
    Object,
    Oblique,
}

/// How it is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Not,
    Never,
    NoLonger,
    No,
    Without,
    None,
    Fail,
    Opposite,
}

/// One denial: where it stands, and the words that it denies with their parts.
pub struct Denial {
    pub sort: Sort,
    pub at: usize,
    pub scope: Vec<(usize, Role)>,
}

/// The words of a clause with their parts, in the order in which they are met; each once.
#[derive(Default)]
pub struct Parts(pub Vec<(usize, Role)>);

impl Parts {
    pub fn put(&mut self, i: usize, role: Role) {
        if self.of(i).is_none() {
            self.0.push((i, role));
        }
    }

    pub fn force(&mut self, i: usize, role: Role) {
        self.0.retain(|p| p.0 != i);
        self.0.push((i, role));
    }

    pub fn of(&self, i: usize) -> Option<Role> {
        self.0.iter().find(|p| p.0 == i).map(|p| p.1)
    }

    fn all(&mut self, tree: &Tree, i: usize, relative: bool, role: Role) {
        for j in tree.below(i, relative) {
            self.put(j, role);
        }
    }
}

/// What joins a verb to the doing that is its object: "thought of leaving", "succeeded in opening".
static OF_DOING: LazyLock<Keys> = LazyLock::new(|| Keys::of("of in from"));

/// Adds the parts of the clause of a verb or predicate.
pub fn clause(tree: &Tree, verb: usize, parts: &mut Parts) {
    use Deprel::*;
    parts.put(verb, Role::Predicate);
    let mut subject = false;
    for k in tree.kids(verb) {
        // "Never thought of leaving" denies the leaving.
        if tree.is(k, &[Advcl])
            && tree.words[k].upos == Upos::Verb
            && tree.kids(k).any(|l| OF_DOING.holds(tree.words[l].form))
        {
            parts.put(k, Role::Predicate);
            parts.all(tree, k, false, Role::Object);
            continue;
        }
        if tree.is(k, BESIDE) || tree.is(k, &[Aux, AuxPass, Cop, Case, Det]) {
            continue;
        }
        let role = match tree.words[k].deprel {
            Nsubj | NsubjPass | NsubjOuter | Csubj => Role::Subject,
            Obj | Iobj | Xcomp | CompoundPrt | Ccomp => Role::Object,
            _ => Role::Oblique,
        };
        subject |= role == Role::Subject;
        // "Never had to be towed" denies the towing.
        let to_be = tree.words[k].upos == Upos::Adj && tree.has(k, &[Cop]);
        if tree.is(k, &[Xcomp]) && (tree.words[k].upos == Upos::Verb || to_be) {
            parts.put(k, Role::Predicate);
        }
        parts.all(tree, k, false, role);
    }
    let Some(up) = tree.up(verb).filter(|_| !subject) else { return };
    match tree.words[verb].deprel {
        Conj | Xcomp => {
            let subjects: Vec<usize> = tree.kids(up).filter(|&k| tree.is(k, SUBJECTS)).collect();
            subjects.into_iter().for_each(|k| parts.all(tree, k, false, Role::Subject));
        }
        AclRelcl | Acl => {
            parts.put(up, Role::Subject);
            for k in tree.kids(up).filter(|&k| tree.is(k, &[Amod, Compound, Flat, Nmod])) {
                parts.put(k, Role::Subject);
            }
        }
        _ => {}
    }
}

static NOTS: LazyLock<Keys> = LazyLock::new(|| Keys::of("not n't n’t never neither nor cannot"));
static NOBODY: LazyLock<Keys> = LazyLock::new(|| Keys::of("none nobody nothing"));
static LIMITING: LazyLock<Keys> = LazyLock::new(|| Keys::of("only just least merely far long"));
static UNTIL: LazyLock<Keys> = LazyLock::new(|| Keys::of("until till"));
/// "No longer", "no more than", "no other": a bound and no denial.
static BOUNDING: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of("other longer later more fewer less matter doubt idea wonder good better sooner earlier")
});
/// "No doubt", "no time": a manner of speaking.
static SAYINGS: LazyLock<Keys> =
    LazyLock::new(|| Keys::of("doubt idea matter wonder good secret confidence time means choice comment way"));
static FAILING: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "fail refuse decline avoid neglect omit prevent refrain forbid ban prohibit deny lack reject stop cease quit waive skip forgo",
    )
});
static FAILING_OF: LazyLock<Keys> = LazyLock::new(|| Keys::of("deny lack avoid prevent omit waive skip forgo"));
static NEVER: LazyLock<u32> = LazyLock::new(|| words::key("never"));
static SO_FAR: LazyLock<u32> = LazyLock::new(|| words::key("before"));
static NEITHER: LazyLock<u32> = LazyLock::new(|| words::key("neither"));
static NO: LazyLock<u32> = LazyLock::new(|| words::key("no"));
static WITHOUT: LazyLock<u32> = LazyLock::new(|| words::key("without"));
static CANNOT: LazyLock<u32> = LazyLock::new(|| words::key("cannot"));

static YET: LazyLock<u32> = LazyLock::new(|| words::key("yet"));
static TO: LazyLock<u32> = LazyLock::new(|| words::key("to"));
static OF: LazyLock<u32> = LazyLock::new(|| words::key("of"));
static SINGLE: LazyLock<u32> = LazyLock::new(|| words::key("single"));
static LONGER: LazyLock<u32> = LazyLock::new(|| words::key("longer"));
static ONE: LazyLock<Keys> = LazyLock::new(|| Keys::of("one a single any"));

static TIME: LazyLock<u32> = LazyLock::new(|| words::key("time"));
static AT: LazyLock<u32> = LazyLock::new(|| words::key("at"));

/// The words that say something, but for the denial itself.
fn kept(words: &[WordAt], at: usize, parts: Parts) -> Vec<(usize, Role)> {
    let says = |j: usize, role: Role| telling(&words[j]) || role == Role::Predicate && PLAIN.holds(words[j].lemma);
    parts.0.into_iter().filter(|&(j, role)| j != at && says(j, role)).collect()
}

/// Whether a verb is that of "ruled out a tunnel".
fn ruled_out(tree: &Tree, i: usize) -> bool {
    static RULE: LazyLock<u32> = LazyLock::new(|| words::key("rule"));
    static OUT: LazyLock<u32> = LazyLock::new(|| words::key("out"));
    tree.words[i].lemma == *RULE && tree.kids(i).any(|k| tree.words[k].form == *OUT)
}

/// The predicate of what is said to be untrue: "dismissed reports that it would close", "it is false that they met".
fn gainsaid(tree: &Tree, i: usize) -> Option<usize> {
    static CONTRADICTING: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("deny dismiss reject refute rebut contradict disprove debunk"));
    static REPORTS: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of(
            "report claim suggestion rumour rumor allegation accusation idea notion assertion story speculation theory belief",
        )
    });
    static UNTRUE: LazyLock<Keys> = LazyLock::new(|| Keys::of("untrue false incorrect wrong"));
    use Deprel::*;
    let word = &tree.words[i];
    let clause_of = |k: usize| tree.kids(k).find(|&l| tree.is(l, &[Acl, Ccomp, AclRelcl]) && tree.has(l, SUBJECTS));
    match word.upos {
        Upos::Verb if CONTRADICTING.holds(word.lemma) => {
            let what = tree.kids(i).find(|&k| tree.is(k, &[Obj, NsubjPass]) && REPORTS.holds(tree.words[k].lemma))?;
            clause_of(what).or_else(|| clause_of(i))
        }
        Upos::Adj if UNTRUE.holds(word.lemma) => tree.kids(i).find(|&k| tree.is(k, &[Ccomp, Csubj])),
        _ => None,
    }
}

/// Whether "none" is "none of whom", "none of which".
fn whom(tree: &Tree, none: usize) -> bool {
    static WHOM: LazyLock<Keys> = LazyLock::new(|| Keys::of("whom which"));
    tree.kids(none).any(|k| WHOM.holds(tree.words[k].form))
}

/// Whether a clause says from when on it is so: "will not open until Friday".
fn until(tree: &Tree, verb: usize) -> bool {
    static BEFORE: LazyLock<Keys> = LazyLock::new(|| Keys::of("before"));
    let led = |k: usize, by: &Keys| tree.kids(k).any(|l| by.holds(tree.words[l].form));
    let counted = |k: usize| tree.words[k].upos == Upos::Num || tree.kids(k).any(|l| tree.words[l].upos == Upos::Num);
    tree.kids(verb).any(|k| UNTIL.holds(tree.words[k].form) || led(k, &UNTIL) || led(k, &BEFORE) && counted(k))
}

/// The noun of "not one lamp", or the "one" of "not one of the lamps", for the "not" at `at`.
fn none_of(tree: &Tree, at: usize) -> Option<usize> {
    let words = tree.words;
    let one = words.get(at + 1)?;
    let noun = (at + 1..(at + 5).min(words.len())).find(|&k| matches!(words[k].upos, Upos::Noun | Upos::Propn));
    let of = words.get(at + 2).is_some_and(|w| w.form == *OF);
    match one.upos {
        // "Not a plan that he knew of" says what it is not.
        _ if of => Some(at + 1),
        Upos::Det if words.get(at + 2).is_none_or(|w| w.form != *SINGLE) && !tree.is(noun?, SUBJECTS) => None,
        _ => noun,
    }
}

/// What "no lamp", "none of the lamps" deny: the lamp and all that the clause says of it.
fn universal(tree: &Tree, noun: usize, parts: &mut Parts) {
    parts.all(tree, noun, true, Role::Object);
    parts.force(noun, Role::Predicate);
    if let Some(verb) = tree.governing(noun) {
        clause(tree, verb, parts);
    }
}

/// The denials of a sentence.
pub fn denials(tree: &Tree) -> Vec<Denial> {
    let words = tree.words;
    let mut found = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let mut parts = Parts::default();
        let next = words.get(i + 1);
        let sort = if NOTS.holds(word.form) {
            let own = word.form == *CANNOT && !matches!(word.upos, Upos::Aux | Upos::Part);
            let Some(mut head) = (if own { Some(i) } else { tree.up(i) }) else { continue };
            // "Had never flown before": until then.
            if word.form == *NEVER && words.iter().any(|w| w.upos == Upos::Adv && w.form == *SO_FAR) {
                continue;
            }
            if LIMITING.holds(words[head].form) || next.is_some_and(|w| LIMITING.holds(w.form) || UNTIL.holds(w.form)) {
                continue;
            }
            // "Never again", "not yet".
            if matches!(words[head].upos, Upos::Aux | Upos::Adv) && !tree.has(head, &[Deprel::Cop, Deprel::Nsubj]) {
                head = tree.up(head).unwrap_or(head);
            }
            if until(tree, head) {
                continue;
            }
            // "Not one of the lamps", "not a single lamp": none.
            if next.is_some_and(|w| ONE.holds(w.form))
                && let Some(noun) = none_of(tree, i)
            {
                universal(tree, noun, &mut parts);
                found.push(Denial { sort: Sort::None, at: i, scope: kept(words, i, parts) });
                continue;
            }
            let nominal = matches!(words[head].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Det);
            if nominal
                && word.form == *NEITHER
                && tree.is(i, &[Deprel::Det, Deprel::Cc, Deprel::CcPreconj, Deprel::Advmod])
            {
                // "Warned neither the town nor the county": none of them.
                universal(tree, head, &mut parts);
                found.push(Denial { sort: Sort::None, at: i, scope: kept(words, i, parts) });
                continue;
            }
            if nominal && !tree.has(head, &[Deprel::Cop]) {
                parts.all(tree, head, true, Role::Object);
                if tree.is(head, SUBJECTS)
                    && let Some(verb) = tree.governing(head)
                {
                    clause(tree, verb, &mut parts);
                }
            } else {
                clause(tree, head, &mut parts);
            }
            if word.form == *NEVER { Sort::Never } else { Sort::Not }
        } else if word.form == *YET && next.is_some_and(|w| w.form == *TO) {
            // "Has yet to be paid": it is not.
            let Some(verb) = tree.up(i + 1) else { continue };
            clause(tree, verb, &mut parts);
            Sort::Not
        } else if word.form == *NO && next.is_some_and(|w| w.form == *LONGER) {
            // "Is no longer sold": it is not.
            let Some(verb) = tree.up(i + 1) else { continue };
            clause(tree, verb, &mut parts);
            Sort::NoLonger
        } else if word.form == *NO || word.form == *WITHOUT {
            let Some(head) = tree.up(i) else { continue };
            // "At no time" is never.
            if words[head].lemma == *TIME
                && i > 0
                && words[i - 1].form == *AT
                && let Some(verb) = tree.governing(head)
            {
                clause(tree, verb, &mut parts);
                found.push(Denial { sort: Sort::Never, at: i, scope: kept(words, i, parts) });
                continue;
            }
            if next.is_some_and(|w| BOUNDING.holds(w.form)) || SAYINGS.holds(words[head].lemma) {
                continue;
            }
            if word.deprel == Deprel::Discourse {
                continue;
            }
            let verb = tree.governing(head);
            // "There is no boat left in the harbour", "no boat lost".
            if word.form == *NO && verb.is_none_or(|v| tree.has(v, &[Deprel::Expl])) {
                for k in tree.kids(head).filter(|&k| tree.is(k, &[Deprel::Acl])) {
                    clause(tree, k, &mut parts);
                }
            }
            parts.all(tree, head, true, Role::Object);
            if word.form == *NO {
                parts.force(head, Role::Predicate);
                if let Some(verb) = verb {
                    clause(tree, verb, &mut parts);
                }
                let around = &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::Csubj, Deprel::Obl, Deprel::Nmod];
                for k in tree.kids(head).filter(|&k| tree.is(k, around)) {
                    parts.all(tree, k, true, Role::Oblique);
                }
                Sort::No
            } else {
                // Of "tea without sugar" nobody denies that there is sugar; "escaped without injury" denies harm.
                if words[head].upos == Upos::Verb {
                    clause(tree, head, &mut parts);
                } else if sayings(words[head].lemma).is_empty() {
                    continue;
                } else {
                    parts.force(head, Role::Predicate);
                }
                Sort::Without
            }
        } else if NOBODY.holds(word.form) && !(i > 0 && words[i - 1].form == *TO) {
            // "Nine votes to none" tells a number.
            parts.all(tree, i, false, Role::Subject);
            // "Four patients, none of whom had a fever".
            let relative = tree.kids(i).find(|&k| tree.is(k, &[Deprel::AclRelcl]) && whom(tree, i));
            if let Some(verb) = relative.or_else(|| tree.governing(i)) {
                clause(tree, verb, &mut parts);
            }
            Sort::None
        } else if let Some(untrue) = gainsaid(tree, i) {
            clause(tree, untrue, &mut parts);
            parts.force(untrue, Role::Predicate);
            Sort::Fail
        } else if word.upos == Upos::Verb && (FAILING.holds(word.lemma) || ruled_out(tree, i)) {
            let of = FAILING_OF.holds(word.lemma) || ruled_out(tree, i);
            let undone: Vec<usize> = tree
                .kids(i)
                .filter(|&k| tree.is(k, &[Deprel::Xcomp]) || of && tree.is(k, &[Deprel::Obj, Deprel::Ccomp]))
                .collect();
            let Some(&first) = undone.first() else { continue };
            undone.iter().for_each(|&k| parts.all(tree, k, true, Role::Object));
            let subjects: Vec<usize> = tree.kids(i).filter(|&k| tree.is(k, SUBJECTS)).collect();
            subjects.into_iter().for_each(|k| parts.all(tree, k, true, Role::Subject));
            parts.force(first, Role::Predicate);
            Sort::Fail
        } else {
            continue;
        };
        let scope = kept(words, i, parts);
        if !scope.is_empty() {
            found.push(Denial { sort, at: i, scope });
        }
    }
    undone(&mut found);
    found
}

/// Takes out what two denials leave as it is: of "did not deny the debt", "never failed to pay" the debt, the paying.
fn undone(found: &mut Vec<Denial>) {
    let fails: Vec<(usize, Vec<(usize, Role)>)> =
        found.iter().filter(|d| d.sort == Sort::Fail).map(|d| (d.at, d.scope.clone())).collect();
    for (at, scope) in fails {
        let denied = |d: &Denial| d.at != at && d.sort != Sort::Fail && d.scope.contains(&(at, Role::Predicate));
        if !found.iter().any(denied) {
            continue;
        }
        found.retain(|d| d.at != at);
        for denial in found.iter_mut().filter(|d| denied(d)) {
            denial.scope.retain(|(i, role)| *role == Role::Subject || !scope.iter().any(|s| s.0 == *i));
        }
    }
}
