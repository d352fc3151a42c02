//! Stretches of hours: "between 7:15 and 10 pst", "Thursday 9-11am", "yesterday afternoon from 3-8pm", "1 May after 2:00".

use super::clock::merge;
use super::lend::lend;
use super::{Found, Grammar};
use crate::lexicon::time_words::{DayPart, TimeWord as W};
use crate::values::temporal::phrase::{Clock, Phrase, Side};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// Two hours of one stretch at `i`: "10 and 11:30", "3-8pm", "7:15 to 10 pst", "0930-1130". `and` lets "and" join them, as after
    /// "between"; `led` lets bare figures be hours. What one end lacks the other lends.
    pub(super) fn hours(&self, i: usize, and: bool, led: bool) -> Found<(Clock, Clock)> {
        let bare = |k: usize| match self.sense(k) {
            Sense::Int { value: hour @ 1..=12, digits: 1..=2, grouped: false } if !self.measured(k + 1) => {
                Some((Clock { hour: Some(hour as u8), twelve: true, ..Clock::default() }, k + 1))
            }
            Sense::Int { value, digits: 4, grouped: false }
                if (led || value < 1000 || k > i && self.cut(i).starts_with('0') && self.cut(i).len() == 4)
                    && value / 100 < 24
                    && value % 100 < 60 =>
            {
                let (hour, minute) = (Some((value / 100) as u8), Some((value % 100) as u8));
                Some((Clock { hour, minute, ..Clock::default() }, k + 1))
            }
            Sense::Decimal(Some(d)) if d.scale() == 2 && self.cut(k).len() >= 4 => {
                let (hour, minute) = (d.mantissa() / 100, d.mantissa() % 100);
                let clock =
                    Clock { hour: Some(hour as u8), minute: Some(minute as u8), twelve: true, ..Clock::default() };
                ((1..=12).contains(&hour) && minute < 60).then_some((clock, k + 1))
            }
            Sense::Word(W::Cardinal(hour @ 1..=12)) if led || k > i => {
                Some((Clock { hour: Some(hour as u8), twelve: true, ..Clock::default() }, k + 1))
            }
            Sense::Word(W::Cardinal(hour @ 1..=12)) if self.word(i.wrapping_sub(1)) == Some(W::From) || and => {
                Some((Clock { hour: Some(hour as u8), twelve: true, ..Clock::default() }, k + 1))
            }
            Sense::Word(W::Part(DayPart::Midday)) => Some((Clock { hour: Some(12), ..Clock::default() }, k + 1)),
            Sense::Word(W::Part(DayPart::Midnight)) => Some((Clock { hour: Some(24), ..Clock::default() }, k + 1)),
            _ => None,
        };
        let (one, end) = self.hour(i, false).or_else(|| bare(i)).filter(|(c, _)| c.hour != Some(24))?;
        let dash = matches!(self.sense(end), Sense::Sign('-' | '–' | '~'));
        if !(dash || self.any(end, &[W::To, W::Until, W::Through]) || and && self.is(end, W::And)) {
            return None;
        }
        let (mut two, mut last) = self.hour(end + 1, false).or_else(|| bare(end + 1))?;
        // "10.30 and 11.30 am", but two such figures alone are no hours.
        if matches!(self.sense(i), Sense::Decimal(_)) && one.twelve && two.twelve {
            return None;
        }
        if let (None, Some((zone, after))) = (two.zone, self.zone(last)) {
            (two.zone, last) = (Some(zone), after);
        }
        // Two bare figures are hours only where words say so; two of four digits are years as well.
        let shown = |c: &Clock| !c.twelve || c.minute.is_some();
        let years = matches!(self.sense(i), Sense::Int { digits: 4, value: 1300.., .. });
        if one.hour.is_none()
            || two.hour.is_none()
            || !(shown(&one) || shown(&two) || led || self.is(last - 1, W::Oclock))
            || years
        {
            return None;
        }
        let (Phrase::Timed { clock: one, .. }, Phrase::Timed { clock: two, .. }) =
            lend(Phrase::Timed { day: None, clock: one }, Phrase::Timed { day: None, clock: two })
        else {
            return None;
        };
        Some(((one, two), last))
    }

    /// "6 to 8 tonight", "two and four this afternoon": two figures and a part of a day.
    fn part_ahead(&self, i: usize) -> bool {
        self.is(i + 3, W::Tonight)
            || self.any(i + 3, &[W::This, W::Last]) && matches!(self.word(i + 4), Some(W::Part(_)))
    }

    /// "between 7:15 to 10 pst", "from 10 to 11:30 on Monday": hours after a word that opens a stretch.
    pub(super) fn hours_led(&self, i: usize) -> Found<Phrase> {
        let before = if i == 0 { None } else { self.word(i - 1) };
        let opens = self.opens(i);
        if !opens && !matches!(before, Some(W::Between | W::From)) {
            return None;
        }
        let ((one, two), end) =
            self.hours(i, before == Some(W::Between), opens || self.meets(i) || self.part_ahead(i))?;
        // "works from eight to ten hours", "open from two to five people"
        if opens && (self.measured(end) || self.plural_noun(end) || self.sign(end, '%')) {
            return None;
        }
        if self.point(self.skip(self.skip_sign(end, ','), W::On)).is_some_and(|(day, _)| self.takes_clock(&day)) {
            return None;
        }
        // "from 6 to 8 tonight", "between 2 and 4 this afternoon"
        let (day, one, two, end) = match self.part_of_today(end) {
            Some(((day, part), last)) => {
                let (Some(one), Some(two)) = (merge(&part, &one), merge(&part, &two)) else { return None };
                (Some(Box::new(day)), one, two, last)
            }
            None => (None, one, two, end),
        };
        let first = self.bytes(i, end);
        let timed = |clock: Clock| Box::new(Phrase::Timed { day: day.clone(), clock });
        Some((Phrase::Span { from: timed(one), to: timed(two), first, second: first, whole: true }, end))
    }

    /// "Thursday 9-11am", "yesterday afternoon from 3-8pm", "1 May between 9 and 10:45", "1 May after 2:00": hours after their day.
    pub(super) fn hours_of_day(&self, i: usize, from: &Phrase, end: usize) -> Found<Phrase> {
        let (day, part) = match from {
            Phrase::Timed { day: Some(day), clock } if clock.hour.is_none() => (day.as_ref(), clock.part),
            phrase if self.takes_clock(phrase) => (phrase, None),
            _ => return None,
        };
        let at = self.skip_sign(end, ',');
        let word = self.word(at);
        let led = matches!(word, Some(W::From | W::Between | W::At));
        let start = at + usize::from(led);
        let settle = |clock: Clock| {
            let half = part
                .filter(|_| clock.twelve)
                .and_then(|part| super::clock::merge(&Clock { part: Some(part), ..Clock::default() }, &clock));
            half.unwrap_or(clock)
        };
        if let Some(((one, two), last)) = self.hours(start, word == Some(W::Between), led && word != Some(W::At)) {
            let timed =
                |clock: Clock| Box::new(Phrase::Timed { day: Some(Box::new(day.clone())), clock: settle(clock) });
            let (first, second) = (self.bytes(i, end), self.bytes(start, last));
            return Some((Phrase::Span { from: timed(one), to: timed(two), first, second, whole: true }, last));
        }
        let side = match word? {
            // "Saturday from 10."
            W::From => Side::Since,
            W::After => Side::After,
            W::Before => Side::Before,
            W::Until => Side::Until,
            W::Since => Side::Since,
            _ => return None,
        };
        let (clock, last) = self.hour(at + 1, true)?;
        let of = Phrase::Timed { day: Some(Box::new(day.clone())), clock: settle(clock) };
        Some((Phrase::Open { side, of: Box::new(of) }, last))
    }
}
