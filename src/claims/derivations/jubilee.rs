//! Anniversaries are ages: whoever "celebrated her 60th birthday in 2021" was 60 then, and a firm whose "centenary was in 2021" was
//! founded in 1921.

use super::worked_out;
use crate::claims::{Claim, Slot, Stance, by_sentence};
use crate::language::Analysis;
use crate::lexicon::frames::{ANNIVERSARIES, BIRTH, CENTENARIES, OWN};
use crate::text::{Document, Sentence, Span};
use crate::values::temporal::SECONDS_A_YEAR;
use crate::values::{Amount, Bound, Extent, Grain, Interval, Kind, Moment, Shape};
use rust_decimal::Decimal;

/// For each dated anniversary of whoever the sentence is about, their age on the day.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (first, chunk) in by_sentence(claims) {
        found.extend(since_founded(document, analysis, first, chunk));
        let mut dates = chunk.iter().enumerate().filter(|(_, c)| dated(c).is_some());
        let (Some((n, date)), None) = (dates.next(), dates.next()) else { continue };
        let Some(moment) = dated(date).filter(|_| date.about_name && date.stance == Stance::Asserted) else { continue };
        let Some(sentence) = analysis.sentences.get(date.sentence as usize) else { continue };
        let kept = kept(document, sentence, chunk).map(|(years, focus, _)| (years, focus));
        let (Some((years, focus)), Some(said)) = (kept, moment.extent.as_ref().map(|e| e.said)) else { continue };
        let (Some(low), Some(high)) = (said.low, said.high) else { continue };
        let Some(amount) = in_years(years) else { continue };
        let shape = Shape::Amount(amount);
        let age = worked_out("jubilee", first + n, date, focus, Kind::Age, shape);
        found.push(Claim { person: date.about, earlier: true, tight: false, period: Some((low, high)), ..age });
    }
    found
}

/// How many years the sentence says are kept, where it says so, and the place of the ordinal among the claims.
fn kept(document: &Document, sentence: &Sentence, chunk: &[Claim]) -> Option<(Decimal, Span, Option<usize>)> {
    let said = |i: usize| document.cut(sentence.tokens[i].span);
    sentence.tokens.iter().enumerate().find_map(|(i, token)| {
        let lemma = token.lemma.to_lowercase();
        let (years, at) = match CENTENARIES.iter().find(|(w, _)| *w == lemma) {
            Some((_, years)) => (Decimal::from(*years), None),
            None => {
                ANNIVERSARIES.contains(&lemma.as_str()).then_some(())?;
                let before = i.checked_sub(1)?;
                let at = chunk.iter().position(|c| ordinal(c) && sentence.tokens_in(c.focus).contains(&before))?;
                let Shape::Amount(amount) = &chunk[at].value.as_ref()?.shape else { return None };
                (amount.low, Some(at))
            }
        };
        // "its centenary", "her 60th birthday": not that of another.
        let own = (i.saturating_sub(2)..i).any(|k| OWN.contains(&said(k).to_lowercase().as_str()));
        own.then_some((years, token.span, at))
    })
}

/// "Founded in 1920, it keeps its 80th anniversary in 2010": the years from the one to the other, where they are not so many.
fn since_founded(document: &Document, analysis: &Analysis, first: usize, chunk: &[Claim]) -> Option<Claim> {
    let mut dates: Vec<(&Claim, i16)> =
        chunk.iter().filter_map(|c| Some((c, dated(c)?.year.filter(|_| !c.tabular)?))).collect();
    dates.sort_by_key(|(c, _)| c.focus.start);
    let [(a, begun), (b, year)] = dates[..] else { return None };
    let sentence = analysis.sentences.get(a.sentence as usize)?;
    let (years, _, ordinal) = kept(document, sentence, chunk)?;
    let before = document.cut(Span { start: sentence.span.start, end: a.focus.start });
    let opened = before.split_whitespace().rev().take(3).any(|w| {
        let word = w.trim_matches(|c: char| !c.is_alphanumeric());
        BIRTH.contains(&word) || ["opened", "established", "started", "formed"].contains(&word)
    });
    let gone = Decimal::from(year - begun);
    let apart = opened && gone > Decimal::ZERO && gone != years && (gone - years).abs() <= years;
    let length = in_years(gone).filter(|_| apart)?;
    let keeps = chunk.iter().position(|c| c.focus == b.focus && dated(c).is_some());
    let at = ordinal.or(keeps)?;
    Some(worked_out("lasted", first + at, &chunk[at], a.focus.cover(b.focus), Kind::Duration, Shape::Amount(length)))
}

/// So many years.
fn in_years(years: Decimal) -> Option<Amount> {
    let seconds = years.checked_mul(Decimal::from(SECONDS_A_YEAR))?;
    Some(Amount {
        low: years,
        high: years,
        bound: Bound::Exact,
        unit: "year".into(),
        base_unit: "second".into(),
        extent: Extent { said: Interval::point(seconds), meant: Interval::point(seconds) },
        ..Amount::default()
    })
}

fn ordinal(claim: &Claim) -> bool {
    claim.slot == Slot::Value && claim.value.as_ref().is_some_and(|v| v.kind == Kind::Ordinal)
}

fn dated(claim: &Claim) -> Option<&Moment> {
    claim.stated_moment().filter(|m| !m.set && !m.spans && m.grain <= Grain::Year)
}
