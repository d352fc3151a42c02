//! Hours as soldiers and sailors say them: "oh six hundred hours", "zero five thirty hours", "at fourteen hundred hours".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::Clock;

impl Grammar<'_> {
    /// An hour of the day told in hundreds, or in hours and minutes, with "hours" behind. Without "oh" before it, it needs a word that
    /// leads to an hour: "fourteen hundred hours of work" is a length.
    pub(super) fn watch(&self, i: usize) -> Found<Clock> {
        let nought = self.nought(i);
        if !nought && !self.leads_hour(i) {
            return None;
        }
        let (number, at) = self.words(i + usize::from(nought))?;
        let (hour, minute, end) = match self.words(at) {
            _ if number >= 100 => (number / 100, number % 100, at),
            Some((minute, end)) => (number, minute, end),
            None => return None,
        };
        let hours = matches!(self.word(end), Some(W::Unit(U::Hour, true, false))) && !self.is(end + 1, W::Of);
        let fits = if nought { (1..=9).contains(&hour) } else { (10..=24).contains(&hour) };
        let clock = Clock { hour: Some(hour as u8), minute: Some(minute as u8), ..Clock::default() };
        (hours && fits && minute < 60).then_some((clock, end + 1))
    }

    /// Whether the nought of an hour before ten is said at piece `i`, before a number.
    pub(super) fn nought(&self, i: usize) -> bool {
        (self.says(i, "oh") || self.is(i, W::Cardinal(0))) && matches!(self.word(i + 1), Some(W::Cardinal(1..=9)))
    }
}
