//! How two values stand to each other, whatever their kinds.

use super::clash::opposite_lemmas;
use super::slip::{Distance, slip};
use crate::lexicon::words;
use crate::values::{Amount, Bound, Change, Extent, Interval, Kind, Moment, Relation, Shape, Value};
use rust_decimal::Decimal;

/// Shares told by their parts are two from so many hundredths on: two thirds and three quarters are.
const PARTS: i64 = 8;

/// The relation of two values and the kind in which they differ. Symmetric.
pub fn relate(a: &Value, b: &Value) -> (Relation, &'static str) {
    match (&a.shape, &b.shape) {
        (Shape::Amount(x), Shape::Amount(y)) => match (a.unit_left_out(), b.unit_left_out()) {
            (true, false) if b.may_elide() => (numbers(x, y), b.kind.word()),
            (false, true) if a.may_elide() => (numbers(x, y), a.kind.word()),
            _ => (amounts(x, y, a.kind, b.kind), a.kind.word()),
        },
        (Shape::Moment(x), Shape::Moment(y)) => moments(x, y),
        (Shape::Words(x), Shape::Words(y)) if a.kind == Kind::Word && b.kind == Kind::Word => {
            let relation = match (x.0 == y.0, opposite_lemmas(words::key(&x.0), words::key(&y.0))) {
                (true, _) => Relation::Same,
                (false, true) => Relation::Apart,
                (false, false) => Relation::Unknown,
            };
            (relation, "polarity")
        }
        (Shape::Words(x), Shape::Words(y)) if a.kind == b.kind => {
            (if x.0 == y.0 { Relation::Same } else { Relation::Apart }, a.kind.word())
        }
        _ => (Relation::Unknown, a.kind.word()),
    }
}

/// Two amounts by their numbers alone: the same, or apart where they are of one size.
fn numbers(a: &Amount, b: &Amount) -> Relation {
    if a.vague || b.vague || a.low != a.high || b.low != b.high {
        return Relation::Unknown;
    }
    let (less, more) = (a.low.min(b.low), a.low.max(b.low));
    match (less == more, a.bound == Bound::Exact && b.bound == Bound::Exact) {
        (true, _) => Relation::Same,
        (false, true) if less * Decimal::TEN >= more => Relation::Apart,
        _ => Relation::Unknown,
    }
}

fn amounts(a: &Amount, b: &Amount, kind_a: Kind, kind_b: Kind) -> Relation {
    if kind_a != kind_b || (kind_a != Kind::Count && a.base_unit != b.base_unit) {
        return Relation::Unknown;
    }
    // "Dozens" says no number that "thirteen" could contradict; "eight" are none.
    if a.vague || b.vague {
        return if too_few(a, b) || too_few(b, a) { Relation::Apart } else { Relation::Unknown };
    }
    if other_parts(a, b) {
        return Relation::Apart;
    }
    // "Up to 100 items", "at most 250 items": what one thing can hold has one limit.
    match (most(a), most(b)) {
        (Some(x), Some(y)) if x != y => Relation::Apart,
        _ => a.extent.relation(&b.extent),
    }
}

/// Whether two shares are told by their parts, "two in three" and "three in four": who tells the one could have told the other.
fn other_parts(a: &Amount, b: &Amount) -> bool {
    let plain = |x: &Amount| x.bound == Bound::Exact && x.low == x.high && x.change == Change::Level;
    let parts = |x: &Amount| x.base_unit == "percent" && x.unit.is_empty() && plain(x);
    parts(a) && parts(b) && (a.low - b.low).abs() >= Decimal::new(PARTS, 2)
}

/// Whether an exact number is much less than the least that "dozens", "hundreds" may mean.
fn too_few(vague: &Amount, exact: &Amount) -> bool {
    let plain = matches!(exact.bound, Bound::Exact | Bound::About);
    let told = vague.vague && !exact.vague && plain && exact.low == exact.high;
    let least = vague.extent.meant.low.filter(|l| told && *l >= Decimal::TEN && vague.bound != Bound::Below);
    least.is_some_and(|l| exact.extent.meant.high.is_some_and(|n| n * Decimal::new(13, 1) < l))
}

/// The limit of an amount of which only the most is told.
fn most(amount: &Amount) -> Option<Decimal> {
    (amount.bound == Bound::AtMost).then_some(amount.extent.said.high).flatten()
}

