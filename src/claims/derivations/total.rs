//! Totals from their parts: "97 passengers and 21 crew, 119 people in all"; "$5.1 million: $3.8 million from one and $1.5 million from
//! the other"; "of the 126 who started, 98 finished and 38 went home".

use super::worked_out;
use crate::claims::{Claim, Origin, Slot};
use crate::language::Analysis;
use crate::lexicon::sums::{AFTER_TOTAL, BEFORE_TOTAL, NOT_A_SUM};
use crate::text::Document;
use crate::values::{Amount, Bound, Extent, Interval, Kind, Shape};
use rust_decimal::Decimal;

/// For each sentence that states a total and its parts, the sum of the parts.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < claims.len() {
        let sentence = claims[at].sentence;
        let end = claims[at..].iter().position(|c| c.sentence != sentence).map_or(claims.len(), |k| at + k);
        if let Some(text) = analysis.sentences.get(sentence as usize).map(|s| s.span) {
            sentence_sum(document, text, at, &claims[at..end], &mut found);
        }
        at = end;
    }
    found
}

/// A value of a sentence that may be a total or a part.
struct Term<'a> {
    index: usize,
    amount: &'a Amount,
    claim: &'a Claim,
}

fn sentence_sum(
    document: &Document,
    sentence: crate::text::Span,
    first: usize,
    claims: &[Claim],
    found: &mut Vec<Claim>,
) {
    let terms: Vec<Term> = claims
        .iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated)
        .filter_map(|(i, claim)| {
            let value = claim.value.as_ref()?;
            let Shape::Amount(amount) = &value.shape else { return None };
            matches!(value.kind, Kind::Count | Kind::Money | Kind::Measure | Kind::Duration).then_some(Term {
                index: first + i,
                amount,
                claim,
            })
        })
        .collect();
    if !(3..=9).contains(&terms.len()) {
        return;
    }
    let text = document.cut(sentence);
    let lower = text.to_lowercase();
    if lower.len() != text.len() || NOT_A_SUM.iter().any(|w| lower.contains(w)) {
        return;
    }
    for (n, total) in terms.iter().enumerate() {
        let from = (total.claim.focus.start - sentence.start) as usize;
        let to = (total.claim.focus.end - sentence.start) as usize;
        let Some((role, span)) = role(&lower, from, to) else { continue };
        let parts: Vec<&Term> = match role {
            Role::Before => terms[n + 1..].iter().collect(),
            Role::After => terms[..n].iter().collect(),
        };
        let parts: Vec<&Term> = parts.into_iter().filter(|p| comparable(total.amount, p.amount)).collect();
        let _ = span;
        if !(2..=6).contains(&parts.len()) || parts.iter().any(|p| !plain(p.amount)) || !plain(total.amount) {
            continue;
        }
        let sum = |pick: fn(&Amount) -> Option<Decimal>| {
            parts.iter().try_fold(Decimal::ZERO, |sum, p| sum.checked_add(pick(p.amount)?))
        };
        let ends = (
            sum(|a| a.extent.said.low),
            sum(|a| a.extent.said.high),
            sum(|a| a.extent.meant.low),
            sum(|a| a.extent.meant.high),
        );
        let (Some(low), Some(high), Some(least), Some(most)) = ends else { continue };
        let Some(stated) = total.amount.extent.said.low else { continue };
        // A sum far from the total is a sum of other things.
        if low * Decimal::TWO < stated || low > stated * Decimal::TWO {
            continue;
        }
        let extent = Extent { said: Interval::closed(low, high), meant: Interval::closed(least, most) };
        let Some(low_written) = parts.iter().try_fold(Decimal::ZERO, |s, p| s.checked_add(p.amount.low)) else {
            continue;
        };
        let same_unit = parts.iter().all(|p| p.amount.unit == total.amount.unit);
        let written = if same_unit || total.amount.unit == total.amount.base_unit { low_written } else { low };
        let amount = Amount { low: written, high: written, extent, ..total.amount.clone() };
        if let Some(kind) = total.claim.value.as_ref().map(|v| v.kind) {
            let parts_span = parts.iter().fold(parts[0].claim.focus, |s, p| s.cover(p.claim.focus));
            found.push(worked_out("arithmetic", total.index, total.claim, parts_span, kind, Shape::Amount(amount)));
        }
        return;
    }
}

#[derive(Clone, Copy)]
enum Role {
    /// The total stands first and its parts follow.
    Before,
    /// The parts stand first and the total follows.
    After,
}

/// Whether the words around a value call it a total.
fn role(sentence: &str, from: usize, to: usize) -> Option<(Role, usize)> {
    let before = sentence.get(..from)?.trim_end();
    let after = sentence.get(to..)?;
    if BEFORE_TOTAL.iter().any(|w| before.ends_with(w)) {
        return Some((Role::After, to));
    }
    // "119 people in all": the cue follows the noun, within the clause.
    let clause = after.split([',', ';', ':', '.', '—']).next().unwrap_or("");
    if AFTER_TOTAL.iter().any(|w| clause.ends_with(w)) && clause.len() < 60 {
        return Some((Role::After, to));
    }
    let words = before.split_whitespace().rev().take(2).collect::<Vec<_>>();
    let of_the =
        matches!(words.as_slice(), ["the", "of", ..]) || matches!(words.as_slice(), ["of", ..]) && before.len() <= 3;
    if of_the && before.split_whitespace().count() <= 3 {
        return Some((Role::Before, to));
    }
    // "Nineteen people died: 14 passengers and five crew."
    let colon = after.find(':')?;
    (after[..colon].split_whitespace().count() <= 8 && !after[..colon].contains([',', ';']))
        .then_some((Role::Before, to))
}

fn comparable(total: &Amount, part: &Amount) -> bool {
    total.base_unit == part.base_unit || (total.extent.said.is_point() && is_count(total) && is_count(part))
}

/// A count has its noun for a unit.
fn is_count(amount: &Amount) -> bool {
    amount.unit == amount.base_unit && amount.noun.is_some() || amount.unit.is_empty()
}

fn plain(amount: &Amount) -> bool {
    amount.bound == Bound::Exact && amount.low == amount.high
}
