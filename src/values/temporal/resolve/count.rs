//! Dates and stretches that are counted: "three days ago", "within two weeks", "the past three months", "4 pm for 30 minutes".

use super::lean::base_of;
use super::{Reading, grain_of, resolve};
use crate::lexicon::time_words::TimeUnit as U;
use crate::values::temporal::calendar::{self, Stretch};
use crate::values::temporal::clock;
use crate::values::temporal::frame::Frame;
use crate::values::temporal::phrase::{Base, Length};
use crate::values::temporal::timex;
use crate::values::{Anchor, Bound, Grain, Interval};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A whole number of a whole unit, where a length has one: "a year and a half" is eighteen months.
pub(super) fn whole_units(length: &Length) -> Option<(i64, U)> {
    let low = length.low?;
    if low.fract().is_zero() {
        return Some((low.to_i64()?, length.unit));
    }
    let finer = match length.unit {
        U::Year => (12, U::Month),
        U::Month => (30, U::Day),
        U::Week => (7, U::Day),
        U::Day => (24, U::Hour),
        U::Hour => (60, U::Minute),
        U::Decade => (10, U::Year),
        U::Century => (100, U::Year),
        unit => (1, unit),
    };
    Some(((low * Decimal::from(finer.0)).round().to_i64()?, finer.1))
}

/// "seven days ago" and no more, asked at a known hour: counted from that hour, to the next smaller unit.
fn from_the_hour(length: &Length, base: &Base, date: Date, unit: U, frame: &Frame) -> Option<Reading> {
    let time = frame
        .time
        .filter(|_| frame.alone && *base == Base::Now && length.bound == Bound::Exact && length.low == length.high)?;
    let grain = grain_of(unit);
    let whole = match unit {
        U::Day => {
            let low = date.to_datetime(jiff::civil::Time::constant(time.hour(), 0, 0, 0));
            let said = Some(Interval::half_open(low, calendar::plus_seconds(low, 3600)?));
            return Some(Reading { said, meant: said, ..Reading::at(Stretch::day(date)?, grain, Anchor::Publication) });
        }
        U::Month => Stretch::day(date)?,
        U::Year => calendar::unit_of(date, U::Month)?,
        _ => return None,
    };
    let told = calendar::unit_of(date, unit)?;
    Some(Reading { said: Some(whole.interval()), ..Reading::at(told, grain, Anchor::Publication) })
}

pub(super) fn shift(length: &Length, back: bool, base: &Base, frame: &Frame) -> Option<Reading> {
    let Some((count, unit)) = whole_units(length) else {
        let value = if back { "PAST_REF" } else { "FUTURE_REF" };
        return Some(Reading::silent(value.into(), grain_of(length.unit)));
    };
    let sign = if back { -1 } else { 1 };
    let unknown = || Some(Reading::silent(timex::length(length), grain_of(length.unit)));
    let Some((told, anchor)) = base_of(base, frame, U::Day) else { return unknown() };
    if unit < U::Day {
        let instant = frame.time.filter(|_| *base == Base::Now && !frame.tale && length.low == length.high);
        if let Some(reading) = instant.and_then(|time| clock::counted(count, unit, sign, &told, time)) {
            return Some(reading);
        }
        return clock::shifted(count, unit, sign, &told, anchor, length);
    }
    // "$2 million, up from $1 million a year earlier", where a quarter is told, is that quarter of the year before.
    let told = match frame.quarter {
        Some(last)
            if unit == U::Year
                && count == 1
                && back
                && matches!(base, Base::Now | Base::Previous)
                && last.sentence + 3 > frame.sentence =>
        {
            last
        }
        _ => told,
    };
    let kept = unit == U::Year && count == 1 && back && told.grain == Grain::Quarter;
    // "four months from tomorrow", "three months after Easter": counted from a day, it comes to a day.
    let day = told.grain == Grain::Day && matches!(base, Base::Phrase(_)) && length.bound == Bound::Exact;
    let grain = match unit {
        _ if kept => told.grain,
        _ if day && matches!(unit, U::Month | U::Quarter | U::Year) => Grain::Day,
        // "next week or the week after"
        U::Week if told.grain == Grain::Week => Grain::Week,
        U::Week | U::Fortnight | U::Day | U::Workday => Grain::Day,
        _ => grain_of(unit),
    };
    if grain < told.grain && !matches!(unit, U::Year) && *base != Base::Now {
        return unknown();
    }
    let date = calendar::plus(told.stretch.first(), unit, sign * count)?;
    if let Some(reading) = from_the_hour(length, base, date, unit, frame) {
        return Some(Reading { anchor, ..reading });
    }
    let stretch = match grain {
        Grain::Quarter => calendar::unit_of(date, U::Quarter)?,
        Grain::Day => Stretch::day(date)?,
        Grain::Decade => calendar::years(date.year().into(), 10)?,
        _ => calendar::unit_of(date, unit)?,
    };
    let reading = Reading::at(stretch, grain, anchor);
    let (low, high) = (stretch.first(), stretch.high.date());
    let around = |unit: U, n: i64| reading.clone().widen(calendar::plus(low, unit, -n), calendar::plus(high, unit, n));
    let loose = i64::from(length.bound != Bound::Exact);
    Some(match unit {
        U::Day if count >= 10 || loose > 0 => around(U::Day, 1 + loose * (count / 5)),
        U::Day => reading,
        // A holiday may lie between.
        U::Workday => around(U::Day, 1 + count / 5 + loose * (count / 5)),
        U::Week | U::Fortnight => around(U::Day, 3 + 4 * loose),
        U::Month => around(U::Day, 15 * (1 + loose)),
        U::Year => around(U::Month, 6 * (1 + loose)),
        _ => around(U::Year, 1 + 4 * loose),
    })
}

