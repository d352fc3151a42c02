//! Derivations make claims, never verdicts: a weekday from a date, a total from its parts.
//!
//! In: the stated claims of one document. Out: further claims, each with the claim it comes from. Always: a derived claim stands
//! at the passage it was worked out from. To add one: a file here and a row in `SHELF`.

mod calendar;

use super::Claim;
use crate::language::Analysis;
use crate::text::Document;

type Derivation = fn(&Document, &Analysis, &[Claim]) -> Vec<Claim>;

static SHELF: &[Derivation] = &[calendar::derive];

/// Adds what follows from the claims of one document.
pub fn derive(document: &Document, analysis: &Analysis, claims: &mut Vec<Claim>) {
    let derived: Vec<Claim> = SHELF.iter().flat_map(|d| d(document, analysis, claims)).collect();
    claims.extend(derived);
}
