//! What comes round: "every Monday", "each year", "twice a year", "daily", "every two weekends".

use super::{Found, Grammar};
use crate::lexicon::time_words::{DayPart, TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Fields, Length, Phrase, Round};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// What comes round: "every Monday", "each year", "Mondays", "daily", "twice a year", "per week".
    pub(super) fn every(&self, i: usize) -> Found<Phrase> {
        let round = |round: Round, end: usize| Some((Phrase::Every(round), end));
        let one = |unit: U, n: u32| Length {
            low: Some(Decimal::from(n)),
            high: Some(Decimal::from(n)),
            unit,
            bound: Bound::Exact,
        };
        // "3 pm every day", "at 9 each morning", "8pm nightly"
        let hour = matches!(self.sense(i), Sense::Int { .. } | Sense::Decimal(_))
            || matches!(self.word(i), Some(W::Cardinal(1..=12) | W::Part(_)));
        let round_follows =
            |k: usize| matches!(self.word(k), Some(W::Every | W::Each | W::Weekdays(_) | W::Frequency(U::Day, 1)));
        if hour && (i + 1..i + 6).any(round_follows) {
            let at = i > 0 && self.is(i - 1, W::At);
            let bare = match self.sense(i) {
                Sense::Int { value: hour @ 1..=12, digits: 1..=2, .. } if at => Some((
                    crate::values::temporal::phrase::Clock {
                        hour: Some(hour as u8),
                        twelve: true,
                        ..Default::default()
                    },
                    i + 1,
                )),
                _ => None,
            };
            if let Some((clock, end)) = self.clock(i).or(bare) {
                let every = self.any(end, &[W::Every, W::Each]);
                // "at 9 pm every night"
                if let (true, Some(W::Part(part))) = (every, self.word(end + 1))
                    && clock.hour.is_some()
                {
                    let part = crate::values::temporal::phrase::Clock { part: Some(part), ..Default::default() };
                    let clock = super::clock::merge(&part, &clock).unwrap_or(clock);
                    return round(Round::Fields(Fields::default(), Some(clock)), end + 2);
                }
                // "3 pm Mondays"
                if let (Some(W::Weekdays(day)), true) = (self.word(end), clock.hour.is_some()) {
                    let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
                    return round(Round::Fields(fields, Some(clock)), end + 1);
                }
                // "9 am every Sunday", "9 am on Sundays"
                if let (Some(DayPart::Midday | DayPart::Midnight), true, Some(W::Weekdays(day))) =
                    (clock.part, self.is(end, W::On), self.word(end + 1))
                {
                    let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
                    return round(Round::Fields(fields, Some(clock)), end + 2);
                }
                let day = match (self.word(end), self.word(end + 1)) {
                    (Some(W::Every | W::Each), Some(W::Weekday(day, _))) | (Some(W::On), Some(W::Weekdays(day))) => {
                        Some(day)
                    }
                    _ => None,
                };
                if let Some(day) = day.filter(|_| clock.hour.is_some()) {
                    let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
                    return round(Round::Fields(fields, Some(clock)), end + 2);
                }
                let each = every && matches!(self.word(end + 1), Some(W::Unit(U::Day, false, _)));
                let daily =
                    matches!(self.word(end), Some(W::Frequency(U::Day, 1))) && self.sense(end + 1) != Sense::Other;
                if each || daily {
                    let end = if each { end + 2 } else { end + 1 };
                    return round(Round::Fields(Fields::default(), Some(clock)), end);
                }
            }
        }
        match self.word(i)? {
            // "every weekday", "each weekday morning"
            W::Every | W::Each if self.is(i + 1, W::Workday) => match self.clock_after(i + 2) {
                Some((clock, end)) => round(Round::Weekdays(Some(clock)), end),
                None => round(Round::Weekdays(None), i + 2),
            },
            W::On if self.is(i + 1, W::Workdays) => match self.clock_after(i + 2) {
                Some((clock, end)) => round(Round::Weekdays(Some(clock)), end),
                None => round(Round::Weekdays(None), i + 2),
            },
            // "each and every day"
            W::Each if self.is(i + 1, W::And) && self.is(i + 2, W::Every) => self.every(i + 2),
            W::Every | W::Each => {
                let other = self.is(i + 1, W::Other) || self.says(i + 1, "alternate");
                let at = i + 1 + usize::from(other || self.says(i + 1, "single"));
                let times = if other { 2 } else { 1 };
                match self.word(at) {
                    Some(W::Unit(unit, false, _)) if !self.says(at, "second") => {
                        // "every day at 3 pm"
                        if let (U::Day, 1, Some((clock, end))) = (unit, times, self.clock_after(at + 1)) {
                            return round(Round::Fields(Fields::default(), Some(clock)), end);
                        }
                        return round(Round::Length(one(unit, times)), at + 1);
                    }
                    Some(W::Part(part)) => {
                        // "every night at 9"
                        if let (true, Some((clock, end))) = (self.is(at + 1, W::At), self.hour(at + 2, true)) {
                            let part =
                                crate::values::temporal::phrase::Clock { part: Some(part), ..Default::default() };
                            let clock = super::clock::merge(&part, &clock).unwrap_or(clock);
                            return round(Round::Fields(Fields::default(), Some(clock)), end);
                        }
                        return round(Round::Part(part), at + 1);
                    }
                    Some(W::Weekday(day, _)) => {
                        let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
                        let part = matches!(self.word(at + 1), Some(W::Part(_)));
                        return self.with_clock(fields, at + 1 + usize::from(part) - usize::from(part));
                    }
                    _ => {}
                }
                // "every third Friday"
                if let (true, Some((2..=5, end))) = (self.is(i, W::Every) && at == i + 1, self.ordinal(at))
                    && let Some(W::Weekday(day, false)) = self.word(end)
                {
                    // "every second Thursday of the month"
                    let of_month = self.is(end + 1, W::Of)
                        && self.any(end + 2, &[W::The, W::Every, W::Each])
                        && matches!(self.word(end + 3), Some(W::Unit(U::Month, false, false)));
                    let end = end + 1 + 3 * usize::from(of_month);
                    return self.with_clock(Fields { weekday: Some(day as i8), ..Fields::default() }, end);
                }
                // "every second week", "every third year"
                if let (true, Some((n @ 2..=20, end))) = (self.is(i, W::Every) && at == i + 1, self.ordinal(at))
                    && let Some(W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year | U::Weekend), false, _)) =
                        self.word(end)
                {
                    return round(Round::Length(one(unit, n as u32)), end + 1);
                }
                if let Some((fields, end)) = self.calendar(at)
                    && !fields.dated()
                    && !self.is(at, W::The)
                {
                    return self.with_clock(fields, end);
                }
                // "every 5th of the month"
                if let (Sense::Nth(day @ 1..=31), true) = (self.sense(at), self.is(at + 1, W::Of))
                    && self.any(at + 2, &[W::The, W::Each, W::Every])
                    && matches!(self.word(at + 3), Some(W::Unit(U::Month, false, false)))
                {
                    let fields = Fields { day: Some(day as i32), ..Fields::default() };
                    return round(Round::Fields(fields, None), at + 4);
                }
                // "every three Mondays"
                if let (true, Some((_, days))) = (self.is(i, W::Every), self.amount(at))
                    && let Some(W::Weekdays(day)) = self.word(days)
                {
                    return self.with_clock(Fields { weekday: Some(day as i8), ..Fields::default() }, days + 1);
                }
                // "every two weekends"
                if let (true, Some((amount, unit_at))) = (self.is(i, W::Every), self.amount(at))
                    && let Some(W::Unit(unit @ (U::Weekend | U::Quarter), true, _)) = self.word(unit_at)
                {
                    let length = Length { low: Some(amount), high: Some(amount), unit, bound: Bound::Exact };
                    return round(Round::Length(length), unit_at + 1);
                }
                if self.is(i, W::Every) {
                    let (length, end) = self.length(at)?;
                    return round(Round::Length(length), end);
                }
                None
            }
            // "weekday mornings"
            W::Workday => match self.word(i + 1)? {
                W::Parts(part) => {
                    let clock = crate::values::temporal::phrase::Clock { part: Some(part), ..Default::default() };
                    round(Round::Weekdays(Some(clock)), i + 2)
                }
                _ => None,
            },
            W::Weekdays(day) => self.with_clock(Fields { weekday: Some(day as i8), ..Fields::default() }, i + 1),
            W::Weekday(day, false) => match self.word(i + 1)? {
                W::Parts(part) => {
                    let clock = crate::values::temporal::phrase::Clock { part: Some(part), ..Default::default() };
                    round(Round::Fields(Fields { weekday: Some(day as i8), ..Fields::default() }, Some(clock)), i + 2)
                }
                _ => None,
            },
            // In a tale, "200 per week" and "daily patrols" are told as what comes round.
            W::Per if self.tale => match self.word(i + 1)? {
                W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year), false, false) => {
                    round(Round::Times(None, one(unit, 1)), i + 2)
                }
                _ => None,
            },
            W::Frequency(U::Day, 1) if self.tale => round(Round::Fields(Fields::default(), None), i + 1),
            // "daily at noon"
            W::Frequency(U::Day, 1) if self.is(i + 1, W::At) && self.clock_after(i + 1).is_some() => {
                self.with_clock(Fields::default(), i + 1)
            }
            // "a quarterly dividend" says how it is named, not when it was paid.
            W::Frequency(unit, n)
                if (!self.capital(i) || i == 0)
                    && !(i > 0 && self.sign(i - 1, '_') && self.glued(i))
                    && (n < 3 || self.sense(i + 1) != Sense::Other) =>
            {
                let before = if i >= 2 && self.hyphen(i - 1) { self.cut(i - 2) } else { "" };
                let twice = matches!(before, "bi" | "Bi");
                let length = one(unit, u32::from(n) * (1 + u32::from(twice)));
                // "semi-annually"
                let half = |n: Option<Decimal>| n.map(|n| n / Decimal::TWO);
                let length = match (unit, before) {
                    (U::Year, "semi" | "Semi") => one(U::Month, u32::from(n) * 6),
                    (_, "semi" | "Semi") => Length { low: half(length.low), high: half(length.high), ..length },
                    _ => length,
                };
                round(Round::Length(length), i + 1)
            }
            // "in the mornings"
            W::The if i > 0 && self.is(i - 1, W::In) => match self.word(i + 1)? {
                W::Parts(part) => round(Round::Part(part), i + 2),
                _ => None,
            },
            // "on weekends"
            W::Unit(U::Weekend, true, _) if i > 0 && (self.any(i - 1, &[W::On, W::At]) || self.ends(i + 1)) => {
                round(Round::Length(one(U::Weekend, 1)), i + 1)
            }
            // "once every two weeks"
            W::Once if self.is(i + 1, W::Every) && self.amount(i + 2).is_some() => {
                let (length, end) = self.length(i + 2)?;
                round(Round::Length(length), end)
            }
            // "weekdays at six"
            W::Workdays if self.is(i + 1, W::At) && self.clock_after(i + 1).is_some() => {
                let (clock, end) = self.clock_after(i + 1)?;
                round(Round::Weekdays(Some(clock)), end)
            }
            // "They train weekdays."
            W::Workdays if self.closes(i + 1) && i > 0 => round(Round::Weekdays(None), i + 1),
            // "three times a week"
            W::Cardinal(n @ 3..=20) if self.says(i + 1, "times") => self.times(i + 2, Some(n as u8)),
            W::Few | W::Several if self.says(i + 1, "times") => self.times(i + 2, None),
            // "twice weekly"
            W::Once if matches!(self.word(i + 1), Some(W::Frequency(_, 1))) => {
                let Some(W::Frequency(unit, _)) = self.word(i + 1) else { return None };
                let times = self.told_times(i);
                round(Round::Times(Some(times), one(unit, 1)), i + 2)
            }
            W::Once if self.is(i + 1, W::A) || self.is(i + 1, W::Every) => match self.word(i + 2)? {
                W::Unit(unit, false, false) => {
                    let times = self.told_times(i);
                    round(Round::Times(Some(times), one(unit, 1)), i + 3)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// "once", "twice", "thrice".
    fn told_times(&self, i: usize) -> u8 {
        match self.cut(i) {
            "twice" | "Twice" => 2,
            "thrice" | "Thrice" => 3,
            _ => 1,
        }
    }

    /// "a week", "each month", "per day" after "three times".
    fn times(&self, i: usize, times: Option<u8>) -> Found<Phrase> {
        let each = self.any(i, &[W::A, W::Per, W::Each, W::Every]);
        match self.word(i + 1) {
            Some(W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year), false, false)) if each => {
                let one = Some(Decimal::ONE);
                let length = Length { low: one, high: one, unit, bound: Bound::Exact };
                Some((Phrase::Every(Round::Times(times, length)), i + 2))
            }
            _ => None,
        }
    }

    /// "Thursday" of "every Tuesday and Thursday".
    pub(super) fn every_other_day(&self, i: usize) -> Found<Phrase> {
        let Some(W::Weekday(day, false)) = self.word(i) else { return None };
        // "Monday and Tuesday nights"
        if let (true, Some(W::Weekday(_, false)), Some(W::Parts(part))) =
            (self.any(i + 1, &[W::And, W::Or]), self.word(i + 2), self.word(i + 3))
        {
            let clock = crate::values::temporal::phrase::Clock { part: Some(part), ..Default::default() };
            let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
            return Some((Phrase::Every(Round::Fields(fields, Some(clock))), i + 1));
        }
        // Back over "Monday, Wednesday and" to "every".
        let mut at = i;
        while at >= 2 && (self.any(at - 1, &[W::And, W::Or]) || self.sign(at - 1, ',')) && at + 14 > i {
            at -= if self.any(at - 1, &[W::And, W::Or]) && self.sign(at - 2, ',') && at > 2 { 3 } else { 2 };
            if !matches!(self.word(at), Some(W::Weekday(..))) {
                return None;
            }
        }
        if at == i || at == 0 || !self.any(at - 1, &[W::Every, W::Each]) {
            return None;
        }
        self.with_clock(Fields { weekday: Some(day as i8), ..Fields::default() }, i + 1)
    }

    fn with_clock(&self, fields: Fields, end: usize) -> Found<Phrase> {
        match self.clock_after(end) {
            Some((clock, after)) => Some((Phrase::Every(Round::Fields(fields, Some(clock))), after)),
            None => Some((Phrase::Every(Round::Fields(fields, None)), end)),
        }
    }
}
