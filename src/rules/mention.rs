//! Which statements of a value agree: "nine people died" in one document, "the nine dead" in another; and which stand alone.

use super::Finding;
use super::about;
use crate::claims::Sentences;
use crate::claims::{Claim, Origin, Slot};
use crate::graph::ClaimGraph;
use crate::text::{Document, Passage, Span};
use crate::values::{Relation, Shape};
use jiff::civil::DateTime;
use rustc_hash::FxHashSet;
use smol_str::SmolStr;

/// How sure a pair must be that it speaks of one fact.
const SURE: f32 = 0.6;

/// A value where it is stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub passage: Passage,
    /// The words that give the value.
    pub highlight: Span,
    /// The kind of the value: "count", "date".
    pub kind: &'static str,
    /// When it was, from and to, of a date or time that the words or the publication tie down.
    pub when: Option<(DateTime, DateTime)>,
    /// Whether a finding disputes it.
    pub disputed: bool,
}

/// One fact that several documents tell alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// What it is about, for people.
    pub about: String,
    pub kind: SmolStr,
    /// The value in a common form.
    pub value: String,
    /// Indices of mentions, ascending; of at least two documents.
    pub mentions: Vec<u32>,
}

/// All stated values in order of place, and the facts that several documents tell alike and none disputes.
pub fn mentions(
    documents: &[Document],
    claims: &[Claim],
    graph: &ClaimGraph,
    findings: &[Finding],
) -> (Vec<Mention>, Vec<Agreement>) {
    let disputed: FxHashSet<u32> = findings.iter().flat_map(|f| f.sides.iter().map(|s| s.claim)).collect();
    let mut list = Vec::new();
    let mut number = vec![u32::MAX; claims.len()];
    for (n, claim) in claims.iter().enumerate() {
        let Some(value) = claim.value.as_ref().filter(|_| claim.slot == Slot::Value && claim.origin == Origin::Stated)
        else {
            continue;
        };
        let when = match &value.shape {
            Shape::Moment(moment) => moment.extent.as_ref().and_then(|e| Some((e.said.low?, e.said.high?))),
            _ => None,
        };
        number[n] = list.len() as u32;
        list.push(Mention {
            passage: claim.passage,
            highlight: super::message::shown(&documents[claim.passage.document.0 as usize], claim).highlight,
            kind: value.kind.word(),
            when,
            disputed: disputed.contains(&(n as u32)),
        });
    }
    let mut root: Vec<u32> = (0..claims.len() as u32).collect();
    for (a, b, _, facts) in graph.pairs() {
        let agrees = facts.values == Relation::Same && facts.slot == Slot::Value && facts.confidence >= SURE;
        let free = |c: u32| number[c as usize] != u32::MAX && !disputed.contains(&c);
        if agrees && free(a) && free(b) {
            let (x, y) = (find(&mut root, a), find(&mut root, b));
            root[x.max(y) as usize] = x.min(y);
        }
    }
    let sentences = Sentences::of(claims);
    let mut groups: Vec<Vec<u32>> = vec![Vec::new(); claims.len()];
    for n in 0..claims.len() as u32 {
        groups[find(&mut root, n) as usize].push(n);
    }
    let document = |n: u32| claims[n as usize].passage.document;
    let agreements = groups
        .iter()
        .filter(|g| g.len() > 1 && g.iter().any(|&n| document(n) != document(g[0])))
        .map(|group| {
            let first = &claims[group[0] as usize];
            let other = group.iter().find(|&&n| document(n) != document(group[0])).unwrap_or(&group[0]);
            let home = &documents[first.passage.document.0 as usize];
            let words = about::shared(home, claims, &sentences, first, &claims[*other as usize], first.focus);
            let kind = list[number[group[0] as usize] as usize].kind;
            Agreement {
                about: if words.is_empty() { home.cut(first.focus).to_string() } else { words },
                kind: kind.into(),
                value: super::message::shown(home, first).value,
                mentions: group.iter().map(|&n| number[n as usize]).collect(),
            }
        })
        .collect();
    (list, agreements)
}

fn find(root: &mut [u32], mut n: u32) -> u32 {
    while root[n as usize] != n {
        root[n as usize] = root[root[n as usize] as usize];
        n = root[n as usize];
    }
    n
}
