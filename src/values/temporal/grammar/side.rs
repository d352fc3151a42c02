//! The open side of a date: "since 2014", "by Friday", "no earlier than June", "2014 or later", "from 6 pm".

use super::Grammar;
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::phrase::{Phrase, Side};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// The side of the phrase at `i` to `end` that the words before or after it leave open.
    pub(super) fn side(&self, i: usize, from: &Phrase, end: usize) -> Option<Side> {
        let before = if i == 0 { None } else { self.word(i - 1) };
        match before {
            Some(W::Since) => Some(Side::Since),
            // "on or after 3 June", "on or before Friday"
            Some(W::After) if i > 2 && self.is(i - 2, W::Or) && self.is(i - 3, W::On) => Some(Side::Since),
            Some(W::Before) if i > 2 && self.is(i - 2, W::Or) && self.is(i - 3, W::On) => Some(Side::Until),
            Some(W::After) if i < 2 || !matches!(self.word(i - 2), Some(W::Unit(..))) => Some(Side::After),
            Some(W::Than) if i > 1 && (self.any(i - 2, &[W::Later, W::Earlier]) || self.says(i - 2, "sooner")) => {
                let no = i > 2 && matches!(self.cut(i - 3), "no" | "not" | "No" | "Not");
                Some(match (self.is(i - 2, W::Later), no) {
                    (true, false) => Side::After,
                    (true, true) => Side::Until,
                    (false, false) => Side::Before,
                    (false, true) => Side::Since,
                })
            }
            Some(W::Than) if self.than(i).is_some() => self.than(i),
            Some(W::Of) if i > 2 && self.says(i - 2, "advance") && self.is(i - 3, W::In) => Some(Side::Before),
            // "not before June", "not until June"
            Some(W::Before | W::Until) if i > 1 && matches!(self.cut(i - 2), "not" | "Not") => Some(Side::Since),
            Some(W::Until) => Some(Side::Until),
            Some(W::By) => Some(Side::By),
            Some(W::Before) if i < 2 || !matches!(self.word(i - 2), Some(W::Unit(..))) => Some(Side::Before),
            Some(W::Through) => Some(Side::Until),
            Some(W::To) if i > 1 && self.is(i - 2, W::Up) => Some(Side::Until),
            Some(W::To) if i > 1 && self.says(i - 2, "prior") => Some(Side::Before),
            // "from 6 pm", "from 2014 on"
            Some(W::From)
                if self.goes_on(end) || matches!(from, Phrase::Timed { clock, .. } if clock.hour.is_some()) =>
            {
                Some(Side::Since)
            }
            // "the week ending Friday" is read elsewhere; "the sale, ending Friday,"
            _ if i > 0 && self.says(i - 1, "ending") => Some(Side::Until),
            // "starting next Monday", "beginning 1 June", "effective today"
            _ if i > 0 && self.starts_with(i - 1) => Some(Side::Since),
            Some(W::On | W::From) if i > 1 && self.starts_with(i - 2) => Some(Side::Since),
            _ => self.compared(i).or_else(|| self.or_later(end)),
        }
    }

    /// "newer than 2014", "a year greater than 2014": the side that a comparison leaves open.
    pub(super) fn than(&self, i: usize) -> Option<Side> {
        if i < 2 || !self.is(i - 1, W::Than) {
            return None;
        }
        match self.cut(i - 2) {
            "newer" | "younger" => Some(Side::After),
            "older" => Some(Side::Before),
            // "where the year is greater than 2014"
            "greater" if (i.saturating_sub(5)..i - 2).any(|k| self.says(k, "year") || self.says(k, "date")) => {
                Some(Side::After)
            }
            _ => None,
        }
    }

    /// "< 2014", ">= 3 May 2019"
    fn compared(&self, i: usize) -> Option<Side> {
        let equal = i > 1 && self.sign(i - 1, '=');
        match self.sense(i.checked_sub(1 + usize::from(equal))?) {
            Sense::Sign('<') => Some(if equal { Side::Until } else { Side::Before }),
            Sense::Sign('>') => Some(if equal { Side::Since } else { Side::After }),
            _ => None,
        }
    }

    fn starts_with(&self, i: usize) -> bool {
        matches!(self.cut(i), "starting" | "Starting" | "beginning" | "Beginning" | "effective")
    }

    /// "onwards", and "on" at the end of its clause.
    fn goes_on(&self, i: usize) -> bool {
        matches!(self.cut(i), "onward" | "onwards" | "forward")
            || self.is(i, W::On) && matches!(self.sense(i + 1), Sense::Sign(_))
    }

    /// "2014 or later", "2014 onwards", "Friday or before": which side is open.
    fn or_later(&self, end: usize) -> Option<Side> {
        if matches!(self.cut(end), "onward" | "onwards") {
            return Some(Side::Since);
        }
        if !self.any(end, &[W::Or, W::And])
            || !matches!(self.sense(end + 2), Sense::Sign(_) | Sense::Word(W::Or | W::And))
        {
            return None;
        }
        match self.word(end + 1) {
            Some(W::Later | W::After) => Some(Side::Since),
            Some(W::Earlier | W::Before) => Some(Side::Until),
            _ if matches!(self.cut(end + 1), "beyond" | "greater" | "newer") => Some(Side::Since),
            _ => None,
        }
    }
}
