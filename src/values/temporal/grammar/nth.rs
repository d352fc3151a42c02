//! Days and units by their number within another: "the first Tuesday of October", "the last but one week of 2031", "the first business
//! day of next month", "the first two months of 1942".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase, Round};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// "the first Tuesday of October", "the last day of May", "the third last week of 2031", "the first two months of 1942".
    pub(super) fn nth(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let last = |k: usize| self.is(k, W::Last);
        let but = || self.says(start + 1, "but") && self.is(start + 2, W::Cardinal(1));
        let other = self.sense(start) == Sense::Other;
        let (nth, at) = if last(start) && but() {
            (-2, start + 3)
        } else if last(start) || other && matches!(self.cut(start), "final" | "closing") {
            (-1, start + 1)
        } else if other && self.says(start, "opening") {
            (1, start + 1)
        } else if other && self.says(start, "penultimate") {
            (-2, start + 1)
        } else if other {
            return None;
        } else if let Some((n, at)) = self.counted_back(start) {
            (-n, at)
        } else {
            let (n, at) = self.ordinal(start)?;
            if last(at) { (-n, at + 1) } else { (n, at) }
        };
        let of = |k: usize| self.any(k, &[W::Of, W::In, W::After, W::Before]);
        if (nth == 1 || nth == -1)
            && let Some((amount, units)) = self.amount(at)
            && let Some(W::Unit(unit, _, _)) = self.word(units)
            && self.any(units + 1, &[W::Of, W::In])
        {
            let (outer, end) = self.point_or_here(units + 2)?;
            let length = Length { low: Some(amount), high: Some(amount), unit, bound: Bound::Exact };
            return Some((Phrase::Stretch { length, back: nth < 0, base: Base::Phrase(Box::new(outer)) }, end));
        }
        // "the first business day of next month"
        let work = self.workdays(at).filter(|_| matches!(self.word(at + 1), Some(W::Unit(U::Day, false, _))));
        // "in the first nine months"
        if nth == 1
            && let Some((amount, units)) = self.amount(at).filter(|(n, _)| *n > Decimal::ONE)
            && let Some(W::Unit(unit @ (U::Week | U::Month | U::Quarter | U::Year), true, _)) = self.word(units)
            && self.is(i, W::The)
        {
            let length = Length { low: Some(amount), high: Some(amount), unit, bound: Bound::Exact };
            return Some((Phrase::Lasting(length), units + 1));
        }
        let (unit, weekday, end) = match self.word(at + usize::from(work.is_some()))? {
            _ if let Some(end) = work => (Some(U::Workday), None, end),
            W::Unit(unit @ (U::Day | U::Week | U::Weekend | U::Month | U::Quarter | U::Year | U::Decade), false, _) => {
                (Some(unit), None, at + 1)
            }
            W::Weekday(..) => {
                let (day, end) = self.weekday(at)?;
                (None, Some(day), end)
            }
            W::Month(..) if nth == -1 => return None,
            _ => return None,
        };
        // "third week next year"
        if !of(end)
            && nth >= 1
            && self.any(end, &[W::This, W::Last, W::Next])
            && let Some((outer, after)) = self.relative(end)
            && match &outer {
                Phrase::Unit { unit: U::Month, .. } => unit != Some(U::Month),
                Phrase::Unit { unit: U::Year, .. } => unit.is_some_and(|unit| unit < U::Year),
                Phrase::Unit { unit: U::Week, .. } => unit == Some(U::Day),
                // "the third Thursday this September"
                Phrase::Pointed { fields, .. } => {
                    fields.month.is_some() && (weekday.is_some() || unit == Some(U::Week))
                }
                _ => false,
            }
        {
            return Some((Phrase::Nth { nth, unit, weekday, outer: Box::new(outer) }, after));
        }
        if !of(end) {
            return None;
        }
        // "the first Tuesday of every month"
        if let (Some(weekday), true) = (weekday, self.any(end + 1, &[W::Every, W::Each])) {
            let (_, after) = self.every(end + 1)?;
            let fields = Fields { weekday: Some(weekday), ..Fields::default() };
            return Some((Phrase::Every(Round::Fields(fields, None)), after));
        }
        let (outer, after) = self.point_or_here(end + 1)?;
        // "last year in June" is June; a month has no last year.
        let short = |phrase: &Phrase| matches!(phrase, Phrase::Fields(f) if f.month.or(f.quarter).is_some() || f.season.is_some());
        let long = matches!(unit, Some(U::Month | U::Quarter | U::Year | U::Decade));
        if long && (short(&outer) || matches!(&outer, Phrase::Unit { unit: U::Day | U::Week | U::Month, .. })) {
            return None;
        }
        let beside = self.any(end, &[W::After, W::Before]);
        if beside && (weekday.is_none() || nth < 1) {
            return None;
        }
        let nth = match self.word(end) {
            Some(W::After) => nth + 100,
            Some(W::Before) => -nth - 100,
            _ => nth,
        };
        Some((Phrase::Nth { nth, unit, weekday, outer: Box::new(outer) }, after))
    }

    /// "second to last", "next-to-last", "last but one".
    fn counted_back(&self, i: usize) -> Found<i32> {
        let to = self.skip_hyphen(i + 1);
        let last = self.skip_hyphen(to + 1);
        let n = if self.is(i, W::Next) { 2 } else { self.ordinal(i).filter(|(n, at)| *at == i + 1 && *n < 10)?.0 };
        (self.is(to, W::To) && self.is(last, W::Last)).then_some((n, last + 1))
    }
}
