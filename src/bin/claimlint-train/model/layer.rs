//! A recurrent layer (simple recurrent units) forward and backward; the first half of the lanes reads from the left, the second from
//! the right.

use super::{Model, at};
use crate::math::{Random, multiply, transpose};
use claimlint::language::network::sigmoid;

/// What a layer keeps of its way forward for its way back.
pub(super) struct Layer {
    input: Vec<f32>,
    dropped: Vec<f32>,
    mask: Vec<f32>,
    forget: Vec<f32>,
    reset: Vec<f32>,
    candidate: Vec<f32>,
    state: Vec<f32>,
}

impl Model {
    pub(super) fn forward_layer(
        &self,
        l: usize,
        input: Vec<f32>,
        ranges: &[(usize, usize)],
        drop: f32,
        random: &mut Random,
    ) -> (Layer, Vec<f32>) {
        let d = self.size.width;
        let n = input.len() / d;
        let mask = mask(n * d, drop, random);
        let dropped: Vec<f32> = input.iter().zip(&mask).map(|(a, b)| a * b).collect();
        let mut u = vec![0.0; n * 3 * d];
        multiply(&mut u, &dropped, &self.dense[at::LAYERS + 2 * l].value, n, d, 3 * d);
        let gates = &self.dense[at::LAYERS + 2 * l + 1].value;
        let (vf, vr, bf, br) = (&gates[..d], &gates[d..2 * d], &gates[2 * d..3 * d], &gates[3 * d..]);
        let (mut forget, mut reset, mut candidate, mut state, mut output) =
            (vec![0.0; n * d], vec![0.0; n * d], vec![0.0; n * d], vec![0.0; n * d], vec![0.0; n * d]);
        let half = d / 2;
        let mut carry = vec![0.0f32; d];
        for &(start, end) in ranges {
            carry.fill(0.0);
            for step in 0..end - start {
                for (lanes, t) in [(0..half, start + step), (half..d, end - 1 - step)] {
                    for k in lanes {
                        let z = u[t * 3 * d + k];
                        let c = carry[k];
                        let f = sigmoid(u[t * 3 * d + d + k] + vf[k] * c + bf[k]);
                        let r = sigmoid(u[t * 3 * d + 2 * d + k] + vr[k] * c + br[k]);
                        let next = f * c + (1.0 - f) * z;
                        carry[k] = next;
                        let i = t * d + k;
                        (forget[i], reset[i], candidate[i], state[i]) = (f, r, z, next);
                        output[i] = r * next + (1.0 - r) * input[i];
                    }
                }
            }
        }
        (Layer { input, dropped, mask, forget, reset, candidate, state }, output)
    }

    pub(super) fn backward_layer(
        &mut self,
        l: usize,
        layer: &Layer,
        ranges: &[(usize, usize)],
        dout: &[f32],
    ) -> Vec<f32> {
        let d = self.size.width;
        let n = dout.len() / d;
        let half = d / 2;
        let mut du = vec![0.0; n * 3 * d];
        let mut dinput = vec![0.0; n * d];
        let gates = self.dense[at::LAYERS + 2 * l + 1].value.clone();
        let grad = &mut self.dense[at::LAYERS + 2 * l + 1].gradient;
        let (vf, vr) = (&gates[..d], &gates[d..2 * d]);
        let mut carry = vec![0.0f32; d];
        for &(start, end) in ranges {
            carry.fill(0.0);
            let len = end - start;
            for step in (0..len).rev() {
                let (tf, tb) = (start + step, end - 1 - step);
                for (lanes, t, before) in [(0..half, tf, tf.wrapping_sub(1)), (half..d, tb, tb + 1)] {
                    for k in lanes {
                        let i = t * d + k;
                        let c0 = if step == 0 { 0.0 } else { layer.state[before * d + k] };
                        let (f, r, z, c, x) =
                            (layer.forget[i], layer.reset[i], layer.candidate[i], layer.state[i], layer.input[i]);
                        let dh = dout[i];
                        let mut dc = carry[k] + dh * r;
                        dinput[i] += dh * (1.0 - r);
                        let dr = dh * (c - x) * r * (1.0 - r);
                        let df = dc * (c0 - z) * f * (1.0 - f);
                        du[t * 3 * d + k] = dc * (1.0 - f);
                        du[t * 3 * d + d + k] = df;
                        du[t * 3 * d + 2 * d + k] = dr;
                        grad[k] += df * c0;
                        grad[d + k] += dr * c0;
                        grad[2 * d + k] += df;
                        grad[3 * d + k] += dr;
                        dc = dc * f + df * vf[k] + dr * vr[k];
                        carry[k] = dc;
                    }
                }
            }
        }
        let w = &mut self.dense[at::LAYERS + 2 * l];
        let flipped = transpose(&layer.dropped, n, d);
        multiply(&mut w.gradient, &flipped, &du, d, n, 3 * d);
        let back = transpose(&w.value, d, 3 * d);
        let mut dx = vec![0.0; n * d];
        multiply(&mut dx, &du, &back, n, 3 * d, d);
        for i in 0..n * d {
            dinput[i] += dx[i] * layer.mask[i];
        }
        dinput
    }
}

/// Factors of dropout with probability `p`: 0, or what keeps the mean.
pub(super) fn mask(n: usize, p: f32, random: &mut Random) -> Vec<f32> {
    if p == 0.0 {
        return vec![1.0; n];
    }
    let limit = (p * 65536.0) as u64;
    let keep = 1.0 / (1.0 - p);
    let mut found = Vec::with_capacity(n + 3);
    while found.len() < n {
        let bits = random.next();
        for k in 0..4 {
            found.push(if (bits >> (16 * k)) & 0xffff < limit { 0.0 } else { keep });
        }
    }
    found.truncate(n);
    found
}
