//! Dates that a word points at: "this year", "last Friday", "the previous month", "the past three months", "the next few years".

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
    /// "this", "last", "the past", "the next", "the following", "that same".
    pub(super) fn pointer(&self, i: usize) -> Found<Pointer> {
        let at = self.skip(i, W::The);
        let the = at > i;
        // "the very next day"
        let at = at + usize::from(the && self.says(at, "very") && self.any(at + 1, &[W::Next, W::Same, W::Latest]));
        let to = |shift, base, stretch, end| Some((Pointer { shift, base, stretch }, end));
        match self.word(at)? {
            W::This if !the => match self.word(at + 1) {
                Some(W::Past | W::Last) => to(-1, Base::Now, true, at + 2),
                Some(W::Coming | W::Next) => to(1, Base::Now, true, at + 2),
                Some(W::Current | W::Same) => to(0, Base::Now, false, at + 2),
                _ => to(0, Base::Now, false, at + 1),
            },
            W::That if !the => {
                let very = at + 1 + usize::from(self.says(at + 1, "very"));
                to(0, Base::Previous, false, self.skip(very, W::Same))
            }
            W::Same if the || self.pieces.len() < 12 => to(0, Base::Previous, false, at + 1),
            W::Last => to(-1, Base::Now, true, at + 1),
            W::Past => to(-1, Base::Now, true, at + 1),
            W::Next => to(1, if the { Base::Previous } else { Base::Now }, true, at + 1),
            W::Previous => to(-1, Base::Previous, true, at + 1),
            W::Following => to(1, Base::Previous, true, at + 1),
            W::Coming => to(1, Base::Now, true, at + 1),
            W::Current => to(0, Base::Now, false, at + 1),
            W::Latest => to(0, Base::Here, false, at + 1),
            // "the most recent quarter"
            W::Most if the && self.is(at + 1, W::Recent) => to(0, Base::Here, false, at + 2),
            _ => None,
        }
    }

    /// "the year after next may tell": a verb, and no month.
    pub(super) fn may_be(&self, i: usize) -> bool {
        self.says(i, "may") && !self.capital(i)
    }

    /// "the summer before last", "the Monday after next".
    fn twice(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let (fields, end) = match self.word(start)? {
            W::Season(season) => (Fields { season: Some(season), ..Fields::default() }, start + 1),
            W::Weekday(day, false) => (Fields { weekday: Some(day as i8), ..Fields::default() }, start + 1),
            W::Month(month, false) => (Fields { month: Some(month.into()), ..Fields::default() }, start + 1),
            W::Unit(U::Week | U::Weekend | U::Month | U::Quarter | U::Year, false, false) => {
                (Fields::default(), start + 1)
            }
            _ => return None,
        };
        let shift = match (self.word(end)?, self.word(end + 1)?) {
            (W::Before, W::Last) => -2,
            (W::After, W::Next) => 2,
            _ => return None,
        };
        let goes_on = !self.may_be(end + 2)
            && matches!(self.word(end + 2), Some(W::Unit(..) | W::Weekday(..) | W::Month(..) | W::Season(_)))
            || start == i && self.sense(end + 2) == Sense::Other;
        if goes_on {
            return None;
        }
        // "week after next"
        if let Some(W::Unit(unit, ..)) = self.word(start) {
            return Some((Phrase::Unit { unit, shift: shift.into(), base: Base::Now }, end + 2));
        }
        Some((Phrase::Pointed { shift, fields, base: Base::Now }, end + 2))
    }

    /// "last Friday", "this summer", "next year", "the past three months", "the following two years", "2 next days".
    pub(super) fn pointed(&self, i: usize) -> Found<Phrase> {
        if let Some(found) = self.twice(i) {
            return Some(found);
        }
        // "the four previous weeks", "2 next days"
        let start = self.skip(i, W::The);
        if let Some((amount, at)) = self.amount(start)
            && let (
                Some(W::Last | W::Past | W::Next | W::Previous | W::Following | W::Coming),
                Some(W::Unit(unit, true, _)),
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
        // "the last three Sundays": as many weeks.
        if stretch
            && let Some((number @ 2..=52, end)) = self.words(at)
            && matches!(self.word(end), Some(W::Weekdays(_)))
        {
            let low = Some(Decimal::from(number));
            let length = Length { low, high: low, unit: U::Week, bound: Bound::Exact };
            return Some((Phrase::Stretch { length, back: shift < 0, base }, end + 1));
        }
        let schooled = matches!(self.cut(at), "academic" | "school" | "calendar")
            && matches!(self.word(at + 1), Some(W::Unit(U::Year, false, false)));
        let fiscal = self.is(at, W::Fiscal) || schooled;
        // "the following days", "coming weeks"
        if let Some(W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year), true, false)) = self.word(at)
            && !matches!(self.word(i), Some(W::Past | W::Last | W::Next))
            && shift != 0
        {
            let length = Length { low: None, high: None, unit, bound: Bound::Exact };
            return Some((Phrase::Stretch { length, back: shift < 0, base }, at + 1));
        }
        match self.word(at + usize::from(fiscal)) {
            // "the last day of each month" is not yesterday.
            Some(W::Unit(U::Day, false, _)) if shift < 0 && self.is(at + 1, W::Of) => None,
            Some(W::Unit(unit, false, short))
                if (!short || unit == U::Year || unit == U::Quarter || unit == U::Week) && !self.says(at, "second") =>
            {
                let end = at + usize::from(fiscal) + 1;
                // "this month to date"
                let end = end + 2 * usize::from(shift == 0 && self.is(end, W::To) && self.says(end + 1, "date"));
                if matches!(unit, U::Second | U::Minute) || (unit == U::Hour && shift == 0 && base == Base::Now) {
                    return None;
                }
                let past =
                    matches!(self.word(end.checked_sub(2)?), Some(W::Past)) && base == Base::Now && unit != U::Weekend;
                // "the past year", "the past decade"
                // "the next hour and a half"
                if unit == U::Hour && shift != 0 && self.is(end, W::And) {
                    let ((low, unit), end) = self.rest(Decimal::ONE, unit, end);
                    let length = Length { low: Some(low), high: Some(low), unit, bound: Bound::Exact };
                    return Some((Phrase::Stretch { length, back: shift < 0, base }, end));
                }
                if past || (unit == U::Hour && shift != 0) {
                    let length =
                        Length { low: Some(Decimal::ONE), high: Some(Decimal::ONE), unit, bound: Bound::Exact };
                    return Some((Phrase::Stretch { length, back: shift < 0, base }, end));
                }
                // "the coming weekend" is the first one ahead.
                let coming = unit == U::Weekend && self.is(at.wrapping_sub(1), W::Coming);
                let shift = if coming { 0 } else { shift.into() };
                Some((Phrase::Unit { unit, shift, base }, end))
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
                // "the coming Friday" is the first one ahead.
                let base = if self.is(at.wrapping_sub(1), W::Coming) { Base::Here } else { base };
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
        if let Some(end) = self.workdays(at) {
            return Some((Length { low, high, unit: U::Workday, bound: Bound::Exact }, end));
        }
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
        // "the last two weeks and three days"
        if let (Some(amount), true) = (low, low == high) {
            let ((low, unit), end) = self.rest(amount, unit, at + 1);
            return Some((Length { low: Some(low), high: Some(low), unit, bound: Bound::Exact }, end));
        }
        Some((Length { low, high, unit, bound: Bound::Exact }, at + 1))
    }
}
