//! Dates by the calendar: "12 August 1942", "Sept. 3", "3/4/2018", "the third quarter of 2014", "the late 1990s", "264 BC".

use super::{Found, Grammar, heads};
use crate::lexicon::time_words::{DayPart, NAMED_BY_DAY, NAMED_BY_FEAST, NOT_PLURALS, TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::Sense;

/// A reader of one sort of date at a piece.
pub(super) type Reader<'a> = fn(&Grammar<'a>, usize) -> Found<Fields>;

impl<'a> Grammar<'a> {
    /// The readers of a date by the calendar, each with the bit of what it may begin with.
    pub(super) const CALENDAR: [(u16, Reader<'a>); 12] = [
        (heads::NUMERIC, Self::numeric),
        (heads::YEAR_FIRST, Self::year_first),
        (heads::WEEKDAY, Self::weekday_first),
        (heads::MONTH, Self::month_first),
        (heads::DAY, Self::day_first),
        (heads::QUARTER, Self::quarter),
        (heads::WEEK, Self::week_number),
        (heads::MONTH_OF, Self::month_of),
        (heads::SEASON, Self::season),
        (heads::DECADE, Self::decade_or_century),
        (heads::HOLIDAY, Self::holiday),
        (heads::YEAR, Self::bare_year),
    ];

    /// The longest date by the calendar at `i`.
    pub(super) fn calendar(&self, i: usize) -> Found<Fields> {
        let may = self.calendar_heads(i);
        if may == 0 {
            return None;
        }
        let mut best: Found<Fields> = None;
        for (head, reader) in Self::CALENDAR {
            if may & head != 0
                && let Some((fields, end)) = reader(self, i)
                && end > best.as_ref().map_or(i, |b| b.1)
            {
                best = Some((fields, end));
            }
        }
        best.map(|(fields, end)| self.weekday_last(fields, end))
    }

    /// "March 5 (Wednesday)", "March 5, Wednesday": the weekday after its date.
    fn weekday_last(&self, fields: Fields, end: usize) -> (Fields, usize) {
        if fields.day.is_none() || fields.month.is_none() || fields.weekday.is_some() {
            return (fields, end);
        }
        let (paren, comma) = (self.sign(end, '('), self.sign(end, ','));
        if !(paren || comma) {
            return (fields, end);
        }
        match self.weekday(end + 1) {
            Some((day, after)) if paren && self.sign(after, ')') => {
                (Fields { weekday: Some(day), ..fields }, after + 1)
            }
            Some((day, after))
                if comma
                    && (after >= self.pieces.len()
                        || matches!(self.sense(after), Sense::Sign('.' | '?' | '!' | ')'))) =>
            {
                (Fields { weekday: Some(day), ..fields }, after)
            }
            _ => (fields, end),
        }
    }

    /// "2016 Jul 4", "2016, July 4": the year, then the month and its day.
    fn year_first(&self, i: usize) -> Found<Fields> {
        let Sense::Int { value: year @ 1500..=2199, digits: 4, grouped: false } = self.sense(i) else { return None };
        if i > 0 && (self.glued(i) || matches!(self.word(i - 1), Some(W::Month(..)))) || self.glued(i + 1) {
            return None;
        }
        // "1990 5 May", "2019 March"
        if let Sense::Int { .. } | Sense::Nth(_) = self.sense(i + 1) {
            let (fields, end) =
                self.day_first(i + 1).filter(|(f, _)| f.month.is_some() && f.day.is_some() && f.year.is_none())?;
            return Some((Fields { year: Some(year as i32), ..fields }, end));
        }
        // "2024 summer"
        if let Some(W::Season(season)) = self.word(i + 1) {
            let alone = i + 2 >= self.pieces.len() || matches!(self.sense(i + 2), Sense::Sign('.' | '?' | '!'));
            let fields = Fields { year: Some(year as i32), season: Some(season), ..Fields::default() };
            return alone.then_some((fields, i + 2));
        }
        let (month, end) = self.month(i + 1)?;
        let Some((day, after)) = self.day_number(end, false) else {
            let alone = self.capital(i + 1)
                && (end >= self.pieces.len() || matches!(self.sense(end), Sense::Sign('.' | '?' | '!')));
            let fields = Fields { year: Some(year as i32), month: Some(month), ..Fields::default() };
            return alone.then_some((fields, end));
        };
        let dated = self.year_after(self.skip_sign(after, ',')).is_some();
        let fields = Fields { year: Some(year as i32), month: Some(month), day: Some(day), ..Fields::default() };
        (!dated && !self.plural_noun(after)).then_some((fields, after))
    }

    /// "January", "Sept."; `bare` where nothing beside it shows that it is a month.
    pub(super) fn month(&self, i: usize) -> Found<i32> {
        let W::Month(month, short) = self.word(i)? else { return None };
        let dot = short && self.sign(i + 1, '.') && self.glued(i + 1);
        Some((month.into(), i + 1 + usize::from(dot)))
    }

    /// "Monday", "Mon."
    pub(super) fn weekday(&self, i: usize) -> Found<i8> {
        let W::Weekday(day, short) = self.word(i)? else { return None };
        let dot = short && self.sign(i + 1, '.') && self.glued(i + 1);
        let end = i + 1 + usize::from(dot);
        // "sat", "sun", "wed" and "mon" are words and names too.
        let shown = !short
            || dot && (self.capital(i) && !(i > 0 && self.is(i - 1, W::The)) || self.pieces.len() <= 3)
            || (self.capital(i)
                && (self.sign(end, ',')
                    && matches!(self.sense(end + 1), Sense::Int { .. } | Sense::Word(W::Month(..)))
                    || matches!(self.sense(end), Sense::Int { .. } | Sense::Nth(_))))
            || matches!(self.sense(self.skip(end, W::The)), Sense::Nth(_))
            // "sat morning"
            || matches!(self.word(end), Some(W::Part(DayPart::Morning | DayPart::Afternoon | DayPart::Evening)))
            || self.pieces.len() == 1
            // "the 2nd Fri of May"
            || i > 0 && matches!(self.sense(i - 1), Sense::Nth(_)) && self.any(end, &[W::Of, W::In])
            || self.capital(i) && self.joins(end) && matches!(self.word(end + 1), Some(W::Weekday(..)))
            || self.capital(i) && i > 1 && self.joins(i - 1) && matches!(self.word(i - 2), Some(W::Weekday(..)))
            || (i > 0
                && (self.any(i - 1, &[W::This, W::Next, W::Last, W::On])
                    && self.cut(i).len() >= 3
                    && !matches!(day, 6 | 7 | 3)))
            || (self.word(end).is_some_and(|w| matches!(w, W::Month(..))))
            || (day == 4 && self.capital(i) && !(self.capital(end) && self.sense(end) == Sense::Other))
            // "Tues at noon", "fri evening", "on sat."
            || (!matches!(self.cut(i), "sat" | "sun" | "wed" | "mon") && self.dated_clock(end))
            || (i > 0
                && self.is(i - 1, W::On)
                && self.cut(i).len() >= 3
                && self.closes(end)
                && (!self.capital(i) || matches!(day, 3 | 6)))
            // "next wed. at 5 pm"
            || dot && i > 0 && self.any(i - 1, &[W::This, W::Next, W::Last, W::On]) && self.dated_clock(end);
        shown.then_some((day as i8, end))
    }

    /// "at noon", "8 am", "evening" after a weekday cut short.
    fn dated_clock(&self, i: usize) -> bool {
        match self.word(i) {
            Some(W::At) => {
                matches!(self.sense(i + 1), Sense::Int { value: 0..=24, .. } | Sense::Decimal(_))
                    || matches!(self.word(i + 1), Some(W::Part(_) | W::Cardinal(1..=12)))
            }
            Some(W::Part(_)) => true,
            _ => matches!(self.sense(i), Sense::Int { digits: 1..=2, .. }) && self.hour(i, false).is_some(),
        }
    }

    /// A dash or "to" between two days.
    fn joins(&self, i: usize) -> bool {
        self.sign(i, '-') || self.sign(i, '–') || self.any(i, &[W::To, W::Through])
    }

    /// A day of the month: "3", "03", "3rd", "third", "twenty five" before a month.
    pub(super) fn day_number(&self, i: usize, words: bool) -> Found<i32> {
        match self.sense(i) {
            Sense::Int { value: day @ 1..=31, digits: 1 | 2, grouped: false } => {
                let sign_after = self.glued(i + 1)
                    && (self.sign(i + 1, '%')
                        || (self.sign(i + 1, '.') || self.sign(i + 1, ':'))
                            && self.glued(i + 2)
                            && matches!(self.sense(i + 2), Sense::Int { .. }));
                (!sign_after).then_some((day as i32, i + 1))
            }
            Sense::Nth(day @ 1..=31) => Some((day as i32, i + 1)),
            Sense::Word(W::Cardinal(_)) if words => {
                if let Some((day, end)) = self.ordinal(i) {
                    return (day <= 31).then_some((day, end));
                }
                let (day, end) = self.words(i)?;
                (1..=31).contains(&day).then_some((day as i32, end))
            }
            _ => self.ordinal(i).filter(|(day, _)| (1..=31).contains(day)),
        }
    }

    /// A word in lower case that ends in s, or people: what a count counts.
    pub(super) fn plural_noun(&self, i: usize) -> bool {
        let word = self.cut(i);
        !self.capital(i)
            && self.sense(i) == Sense::Other
            && ((word.ends_with('s') && !word.ends_with("ss") && word.len() > 3 && !NOT_PLURALS.contains(&word))
                || matches!(word, "people" | "men" | "women" | "children" | "troops"))
    }

    /// "12 August 1942", "the 3rd of March", "twenty five January".
    pub(super) fn day_first(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let (day, after) = self.day_number(start, true)?;
        if i > 0
            && self.glued(start)
            && start == i
            && !self.sign(i - 1, '(')
            && !self.sign(i - 1, '"')
            && !(self.sign(i - 1, ':') && i > 1 && !matches!(self.sense(i - 2), Sense::Int { .. }))
            && !self.hyphen(i - 1)
        {
            return None;
        }
        // "16. November 2016"
        let stop = self.sign(after, '.') && self.glued(after) && matches!(self.word(after + 1), Some(W::Month(..)));
        let after = after + usize::from(stop && !self.glued(after + 1) && self.capital(after + 1));
        let mut at = self.skip(after, W::Of);
        let of = at > after;
        at = self.skip_hyphen(at);
        at += usize::from(self.sign(at, '/') && self.glued(at) && matches!(self.word(at + 1), Some(W::Month(..))));
        if let Some((month, end)) = self.month(at) {
            let word = matches!(self.sense(start), Sense::Word(_));
            // "at most 6 may stay", but "Sunday 6 may"
            let after_weekday = i > 0 && matches!(self.word(i - 1), Some(W::Weekday(..)));
            // "on 4 may.", "4 may 20:30"
            let timed = i > 0 && self.is(i - 1, W::On) && self.closed(at + 1) || self.sign(at + 2, ':');
            let may = self.says(at, "may") && !self.capital(at) && !of && !after_weekday && !timed;
            let ok = (!may) && (of || !word || self.capital(at) || self.year_after(end).is_some());
            if ok {
                let dashed = self.skip_hyphen(self.skip_sign(end, '/'));
                let fields = Fields { month: Some(month), day: Some(day), ..Fields::default() };
                // "14th April 15" and no more
                if let (true, Sense::Int { value: year, digits: 2, grouped: false }, Sense::Nth(_)) =
                    (i == 0 && end + 1 >= self.pieces.len(), self.sense(end), self.sense(start))
                {
                    return Some((Fields { year: Some(year as i32), short: true, ..fields }, end + 1));
                }
                // "5 Apr 15."
                if let (W::Month(_, true), Sense::Int { .. }, Sense::Int { value: year, digits: 2, grouped: false }) =
                    (self.word(at)?, self.sense(start), self.sense(end))
                    && !of
                    && start == i
                    && self.closed(end + 1)
                    && !self.glued(end)
                {
                    return Some((Fields { year: Some(year as i32), short: true, ..fields }, end + 1));
                }
                // "31-Oct-74"
                if let (true, Sense::Int { value: year, digits: 2, .. }) =
                    (self.hyphen(after) && self.hyphen(end), self.sense(end + 1))
                {
                    return Some((Fields { year: Some(year as i32), short: true, ..fields }, end + 2));
                }
                if dashed > end
                    && let Some((year, last)) = self.year_after(dashed)
                {
                    return Some((Fields { year: year.year, short: year.short, ..fields }, last));
                }
                return Some(self.with_year(fields, end));
            }
        }
        // "on the 15th", "by the 30th", "the evening of the 3rd"
        let part = |k: usize| matches!(self.word(k), Some(W::Part(_) | W::Unit(U::Weekend | U::Week, false, _)));
        let led = i > 0
            && (self.any(i - 1, &[W::On, W::By, W::Until, W::Since]) || i > 1 && self.is(i - 1, W::Of) && part(i - 2))
            || i == 0
                && (self.pieces.len() <= after + 1 || self.is(after, W::At) && self.hour(after + 1, true).is_some());
        // "on the seventeenth": smaller numbers in words number other things as well.
        let worded = matches!(self.sense(start), Sense::Word(_)) && day > 12 && i > 0;
        let counted = self.sense(after) == Sense::Other
            && !self.says(after, "and")
            && !self.says(after, "he")
            && !self.says(after, "she");
        // "on 15th."
        let bare = matches!(self.sense(i), Sense::Nth(_)) && i > 0 && self.is(i - 1, W::On) && self.closes(after);
        ((start > i || bare)
            && led
            && !of
            && !counted
            && !self.hyphen(after)
            && (matches!(self.sense(start), Sense::Nth(_)) || worded)
            && !matches!(self.word(after), Some(W::Unit(..) | W::Frequency(..) | W::Season(_) | W::Part(_))))
        .then(|| (Fields { day: Some(day), ..Fields::default() }, after))
    }

    /// "Thursday, 17 May", "Friday the 13th", "Tuesday 19th", "Monday".
    pub(super) fn weekday_first(&self, i: usize) -> Found<Fields> {
        let (weekday, end) = self.weekday(i)?;
        // "Sunday Times"; "one Monday he fell", "born on a Friday." are some Monday, some Friday.
        let titled = self.capital(end) && NAMED_BY_DAY.iter().chain(NAMED_BY_FEAST).any(|name| self.cut(end) == *name);
        let one = i > 0 && self.is(i - 1, W::Cardinal(1));
        let some = i > 1 && self.is(i - 1, W::A) && self.is(i - 2, W::On) && self.closes(end) && !self.is(end, W::On);
        if titled || one || some {
            return None;
        }
        let of = |fields: Fields| Fields { weekday: Some(weekday), ..fields };
        let comma = self.skip_sign(end, ',');
        for at in [comma, self.skip(comma, W::The), self.skip(comma, W::On)] {
            let dated = [Self::numeric, Self::month_first, Self::day_first].iter().find_map(|r| r(self, at));
            if let Some((fields, after)) = dated.filter(|(f, _)| f.month.is_some() && f.day.is_some()) {
                return Some((of(fields), after));
            }
        }
        if let Some((fields, after)) = self.apposed(weekday, end) {
            return Some((of(fields), after));
        }
        // "Friday, the 27th", "Friday, 27th."
        let comma = comma > end
            && (self.is(comma, W::The) && matches!(self.sense(comma + 1), Sense::Nth(_))
                || matches!(self.sense(comma), Sense::Nth(_)) && self.closes(comma + 1));
        let at = self.skip(end + usize::from(comma), W::The);
        if let Some((day, after)) = self.day_number(at, at > end) {
            let whole = match self.sense(at) {
                Sense::Nth(_) => true,
                Sense::Int { .. } => {
                    !self.sign(after, ':')
                        && !matches!(self.word(after), Some(W::Am | W::Pm | W::Unit(..)))
                        && (self.any(after, &[W::At])
                            || after >= self.pieces.len()
                            || after + 1 == self.pieces.len() && matches!(self.sense(after), Sense::Sign('?' | '.')))
                }
                _ => at > end,
            };
            if whole {
                return Some((of(Fields { day: Some(day), ..Fields::default() }), after));
            }
        }
        Some((of(Fields::default()), end))
    }
}
