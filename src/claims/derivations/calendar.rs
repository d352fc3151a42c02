//! The weekday of a date: "Tuesday, 21 November 2019" names a Tuesday, and the calendar has a Thursday.

use super::worked_out;
use crate::claims::Claim;
use crate::language::Analysis;
use crate::text::Document;
use crate::values::{Shape, Words};

/// For each date that names its weekday, the weekday of the calendar.
pub fn derive(_: &Document, _: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        let Some(value) = &claim.value else { continue };
        let Shape::Moment(moment) = &value.shape else { continue };
        let (Some(_), Some(month), Some(day), Some(year)) = (moment.weekday, moment.month, moment.day, moment.year)
        else {
            continue;
        };
        let Ok(date) = jiff::civil::Date::new(year, month, day) else { continue };
        let weekday = date.weekday().to_monday_one_offset();
        let shape = Shape::Words(Words(weekday_name(weekday).into()));
        found.push(worked_out("calendar", i, claim, claim.focus, value.kind, shape));
    }
    found
}

/// English name, 1 Monday to 7 Sunday.
pub fn weekday_name(weekday: i8) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][(weekday.clamp(1, 7) - 1) as usize]
}
