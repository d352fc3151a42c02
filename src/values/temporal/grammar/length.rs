//! Lengths: "nearly four years", "a 40-minute call", "two to three weeks", "an hour and a half".

use super::{Found, Grammar};
use crate::lexicon::time_words::{AT_WORK, BEFORE_UNITS, TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::Length;
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// A number of something, a range of numbers, or an indefinite number (none).
    pub(super) fn quantity(&self, i: usize) -> Option<(Option<Decimal>, Option<Decimal>, usize)> {
        if let Some((low, at)) = self.amount(i) {
            let between = i > 0 && self.is(i - 1, W::Between) && self.is(at, W::And);
            let and = between || self.is(at, W::To) || self.is(at, W::Or) || self.sign(at, '-') || self.sign(at, '–');
            if and && let Some((high, end)) = self.amount(at + 1).filter(|(high, _)| *high > low) {
                return Some((Some(low), Some(high), end));
            }
            return Some((Some(low), Some(low), at));
        }
        let at = self.skip(i, W::A);
        match self.word(at)? {
            // "the third fire in as many days": as many as there were
            W::Many if at > 0 && self.says(at - 1, "as") => None,
            W::Few | W::Several | W::Many => Some((None, None, self.skip(at + 1, W::More))),
            _ => None,
        }
    }

    /// "nearly", "more than", "at least", "up to", "some": the bound, and where the number begins.
    pub(super) fn hedge(&self, i: usize) -> (Bound, usize) {
        let about = |k: usize| self.is(k, W::About) || self.says(k, "perhaps") || self.says(k, "maybe");
        match self.word(i) {
            Some(W::Nearly) => (Bound::Below, i + 1),
            Some(W::Over) => (Bound::Above, i + 1),
            // "no more than three days", "not less than a week": the phrase begins after the "no".
            Some(W::More) if self.is(i + 1, W::Than) && self.denied(i) => (Bound::AtMost, i + 2),
            Some(W::Less) if self.is(i + 1, W::Than) && self.denied(i) => (Bound::AtLeast, i + 2),
            Some(W::Less) if self.is(i + 1, W::Than) => (Bound::Below, i + 2),
            Some(W::Less) if self.says(i, "under") => (Bound::Below, i + 1),
            Some(W::More) if self.is(i + 1, W::Than) => (Bound::Above, i + 2),
            _ if self.is(i + 1, W::Than) && matches!(self.cut(i), "longer" | "greater" | "Longer") => {
                (if self.denied(i) { Bound::AtMost } else { Bound::Above }, i + 2)
            }
            _ if self.is(i + 1, W::Than) && matches!(self.cut(i), "fewer" | "shorter" | "Fewer") => {
                (if self.denied(i) { Bound::AtLeast } else { Bound::Below }, i + 2)
            }
            Some(W::At) if self.is(i + 1, W::Least) => (Bound::AtLeast, i + 2),
            Some(W::At) if self.is(i + 1, W::Most) => (Bound::AtMost, i + 2),
            Some(W::Up) if self.is(i + 1, W::To) => (Bound::AtMost, i + 2),
            _ if about(i) => (Bound::About, i + 1),
            _ if self.says(i, "close") && self.is(i + 1, W::To) => (Bound::About, i + 2),
            _ => (Bound::Exact, i),
        }
    }

    fn denied(&self, i: usize) -> bool {
        i > 0 && matches!(self.cut(i - 1), "no" | "No" | "not" | "Not")
    }

    /// "or more", "or longer", "or less" after a length: its bound and where it ends.
    fn bounded(&self, length: Length, end: usize) -> (Length, usize) {
        if !self.is(end, W::Or) || length.bound != Bound::Exact || length.low.is_none() {
            return (length, end);
        }
        let bound = match self.cut(end + 1) {
            "more" | "longer" | "over" => Bound::AtLeast,
            "less" | "fewer" | "under" | "shorter" => Bound::AtMost,
            "so" | "thereabouts" => Bound::About,
            _ => return (length, end),
        };
        if self.is(end + 2, W::Than) { (length, end) } else { (Length { bound, ..length }, end + 2) }
    }

    /// A length of time, told by a number, an article or an indefinite number.
    pub(super) fn length(&self, i: usize) -> Found<Length> {
        let (bound, start) = self.hedge(i);
        let start = self.skip(start, W::Just);
        let start = if self.is(start, W::Only)
            || self.says(start, "mere")
            || self.is(start, W::A) && self.says(start + 1, "mere")
        {
            start + 1 + usize::from(self.is(start, W::A))
        } else {
            start
        };
        if self.is_count(start) {
            return None;
        }
        let year = matches!(self.sense(start), Sense::Int { value: 1900..=2099, digits: 4, grouped: false });
        if let Some((low, high, at)) = self.quantity(start) {
            // "the 2014 fiscal year" is no length.
            let single = |k: usize| matches!(self.word(k), Some(W::Unit(_, false, false)));
            if year && (matches!(self.word(at + 1), Some(W::Unit(U::Year, false, _))) || !self.hyphen(at) && single(at))
            {
                return None;
            }
            let (unit, end) = self.unit(at, low)?;
            let mut length = Length { low, high, unit, bound };
            let mut end = end;
            if let Some((high, after)) = self.up_to(start, &length, end) {
                (length.high, end) = (Some(high), after);
            } else if let (Some(low), true) = (length.low, length.low == length.high) {
                let (whole, after) = self.rest(low, unit, end);
                (length.low, length.high, end) = (Some(whole.0), Some(whole.0), after);
                length.unit = whole.1;
            }
            return Some(self.bounded(length, end));
        }
        // "another hour", "another two weeks"
        if self.says(start, "another") {
            if let Some((low, high, at)) = self.quantity(start + 1).filter(|q| q.0.is_some()) {
                let (unit, end) =
                    self.unit(at, low).filter(|(_, end)| matches!(self.word(end - 1), Some(W::Unit(_, true, _))))?;
                return Some((Length { low, high, unit, bound }, end));
            }
            let Some(W::Unit(unit, false, false)) = self.word(start + 1) else { return None };
            let one = Some(Decimal::ONE);
            let long = matches!(unit, U::Minute | U::Hour | U::Week | U::Month | U::Year | U::Decade);
            return (long && self.sense(start + 2) != Sense::Other)
                .then_some((Length { low: one, high: one, unit, bound }, start + 2));
        }
        // "a year", "an hour", "a year and a half"
        if self.is(start, W::A) {
            let at = if self.sense(start + 1) == Sense::Other
                && matches!(self.cut(start + 1), "full" | "whole" | "single" | "calendar" | "extra" | "additional")
            {
                start + 2
            } else {
                start + 1
            };
            if let Some(W::Unit(unit, false, short)) = self.word(at)
                && !matches!(unit, U::Quarter | U::Second)
                && !short
            {
                // "a day or two"
                if self.is(at + 1, W::Or)
                    && self.is(at + 2, W::Cardinal(2))
                    && !matches!(self.word(at + 3), Some(W::Unit(..)))
                {
                    return Some((Length { low: Some(Decimal::ONE), high: Some(Decimal::TWO), unit, bound }, at + 3));
                }
                let (whole, end) = self.rest(Decimal::ONE, unit, at + 1);
                let length = Length { low: Some(whole.0), high: Some(whole.0), unit: whole.1, bound };
                return Some(self.bounded(length, end));
            }
            return None;
        }
        match self.word(start)? {
            W::Unit(
                unit @ (U::Hour | U::Minute | U::Day | U::Week | U::Month | U::Year | U::Decade | U::Century),
                true,
                false,
            ) => Some((Length { low: None, high: None, unit, bound }, start + 1)),
            _ => None,
        }
    }

    /// "between five years and ten years", "five years to ten years": the second of two numbers of one unit. What moves "from three
    /// years to five" has had both.
    fn up_to(&self, i: usize, length: &Length, end: usize) -> Found<Decimal> {
        let before = if i == 0 { None } else { self.word(i - 1) };
        let joined = self.is(end, W::And) && before == Some(W::Between)
            || self.is(end, W::To) && before != Some(W::From) && before != Some(W::By);
        let low = length.low.filter(|_| joined && length.low == length.high)?;
        let (high, at) = self.amount(end + 1).filter(|(high, _)| *high > low)?;
        let (unit, after) = self.unit(at, Some(high))?;
        (unit == length.unit).then_some((high, after))
    }

    /// The unit after a number, past a hyphen and words like "consecutive".
    fn unit(&self, at: usize, amount: Option<Decimal>) -> Found<U> {
        let mut at = self.skip_hyphen(at);
        at = self.skip(at, W::More);
        if matches!(self.sense(at), Sense::Other | Sense::Word(W::Fiscal | W::Long | W::Other))
            && !self.glued(at)
            && BEFORE_UNITS.contains(&self.cut(at))
        {
            if let Some(end) = self.workdays(at) {
                return Some((U::Workday, end));
            }
            at += 1;
        }
        let letter = |unit| {
            (self.glued(at) && at > 0 && matches!(self.sense(at - 1), Sense::Int { .. })).then_some((unit, at + 1))
        };
        match self.word(at) {
            Some(W::Unit(unit @ U::Quarter, true, false)) if self.any(at + 1, &[W::Ago, W::Earlier, W::Later]) => {
                Some((unit, at + 1))
            }
            Some(W::Unit(unit @ U::Weekend, true, _))
                if self.any(at + 1, &[W::Ago, W::Earlier, W::Later])
                    || self.is(at + 1, W::From) && self.is(at + 2, W::Now) =>
            {
                Some((unit, at + 1))
            }
            Some(W::Unit(U::Quarter | U::Weekend, ..)) => None,
            Some(W::Unit(unit, plural, short)) => {
                let second =
                    self.says(at, "second") && amount.is_none_or(|a| a != Decimal::ONE) && !self.hyphen(at - 1);
                // "two day" without a hyphen is rare; "in 50 second-hand" is none at all.
                if second || (short && !plural && matches!(unit, U::Minute | U::Month | U::Second) && amount.is_none())
                {
                    return None;
                }
                let dot = short && self.sign(at + 1, '.') && self.glued(at + 1) && at + 2 < self.pieces.len();
                Some((unit, at + 1 + usize::from(dot)))
            }
            // "for 10d"
            None if matches!(self.cut(at), "d" | "D" | "w" | "y") && self.glued(at) && at > 0 => {
                let led = at == 1 && self.pieces.len() == 2
                    || self.is(at + 1, W::Ago)
                    || at > 1
                        && self.any(at - 2, &[W::For, W::In, W::Within, W::After, W::Lasts])
                        && !matches!(self.sense(at + 1), Sense::Sign('-'));
                led.then_some(()).and_then(|()| {
                    letter(match self.cut(at) {
                        "w" => U::Week,
                        "y" => U::Year,
                        _ => U::Day,
                    })
                })
            }
            // "12s", but not "a fleet of 737s"
            // "2m30s"
            None if self.cut(at) == "m"
                && self.glued(at + 1)
                && matches!(self.sense(at + 1), Sense::Int { digits: 1..=2, .. })
                && self.glued(at + 2)
                && self.cut(at + 2) == "s" =>
            {
                letter(U::Minute)
            }
            None if self.cut(at) == "s"
                && !(at >= 2 && self.capital(at - 2))
                && (matches!(self.sense(at.wrapping_sub(1)), Sense::Int { digits: 1..=2, .. })
                    || !matches!(self.sense(at.wrapping_sub(2)), Sense::Other | Sense::Word(_))) =>
            {
                letter(U::Second)
            }
            _ => None,
        }
    }

    /// "business days", "working day": the piece after them.
    pub(super) fn workdays(&self, i: usize) -> Option<usize> {
        (AT_WORK.contains(&self.cut(i)) && matches!(self.word(i + 1), Some(W::Unit(U::Day, ..)))).then_some(i + 2)
    }

    /// "... and a half", "... and thirty minutes" after a number of units: the sum, in the smaller unit.
    pub(super) fn rest(&self, whole: Decimal, unit: U, end: usize) -> ((Decimal, U), usize) {
        let and = if self.is(end, W::And) { end + 1 } else { self.skip_sign(end, ',') };
        if self.is(end, W::And) {
            let at = self.skip(and, W::A);
            if self.is(at, W::Half) && !matches!(self.word(at + 1), Some(W::Unit(..))) {
                return ((whole + Decimal::new(5, 1), unit), at + 1);
            }
            // "an hour and a quarter"
            if let Some((part, after)) = self.part(and)
                && unit == U::Hour
                && !matches!(self.word(after), Some(W::Unit(..) | W::Of))
            {
                return ((whole + part, unit), after);
            }
        }
        // "an hour and fifteen.", "2 hours 10."
        if (self.is(end, W::And)
            || matches!(self.sense(end), Sense::Int { digits: 2, grouped: false, .. } | Sense::Word(W::Cardinal(10..))))
            && let Some((more, after)) = self.amount(and)
            && unit == U::Hour
            && more < Decimal::from(60)
            && more >= Decimal::TEN
            && (after >= self.pieces.len()
                || matches!(self.sense(after), Sense::Sign('.' | '!' | '?'))
                || self.glued(and) && and == end && !self.glued(after))
        {
            return ((whole * Decimal::from(60) + more, U::Minute), after);
        }
        // "2h 30m"
        let minutes = |at: usize| unit == U::Hour && self.cut(at) == "m" && self.glued(at);
        if let Some((more, at)) = self.amount(and)
            && let Some((small, after)) =
                self.unit(at, Some(more)).or_else(|| minutes(at).then_some((U::Minute, at + 1)))
            && let Some(ratio) = per(unit, small)
            && more < Decimal::from(ratio)
        {
            return self.rest(whole * Decimal::from(ratio) + more, small, after);
        }
        // "a year and a month", "a day and an hour"
        if self.is(end, W::And)
            && self.is(and, W::A)
            && whole == Decimal::ONE
            && let Some(W::Unit(small, false, false)) = self.word(and + 1)
            && let Some(ratio) = per(unit, small)
            && self.closed(and + 2)
        {
            return ((whole * Decimal::from(ratio) + Decimal::ONE, small), and + 2);
        }
        // "5 months and 3 weeks", "one year, two months and 21 days": in days, as months have no fixed number of them
        let days = |unit: U| match unit {
            U::Year => Some(Decimal::new(36525, 2)),
            U::Month => Some(Decimal::new(304_375, 4)),
            U::Week => Some(Decimal::from(7)),
            U::Day => Some(Decimal::ONE),
            _ => None,
        };
        if matches!(unit, U::Year | U::Month)
            && let Some((more, at)) = self.amount(and)
            && let Some((small @ (U::Week | U::Day), after)) = self.unit(at, Some(more))
            && let (Some(large), Some(each)) = (days(unit), days(small))
            && more * each < large
        {
            let mut sum = (whole * large).round() + more * each;
            let mut end = after;
            let next = if self.is(after, W::And) { after + 1 } else { self.skip_sign(after, ',') };
            if small == U::Week
                && let Some((more, at)) = self.amount(next)
                && more < Decimal::from(7)
                && let Some((U::Day, last)) = self.unit(at, Some(more))
            {
                (sum, end) = (sum + more, last);
            }
            // "4 years 3 days 5 hours"
            return self.rest(sum, U::Day, end);
        }
        ((whole, unit), end)
    }
}

/// How many of the smaller unit make one of the larger, where that is fixed.
fn per(large: U, small: U) -> Option<u32> {
    Some(match (large, small) {
        (U::Minute, U::Second) | (U::Hour, U::Minute) => 60,
        (U::Hour, U::Second) => 3600,
        (U::Day, U::Hour) => 24,
        (U::Week, U::Day) => 7,
        (U::Year, U::Month) => 12,
        (U::Decade, U::Year) => 10,
        (U::Decade, U::Month) => 120,
        (U::Day, U::Minute) => 1440,
        _ => return None,
    })
}
