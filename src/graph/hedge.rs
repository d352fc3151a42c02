//! Two sentences that are nearly one, of which one says outright what the other holds back: "rejected", "all but rejected"; "took",
//! "allegedly took"; "will close", "may close".
//!
//! In: the words of both and how they are aligned. Out: where they part. Always: nothing else parts them there; words of degree stand
//! before what is done or is so ("almost rejected", but not "almost 40").

use super::align::{Alignment, Gap};
use super::clash::cover;
use crate::claims::WordAt;
use crate::lexicon::{hedges, words};
use crate::text::{Span, Upos};

/// Sentences are nearly one when no more than this part of the longer stands in it alone.
const ALONE: f32 = 0.35;

/// The first place where one of two aligned sentences holds back.
pub fn hedge(a: &[WordAt], b: &[WordAt], alignment: &Alignment) -> Option<(Span, Span)> {
    let long = a.len().max(b.len());
    let alone = long - alignment.same.min(long);
    (alone as f32 <= ALONE * long as f32).then(|| alignment.gaps.iter().find_map(|gap| at(a, b, gap))).flatten()
}

fn at(a: &[WordAt], b: &[WordAt], gap: &Gap) -> Option<(Span, Span)> {
    let (left, right) = (&a[gap.left.clone()], &b[gap.right.clone()]);
    let is = |side: &[WordAt], list: &[&str]| side.len() == 1 && list.iter().any(|w| words::key(w) == side[0].form);
    let settled = |x: &[WordAt], y: &[WordAt]| is(x, hedges::OPEN) && is(y, hedges::SETTLED);
    if settled(left, right) || settled(right, left) {
        return Some((left[0].span, right[0].span));
    }
    let next = (a.get(gap.left.end)?, b.get(gap.right.end)?);
    let does = matches!(next.0.upos, Upos::Verb | Upos::Adj);
    let short = |side: &[WordAt]| {
        let phrase = |p: &&str| p.split(' ').map(words::key).eq(side.iter().map(|w| w.form));
        does && hedges::SHORT_OF.iter().any(phrase)
    };
    let holds = |x: &[WordAt], y: &[WordAt]| y.is_empty() && (is(x, hedges::HEARSAY) || short(x));
    let with = |side: &[WordAt], next: &WordAt| cover(side).map_or(next.span, |span| span.cover(next.span));
    (holds(left, right) || holds(right, left)).then(|| (with(left, next.0), with(right, next.1)))
}
