//! Clock times and parts of the day: "3:30 p.m.", "14:30 GMT", "noon", "half past three", "Monday night", "this morning".

use super::{Found, Grammar, openings};
use crate::lexicon::time_words::{DayPart, STANDING, TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Base, Clock, Edge, Fields, Phrase};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// A day, a clock time, or both in either order.
    pub(super) fn timed(&self, i: usize) -> Found<Phrase> {
        let may = self.openings(i);
        if may & openings::PART_OF_TODAY != 0
            && let Some((clock, end)) = self.part_of_today(i)
        {
            let (clock, end) = self.joined(clock.0, clock.1, end)?;
            return Some((clock, end));
        }
        if may & openings::PART_OF_DAY != 0
            && let Some((clock, end)) = self.part_of_day(i)
        {
            return Some((clock, end));
        }
        if may & openings::COUNTED_CLOCK != 0
            && let Some((clock, end)) = self.counted_clock(i)
        {
            let (day, end) = match self.point(self.skip(end, W::On)).filter(|(day, _)| self.takes_clock(day)) {
                Some((day, after)) => (Some(Box::new(day)), after),
                None => (None, end),
            };
            return Some((Phrase::Timed { day, clock }, end));
        }
        if let Some((day, end)) = self.point(i) {
            return match self.clock_after(end).filter(|_| self.takes_clock(&day)) {
                // "early Tuesday morning"
                Some((clock, after)) if clock.hour.is_none() && clock.edge.is_none() => match day {
                    Phrase::Part { edge: edge @ (Edge::Early | Edge::Late), of } => {
                        Some((Phrase::Timed { day: Some(of), clock: Clock { edge: Some(edge), ..clock } }, after))
                    }
                    day => Some(match self.week_last(day, clock, after) {
                        (Phrase::Timed { day: Some(day), clock }, last) if last == after => {
                            self.date_last(*day, clock, after)
                        }
                        found => found,
                    }),
                },
                Some((clock, after)) => Some(self.year_last(day, clock, after)),
                None => Some((day, end)),
            };
        }
        if may & openings::CLOCK == 0 {
            return None;
        }
        let (clock, end) = self.clock(i)?;
        // "9 or 10 am on Tuesday", "3 pm or 4 pm tomorrow": one day for both
        if let (true, Some((other, after))) = (self.is(end, W::Or), self.hour(end + 1, false))
            && other.hour.is_some()
            && let Some((day, _)) = self.point(self.skip(after, W::On)).filter(|(day, _)| self.takes_clock(day))
        {
            return Some((Phrase::Timed { day: Some(Box::new(day)), clock }, end));
        }
        // "7 p.m. EST Oct. 4", "3 pm on Monday", "noon Friday"
        let comma = self.skip_sign(end, ',');
        for at in [end, self.skip(end, W::On), comma, self.skip(comma, W::On)] {
            if let Some((day, after)) = self.point(at).filter(|(day, _)| self.takes_clock(day)) {
                // "6:15 p.m., May 4 EST", "8:20 a.m. Friday GMT"
                let (zone, last) = match self.zone(after) {
                    Some((zone, last)) if clock.zone.is_none() => (Some(zone), last),
                    _ => (clock.zone, after),
                };
                // "3:30 tomorrow afternoon"
                if let (true, Some((part, end))) = (clock.twelve, self.daypart(last))
                    && let Some(clock) = merge(&part, &clock)
                {
                    return Some((Phrase::Timed { day: Some(Box::new(day)), clock: Clock { zone, ..clock } }, end));
                }
                return Some((Phrase::Timed { day: Some(Box::new(day)), clock: Clock { zone, ..clock } }, last));
            }
        }
        // "midnight tonight" ends the day.
        if let (Some(DayPart::Midnight), true) = (clock.part, self.is(end, W::Tonight)) {
            let day = Some(Box::new(Phrase::Unit { unit: U::Day, shift: 1, base: Base::Now }));
            return Some((Phrase::Timed { day, clock }, end + 1));
        }
        // "10:30 this morning"
        if let (true, Some(((day, part), after))) = (clock.hour.is_some(), self.part_of_today(end))
            && let Some(clock) = merge(&part, &clock)
        {
            return Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after));
        }
        Some((Phrase::Timed { day: None, clock }, end))
    }

    /// "Friday evening next week": the week after the day and its part.
    fn week_last(&self, day: Phrase, clock: Clock, end: usize) -> (Phrase, usize) {
        if let Phrase::Fields(inner) = &day
            && inner.only_weekday()
            && self.any(end, &[W::Next, W::This, W::Last])
            && let Some((outer @ Phrase::Unit { unit: U::Week, .. }, last)) = self.relative(end)
        {
            let day = Phrase::Within { inner: inner.clone(), outer: Box::new(outer) };
            return (Phrase::Timed { day: Some(Box::new(day)), clock }, last);
        }
        (Phrase::Timed { day: Some(Box::new(day)), clock }, end)
    }

    /// "Sun May 05 21:00:00 2024": the year after the clock, as machines write it.
    fn year_last(&self, day: Phrase, clock: Clock, end: usize) -> (Phrase, usize) {
        match (day, self.sense(end)) {
            (Phrase::Fields(fields), Sense::Int { value: year @ 1900..=2199, digits: 4, grouped: false })
                if clock.second.is_some()
                    && fields.year.is_none()
                    && fields.day.is_some()
                    && fields.month.is_some() =>
            {
                let day = Phrase::Fields(Fields { year: Some(year as i32), ..fields });
                (Phrase::Timed { day: Some(Box::new(day)), clock }, end + 1)
            }
            (day, _) => (Phrase::Timed { day: Some(Box::new(day)), clock }, end),
        }
    }

    /// "15 minutes before 3 pm", "two hours after noon": a clock time told from another.
    pub(super) fn counted_clock(&self, i: usize) -> Found<Clock> {
        let small = |k: usize| matches!(self.word(k), Some(W::Unit(U::Hour | U::Minute, ..)));
        if !(i + 1..i + 6).any(small) {
            return None;
        }
        // "an hour before midnight"
        let one = self.is(i, W::A) && matches!(self.word(i + 1), Some(W::Unit(U::Hour, false, _)));
        let (amount, at) = match self.amount(i) {
            None if one => (rust_decimal::Decimal::ONE, i + 1),
            found => found?,
        };
        let sixty = match self.word(at)? {
            W::Unit(U::Hour, ..) => 60,
            W::Unit(U::Minute, ..) => 1,
            _ => return None,
        };
        let back = match self.word(at + 1)? {
            W::Before | W::To => true,
            W::After | W::Past => false,
            W::From if i == 0 || !self.says(i - 1, "for") => false,
            _ => return None,
        };
        let (clock, end) = match self.word(at + 2) {
            Some(W::Part(part @ (DayPart::Midday | DayPart::Midnight))) => {
                let hour = if part == DayPart::Midday { 12 } else { 0 };
                (Clock { hour: Some(hour), ..Clock::default() }, at + 3)
            }
            // "at nine minutes to five"
            Some(W::Cardinal(hour @ 1..=12)) if sixty == 1 && i > 0 && self.any(i - 1, &[W::At, W::By, W::Until]) => {
                let bare = Clock { hour: Some(hour as u8), twelve: true, ..Clock::default() };
                self.hour(at + 2, true).unwrap_or((bare, at + 3))
            }
            _ => self.hour(at + 2, false).filter(|(clock, _)| clock.minute.is_some() || !clock.twelve)?,
        };
        let by = (amount * rust_decimal::Decimal::from(sixty)).round();
        let by: i32 = by.try_into().ok().filter(|by| (1..720).contains(by))?;
        let told = i32::from(clock.hour?) * 60 + i32::from(clock.minute.unwrap_or(0));
        let told = (if back { told - by } else { told + by }).rem_euclid(1440);
        Some((Clock { hour: Some((told / 60) as u8), minute: Some((told % 60) as u8), ..clock }, end))
    }

    /// Whether a phrase names a day, so that a clock time may follow.
    pub(super) fn takes_clock(&self, phrase: &Phrase) -> bool {
        match phrase {
            Phrase::Fields(f) | Phrase::Pointed { fields: f, .. } => {
                f.weekday.is_some() || f.day.is_some() || f.holiday.is_some()
            }
            Phrase::Unit { unit, .. } => *unit == U::Day,
            Phrase::Shift { length, .. } => matches!(length.unit, U::Day | U::Week | U::Month | U::Year),
            Phrase::Within { .. } | Phrase::Nth { .. } => true,
            Phrase::Part { of, .. } => self.takes_clock(of),
            _ => false,
        }
    }

    /// A clock time or part of the day after a day: " at 3 pm", ", 14:30 GMT", " night", " in the morning".
    pub(super) fn clock_after(&self, end: usize) -> Found<Clock> {
        if let Some((clock, after)) = self.daypart(end) {
            // "Saturday morning at 9", "Monday evening around 8"
            let about = self.is(after, W::About) && !self.says(after, "some");
            let at = if about { after + 1 } else { self.skip(self.skip_sign(after, ','), W::At) };
            let led = at > after && !self.sign(at - 1, ',') || self.ish(at + 1);
            if let Some((hour, last)) = self.hour(at, led)
                && let Some(clock) = merge(&clock, &hour)
            {
                return Some((clock, last));
            }
            return Some((clock, after));
        }
        if let Some(found) = self.iso_clock(end) {
            return Some(found);
        }
        let comma = self.skip_sign(end, ',');
        for start in [end, comma] {
            let lead = self.any(start, &[W::At, W::By, W::About]) || self.says(start, "@") || self.sign(start, '@');
            let at = start + usize::from(lead);
            let about = self.is(at, W::About);
            let at = at + usize::from(about);
            // "1 October 1300 hours"
            let military = matches!(self.sense(at), Sense::Int { digits: 4, grouped: false, .. })
                && matches!(self.word(at + 1), Some(W::Unit(U::Hour, true, false)))
                && !self.is(at + 2, W::Of);
            // "Monday around 4", "Monday 4ish"
            let led = lead && !self.is(start, W::By) || military || self.ish(at + 1);
            if let (
                true,
                Some(W::Part(
                    part @ (DayPart::Midday | DayPart::Midnight | DayPart::Dawn | DayPart::Dusk | DayPart::Lunchtime),
                )),
            ) = (lead, self.word(at))
            {
                return Some((Clock { part: Some(part), about, ..Clock::default() }, at + 1));
            }
            if let Some((clock, after)) = self.hour(at, led) {
                return Some((Clock { about: clock.about || about || self.is(start, W::About), ..clock }, after));
            }
            // "Friday, in the afternoon"
            let the = self.skip(start + 1, W::The);
            if self.is(start, W::In)
                && the > start + 1
                && let Some((clock, after)) = self.daypart(the)
            {
                return Some((clock, after));
            }
        }
        None
    }

    /// A clock time on its own.
    pub(super) fn clock(&self, i: usize) -> Found<Clock> {
        // "around 1 pm"
        if self.is(i, W::About) && !self.says(i, "some") && !(i > 0 && self.is(i - 1, W::At)) {
            if let Some(W::Part(part @ (DayPart::Midday | DayPart::Midnight))) = self.word(i + 1) {
                let closed = !self.capital(i + 1) && self.sense(i + 2) != Sense::Other;
                return closed.then_some((Clock { part: Some(part), about: true, ..Clock::default() }, i + 2));
            }
            let meets = self.small_figure(i + 1) && self.meets(i);
            let sure = |clock: &Clock| !clock.twelve || clock.minute.is_some() || clock.about || meets;
            let (clock, end) = self.hour(i + 1, meets).filter(|(clock, _)| sure(clock))?;
            return Some((Clock { about: true, ..clock }, end));
        }
        // "at 3 or 4 pm": the half of the day is told once.
        if let (
            Sense::Int { value: hour @ 1..=12, digits: 1..=2, grouped: false },
            true,
            Sense::Int { value: 1..=12, digits: 1..=2, .. },
            Some(half),
        ) = (
            self.sense(i),
            self.is(i + 1, W::Or),
            self.sense(i + 2),
            self.word(i + 3).filter(|w| matches!(w, W::Am | W::Pm)),
        ) {
            let hour = (hour % 12) as u8 + 12 * u8::from(half == W::Pm);
            return Some((Clock { hour: Some(hour), ..Clock::default() }, i + 1));
        }
        let at = i > 0 && self.is(i - 1, W::At);
        let evening = self.is(i + 1, W::In) && self.is(i + 2, W::The) && matches!(self.word(i + 3), Some(W::Part(_)));
        let spelt = matches!(self.word(i), Some(W::Cardinal(1..=12))) && self.hyphen(i + 1);
        // "at 5 tomorrow afternoon", "8 tonight" alone; but not "killed 9 yesterday".
        let day = matches!(self.word(i + 1), Some(W::Day(_) | W::Tonight | W::Weekday(..)))
            || self.any(i + 1, &[W::This, W::Last]) && matches!(self.word(i + 2), Some(W::Part(_)));
        let at = at
            || i > 0
                && self.any(i - 1, &[W::After, W::Before, W::Until, W::From])
                && (self.any(i + 1, &[W::This, W::Last, W::Tonight]) || self.is(i + 1, W::Day(1)));
        let alone = i == 0 && self.pieces.len() <= 4;
        // "one Friday evening" is some Friday.
        let alone = alone && !self.says(i, "one");
        // "at six on Wednesday morning", but not "the toll stood at six on Wednesday morning"
        let on_day = self.is(i + 1, W::On)
            && matches!(self.word(i + 2), Some(W::Weekday(..)))
            && matches!(self.word(i + 3), Some(W::Part(_)))
            && !(i > 1 && STANDING.iter().any(|w| self.says(i - 2, w)));
        // "the bus leaves at 7", "let us meet after 5", "at 7 sharp"
        let meets = i > 0
            && self.any(i - 1, &[W::At, W::After, W::Before, W::By, W::Until, W::About])
            && self.small_figure(i)
            && (self.meets(i) || self.says(i + 1, "sharp"));
        let at_am = at && (self.is(i + 1, W::Am) || evening || spelt || on_day) || day && (at || alone) || meets;
        if let Some((clock, end)) = self.hour(i, at_am) {
            return Some((clock, end));
        }
        if let Some(found) = self.of_no_day(i) {
            return Some(found);
        }
        // "noon", "midnight", "mid afternoon"
        let start = self.skip(i, W::The);
        if let Some((clock, end)) = self.daypart(start).filter(|(c, _)| c.edge.is_some() || self.is(start, W::Mid)) {
            return (self.sense(end) != Sense::Other).then_some((clock, end));
        }
        // "in the afternoon at 2"
        if let Some(W::Part(part @ (DayPart::Morning | DayPart::Afternoon | DayPart::Evening | DayPart::Night))) =
            self.word(start)
            && self.is(start + 1, W::At)
            && let Some((hour, end)) = self.hour(start + 2, true)
            && let Some(clock) = merge(&Clock { part: Some(part), ..Clock::default() }, &hour)
        {
            return Some((clock, end));
        }
        // "at lunchtime", "in the morning"
        let spent = i > 0 && self.any(i - 1, &[W::In, W::During]) && start > i;
        let lunch = i > 0 && self.any(i - 1, &[W::At, W::Before, W::After, W::By, W::Until, W::Since]);
        if let Some(W::Part(part)) = self.word(start)
            && !self.capital(start)
            && (lunch && part == DayPart::Lunchtime
                || spent && matches!(part, DayPart::Morning | DayPart::Afternoon | DayPart::Evening | DayPart::Night))
            && (start + 1 >= self.pieces.len()
                || matches!(self.sense(start + 1), Sense::Sign('.' | ',' | ';' | '?' | '!' | ')')))
        {
            return Some((Clock { part: Some(part), ..Clock::default() }, start + 1));
        }
        match self.word(start)? {
            W::Part(part @ (DayPart::Midday | DayPart::Midnight)) if self.zone(start + 1).is_some() => {
                let (zone, end) = self.zone(start + 1)?;
                Some((Clock { part: Some(part), zone: Some(zone), ..Clock::default() }, end))
            }
            W::Part(part @ (DayPart::Midday | DayPart::Midnight))
                if !self.capital(start)
                    && (self.sense(start + 1) != Sense::Other
                        || ["local", "when", "as", "but"].iter().any(|w| self.says(start + 1, w))) =>
            {
                let local = self.says(start + 1, "local") && self.says(start + 2, "time");
                Some((Clock { part: Some(part), ..Clock::default() }, start + 1 + 2 * usize::from(local)))
            }
            _ => None,
        }
    }
}

impl Grammar<'_> {
    /// Whether the piece may be an hour of twelve, in figures or words.
    fn small_figure(&self, i: usize) -> bool {
        matches!(
            self.sense(i),
            Sense::Int { value: 1..=12, digits: 1..=2, grouped: false } | Sense::Word(W::Cardinal(1..=12))
        )
    }
}

/// An hour that a part of the day settles: "10" in the evening is 22.
pub(super) fn merge(part: &Clock, hour: &Clock) -> Option<Clock> {
    let h = hour.hour?;
    if !hour.twelve {
        return Some(Clock { part: None, edge: None, ..hour.clone() });
    }
    let h = match part.part? {
        DayPart::Dawn | DayPart::Morning | DayPart::Overnight => h % 12,
        DayPart::Afternoon | DayPart::Evening | DayPart::Lunchtime | DayPart::Dusk | DayPart::Daytime => h % 12 + 12,
        DayPart::Night => {
            if h == 12 || h < 5 {
                h % 12
            } else {
                h % 12 + 12
            }
        }
        DayPart::Midday | DayPart::Midnight => return None,
    };
    Some(Clock { hour: Some(h), twelve: false, part: None, edge: None, ..hour.clone() })
}
