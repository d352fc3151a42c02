//! Years: "2014", "fiscal 1989", "FY19", "nineteen eighty-four", "264 BC", and whether four digits are one.

use super::{Found, Grammar};
use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::{COMPANIES, NUMBERED, STREETS};
use crate::lexicon::time_words::{BEGUN, MEASURED_BY, TimeUnit, TimeWord as W, YEAR_LEVELS, YEARLY};
use crate::values::temporal::phrase::Fields;
use crate::values::temporal::piece::{self, Sense};

static NUMBERING: Listed = Listed::of(NUMBERED);
/// Codes that stand before numbers of four figures.
static CODED: Listed = Listed::of(&["usd", "eur", "gbp", "isbn", "ordinance", "unit", "hb", "form"]);

impl Grammar<'_> {
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
        // "the 2014 fiscal year"
        if let Sense::Int { value: year @ 1900..=2099, digits: 4, grouped: false } = self.sense(start) {
            let fiscal = self.is(start + 1, W::Fiscal);
            let named = fiscal || matches!(self.cut(start + 1), "calendar" | "academic" | "school");
            if named && matches!(self.word(start + 2), Some(W::Unit(TimeUnit::Year, false, false))) {
                return Some((Fields { year: Some(year as i32), fiscal, ..Fields::default() }, start + 3));
            }
        }
        let named = matches!(self.cut(at), "calendar" | "academic" | "school");
        at += usize::from(named && matches!(self.word(at + 1), Some(W::Unit(TimeUnit::Year, false, false))));
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
            let exact = matches!(self.word(i), Some(W::Cardinal(11..=20))) || (1900..2100).contains(&year);
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

    /// "built around 1850": what begins begins in a year, where nothing is counted.
    fn begun_about(&self, i: usize) -> bool {
        let counted =
            self.any(i + 1, &[W::A, W::Per, W::Of]) || self.sense(i + 1) == Sense::Other && !self.glued(i + 1);
        i > 1 && !counted && BEGUN.iter().any(|word| self.says(i - 2, word))
    }

    /// "track" of "a 1999 track": a small word that is no plural, no measure and no number.
    fn one_thing(&self, i: usize) -> bool {
        let word = self.cut(i);
        self.sense(i) == Sense::Other
            && !self.capital(i)
            && !self.glued(i)
            && word.len() > 3
            && !word.ends_with('s')
            && !MEASURED_BY.contains(&word)
    }

    /// "from 1100 to 2000 clerks", "between 1500 and 2000 words": two round numbers and what they count; "from 1990 to 2000 prices
    /// fell" tells of years.
    fn counted_pair(&self, i: usize) -> bool {
        let four = |k: usize| match self.sense(k) {
            Sense::Int { value: value @ 1000..=2199, digits: 4, grouped: false } => Some(value),
            _ => None,
        };
        let first = |k: usize| {
            let joined = self.any(k + 1, &[W::To, W::And]) || matches!(self.sense(k + 1), Sense::Sign('-' | '–'));
            let (Some(low), Some(high)) = (four(k), four(k + 2)) else { return false };
            let led = k > 1 && self.any(k - 1, &[W::From, W::Between]);
            let closes = !matches!(self.sense(k + 4), Sense::Other | Sense::Int { .. });
            joined && led && low % 100 == 0 && high % 100 == 0 && self.plural_noun(k + 3) && (closes || low < 1300)
        };
        first(i) || i > 1 && first(i - 2)
    }

    /// Whether the sentence ends here.
    pub(super) fn ends(&self, i: usize) -> bool {
        i >= self.pieces.len() || i + 1 == self.pieces.len() && matches!(self.sense(i), Sense::Sign('.' | '?' | '!'))
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
        // "1600 Market Street"
        if self.capital(i + 1) && (i + 2..i + 4).any(|k| self.capital(k) && STREETS.contains(&self.cut(k))) {
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
            let numbered = self.is_listed(i - 1, &NUMBERING) || self.is_listed(i - 1, &CODED);
            let listed = numbered && !YEARLY.iter().any(|n| self.says(i - 1, n));
            // "c. 1850"
            if self.sign(i - 1, '.') && i > 1 && matches!(self.cut(i - 2), "c" | "ca") {
                return !self.plural_noun(i + 1);
            }
            // "c1850", "ca1850"
            if self.glued(i) && matches!(self.cut(i - 1), "c" | "ca") && !self.glued(i - 1) && year < 2000 {
                return !self.plural_noun(i + 1) && (self.sense(i + 1) != Sense::Other || !self.glued(i + 1));
            }
            // ">= 2014" asks for years.
            let compared = self.sign(i - 1, '=') && i > 1 && matches!(self.sense(i - 2), Sense::Sign('<' | '>'));
            if sign && !compared || glue || number || listed {
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
        // "between A.D. 900 and 1150"
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
        // "a 1981 peak", "at 1986 levels", "around 1986's output"
        let named = (1900..=2049).contains(&year)
            && (self.sense(i + 1) == Sense::Possessive
                || before == Some(W::At) && YEAR_LEVELS.contains(&self.cut(i + 1))
                || before == Some(W::A) && !year.is_multiple_of(50) && self.one_thing(i + 1));
        if named {
            return true;
        }
        if unit
            || time
            || (before == Some(W::At)
                || before == Some(W::About)
                    && !(i > 1 && self.any(i - 2, &[W::In, W::From, W::Since, W::Until, W::To]))
                    && !(i > 1 && matches!(self.cut(i - 2), "how" | "How" | "what" | "What"))
                    && !(self.says(i - 1, "around") && (1900..2100).contains(&year) && self.ends(i + 1))
                    && !self.says(i - 1, "circa")
                    && !self.begun_about(i)
                || before == Some(W::Than)
                    && !(i > 1 && (self.any(i - 2, &[W::Later, W::Earlier]) || self.than(i).is_some()))
                || matches!(before, Some(W::Nearly | W::Least | W::Most | W::A | W::Other)))
        {
            return false;
        }
        let company = before == Some(W::Of) && i > 1 && COMPANIES.contains(&self.cut(i - 2));
        if company || self.counted_pair(i) {
            return false;
        }
        // "from 1990 to 2000 prices fell"
        if i >= 3
            && before == Some(W::To)
            && self.is(i - 3, W::From)
            && matches!(self.sense(i - 2), Sense::Int { value: 1500..=2100, digits: 4, grouped: false })
        {
            return true;
        }
        if led {
            return !self.plural_noun(i + 1) || matches!(before, Some(W::In | W::Since | W::Until | W::During));
        }
        // Not led by a preposition: only years that news tells of, and nothing counted after them.
        let near = (1500..=2100).contains(&year);
        let the = matches!(before, Some(W::The))
            || self.sign(i.wrapping_sub(1), '(')
            || self.sense(i.saturating_sub(1)) == Sense::Possessive
            // "down from its 2006 highs"
            || i > 0 && matches!(self.cut(i - 1), "its" | "his" | "her" | "their" | "our" | "my");
        near && (the || !self.plural_noun(i + 1))
    }
}
