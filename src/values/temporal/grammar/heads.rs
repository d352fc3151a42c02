//! Which readers of a day may begin at a piece: "Monday" opens no figures, "2014" no weekday, "12" of "12 ferries" nothing.
//!
//! In: a piece. Out: a set of readers that holds every one that could succeed there, so that the others need not be asked. To add a
//! reader: give it a bit, and set the bit in each row of what it may begin with.

use super::Grammar;
use crate::lexicon::time_words::{BEFORE_UNITS, TimeUnit as U, TimeWord as W};
use crate::values::temporal::piece::Sense;

pub(super) const NUMERIC: u16 = 1;
pub(super) const YEAR_FIRST: u16 = 1 << 1;
pub(super) const WEEKDAY: u16 = 1 << 2;
pub(super) const MONTH: u16 = 1 << 3;
pub(super) const DAY: u16 = 1 << 4;
pub(super) const QUARTER: u16 = 1 << 5;
pub(super) const WEEK: u16 = 1 << 6;
pub(super) const MONTH_OF: u16 = 1 << 7;
pub(super) const SEASON: u16 = 1 << 8;
pub(super) const DECADE: u16 = 1 << 9;
pub(super) const HOLIDAY: u16 = 1 << 10;
pub(super) const YEAR: u16 = 1 << 11;

// Of a day by what stands around it.
pub(super) const NTH: u16 = 1;
pub(super) const BESIDE: u16 = 1 << 1;
pub(super) const DAY_OF: u16 = 1 << 2;
pub(super) const WEEK_OF: u16 = 1 << 3;
pub(super) const FEAST_WEEK: u16 = 1 << 4;
pub(super) const WEEK_FROM: u16 = 1 << 5;

// Of a day told from another.
pub(super) const DEICTIC: u16 = 1;
pub(super) const POINTED: u16 = 1 << 1;
pub(super) const WEEKS_ON: u16 = 1 << 2;
pub(super) const SHIFTED: u16 = 1 << 3;
pub(super) const DAY_BESIDE: u16 = 1 << 4;
pub(super) const YEAR_AGO: u16 = 1 << 5;
pub(super) const HERE: u16 = 1 << 6;

