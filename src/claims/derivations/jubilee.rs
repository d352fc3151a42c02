//! Anniversaries are ages: whoever "celebrated her 60th birthday in 2021" was 60 then, and a firm whose "centenary was in 2021" was
//! founded in 1921.

use super::worked_out;
use crate::claims::{Claim, Slot, Stance, by_sentence};
use crate::language::Analysis;
use crate::lexicon::frames::{ANNIVERSARIES, CENTENARIES, OWN};
use crate::text::Document;
use crate::values::temporal::SECONDS_A_YEAR;
use crate::values::{Amount, Bound, Extent, Grain, Interval, Kind, Moment, Shape};
use rust_decimal::Decimal;

/// For each dated anniversary of whoever the sentence is about, their age on the day.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (first, chunk) in by_sentence(claims) {
        let mut dates = chunk.iter().enumerate().filter(|(_, c)| dated(c).is_some());
        let (Some((n, date)), None) = (dates.next(), dates.next()) else { continue };
        let Some(moment) = dated(date).filter(|_| date.about_name && date.stance == Stance::Asserted) else { continue };
        let Some(sentence) = analysis.sentences.get(date.sentence as usize) else { continue };
        let said = |i: usize| document.cut(sentence.tokens[i].span);
        let kept = sentence.tokens.iter().enumerate().find_map(|(i, token)| {
            let lemma = token.lemma.to_lowercase();
            let years = match CENTENARIES.iter().find(|(w, _)| *w == lemma) {
                Some((_, years)) => Decimal::from(*years),
                None => {
                    ANNIVERSARIES.contains(&lemma.as_str()).then_some(())?;
                    let before = i.checked_sub(1)?;
                    let ordinal = chunk.iter().find(|c| ordinal(c) && sentence.tokens_in(c.focus).contains(&before))?;
                    let Shape::Amount(amount) = &ordinal.value.as_ref()?.shape else { return None };
                    amount.low
                }
            };
            // "its centenary", "her 60th birthday": not that of another.
            let own = (i.saturating_sub(2)..i).any(|k| OWN.contains(&said(k).to_lowercase().as_str()));
            own.then_some((years, token.span))
        });
        let (Some((years, focus)), Some(said)) = (kept, moment.extent.as_ref().map(|e| e.said)) else { continue };
        let (Some(low), Some(high)) = (said.low, said.high) else { continue };
        let Some(seconds) = years.checked_mul(Decimal::from(SECONDS_A_YEAR)) else { continue };
        let amount = Amount {
            low: years,
            high: years,
            bound: Bound::Exact,
            unit: "year".into(),
            base_unit: "second".into(),
            extent: Extent { said: Interval::point(seconds), meant: Interval::point(seconds) },
            ..Amount::default()
        };
        let shape = Shape::Amount(amount);
        let age = worked_out("jubilee", first + n, date, focus, Kind::Age, shape);
        found.push(Claim { person: date.about, earlier: true, tight: false, period: Some((low, high)), ..age });
    }
    found
}

fn ordinal(claim: &Claim) -> bool {
    claim.slot == Slot::Value && claim.value.as_ref().is_some_and(|v| v.kind == Kind::Ordinal)
}

fn dated(claim: &Claim) -> Option<&Moment> {
    claim.stated_moment().filter(|m| !m.set && !m.spans && m.grain <= Grain::Year)
}
