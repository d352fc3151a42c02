//! Parts of the day: "late afternoon", "this morning", "the night before last", "the early hours of Sunday".

use super::clock::merge;
use super::{Found, Grammar};
use crate::lexicon::time_words::{DayPart, TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Base, Clock, Edge, Length, Phrase};
use crate::values::temporal::piece::Sense;

/// Words that may follow where a part of the day ends.
const GOES_ON: &[&str] = &[
    "when", "as", "but", "to", "with", "while", "because", "where", "who", "which", "he", "she", "it", "they", "we",
    "was", "were",
];

impl Grammar<'_> {
    /// "morning", "early afternoon", "late Monday" is not one.
    pub(super) fn daypart(&self, i: usize) -> Found<Clock> {
        let hyphen = self.skip_hyphen(i);
        let (edge, at) = match self.word(hyphen) {
            Some(W::Early) => (Some(Edge::Early), self.skip_hyphen(hyphen + 1)),
            // "mid-day"
            Some(W::Mid) if self.hyphen(hyphen + 1) && self.says(hyphen + 2, "day") => {
                return Some((Clock { part: Some(DayPart::Midday), ..Clock::default() }, hyphen + 3));
            }
            Some(W::Mid) => (Some(Edge::Middle), self.skip_hyphen(hyphen + 1)),
            Some(W::Late) => (Some(Edge::Late), self.skip_hyphen(hyphen + 1)),
            _ => (None, hyphen),
        };
        let at = if edge.is_some() && self.is(at, W::In) && self.is(at + 1, W::The) { at + 2 } else { at };
        // "Monday lunch", where the clause ends with it
        if edge.is_none()
            && i > 0
            && self.says(at, "lunch")
            && (at + 1 >= self.pieces.len()
                || at + 2 == self.pieces.len() && matches!(self.sense(at + 1), Sense::Sign('.')))
        {
            return Some((Clock { part: Some(DayPart::Lunchtime), ..Clock::default() }, at + 1));
        }
        match self.word(at)? {
            W::Part(DayPart::Night) if edge == Some(Edge::Middle) => {
                Some((Clock { part: Some(DayPart::Midnight), ..Clock::default() }, at + 1))
            }
            W::Part(part) => Some((Clock { part: Some(part), edge, ..Clock::default() }, at + 1)),
            _ => None,
        }
    }

    /// "tonight", "this morning", "last night": the day and its part.
    pub(super) fn part_of_today(&self, i: usize) -> Found<(Phrase, Clock)> {
        let of = |shift: i32, base: Base, clock: Clock, end: usize| {
            Some(((Phrase::Unit { unit: U::Day, shift, base }, clock), end))
        };
        if self.is(i, W::Tonight) {
            return of(0, Base::Now, Clock { part: Some(DayPart::Night), ..Clock::default() }, i + 1);
        }
        if let (Some(word @ (W::Late | W::Later)), true) = (self.word(i), self.is(i + 1, W::Tonight)) {
            let edge = Some(Edge::Late).filter(|_| word == W::Late);
            return of(0, Base::Now, Clock { part: Some(DayPart::Night), edge, ..Clock::default() }, i + 2);
        }
        // "the night before last"
        if let (true, Some(W::Part(part @ (DayPart::Night | DayPart::Evening))), true, true) =
            (self.is(i, W::The), self.word(i + 1), self.is(i + 2, W::Before), self.is(i + 3, W::Last))
        {
            return of(-2, Base::Now, Clock { part: Some(part), ..Clock::default() }, i + 4);
        }
        // "the night before", "the morning after"
        if let (true, Some(W::Part(part)), Some(word @ (W::Before | W::After))) =
            (self.is(i, W::The), self.word(i + 1), self.word(i + 2))
            && !matches!(self.sense(i + 3), Sense::Other | Sense::Word(W::The | W::A | W::Next) | Sense::Int { .. })
            && self.point(i + 3).is_none()
        {
            let shift = if word == W::Before { -1 } else { 1 };
            return of(shift, Base::Previous, Clock { part: Some(part), ..Clock::default() }, i + 3);
        }
        let (outer, start) = match self.word(i)? {
            W::Late => (Some(Edge::Late), i + 1),
            W::Early => (Some(Edge::Early), i + 1),
            W::Earlier | W::Later => (None, i + 1),
            _ => (None, i),
        };
        let (pointer, at) = self.pointer(start)?;
        let (clock, end) = self.daypart(at)?;
        if self.is(start, W::Past) || pointer.base == Base::Here {
            return None;
        }
        let clock = Clock { edge: clock.edge.or(outer), ..clock };
        of(pointer.shift.into(), pointer.base, clock, end)
    }

    /// Parts of a day that none names: "at dawn", "after nightfall", "at first light", "in the small hours", "in broad daylight", "in the
    /// dead of night".
    pub(super) fn of_no_day(&self, i: usize) -> Found<Clock> {
        let before = i.checked_sub(1)?;
        let part = |part, edge, end| Some((Clock { part: Some(part), edge, ..Clock::default() }, end));
        let near = self.any(before, &[W::At, W::Before, W::After, W::By, W::Until, W::Since, W::About])
            || matches!(self.cut(before), "towards" | "toward" | "till");
        if near && self.says(i, "first") && self.says(i + 1, "light") {
            return part(DayPart::Dawn, None, i + 2);
        }
        // "before dawn raids" are raids.
        let closed =
            |end: usize| self.sense(end) != Sense::Other || GOES_ON.contains(&self.cut(end)) || self.says(end, "local");
        if let Some(W::Part(twilight @ (DayPart::Dawn | DayPart::Dusk))) = self.word(i)
            && near
            && !self.capital(i)
            && !self.is(i + 1, W::Of)
            && closed(i + 1)
        {
            return part(twilight, None, i + 1);
        }
        let during = self.any(before, &[W::In, W::During, W::Until, W::By]) || self.says(before, "into");
        if !during {
            return None;
        }
        if self.says(i, "broad") && self.says(i + 1, "daylight") {
            return part(DayPart::Daytime, None, i + 2);
        }
        let start = self.skip(i, W::The);
        let early = self.is(start, W::Early) || matches!(self.cut(start), "small" | "wee");
        if early && start > i && matches!(self.word(start + 1), Some(W::Unit(U::Hour, true, _))) {
            let morning = self.skip(start + 3, W::The);
            let of = self.is(start + 2, W::Of);
            let told = of && matches!(self.word(morning), Some(W::Part(DayPart::Morning)));
            return match (of, told) {
                (false, _) => part(DayPart::Morning, Some(Edge::Early), start + 2),
                (true, true) => part(DayPart::Morning, Some(Edge::Early), morning + 1),
                (true, false) => None,
            };
        }
        let night = self.skip(start + 2, W::The);
        let deep = matches!(self.cut(start), "dead" | "middle" | "depths") && self.is(start + 1, W::Of);
        if deep && matches!(self.word(night), Some(W::Part(DayPart::Night))) {
            return part(DayPart::Night, None, night + 1);
        }
        None
    }

    /// A day and its part, with an hour after it: "this morning at 10", "tonight at 11 pm".
    pub(super) fn joined(&self, day: Phrase, clock: Clock, end: usize) -> Found<Phrase> {
        // "tonight around 7", "tonight at about 7"
        let led = self.skip(end, W::At);
        let about = self.is(led, W::About) && !self.says(led, "some");
        let at = if about { led + 1 } else { led };
        let timed = |clock: Clock, end| Some((Phrase::Timed { day: Some(Box::new(day.clone())), clock }, end));
        if let Some((hour, after)) = self.hour(at, at > end || self.ish(at + 1))
            && let Some(merged) = merge(&clock, &hour)
        {
            return timed(merged, after);
        }
        timed(clock, end)
    }

    /// "the morning of May 3", "late in the evening of 9 June", "early the next morning" is read elsewhere.
    pub(super) fn part_of_day(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        // "the early hours of Sunday", "the small hours of 3 May"
        let early = self.is(start, W::Early) || matches!(self.cut(start), "small" | "wee");
        if early && matches!(self.word(start + 1), Some(W::Unit(U::Hour, true, _))) && self.is(start + 2, W::Of) {
            let the = self.skip(start + 3, W::The);
            let of_morning =
                matches!(self.word(the), Some(W::Part(DayPart::Morning))) && self.any(the + 1, &[W::Of, W::On]);
            let at = if of_morning { the + 2 } else { start + 3 };
            let (day, after) = self.point(at).filter(|(day, _)| self.takes_clock(day))?;
            let after = after + usize::from(matches!(self.word(after), Some(W::Part(DayPart::Morning))));
            let clock = Clock { part: Some(DayPart::Morning), edge: Some(Edge::Early), ..Clock::default() };
            return Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after));
        }
        let (clock, end) = self.daypart(start)?;
        // "the night before Christmas", "the morning after 4 July"
        if let (true, Some(word @ (W::Before | W::After))) = (start > i, self.word(end))
            && let Some((day, after)) = self.point(end + 1).filter(|(day, _)| self.takes_clock(day))
        {
            let one = Some(rust_decimal::Decimal::ONE);
            let length = Length { low: one, high: one, unit: U::Day, bound: crate::values::Bound::Exact };
            let day = Phrase::Shift { length, back: word == W::Before, base: Base::Phrase(Box::new(day)) };
            return Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after));
        }
        let at = self.skip(self.skip(end, W::Of), W::On);
        let at = if at == end { return None } else { at };
        let (day, after) = self.point(at).filter(|(day, _)| self.takes_clock(day))?;
        Some((Phrase::Timed { day: Some(Box::new(day)), clock }, after))
    }
}
