//! One thing, two kinds of it: "a birch was felled behind the inn", "the chestnut behind the inn"; "on the eastern bank", "on the western bank";
//! "her daughter Ida Moll", "her niece Ida Moll".
//!
//! In: statements of two documents that share telling words. Out: pairs in which a word of one stands against another of its set
//! (`lexicon/exclusive.txt`), each with how sure it is. Always: neither word stands in the other sentence, at least one stands nowhere in
//! the other document, and the sentences do not deny; among many documents, where much is alike, nothing is told.

use super::clash::listed;
use super::denial::figured;
use super::directions::wind;
use super::rivals::{Rival, shared};
use crate::claims::{Claim, Slot, Stance, WordAt, meaning};
use crate::clusters::{Stories, Weights};
use crate::lexicon::exclusive::{self, Member, Sort, WAYS};
use crate::lexicon::frames::MAYBE;
use crate::lexicon::words::{Kinship, key, kinship};
use crate::text::{Deprel, Span, Upos};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// What tells that two words of a set are said of one thing, in points. By hand, from how often such pairs were right in the stories that
/// we tune on: of four points and more nearly all, of three four in five, of two and a half two in three.
const SHARED: f32 = 1.3;
const MOST_SHARED: f32 = 2.5;
const BOTH_NEW: f32 = 0.85;
const ONE_GOVERNOR: f32 = 1.1;
const ONE_RELATION: f32 = 0.3;
const DIRECTION: f32 = 0.9;
const NOUNS: f32 = 0.4;

/// From so many points on a pair is joined, and from so many told aloud.
const ENOUGH: f32 = 2.5;
const PLENTY: f32 = 4.2;

/// Two of kin that stand in two relations share at least this weight.
const OF_KIN: f32 = 1.4;

/// Verbs behind which stands what a thing is of.
static MADE: &[&str] = &["make", "build", "carve", "cast", "construct", "weave", "knit", "fashion", "craft"];

/// A word of a set in a sentence.
struct Kind {
    at: Range<usize>,
    members: Vec<Member>,
}

/// All pairs that tell one thing as two kinds.
pub fn rivals(claims: &[Claim], pairs: &[(u32, u32)], weights: &Weights, stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let kinds: FxHashMap<u32, Vec<Kind>> = claims
        .par_iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Statement && tells(c))
        .map(|(n, c)| (n as u32, kinds(c)))
        .filter(|(_, k)| !k.is_empty())
        .collect();
    let mut spoken: FxHashSet<(u32, u32)> = FxHashSet::default();
    for claim in claims.iter().filter(|c| c.slot == Slot::Statement) {
        let document = claim.passage.document.0;
        for word in &claim.words {
            spoken.extend([word.lemma, word.form].map(|key| (document, key)));
        }
        for at in 0..claim.words.len() {
            let word = claim.words[at].lemma;
            if exclusive::members(word, 0).iter().any(|m| exclusive::sort(*m) == Some(Sort::Direction)) {
                spoken.extend(whose_side(claim, at).into_iter().map(|of| (document, mixed(word, of))));
            }
        }
    }
    let mut found: Vec<(f32, Rival)> = pairs
        .par_iter()
        .filter_map(|&(a, b)| {
            let (x, y) = (&claims[a as usize], &claims[b as usize]);
            // "The north gate opens at nine", "the south gate at ten": each has its own.
            if x.passage.document == y.passage.document || figured(x, y) {
                return None;
            }
            let (lefts, rights) = (kinds.get(&a)?, kinds.get(&b)?);
            let all = lefts.iter().flat_map(|p| rights.iter().map(move |q| (p, q)));
            let scored = all.filter_map(|(p, q)| Some((points((x, p), (y, q), weights, &spoken)?, p, q)));
            let (points, p, q) = scored.max_by(|m, n| m.0.total_cmp(&n.0)).filter(|s| s.0 >= ENOUGH)?;
            let (left, right) = (cover(x, &p.at)?, cover(y, &q.at)?);
            Some((points, Rival::of_statements((a, left), (b, right), "other", certainty(points))))
        })
        .collect();
    found.sort_by(|m, n| n.0.total_cmp(&m.0).then((m.1.a, m.1.b).cmp(&(n.1.a, n.1.b))));
    // Of the rivals of one sentence in one document the likeliest.
    let document = |n: u32| claims[n as usize].passage.document.0;
    let mut taken: FxHashSet<(u32, u32)> = FxHashSet::default();
    found.retain(|(_, r)| {
        let keys = [(r.a, document(r.b)), (r.b, document(r.a))];
        let free = keys.iter().all(|k| !taken.contains(k));
        taken.extend(if free { keys } else { [keys[0]; 2] });
        free
    });
    found.into_iter().map(|(_, rival)| rival).collect()
}

