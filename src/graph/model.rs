//! How sure we are: two logistic models over `features`, fitted by `cargo run --release --example fit`.

use super::features::{CONFLICT, CONTEXT};

/// Fitted weights of the features of context, in the order of `features::CONTEXT_NAMES`.
pub static CONTEXT_WEIGHTS: [f32; CONTEXT] = [0.0; CONTEXT];

/// Fitted weights of the features of conflict, in the order of `features::CONFLICT_NAMES`.
pub static CONFLICT_WEIGHTS: [f32; CONFLICT] = [0.0; CONFLICT];

/// The weighted sum: the logarithm of the odds.
pub fn logit(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

/// The chance, 0 to 1, that goes with a logit.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
