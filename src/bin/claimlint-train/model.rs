//! The network in training: forward, backward, Adam. The shape is told in `claimlint::language::network`.
//!
//! A word is the sum of the rows of its features. Recurrent layers (simple recurrent units: all products before the recurrence)
//! read it from both sides. From the second last layer come the tags, whose probabilities flow into the last; from the last come
//! for each word what it is as a governor, as a dependent, and its part in a name.

mod batch;
mod layer;
mod tensor;

use crate::conllu::NAME_TAGS;
use crate::math::Random;
use claimlint::language::network::features::{BUCKETS, HASHED};
use claimlint::text::{Deprel, Upos, Xpos};
use tensor::{Tensor, adam};

pub const UPOS: usize = Upos::ALL.len();
pub const XPOS: usize = Xpos::ALL.len();
pub const RELATIONS: usize = Deprel::ALL.len();
pub const TAGS: usize = UPOS + XPOS;
/// Distances from dependent to governor that have a weight of their own: -DISTANCES..=DISTANCES.
pub const DISTANCES: usize = 16;

#[derive(Clone, Copy)]
pub struct Size {
    pub width: usize,
    pub layers: usize,
    pub arc: usize,
    pub label: usize,
    pub vectors: usize,
}

/// Places of the dense tensors in `Model::dense`.
pub mod at {
    pub const VECTORS: usize = 0;
    pub const TAG: usize = 1;
    pub const TAG_BIAS: usize = 2;
    pub const TAG_FLOW: usize = 3;
    pub const OUT: usize = 4;
    pub const OUT_BIAS: usize = 5;
    pub const ARC: usize = 6;
    pub const ARC_HEAD: usize = 7;
    pub const ROOT: usize = 8;
    pub const DISTANCE: usize = 9;
    pub const LABEL_ROOT: usize = 10;
    pub const LABEL: usize = 11;
    pub const LABEL_BIAS: usize = 12;
    /// Two a layer: the product, and the vectors f, r and biases f, r.
    pub const LAYERS: usize = 13;
}

pub struct Model {
    pub size: Size,
    pub dense: Vec<Tensor>,
    pub words: Tensor,
    pub hashed: Tensor,
    /// Fixed vectors, one row a word of the vocabulary, zero where there is none.
    pub vectors: Vec<f32>,
    step: i32,
}

/// One word as the network reads it.
#[derive(Clone, Copy)]
pub struct Input {
    pub word: u32,
    /// How often the word stands in what is trained on.
    pub seen: u32,
    pub hashed: [u32; HASHED],
}

/// What a sentence should come out as; `names` may be missing.
pub struct Gold<'a> {
    pub sentence: &'a crate::conllu::Sentence,
}

pub struct Losses {
    pub tags: f32,
    pub arcs: f32,
    pub labels: f32,
    pub names: f32,
}

/// What comes out of a sentence.
pub struct Answer {
    pub upos: Vec<u8>,
    pub xpos: Vec<u8>,
    pub heads: Vec<u16>,
    pub relations: Vec<u8>,
    pub names: Vec<u8>,
}

impl Model {
    pub fn new(size: Size, words: usize, vectors: Vec<f32>, random: &mut Random) -> Model {
        let d = size.width;
        let out = 2 * size.arc + 2 * size.label + NAME_TAGS;
        let glorot = |a: usize, b: usize| (2.0 / (a + b) as f32).sqrt();
        let mut dense = vec![
            Tensor::new(size.vectors, d, 0.6 / (size.vectors as f32).sqrt(), random),
            Tensor::new(d, TAGS, glorot(d, TAGS), random),
            Tensor::new(1, TAGS, 0.0, random),
            Tensor::new(TAGS, d, 0.3, random),
            Tensor::new(d, out, glorot(d, size.arc), random),
            Tensor::new(1, out, 0.0, random),
            Tensor::new(size.arc, size.arc, glorot(size.arc, size.arc), random),
            Tensor::new(1, size.arc, 0.0, random),
            Tensor::new(1, size.arc, 0.3, random),
            Tensor::new(1, 2 * DISTANCES + 2, 0.0, random),
            Tensor::new(1, size.label, 0.3, random),
            Tensor::new(size.label, RELATIONS, glorot(size.label, RELATIONS), random),
            Tensor::new(1, RELATIONS, 0.0, random),
        ];
        for _ in 0..size.layers {
            dense.push(Tensor::new(d, 3 * d, glorot(d, d), random));
            let mut gates = Tensor::new(4, d, 0.0, random);
            gates.value[..2 * d].iter_mut().for_each(|v| *v = random.normal() * 0.1);
            gates.average.clone_from(&gates.value);
            dense.push(gates);
        }
        Model {
            size,
            dense,
            words: Tensor::new(words, d, 0.0, random),
            hashed: Tensor::new(BUCKETS, d, 0.15, random),
            vectors,
            step: 0,
        }
    }

    /// One step of Adam with the gradients gathered, which are scaled by `scale` and cleared. `decay` is that of the running average.
    pub fn update(&mut self, rate: f32, scale: f32, decay: f32) {
        self.step += 1;
        let (b1, b2) = (0.9f32, 0.99f32);
        let bias = (1.0 - b2.powi(self.step)).sqrt() / (1.0 - b1.powi(self.step));
        for tensor in &mut self.dense {
            let norm = tensor.gradient.iter().map(|g| g * g).sum::<f32>().sqrt() * scale;
            let scale = if norm > 2.0 { scale * 2.0 / norm } else { scale };
            for i in 0..tensor.value.len() {
                adam(tensor, i, rate * bias, scale, (b1, b2));
            }
        }
        for table in [&mut self.words, &mut self.hashed] {
            let rows = std::mem::take(&mut table.touched);
            for row in rows {
                for i in row as usize * table.columns..(row as usize + 1) * table.columns {
                    adam(table, i, rate * bias, scale, (b1, b2));
                }
            }
        }
        if self.step % 4 == 0 {
            let part = 1.0 - decay.powi(4);
            for tensor in self.dense.iter_mut().chain([&mut self.words, &mut self.hashed]) {
                for (a, v) in tensor.average.iter_mut().zip(&tensor.value) {
                    *a += (v - *a) * part;
                }
            }
        }
    }

    /// Exchanges the values and their running averages.
    pub fn swap_average(&mut self) {
        for tensor in self.dense.iter_mut().chain([&mut self.words, &mut self.hashed]) {
            std::mem::swap(&mut tensor.value, &mut tensor.average);
        }
    }
}

/// The row of `DISTANCE` for word `i` (from 0) under `h` (from 1; 0 is the root).
pub fn distance_row(i: usize, h: usize) -> usize {
    if h == 0 {
        return 2 * DISTANCES + 1;
    }
    let d = h as i64 - 1 - i as i64;
    (d.clamp(-(DISTANCES as i64), DISTANCES as i64) + DISTANCES as i64) as usize
}
