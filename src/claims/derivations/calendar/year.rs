//! The year of a date that names none, where something tells it plainly: between "Tue 4 June" and "Fri 7 June" of 2019 in a diary
//! "Wed 6 June" is of 2019 too; a meeting that "will take place on Monday 3 May" does so within a year of the notice.

use super::calendar_weekday;
use crate::claims::{Claim, Stance};
use crate::language::Analysis;
use crate::lexicon::frames::COMING;
use crate::lexicon::time_words::{TimeWord, WORDS};
use crate::text::{Document, Upos};
use crate::values::Moment;
use jiff::civil::Date;

/// The dates that name their weekday, in order of place, each with the index of its claim.
pub fn told(claims: &[Claim]) -> Vec<(usize, &Moment)> {
    let told = claims.iter().enumerate().filter_map(|(i, c)| Some((i, stated(c)?)));
    told.filter(|(_, m)| m.weekday.is_some() && m.month.is_some() && m.day.is_some()).collect()
}

/// The day or stretch that a claim states; no set of them.
fn stated(claim: &Claim) -> Option<&Moment> {
    claim.stated_moment().filter(|m| !m.set)
}

/// The dates before and behind lie no further apart, in days.
const APART: i32 = 45;

/// The year in which the dates told before and behind it both fall on the weekdays that they name, if it lies between them there.
pub fn between(document: &Document, told: &[(usize, &Moment)], named: &[i16], i: usize) -> Option<i16> {
    let at = told.binary_search_by_key(&i, |(n, _)| *n).ok()?;
    let (before, own, behind) = (told.get(at.checked_sub(1)?)?.1, told[at].1, told.get(at + 1)?.1);
    let near = document.published.map(|p| p.year()).into_iter().flat_map(|y| [y, y - 1, y + 1]);
    let mut years = [before.year, behind.year].into_iter().flatten().chain(named.iter().copied()).chain(near);
    let fits = |m: &Moment, y: i16| {
        (m.year_inferred || m.year.is_none_or(|own| own == y)) && calendar_weekday(m, Some(y)) == m.weekday
    };
    years.find(|&y| {
        let (Some(from), Some(on), Some(to)) = (date(before, y), date(own, y), date(behind, y)) else { return false };
        let close = from.until(to).is_ok_and(|span| span.get_days() <= APART);
        fits(before, y) && fits(behind, y) && from < on && on < to && close
    })
}

fn date(moment: &Moment, year: i16) -> Option<Date> {
    Date::new(year, moment.month?, moment.day?).ok()
}

/// So many sentences before a date may name the year of which they tell.
const SENTENCES: u32 = 3;

/// The year in which a day that is still to come lies, of a document that has its date.
pub fn ahead(document: &Document, analysis: &Analysis, claims: &[Claim], i: usize) -> Option<i16> {
    let (claim, published) = (&claims[i], document.published?);
    let moment = stated(claim)?;
    let sentence = analysis.sentences.get(claim.sentence as usize)?;
    let word = |n: usize| sentence.tokens.get(n).map_or("", |t| document.cut(t.span));
    // "Next meeting: Monday 3 May", but not "Next day, 3 May".
    let next = COMING.iter().any(|w| w.eq_ignore_ascii_case(word(0)))
        && sentence.tokens.get(1).is_some_and(|t| t.upos == Upos::Noun)
        && !of_time(word(1));
    if claim.stance != Stance::Planned && !next {
        return None;
    }
    let year = [published.year(), published.year() + 1].into_iter().find(|&y| date(moment, y) >= Some(published))?;
    // A tale of another year has its own days to come.
    let elsewhere = claims.iter().filter(|c| c.sentence <= claim.sentence && claim.sentence - c.sentence <= SENTENCES);
    let mut elsewhere = elsewhere.filter_map(stated).filter(|m| !m.year_inferred).filter_map(|m| m.year);
    (!elsewhere.any(|y| y != year && y != published.year())).then_some(year)
}

/// Whether a word says how long something lasts or when in a day it is: "day", "morning".
fn of_time(word: &str) -> bool {
    let word = word.to_lowercase();
    WORDS.iter().any(|&(w, t)| w == word && matches!(t, TimeWord::Unit(..) | TimeWord::Part(_)))
}

/// The year that the document gives the same day elsewhere, if it gives it one year only.
pub fn named_again(claims: &[Claim], moment: &Moment) -> Option<i16> {
    let same = |m: &&Moment| !m.year_inferred && m.day.is_some() && m.day == moment.day && m.month == moment.month;
    let mut years = claims.iter().filter_map(stated).filter(same).filter_map(|m| m.year);
    let first = years.next()?;
    years.all(|y| y == first).then_some(first)
}
