//! Clock times on their day: "3 pm Monday", "Tuesday night", "half an hour ago".

use super::calendar::{self, Stretch};
use super::frame::{Frame, Told};
use super::phrase::{Clock, Edge, Length, Phrase};
use super::resolve::{Reading, resolve};
use super::timex;
use crate::lexicon::time_words::{DayPart, TimeUnit};
use crate::values::{Anchor, Extent, Grain, Interval};
use jiff::civil::{Date, Time};

/// Minutes since midnight, strict and charitable.
pub fn minutes(clock: &Clock) -> Option<Extent<i32>> {
    if let Some(hour) = clock.hour {
        let minute = i32::from(clock.minute.unwrap_or(0));
        let at = i32::from(hour) * 60 + minute;
        let slack = match (clock.about, clock.minute) {
            (true, _) => 30,
            (_, None | Some(0 | 30)) => 10,
            (_, Some(m)) if m % 15 == 0 => 7,
            (_, Some(m)) if m % 5 == 0 => 4,
            _ => 1,
        };
        let said = Interval::point(at);
        return Some(Extent { said, meant: Interval::closed(at - slack, at + slack) });
    }
    let (low, high) = part_hours(clock.part?);
    let (low, high) = (low * 60, high * 60);
    if matches!(clock.part, Some(DayPart::Midday | DayPart::Midnight)) {
        return Some(Extent { said: Interval::point(low), meant: Interval::closed(low - 30, low + 30) });
    }
    let third = (high - low) / 3;
    let said = match clock.edge {
        // Mornings begin early: "early this morning" is before nine.
        Some(Edge::Start | Edge::Early) if clock.part == Some(DayPart::Morning) => (low, 9 * 60),
        Some(Edge::Start | Edge::Early | Edge::FirstHalf) => (low, low + third),
        Some(Edge::Middle) => (low + third, high - third),
        Some(Edge::Late | Edge::End | Edge::SecondHalf | Edge::Rest) => (high - third, high),
        None => (low, high),
    };
    Some(Extent {
        said: Interval::half_open(said.0, said.1),
        // A night goes on into the next morning.
        // Neither a morning nor an evening goes on past midnight.
        meant: Interval::half_open(
            if low == 0 { 0 } else { (low - 60).min(said.0) },
            match clock.part {
                Some(DayPart::Night) => high + 420,
                Some(DayPart::Evening) => high,
                _ => high + 60,
            },
        ),
    })
}

/// The hours that a part of the day runs from and to; beyond 24 is the day after.
fn part_hours(part: DayPart) -> (i32, i32) {
    match part {
        DayPart::Dawn => (4, 8),
        DayPart::Morning => (0, 12),
        DayPart::Midday => (12, 12),
        DayPart::Lunchtime => (12, 14),
        DayPart::Afternoon => (12, 19),
        DayPart::Evening => (18, 24),
        DayPart::Dusk => (16, 22),
        DayPart::Night => (18, 24),
        DayPart::Midnight => (0, 0),
        DayPart::Daytime => (6, 20),
        DayPart::Overnight => (22, 31),
    }
}

