//! Which pairs are joined, and by what: values of one sort, sentences and quotations nearly alike, clauses of one deed, names, roles and
//! births of one person, a total and its parts.

use super::clash::{self, Parting};
use super::denial::{Denied, denied};
use super::fillers::{self, Mentions};
use super::names::NamePair;
use super::settled::{both_deny, echoes, likeliest, make_whole, part_two, same_denials, settle, unfill};
use super::slip::Slip;
use super::voices::Voices;
use super::{Wording, acts, align, finders, hedge, names, persons, quotes, sequence, values};
use crate::claims::weekday_name;
use crate::claims::{Claim, Origin, Slot};
use crate::clusters::{Likeness, Stories, Weights, likeness};
use crate::language::NameKind;
use crate::lexicon::{frames, words};
use crate::text::{Document, Span};
use crate::values::people::{NameForm, relate as relate_names, relate_places};
use crate::values::{Relation, Shape};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Contexts less alike than this are not joined.
const FAINT: f32 = 0.12;
/// The same for values, whose sort and number tell as well.
const FAINTER: f32 = 0.03;
/// Values so unlikely to stand this near by chance are joined whatever stands around them.
const SLIPPED: f32 = 1.9;
/// Amounts whose ratio has this decimal logarithm are of another size: one is more than ten times the other.
const OTHER_SIZE: f32 = 1.0;
/// From this likeness on two sentences are about one thing whatever their numbers.
const IN_THE_SAME_WORDS: f32 = 0.6;
/// Statements from this likeness on are aligned word by word.
const NEARLY_ONE: f32 = 0.2;

/// A pair that is joined, before the models have seen it.
pub struct Edge {
    pub a: u32,
    pub b: u32,
    pub like: Likeness,
    pub values: Relation,
    pub kind: &'static str,
    pub wording: Wording,
    pub focus: Option<(Span, Span)>,
    /// How the speakers of two utterances stand to each other.
    pub speaker: Relation,
    /// How sure a clash of wordings is; value claims ask the model.
    pub certainty: f32,
    /// How sure a clash of values is at least, whatever the model says.
    pub least: f32,
}

/// All joined pairs: candidates, derived claims with what they were derived from, names and persons.
pub fn edges(
    documents: &[Document],
    claims: &[Claim],
    pairs: &[(u32, u32)],
    weights: &Weights,
    stories: &Stories,
) -> Vec<Edge> {
    let voices = Voices::read(claims);
    let mentions = Mentions::read(claims);
    let mut edges: Vec<Edge> =
        pairs.par_iter().filter_map(|&(a, b)| edge(documents, claims, &voices, &mentions, a, b, weights)).collect();
    settle(claims, &mut edges);
    part_two(claims, &mut edges);
    let echoes = echoes(claims, &edges);
    told_otherwise(claims, pairs, weights, &mut edges);
    same_denials(claims, &mut edges);
    unfill(claims, &echoes, &mut edges);
    likeliest(claims, &mut edges, stories.many());
    edges.extend(claims.iter().enumerate().filter_map(|(i, claim)| derived_edge(claims, i, claim)));
    let one_story =
        |a: u32, b: u32| stories.one(claims[a as usize].passage.document, claims[b as usize].passage.document);
    edges.extend(names::pairs(claims).into_iter().filter(|p| one_story(p.a, p.b)).map(NamePair::edge));
    edges.extend(persons::roles(claims).into_iter().filter(|p| one_story(p.a, p.b)).map(|p| person_edge(p, "title")));
    // An age and a birth are compared as days of birth; two ages then not as numbers.
    let births: Vec<persons::PersonPair> =
        persons::births(documents, claims).into_iter().filter(|p| one_story(p.a, p.b)).collect();
    finders::stand_in(&mut edges, births.into_iter().map(|p| person_edge(p, "age")).collect());
    finders::join(documents, claims, pairs, weights, stories, &mentions, &mut edges);
    make_whole(claims, &mut edges);
    edges
}

/// How sure a clash of two names is where so many words and all others of both sentences are the same, however much the names weigh.
const BUT_FOR_ONE: f32 = 0.56;
const WHOLE: usize = 4;

/// How sure it is that one of two sentences, nearly one, holds back what the other says outright.
const HEDGE: f32 = 0.45;

/// Clashes that are less sure than this join nothing.
const UNSURE: f32 = 0.25;

/// The same for clauses word against word, and for two doers or places.
const DOUBTFUL: f32 = 0.36;

/// Joins statements of which one denies what the other tells, unless it is surer that their wordings clash.
fn told_otherwise(claims: &[Claim], pairs: &[(u32, u32)], weights: &Weights, edges: &mut Vec<Edge>) {
    let mut found = denied(claims, pairs, weights);
    let one_order = |d: &Denied| sequence::one_order(&claims[d.a as usize], &claims[d.b as usize]);
    found.retain(|d| d.certainty >= UNSURE && !both_deny(claims, d.a, d.b) && !one_order(d));
    let clashing: FxHashMap<(u32, u32), f32> =
        edges.iter().filter(|e| e.focus.is_some()).map(|e| ((e.a, e.b), e.certainty)).collect();
    found.retain(|d| clashing.get(&(d.a, d.b)).is_none_or(|sure| *sure < d.certainty));
    let denials = found.into_iter().map(|d| Edge {
        values: Relation::Apart,
        kind: "polarity",
        wording: Wording::Denied,
        focus: Some((d.left, d.right)),
        certainty: d.certainty,
        ..plain(d.a, d.b, likeness(&claims[d.a as usize], &claims[d.b as usize], weights))
    });
    finders::stand_in(edges, denials.collect());
}

