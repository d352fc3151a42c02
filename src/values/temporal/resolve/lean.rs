//! Dates that lean on another: "last Friday", "two weeks after the vote", "June last year", "the first Tuesday of October".

use super::place::{days, in_year, yearless};
use super::{Reading, grain_of, resolve};
use crate::lexicon::time_words::TimeUnit as U;
use crate::values::temporal::calendar::{self, Stretch};
use crate::values::temporal::clock;
use crate::values::temporal::frame::{Direction, Frame, Told};
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase};
use crate::values::temporal::timex;
use crate::values::{Anchor, Bound, Grain, Interval};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Where a relative date is counted from, and what it leans on.
pub(super) fn base_of(base: &Base, frame: &Frame, unit: U) -> Option<(Told, Anchor)> {
    let publication = |told| (told, Anchor::Publication);
    let narrative = |told| (told, Anchor::Narrative);
    match base {
        Base::Now if frame.tale && unit > U::Day => frame.last.map(narrative).or(frame.today().map(publication)),
        Base::Now => frame.today().map(publication),
        Base::Previous => frame.last.map(narrative).or(frame.today().map(publication)),
        Base::Here if frame.tale => frame.last.map(narrative),
        Base::Here => frame.today().map(publication).or(frame.last.map(narrative)),
        Base::Quarter => frame.reported_quarter().map(narrative),
        // In a tale, "two days after the assault" follows on the day that has just been told.
        Base::Event(..) => frame
            .last
            .filter(|t| frame.tale && t.grain == Grain::Day && t.sentence + 3 >= frame.sentence && unit == U::Day)
            .map(narrative),
        Base::Phrase(phrase) => {
            // "a week from Friday": the coming one.
            let ahead = Frame { direction: Direction::Future, ..frame.clone() };
            let weekday = matches!(phrase.as_ref(), Phrase::Fields(fields) if fields.only_weekday());
            let frame = if weekday && unit == U::Day && frame.direction == Direction::Unknown { &ahead } else { frame };
            let reading = resolve(phrase, frame)?;
            let told = Told {
                stretch: reading.whole?,
                grain: reading.grain,
                dated: reading.dated,
                leads: false,
                sentence: frame.sentence,
                block: frame.block,
            };
            Some((told, reading.anchor))
        }
    }
}

pub(super) fn unit(unit: U, shift: i32, base: &Base, frame: &Frame) -> Option<Reading> {
    let grain = grain_of(unit);
    let Some((told, anchor)) = base_of(base, frame, unit) else {
        return Some(Reading::silent(timex::unknown(unit).into(), grain));
    };
    let mut from = told.stretch.first();
    let mut shift = i64::from(shift);
    if unit == U::Quarter && *base == Base::Here {
        match frame.reported_quarter() {
            Some(last) => from = last.stretch.first(),
            _ if frame.direction != Direction::Future => shift = -1,
            _ => {}
        }
    }
    if grain < told.grain && *base == Base::Previous {
        // "the next day" after "in March 1942" names no day.
        return Some(Reading::silent(timex::unknown(unit).into(), grain));
    }
    if unit == U::Weekend && *base == Base::Here && frame.direction != Direction::Future && calendar::weekday(from) < 6
    {
        shift = -1;
    }
    let moved = calendar::plus(calendar::unit_of(from, unit)?.first(), unit, shift)?;
    Some(Reading::at(calendar::unit_of(moved, unit)?, grain, anchor))
}

pub(super) fn within(inner: &Fields, outer: &Phrase, frame: &Frame) -> Option<Reading> {
    let outer = resolve(outer, frame)?;
    let Some(whole) = outer.whole else {
        let (timex, grain) = yearless(inner);
        return Some(Reading::silent(timex, grain).with(inner));
    };
    let year = i32::from(whole.first().year());
    if let Some((stretch, grain)) = in_year(inner, year).filter(|_| outer.grain >= Grain::Year) {
        return Some(Reading::at(stretch, grain, outer.anchor).with(inner));
    }
    if let Some(day) = inner.day {
        let date = calendar::date(year, whole.first().month().into(), day)?;
        return Some(Reading::at(Stretch::day(date)?, Grain::Day, outer.anchor).with(inner));
    }
    let date = calendar::nth_weekday(whole, inner.weekday?, 1)?;
    Some(Reading::at(Stretch::day(date)?, Grain::Day, outer.anchor).with(inner))
}