/// A note below `PLENTY`, a warning above.
fn certainty(points: f32) -> f32 {
    if points >= PLENTY {
        (0.55 + 0.05 * (points - PLENTY)).min(0.68)
    } else {
        0.28 + 0.12 * (points - ENOUGH).min(1.7)
    }
}

/// Whether a sentence tells that something is so.
pub fn tells(claim: &Claim) -> bool {
    claim.stance != Stance::Planned && firm(claim)
}

/// The same of what will be.
pub fn plans(claim: &Claim) -> bool {
    claim.stance == Stance::Planned && firm(claim)
}

fn firm(claim: &Claim) -> bool {
    !claim.tabular
        && claim.stance != Stance::Hypothetical
        // "On 3 May" leaves nothing open.
        && !claim.words.iter().any(|w| w.denies || w.upos != Upos::Propn && MAYBE.iter().any(|m| key(m) == w.form))
}

/// The nouns, names and adjectives of a sentence that belong to sets of things.
fn kinds(claim: &Claim) -> Vec<Kind> {
    listed(&claim.words, &(0..claim.words.len()))
        .into_iter()
        .filter_map(|(at, mut members)| {
            let word = &claim.words[at.end - 1];
            members.retain(|m| match exclusive::sort(*m) {
                None => false,
                // "Oak Street", "Mill House": a name is of no kind, but for a rank before one.
                Some(Sort::Rank) => true,
                // "North-east" is one bearing.
                Some(Sort::Direction) if part_of_bearing(&claim.words, at.end - 1) => false,
                Some(_) => word.upos != Upos::Propn,
            });
            let noun = matches!(word.upos, Upos::Noun | Upos::Adj | Upos::Propn)
                || word.upos == Upos::Adv && members.iter().any(|m| exclusive::sort(*m) == Some(Sort::Direction));
            (noun && !members.is_empty()).then_some(Kind { at, members })
        })
        .collect()
}

/// Whether a direction is told together with the one beside it: "north-east", "east southeast".
fn part_of_bearing(words: &[WordAt], at: usize) -> bool {
    let hyphen = |k: usize| words.get(k).is_some_and(|w| w.upos == Upos::Punct);
    let winds = |k: usize| words.get(k).is_some_and(|w| wind(w).is_some());
    let before = at.checked_sub(if at > 0 && hyphen(at - 1) { 2 } else { 1 });
    before.is_some_and(winds) || winds(if hyphen(at + 1) { at + 2 } else { at + 1 })
}

