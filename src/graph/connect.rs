//! Facts for every candidate pair, computed in parallel, and the graph that holds them.

use super::contrast::contrast;
use super::denial::{Of, of_two};
use super::edges::{self, Edge};
use super::features::{self, CONFLICT, CONTEXT, relate_heads};
use super::leads::{Leads, TWO_MATTERS};
use super::lexis::LEXIS;
use super::neighbours::neighbours;
use super::parallel::{Parallel, surer};
use super::remainders::Figures;
use super::trees::Trees;
use super::{Facts, Published, besides, model, occasions, twice};
use crate::claims::{Claim, Origin, Sentences, Slot, Stance, update};
use crate::clusters::{self, Likeness, Stories, Surroundings, Weights};
use crate::text::Document;
use crate::values::Relation;
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::LazyLock;

/// Claims as nodes (the node's index is the claim's), facts of pairs as edges.
pub struct ClaimGraph {
    pub graph: UnGraph<u32, Facts, u32>,
    /// Likeness of each edge's contexts, by edge index.
    pub likeness: Vec<Likeness>,
    /// What the models saw of each edge, by edge index; empty unless it was to be kept for fitting.
    pub features: Vec<Features>,
}

/// What the models see of a pair.
#[derive(Clone, Debug)]
pub struct Features {
    pub context: [f32; CONTEXT],
    pub conflict: [f32; CONFLICT],
}

/// Both models: weights for whether two claims speak of one thing, trees for whether they are in conflict.
#[derive(Clone, Debug)]
pub struct Model {
    pub context: [f32; CONTEXT],
    pub conflict: Arc<Trees>,
}

impl Model {
    /// The logarithm of the odds that a pair is in conflict.
    pub fn conflict(&self, context: &[f32; CONTEXT], conflict: &[f32; CONFLICT]) -> f32 {
        let mut row = [0.0; CONTEXT + CONFLICT];
        row[..CONTEXT].copy_from_slice(context);
        row[CONTEXT..].copy_from_slice(conflict);
        self.conflict.logit(&row)
    }
}

impl Default for Model {
    /// The fitted weights.
    fn default() -> Model {
        Model { context: model::CONTEXT_WEIGHTS, conflict: model::TREES.clone() }
    }
}

/// What the odds of a conflict lose, as a logarithm, because a finding shows the surest of many pairs.
const SUREST_OF_MANY: f32 = 0.36;
/// What they lose besides across the documents of a large collection, where form letters abound: issues of bonds, price lists.
const AMONG_MANY: f32 = 2.4;
/// What part of it is left for two times of day of what is told in two words: "it left at nine", "it was seen at noon" are mostly two
/// steps of one course. Of such pairs below 0.35 one in fourteen was right in the stories, of those from 0.4 on five in seven.
const TWO_STEPS: f32 = 0.71;
/// How sure at most two numbers of a row are to be of one thing where other values of the two sentences differ as well: not told.
const TWO_OF_A_ROW: f32 = 0.2;
/// How sure two values of short notes are at most to be rivals where something besides them sets their sentences apart: not told.
const DOUBTED: f32 = 0.2;
/// What part of its certainty a clash of words keeps there.
const KEPT_AMONG_MANY: f32 = 0.72;

/// From this chance on that two passages speak of one thing, equal values in them are one.
const ALIKE: f32 = 0.25;

/// Below this a clash is told in a low voice; where its numbers explain each other it keeps this part of its certainty.
const ALOUD: f32 = 0.5;
const EXPLAINED: f32 = 0.5;
/// The same where the one counts parts that come to the other.
const ADDED_UP: f32 = 0.3;

