//! Dates that lean on another: "last Friday", "two weeks after the vote", "June last year", "the first Tuesday of October".

use super::place::{days, in_year, yearless};
use super::{Reading, grain_of, resolve};
use crate::lexicon::time_words::TimeUnit as U;
use crate::values::temporal::calendar::{self, Stretch};
use crate::values::temporal::frame::{Direction, Frame, Told};
use crate::values::temporal::phrase::{Base, Fields, Phrase};
use crate::values::temporal::timex;
use crate::values::{Anchor, Grain};
use jiff::civil::Date;

/// Where a relative date is counted from, and what it leans on.
pub(super) fn base_of(base: &Base, frame: &Frame, unit: U) -> Option<(Told, Anchor)> {
    let publication = |told| (told, Anchor::Publication);
    let narrative = |told| (told, Anchor::Narrative);
    match base {
        Base::Now if frame.tale && unit > U::Day => frame.last.map(narrative).or(frame.today().map(publication)),
        Base::Now => frame.today().map(publication),
        Base::Previous => frame.last.map(narrative).or(frame.today().map(publication)),
        Base::Here if frame.tale => frame.last.map(narrative),
        Base::Here => frame.today().map(publication).or(frame.stand().map(narrative)),
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
    if grain < told.grain && matches!(base, Base::Previous | Base::Here) {
        // "the next day" after "in March 1942" names no day, nor "the weekend" after "in 2019".
        return Some(Reading::silent(timex::unknown(unit).into(), grain));
    }
    if unit == U::Weekend && *base == Base::Here && frame.direction != Direction::Future && calendar::weekday(from) < 6
    {
        shift = -1;
    }
    if unit == U::Weekend && matches!(base, Base::Phrase(_)) {
        // The weekend of a Monday is the one that it ends; the weekend after a Wednesday is in its week.
        match (shift, calendar::weekday(from)) {
            (0, 1) => shift = -1,
            (1, ..6) => shift = 0,
            _ => {}
        }
    }
    let moved = calendar::plus(calendar::unit_of(from, unit)?.first(), unit, shift)?;
    Some(Reading::at(calendar::unit_of(moved, unit)?, grain, anchor))
}

pub(super) fn within(inner: &Fields, outer: &Phrase, frame: &Frame) -> Option<Reading> {
    let phrase = outer;
    let outer = resolve(outer, frame)?;
    let Some(whole) = outer.whole else {
        let (timex, grain) = yearless(inner);
        return Some(Reading::silent(timex, grain).with(inner));
    };
    let year = i32::from(whole.first().year());
    // "Monday in three weeks", "Easter two years ago"
    if outer.grain <= Grain::Month && matches!(phrase, Phrase::Shift { .. } | Phrase::Ahead(_)) {
        let day = whole.first();
        if inner.only_weekday() {
            let date = calendar::plus(calendar::monday(day)?, U::Day, i64::from(inner.weekday?) - 1)?;
            return Some(Reading::at(Stretch::day(date)?, Grain::Day, outer.anchor).with(inner));
        }
        let near = (-1..=1).filter_map(|k| in_year(inner, year + k)).min_by_key(|(s, _)| days(day, s.first()).abs())?;
        return Some(Reading::at(near.0, near.1, outer.anchor).with(inner));
    }
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
        U::Workday if nth > 0 => Stretch::day(calendar::plus(low.yesterday().ok()?, unit, nth.into())?)?,
        U::Workday => Stretch::day(calendar::plus(high, unit, nth.into())?)?,
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
