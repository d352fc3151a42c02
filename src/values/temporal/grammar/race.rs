//! Times of races and laps, which are lengths and no hours of the day: "won in 2:18:14", "a lap of 1:31.42", "clocked 9.84".

use super::{Found, Grammar};
use crate::lexicon::time_words::{CLOCKERS, RACES, TIMED, TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Length, Phrase};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

/// What words before figures say of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// "clocked", "a time of": a length.
    Sure,
    /// "in": a length, where a race is told.
    In,
    /// "at", "by": an hour of the day.
    Hour,
    None,
}

impl Grammar<'_> {
    /// The time of a race at `i`, in seconds or minutes; it is as exact as its last figure.
    pub(super) fn race(&self, i: usize) -> Found<Phrase> {
        let may = match self.sense(i) {
            Sense::Int { digits: 1..=2, grouped: false, .. } => self.sign(i + 1, ':') && self.glued(i + 1),
            Sense::Decimal(Some(d)) => matches!(d.scale(), 2 | 3),
            _ => false,
        };
        if !may {
            return None;
        }
        if self.pieces.get(i)?.glued
            && !(i > 0 && matches!(self.sense(i - 1), Sense::Sign('(' | '"' | '-' | '–' | '=')))
        {
            return None;
        }
        if self.hours_told(i) {
            return None;
        }
        let lead = self.race_lead(i);
        let (seconds, end, unit) = match self.sense(i) {
            Sense::Int { value: first, digits: 1..=2, grouped: false }
                if self.sign(i + 1, ':') && self.glued(i + 1) =>
            {
                self.colons(i, first, lead)?
            }
            // "clocked 9.84", "in 47.02"
            Sense::Decimal(Some(d)) if matches!(d.scale(), 2 | 3) && d > Decimal::from(4) && d < Decimal::from(60) => {
                let led = lead == Lead::Sure || lead == Lead::In && self.tells_race();
                if !led || !self.ends_phrase(i + 1) {
                    return None;
                }
                (d, i + 1, U::Second)
            }
            _ => return None,
        };
        let length = Length { low: Some(seconds), high: Some(seconds), unit, bound: Bound::Exact };
        Some((Phrase::Lasting(length), end))
    }

    /// "2:18:14", "1:31.42", "3:45": hours or minutes first.
    fn colons(&self, i: usize, first: u32, lead: Lead) -> Option<(Decimal, usize, U)> {
        let two = |k: usize| match self.sense(k) {
            Sense::Int { value: n @ 0..=59, digits: 2, .. } if self.glued(k) => Some(Decimal::from(n)),
            Sense::Decimal(Some(d)) if self.glued(k) && d < Decimal::from(60) && self.cut(k).find('.') == Some(2) => {
                Some(d)
            }
            _ => None,
        };
        let second = two(i + 2)?;
        let third = if self.sign(i + 3, ':') && self.glued(i + 3) { two(i + 4) } else { None };
        let end = if third.is_some() { i + 5 } else { i + 3 };
        // "14:30:05 GMT", "3:45 p.m.", "12:30:45:10"
        let goes_on = self.glued(end)
            && !matches!(self.sense(end), Sense::Sign(',' | '.' | ')' | ';' | '"' | '”' | '?' | '!' | '-' | '–' | ']'));
        if goes_on || self.any(end, &[W::Am, W::Pm, W::Oclock]) || self.zone(end).is_some() || lead == Lead::Hour {
            return None;
        }
        let sixty = Decimal::from(60);
        // Told to the second: no rounding is meant.
        let exact = |mut time: Decimal| {
            time.rescale(time.scale().max(1));
            time
        };
        if let Some(third) = third {
            let shown = third.scale() > 0 && first < 10 || matches!(lead, Lead::Sure | Lead::In) || self.tells_race();
            let whole = (Decimal::from(first) * sixty + second) * sixty + third;
            return shown.then(|| (exact(whole), end, U::Second));
        }
        // "3:45 minutes", "2:30 hours"
        let (unit, after) = match self.word(end) {
            Some(W::Unit(unit @ (U::Minute | U::Hour), ..)) if first > 0 || second > Decimal::ZERO => {
                (Some(unit), end + 1)
            }
            _ => (None, end),
        };
        let shown = second.scale() > 0 || unit.is_some() || lead == Lead::Sure || lead == Lead::In && self.tells_race();
        if !shown {
            return None;
        }
        let whole = Decimal::from(first) * sixty + second;
        let hours = second.scale() == 0
            && (unit == Some(U::Hour)
                || unit.is_none() && first < 10 && self.pieces.iter().any(|p| self.is_text(p, "marathon")));
        Some(if hours { (whole, after, U::Minute) } else { (exact(whole), after, U::Second) })
    }

    fn is_text(&self, piece: &crate::values::temporal::piece::Piece, word: &str) -> bool {
        self.text[piece.start as usize..piece.end as usize].eq_ignore_ascii_case(word)
    }

    /// Whether the sentence tells of a race.
    fn tells_race(&self) -> bool {
        self.pieces.iter().any(|p| p.sense == Sense::Other && RACES.iter().any(|word| self.is_text(p, word)))
    }

    fn race_lead(&self, i: usize) -> Lead {
        let Some(before) = i.checked_sub(1) else { return Lead::None };
        let says = |k: usize, list: &[&str]| list.iter().any(|word| self.says(k, word));
        if says(before, CLOCKERS) {
            return Lead::Sure;
        }
        let timed = |k: Option<usize>| k.is_some_and(|k| says(k, TIMED));
        match self.word(before) {
            _ if self.is(before, W::Of) && timed(before.checked_sub(1)) => Lead::Sure,
            // "timed at 9.84"
            Some(W::At) if before > 0 && says(before - 1, CLOCKERS) => Lead::Sure,
            Some(W::In | W::Over | W::Within) => Lead::In,
            // "a 3:45 mile", "his 1:31.42 lap"
            Some(W::A) if says(i + 3, TIMED) || says(i + 3, &["mile", "marathon"]) => Lead::Sure,
            Some(
                W::At
                | W::By
                | W::Until
                | W::Since
                | W::From
                | W::Before
                | W::After
                | W::About
                | W::On
                | W::Between
                | W::To,
            ) => Lead::Hour,
            _ if says(before, &["was", "is", "to"]) && (1..=3).any(|n| timed(before.checked_sub(n))) => Lead::Sure,
            _ if says(before, &["his", "her", "their", "its"]) && says(i + 3, TIMED) => Lead::Sure,
            _ => Lead::None,
        }
    }

    /// Whether the figures that end before `i` stand alone: no noun is counted.
    fn ends_phrase(&self, i: usize) -> bool {
        match self.sense(i) {
            Sense::Other => {
                matches!(
                    self.cut(i),
                    "ahead"
                        | "behind"
                        | "with"
                        | "while"
                        | "but"
                        | "despite"
                        | "against"
                        | "when"
                        | "as"
                        | "which"
                        | "who"
                )
            }
            Sense::Word(W::Unit(U::Second, ..)) => false,
            Sense::Word(word) => {
                matches!(
                    word,
                    W::In | W::At | W::On | W::To | W::And | W::For | W::Last | W::Before | W::After | W::From
                )
            }
            Sense::Sign(c) => !matches!(c, '%' | '$' | '£' | '€' | '/' | '°' | '-' | '–'),
            _ => false,
        }
    }
}
