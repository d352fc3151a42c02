//! Two passages that somebody put side by side are meant to be about one thing: where the lesser says nothing that the greater does not
//! say, but for a denial ("A girl with a kite is rowing", "Nobody is rowing") or one word of a set ("a Danish film", "a Swiss film"),
//! or both say what one and the same is and share no word of it, they conflict.
//!
//! In: the claims of two short documents. Out: the conflict, if there is one. Always: only `compare` asks; among the documents of a set
//! two passages are seldom so alike by intent, and `clash` and `acts` decide.

use super::clash::{content, listed};
use super::copies::nearly_one;
use super::definitions::two_things;
use super::gap::negative;
use crate::claims::{Claim, Polarity, Slot, Stance, TermClass, WordAt};
use crate::lexicon::concepts::ANYBODY;
use crate::lexicon::exclusive as sets;
use crate::lexicon::words::{self, Keys, Kinship, kinship};
use crate::text::{Document, Span, Upos};
use std::sync::LazyLock;

/// A conflict of two passages side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// Id of the rule that says so of documents.
    pub rule: &'static str,
    pub kind: &'static str,
    /// 0 to 1, set by hand for each sort of conflict, below the share that is labelled so on half A of the pair sets.
    pub certainty: f32,
    pub a: Span,
    pub b: Span,
}

/// Longer passages are not read as one statement.
const SENTENCES: usize = 3;
/// What the greater must hold of the lesser's words, by weight, besides the word that differs.
pub(super) const REST: f32 = 0.6;

/// The words of both passages, if they are short and assert something.
pub(super) fn passages(claims: &[Claim], most: usize) -> Option<(Vec<WordAt>, Vec<WordAt>)> {
    let words = |n: u32| {
        let statements = claims.iter().filter(|c| c.slot == Slot::Statement && c.passage.document.0 == n);
        let mut all: Vec<WordAt> = Vec::new();
        let mut count = 0;
        for statement in statements {
            if statement.stance == Stance::Hypothetical {
                return None;
            }
            count += 1;
            all.extend_from_slice(&statement.words);
        }
        (count > 0 && count <= most).then_some(all)
    };
    Some((words(0)?, words(1)?))
}

/// Whether a passage has a number that the other lacks.
fn own_number(side: &[WordAt], other: &[WordAt]) -> bool {
    side.iter().any(|w| w.upos == Upos::Num && !other.iter().any(|v| v.form == w.form))
}

/// Whether a denial in one of two passages can be of what the other says: it can, unless they are short, each other's words are not
/// all there, and still one denies.
pub fn deniable(claims: &[Claim]) -> bool {
    let Some((a, b)) = passages(claims, SENTENCES) else { return true };
    let denies = |side: &[WordAt]| side.iter().any(|w| w.denies);
    let (greater, lesser) = if telling_words(&a) < telling_words(&b) { (&b, &a) } else { (&a, &b) };
    !denies(&a) && !denies(&b) || odd(&a) != odd(&b) && denial(greater, lesser).is_some()
}

/// The conflict of two passages, by their statements and clauses.
pub fn beside(documents: &[Document], claims: &[Claim]) -> Option<Beside> {
    if let Some(found) = nearly_one(documents, claims).or_else(|| two_things(documents, claims)) {
        return Some(found);
    }
    let (a, b) = passages(claims, SENTENCES)?;
    let turned = telling_words(&a) < telling_words(&b);
    let (greater, lesser) = if turned { (&b, &a) } else { (&a, &b) };
    let found = if odd(&a) != odd(&b) {
        denial(greater, lesser)
    } else if a.iter().chain(&b).any(|w| w.denies) {
        None
    } else {
        rivals(documents, greater, lesser, turned).or_else(|| natures(claims, greater, lesser, turned))
    };
    let (rule, kind, certainty, left, right) = found?;
    let (a, b) = if turned { (right, left) } else { (left, right) };
    Some(Beside { rule, kind, certainty, a, b })
}

