//! Lengths told as a whole: "all day", "the entire year", "year-round", "a months-long siege", "a weeklong strike".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase, Round};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// A length of one unit, or of an open number of them, told without a number.
    pub(super) fn whole(&self, i: usize) -> Found<Phrase> {
        let lasting = |unit: U, number: Option<Decimal>, end: usize| {
            Some((Phrase::Lasting(Length { low: number, high: number, unit, bound: Bound::Exact }), end))
        };
        let one = Some(Decimal::ONE);
        match self.word(i)? {
            W::Lengthy(unit) => lasting(unit, one, i + 1),
            W::Unit(unit, plural, false) => {
                if !self.hyphen(i + 1) || i > 0 && self.hyphen(i - 1) {
                    return None;
                }
                // "hour-long", "months-long", "year-round"
                let round = unit == U::Year && !plural && self.says(i + 2, "round");
                let number = if plural { None } else { one };
                (self.is(i + 2, W::Long) || round).then(|| lasting(unit, number, i + 3))?
            }
            W::All => {
                let at = self.skip(i + 1, W::The);
                match self.word(at)? {
                    // "They met all week."
                    W::Unit(unit @ (U::Week | U::Weekend), false, false) if self.sense(at + 1) != Sense::Other => {
                        Some((Phrase::Unit { unit, shift: 0, base: Base::Here }, at + 1))
                    }
                    // "all summer"
                    W::Season(season)
                        if at == i + 1 && !self.says(at, "fall") && self.sense(at + 1) != Sense::Other =>
                    {
                        let fields = Fields { season: Some(season), ..Fields::default() };
                        Some((Phrase::Fields(fields), at + 1))
                    }
                    W::Unit(U::Weekend, true, _) if self.sense(at + 1) != Sense::Other => {
                        let length = Length { low: one, high: one, unit: U::Weekend, bound: Bound::Exact };
                        Some((Phrase::Every(Round::Length(length)), at + 1))
                    }
                    W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year), false, false) if at == i + 1 => {
                        let round = unit == U::Year && self.says(at + 1, "round");
                        let ends = round || self.sense(at + 1) != Sense::Other && !self.hyphen(at + 1);
                        ends.then(|| lasting(unit, one, at + 1 + usize::from(round)))?
                    }
                    _ => None,
                }
            }
            W::The | W::A if matches!(self.cut(i + 1), "whole" | "entire" | "full") => match self.word(i + 2)? {
                W::Season(season) if self.is(i, W::The) && self.sense(i + 3) != Sense::Other => {
                    let fields = Fields { season: Some(season), ..Fields::default() };
                    Some((Phrase::Fields(fields), i + 3))
                }
                W::Unit(unit @ (U::Day | U::Week | U::Month | U::Year | U::Decade), false, false)
                    if !self.hyphen(i + 3) && (self.is(i, W::The) || self.says(i + 1, "entire")) =>
                {
                    lasting(unit, one, i + 3)
                }
                _ => None,
            },
            _ => None,
        }
    }
}
