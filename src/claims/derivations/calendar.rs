//! The weekday of a date: "Friday, 8 March 2022" names a Friday, and the calendar has a Tuesday.

mod year;

use super::worked_out;
use crate::claims::{Claim, Stance};
use crate::language::Analysis;
use crate::lexicon::time_words::WEEKDAYS;
use crate::text::Document;
use crate::values::{Moment, Shape, Words};
use jiff::civil::Date;

/// For each date that names its weekday, the weekday of the calendar. Where the year is not named and nothing tells it plainly, a
/// weekday that fits the year of publication, the one before or after, or one that the document names is taken for right.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    let named = named_years(claims);
    let other_year = shift_of_most(claims);
    let told = year::told(claims);
    for (i, claim) in claims.iter().enumerate() {
        let Some(value) = &claim.value else { continue };
        let Shape::Moment(moment) = &value.shape else { continue };
        if moment.weekday.is_none() {
            continue;
        }
        let plain = || year::between(document, &told, &named, i).or_else(|| year::ahead(document, analysis, claims, i));
        let plain = if moment.year_inferred || moment.year.is_none() { plain() } else { moment.year };
        let again = || year::named_again(claims, moment);
        let Some(weekday) = calendar_weekday(moment, plain.or(moment.year)) else { continue };
        let fits = |y: i16| calendar_weekday(moment, Some(y)) == moment.weekday;
        // Without a date of its own a document says of which year it speaks by the years that it names, unless it looks back over many
        // of them and now ahead.
        let many = named.first().zip(named.last()).is_some_and(|(first, last)| last - first > OF_ONE_TIME);
        let ahead = claim.stance == Stance::Planned;
        let unknown = document.published.is_none() && (named.is_empty() || many && ahead);
        if plain.is_none()
            && (unknown
                || shift(moment) == other_year
                || near_years(document, moment).any(fits)
                || again().map_or_else(|| named.iter().copied().any(fits), fits))
        {
            continue;
        }
        let shape = Shape::Words(Words(weekday_name(weekday).into()));
        found.push(worked_out("calendar", i, claim, claim.focus, value.kind, shape));
    }
    found
}

/// Years that a document without a date names lie so far apart at most if they tell of which year it speaks.
const OF_ONE_TIME: i16 = 3;

/// So many dates that are all off by the same number of weekdays are dates of another year.
const MANY: usize = 3;

/// By how many weekdays most dates without a year are off, if they are.
fn shift_of_most(claims: &[Claim]) -> Option<i8> {
    let shifts: Vec<i8> = moments(claims).filter(|m| m.year_inferred).filter_map(shift).collect();
    let times = |s: i8| shifts.iter().filter(|x| **x == s).count();
    (1..7).find(|&s| times(s) >= MANY && times(s) * 2 > shifts.len())
}

/// By how many weekdays a date that names its weekday is off the calendar, 0 to 6.
fn shift(moment: &Moment) -> Option<i8> {
    let right = calendar_weekday(moment, moment.year)?;
    Some((moment.weekday? - right).rem_euclid(7))
}

fn moments(claims: &[Claim]) -> impl Iterator<Item = &Moment> {
    claims.iter().filter_map(|c| match &c.value.as_ref()?.shape {
        Shape::Moment(m) => Some(m),
        _ => None,
    })
}

/// The years that a document names.
fn named_years(claims: &[Claim]) -> Vec<i16> {
    let mut years: Vec<i16> = moments(claims).filter(|m| !m.year_inferred).filter_map(|m| m.year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// The weekday that month and day fall on in a year, of a date that names its weekday; 1 Monday to 7 Sunday.
pub(super) fn calendar_weekday(moment: &Moment, year: Option<i16>) -> Option<i8> {
    moment.weekday?;
    let date = Date::new(year?, moment.month?, moment.day?).ok()?;
    Some(date.weekday().to_monday_one_offset())
}

/// The years that a date without its year may mean: that of publication, and the next one or the last one where they are near.
fn near_years(document: &Document, moment: &Moment) -> impl Iterator<Item = i16> {
    let published = document.published;
    let near = move |year: i16| {
        let (Some(published), Some(month), Some(day)) = (published, moment.month, moment.day) else { return false };
        let Ok(date) = Date::new(year, month, day) else { return false };
        published.until(date).is_ok_and(|span| span.get_days().abs() <= NEAR_DAYS)
    };
    let year = published.map_or(0, |p| p.year());
    [year - 1, year, year + 1].into_iter().filter(move |&y| near(y))
}

/// A date without a year lies within so many days of publication.
const NEAR_DAYS: i32 = 300;

/// English name, 1 Monday to 7 Sunday.
pub fn weekday_name(weekday: i8) -> &'static str {
    WEEKDAYS[(weekday.clamp(1, 7) - 1) as usize]
}
