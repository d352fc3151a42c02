//! From what a phrase comes to, to the value that other rooms see.

use super::clock;
use super::phrase::{Base, Clock, Length, Phrase, Round};
use super::resolve::{Reading, grain_of};
use super::{SECONDS_A_DAY, SECONDS_A_MONTH, SECONDS_A_YEAR};
use crate::lexicon::time_words::TimeUnit;
use crate::text::Span;
use crate::values::{Amount, Bound, End, Extent, Grain, Interval, Kind, Moment, Offset, OffsetAnchor, Shape};
use jiff::civil::DateTime;
use rust_decimal::Decimal;

/// The value of a phrase with its reading.
pub fn shape(phrase: &Phrase, reading: Reading) -> (Kind, Shape) {
    if reading.whole.is_none()
        && let Phrase::Lasting(length) | Phrase::Ahead(length) | Phrase::Soon(length) = phrase
    {
        if let Some(amount) = amount(length) {
            return (Kind::Duration, Shape::Amount(amount));
        }
        return (Kind::Duration, Shape::Moment(moment(phrase, reading)));
    }
    let lasting = matches!(phrase, Phrase::Stretch { .. } | Phrase::Soon(_))
        && reading.timex.starts_with('P')
        && !reading.timex.ends_with("REF");
    let moment = moment(phrase, reading);
    if lasting {
        return (Kind::Duration, Shape::Moment(moment));
    }
    let instant = matches!(moment.grain, Grain::Second | Grain::Minute) && moment.extent.is_some();
    let kind = if (moment.clock.is_some() || instant) && !moment.set { Kind::Time } else { Kind::Date };
    (kind, Shape::Moment(moment))
}

fn moment(phrase: &Phrase, reading: Reading) -> Moment {
    let extent = reading.said.zip(reading.meant).map(|(said, meant)| Extent { said, meant: hold(meant, said) });
    let clock = clock_of(phrase);
    let fields = reading.fields;
    let inferred = !reading.dated && (fields.month.is_some() || fields.day.is_some()) && reading.whole.is_some();
    let year = match reading.whole {
        Some(whole) if (reading.dated && reading.grain < Grain::Decade) || inferred => Some(whole.first().year()),
        _ => None,
    };
    let date = reading.whole.map(|w| w.first());
    let month = fields.month.map(|m| m as i8);
    Moment {
        extent,
        timex: reading.timex.into(),
        grain: reading.grain,
        anchor: reading.anchor,
        year,
        month: month.or(date.filter(|_| inferred && fields.day.is_some()).map(|d| d.month())),
        day: fields.day.map(|d| d as i8),
        weekday: fields.weekday,
        clock: clock.and_then(clock::minutes),
        set: reading.set,
        every: every(phrase),
        spans: reading.spans,
        zone: clock.and_then(|c| c.zone),
        twelve: clock.is_some_and(|c| c.twelve),
        year_inferred: inferred,
        offset: offset(phrase),
        ends: None,
    }
}

/// `meant`, so that it holds `said`.
fn hold(mut meant: Interval<DateTime>, said: Interval<DateTime>) -> Interval<DateTime> {
    match (meant.low, said.low) {
        (Some(m), Some(s)) if s < m => (meant.low, meant.low_open) = (said.low, said.low_open),
        (Some(_), None) => meant.low = None,
        _ => {}
    }
    match (meant.high, said.high) {
        (Some(m), Some(s)) if s > m || s == m && meant.high_open && !said.high_open => {
            (meant.high, meant.high_open) = (said.high, said.high_open);
        }
        (Some(_), None) => meant.high = None,
        _ => {}
    }
    meant
}

fn clock_of(phrase: &Phrase) -> Option<&Clock> {
    match phrase {
        Phrase::Timed { clock, .. } => Some(clock),
        Phrase::Open { of, .. } | Phrase::Part { of, .. } => clock_of(of),
        Phrase::Span { from, .. } => clock_of(from),
        _ => None,
    }
}

fn offset(phrase: &Phrase) -> Option<Offset> {
    let of = |length: &Length, before: bool, base: &Base| Offset {
        amount: length.low,
        unit: grain_of(length.unit),
        before,
        anchor: match base {
            Base::Now | Base::Here => OffsetAnchor::Publication,
            Base::Previous | Base::Quarter => OffsetAnchor::Previous,
            Base::Event(start, end) => OffsetAnchor::Event(Span { start: *start, end: *end }),
            Base::Phrase(_) => OffsetAnchor::Date,
        },
    };
    match phrase {
        Phrase::Shift { length, back, base } => Some(of(length, *back, base)),
        Phrase::Ahead(length) => Some(of(length, false, &Base::Now)),
        Phrase::Unit { unit, shift, base } if *shift != 0 => {
            let one = Decimal::from(shift.abs());
            let length = Length { low: Some(one), high: Some(one), unit: *unit, bound: Bound::Exact };
            Some(of(&length, *shift < 0, base))
        }
        Phrase::Timed { day: Some(day), .. } => offset(day),
        Phrase::Open { of, .. } => offset(of),
        _ => None,
    }
}

