//! Derivations make claims, never verdicts: a weekday from a date, a total from its parts.
//!
//! In: the stated claims of one document. Out: further claims, each with the claim it comes from. Always: a derived claim stands
//! at the passage it was worked out from. To add one: a file here and a row in `SHELF`.

mod calendar;
mod elapsed;
mod enumeration;
mod jubilee;
mod later;
mod offset;
mod sums;

pub use calendar::weekday_name;

use super::{Claim, Origin};
use crate::language::Analysis;
use crate::text::{Document, Span};
use crate::values::{Amount, Bound, Kind, Shape, Value};

/// In place of an index: worked out from the claim right before it among those derived.
const JUST_BEFORE: usize = u32::MAX as usize;

type Derivation = fn(&Document, &Analysis, &[Claim]) -> Vec<Claim>;

static SHELF: &[Derivation] = &[
    calendar::derive,
    elapsed::derive,
    enumeration::derive,
    jubilee::derive,
    later::derive,
    offset::derive,
    sums::derive,
];

/// Adds what follows from the claims of one document.
pub fn derive(document: &Document, analysis: &Analysis, claims: &mut Vec<Claim>) {
    let derived: Vec<Claim> = SHELF.iter().flat_map(|d| d(document, analysis, claims)).collect();
    for mut claim in derived {
        if let Origin::Derived { from, .. } = &mut claim.origin
            && *from == JUST_BEFORE as u32
        {
            *from = claims.len().saturating_sub(1) as u32;
        }
        claims.push(claim);
    }
}

/// Whether an amount is one number without a bound: "nine", not "about nine" or "nine to twelve".
fn plain(amount: &Amount) -> bool {
    amount.bound == Bound::Exact && amount.low == amount.high && !amount.vague
}

/// A claim worked out from claim `from`, standing at `focus` in the same sentence.
fn worked_out(by: &'static str, from: usize, stated: &Claim, focus: Span, kind: Kind, shape: Shape) -> Claim {
    Claim {
        origin: Origin::Derived { by, from: from as u32 },
        focus,
        value: Some(Box::new(Value { kind, shape })),
        occasion: None,
        lapse: None,
        ..stated.clone()
    }
}
