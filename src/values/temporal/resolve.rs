//! Phrases come to rest: "last Friday" in a story of Wednesday 20 August 2025 is 15 August 2025.

use super::calendar::{self, Stretch};
use super::frame::{Direction, Frame};
use super::phrase::{Base, Edge, Fields, Length, Phrase, Round, Side};
use super::timex;
use crate::lexicon::time_words::TimeUnit as U;
use crate::values::{Anchor, Bound, Grain, Interval};
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a phrase comes to.
#[derive(Clone, Debug)]
pub struct Reading {
    pub said: Option<Interval<DateTime>>,
    pub meant: Option<Interval<DateTime>>,
    /// The calendar stretch, before an open side or an edge is taken.
    pub whole: Option<Stretch>,
    pub timex: String,
    pub grain: Grain,
    pub anchor: Anchor,
    /// The parts named.
    pub fields: Fields,
    /// Whether a year was named.
    pub dated: bool,
    pub set: bool,
    pub spans: bool,
}

impl Reading {
    fn silent(timex: String, grain: Grain) -> Reading {
        Reading {
            said: None,
            meant: None,
            whole: None,
            timex,
            grain,
            anchor: Anchor::None,
            fields: Fields::default(),
            dated: false,
            set: false,
            spans: false,
        }
    }

    pub(super) fn at(stretch: Stretch, grain: Grain, anchor: Anchor) -> Reading {
        Reading {
            said: Some(stretch.interval()),
            meant: Some(stretch.interval()),
            whole: Some(stretch),
            anchor,
            ..Reading::silent(timex::value(stretch, grain), grain)
        }
    }

    fn with(self, fields: &Fields) -> Reading {
        Reading { fields: fields.clone(), dated: fields.dated(), ..self }
    }

    fn widen(mut self, low: Option<Date>, high: Option<Date>) -> Reading {
        if let (Some(meant), Some(low), Some(high)) = (self.meant.as_mut(), low, high) {
            meant.low = meant.low.map(|l| l.min(low.into()));
            meant.high = meant.high.map(|h| h.max(high.into()));
        }
        self
    }
}

/// What a phrase comes to in its frame; none where the calendar has no such date.
pub fn resolve(phrase: &Phrase, frame: &Frame) -> Option<Reading> {
    match phrase {
        Phrase::Fields(fields) => self::fields(fields, frame),
        Phrase::Unit { unit, shift, base } => self::unit(*unit, *shift, base, frame),
        Phrase::Within { inner, outer } => within(inner, outer, frame),
        Phrase::Pointed { shift, fields, base } => pointed(*shift, fields, base, frame),
        Phrase::Shift { length, back, base } => shift(length, *back, base, frame),
        Phrase::Ahead(length) => {
            if frame.direction == Direction::Past || length.low.is_none() || frame.published.is_none() {
                Some(Reading::silent(timex::length(length), grain_of(length.unit)))
            } else {
                shift(length, false, &Base::Now, frame)
            }
        }
        Phrase::Stretch { length, back, base } => stretch(length, *back, base, frame),
        Phrase::Nth { nth, unit, weekday, outer } => self::nth(*nth, *unit, *weekday, outer, frame),
        Phrase::Timed { day, clock } => super::clock::timed(day.as_deref(), clock, frame),
        Phrase::Part { edge, of } => part(*edge, of, frame),
        Phrase::Span { from, to, .. } => span(from, to, frame),
        Phrase::Open { side, of } => open(*side, of, frame),
        Phrase::Reference(value) => Some(Reading::silent((*value).to_string(), Grain::Day)),
        Phrase::Lasting(length) => Some(Reading::silent(timex::length(length), grain_of(length.unit))),
        Phrase::Every(round) => Some(every(round)),
    }
}