/// How the times that two claims speak of stand to each other.
pub fn period(a: &Claim, b: &Claim) -> Relation {
    match (a.period, b.period) {
        (Some(x), Some(y)) if x == y => Relation::Same,
        (Some(x), Some(y)) if x.0 < y.1 && y.0 < x.1 => Relation::Compatible,
        (Some(_), Some(_)) => Relation::Apart,
        _ => Relation::Unknown,
    }
}

fn own_only(claim: &Claim) -> bool {
    matches!(claim.origin, Origin::Derived { by: "jubilee" | "lasted", .. })
}

fn elapsed(claim: &Claim) -> bool {
    matches!(claim.origin, Origin::Derived { by: "elapsed", .. })
}

/// Whether a verb says what became of people: of two such verbs each has its own number.
fn outcome(predicate: u32) -> bool {
    words::is_any(predicate, frames::OUTCOMES)
}

fn edge(
    documents: &[Document],
    claims: &[Claim],
    voices: &Voices,
    mentions: &Mentions,
    a: u32,
    b: u32,
    weights: &Weights,
) -> Option<Edge> {
    let (x, y) = (&claims[a as usize], &claims[b as usize]);
    if x.slot != y.slot || x.passage == y.passage {
        return None;
    }
    match x.slot {
        // The cells of one document's tables tell different things.
        Slot::Value if x.tabular && y.tabular && x.passage.document == y.passage.document => None,
        // The dead and the injured are counted apart.
        Slot::Value if x.predicate != y.predicate && outcome(x.predicate) && outcome(y.predicate) => None,
        // An anniversary is held against a birth, and a length beside its ends against what is told there, and nothing else.
        Slot::Value if own_only(x) || own_only(y) => None,
        // Two spans are two spans; a span is held against a length that is told.
        Slot::Value if elapsed(x) && elapsed(y) => None,
        // A day of birth is not the day of anything else.
        Slot::Value if persons::other_than_birth(x, y) || persons::other_than_birth(y, x) => None,
        // Two people have two ages.
        Slot::Value if x.person != y.person && x.person != 0 && y.person != 0 && x.is_age() && y.is_age() => None,
        // Distances from two places are two distances.
        Slot::Value if x.distant_from != y.distant_from && x.distant_from != 0 && y.distant_from != 0 => None,
        Slot::Value => {
            let (mut values, kind) = values::relate(x.value.as_ref()?, y.value.as_ref()?);
            if kind == "polarity" && x.polarity != y.polarity {
                values = match values {
                    Relation::Apart => Relation::Unknown,
                    other => other,
                };
            }
            if values == Relation::Unknown {
                return None;
            }
            let like = likeness(x, y, weights);
            let near = values == Relation::Apart && like.cosine < IN_THE_SAME_WORDS;
            if !near {
                return (like.cosine >= FAINTER).then(|| Edge { values, kind, ..plain(a, b, like) });
            }
            let distance = values::distance(x.value.as_ref()?, y.value.as_ref()?);
            // Nobody takes seven for four thousand: in other words, what is of another size is another thing, but for a slip of the point.
            let amounts = x.value.as_ref().is_some_and(|v| matches!(v.shape, Shape::Amount(_)));
            let sized = !amounts || distance.ratio <= OTHER_SIZE || distance.slip != Slip::default();
            let slipped = distance.slip.turned >= SLIPPED || distance.slip.digit >= SLIPPED;
            (sized && (like.cosine >= FAINTER || slipped)).then(|| Edge { values, kind, ..plain(a, b, like) })
        }
        Slot::Statement => {
            let like = likeness(x, y, weights);
            let edge = parted(documents, x, y, plain(a, b, like));
            let edge = refilled(x, y, edge, weights, mentions);
            (edge.like.cosine >= FAINT || edge.certainty > 0.0).then_some(edge)
        }
        Slot::Utterance => quotes::edge(documents, claims, voices, a, b),
        Slot::Act => {
            let (values, certainty) = acts::relate(x, y, weights);
            if values == Relation::Apart && period(x, y) == Relation::Apart {
                return None;
            }
            let certainty = if x.passage.document == y.passage.document { certainty * 0.6 } else { certainty };
            let like = likeness(x, y, weights);
            (values != Relation::Unknown && certainty > DOUBTFUL).then(|| Edge {
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

pub(super) fn plain(a: u32, b: u32, like: Likeness) -> Edge {
    Edge {
        a,
        b,
        like,
        values: Relation::Unknown,
        kind: "other",
        wording: Wording::Other,
        focus: None,
        speaker: Relation::Unknown,
        certainty: 0.0,
        least: 0.0,
    }
}

/// Looks where two statements part if they are nearly one sentence.
fn parted(documents: &[Document], x: &Claim, y: &Claim, edge: Edge) -> Edge {
    let (long, short) = (x.words.len().max(y.words.len()), x.words.len().min(y.words.len()));
    let alike = edge.like.cosine >= NEARLY_ONE || align::framed(&x.words, &y.words);
    if !alike || short < 4 || short * 5 < long * 2 || x.tabular || y.tabular {
        return edge;
    }
    let alignment = align::align(&x.words, &y.words);
    let (here, there) = (x.passage.document, y.passage.document);
    let clash = clash::clash(&x.words, &y.words, &alignment)
        .filter(|c| c.parting != Parting::Name || !one_name(documents, here.0, c.left, there.0, c.right));
    let Some(clash) = clash else {
        let hedge = if here == there { None } else { hedge::hedge(&x.words, &y.words, &alignment) };
        let Some(focus) = hedge else { return edge };
        let (values, wording) = (Relation::Apart, Wording::HeldBack);
        return Edge { values, wording, certainty: HEDGE, focus: Some(focus), ..edge };
    };
    let frame = alignment.same as f32 / long as f32;
    let kept = alignment.same as f32 / short as f32;
    // One text seldom tells one thing twice in nearly the same words; what it does tell so is two things.
    let own = if here == there { 0.6 } else { 1.0 };
    let sure = clash::certainty(&clash, frame, kept, edge.like.cosine);
    // Who said what is asked elsewhere.
    let quoted = |c: &Claim| documents[c.passage.document.0 as usize].cut(c.passage.span).contains(['"', '“', '”']);
    let one_gap = alignment.gaps.len() == 1 && alignment.same >= WHOLE;
    let but_for_a_name = clash.parting == Parting::Name && one_gap && !quoted(x) && !quoted(y);
    // "The car was red.", "The car was blue."
    let one_word = alignment.gaps.iter().all(|g| g.left.len() == 1 && g.right.len() == 1);
    let one_kind = clash.parting == Parting::Exclusive && one_word && here != there;
    let but_for_a_kind = one_kind && alignment.gaps.len() == 1 && alignment.same + 1 >= WHOLE;
    let but_for_one = but_for_a_name || but_for_a_kind;
    let certainty = own * if but_for_one { sure.max(BUT_FOR_ONE) } else { sure };
    let (kind, wording) = match clash.parting {
        Parting::Denial => ("polarity", Wording::Negated),
        Parting::Opposite => ("polarity", Wording::Opposite),
        Parting::Name => ("name", Wording::Changed),
        Parting::Exclusive | Parting::Sibling => ("other", Wording::Changed),
    };
    Edge { kind, wording, certainty, focus: Some((clash.left, clash.right)), values: Relation::Apart, ..edge }
}

/// Looks whether one clause has two doers or two places, if that is surer than what is known.
fn refilled(x: &Claim, y: &Claim, edge: Edge, weights: &Weights, mentions: &Mentions) -> Edge {
    let rivals = fillers::rivals(x, y, &edge.like, weights, mentions);
    let best = rivals.iter().map(|r| (r.certainty(), r)).max_by(|p, q| p.0.total_cmp(&q.0));
    let Some((certainty, best)) = best.filter(|(sure, _)| *sure > edge.certainty.max(DOUBTFUL)) else { return edge };
    Edge {
        kind: if best.place() { "place" } else { "attribution" },
        wording: Wording::Changed,
        certainty,
        focus: Some((best.left.span, best.right.span)),
        values: Relation::Apart,
        ..edge
    }
}

/// Whether the words in which two sentences part are forms or spellings of one name.
pub(super) fn one_name(documents: &[Document], x: u32, left: Span, y: u32, right: Span) -> bool {
    let form = |document: u32, span: Span| {
        let words = documents.get(document as usize).map_or("", |d| d.cut(span));
        NameForm::new(words, NameKind::Person)
    };
    let one = |r: Relation| matches!(r, Relation::Same | Relation::Compatible | Relation::Near);
    // "In Paris", "in France": the one lies in the other.
    let (p, q) = (form(x, left).retold(NameKind::Place), form(y, right).retold(NameKind::Place));
    one(relate_names(&form(x, left), &form(y, right), NameKind::Person).relation)
        || relate_places(&p, &q).relation == Relation::Compatible
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
        "elapsed" | "offset" | "jubilee" | "share" | "rate" | "total" => None,
        // Made only where it does not go with what is told.
        "lasted" => Some(Edge { values: Relation::Apart, kind: "duration", ..edge }),
        // What figures come to is told only where it is not what is stated.
        "arithmetic" => Some(Edge { values: Relation::Apart, kind: by, ..edge }),
        _ => {
            let (values, _) = values::relate(stated.value.as_ref()?, claim.value.as_ref()?);
            // A list that is not as long as was announced does not add up.
            let kind = if by == "enumeration" { "arithmetic" } else { by };
            Some(Edge { values, kind, ..edge })
        }
    }
}
