//! Years beside days and months: "3 May 1942", "Oct. '87", "the 2nd of May in the year 1980", "2 Jul 93", "264 BC".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// A year beside a month: "1942", "'87", "nineteen eighty-seven"; "264 BC".
    pub(super) fn year_after(&self, i: usize) -> Found<Fields> {
        if let Some((fields, end)) = self.era(i) {
            return Some((fields, end));
        }
        match self.sense(i) {
            Sense::Int { value: year @ 1000..=2199, digits: 4, grouped: false } if !self.measured(i + 1) => {
                Some((Fields { year: Some(year as i32), ..Fields::default() }, i + 1))
            }
            Sense::Sign('\'') => match self.sense(i + 1) {
                Sense::Int { value: year @ 0..=99, digits: 2, .. } if self.glued(i + 1) => {
                    Some((Fields { year: Some(year as i32), short: true, ..Fields::default() }, i + 2))
                }
                _ => None,
            },
            Sense::Word(W::Cardinal(_)) => {
                let (year, end) = self.year_words(i)?;
                Some((Fields { year: Some(year), ..Fields::default() }, end))
            }
            _ => None,
        }
    }

    /// Whether what follows makes the number a part of another: ".5", "%", "km", "/7".
    pub(super) fn measured(&self, i: usize) -> bool {
        self.glued(i)
            && (self.sign(i, '%')
                || self.sign(i, ':') && self.glued(i + 1) && matches!(self.sense(i + 1), Sense::Int { .. })
                || self.sign(i, '°')
                || matches!(self.sense(i), Sense::Other | Sense::Decimal(_))
                    && self.cut(i).bytes().all(|b| b.is_ascii_alphanumeric()))
    }

    /// "264 BC", "AD 79", "14 a.d."
    pub(super) fn era(&self, i: usize) -> Found<Fields> {
        let of = |value: u32, bc: bool| Fields { year: Some(value as i32), bc, ad: !bc, ..Fields::default() };
        match self.sense(i) {
            Sense::Int { value: value @ 1..=9998, grouped: false, .. } => match self.word(i + 1)? {
                W::Bc if self.capital(i + 1) || self.cut(i + 1).contains('.') || self.dates_era(i) => {
                    Some((of(value, true), i + 2))
                }
                W::Ad if self.capital(i + 1) || self.cut(i + 1).contains('.') => Some((of(value, false), i + 2)),
                _ => None,
            },
            Sense::Word(W::Ad) if self.capital(i) && self.cut(i).starts_with(['A', 'a']) => match self.sense(i + 1) {
                Sense::Int { value: value @ 1..=9998, grouped: false, .. } => Some((of(value, false), i + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    /// "in 567 bc": whether a word before the year says that it is one.
    fn dates_era(&self, i: usize) -> bool {
        const LEADS: [W; 8] = [W::In, W::By, W::About, W::Since, W::Until, W::Before, W::After, W::From];
        i > 0 && self.any(i - 1, &LEADS)
    }

    pub(super) fn with_year(&self, fields: Fields, end: usize) -> (Fields, usize) {
        let mut at = self.skip_sign(end, ',');
        let comma = at > end;
        if !comma {
            at = self.skip(end, W::Of);
            at = self.skip_sign(at, '/');
        }
        match self.year_after(at) {
            Some((year, after)) => {
                // "March 15, 2,000 people" is lexed as one number; "on May 3, 1600 people" is not a year.
                // "a march of 2000 people"
                let of = self.is(end, W::Of);
                let counted = (comma || of) && self.plural_noun(after) && !self.sign(after, ',');
                if counted {
                    (fields, end)
                } else {
                    (Fields { year: year.year, short: year.short, bc: year.bc, ad: year.ad, ..fields }, after)
                }
            }
            None => {
                // "15 April of 87"
                if let (true, Sense::Int { value: year @ 32..=99, digits: 2, .. }) =
                    (self.is(end, W::Of), self.sense(end + 1))
                {
                    return (Fields { year: Some(year as i32), short: true, ..fields }, end + 2);
                }
                // "the 2nd of May in the year 1980", "1 October of the year '89"
                let the = self.skip(end + usize::from(self.any(end, &[W::In, W::Of])), W::The);
                if fields.day.is_some()
                    && the > end + 1
                    && matches!(self.word(the), Some(W::Unit(U::Year, false, false)))
                    && let Some((year, after)) = self.year_after(the + 1)
                {
                    return (Fields { year: year.year, short: year.short, bc: year.bc, ad: year.ad, ..fields }, after);
                }
                // "2 Jul 93", "between Dec 95 and Jan 97": and nothing that it could count
                if let Sense::Int { value: year @ 32..=99, digits: 2, grouped: false } = self.sense(end)
                    && fields.month.is_some()
                    && !self.glued(end)
                    && (end + 1 >= self.pieces.len()
                        || matches!(self.sense(end + 1), Sense::Sign('.' | ';' | ')' | '?' | '!'))
                        || self.any(end + 1, &[W::And, W::To, W::Until, W::Through])
                            && matches!(self.sense(end + 2), Sense::Word(W::Month(..)) | Sense::Int { .. }))
                    && !(self.glued(end + 1) && self.glued(end + 2) && self.sign(end + 1, '.'))
                {
                    return (Fields { year: Some(year as i32), short: true, ..fields }, end + 1);
                }
                // "on 3 June in 1987"
                if let (true, true, Sense::Int { value: year @ 1900..=2099, digits: 4, grouped: false }) =
                    (fields.day.is_some() && fields.month.is_some(), self.is(end, W::In), self.sense(end + 1))
                    && !self.plural_noun(end + 2)
                    && self.looks_like_year(end + 1, year)
                {
                    return (Fields { year: Some(year as i32), ..fields }, end + 2);
                }
                (fields, end)
            }
        }
    }
}
