//! Facts for every candidate pair, computed in parallel, and the graph that holds them.

use super::clash::{self, Parting};
use super::features::{self, CONFLICT, CONTEXT, NOBODY, Neighbours, relate_heads};
use super::{Facts, Published, Wording, acts, align, model, names, persons, values};
use crate::claims::weekday_name;
use crate::claims::{Claim, Origin, Slot};
use crate::clusters::{self, Likeness, Stories, Weights, likeness};
use crate::language::NameKind;
use crate::text::{Document, Span};
use crate::values::people::{NameForm, NameReason, QuoteReason, relate as relate_names, relate_quotes};
use crate::values::{Relation, Shape};
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

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

/// The weights of both models.
#[derive(Clone, Debug)]
pub struct Model {
    pub context: [f32; CONTEXT],
    pub conflict: [f32; CONFLICT],
}

impl Default for Model {
    /// The fitted weights.
    fn default() -> Model {
        Model { context: model::CONTEXT_WEIGHTS, conflict: model::CONFLICT_WEIGHTS }
    }
}

/// Contexts less alike than this are not joined.
const FAINT: f32 = 0.12;
/// The same for values, whose sort and number tell as well.
const FAINTER: f32 = 0.03;
/// Statements from this likeness on are aligned word by word.
const NEARLY_ONE: f32 = 0.45;

/// What the odds of a conflict lose, as a logarithm, across the documents of a large collection.
const AMONG_MANY: f32 = 0.9;

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
    let mut edges: Vec<Edge> = pairs.par_iter().filter_map(|&(a, b)| edge(documents, claims, a, b, weights)).collect();
    settle(claims, &mut edges);
    edges.extend(claims.iter().enumerate().filter_map(|(i, claim)| derived_edge(claims, i, claim)));
    let one_story =
        |a: u32, b: u32| stories.one(claims[a as usize].passage.document, claims[b as usize].passage.document);
    edges.extend(names::pairs(claims).into_iter().filter(|p| one_story(p.a, p.b)).map(named_edge));
    edges.extend(persons::roles(claims).into_iter().filter(|p| one_story(p.a, p.b)).map(|p| person_edge(p, "title")));
    // An age and a birth are compared as days of birth; two ages then not as numbers.
    let births: Vec<persons::PersonPair> =
        persons::births(documents, claims).into_iter().filter(|p| one_story(p.a, p.b)).collect();
    let taken: FxHashSet<(u32, u32)> = births.iter().map(|p| (p.a.min(p.b), p.a.max(p.b))).collect();
    edges.retain(|e| !taken.contains(&(e.a, e.b)));
    edges.extend(births.into_iter().map(|p| person_edge(p, "age")));
    let contexts: Vec<[f32; CONTEXT]> = edges
        .par_iter()
        .map(|edge| {
            let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
            features::context(a, b, &edge.like, edge.kind, period(a, b))
        })
        .collect();
    let logits: Vec<f32> = contexts.par_iter().map(|row| model::logit(row, &model.context)).collect();
    let around = neighbours(claims, &edges, &logits);
    let judged: Vec<([f32; CONFLICT], Facts)> = (0..edges.len())
        .into_par_iter()
        .map(|n| {
            let edge = &edges[n];
            let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
            let row = features::conflict(a, b, edge.kind, logits[n], around[n]);
            // Among many documents two like passages are less likely to be about one thing than in a set that somebody put together.
            let many = stories.many() && a.passage.document != b.passage.document;
            let sure = match edge.values {
                Relation::Apart if counted_from_event(a, b, &edge.like) => 0.75,
                Relation::Apart | Relation::Near => {
                    model::chance(model::logit(&row, &model.conflict) - if many { AMONG_MANY } else { 0.0 })
                }
                _ => model::chance(logits[n]),
            };
            (row, facts(documents, a, b, edge, around[n].agrees > logits[n], sure))
        })
        .collect();
    let mut graph = UnGraph::with_capacity(claims.len(), edges.len());
    for i in 0..claims.len() as u32 {
        graph.add_node(i);
    }
    let (mut likes, mut rows) = (Vec::with_capacity(edges.len()), Vec::new());
    for ((edge, (conflict, facts)), context) in edges.into_iter().zip(judged).zip(contexts) {
        graph.add_edge(NodeIndex::new(edge.a as usize), NodeIndex::new(edge.b as usize), facts);
        likes.push(edge.like);
        if keep {
            rows.push(Features { context, conflict });
        }
    }
    ClaimGraph { graph, likeness: likes, features: rows }
}

