//! Changes from their ends: "from £5 million to £6 million" is a rise of 20 per cent.

use super::worked_out;
use crate::claims::{Claim, Origin, Slot};
use crate::language::Analysis;
use crate::text::Document;
use crate::values::{Amount, Extent, Interval, Kind, Shape};
use rust_decimal::Decimal;

/// For each percentage in a sentence that names both ends of the change, the percentage that the ends come to.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        let Some((Kind::Percent, stated)) = amount_of(claim) else { continue };
        let Some(sentence) = analysis.sentences.get(claim.sentence as usize) else { continue };
        let near: Vec<(&Claim, &Amount, Kind)> = claims
            .iter()
            .filter(|c| c.sentence == claim.sentence && c.slot == Slot::Value && c.origin == Origin::Stated)
            .filter_map(|c| amount_of(c).map(|(kind, amount)| (c, amount, kind)))
            .filter(|(_, _, kind)| *kind != Kind::Percent)
            .collect();
        for pair in near.windows(2) {
            let ((x, from, kind), (y, to, other)) = (pair[0], pair[1]);
            if kind != other || from.base_unit != to.base_unit {
                continue;
            }
            let Some(between) = document.text.get(x.focus.end as usize..y.focus.start as usize) else { continue };
            let Some(before) = document.text.get(sentence.span.start as usize..x.focus.start as usize) else {
                continue;
            };
            let rising = between.trim().ends_with("to")
                && between.split_whitespace().count() <= 3
                && before.trim_end().ends_with("from");
            if !rising {
                continue;
            }
            if let Some(extent) = change(from, to) {
                let written = extent.said.low.unwrap_or_default().round_dp(1);
                let amount = Amount { low: written, high: written, extent, ..stated.clone() };
                found.push(worked_out(
                    "arithmetic",
                    i,
                    claim,
                    x.focus.cover(y.focus),
                    Kind::Percent,
                    Shape::Amount(amount),
                ));
            }
        }
    }
    found
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