/// How much tells that two words are said of one thing; none where they may both be so.
fn points(
    (x, p): (&Claim, &Kind),
    (y, q): (&Claim, &Kind),
    weights: &Weights,
    spoken: &FxHashSet<(u32, u32)>,
) -> Option<f32> {
    if !exclusive::exclude(&p.members, &q.members) {
        return None;
    }
    let sorts = |k: &Kind| k.members.iter().filter_map(|m| exclusive::sort(*m)).collect::<Vec<_>>();
    let (left, right) = (sorts(p), sorts(q));
    let is = |sort: Sort| left.contains(&sort) && right.contains(&sort);
    let (i, j) = (p.at.end - 1, q.at.end - 1);
    let (v, w) = (&x.words[i], &y.words[j]);
    if matches!(kinship(v.lemma, w.lemma), Kinship::Family | Kinship::Synonym)
        || x.words.iter().any(|o| o.lemma == w.lemma)
        || y.words.iter().any(|o| o.lemma == v.lemma)
    {
        return None;
    }
    let (direction, kin) = (is(Sort::Direction), is(Sort::Kin));
    let one = if direction {
        let sides = whose_side(y, j);
        whose_side(x, i).into_iter().find(|of| sides.contains(of))
    } else {
        let theirs = holders(y, j);
        governor(x, i).filter(|g| Some(*g) == governor(y, j)).or_else(|| {
            let one = |&k: &usize| theirs.iter().any(|&l| one_thing(x, k, y, l));
            holders(x, i).into_iter().find(one).map(|k| meaning(x.words[k].lemma))
        })
    };
    // "The eastern bank" is a word of its own: where both documents know both banks, they tell of two.
    let with = |word: &WordAt| if direction { mixed(word.lemma, one.unwrap_or(0)) } else { word.lemma };
    let new = |word: &WordAt, c: &Claim| !spoken.contains(&(c.passage.document.0, with(word)));
    let news = u8::from(new(v, y)) + u8::from(new(w, x));
    if news == 0 || direction && news < 2 {
        return None;
    }
    let inside = |c: &Claim, k: &Kind, lemma: u32| c.words[k.at.clone()].iter().any(|o| o.lemma == lemma);
    let shared = shared(x, y, weights, |t| !inside(x, p, t.lemma) && !inside(y, q, t.lemma));
    let relation = v.deprel == w.deprel;
    // "Opens its gates", "doors open": what does it and what it is done to.
    if matches!((v.deprel, w.deprel), (Deprel::Obj, Deprel::Nsubj) | (Deprel::Nsubj, Deprel::Obj)) {
        return None;
    }
    // Under two governors they stand in one place only behind one preposition, or as what does or is done to.
    let place = match v.deprel {
        Deprel::Obl | Deprel::Nmod => relation && case(x, i).is_some() && case(x, i) == case(y, j),
        Deprel::Obj | Deprel::Nsubj | Deprel::NsubjPass => relation,
        _ => false,
    };
    let so = match one {
        Some(_) => true,
        None if direction => false,
        None if kin => relation || shared >= OF_KIN,
        None => place,
    };
    if !so {
        return None;
    }
    let gives = |so: bool, points: f32| if so { points } else { 0.0 };
    let noun = |w: &WordAt| matches!(w.upos, Upos::Noun | Upos::Propn);
    Some(
        SHARED * shared.min(MOST_SHARED)
            + gives(news == 2, BOTH_NEW)
            + gives(one.is_some(), ONE_GOVERNOR)
            + gives(relation, ONE_RELATION)
            + gives(direction, DIRECTION)
            + gives(noun(v) && noun(w), NOUNS),
    )
}

/// Family of the word that governs a word.
fn governor(claim: &Claim, at: usize) -> Option<u32> {
    claim.words.get(usize::from(claim.words[at].head)).map(|g| meaning(g.lemma))
}

/// Whether two nouns are of one thing: "the getaway car" and "the police car" are not.
fn one_thing(x: &Claim, i: usize, y: &Claim, j: usize) -> bool {
    let before = |c: &Claim, n: usize| -> Vec<u32> {
        let of = |w: &&WordAt| usize::from(w.head) == n && w.deprel == Deprel::Compound;
        c.words.iter().filter(of).map(|w| w.lemma).collect()
    };
    let (mine, theirs) = (before(x, i), before(y, j));
    meaning(x.words[i].lemma) == meaning(y.words[j].lemma)
        && (mine.is_empty() || theirs.is_empty() || mine.iter().any(|m| theirs.contains(m)))
}

