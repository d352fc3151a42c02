//! Years and what is counted in them: "2014", "fiscal 1989", "the third quarter", "the summer of 1942", "the 1990s", "Easter".

use super::{Found, Grammar};
use crate::lexicon::holidays;
use crate::lexicon::time_words::{TimeUnit, TimeWord as W};
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::{self, Sense};

impl Grammar<'_> {
    /// "the third quarter of 2014", "Q3 2014", "2017 q1", "the first half of 1990", "2019 H2".
    pub(super) fn quarter(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        // "2018Q4", "18q4", "2Q 2018", "3Q18"
        if let Sense::Int { value, digits, grouped: false } = self.sense(start)
            && self.says(start + 1, "q")
            && self.glued(start + 1)
        {
            let of = |year: u32, digits: u8, quarter: u32, end: usize| {
                let year = Some(year as i32).filter(|_| digits > 0);
                Some((Fields { quarter: Some(quarter as i32), year, short: digits == 2, ..Fields::default() }, end))
            };
            if let (2 | 4, Sense::Int { value: n @ 1..=4, digits: 1, .. }, true) =
                (digits, self.sense(start + 2), self.glued(start + 2))
            {
                return of(value, digits, n, start + 3).filter(|(f, _)| digits == 2 || f.year > Some(1899));
            }
            if digits == 1 && (1..=4).contains(&value) {
                let at = self.skip_sign(self.skip(start + 2, W::Of), '\'');
                return match self.sense(at) {
                    Sense::Int { value: year, digits: 2, .. } if self.glued(at) => of(year, 2, value, at + 1),
                    Sense::Int { value: year @ 1900..=2099, digits: 4, .. } => of(year, 4, value, at + 1),
                    _ if !self.glued(start + 2) => of(0, 0, value, start + 2),
                    _ => None,
                };
            }
        }
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
                Some(W::Unit(TimeUnit::Quarter, false, _)) if (1..=4).contains(&n) => (false, n, end + 1),
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
    pub(super) fn season(&self, i: usize) -> Found<Fields> {
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
        // "a summer offensive" in a tale; in news it may be a summer camp.
        if self.tale && !self.capital(start) && !self.says(start, "fall") && !self.is(start + 1, W::Of) {
            return Some((fields, start + 1));
        }
        (led && !self.capital(start) && !self.is(start + 1, W::Of) || the || fall).then_some((fields, start + 1))
    }

    /// "the 1990s", "the late '80s", "the nineties", "the 19th century", "the 9th century BC".
    pub(super) fn decade_or_century(&self, i: usize) -> Found<Fields> {
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
        let Some(W::Unit(TimeUnit::Century, false, _)) = self.word(at) else { return None };
        let bc = self.is(at + 1, W::Bc);
        let ad = self.is(at + 1, W::Ad) && self.capital(at + 1);
        ((1..=30).contains(&n))
            .then(|| (Fields { century: Some(n), bc, ad, ..Fields::default() }, at + 1 + usize::from(bc || ad)))
    }

    /// "Christmas 2003", "New Year's Eve", "Thanksgiving".
    pub(super) fn holiday(&self, i: usize) -> Found<Fields> {
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
            if let Some(rule) = holidays::look_up(&name).filter(|_| !matches!(self.sense(at), Sense::Sign(_))) {
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
    pub(super) fn bare_year(&self, i: usize) -> Found<Fields> {
        if let Some((fields, end)) = self.era(i) {
            return Some((fields, end));
        }
        // "the class of '92"
        if self.sign(i, '\'') && i > 0 && self.any(i - 1, &[W::Of, W::In, W::Since, W::By, W::From]) {
            return self.year_after(i);
        }
        let start = self.skip(i, W::The);
        let fiscal = self.is(start, W::Fiscal) || self.is(start, W::YearShort);
        let mut at = start + usize::from(fiscal);
        // "FY19"
        if let (true, Sense::Int { value: year, digits: 2, grouped: false }, true) =
            (self.is(start, W::YearShort), self.sense(at), self.glued(at))
        {
            return Some((Fields { year: Some(year as i32), short: true, fiscal: true, ..Fields::default() }, at + 1));
        }
        let year = matches!(self.word(at), Some(W::Unit(TimeUnit::Year, false, false)));
        at += usize::from(year);
        if let Some((fields, end)) = self.year_after(at)
            && at > start
        {
            return Some((Fields { fiscal, ..fields }, end));
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
    pub(super) fn ancient_year(&self, i: usize) -> bool {
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
    pub(super) fn looks_like_year(&self, i: usize, year: u32) -> bool {
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
        // "555-2010-2015": the end of a longer row of figures.
        if i >= 4
            && self.hyphen(i - 1)
            && self.hyphen(i - 3)
            && matches!(self.sense(i - 2), Sense::Int { .. })
            && matches!(self.sense(i - 4), Sense::Int { .. })
        {
            return false;
        }
        // "between A.D. 1000 and 1260"
        if i >= 3
            && self.any(i - 1, &[W::And, W::To])
            && matches!(self.sense(i - 2), Sense::Int { value, .. } if value < year)
            && self.is(i - 3, W::Ad)
        {
            return true;
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
            || piece::zone(self.text, self.pieces.get(i + 1).unwrap_or(&self.pieces[i])).is_some();
        if unit
            || time
            || (before == Some(W::At)
                || matches!(before, Some(W::About | W::Nearly | W::Than | W::Least | W::Most | W::A | W::Other)))
        {
            return false;
        }
        if led {
            return !self.plural_noun(i + 1) || matches!(before, Some(W::In | W::Since | W::Until | W::During));
        }
        // Not led by a preposition: only years that news tells of, and nothing counted after them.
        let near = (1500..=2100).contains(&year);
        let the = matches!(before, Some(W::The))
            || self.sign(i.wrapping_sub(1), '(')
            || self.sense(i.saturating_sub(1)) == Sense::Possessive;
        near && (the || !self.plural_noun(i + 1))
    }
}
