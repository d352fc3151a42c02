//! Totals from their parts: "64 pupils and 13 teachers, 77 people in all"; "$6 million: $4 million from one and $3 million from
//! the other"; "of the 60 who applied, 41 were taken and 22 refused".

use super::{by_sentence, plain, worked_out};
use crate::claims::{Claim, Origin, Slot};
use crate::language::Analysis;
use crate::lexicon::sums::{AFTER_TOTAL, BEFORE_TOTAL, DIFFERENCE, NOT_A_SUM, OPENS_PARTS, PARTITIVES};
use crate::text::{Document, Span};
use crate::values::{Amount, Extent, Interval, Kind, Shape};
use rust_decimal::Decimal;

/// For each passage that states a total and its parts, the sum of the parts; for a deficit and its two ends, their difference.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut before: Vec<Term> = Vec::new();
    for (first, of_sentence) in by_sentence(claims) {
        let terms = terms(of_sentence, first);
        if let Some(span) = analysis.sentences.get(of_sentence[0].sentence as usize).map(|s| s.span)
            && let Some(sum) = within(document, span, &terms).or_else(|| across(document, span, &before, &terms))
        {
            found.push(sum);
        }
        before = terms;
    }
    found
}

/// A value that may be a total or a part.
struct Term<'a> {
    index: usize,
    kind: Kind,
    amount: &'a Amount,
    claim: &'a Claim,
}

fn terms(claims: &[Claim], first: usize) -> Vec<Term<'_>> {
    claims
        .iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated)
        .filter_map(|(i, claim)| {
            let value = claim.value.as_ref()?;
            let Shape::Amount(amount) = &value.shape else { return None };
            let summable = matches!(value.kind, Kind::Count | Kind::Money | Kind::Measure | Kind::Duration);
            summable.then_some(Term { index: first + i, kind: value.kind, amount, claim })
        })
        .collect()
}

/// Where the parts stand.
#[derive(Clone, Copy, PartialEq)]
enum Parts {
    Follow,
    /// They follow, and there may be others.
    Some,
    GoBefore,
}

/// A total and its parts in one sentence.
fn within(document: &Document, sentence: Span, terms: &[Term]) -> Option<Claim> {
    if !(3..=9).contains(&terms.len()) {
        return None;
    }
    let lower = lower(document, sentence)?;
    for (n, total) in terms.iter().enumerate() {
        let from = (total.claim.focus.start.checked_sub(sentence.start)?) as usize;
        let to = (total.claim.focus.end.checked_sub(sentence.start)?) as usize;
        let start = n.checked_sub(1).map_or(0, |k| (terms[k].claim.focus.end - sentence.start) as usize).min(from);
        let (before, after) = (lower.get(start..from)?, lower.get(to..)?);
        if let Some(difference) = difference(total, &terms[..n], before) {
            return Some(difference);
        }
        let role = role(before, after, n);
        let parts: &[Term] = match role {
            // "60 people from nine countries, of whom 52 ...": the parts are those of the people.
            Some(Parts::Some) => {
                let opened = PARTITIVES.iter().filter_map(|w| after.find(w)).min().unwrap_or(0) as u32;
                let from = total.claim.focus.end + opened;
                &terms[n + 1..][terms[n + 1..].partition_point(|t| t.claim.focus.start < from)..]
            }
            Some(Parts::Follow) => &terms[n + 1..],
            Some(Parts::GoBefore) => {
                // "120, 80 and 95 pupils: 120 in one, 80 in another and 95 in a third": the parts are those of the last clause.
                let clause = lower[..from.min(lower.len())].rfind([':', ';']).map_or(0, |k| k as u32 + sentence.start);
                &terms[terms[..n].partition_point(|t| t.claim.focus.start < clause)..n]
            }
            None => continue,
        };
        // "Seven Danes, three Poles and a man from Orme": the last part is told without a number.
        let last = parts.last().map_or(0, |t| t.claim.focus.end.saturating_sub(sentence.start)) as usize;
        let unnumbered = |rest: &str| [" and a ", " and an ", " and the "].iter().any(|w| rest.contains(w));
        if role != Some(Parts::GoBefore) && lower.get(last..).is_some_and(unnumbered) {
            continue;
        }
        if let Some(sum) = sum(total, parts, role == Some(Parts::Some)) {
            return Some(sum);
        }
    }
    None
}

/// A total in the sentence before: "The bill came to €1.95 million. It is made up of ...".
fn across(document: &Document, sentence: Span, before: &[Term], terms: &[Term]) -> Option<Claim> {
    let lower = lower(document, sentence)?;
    if terms.len() < 2 || !OPENS_PARTS.iter().any(|w| lower.starts_with(w)) {
        return None;
    }
    let mut claim = before.iter().find_map(|total| sum(total, terms, false))?;
    // The claim stands with the parts that it was worked out from.
    claim.passage = terms[0].claim.passage;
    claim.sentence = terms[0].claim.sentence;
    Some(claim)
}

fn lower(document: &Document, sentence: Span) -> Option<String> {
    let text = document.cut(sentence);
    let lower = text.to_ascii_lowercase();
    (!NOT_A_SUM.iter().any(|w| lower.contains(w))).then_some(lower)
}