/// The grain that a unit is told at.
pub fn grain_of(unit: U) -> Grain {
    match unit {
        U::Second => Grain::Second,
        U::Minute => Grain::Minute,
        U::Hour => Grain::Hour,
        U::Day => Grain::Day,
        U::Weekend => Grain::Weekend,
        U::Week | U::Fortnight => Grain::Week,
        U::Month => Grain::Month,
        U::Quarter => Grain::Quarter,
        U::Year => Grain::Year,
        U::Decade => Grain::Decade,
        U::Century | U::Millennium => Grain::Century,
    }
}

/// The part of a year that fields name, and its grain.
fn in_year(fields: &Fields, year: i32) -> Option<(Stretch, Grain)> {
    if let Some(rule) = fields.holiday {
        return Some((Stretch::day(calendar::holiday(rule, year)?)?, Grain::Day));
    }
    if let Some(month) = fields.month {
        return match fields.day {
            Some(day) => Some((Stretch::day(calendar::date(year, month, day)?)?, Grain::Day)),
            None => Some((calendar::month(year, month)?, Grain::Month)),
        };
    }
    if let Some(quarter) = fields.quarter {
        return Some((calendar::quarter(year, quarter)?, Grain::Quarter));
    }
    if let Some(half) = fields.half {
        return Some((calendar::half(year, half)?, Grain::Half));
    }
    if let Some(season) = fields.season {
        return Some((calendar::season(year, season)?, Grain::Season));
    }
    if let Some(week) = fields.week {
        return Some((calendar::week(year, week)?, Grain::Week));
    }
    None
}

/// The year that is written, as the calendar counts it.
fn full_year(fields: &Fields, frame: &Frame) -> Option<i32> {
    let year = fields.year?;
    if fields.bc {
        return Some(1 - year);
    }
    if fields.short {
        let now = frame.published.map_or(2020, |p| i32::from(p.year()));
        let guess = now.div_euclid(100) * 100 + year;
        return Some(if guess > now + 15 { guess - 100 } else { guess });
    }
    Some(year)
}

fn fields(fields: &Fields, frame: &Frame) -> Option<Reading> {
    if let Some(century) = fields.century {
        let low = if fields.bc { -century * 100 + 1 } else { (century - 1) * 100 };
        let stretch = calendar::years(low, 100)?;
        return Some(Reading::at(stretch, Grain::Century, Anchor::Absolute).with(fields));
    }
    if let Some(decade) = fields.decade {
        if fields.bc {
            return Some(Reading::at(calendar::years(-decade - 8, 10)?, Grain::Decade, Anchor::Absolute).with(fields));
        }
        let decade = if decade >= 100 {
            decade
        } else {
            let now = frame.published.map_or(2020, |p| i32::from(p.year()));
            if 2000 + decade <= now - 10 { 2000 + decade } else { 1900 + decade }
        };
        return Some(Reading::at(calendar::years(decade, 10)?, Grain::Decade, Anchor::Absolute).with(fields));
    }
    if let Some(year) = full_year(fields, frame) {
        let (stretch, grain) = match in_year(fields, year) {
            Some(found) => found,
            None if fields.day.is_some() => {
                let (timex, grain) = yearless(fields);
                let timex = format!("{}{}", timex::year(year), &timex[4..]);
                return Some(Reading::silent(timex, grain).with(fields));
            }
            None if fields.month.is_some() || fields.holiday.is_some_and(|h| calendar::holiday(h, year).is_some()) => {
                return None;
            }
            None => (calendar::years(year, 1)?, Grain::Year),
        };
        let reading = Reading::at(stretch, grain, Anchor::Absolute).with(fields);
        if fields.fiscal && grain == Grain::Year {
            return Some(reading.widen(calendar::date(year - 1, 1, 1), calendar::date(year + 2, 1, 1)));
        }
        if grain == Grain::Season {
            let (low, high) = (stretch.first(), stretch.high.date());
            let back = if fields.season == Some(crate::lexicon::time_words::Season::Winter) { -12 } else { -1 };
            return Some(reading.widen(calendar::plus(low, U::Month, back), calendar::plus(high, U::Month, 1)));
        }
        return Some(reading);
    }
    if fields.month.is_some()
        || fields.quarter.is_some()
        || fields.half.is_some()
        || fields.season.is_some()
        || fields.holiday.is_some()
    {
        return Some(pick_year(fields, frame));
    }
    if let (Some(day), weekday) = (fields.day, fields.weekday) {
        return Some(pick_month(day, weekday, fields, frame));
    }
    fields.weekday.map(|weekday| pick_week(weekday, fields, frame))
}

