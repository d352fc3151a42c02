//! Words in, tags, tree and names out.

use super::features::{self, features};
use super::matrix::{greatest, multiply, padded, softmax};
use super::weights::{DISTANCES, NAME_TAGS, TAGS, WEIGHTS, Weights};
use super::{sigmoid, tree};
use crate::text::{Deprel, Upos, Xpos};

/// What is said of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    pub upos: Upos,
    pub xpos: Xpos,
    /// From 1, 0 for the root.
    pub head: u16,
    pub deprel: Deprel,
    /// 0 outside names; else 1 + 2 x kind for the first word of a name, 2 + 2 x kind for a further one; kinds in the order of `NameKind`.
    pub name: u8,
}

/// Sentences longer than this are parsed in pieces, whose roots hang on the first.
const LONGEST: usize = 160;
const UPOS: usize = Upos::ALL.len();
const RELATIONS: usize = Deprel::ALL.len();

/// Reads sentences one after the other, in the same working memory.
pub struct Reader {
    weights: &'static Weights,
    x: Vec<f32>,
    next: Vec<f32>,
    product: Vec<f32>,
    tags: Vec<f32>,
    out: Vec<f32>,
    found: Vec<Word>,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader {
            weights: &WEIGHTS,
            x: Vec::new(),
            next: Vec::new(),
            product: Vec::new(),
            tags: Vec::new(),
            out: Vec::new(),
            found: Vec::new(),
        }
    }
}

impl Reader {
    /// Reads a sentence; one answer a word.
    pub fn read<'a>(&mut self, words: impl Iterator<Item = &'a str>) -> &[Word] {
        let d = self.weights.width;
        self.found.clear();
        self.x.clear();
        for word in words {
            let from = self.x.len();
            self.x.resize(from + d, 0.0);
            self.embed(word, from);
            if self.x.len() == LONGEST * d {
                self.piece();
                self.x.clear();
            }
        }
        if !self.x.is_empty() {
            self.piece();
        }
        &self.found
    }

    fn embed(&mut self, word: &str, from: usize) {
        let f = features(word);
        let sum = &mut self.x[from..];
        let row = self.weights.word_row(f.word);
        self.weights.add_word(row, sum);
        for (k, &hash) in f.hashed.iter().enumerate() {
            if row != 0 || k != features::WHOLE {
                self.weights.add_hashed(hash, sum);
            }
        }
    }

    /// Runs the layers on the words of `x` and appends what comes out to `found`.
    fn piece(&mut self) {
        let w = self.weights;
        let d = w.width;
        let n = self.x.len() / d;
        let tag_width = padded(TAGS);
        for (l, layer) in w.layers.iter().enumerate() {
            if l + 1 == w.layers.len() {
                repeat(&mut self.tags, &w.tag_bias, n);
                multiply(&mut self.tags, &self.x, &w.tag, d, tag_width);
                for row in self.tags.chunks_exact_mut(tag_width) {
                    softmax(&mut row[..UPOS]);
                    softmax(&mut row[UPOS..TAGS]);
                    row[TAGS..].fill(0.0);
                }
                for (row, x) in self.tags.chunks_exact(tag_width).zip(self.x.chunks_exact_mut(d)) {
                    flow(&row[..TAGS], &w.tag_flow, x);
                }
            }
            self.product.clear();
            self.product.resize(n * 3 * d, 0.0);
            multiply(&mut self.product, &self.x, &layer.product, d, 3 * d);
            self.next.clear();
            self.next.resize(n * d, 0.0);
            let (product, x, next) = (&self.product, &self.x, &mut self.next);
            // compiled for the widest vectors at hand, as products are
            pulp::Arch::new().dispatch(
                #[inline(always)]
                || recur(product, x, &layer.gates, next, d),
            );
            std::mem::swap(&mut self.x, &mut self.next);
        }
        repeat(&mut self.out, &w.out_bias, n);
        multiply(&mut self.out, &self.x, &w.out, d, padded(2 * w.arc + 2 * w.label + NAME_TAGS));
        self.tree(n);
    }

    fn tree(&mut self, n: usize) {
        let w = self.weights;
        let (arc, label) = (w.arc, w.label);
        let width = padded(2 * arc + 2 * label + NAME_TAGS);
        let across = padded(n + 1);
        // governors in columns, dependents in rows
        let mut heads = vec![0.0; arc * across];
        let mut dependents = vec![0.0; n * arc];
        for k in 0..arc {
            heads[k * across] = w.root[k];
        }
        for (i, row) in self.out.chunks_exact(width).enumerate() {
            for k in 0..arc {
                heads[k * across + i + 1] = row[k].max(0.0);
                dependents[i * arc + k] = row[arc + k].max(0.0);
            }
        }
        let mut query = Vec::new();
        repeat(&mut query, &w.arc_head[..arc], n);
        multiply(&mut query, &dependents, &w.arcs, arc, arc);
        let mut wide = vec![0.0; n * across];
        multiply(&mut wide, &query, &heads, arc, across);
        let mut scores = vec![0.0; n * (n + 1)];
        for (i, (row, line)) in scores.chunks_exact_mut(n + 1).zip(wide.chunks_exact(across)).enumerate() {
            for (h, (s, v)) in row.iter_mut().zip(line).enumerate() {
                *s = v + w.distance[distance(i, h)];
            }
        }
        let governors = tree::best(&mut scores, n);
        let labels = padded(RELATIONS);
        let mut hidden = vec![0.0; n * label];
        for (i, &h) in governors.iter().enumerate() {
            let governor = match h {
                0 => &w.label_root[..label],
                h => &self.out[(h as usize - 1) * width + 2 * arc..][..label],
            };
            let dependent = &self.out[i * width + 2 * arc + label..][..label];
            for ((z, a), b) in hidden[i * label..(i + 1) * label].iter_mut().zip(governor).zip(dependent) {
                *z = (a + b).max(0.0);
            }
        }
        let mut relations = Vec::new();
        repeat(&mut relations, &w.label_bias, n);
        multiply(&mut relations, &hidden, &w.labels, label, labels);
        let tag_width = padded(TAGS);
        let before = self.found.len();
        let first_root = self.found.iter().position(|f| f.head == 0);
        for i in 0..n {
            let row = &mut relations[i * labels..i * labels + RELATIONS];
            row[Deprel::Root as usize] = f32::MIN;
            let tags = &self.tags[i * tag_width..][..TAGS];
            let (head, deprel) = match (governors[i], first_root) {
                (0, None) => (0, Deprel::Root),
                (0, Some(root)) => (root as u16 + 1, Deprel::Parataxis),
                (h, _) => ((h as usize + before).min(u16::MAX as usize) as u16, Deprel::ALL[greatest(row)]),
            };
            self.found.push(Word {
                upos: Upos::ALL[greatest(&tags[..UPOS])],
                xpos: Xpos::ALL[greatest(&tags[UPOS..])],
                head,
                deprel,
                name: greatest(&self.out[i * width + 2 * arc + 2 * label..][..NAME_TAGS]) as u8,
            });
        }
    }
}