/// Whether one date is counted from an event ("two days after they met") and the other dates such an event of the same people.
fn counted_from_event(a: &Claim, b: &Claim, like: &Likeness) -> bool {
    let counted = |c: &Claim| matches!(c.origin, Origin::Derived { by: "offset", .. });
    let event = a.predicate != 0 && (a.predicate == b.predicate || a.predicate == b.head)
        || b.predicate != 0 && b.predicate == a.head;
    (counted(a) || counted(b)) && event && like.shared_names > 0.08 && like.containment > 0.12
}

/// A value whose equal stands in the other's sentence has its counterpart there: in "55 percent in Egypt and 82 in India" the 82 is no
/// rival of another report's 55.
fn settle(claims: &[Claim], edges: &mut Vec<Edge>) {
    let mut sentences: FxHashMap<(u32, u32), Vec<u32>> = FxHashMap::default();
    for (i, claim) in claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated) {
        sentences.entry((claim.passage.document.0, claim.sentence)).or_default().push(i as u32);
    }
    let holds = |value: &Claim, other: &Claim| {
        let beside = sentences.get(&(other.passage.document.0, other.sentence));
        beside.into_iter().flatten().any(|&c| match (&value.value, &claims[c as usize].value) {
            (Some(x), Some(y)) => values::relate(x, y).0 == Relation::Same,
            _ => false,
        })
    };
    edges.retain(|edge| {
        let (a, b) = (&claims[edge.a as usize], &claims[edge.b as usize]);
        a.slot != Slot::Value || edge.values != Relation::Apart || !(holds(a, b) || holds(b, a))
    });
}