/// The value of fields whose year nobody knows.
fn yearless(fields: &Fields) -> (String, Grain) {
    if let Some((stretch, grain)) = in_year(fields, 2000) {
        return (format!("XXXX{}", &timex::value(stretch, grain)[4..]), grain);
    }
    // "30 February" has no day, but says which it would be.
    match (fields.month, fields.day) {
        (Some(month), Some(day)) => (format!("XXXX-{month:02}-{day:02}"), Grain::Day),
        _ => ("XXXX-XX-XX".into(), Grain::Day),
    }
}

fn pick_year(fields: &Fields, frame: &Frame) -> Reading {
    let unknown = || {
        let (timex, grain) = yearless(fields);
        Reading::silent(timex, grain).with(fields)
    };
    if let Some(told) = frame.story() {
        let year = i32::from(told.stretch.first().year());
        let months = |s: Stretch| i32::from(s.first().year()) * 12 + i32::from(s.first().month());
        if let Some((here, grain)) = in_year(fields, year) {
            // Told forwards: in a story of November, "in February" is the next one.
            let behind = if told.grain <= Grain::Month { months(told.stretch) - months(here) } else { 0 };
            let found = if behind >= 7 { in_year(fields, year + 1).unwrap_or((here, grain)) } else { (here, grain) };
            return Reading::at(found.0, grain, Anchor::Narrative).with(fields);
        }
    }
    let Some(now) = frame.published else { return unknown() };
    let year = i32::from(now.year());
    let candidates: Vec<(Stretch, Grain)> = (-4..=4).filter_map(|k| in_year(fields, year + k)).collect();
    let past = candidates.iter().rev().find(|(s, _)| s.first() <= now);
    let next = candidates.iter().find(|(s, _)| s.last() >= now);
    let (Some(past), Some(next)) = (past, next) else { return unknown() };
    let distance = |s: Stretch| {
        if s.first() > now {
            days(now, s.first())
        } else if s.last() < now {
            days(s.last(), now)
        } else {
            0
        }
    };
    let nearest = if distance(past.0) <= distance(next.0) { past } else { next };
    let (near, far) = (distance(past.0).min(distance(next.0)), distance(past.0).max(distance(next.0)));
    let chosen = match frame.direction {
        // A date just ahead stays ahead whatever the tense: "said Tuesday it would ... by March 3".
        Direction::Past if distance(next.0) <= 45 && distance(past.0) > 200 => next,
        Direction::Future if distance(past.0) <= 45 && distance(next.0) > 200 => past,
        _ if fields.quarter.is_some() && distance(past.0) <= 92 => past,
        Direction::Past => past,
        Direction::Future => next,
        Direction::Unknown => nearest,
    };
    let reading = Reading::at(chosen.0, chosen.1, Anchor::Publication).with(fields);
    if frame.direction == Direction::Unknown && far < 2 * near {
        return reading.widen(Some(past.0.first()), Some(next.0.high.date()));
    }
    reading
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(i64::MAX / 4, |s| i64::from(s.get_days()))
}

