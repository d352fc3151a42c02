//! Changes from their ends: "from £5 million to £6 million" is a rise of 20 per cent; "30 minutes, compared with 40 before" a saving of
//! 25 per cent.

use super::{by_sentence, worked_out};
use crate::claims::{Claim, Origin, Slot};
use crate::language::Analysis;
use crate::lexicon::sums::{CHANGE_WORDS, SET_AGAINST};
use crate::text::Document;
use crate::values::{Amount, Bound, Extent, Interval, Kind, Shape};
use rust_decimal::Decimal;

/// For each percentage in a sentence that names both ends of the change, the percentage that the ends come to.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (first, of_sentence) in by_sentence(claims) {
        let amounts: Vec<(usize, &Claim, Kind, &Amount)> = of_sentence
            .iter()
            .enumerate()
            .filter_map(|(n, c)| amount_of(c).map(|(kind, amount)| (first + n, c, kind, amount)))
            .collect();
        if amounts.iter().all(|a| a.2 != Kind::Percent) {
            continue;
        }
        let Some(sentence) = analysis.sentences.get(of_sentence[0].sentence as usize) else { continue };
        let called = called_a_change(document.cut(sentence.span));
        for &(i, claim, kind, stated) in &amounts {
            if kind != Kind::Percent || stated.bound != Bound::Exact || stated.low != stated.high {
                continue;
            }
            let near: Vec<_> = amounts.iter().filter(|a| a.2 != Kind::Percent).collect();
            for pair in near.windows(2) {
                let (x, y) = (pair[0], pair[1]);
                if x.2 != y.2 || x.3.base_unit != y.3.base_unit {
                    continue;
                }
                let cut = |from: u32, to: u32| document.text.get(from as usize..to as usize).unwrap_or("");
                let before = cut(sentence.span.start, x.1.focus.start);
                let between = cut(x.1.focus.end, y.1.focus.start);
                let Some((from, to)) = ends(before, between, called, x.3, y.3) else { continue };
                if let Some(extent) = change(from, to) {
                    let written = extent.said.low.unwrap_or_default().round_dp(1);
                    let amount = Amount { low: written, high: written, extent, ..stated.clone() };
                    let focus = x.1.focus.cover(y.1.focus);
                    found.push(worked_out("arithmetic", i, claim, focus, Kind::Percent, Shape::Amount(amount)));
                }
            }
        }
    }
    found
}

/// Whether a sentence calls its percentage a change.
fn called_a_change(sentence: &str) -> bool {
    sentence
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| !w.is_empty() && CHANGE_WORDS.iter().any(|c| w.eq_ignore_ascii_case(c)))
}

/// The older and the newer of two amounts: "from x to y", or "x, compared with y" where the percentage is called a change.
fn ends<'a>(
    before: &str,
    between: &str,
    called: bool,
    x: &'a Amount,
    y: &'a Amount,
) -> Option<(&'a Amount, &'a Amount)> {
    let short = between.split_whitespace().count();
    if before.trim_end().ends_with("from") && between.trim().ends_with("to") && short <= 3 {
        return Some((x, y));
    }
    let against = SET_AGAINST.iter().any(|w| between.trim_end().ends_with(w));
    (called && against && short <= 8).then_some((y, x))
}

fn amount_of(claim: &Claim) -> Option<(Kind, &Amount)> {
    let value = claim.value.as_ref().filter(|_| claim.slot == Slot::Value && claim.origin == Origin::Stated)?;
    match &value.shape {
        Shape::Amount(amount) => Some((value.kind, amount)),
        _ => None,
    }
}

/// The change in per cent of the first: strict by the written ends, charitable by their rounding.
fn change(from: &Amount, to: &Amount) -> Option<Extent<Decimal>> {
    let hundred = Decimal::ONE_HUNDRED;
    let rate = |x: Decimal, y: Decimal| Some(((y.checked_sub(x)?).checked_div(x)?.checked_mul(hundred)?).abs());
    let said = rate(from.extent.said.low?, to.extent.said.low?)?;
    let corners = [
        rate(from.extent.meant.low?, to.extent.meant.low?)?,
        rate(from.extent.meant.low?, to.extent.meant.high?)?,
        rate(from.extent.meant.high?, to.extent.meant.low?)?,
        rate(from.extent.meant.high?, to.extent.meant.high?)?,
        said,
    ];
    let low = corners.iter().copied().min()?.checked_sub(Decimal::new(5, 1))?;
    let high = corners.iter().copied().max()?.checked_add(Decimal::new(5, 1))?;
    Some(Extent { said: Interval::point(said), meant: Interval::closed(low, high) })
}
