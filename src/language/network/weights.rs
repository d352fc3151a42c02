//! The weights as they lie in `data/english.bin` (written by `claimlint-train`, see its `export.rs`).

use super::features::BUCKETS;
use super::matrix::{Packed, padded};
use crate::text::{Deprel, Upos, Xpos};
use std::sync::LazyLock;

/// Tags of one word: universal, then Penn.
pub const TAGS: usize = Upos::ALL.len() + Xpos::ALL.len();
/// Parts of names: outside, or first or further word of one of four kinds.
pub const NAME_TAGS: usize = 9;
/// Distances from -16 to 16 have a weight of their own, and the root.
pub const DISTANCES: usize = 16;

static BYTES: &[u8] = include_bytes!("../../../data/english.bin");

/// The shipped weights, read once.
pub static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(BYTES));

/// Everything that was learned. Matrices have their columns filled up to full lanes with zeros.
pub struct Weights {
    pub width: usize,
    pub arc: usize,
    pub label: usize,
    pub tag: Packed,
    pub tag_bias: Vec<f32>,
    pub tag_flow: Vec<f32>,
    pub out: Packed,
    pub out_bias: Vec<f32>,
    pub arcs: Packed,
    pub arc_head: Vec<f32>,
    pub root: Vec<f32>,
    pub distance: Vec<f32>,
    pub label_root: Vec<f32>,
    pub labels: Packed,
    pub label_bias: Vec<f32>,
    pub layers: Vec<Layer>,
    /// The bias of what has none: three times `width`.
    pub zeros: Vec<f32>,
    slots: &'static [u8],
    words: &'static [u8],
    hashed: &'static [u8],
}

/// One recurrent layer.
pub struct Layer {
    /// `width` rows of three times `width`: candidate, forget gate, reset gate.
    pub product: Packed,
    /// Four times `width`: how the state moves the two gates, then their biases.
    pub gates: Vec<f32>,
}

struct Cursor {
    rest: &'static [u8],
}

impl Cursor {
    fn take(&mut self, n: usize) -> &'static [u8] {
        let (taken, rest) = self.rest.split_at(n);
        self.rest = rest;
        taken
    }

    fn number(&mut self) -> usize {
        u32_at(self.take(4), 0) as usize
    }

    fn tensor(&mut self, rows: usize, columns: usize) -> Vec<f32> {
        let scale = f32::from_bits(u32_at(self.take(4), 0));
        let wide = padded(columns);
        let mut values = vec![0.0; rows * wide];
        for (line, row) in self.take(2 * rows * columns).chunks_exact(2 * columns).zip(values.chunks_exact_mut(wide)) {
            for (pair, v) in line.chunks_exact(2).zip(row) {
                *v = f32::from(i16::from_le_bytes([pair[0], pair[1]])) * scale;
            }
        }
        values
    }

    fn packed(&mut self, rows: usize, columns: usize) -> Packed {
        Packed::new(&self.tensor(rows, columns), rows, padded(columns))
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

impl Weights {
    fn read(bytes: &'static [u8]) -> Weights {
        let mut cursor = Cursor { rest: bytes };
        cursor.take(b"claimlint network 1\n".len());
        let [width, layers, arc, label, words, slots, buckets] = std::array::from_fn(|_| cursor.number());
        assert_eq!(buckets, BUCKETS, "weights and program are of one making");
        let out = 2 * arc + 2 * label + NAME_TAGS;
        Weights {
            width,
            arc,
            label,
            tag: cursor.packed(width, TAGS),
            tag_bias: cursor.tensor(1, TAGS),
            tag_flow: cursor.tensor(TAGS, width),
            out: cursor.packed(width, out),
            out_bias: cursor.tensor(1, out),
            arcs: cursor.packed(arc, arc),
            arc_head: cursor.tensor(1, arc),
            root: cursor.tensor(1, arc),
            distance: cursor.tensor(1, 2 * DISTANCES + 2),
            label_root: cursor.tensor(1, label),
            labels: cursor.packed(label, Deprel::ALL.len()),
            label_bias: cursor.tensor(1, Deprel::ALL.len()),
            layers: (0..layers)
                .map(|_| Layer { product: cursor.packed(width, 3 * width), gates: cursor.tensor(4, width) })
                .collect(),
            zeros: vec![0.0; 3 * width],
            slots: cursor.take(8 * slots),
            words: cursor.take(words * (width + 4)),
            hashed: cursor.take(buckets * (width + 4)),
        }
    }

    /// The row of a word by the hash that `features` gives; 0 for an unknown one.
    pub fn word_row(&self, key: u64) -> usize {
        let mask = self.slots.len() / 8 - 1;
        let mut slot = key as usize & mask;
        loop {
            let row = u32_at(self.slots, 8 * slot + 4) as usize;
            if row == 0 || u32_at(self.slots, 8 * slot) == (key >> 32) as u32 {
                return row;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Adds a word's row to `sum`.
    #[inline(always)]
    pub fn add_word(&self, row: usize, sum: &mut [f32]) {
        add(self.words, row, sum);
    }

    /// Adds a hashed feature's row to `sum`.
    #[inline(always)]
    pub fn add_hashed(&self, row: u32, sum: &mut [f32]) {
        add(self.hashed, row as usize, sum);
    }
}

#[inline(always)]
fn add(table: &[u8], row: usize, sum: &mut [f32]) {
    let width = sum.len();
    let at = row * (width + 4);
    let scale = f32::from_bits(u32_at(table, at));
    for (s, &b) in sum.iter_mut().zip(&table[at + 4..at + 4 + width]) {
        *s += f32::from(b as i8) * scale;
    }
}
