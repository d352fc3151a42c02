//! Points put together: "June last year", "the first Tuesday of October", "the end of the month", "last week's Sunday".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Edge, Fields, Length, Phrase, Round};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// A day or longer: with its edge, if it has one.
    pub(super) fn point(&self, i: usize) -> Found<Phrase> {
        let edged = self.edged(i);
        let plain = self.plain(i);
        match (edged, plain) {
            (Some(a), Some(b)) => Some(if a.1 >= b.1 { a } else { b }),
            (a, b) => a.or(b),
        }
    }

    /// A day or longer, without an edge.
    pub(super) fn plain(&self, i: usize) -> Found<Phrase> {
        let mut best: Found<Phrase> =
            self.nth(i).or_else(|| self.weekday_beside(i)).or_else(|| self.day_of(i)).or_else(|| self.week_of(i));
        for found in [self.calendar(i).map(|(f, end)| (Phrase::Fields(f), end)), self.relative(i)] {
            if let Some((phrase, end)) = found
                && end > best.as_ref().map_or(i, |b| b.1)
            {
                best = Some((phrase, end));
            }
        }
        let (phrase, end) = best?;
        match phrase {
            Phrase::Fields(fields) if !fields.dated() => {
                let fields = self.borrow_year(fields, end, 3);
                self.within(fields, end)
            }
            Phrase::Unit { .. } => Some(self.possessed(phrase, end)),
            _ => Some((phrase, end)),
        }
    }

    /// "July and August 1849", "the spring and summer of 1942": the year that is named once, at the end.
    fn borrow_year(&self, fields: Fields, end: usize, depth: u8) -> Fields {
        let joined =
            self.any(end, &[W::And, W::Or]) || self.sign(end, ',') || self.sign(end, '&') || self.sign(end, '/');
        if depth == 0 || !joined || fields.month.is_none() && fields.season.is_none() {
            return fields;
        }
        let mut at = self.skip(self.skip(end + 1, W::And), W::The);
        at = if self.any(at, &[W::Early, W::Mid, W::Late]) { self.skip_hyphen(at + 1) } else { at };
        let Some((next, after)) = self.calendar(at) else { return fields };
        if next.month.is_some() != fields.month.is_some() || next.season.is_some() != fields.season.is_some() {
            return fields;
        }
        let next = if next.dated() { next } else { self.borrow_year(next, after, depth - 1) };
        match next.year {
            Some(year) if fields.weekday.is_none() => {
                let before = !next.bc
                    && !next.short
                    && (fields.month, fields.day) > (next.month, next.day)
                    && fields.month != next.month;
                Fields { year: Some(year - i32::from(before)), short: next.short, bc: next.bc, ..fields }
            }
            _ => fields,
        }
    }

    /// "the Friday after Thanksgiving", "the Monday before Easter".
    fn weekday_beside(&self, i: usize) -> Found<Phrase> {
        if !self.is(i, W::The) {
            return None;
        }
        let (weekday, end) = self.weekday(i + 1)?;
        let nth = match self.word(end)? {
            W::After => 101,
            W::Before => -101,
            _ => return None,
        };
        let (fields, after) = self.calendar(end + 1).filter(|(f, _)| f.day.is_some() || f.holiday.is_some())?;
        let outer = Box::new(Phrase::Fields(fields));
        Some((Phrase::Nth { nth, unit: None, weekday: Some(weekday), outer }, after))
    }

    /// "the week of 6 October": the week that holds the day.
    fn week_of(&self, i: usize) -> Found<Phrase> {
        let at = self.skip(i, W::The);
        let Some(W::Unit(unit @ (U::Week | U::Weekend), false, false)) = self.word(at) else { return None };
        if !self.is(at + 1, W::Of) {
            return None;
        }
        let (fields, end) =
            self.calendar(at + 2).filter(|(f, _)| f.day.is_some() && f.month.is_some() || f.holiday.is_some())?;
        let base = Base::Phrase(Box::new(Phrase::Fields(fields)));
        Some((Phrase::Unit { unit, shift: 0, base }, end))
    }

    /// "the 20th of next month", "the 3rd of this month".
    fn day_of(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let figure = match self.sense(start) {
            Sense::Int { value: day @ 1..=31, digits: 1..=2, .. } => Some((day as i32, start + 1)),
            _ => None,
        };
        let (day, end) = figure.or_else(|| self.ordinal(start)).filter(|(day, _)| (1..=31).contains(day))?;
        if !self.is(end, W::Of) || matches!(self.sense(start), Sense::Word(W::Unit(..))) {
            return None;
        }
        match self.relative(end + 1)? {
            (outer @ Phrase::Unit { unit: U::Month, .. }, after) => {
                let inner = Fields { day: Some(day), ..Fields::default() };
                Some((Phrase::Within { inner, outer: Box::new(outer) }, after))
            }
            _ => None,
        }
    }

    /// "June last year", "August 3 of that year", "Monday of next week".
    fn within(&self, fields: Fields, end: usize) -> Found<Phrase> {
        let size = |unit: U| match unit {
            U::Week | U::Fortnight | U::Weekend => fields.weekday.is_some() && fields.month.is_none(),
            U::Month => (fields.day.is_some() || fields.weekday.is_some()) && fields.month.is_none(),
            U::Year => {
                fields.month.is_some()
                    || fields.season.is_some()
                    || fields.quarter.is_some()
                    || fields.half.is_some()
                    || fields.holiday.is_some()
            }
            _ => false,
        };
        let comma = self.skip_sign(end, ',');
        for at in [end, self.skip(end, W::Of), self.skip(end, W::In), comma, self.hyphened(end)] {
            if (at > end || self.any(at, &[W::This, W::Last, W::Next, W::Previous, W::That, W::The]))
                && let Some((outer @ Phrase::Unit { unit, .. }, after)) = self.relative(at)
                && size(unit)
            {
                return Some((Phrase::Within { inner: fields, outer: Box::new(outer) }, after));
            }
        }
        Some((Phrase::Fields(fields), end))
    }

    fn hyphened(&self, i: usize) -> usize {
        if self.sign(i, '-') { i + 1 } else { i }
    }

    /// "last week's Sunday", "this year's third quarter".
    fn possessed(&self, outer: Phrase, end: usize) -> (Phrase, usize) {
        let of = |phrase: &Phrase| match phrase {
            Phrase::Unit { unit, .. } => *unit,
            _ => U::Day,
        };
        let at = if self.sense(end) == Sense::Possessive || self.hyphened(end) > end { end + 1 } else { end };
        // "last year's quarter"
        if let (Phrase::Unit { unit: U::Year, shift: -1, .. }, true) = (&outer, self.sense(end) == Sense::Possessive)
            && matches!(self.word(at), Some(W::Unit(U::Quarter, false, false)))
        {
            let one = Some(rust_decimal::Decimal::ONE);
            let length = Length { low: one, high: one, unit: U::Year, bound: Bound::Exact };
            return (Phrase::Shift { length, back: true, base: Base::Quarter }, at + 1);
        }
        // "next week Monday", "last week on Tuesday"
        let on = self.skip(end, W::On);
        if at == end
            && matches!(outer, Phrase::Unit { unit: U::Week, .. })
            && let Some((weekday, after)) = self.weekday(on)
            && self.sense(after) != Sense::Possessive
            && !matches!(self.word(after), Some(W::Month(..)))
            && !matches!(self.sense(after), Sense::Int { .. })
        {
            let inner = Fields { weekday: Some(weekday), ..Fields::default() };
            return (Phrase::Within { inner, outer: Box::new(outer) }, after);
        }
        if at == end {
            return (outer, end);
        }
        // "last year's summer"
        if let (U::Year, Some(W::Season(season))) = (of(&outer), self.word(at)) {
            let inner = Fields { season: Some(season), ..Fields::default() };
            return (Phrase::Within { inner, outer: Box::new(outer) }, at + 1);
        }
        if let Some((fields, after)) = self.calendar(at) {
            let fits = match of(&outer) {
                U::Year => {
                    fields.month.is_some()
                        || fields.quarter.is_some()
                        || fields.half.is_some()
                        || fields.season.is_some()
                        || fields.holiday.is_some()
                }
                U::Week | U::Month => fields.weekday.is_some() && fields.month.is_none(),
                _ => false,
            };
            if fits && !fields.dated() {
                return (Phrase::Within { inner: fields, outer: Box::new(outer) }, after);
            }
        }
        (outer, end)
    }

    /// "the first Tuesday of October", "the last day of May", "the third last week of 2031", "the first two months of 1942".
    fn nth(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let last = |k: usize| self.is(k, W::Last);
        let (nth, at) = if last(start) || matches!(self.cut(start), "final" | "closing") {
            (-1, start + 1)
        } else if self.says(start, "opening") {
            (1, start + 1)
        } else {
            let (n, at) = self.ordinal(start)?;
            if last(at) { (-n, at + 1) } else { (n, at) }
        };
        let of = |k: usize| self.any(k, &[W::Of, W::In, W::After]);
        if (nth == 1 || nth == -1)
            && let Some((amount, units)) = self.amount(at)
            && let Some(W::Unit(unit, _, _)) = self.word(units)
            && self.any(units + 1, &[W::Of, W::In])
        {
            let (outer, end) = self.point_or_here(units + 2)?;
            let length = Length { low: Some(amount), high: Some(amount), unit, bound: Bound::Exact };
            return Some((Phrase::Stretch { length, back: nth < 0, base: Base::Phrase(Box::new(outer)) }, end));
        }
        let (unit, weekday, end) = match self.word(at)? {
            W::Unit(unit @ (U::Day | U::Week | U::Weekend | U::Month | U::Quarter | U::Year | U::Decade), false, _) => {
                (Some(unit), None, at + 1)
            }
            W::Weekday(..) => {
                let (day, end) = self.weekday(at)?;
                (None, Some(day), end)
            }
            W::Month(..) if nth == -1 => return None,
            _ => return None,
        };
        if !of(end) {
            return None;
        }
        // "the first Tuesday of every month"
        if let (Some(weekday), true) = (weekday, self.any(end + 1, &[W::Every, W::Each])) {
            let (_, after) = self.every(end + 1)?;
            let fields = Fields { weekday: Some(weekday), ..Fields::default() };
            return Some((Phrase::Every(Round::Fields(fields, None)), after));
        }
        let (outer, after) = self.point_or_here(end + 1)?;
        if self.is(end, W::After) && weekday.is_none() {
            return None;
        }
        let nth = if self.is(end, W::After) { nth + 100 } else { nth };
        Some((Phrase::Nth { nth, unit, weekday, outer: Box::new(outer) }, after))
    }

    /// A point, or "the month", "the year" after "of".
    fn point_or_here(&self, i: usize) -> Found<Phrase> {
        if let Some(found) = self.plain(i) {
            return Some(found);
        }
        let start = self.skip(i, W::The);
        match self.word(start)? {
            W::Unit(
                unit @ (U::Day | U::Week | U::Month | U::Quarter | U::Year | U::Decade | U::Century),
                false,
                false,
            ) => Some((Phrase::Unit { unit, shift: 0, base: Base::Here }, start + 1)),
            _ => None,
        }
    }

    /// The edge in "first half of", "opening days of", "last weeks of", and the piece after it.
    fn half_or_days(&self, i: usize) -> Option<(Edge, usize)> {
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
        Some((if first { Edge::Early } else { Edge::Late }, i + 3))
    }

    /// "early March", "mid-1942", "the end of the month", "late in 1990", "later this year", "year-end".
    fn edged(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let start = if self.says(start, "very") { start + 1 } else { start };
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
                at = if self.is(at, W::To) && self.hyphen(at + 1) && self.is(at + 2, W::Mid) { at + 3 } else { at };
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
                    let year = of > start + 1 && matches!(self.sense(of), Sense::Int { digits: 4, .. });
                    return if edge == Edge::End && (year || matches!(self.word(of), Some(W::Month(..)))) {
                        part(edge, self.plain(of))
                    } else {
                        None
                    };
                }
                let of = self.skip(of, W::About);
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
            Some(W::Close(unit)) if start == i => {
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
                    Phrase::Fields(f) if f.year.is_some() && f.month.is_none() && self.is(at - 2, W::Half) => {
                        let half = Some(if edge == Edge::Early { 1 } else { 2 });
                        Some((Phrase::Fields(Fields { half, ..f.clone() }), end))
                    }
                    _ => None,
                }
            }
            // "the latter part of the year", "the first part of 1991"
            // "the rest of the week", "the remainder of 2018"
            None if matches!(self.cut(start), "rest" | "remainder") && self.is(start + 1, W::Of) => {
                let at = start + 2 + usize::from(matches!(self.cut(start + 2), "my" | "our" | "his" | "her" | "their"));
                if at > start + 2 {
                    let Some(W::Unit(unit, false, false)) = self.word(at) else { return None };
                    return part(Edge::Late, Some((Phrase::Unit { unit, shift: 0, base: Base::Here }, at + 1)));
                }
                part(Edge::Late, self.point_or_here(at))
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
