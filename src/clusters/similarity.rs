//! How like two contexts are: cosine of their weighted terms, with part credit for synonyms.

use super::Weights;
use super::shared::shared;
use crate::claims::{Claim, Term, TermClass};
use crate::lexicon::words::{Kinship, kinship};

/// The likeness of two contexts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Likeness {
    /// Cosine over all terms, weighted by nearness, 0 to 1.
    pub cosine: f32,
    /// Shared weight as a part of the lesser side, 0 to 1.
    pub containment: f32,
    /// Shared terms among the nearest of both sides, as a part of the lesser of them, 0 to 1.
    pub near: f32,
    /// Weight of the shared names.
    pub shared_names: f32,
    /// Weight of the names that the other side lacks, the lesser of the two: each names somebody else.
    pub rival_names: f32,
    /// Weight of near words that the other side lacks, the lesser of the two: each says something else of it.
    pub rival_words: f32,
    /// How many terms of weight they share.
    pub shared: u8,
    /// Weight of the weightiest term that they share.
    pub rarest: f32,
    /// Cosine over all terms wherever they stand in the two sentences.
    pub flat: f32,
}

/// The likeness of what stands around two claims: their sentences with the sentence before and the heading above.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surroundings {
    /// Cosine over all terms, those around the sentence counting less.
    pub cosine: f32,
    /// Weight of the names that one side has and the other has only around its sentence.
    pub found_names: f32,
    /// Weight of the names that the other side lacks even there, the lesser of the two.
    pub rival_names: f32,
    /// The same for the words near the value: found around the other's sentence.
    pub found_words: f32,
    /// Whether each names another of one series: "Marlin-2", "Marlin-3".
    pub series: bool,
}

/// Compares what stands around two claims. Symmetric but for rounding.
pub fn surroundings(a: &Claim, b: &Claim, weights: &Weights) -> Surroundings {
    let mut found = Surroundings::default();
    let has = |terms: &[Term], id: u32| terms.binary_search_by_key(&id, |t| t.id).ok().map(|n| terms[n]);
    let wide = |c: &Claim| -> Vec<(u32, f32)> {
        let around = c.behind.iter().filter(|t| has(&c.terms, t.id).is_none());
        let mut all: Vec<(u32, f32)> = c.terms.iter().chain(around).map(|t| (t.id, weights.at(t))).collect();
        all.sort_unstable_by_key(|t| t.0);
        all
    };
    let (x, y) = (wide(a), wide(b));
    let dot = shared(&x, &y).map(|(_, p, q)| p * q).sum::<f32>();
    let norm = |v: &[(u32, f32)]| v.iter().map(|t| t.1 * t.1).sum::<f32>();
    let norms = norm(&x) * norm(&y);
    found.cosine = if norms > 0.0 { dot / norms.sqrt() } else { 0.0 };
    let mut rivals = [0.0f32; 2];
    for (side, (one, other)) in [(a, b), (b, a)].into_iter().enumerate() {
        for term in one.terms.iter().filter(|t| has(&other.terms, t.id).is_none()) {
            let behind = has(&other.behind, term.id).is_some();
            match (term.class == TermClass::Name, behind) {
                (true, true) => found.found_names += weights.of(term.id),
                (true, false) => rivals[side] += weights.of(term.id),
                (false, true) if term.near >= NEAR => found.found_words += weights.of(term.id),
                _ => {}
            }
        }
    }
    found.rival_names = rivals[0].min(rivals[1]);
    let series = |one: &Claim, other: &Claim| -> Vec<u32> {
        let numbered = one.terms.iter().filter(|t| t.class == TermClass::Name && t.lemma != t.id);
        numbered.filter(|t| has(&other.terms, t.id).is_none()).map(|t| t.lemma).collect()
    };
    let left = series(a, b);
    found.series = !left.is_empty() && series(b, a).iter().any(|l| left.contains(l));
    found
}

/// Nearness from which a term counts as near.
const NEAR: u8 = 165;

/// One side's sums.
#[derive(Default)]
struct Sums<'a> {
    norm: f32,
    total: f32,
    near: f32,
    only: Vec<&'a Term>,
}

impl Sums<'_> {
    fn add(&mut self, term: &Term, weights: &Weights) {
        let weight = weights.at(term);
        self.norm += weight * weight;
        self.total += weight;
        if term.near >= NEAR {
            self.near += weights.of(term.id);
        }
    }
}

