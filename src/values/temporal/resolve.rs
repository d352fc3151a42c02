//! Phrases come to rest: "last Friday" in a story of Wednesday 20 August 2025 is 15 August 2025.

mod count;
mod lean;
mod place;

use super::calendar::{self, Stretch};
use super::frame::{Direction, Frame};
use super::phrase::{Base, Edge, Fields, Phrase, Round, Side};
use super::timex;
use crate::lexicon::time_words::TimeUnit as U;
use crate::values::{Anchor, Grain, Interval};
use jiff::civil::{Date, DateTime};

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
    /// The values of both ends of a stretch.
    pub ends: Option<(String, String)>,
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
            ends: None,
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
        Phrase::Fields(fields) => place::fields(fields, frame),
        Phrase::Unit { unit, shift, base } => lean::unit(*unit, *shift, base, frame),
        Phrase::Within { inner, outer } => lean::within(inner, outer, frame),
        Phrase::Pointed { shift, fields, base } => lean::pointed(*shift, fields, base, frame),
        Phrase::Shift { length, back, base } => count::shift(length, *back, base, frame),
        Phrase::Ahead(length) => {
            if frame.direction == Direction::Past || length.low.is_none() || frame.published.is_none() {
                Some(Reading::silent(timex::length(length), grain_of(length.unit)))
            } else {
                count::shift(length, false, &Base::Now, frame)
            }
        }
        Phrase::Soon(length) => count::soon(length, frame),
        Phrase::Stretch { length, back, base } => count::stretch(length, *back, base, frame),
        Phrase::Nth { nth, unit, weekday, outer } => lean::nth(*nth, *unit, *weekday, outer, frame),
        Phrase::Timed { day, clock } => super::clock::timed(day.as_deref(), clock, frame),
        Phrase::Part { edge, of } => part(*edge, of, frame),
        Phrase::Span { from, to, .. } => span(from, to, frame),
        Phrase::Open { side, of } => open(*side, of, frame),
        Phrase::Reference(value) => {
            let silent = Reading::silent((*value).to_string(), Grain::Day);
            let now = frame.published.zip(frame.time).filter(|_| frame.alone && *value == "PRESENT_REF");
            // "right now", asked at a known time
            let said = now.and_then(|(day, time)| {
                let low = day.to_datetime(time);
                Some(Interval::half_open(low, calendar::plus_seconds(low, 60)?))
            });
            Some(Reading { said, meant: said, ..silent })
        }
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
        U::Day | U::Workday => Grain::Day,
        U::Weekend => Grain::Weekend,
        U::Week | U::Fortnight => Grain::Week,
        U::Month => Grain::Month,
        U::Quarter => Grain::Quarter,
        U::Year => Grain::Year,
        U::Decade => Grain::Decade,
        U::Century | U::Millennium => Grain::Century,
    }
}

fn part(edge: Edge, of: &Phrase, frame: &Frame) -> Option<Reading> {
    let whole = resolve(of, frame)?;
    let (Some(stretch), true) = (whole.whole, whole.said.is_some()) else { return Some(whole) };
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
    let begun = |day: &Date| *day >= stretch.first() && *day <= stretch.last() && !frame.tale;
    let now = frame.published.filter(begun).map(|day| match frame.time {
        Some(time) if whole.grain <= Grain::Day => day.to_datetime(time),
        _ => day.into(),
    });
    // The second half of a month begins with its sixteenth, of a century with its fifty-first year.
    let middle = match whole.grain {
        Grain::Month => calendar::plus_seconds(low, 15 * 86400),
        Grain::Decade => calendar::plus(low.date(), U::Year, 5).map(DateTime::from),
        Grain::Century => calendar::plus(low.date(), U::Year, 50).map(DateTime::from),
        _ => half(6),
    };
    // The beginning of a year is its first quarter; what is early, late or at its end is a third of it.
    let quarter = |month: i64| calendar::plus(low.date(), U::Month, month).map(DateTime::from);
    let (a, b, c, d) = match edge {
        Edge::Start if whole.grain == Grain::Year => (Some(low), quarter(3), Some(low), half(7)),
        Edge::Start | Edge::Early => (Some(low), third(1), Some(low), half(7)),
        Edge::FirstHalf => (Some(low), middle, Some(low), half(7)),
        Edge::SecondHalf => (middle, Some(high), half(5), Some(high)),
        Edge::Middle => (third(1), third(2), half(2), half(10)),
        Edge::Rest if now.is_some() => (now, Some(high), now, Some(high)),
        Edge::Late | Edge::End | Edge::Rest => (third(2), Some(high), half(5), Some(high)),
    };
    let (Some(a), Some(b), Some(c), Some(d)) = (a, b, c, d) else { return Some(whole) };
    if a >= b {
        return Some(whole);
    }
    Some(Reading {
        said: Some(Interval::half_open(a, b)),
        meant: Some(Interval::half_open(a.min(c), b.max(d))),
        ..whole
    })
}

