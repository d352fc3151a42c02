//! Counts that were still running when they were told: "30 goats have died so far", "six ships are in port".
//! A later document that counts more, or other ones in a passing state, brings them up to date and does not contradict them.

use super::{Claim, Course};
use crate::lexicon::frames;
use crate::text::{Deprel, Document, Sentence, Xpos};
use crate::values::{Annotation, Bound, Kind, Shape};
use jiff::civil::Date;

/// How far a count goes: `head` is the noun counted, `predicate` the verb or adjective that governs it.
pub(super) fn course(
    document: &Document,
    sentence: &Sentence,
    annotation: &Annotation,
    head: Option<usize>,
    predicate: Option<usize>,
) -> Course {
    if annotation.value.kind != Kind::Count || !sentence.parsed {
        return Course::Settled;
    }
    let above = head.and_then(|h| sentence.governor(h));
    let around = || head.into_iter().chain(above).chain(predicate);
    let lemma = |i: usize| sentence.tokens[i].lemma.to_lowercase();
    let said = |list: &[&str]| {
        around()
            .any(|i| frames::holds(list, &lemma(i)) || sentence.dependents(i).any(|k| frames::holds(list, &lemma(k))))
    };
    let (passing, toll) = (said(frames::PASSING), said(frames::TOLLS));
    if !(passing || toll) || !running(document, sentence, annotation, around()) {
        return Course::Settled;
    }
    if passing { Course::Passing } else { Course::Growing }
}

/// Whether the clause is told of now: "are", "have died", "so far", "at least twelve".
fn running(
    document: &Document,
    sentence: &Sentence,
    annotation: &Annotation,
    mut around: impl Iterator<Item = usize>,
) -> bool {
    let present = |i: usize| matches!(sentence.tokens[i].xpos, Xpos::Vbz | Xpos::Vbp);
    let helper = [Deprel::Aux, Deprel::AuxPass, Deprel::Cop];
    let least = matches!(&annotation.value.shape, Shape::Amount(a) if a.bound == Bound::AtLeast);
    least
        || around.any(|i| present(i) || sentence.related(i, &helper).any(present))
        || frames::SO_FAR.iter().any(|w| document.cut(sentence.span).contains(w))
}

/// Whether of two counts, told on these days, the later one brings the earlier one up to date.
pub fn update(a: (&Claim, Option<Date>), b: (&Claim, Option<Date>)) -> bool {
    let (Some(x), Some(y)) = (a.1, b.1) else { return false };
    let (before, after) = match x.cmp(&y) {
        std::cmp::Ordering::Less => (a.0, b.0),
        std::cmp::Ordering::Greater => (b.0, a.0),
        std::cmp::Ordering::Equal => return false,
    };
    let low = |c: &Claim| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(amount)) => Some(amount.low),
        _ => None,
    };
    match (before.course, low(before), low(after)) {
        (Course::Growing, Some(less), Some(more)) => more > less,
        (Course::Passing, Some(_), Some(_)) => true,
        _ => false,
    }
}