/// Connects the claims along candidate pairs. `keep` keeps what the models saw.
pub fn connect(
    documents: &[Document],
    claims: &[Claim],
    pairs: &[(u32, u32)],
    weights: &Weights,
    stories: &Stories,
    model: &Model,
    keep: bool,
) -> ClaimGraph {
    let edges = edges::edges(documents, claims, pairs, weights, stories);
    // What the model saw of a pair is as large as the rest of it: it is kept for the pairs only that are judged by it.
    let seen: Vec<(f32, Option<Box<[f32; CONTEXT]>>)> = edges
        .par_iter()
        .map(|edge| {
            let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
            // Only the judgement of two values asks for them.
            let value = a.slot == Slot::Value;
            let wide = if value { clusters::surroundings(a, b, weights) } else { Surroundings::default() };
            let row = features::context(a, b, &edge.like, &wide, edge.kind, edges::period(a, b));
            let judged = value && edge.certainty <= 0.0 && matches!(edge.values, Relation::Apart | Relation::Near);
            (model::logit(&row, &model.context), (judged || keep).then(|| Box::new(row)))
        })
        .collect();
    let (logits, contexts): (Vec<f32>, Vec<_>) = seen.into_iter().unzip();
    let around = neighbours(documents, claims, stories, &edges, &logits);
    let sentences = LazyLock::new(|| Sentences::of(claims));
    let figures = LazyLock::new(|| Figures::read(claims));
    let judged: Vec<(Option<Features>, Facts)> = (0..edges.len())
        .into_par_iter()
        .map(|n| {
            let edge = &edges[n];
            let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
            let row = contexts[n].as_ref().map(|c| {
                let lexis = LEXIS.logit(a, b, c);
                (**c, features::conflict(a, b, edge.kind, logits[n], lexis, around[n]))
            });
            // Among many documents two like passages are less likely to be about one thing than in a set that somebody put together.
            let many = stories.many() && a.passage.document != b.passage.document;
            let sure = match edge.values {
                _ if edge.certainty > 0.0 || a.slot != Slot::Value => {
                    edge.certainty * if many { KEPT_AMONG_MANY } else { 1.0 }
                }
                Relation::Apart if counted_from_event(a, b, &edge.like) => (0.5 + 0.5 * edge.like.near).min(0.9),
                Relation::Apart | Relation::Near => {
                    let odds = row.as_ref().map_or(0.0, |(context, conflict)| model.conflict(context, conflict));
                    let chance = model::chance(odds - SUREST_OF_MANY - if many { AMONG_MANY } else { 0.0 });
                    let steps = edge.kind == "time" && occasions::two_events(a, b);
                    let sure = match steps {
                        true if around[n].brief => chance.min(twice::TWO_STEPS),
                        true => chance * TWO_STEPS,
                        false => chance,
                    }
                    .max(edge.least);
                    let of = match edge.kind {
                        "date" => Of::Moment,
                        "time" => Of::Clock,
                        _ => Of::Amount,
                    };
                    let stated = || Some((sentences.statement(claims, a)?, sentences.statement(claims, b)?));
                    let contrasted = || stated().is_some_and(|(x, y)| contrast(x, a, y, b));
                    let apart = || stated().is_some_and(|(x, y)| of_two(x, a.focus, y, b.focus, of));
                    let beside = || stated().is_some_and(|(x, y)| besides::besides((a, x), (b, y), edge, &around[n]));
                    let least = twice::least(a, b, edge, &around[n], many);
                    let doubted =
                        around[n].brief && sure.max(least) > DOUBTED && (beside() || edge.kind != "version" && apart());
                    let sure = match least {
                        _ if doubted => DOUBTED,
                        least if least > sure && !contrasted() => least,
                        _ => sure,
                    };
                    // "The first lift opened on Monday", "the second on Tuesday": two of a row, each with its own.
                    let two_of_a_row = edge.kind == "ordinal" && around[n].asunder > 0;
                    let sure = if two_of_a_row { sure.min(TWO_OF_A_ROW) } else { sure };
                    // "Work is to begin in May", "work began in June": what was meant and what came.
                    let planned = |c: &Claim| c.stance == Stance::Planned;
                    let meant = around[n].brief && planned(a) != planned(b);
                    let sure = if meant { sure.min(twice::TWO_STEPS) } else { sure };
                    let doubtful = edge.values == Relation::Apart && sure < ALOUD;
                    let explained = doubtful && figures.explain(documents, a, b);
                    match explained {
                        _ if figures.add_up(a, b) => sure * ADDED_UP,
                        true => sure * EXPLAINED,
                        false => sure,
                    }
                }
                _ => model::chance(logits[n]),
            };
            let row = row.filter(|_| keep).map(|(context, conflict)| Features { context, conflict });
            (row, facts(documents, a, b, edge, around[n].agrees > logits[n], sure))
        })
        .collect();
    let mut judged = judged;
    let told = |n: &usize| judged[*n].1.values == Relation::Same && judged[*n].1.slot == Slot::Value;
    let agreed: Vec<usize> = (0..edges.len()).filter(told).filter(|n| model::chance(logits[*n]) > ALIKE).collect();
    let parallel = Parallel::read(claims, stories, agreed.iter().map(|&n| (edges[n].a, edges[n].b)));
    let leads = (!stories.many()).then(|| Leads::read(claims));
    for (edge, (_, facts)) in edges.iter().zip(&mut judged).filter(|(_, (_, f))| f.values == Relation::Apart) {
        let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
        let (left, right) = edge.focus.unwrap_or((a.focus, b.focus));
        let two = || leads.as_ref().is_some_and(|l| l.two(claims, (a, left), (b, right)));
        if parallel.tell_one(a, b) {
            facts.confidence = surer(facts.confidence);
        } else if edge.kind != "name" && facts.confidence > TWO_MATTERS && two() {
            facts.confidence = TWO_MATTERS;
        }
    }
    let mut graph = UnGraph::with_capacity(claims.len(), edges.len());
    for i in 0..claims.len() as u32 {
        graph.add_node(i);
    }
    let (mut likes, mut rows) = (Vec::with_capacity(edges.len()), Vec::new());
    for (edge, (row, facts)) in edges.into_iter().zip(judged) {
        graph.add_edge(NodeIndex::new(edge.a as usize), NodeIndex::new(edge.b as usize), facts);
        likes.push(edge.like);
        rows.extend(row);
    }
    ClaimGraph { graph, likeness: likes, features: rows }
}