/// Whether the words around a value call it a total. `before` reaches back to the value before, `after` to the sentence's end.
fn role(before: &str, after: &str, n: usize) -> Option<Parts> {
    let clause = after.split([',', ';', ':', '.', '—']).next().unwrap_or("");
    if n >= 2
        && (BEFORE_TOTAL.iter().any(|w| before.contains(w))
            || clause.len() < 60 && AFTER_TOTAL.iter().any(|w| clause.contains(w)))
    {
        return Some(Parts::GoBefore);
    }
    if n > 1 {
        return None;
    }
    let words: Vec<&str> = before.split_whitespace().collect();
    if words.len() <= 3 && matches!(words.as_slice(), [.., "of", "the"] | [.., "of"]) {
        return Some(Parts::Some);
    }
    // "Thirty came: 18 pupils and 12 guests"; "160 officers, of whom 32 ..."; "€386 million, made up of ...".
    let opening = after
        .find([':'])
        .map(|k| &after[..k])
        .filter(|head| head.split_whitespace().count() <= 24 && !head.contains(';'));
    let listed = after.split_once(|c: char| c.is_ascii_digit()).map_or(after, |(head, _)| head);
    if PARTITIVES.iter().any(|w| listed.contains(w)) {
        return Some(Parts::Some);
    }
    let opens = OPENS_PARTS.iter().any(|w| listed.contains(w));
    (opens || opening.is_some_and(|h| !h.contains(|c: char| c.is_ascii_digit()))).then_some(Parts::Follow)
}

/// The sum of those parts that are like the total, as a claim at the total's own words. With `some`, the parts may
/// leave a rest, and only a sum that is too great is worth a claim.
fn sum(total: &Term, parts: &[Term], some: bool) -> Option<Claim> {
    let parts: Vec<&Term> = parts.iter().filter(|p| like(total, p)).collect();
    if !(2..=6).contains(&parts.len()) || !plain(total.amount) || parts.iter().any(|p| !plain(p.amount)) {
        return None;
    }
    let add = |pick: fn(&Amount) -> Option<Decimal>| {
        parts.iter().try_fold(Decimal::ZERO, |s, p| s.checked_add(pick(p.amount)?))
    };
    let (low, high) = (add(|a| a.extent.said.low)?, add(|a| a.extent.said.high)?);
    let (least, most) = (add(|a| a.extent.meant.low)?, add(|a| a.extent.meant.high)?);
    let stated = total.amount.extent.said.low?;
    // What is more than the total is no part of it.
    if parts.iter().any(|p| p.amount.extent.said.low.is_some_and(|low| low > stated)) {
        return None;
    }
    // A sum far from the total is a sum of other things.
    if low * Decimal::TWO < stated || low > stated * Decimal::TWO || low.is_zero() {
        return None;
    }
    if some && low <= stated {
        return None;
    }
    let span = parts.iter().fold(parts[0].claim.focus, |s, p| s.cover(p.claim.focus));
    let extent = Extent { said: Interval::closed(low, high), meant: Interval::closed(least.min(low), most.max(high)) };
    Some(at_total(total, span, written(total.amount, low)?, extent))
}

/// "Exports of 61.2 and imports of 68.9 left a deficit of 8.7": the two before are its ends.
fn difference(total: &Term, before_it: &[Term], before: &str) -> Option<Claim> {
    if !DIFFERENCE.iter().any(|w| before.contains(w)) {
        return None;
    }
    let ends: Vec<&Term> =
        before_it.iter().filter(|p| p.kind == total.kind && comparable(total.amount, p.amount)).collect();
    let [.., x, y] = ends.as_slice() else { return None };
    if !plain(x.amount) || !plain(y.amount) || !plain(total.amount) {
        return None;
    }
    let gap = (x.amount.extent.said.low? - y.amount.extent.said.low?).abs();
    let width = |a: &Amount| Some((a.extent.meant.high? - a.extent.meant.low?) / Decimal::TWO);
    let slack = width(x.amount)? + width(y.amount)?;
    let stated = total.amount.extent.said.low?;
    if gap.is_zero() || gap * Decimal::TWO < stated || gap > stated * Decimal::TWO {
        return None;
    }
    let extent = Extent { said: Interval::point(gap), meant: Interval::closed(gap - slack, gap + slack) };
    Some(at_total(total, x.claim.focus.cover(y.claim.focus), written(total.amount, gap)?, extent))
}

fn at_total(total: &Term, focus: Span, written: Decimal, extent: Extent<Decimal>) -> Claim {
    let amount = Amount { low: written, high: written, extent, ..total.amount.clone() };
    worked_out("arithmetic", total.index, total.claim, focus, total.kind, Shape::Amount(amount))
}

/// An amount of base units in the unit of the total.
fn written(total: &Amount, base: Decimal) -> Option<Decimal> {
    let factor = total.extent.said.low?.checked_div(total.low)?;
    base.checked_div(factor).map(|d| d.round_dp(4))
}

/// Whether a value can be a part of the total. Parts of a sum of money may leave out the currency: "€7.4 million: 2.6 million from ...".
fn like(total: &Term, part: &Term) -> bool {
    let bare = total.kind == Kind::Money
        && part.kind == Kind::Count
        && part.amount.noun.is_none()
        && part.amount.unit.is_empty();
    bare || part.kind == total.kind && comparable(total.amount, part.amount)
}

fn comparable(total: &Amount, part: &Amount) -> bool {
    total.base_unit == part.base_unit || is_count(total) && is_count(part)
}

/// A count has its noun for a unit.
fn is_count(amount: &Amount) -> bool {
    amount.unit == amount.base_unit
}
