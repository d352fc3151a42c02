//! Which readers of whole phrases and of clocks may begin at a piece: "March" opens no length, "12" nothing that points.
//!
//! In: a piece. Out: a set of readers that holds every one that could succeed there, so that the others need not be asked. To add a
//! reader: give it a bit, and set the bit in each row of what it may begin with.

use super::Grammar;
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::piece::Sense;

pub(super) const SHORT_SPAN: u16 = 1;
pub(super) const RECURS: u16 = 1 << 1;
pub(super) const LASTING: u16 = 1 << 2;
pub(super) const REFERENCE: u16 = 1 << 3;
pub(super) const PART_OF_TODAY: u16 = 1 << 4;
pub(super) const PART_OF_DAY: u16 = 1 << 5;
pub(super) const COUNTED_CLOCK: u16 = 1 << 6;
pub(super) const CLOCK: u16 = 1 << 7;
pub(super) const EDGED: u16 = 1 << 8;

/// What a number may open.
const NUMBER: u16 = RECURS | LASTING | COUNTED_CLOCK | CLOCK;

impl Grammar<'_> {
    /// The readers of phrases and clocks that may begin at piece `i`.
    pub(super) fn openings(&self, i: usize) -> u16 {
        // "longer than a year"
        let than = if self.is(i + 1, W::Than) { LASTING } else { 0 };
        // "oh six hundred hours"
        let than = than | if self.nought(i) { CLOCK } else { 0 };
        than | match self.sense(i) {
            Sense::Int { .. } => NUMBER | SHORT_SPAN,
            Sense::Decimal(_) => NUMBER,
            Sense::Nth(_) => SHORT_SPAN | RECURS,
            // "-night"
            Sense::Sign('-' | '–') => PART_OF_DAY | CLOCK,
            Sense::Sign(_) | Sense::Possessive => 0,
            Sense::Other => LASTING | REFERENCE | PART_OF_DAY | EDGED,
            Sense::Word(word) => match word {
                W::The => u16::MAX,
                W::A => NUMBER | REFERENCE,
                W::Cardinal(_) => NUMBER,
                W::Half | W::Couple => LASTING | COUNTED_CLOCK | CLOCK,
                W::Few | W::Several => LASTING | RECURS,
                W::Unit(..) => NUMBER | EDGED,
                W::First => SHORT_SPAN | RECURS | EDGED,
                W::Ordinal(_) => SHORT_SPAN | RECURS,
                W::Many | W::Nearly | W::Over | W::More | W::Less | W::Up | W::Just | W::Only | W::Within => LASTING,
                W::At => LASTING | REFERENCE,
                W::About => LASTING | REFERENCE | CLOCK,
                W::Early | W::Late => PART_OF_TODAY | PART_OF_DAY | CLOCK | EDGED,
                W::Mid => PART_OF_DAY | CLOCK | EDGED,
                W::Earlier | W::Later => PART_OF_TODAY | EDGED,
                // "close to a year"
                W::End => LASTING | EDGED,
                W::Beginning | W::Middle | W::Close(_) | W::ToDate(_) => EDGED,
                W::Part(_) => RECURS | PART_OF_DAY | CLOCK,
                W::This => PART_OF_TODAY | REFERENCE,
                W::Last => PART_OF_TODAY | EDGED,
                W::Past | W::Current => PART_OF_TODAY | REFERENCE,
                W::Tonight | W::That | W::Same | W::Next | W::Previous | W::Following | W::Coming | W::Latest => {
                    PART_OF_TODAY
                }
                W::Every | W::Each | W::On | W::Weekdays(_) | W::Weekday(..) | W::Per | W::Frequency(..) => RECURS,
                W::Once | W::Workday | W::Workdays => RECURS,
                W::Long | W::Moment | W::FutureRef | W::PastRef | W::Recent | W::Future | W::Now => REFERENCE,
                W::Present | W::These => REFERENCE,
                _ => 0,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, Span};
    use crate::values::lexer::Lexemes;
    use crate::values::temporal::piece;

    type Reader = fn(&Grammar<'_>, usize) -> bool;

    const READERS: [(u16, Reader); 9] = [
        (SHORT_SPAN, |g, i| g.short_span(i).is_some()),
        (RECURS, |g, i| g.recurs(i).is_some()),
        (LASTING, |g, i| g.lasting(i).is_some()),
        (REFERENCE, |g, i| g.reference(i).is_some()),
        (PART_OF_TODAY, |g, i| g.part_of_today(i).is_some()),
        (PART_OF_DAY, |g, i| g.part_of_day(i).is_some()),
        (COUNTED_CLOCK, |g, i| g.counted_clock(i).is_some()),
        (CLOCK, |g, i| g.clock(i).is_some()),
        (EDGED, |g, i| g.edged(i).is_some()),
    ];

    #[test]
    fn no_reader_is_kept_from_what_it_reads() {
        let mut read = 0;
        for text in [
            "On 13-15 July, from the 13th to the 15th, the third to the fifth of May, the first and third Friday of each month,",
            "every second week, each weekday morning, daily at noon, Mondays, twice a year, three times a week, on weekends, weekdays",
            "at six, once every two weeks, at 9 every night, noon each day, 9.30 am every Sunday, in the mornings, Monday nights,",
            "nearly four years, over a week, more than a month, no less than two days, longer than a year, fewer than three weeks,",
            "close to three years, at least a day, at most an hour, up to a week, about 5 days, perhaps two weeks, just a minute,",
            "only three weeks, a mere day, another hour, for years, half an hour, a couple of days, several months, few weeks,",
            "many years, a quarter of an hour, 2.5 hours, ½ an hour, within the hour, the three years, in three days, longer than 2 days",
            "at the present time, at the moment, at this time, the other day, as soon as possible, long ago, a long time ago, a while ago,",
            "moments ago, some time ago, a short time ago, in the near future, recently, at present, now, asap, recent years, in the past,",
            "in future, these days, the former king, the current council, tonight, late tonight, later tonight, the night before last,",
            "the night before, this morning, late last night, earlier this evening, that same night, the following morning, next evening,",
            "the early hours of Sunday, the small hours of 3 May, the morning of May 3, late in the evening of 9 June, Monday-night,",
            "the night before Christmas, mid-morning, 15 minutes before 3 pm, an hour before midnight, two hours after noon, half an hour",
            "before noon, around 1 pm, about midday, 3 or 4 pm, 14:30 GMT, 9.30 pm, 1430 hours, five-thirty, half past three, a quarter",
            "to noon, ten to six, one quarter to twelve, early afternoon, mid-day, the afternoon at 2, noon GMT, midnight, when at 5ish,",
            "early March, mid-1942, the end of the month, late in 1990, later this year, year-end, the first part of 2018, end of day",
            "tomorrow, by end 2018, EOD Friday, year-to-date, the month to date, at month end, year's end, the first half of August,",
            "the last days of April, the opening days of May, the second half of the 1990s, the rest of the week, the latter half of 2018,",
            "at oh six hundred hours, at fourteen hundred hours, zero five thirty hours,",
            "sometime in May, the very end of May, the middle of June, the beginning of 2014, closing weeks of July, final days of June,",
        ] {
            let document = Document::plain("t", text);
            let lexemes = Lexemes::of(&document, Span { start: 0, end: text.len() as u32 });
            let mut pieces = Vec::new();
            piece::cut(&lexemes, &mut pieces);
            for tale in [false, true] {
                let (ancient, dotted) = (tale, tale);
                let grammar = Grammar { text, pieces: &pieces, day_first: false, ancient, tale, dotted, listed: false };
                for i in 0..pieces.len() {
                    let may = grammar.openings(i);
                    for (bit, reader) in READERS {
                        let reads = reader(&grammar, i);
                        read |= if reads { bit } else { 0 };
                        assert!(may & bit != 0 || !reads, "{bit} at {i}: {}", grammar.cut(i));
                    }
                }
            }
        }
        assert_eq!(read, READERS.iter().fold(0, |all, (bit, _)| all | bit));
    }
}