fn telling_words(side: &[WordAt]) -> usize {
    side.iter().filter(|w| content(w)).count()
}

/// Whether a passage denies, all in all.
fn odd(side: &[WordAt]) -> bool {
    side.iter().filter(|w| w.denies).count() % 2 == 1
}

type Conflict = (&'static str, &'static str, f32, Span, Span);

/// Everything that the lesser says stands in the greater, and one of them denies it.
fn denial(greater: &[WordAt], lesser: &[WordAt]) -> Option<Conflict> {
    let said: Vec<&WordAt> = lesser.iter().filter(|w| telling(w)).collect();
    if said.is_empty() || said.iter().any(|w| found_in(w, greater) < 0.6) {
        return None;
    }
    let (denied, other) = if lesser.iter().any(|w| w.denies) { (lesser, greater) } else { (greater, lesser) };
    // What is denied must be what the other says: the first telling word behind each denial.
    for at in denied.iter().enumerate().filter(|(_, w)| w.denies).map(|(i, _)| i) {
        let first = denied[at + 1..].iter().find(|w| telling(w))?;
        if found_in(first, other) < 0.75 {
            return None;
        }
    }
    // The other may deny it as well, in another word: "refuses to go", "will not go".
    if other.iter().any(|w| negative(w) && found_in(w, denied) < 0.6) {
        return None;
    }
    Some(("polarity-differs", "polarity", 0.75, cover(greater)?, cover(lesser)?))
}

/// One word of the lesser is of a set of which the greater has another word, and not this one, and the rest is in the greater.
fn rivals(documents: &[Document], greater: &[WordAt], lesser: &[WordAt], turned: bool) -> Option<Conflict> {
    // With a number of its own the lesser may tell of another thing.
    if own_number(lesser, greater) {
        return years(documents, greater, lesser, turned);
    }
    let (above, below) = (listed(greater, &(0..greater.len())), listed(lesser, &(0..lesser.len())));
    for (place, mine) in &below {
        if above.iter().any(|(_, m)| m.iter().any(|x| mine.contains(x))) {
            continue;
        }
        let kinds: Vec<_> = mine.iter().copied().filter(|m| sets::of_kinds(*m)).collect();
        let Some((other, _)) = above
            .iter()
            .find(|(_, m)| sets::exclude(&kinds, m) && !below.iter().any(|(_, own)| own.iter().any(|x| m.contains(x))))
        else {
            continue;
        };
        if rest(greater, lesser, place.clone()) >= REST {
            return Some((
                "wording-differs",
                "other",
                0.7,
                cover(&greater[other.clone()])?,
                cover(&lesser[place.clone()])?,
            ));
        }
    }
    None
}

/// The lesser's one year against the greater's one other.
fn years(documents: &[Document], greater: &[WordAt], lesser: &[WordAt], turned: bool) -> Option<Conflict> {
    let year = |n: usize, w: &WordAt| {
        let text = documents.get(n).map_or("", |d| d.cut(w.span));
        text.len() == 4 && text.bytes().all(|c| c.is_ascii_digit()) && (text.starts_with("1") || text.starts_with("20"))
    };
    let (up, down) = if turned { (1, 0) } else { (0, 1) };
    let mine: Vec<usize> = (0..lesser.len()).filter(|&i| year(down, &lesser[i])).collect();
    let other: Vec<usize> = (0..greater.len()).filter(|&i| year(up, &greater[i])).collect();
    if let ([i], [j]) = (mine.as_slice(), other.as_slice())
        && lesser[*i].form != greater[*j].form
        && rest(greater, lesser, *i..*i + 1) >= 0.8
    {
        return Some(("date-differs", "date", 0.6, greater[*j].span, lesser[*i].span));
    }
    None
}

