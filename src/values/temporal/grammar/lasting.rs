//! Lengths that stand for themselves: "for nearly four years", "a 40-minute call", "within the hour", "in three days".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Length, Phrase, Side};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// "within the hour", "within the week", "within the next week and three hours".
    pub(super) fn within_one(&self, i: usize) -> Found<Phrase> {
        if !self.is(i, W::Within) || !self.is(i + 1, W::The) {
            return None;
        }
        match self.word(i + 2)? {
            W::Unit(unit @ (U::Hour | U::Day | U::Week | U::Month | U::Year), false, false)
                if !matches!(self.sense(i + 3), Sense::Other | Sense::Word(W::Of | W::That) | Sense::Possessive) =>
            {
                let one = Some(Decimal::ONE);
                Some((Phrase::Soon(Length { low: one, high: one, unit, bound: Bound::Exact }), i + 3))
            }
            _ => None,
        }
    }

    /// A length that stands for itself: "nearly four years", "for a week", "an hour-long call".
    pub(super) fn lasting(&self, i: usize) -> Found<Phrase> {
        if self.is(i, W::Within) {
            return self.within_one(i);
        }
        let start = if self.is(i, W::The)
            && self.quantity(i + 1).is_some()
            && self.quantity(i + 1).is_some_and(|q| q.0.is_some())
        {
            i + 1
        } else {
            i
        };
        let (length, end) = self.length(start)?;
        // Ages belong to another kind: "three years old", "a six-month-old".
        let hyphen = self.skip_hyphen(end);
        if self.is(hyphen, W::Old) || self.is(end, W::Of) && self.says(end + 1, "age") {
            return None;
        }
        // "the Seven Years' War", "the Six-Day War" are names.
        let unit = self.pieces[start..end]
            .iter()
            .rposition(|p| matches!(p.sense, Sense::Word(W::Unit(..))))
            .map(|k| start + k);
        let named = unit.is_some_and(|u| self.capital(u)) && {
            let after = end + usize::from(matches!(self.sense(end), Sense::Possessive | Sense::Sign('\'')));
            self.capital(after) && self.sense(after) == Sense::Other
        };
        if named || start > i && unit.is_some_and(|u| u > 0 && self.hyphen(u - 1)) {
            return None;
        }
        if self.is(end, W::Per) || self.sign(end, '/') {
            return None;
        }
        let article = self.is(start, W::A)
            && !matches!(
                self.word(start + 1),
                Some(W::Half | W::Few | W::Couple | W::Dozen | W::Hundred | W::Thousand | W::Unit(U::Quarter, ..))
            );
        let before = if start == 0 { None } else { self.word(start - 1) };
        let led = matches!(
            before,
            Some(
                W::For
                    | W::In
                    | W::Within
                    | W::Over
                    | W::After
                    | W::Of
                    | W::Than
                    | W::About
                    | W::Nearly
                    | W::Less
                    | W::During
                    | W::By
                    | W::Just
                    | W::To
                    | W::Until
                    | W::Every
                    | W::Lasts
            )
        ) || self.is(end - 1, W::Half);
        // "960 a week" in a tale
        let rated = self.tale && start > 0 && matches!(self.sense(start - 1), Sense::Int { .. });
        // "$400 a week" is a rate.
        if article && !led && !rated && start == i && self.hedge(i).1 == i {
            return (i == 0 && self.pieces.len() <= end + 1).then_some((Phrase::Lasting(length), end));
        }
        // "within two weeks", "after five days" and no more: counted from now
        let alone = i == 1 && end >= self.pieces.len() && length.low.is_some() && !self.tale;
        if let (true, Some(W::Within)) = (alone, before) {
            return Some((Phrase::Soon(length), end));
        }
        if let (true, Some(W::After)) = (alone, before) {
            let of = Box::new(Phrase::Shift { length, back: false, base: Base::Now });
            return Some((Phrase::Open { side: Side::Since, of }, end));
        }
        // "in the years that followed"
        let the = before == Some(W::The) && start > 1 && self.any(start - 2, &[W::In, W::Over, W::During, W::Within]);
        // "years" alone
        if length.low.is_none() && matches!(self.word(start), Some(W::Unit(..))) {
            let led = matches!(before, Some(W::For | W::Within | W::Over | W::After | W::In | W::Of))
                && !self.any(end, &[W::Of, W::Later]);
            // "No names stand in the minutes."
            let minutes = matches!(self.word(start), Some(W::Unit(U::Minute, ..))) && self.closes(end);
            return (led || the && !minutes).then_some((Phrase::Lasting(length), end));
        }
        // "a half" of something else; "in 3 h" is too short a unit to stand alone.
        if before == Some(W::In) && length.low.is_some() && matches!(length.bound, Bound::Exact | Bound::About)
            || (i == 0 && self.any(i, &[W::In]))
        {
            // "in three days at 5 pm", "in two weeks on Monday"
            let ahead = Phrase::Ahead(length);
            if let Some(found) = self.on_weekday(&ahead, end) {
                return Some(found);
            }
            let long = matches!(&ahead, Phrase::Ahead(length) if length.unit >= U::Day && length.low.is_some());
            // "in two weeks' time", "in a year's time"
            let owned = matches!(self.sense(end), Sense::Possessive | Sense::Sign('\''));
            let time = self.says(end, "time") && self.sense(end + 1) != Sense::Other;
            let end = end + 2 * usize::from(owned && self.says(end + 1, "time")) + usize::from(time);
            return Some(match self.clock_after(end).filter(|_| long && self.is(end, W::At)) {
                Some((clock, after)) => (Phrase::Timed { day: Some(Box::new(ahead)), clock }, after),
                None => (ahead, end),
            });
        }
        Some((Phrase::Lasting(length), end))
    }
}
