//! Which readers of a date by the calendar may begin at a piece: "Monday" opens no figures, "2014" no weekday.
//!
//! In: a piece. Out: a set of readers that holds every one that could succeed there, so that the others need not be asked. To add a
//! reader: give it a bit, and set the bit in each row of what it may begin with.

use super::Grammar;
use crate::lexicon::time_words::TimeWord as W;
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

impl Grammar<'_> {
    /// Whether the piece is a sign, or "'s": no day begins with one, but for the apostrophe of "'92".
    pub(super) fn is_mark(&self, i: usize) -> bool {
        match self.sense(i) {
            Sense::Sign(c) => c != '\'',
            Sense::Possessive => true,
            _ => false,
        }
    }

    /// The readers that may begin at piece `i`; past an article, by what follows it.
    pub(super) fn calendar_heads(&self, i: usize) -> u16 {
        let start = self.skip(i, W::The);
        let holiday = if self.pieces.get(start).is_some_and(|p| p.holiday) { HOLIDAY } else { 0 };
        holiday
            | match self.sense(start) {
                Sense::Int { .. } => NUMERIC | YEAR_FIRST | DAY | QUARTER | WEEK | DECADE | YEAR,
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
                    W::Unit(..) => DAY | QUARTER | WEEK | MONTH_OF | DECADE | YEAR,
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
                }
            }
        }
    }
}
