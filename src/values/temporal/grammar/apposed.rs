//! A weekday and its date told one after the other: "Monday – 6 November 2017", "Monday (6 November)", "Monday evening, 26 March".

use super::{Found, Grammar};
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::calendar;
use crate::values::temporal::phrase::{Clock, Fields, Phrase};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// The date that a dash or a bracket puts beside the weekday that ends at `end`; none where another weekday falls on it, as two
    /// days may be meant.
    pub(super) fn apposed(&self, weekday: i8, end: usize) -> Found<Fields> {
        let paren = self.sign(end, '(');
        let dash = matches!(self.sense(end), Sense::Sign('-' | '–')) && !self.glued(end) && !self.glued(end + 1);
        if !(paren || dash) {
            return None;
        }
        let (fields, after) = self.day_and_month(self.skip(end + 1, W::The))?;
        let falls = fields
            .year
            .filter(|_| !fields.short && !fields.bc)
            .map(|year| calendar::date(year, fields.month?, fields.day?).map(calendar::weekday));
        let other = matches!(falls, Some(day) if day != Some(weekday));
        if dash {
            return (!other).then_some((fields, after));
        }
        self.sign(after, ')').then_some((fields, after + 1))
    }

    /// A day of a month in figures or words, without its weekday.
    fn day_and_month(&self, i: usize) -> Found<Fields> {
        let readers = [Self::numeric, Self::month_first, Self::day_first];
        let found = readers.iter().find_map(|reader| reader(self, i));
        found.filter(|(f, _)| f.month.is_some() && f.day.is_some() && f.weekday.is_none())
    }

    /// "Monday evening, 26 March": the date after a weekday and a part of it or an hour.
    pub(super) fn date_last(&self, day: Phrase, clock: Clock, end: usize) -> (Phrase, usize) {
        let timed = |day: Phrase, clock: Clock| Phrase::Timed { day: Some(Box::new(day)), clock };
        if let Phrase::Fields(Fields { weekday, .. }) = &day
            && matches!(&day, Phrase::Fields(fields) if fields.only_weekday())
            && let Some((fields, after)) = self.day_and_month(self.skip(self.skip_sign(end, ','), W::The))
            && !(self.joined_on(after) && fields.year.is_none())
        {
            return (timed(Phrase::Fields(Fields { weekday: *weekday, ..fields }), clock), after);
        }
        (timed(day, clock), end)
    }

    /// Whether a dash or "to" goes on from a date: "Monday night, 5-7 March".
    fn joined_on(&self, i: usize) -> bool {
        matches!(self.sense(i), Sense::Sign('-' | '–')) || self.any(i, &[W::To, W::Through])
    }
}
