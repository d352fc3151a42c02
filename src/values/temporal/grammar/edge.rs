//! Edges of a stretch: "early March", "the end of the month", "the rest of the week", "year-end", "the first part of 2018".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Base, Edge, Fields, Phrase};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// The edge in "first half of", "opening days of", "last weeks of", and the piece after it.
    pub(super) fn half_or_days(&self, i: usize) -> Option<(Edge, usize)> {
        // "the first few days of", "the last several weeks of"
        if self.any(i + 1, &[W::Few, W::Several])
            && self.is(i + 3, W::Of)
            && matches!(self.word(i + 2), Some(W::Unit(U::Day | U::Week | U::Month | U::Year, true, false)))
        {
            return match self.word(i)? {
                W::First => Some((Edge::Early, i + 4)),
                W::Last => Some((Edge::Late, i + 4)),
                _ => None,
            };
        }
        if !self.is(i + 2, W::Of) {
            return None;
        }
        let (first, last) = (
            self.is(i, W::First) || self.says(i, "opening"),
            self.is(i, W::Last)
                || self.says(i, "latter")
                || self.says(i, "second")
                || self.says(i, "closing")
                || self.says(i, "final"),
        );
        let half = self.is(i + 1, W::Half);
        let days = matches!(self.word(i + 1), Some(W::Unit(U::Day | U::Week, true, _))) && !self.says(i, "second");
        if !self.is(i + 2, W::Of) || !(half || days) || !(first || last) {
            return None;
        }
        Some(match (half, first) {
            (true, true) => (Edge::FirstHalf, i + 3),
            (true, false) => (Edge::SecondHalf, i + 3),
            (_, true) => (Edge::Early, i + 3),
            (_, false) => (Edge::Late, i + 3),
        })
    }

    /// "early March", "mid-1942", "the end of the month", "late in 1990", "later this year", "year-end".
    pub(super) fn edged(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let start = start + usize::from(self.sense(start) == Sense::Other && self.says(start, "very"));
        let part =
            |edge: Edge, found: Found<Phrase>| found.map(|(of, end)| (Phrase::Part { edge, of: Box::new(of) }, end));
        match self.word(start) {
            // "the first part of 2018", "the early part of the year"
            Some(word @ (W::First | W::Early | W::Late | W::Later | W::Middle))
                if self.says(start + 1, "part") && self.is(start + 2, W::Of) =>
            {
                let edge = match word {
                    W::First | W::Early => Edge::Early,
                    W::Middle => Edge::Middle,
                    _ => Edge::Late,
                };
                part(edge, self.point_or_here(start + 3))
            }
            Some(W::Early | W::Late | W::Mid) => {
                let edge = match self.word(start)? {
                    W::Early => Edge::Early,
                    W::Late => Edge::Late,
                    _ => Edge::Middle,
                };
                let mut at = self.skip_hyphen(start + 1);
                let bare = at;
                if edge != Edge::Middle {
                    at = if self.any(at, &[W::In, W::On]) { at + 1 } else { at };
                }
                // "mid-to-late", "early to mid-"
                let next = self.skip_hyphen(at + 1);
                if self.is(at, W::To) && self.any(next, &[W::Mid, W::Late]) {
                    at = if self.is(next, W::Mid) { self.skip_hyphen(next + 1) } else { next + 1 };
                    return part(edge, self.plain(at));
                }
                // "the late March" needs no article, "the early 1990s" has its own.
                if at > bare {
                    return part(edge, self.point_or_here(at));
                }
                part(edge, self.plain(at))
            }
            Some(W::Beginning | W::Middle | W::End) => {
                let edge = match self.word(start)? {
                    W::Beginning => Edge::Start,
                    W::Middle => Edge::Middle,
                    _ => Edge::End,
                };
                let of = self.skip(start + 1, W::Of);
                if of == start + 1 {
                    // "end January", "end-2018"
                    let of = self.skip_hyphen(of);
                    // "by end 2018"
                    let led = start > 0
                        && self.any(start - 1, &[W::By, W::At, W::Until, W::To, W::From, W::Since, W::Before]);
                    let year = (of > start + 1 || led)
                        && matches!(self.sense(of), Sense::Int { digits: 4, value: 1900..=2099, .. });
                    return if edge == Edge::End && (year || matches!(self.word(of), Some(W::Month(..)))) {
                        part(edge, self.plain(of))
                    } else {
                        None
                    };
                }
                let of = self.skip(of, W::About);
                // "end of day tomorrow"
                let day = edge == Edge::End && matches!(self.word(of), Some(W::Unit(U::Day, false, false)));
                if let (true, Some((day, after))) = (day, self.point(of + 1).filter(|(day, _)| self.takes_clock(day))) {
                    return part(edge, Some((day, after)));
                }
                part(edge, self.point_or_here(of))
            }
            Some(W::Earlier | W::Later) if start == i => {
                let at = self.skip(start + 1, W::In);
                let (of, end) = if at > start + 1 { self.point_or_here(at)? } else { self.plain(at)? };
                match of {
                    Phrase::Unit { .. } | Phrase::Within { .. } | Phrase::Pointed { .. } | Phrase::Fields(_) => {
                        Some((of, end))
                    }
                    _ => None,
                }
            }
            // "the cob" is none
            Some(W::Close(_))
                if self.says(start, "cob") && !(self.capital(start) && self.cut(start).ends_with('B')) =>
            {
                None
            }
            // "EOD Friday"
            Some(W::Close(U::Day)) if self.point(start + 1).is_some_and(|(day, _)| self.takes_clock(&day)) => {
                part(Edge::End, self.point(start + 1))
            }
            Some(W::Close(unit)) => {
                part(Edge::End, Some((Phrase::Unit { unit, shift: 0, base: Base::Now }, start + 1)))
            }
            Some(W::ToDate(unit)) => Some((Phrase::Unit { unit, shift: 0, base: Base::Now }, start + 1)),
            // "year-to-date", "the month to date"
            Some(W::Unit(unit @ (U::Year | U::Month | U::Quarter | U::Week), false, false))
                if self.is(self.skip_hyphen(start + 1), W::To)
                    && self.says(self.skip_hyphen(self.skip_hyphen(start + 1) + 1), "date") =>
            {
                let end = self.skip_hyphen(self.skip_hyphen(start + 1) + 1) + 1;
                Some((Phrase::Unit { unit, shift: 0, base: Base::Now }, end))
            }
            // "at month end"
            Some(W::Unit(unit @ (U::Year | U::Month | U::Quarter), false, false))
                if self.says(start + 1, "end")
                    && start == i
                    && i > 0
                    && self.any(i - 1, &[W::At, W::By, W::Before, W::Until, W::After]) =>
            {
                let of = Phrase::Unit { unit, shift: 0, base: Base::Here };
                Some((Phrase::Part { edge: Edge::End, of: Box::new(of) }, start + 2))
            }
            // "year-end", "year's end", "month-end"
            Some(W::Unit(unit @ (U::Year | U::Month | U::Quarter | U::Week), false, false)) => {
                let at = if self.sense(start + 1) == Sense::Possessive || self.hyphen(start + 1) {
                    start + 2
                } else {
                    return None;
                };
                // "year-end 2018"
                if let (true, Some((fields, end))) = (
                    unit == U::Year && self.hyphen(start + 1) && self.says(at, "end"),
                    self.bare_year(at + 1).filter(|(f, _)| {
                        f.year.is_some() && matches!(self.sense(at + 1), Sense::Int { digits: 4, .. })
                    }),
                ) {
                    return part(Edge::End, Some((Phrase::Fields(fields), end)));
                }
                (self.is(at, W::End) && self.says(at, "end")).then(|| {
                    (
                        Phrase::Part {
                            edge: Edge::End,
                            of: Box::new(Phrase::Unit { unit, shift: 0, base: Base::Here }),
                        },
                        at + 1,
                    )
                })
            }
            // "the first half of August", "the last days of April"
            Some(W::First | W::Last | W::Unit(..)) | None if self.half_or_days(start).is_some() => {
                let (edge, at) = self.half_or_days(start)?;
                let (of, end) = self.plain(at)?;
                match &of {
                    Phrase::Fields(f) if f.month.is_some() && f.day.is_none() => part(edge, Some((of, end))),
                    // "the first half of the 1990s", "the second half of the 19th century"
                    Phrase::Fields(f) if (f.decade.is_some() || f.century.is_some()) && self.is(at - 2, W::Half) => {
                        part(edge, Some((of, end)))
                    }
                    Phrase::Unit { unit: U::Month, .. } => part(edge, Some((of, end))),
                    // "the latter half of last year"
                    Phrase::Unit { unit: U::Year, .. } if self.is(at - 2, W::Half) => {
                        let half = Some(if edge == Edge::FirstHalf { 1 } else { 2 });
                        let inner = Fields { half, ..Fields::default() };
                        Some((Phrase::Within { inner, outer: Box::new(of) }, end))
                    }
                    // "the first few weeks of 2018"
                    Phrase::Fields(_) | Phrase::Unit { unit: U::Year, .. }
                        if self.any(at - 3, &[W::Few, W::Several]) =>
                    {
                        part(edge, Some((of, end)))
                    }
                    Phrase::Fields(f) if f.year.is_some() && f.month.is_none() && self.is(at - 2, W::Half) => {
                        let half = Some(if edge == Edge::FirstHalf { 1 } else { 2 });
                        Some((Phrase::Fields(Fields { half, ..f.clone() }), end))
                    }
                    _ => None,
                }
            }
            // "the latter part of the year", "the first part of 1991"
            // "the rest of the week", "the remainder of 2018"
            None if matches!(self.cut(start), "rest" | "remainder") && self.is(start + 1, W::Of) => {
                let whose = matches!(self.cut(start + 2), "my" | "our" | "his" | "her" | "their");
                let at = start + 2 + usize::from(whose || self.is(start + 2, W::The));
                if let (true, Some(W::Unit(unit, false, false))) = (at > start + 2, self.word(at)) {
                    let base = if self.tale { Base::Here } else { Base::Now };
                    return part(Edge::Rest, Some((Phrase::Unit { unit, shift: 0, base }, at + 1)));
                }
                let at = start + 2;
                part(Edge::Rest, self.point_or_here(at))
            }
            None if matches!(self.cut(start), "latter" | "last" | "sometime") => {
                if self.says(start, "sometime") {
                    return self.plain(self.skip(start + 1, W::In));
                }
                let half = self.is(start + 1, W::Half);
                if (half || self.says(start + 1, "part")) && self.is(start + 2, W::Of) {
                    let (of, end) = self.point_or_here(start + 3)?;
                    if let (true, Phrase::Fields(fields)) = (half, &of)
                        && fields.year.is_some()
                        && fields.month.is_none()
                    {
                        return Some((Phrase::Fields(Fields { half: Some(2), ..fields.clone() }), end));
                    }
                    return Some((Phrase::Part { edge: Edge::Late, of: Box::new(of) }, end));
                }
                None
            }
            _ => None,
        }
    }
}
