//! When a document was published, where its first lines say so: "LONDON, 12 March 2019 —", "Issued Tuesday, 12 March 2019".

use crate::lexicon::time_words::{MONTHS, WEEKDAYS};
use crate::text::Block;
use jiff::civil::Date;

/// How many blocks from the top may hold the date of publication.
const FIRST_BLOCKS: usize = 6;

/// The date of publication that one of the first blocks tells: a dateline, a line that says when the text was published,
/// or a line that is nothing but a date.
pub fn in_first_lines(text: &str, blocks: &[Block]) -> Option<Date> {
    blocks.iter().take(FIRST_BLOCKS).find_map(|b| {
        let words = &text[b.span.range()];
        let line = words.lines().next().unwrap_or("");
        of_line(line.trim_matches(['*', '_', ' ', '\t', '(', ')']), line.len() < words.len())
    })
}

/// Words that say that a date is the day of publication.
const PUBLISHING: &[&str] = &[
    "published",
    "posted",
    "issued",
    "released",
    "dated",
    "date",
    "updated",
    "revised",
    "compiled",
    "written",
    "filed",
    "version of",
    "last updated",
    "last modified",
    "first published",
    "for immediate release",
    "as of",
];

fn of_line(line: &str, goes_on: bool) -> Option<Date> {
    let (at, date, end) = find_date(line)?;
    let before = line[..at].trim_end_matches([' ', ',', ':', '\t', '|', '·', '•', '(', '–', '—', '-']);
    let before = strip_weekday(before);
    let after = line[end..].trim_start();
    let lower = before.to_lowercase();
    if before.is_empty() && (rest_is_clock(after) || is_dash(after)) {
        return Some(date);
    }
    if PUBLISHING.iter().any(|w| lower.starts_with(w)) && before.len() < 80 {
        return Some(date);
    }
    if is_dateline(before, after) {
        return Some(date);
    }
    // "Summary for the board, 6 February 2024": a short line that ends with a date set off by a comma or a bar.
    let set_off = line[..at].trim_end().ends_with([',', '|', '·', '•', '(', '–', '—', ':']);
    let ends = !goes_on && rest_is_clock(after) && line.chars().count() <= 100;
    (set_off && ends && !before.contains(". ")).then_some(date)
}

/// "PORT ELLEN, Wednesday, 12 March 2019 (CPA) —": a place in capitals before, an agency and a dash after.
fn is_dateline(before: &str, after: &str) -> bool {
    let place = before.split(',').next().unwrap_or("");
    let capitals = place.chars().filter(|c| c.is_uppercase()).count();
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let after = match after.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((agency, rest)) if agency.len() < 40 => rest.trim_start(),
        _ => after,
    };
    before.chars().count() < 60
        && capitals > 0
        && (capitals * 2 > letters || place.split(' ').count() <= 3)
        && is_dash(after)
}

fn is_dash(after: &str) -> bool {
    ["—", "–", "--", "- "].iter().any(|dash| after.starts_with(dash))
}

/// Nothing but a clock time, a time zone or a closing sign follows.
fn rest_is_clock(after: &str) -> bool {
    after.len() <= 24
        && after.split([' ', ',', '.', ')', '*', '_', '|', ';']).filter(|w| !w.is_empty()).all(|w| {
            w.starts_with(|c: char| c.is_ascii_digit()) || (w.len() <= 5 && w.chars().all(|c| c.is_alphabetic()))
        })
}

fn strip_weekday(before: &str) -> &str {
    let start = before.rfind([' ', '\t', '(']).map_or(0, |k| k + 1);
    match weekday(&before[start..]) {
        Some(_) => before[..start].trim_end_matches([' ', ',', ':', '\t', '|', '(', '–', '—', '-']),
        None => before,
    }
}

/// The first full date of a line: where it starts, the date, where it ends.
fn find_date(line: &str) -> Option<(usize, Date, usize)> {
    let mut fresh = true;
    // A date stands near the start of its line, or the line is no heading.
    for (at, c) in line.char_indices().take(160) {
        let found = if fresh && c.is_alphanumeric() { date_at(&line[at..]) } else { None };
        if let Some((date, length)) = found {
            return Some((at, date, at + length));
        }
        fresh = !c.is_alphanumeric();
    }
    None
}