/// "within two weeks", told now.
pub(super) fn soon(length: &Length, frame: &Frame) -> Option<Reading> {
    let silent = Reading { spans: true, ..Reading::silent(timex::length(length), grain_of(length.unit)) };
    let till = shift(length, false, &Base::Now, frame)?;
    let now = frame.published.map(|day| day.to_datetime(frame.time.unwrap_or_default()));
    let (Some(low), Some(high)) = (now, till.said.and_then(|i| i.low)) else { return Some(silent) };
    if low >= high {
        return Some(silent);
    }
    let said = Some(Interval::half_open(low, high));
    let whole = Stretch::days(low.date(), high.date()).or_else(|| Stretch::day(low.date()));
    Some(Reading { said, meant: said, whole, anchor: Anchor::Publication, ..silent })
}

pub(super) fn stretch(length: &Length, back: bool, base: &Base, frame: &Frame) -> Option<Reading> {
    let value = timex::length(length);
    let silent = Reading::silent(value.clone(), grain_of(length.unit));
    let (Some((count, unit)), Some((told, anchor))) = (whole_units(length), base_of(base, frame, length.unit)) else {
        return Some(silent);
    };
    let whole = match (base, back) {
        (Base::Phrase(_), false) if unit >= U::Day => {
            Stretch::days(told.stretch.first(), calendar::plus(told.stretch.first(), unit, count)?)
        }
        (Base::Phrase(_), true) if unit >= U::Day => {
            Stretch::days(calendar::plus(told.stretch.high.date(), unit, -count)?, told.stretch.high.date())
        }
        // "4 pm for 30 minutes"
        _ if unit < U::Day && matches!(base, Base::Phrase(_)) => {
            let Base::Phrase(phrase) = base else { return Some(silent) };
            let low = resolve(phrase, frame)?.said.and_then(|i| i.low);
            let Some(low) = low else { return Some(silent) };
            let size = if unit == U::Hour {
                3600
            } else if unit == U::Minute {
                60
            } else {
                1
            };
            let said = Some(Interval::half_open(low, calendar::plus_seconds(low, count.checked_mul(size)?)?));
            return Some(Reading { said, meant: said, whole: Stretch::day(low.date()), anchor, spans: true, ..silent });
        }
        // "the last 13 minutes", counted from an instant.
        _ if unit < U::Day => {
            let Some(time) = frame.time.filter(|_| matches!(base, Base::Now) && !frame.tale) else {
                return Some(silent);
            };
            let seconds = count.checked_mul(if unit == U::Hour {
                3600
            } else if unit == U::Minute {
                60
            } else {
                1
            })?;
            // "the next three hours" and no more: whole hours
            let whole_hours = frame.alone && unit == U::Hour;
            let (hour, minute) = if whole_hours { (time.hour(), 0) } else { (time.hour(), time.minute()) };
            let now = told.stretch.first().to_datetime(jiff::civil::Time::new(hour, minute, 0, 0).ok()?);
            let begun = whole_hours && !back && time.minute() > 0;
            let now = if begun { calendar::plus_seconds(now, 3600)? } else { now };
            let other = calendar::plus_seconds(now, if back { -seconds } else { seconds })?;
            let said = Interval::half_open(now.min(other), now.max(other));
            let (said, whole) = (Some(said), Stretch::day(now.date()));
            return Some(Reading { said, meant: said, whole, anchor, spans: true, ..silent });
        }
        // "the next three weeks" and no more: whole weeks
        _ if frame.alone
            && frame.time.is_some()
            && matches!(unit, U::Week | U::Month | U::Year)
            && !matches!(base, Base::Previous) =>
        {
            let here = calendar::unit_of(told.stretch.first(), unit)?;
            if back {
                Stretch::days(calendar::plus(here.first(), unit, -count)?, here.first())
            } else {
                Stretch::days(here.high.date(), calendar::plus(here.high.date(), unit, count)?)
            }
        }
        (_, true) => {
            let edge = if unit == U::Quarter {
                calendar::unit_of(told.stretch.first(), unit)?.first()
            } else {
                told.stretch.first()
            };
            Stretch::days(calendar::plus(edge, unit, -count)?, edge)
        }
        (_, false) => {
            let edge = if unit == U::Quarter {
                calendar::unit_of(told.stretch.first(), unit)?.high.date()
            } else {
                told.stretch.high.date()
            };
            Stretch::days(edge, calendar::plus(edge, unit, count)?)
        }
    };
    let Some(whole) = whole else { return Some(silent) };
    // "the past year" is told as the year before.
    let year = unit == U::Year && count == 1 && back && matches!(base, Base::Now);
    let value = if year { timex::year(whole.first().year().into()) } else { value };
    let reading = Reading { timex: value, spans: true, ..Reading::at(whole, grain_of(unit), anchor) };
    let (low, high) = (whole.first(), whole.high.date());
    Some(reading.widen(calendar::plus(low, unit, -1), calendar::plus(high, unit, 1)))
}