/// The month or quarter that a phrase names, or its edge, in a year; none where it names a year itself, or neither.
fn in_year(phrase: &Phrase, year: i32) -> Option<Phrase> {
    match phrase {
        Phrase::Fields(fields) if !fields.dated() && (fields.month.is_some() || fields.quarter.is_some()) => {
            Some(Phrase::Fields(Fields { year: Some(year), ..fields.clone() }))
        }
        Phrase::Part { edge, of } => Some(Phrase::Part { edge: *edge, of: Box::new(in_year(of, year)?) }),
        _ => None,
    }
}

fn span(from: &Phrase, to: &Phrase, frame: &Frame) -> Option<Reading> {
    // "between now and Friday", "from March to date"
    let here = |reading: &mut Reading| {
        if reading.timex == "PRESENT_REF"
            && let Some(today) = frame.today()
        {
            reading.said = Some(today.stretch.interval());
            reading.meant = reading.said;
            reading.whole = Some(today.stretch);
        }
    };
    let mut first = resolve(from, frame)?;
    here(&mut first);
    let mut beyond = frame.clone();
    if let Some(whole) = first.whole {
        beyond.tell(whole, first.grain, first.dated);
    }
    let mut second = resolve(to, &beyond)?;
    here(&mut second);
    // "from Q1 to Q3", "from the end of March to mid-September": the first in the year of the second, or the one before.
    if let (Some(a), Some(b)) = (first.said.and_then(|s| s.low), second.said.and_then(|s| s.high))
        && a > b
        && let Some(year) = second.said.and_then(|s| s.low).map(|low| i32::from(low.year()))
        && let Some(again) = [year, year - 1]
            .into_iter()
            .filter_map(|year| resolve(&in_year(from, year)?, frame))
            .find(|r| r.said.and_then(|s| s.low).is_some_and(|low| low <= b))
    {
        first = Reading { dated: false, ..again };
    }
    let mut timex = format!("{}/{}", first.timex, second.timex);
    let mut ends = Some((first.timex.clone(), second.timex.clone()));
    let (Some(mut a), Some(b), Some(x), Some(y)) = (first.said, second.said, first.meant, second.meant) else {
        return Some(Reading { spans: true, fields: first.fields, ends, ..Reading::silent(timex, first.grain) });
    };
    let (mut x, whole) = (x, first.whole.zip(second.whole).map(|(p, q)| p.cover(q)));
    let (mut b, mut y) = (b, y);
    let later = |b: &mut Interval<DateTime>, y: &mut Interval<DateTime>, days: i64| {
        let on = |t: Option<DateTime>| t.and_then(|t| calendar::plus_seconds(t, days * 86400));
        (b.low, b.high, y.low, y.high) = (on(b.low), on(b.high), on(y.low), on(y.high));
    };
    // "from 10 pm to 5 am" ends on the morning after.
    let one_day = matches!((from, to), (Phrase::Timed { day: p, .. }, Phrase::Timed { day: q, .. }) if p == q);
    if one_day && a.low > b.low {
        later(&mut b, &mut y, 1);
        if let (Some(low), Some(ends), Some(clock)) = (b.low, ends.as_mut(), second.timex.find('T')) {
            ends.1 = format!("{}{}", timex::day(low.date()), &second.timex[clock..]);
            timex = format!("{}/{}", ends.0, ends.1);
        }
    }
    // "from Monday to Thursday", told on Wednesday: the Thursday after that Monday.
    if a.low > b.low && second.fields.only_weekday() {
        later(&mut b, &mut y, 7);
        if let (Some(low), Some(ends)) = (b.low, ends.as_mut()) {
            ends.1 = timex::day(low.date());
            timex = format!("{}/{}", ends.0, ends.1);
        }
    }
    // "from spring to autumn": the autumn after that spring.
    if let (true, Some(season), Some(whole)) = (a.low > b.low, second.fields.season, second.whole)
        && !second.dated
        && let Some(later) = calendar::season(i32::from(whole.first().year()) + 1, season)
    {
        (b.low, b.high) = (Some(later.low), Some(later.high));
        (y.low, y.high) = (b.low, b.high);
        if let Some(ends) = ends.as_mut() {
            ends.1 = timex::value(later, Grain::Season);
            timex = format!("{}/{}", ends.0, ends.1);
        }
    }
    if a.low > b.high {
        return Some(Reading { spans: true, fields: first.fields, ends, ..Reading::silent(timex, first.grain) });
    }
    // "from 3 to 5 pm" ends at five, "from Monday to Thursday" when Thursday is over.
    let instant = matches!(second.grain, Grain::Second | Grain::Minute | Grain::Hour);
    (a.high, a.high_open) = if instant { (b.low, false) } else { (b.high, b.high_open) };
    (x.high, x.high_open) = (y.high, y.high_open);
    Some(Reading { said: Some(a), meant: Some(x), whole, timex, spans: true, ends, ..first })
}

