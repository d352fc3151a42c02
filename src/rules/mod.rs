//! ClaimGraph + Rules -> Findings.
//!
//! In: the facts of pairs and the rules. Out: findings, one a disputed fact. Always: a finding quotes at least one passage,
//! and names the rule that saw it. To add a rule: one file in `rules/*.yaml`, with its examples.

mod finding;

pub use finding::{ClusterMember, Finding, Report, Severity, Side, State, Strength};
