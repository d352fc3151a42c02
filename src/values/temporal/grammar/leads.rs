//! What beside figures says that they are an hour: "at 0930", "Departs: 0930", "the 08.15 train", "at 06:00 hours", "meet at 7".

use super::Grammar;
use crate::lexicon::time_words::{
    BY_THE_CLOCK, DayPart, HOUR_TITLES, MEETINGS, OPEN, TimeUnit as U, TimeWord as W, WORK,
};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "Departs: 0930"
    pub(super) fn titled(&self, i: usize) -> bool {
        i == 2 && self.sign(1, ':') && HOUR_TITLES.iter().any(|word| self.says(0, word)) && !self.plural_noun(i + 1)
    }

    /// "the 0815 from Leeds", "the 08.15 train"
    pub(super) fn runs(&self, i: usize) -> bool {
        let the = i > 0 && self.is(i - 1, W::The) && self.cut(i).starts_with(['0', '1', '2']);
        let figures = self.cut(i).starts_with('0') || matches!(self.sense(i), Sense::Decimal(_));
        the && figures && BY_THE_CLOCK.iter().any(|word| self.says(i + 1, word))
    }

    /// Whether the word before figures says that they are an hour: "at 0930", "until 2152 hrs".
    pub(super) fn leads_hour(&self, i: usize) -> bool {
        i > 0
            && (self.any(i - 1, &[W::At, W::By, W::Until, W::Since, W::Between, W::From])
                || self.is(i - 1, W::About) && i > 1 && self.is(i - 2, W::At)
                || self.is(i - 1, W::And) && i > 2 && self.any(i - 3, &[W::Between, W::From]))
    }

    /// Whether the words before tell of something that is done by the clock: "let us meet at 7", "the bus leaves after 5".
    pub(super) fn meets(&self, i: usize) -> bool {
        (i.saturating_sub(7)..i)
            .any(|k| self.sense(k) == Sense::Other && MEETINGS.iter().any(|word| self.says(k, word)))
    }

    /// "open from nine to five", "opens daily 10-6", "works from 9 to 5": whether hours of business or of work are told here.
    pub(super) fn opens(&self, i: usize) -> bool {
        let from = i - usize::from(i > 0 && self.is(i - 1, W::From));
        let often = |k: usize| matches!(self.word(k), Some(W::Frequency(U::Day, 1) | W::Workdays | W::Weekdays(_)));
        let mut at = from;
        while at > 0 && (often(at - 1) || self.sign(at - 1, ':')) {
            at -= 1;
        }
        // "open 24-7"; what is worked without "from" may be anything.
        let business = at > 0 && OPEN.iter().any(|word| self.says(at - 1, word));
        let work = from < i && at > 0 && WORK.iter().any(|word| self.says(at - 1, word));
        (business || work) && !matches!(self.sense(i), Sense::Int { value: 13.., digits: 1..=3, .. })
    }

    /// "7 and 9 per cent", "7 for 30": whether the word after a figure joins another to it.
    pub(super) fn counts_on(&self, i: usize) -> bool {
        matches!(self.sense(i + 1), Sense::Int { .. } | Sense::Decimal(_) | Sense::Word(W::Cardinal(_)))
            && !matches!(self.word(i + 2), Some(W::Unit(U::Minute | U::Hour, ..)))
    }

    /// Whether an hour may end here: at the end, before a sign, a day or its part.
    pub(super) fn closes(&self, i: usize) -> bool {
        i >= self.pieces.len()
            || matches!(self.sense(i), Sense::Sign('.' | '!' | '?' | ';' | ')'))
            || self.is(i, W::Last) && matches!(self.word(i + 1), Some(W::Part(_)))
            || matches!(self.word(i), Some(W::On | W::Weekday(..) | W::Day(_) | W::Tonight | W::This | W::Part(_)))
            || self.says(i, "sharp")
    }

    /// "at 06:00 hours", but "in 02:30 hours": two figures, two more, and "hours" where an hour of the day is looked for.
    pub(super) fn hours_told(&self, i: usize) -> bool {
        self.cut(i).len() == 2
            && self.sign(i + 1, ':')
            && self.cut(i + 2).len() == 2
            && matches!(self.word(i + 3), Some(W::Unit(U::Hour, true, false)))
            && (i == 0 || self.leads_hour(i))
    }

    pub(super) fn at_night(&self, i: usize) -> bool {
        self.is(i, W::At) && matches!(self.word(i + 1), Some(W::Part(DayPart::Night)))
    }
}