/// The nouns that a word tells a kind of: of the sofa "a green sofa", "the sofa is green", "is of green velvet", "is a green one".
fn holders(claim: &Claim, at: usize) -> Vec<usize> {
    static OF: &[&str] = &["of", "from", "in", "out"];
    let words = &claim.words;
    let kid = |of: usize, relations: &[Deprel]| {
        words.iter().position(|w| usize::from(w.head) == of && relations.contains(&w.deprel))
    };
    let subject = |of: usize| kid(of, &[Deprel::Nsubj, Deprel::NsubjPass]);
    let mut found = Vec::new();
    let mut i = at;
    for _ in 0..3 {
        let word = &words[i];
        let head = usize::from(word.head);
        let next = match word.deprel {
            Deprel::Amod | Deprel::Compound => Some(head),
            _ if kid(i, &[Deprel::Cop]).is_some() => subject(i),
            // "Is made of oak".
            Deprel::Obl if kid(i, &[Deprel::Case]).is_some_and(|c| OF.iter().any(|o| key(o) == words[c].form)) => {
                subject(head).filter(|_| MADE.iter().any(|m| key(m) == words[head].lemma))
            }
            _ => None,
        };
        let Some(noun) = next.filter(|&n| n < words.len() && n != i) else { break };
        found.push(noun);
        i = noun;
    }
    found
}

/// Families of the nouns whose side or part a direction tells: "bank" of "the eastern bank", "church" of "two miles north of the church".
fn whose_side(claim: &Claim, at: usize) -> Vec<u32> {
    let noun = |w: &&WordAt| matches!(w.upos, Upos::Noun | Upos::Propn);
    let word = &claim.words[at];
    if claim.words.get(at + 1).is_some_and(|w| w.form == key("of")) {
        let after = claim.words[at + 2..].iter().skip_while(|w| w.upos == Upos::Det);
        return after.take_while(|w| noun(w)).map(|w| meaning(w.lemma)).collect();
    }
    let governor = claim.words.get(usize::from(word.head)).filter(noun);
    let inside = matches!(word.deprel, Deprel::Amod | Deprel::Compound);
    governor.filter(|_| inside).map(|g| meaning(g.lemma)).into_iter().collect()
}

/// The way in which a noun's preposition leads to it.
fn case(claim: &Claim, noun: usize) -> Option<u32> {
    let case = claim.words.iter().find(|w| usize::from(w.head) == noun && w.deprel == Deprel::Case)?;
    let way = WAYS.iter().find(|row| row.iter().any(|p| key(p) == case.form));
    Some(way.map_or(case.form, |row| key(row[0])))
}

/// One key of a word and what governs it.
fn mixed(word: u32, governor: u32) -> u32 {
    word.rotate_left(7) ^ governor
}

fn cover(claim: &Claim, at: &Range<usize>) -> Option<Span> {
    let words = &claim.words[at.clone()];
    Some(words.first()?.span.cover(words.last()?.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::rivals::shown;

    /// The words that stand against each other in two documents of one sentence each.
    fn check(one: &str, other: &str, expected: &[&str]) {
        let found = shown(one, other, |_, claims, pairs, weights, stories| rivals(claims, pairs, weights, stories));
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn one_thing_of_two_kinds() {
        let birch = "The scouts felled a birch beside the boathouse at Orrell.";
        check(birch, "A young chestnut was felled by the scouts near the Orrell boathouse.", &["birch | chestnut"]);
        check(birch, "The scouts felled a tree beside the boathouse at Orrell.", &[]);
        let sofa = "The sofa in the hall of the Penrow inn is of green velvet.";
        check(sofa, "A blue sofa stands in the hall of the inn at Penrow.", &["green | blue"]);
        check(birch, "The scouts may fell a chestnut beside the boathouse at Orrell.", &[]);
        check(birch, "The scouts sat under the chestnut and sang of Varley.", &[]);
    }

    #[test]
    fn sides() {
        let east = "The windmill stands on the eastern bank of the Ashle.";
        check(east, "The old windmill on the western bank of the Ashle is to be sold.", &["eastern | western"]);
        check(east, "The old windmill and the western pier of the Ashle are to be sold.", &[]);
        let north = "The balloon came down two miles north of Varley church.";
        check(north, "A balloon landed two miles south of the church at Varley.", &["north | south"]);
        check(north, "The balloon came down near Varley church, two miles south of Orrell.", &[]);
    }
}
