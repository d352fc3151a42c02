//! Two bounds that make one range: "more than 10 but fewer than 20 barges", "at least $5 and at most $8".

use super::lexer::Lexemes;
use super::{Amount, Annotation, Bound, Context, Interval, Shape, Spread};

/// Joins neighbours of `values[first..]`, in order of place, where one bounds from below and the other from above, with
/// nothing but "and", "but" or a comma between.
pub fn join(context: &Context, values: &mut Vec<Annotation>, first: usize) {
    let mut at = first;
    while at + 1 < values.len() {
        match joined(&context.lexemes, &values[at], &values[at + 1]) {
            Some(whole) => {
                values[at] = whole;
                values.remove(at + 1);
            }
            None => at += 1,
        }
    }
}

fn joined(lexemes: &Lexemes, a: &Annotation, b: &Annotation) -> Option<Annotation> {
    let (Shape::Amount(one), Shape::Amount(two)) = (&a.value.shape, &b.value.shape) else { return None };
    let (lower, upper) = match (one.bound, two.bound) {
        (Bound::Above | Bound::AtLeast, Bound::Below | Bound::AtMost) => (one, two),
        (Bound::Below | Bound::AtMost, Bound::Above | Bound::AtLeast) => (two, one),
        _ => return None,
    };
    let bare = one.unit.is_empty() && one.noun.is_none();
    if !(bare || a.value.kind == b.value.kind && one.base_unit == two.base_unit) || one.vague || two.vague {
        return None;
    }
    let from = lexemes.items.partition_point(|l| l.span.start < a.span.end);
    let to = lexemes.items.partition_point(|l| l.span.start < b.span.start);
    let short = to >= from && to - from <= 2;
    if !short || !(from..to).all(|i| lexemes.is_any(i, &["and", "but", "yet", ","])) {
        return None;
    }
    let (low, high) = (lower.extent.said.low?, upper.extent.said.high?);
    if low >= high {
        return None;
    }
    let within = |low: Interval<_>, high: Interval<_>| Interval {
        low: low.low,
        low_open: low.low_open,
        high: high.high,
        high_open: high.high_open,
    };
    let mut amount =
        Amount { low: lower.low, high: upper.high, bound: Bound::Exact, spread: Spread::Range, ..two.clone() };
    amount.extent.said = within(lower.extent.said, upper.extent.said);
    amount.extent.meant = within(lower.extent.meant, upper.extent.meant);
    let mut whole = b.clone();
    whole.span = a.span.cover(b.span);
    whole.value.shape = Shape::Amount(amount);
    Some(whole)
}
