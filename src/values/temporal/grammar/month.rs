//! Dates that begin with their month, and months alone: "August 12, 1942", "Aug. 12", "August 1942", "in May".

use super::{Found, Grammar};
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "August 12, 1942", "Aug. 12", "August 1942", "August".
    pub(super) fn month_first(&self, i: usize) -> Found<Fields> {
        let (month, end) = self.month(i)?;
        let fields = Fields { month: Some(month), ..Fields::default() };
        if let Some((year, after)) = self.year_words(self.skip(end, W::Of)) {
            return Some((Fields { year: Some(year), ..fields }, after));
        }
        // "March, 6th 2016", but "in March, 6th place"
        let parted = self.sign(end, ',') && matches!(self.sense(end + 1), Sense::Nth(_)) && {
            let year = self.skip_sign(end + 2, ',');
            self.closes(end + 2) || self.year_after(year).is_some_and(|(_, last)| !self.plural_noun(last))
        };
        let mut at = if parted { end + 1 } else { self.skip_hyphen(self.skip_sign(end, '/')) };
        at = self.skip(at, W::The);
        if let Some((day, after)) = self.day_number(at, true) {
            let open = self.glued(after)
                && (self.sign(after, '/') || self.sign(after, ','))
                && self.glued(after + 1)
                && matches!(self.sense(after + 1), Sense::Int { digits: 1 | 2, .. });
            let counted = matches!(self.sense(at), Sense::Int { .. })
                && (matches!(self.word(after), Some(W::Unit(_, true, _) | W::Million))
                    // "in August 2 people died"
                    || i > 0 && self.is(i - 1, W::In) && self.plural_noun(after))
                || self.spelt_count(i, at, after);
            // "Sep-23-2020"
            if self.hyphen(end)
                && self.hyphen(after)
                && let Some((year, last)) = self.year_after(after + 1)
            {
                return Some((Fields { year: year.year, short: year.short, day: Some(day), ..fields }, last));
            }
            if !open && !counted {
                return Some(self.with_year(Fields { day: Some(day), ..fields }, after));
            }
        }
        // "Dec-2018"
        if let (true, Sense::Int { value: year @ 1900..=2099, digits: 4, grouped: false }, false) =
            (self.hyphen(end), self.sense(end + 1), self.hyphen(end + 2))
        {
            return Some((Fields { year: Some(year as i32), ..fields }, end + 2));
        }
        let (dated, after) = self.with_year(fields.clone(), end);
        if after > end {
            return Some((dated, after));
        }
        self.bare_month(i, end).then_some((fields, end))
    }

    /// Whether the number word at `at` behind the month at `i` counts what follows it: "in January five cables", "by May two more
    /// ships", but not "on May ten".
    fn spelt_count(&self, i: usize, at: usize, after: usize) -> bool {
        let cardinal = matches!(self.sense(at), Sense::Word(W::Cardinal(_))) && self.ordinal(at).is_none();
        let led = i > 0 && self.any(i - 1, &[W::In, W::By, W::Since, W::During]);
        cardinal
            && (self.plural_noun(after)
                || led && !self.capital(after) && (self.sense(after) == Sense::Other || self.is(after, W::More)))
    }

    /// Whether a month stands alone as a month: "in May", but not "may", "March on", "Mrs May".
    pub(super) fn bare_month(&self, i: usize, end: usize) -> bool {
        let W::Month(month, short) = self.word(i).unwrap_or(W::The) else { return false };
        let before = if i == 0 { None } else { self.word(i - 1) };
        let led = matches!(
            before,
            Some(
                W::In
                    | W::Of
                    | W::Since
                    | W::Until
                    | W::By
                    | W::From
                    | W::To
                    | W::Through
                    | W::Between
                    | W::Last
                    | W::Next
                    | W::This
                    | W::Early
                    | W::Mid
                    | W::Late
                    | W::During
                    | W::Every
                    | W::Each
                    | W::Before
                    | W::After
                    | W::Past
                    | W::Previous
                    | W::Following
                    | W::Coming
                    | W::For
                    | W::End
                    | W::Beginning
                    | W::Than
            )
        ) || i > 1 && self.hyphen(i - 1) && matches!(self.word(i - 2), Some(W::Mid | W::Month(..)))
            || matches!(before, Some(W::And | W::Or)) && i > 1 && matches!(self.word(i - 2), Some(W::Month(..)))
            // "a March operation", but "the March on the capital"
            || matches!(before, Some(W::A | W::The)) && self.capital(i) && !self.capital(end) && self.sense(end) == Sense::Other;
        // "Jan-Mar 2019"
        let joins = matches!(self.sense(end), Sense::Sign('-' | '–' | '/')) || self.any(end, &[W::To, W::Through]);
        // "june to august", "jun-aug": in small letters where neither is another word
        let plain = |k: usize| matches!(self.word(k), Some(W::Month(1 | 2 | 4 | 6..=12, _)));
        let led = led || joins && plain(i) && plain(end + 1);
        let led = led
            || joins && self.capital(i) && self.capital(end + 1) && matches!(self.word(end + 1), Some(W::Month(..)));
        // "May between 4 and 23"
        let ranged = (self.capital(i) || short && month != 3)
            && self.any(end, &[W::From, W::Between])
            && matches!(self.sense(self.skip(end + 1, W::The)), Sense::Int { digits: 1..=2, .. } | Sense::Nth(_));
        let led = led || ranged;
        // "March last year"
        let of = self.skip(end, W::Of);
        let pointed = (self.capital(i) || i == 0 && self.pieces.len() <= of + 3)
            && self.any(of, &[W::This, W::Last, W::Next])
            && matches!(self.word(of + 1), Some(W::Unit(crate::lexicon::time_words::TimeUnit::Year, false, _)));
        let led = led || pointed;
        let alone = i == 0 && (end >= self.pieces.len() || self.ends(end));
        if matches!(month, 3 | 5) || short || !self.capital(i) {
            if self.capital(end) && !alone && !short && matches!(self.sense(end), Sense::Other) && !led {
                return false;
            }
            // "next may", but "the year after next may tell"
            let next = before == Some(W::Next) && !(i > 1 && self.is(i - 2, W::After));
            return (led || alone)
                && !(self.says(i, "may")
                    && !self.capital(i)
                    && !alone
                    && !next
                    && !matches!(before, Some(W::In | W::Of | W::Last | W::This | W::Early | W::Mid | W::Late)));
        }
        // "April Jones", "Sir August", "June Carter"
        let named = matches!(month, 4 | 6 | 8)
            && !led
            && (self.capital(end) && self.sense(end) == Sense::Other
                || self.sense(end) == Sense::Possessive && i > 0 && self.capital(i - 1) && before.is_none());
        !named
    }
}
