//! What the other pairs of a claim tell of one pair: agreeing counterparts, rivals, other values that both sentences tell alike.

use super::brief::Lengths;
use super::edges::Edge;
use super::features::telling;
use super::told::{Elsewhere, Told};
use crate::claims::{Claim, Origin, Slot};
use crate::clusters::{self, Stories};
use crate::text::{Document, DocumentId};
use crate::values::Relation;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the neighbours of a pair in the graph tell of it, in logits of context.
#[derive(Clone, Copy, Debug, Default)]
pub struct Neighbours {
    /// Of the best agreeing counterpart of either claim in the other's document; `NOBODY` if there is none.
    pub agrees: f32,
    /// Of the best other counterpart that differs.
    pub rivals: f32,
    /// How many such counterparts are at most a little worse.
    pub crowd: u8,
    /// One over the number of claims of this sort in each document, averaged: 1 where each has but one.
    pub alone: f32,
    /// How many values of one sort stand in each of the two sentences.
    pub beside: (u8, u8),
    /// Whether each is the likest counterpart of the other in its document.
    pub best: (bool, bool),
    /// How many passages elsewhere agree with each.
    pub support: (u8, u8),
    /// The decimal logarithm of the days between the publications, 1 for 1,000; 0 if one has no date.
    pub published: f32,
    /// How telling the values are that both sentences tell alike, the pair's own apart: about 1 for each of three digits.
    pub together: f32,
    /// How many values of each sentence, the pair's own apart, differ from the other's and agree with none of them: the fewer.
    pub asunder: u8,
    /// Whether both documents are a note of a few sentences.
    pub brief: bool,
    /// Cosine of the two documents, 1 within one.
    pub documents: f32,
    /// Where the two values are told besides.
    pub elsewhere: Elsewhere,
}

/// The logit of a counterpart that is not there.
pub const NOBODY: f32 = -6.0;

/// From this logit of context on, a passage of the same value supports it.
const SUPPORTS: f32 = -0.5;

/// The decimal logarithm of the days between two publications, 1 for 1,000 days; 0 if one has no date.
fn publications(documents: &[Document], a: &Claim, b: &Claim) -> f32 {
    let published = |c: &Claim| documents.get(c.passage.document.0 as usize).and_then(|d| d.published);
    match (published(a), published(b)) {
        (Some(x), Some(y)) => x.until(y).map_or(0.0, |s| ((s.get_days().abs() as f32 + 1.0).log10() / 3.0).min(2.0)),
        _ => 0.0,
    }
}

/// For each edge, how well its ends agree or clash with others of the same documents.
pub fn neighbours(
    documents: &[Document],
    claims: &[Claim],
    stories: &Stories,
    edges: &[Edge],
    logits: &[f32],
) -> Vec<Neighbours> {
    let mut sorts: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for claim in claims.iter().filter(|c| c.slot == Slot::Value) {
        if let Some(group) = clusters::group(claim) {
            *sorts.entry((claim.passage.document.0, group)).or_default() += 1;
        }
    }
    let lengths = Lengths::read(claims);
    let share = |claim: &Claim| {
        let group = clusters::group(claim).unwrap_or(0);
        // A note of a line or two says nothing by having but one number.
        if lengths.brief(claim) {
            return 0.3;
        }
        1.0 / sorts.get(&(claim.passage.document.0, group)).copied().unwrap_or(1) as f32
    };
    let mut sentences: FxHashMap<(u32, u32, u32), u8> = FxHashMap::default();
    let place = |c: &Claim| clusters::group(c).map(|g| (c.passage.document.0, c.sentence, g));
    for key in claims.iter().filter(|c| c.slot == Slot::Value).filter_map(place) {
        let count = sentences.entry(key).or_default();
        *count = count.saturating_add(1);
    }
    let beside = |c: &Claim| place(c).and_then(|key| sentences.get(&key).copied()).unwrap_or(1);
    let together = together(claims, edges);
    let asunder = asunder(claims, edges);
    let alike = alike(claims, stories, edges);
    let told = Told::read(claims);
    let mut at: Vec<Vec<u32>> = vec![Vec::new(); claims.len()];
    for (n, edge) in edges.iter().enumerate().filter(|(_, e)| e.values != Relation::Unknown) {
        at[edge.a as usize].push(n as u32);
        at[edge.b as usize].push(n as u32);
    }
    edges
        .par_iter()
        .enumerate()
        .map(|(i, edge)| {
            let alone = (share(&claims[edge.a as usize]) + share(&claims[edge.b as usize])) / 2.0;
            let beside = (beside(&claims[edge.a as usize]), beside(&claims[edge.b as usize]));
            let published = publications(documents, &claims[edge.a as usize], &claims[edge.b as usize]);
            let mut found = Neighbours {
                agrees: NOBODY,
                rivals: NOBODY,
                crowd: 0,
                alone,
                beside,
                published,
                brief: lengths.brief(&claims[edge.a as usize]) && lengths.brief(&claims[edge.b as usize]),
                together: together.get(&sentences_of(claims, edge)).copied().unwrap_or(0.0),
                asunder: asunder.get(&sentences_of(claims, edge)).map_or(0, |n| n.saturating_sub(1)),
                documents: alike.get(&documents_of(claims, edge)).copied().unwrap_or(1.0),
                elsewhere: told.of(&claims[edge.a as usize], &claims[edge.b as usize]),
                ..Neighbours::default()
            };
            for (end, other) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let (mut best, mut support) = (true, 0u8);
                let document = claims[other as usize].passage.document;
                for &n in &at[end as usize] {
                    let n = n as usize;
                    let third = if edges[n].a == end { edges[n].b } else { edges[n].a };
                    if edges[n].values == Relation::Same && logits[n] > SUPPORTS {
                        support = support.saturating_add(1);
                    }
                    if n == i || third == other || claims[third as usize].passage.document != document {
                        continue;
                    }
                    best &= logits[n] <= logits[i];
                    match edges[n].values {
                        Relation::Same | Relation::Compatible | Relation::Near => {
                            found.agrees = found.agrees.max(logits[n])
                        }
                        Relation::Apart => {
                            found.rivals = found.rivals.max(logits[n]);
                            found.crowd = found.crowd.saturating_add(u8::from(logits[n] > logits[i] - 0.7));
                        }
                        Relation::Unknown => {}
                    }
                }
                if end == edge.a {
                    (found.best.0, found.support.0) = (best, support);
                } else {
                    (found.best.1, found.support.1) = (best, support);
                }
            }
            found
        })
        .collect()
}

