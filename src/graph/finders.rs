//! Pairs that those find who know what they look for: settings, votes, scenes, credits, tolls, sums, headlines.
//!
//! In: all claims and the pairs that are joined already. Out: the pairs with those that the finders are surer of. Always: one edge for a pair.

use super::edges::{Edge, plain};
use super::fillers::Mentions;
use super::rivals::Rival;
use super::settled::unrank;
use super::{
    credits, definitions, directions, headline, holders, journeys, kinds, lapses, margins, occasions, ordinals, ranks,
    scenes, scores, sequence, settings, shares, since, tolls, totals, votes,
};
use crate::claims::Claim;
use crate::clusters::{Likeness, Stories, Weights, likeness};
use crate::text::Document;
use crate::values::Relation;
use rustc_hash::{FxHashMap, FxHashSet};

/// How sure it is that a headline sums up another number than its text does.
const HEADLINE: f32 = 0.55;

/// Joins what each finder finds.
pub fn join(
    documents: &[Document],
    claims: &[Claim],
    pairs: &[(u32, u32)],
    weights: &Weights,
    stories: &Stories,
    mentions: &Mentions,
    edges: &mut Vec<Edge>,
) {
    // What is already sure of two sentences stays.
    let known: FxHashMap<(u32, u32), f32> = edges.iter().map(|e| ((e.a, e.b), e.certainty)).collect();
    let known = |r: &Rival| known.get(&(r.a, r.b)).copied().unwrap_or_default();
    let kinds = kinds::rivals(claims, pairs, weights, stories).into_iter();
    let kinds = kinds.chain(ordinals::rivals(documents, claims, pairs, weights, stories));
    let kinds = kinds.filter(|r| known(r) < r.certainty).map(Rival::edge).collect();
    stand_in(edges, kinds);
    let settings = settings::rivals(documents, claims, stories).into_iter().filter(|r| known(r) < r.certainty);
    stand_in(edges, settings.map(Rival::edge).collect());
    let ranks = ranks::rivals(documents, claims, stories);
    unrank(claims, &ranks, edges);
    let votes = votes::rivals(documents, claims, stories).into_iter();
    let votes = votes.chain(ranks).chain(scores::rivals(documents, claims, stories));
    stand_in(edges, votes.map(Rival::edge).collect());
    let scenes = scenes::rivals(claims, stories, mentions).into_iter();
    let scenes = scenes
        .chain(journeys::rivals(documents, claims, stories))
        .chain(sequence::rivals(claims, stories))
        .chain(definitions::rivals(documents, claims, stories))
        .chain(directions::rivals(claims, stories))
        .chain(credits::rivals(claims, stories, mentions));
    let scenes = scenes.chain(holders::rivals(claims, stories, mentions)).filter(|r| known(r) < r.certainty);
    stand_in(edges, scenes.map(Rival::edge).collect());
    let spans = lapses::rivals(documents, claims, stories);
    let dated = occasions::rivals(claims, stories).into_iter().chain(spans).chain(since::rivals(claims, stories));
    at_least(edges, dated.chain(tolls::rivals(documents, claims, stories)), claims, weights);
    let gaps = lapses::gaps(documents, claims, stories);
    let ends = gaps.iter().flat_map(|g| g.ends.iter().map(move |&e| (g, e)));
    let ends = ends.map(|(g, e)| Edge {
        values: Relation::Apart,
        kind: "duration",
        certainty: g.certainty,
        ..plain(e.min(g.length), e.max(g.length), Likeness::default())
    });
    stand_in(edges, ends.collect());
    // What figures come to is held against what is told elsewhere.
    let sums = totals::rivals(documents, claims, weights, stories).into_iter();
    let sums = sums.chain(shares::rivals(claims, weights, stories));
    let sums = sums.chain(margins::rivals(documents, claims, weights, stories));
    stand_in(edges, sums.map(Rival::edge).collect());
    let headlines = headline::headlines(documents, claims).into_iter().map(|h| Edge {
        values: Relation::Apart,
        kind: h.kind,
        certainty: HEADLINE,
        ..plain(h.a, h.b, Likeness::default())
    });
    stand_in(edges, headlines.collect());
}

/// Puts pairs in the place of what was joined of them before.
pub fn stand_in(edges: &mut Vec<Edge>, found: Vec<Edge>) {
    let taken: FxHashSet<(u32, u32)> = found.iter().map(|e| (e.a, e.b)).collect();
    edges.retain(|e| !taken.contains(&(e.a, e.b)));
    edges.extend(found);
}

/// Raises what is known of pairs of values, and joins those that were not joined.
fn at_least(edges: &mut Vec<Edge>, found: impl Iterator<Item = Rival>, claims: &[Claim], weights: &Weights) {
    let mut rivals: FxHashMap<(u32, u32), Rival> = found.map(|r| ((r.a, r.b), r)).collect();
    for edge in edges.iter_mut() {
        if let Some(rival) = rivals.remove(&(edge.a, edge.b)) {
            (edge.least, edge.values, edge.kind) = (rival.certainty, Relation::Apart, rival.kind);
        }
    }
    let mut rest: Vec<Rival> = rivals.into_values().collect();
    rest.sort_by_key(|r| (r.a, r.b));
    edges.extend(rest.into_iter().map(|r| Edge {
        like: likeness(&claims[r.a as usize], &claims[r.b as usize], weights),
        certainty: 0.0,
        least: r.certainty,
        ..r.edge()
    }));
}
