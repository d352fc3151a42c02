//! Facts for every candidate pair, computed in parallel, and the graph that holds them.

use super::clash::{self, Parting};
use super::features::{Neighbours, features, relate_heads};
use super::{Facts, Published, Wording, acts, align, model, names, values};
use crate::claims::weekday_name;
use crate::claims::{Claim, Origin, Slot};
use crate::clusters::{Likeness, Weights, likeness};
use crate::text::{Document, Span};
use crate::values::people::NameReason;
use crate::values::{Relation, Shape};
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use rayon::prelude::*;

/// Claims as nodes (the node's index is the claim's), facts of pairs as edges.
pub struct ClaimGraph {
    pub graph: UnGraph<u32, Facts, u32>,
    /// Likeness of each edge's contexts, by edge index.
    pub likeness: Vec<Likeness>,
    /// Features of each edge, by edge index; empty unless they were to be kept for fitting.
    pub features: Vec<[f32; super::FEATURES]>,
}

/// Contexts less alike than this are not joined.
const FAINT: f32 = 0.12;
/// Statements from this likeness on are aligned word by word.
const NEARLY_ONE: f32 = 0.45;

struct Edge {
    a: u32,
    b: u32,
    like: Likeness,
    values: Relation,
    kind: &'static str,
    wording: Wording,
    focus: Option<(Span, Span)>,
    /// How sure a clash of wordings is; value claims ask the model.
    certainty: f32,
}

/// Connects the claims along candidate pairs.
pub fn connect(
    documents: &[Document],
    claims: &[Claim],
    pairs: &[(u32, u32)],
    weights: &Weights,
    keep_features: bool,
) -> ClaimGraph {
    let mut edges: Vec<Edge> = pairs.par_iter().filter_map(|&(a, b)| edge(claims, a, b, weights)).collect();
    edges.extend(claims.iter().enumerate().filter_map(|(i, claim)| derived_edge(claims, i, claim)));
    edges.extend(names::pairs(claims).into_iter().map(named_edge));
    let around = neighbours(claims, &edges);
    let judged: Vec<([f32; super::FEATURES], Facts)> = edges
        .par_iter()
        .zip(&around)
        .map(|(edge, near)| {
            let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
            let period = period(a, b);
            let features = features(a, b, &edge.like, edge.kind, period, *near);
            let facts = facts(documents, a, b, edge, period, *near, model::confidence(&features));
            (features, facts)
        })
        .collect();
    let mut graph = UnGraph::with_capacity(claims.len(), edges.len());
    for i in 0..claims.len() as u32 {
        graph.add_node(i);
    }
    let (mut likes, mut rows) = (Vec::with_capacity(edges.len()), Vec::with_capacity(edges.len()));
    for (edge, (row, facts)) in edges.into_iter().zip(judged) {
        graph.add_edge(NodeIndex::new(edge.a as usize), NodeIndex::new(edge.b as usize), facts);
        likes.push(edge.like);
        if keep_features {
            rows.push(row);
        }
    }
    ClaimGraph { graph, likeness: likes, features: rows }
}

fn edge(claims: &[Claim], a: u32, b: u32, weights: &Weights) -> Option<Edge> {
    let (x, y) = (&claims[a as usize], &claims[b as usize]);
    if x.slot != y.slot || x.passage == y.passage {
        return None;
    }
    match x.slot {
        Slot::Value => {
            let (values, kind) = values::relate(x.value.as_ref()?, y.value.as_ref()?);
            let like = likeness(x, y, weights);
            (values != Relation::Unknown && like.cosine >= FAINT).then(|| Edge { values, kind, ..plain(a, b, like) })
        }
        Slot::Statement => {
            let like = likeness(x, y, weights);
            (like.cosine >= FAINT).then(|| parted(x, y, plain(a, b, like)))
        }
        Slot::Utterance => {
            let alignment = align::align(&x.words, &y.words);
            let wording = align::wording(&x.words, &y.words, &alignment);
            let shorter = x.words.len().min(y.words.len()).max(1) as f32;
            let like = Likeness { cosine: alignment.same as f32 / shorter, ..Likeness::default() };
            (wording != Wording::Other).then(|| Edge { kind: "quote", wording, certainty: 0.95, ..plain(a, b, like) })
        }
        Slot::Act => {
            let (values, certainty) = acts::relate(x, y, weights);
            let like = likeness(x, y, weights);
            (values != Relation::Unknown && certainty > 0.2).then(|| Edge {
                values,
                kind: "polarity",
                certainty,
                ..plain(a, b, like)
            })
        }
        Slot::Name | Slot::Role => None,
    }
}

fn named_edge(pair: names::NamePair) -> Edge {
    let wording = match pair.reason {
        NameReason::Transliteration => Wording::Spelling,
        _ => Wording::Changed,
    };
    Edge {
        values: pair.relation,
        kind: "name",
        wording,
        certainty: pair.certainty,
        ..plain(pair.a, pair.b, Likeness::default())
    }
}

fn plain(a: u32, b: u32, like: Likeness) -> Edge {
    Edge { a, b, like, values: Relation::Unknown, kind: "other", wording: Wording::Other, focus: None, certainty: 0.0 }
}

/// Looks where two statements part if they are nearly one sentence.
fn parted(x: &Claim, y: &Claim, edge: Edge) -> Edge {
    let (long, short) = (x.words.len().max(y.words.len()), x.words.len().min(y.words.len()));
    if edge.like.cosine < NEARLY_ONE || short < 3 || short * 5 < long * 2 {
        return edge;
    }
    let alignment = align::align(&x.words, &y.words);
    let Some(clash) = clash::clash(&x.words, &y.words, &alignment) else { return edge };
    let frame = alignment.same as f32 / long as f32;
    let kept = alignment.same as f32 / short as f32;
    let certainty = clash::certainty(&clash, frame, kept, edge.like.cosine);
    let (kind, wording) = match clash.parting {
        Parting::Denial => ("polarity", Wording::Negated),
        Parting::Opposite => ("polarity", Wording::Opposite),
        Parting::Name => ("name", Wording::Changed),
        Parting::Sibling => ("other", Wording::Changed),
    };
    Edge { kind, wording, certainty, focus: Some((clash.left, clash.right)), values: Relation::Apart, ..edge }
}

