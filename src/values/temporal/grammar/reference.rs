//! Times that are only past, present or future: "now", "recently", "at the moment", "in the future", "recent years".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::Phrase;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "now", "currently", "recently", "the past", "the future", "soon", "recent years".
    pub(super) fn reference(&self, i: usize) -> Found<Phrase> {
        let to = |value: &'static str, end: usize| Some((Phrase::Reference(value), end));
        let start = self.skip(i, W::The);
        let the = start > i;
        // "at the present time", "at the moment"
        let present = the && i > 0 && self.is(i - 1, W::At);
        if present && self.says(start, "present") && (self.says(start + 1, "time") || self.says(start + 1, "moment")) {
            return to("PRESENT_REF", start + 2);
        }
        if present
            && self.says(start, "moment")
            && !self.any(start + 1, &[W::Of, W::That])
            && self.sense(start + 1) != Sense::Other
        {
            return to("PRESENT_REF", start + 1);
        }
        if self.tale && present && self.says(start, "time") && matches!(self.sense(start + 1), Sense::Sign('.' | ',')) {
            return to("PRESENT_REF", start + 1);
        }
        // "at this time", "at this moment"
        if i > 0
            && self.is(i - 1, W::At)
            && self.is(i, W::This)
            && matches!(self.cut(i + 1), "time" | "moment" | "minute")
            && !matches!(self.sense(i + 2), Sense::Other | Sense::Word(W::Of | W::Last))
        {
            return to("PRESENT_REF", i + 2);
        }
        // "the other day"
        if the
            && self.is(start, W::Other)
            && matches!(self.word(start + 1), Some(W::Unit(U::Day | U::Week, false, false)))
        {
            return to("PAST_REF", start + 2);
        }
        // "as soon as possible"
        if i > 0
            && self.is(i, W::FutureRef)
            && self.says(i - 1, "as")
            && self.says(i + 1, "as")
            && self.says(i + 2, "possible")
        {
            return to("FUTURE_REF", i + 3);
        }
        // "long ago", "a long time ago", "some time ago"
        let article = self.skip(i, W::A);
        let how = i > 0 && matches!(self.cut(i - 1), "that" | "how" | "so" | "too" | "not");
        if self.is(article, W::Long) && self.is(article + 1, W::Ago) && !how {
            return to("PAST_REF", article + 2);
        }
        // "a while ago", "a moment ago", "moments ago"
        if matches!(self.cut(article), "while" | "moment" | "moments" | "ages") && self.is(article + 1, W::Ago) {
            return to("PAST_REF", article + 2);
        }
        if article > i && self.says(article, "short") && self.says(article + 1, "time") && self.is(article + 2, W::Ago)
        {
            return to("PAST_REF", article + 3);
        }
        if (self.is(article, W::Long) || self.says(i, "some"))
            && self.says(article + 1, "time")
            && self.is(article + 2, W::Ago)
        {
            return to("PAST_REF", article + 3);
        }
        // "in the near future"
        if the && matches!(self.cut(start), "near" | "immediate" | "distant") && self.is(start + 1, W::Future) {
            return to("FUTURE_REF", start + 2);
        }
        // A tale has its own present: "the former king", "the current council".
        if self.tale && !the && self.pieces.len() > 4 && self.sense(i + 1) == Sense::Other {
            match self.word(i) {
                None if self.says(i, "former") => return to("PAST_REF", i + 1),
                Some(W::Recent) => return to("PAST_REF", i + 1),
                Some(W::This) if self.says(i + 1, "time") => return to("PRESENT_REF", i + 2),
                Some(W::Current) => return to("PRESENT_REF", i + 1),
                Some(W::Future) => return to("FUTURE_REF", i + 1),
                _ => {}
            }
        }
        match self.word(start)? {
            W::At if self.says(i + 1, "present") && self.sense(i + 2) != Sense::Other => to("PRESENT_REF", i + 2),
            W::Now if !(the || self.hyphen(i + 1) || i > 0 && self.is(i - 1, W::Every)) => to("PRESENT_REF", i + 1),
            W::Present if !the => to("PRESENT_REF", i + 1),
            W::FutureRef if !the && self.says(i, "asap") => to("FUTURE_REF", i + 1),
            // "as recently as 2014" tells the year.
            W::PastRef
                if !the
                    && (self.says(i, "recently") || self.says(i, "lately"))
                    && !(i > 0 && self.says(i - 1, "as") && self.says(i + 1, "as")) =>
            {
                to("PAST_REF", i + 1)
            }
            W::Recent if matches!(self.word(start + 1), Some(W::Unit(_, true, _))) => to("PAST_REF", start + 2),
            W::Past
                if the
                    && (!matches!(
                        self.sense(start + 1),
                        Sense::Other | Sense::Possessive | Sense::Word(W::Unit(..))
                    ) || matches!(
                        self.cut(start + 1),
                        "he" | "she" | "it" | "they" | "we" | "I" | "you" | "have" | "has"
                    )) =>
            {
                to("PAST_REF", start + 1)
            }
            W::Future
                if !self.hyphen(start + 1)
                    && (the && self.sense(start + 1) != Sense::Other || self.is(i.wrapping_sub(1), W::In)) =>
            {
                to("FUTURE_REF", start + 1)
            }
            W::These if matches!(self.word(i + 1), Some(W::Unit(U::Day, true, _))) => to("PRESENT_REF", i + 2),
            _ => None,
        }
    }
}
