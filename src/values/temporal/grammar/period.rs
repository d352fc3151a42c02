//! Parts of years, and rows of them: "the third quarter", "the summer of 1942", "the 1990s", "the 19th century", "Easter".

use super::{Found, Grammar};
use crate::lexicon::time_words::{NAMED_BY_FEAST, OF_A_DECADE, TimeUnit, TimeWord as W};
use crate::values::temporal::feast;
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::Sense;

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
        // "1H 2020", "2H20"
        if let Sense::Int { value: half @ 1..=2, digits: 1, grouped: false } = self.sense(start)
            && self.cut(start + 1) == "H"
            && self.glued(start + 1)
            && let Some((year, short, end)) = match self.sense(start + 2) {
                Sense::Int { value, digits: 2, .. } if self.glued(start + 2) => Some((value, true, start + 3)),
                Sense::Int { value: value @ 1900..=2099, digits: 4, .. } => Some((value, false, start + 3)),
                _ => None,
            }
        {
            let fields = Fields { half: Some(half as i32), year: Some(year as i32), short, ..Fields::default() };
            return Some((fields, end));
        }
        // "the December quarter", "the September 2018 quarter"
        if let (true, Some((month, end))) = (start > i && self.capital(start), self.month(start)) {
            let (year, at) = self.year_after(end).map_or((None, end), |(f, at)| (f.year, at));
            return matches!(self.word(at), Some(W::Unit(TimeUnit::Quarter, false, false)))
                .then(|| (Fields { quarter: Some((month + 2) / 3), year, ..Fields::default() }, at + 1));
        }
        // "FY2016 Q1"
        let fiscal = || self.is(start, W::YearShort).then(|| self.bare_year(start)).flatten();
        let (year, at) = match self.year_after(start).or_else(fiscal) {
            Some((year, at)) if self.hyphen(at) && self.says(at + 1, "q") => (year.year, at + 1),
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
        } else if let Some((n, end)) = short("h", 2).filter(|(_, end)| {
            let of = self.skip(*end, W::Of);
            self.capital(at) || of > *end && (self.year_after(of).is_some() || self.a_year(of))
        }) {
            (true, n, end)
        } else {
            let (n, end) = self.ordinal(at)?;
            // "the fourth 1986 quarter"
            let dated =
                self.year_after(end).filter(|(f, _)| year.is_none() && (1..=4).contains(&n) && f.year > Some(1899));
            if let Some((dated, at)) = dated
                && matches!(self.word(at), Some(W::Unit(TimeUnit::Quarter, false, _)))
            {
                return Some((Fields { quarter: Some(n), ..dated }, at + 1));
            }
            // "the third and fourth quarters of 2015"
            if (1..=3).contains(&n)
                && self.any(end, &[W::And, W::Or, W::To])
                && let Some((later, after)) = self.ordinal(self.skip(end + 1, W::The))
                && (n + 1..=4).contains(&later)
                && matches!(self.word(after), Some(W::Unit(TimeUnit::Quarter, _, false)))
            {
                let dated = self.quarter(end + 1).map_or((None, false), |(fields, _)| (fields.year, fields.short));
                let (year, short) = if year.is_some() { (year, false) } else { dated };
                return Some((Fields { quarter: Some(n), year, short, ..Fields::default() }, end));
            }
            let listed = i > 1 && self.any(i - 1, &[W::And, W::Or, W::To]) && self.ordinal(i - 2).is_some();
            let end = self.skip_hyphen(end);
            match self.word(end) {
                Some(W::Unit(TimeUnit::Quarter, plural, _)) if (1..=4).contains(&n) && (!plural || listed) => {
                    (false, n, end + 1)
                }
                // "the first half" is a half of a match as well: the year must be named.
                Some(W::Half)
                    if n <= 2
                        && (year.is_some()
                            || self.any(end + 1, &[W::Of, W::In])
                                && (self.year_after(end + 2).is_some() || self.a_year(end + 2))) =>
                {
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
        let mut after = self.skip_hyphen(self.skip_sign(end, ','));
        after = if self.sign(after, '/') && self.glued(after) && self.glued(after + 1) { after + 1 } else { after };
        after = self.skip(after, W::Of);
        // "Q1 FY2016", "Q1 of fiscal year 2016"
        if self.any(after, &[W::Fiscal, W::YearShort])
            && let Some((dated, last)) = self.bare_year(after).filter(|(y, _)| y.year.is_some())
        {
            return Some((Fields { year: dated.year, short: dated.short, ..fields }, last));
        }
        after = self.skip(after, W::Fiscal);
        if let Some((dated, last)) = self.year_after(after).filter(|(y, _)| !y.bc) {
            return Some((Fields { year: dated.year, short: dated.short, ..fields }, last));
        }
        (!half || self.is(end, W::Of) || self.a_year(end)).then_some((fields, end))
    }

    /// Whether a year is pointed at: "this year", "the year", "fiscal 2003".
    pub(super) fn a_year(&self, i: usize) -> bool {
        let at = self.skip(i, W::The);
        let at = at
            + usize::from(self.any(at, &[W::This, W::Last, W::Next, W::Previous, W::That, W::Current, W::Following]));
        let at = self.skip(at, W::Fiscal);
        at > i && matches!(self.word(at), Some(W::Unit(TimeUnit::Year, false, _))) || self.is(i, W::Fiscal)
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
        if i == 0 && self.pieces.len() == start + 1 {
            return Some((fields, start + 1));
        }
        let led = start > 0
            && matches!(
                self.word(start - 1),
                Some(
                    W::In
                        | W::Early
                        | W::Mid
                        | W::Late
                        | W::By
                        | W::Since
                        | W::Until
                        | W::During
                        | W::Every
                        | W::Each
                        | W::From
                        | W::Between
                        | W::Through
                        | W::Before
                        | W::After
                )
            )
            // "the beginning of summer"
            || start > 1
                && self.is(start - 1, W::Of)
                && self.any(start - 2, &[W::Beginning, W::Middle, W::End])
            // "from spring to autumn"
            || start > 1
                && self.any(start - 1, &[W::To, W::And, W::Or])
                && matches!(self.word(start - 2), Some(W::Season(_)));
        let year = self.is(start + 1, W::Of)
            && self.any(start + 2, &[W::This, W::Last, W::Next])
            && matches!(self.word(start + 3), Some(W::Unit(TimeUnit::Year, false, false)));
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
        let plain = led && !self.capital(start) && !self.is(start + 1, W::Of) && !self.says(start, "fall");
        (plain || the || fall || year).then_some((fields, start + 1))
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
                    || digits == 2 && (quote > start || start > i || self.mid_before(i)) && value >= 10
                    || digits == 2 && value >= 20 && OF_A_DECADE.contains(&self.cut(quote + 2)))
            {
                // "the 1900s" is a century, "the 2000s" as yet its first ten years.
                if digits == 4 && value % 100 == 0 && value != 2000 {
                    return Some((Fields { century: Some(value as i32 / 100 + 1), ..Fields::default() }, quote + 2));
                }
                return Some((Fields { decade: Some(value as i32), ..Fields::default() }, quote + 2));
            }
        }
        if let Some(W::Decade(decade)) = self.word(start) {
            let his = i > 0 && matches!(self.cut(i - 1), "his" | "her" | "their" | "my" | "our" | "your" | "its");
            // "the fifties and sixties", but not "in their fifties and sixties"
            let his =
                his || i > 2 && matches!(self.word(i - 2), Some(W::Decade(_))) && !self.any(i - 3, &[W::The, W::In]);
            let listed =
                i > 2 && self.any(i - 1, &[W::And, W::Or, W::To]) && matches!(self.word(i - 2), Some(W::Decade(_)));
            let led = start > i
                || listed
                || i > 0 && self.any(i - 1, &[W::In, W::Early, W::Mid, W::Late, W::Of])
                || i > 1 && self.hyphen(i - 1) && self.is(i - 2, W::Mid);
            return (!his && led && !self.measured(start + 1))
                .then_some((Fields { decade: Some(decade.into()), ..Fields::default() }, start + 1));
        }
        // "the nineteen eighties"
        if let (Some(W::Cardinal(century @ 15..=20)), Some(W::Decade(decade))) =
            (self.word(start), self.word(self.skip_hyphen(start + 1)))
        {
            let decade = Some(i32::from(century) * 100 + i32::from(decade));
            return Some((Fields { decade, ..Fields::default() }, self.skip_hyphen(start + 1) + 1));
        }
        let (n, at) = self.ordinal(start)?;
        if self.shares_century(at) {
            return Some((Fields { century: Some(n), ..Fields::default() }, at));
        }
        let at = self.skip_hyphen(at);
        let Some(W::Unit(TimeUnit::Century, plural, _)) = self.word(at) else { return None };
        if plural && !self.shared_century(i) {
            return None;
        }
        // "21st Century Fox"
        if self.capital(at) && self.capital(at + 1) && self.sense(at + 1) == Sense::Other {
            return None;
        }
        let bc = self.is(at + 1, W::Bc);
        let ad = self.is(at + 1, W::Ad) && self.capital(at + 1);
        ((1..=30).contains(&n))
            .then(|| (Fields { century: Some(n), bc, ad, ..Fields::default() }, at + 1 + usize::from(bc || ad)))
    }

    /// "the 17th" of "the 17th and early 18th centuries", whose ordinal ends before `end`.
    fn shares_century(&self, end: usize) -> bool {
        let joined = self.any(end, &[W::And, W::To, W::Or]) || matches!(self.sense(end), Sense::Sign('-' | '–'));
        let mut at = self.skip(end + 1, W::The);
        if self.any(at, &[W::Early, W::Mid, W::Late]) {
            at = self.skip_hyphen(at + 1);
        }
        let unit = |(_, at): (i32, usize)| matches!(self.word(at), Some(W::Unit(TimeUnit::Century, true, _)));
        joined && self.ordinal(at).is_some_and(unit)
    }

    /// Whether the ordinal at `i`, before "centuries", is the last of several: "early 18th" of "the 17th and early 18th centuries".
    fn shared_century(&self, i: usize) -> bool {
        let mut at = i;
        if at > 1 && self.hyphen(at - 1) && self.is(at - 2, W::Mid) {
            at -= 2;
        }
        at -= usize::from(at > 0 && self.any(at - 1, &[W::Early, W::Mid, W::Late]));
        at -= usize::from(at > 0 && self.is(at - 1, W::The));
        at > 1
            && (self.any(at - 1, &[W::And, W::To, W::Or]) || matches!(self.sense(at - 1), Sense::Sign('-' | '–')))
            && matches!(self.sense(at - 2), Sense::Nth(_) | Sense::Word(W::Ordinal(_) | W::First | W::Unit(..)))
    }

    /// Whether "mid-" or "late" stands before: "the mid-90s".
    fn mid_before(&self, i: usize) -> bool {
        let word = if i > 1 && self.hyphen(i - 1) { i - 2 } else { i.wrapping_sub(1) };
        self.any(word, &[W::Early, W::Mid, W::Late])
    }

    /// "Christmas 2003", "New Year's Eve", "Thanksgiving".
    pub(super) fn holiday(&self, i: usize) -> Found<Fields> {
        let start = self.skip(i, W::The);
        let named = self.pieces.get(start).is_some_and(|p| p.holiday);
        if !named {
            return None;
        }
        let (rule, end) = feast::named(self.text, self.pieces, start)?;
        if self.capital(end) && NAMED_BY_FEAST.contains(&self.cut(end)) {
            return None;
        }
        // "Halloween day"
        let end = end + usize::from(!self.says(end - 1, "day") && self.says(end, "day") && !self.says(end - 1, "eve"));
        // In small letters, only a name of two words or more is sure: "independence day", but not "purim".
        if !self.capital(start) && self.pieces.len() >= 12 && end < start + 2 {
            return None;
        }
        // "the new year", "a new year" begin no day.
        if self.says(start, "new") && end == start + 2 && !self.capital(start + 1) {
            return None;
        }
        Some(self.with_year(Fields { holiday: Some(rule), ..Fields::default() }, end))
    }
}