fn moments(a: &Moment, b: &Moment) -> (Relation, &'static str) {
    // "Fish is served on Tuesdays", "on Thursdays": of what comes round every week each time has its day.
    if let (true, true, Some(x), Some(y), None, None) = (a.set, b.set, a.weekday, b.weekday, &a.clock, &b.clock) {
        return (if x == y { Relation::Same } else { Relation::Apart }, "date");
    }
    if a.set || b.set {
        return (rounds(a, b), "duration");
    }
    // "At 6:40 p.m." names no day; the day that it is resolved to is a guess that no other day contradicts.
    if a.clock.is_some() && !names_day(a) || b.clock.is_some() && !names_day(b) {
        return match (&a.clock, &b.clock) {
            (Some(_), Some(_)) => (a.relation_of_clocks(b), "time"),
            _ => (Relation::Unknown, "time"),
        };
    }
    // "Since 2012" says when it began.
    if begins(a) && begins(b) && a.clock.is_none() && b.clock.is_none() {
        return match parts(a, b) {
            Relation::Compatible => (Relation::Same, "date"),
            other => (other, "date"),
        };
    }
    // "Until the end of 2021" says when it ends, in the words of both.
    if stops(a) && stops(b) && a.clock.is_none() && b.clock.is_none() {
        let told = |m: &Moment| Moment { year: m.year.filter(|_| !m.year_inferred), ..m.clone() };
        return match parts(&told(a), &told(b)) {
            Relation::Apart => (Relation::Apart, "date"),
            _ => (Relation::Compatible, "date"),
        };
    }
    // "On Saturday" in two reports of two weeks: by its name it is one day.
    let by_name = |m: &Moment| m.day.is_none() && m.weekday.is_some();
    if by_name(a) && by_name(b) && a.weekday == b.weekday && a.clock.is_none() && b.clock.is_none() {
        return (Relation::Compatible, "date");
    }
    let days = match (&a.extent, &b.extent) {
        (Some(x), Some(y)) => whole_days(x).relation(&whole_days(y)),
        _ => parts(a, b),
    };
    match (&a.clock, &b.clock) {
        (Some(_), Some(_)) if days != Relation::Apart => (a.relation_of_clocks(b), "time"),
        _ => (days, "date"),
    }
}

/// How often two things come round: "twice a week" and "every ten days" are apart, "weekly" and "every seven days" one.
fn rounds(a: &Moment, b: &Moment) -> Relation {
    let (Some(x), Some(y)) = (a.every, b.every) else { return Relation::Unknown };
    // Four weeks are a month, 52 of them a year.
    match x.min(y).checked_div(x.max(y)) {
        Some(ratio) if ratio > Decimal::new(89, 2) => Relation::Same,
        Some(_) => Relation::Apart,
        None => Relation::Unknown,
    }
}

/// Whether a moment is a stretch of which only the beginning is told: "since 2014".
pub(super) fn begins(moment: &Moment) -> bool {
    let open = |e: &Extent<jiff::civil::DateTime>| e.said.low.is_some() && e.said.high.is_none();
    moment.spans && moment.ends.is_none() && moment.extent.as_ref().is_some_and(open)
}

/// Whether only its end is told: "until May 2014", "by Friday".
pub(super) fn stops(moment: &Moment) -> bool {
    let open = |e: &Extent<jiff::civil::DateTime>| e.said.low.is_none() && e.said.high.is_some();
    moment.spans && moment.ends.is_none() && moment.extent.as_ref().is_some_and(open)
}

fn names_day(moment: &Moment) -> bool {
    moment.day.is_some() || moment.weekday.is_some()
}

/// The interval with its ends moved out to midnight, so that a clock time lies within its day.
fn whole_days(extent: &Extent<jiff::civil::DateTime>) -> Extent<jiff::civil::DateTime> {
    let widen = |i: &Interval<jiff::civil::DateTime>| {
        let low = i.low.map(|t| t.date().at(0, 0, 0, 0));
        let high = i.high.map(|t| {
            let floor = t.date().at(0, 0, 0, 0);
            if t > floor || i.low.is_some_and(|l| l == t) {
                floor.saturating_add(jiff::Span::new().days(1))
            } else {
                floor
            }
        });
        Interval { low, high, low_open: false, high_open: true }
    };
    Extent { said: widen(&extent.said), meant: widen(&extent.meant) }
}

