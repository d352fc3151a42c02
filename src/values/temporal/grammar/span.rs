//! Stretches with both ends, or one: "from Monday to Thursday", "between 1914 and 1918", "2010-14", "since 2014".

use super::lend::{lend, told, years_only};
use super::{Found, Grammar, openings};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Base, Clock, Fields, Phrase, Side};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// A point, its open side, or a stretch that begins with one.
    pub(super) fn span(&self, i: usize) -> Found<Phrase> {
        let before = if i == 0 { None } else { self.word(i - 1) };
        if self.openings(i) & openings::SHORT_SPAN != 0
            && let Some(found) = self.short_span(i)
        {
            return Some(found);
        }
        if let Some(found) = self.hours_led(i) {
            return Some(found);
        }
        let led = matches!(before, Some(W::From | W::Between));
        let (from, end) = match self.timed(i) {
            None if led && self.is(i, W::Now) => (Phrase::Reference("PRESENT_REF"), i + 1),
            found => found?,
        };
        if let Some(found) = self.hours_of_day(i, &from, end) {
            return Some(found);
        }
        if let Some(found) = self.days_of_week(i, &from, end).or_else(|| self.days_of_month(i, &from, end)) {
            return Some(found);
        }
        // "4 pm for 30 minutes"
        if let (Phrase::Timed { clock, .. }, true) = (&from, self.says(end, "for"))
            && clock.hour.is_some()
            && let Some((length, last)) = self.length(end + 1)
            && matches!(length.unit, U::Minute | U::Hour)
            && length.low.is_some()
        {
            return Some((Phrase::Stretch { length, back: false, base: Base::Phrase(Box::new(from)) }, last));
        }
        if let Some((to, start, last)) = self.other_end(&from, end, before) {
            let (from, to) = lend(from, to);
            let clocks = matches!((&from, &to), (Phrase::Timed { clock: a, .. }, Phrase::Timed { clock: b, .. }) if told(a) && told(b));
            let bare = last == start + 1 && matches!(&to, Phrase::Fields(f) if f.day.is_some() && f.weekday.is_none());
            let days = !years_only(&from) && !years_only(&to);
            let full = |p: &Phrase| matches!(p, Phrase::Fields(f) if f.month.is_some() && f.day.is_some());
            let led = matches!(before, Some(W::From | W::Between)) && days || full(&from) && full(&to);
            let span = Phrase::Span {
                from: Box::new(from),
                to: Box::new(to),
                first: self.bytes(i, end),
                second: self.bytes(start, last),
                whole: clocks || self.is(end, W::Or) || !self.tale && (bare || led),
            };
            return Some((span, last));
        }
        if matches!(from, Phrase::Reference(_)) {
            return None;
        }
        if let Some(found) = self.days_listed(i, &from, end) {
            return Some(found);
        }
        let Some(side) = self.side(i, &from, end) else { return Some((from, end)) };
        // "after 9:30 but before 11"
        let and = end + usize::from(self.is(end, W::And) || self.says(end, "but"));
        if let (Side::After, Phrase::Timed { clock, .. }, true) = (side, &from, and > end && self.is(and, W::Before))
            && clock.hour.is_some()
            && let Some((to @ Phrase::Timed { .. }, last)) = self.timed(and + 1).or_else(|| match self.sense(and + 1) {
                Sense::Int { value: hour @ 1..=12, digits: 1..=2, grouped: false } if self.closes(and + 2) => {
                    let clock = Clock { hour: Some(hour as u8), twelve: true, ..Clock::default() };
                    Some((Phrase::Timed { day: None, clock }, and + 2))
                }
                _ => None,
            })
        {
            let (first, second) = (self.bytes(i, end), self.bytes(and + 1, last));
            let (from, to) = lend(from, to);
            return Some((Phrase::Span { from: Box::new(from), to: Box::new(to), first, second, whole: true }, last));
        }
        Some((Phrase::Open { side, of: Box::new(from) }, end))
    }

    /// The second end of a stretch, where its first has been read: its phrase, where it begins and ends.
    fn other_end(&self, from: &Phrase, end: usize, before: Option<W>) -> Option<(Phrase, usize, usize)> {
        let between = before == Some(W::Between);
        let joint = match self.sense(end) {
            Sense::Sign('-' | '–' | '~') => true,
            Sense::Word(W::To | W::Through | W::Until) => {
                // "from 1914 to 1918"; "moved the match from Monday to Thursday" is a change, but a stretch of words all the same.
                before == Some(W::From)
                    || before == Some(W::In)
                    || !self.is(end, W::To)
                    || matches!(from, Phrase::Fields(_) | Phrase::Timed { .. } | Phrase::Part { .. })
            }
            Sense::Word(W::And) => between || self.next_day(from, end),
            Sense::Word(W::Or) => self.next_day(from, end) || self.next_year(from, end),
            Sense::Sign('/') => {
                // "2010/11", "2015-03-28 17:00/2015-03-29 21:00"
                self.glued(end)
                    && match from {
                        Phrase::Fields(f) => f.year.is_some() && (f.month.is_none() || f.day.is_some()),
                        Phrase::Timed { day: Some(day), clock } => {
                            clock.hour.is_some() && matches!(day.as_ref(), Phrase::Fields(f) if f.year.is_some())
                        }
                        _ => false,
                    }
            }
            _ => false,
        };
        if !joint {
            return None;
        }
        let at = end + 1;
        // "from March to date"
        let dated = matches!(from, Phrase::Fields(f) if f.dated());
        let date = (before == Some(W::From) || dated) && self.is(end, W::To) && self.says(at, "date");
        // "2018 to the present", "2018-present"
        let the = self.skip(at, W::The);
        let present = dated && self.says(the, "present") && (self.closed(the + 1) || the == at);
        if (date || present) && self.sense(the + 1) != Sense::Other {
            return Some((Phrase::Reference("PRESENT_REF"), at, the + 1));
        }
        // "July 13 through 15", "1914-18"
        let shape = |phrase: &Phrase| match phrase {
            Phrase::Fields(f) => Some(f.clone()),
            _ => None,
        };
        if let Some(fields) = shape(from) {
            if fields.month.is_some() && fields.day.is_some() && !self.is(at, W::The) || fields.day.is_some() {
                let start = self.skip(at, W::The);
                let day = match self.sense(start) {
                    Sense::Int { value: d @ 1..=31, digits: 1..=2, .. } | Sense::Nth(d @ 1..=31) => {
                        Some((d as i32, start + 1))
                    }
                    Sense::Word(W::Ordinal(_) | W::First | W::Cardinal(20 | 30)) => self.ordinal(start),
                    _ => None,
                };
                let point = self.timed(at).filter(|(p, _)| matches!(p, Phrase::Fields(f) if f.month.is_some()));
                if let (Some((day, last)), None) = (day, point)
                    && Some(day) > fields.day
                    && !matches!(self.word(last), Some(W::Am | W::Pm | W::Unit(..)))
                    && !self.sign(last, ':')
                    && !(self.sign(last, '/') && self.glued(last))
                {
                    let (year, last) = match self.calendar(self.skip_sign(last, ',')) {
                        Some((f, after)) if f.year.is_some() && f.month.is_none() && fields.year.is_none() => {
                            (f.year, after)
                        }
                        _ => (fields.year, last),
                    };
                    return Some((
                        Phrase::Fields(Fields { day: Some(day), year, weekday: None, ..fields }),
                        start,
                        last,
                    ));
                }
            }
            if let (Some(year), None, Sense::Int { value: short @ 0..=99, digits: 2, .. }) =
                (fields.year, fields.month, self.sense(at))
            {
                let ends = year / 100 * 100 + short as i32;
                if self.glued(at) && ends > year && ends - year <= 60 && !fields.bc {
                    return Some((Phrase::Fields(Fields { year: Some(ends), ..fields }), at, at + 1));
                }
            }
        }
        // "4pm to 5"
        if let (Phrase::Timed { clock, .. }, Sense::Int { value: hour @ 1..=12, digits: 1..=2, .. }) =
            (from, self.sense(at))
            && told(clock)
            && (self.closes(at + 1) || self.sign(at + 1, ','))
            && !self.sign(end, '/')
            && self.clock(at).is_none()
        {
            let clock = Clock { hour: Some(hour as u8), twelve: true, ..Clock::default() };
            // "from 9:30 to 11 on Thursday"
            let on = self.skip(at + 1, W::On);
            return Some(match self.point(on).filter(|(day, _)| self.takes_clock(day)) {
                Some((day, last)) => (Phrase::Timed { day: Some(Box::new(day)), clock }, at, last),
                None => (Phrase::Timed { day: None, clock }, at, at + 1),
            });
        }
        let now = matches!(before, Some(W::From | W::Between)) && self.is(at, W::Now);
        let (to, last) = if now { (Phrase::Reference("PRESENT_REF"), at + 1) } else { self.timed(at)? };
        // "Monday to Friday at 10am": the hour is that of each day.
        let (to, last) = match (from, &to) {
            (Phrase::Fields(a), Phrase::Timed { day: Some(_), clock }) if a.only_weekday() && clock.hour.is_some() => {
                self.point(at)?
            }
            _ => (to, last),
        };
        let same = match (from, &to) {
            (Phrase::Timed { day: None, .. }, Phrase::Timed { day, .. }) => {
                day.is_none() || self.word(end) != Some(W::And) || between
            }
            (Phrase::Timed { .. }, Phrase::Timed { .. }) => true,
            (Phrase::Fields(a), Phrase::Fields(b)) => {
                a.weekday.is_some() == b.weekday.is_some()
                    || a.dated()
                    || b.dated()
                    || a.month.is_some() && b.month.is_some()
            }
            (
                Phrase::Part { .. }
                | Phrase::Unit { .. }
                | Phrase::Within { .. }
                | Phrase::Pointed { .. }
                | Phrase::Nth { .. }
                | Phrase::Fields(_),
                Phrase::Reference(_),
            ) => true,
            // "Tuesday to Thursday next week"
            (Phrase::Fields(a), Phrase::Within { inner, .. }) if a.only_weekday() && inner.only_weekday() => true,
            (Phrase::Lasting(_), _) | (_, Phrase::Lasting(_)) => false,
            _ => {
                before == Some(W::From)
                    || between
                    || self.any(end, &[W::Through, W::Until])
                    || matches!((from, &to), (Phrase::Part { .. }, Phrase::Part { .. }))
            }
        };
        let dash = matches!(self.sense(end), Sense::Sign(_));
        // "Monday - Tuesday was worse": a dash between spaces only joins what is alike.
        let loose = dash && !self.glued(end) && std::mem::discriminant(from) != std::mem::discriminant(&to);
        (same && !loose).then_some((to, at, last))
    }

    /// "5 and 6 June"
    fn and_day(&self, low: u32, and: usize) -> bool {
        matches!(self.sense(and + 1), Sense::Int { value, digits: 1..=2, .. } | Sense::Nth(value) if value > low && value <= 31 && low >= 1)
            && matches!(self.word(self.skip(and + 2, W::Of)), Some(W::Month(..)))
    }

    /// "May 4 and 5": the second is a day of the same month, and not a count of something.
    fn next_day(&self, from: &Phrase, and: usize) -> bool {
        let Phrase::Fields(Fields { day: Some(day), month: Some(_), year: None, .. }) = from else { return false };
        matches!(self.sense(and + 1), Sense::Int { value, digits: 1..=2, .. } | Sense::Nth(value) if value as i32 > *day && value <= 31)
            && !matches!(self.sense(and + 2), Sense::Other | Sense::Word(W::Unit(..) | W::Month(..)))
            && !(self.sign(and + 2, '-') || self.sign(and + 2, '%'))
    }

    /// "in 1863 or 1864": the year may be either, and nothing is counted.
    fn next_year(&self, from: &Phrase, or: usize) -> bool {
        let Phrase::Fields(fields @ Fields { year: Some(year), short: false, bc: false, .. }) = from else {
            return false;
        };
        let alone = Fields { year: None, ad: false, ..fields.clone() } == Fields::default();
        alone
            && matches!(self.sense(or + 1), Sense::Int { value, digits: 4, grouped: false } if value as i32 == *year + 1)
            && !self.plural_noun(or + 2)
    }

    /// Stretches whose first end is a bare number: "13-15 July", "3-4 pm", "9 to 11am", "1861 and 1863" after "between".
    pub(super) fn short_span(&self, i: usize) -> Found<Phrase> {
        let start = self.skip(i, W::The);
        let (low, one) = match self.sense(start) {
            Sense::Int { value, digits: 1..=2, .. } => (value, start + 1),
            Sense::Nth(value) => (value, start + 1),
            Sense::Word(W::Ordinal(_) | W::First) => self.ordinal(start).map(|(n, end)| (n as u32, end))?,
            Sense::Int { value, digits: 3, .. } => (value, start + 1),
            _ => return None,
        };
        let before = if i == 0 { None } else { self.word(i - 1) };
        let joint = matches!(self.sense(one), Sense::Sign('-' | '–'))
            || self.any(one, &[W::To, W::Through, W::Until])
            || self.is(one, W::And) && (before == Some(W::Between) || self.and_day(low, one));
        if !joint {
            return None;
        }
        let at = one + 1;
        // "from the 13th to the 15th"
        if let (true, Some(W::From | W::Between), Sense::Nth(high)) =
            (start > i && matches!(self.sense(start), Sense::Nth(_)), before, self.sense(self.skip(at, W::The)))
            && (1..=31).contains(&low)
            && (low + 1..=31).contains(&high)
            && !matches!(self.sense(self.skip(at, W::The) + 1), Sense::Other | Sense::Word(_))
        {
            let last = self.skip(at, W::The) + 1;
            let day = |day: u32| Box::new(Phrase::Fields(Fields { day: Some(day as i32), ..Fields::default() }));
            let (first, second) = (self.bytes(i, one), self.bytes(at, last));
            return Some((Phrase::Span { from: day(low), to: day(high), first, second, whole: true }, last));
        }
        // Days of a month: "13-15 July", but "3-Jul-22"
        let figures = self.hyphen(one) && self.month(at).is_some_and(|(_, end)| self.hyphen(end));
        if figures {
            return None;
        }
        // "5.0.3 - 2020-08-21" is a version and its date.
        let year_first = matches!(self.sense(at), Sense::Int { digits: 4, .. });
        if let Some((Phrase::Fields(fields), last)) = self.point(at) {
            if !year_first && fields.month.is_some() && fields.day.is_some_and(|d| d as u32 > low) && low >= 1 {
                let from = Fields { day: Some(low as i32), weekday: None, ..fields.clone() };
                return Some((
                    Phrase::Span {
                        from: Box::new(Phrase::Fields(from)),
                        to: Box::new(Phrase::Fields(fields)),
                        first: self.bytes(i, one),
                        second: self.bytes(at, last),
                        whole: true,
                    },
                    last,
                ));
            }
            // "264-241 BC"
            if fields.bc && fields.year.is_some_and(|y| (y as u32) < low) && fields.month.is_none() {
                let from = Fields { year: Some(low as i32), ..fields.clone() };
                return Some((
                    Phrase::Span {
                        from: Box::new(Phrase::Fields(from)),
                        to: Box::new(Phrase::Fields(fields)),
                        first: self.bytes(i, one),
                        second: self.bytes(at, last),
                        whole: false,
                    },
                    last,
                ));
            }
        }
        // "from 4 to 6 this month", "from the 4th to the 6th of next month"
        let second = self.skip(at, W::The);
        if let Sense::Int { value: high @ 1..=31, digits: 1..=2, .. } | Sense::Nth(high @ 1..=31) = self.sense(second)
            && high > low
            && low >= 1
        {
            let of = self.skip(self.skip(second + 1, W::Of), W::In);
            let nth = matches!(self.sense(second), Sense::Nth(_)) && of > second + 1;
            // "between 4 and 23 in May"
            if let (true, Some((month, _)), Some(W::From | W::Between)) =
                (self.is(second + 1, W::In), self.month(of), before)
            {
                let (fields, last) =
                    self.with_year(Fields { month: Some(month), ..Fields::default() }, self.month(of)?.1);
                let day = |d: u32| Box::new(Phrase::Fields(Fields { day: Some(d as i32), ..fields.clone() }));
                let (first, second) = (self.bytes(i, one), self.bytes(at, last));
                return Some((Phrase::Span { from: day(low), to: day(high), first, second, whole: true }, last));
            }
            if (self.any(of, &[W::This, W::Next, W::Last]) || nth)
                && let Some((outer @ Phrase::Unit { unit: U::Month, .. }, last)) = self.relative(of)
            {
                let day = |d: u32| {
                    let inner = Fields { day: Some(d as i32), ..Fields::default() };
                    Box::new(Phrase::Within { inner, outer: Box::new(outer.clone()) })
                };
                let (first, second) = (self.bytes(i, one), self.bytes(at, last));
                return Some((Phrase::Span { from: day(low), to: day(high), first, second, whole: true }, last));
            }
        }
        // "between 2 and 4 on Monday", "between 2 and 7 yesterday"
        if matches!(before, Some(W::Between | W::From))
            && (1..=12).contains(&low)
            && let Sense::Int { value: high @ 1..=12, digits: 1..=2, .. } = self.sense(at)
        {
            let on = self.skip(at + 1, W::On);
            if let Some((day, last)) = self.point(on).filter(|(day, _)| self.takes_clock(day))
                && !matches!(self.word(on), Some(W::Unit(..)))
                && !matches!(day, Phrase::Fields(Fields { day: Some(d), weekday: None, .. }) if on == at + 1 && d as u32 == high)
            {
                let hour = |h: u32| Clock { hour: Some(h as u8), twelve: true, ..Clock::default() };
                let timed = |h: u32| Box::new(Phrase::Timed { day: Some(Box::new(day.clone())), clock: hour(h) });
                let (first, second) = (self.bytes(i, one), self.bytes(at, last));
                return Some((Phrase::Span { from: timed(low), to: timed(high), first, second, whole: true }, last));
            }
        }
        // Hours: "3-4pm"
        if (1..=12).contains(&low)
            && matches!(self.sense(start), Sense::Int { .. })
            && let Some((Phrase::Timed { day, clock }, last)) = self.timed(at)
        {
            let hour = clock.hour?;
            let oclock = clock.twelve && clock.minute.is_none() && self.is(at + 1, W::Oclock) && last == at + 2;
            if clock.part.is_none() && (!clock.twelve || oclock) {
                let low = low as u8;
                let low = match () {
                    () if oclock => low,
                    () if hour >= 12 && low % 12 + 12 <= hour => low % 12 + 12,
                    () => low % 12,
                };
                let from = Phrase::Timed {
                    day: day.clone(),
                    clock: Clock { hour: Some(low), minute: None, second: None, ..clock.clone() },
                };
                return Some((
                    Phrase::Span {
                        from: Box::new(from),
                        to: Box::new(Phrase::Timed { day, clock }),
                        first: self.bytes(i, one),
                        second: self.bytes(at, last),
                        whole: true,
                    },
                    last,
                ));
            }
        }
        None
    }
}
