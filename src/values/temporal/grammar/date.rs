//! Dates by the calendar: "12 August 1942", "Sept. 3", "3/4/2018", "the third quarter of 2014", "the late 1990s", "264 BC".

use super::{Found, Grammar};
use crate::lexicon::holidays;
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// The longest date by the calendar at `i`.
    pub(super) fn calendar(&self, i: usize) -> Found<Fields> {
        let readers: [fn(&Self, usize) -> Found<Fields>; 9] = [
            Self::numeric,
            Self::weekday_first,
            Self::month_first,
            Self::day_first,
            Self::quarter,
            Self::season,
            Self::decade_or_century,
            Self::holiday,
            Self::bare_year,
        ];
        let mut best: Found<Fields> = None;
        for reader in readers {
            if let Some((fields, end)) = reader(self, i) {
                if end > best.as_ref().map_or(i, |b| b.1) {
                    best = Some((fields, end));
                }
            }
        }
        best
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
            || dot
            || (self.capital(i)
                && (self.sign(end, ',')
                    && matches!(self.sense(end + 1), Sense::Int { .. } | Sense::Word(W::Month(..)))
                    || matches!(self.sense(end), Sense::Int { .. } | Sense::Nth(_))))
            || matches!(self.sense(end), Sense::Nth(_))
            || self.pieces.len() == 1
            || (i > 0
                && (self.any(i - 1, &[W::This, W::Next, W::Last, W::On])
                    && self.cut(i).len() >= 3
                    && !matches!(day, 6 | 7 | 3)))
            || (self.word(end).is_some_and(|w| matches!(w, W::Month(..))))
            || (day == 4 && self.capital(i));
        shown.then_some((day as i8, end))
    }

    /// A day of the month: "3", "03", "3rd", "third", "twenty five" before a month.
    fn day_number(&self, i: usize, words: bool) -> Found<i32> {
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

    /// A year beside a month: "1942", "'87", "nineteen eighty-seven"; "264 BC".
    fn year_after(&self, i: usize) -> Found<Fields> {
        if let Some((fields, end)) = self.era(i) {
            return Some((fields, end));
        }
        match self.sense(i) {
            Sense::Int { value: year @ 1000..=2199, digits: 4, grouped: false } if !self.measured(i + 1) => {
                Some((Fields { year: Some(year as i32), ..Fields::default() }, i + 1))
            }
            Sense::Sign('\'') => match self.sense(i + 1) {
                Sense::Int { value: year @ 0..=99, digits: 2, .. } if self.glued(i + 1) => {
                    Some((Fields { year: Some(year as i32), short: true, ..Fields::default() }, i + 2))
                }
                _ => None,
            },
            Sense::Word(W::Cardinal(_)) => {
                let (year, end) = self.year_words(i)?;
                Some((Fields { year: Some(year), ..Fields::default() }, end))
            }
            _ => None,
        }
    }

    /// Whether what follows makes the number a part of another: ".5", "%", "km", "/7".
    fn measured(&self, i: usize) -> bool {
        self.glued(i)
            && (self.sign(i, '%')
                || self.sign(i, ':') && self.glued(i + 1) && matches!(self.sense(i + 1), Sense::Int { .. })
                || self.sign(i, '°')
                || matches!(self.sense(i), Sense::Other | Sense::Decimal(_))
                    && self.cut(i).bytes().all(|b| b.is_ascii_alphanumeric()))
    }

    /// "264 BC", "AD 79", "14 a.d."
    fn era(&self, i: usize) -> Found<Fields> {
        let of = |value: u32, bc: bool| Fields { year: Some(value as i32), bc, ad: !bc, ..Fields::default() };
        match self.sense(i) {
            Sense::Int { value: value @ 1..=9998, grouped: false, .. } => match self.word(i + 1)? {
                W::Bc if self.capital(i + 1) || self.cut(i + 1).contains('.') => Some((of(value, true), i + 2)),
                W::Ad if self.capital(i + 1) || self.cut(i + 1).contains('.') => Some((of(value, false), i + 2)),
                _ => None,
            },
            Sense::Word(W::Ad) if self.capital(i) && self.cut(i).starts_with(['A', 'a']) => match self.sense(i + 1) {
                Sense::Int { value: value @ 1..=9998, grouped: false, .. } => Some((of(value, false), i + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    fn with_year(&self, fields: Fields, end: usize) -> (Fields, usize) {
        let mut at = self.skip_sign(end, ',');
        let comma = at > end;
        if !comma {
            at = self.skip(end, W::Of);
            at = self.skip_sign(at, '/');
        }
        match self.year_after(at) {
            Some((year, after)) => {
                // "March 15, 2,000 people" is lexed as one number; "on May 3, 1600 people" is not a year.
                let counted = comma && self.plural_noun(after) && !self.sign(after, ',');
                if counted {
                    (fields, end)
                } else {
                    (Fields { year: year.year, short: year.short, bc: year.bc, ad: year.ad, ..fields }, after)
                }
            }
            None => {
                // "15 April of 87"
                if let (true, Sense::Int { value: year @ 32..=99, digits: 2, .. }) =
                    (self.is(end, W::Of), self.sense(end + 1))
                {
                    return (Fields { year: Some(year as i32), short: true, ..fields }, end + 2);
                }
                (fields, end)
            }
        }
    }

    /// A word in lower case that ends in s, or people: what a count counts.
    pub(super) fn plural_noun(&self, i: usize) -> bool {
        let word = self.cut(i);
        !self.capital(i)
            && self.sense(i) == Sense::Other
            && ((word.ends_with('s')
                && !word.ends_with("ss")
                && word.len() > 3
                && word != "was"
                && word != "has"
                && word != "this")
                || matches!(word, "people" | "men" | "women" | "children" | "troops"))
    }

    /// "August 12, 1942", "Aug. 12", "August 1942", "August".
    fn month_first(&self, i: usize) -> Found<Fields> {
        let (month, end) = self.month(i)?;
        let fields = Fields { month: Some(month), ..Fields::default() };
        if let Some((year, after)) = self.year_words(self.skip(end, W::Of)) {
            return Some((Fields { year: Some(year), ..fields }, after));
        }
        let mut at = self.skip_hyphen(self.skip_sign(end, '/'));
        at = self.skip(at, W::The);
        if let Some((day, after)) = self.day_number(at, true) {
            let open = self.glued(after)
                && (self.sign(after, '/') || self.sign(after, ','))
                && self.glued(after + 1)
                && matches!(self.sense(after + 1), Sense::Int { digits: 1 | 2, .. });
            let counted = matches!(self.sense(at), Sense::Int { .. })
                && matches!(self.word(after), Some(W::Unit(_, true, _) | W::Million));
            if !open && !counted {
                return Some(self.with_year(Fields { day: Some(day), ..fields }, after));
            }
        }
        let (dated, after) = self.with_year(fields.clone(), end);
        if after > end {
            return Some((dated, after));
        }
        self.bare_month(i, end).then_some((fields, end))
    }

    /// Whether a month stands alone as a month: "in May", but not "may", "March on", "Mrs May".
    fn bare_month(&self, i: usize, end: usize) -> bool {
        let W::Month(month, short) = self.word(i).unwrap_or(W::The) else { return false };
        let before = if i == 0 { None } else { self.word(i - 1) };
        let led = matches!(
            before,
            Some(
                W::In
                    | W::Of
                    | W::Since
                    | W::Until
                    | W::By
                    | W::From
                    | W::To
                    | W::Through
                    | W::Between
                    | W::Last
                    | W::Next
                    | W::This
                    | W::Early
                    | W::Mid
                    | W::Late
                    | W::During
                    | W::Every
                    | W::Each
                    | W::Before
                    | W::After
                    | W::Past
                    | W::Previous
                    | W::Following
                    | W::Coming
                    | W::For
                    | W::End
                    | W::Beginning
            )
        ) || i > 1 && self.hyphen(i - 1) && matches!(self.word(i - 2), Some(W::Mid | W::Month(..)))
            || matches!(before, Some(W::And | W::Or)) && i > 1 && matches!(self.word(i - 2), Some(W::Month(..)))
            // "a March operation", but "the March on the capital"
            || matches!(before, Some(W::A | W::The)) && self.capital(i) && !self.capital(end) && self.sense(end) == Sense::Other;
        let alone = self.pieces.len() <= end + 1 && i == 0;
        if matches!(month, 3 | 5) || short || !self.capital(i) {
            if self.capital(end) && !alone && !short && matches!(self.sense(end), Sense::Other) && !led {
                return false;
            }
            return (led || alone)
                && !(self.says(i, "may")
                    && !self.capital(i)
                    && !matches!(before, Some(W::In | W::Of | W::Last | W::Next | W::This)));
        }
        // "April Jones", "Sir August", "June Carter"
        let named = matches!(month, 4 | 6 | 8)
            && !led
            && (self.capital(end) && self.sense(end) == Sense::Other
                || self.sense(end) == Sense::Possessive && i > 0 && self.capital(i - 1) && before.is_none());
        !named
    }

    /// "12 August 1942", "the 3rd of March", "twenty five January".
    fn day_first(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let (day, after) = self.day_number(start, true)?;
        if i > 0
            && self.glued(start)
            && start == i
            && !self.sign(i - 1, '(')
            && !self.sign(i - 1, '"')
            && !self.hyphen(i - 1)
        {
            return None;
        }
        let mut at = self.skip(after, W::Of);
        let of = at > after;
        at = self.skip_hyphen(at);
        at += usize::from(self.sign(at, '/') && self.glued(at) && matches!(self.word(at + 1), Some(W::Month(..))));
        if let Some((month, end)) = self.month(at) {
            let word = matches!(self.sense(start), Sense::Word(_));
            let may = self.says(at, "may") && !self.capital(at) && !of;
            let ok = (!may)
                && (of || !word || self.capital(at))
                && crate::values::temporal::calendar::date(2000, month, day).is_some();
            if ok {
                let dashed = self.skip_hyphen(self.skip_sign(end, '/'));
                let fields = Fields { month: Some(month), day: Some(day), ..Fields::default() };
                if dashed > end {
                    if let Some((year, last)) = self.year_after(dashed) {
                        return Some((Fields { year: year.year, short: year.short, ..fields }, last));
                    }
                }
                return Some(self.with_year(fields, end));
            }
        }
        // "on the 15th", "by the 30th"
        let led = i > 0 && self.any(i - 1, &[W::On, W::By, W::Until, W::Since]);
        let counted = self.sense(after) == Sense::Other
            && !self.says(after, "and")
            && !self.says(after, "he")
            && !self.says(after, "she");
        (start > i
            && led
            && !of
            && !counted
            && !self.hyphen(after)
            && matches!(self.sense(start), Sense::Nth(_))
            && !matches!(self.word(after), Some(W::Unit(..) | W::Frequency(..) | W::Season(_) | W::Part(_))))
        .then(|| (Fields { day: Some(day), ..Fields::default() }, after))
    }

    /// "Thursday, 17 May", "Friday the 13th", "Tuesday 19th", "Monday".
    fn weekday_first(&self, i: usize) -> Found<Fields> {
        let (weekday, end) = self.weekday(i)?;
        let of = |fields: Fields| Fields { weekday: Some(weekday), ..fields };
        let comma = self.skip_sign(end, ',');
        for at in [comma, self.skip(comma, W::The), self.skip(comma, W::On)] {
            let dated = [Self::numeric, Self::month_first, Self::day_first].iter().find_map(|r| r(self, at));
            if let Some((fields, after)) = dated.filter(|(f, _)| f.month.is_some() && f.day.is_some()) {
                return Some((of(fields), after));
            }
        }
        let at = self.skip(end, W::The);
        if let Some((day, after)) = self.day_number(at, at > end) {
            let whole = match self.sense(at) {
                Sense::Nth(_) => true,
                Sense::Int { .. } => {
                    !self.sign(after, ':')
                        && !matches!(self.word(after), Some(W::Am | W::Pm | W::Unit(..)))
                        && self.any(after, &[W::At])
                }
                _ => at > end,
            };
            if whole {
                return Some((of(Fields { day: Some(day), ..Fields::default() }), after));
            }
        }
        Some((of(Fields::default()), end))
    }

    /// "2015-03-03", "3/4/2018", "31.10.1974", "2/15", "2015-3", "20170302".
    fn numeric(&self, i: usize) -> Found<Fields> {
        let Sense::Int { value: a, digits: da, grouped: false } = self.sense(i) else { return None };
        if i > 0
            && self.glued(i)
            && (self.sign(i - 1, '-') || self.sign(i - 1, '/') || self.sign(i - 1, '.'))
            && !self.span_left(i)
        {
            return None;
        }
        let full = |y: u32, m: u32, d: u32, short: bool| {
            let real = crate::values::temporal::calendar::date(if short { 2000 } else { y as i32 }, m as i32, d as i32)
                .is_some();
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
        let sep = match self.sense(i + 1) {
            Sense::Sign(c @ ('/' | '-' | '.')) => c,
            _ => return None,
        };
        let tight = self.glued(i + 1) && self.glued(i + 2);
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
            !(self.glued(end)
                && matches!(self.sense(end), Sense::Sign('/' | '-'))
                && self.glued(end + 1)
                && matches!(self.sense(end + 1), Sense::Int { .. }))
                && !self.measured(end)
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
                && sep == '-'
            {
                return Some((Fields { year: Some(a as i32), month: Some(b as i32), ..Fields::default() }, i + 3));
            }
            return None;
        }
        if da > 2 {
            return None;
        }
        let (month, day) = if self.day_first && b <= 12 || a > 12 { (b, a) } else { (a, b) };
        match third {
            Sense::Int { value: c, digits: 4, grouped: false } if (1000..=2199).contains(&c) => {
                Some((full(c, month, day, false)?, i + 5))
            }
            Sense::Int { value: c, digits: 2, .. } if sep != '.' || closed(i + 5) => {
                Some((full(c, month, day, true)?, i + 5))
            }
            Sense::Other if sep == '/' && closed(i + 3) && self.dates_slash(i) => {
                crate::values::temporal::calendar::date(2000, month as i32, day as i32)?;
                Some((Fields { month: Some(month as i32), day: Some(day as i32), ..Fields::default() }, i + 3))
            }
            _ => None,
        }
    }

    /// Whether a date may begin after a hyphen, because another ends before it.
    fn span_left(&self, i: usize) -> bool {
        i >= 2
            && (self.sign(i - 1, '-') || self.sign(i - 1, '–'))
            && matches!(self.sense(i - 2), Sense::Int { digits: 4, .. } | Sense::Word(_))
    }

    /// "2/15" is a date only where words say so: "on 2/15", "Friday 5/12", or alone.
    fn dates_slash(&self, i: usize) -> bool {
        i == 0 && self.pieces.len() <= 4
            || i > 0
                && (self.any(i - 1, &[W::On, W::By, W::Until, W::Since, W::This, W::From])
                    || matches!(self.word(i - 1), Some(W::Weekday(..)))
                    || self.sign(i - 1, ',') && i > 1 && matches!(self.word(i - 2), Some(W::Weekday(..))))
    }

    /// "the third quarter of 2014", "Q3 2014", "2017 q1", "the first half of 1990", "2019 H2".
    fn quarter(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let (year, at) = match self.year_after(start) {
            Some((year, at)) => (year.year, at),
            None => (None, start),
        };
        let at = if year.is_none() && self.is(at, W::Fiscal) { at + 1 } else { at };
        let short = |letter: &str, most: u32| match self.sense(at + 1) {
            Sense::Int { value: n, digits: 1, .. }
                if self.says(at, letter) && self.glued(at + 1) && (1..=most).contains(&n) =>
            {
                Some((n as i32, at + 2))
            }
            _ => None,
        };
        let (half, number, end) = if let Some((n, end)) = short("q", 4) {
            (false, n, end)
        } else if let Some((n, end)) = short("h", 2).filter(|_| self.capital(at)) {
            (true, n, end)
        } else {
            let (n, end) = self.ordinal(at)?;
            let end = self.skip_hyphen(end);
            match self.word(end) {
                Some(W::Unit(crate::lexicon::time_words::TimeUnit::Quarter, false, _)) if (1..=4).contains(&n) => {
                    (false, n, end + 1)
                }
                // "the first half" is a half of a match as well: the year must be named.
                Some(W::Half) if n <= 2 && (year.is_some() || self.is(end + 1, W::Of) || self.is(end + 1, W::In)) => {
                    (true, n, end + 1)
                }
                _ => return None,
            }
        };
        let fields = if half {
            Fields { half: Some(number), year, ..Fields::default() }
        } else {
            Fields { quarter: Some(number), year, ..Fields::default() }
        };
        if year.is_some() {
            return Some((fields, end));
        }
        let mut after = self.skip_sign(end, ',');
        after = self.skip(after, W::Of);
        after = self.skip(after, W::Fiscal);
        if let Some((dated, last)) = self.year_after(after).filter(|(y, _)| !y.bc) {
            return Some((Fields { year: dated.year, short: dated.short, ..fields }, last));
        }
        (!half || self.is(end, W::Of)).then_some((fields, end))
    }

    /// "the summer of 1942", "summer 1942", "the spring", "in winter".
    fn season(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let W::Season(season) = self.word(start)? else { return None };
        let fields = Fields { season: Some(season), ..Fields::default() };
        let noun = start + 1 + usize::from(matches!(self.word(start + 1), Some(W::Unit(_, true, false))));
        let (dated, end) = self.with_year(fields.clone(), noun);
        if end > noun {
            // "the winter of 1849-50" is one winter.
            let short = (self.hyphen(end) || self.sign(end, '/') && self.glued(end))
                && matches!(self.sense(end + 1), Sense::Int { digits: 2, .. });
            let whole = self.hyphen(end)
                && dated.year.is_some_and(
                    |y| matches!(self.sense(end + 1), Sense::Int { value, digits: 4, .. } if value as i32 == y + 1),
                );
            return Some((dated, end + 2 * usize::from(short || whole)));
        }
        if self.is(start + 1, W::Of) && !matches!(self.word(start + 2), Some(W::This | W::Last | W::Next | W::That)) {
            return None;
        }
        let led = start > 0
            && matches!(
                self.word(start - 1),
                Some(
                    W::In | W::Early | W::Mid | W::Late | W::By | W::Since | W::Until | W::During | W::Every | W::Each
                )
            );
        let the = start > i
            && !matches!(self.sense(start + 1), Sense::Other)
            && !self.says(start, "fall")
            && !self.hyphen(start + 1);
        let fall = self.says(start, "fall")
            && start > i
            && i > 0
            && self.any(i - 1, &[W::In, W::By, W::During, W::Until])
            && !self.is(start + 1, W::Of);
        (led && !self.capital(start) && !self.is(start + 1, W::Of) || the || fall).then_some((fields, start + 1))
    }

    /// "the 1990s", "the late '80s", "the nineties", "the 19th century", "the 9th century BC".
    fn decade_or_century(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let quote = self.skip_sign(start, '\'');
        if let Sense::Int { value, digits: digits @ (2..=4), grouped: false } = self.sense(quote) {
            let plural =
                self.glued(quote + 1) && (self.says(quote + 1, "s") || self.sense(quote + 1) == Sense::Possessive);
            let bc = digits == 3 && (self.is(quote + 2, W::Bc) || self.ancient) && value % 10 == 0;
            if plural && bc {
                let end = quote + 2 + usize::from(self.is(quote + 2, W::Bc));
                return Some((Fields { decade: Some(value as i32), bc: true, ..Fields::default() }, end));
            }
            if plural
                && value % 10 == 0
                && (digits == 4 && (1000..=2190).contains(&value)
                    || digits == 2 && (quote > start || start > i) && value >= 10)
            {
                // "the 1900s" is a century.
                if digits == 4 && value % 100 == 0 {
                    return Some((Fields { century: Some(value as i32 / 100 + 1), ..Fields::default() }, quote + 2));
                }
                return Some((Fields { decade: Some(value as i32), ..Fields::default() }, quote + 2));
            }
        }
        if let Some(W::Decade(decade)) = self.word(start) {
            let his = i > 0 && matches!(self.cut(i - 1), "his" | "her" | "their" | "my" | "our" | "your" | "its");
            let led = start > i || i > 0 && self.any(i - 1, &[W::In, W::Early, W::Mid, W::Late, W::Of]);
            return (!his && led && !self.measured(start + 1))
                .then_some((Fields { decade: Some(decade.into()), ..Fields::default() }, start + 1));
        }
        let (n, at) = self.ordinal(start)?;
        let at = self.skip_hyphen(at);
        let Some(W::Unit(crate::lexicon::time_words::TimeUnit::Century, false, _)) = self.word(at) else { return None };
        let bc = self.is(at + 1, W::Bc);
        let ad = self.is(at + 1, W::Ad) && self.capital(at + 1);
        ((1..=30).contains(&n))
            .then(|| (Fields { century: Some(n), bc, ad, ..Fields::default() }, at + 1 + usize::from(bc || ad)))
    }

    /// "Christmas 2003", "New Year's Eve", "Thanksgiving".
    fn holiday(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let named =
            self.pieces.get(start).is_some_and(|p| p.holiday) && (self.capital(start) || self.pieces.len() < 12);
        if !named {
            return None;
        }
        let mut name = String::new();
        let mut best = None;
        for at in start..(start + 7).min(self.pieces.len()) {
            match self.sense(at) {
                Sense::Possessive => name.push('s'),
                Sense::Sign('\'') | Sense::Sign('.') => {}
                Sense::Sign('-') => name.push('-'),
                Sense::Sign(_) => break,
                _ => {
                    if !name.is_empty() && !name.ends_with('-') {
                        name.push(' ');
                    }
                    name.extend(self.cut(at).chars().map(|c| c.to_ascii_lowercase()));
                }
            }
            if let Some(rule) = holidays::look_up(&name) {
                best = Some((rule, at + 1));
            }
        }
        let (rule, end) = best?;
        // "the new year", "a new year" begin no day.
        if self.says(start, "new") && end == start + 2 && !self.capital(start + 1) {
            return None;
        }
        Some(self.with_year(Fields { holiday: Some(rule), ..Fields::default() }, end))
    }

    /// "2014", "fiscal 2014", "the year 2000", "FY2014", "264 BC".
    fn bare_year(&self, i: usize) -> Found<Fields> {
        if let Some((fields, end)) = self.era(i) {
            return Some((fields, end));
        }
        let start = self.skip(i, W::The);
        let fiscal = self.is(start, W::Fiscal) || self.is(start, W::YearShort);
        let mut at = start + usize::from(fiscal);
        let year = matches!(self.word(at), Some(W::Unit(crate::lexicon::time_words::TimeUnit::Year, false, false)));
        at += usize::from(year);
        if let Some((fields, end)) = self.year_after(at) {
            if at > start {
                return Some((Fields { fiscal, ..fields }, end));
            }
        }
        if let Sense::Word(W::Cardinal(_)) = self.sense(i) {
            let (year, end) = self.year_words(i)?;
            let led = i > 0
                && self.any(
                    i - 1,
                    &[
                        W::In,
                        W::Since,
                        W::By,
                        W::Until,
                        W::From,
                        W::Of,
                        W::During,
                        W::To,
                        W::Before,
                        W::After,
                        W::Early,
                        W::Late,
                        W::Mid,
                    ],
                );
            let exact = matches!(self.word(i), Some(W::Cardinal(11..=20)));
            let told = matches!(self.word(i), Some(W::Cardinal(18..=20)));
            return ((led || told)
                && (exact || !self.plural_noun(end))
                && !matches!(self.word(end), Some(W::Unit(..))))
            .then(|| (Fields { year: Some(year), ..Fields::default() }, end));
        }
        if let (true, Sense::Int { value: year @ 30..=999, digits: 2 | 3, grouped: false }) =
            (self.ancient, self.sense(i))
        {
            return self
                .ancient_year(i)
                .then(|| (Fields { year: Some(year as i32), bc: true, ..Fields::default() }, i + 1));
        }
        let Sense::Int { value: year @ 1000..=2199, digits: 4, grouped: false } = self.sense(i) else { return None };
        self.looks_like_year(i, year).then(|| (Fields { year: Some(year as i32), ..Fields::default() }, i + 1))
    }

    /// "in 480", "between 478 and 449" in a text that tells of years before the common era.
    fn ancient_year(&self, i: usize) -> bool {
        let lead = |k: usize| {
            matches!(
                self.word(k),
                Some(
                    W::In
                        | W::Since
                        | W::By
                        | W::Until
                        | W::During
                        | W::From
                        | W::Between
                        | W::Before
                        | W::After
                        | W::About
                )
            )
        };
        let second = i >= 3
            && (self.any(i - 1, &[W::And, W::To, W::Until]) || self.hyphen(i - 1))
            && matches!(self.sense(i - 2), Sense::Int { .. })
            && (lead(i - 3) || self.sign(i - 3, '('));
        let counted = self.plural_noun(i + 1)
            || matches!(self.word(i + 1), Some(W::Unit(..) | W::Hundred | W::Thousand | W::Million | W::Of))
            || self.glued(i + 1)
                && matches!(self.sense(i + 1), Sense::Sign('%' | '.' | '/') | Sense::Other | Sense::Decimal(_))
                && self.glued(i + 2);
        (i > 0 && lead(i - 1) && !self.any(i - 1, &[W::About])
            || second
            || i > 1 && self.is(i - 1, W::About) && lead(i - 2))
            && !counted
    }

    /// Whether four digits alone are a year, by what stands beside them.
    fn looks_like_year(&self, i: usize, year: u32) -> bool {
        if self.measured(i + 1)
            || (self.glued(i + 1)
                && matches!(self.sense(i + 1), Sense::Sign('.' | ',' | ':'))
                && self.glued(i + 2)
                && matches!(self.sense(i + 2), Sense::Int { .. }))
        {
            return false;
        }
        let before = if i == 0 { None } else { self.word(i - 1) };
        if i > 0 {
            let sign = matches!(
                self.sense(i - 1),
                Sense::Sign('$' | '£' | '€' | '¥' | '#' | '+' | '.' | '@' | '=' | '₹' | '_')
            );
            let glue = self.glued(i)
                && matches!(self.sense(i - 1), Sense::Int { .. } | Sense::Other | Sense::Decimal(_) | Sense::Sign(':'));
            let number = self.glued(i)
                && self.sign(i - 1, '-')
                && i > 1
                && matches!(
                    self.sense(i - 2),
                    Sense::Int { digits: 1 | 2 | 3 | 5.., .. } | Sense::Other | Sense::Sign(')')
                );
            let listed = matches!(
                self.cut(i - 1),
                "No" | "no"
                    | "number"
                    | "Route"
                    | "Highway"
                    | "Flight"
                    | "flight"
                    | "Section"
                    | "page"
                    | "Room"
                    | "room"
                    | "USD"
                    | "EUR"
                    | "GBP"
            );
            if sign || glue || number || listed {
                return false;
            }
        }
        if self.glued(i + 1)
            && self.sign(i + 1, '-')
            && self.glued(i + 2)
            && matches!(self.sense(i + 2), Sense::Int { digits: 3 | 5.., .. })
        {
            return false;
        }
        let led = matches!(
            before,
            Some(
                W::In
                    | W::Since
                    | W::By
                    | W::Until
                    | W::During
                    | W::From
                    | W::Early
                    | W::Mid
                    | W::Late
                    | W::Before
                    | W::After
                    | W::Through
                    | W::Fiscal
            )
        );
        let unit = matches!(
            self.word(i + 1),
            Some(W::Unit(_, true, _) | W::Parts(_) | W::Hundred | W::Thousand | W::Million | W::Dozen)
        );
        let time = matches!(self.word(i + 1), Some(W::Am | W::Pm))
            || super::super::piece::zone(self.text, self.pieces.get(i + 1).unwrap_or(&self.pieces[i])).is_some();
        if unit
            || time
            || (before == Some(W::At)
                || matches!(before, Some(W::About | W::Nearly | W::Than | W::Least | W::Most | W::A | W::Other)))
        {
            return false;
        }
        if led {
            return !(self.plural_noun(i + 1) && !matches!(before, Some(W::In | W::Since | W::Until | W::During)));
        }
        // Not led by a preposition: only years that news tells of, and nothing counted after them.
        let near = (1500..=2100).contains(&year);
        let the = matches!(before, Some(W::The))
            || self.sign(i.wrapping_sub(1), '(')
            || self.sense(i.saturating_sub(1)) == Sense::Possessive;
        near && (the || !self.plural_noun(i + 1) || (1900..=2100).contains(&year) && self.capital(i + 1))
            && !(self.plural_noun(i + 1) && !the)
    }
}