/// A full date at the very start, and its length in bytes: "2019-03-12", "12 March 2019", "Mar. 12, 2019", "12th of March, 2019".
pub fn date_at(text: &str) -> Option<(Date, usize)> {
    let mut parts = Parts { text, at: 0 };
    if let Some(first) = parts.number() {
        if first.len() == 4 {
            let sign = parts.sign(['-', '/'])?;
            let month = parts.number()?;
            (parts.sign([sign, sign])? == sign).then_some(())?;
            let day = parts.number()?;
            return Some((civil(first, month.parse().ok()?, day)?, parts.at));
        }
        parts.suffix(&["st", "nd", "rd", "th"]);
        parts.blanks();
        parts.suffix(&["of "]);
        let month = month(parts.word()?)?;
        parts.suffix(&["."]);
        parts.suffix(&[","]);
        parts.blanks();
        let year = parts.number().filter(|y| y.len() == 4)?;
        return Some((civil(year, month, first)?, parts.at));
    }
    let month = month(parts.word()?)?;
    parts.suffix(&["."]);
    parts.blanks();
    let day = parts.number().filter(|d| d.len() <= 2)?;
    parts.suffix(&["st", "nd", "rd", "th"]);
    parts.suffix(&[","]);
    parts.blanks();
    let year = parts.number().filter(|y| y.len() == 4)?;
    Some((civil(year, month, day)?, parts.at))
}

fn civil(year: &str, month: i8, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

struct Parts<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parts<'a> {
    fn run(&mut self, of: impl Fn(char) -> bool) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let run = &rest[..rest.find(|c| !of(c)).unwrap_or(rest.len())];
        self.at += run.len();
        (!run.is_empty()).then_some(run)
    }

    fn number(&mut self) -> Option<&'a str> {
        self.run(|c| c.is_ascii_digit()).filter(|n| n.len() <= 4)
    }

    fn word(&mut self) -> Option<&'a str> {
        self.run(|c| c.is_ascii_alphabetic())
    }

    fn blanks(&mut self) {
        let _ = self.run(|c| c == ' ' || c == '\u{A0}');
    }

    fn sign(&mut self, signs: [char; 2]) -> Option<char> {
        let c = self.text[self.at..].chars().next().filter(|c| signs.contains(c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn suffix(&mut self, words: &[&str]) {
        if let Some(word) = words.iter().find(|w| self.text[self.at..].starts_with(**w)) {
            self.at += word.len();
        }
    }
}

/// 1 to 12, for a name of a month or its first three or four letters.
pub fn month(word: &str) -> Option<i8> {
    named(&MONTHS, word)
}

/// 1 Monday to 7 Sunday, for a name of a weekday or its first three or four letters.
pub fn weekday(word: &str) -> Option<i8> {
    named(&WEEKDAYS, word.trim_end_matches(['.', ',']))
}

fn named(names: &[&str], word: &str) -> Option<i8> {
    if word.len() < 3 || !word.is_ascii() {
        return None;
    }
    let position = names.iter().position(|n| {
        let short = matches!(word.len(), 3..=5) && n.len() > word.len();
        (short || n.len() == word.len()) && n[..word.len()].eq_ignore_ascii_case(word)
    })?;
    Some(position as i8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_as_people_write_them() {
        for words in [
            "2019-03-12",
            "2019/3/12 10:00",
            "12 March 2019",
            "12th of March, 2019",
            "Mar. 12, 2019",
            "March 12 2019",
            "12 Mar 2019",
        ] {
            assert_eq!(date_at(words).map(|d| d.0), Some(date(2019, 3, 12)), "{words}");
        }
        for words in
            ["12/03/2019", "31 February 2019", "March 2019", "Marsh 12, 2019", "12 March 19", "201-03-12", "2019-03/12"]
        {
            assert_eq!(date_at(words), None, "{words}");
        }
    }

    fn check(text: &str, published: Option<Date>) {
        let blocks = super::super::paragraphs::blocks(text, 0..text.len());
        assert_eq!(in_first_lines(text, &blocks), published, "{text}");
    }

    #[test]
    fn datelines_and_lines_of_publication() {
        let day = Some(date(2019, 3, 12));
        check("Ferry aground\n\nBy A. Clerk\n\nPORT PELL, 12 March 2019 (CPA) — The ferry ran aground.", day);
        check("PORT PELL, March 12, 2019 - The ferry ran aground.", day);
        check("Ferry aground\n\nPublished: 2019-03-12\n\nThe ferry ran aground.", day);
        check("Ferry aground\n\nTuesday, 12 March 2019, 19:30 GMT\n\nThe ferry ran aground.", day);
        check("Notice No. 4\n\nIssued Tuesday, 12 March 2019, 08:15. Replaces Notice No. 3.", day);
        check("Summary for the harbour board, 12 March 2019", day);
        check("From:  The mate\nDate:  Tuesday 12 March 2019\n\nDear all,", day);
    }

    #[test]
    fn a_date_that_is_told_is_no_date_of_publication() {
        check("The ferry ran aground on 12 March 2019 near Pell Point.", None);
        check("The wreck of 12 March 2019", None);
        check("On 12 March 2019, the ferry ran aground.", None);
        check(
            "The ferry ran aground near Pell Point, where, on Tuesday, 12 March 2019, the wind had been strong for some hours.",
            None,
        );
    }
}
