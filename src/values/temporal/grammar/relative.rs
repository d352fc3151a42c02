//! Dates told from another: "yesterday", "last Friday", "this year", "the previous month", "three days later", "a year ago".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

/// "this", "last", "the next": how far on, from where, and whether a length may follow.
pub(super) struct Pointer {
    pub shift: i8,
    pub base: Base,
    /// "the past three months", "the next few years".
    pub stretch: bool,
}

impl Grammar<'_> {
    /// The longest relative date at `i`.
    pub(super) fn relative(&self, i: usize) -> Found<Phrase> {
        let readers: [fn(&Self, usize) -> Found<Phrase>; 7] =
            [Self::deictic, Self::pointed, Self::weeks_on, Self::shifted, Self::day_beside, Self::year_ago, Self::here];
        let mut best: Found<Phrase> = None;
        for reader in readers {
            if let Some((phrase, end)) = reader(self, i)
                && end > best.as_ref().map_or(i, |b| b.1)
            {
                best = Some((phrase, end));
            }
        }
        best
    }

    /// "today", "yesterday", "the day before yesterday".
    fn deictic(&self, i: usize) -> Found<Phrase> {
        let day = |shift: i32| Phrase::Unit { unit: U::Day, shift, base: Base::Now };
        if let Some(W::Day(n)) = self.word(i) {
            // "today's" is a date all the same; "the today" is not.
            return Some((day(n.into()), i + 1));
        }
        let start = self.skip(i, W::The);
        if matches!(self.word(start), Some(W::Unit(U::Day, false, _))) {
            let back = match self.word(start + 1)? {
                W::Before => -1,
                W::After => 1,
                _ => return None,
            };
            if let Some(W::Day(n)) = self.word(start + 2) {
                return Some((day(back + i32::from(n)), start + 3));
            }
        }
        None
    }

    /// "two Thursdays ago", "three Fridays from now"; "Friday week", "tomorrow week", as the British say.
    fn weeks_on(&self, i: usize) -> Found<Phrase> {
        let pointed = |weekday: u8, shift: i8, end: usize| {
            let fields = Fields { weekday: Some(weekday as i8), ..Fields::default() };
            Some((Phrase::Pointed { shift, fields, base: Base::Now }, end))
        };
        let week = |k: usize| {
            matches!(self.word(k), Some(W::Unit(U::Week, false, false)))
                && self.sense(k + 1) != Sense::Other
                && self.sense(k + 1) != Sense::Possessive
                && !self.hyphen(k)
                && !self.hyphen(k + 1)
                && !matches!(self.word(k + 1), Some(W::Ago | W::Earlier | W::Later | W::Before | W::After | W::Of))
        };
        match self.word(i) {
            Some(W::Weekday(day, false)) if week(i + 1) => return pointed(day, 2, i + 2),
            // "Friday after next"
            Some(W::Weekday(day, false))
                if self.is(i + 1, W::After)
                    && self.is(i + 2, W::Next)
                    && !matches!(self.word(i + 3), Some(W::Unit(..) | W::Weekday(..) | W::Month(..))) =>
            {
                return pointed(day, 2, i + 3);
            }
            Some(W::Day(0)) if week(i + 1) => {
                let length = Length {
                    low: Some(Decimal::from(7)),
                    high: Some(Decimal::from(7)),
                    unit: U::Day,
                    bound: Bound::Exact,
                };
                return Some((Phrase::Shift { length, back: false, base: Base::Now }, i + 2));
            }
            Some(W::Day(1)) if week(i + 1) => {
                let length = Length {
                    low: Some(Decimal::from(8)),
                    high: Some(Decimal::from(8)),
                    unit: U::Day,
                    bound: Bound::Exact,
                };
                return Some((Phrase::Shift { length, back: false, base: Base::Now }, i + 2));
            }
            _ => {}
        }
        let (amount, at) = self.amount(i)?;
        let W::Weekdays(day) = self.word(at)? else { return None };
        let count: i8 = amount.try_into().ok().filter(|n| (1..=20).contains(n))?;
        match self.word(at + 1)? {
            W::Ago => pointed(day, -count, at + 2),
            W::From if matches!(self.word(at + 2), Some(W::Now | W::Day(0))) => {
                pointed(day, if count == 1 { 2 } else { count }, at + 3)
            }
            _ => None,
        }
    }

    /// "this", "last", "the past", "the next", "the following", "that same".
    pub(super) fn pointer(&self, i: usize) -> Found<Pointer> {
        let at = self.skip(i, W::The);
        let the = at > i;
        let to = |shift, base, stretch, end| Some((Pointer { shift, base, stretch }, end));
        match self.word(at)? {
            W::This if !the => match self.word(at + 1) {
                Some(W::Past | W::Last) => to(-1, Base::Now, true, at + 2),
                Some(W::Coming | W::Next) => to(1, Base::Now, true, at + 2),
                Some(W::Current | W::Same) => to(0, Base::Now, false, at + 2),
                _ => to(0, Base::Now, false, at + 1),
            },
            W::That if !the => to(0, Base::Previous, false, self.skip(at + 1, W::Same)),
            W::Same if the || self.pieces.len() < 12 => to(0, Base::Previous, false, at + 1),
            W::Last => to(-1, Base::Now, true, at + 1),
            W::Past => to(-1, Base::Now, true, at + 1),
            W::Next => to(1, if the { Base::Previous } else { Base::Now }, true, at + 1),
            W::Previous => to(-1, Base::Previous, true, at + 1),
            W::Following => to(1, Base::Previous, true, at + 1),
            W::Coming => to(1, Base::Now, true, at + 1),
            W::Current => to(0, Base::Now, false, at + 1),
            W::Latest => to(0, Base::Here, false, at + 1),
            _ => None,
        }
    }

    /// "last Friday", "this summer", "next year", "the past three months", "the following two years", "2 next days".
    fn pointed(&self, i: usize) -> Found<Phrase> {
        // "the four previous weeks", "2 next days"
        let start = self.skip(i, W::The);
        if let Some((amount, at)) = self.amount(start)
            && let (
                Some(W::Last | W::Past | W::Next | W::Previous | W::Following | W::Coming),
                Some(W::Unit(unit, _, _)),
            ) = (self.word(at), self.word(at + 1))
        {
            let (pointer, _) = self.pointer(at)?;
            let length = Length { low: Some(amount), high: Some(amount), unit, bound: Bound::Exact };
            return Some((Phrase::Stretch { length, back: pointer.shift < 0, base: pointer.base }, at + 2));
        }
        let (pointer, at) = self.pointer(i)?;
        let Pointer { shift, base, stretch } = pointer;
        let at = self.skip_hyphen(at);
        if stretch && let Some((length, end)) = self.counted_units(at) {
            // "last few", "past year": "the past year" is a stretch, "last year" a year.
            return Some((Phrase::Stretch { length, back: shift < 0, base }, end));
        }
        let fiscal = self.is(at, W::Fiscal);
        // "the following days", "coming weeks"
        if let Some(W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year), true, false)) = self.word(at)
            && !matches!(self.word(i), Some(W::Past | W::Last | W::Next))
            && shift != 0
        {
            let length = Length { low: None, high: None, unit, bound: Bound::Exact };
            return Some((Phrase::Stretch { length, back: shift < 0, base }, at + 1));
        }
        match self.word(at + usize::from(fiscal)) {
            Some(W::Unit(unit, false, short))
                if (!short || unit == U::Year || unit == U::Quarter || unit == U::Week) && !self.says(at, "second") =>
            {
                let end = at + usize::from(fiscal) + 1;
                if matches!(unit, U::Second | U::Minute) || (unit == U::Hour && shift == 0 && base == Base::Now) {
                    return None;
                }
                let past =
                    matches!(self.word(end.checked_sub(2)?), Some(W::Past)) && base == Base::Now && unit != U::Weekend;
                // "the past year", "the past decade"
                if past || (unit == U::Hour && shift != 0) {
                    let length =
                        Length { low: Some(Decimal::ONE), high: Some(Decimal::ONE), unit, bound: Bound::Exact };
                    return Some((Phrase::Stretch { length, back: shift < 0, base }, end));
                }
                Some((Phrase::Unit { unit, shift: shift.into(), base }, end))
            }
            Some(W::Month(..)) => {
                let (month, end) = self.month(at)?;
                if self.says(at, "may") && !self.capital(at) && shift == 0
                    || self.says(at, "march") && !self.capital(at)
                {
                    return None;
                }
                if let Some((fields, after)) = self.calendar(at).filter(|(f, a)| *a > end && f.month.is_some()) {
                    return Some((Phrase::Fields(fields), after));
                }
                Some((Phrase::Pointed { shift, fields: Fields { month: Some(month), ..Fields::default() }, base }, end))
            }
            Some(W::Weekday(..)) => {
                let (weekday, end) = self.weekday(at)?;
                if let Some((fields, after)) = self.calendar(at).filter(|(f, a)| *a > end && f.month.is_some()) {
                    return Some((Phrase::Fields(fields), after));
                }
                Some((
                    Phrase::Pointed { shift, fields: Fields { weekday: Some(weekday), ..Fields::default() }, base },
                    end,
                ))
            }
            Some(W::Season(season)) => Some((
                Phrase::Pointed { shift, fields: Fields { season: Some(season), ..Fields::default() }, base },
                at + 1,
            )),
            _ => {
                let (fields, end) = self.calendar(at)?;
                let bare = fields.holiday.is_some() && fields.year.is_none() && !self.is(at, W::The);
                if bare || (fields.month.is_some() && fields.day.is_some() && self.is(i, W::This)) {
                    return Some((Phrase::Pointed { shift, fields, base }, end));
                }
                // "the current third quarter"
                (fields.quarter.is_some() && fields.year.is_none() && !self.is(at, W::The))
                    .then_some((Phrase::Fields(fields), end))
            }
        }
    }

    /// "three months", "few years", "24 hours", but with plural or number: the rest of "the past ...".
    fn counted_units(&self, i: usize) -> Found<Length> {
        let (low, high, at) = self.quantity(i)?;
        let at = self.skip_hyphen(at);
        let at = if self.sense(at) == Sense::Other
            && matches!(
                self.cut(at),
                "trading" | "business" | "working" | "calendar" | "full" | "consecutive" | "straight" | "fiscal"
            ) {
            at + 1
        } else {
            self.skip(at, W::Fiscal)
        };
        let W::Unit(unit, _, _) = self.word(at)? else { return None };
        Some((Length { low, high, unit, bound: Bound::Exact }, at + 1))
    }

    /// "three days ago", "a year earlier", "two weeks after the vote", "14 days hence", "two months from today".
    fn shifted(&self, i: usize) -> Found<Phrase> {
        let (length, at) = self.length(i)?;
        let shift = |back, base, end| Some((Phrase::Shift { length: length.clone(), back, base }, end));
        match self.word(at)? {
            W::Ago => shift(true, Base::Now, at + 1),
            W::Hence => shift(false, Base::Now, at + 1),
            W::Earlier | W::PastRef | W::Previous if !self.says(at, "recently") && !self.says(at, "preceding") => {
                if self.is(at, W::Earlier) && self.is(at + 1, W::Than) {
                    return None;
                }
                // "two years prior to the war"
                if self.is(at, W::Previous) && self.is(at + 1, W::To) {
                    return self.beside(length, true, at + 2);
                }
                shift(true, Base::Previous, at + 1)
            }
            W::Later => shift(false, Base::Previous, at + 1),
            W::From => match self.word(at + 1) {
                Some(W::Now) => shift(false, Base::Now, at + 2),
                _ => {
                    let (phrase, end) = self.plain(at + 1)?;
                    shift(false, Base::Phrase(Box::new(phrase)), end)
                }
            },
            W::Before => self.beside(length, true, at + 1),
            W::After => self.beside(length, false, at + 1),
            _ => None,
        }
    }

    /// What follows "two days after": a date, or an event.
    fn beside(&self, length: Length, back: bool, at: usize) -> Found<Phrase> {
        let vague = length.low.is_none();
        if let Some((phrase, end)) = self.plain(at) {
            return Some((Phrase::Shift { length, back, base: Base::Phrase(Box::new(phrase)) }, end));
        }
        if vague {
            return None;
        }
        let end = self.event(at);
        let base = if end > at {
            let (from, to) = self.bytes(at, end);
            Base::Event(from, to)
        } else {
            Base::Previous
        };
        Some((Phrase::Shift { length, back, base }, at))
    }

    /// Where the words that name an event end: before a sign or a conjunction, or after eight pieces.
    fn event(&self, i: usize) -> usize {
        let stop = |k: usize| {
            matches!(self.sense(k), Sense::Sign(c) if c != '-' && c != '\'')
                || matches!(self.word(k), Some(W::And | W::Or | W::Before | W::After | W::Until | W::Since))
                || matches!(self.cut(k), "but" | "when" | "while" | "which" | "who" | "because" | "if" | "as")
        };
        (i..(i + 8).min(self.pieces.len())).find(|k| stop(*k)).unwrap_or((i + 8).min(self.pieces.len()))
    }

    /// "the day before", "the day after the fire", "the year before last".
    fn day_beside(&self, i: usize) -> Found<Phrase> {
        if !self.is(i, W::The) {
            return None;
        }
        let W::Unit(unit, false, false) = self.word(i + 1)? else { return None };
        if matches!(unit, U::Second | U::Minute | U::Hour) {
            return None;
        }
        let back = match self.word(i + 2)? {
            W::Before => true,
            W::After | W::Following => false,
            _ => return None,
        };
        let length = Length { low: Some(Decimal::ONE), high: Some(Decimal::ONE), unit, bound: Bound::Exact };
        // "the week before last", "the year after next"
        let twice = match self.word(i + 3) {
            Some(W::Last) if back => Some(-2),
            Some(W::Next) if !back => Some(2),
            _ => None,
        };
        if let Some(shift) = twice.filter(|_| !self.glued(i + 4))
            && !matches!(self.word(i + 4), Some(W::Unit(..) | W::Weekday(..) | W::Month(..)))
        {
            return Some((Phrase::Unit { unit, shift, base: Base::Now }, i + 4));
        }
        if let Some((phrase, end)) = self.plain(i + 3) {
            return Some((Phrase::Shift { length, back, base: Base::Phrase(Box::new(phrase)) }, end));
        }
        let end = self.event(i + 3);
        if end > i + 3 && !self.is(i + 2, W::Following) {
            let (from, to) = self.bytes(i + 3, end);
            return Some((Phrase::Shift { length, back, base: Base::Event(from, to) }, i + 3));
        }
        Some((Phrase::Shift { length, back, base: Base::Previous }, i + 3))
    }

    /// "year-ago", "the year-earlier quarter", "the comparable year-ago period".
    fn year_ago(&self, i: usize) -> Found<Phrase> {
        let mut at = self.skip(i, W::The);
        at = self.skip(at, W::Corresponding);
        let W::Unit(U::Year, false, false) = self.word(at)? else { return None };
        if !self.hyphen(at + 1) || !self.any(at + 2, &[W::Ago, W::Earlier]) {
            return None;
        }
        at += 3;
        let one = Length { low: Some(Decimal::ONE), high: Some(Decimal::ONE), unit: U::Year, bound: Bound::Exact };
        let base =
            if matches!(self.word(at), Some(W::Unit(U::Quarter, false, _))) { Base::Quarter } else { Base::Previous };
        let shift = Phrase::Shift { length: one, back: true, base };
        match self.word(at) {
            Some(W::Unit(U::Quarter, false, _) | W::Period) => Some((shift, at + 1)),
            _ => match self.calendar(at) {
                Some((fields, end)) if fields.quarter.is_some() && !fields.dated() && !self.is(at, W::The) => Some((
                    Phrase::Within {
                        inner: fields,
                        outer: Box::new(Phrase::Unit { unit: U::Year, shift: -1, base: Base::Now }),
                    },
                    end,
                )),
                _ => Some((shift, at)),
            },
        }
    }

    /// "the quarter", and "the month", "the year" where an edge stands before ("the end of the year"); "year-end".
    fn here(&self, i: usize) -> Found<Phrase> {
        let unit = |k: usize| match self.word(k) {
            Some(W::Unit(
                unit @ (U::Day
                | U::Week
                | U::Weekend
                | U::Month
                | U::Quarter
                | U::Year
                | U::Decade
                | U::Century
                | U::Fortnight),
                false,
                false,
            )) => Some(unit),
            _ => None,
        };
        let start = self.skip(i, W::The);
        let ended = |k: usize| matches!(self.cut(k), "ended" | "ending" | "ends");
        let edged = i >= 2
            && self.any(i - 1, &[W::Of, W::In])
            && self.any(i - 2, &[W::End, W::Beginning, W::Middle, W::Early, W::Late, W::Earlier, W::Later, W::Half])
            || i >= 1 && self.any(i - 1, &[W::End, W::Early, W::Late, W::Mid]);
        // "the year ended June 30", "the fiscal year ending in March"
        if let (Some(U::Year), true) = (unit(self.skip(start, W::Fiscal)), start > i) {
            let end = self.skip(start, W::Fiscal) + 1;
            if ended(end) {
                let length =
                    Length { low: Some(Decimal::ONE), high: Some(Decimal::ONE), unit: U::Year, bound: Bound::Exact };
                return Some((Phrase::Lasting(length), end));
            }
        }
        let unit_here = unit(self.skip(start, W::Fiscal))?;
        let end = self.skip(start, W::Fiscal) + 1;
        if edged {
            return Some((Phrase::Unit { unit: unit_here, shift: 0, base: Base::Here }, end));
        }
        let closing = |k: usize| {
            !matches!(self.sense(k), Sense::Other | Sense::Possessive)
                && !self.hyphen(k)
                && !matches!(self.word(k), Some(W::Of | W::Unit(..) | W::Old | W::That | W::Long))
        };
        if start > i && unit_here == U::Weekend && closing(end) {
            return Some((Phrase::Unit { unit: U::Weekend, shift: 0, base: Base::Here }, end));
        }
        (start > i && unit_here == U::Quarter && (closing(end) || ended(end)))
            .then_some((Phrase::Unit { unit: U::Quarter, shift: 0, base: Base::Here }, end))
    }
}
