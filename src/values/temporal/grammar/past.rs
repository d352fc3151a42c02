//! Minutes before or after an hour: "half past three", "a quarter to noon", "ten to six", "20 minutes past four".

use super::{Found, Grammar};
use crate::lexicon::time_words::{DayPart, TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::Clock;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "until ten to six.", "ten to six" alone: minutes in fives before an hour that is less, so that they are no range.
    fn tells_minutes(&self, i: usize, minutes: u32, to: usize, hour: usize) -> bool {
        let less = match self.sense(hour) {
            Sense::Word(W::Cardinal(hour)) => u32::from(hour) < minutes,
            Sense::Int { value, .. } => value < minutes,
            _ => false,
        };
        let led = i > 0 && self.any(i - 1, &[W::Until, W::Since, W::Before, W::After]) && self.closes(hour + 1);
        let quarter = matches!(self.word(to.wrapping_sub(1)), Some(W::Unit(U::Quarter, ..)));
        let alone = i == 0 && self.pieces.len() <= hour + 2 && (less || quarter);
        // "at a quarter of seven", "at five after seven"
        let at = i > 0 && self.is(i - 1, W::At) && (quarter || self.is(to, W::After)) && self.closes(hour + 1);
        let joins = self.any(to, &[W::To, W::Before, W::After, W::Of, W::Until]);
        minutes.is_multiple_of(5) && (less && led && self.is(to, W::To) || (alone || at) && joins)
    }

    /// "half past three", "a quarter to four", "20 minutes past noon", "half three".
    pub(super) fn past_hour(&self, i: usize) -> Found<Clock> {
        let start = self.skip(i, W::A);
        let (minutes, at) = match self.word(start) {
            Some(W::Half) => (30, self.skip_hyphen(start + 1)),
            Some(W::Unit(U::Quarter, false, false)) => (15, self.skip_hyphen(start + 1)),
            // "one quarter to twelve"
            _ if (self.is(start, W::Cardinal(1)) || self.cut(start) == "1")
                && matches!(self.word(start + 1), Some(W::Unit(U::Quarter, false, false)))
                && self.any(start + 2, &[W::To, W::Past]) =>
            {
                (15, start + 2)
            }
            _ => {
                let (n, at) = match self.sense(start) {
                    Sense::Int { value: n @ 1..=59, digits: 1..=2, .. } => (n, start + 1),
                    _ => self.words(start).filter(|(n, _)| (1..=59).contains(n))?,
                };
                (n, at + usize::from(matches!(self.word(at), Some(W::Unit(U::Minute, ..)))))
            }
        };
        // "half 7", "at half 4."
        if let (Some(W::Half), Sense::Int { value: hour @ 1..=12, digits: 1..=2, grouped: false }) =
            (self.word(start), self.sense(at))
            && start == i
            && (i == 0 && self.pieces.len() == at + 1 || i > 0 && self.is(i - 1, W::At) && self.closes(at + 1))
        {
            let clock = Clock { hour: Some(hour as u8), minute: Some(30), twelve: true, ..Clock::default() };
            return Some((clock, at + 1));
        }
        let back = match self.word(at)? {
            W::Past | W::After => false,
            // "from nine until midnight" is a stretch.
            W::Until if i > 0 && self.any(i - 1, &[W::From, W::Between]) => return None,
            W::To | W::Before | W::Until => true,
            W::Of if i == 0 || self.is(i - 1, W::At) => true,
            W::Cardinal(1..=12)
                if minutes == 30
                    && self.is(start, W::Half)
                    && (self.pieces.len() <= at + 3 || i > 0 && self.is(i - 1, W::At) && self.closes(at + 1)) =>
            {
                false
            }
            _ => return None,
        };
        let hour_at = if matches!(self.word(at), Some(W::Cardinal(_))) { at } else { self.skip_hyphen(at + 1) };
        let (clock, end) = match self.word(hour_at) {
            Some(W::Part(part @ (DayPart::Midday | DayPart::Midnight))) => {
                (Clock { hour: Some(if part == DayPart::Midday { 12 } else { 0 }), ..Clock::default() }, hour_at + 1)
            }
            _ => {
                // "a quarter past three"; "10 to 12" is a range unless a quarter or half is told.
                let minutes_told = matches!(self.word(at - 1), Some(W::Unit(U::Minute, ..)));
                let worded = matches!(self.word(start), Some(W::Half | W::Unit(..)))
                    && !self.any(at, &[W::Before, W::Of])
                    || minutes_told && i > 0 && self.is(i - 1, W::At) && self.closes(hour_at + 1)
                    || minutes_told && self.any(at, &[W::Before, W::After]) && self.closes(hour_at + 1)
                    || minutes_told
                        && (i == 0 && self.ends(hour_at + 1)
                            || i > 0 && matches!(self.cut(i - 1), "was" | "is") && self.closes(hour_at + 1))
                    || matches!(self.word(at), Some(W::Past))
                    || i > 0 && self.is(i - 1, W::At) && minutes % 5 == 0 && self.is(at, W::To)
                    || self.tells_minutes(i, minutes, at, hour_at);
                let whole = match self.sense(hour_at) {
                    Sense::Word(W::Cardinal(hour @ 1..=12)) => Some(hour as u8),
                    Sense::Int { value: hour @ 1..=12, digits: 1..=2, .. } => Some(hour as u8),
                    _ => None,
                };
                let told = self.bare_hour(hour_at, worded).filter(|(c, _)| c.minute.is_none());
                // "4 to 6 pm" is a stretch; "20 to 6 pm" and "four minutes to six" are instants.
                let stretch = self.any(at, &[W::To, W::Until])
                    && minutes <= 12
                    && !matches!(self.word(at - 1), Some(W::Unit(..)))
                    && !(i > 0 && self.is(i - 1, W::At))
                    && !self.tells_minutes(i, minutes, at, hour_at);
                match (told, whole) {
                    (Some(_), _) if stretch => return None,
                    (Some(told), _) => told,
                    (None, Some(hour)) if worded => {
                        (Clock { hour: Some(hour), twelve: true, ..Clock::default() }, hour_at + 1)
                    }
                    _ => return None,
                }
            }
        };
        let hour = clock.hour?;
        let (hour, minute) = if back { ((hour + 23) % 24, 60 - minutes as u8) } else { (hour, minutes as u8) };
        Some((Clock { hour: Some(hour), minute: Some(minute), ..clock }, end))
    }
}
