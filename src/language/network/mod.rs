//! The network that tags, parses and finds names, trained by `claimlint-train`.
//!
//! In: the words of a sentence. Out: for each its tags, governor, relation and part in a name. Always: the same words give the same
//! answer, on every machine.

pub mod features;
pub mod tree;

/// 1 / (1 + e^-x) from additions and products alone, so that every machine gives the same bits.
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    let mut e = 1.0 - x.clamp(-20.0, 20.0) * (1.0 / 256.0);
    for _ in 0..8 {
        e *= e;
    }
    1.0 / (1.0 + e)
}