/// Two sentences, each by document and number.
type Sentences = [(u32, u32); 2];

fn sentences_of(claims: &[Claim], edge: &Edge) -> Sentences {
    let place = |n: u32| (claims[n as usize].passage.document.0, claims[n as usize].sentence);
    let (x, y) = (place(edge.a), place(edge.b));
    [x.min(y), x.max(y)]
}

fn documents_of(claims: &[Claim], edge: &Edge) -> (DocumentId, DocumentId) {
    let of = |n: u32| claims[n as usize].passage.document;
    (of(edge.a).min(of(edge.b)), of(edge.a).max(of(edge.b)))
}

/// How telling the values are that two sentences tell alike.
fn together(claims: &[Claim], edges: &[Edge]) -> FxHashMap<Sentences, f32> {
    let mut found: FxHashMap<Sentences, f32> = FxHashMap::default();
    for edge in edges.iter().filter(|e| e.values == Relation::Same) {
        let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
        if a.slot == Slot::Value && a.origin == Origin::Stated && b.origin == Origin::Stated {
            *found.entry(sentences_of(claims, edge)).or_default() += telling(a).min(telling(b));
        }
    }
    found
}

/// How many values of either of two sentences, the fewer, differ from values of the other and agree with none.
fn asunder(claims: &[Claim], edges: &[Edge]) -> FxHashMap<Sentences, u8> {
    // By sentences and value, whether the value agrees with one of the other sentence.
    let mut agrees: FxHashMap<(Sentences, u32), bool> = FxHashMap::default();
    for edge in edges.iter().filter(|e| claims[e.a as usize].slot == Slot::Value) {
        let both = sentences_of(claims, edge);
        for n in [edge.a, edge.b].into_iter().filter(|_| both[0] != both[1]) {
            *agrees.entry((both, n)).or_default() |= edge.values != Relation::Apart;
        }
    }
    let mut found: FxHashMap<Sentences, (u8, u8)> = FxHashMap::default();
    for ((both, n), _) in agrees.into_iter().filter(|(_, agrees)| !agrees) {
        let count = found.entry(both).or_default();
        let claim = &claims[n as usize];
        let side = if (claim.passage.document.0, claim.sentence) == both[0] { &mut count.0 } else { &mut count.1 };
        *side = side.saturating_add(1);
    }
    found.into_iter().map(|(both, (x, y))| (both, x.min(y))).collect()
}

/// Cosine of each two documents that a pair of values joins.
fn alike(claims: &[Claim], stories: &Stories, edges: &[Edge]) -> FxHashMap<(DocumentId, DocumentId), f32> {
    let pairs: FxHashSet<(DocumentId, DocumentId)> = edges
        .iter()
        .filter(|e| claims[e.a as usize].slot == Slot::Value)
        .map(|e| documents_of(claims, e))
        .filter(|(a, b)| a != b)
        .collect();
    pairs.into_par_iter().map(|(a, b)| ((a, b), stories.likeness(a.0 as usize, b.0 as usize).0)).collect()
}