/// Compares the contexts of two claims. Symmetric but for rounding.
pub fn likeness(a: &Claim, b: &Claim, weights: &Weights) -> Likeness {
    let mut found = Likeness::default();
    let (mut dot, mut common, mut near_common) = (0.0f32, 0.0f32, 0.0f32);
    let mut flat = [0.0f32; 3];
    let mut rarest = 0.0f32;
    let (mut left, mut right) = (Sums::default(), Sums::default());
    let mut share = |x: &Term, y: &Term, credit: f32| {
        let (wx, wy) = (weights.at(x), weights.at(y));
        dot += credit * wx * wy;
        flat[0] += credit * weights.of(x.id) * weights.of(y.id);
        rarest = rarest.max(credit * weights.of(x.id));
        common += credit * wx.min(wy);
        if x.near >= NEAR && y.near >= NEAR {
            near_common += credit * weights.of(x.id).min(weights.of(y.id));
        }
    };
    let (mut i, mut j) = (0, 0);
    loop {
        match (a.terms.get(i), b.terms.get(j)) {
            (Some(x), Some(y)) if x.id == y.id => {
                share(x, y, 1.0);
                if x.class == TermClass::Name || y.class == TermClass::Name {
                    found.shared_names += weights.of(x.id);
                }
                found.shared = found.shared.saturating_add(u8::from(weights.of(x.id) > 0.2));
                left.add(x, weights);
                right.add(y, weights);
                (i, j) = (i + 1, j + 1);
            }
            (Some(x), y) if y.is_none_or(|y| x.id < y.id) => {
                left.add(x, weights);
                left.only.push(x);
                i += 1;
            }
            (_, Some(y)) => {
                right.add(y, weights);
                right.only.push(y);
                j += 1;
            }
            _ => break,
        }
    }
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (n, x) in left.only.iter().enumerate() {
        for (m, y) in right.only.iter().enumerate() {
            let credit = kin_credit(x, y);
            if credit > 0.0 {
                pairs.push((credit * weights.at(x).min(weights.at(y)), n, m));
            }
        }
    }
    pairs.sort_by(|p, q| q.0.total_cmp(&p.0).then((p.1, p.2).cmp(&(q.1, q.2))));
    let (mut taken_left, mut taken_right) = (vec![false; left.only.len()], vec![false; right.only.len()]);
    for (_, n, m) in pairs {
        if !taken_left[n] && !taken_right[m] {
            (taken_left[n], taken_right[m]) = (true, true);
            share(left.only[n], right.only[m], kin_credit(left.only[n], right.only[m]));
        }
    }
    found.rarest = rarest;
    let sum = |side: &Sums, taken: &[bool], keep: fn(&Term) -> bool| {
        side.only.iter().zip(taken).filter(|(t, taken)| !**taken && keep(t)).map(|(t, _)| weights.at(t)).sum::<f32>()
    };
    let is_name = |t: &Term| t.class == TermClass::Name;
    let is_near = |t: &Term| t.near >= NEAR;
    found.rival_names = sum(&left, &taken_left, is_name).min(sum(&right, &taken_right, is_name));
    found.rival_words = sum(&left, &taken_left, is_near).min(sum(&right, &taken_right, is_near));
    if left.norm > 0.0 && right.norm > 0.0 {
        found.cosine = dot / (left.norm * right.norm).sqrt();
        found.containment = (common / left.total.min(right.total).max(0.3)).min(1.0);
        let whole = |terms: &[Term]| terms.iter().map(|t| weights.of(t.id).powi(2)).sum::<f32>();
        flat[1] = whole(&a.terms);
        flat[2] = whole(&b.terms);
        found.flat = flat[0] / (flat[1] * flat[2]).sqrt().max(1e-6);
        found.near = (near_common / left.near.min(right.near).max(0.3)).min(1.0);
    }
    found
}

/// What a pair of different terms is worth as if it were one.
fn kin_credit(x: &Term, y: &Term) -> f32 {
    match (x.class == TermClass::Name, y.class == TermClass::Name) {
        (true, true) => return 0.0,
        // One writer's "the Ironworks" is another's "the ironworks".
        (true, false) | (false, true) => return if x.lemma == y.lemma { 0.9 } else { 0.0 },
        (false, false) => {}
    }
    match kinship(x.lemma, y.lemma) {
        Kinship::Family => 0.9,
        Kinship::Synonym => 0.75,
        Kinship::Kind => 0.5,
        _ => 0.0,
    }
}
