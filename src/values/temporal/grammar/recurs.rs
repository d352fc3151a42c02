//! What comes round on a day that is told beside it: "once a week on Sunday", "every month on the 22nd", "the first and third
//! Friday of each month".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Fields, Phrase, Round};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// What comes round, with the day on which it does.
    pub(super) fn recurs(&self, i: usize) -> Found<Phrase> {
        if let Some(found) = self.nths_of_each(i) {
            return Some(found);
        }
        let (phrase, end) = self.every(i)?;
        let Phrase::Every(Round::Length(length) | Round::Times(_, length)) = &phrase else {
            return Some((phrase, end));
        };
        if !self.is(end, W::On) {
            return Some((phrase, end));
        }
        match self.day_in(length.unit, end + 1) {
            Some((fields, last)) => {
                let once = length.low == Some(rust_decimal::Decimal::ONE) && fields != Fields::default();
                Some((if once { Phrase::Every(Round::Fields(fields, None)) } else { phrase }, last))
            }
            None => Some((phrase, end)),
        }
    }

    /// The day of such a unit on which something comes round: "Sunday" of a week, "the 22nd" of a month, "December 25th" and "the
    /// fourth Thursday in November" of a year. Without fields where a date by the calendar cannot say it.
    fn day_in(&self, unit: U, i: usize) -> Found<Fields> {
        match unit {
            U::Week => match self.word(i)? {
                W::Weekday(day, _) | W::Weekdays(day) => {
                    Some((Fields { weekday: Some(day as i8), ..Fields::default() }, i + 1))
                }
                _ => None,
            },
            U::Month => {
                let at = self.skip(i, W::The);
                let (n, end) = self.ordinal(at).filter(|(n, _)| at > i && (1..=31).contains(n))?;
                if let Some(W::Weekday(..)) = self.word(end) {
                    return Some((Fields::default(), end + 1));
                }
                (self.sense(end) != Sense::Other).then(|| (Fields { day: Some(n), ..Fields::default() }, end))
            }
            U::Year => match self.nth(i) {
                Some((Phrase::Nth { weekday: Some(_), .. }, end)) => Some((Fields::default(), end)),
                _ => self
                    .calendar(i)
                    .filter(|(fields, _)| !fields.dated() && (fields.day.is_some() || fields.holiday.is_some())),
            },
            _ => None,
        }
    }

    /// "the first and third Friday of each month", "every first Friday of the month".
    fn nths_of_each(&self, i: usize) -> Found<Phrase> {
        let each = self.any(i, &[W::Every, W::Each]);
        let start = if each { i + 1 } else { self.skip(i, W::The) };
        let (first, mut end) = self.ordinal(start)?;
        let and = self.is(end, W::And);
        if and {
            end = self.ordinal(self.skip(end + 1, W::The)).filter(|(n, _)| (first + 1..=31).contains(n))?.1;
        }
        let month_after = |k: usize| matches!(self.word(k), Some(W::Unit(U::Month, false, false)));
        // "the 1st and 15th of every month", "every 4th and 10th of the month"
        let of_month = self.is(end, W::Of)
            && (self.any(end + 1, &[W::Every, W::Each]) || each && self.is(end + 1, W::The))
            && month_after(end + 2);
        if and && of_month {
            let fields = Fields { day: Some(first), ..Fields::default() };
            return Some((Phrase::Every(Round::Fields(fields, None)), end + 3));
        }
        let Some(W::Weekday(day, _) | W::Weekdays(day)) = self.word(end).filter(|_| and || each) else { return None };
        let month = |k: usize| matches!(self.word(k), Some(W::Unit(U::Month, false, false)));
        let of_each = self.is(end + 1, W::Of) && self.any(end + 2, &[W::Every, W::Each]) && month(end + 3);
        let of_the = each && self.is(end + 1, W::Of) && self.is(end + 2, W::The) && month(end + 3);
        let in_month = each && self.any(end + 1, &[W::In, W::Of]) && self.month(end + 2).is_some();
        let last = match () {
            () if of_each || of_the => end + 4,
            () if in_month => self.month(end + 2)?.1,
            () => return None,
        };
        let month = self.month(end + 2).filter(|_| in_month).map(|(month, _)| month);
        let fields = Fields { weekday: Some(day as i8), month, ..Fields::default() };
        Some((Phrase::Every(Round::Fields(fields, None)), last))
    }
}
