//! How sure we are: two logistic models over `features`, fitted by `cargo run --release --example fit`.

use super::features::{CONFLICT, CONTEXT};

/// Fitted weights of the features of context, in the order of `features::CONTEXT_NAMES`.
pub static CONTEXT_WEIGHTS: [f32; CONTEXT] = [
    -2.351, // bias
    1.626,  // cosine
    0.449,  // containment
    1.806,  // near
    -0.490, // shared names
    -0.762, // rival names
    0.702,  // rival words
    0.945,  // subject same
    0.210,  // subject kin
    -0.135, // subject apart
    0.413,  // predicate same
    -0.641, // predicate kin
    -0.308, // predicate apart
    -0.296, // predicate unknown
    -2.428, // one document
    -0.435, // aside apart
    0.356,  // both aside
    -0.893, // stance apart
    -0.228, // past apart
    -0.153, // period apart
    0.887,  // period same
    -0.843, // table
    2.293,  // shared terms
    -2.123, // count
    -1.222, // money
    -1.621, // percent
    -0.237, // measure
    -0.874, // duration
    -1.026, // age
    -1.006, // date
    -0.194, // time
    -0.197, // near and subject same
    0.987,  // cosine and names
    -0.654, // subject and predicate same
    0.728,  // unit same
    0.170,  // no subject
];

/// Fitted weights of the features of conflict, in the order of `features::CONFLICT_NAMES`.
pub static CONFLICT_WEIGHTS: [f32; CONFLICT] = [
    -1.945, // bias
    0.660,  // context
    -1.088, // agrees elsewhere
    -0.033, // agrees better elsewhere
    0.102,  // rival nearer
    -1.516, // rivals
    -0.701, // log ratio
    0.950,  // slip of the pen
    0.868,  // both exact
    0.057,  // one document
    0.105,  // past apart
    0.725,  // count
    -0.041, // money or percent
    -0.299, // measure or duration
    -0.796, // age
    0.883,  // date
    0.491,  // time
    -0.364, // round
    -0.578, // small numbers
    1.595,  // alone
    -0.394, // polarity
    0.758,  // alone and near
];

/// The weighted sum: the logarithm of the odds.
pub fn logit(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

/// The chance, 0 to 1, that goes with a logit.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
