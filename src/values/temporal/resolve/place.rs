//! Dates put in their place: "12 August" in its year, "the 15th" in its month, "Friday" in its week.

use super::Reading;
use crate::lexicon::holidays::HolidayRule;
use crate::lexicon::time_words::{Season, TimeUnit as U};
use crate::values::temporal::calendar::{self, Stretch};
use crate::values::temporal::frame::{Direction, Frame};
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::timex;
use crate::values::{Anchor, Grain};
use jiff::civil::Date;

/// The part of a year that fields name, and its grain.
pub(super) fn in_year(fields: &Fields, year: i32) -> Option<(Stretch, Grain)> {
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
pub(super) fn full_year(fields: &Fields, frame: &Frame) -> Option<i32> {
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

pub(super) fn fields(fields: &Fields, frame: &Frame) -> Option<Reading> {
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
        if let (true, Some(month), Some(day)) = (fields.either, fields.month, fields.day) {
            let other = calendar::date(year, day, month);
            return Some(reading.widen(other, other.and_then(|d| d.tomorrow().ok())));
        }
        if fields.fiscal && grain == Grain::Year {
            return Some(reading.widen(calendar::date(year - 1, 1, 1), calendar::date(year + 2, 1, 1)));
        }
        if grain == Grain::Season {
            let (low, high) = (stretch.first(), stretch.high.date());
            let back = if fields.season == Some(Season::Winter) { -12 } else { -1 };
            return Some(reading.widen(calendar::plus(low, U::Month, back), calendar::plus(high, U::Month, 1)));
        }
        return Some(watched(reading, fields));
    }
    if fields.month.is_some()
        || fields.quarter.is_some()
        || fields.half.is_some()
        || fields.season.is_some()
        || fields.holiday.is_some()
        || fields.week.is_some()
    {
        return Some(watched(pick_year(fields, frame), fields));
    }
    if let (Some(day), weekday) = (fields.day, fields.weekday) {
        return Some(pick_month(day, weekday, fields, frame));
    }
    fields.weekday.map(|weekday| pick_week(weekday, fields, frame))
}

/// Feasts that hang on the sight of the moon may be kept a day before or after.
fn watched(reading: Reading, fields: &Fields) -> Reading {
    let moon = matches!(fields.holiday, Some(HolidayRule::Islamic(..) | HolidayRule::Moon(..)));
    match reading.whole.filter(|_| moon) {
        Some(whole) => {
            let (low, high) = (calendar::plus(whole.first(), U::Day, -1), calendar::plus(whole.high.date(), U::Day, 1));
            reading.widen(low, high)
        }
        None => reading,
    }
}

/// The value of fields whose year nobody knows.
pub(super) fn yearless(fields: &Fields) -> (String, Grain) {
    // A feast by the moon has another day each year.
    let moves = fields.holiday.is_some_and(|rule| !matches!(rule, HolidayRule::Fixed(..)));
    if let Some((stretch, grain)) = in_year(fields, 2000).filter(|_| !moves) {
        let mut timex = timex::value(stretch, grain);
        timex.replace_range(..4, "XXXX");
        return (timex, grain);
    }
    // "30 February" has no day, but says which it would be.
    match (fields.month, fields.day) {
        (Some(month), Some(day)) => (format!("XXXX-{month:02}-{day:02}"), Grain::Day),
        // "the 5th of every month"
        (None, Some(day)) if fields.weekday.is_none() => (format!("XXXX-XX-{day:02}"), Grain::Day),
        _ => ("XXXX-XX-XX".into(), Grain::Day),
    }
}

pub(super) fn pick_year(fields: &Fields, frame: &Frame) -> Reading {
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
            let step = match behind {
                7.. => 1,
                // "attacks fell in April, against the peak of November": looking aside, the text looks back.
                ..=-7 if !frame.leads && frame.direction != Direction::Future => -1,
                _ => 0,
            };
            let found = in_year(fields, year + step).unwrap_or((here, grain));
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
    // "Saturday, 21 September": without a verb, the year in which the day is a Saturday.
    let fits = |(s, _): &(Stretch, Grain)| fields.weekday.is_some_and(|w| calendar::weekday(s.first()) == w);
    let chosen = match frame.direction {
        Direction::Unknown if fits(past) != fits(next) => {
            if fits(past) {
                past
            } else {
                next
            }
        }
        // A heading or a question looks ahead.
        Direction::Unknown if frame.alone && distance(past.0) > if fields.holiday.is_some() { 7 } else { 60 } => next,
        // A date just ahead stays ahead whatever the tense: "said Tuesday it would ... by March 3".
        Direction::Past if !frame.direct && distance(next.0) <= 45 && distance(past.0) > 200 => next,
        // "The company set Nov. 20 as the date", told on the second: a day ten months back would have its year.
        Direction::Past if fields.day.is_some() && distance(next.0) <= 60 && distance(past.0) > 290 => next,
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

pub(super) fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(i64::MAX / 4, |s| i64::from(s.get_days()))
}

pub(super) fn pick_month(day: i32, weekday: Option<i8>, fields: &Fields, frame: &Frame) -> Reading {
    let story =
        frame.tale.then_some(frame.last).flatten().filter(|t| t.grain <= Grain::Month).map(|t| t.stretch.first());
    if frame.tale && story.is_none() {
        return Reading::silent("XXXX-XX-XX".into(), Grain::Day).with(fields);
    }
    let Some(now) = story.or(frame.published).or(frame.stand().map(|t| t.stretch.first())) else {
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

pub(super) fn pick_week(weekday: i8, fields: &Fields, frame: &Frame) -> Reading {
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
