//! Points put together: "June last year", "the 20th of next month", "the end of the month", "last week's Sunday".

use super::{Found, Grammar, heads, openings};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::Bound;
use crate::values::temporal::phrase::{Base, Fields, Length, Phrase, Round};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

/// A reader of one sort of day at a piece.
pub(super) type Reader<'a> = fn(&Grammar<'a>, usize) -> Found<Phrase>;

impl<'a> Grammar<'a> {
    /// The readers of a day by what stands around it, each with the bit of what it may begin with; the first that succeeds.
    pub(super) const DAYS: [(u16, Reader<'a>); 6] = [
        (heads::NTH, Self::nth),
        (heads::BESIDE, Self::weekday_beside),
        (heads::DAY_OF, Self::day_of),
        (heads::WEEK_OF, Self::week_of),
        (heads::FEAST_WEEK, Self::holiday_week),
        (heads::WEEK_FROM, Self::week_from),
    ];

    /// A day or longer: with its edge, if it has one.
    pub(super) fn point(&self, i: usize) -> Found<Phrase> {
        if self.is_no_day(i) {
            return None;
        }
        let edged = if self.openings(i) & openings::EDGED != 0 { self.edged(i) } else { None };
        let plain = self.plain(i);
        match (edged, plain) {
            (Some(a), Some(b)) => Some(if a.1 >= b.1 { a } else { b }),
            (a, b) => a.or(b),
        }
    }

    /// A day or longer, without an edge.
    pub(super) fn plain(&self, i: usize) -> Found<Phrase> {
        if self.is_no_day(i) {
            return None;
        }
        let may = self.day_heads(i);
        let readers = Self::DAYS.iter().filter(|(head, _)| may & head != 0);
        let mut best: Found<Phrase> = readers.into_iter().find_map(|(_, reader)| reader(self, i));
        if let Some((fields, end)) = self.calendar(i)
            && end > best.as_ref().map_or(i, |b| b.1)
        {
            best = Some((Phrase::Fields(fields), end));
        }
        if let Some((phrase, end)) = self.relative(i)
            && end > best.as_ref().map_or(i, |b| b.1)
        {
            best = Some((phrase, end));
        }
        let (phrase, end) = best?;
        match phrase {
            Phrase::Fields(fields) if !fields.dated() => {
                if let Some(found) = self.away(&fields, end) {
                    return Some(found);
                }
                // "the 4th of July weekend"
                if let (true, Some(W::Unit(unit @ U::Weekend, false, _))) =
                    (fields.month.is_some() && fields.day.is_some(), self.word(end))
                {
                    let base = Base::Phrase(Box::new(Phrase::Fields(fields)));
                    return Some((Phrase::Unit { unit, shift: 0, base }, end + 1));
                }
                let fields = self.borrow_year(fields, end, 3);
                self.within(fields, end)
            }
            // "2015's third quarter"
            Phrase::Fields(fields) if self.sense(end) == Sense::Possessive => Some(
                self.calendar(end + 1)
                    .filter(|(f, _)| f.quarter.or(f.half).is_some() && !f.dated() && fields.year.is_some())
                    .filter(|_| {
                        Fields { year: None, fiscal: false, short: false, ..fields.clone() } == Fields::default()
                    })
                    .map(|(f, after)| {
                        let Fields { year, fiscal, short, .. } = fields;
                        (Phrase::Fields(Fields { year, fiscal, short, ..f }), after)
                    })
                    .unwrap_or((Phrase::Fields(fields), end)),
            ),
            Phrase::Shift { .. } | Phrase::Nth { .. } => Some(self.on_weekday(&phrase, end).unwrap_or((phrase, end))),
            Phrase::Unit { .. } => Some(self.possessed(phrase, end)),
            _ => Some((phrase, end)),
        }
    }

    /// "July and August 1849", "the spring and summer of 1942": the year that is named once, at the end.
    fn borrow_year(&self, fields: Fields, end: usize, depth: u8) -> Fields {
        let joined =
            self.any(end, &[W::And, W::Or]) || self.sign(end, ',') || self.sign(end, '&') || self.sign(end, '/');
        if depth == 0 || !joined || fields.month.is_none() && fields.season.is_none() && fields.quarter.is_none() {
            return fields;
        }
        let mut at = self.skip(self.skip(end + 1, W::And), W::The);
        at = if self.any(at, &[W::Early, W::Mid, W::Late]) { self.skip_hyphen(at + 1) } else { at };
        let Some((next, after)) = self.calendar(at) else { return fields };
        if next.month.is_some() != fields.month.is_some()
            || next.season.is_some() != fields.season.is_some()
            || next.quarter.is_some() != fields.quarter.is_some()
        {
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
        let start = self.skip(i, W::The);
        let (weekday, end) = self.weekday(start)?;
        let nth = match self.word(end)? {
            W::After => 101,
            W::Before => -101,
            _ => return None,
        };
        // "the Saturday after."
        if start > i
            && (end + 1 >= self.pieces.len() || matches!(self.sense(end + 1), Sense::Sign('.' | ',' | ';' | ')')))
        {
            let fields = Fields { weekday: Some(weekday), ..Fields::default() };
            return Some((
                Phrase::Pointed { shift: if nth > 0 { 1 } else { -1 }, fields, base: Base::Previous },
                end + 1,
            ));
        }
        let fits = |f: &Fields| f.holiday.is_some() || f.day.is_some() && start > i;
        let (fields, after) = self.calendar(end + 1).filter(|(f, _)| fits(f))?;
        let outer = Box::new(Phrase::Fields(fields));
        Some((Phrase::Nth { nth, unit: None, weekday: Some(weekday), outer }, after))
    }

    /// "the 20th of next month", "the 3rd of this month".
    fn day_of(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let figure = match self.sense(start) {
            Sense::Int { value: day @ 1..=31, digits: 1..=2, .. } => Some((day as i32, start + 1)),
            _ => None,
        };
        let (day, end) = figure.or_else(|| self.ordinal(start)).filter(|(day, _)| (1..=31).contains(day))?;
        // "the 20th next month"
        let direct = matches!(self.sense(start), Sense::Nth(_)) && self.any(end, &[W::This, W::Next, W::Last]);
        if !(direct || self.is(end, W::Of)) || matches!(self.sense(start), Sense::Word(W::Unit(..))) {
            return None;
        }
        let month = |k: usize| matches!(self.word(k), Some(W::Unit(U::Month, false, false)));
        let inner = Fields { day: Some(day), ..Fields::default() };
        // "the 5th of every month"
        if self.any(end + 1, &[W::Every, W::Each]) && month(end + 2) {
            return Some((Phrase::Every(Round::Fields(inner, None)), end + 3));
        }
        // "the 15th of the month"
        if figure.is_none() && self.is(end + 1, W::The) && month(end + 2) {
            let outer = Phrase::Unit { unit: U::Month, shift: 0, base: Base::Here };
            return Some((Phrase::Within { inner, outer: Box::new(outer) }, end + 3));
        }
        match self.relative(if direct { end } else { end + 1 })? {
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
                    || fields.week.is_some()
            }
            _ => false,
        };
        if fields.only_weekday()
            && self.is(end, W::Of)
            && let Some((outer @ Phrase::Nth { unit: Some(U::Week), .. }, after)) = self.nth(end + 1)
        {
            return Some((Phrase::Within { inner: fields, outer: Box::new(outer) }, after));
        }
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
            let one = Some(Decimal::ONE);
            let length = Length { low: one, high: one, unit: U::Year, bound: Bound::Exact };
            return (Phrase::Shift { length, back: true, base: Base::Quarter }, at + 1);
        }
        // "the same quarter last year", "the quarter a year ago"
        if let (Phrase::Unit { unit: U::Quarter, shift: 0, .. }, true) = (&outer, at == end) {
            let last = self.is(end, W::Last) && matches!(self.word(end + 1), Some(W::Unit(U::Year, false, false)));
            let ago = self.is(end, W::A)
                && matches!(self.word(end + 1), Some(W::Unit(U::Year, false, false)))
                && self.any(end + 2, &[W::Ago, W::Earlier]);
            if last || ago {
                let one = Some(Decimal::ONE);
                let length = Length { low: one, high: one, unit: U::Year, bound: Bound::Exact };
                let shift = Phrase::Shift { length, back: true, base: Base::Quarter };
                return (shift, end + if last { 2 } else { 3 });
            }
        }
        // "next week Monday", "last week on Tuesday"
        let comma = self.skip_sign(end, ',');
        // "next week, Friday."
        let last = comma > end && self.weekday(comma).is_some_and(|(_, after)| self.ends(after));
        let on = match () {
            () if self.is(comma, W::On) => comma + 1,
            () if last => comma,
            () => end,
        };
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
        // "last month on the 7th"
        if let (true, U::Month, true, true) = (at == end, of(&outer), self.is(end, W::On), self.is(end + 1, W::The))
            && let Some((day, after)) = self.ordinal(end + 2).filter(|(day, _)| (1..=31).contains(day))
            && self.sense(after) != Sense::Other
            && !self.is(after, W::Of)
        {
            let inner = Fields { day: Some(day), ..Fields::default() };
            return (Phrase::Within { inner, outer: Box::new(outer) }, after);
        }
        // "next year in March"
        let month_at = self.skip(end, W::In);
        let lone = month_at > end || self.capital(end) && !self.capital(end + 1) && !self.says(end, "may");
        if let (true, U::Year, true) = (at == end, of(&outer), lone)
            && let Some((month, after)) = self
                .month(month_at)
                .filter(|(_, after)| !matches!(self.sense(*after), Sense::Int { .. } | Sense::Nth(_)))
            && (self.capital(month_at) || after >= self.pieces.len())
        {
            let inner = Fields { month: Some(month), ..Fields::default() };
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

    /// A point, or "the month", "the year" after "of".
    pub(super) fn point_or_here(&self, i: usize) -> Found<Phrase> {
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
}
