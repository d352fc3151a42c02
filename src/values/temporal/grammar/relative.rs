//! Dates told from another: "yesterday", "the day after tomorrow", "two Thursdays ago", "the end of the year".

use super::point::Reader;
use super::{Found, Grammar, heads};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl<'a> Grammar<'a> {
    /// The readers of a day told from another, each with the bit of what it may begin with.
    pub(super) const RELATIVE: [(u16, Reader<'a>); 7] = [
        (heads::DEICTIC, Self::deictic),
        (heads::POINTED, Self::pointed),
        (heads::WEEKS_ON, Self::weeks_on),
        (heads::SHIFTED, Self::shifted),
        (heads::DAY_BESIDE, Self::day_beside),
        (heads::YEAR_AGO, Self::year_ago),
        (heads::HERE, Self::here),
    ];

    /// The longest relative date at `i`.
    pub(super) fn relative(&self, i: usize) -> Found<Phrase> {
        let may = self.relative_heads(i);
        let mut best: Found<Phrase> = None;
        for (head, reader) in Self::RELATIVE {
            if may & head != 0
                && let Some((phrase, end)) = reader(self, i)
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
            // "USA Today", "the Today programme"
            let named = n == 0
                && self.capital(i)
                && i > 0
                && (self.is(i - 1, W::The) || self.capital(i - 1) && self.sense(i - 1) == Sense::Other);
            if named {
                return None;
            }
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
            // "Friday last", "Monday next", as some still say
            Some(W::Weekday(day, false)) if self.any(i + 1, &[W::Last, W::Next]) && self.closed(i + 2) => {
                return pointed(day, if self.is(i + 1, W::Last) { -1 } else { 1 }, i + 2);
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

    /// Whether the sentence, or a part of it that a sign ends, is over.
    pub(super) fn closed(&self, i: usize) -> bool {
        i >= self.pieces.len() || matches!(self.sense(i), Sense::Sign('.' | ',' | ';' | '?' | '!' | ')'))
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
        // "For the week, the share lost 2 per cent."
        let summed =
            i > 0 && self.says(i - 1, "for") && (i == 1 || self.sign(end, ',') || end + 1 >= self.pieces.len());
        if start > i && summed && matches!(unit_here, U::Day | U::Week | U::Month | U::Year) && closing(end) {
            return Some((Phrase::Unit { unit: unit_here, shift: 0, base: Base::Here }, end));
        }
        let alone = i == 0 && end >= self.pieces.len();
        if (start > i || alone) && matches!(unit_here, U::Weekend | U::Fortnight) && closing(end) {
            return Some((Phrase::Unit { unit: unit_here, shift: 0, base: Base::Here }, end));
        }
        (start > i && unit_here == U::Quarter && (closing(end) || ended(end)))
            .then_some((Phrase::Unit { unit: U::Quarter, shift: 0, base: Base::Here }, end))
    }
}
