//! One thing told twice, each time with its own value: "It killed twelve people.", "It killed 14 people." What the fitted judgement has seen
//! too seldom to be sure of, an editor sees at once.

use super::edges::{self, Edge};
use super::neighbours::{NOBODY, Neighbours};
use super::occasions::two_events;
use super::values;
use crate::claims::{Claim, meaning};
use crate::lexicon::words::{self, Word, kinship};
use crate::values::{Grain, Kind, Moment, OffsetAnchor, Relation, Shape};

/// How sure a conflict at least is between two documents that say the same but for the value.
const SAID_ALIKE: f32 = 0.72;
/// How sure it is between two notes of a few sentences that tell one thing, each with its own value.
const SAID_BRIEFLY: f32 = 0.69;
/// How sure it is where such notes share a word besides.
const SAID_OTHERWISE: f32 = 0.53;
/// How sure it is where they tell two things that happened, which may yet be one in other words.
pub const TWO_STEPS: f32 = 0.42;
/// So rare names must two sentences share in a large collection to be taken for one told twice: form letters share their words as well.
const RARE_NAMES: f32 = 0.7;
/// Amounts further apart than this, as a decimal logarithm, are amounts of two things.
const FAR: f32 = 2.0;

/// How sure a conflict of two claims at least is, 0 to 1; `many` where they stand in two documents of a large collection.
pub fn least(a: &Claim, b: &Claim, edge: &Edge, around: &Neighbours, many: bool) -> f32 {
    let like = &edge.like;
    let once = edge.values == Relation::Apart && told_once(a, b, edge, around);
    if !once || many && like.shared_names < RARE_NAMES {
        return 0.0;
    }
    // "The jury retired at 11", "it returned at 4": two steps of one story.
    if around.brief && matches!(edge.kind, "date" | "time") && like.flat < 0.85 && two_events(a, b) {
        return TWO_STEPS;
    }
    let rivals = like.rival_names + like.rival_words;
    let one_frame = a.head != 0 && a.head == b.head && a.predicate != 0 && a.predicate == b.predicate;
    if like.flat >= 0.85 && like.shared >= 2 && rivals < 0.05 || around.brief && like.cosine >= 0.9 {
        SAID_ALIKE
    } else if around.brief && (like.cosine >= 0.7 || like.cosine >= 0.5 && like.shared_names >= 0.5 || one_frame) {
        SAID_BRIEFLY
    } else if around.brief && like.shared >= 1 && one_sort(a, b) {
        SAID_OTHERWISE
    } else {
        0.0
    }
}

/// Whether two counts are of one sort of thing, as far as that can be told: "42 people", "38 passengers"; two things done each so often
/// may well be two.
fn one_sort(a: &Claim, b: &Claim) -> bool {
    let often = |c: &Claim| matches!(c.value.as_ref().map(|v| &v.shape), Some(Shape::Moment(m)) if m.set);
    if often(a) || often(b) {
        return false;
    }
    let counts = a.value.as_ref().is_some_and(|v| v.kind == Kind::Count);
    let person = |head: u32| words::by_key(head).is_some_and(Word::person);
    let (p, q) = (a.head, b.head);
    !counts || p == q || kinship(p, q).akin() || meaning(p) == meaning(q) || person(p) && person(q)
}

/// Whether each of two documents has but this one value of its sort for the matter, and both tell of it in one way.
fn told_once(a: &Claim, b: &Claim, edge: &Edge, around: &Neighbours) -> bool {
    plain(a, b)
        && a.passage.document != b.passage.document
        && around.beside == (1, 1)
        && around.agrees <= NOBODY
        && a.aside == b.aside
        && a.stance == b.stance
        && a.earlier == b.earlier
        && edge.like.rival_names < 0.05
        && !matches!(edges::period(a, b), Relation::Apart)
        && !(a.tabular || b.tabular)
}

/// Whether two values are such as one thing has one of: amounts of one size, named moments, versions.
fn plain(a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (&a.value, &b.value) else { return false };
    match (&x.shape, &y.shape) {
        // "Nobody was hurt", "three people were hurt"
        (Shape::Amount(p), Shape::Amount(q)) if x.kind == Kind::Count && p.low.is_zero() != q.low.is_zero() => true,
        (Shape::Amount(_), Shape::Amount(_)) => x.kind != Kind::Ordinal && values::distance(x, y).ratio < FAR,
        // "Meets weekly", "meets once a month"
        (Shape::Moment(p), Shape::Moment(q)) if p.set && q.set => {
            let one_deed = a.predicate == b.predicate && a.about != 0 && b.about != 0;
            one_deed && p.every.is_some() && q.every.is_some()
        }
        (Shape::Moment(p), Shape::Moment(q)) => named(p) && named(q),
        _ => x.kind == Kind::Version && y.kind == Kind::Version,
    }
}

/// Whether a moment is named, not pointed at: "in 1911", "on Friday", "at 4.15 p.m.", "30 years ago", but not "this year".
fn named(moment: &Moment) -> bool {
    let year = moment.year.is_some() && !moment.year_inferred;
    let counted = moment.offset.is_some_and(|o| o.anchor == OffsetAnchor::Publication && o.amount.is_some());
    counted && moment.extent.is_some()
        || year
        || matches!(moment.grain, Grain::Decade | Grain::Century)
        || moment.day.is_some()
        || moment.weekday.is_some()
        || moment.clock.is_some()
}