/// A clock time or part of the day on a day, on the day being told where none is named.
pub fn timed(day: Option<&Phrase>, clock: &Clock, frame: &Frame) -> Option<Reading> {
    let grain = match (clock.hour, clock.second) {
        (_, Some(_)) => Grain::Second,
        (Some(_), _) if clock.minute.is_some() => Grain::Minute,
        (Some(_), _) => Grain::Hour,
        _ => Grain::PartOfDay,
    };
    let reading = match day {
        // "in three days at 5 pm" is a time only where the three days are counted from today.
        Some(day @ Phrase::Ahead(_)) => match resolve(day, frame)? {
            reading if reading.whole.is_none() => return Some(reading),
            reading => reading,
        },
        Some(day) => resolve(day, frame)?,
        None => {
            let here = frame.last.filter(|t| t.grain <= Grain::Day && (frame.tale || t.sentence == frame.sentence));
            let told = here.or_else(|| frame.today().filter(|_| !frame.tale));
            let anchor = if here.is_some() { Anchor::Narrative } else { Anchor::Publication };
            match told {
                Some(told) => Reading {
                    fields: Default::default(),
                    ..Reading::at(Stretch::day(told.stretch.first())?, Grain::Day, anchor)
                },
                None => Reading {
                    said: None,
                    meant: None,
                    whole: None,
                    anchor: Anchor::None,
                    timex: String::new(),
                    ..Reading::at(Stretch::day(Date::constant(2000, 1, 1))?, Grain::Day, Anchor::None)
                },
            }
        }
    };
    let value = format!("{}{}", reading.timex, timex::clock(clock));
    let whole = reading.whole.filter(|_| reading.grain <= Grain::Day);
    let bounds = whole.zip(minutes(clock)).and_then(|(whole, extent)| {
        let midnight = whole.low.date().to_datetime(jiff::civil::Time::midnight());
        let at = |m: i32, past: i64| calendar::plus_seconds(midnight, i64::from(m) * 60 + past);
        let point = extent.said.is_point();
        let said = Interval::half_open(at(extent.said.low?, 0)?, at(extent.said.high?, if point { 60 } else { 0 })?);
        // "at 3:30" may be either half of the day.
        let (low, high) = (extent.meant.low?, extent.meant.high?);
        let (low, high) = match (clock.twelve, clock.hour) {
            (true, Some(12..)) => (low - 720, high),
            (true, _) => (low, high + 720),
            _ => (low, high),
        };
        let meant = Interval::half_open(at(low, 0)?, at(high, if point { 60 } else { 0 })?);
        Some((said, meant))
    });
    Some(match bounds {
        Some((said, meant)) => Reading { said: Some(said), meant: Some(meant), timex: value, grain, ..reading },
        None => Reading { said: None, meant: None, timex: value, grain, ..reading },
    })
}

/// "in two hours", "40 minutes ago", counted from an instant.
pub fn counted(count: i64, unit: TimeUnit, sign: i64, told: &Told, time: Time) -> Option<Reading> {
    let seconds = match unit {
        TimeUnit::Second => 1,
        TimeUnit::Minute => 60,
        _ => 3600,
    };
    let at = calendar::plus_seconds(told.stretch.first().to_datetime(time), count.checked_mul(seconds)? * sign)?;
    let (grain, size) = if unit == TimeUnit::Second { (Grain::Second, 1) } else { (Grain::Minute, 60) };
    let slack = (count * seconds / 10).max(size);
    let whole = Stretch::day(at.date())?;
    Some(Reading {
        said: Some(Interval::half_open(at, calendar::plus_seconds(at, size)?)),
        meant: Some(Interval::half_open(
            calendar::plus_seconds(at, -slack)?,
            calendar::plus_seconds(at, size.checked_add(slack)?)?,
        )),
        timex: format!("{}T{:02}:{:02}:{:02}", timex::day(at.date()), at.hour(), at.minute(), at.second()),
        grain,
        ..Reading::at(whole, Grain::Day, Anchor::Publication)
    })
}

/// "two hours ago", "half an hour later": on the day, since hours are seldom known.
pub fn shifted(count: i64, unit: TimeUnit, sign: i64, told: &Told, anchor: Anchor, length: &Length) -> Option<Reading> {
    let seconds = match unit {
        TimeUnit::Second => 1,
        TimeUnit::Minute => 60,
        _ => 3600,
    };
    let hours = count.checked_mul(seconds)? / 3600;
    let mut reading = Reading::at(told.stretch, told.grain, anchor);
    if hours >= 24 {
        let date = calendar::plus(told.stretch.first(), TimeUnit::Day, sign * (hours / 24))?;
        reading = Reading::at(Stretch::day(date)?, Grain::Day, anchor);
    }
    let whole = reading.whole?;
    reading.meant = Some(Interval::half_open(
        calendar::plus_seconds(whole.low, -86400)?,
        calendar::plus_seconds(whole.high, 86400)?,
    ));
    reading.timex = if hours >= 24 { reading.timex } else { timex::length(length) };
    Some(reading)
}
