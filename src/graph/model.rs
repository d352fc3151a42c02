//! How sure we are: a logistic model over the features of context says what may be compared at all, trees over the features of
//! conflict (`data/judgement.txt`, fitted by `cargo run --release --example fit`) what is in conflict.

use super::features::CONTEXT;
use super::trees::Trees;
use std::sync::{Arc, LazyLock};

/// Fitted weights of the features of context, in the order of `features::CONTEXT_NAMES`.
#[allow(clippy::approx_constant)] // fitted, not 1/π
pub static CONTEXT_WEIGHTS: [f32; CONTEXT] = [
    -2.288, // bias
    1.802,  // cosine
    0.462,  // containment
    1.430,  // near
    -0.426, // shared names
    -0.609, // rival names
    0.729,  // rival words
    0.850,  // subject same
    0.047,  // subject kin
    -0.348, // subject apart
    0.318,  // predicate same
    -0.461, // predicate kin
    -0.374, // predicate apart
    -0.286, // predicate unknown
    -2.424, // one document
    -0.431, // aside apart
    0.235,  // both aside
    -0.700, // stance apart
    -0.186, // past apart
    -0.144, // period apart
    0.809,  // period same
    -0.716, // table
    2.318,  // shared terms
    -1.909, // count
    -1.168, // money
    -1.435, // percent
    -0.319, // measure
    -0.733, // duration
    -0.338, // age
    -0.948, // date
    -0.142, // time
    -0.251, // near and subject same
    0.776,  // cosine and names
    -0.677, // subject and predicate same
    0.629,  // unit same
    0.060,  // no subject
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
];

/// The trees that judge a conflict, over the features of context and then those of conflict; fitted by the same command.
pub static TREES: LazyLock<Arc<Trees>> = LazyLock::new(|| {
    let trees = Trees::read(include_str!("../../data/judgement.txt"));
    Arc::new(trees.unwrap_or_default())
});

/// The weighted sum: the logarithm of the odds.
pub fn logit(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(f, w)| f * w).sum()
}

/// The chance, 0 to 1, that goes with a logit.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Node;
    use crate::graph::features::CONFLICT;

    #[test]
    fn the_judgement_can_be_read_and_asks_for_known_features() {
        assert!(!TREES.trees.is_empty(), "data/judgement.txt holds no trees that can be read");
        for node in TREES.trees.iter().flatten() {
            if let Node::Ask(feature, ..) = node {
                assert!(usize::from(*feature) < CONTEXT + CONFLICT, "there is no feature {feature}");
            }
        }
    }
}
