//! How two values stand to each other, whatever their kinds.

use super::clash::opposite_lemmas;
use crate::lexicon::words;
use crate::values::{Amount, Extent, Interval, Kind, Moment, Relation, Shape, Value};

/// The relation of two values and the kind in which they differ. Symmetric.
pub fn relate(a: &Value, b: &Value) -> (Relation, &'static str) {
    match (&a.shape, &b.shape) {
        (Shape::Amount(x), Shape::Amount(y)) => (amounts(x, y, a.kind, b.kind), a.kind.word()),
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

fn amounts(a: &Amount, b: &Amount, kind_a: Kind, kind_b: Kind) -> Relation {
    if kind_a != kind_b || (kind_a != Kind::Count && a.base_unit != b.base_unit) {
        return Relation::Unknown;
    }
    // "Dozens" says no number that "three" could contradict.
    if a.vague || b.vague {
        return Relation::Unknown;
    }
    a.extent.relation(&b.extent)
}

fn moments(a: &Moment, b: &Moment) -> (Relation, &'static str) {
    if a.set || b.set {
        return (Relation::Unknown, "date");
    }
    // "At 6:40 p.m." names no day; the day that it is resolved to is a guess that no other day contradicts.
    if a.clock.is_some() && !names_day(a) || b.clock.is_some() && !names_day(b) {
        return match (&a.clock, &b.clock) {
            (Some(_), Some(_)) => (a.relation_of_clocks(b), "time"),
            _ => (Relation::Unknown, "time"),
        };
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
fn parts(a: &Moment, b: &Moment) -> Relation {
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

/// The decimal logarithm of the ratio of two amounts, 0 to 3; for moments, of the days between them. And whether their digits are
/// those of a slip of the pen: one digit other, or two changed over.
pub fn distance(a: &Value, b: &Value) -> (f32, bool) {
    use rust_decimal::prelude::ToPrimitive;
    match (&a.shape, &b.shape) {
        (Shape::Amount(x), Shape::Amount(y)) => {
            let middle = |m: &Amount| match (m.extent.said.low, m.extent.said.high) {
                (Some(l), Some(h)) => (l.to_f32().unwrap_or(0.0) + h.to_f32().unwrap_or(0.0)) / 2.0,
                (Some(v), None) | (None, Some(v)) => v.to_f32().unwrap_or(0.0),
                _ => 0.0,
            };
            let (p, q) = (middle(x).abs().max(1e-3), middle(y).abs().max(1e-3));
            let slip = x.unit == y.unit && slip(&x.low.normalize().to_string(), &y.low.normalize().to_string());
            ((p / q).log10().abs().min(3.0), slip)
        }
        (Shape::Moment(x), Shape::Moment(y)) => {
            let start = |m: &Moment| m.extent.as_ref().and_then(|e| e.said.low);
            let days = match (start(x), start(y)) {
                (Some(p), Some(q)) => p.date().until(q.date()).map_or(0, |s| s.get_days().abs()) as f32,
                _ => 1.0,
            };
            let same = [x.year == y.year, x.month == y.month, x.day == y.day].into_iter().filter(|s| *s).count();
            ((days + 1.0).log10().min(3.0), same == 2)
        }
        _ => (0.0, false),
    }
}

/// Whether two different numerals are one slip apart.
fn slip(a: &str, b: &str) -> bool {
    let strip = |s: &str| s.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    let (x, y) = (strip(a), strip(b));
    if x.len().abs_diff(y.len()) == 1 {
        let (long, short) = if x.len() > y.len() { (&x, &y) } else { (&y, &x) };
        return !short.is_empty() && (long.ends_with(short) || long.starts_with(short));
    }
    if x.len() != y.len() {
        return false;
    }
    let differing: Vec<usize> = (0..x.len()).filter(|&i| x[i] != y[i]).collect();
    match differing.as_slice() {
        [_] => x.len() > 1,
        [i, j] => x[*i] == y[*j] && x[*j] == y[*i],
        _ => false,
    }
}
