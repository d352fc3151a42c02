//! Ordinals: "the second guest from Orrell to win", "the first guest from Orrell to win"; "the fifth village to get a well", "the first to
//! get its well"; "the eldest of six children", "the third of six children"; "won the cup for the third time".
//!
//! In: the documents, all claims, and which statements share telling words. Out: pairs of statements that count one thing otherwise.
//! Always: both ordinals are tied to one noun, or to one thing that is done; the sentences share more than that; neither document also
//! says what the other does; a "first since" is no first. Among many documents nothing is told.

use super::kinds::tells;
use super::rivals::{Rival, shared};
use crate::claims::{Claim, WordAt, meaning};
use crate::clusters::{Stories, Weights};
use crate::lexicon::ranks::{FOUNDED, NTH, SERIES, TIMES};
use crate::lexicon::words::key;
use crate::text::{Deprel, Document, Span, Upos};
use rustc_hash::{FxHashMap, FxHashSet};

/// Where two sentences count one thing, they share at least this weight besides; from `MUCH` on it is told aloud. Of the pairs that
/// share as much six in seven were right in the stories that we tune on.
const BESIDES: f32 = 0.45;
const MUCH: f32 = 1.0;
const NOTED: f32 = 0.42;
const TOLD: f32 = 0.56;

/// What an ordinal counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Tie {
    /// "the third guest", "the third of the guests": family of the noun.
    Noun(u32),
    /// "the third to win": family of the verb.
    Deed(u32),
    /// "won for the third time": family of the verb.
    Times(u32),
}

struct Nth {
    rank: u32,
    at: usize,
    ties: Vec<Tie>,
    /// Key of the number of all, "the third of seven children"; 0 if it is not told.
    among: u32,
}

/// All pairs that count one thing otherwise.
pub fn rivals(
    documents: &[Document],
    claims: &[Claim],
    pairs: &[(u32, u32)],
    weights: &Weights,
    stories: &Stories,
) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let mut counted: FxHashMap<u32, Vec<Nth>> = FxHashMap::default();
    let mut told: FxHashSet<(u32, u32, Tie)> = FxHashSet::default();
    let mut spoken: FxHashSet<(u32, u32)> = FxHashSet::default();
    for (n, claim) in claims.iter().enumerate().filter(|(_, c)| !c.words.is_empty()) {
        let here = claim.passage.document.0;
        for nth in read(&claim.words) {
            spoken.insert((here, nth.rank));
            told.extend(nth.ties.iter().map(|t| (here, nth.rank, *t)));
            if tells(claim) && !(nth.rank == 1 && of_late(&claim.words)) {
                counted.entry(n as u32).or_default().push(nth);
            }
        }
    }
    let mut found = Vec::new();
    // "The eldest of seven children", "the third of seven children": few share so much, whatever else they say.
    let mut whole: Vec<u32> = counted.iter().filter(|(_, l)| l.iter().any(|n| n.among != 0)).map(|(n, _)| *n).collect();
    whole.sort_unstable();
    let among = whole.iter().enumerate().flat_map(|(k, &a)| whole[k + 1..].iter().map(move |&b| (a, b)));
    let listed: FxHashSet<(u32, u32)> = match whole.len() {
        0 | 1 => FxHashSet::default(),
        _ => pairs.iter().copied().collect(),
    };
    let of_one_story = among.filter(|p| {
        !listed.contains(p) && stories.one(claims[p.0 as usize].passage.document, claims[p.1 as usize].passage.document)
    });
    for (a, b) in pairs.iter().copied().chain(of_one_story) {
        let (x, y) = (&claims[a as usize], &claims[b as usize]);
        let (here, there) = (x.passage.document.0, y.passage.document.0);
        let (Some(lefts), Some(rights)) = (counted.get(&a), counted.get(&b)) else { continue };
        if here == there || other_years(documents, x, y) {
            continue;
        }
        let all = lefts.iter().flat_map(|p| rights.iter().map(move |q| (p, q)));
        let best = all.filter(|(p, q)| p.rank != q.rank).filter_map(|(p, q)| {
            let tie = *p.ties.iter().find(|t| q.ties.contains(t))?;
            let ties = [&p.ties[..], &q.ties[..]].concat();
            // What one of the documents tells both of are two.
            let news = [(there, p.rank), (here, q.rank)].map(|(d, rank)| !told.contains(&(d, rank, tie)));
            let tied = |id: u32| [Tie::Noun(id), Tie::Deed(id), Tie::Times(id)].iter().any(|t| ties.contains(t));
            let besides = shared(x, y, weights, |t| !tied(t.id) && !NTH.iter().any(|(word, _)| key(word) == t.lemma));
            let besides = if p.among != 0 && p.among == q.among { besides + MUCH } else { besides };
            (news != [false; 2] && besides >= BESIDES).then(|| {
                let new = !spoken.contains(&(there, p.rank)) || !spoken.contains(&(here, q.rank));
                // The first and the second to win are two people, unless both are said of one.
                let one = ties.iter().all(|t| !matches!(t, Tie::Deed(_))) || x.about != 0 && x.about == y.about;
                let sure = if besides >= MUCH && news == [true; 2] && new && one { TOLD } else { NOTED };
                (sure, x.words[p.at].span, y.words[q.at].span)
            })
        });
        let best: Option<(f32, Span, Span)> = best.max_by(|m, n| m.0.total_cmp(&n.0));
        found.extend(best.map(|(sure, p, q)| Rival::of_statements((a, p), (b, q), "other", sure)));
    }
    found
}

