//! Dates a length of time away from another: "three days ago", "two weeks after the vote", "the day before", "year-ago".

use super::{Found, Grammar};
use crate::lexicon::time_words::{PUT_BACK, TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// "three days ago", "a year earlier", "two weeks after the vote", "14 days hence", "two months from today".
    pub(super) fn shifted(&self, i: usize) -> Found<Phrase> {
        let (length, at) = self.length(i)?;
        let shift = |back, base, end| Some((Phrase::Shift { length: length.clone(), back, base }, end));
        // "Two weeks back, ..." but "pushed two weeks back"
        let put = || (0..i).any(|k| PUT_BACK.iter().any(|word| self.says(k, word)));
        if self.says(at, "back")
            && (i == 0 && !matches!(self.sense(at + 1), Sense::Other | Sense::Word(W::To | W::In | W::From))
                || self.closed(at + 1) && !put())
        {
            return shift(true, Base::Now, at + 1);
        }
        let word = self.word(at).or(matches!(self.cut(at), "starting").then_some(W::Beginning))?;
        match word {
            // "a week on Monday", as the British say
            W::On if matches!(length.unit, U::Week) && length.low == Some(Decimal::ONE) && self.is(i, W::A) => {
                let Some(W::Weekday(day, false)) = self.word(at + 1) else { return None };
                let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
                let told = self.closed(at + 2) && !(i > 0 && self.is(i - 1, W::For));
                told.then_some((Phrase::Pointed { shift: 2, fields, base: Base::Now }, at + 2))
            }
            W::Ago => {
                // "a week ago Monday", "two years ago today"
                // "a week ago on Monday"
                let on =
                    at + 1 + usize::from(self.is(at + 1, W::On) && matches!(self.word(at + 2), Some(W::Weekday(..))));
                let day = match self.word(on) {
                    Some(W::Day(n @ -1..=1)) => Phrase::Unit { unit: U::Day, shift: n.into(), base: Base::Now },
                    Some(W::Weekday(day, false))
                        if self.sense(on + 1) != Sense::Possessive
                            && self.calendar(on).is_none_or(|(f, _)| f.only_weekday()) =>
                    {
                        let fields = Fields { weekday: Some(day as i8), ..Fields::default() };
                        Phrase::Pointed { shift: -1, fields, base: Base::Now }
                    }
                    _ => return shift(true, Base::Now, at + 1),
                };
                if !matches!(length.unit, U::Week | U::Fortnight | U::Month | U::Year) || length.low.is_none() {
                    return shift(true, Base::Now, at + 1);
                }
                shift(true, Base::Phrase(Box::new(day)), on + 1)
            }
            W::Hence => shift(false, Base::Now, at + 1),
            // "for two hours starting at 5 pm"
            _ if length.low.is_some()
                && i > 0
                && self.says(i - 1, "for")
                && matches!(self.cut(at), "starting" | "beginning") =>
            {
                let lead = at + 1 + usize::from(self.any(at + 1, &[W::At, W::From, W::On]));
                let (from, end) = self.timed(lead)?;
                Some((Phrase::Stretch { length, back: false, base: Base::Phrase(Box::new(from)) }, end))
            }
            W::Earlier | W::PastRef | W::Previous
                if !self.says(at, "recently") && !self.says(at, "lately") && !self.says(at, "preceding") =>
            {
                if self.is(at, W::Earlier) && self.is(at + 1, W::Than) {
                    return None;
                }
                // "two years prior to the war"
                if self.is(at, W::Previous) && self.is(at + 1, W::To) {
                    return self.beside(length, true, at + 2);
                }
                shift(true, Base::Previous, at + 1)
            }
            // "years later than 2020"
            W::Later if self.is(at + 1, W::Than) => None,
            W::Later => shift(false, Base::Previous, at + 1),
            W::From => match self.word(at + 1) {
                Some(W::Now) => shift(false, Base::Now, at + 2),
                _ => {
                    // "for half an hour from 4 pm"
                    let lasts = i > 0 && self.says(i - 1, "for") && length.low.is_some();
                    if let (true, U::Minute | U::Hour, Some((clock, end))) = (lasts, length.unit, self.clock(at + 1)) {
                        let from = Box::new(Phrase::Timed { day: None, clock });
                        return Some((Phrase::Stretch { length, back: false, base: Base::Phrase(from) }, end));
                    }
                    let (phrase, end) = self.plain(at + 1)?;
                    // "for ten days from 3 June" lasts.
                    if lasts {
                        return Some((
                            Phrase::Stretch { length, back: false, base: Base::Phrase(Box::new(phrase)) },
                            end,
                        ));
                    }
                    shift(false, Base::Phrase(Box::new(phrase)), end)
                }
            },
            // "For six years before she wrote" says how long, not when.
            W::Before | W::After if i > 0 && self.is(i - 1, W::For) => None,
            W::Before if length.low.is_some() && self.is(at + 1, W::Now) => shift(true, Base::Now, at + 2),
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
    pub(super) fn day_beside(&self, i: usize) -> Found<Phrase> {
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
            // "the day prior"
            W::Previous if self.says(i + 2, "prior") && self.ends(i + 3) => {
                return Some((Phrase::Unit { unit, shift: -1, base: Base::Previous }, i + 3));
            }
            _ => return None,
        };
        let length = Length { low: Some(Decimal::ONE), high: Some(Decimal::ONE), unit, bound: Bound::Exact };
        // "the week before last", "the year after next"
        let last = self.skip(i + 3, W::The);
        let twice = match self.word(last) {
            Some(W::Last) if back => Some(-2),
            Some(W::Next) if !back => Some(2),
            _ => None,
        };
        // "the month after the next", but "the month after the next vote"
        if let Some(shift) = twice.filter(|_| !self.hyphen(last + 1) && (last == i + 3 || self.ends(last + 1)))
            && (self.may_be(last + 1)
                || !matches!(self.word(last + 1), Some(W::Unit(..) | W::Weekday(..) | W::Month(..))))
        {
            return Some((Phrase::Unit { unit, shift, base: Base::Now }, last + 1));
        }
        if let Some((phrase, end)) = self.plain(i + 3) {
            // "the week before Christmas" is a week.
            if matches!(unit, U::Week | U::Weekend) {
                let shift = if back { -1 } else { 1 };
                return Some((Phrase::Unit { unit, shift, base: Base::Phrase(Box::new(phrase)) }, end));
            }
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
    pub(super) fn year_ago(&self, i: usize) -> Found<Phrase> {
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
}
