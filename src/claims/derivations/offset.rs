//! Dates counted from an event: on Monday, "two days after the two men met" puts the meeting on a Saturday.

use super::worked_out;
use crate::claims::Claim;
use crate::claims::terms::{self, tidy};
use crate::language::Analysis;
use crate::text::{Document, Upos};
use crate::values::{Extent, Grain, Interval, Kind, Moment, Offset, OffsetAnchor, Shape};
use jiff::civil::DateTime;
use rust_decimal::prelude::ToPrimitive;

/// For each offset from an event in a sentence that dates its own, the date of that event.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        let Some(moment) = claim.stated_moment() else { continue };
        let Some(Offset { amount: Some(amount), unit, before, anchor: OffsetAnchor::Event(event) }) = moment.offset
        else {
            continue;
        };
        let Some(days) = amount.to_i64().and_then(|n| days(n, unit)) else { continue };
        let told = claims
            .iter()
            .filter(|c| c.sentence == claim.sentence && c.focus != claim.focus && !event.overlaps(c.focus));
        let Some(own) = told.filter_map(own_date).min_by_key(|(c, _)| c.focus.start.abs_diff(claim.focus.start)) else {
            continue;
        };
        let Some(shifted) = shift(own.1, if before { days } else { -days }) else { continue };
        let Some(sentence) = analysis.sentences.get(claim.sentence as usize) else { continue };
        let context = terms::context(document, sentence);
        let inside = sentence.tokens_in(event);
        let verb = inside.clone().find(|&t| matches!(sentence.tokens[t].upos, Upos::Verb));
        let mut derived = worked_out("offset", i, claim, claim.focus.cover(event), Kind::Date, Shape::Moment(shifted));
        derived.terms = tidy(
            (0..sentence.tokens.len())
                .filter_map(|t| context.term(t, if inside.contains(&t) { 240 } else { 60 }))
                .collect(),
        );
        derived.predicate = verb.and_then(|v| context.term(v, 255)).map_or(0, |t| t.id);
        derived.head = 0;
        found.push(derived);
    }
    found
}

fn own_date(claim: &Claim) -> Option<(&Claim, &Moment)> {
    let own = |m: &&Moment| m.offset.is_none() && !m.set && (m.weekday.is_some() || m.day.is_some());
    claim.stated_moment().filter(own).map(|m| (claim, m))
}

fn days(amount: i64, unit: Grain) -> Option<i64> {
    match unit {
        Grain::Day => Some(amount),
        Grain::Week => amount.checked_mul(7),
        _ => None,
    }
}

/// The moment so many days later; of an unanchored one its weekday.
fn shift(moment: &Moment, days: i64) -> Option<Moment> {
    if days.abs() > 3650 {
        return None;
    }
    let later = |t: DateTime| t.checked_add(jiff::Span::new().days(days)).ok();
    let extent = match &moment.extent {
        Some(e) => {
            let low = later(e.said.low?.date().at(0, 0, 0, 0))?;
            let day = Interval::half_open(low, later(e.said.low?.date().tomorrow().ok()?.at(0, 0, 0, 0))?);
            Some(Extent { said: day, meant: day })
        }
        None => None,
    };
    let date = extent.as_ref().and_then(|e| e.said.low).map(|t| t.date());
    let weekday = match date {
        Some(date) => Some(date.weekday().to_monday_one_offset()),
        None => moment.weekday.map(|w| ((i64::from(w) - 1 + days).rem_euclid(7) + 1) as i8),
    };
    let timex = match (date, weekday) {
        (Some(date), _) => date.to_string(),
        (None, Some(w)) => super::weekday_name(w).to_string(),
        (None, None) => return None,
    };
    Some(Moment {
        extent,
        timex: timex.as_str().into(),
        grain: Grain::Day,
        weekday,
        year: date.map(|d| d.year()),
        month: date.map(|d| d.month()),
        day: date.map(|d| d.day()),
        clock: None,
        offset: None,
        every: None,
        ends: None,
        ..moment.clone()
    })
}
