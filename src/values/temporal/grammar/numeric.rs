//! Dates in figures: "2015-03-03", "3/4/2018", "31.10.1974", "2/15".

use super::{Found, Grammar};
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::calendar;
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "2015-03-03", "3/4/2018", "31.10.1974", "2/15", "2015-3", "20170302".
    pub(super) fn numeric(&self, i: usize) -> Found<Fields> {
        let Sense::Int { value: a, digits: da, grouped: false } = self.sense(i) else { return None };
        if i > 0
            && self.glued(i)
            && (self.sign(i - 1, '-') || self.sign(i - 1, '/') || self.sign(i - 1, '.'))
            && !self.span_left(i)
        {
            return None;
        }
        let full = |y: u32, m: u32, d: u32, short: bool| {
            let real = calendar::date(if short { 2000 } else { y as i32 }, m as i32, d as i32).is_some();
            real.then(|| Fields {
                year: Some(y as i32),
                short,
                month: Some(m as i32),
                day: Some(d as i32),
                ..Fields::default()
            })
        };
        if da == 8 && (1900..=2099).contains(&(a / 10000)) {
            return Some((full(a / 10000, a / 100 % 100, a % 100, false)?, i + 1));
        }
        if let Some(found) = self.spaced(i, a, da) {
            return Some(found);
        }
        let sep = match self.sense(i + 1) {
            Sense::Sign(c @ ('/' | '-' | '.')) => c,
            _ => return None,
        };
        let tight = self.glued(i + 1) && self.glued(i + 2);
        // "2019-Aug-01"
        if let (4, true, Some(W::Month(month, _)), true) =
            (da, tight && sep != '.', self.word(i + 2), self.sign(i + 3, sep) && self.glued(i + 3) && self.glued(i + 4))
            && let Sense::Int { value: day, digits: 1..=2, grouped: false } = self.sense(i + 4)
        {
            return Some((full(a, month.into(), day, false)?, i + 5));
        }
        // "2/2013", and "02-2013" where words lead to it
        let led =
            i == 0 && self.pieces.len() <= 4 || i > 0 && self.any(i - 1, &[W::In, W::Since, W::Until, W::By, W::From]);
        if let (1..=12, 1..=2, '/' | '-', true, Sense::Int { value: year @ 1900..=2099, digits: 4, grouped: false }) =
            (a, da, sep, tight, self.sense(i + 2))
            && !(self.glued(i + 3)
                && (self.sign(i + 3, '/')
                    || self.sign(i + 3, '-')
                        && !(self.sign(i + 5, '/') && matches!(self.sense(i + 6), Sense::Int { digits: 4, .. }))))
            && !self.measured(i + 3)
            && (sep == '/' || led && da == 2 || i > 0 && self.any(i - 1, &[W::In, W::On, W::Since, W::Until, W::By]))
        {
            return Some((Fields { year: Some(year as i32), month: Some(a as i32), ..Fields::default() }, i + 3));
        }
        let Sense::Int { value: b, digits: db @ 1..=2, grouped: false } = self.sense(i + 2) else { return None };
        if !tight {
            return None;
        }
        let third = if self.sign(i + 3, sep) && self.glued(i + 3) && self.glued(i + 4) {
            self.sense(i + 4)
        } else {
            Sense::Other
        };
        let closed = |end: usize| {
            let goes_on = self.glued(end)
                && matches!(self.sense(end), Sense::Sign('/' | '-'))
                && self.glued(end + 1)
                && matches!(self.sense(end + 1), Sense::Int { .. });
            !goes_on && !self.measured(end)
        };
        if da == 4 && (1000..=2199).contains(&a) {
            if let Sense::Int { value: c, digits: 1..=2, .. } = third {
                return Some((full(a, b, c, false)?, i + 5));
            }
            // "2015-3" is March; "2010-14" a span of years.
            if third == Sense::Other
                && sep != '.'
                && (1..=12).contains(&b)
                && closed(i + 3)
                && (db == 1 || b <= a % 100 || sep == '/' && b == 12)
                && (sep == '-' || b != a % 100 + 1)
            {
                return Some((Fields { year: Some(a as i32), month: Some(b as i32), ..Fields::default() }, i + 3));
            }
            return None;
        }
        if da > 2 {
            return None;
        }
        let european = self.day_first || sep == '.';
        let (month, day) = if european && b <= 12 || a > 12 { (b, a) } else { (a, b) };
        // "3/4/1985" with nothing to tell which is the month
        let either = !self.day_first && sep != '.' && a <= 12 && b <= 12 && a != b;
        let both = |fields: Fields| Fields { either, ..fields };
        match third {
            Sense::Int { value: c, digits: 4, grouped: false } if (1000..=2199).contains(&c) => {
                Some((both(full(c, month, day, false)?), i + 5))
            }
            Sense::Int { value: c, digits: 2, .. } if sep != '.' || closed(i + 5) => {
                Some((both(full(c, month, day, true)?), i + 5))
            }
            // "on 22-04", "on 4-22"
            Sense::Other
                if sep == '-'
                    && i > 0
                    && self.is(i - 1, W::On)
                    && (a > 12 || b > 12 || da == 2 && db == 2 && self.cut(i).starts_with('0'))
                    && closed(i + 3)
                    && !matches!(self.sense(i + 3), Sense::Other | Sense::Word(W::Unit(..))) =>
            {
                calendar::date(2000, month as i32, day as i32)?;
                Some((Fields { month: Some(month as i32), day: Some(day as i32), ..Fields::default() }, i + 3))
            }
            Sense::Other
                if sep == '/'
                    && (a, b) != (24, 7)
                    && closed(i + 3)
                    && (self.dates_slash(i)
                        || self.no_fraction(i, a, b)
                        || self.is(i + 3, W::At) && self.hour(i + 4, false).is_some()
                        // "5/6 5pm"
                        || matches!(self.sense(i + 3), Sense::Int { digits: 1..=2, .. })
                            && self.any(i + 4, &[W::Am, W::Pm])) =>
            {
                calendar::date(2000, month as i32, day as i32)?;
                Some((Fields { month: Some(month as i32), day: Some(day as i32), ..Fields::default() }, i + 3))
            }
            _ => None,
        }
    }

    /// "3 / 4 / 2018", "3/4 2018": the year after two short figures.
    fn spaced(&self, i: usize, a: u32, digits: u8) -> Found<Fields> {
        let Sense::Int { value: b, digits: 1..=2, grouped: false } = self.sense(i + 2) else { return None };
        if digits > 2 || !self.sign(i + 1, '/') || self.glued(i + 1) != self.glued(i + 2) {
            return None;
        }
        let open = !self.glued(i + 2);
        let at = if open && self.sign(i + 3, '/') { i + 4 } else { i + 3 };
        let Sense::Int { value: year @ 1900..=2099, digits: 4, grouped: false } = self.sense(at) else { return None };
        if self.glued(at) || open && at == i + 3 || self.measured(at + 1) || self.plural_noun(at + 1) {
            return None;
        }
        let (month, day) = if self.day_first && b <= 12 || a > 12 { (b, a) } else { (a, b) };
        calendar::date(year as i32, month as i32, day as i32)?;
        let either = !self.day_first && a <= 12 && b <= 12 && a != b;
        let fields = Fields {
            year: Some(year as i32),
            month: Some(month as i32),
            day: Some(day as i32),
            either,
            ..Fields::default()
        };
        Some((fields, at + 1))
    }

    /// Whether a date may begin after a hyphen, because another ends before it.
    pub(super) fn span_left(&self, i: usize) -> bool {
        i >= 2
            && (self.sign(i - 1, '-') || self.sign(i - 1, '–'))
            && matches!(self.sense(i - 2), Sense::Int { digits: 4, .. } | Sense::Word(_))
    }

    /// "4/22" at the end: no fraction has such a part, and no grade.
    fn no_fraction(&self, i: usize, a: u32, b: u32) -> bool {
        let day = matches!(b, 13..=15 | 17..=19 | 21..=23 | 26..=31) && a <= 12;
        let closes =
            i + 3 >= self.pieces.len() || self.sign(i + 3, '?') || self.sign(i + 3, '.') && i + 4 == self.pieces.len();
        let led =
            i > 0 && matches!(self.sense(i - 1), Sense::Other | Sense::Word(W::From | W::Until | W::Before | W::After));
        day && closes && led && !self.glued(i)
    }

    /// Whether "5/1" and "5/7" stand as two ends: "from 5/1 to 5/7".
    fn slashes(&self, first: usize) -> bool {
        let slash = |k: usize| {
            matches!(self.sense(k), Sense::Int { digits: 1..=2, .. })
                && self.sign(k + 1, '/')
                && self.glued(k + 1)
                && self.glued(k + 2)
                && matches!(self.sense(k + 2), Sense::Int { digits: 1..=2, .. })
        };
        let joined = self.any(first + 3, &[W::To, W::Through, W::Until, W::And])
            || matches!(self.sense(first + 3), Sense::Sign('-' | '–'));
        let led = first == 0 || self.any(first - 1, &[W::From, W::Between, W::On]);
        led && joined
            && slash(first)
            && slash(first + 4)
            && !self.measured(first + 7)
            && self.sense(first + 7) != Sense::Other
    }

    /// "2/15" is a date only where words say so: "on 2/15", "Friday 5/12", or alone.
    pub(super) fn dates_slash(&self, i: usize) -> bool {
        self.slashes(i)
            || i >= 4 && self.slashes(i - 4)
            || i == 0 && self.pieces.len() <= 4
            || i > 0
                && (self.any(i - 1, &[W::On, W::By, W::Until, W::Since, W::This, W::From])
                    || matches!(self.word(i - 1), Some(W::Weekday(..)))
                    || self.sign(i - 1, ',') && i > 1 && matches!(self.word(i - 2), Some(W::Weekday(..))))
    }
}
