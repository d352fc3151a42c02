//! Words in, tags, tree and names out.

use super::features::{Features, features};
use super::matrix::{Rows, greatest, multiply, padded, product, softmax};
use super::weights::{DISTANCES, NAME_TAGS, TAGS, WEIGHTS, Weights};
use super::{tags, tree};
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
    rows: Rows,
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
            rows: Rows::default(),
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
        let (f, weights) = (features(word), self.weights);
        let sum = &mut self.x[from..];
        pulp::Arch::new().dispatch(Embedding { features: f, weights, sum });
    }

    /// Runs the layers on the words of `x` and appends what comes out to `found`.
    fn piece(&mut self) {
        let w = self.weights;
        let d = w.width;
        let n = self.x.len() / d;
        for (l, layer) in w.layers.iter().enumerate() {
            if l + 1 == w.layers.len() {
                product(&mut self.tags, &self.x, &w.tag, &w.tag_bias, &mut self.rows);
                pulp::Arch::new().dispatch(Tags { tags: &mut self.tags, x: &mut self.x, rows: &w.tag_flow, d });
            }
            product(&mut self.product, &self.x, &layer.product, &w.zeros, &mut self.rows);
            self.next.resize(n * d, 0.0);
            let (product, x, out) = (&self.product, &self.x, &mut self.next);
            pulp::Arch::new().dispatch(Recurrence { product, x, gates: &layer.gates, out, d });
            std::mem::swap(&mut self.x, &mut self.next);
        }
        product(&mut self.out, &self.x, &w.out, &w.out_bias, &mut self.rows);
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
        product(&mut query, &dependents, &w.arcs, &w.arc_head, &mut self.rows);
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
        product(&mut relations, &hidden, &w.labels, &w.label_bias, &mut self.rows);
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
            let (upos, xpos) = tags::together(tags);
            self.found.push(Word {
                upos,
                xpos,
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

/// The rows of a word's features, added up. This and what follows is compiled for the widest vectors at hand, as products are.
struct Embedding<'a> {
    features: Features,
    weights: &'a Weights,
    sum: &'a mut [f32],
}

impl pulp::WithSimd for Embedding<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Embedding { features, weights, sum } = self;
        weights.add_word(weights.word_row(features.word), sum);
        for hash in features.hashed {
            weights.add_hashed(hash, sum);
        }
    }
}

/// Makes probabilities of the scores of tags and adds to `x` what the likely ones bring; unlikely ones bring nothing worth the time.
struct Tags<'a> {
    tags: &'a mut [f32],
    x: &'a mut [f32],
    rows: &'a [f32],
    d: usize,
}

impl pulp::WithSimd for Tags<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let d = self.d;
        for (row, x) in self.tags.chunks_exact_mut(padded(TAGS)).zip(self.x.chunks_exact_mut(d)) {
            softmax(&mut row[..UPOS]);
            softmax(&mut row[UPOS..TAGS]);
            for (&p, brought) in row[..TAGS].iter().zip(self.rows.chunks_exact(d)) {
                if p > 1e-3 {
                    for (x, v) in x.iter_mut().zip(brought) {
                        *x += p * v;
                    }
                }
            }
        }
    }
}

/// The recurrence of a layer: the first half of the lanes reads forwards, the second backwards.
struct Recurrence<'a> {
    product: &'a [f32],
    x: &'a [f32],
    gates: &'a [f32],
    out: &'a mut [f32],
    d: usize,
}

impl pulp::WithSimd for Recurrence<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) {
        let Recurrence { product, x, gates, out, d } = self;
        let (product, x, gates) = (S::as_simd_f32s(product).0, S::as_simd_f32s(x).0, S::as_simd_f32s(gates).0);
        let out = S::as_mut_simd_f32s(out).0;
        let d = d / S::F32_LANES;
        let n = x.len() / d;
        let one = simd.splat_f32s(1.0);
        let (add, sub, mul) = (
            #[inline(always)]
            |a, b| simd.add_f32s(a, b),
            #[inline(always)]
            |a, b| simd.sub_f32s(a, b),
            #[inline(always)]
            |a, b| simd.mul_f32s(a, b),
        );
        let mut carry = vec![one; d / 2];
        for (from, backwards) in [(0, false), (d / 2, true)] {
            let gate = |k: usize| &gates[k * d + from..][..d / 2];
            let gates = gate(0).iter().zip(gate(1)).zip(gate(2)).zip(gate(3));
            carry.fill(simd.splat_f32s(0.0));
            for step in 0..n {
                let t = if backwards { n - 1 - step } else { step };
                let u = &product[t * 3 * d..(t + 1) * 3 * d];
                let moved = u[from..][..d / 2].iter().zip(&u[d + from..][..d / 2]).zip(&u[2 * d + from..][..d / 2]);
                let places = carry.iter_mut().zip(&x[t * d + from..]).zip(&mut out[t * d + from..]);
                for ((((c, &x), h), ((&z, &f), &r)), (((&vf, &vr), &bf), &br)) in places.zip(moved).zip(gates.clone()) {
                    let forget = falling(simd, add(add(f, mul(vf, *c)), bf));
                    let reset = falling(simd, add(add(r, mul(vr, *c)), br));
                    // two sigmoids for one division
                    let inverse = simd.div_f32s(one, mul(forget, reset));
                    let (forget, reset) = (mul(reset, inverse), mul(forget, inverse));
                    let next = add(mul(forget, *c), mul(sub(one, forget), z));
                    *c = next;
                    *h = add(mul(reset, next), mul(sub(one, reset), x));
                }
            }
        }
    }
}

/// 1 + e^-x, as `sigmoid` has it.
#[inline(always)]
fn falling<S: pulp::Simd>(simd: S, x: S::f32s) -> S::f32s {
    let x = simd.max_f32s(simd.min_f32s(x, simd.splat_f32s(20.0)), simd.splat_f32s(-20.0));
    let mut e = simd.sub_f32s(simd.splat_f32s(1.0), simd.mul_f32s(x, simd.splat_f32s(1.0 / 256.0)));
    for _ in 0..8 {
        e = simd.mul_f32s(e, e);
    }
    simd.add_f32s(simd.splat_f32s(1.0), e)
}