/// Both say what one named thing is, and share no word of it.
fn natures(claims: &[Claim], greater: &[WordAt], lesser: &[WordAt], turned: bool) -> Option<Conflict> {
    let (up, down) = if turned { (1, 0) } else { (0, 1) };
    let states = |n: u32| {
        claims
            .iter()
            .filter(move |c| c.slot == Slot::Act && c.passage.document.0 == n && c.polarity == Polarity::Affirmed)
    };
    let (mine, None) = ({
        let mut all = states(down);
        (all.next()?, all.next())
    }) else {
        return None;
    };
    let frame = mine.frame.as_ref().filter(|f| f.copula && !f.subjects.is_empty())?;
    let named = |t: &crate::claims::Term| t.class == TermClass::Name;
    if !frame.subjects.iter().all(named) || !frame.obliques.is_empty() {
        return None;
    }
    let noun = words::by_key(frame.verb).is_some_and(|w| w.only_noun());
    // Nothing else than the name and what it is: "is a harbour pilot" has one word more.
    let subject = |w: &WordAt| frame.subjects.iter().any(|s| s.lemma == w.lemma);
    let mut others = lesser.iter().filter(|w| telling(w) && !subject(w));
    if !noun || others.clone().count() > 3 || others.any(|w| found_in(w, greater) >= 0.5) {
        return None;
    }
    let theirs = states(up).find(|c| {
        c.frame.as_ref().is_some_and(|f| {
            f.copula && f.subjects.iter().any(|s| named(s) && frame.subjects.iter().any(|t| t.id == s.id))
        })
    })?;
    Some(("wording-differs", "other", 0.6, theirs.predicate_span?, mine.predicate_span?))
}

/// How much of each passage's telling words stands in the other, by weight: of the first in the second, of the second in the first.
/// Numbers are left out.
pub fn covered(claims: &[Claim]) -> (f32, f32) {
    let words = |n: u32| -> Vec<WordAt> {
        let statements = claims.iter().filter(|c| c.slot == Slot::Statement && c.passage.document.0 == n);
        statements.flat_map(|c| c.words.iter().copied()).take(400).collect()
    };
    let (a, b) = (words(0), words(1));
    (rest(&b, &a, 0..0), rest(&a, &b, 0..0))
}

/// The share of the lesser's words outside `but`, by weight, that stand in the greater.
pub(super) fn rest(greater: &[WordAt], lesser: &[WordAt], but: std::ops::Range<usize>) -> f32 {
    let (mut total, mut held) = (0.01f32, 0.0f32);
    for (_, word) in lesser.iter().enumerate().filter(|(i, w)| !but.contains(i) && telling(w) && w.upos != Upos::Num) {
        let zipf = words::zipf(word.lemma);
        let weight = ((7.2 - zipf) / 5.7).max(0.15);
        total += weight;
        held += weight * found_in(word, greater);
    }
    held / total
}

/// Whether a word says something of itself here: content, and neither a denial nor a verb of mere being.
pub(super) fn telling(word: &WordAt) -> bool {
    static BARE: LazyLock<Keys> = LazyLock::new(|| Keys::of("be have do get go make there"));
    content(word) && !word.denies && !BARE.holds(word.lemma)
}

/// How well a word stands in a wording, 0 to 1.
pub(super) fn found_in(word: &WordAt, side: &[WordAt]) -> f32 {
    static NOBODY_ELSE: LazyLock<Keys> = LazyLock::new(|| ANYBODY.iter().copied().collect());
    let anybody = NOBODY_ELSE.holds(word.lemma);
    side.iter()
        .map(|y| {
            if word.lemma == y.lemma || word.form == y.form {
                return 1.0;
            }
            match kinship(word.lemma, y.lemma) {
                Kinship::Family => 0.95,
                Kinship::Synonym => 0.8,
                Kinship::Kind => 0.7,
                _ if anybody && (NOBODY_ELSE.holds(y.lemma) || words::by_key(y.lemma).is_some_and(|w| w.person())) => {
                    0.6
                }
                _ => 0.0,
            }
        })
        .fold(0.0, f32::max)
}

fn cover(side: &[WordAt]) -> Option<Span> {
    Some(side.first()?.span.cover(side.last()?.span))
}