/// Whether it is the first "since 1950", and no first of all, as "since the club was founded" is.
fn of_late(words: &[WordAt]) -> bool {
    let mut after = words.iter().skip_while(|w| w.form != key("since")).skip(1).peekable();
    after.peek().is_some() && !after.any(|w| FOUNDED.iter().any(|f| key(f) == w.lemma))
}

/// The ordinals of a sentence that count something.
fn read(words: &[WordAt]) -> Vec<Nth> {
    let rank = |w: &WordAt| NTH.iter().find(|(word, _)| key(word) == w.form).map(|(_, n)| *n);
    let nths = words.iter().enumerate().filter_map(|(at, w)| Some((at, rank(w)?)));
    nths.map(|(at, rank)| Nth { rank, at, ties: ties(words, at), among: among(words, at) })
        .filter(|n| !n.ties.is_empty())
        .collect()
}

/// Of "the third of seven children" the seven.
fn among(words: &[WordAt], at: usize) -> u32 {
    of_what(words, at).find_map(|(k, _)| under(words, k, &[Deprel::Nummod]).map(|(_, w)| w.lemma).next()).unwrap_or(0)
}

/// The words under a word in one of these relations, with their places.
fn under<'a>(words: &'a [WordAt], head: usize, deprel: &'static [Deprel]) -> impl Iterator<Item = (usize, &'a WordAt)> {
    words.iter().enumerate().filter(move |(_, w)| usize::from(w.head) == head && deprel.contains(&w.deprel))
}

/// What is told of a word behind "of".
fn of_what(words: &[WordAt], at: usize) -> impl Iterator<Item = (usize, &WordAt)> {
    let of = |k: usize| under(words, k, &[Deprel::Case]).any(|(_, w)| w.form == key("of"));
    under(words, at, &[Deprel::Nmod, Deprel::Obl]).filter(move |(k, _)| of(*k))
}

