//! A length of time told beside both of its ends: "from 1962 to 1988, for 36 years", "called at 07:05 and landed at 08:40, 65 minutes
//! later", "written on 4 September and answered on 9 October; those two weeks". Where they do not go together, the length from the
//! ends is a claim against the one that is told.

use super::elapsed::{ends, length, span_from};
use super::worked_out;
use crate::claims::tidy::{begins, ends as ends_in, has, tidy};
use crate::claims::{Claim, Origin, Slot, by_sentence};
use crate::language::Analysis;
use crate::lexicon::frames::{GAP_AFTER, GAP_BEFORE, LASTED, LENGTH_LEADS, STOPPED, THOSE};
use crate::text::{Document, Span};
use crate::values::{Amount, Bound, Interval, Kind, Moment, OffsetAnchor, Shape};
use rust_decimal::Decimal;

/// For each told length that does not go with its ends in the same sentence, the length of the ends.
pub fn derive(document: &Document, _: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (first, chunk) in by_sentence(claims) {
        for (n, claim) in chunk.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && !c.tabular) {
            let Some(told) = told_length(claim) else { continue };
            let ends =
                beside(document, chunk, n).or_else(|| before(document, chunk, n)).or_else(|| apart(document, chunk, n));
            let Some((amount, focus)) = ends else { continue };
            if told.overlaps(&amount.extent.meant) {
                continue;
            }
            found.push(worked_out("lasted", first + n, claim, focus, Kind::Duration, Shape::Amount(amount)));
        }
    }
    found
}

/// The seconds of a length, or of "65 minutes later", charitably.
fn told_length(claim: &Claim) -> Option<Interval<Decimal>> {
    let value = claim.value.as_deref().filter(|_| claim.origin == Origin::Stated)?;
    match &value.shape {
        // "rescheduled over 15 years": within which it is to happen, not how long it was.
        Shape::Amount(a) if value.kind == Kind::Duration && !a.vague && a.per.is_none() && a.bound != Bound::Above => {
            Some(exactly(a).unwrap_or(a.extent.meant))
        }
        Shape::Moment(m) => {
            let offset = m.offset.filter(|o| !o.before && o.anchor == OffsetAnchor::Previous)?;
            let (number, unit) = (offset.amount?, Decimal::from(offset.unit.seconds()?));
            let half = Decimal::new(5, 1);
            let slack = half.max(number.checked_div(Decimal::TEN)?);
            let least = (number - slack).max(Decimal::ZERO).checked_mul(unit)?;
            Some(Interval::closed(least, (number + slack).checked_mul(unit)?))
        }
        _ => None,
    }
}

/// "37 years" beside its two ends is no round number: it is 37, give or take the months at either end.
fn exactly(amount: &Amount) -> Option<Interval<Decimal>> {
    let round = (amount.low % Decimal::from(5)).is_zero() || amount.low.is_zero();
    let one = amount.extent.said.low?.checked_div(amount.low)?;
    let near = one * Decimal::new(6, 1);
    let exact = amount.bound == Bound::Exact && amount.low == amount.high && amount.low > Decimal::TEN && !round;
    exact.then_some(())?;
    Some(Interval::closed(amount.extent.said.low? - near, amount.extent.said.high? + near))
}

/// The one span that stands right before or behind: "from 1962 to 1988, for 36 years", "for 36 years, from 1962 to 1988".
fn beside(document: &Document, chunk: &[Claim], n: usize) -> Option<(Amount, Span)> {
    let told = chunk[n].focus;
    let mut spans = (0..chunk.len()).filter_map(|i| span_from(chunk, i)).filter(|(_, s)| !s.overlaps(told));
    let (Some(span), None) = (spans.next(), spans.next()) else { return None };
    let gap = match span.1.end <= told.start {
        true => Span { start: span.1.end, end: told.start },
        false => Span { start: told.end, end: span.1.start },
    };
    let leads =
        |w: &str| LENGTH_LEADS.contains(&w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str());
    let mut words = document.cut(gap).split_whitespace();
    let near = words.all(|w| leads(w) || !w.contains(char::is_alphanumeric)) && closes(document, told);
    // "a week in 2010" beside "from 2010 to 2014" is another matter: where words stand between, a comma or bracket sets it off.
    let set_off = document.cut(gap).contains([',', '(', ';', ':', '–', '—']);
    (near && set_off).then_some(span)
}