/// The row of the weights of distance for word `i` (from 0) under `h` (from 1; 0 is the root).
fn distance(i: usize, h: usize) -> usize {
    if h == 0 {
        return 2 * DISTANCES + 1;
    }
    (h + DISTANCES).saturating_sub(i + 1).min(2 * DISTANCES)
}

fn repeat(into: &mut Vec<f32>, row: &[f32], n: usize) {
    into.clear();
    for _ in 0..n {
        into.extend_from_slice(row);
    }
}

/// Adds to `x` what the likely tags bring; unlikely ones bring nothing worth the time.
fn flow(tags: &[f32], rows: &[f32], x: &mut [f32]) {
    let d = x.len();
    for (k, &p) in tags.iter().enumerate() {
        if p > 1e-3 {
            for (x, v) in x.iter_mut().zip(&rows[k * d..(k + 1) * d]) {
                *x += p * v;
            }
        }
    }
}

/// The recurrence of a layer: the first half of the lanes reads forwards, the second backwards.
#[inline(always)]
fn recur(product: &[f32], x: &[f32], gates: &[f32], out: &mut [f32], d: usize) {
    let n = x.len() / d;
    let half = d / 2;
    let mut carry = vec![0f32; half];
    for (from, backwards) in [(0, false), (half, true)] {
        carry.fill(0.0);
        let gate = |k: usize| &gates[k * d + from..k * d + from + half];
        let (vf, vr, bf, br) = (gate(0), gate(1), gate(2), gate(3));
        for step in 0..n {
            let t = if backwards { n - 1 - step } else { step };
            let u = &product[t * 3 * d..(t + 1) * 3 * d];
            let (z, f, r) =
                (&u[from..from + half], &u[d + from..d + from + half], &u[2 * d + from..2 * d + from + half]);
            let x = &x[t * d + from..t * d + from + half];
            let h = &mut out[t * d + from..t * d + from + half];
            for k in 0..half {
                let c = carry[k];
                let forget = sigmoid(f[k] + vf[k] * c + bf[k]);
                let reset = sigmoid(r[k] + vr[k] * c + br[k]);
                let next = forget * c + (1.0 - forget) * z[k];
                carry[k] = next;
                h[k] = reset * next + (1.0 - reset) * x[k];
            }
        }
    }
}