fn pick_month(day: i32, weekday: Option<i8>, fields: &Fields, frame: &Frame) -> Reading {
    let story =
        frame.tale.then_some(frame.last).flatten().filter(|t| t.grain <= Grain::Month).map(|t| t.stretch.first());
    if frame.tale && story.is_none() {
        return Reading::silent("XXXX-XX-XX".into(), Grain::Day).with(fields);
    }
    let Some(now) = story.or(frame.published).or(frame.last.map(|t| t.stretch.first())) else {
        return Reading::silent("XXXX-XX-XX".into(), Grain::Day).with(fields);
    };
    let anchor = if story.is_some() { Anchor::Narrative } else { Anchor::Publication };
    let months = if weekday.is_some() { 12 } else { 2 };
    let candidates: Vec<Date> = (-months..=months)
        .filter_map(|k| {
            let month = calendar::plus(now.first_of_month(), U::Month, k)?;
            calendar::date(month.year().into(), month.month().into(), day)
        })
        .filter(|d| weekday.is_none_or(|w| calendar::weekday(*d) == w))
        .collect();
    let past = candidates.iter().rev().find(|d| **d <= now);
    let next = candidates.iter().find(|d| **d >= now);
    let chosen = match frame.direction {
        _ if story.is_some() && weekday.is_none() => {
            candidates.iter().find(|d| d.month() == now.month() && d.year() == now.year()).or(next)
        }
        Direction::Past => past.or(next),
        Direction::Future => next.or(past),
        Direction::Unknown if story.is_some() => next.or(past),
        Direction::Unknown => {
            candidates.iter().find(|d| d.month() == now.month() && d.year() == now.year()).or(next).or(past)
        }
    };
    match chosen.and_then(|d| Stretch::day(*d)) {
        Some(stretch) => Reading::at(stretch, Grain::Day, anchor).with(fields),
        None => Reading::silent("XXXX-XX-XX".into(), Grain::Day).with(fields),
    }
}

fn pick_week(weekday: i8, fields: &Fields, frame: &Frame) -> Reading {
    let found = if frame.tale {
        frame
            .last
            .filter(|t| t.grain <= Grain::Week)
            .and_then(|t| calendar::weekday_on(t.stretch.first(), weekday))
            .map(|d| (d, Anchor::Narrative))
    } else {
        frame
            .published
            .and_then(|now| match frame.direction {
                Direction::Future => calendar::weekday_on(now, weekday),
                Direction::Past | Direction::Unknown => calendar::weekday_back(now, weekday),
            })
            .map(|d| (d, Anchor::Publication))
    };
    match found.and_then(|(d, anchor)| Some((Stretch::day(d)?, anchor))) {
        Some((stretch, anchor)) => Reading::at(stretch, Grain::Day, anchor).with(fields),
        None => Reading::silent(format!("XXXX-WXX-{weekday}"), Grain::Day).with(fields),
    }
}

/// Where a relative date is counted from, and what it leans on.
fn base_of(base: &Base, frame: &Frame, unit: U) -> Option<(super::frame::Told, Anchor)> {
    let publication = |told| (told, Anchor::Publication);
    let narrative = |told| (told, Anchor::Narrative);
    match base {
        Base::Now if frame.tale && unit > U::Day => frame.last.map(narrative).or(frame.today().map(publication)),
        Base::Now => frame.today().map(publication),
        Base::Previous => frame.last.map(narrative).or(frame.today().map(publication)),
        Base::Here if frame.tale => frame.last.map(narrative),
        Base::Here => frame.today().map(publication).or(frame.last.map(narrative)),
        Base::Quarter => frame.reported_quarter().map(narrative),
        Base::Event(..) => None,
        Base::Phrase(phrase) => {
            let reading = resolve(phrase, frame)?;
            let told = super::frame::Told {
                stretch: reading.whole?,
                grain: reading.grain,
                dated: reading.dated,
                sentence: frame.sentence,
                block: frame.block,
            };
            Some((told, reading.anchor))
        }
    }
}