/// The seconds between two times of what comes round.
fn every(phrase: &Phrase) -> Option<Decimal> {
    let (times, length) = match phrase {
        Phrase::Every(Round::Length(length)) => (1, length),
        Phrase::Every(Round::Times(Some(times @ 1..), length)) => (*times, length),
        _ => return None,
    };
    let one = length.low.filter(|_| length.low == length.high && length.unit != TimeUnit::Weekend)?;
    one.checked_mul(Decimal::from(named_seconds(length.unit).1))?.checked_div(Decimal::from(times))
}

/// The name of a unit and its seconds; a month is a twelfth of a year of 365.25 days.
fn named_seconds(unit: TimeUnit) -> (&'static str, i64) {
    use TimeUnit::*;
    match unit {
        Second => ("second", 1),
        Minute => ("minute", 60),
        Hour => ("hour", 3600),
        Day | Workday => ("day", SECONDS_A_DAY),
        Weekend => ("weekend", 2 * SECONDS_A_DAY),
        Week => ("week", 7 * SECONDS_A_DAY),
        Fortnight => ("fortnight", 14 * SECONDS_A_DAY),
        Month => ("month", SECONDS_A_MONTH),
        Quarter => ("quarter", 3 * SECONDS_A_MONTH),
        Year => ("year", SECONDS_A_YEAR),
        Decade => ("decade", 10 * SECONDS_A_YEAR),
        Century => ("century", 100 * SECONDS_A_YEAR),
        Millennium => ("millennium", 1000 * SECONDS_A_YEAR),
    }
}

/// A length as an amount in seconds.
fn amount(length: &Length) -> Option<Amount> {
    let (low, high) = (length.low?, length.high?);
    // "-3 hours" is a difference; "at most -3 hours" is nothing.
    if low.is_sign_negative() && length.bound != Bound::Exact {
        return None;
    }
    let size = low.abs();
    let (unit, seconds) = named_seconds(length.unit);
    let scale = Decimal::from(seconds);
    let times = |x: Decimal| x.checked_mul(scale);
    // Half a unit either way, or a tenth, whichever is less for small numbers of large units.
    let slack = (size * Decimal::new(5, 2)).max(Decimal::new(25, 2).min(size * Decimal::new(25, 2)));
    // "47.02 seconds", "2:18:14" are as exact as their last figure.
    let clocked = length.unit == TimeUnit::Second && low.scale() > 0 && low == high;
    let slack = if clocked { Decimal::new(5, (low.scale() + 1).min(Decimal::MAX_SCALE)) } else { slack };
    let tenth = (low * Decimal::new(15, 2)).max(Decimal::new(5, 1));
    let open = |low: Option<Decimal>, high: Option<Decimal>| Interval { low, high, low_open: false, high_open: false };
    let zero = Decimal::ZERO;
    let (said, meant) = match length.bound {
        Bound::Exact => ((Some(low), Some(high)), (Some(low - slack), Some(high + slack))),
        Bound::About => (
            (Some((low - tenth).max(zero)), Some(high + tenth)),
            (Some((low - tenth - tenth).max(zero)), Some(high + tenth + tenth)),
        ),
        Bound::Below => (
            (Some((low - tenth - tenth).max(zero)), Some(high)),
            (Some((low - tenth - tenth - slack).max(zero)), Some(high + slack)),
        ),
        Bound::Above => ((Some(low), None), (Some((low - slack).max(zero)), None)),
        Bound::AtLeast => ((Some(low), None), (Some((low - slack).max(zero)), None)),
        Bound::AtMost => ((Some(zero), Some(high)), (Some(zero), Some(high + slack))),
    };
    let seconds = |i: (Option<Decimal>, Option<Decimal>)| -> Option<Interval<Decimal>> {
        let low = match i.0 {
            Some(x) => Some(times(x)?),
            None => None,
        };
        let high = match i.1 {
            Some(x) => Some(times(x)?),
            None => None,
        };
        Some(open(low, high))
    };
    let mut said = seconds(said)?;
    said.low_open = length.bound == Bound::Above;
    said.high_open = length.bound == Bound::Below;
    // "a fortnight" is told in weeks, as the same time may be elsewhere.
    let (low, high, unit) = if length.unit == TimeUnit::Fortnight {
        (low * Decimal::TWO, high * Decimal::TWO, "week")
    } else {
        (low, high, unit)
    };
    Some(Amount {
        low,
        high,
        bound: length.bound,
        unit: unit.into(),
        base_unit: "second".into(),
        extent: Extent { said, meant: seconds(meant)? },
        ..Amount::default()
    })
}

/// Gives a stretch its two ends.
pub fn with_ends(shape: &mut Shape, first: End, second: End) {
    if let Shape::Moment(moment) = shape {
        moment.ends = Some([first, second]);
    }
}
