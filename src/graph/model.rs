//! How sure we are: two logistic models over `features`, fitted by `cargo run --release --example fit`.

use super::features::{CONFLICT, CONTEXT};

/// Fitted weights of the features of context, in the order of `features::CONTEXT_NAMES`.
pub static CONTEXT_WEIGHTS: [f32; CONTEXT] = [
    -2.481, // bias
    1.658,  // cosine
    0.357,  // containment
    1.847,  // near
    -0.498, // shared names
    -0.918, // rival names
    0.726,  // rival words
    0.983,  // subject same
    0.403,  // subject kin
    -0.015, // subject apart
    0.419,  // predicate same
    -0.723, // predicate kin
    -0.397, // predicate apart
    -0.261, // predicate unknown
    -2.345, // one document
    -0.421, // aside apart
    0.335,  // both aside
    -0.983, // stance apart
    -0.285, // past apart
    -0.182, // period apart
    0.933,  // period same
    -0.813, // table
    2.175,  // shared terms
    -1.980, // count
    -0.993, // money
    -1.450, // percent
    -0.092, // measure
    -0.683, // duration
    -1.353, // age
    -0.772, // date
    -0.454, // time
    -0.273, // near and subject same
    0.816,  // cosine and names
    -0.555, // subject and predicate same
    0.704,  // unit same
    0.165,  // no subject
];

/// Fitted weights of the features of conflict, in the order of `features::CONFLICT_NAMES`.
pub static CONFLICT_WEIGHTS: [f32; CONFLICT] = [
    -1.821, // bias
    0.787,  // context
    -0.771, // agrees elsewhere
    0.122,  // agrees better elsewhere
    0.011,  // rival nearer
    -1.025, // rivals
    -0.555, // log ratio
    0.817,  // slip of the pen
    1.089,  // both exact
    0.112,  // one document
    0.206,  // past apart
    0.939,  // count
    0.074,  // money or percent
    -0.112, // measure or duration
    -1.134, // age
    0.808,  // date
    0.547,  // time
    -0.207, // round
    -0.675, // small numbers
    1.589,  // alone
    -0.445, // polarity
    0.530,  // alone and near
];

/// The weighted sum: the logarithm of the odds.
pub fn logit(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

/// The chance, 0 to 1, that goes with a logit.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