fn unit(unit: U, shift: i32, base: &Base, frame: &Frame) -> Option<Reading> {
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

fn within(inner: &Fields, outer: &Phrase, frame: &Frame) -> Option<Reading> {
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

fn pointed(shift: i8, fields: &Fields, base: &Base, frame: &Frame) -> Option<Reading> {
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
fn whole_units(length: &Length) -> Option<(i64, U)> {
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

fn shift(length: &Length, back: bool, base: &Base, frame: &Frame) -> Option<Reading> {
    let Some((count, unit)) = whole_units(length) else {
        let value = if back { "PAST_REF" } else { "FUTURE_REF" };
        return Some(Reading::silent(value.into(), grain_of(length.unit)));
    };
    let sign = if back { -1 } else { 1 };
    let unknown = || Some(Reading::silent(timex::length(length), grain_of(length.unit)));
    let Some((told, anchor)) = base_of(base, frame, U::Day) else { return unknown() };
    if unit < U::Day {
        return super::clock::shifted(count, unit, sign, &told, anchor, length);
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
    let grain = match unit {
        _ if kept => told.grain,
        U::Week | U::Fortnight | U::Day | U::Weekend => Grain::Day,
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

fn stretch(length: &Length, back: bool, base: &Base, frame: &Frame) -> Option<Reading> {
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
        _ if unit < U::Day => return Some(silent),
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

fn nth(nth: i32, unit: Option<U>, weekday: Option<i8>, outer: &Phrase, frame: &Frame) -> Option<Reading> {
    let outer = resolve(outer, frame)?;
    let Some(whole) = outer.whole else {
        return Some(Reading::silent(timex::unknown(unit.unwrap_or(U::Day)).into(), grain_of(unit.unwrap_or(U::Day))));
    };
    let named = Reading { dated: outer.dated, ..Reading::silent(String::new(), Grain::Day) };
    let done =
        |stretch: Stretch, grain| Some(Reading { dated: named.dated, ..Reading::at(stretch, grain, outer.anchor) });
    if let Some(weekday) = weekday {
        let date = if nth >= 50 {
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

fn part(edge: Edge, of: &Phrase, frame: &Frame) -> Option<Reading> {
    let whole = resolve(of, frame)?;
    let (Some(stretch), Some(said)) = (whole.whole, whole.said) else { return Some(whole) };
    let (low, high) = (stretch.low, stretch.high);
    let length = low
        .until(high)
        .ok()
        .and_then(|s| s.total((jiff::Unit::Day, jiff::SpanRelativeTo::days_are_24_hours())).ok())
        .unwrap_or(1.0);
    // Months fall into days 1 to 10, 11 to 20 and 21 to the end; other stretches into thirds, in whole days.
    let third = |n: i64| {
        let days = if whole.grain == Grain::Month {
            10 * n
        } else if whole.grain == Grain::Week {
            [0, 3, 4][n as usize]
        } else {
            (length * n as f64 / 3.0).round() as i64
        };
        if length < 2.0 { calendar::plus_seconds(low, n * 8 * 3600) } else { calendar::plus_seconds(low, days * 86400) }
    };
    let half = |n: i64| calendar::plus_seconds(low, (length * 86400.0 * n as f64 / 12.0) as i64);
    let (a, b, c, d) = match edge {
        Edge::Start | Edge::Early => (Some(low), third(1), Some(low), half(7)),
        Edge::Middle => (third(1), third(2), half(2), half(10)),
        Edge::Late | Edge::End => (third(2), Some(high), half(5), Some(high)),
    };
    let (Some(a), Some(b), Some(c), Some(d)) = (a, b, c, d) else { return Some(whole) };
    if a >= b {
        return Some(whole);
    }
    let _ = said;
    Some(Reading {
        said: Some(Interval::half_open(a, b)),
        meant: Some(Interval::half_open(a.min(c), b.max(d))),
        ..whole
    })
}

fn span(from: &Phrase, to: &Phrase, frame: &Frame) -> Option<Reading> {
    let first = resolve(from, frame)?;
    let mut beyond = frame.clone();
    if let Some(whole) = first.whole {
        beyond.tell(whole, first.grain, first.dated);
    }
    let mut second = resolve(to, &beyond)?;
    if second.timex == "PRESENT_REF" {
        if let Some(today) = frame.today() {
            second.said = Some(today.stretch.interval());
            second.meant = second.said;
            second.whole = Some(today.stretch);
        }
    }
    let timex = format!("{}/{}", first.timex, second.timex);
    let (Some(mut a), Some(b), Some(x), Some(y)) = (first.said, second.said, first.meant, second.meant) else {
        return Some(Reading { spans: true, fields: first.fields, ..Reading::silent(timex, first.grain) });
    };
    let (mut x, whole) = (x, first.whole.zip(second.whole).map(|(p, q)| p.cover(q)));
    // "from Monday to Thursday", told on Wednesday: the Thursday after that Monday.
    let (mut b, mut y) = (b, y);
    if a.low > b.low && second.fields.only_weekday() {
        let week = |t: Option<DateTime>| t.and_then(|t| calendar::plus_seconds(t, 7 * 86400));
        (b.low, b.high, y.low, y.high) = (week(b.low), week(b.high), week(y.low), week(y.high));
    }
    if a.low > b.high {
        return Some(Reading { spans: true, fields: first.fields, ..Reading::silent(timex, first.grain) });
    }
    // "from 3 to 5 pm" ends at five, "from Monday to Thursday" when Thursday is over.
    let instant = matches!(second.grain, Grain::Second | Grain::Minute | Grain::Hour);
    (a.high, a.high_open) = if instant { (b.low, false) } else { (b.high, b.high_open) };
    (x.high, x.high_open) = (y.high, y.high_open);
    Some(Reading { said: Some(a), meant: Some(x), whole, timex, spans: true, ..first })
}

fn open(side: Side, of: &Phrase, frame: &Frame) -> Option<Reading> {
    let reading = resolve(of, frame)?;
    let (Some(said), Some(meant)) = (reading.said, reading.meant) else { return Some(reading) };
    let instant = matches!(reading.grain, Grain::Second | Grain::Minute | Grain::Hour);
    let cut = |i: Interval<DateTime>| match side {
        Side::After if instant => Interval { low_open: true, high: None, high_open: false, ..i },
        Side::Until if instant => Interval { low: None, low_open: false, high: i.low, high_open: false },
        Side::Since => Interval { high: None, high_open: false, ..i },
        Side::After => Interval { low: i.high, low_open: false, high: None, high_open: false },
        Side::Until => Interval { low: None, low_open: false, ..i },
        Side::Before => Interval { low: None, low_open: false, high: i.low, high_open: true },
    };
    let mut loose = cut(meant);
    if side == Side::After {
        loose.low = meant.low;
    }
    if side == Side::Before {
        (loose.high, loose.high_open) = (meant.high, meant.high_open);
    }
    Some(Reading { said: Some(cut(said)), meant: Some(loose), spans: true, ..reading })
}

fn every(round: &Round) -> Reading {
    let silent = |timex: String, grain| Reading { set: true, ..Reading::silent(timex, grain) };
    match round {
        Round::Length(length) => silent(timex::length(length), grain_of(length.unit)),
        Round::Part(part) => silent(format!("XXXX-XX-XX{}", timex::part(*part)), Grain::PartOfDay),
        Round::Fields(fields, clock) => {
            let day = match (
                fields.weekday,
                fields.month.or(fields.quarter).is_some() || fields.season.is_some() || fields.holiday.is_some(),
            ) {
                (Some(weekday), false) => (format!("XXXX-WXX-{weekday}"), Grain::Day),
                _ => yearless(fields),
            };
            let clock = clock.as_ref().map(timex::clock).unwrap_or_default();
            silent(format!("{}{clock}", day.0), day.1).with(fields)
        }
    }
}