fn open(side: Side, of: &Phrase, frame: &Frame) -> Option<Reading> {
    let reading = resolve(of, frame)?;
    let (Some(said), Some(meant)) = (reading.said, reading.meant) else { return Some(reading) };
    let instant = matches!(reading.grain, Grain::Second | Grain::Minute | Grain::Hour);
    let cut = |i: Interval<DateTime>| match side {
        Side::After if instant => Interval { low_open: true, high: None, high_open: false, ..i },
        Side::Until | Side::By if instant => Interval { low: None, low_open: false, high: i.low, high_open: false },
        Side::Since => Interval { high: None, high_open: false, ..i },
        Side::After => Interval { low: i.high, low_open: false, high: None, high_open: false },
        Side::Until | Side::By => Interval { low: None, low_open: false, ..i },
        Side::Before => Interval { low: None, low_open: false, high: i.low, high_open: true },
    };
    let mut loose = cut(meant);
    if side == Side::After {
        loose.low = meant.low;
    }
    if side == Side::Before {
        (loose.high, loose.high_open) = (meant.high, meant.high_open);
    }
    let mut said = cut(said);
    if side == Side::By && frame.direction != Direction::Past && !frame.tale {
        let now = frame.published.map(|day| day.to_datetime(frame.time.unwrap_or_default()));
        said.low = now.filter(|now| said.high.is_some_and(|high| *now < high));
    }
    Some(Reading { said: Some(said), meant: Some(loose), spans: true, ..reading })
}

fn every(round: &Round) -> Reading {
    let silent = |timex: String, grain| Reading { set: true, ..Reading::silent(timex, grain) };
    match round {
        Round::Length(length) | Round::Times(_, length) => silent(timex::length(length), grain_of(length.unit)),
        Round::Weekdays(clock) => {
            let clock = clock.as_ref().map(timex::clock).unwrap_or_default();
            silent(format!("XXXX-WXX-WD{clock}"), Grain::Day)
        }
        Round::Part(part) => silent(format!("XXXX-XX-XX{}", timex::part(*part)), Grain::PartOfDay),
        Round::Fields(fields, clock) => {
            let day = match (
                fields.weekday,
                fields.month.or(fields.quarter).is_some() || fields.season.is_some() || fields.holiday.is_some(),
            ) {
                (Some(weekday), false) => (format!("XXXX-WXX-{weekday}"), Grain::Day),
                _ => place::yearless(fields),
            };
            let clock = clock.as_ref().map(timex::clock).unwrap_or_default();
            silent(format!("{}{clock}", day.0), day.1).with(fields)
        }
    }
}
