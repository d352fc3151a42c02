//! How sure we are: two logistic models over `features`, fitted by `cargo run --release --example fit`.

use super::features::{CONFLICT, CONTEXT};

/// Fitted weights of the features of context, in the order of `features::CONTEXT_NAMES`.
pub static CONTEXT_WEIGHTS: [f32; CONTEXT] = [
    -2.411, // bias
    1.741,  // cosine
    0.102,  // containment
    1.511,  // near
    -0.744, // shared names
    -0.667, // rival names
    0.529,  // rival words
    1.345,  // subject same
    0.745,  // subject kin
    -0.046, // subject apart
    0.519,  // predicate same
    -0.456, // predicate kin
    -0.189, // predicate apart
    -0.228, // predicate unknown
    -2.922, // one document
    -0.372, // aside apart
    0.051,  // both aside
    -0.989, // stance apart
    -0.057, // past apart
    -0.185, // period apart
    0.973,  // period same
    -0.878, // table
    1.626,  // shared terms
    -1.969, // count
    -1.080, // money
    -1.166, // percent
    0.301,  // measure
    -0.285, // duration
    -0.422, // age
    -0.520, // date
    -0.090, // time
    -0.442, // near and subject same
    1.181,  // cosine and names
    -0.331, // subject and predicate same
    0.777,  // unit same
    0.254,  // no subject
];

/// Fitted weights of the features of conflict, in the order of `features::CONFLICT_NAMES`.
pub static CONFLICT_WEIGHTS: [f32; CONFLICT] = [
    -0.877, // bias
    0.961,  // context
    -0.844, // agrees elsewhere
    0.005,  // agrees better elsewhere
    -0.026, // rival nearer
    -0.842, // rivals
    -0.544, // log ratio
    0.912,  // slip of the pen
    0.885,  // both exact
    -0.047, // one document
    0.290,  // past apart
    0.266,  // count
    -0.292, // money or percent
    0.094,  // measure or duration
    -0.535, // age
    0.147,  // date
    0.038,  // time
    0.147,  // round
    -0.563, // small numbers
];

/// The weighted sum: the logarithm of the odds.
pub fn logit(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

/// The chance, 0 to 1, that goes with a logit.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
