//! How sure we are: two logistic models over `features`, fitted by `cargo run --release --example fit`.

use super::features::{CONFLICT, CONTEXT};

/// Fitted weights of the features of context, in the order of `features::CONTEXT_NAMES`.
pub static CONTEXT_WEIGHTS: [f32; CONTEXT] = [
    -2.367, // bias
    1.539,  // cosine
    0.498,  // containment
    1.811,  // near
    -0.492, // shared names
    -0.750, // rival names
    0.732,  // rival words
    0.887,  // subject same
    0.159,  // subject kin
    -0.188, // subject apart
    0.401,  // predicate same
    -0.630, // predicate kin
    -0.321, // predicate apart
    -0.280, // predicate unknown
    -2.416, // one document
    -0.430, // aside apart
    0.379,  // both aside
    -0.914, // stance apart
    -0.224, // past apart
    -0.138, // period apart
    0.902,  // period same
    -0.818, // table
    2.359,  // shared terms
    -2.034, // count
    -1.167, // money
    -1.592, // percent
    -0.471, // measure
    -0.841, // duration
    -1.004, // age
    -1.009, // date
    -0.217, // time
    -0.300, // near and subject same
    1.025,  // cosine and names
    -0.617, // subject and predicate same
    0.648,  // unit same
    0.181,  // no subject
];

/// Fitted weights of the features of conflict, in the order of `features::CONFLICT_NAMES`.
pub static CONFLICT_WEIGHTS: [f32; CONFLICT] = [
    -1.911, // bias
    0.667,  // context
    -1.016, // agrees elsewhere
    -0.046, // agrees better elsewhere
    0.042,  // rival nearer
    -1.407, // rivals
    -0.682, // log ratio
    0.973,  // slip of the pen
    0.739,  // both exact
    0.041,  // one document
    0.105,  // past apart
    0.756,  // count
    -0.036, // money or percent
    -0.389, // measure or duration
    -0.759, // age
    0.853,  // date
    0.495,  // time
    -0.290, // round
    -0.572, // small numbers
    1.656,  // alone
    -0.416, // polarity
    0.524,  // alone and near
];

/// The weighted sum: the logarithm of the odds.
pub fn logit(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

/// The chance, 0 to 1, that goes with a logit.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
