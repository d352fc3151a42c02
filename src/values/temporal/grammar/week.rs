//! Weeks and weekends by what they hold, and by number: "the week of 6 October", "week commencing 3 May", "week 23", "2022-W23",
//! "Labor Day weekend", "Easter week"; "the month of June".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Base, Fields, Phrase};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "the week of 6 October", "the week of the 7th", "week beginning Monday 3 May": the week that holds the day.
    pub(super) fn week_of(&self, i: usize) -> Found<Phrase> {
        let at = self.skip(i, W::The);
        // "w/c 4 May": the week that commences then
        let shortly = matches!(self.cut(at), "w" | "W")
            && self.sign(at + 1, '/')
            && matches!(self.cut(at + 2), "c" | "C" | "e" | "E")
            && self.glued(at + 1)
            && self.glued(at + 2);
        let (unit, at) = match self.word(at) {
            Some(W::Unit(unit @ (U::Week | U::Weekend), false, false)) => (unit, at),
            None if shortly => (U::Week, at + 1),
            _ => return None,
        };
        let begins = matches!(self.cut(at + 1), "starting" | "beginning" | "commencing" | "ending" | "of") || shortly;
        if !self.is(at + 1, W::Of) && !begins {
            return None;
        }
        let day = self.skip(at + 2, W::On);
        let ordinal = || {
            let the = self.skip(day, W::The);
            let (day, end) = self.ordinal(the).filter(|(day, _)| (1..=31).contains(day))?;
            let closed =
                self.sense(end) != Sense::Other && !self.is(end, W::Of) && !matches!(self.word(end), Some(W::Unit(..)));
            (closed && the > at + 2).then(|| (Fields { day: Some(day), ..Fields::default() }, end))
        };
        let (fields, end) = self
            .calendar(day)
            .filter(|(f, _)| f.day.is_some() && f.month.is_some() || f.holiday.is_some() || begins && f.only_weekday())
            .or_else(ordinal)?;
        // "the weekend of June 4-5"
        let second = match self.sense(end + 1) {
            Sense::Int { value, digits: 1..=2, .. } if unit == U::Weekend && self.hyphen(end) => Some(value as i32),
            _ => None,
        };
        let end = if second.is_some_and(|d| fields.day.is_some_and(|first| d == first + 1)) { end + 2 } else { end };
        let base = Base::Phrase(Box::new(Phrase::Fields(fields)));
        Some((Phrase::Unit { unit, shift: 0, base }, end))
    }

    /// "Labor Day weekend", "Easter week", "Thanksgiving weekend 2019": the weekend or week of a holiday.
    pub(super) fn holiday_week(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        if !self.pieces.get(start)?.holiday {
            return None;
        }
        let (fields, end) = self.holiday(i).filter(|(f, _)| f.year.is_none())?;
        let Some(W::Unit(unit @ (U::Week | U::Weekend), false, _)) = self.word(end) else { return None };
        let (fields, end) = self.with_year(fields, end + 1);
        Some((Phrase::Unit { unit, shift: 0, base: Base::Phrase(Box::new(Phrase::Fields(fields))) }, end))
    }

    /// "week 20 of 2017", "week 23", "2022-W23".
    pub(super) fn week_number(&self, i: usize) -> Found<Fields> {
        let number = |k: usize| match self.sense(k) {
            Sense::Int { value: n @ 1..=53, digits: 1..=2, grouped: false } => Some(n as i32),
            _ => None,
        };
        // "2022-W23", "2022W23", "2022 week 23"
        if let Sense::Int { value: year @ 1900..=2099, digits: 4, grouped: false } = self.sense(i) {
            if matches!(self.word(i + 1), Some(W::Unit(U::Week, false, false)))
                && let Some(week) = number(i + 2).filter(|_| !self.measured(i + 3))
            {
                return Some((Fields { week: Some(week), year: Some(year as i32), ..Fields::default() }, i + 3));
            }
            let at = self.skip_hyphen(i + 1);
            let week = number(at + 1).filter(|_| self.cut(at) == "W" && self.glued(at) && self.glued(at + 1))?;
            return Some((Fields { week: Some(week), year: Some(year as i32), ..Fields::default() }, at + 2));
        }
        if !matches!(self.word(i), Some(W::Unit(U::Week, false, false))) {
            return None;
        }
        let at = i + 1 + usize::from(matches!(self.cut(i + 1), "number" | "no"));
        let week = number(at)?;
        let fields = Fields { week: Some(week), ..Fields::default() };
        let of = self.skip(self.skip_sign(at + 1, ','), W::Of);
        if let Some((year, end)) = self.year_after(of) {
            return Some((Fields { year: year.year, short: year.short, ..fields }, end));
        }
        // "week 32 of this year"
        if self.is(at + 1, W::Of) && self.any(at + 2, &[W::This, W::Last, W::Next]) && self.a_year(at + 2) {
            return Some((fields, at + 1));
        }
        // "Week 3 of the season" counts from somewhere else.
        let words = self.any(at + 1, &[W::Of, W::In]) || self.sense(at + 1) == Sense::Other || self.measured(at + 1);
        let alone = i == 0 && self.pieces.len() <= at + 4 || week > 20;
        (alone && !words).then_some((fields, at + 1))
    }

    /// "the month of June", "the month of May 2014".
    pub(super) fn month_of(&self, i: usize) -> Found<Fields> {
        let at = self.skip(i, W::The);
        if !matches!(self.word(at), Some(W::Unit(U::Month, false, false))) || !self.is(at + 1, W::Of) {
            return None;
        }
        self.month_first(at + 2).filter(|(f, _)| f.day.is_none())
    }
}