/// Whether the phrase ends with a length: "for 36 years, " but not "for 36 years of her life".
fn closes(document: &Document, told: Span) -> bool {
    let after = document.text[told.end as usize..].trim_start_matches(' ');
    after.is_empty() || after.starts_with(['.', ',', ';', ':', ')', '\n', '–', '—', '('])
}

/// The two moments that so long lies between: "37 years passed between the first, in 1953, and the second, in 1988".
fn apart(document: &Document, chunk: &[Claim], n: usize) -> Option<(Amount, Span)> {
    let told = &chunk[n];
    let sentence = told.passage.span;
    let words = |from: u32, to: u32| tidy(document.text.get(from as usize..to as usize).unwrap_or(""));
    let (before, after) = (words(sentence.start, told.focus.start), words(told.focus.end, sentence.end));
    // "It took nine days: sent on 4 June, it came on 8 June"
    let explained = ends_in(&before, LASTED) && begins(&after, &[":"]);
    let lasted = ends_in(&before, LASTED);
    if !ends_in(&before, GAP_BEFORE) && !begins(&after, GAP_AFTER) && !lasted {
        return None;
    }
    let mut years: Vec<(&Claim, &Moment)> = chunk.iter().filter_map(|c| Some((c, c.stated_moment()?))).collect();
    years.sort_by_key(|(c, _)| c.focus.start);
    let [(a, from), (b, to)] = years[..] else { return None };
    let dated = |m: &Moment| !m.spans && !m.set && m.offset.is_none();
    // "It began at 9:10 and ended at 10:00; it lasted 40 minutes"
    let stops = || has(&words(a.focus.end, b.focus.start), STOPPED) && b.focus.end <= told.focus.start;
    if lasted && !explained && !stops() {
        return None;
    }
    let between = ends::between(&from.timex, &to.timex).filter(|_| dated(from) && dated(to))?;
    Some((length(*between.start(), *between.end())?, a.focus.cover(b.focus)))
}

/// The two moments before "65 minutes later" and "those two weeks".
fn before(document: &Document, chunk: &[Claim], n: usize) -> Option<(Amount, Span)> {
    let told = &chunk[n];
    let mut points: Vec<(&Claim, &Moment)> = chunk[..n]
        .iter()
        .filter_map(|c| Some((c, c.stated_moment().filter(|_| c.focus.end <= told.focus.start)?)))
        .collect();
    points.sort_by_key(|(c, _)| c.focus.start);
    // "radioed at 06:12, and came down six minutes later, at 06:18"
    let next = chunk[n + 1..].iter().filter_map(|c| Some((c, c.stated_moment()?))).min_by_key(|(c, _)| c.focus.start);
    if let ([(a, from)], Some((b, to))) = (&points[..], next)
        && matches!(told.value.as_ref().map(|v| &v.shape), Some(Shape::Moment(_)))
        && told.focus.end <= b.focus.start
        && matches!(
            document.cut(Span { start: told.focus.end, end: b.focus.start }).trim(),
            "," | ", at" | ", on" | ", in"
        )
    {
        let between = ends::between(&from.timex, &to.timex).filter(|_| !from.twelve && !to.twelve)?;
        return Some((length(*between.start(), *between.end())?, a.focus.cover(b.focus)));
    }
    let [(a, from), (b, to)] = points[..] else { return None };
    let gap = document.cut(Span { start: b.focus.end, end: told.focus.start });
    let later = matches!(told.value.as_ref().map(|v| &v.shape), Some(Shape::Moment(_)));
    // "at 08:40, 65 minutes later", "at 08:40 - 65 minutes later"
    let right_behind = later && !gap.contains(char::is_alphanumeric);
    let last = gap.split_whitespace().last().unwrap_or("").trim_start_matches(['(', '"', '“']).to_lowercase();
    if !right_behind && (later || !THOSE.contains(&last.as_str())) || from.twelve || to.twelve {
        return None;
    }
    let between = ends::between(&from.timex, &to.timex)?;
    Some((length(*between.start(), *between.end())?, a.focus.cover(b.focus)))
}
