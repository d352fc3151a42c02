//! Clock times and parts of the day: "3:30 p.m.", "14:30 GMT", "noon", "half past three", "Monday night", "this morning".

use super::{Found, Grammar};
use crate::lexicon::time_words::{DayPart, TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Base, Clock, Edge, Fields, Length, Phrase};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// A day, a clock time, or both in either order.
    pub(super) fn timed(&self, i: usize) -> Found<Phrase> {
        if let Some((clock, end)) = self.part_of_today(i) {
            let (clock, end) = self.joined(clock.0, clock.1, end)?;
            return Some((clock, end));
        }
        if let Some((clock, end)) = self.part_of_day(i) {
            return Some((clock, end));
        }
        if let Some((clock, end)) = self.counted_clock(i) {
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
                    day => Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after)),
                },
                // "Friday evening next week"
                Some((clock, after)) => match (self.relative(after), &day) {
                    (Some((outer @ Phrase::Unit { unit: U::Week, .. }, last)), Phrase::Fields(inner))
                        if inner.only_weekday() && self.any(after, &[W::Next, W::This, W::Last]) =>
                    {
                        let day = Phrase::Within { inner: inner.clone(), outer: Box::new(outer) };
                        Some((Phrase::Timed { day: Some(Box::new(day)), clock }, last))
                    }
                    _ => Some(self.year_last(day, clock, after)),
                },
                None => Some((day, end)),
            };
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
    fn counted_clock(&self, i: usize) -> Found<Clock> {
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
            if let Some((hour, last)) = self.hour(at, at > after && !self.sign(at - 1, ','))
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
            let led = lead && !self.any(start, &[W::By, W::About]);
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

    /// "morning", "early afternoon", "late Monday" is not one.
    pub(super) fn daypart(&self, i: usize) -> Found<Clock> {
        let hyphen = self.skip_hyphen(i);
        let (edge, at) = match self.word(hyphen) {
            Some(W::Early) => (Some(Edge::Early), self.skip_hyphen(hyphen + 1)),
            // "mid-day"
            Some(W::Mid) if self.hyphen(hyphen + 1) && self.says(hyphen + 2, "day") => {
                return Some((Clock { part: Some(DayPart::Midday), ..Clock::default() }, hyphen + 3));
            }
            Some(W::Mid) => (Some(Edge::Middle), self.skip_hyphen(hyphen + 1)),
            Some(W::Late) => (Some(Edge::Late), self.skip_hyphen(hyphen + 1)),
            _ => (None, hyphen),
        };
        let at = if edge.is_some() && self.is(at, W::In) && self.is(at + 1, W::The) { at + 2 } else { at };
        // "Monday lunch", where the clause ends with it
        if edge.is_none()
            && i > 0
            && self.says(at, "lunch")
            && (at + 1 >= self.pieces.len()
                || at + 2 == self.pieces.len() && matches!(self.sense(at + 1), Sense::Sign('.')))
        {
            return Some((Clock { part: Some(DayPart::Lunchtime), ..Clock::default() }, at + 1));
        }
        match self.word(at)? {
            W::Part(DayPart::Night) if edge == Some(Edge::Middle) => {
                Some((Clock { part: Some(DayPart::Midnight), ..Clock::default() }, at + 1))
            }
            W::Part(part) => Some((Clock { part: Some(part), edge, ..Clock::default() }, at + 1)),
            _ => None,
        }
    }

    /// "tonight", "this morning", "last night": the day and its part.
    pub(super) fn part_of_today(&self, i: usize) -> Found<(Phrase, Clock)> {
        let of = |shift: i32, base: Base, clock: Clock, end: usize| {
            Some(((Phrase::Unit { unit: U::Day, shift, base }, clock), end))
        };
        if self.is(i, W::Tonight) {
            return of(0, Base::Now, Clock { part: Some(DayPart::Night), ..Clock::default() }, i + 1);
        }
        if let (Some(word @ (W::Late | W::Later)), true) = (self.word(i), self.is(i + 1, W::Tonight)) {
            let edge = Some(Edge::Late).filter(|_| word == W::Late);
            return of(0, Base::Now, Clock { part: Some(DayPart::Night), edge, ..Clock::default() }, i + 2);
        }
        // "the night before last"
        if let (true, Some(W::Part(part @ (DayPart::Night | DayPart::Evening))), true, true) =
            (self.is(i, W::The), self.word(i + 1), self.is(i + 2, W::Before), self.is(i + 3, W::Last))
        {
            return of(-2, Base::Now, Clock { part: Some(part), ..Clock::default() }, i + 4);
        }
        // "the night before", "the morning after"
        if let (true, Some(W::Part(part)), Some(word @ (W::Before | W::After))) =
            (self.is(i, W::The), self.word(i + 1), self.word(i + 2))
            && !matches!(self.sense(i + 3), Sense::Other | Sense::Word(W::The | W::A | W::Next) | Sense::Int { .. })
            && self.point(i + 3).is_none()
        {
            let shift = if word == W::Before { -1 } else { 1 };
            return of(shift, Base::Previous, Clock { part: Some(part), ..Clock::default() }, i + 3);
        }
        let (outer, start) = match self.word(i)? {
            W::Late => (Some(Edge::Late), i + 1),
            W::Early => (Some(Edge::Early), i + 1),
            W::Earlier | W::Later => (None, i + 1),
            _ => (None, i),
        };
        let (pointer, at) = self.pointer(start)?;
        let (clock, end) = self.daypart(at)?;
        if self.is(start, W::Past) || pointer.base == Base::Here {
            return None;
        }
        let clock = Clock { edge: clock.edge.or(outer), ..clock };
        of(pointer.shift.into(), pointer.base, clock, end)
    }

    /// A day and its part, with an hour after it: "this morning at 10", "tonight at 11 pm".
    pub(super) fn joined(&self, day: Phrase, clock: Clock, end: usize) -> Found<Phrase> {
        // "tonight around 7"
        let about = self.is(end, W::About) && !self.says(end, "some");
        let at = if about { end + 1 } else { self.skip(end, W::At) };
        let timed = |clock: Clock, end| Some((Phrase::Timed { day: Some(Box::new(day.clone())), clock }, end));
        if let Some((hour, after)) = self.hour(at, at > end)
            && let Some(merged) = merge(&clock, &hour)
        {
            return timed(merged, after);
        }
        timed(clock, end)
    }

    /// "the morning of May 3", "late in the evening of 9 June", "early the next morning" is read elsewhere.
    pub(super) fn part_of_day(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        // "the early hours of Sunday", "the small hours of 3 May"
        let early = self.is(start, W::Early) || matches!(self.cut(start), "small" | "wee");
        if early && matches!(self.word(start + 1), Some(W::Unit(U::Hour, true, _))) && self.is(start + 2, W::Of) {
            let the = self.skip(start + 3, W::The);
            let of_morning =
                matches!(self.word(the), Some(W::Part(DayPart::Morning))) && self.any(the + 1, &[W::Of, W::On]);
            let at = if of_morning { the + 2 } else { start + 3 };
            let (day, after) = self.point(at).filter(|(day, _)| self.takes_clock(day))?;
            let after = after + usize::from(matches!(self.word(after), Some(W::Part(DayPart::Morning))));
            let clock = Clock { part: Some(DayPart::Morning), edge: Some(Edge::Early), ..Clock::default() };
            return Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after));
        }
        let (clock, end) = self.daypart(start)?;
        // "the night before Christmas", "the morning after 4 July"
        if let (true, Some(word @ (W::Before | W::After))) = (start > i, self.word(end))
            && let Some((day, after)) = self.point(end + 1).filter(|(day, _)| self.takes_clock(day))
        {
            let one = Some(rust_decimal::Decimal::ONE);
            let length = Length { low: one, high: one, unit: U::Day, bound: crate::values::Bound::Exact };
            let day = Phrase::Shift { length, back: word == W::Before, base: Base::Phrase(Box::new(day)) };
            return Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after));
        }
        let at = self.skip(self.skip(end, W::Of), W::On);
        let at = if at == end { return None } else { at };
        let (day, after) = self.point(at).filter(|(day, _)| self.takes_clock(day))?;
        Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after))
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
                && self.any(i + 1, &[W::This, W::Last]);
        let alone = i == 0 && self.pieces.len() <= 4;
        // "one Friday evening" is some Friday.
        let alone = alone && !self.says(i, "one");
        // "the bus leaves at 7", "let us meet after 5", "at 7 sharp"
        let meets = i > 0
            && self.any(i - 1, &[W::At, W::After, W::Before, W::By, W::Until, W::About])
            && self.small_figure(i)
            && (self.meets(i) || self.says(i + 1, "sharp"));
        let at_am = at && (self.is(i + 1, W::Am) || evening || spelt) || day && (at || alone) || meets;
        if let Some((clock, end)) = self.hour(i, at_am) {
            return Some((clock, end));
        }
        // "noon", "midnight", "mid afternoon"
        let start = self.skip(i, W::The);
        if let Some((clock, end)) = self.daypart(start).filter(|(c, _)| c.edge.is_some() || self.is(start, W::Mid)) {
            return (self.sense(end) != Sense::Other).then_some((clock, end));
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
                if !self.capital(start) && (self.sense(start + 1) != Sense::Other || self.says(start + 1, "local")) =>
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
