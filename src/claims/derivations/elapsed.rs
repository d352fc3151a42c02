//! Lengths of time from their ends: "from 3 May to 20 May" lasts 18 days, both ends counted, or 17; "between 1962 and 1988" some 26
//! years; what was "closed since April 2021" had been so for two years in April 2023.

pub(super) mod ends;

use super::worked_out;
use crate::claims::{Claim, Stance};
use crate::language::Analysis;
use crate::text::{Deprel, Document, Span};
use crate::values::temporal::{SECONDS_A_DAY, SECONDS_A_MONTH, SECONDS_A_YEAR};
use crate::values::{Amount, Bound, Extent, Grain, Interval, Kind, Moment, Shape};
use rust_decimal::Decimal;

/// Of years nobody is further out.
const SEASON: i64 = 90 * SECONDS_A_DAY;
/// Longer spans are eras.
const MOST_DAYS: i64 = 100 * 366;

/// For each span with both ends, and each that goes on until publication, its length.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        let span = span_from(claims, i).filter(|(_, focus)| lasts(document, analysis, claim, *focus));
        let Some((length, focus)) = span.or_else(|| Some((until_published(document, analysis, claim)?, claim.focus)))
        else {
            continue;
        };
        found.push(worked_out("elapsed", i, claim, focus, Kind::Duration, Shape::Amount(length)));
    }
    found
}

/// The day or stretch that a claim states; no set of them.
fn moment(claim: &Claim) -> Option<&Moment> {
    claim.stated_moment().filter(|m| !m.set)
}

/// Whether something goes on through a span: what happened "between March and June" did at some time in it, and a life in brackets is
/// nobody's term.
fn lasts(document: &Document, analysis: &Analysis, claim: &Claim, focus: Span) -> bool {
    let Some(sentence) = analysis.sentences.get(claim.sentence as usize) else { return false };
    let before = document.cut(Span { start: sentence.span.start, end: focus.start.max(sentence.span.start) });
    let first = |words: &str| words.split_whitespace().next().unwrap_or("").eq_ignore_ascii_case("between");
    let last = before.split_whitespace().last().unwrap_or("");
    claim.person == 0 && !first(document.cut(focus)) && !last.eq_ignore_ascii_case("between")
}

/// The length of the span that begins with claim `i`, and the words that tell it.
pub fn span_from(claims: &[Claim], i: usize) -> Option<(Amount, Span)> {
    let claim = &claims[i];
    let span = moment(claim).filter(|m| m.spans)?;
    if let Some((from, to)) = span.timex.split_once('/') {
        // Both ends of "from 3 to 20 May" are days of it, or the last is not.
        if let (Grain::Day, Some(said)) = (span.grain, span.extent.as_ref().map(|e| e.said)) {
            let days = i64::from(said.low?.date().until(said.high?.date()).ok()?.get_days());
            return length((days - 1) * SECONDS_A_DAY, days * SECONDS_A_DAY).map(|l| (l, claim.focus));
        }
        let between = ends::between(from, to).filter(|_| !span.twelve)?;
        // Without a year "from 3 to 20 May" is as long.
        let days = span.grain == Grain::Day && between.end() - between.start() == 2 * SECONDS_A_DAY;
        let least = if days { between.end() - SECONDS_A_DAY } else { *between.start() };
        return length(least, *between.end()).map(|l| (l, claim.focus));
    }
    // "1962" and "1988" in "from 1962 to 1988" are two claims, each of which knows the whole.
    let next = claims.get(i + 1).filter(|c| c.sentence == claim.sentence)?;
    let last = moment(next).filter(|m| m.spans && m.extent.is_some() && m.extent == span.extent)?;
    let between = ends::between(&span.timex, &last.timex)?;
    length(*between.start(), *between.end()).map(|l| (l, claim.focus.cover(next.focus)))
}

/// Of "has been shut since April 2021" the time from then until publication.
fn until_published(document: &Document, analysis: &Analysis, claim: &Claim) -> Option<Amount> {
    let published = document.published?;
    let since = moment(claim).filter(|m| !m.year_inferred && m.clock.is_none() && !m.spans || m.extent.is_some())?;
    let open = since.extent.as_ref().is_some_and(|e| e.said.low.is_some() && e.said.high.is_none());
    let sentence = analysis.sentences.get(claim.sentence as usize).filter(|s| s.parsed)?;
    let first = sentence.tokens_in(claim.focus).start;
    let said = |i: usize| document.cut(sentence.tokens[i].span);
    let since_before = first.checked_sub(1).is_some_and(|i| said(i).eq_ignore_ascii_case("since"));
    if !open || !since_before || claim.stance != Stance::Asserted {
        return None;
    }
    // "has been", "have governed": it is so still. "had been" and "was" tell of another day.
    let mut verb = sentence.tokens_in(claim.focus).filter_map(|i| sentence.governor(i)).find(|g| *g < first)?;
    let has = |v: usize| {
        let mut auxiliaries = sentence.related(v, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]);
        auxiliaries.any(|i| ["has", "have", "'s", "’s", "'ve", "’ve"].contains(&said(i).to_lowercase().as_str()))
    };
    for _ in 0..2 {
        if has(verb) {
            break;
        }
        verb = sentence.governor(verb)?;
    }
    let between = ends::between(&since.timex, &published.to_string()).filter(|_| has(verb))?;
    length(*between.start(), *between.end())
}

/// A length of so many seconds, at least and at most.
pub fn length(least: i64, most: i64) -> Option<Amount> {
    if most <= 0 || least > MOST_DAYS * SECONDS_A_DAY {
        return None;
    }
    let seconds = |s: i64| Decimal::from(s);
    // "three weeks" is said of anything from 19 to 24 days.
    let slack = (most / 10).min(SEASON);
    let extent = Extent {
        said: Interval::closed(seconds(least), seconds(most)),
        meant: Interval::closed(seconds((least - slack).max(0)), seconds(most + slack)),
    };
    let (unit, size) = match most {
        s if s < 2 * 3600 => ("minute", 60),
        s if s < 2 * SECONDS_A_DAY => ("hour", 3600),
        s if s < 90 * SECONDS_A_DAY => ("day", SECONDS_A_DAY),
        s if s < 730 * SECONDS_A_DAY => ("month", SECONDS_A_MONTH),
        _ => ("year", SECONDS_A_YEAR),
    };
    let number = Decimal::from((least + most) / 2 / size);
    Some(Amount {
        low: number,
        high: number,
        bound: Bound::Exact,
        unit: unit.into(),
        base_unit: "second".into(),
        extent,
        ..Amount::default()
    })
}
