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
    if let Some(whole) = let_in(lexemes, a, b, one, two) {
        return Some(whole);
    }
    let (lower, upper) = match (one.bound, two.bound) {
        // "between 5 and less than 10"
        (Bound::Exact, Bound::Below | Bound::AtMost) if opened(lexemes, a, b) => (one, two),
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
    if !short || !(from..to).all(|i| lexemes.is_any(i, &["and", "but", "yet", ",", "to"])) {
        return None;
    }
    if (from..to).any(|i| lexemes.is(i, "to")) && one.bound != Bound::Exact {
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

/// Whether "between" or "from" stands before the first number, and the word that goes with it before the second.
fn opened(lexemes: &Lexemes, a: &Annotation, b: &Annotation) -> bool {
    let start = lexemes.items.partition_point(|l| l.span.end <= a.span.start);
    let next = lexemes.items.partition_point(|l| l.span.start < a.span.end);
    let close = lexemes.items.partition_point(|l| l.span.start < b.span.start) == next + 1;
    let led = |word: &str| start > 0 && lexemes.is(start - 1, word);
    close && (led("between") && lexemes.is(next, "and") || led("from") && lexemes.is(next, "to"))
}

/// "50 or more than 50", "equal to 50 or less than 50": one number and what lies beyond it.
fn let_in(lexemes: &Lexemes, a: &Annotation, b: &Annotation, one: &Amount, two: &Amount) -> Option<Annotation> {
    let (bound, other) = match (one.bound, two.bound) {
        (Bound::Exact, bound) => (bound, two),
        (bound, Bound::Exact) => (bound, one),
        _ => return None,
    };
    let bound = match bound {
        Bound::Above => Bound::AtLeast,
        Bound::Below => Bound::AtMost,
        _ => return None,
    };
    let next = lexemes.items.partition_point(|l| l.span.start < a.span.end);
    let close = lexemes.items.partition_point(|l| l.span.start < b.span.start) == next + 1;
    let bare = one.unit.is_empty() && one.noun.is_none();
    let alike = bare || one.base_unit == two.base_unit && a.value.kind == b.value.kind;
    let same = alike && one.low == two.low && one.high == two.high;
    if !close || !lexemes.is(next, "or") || !same {
        return None;
    }
    let mut amount = Amount { bound, extent: other.extent, ..two.clone() };
    (amount.extent.said.low_open, amount.extent.said.high_open) = (false, false);
    let mut whole = b.clone();
    whole.span = a.span.cover(b.span);
    whole.value.shape = Shape::Amount(amount);
    Some(whole)
}
