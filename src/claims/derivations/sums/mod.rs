//! Figures that must come out: totals, differences, products, shares, and changes from their ends.
//!
//! In: the stated amounts of one document, sentence by sentence. Out: for a figure that its fellows do not come to, a claim of what
//! they do come to, standing at their words. Always: nothing is derived where any fair reading comes out, and nothing from fewer
//! than two figures. To add one: a file here, a row in `SHELF`, its words in `lexicon::sums`, and a sentence in the tests.

mod balance;
mod before;
mod change;
mod figures;
mod gathered;
mod listed;
mod product;
mod proportion;
mod reach;
mod restated;
mod rows;
mod share;
mod surplus;
mod table;
#[cfg(test)]
mod tests;
mod total;

use super::{JUST_BEFORE, worked_out};
use crate::claims::Claim;
use crate::language::Analysis;
use crate::text::{Document, Span};
use crate::values::{Amount, Bound, Shape};
use figures::{Figure, Line};
use reach::Reach;

type Sum = fn(&[Line], usize, &mut Vec<Claim>);

static SHELF: &[Sum] = &[
    total::derive,
    balance::derive,
    change::derive,
    share::derive,
    before::derive,
    product::derive,
    surplus::derive,
    restated::derive,
];

/// What the figures of a document come to, where that is not what is said.
pub fn derive(document: &Document, analysis: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let lines = figures::lines(document, analysis, claims);
    let mut found = Vec::new();
    for n in 0..lines.len() {
        for sum in SHELF {
            let begun = found.len();
            sum(&lines, n, &mut found);
            // One remark a sentence: a figure is not held against the same words twice.
            if found.len() > begun {
                break;
            }
        }
    }
    table::derive(document, claims, &lines, &mut found);
    proportion::derive(&lines, &mut found);
    gathered::derive(&lines, &mut found);
    found
}

/// The claim that a stated figure should be `derived`, as the words at `focus` have it; none where the two may be one.
fn differ(stated: &Figure, focus: Span, derived: Reach) -> Option<Claim> {
    let meant = stated.meant()?;
    if meant.overlaps(&derived.extent().meant) {
        return None;
    }
    differ_from(stated, focus, derived)
}

/// The same, whatever the stated figure may charitably mean.
fn differ_from(stated: &Figure, focus: Span, derived: Reach) -> Option<Claim> {
    let written = stated.in_own_unit(derived.said)?;
    let amount =
        Amount { low: written, high: written, bound: Bound::Exact, extent: derived.extent(), ..stated.amount.clone() };
    let mut claim = worked_out("arithmetic", stated.index, stated.claim, focus, stated.kind, Shape::Amount(amount));
    // It is held against what it was worked out for, and against nothing else.
    claim.row = true;
    Some(claim)
}
