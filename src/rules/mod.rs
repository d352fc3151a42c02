//! ClaimGraph + Rules -> Findings.
//!
//! In: the facts of pairs and the rules. Out: findings, one a disputed fact. Always: a finding quotes at least one passage,
//! and names the rule that saw it. To add a rule: one file in `rules/*.yaml`, with its examples, and its row in `shelf.rs`.

mod about;
mod common_form;
mod explain;
mod finding;
mod gather;
mod identity;
mod judge;
mod mention;
mod message;
mod misread;
mod pattern;
mod rule;
mod shelf;

pub use explain::explain;
pub use finding::{ClusterMember, Finding, Gone, Report, RuleRow, Severity, Side, State, Strength};
pub use gather::{arranged, gather};
pub use identity::{Keys, conflict, key};
pub use judge::{Flag, LIKELY, POSSIBLE, SURE, flags, loudness};
pub use mention::{Agreement, Mention, mentions};
pub use message::{Shown, amount_words, moment_words, one_line, shown};
pub use misread::misread;
pub use pattern::{KEYS, Pattern, nearest};
pub use rule::{Example, Level, Rule, Unless};
pub use shelf::{embedded, source, with_folder};

use crate::claims::Claim;
use crate::graph::ClaimGraph;
use crate::text::Document;

/// Judges the pairs of a graph by the rules and gathers what they flag. `cluster_of` gives each claim's cluster.
pub fn judge(
    documents: &[Document],
    claims: &[Claim],
    graph: &ClaimGraph,
    rules: &[Rule],
    cluster_of: &[u32],
) -> Vec<Finding> {
    gather(documents, claims, graph, rules, flags(graph, rules), cluster_of)
}
