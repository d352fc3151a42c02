//! A day told together with a length: "Monday in three weeks", "Christmas two years ago", "in two weeks on Friday", "a week tomorrow".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase};
use crate::values::temporal::piece::Sense;

/// Words before "a week tomorrow", which after other words may be a rate or a length: "paid £300 a week on Monday".
const AHEAD: &[&str] = &[
    "open", "opens", "due", "begin", "begins", "start", "starts", "meet", "meets", "return", "returns", "end", "ends",
    "leave", "leaves", "arrive", "arrives", "launch", "launches", "resume", "resumes", "go", "goes", "come", "comes",
    "vote", "votes",
];

impl Grammar<'_> {
    /// "Monday in three weeks", "Friday two weeks from now", "Easter two years ago": after a weekday, month or holiday, how far away
    /// it lies.
    pub(super) fn away(&self, fields: &Fields, end: usize) -> Found<Phrase> {
        let weekday = fields.only_weekday();
        if !(weekday || fields.holiday.is_some() || fields.month.is_some()) || fields.dated() {
            return None;
        }
        let at = self.skip_sign(end, ',');
        let lead = self.is(at, W::In);
        let (length, after) = self.exact_length(at + usize::from(lead))?;
        let small = if weekday { U::Week } else { U::Month };
        let (back, last) = match self.word(after) {
            _ if lead && self.says(after, "time") => (false, after + 1),
            _ if lead && length.unit >= small && self.sense(after) != Sense::Other => (false, after),
            _ if lead => return None,
            Some(W::From) if self.any(after + 1, &[W::Now, W::Day(0)]) => (false, after + 2),
            Some(W::Hence) => (false, after + 1),
            Some(W::Ago) => (true, after + 1),
            _ => return None,
        };
        let outer = Phrase::Shift { length, back, base: Base::Now };
        Some((Phrase::Within { inner: fields.clone(), outer: Box::new(outer) }, last))
    }

    /// "... on Friday" after "in two weeks" or "two weeks from today": the weekday of that week.
    pub(super) fn on_weekday(&self, outer: &Phrase, end: usize) -> Found<Phrase> {
        let weeks = match outer {
            Phrase::Shift { length, back: false, base: Base::Now | Base::Phrase(_) } | Phrase::Ahead(length) => {
                length.unit > U::Day && length.low.is_some()
            }
            Phrase::Nth { unit, .. } => *unit == Some(U::Week),
            _ => false,
        };
        let on = self.skip(end, W::On);
        if !weeks || on == end {
            return None;
        }
        let (weekday, last) = self.weekday(on)?;
        if self.sense(last) == Sense::Possessive
            || matches!(self.word(last), Some(W::Month(..)))
            || matches!(self.sense(last), Sense::Int { .. })
        {
            return None;
        }
        let inner = Fields { weekday: Some(weekday), ..Fields::default() };
        Some((Phrase::Within { inner, outer: Box::new(outer.clone()) }, last))
    }

    /// "a week tomorrow", "a fortnight on Monday", "two weeks today", as the British say.
    pub(super) fn week_from(&self, i: usize) -> Found<Phrase> {
        let week = |k: usize| matches!(self.word(k), Some(W::Unit(U::Week | U::Fortnight, ..)));
        let led = || i == 0 || self.sign(i - 1, ',') || AHEAD.contains(&self.cut(i - 1));
        if !(i..i + 3).any(week) || !led() {
            return None;
        }
        let (length, end) = self.exact_length(i).filter(|(l, _)| matches!(l.unit, U::Week | U::Fortnight))?;
        let on = self.skip(end, W::On);
        let (day, last) = match self.word(on)? {
            W::Day(n @ 0..=1) if on == end => (Phrase::Unit { unit: U::Day, shift: n.into(), base: Base::Now }, on + 1),
            W::Weekday(..) => {
                let (weekday, last) = self.weekday(on)?;
                (Phrase::Fields(Fields { weekday: Some(weekday), ..Fields::default() }), last)
            }
            _ => return None,
        };
        (self.sense(last) != Sense::Possessive)
            .then_some((Phrase::Shift { length, back: false, base: Base::Phrase(Box::new(day)) }, last))
    }

    /// A length of a known number of days or more.
    fn exact_length(&self, i: usize) -> Found<Length> {
        self.length(i)
            .filter(|(l, _)| l.unit >= U::Day && l.low.is_some() && l.low == l.high && l.bound == Bound::Exact)
    }
}
