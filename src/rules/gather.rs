//! Flags into findings: one finding is one disputed fact with all the passages that speak of it, grouped by the value they give.

use super::about::about;
use super::judge::Flag;
use super::message::{self, Shown};
use super::{Finding, Rule, Severity, Side, State, identity};
use crate::claims::Sentences;
use crate::claims::{Claim, Origin, Slot};
use crate::graph::{ClaimGraph, Wording, relate_values};
use crate::language::NameKind;
use crate::text::{Document, Span};
use crate::values::Relation;
use crate::values::people::NameForm;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use rustc_hash::FxHashMap;

/// How sure an agreement must be for a passage to stand beside the disputed ones.
const ALLY: f32 = 0.6;
/// A further pair joins a dispute when it is at least this part as sure as the first.
const WIDENS: f32 = 0.75;
/// The same where it only tells again, in another passage, a value that the dispute has.
const TELLS_AGAIN: f32 = 0.6;
/// The same of a denial in other words, which another passage answers better or worse.
const WIDENS_DENIAL: f32 = 0.97;
/// A word of denial stands at most so many bytes before what it denies.
const NEAR_DENIAL: u32 = 20;
/// More passages than this make no clearer card.
const SIDES: usize = 12;

/// Gathers flags into findings, loudest first, then by place. `cluster_of` gives each claim's cluster.
pub fn gather(
    documents: &[Document],
    claims: &[Claim],
    graph: &ClaimGraph,
    rules: &[Rule],
    mut flags: Vec<Flag>,
    cluster_of: &[u32],
) -> Vec<Finding> {
    flags.sort_by(|x, y| {
        (x.severity, x.rule)
            .cmp(&(y.severity, y.rule))
            .then(y.confidence.total_cmp(&x.confidence))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    // Members of each dispute, by rule; a flag joins the dispute that one of its claims is in.
    let mut disputes: Vec<(usize, Vec<Flag>)> = Vec::new();
    let mut of: FxHashMap<(usize, u32), usize> = FxHashMap::default();
    for flag in flags {
        let (x, y) = (of.get(&(flag.rule, flag.a)).copied(), of.get(&(flag.rule, flag.b)).copied());
        let at = match (x, y) {
            (Some(x), _) => x,
            (None, Some(y)) => y,
            (None, None) => {
                disputes.push((flag.rule, Vec::new()));
                disputes.len() - 1
            }
        };
        // A quieter flag does not widen a louder dispute, unless it only tells again what that has.
        let loudest = disputes[at].1.first().map_or(flag.severity, |f| f.severity);
        let surest = disputes[at].1.first().map_or(flag.confidence, |f| f.confidence);
        let quieter = flag.severity == Severity::Note && loudest < Severity::Note;
        let widens = match graph.facts(flag.a, flag.b).map(|f| f.wording) {
            Some(Wording::Denied) => !quieter && flag.confidence >= WIDENS_DENIAL * surest,
            _ if !quieter && flag.confidence >= WIDENS * surest => true,
            _ => flag.confidence >= TELLS_AGAIN * surest && tells_again(claims, &disputes[at].1, &flag),
        };
        if !widens {
            continue;
        }
        of.entry((flag.rule, flag.a)).or_insert(at);
        of.entry((flag.rule, flag.b)).or_insert(at);
        disputes[at].1.push(flag);
    }
    let sentences = Sentences::of(claims);
    let mut findings: Vec<Finding> = disputes
        .iter()
        .filter(|(_, flags)| !flags.is_empty())
        .map(|(rule, flags)| finding(documents, claims, graph, &rules[*rule], flags, cluster_of, &sentences))
        .collect();
    sort(&mut findings);
    named(without_echoes(findings))
}

/// Whether each claim of a flag is in the dispute, or gives just the value of one that is.
fn tells_again(claims: &[Claim], dispute: &[Flag], flag: &Flag) -> bool {
    let members = || dispute.iter().flat_map(|f| [f.a, f.b]);
    let known = |id: u32| {
        members().any(|m| {
            m == id
                || match (&claims[m as usize].value, &claims[id as usize].value) {
                    (Some(x), Some(y)) => relate_values(x, y).0 == Relation::Same,
                    _ => false,
                }
        })
    };
    known(flag.a) && known(flag.b)
}

/// The findings of several parts of a collection as those of one: loudest first, then by place, no two of one key.
pub fn arranged(mut findings: Vec<Finding>) -> Vec<Finding> {
    sort(&mut findings);
    named(findings)
}

fn sort(findings: &mut [Finding]) {
    let key = |f: &Finding| (f.severity, f.sides.first().map(|s| (s.passage.document, s.highlight)), f.rule.clone());
    findings.sort_by_cached_key(key);
}

fn finding(
    documents: &[Document],
    claims: &[Claim],
    graph: &ClaimGraph,
    rule: &Rule,
    flags: &[Flag],
    cluster_of: &[u32],
    sentences: &Sentences,
) -> Finding {
    let mut members: Vec<u32> = Vec::new();
    for id in flags.iter().flat_map(|f| [f.a, f.b]) {
        if !members.contains(&id) {
            members.push(id);
        }
    }
    // What one document says in two ways is its own affair.
    let document = |id: u32| claims[id as usize].passage.document;
    let own = members.iter().all(|&id| document(id) == document(members[0]));
    for ally in allies(claims, graph, &members) {
        if members.len() < SIDES && !(own && document(ally) != document(members[0])) {
            members.push(ally);
        }
    }
    let groups = group(documents, claims, graph, &members, flags);
    let mut sides: Vec<Side> = members
        .iter()
        .zip(&groups)
        .map(|(&id, &group)| {
            let claim = &claims[id as usize];
            let document = &documents[claim.passage.document.0 as usize];
            let Shown { highlight, words, value } = match focus_of(graph, flags, id) {
                Some(span) => message::cut(document, denied(document, claims, sentences, claim, span)),
                None if claim.slot == Slot::Act => {
                    message::cut(document, denied(document, claims, sentences, claim, claim.focus))
                }
                None => message::shown(document, claim),
            };
            let keys = identity::keys(rule, documents, claims, id, highlight);
            Side {
                passage: claim.passage,
                highlight,
                group,
                value,
                words,
                claim: id,
                keys,
                derived: claim.origin != Origin::Stated,
                changed: false,
            }
        })
        .collect();
    sides.sort_by_key(|s| (s.passage.document, s.highlight, s.claim));
    let sides = renumbered(sides);
    let first = &flags[0];
    let side_of = |id: u32| sides.iter().find(|s| s.claim == id);
    let (message, about) = match (side_of(first.a), side_of(first.b)) {
        (Some(x), Some(y)) => (
            message::fill(&rule.message, documents, claims, x, y),
            about(&rule.kind, documents, claims, sentences, x, y),
        ),
        _ => (rule.about.clone(), rule.about.clone()),
    };
    let cluster = cluster_of.get(first.a as usize).copied().unwrap_or(0);
    Finding {
        id: String::new(),
        rule: rule.id.as_str().into(),
        kind: rule.kind.as_str().into(),
        severity: first.severity,
        strength: rule.strength(),
        about,
        message,
        confidence: first.confidence,
        cluster,
        state: State::New,
        sides,
        note: rule.note.clone(),
    }
}

/// The words in which a flagged pair parts, on the side of this claim.
fn focus_of(graph: &ClaimGraph, flags: &[Flag], id: u32) -> Option<Span> {
    let flag = flags.iter().find(|f| f.a == id || f.b == id)?;
    let (left, right) = graph.facts(flag.a, flag.b)?.focus?;
    Some(if flag.a == id { left } else { right })
}

/// The words in which a pair parts, with the word before them that denies them: "did *not agree*".
fn denied(document: &Document, claims: &[Claim], sentences: &Sentences, claim: &Claim, focus: Span) -> Span {
    let Some(statement) = sentences.statement(claims, claim) else { return focus };
    let before = statement.words.iter().rev().filter(|w| w.denies && w.span.end <= focus.start).map(|w| w.span);
    before
        .take(1)
        .filter(|s| focus.start - s.end <= NEAR_DENIAL)
        .find(|s| document.cut(Span { start: s.end, end: focus.start }).chars().all(|c| c.is_alphabetic() || c == ' '))
        .map_or(focus, |s| s.cover(focus))
}

/// Claims of other passages that surely agree with a member: they show which value is told how often.
fn allies(claims: &[Claim], graph: &ClaimGraph, members: &[u32]) -> Vec<u32> {
    let mut found: Vec<(f32, u32)> = Vec::new();
    for &id in members {
        for edge in graph.graph.edges(NodeIndex::new(id as usize)) {
            let other = if edge.source().index() as u32 == id { edge.target() } else { edge.source() }.index() as u32;
            let facts = edge.weight();
            let agrees = matches!(facts.values, Relation::Same) && facts.slot == Slot::Value;
            if agrees
                && facts.confidence >= ALLY
                && !members.contains(&other)
                && claims[other as usize].slot == Slot::Value
            {
                found.push((facts.confidence, other));
            }
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let mut seen: Vec<u32> = Vec::new();
    for (_, id) in found {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen
}

/// The group of each member: the first earlier member that it agrees with and is not in conflict with, else a new one.
fn group(documents: &[Document], claims: &[Claim], graph: &ClaimGraph, members: &[u32], flags: &[Flag]) -> Vec<u32> {
    let said = |c: &Claim| identity::letters(&documents[c.passage.document.0 as usize], c.focus);
    let mut groups: Vec<u32> = Vec::with_capacity(members.len());
    let mut next = 0;
    for (n, &id) in members.iter().enumerate() {
        let clash = |other: u32| flags.iter().any(|f| (f.a, f.b) == (id.min(other), id.max(other)));
        // Both ends of one length stand together against it.
        let moment = |n: u32| claims[n as usize].stated_moment().is_some();
        let between = |x: u32, y: u32| graph.facts(x, y).is_some_and(|f| f.derived == Some("between"));
        let ends = |other: u32| {
            let lengths = flags.iter().filter(|f| f.a == id || f.b == id).map(|f| if f.a == id { f.b } else { f.a });
            moment(id) && moment(other) && lengths.into_iter().any(|l| between(l, id) && between(l, other))
        };
        let agrees = |other: u32| {
            ends(other)
                || match (&claims[id as usize].value, &claims[other as usize].value) {
                    (Some(x), Some(y)) => matches!(relate_values(x, y).0, Relation::Same | Relation::Compatible),
                    _ => match (&claims[id as usize].name, &claims[other as usize].name) {
                        (Some(x), Some(y)) => spelling(x) == spelling(y),
                        // Quotation marks, commas and dashes are the house's, not the speaker's.
                        _ if claims[id as usize].slot == Slot::Utterance => {
                            said(&claims[id as usize]) == said(&claims[other as usize])
                        }
                        _ => graph.facts(id, other).is_some_and(|f| f.values == Relation::Same),
                    },
                }
        };
        let found = (0..n)
            .find(|&k| agrees(members[k]) && (0..n).filter(|&m| groups[m] == groups[k]).all(|m| !clash(members[m])));
        groups.push(match found {
            Some(k) => groups[k],
            None => {
                next += 1;
                next - 1
            }
        });
    }
    groups
}

/// The last word of a person's name, all words of another name: what tells two spellings apart.
fn spelling(name: &NameForm) -> String {
    match name.kind {
        NameKind::Person => name.surname().to_string(),
        _ => name.core().collect::<Vec<_>>().join(" "),
    }
}

/// Numbers the groups in the order in which they are met.
fn renumbered(mut sides: Vec<Side>) -> Vec<Side> {
    let mut order: Vec<u32> = Vec::new();
    for side in &mut sides {
        let at = order.iter().position(|&g| g == side.group).unwrap_or_else(|| {
            order.push(side.group);
            order.len() - 1
        });
        side.group = at as u32;
    }
    sides
}

/// Gives each finding the key of its conflict. A finding that tells what another tells of a like fact gets a key of its own.
fn named(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen: FxHashMap<String, u32> = FxHashMap::default();
    for finding in &mut findings {
        let fact = finding.facts().first().map_or(String::new(), |f| f.to_string());
        let id = identity::conflict(&fact, &finding.values());
        let times = seen.entry(id.clone()).or_default();
        finding.id = if *times == 0 { id } else { identity::key("again", [id.as_str(), &times.to_string()]) };
        *times += 1;
    }
    findings
}

/// Leaves out a finding whose passages all stand, in the same opposition, in a louder or surer one.
fn without_echoes(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut seen: FxHashMap<(u32, u32), Vec<usize>> = FxHashMap::default();
    for finding in findings {
        let place = |s: &Side| (s.passage.document.0, s.passage.span.start);
        let echo = finding.sides.first().and_then(|s| seen.get(&place(s))).is_some_and(|known| {
            known.iter().any(|&k| {
                let other: &Finding = &kept[k];
                let told = |s: &Side, o: &Side| {
                    o.passage == s.passage && (other.kind == finding.kind || o.highlight.overlaps(s.highlight))
                };
                finding.sides.iter().all(|s| other.sides.iter().any(|o| told(s, o)))
            })
        });
        if echo {
            continue;
        }
        for side in &finding.sides {
            seen.entry(place(side)).or_default().push(kept.len());
        }
        kept.push(finding);
    }
    kept
}