fn edge(documents: &[Document], claims: &[Claim], a: u32, b: u32, weights: &Weights) -> Option<Edge> {
    let (x, y) = (&claims[a as usize], &claims[b as usize]);
    if x.slot != y.slot || x.passage == y.passage {
        return None;
    }
    match x.slot {
        Slot::Value => {
            let (mut values, kind) = values::relate(x.value.as_ref()?, y.value.as_ref()?);
            if kind == "polarity" && x.polarity != y.polarity {
                values = match values {
                    Relation::Apart => Relation::Unknown,
                    other => other,
                };
            }
            let like = likeness(x, y, weights);
            (values != Relation::Unknown && like.cosine >= FAINTER).then(|| Edge { values, kind, ..plain(a, b, like) })
        }
        Slot::Statement => {
            let like = likeness(x, y, weights);
            (like.cosine >= FAINT).then(|| parted(documents, x, y, plain(a, b, like)))
        }
        Slot::Utterance => {
            let words = |c: &Claim| documents.get(c.passage.document.0 as usize).map_or("", |d| d.cut(c.focus));
            let (left, right): (Vec<&str>, Vec<&str>) =
                (words(x).split_whitespace().collect(), words(y).split_whitespace().collect());
            let answer = relate_quotes(&left, &right);
            let wording = match answer.reason {
                QuoteReason::Unrelated => return None,
                _ if answer.turned => Wording::Negated,
                QuoteReason::Identical => Wording::Same,
                QuoteReason::Spelling => Wording::Spelling,
                QuoteReason::Truncated => Wording::Truncated,
                QuoteReason::FunctionWord | QuoteReason::WordForm => Wording::Function,
                QuoteReason::WordChanged => Wording::Changed,
            };
            // A phrase that two people may well have used by themselves is no quotation of one utterance.
            let one_voice = x.speaker != 0 && x.speaker == y.speaker;
            let enough = answer.content >= 4
                || answer.content >= 3 && answer.shared > 0.75
                || answer.content >= 2 && answer.shared > 0.7 && one_voice;
            let like = Likeness { cosine: answer.shared, ..Likeness::default() };
            let certainty = (0.35 + 0.6 * answer.shared).min(0.95);
            enough.then(|| Edge { kind: "quote", wording, certainty, ..plain(a, b, like) })
        }
        Slot::Act => {
            let (values, certainty) = acts::relate(x, y, weights);
            if values == Relation::Apart && period(x, y) == Relation::Apart {
                return None;
            }
            let certainty = if x.passage.document == y.passage.document { certainty * 0.6 } else { certainty };
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

fn person_edge(pair: persons::PersonPair, kind: &'static str) -> Edge {
    Edge { values: pair.relation, kind, certainty: pair.certainty, ..plain(pair.a, pair.b, Likeness::default()) }
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
fn parted(documents: &[Document], x: &Claim, y: &Claim, edge: Edge) -> Edge {
    let (long, short) = (x.words.len().max(y.words.len()), x.words.len().min(y.words.len()));
    if edge.like.cosine < NEARLY_ONE || short < 4 || short * 5 < long * 2 || x.tabular || y.tabular {
        return edge;
    }
    let alignment = align::align(&x.words, &y.words);
    let Some(clash) = clash::clash(&x.words, &y.words, &alignment) else { return edge };
    if clash.parting == Parting::Name && one_name(documents, x, clash.left, y, clash.right) {
        return edge;
    }
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

/// Whether the words in which two sentences part are forms or spellings of one name.
fn one_name(documents: &[Document], x: &Claim, left: Span, y: &Claim, right: Span) -> bool {
    let form = |c: &Claim, span: Span| {
        let words = documents.get(c.passage.document.0 as usize).map_or("", |d| d.cut(span));
        NameForm::new(words, NameKind::Person)
    };
    let answer = relate_names(&form(x, left), &form(y, right), NameKind::Person);
    matches!(answer.relation, Relation::Same | Relation::Compatible | Relation::Near)
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
        // The length of a span is no rival of the span itself, nor is the date that an offset is counted from.
        "elapsed" | "offset" => None,
        _ => {
            let (values, _) = values::relate(stated.value.as_ref()?, claim.value.as_ref()?);
            Some(Edge { values, kind: by, ..edge })
        }
    }
}

/// For each edge, how well its ends agree or clash with others of the same documents.
fn neighbours(claims: &[Claim], edges: &[Edge], logits: &[f32]) -> Vec<Neighbours> {
    let mut sorts: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for claim in claims.iter().filter(|c| c.slot == Slot::Value) {
        if let Some(group) = clusters::group(claim) {
            *sorts.entry((claim.passage.document.0, group)).or_default() += 1;
        }
    }
    let documents = claims.iter().map(|c| c.passage.document.0 as usize + 1).max().unwrap_or(0);
    let mut lengths = vec![0u32; documents];
    for claim in claims.iter().filter(|c| c.slot == Slot::Statement) {
        lengths[claim.passage.document.0 as usize] += 1;
    }
    let share = |claim: &Claim| {
        let group = clusters::group(claim).unwrap_or(0);
        // A note of a line or two says nothing by having but one number.
        if lengths.get(claim.passage.document.0 as usize).copied().unwrap_or(0) < 4 {
            return 0.3;
        }
        1.0 / sorts.get(&(claim.passage.document.0, group)).copied().unwrap_or(1) as f32
    };
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
            let mut found = Neighbours { agrees: NOBODY, rivals: NOBODY, crowd: 0, alone };
            for (end, other) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let document = claims[other as usize].passage.document;
                for &n in &at[end as usize] {
                    let n = n as usize;
                    let third = if edges[n].a == end { edges[n].b } else { edges[n].a };
                    if n == i || third == other || claims[third as usize].passage.document != document {
                        continue;
                    }
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

fn facts(documents: &[Document], a: &Claim, b: &Claim, edge: &Edge, settled: bool, confidence: f32) -> Facts {
    let published = |c: &Claim| documents.get(c.passage.document.0 as usize).and_then(|d| d.published);
    Facts {
        slot: a.slot,
        kind: edge.kind,
        derived: match (a.origin, b.origin) {
            (Origin::Derived { by, .. }, _) | (_, Origin::Derived { by, .. }) => Some(by),
            _ if edge.kind == "age" && edge.certainty > 0.0 => Some("age"),
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
        period: period(a, b),
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
        settled,
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