/// Moments that nothing anchors are compared by the parts that both name.
pub(super) fn parts(a: &Moment, b: &Moment) -> Relation {
    let known = [
        (a.year.map(i32::from), b.year.map(i32::from)),
        (a.month.map(i32::from), b.month.map(i32::from)),
        (a.day.map(i32::from), b.day.map(i32::from)),
        (a.weekday.map(i32::from), b.weekday.map(i32::from)),
    ];
    let mut agreed = false;
    for (x, y) in known {
        match (x, y) {
            (Some(x), Some(y)) if x != y => return Relation::Apart,
            (Some(_), Some(_)) => agreed = true,
            _ => {}
        }
    }
    if agreed { Relation::Compatible } else { Relation::Unknown }
}

/// How far two values are apart, in numbers.
pub fn distance(a: &Value, b: &Value) -> Distance {
    use rust_decimal::prelude::ToPrimitive;
    match (&a.shape, &b.shape) {
        (Shape::Amount(x), Shape::Amount(y)) => {
            let middle = |m: &Amount| match (m.extent.said.low, m.extent.said.high) {
                (Some(l), Some(h)) => (l.to_f32().unwrap_or(0.0) + h.to_f32().unwrap_or(0.0)) / 2.0,
                (Some(v), None) | (None, Some(v)) => v.to_f32().unwrap_or(0.0),
                _ => 0.0,
            };
            let (p, q) = (middle(x).abs().max(1e-3), middle(y).abs().max(1e-3));
            let one_unit = x.unit == y.unit || x.unit.is_empty() || y.unit.is_empty() || a.kind == Kind::Count;
            let slip = if one_unit { slip(x.low, y.low) } else { Default::default() };
            Distance { ratio: (p / q).log10().abs().min(3.0), slip, ..Distance::default() }
        }
        (Shape::Moment(Moment { every: Some(x), .. }), Shape::Moment(Moment { every: Some(y), .. })) => {
            let ratio = x.checked_div(*y).and_then(|r| r.to_f32()).map_or(0.0, |r| r.log10().abs().min(3.0));
            Distance { ratio, ..Distance::default() }
        }
        (Shape::Moment(x), Shape::Moment(y)) => Distance { ratio: days_apart(x, y), ..super::slip::moments(x, y) },
        _ => Distance::default(),
    }
}

/// The decimal logarithm of the days between two moments, 0 to 3.
fn days_apart(a: &Moment, b: &Moment) -> f32 {
    let start = |m: &Moment| m.extent.as_ref().and_then(|e| e.said.low);
    let days = match (start(a), start(b)) {
        (Some(p), Some(q)) => p.date().until(q.date()).map_or(0, |s| s.get_days().abs()) as f32,
        _ => 1.0,
    };
    (days + 1.0).log10().min(3.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state_one;
    use crate::text::Document;

    fn check(a: &str, b: &str, expect: Relation) {
        let value = |text: &str| {
            let (claims, _) = state_one(&Document::plain("a.txt", text));
            claims.iter().find(|c| c.stated_moment().is_some()).and_then(|c| c.value.clone()).unwrap()
        };
        assert_eq!(relate(&value(a), &value(b)).0, expect, "{a} | {b}");
    }

    #[test]
    fn shares_by_their_parts() {
        let value = |text: &str| {
            let (claims, _) = state_one(&Document::plain("a.txt", text));
            let percent = |c: &&crate::claims::Claim| c.value.as_ref().is_some_and(|v| v.kind == Kind::Percent);
            claims.iter().find(percent).and_then(|c| c.value.clone()).unwrap()
        };
        let check = |a: &str, b: &str, expect| assert_eq!(relate(&value(a), &value(b)).0, expect, "{a} | {b}");
        let two = "Two in three boats were sold.";
        check(two, "Three in four boats were sold.", Relation::Apart);
        check(two, "Two thirds of the boats were sold.", Relation::Same);
        // told roughly, and by the hundred
        check(two, "About three in four boats were sold.", Relation::Near);
        check(two, "70 percent of the boats were sold.", Relation::Near);
    }

    #[test]
    fn days_of_every_week() {
        check("The choir meets on Mondays.", "The choir meets every Thursday.", Relation::Apart);
        check("The choir meets on Mondays.", "The choir meets every Monday.", Relation::Same);
        check("The choir meets on Mondays.", "The choir meets every week.", Relation::Unknown);
    }
}
