//! Which pairs the rules flag, and how loudly.

use super::{Rule, Severity};
use crate::graph::{ClaimGraph, Facts};
use rayon::prelude::*;

/// A pair that a rule flags.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Index of the rule.
    pub rule: usize,
    /// Claims by index, `a < b`.
    pub a: u32,
    pub b: u32,
    pub severity: Severity,
    pub confidence: f32,
}

/// From this confidence on a rule speaks as loudly as it says.
pub const SURE: f32 = 0.70;
/// From this on it warns.
pub const LIKELY: f32 = 0.5;
/// From this on it notes.
pub const POSSIBLE: f32 = 0.25;

/// The severity that a rule's own severity comes to at a confidence; none below what is worth a note.
pub fn loudness(own: Severity, confidence: f32) -> Option<Severity> {
    let limit = match confidence {
        c if c >= SURE => Severity::Error,
        c if c >= LIKELY => Severity::Warning,
        c if c >= POSSIBLE => Severity::Note,
        _ => return None,
    };
    Some(own.max(limit))
}

/// All flags, in the order of the graph's pairs and then of the rules.
pub fn flags(graph: &ClaimGraph, rules: &[Rule]) -> Vec<Flag> {
    let pairs: Vec<(u32, u32, usize, &Facts)> = graph.pairs().collect();
    pairs
        .par_iter()
        .flat_map_iter(|&(a, b, _, facts)| {
            rules.iter().enumerate().filter_map(move |(n, rule)| {
                let severity = loudness(rule.severity.severity()?, facts.confidence)?;
                rule.flags(facts).then_some(Flag {
                    rule: n,
                    a: a.min(b),
                    b: a.max(b),
                    severity,
                    confidence: facts.confidence,
                })
            })
        })
        .collect()
}