impl Grammar<'_> {
    /// Whether the number at piece `i` counts what follows it, or closes its clause: no day and no length begins with the 12 of
    /// "12 ferries" or "the other 12,".
    pub(super) fn is_count(&self, i: usize) -> bool {
        let plain = match self.sense(i) {
            Sense::Int { digits, grouped, .. } => (grouped || !matches!(digits, 4 | 8)) && !self.ancient,
            Sense::Decimal(_) => true,
            _ => false,
        };
        plain
            && match self.sense(i + 1) {
                Sense::Other => !self.glued(i + 1) && !BEFORE_UNITS.contains(&self.cut(i + 1)),
                Sense::Sign(c) => matches!(c, '\0' | ',' | ';' | ')' | '%' | '"' | '”' | '?' | '!'),
                _ => false,
            }
    }

    /// Whether no day begins at the piece: at a sign, or at a number that counts.
    pub(super) fn is_no_day(&self, i: usize) -> bool {
        self.is_mark(i) || self.is_count(self.skip(i, W::The))
    }

    /// The readers of a day by what stands around it that may begin at piece `i`.
    pub(super) fn day_heads(&self, i: usize) -> u16 {
        let start = self.skip(i, W::The);
        let feast = if self.pieces.get(start).is_some_and(|p| p.holiday) { FEAST_WEEK } else { 0 };
        WEEK_FROM
            | feast
            | match self.sense(start) {
                Sense::Int { value: 1..=31, digits: 1..=2, .. } if self.is(start + 1, W::Of) => DAY_OF,
                Sense::Int { .. } => 0,
                Sense::Other => NTH | WEEK_OF,
                Sense::Nth(_) => NTH | DAY_OF,
                Sense::Sign(_) | Sense::Decimal(_) | Sense::Possessive => 0,
                Sense::Word(word) => match word {
                    W::Last | W::Next => NTH,
                    W::First | W::Ordinal(_) | W::Cardinal(20 | 30) | W::Unit(U::Second, ..) => NTH | DAY_OF,
                    W::Unit(U::Week | U::Weekend, ..) => WEEK_OF,
                    W::Weekday(..) => BESIDE,
                    _ => 0,
                },
            }
    }

    /// The readers of a day told from another that may begin at piece `i`.
    pub(super) fn relative_heads(&self, i: usize) -> u16 {
        let start = self.skip(i, W::The);
        // What no article stands before.
        let bare = |readers: u16| if start > i { 0 } else { readers };
        match self.sense(start) {
            Sense::Int { .. } | Sense::Decimal(_) => self.counted_heads(start) | bare(SHIFTED),
            // "the very next day"; "perhaps two days ago"
            Sense::Other => {
                if start > i {
                    POINTED
                } else {
                    SHIFTED
                }
            }
            Sense::Nth(_) | Sense::Sign(_) | Sense::Possessive => 0,
            Sense::Word(word) => match word {
                W::Unit(..) => {
                    let led = if start > i { DAY_BESIDE } else { WEEKS_ON | SHIFTED };
                    DEICTIC | POINTED | YEAR_AGO | HERE | led
                }
                W::Season(_) | W::Month(..) => POINTED,
                W::Weekday(..) => POINTED | bare(WEEKS_ON),
                W::Day(_) => bare(DEICTIC | WEEKS_ON),
                W::A | W::Cardinal(_) | W::Couple | W::Half => self.counted_heads(start) | bare(SHIFTED),
                W::This | W::That | W::Same | W::Last | W::Past | W::Next | W::Previous | W::Following => POINTED,
                W::Coming | W::Current | W::Latest | W::Most => POINTED,
                W::Corresponding => YEAR_AGO,
                W::Fiscal => HERE,
                W::Few | W::Several | W::Many => bare(SHIFTED),
                W::Nearly | W::Over | W::More | W::Less | W::At | W::Up | W::About | W::Just | W::Only => bare(SHIFTED),
                _ => 0,
            },
        }
    }

    /// Of the readers of a day told from another, those that begin with a number, by what stands behind it: "2 next days",
    /// "three Fridays from now".
    fn counted_heads(&self, start: usize) -> u16 {
        match self.amount(start).and_then(|(_, end)| self.word(end)) {
            Some(W::Last | W::Past | W::Next | W::Previous | W::Following | W::Coming) => POINTED,
            Some(W::Weekdays(_)) => WEEKS_ON,
            _ => 0,
        }
    }

    /// Whether the piece is a sign, or "'s": no day begins with one, but for the apostrophe of "'92".
    pub(super) fn is_mark(&self, i: usize) -> bool {
        match self.sense(i) {
            Sense::Sign(c) => c != '\'',
            Sense::Possessive => true,
            _ => false,
        }
    }

    /// Of the readers of a date by the calendar, those that may begin with such figures, by how many there are and what stands behind
    /// them.
    fn figure_heads(&self, start: usize, value: u32, digits: u8) -> u16 {
        let on = |may: bool, readers: u16| if may { readers } else { 0 };
        let four = digits == 4;
        let touched = self.glued(start + 1);
        let era = self.any(start + 1, &[W::Bc, W::Ad]);
        on(digits == 8 || matches!(self.sense(start + 1), Sense::Sign('/' | '-' | '.')), NUMERIC)
            | on(four, YEAR_FIRST | WEEK)
            | on((1..=31).contains(&value) && digits <= 2, DAY)
            | on(four || era || touched, QUARTER)
            | on(touched, DECADE)
            | on(four || era || self.ancient, YEAR)
    }

    /// The readers that may begin at piece `i`; past an article, by what follows it.
    pub(super) fn calendar_heads(&self, i: usize) -> u16 {
        let start = self.skip(i, W::The);
        let holiday = if self.pieces.get(start).is_some_and(|p| p.holiday) { HOLIDAY } else { 0 };
        holiday
            | match self.sense(start) {
                Sense::Int { value, digits, .. } => self.figure_heads(start, value, digits),
                Sense::Nth(_) => DAY | QUARTER | DECADE,
                Sense::Sign('\'') => QUARTER | DECADE | YEAR,
                // "q1", "calendar year 2014"
                Sense::Other => QUARTER | YEAR,
                Sense::Sign(_) | Sense::Decimal(_) | Sense::Possessive => 0,
                Sense::Word(word) => match word {
                    W::Weekday(..) => WEEKDAY,
                    W::Month(..) => MONTH | QUARTER,
                    W::Cardinal(_) => DAY | QUARTER | DECADE | YEAR,
                    W::Ordinal(_) | W::First => DAY | QUARTER | DECADE,
                    // "second" is a unit as well as a number.
                    W::Unit(U::Second, ..) => DAY | QUARTER | DECADE,
                    // "H2 2018"
                    W::Unit(U::Hour, ..) => QUARTER,
                    W::Unit(U::Week, ..) => WEEK,
                    W::Unit(U::Month, ..) => MONTH_OF,
                    W::Unit(U::Year, ..) => YEAR,
                    W::Season(_) => SEASON,
                    W::Decade(_) => DECADE,
                    W::Fiscal | W::YearShort | W::Ad => QUARTER | YEAR,
                    _ => 0,
                },
            }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Grammar;
    use crate::text::{Document, Span};
    use crate::values::lexer::Lexemes;
    use crate::values::temporal::piece;

    #[test]
    fn no_reader_is_kept_from_what_it_reads() {
        for text in [
            "On Monday, 3 May 2019, in Q1 2020 and the third quarter of FY21, the mid-1990s and the '80s, week 12 of 2014,",
            "the month of June, the summer of 1942, 44 BC, AD 79, the 19th century, Easter Monday, the Fourth of July, 2/3/2019,",
            "2019-W12, 20190302, the second of March, the nineteen eighties, nineteen eighty-four, the twenty-first of May 1990,",
            "H1 2020, 3Q20, 2020Q4, the December quarter, the 2014 school year, calendar year 2015, '92, c. 1850, noon, ½ an hour",
            "the first Tuesday of October, the penultimate week of 2031, the day before yesterday, two Thursdays ago, Friday week,",
            "the very next day, perhaps two days ago, at least a year earlier, several weeks later, the year-ago quarter, the 20th of",
            "next month, 3 of this month, the week of 6 October, Easter week, a week tomorrow, the weekend, the 2 next days, half a year",
            "ago, year-ago, the day after tomorrow, a couple of weeks ago, the fiscal year ending in March, 12 full days ago, 3 years ago",
        ] {
            let document = Document::plain("t", text);
            let lexemes = Lexemes::of(&document, Span { start: 0, end: text.len() as u32 });
            let mut pieces = Vec::new();
            piece::cut(&lexemes, &mut pieces);
            for tale in [false, true] {
                let grammar = Grammar {
                    text,
                    pieces: &pieces,
                    day_first: false,
                    ancient: tale,
                    tale,
                    dotted: false,
                    listed: false,
                };
                for i in 0..pieces.len() {
                    let may = grammar.calendar_heads(i);
                    for (head, reader) in Grammar::CALENDAR {
                        assert!(may & head != 0 || reader(&grammar, i).is_none(), "{head} at {i}: {}", grammar.cut(i));
                    }
                    for (may, readers) in
                        [(grammar.day_heads(i), &Grammar::DAYS[..]), (grammar.relative_heads(i), &Grammar::RELATIVE)]
                    {
                        for (head, reader) in readers {
                            let kept = may & head == 0 && reader(&grammar, i).is_some();
                            assert!(!kept, "{head} at {i}: {}", grammar.cut(i));
                        }
                    }
                }
            }
        }
    }
}
