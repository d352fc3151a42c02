//! A table of numbers in training: its values, their gradients and what Adam remembers of them.

use crate::math::Random;

pub struct Tensor {
    pub rows: usize,
    pub columns: usize,
    pub value: Vec<f32>,
    pub gradient: Vec<f32>,
    pub(super) moment: Vec<f32>,
    pub(super) square: Vec<f32>,
    pub average: Vec<f32>,
    /// Rows with a gradient since the last step (tables only).
    pub(super) touched: Vec<u32>,
}

impl Tensor {
    pub(super) fn new(rows: usize, columns: usize, deviation: f32, random: &mut Random) -> Tensor {
        let value: Vec<f32> =
            (0..rows * columns).map(|_| if deviation > 0.0 { random.normal() * deviation } else { 0.0 }).collect();
        let zero = vec![0.0; rows * columns];
        Tensor {
            rows,
            columns,
            average: value.clone(),
            value,
            gradient: zero.clone(),
            moment: zero.clone(),
            square: zero,
            touched: Vec::new(),
        }
    }

    pub(super) fn row(&self, i: usize) -> &[f32] {
        &self.value[i * self.columns..(i + 1) * self.columns]
    }
}

/// One step of Adam for the number at `i`, whose gradient is scaled by `scale` and cleared.
pub(super) fn adam(t: &mut Tensor, i: usize, rate: f32, scale: f32, (b1, b2): (f32, f32)) {
    let g = t.gradient[i] * scale;
    t.gradient[i] = 0.0;
    t.moment[i] = b1 * t.moment[i] + (1.0 - b1) * g;
    t.square[i] = b2 * t.square[i] + (1.0 - b2) * g * g;
    t.value[i] -= rate * t.moment[i] / (t.square[i].sqrt() + 1e-6);
}