pub(super) fn pointed(shift: i8, fields: &Fields, base: &Base, frame: &Frame) -> Option<Reading> {
    let Some((told, anchor)) = base_of(base, frame, if fields.weekday.is_some() { U::Day } else { U::Month }) else {
        let timex = fields.weekday.filter(|_| fields.only_weekday()).map(|w| format!("XXXX-WXX-{w}"));
        let (other, grain) = yearless(fields);
        return Some(Reading::silent(timex.unwrap_or(other), grain).with(fields));
    };
    let now = told.stretch.first();
    if fields.only_weekday() {
        let weekday = fields.weekday?;
        let week = calendar::monday(now)?;
        let date = match (shift, base) {
            (-1, _) => calendar::weekday_back(now.yesterday().ok()?, weekday)?,
            // "two Thursdays ago", "Friday week"
            (..-1, _) => {
                let last = calendar::weekday_back(now.yesterday().ok()?, weekday)?;
                calendar::plus(last, U::Week, i64::from(shift) + 1)?
            }
            (2.., _) => {
                let next = calendar::weekday_on(now.tomorrow().ok()?, weekday)?;
                calendar::plus(next, U::Week, i64::from(shift) - 1)?
            }
            (1, Base::Now) => calendar::plus(week, U::Day, i64::from(weekday) + 6)?,
            (1, _) => calendar::weekday_on(now.tomorrow().ok()?, weekday)?,
            _ => calendar::plus(week, U::Day, i64::from(weekday) - 1)?,
        };
        let reading = Reading::at(Stretch::day(date)?, Grain::Day, anchor).with(fields);
        // "next Friday" may be the coming one; "last Friday" the one of the week before.
        return Some(match shift {
            1 if days(now, date) > 7 => {
                reading.widen(calendar::plus(date, U::Day, -7), calendar::plus(date, U::Day, 1))
            }
            -1 if days(date, now) < 7 => {
                reading.widen(calendar::plus(date, U::Day, -7), calendar::plus(date, U::Day, 1))
            }
            _ => reading,
        });
    }
    let year = i32::from(now.year());
    let candidates: Vec<(Stretch, Grain)> = (-5..=5).filter_map(|k| in_year(fields, year + k)).collect();
    let found = match shift {
        -1 => candidates.iter().rev().find(|(s, _)| s.last() < now),
        1 => candidates.iter().find(|(s, _)| s.first() > now),
        // "the summer before last"
        -2 => candidates.iter().rev().filter(|(s, _)| s.last() < now).nth(1),
        2 => candidates.iter().filter(|(s, _)| s.first() > now).nth(1),
        _ => candidates
            .iter()
            .find(|(s, _)| s.first() <= now && now <= s.last())
            .or(candidates.iter().find(|(s, _)| s.first().year() == now.year())),
    };
    let Some((stretch, grain)) = found else {
        let (timex, grain) = yearless(fields);
        return Some(Reading::silent(timex, grain).with(fields));
    };
    Some(Reading::at(*stretch, *grain, anchor).with(fields))
}

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
        U::Week | U::Fortnight | U::Day => Grain::Day,
        _ => grain_of(unit),
    };
    if grain < told.grain && !matches!(unit, U::Year) && *base != Base::Now {
        return unknown();
    }
    let date = calendar::plus(told.stretch.first(), unit, sign * count)?;
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
        U::Week | U::Fortnight => around(U::Day, 3 + 4 * loose),
        U::Month => around(U::Day, 15 * (1 + loose)),
        U::Year => around(U::Month, 6 * (1 + loose)),
        _ => around(U::Year, 1 + 4 * loose),
    })
}

pub(super) fn stretch(length: &Length, back: bool, base: &Base, frame: &Frame) -> Option<Reading> {
    let value = timex::length(length);
    let silent = Reading::silent(value.clone(), grain_of(length.unit));
    let (Some((count, unit)), Some((told, anchor))) = (whole_units(length), base_of(base, frame, length.unit)) else {
        return Some(silent);
    };
    let whole = match (base, back) {
        (Base::Phrase(_), false) => {
            Stretch::days(told.stretch.first(), calendar::plus(told.stretch.first(), unit, count)?)
        }
        (Base::Phrase(_), true) => {
            Stretch::days(calendar::plus(told.stretch.high.date(), unit, -count)?, told.stretch.high.date())
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
            let now = told.stretch.first().to_datetime(time);
            let other = calendar::plus_seconds(now, if back { -seconds } else { seconds })?;
            let said = Interval::half_open(now.min(other), now.max(other));
            let (said, whole) = (Some(said), Stretch::day(now.date()));
            return Some(Reading { said, meant: said, whole, anchor, spans: true, ..silent });
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

pub(super) fn nth(nth: i32, unit: Option<U>, weekday: Option<i8>, outer: &Phrase, frame: &Frame) -> Option<Reading> {
    let outer = resolve(outer, frame)?;
    let Some(whole) = outer.whole else {
        return Some(Reading::silent(timex::unknown(unit.unwrap_or(U::Day)).into(), grain_of(unit.unwrap_or(U::Day))));
    };
    let named = Reading { dated: outer.dated, ..Reading::silent(String::new(), Grain::Day) };
    let done =
        |stretch: Stretch, grain| Some(Reading { dated: named.dated, ..Reading::at(stretch, grain, outer.anchor) });
    if let Some(weekday) = weekday {
        let date = if nth <= -50 {
            calendar::plus(
                calendar::weekday_back(whole.first().yesterday().ok()?, weekday)?,
                U::Week,
                i64::from(nth) + 101,
            )?
        } else if nth >= 50 {
            calendar::plus(calendar::weekday_on(whole.high.date(), weekday)?, U::Week, i64::from(nth) - 101)?
        } else {
            calendar::nth_weekday(whole, weekday, nth.into())?
        };
        return done(Stretch::day(date)?, Grain::Day);
    }
    let unit = unit?;
    let (low, high) = (whole.first(), whole.high.date());
    let from = |first: Date| calendar::plus(first, unit, i64::from(nth) - 1);
    let stretch = match unit {
        U::Week if outer.grain == Grain::Year => {
            let last = calendar::date(low.year().into(), 12, 28)?.iso_week_date().week();
            let number = if nth > 0 { nth } else { i32::from(last) + 1 + nth };
            calendar::week(low.year().into(), number)?
        }
        U::Week if nth > 0 => calendar::unit_of(calendar::plus(low, U::Day, 7 * (i64::from(nth) - 1))?, U::Week)?,
        U::Week | U::Weekend | U::Day if nth < 0 => {
            let last = calendar::unit_of(whole.last(), unit)?;
            let last = if last.first() > whole.last() {
                calendar::unit_of(calendar::plus(whole.last(), U::Week, -1)?, unit)?
            } else {
                last
            };
            calendar::unit_of(calendar::plus(last.first(), unit, i64::from(nth) + 1)?, unit)?
        }
        _ if nth > 0 => calendar::unit_of(from(low)?, unit)?,
        _ => calendar::unit_of(calendar::plus(high, unit, nth.into())?, unit)?,
    };
    done(stretch, grain_of(unit))
}