fn ties(words: &[WordAt], at: usize) -> Vec<Tie> {
    let noun = |w: &WordAt| matches!(w.upos, Upos::Noun | Upos::Propn);
    let mut found = Vec::new();
    // "the third to win", "the third guest to win"
    let deeds = |head: usize, found: &mut Vec<Tie>| {
        let to = |verb: usize| under(words, verb, &[Deprel::Mark]).any(|(_, w)| w.form == key("to"));
        let verbs = under(words, head, &[Deprel::Acl]).filter(|(k, w)| w.upos == Upos::Verb && to(*k));
        found.extend(verbs.map(|(_, w)| Tie::Deed(meaning(w.lemma))));
    };
    let governor = usize::from(words[at].head);
    match words.get(governor).filter(|_| matches!(words[at].deprel, Deprel::Amod | Deprel::Compound | Deprel::Nummod)) {
        // "the second time that a prize was withdrawn", "won the cup for the second time"
        Some(head) if TIMES.iter().any(|t| key(t) == head.lemma) => {
            let clause = under(words, governor, &[Deprel::Acl, Deprel::AclRelcl]).map(|(_, w)| w).next();
            let above = || words.get(usize::from(head.head)).filter(|_| head.deprel != Deprel::Root);
            let verb = clause.or_else(above).filter(|w| w.upos == Upos::Verb);
            // "For the first time it was withdrawn", "the second withdrawal".
            found.extend(verb.into_iter().flat_map(|w| [Tie::Times(meaning(w.lemma)), Tie::Noun(meaning(w.lemma))]));
        }
        Some(head) => {
            if noun(head) && !SERIES.iter().any(|t| key(t) == head.lemma) {
                found.push(Tie::Noun(meaning(head.lemma)));
            }
            deeds(governor, &mut found);
        }
        None => {
            found.extend(of_what(words, at).filter(|(_, w)| noun(w)).map(|(_, w)| Tie::Noun(meaning(w.lemma))));
            deeds(at, &mut found);
        }
    }
    found
}

/// Whether each of two sentences names a year, and none the other's.
fn other_years(documents: &[Document], x: &Claim, y: &Claim) -> bool {
    let years = |c: &Claim| -> Vec<u16> {
        let text = |w: &WordAt| documents.get(c.passage.document.0 as usize).map_or("", |d| d.cut(w.span));
        let numbers = c.words.iter().filter(|w| w.upos == Upos::Num);
        numbers.filter_map(|w| text(w).parse().ok().filter(|n| (1500..2200).contains(n))).collect()
    };
    let (left, right) = (years(x), years(y));
    !left.is_empty() && !right.is_empty() && !left.iter().any(|n| right.contains(n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::rivals::shown;

    /// The ordinals that stand against each other in two documents of one sentence each.
    fn check(one: &str, other: &str, expected: &[&str]) {
        assert_eq!(shown(one, other, rivals), expected, "{one} / {other}");
    }

    #[test]
    fn one_thing_counted_in_two_ways() {
        let second = "Ida Moll is the second weaver from Orrell to win the silver shuttle.";
        check(second, "Moll, the first weaver from Orrell to win the silver shuttle, is 34.", &["second | first"]);
        check(second, "Moll is the first to win the silver shuttle twice since 1950.", &[]);
        let third = "Varley won the lantern cup for the third time.";
        check(third, "For the fourth time Varley have won the lantern cup.", &["third | fourth"]);
        check(third, "For the fourth time the lantern cup was played at Varley.", &[]);
        let withdrawn = "The Tarn lantern was withdrawn for the first time since the lantern was founded.";
        check(withdrawn, "It was the second withdrawal of the Tarn lantern.", &["first | second"]);
        // both stand in one document
        check(third, "Varley won the lantern cup for the third time, and Orrell the lantern bowl for the fourth.", &[]);
    }

    #[test]
    fn one_among_so_many() {
        let eldest = "Ida Moll was born in Orrell, the eldest of six children.";
        check(eldest, "The third of six children, Moll went to sea at twelve.", &["eldest | third"]);
        check(eldest, "The third of nine children, Tarn went to sea at twelve.", &[]);
    }

    #[test]
    fn what_comes_in_series_is_no_clash() {
        let first = "Varley scored twice in the first innings of the lantern match.";
        check(first, "In the second innings of the lantern match Varley scored nothing.", &[]);
        let title = "Her first lantern title, in 1983, came at Varley.";
        check(title, "Her second lantern title, in 1986, came at Varley as well.", &[]);
    }
}