/// A derived claim is held against the claim it was derived from.
fn derived_edge(claims: &[Claim], i: usize, claim: &Claim) -> Option<Edge> {
    let Origin::Derived { by, from } = claim.origin else { return None };
    let stated = claims.get(from as usize)?;
    let like = Likeness { cosine: 1.0, containment: 1.0, near: 1.0, ..Likeness::default() };
    let edge = Edge { certainty: 0.95, ..plain(from, i as u32, like) };
    match by {
        "calendar" => {
            let (Shape::Moment(moment), Shape::Words(weekday)) =
                (&stated.value.as_ref()?.shape, &claim.value.as_ref()?.shape)
            else {
                return None;
            };
            let apart = moment.weekday.is_some_and(|w| weekday_name(w) != weekday.0);
            apart.then_some(Edge { values: Relation::Apart, kind: "calendar", ..edge })
        }
        // The length of a span is no rival of the span itself.
        "elapsed" => None,
        _ => {
            let (values, _) = values::relate(stated.value.as_ref()?, claim.value.as_ref()?);
            Some(Edge { values, kind: by, ..edge })
        }
    }
}

/// For each edge, how well its ends agree or clash with others of the same document.
fn neighbours(claims: &[Claim], edges: &[Edge]) -> Vec<Neighbours> {
    let mut graph: UnGraph<(), usize, u32> = UnGraph::with_capacity(claims.len(), edges.len());
    for _ in claims {
        graph.add_node(());
    }
    for (i, edge) in edges.iter().enumerate() {
        graph.add_edge(NodeIndex::new(edge.a as usize), NodeIndex::new(edge.b as usize), i);
    }
    edges
        .par_iter()
        .enumerate()
        .map(|(i, edge)| {
            let mut found = Neighbours { agrees: -1.0, rivals: -1.0 };
            for (end, other) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let document = claims[other as usize].passage.document;
                for next in graph.edges(NodeIndex::new(end as usize)) {
                    let n = *next.weight();
                    let third = if edges[n].a == end { edges[n].b } else { edges[n].a };
                    if n == i || third == other || claims[third as usize].passage.document != document {
                        continue;
                    }
                    let ahead = edges[n].like.cosine - edge.like.cosine;
                    match edges[n].values {
                        Relation::Same | Relation::Compatible => found.agrees = found.agrees.max(ahead),
                        Relation::Apart | Relation::Near => found.rivals = found.rivals.max(ahead),
                        Relation::Unknown => {}
                    }
                }
            }
            found
        })
        .collect()
}

fn period(a: &Claim, b: &Claim) -> Relation {
    match (a.period, b.period) {
        (Some(x), Some(y)) if x == y => Relation::Same,
        (Some(x), Some(y)) if x.0 < y.1 && y.0 < x.1 => Relation::Compatible,
        (Some(_), Some(_)) => Relation::Apart,
        _ => Relation::Unknown,
    }
}

fn facts(
    documents: &[Document],
    a: &Claim,
    b: &Claim,
    edge: &Edge,
    period: Relation,
    near: Neighbours,
    confidence: f32,
) -> Facts {
    let published = |c: &Claim| documents.get(c.passage.document.0 as usize).and_then(|d| d.published);
    Facts {
        slot: a.slot,
        kind: edge.kind,
        derived: match (a.origin, b.origin) {
            (Origin::Derived { by, .. }, _) | (_, Origin::Derived { by, .. }) => Some(by),
            _ => None,
        },
        values: edge.values,
        subject: relate_heads(a, b, a.head, b.head),
        predicate: relate_heads(a, b, a.predicate, b.predicate),
        topic: match edge.like.cosine {
            c if c >= 0.75 => Relation::Same,
            c if c >= 0.45 => Relation::Compatible,
            c if c >= 0.25 => Relation::Near,
            _ => Relation::Unknown,
        },
        period,
        speaker: match (a.speaker, b.speaker) {
            (0, _) | (_, 0) => Relation::Unknown,
            (x, y) if x == y => Relation::Same,
            _ => Relation::Apart,
        },
        published: match (published(a), published(b)) {
            (Some(x), Some(y)) if x == y => Published::Same,
            (Some(_), Some(_)) => Published::Apart,
            _ => Published::Unknown,
        },
        same_document: a.passage.document == b.passage.document,
        polarity: (a.polarity, b.polarity),
        stance: (a.stance, b.stance),
        aside: (a.aside, b.aside),
        wording: edge.wording,
        focus: edge.focus,
        settled: near.agrees > 0.0,
        confidence: if edge.certainty > 0.0 || a.slot != Slot::Value { edge.certainty } else { confidence },
    }
}

impl ClaimGraph {
    /// The facts of two claims, if they are joined.
    pub fn facts(&self, a: u32, b: u32) -> Option<&Facts> {
        let edge = self.graph.find_edge(NodeIndex::new(a as usize), NodeIndex::new(b as usize))?;
        self.graph.edge_weight(edge)
    }

    /// Every pair with its facts: claims `a < b` by index, and the edge's number.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32, usize, &Facts)> {
        self.graph
            .edge_references()
            .map(|e| (e.source().index() as u32, e.target().index() as u32, e.id().index(), e.weight()))
    }
}