/// Whether one date is counted from an event ("two days after they met") and the other dates such an event of the same people.
fn counted_from_event(a: &Claim, b: &Claim, like: &Likeness) -> bool {
    let counted = |c: &Claim| matches!(c.origin, Origin::Derived { by: "offset", .. });
    let event = a.predicate != 0 && (a.predicate == b.predicate || a.predicate == b.head)
        || b.predicate != 0 && b.predicate == a.head;
    (counted(a) || counted(b)) && event && like.shared_names > 0.08 && like.near > 0.2
}

fn facts(documents: &[Document], a: &Claim, b: &Claim, edge: &Edge, settled: bool, confidence: f32) -> Facts {
    let published = |c: &Claim| documents.get(c.passage.document.0 as usize).and_then(|d| d.published);
    Facts {
        slot: a.slot,
        kind: edge.kind,
        derived: match (a.origin, b.origin) {
            (Origin::Derived { by, .. }, _) | (_, Origin::Derived { by, .. }) => Some(by),
            _ if edge.kind == "age" && edge.certainty > 0.0 => Some("age"),
            _ if edge.kind == "duration" && edge.certainty > 0.0 && (a.lapse.is_some() || b.lapse.is_some()) => {
                Some("between")
            }
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
        period: edges::period(a, b),
        speaker: match (a.speaker, b.speaker) {
            _ if a.slot == Slot::Utterance => edge.speaker,
            (0, _) | (_, 0) => Relation::Unknown,
            (x, y) if x == y => Relation::Same,
            _ => Relation::Apart,
        },
        published: match (published(a), published(b)) {
            (Some(x), Some(y)) if x == y => Published::Same,
            (Some(_), Some(_)) => Published::Apart,
            _ => Published::Unknown,
        },
        update: edge.kind == "count" && update((a, published(a)), (b, published(b))),
        same_document: a.passage.document == b.passage.document,
        polarity: (a.polarity, b.polarity),
        stance: (a.stance, b.stance),
        aside: (a.aside, b.aside),
        wording: edge.wording,
        focus: edge.focus,
        settled,
        confidence,
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
