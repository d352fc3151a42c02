//! Two passages against each other: do they contradict, agree, or speak of different things?

use crate::check::{Connected, connected, state};
use crate::claims::Slot;
use crate::graph::Model;
use crate::rules::{self, Finding, Rule, Severity, Strength};
use crate::text::{Document, DocumentId, Span};
use crate::values::Relation;

/// What two passages are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both cannot be true.
    Contradiction,
    /// They differ, and both could be defended.
    Discrepancy,
    /// They say the same, or one follows from the other.
    Agreement,
    /// They speak of the same matter.
    Related,
    Unrelated,
}

impl Verdict {
    /// The word used in output.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Contradiction => "contradiction",
            Verdict::Discrepancy => "discrepancy",
            Verdict::Agreement => "agreement",
            Verdict::Related => "related",
            Verdict::Unrelated => "unrelated",
        }
    }
}

/// The verdict on a pair, with the rule behind it and where the two differ.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub verdict: Verdict,
    /// Id of the rule that flags the pair, and the kind of the difference.
    pub rule: Option<String>,
    pub kind: Option<String>,
    /// 0 to 1.
    pub confidence: f32,
    /// The differing words, or the whole passages.
    pub a: Span,
    pub b: Span,
}

/// Contexts from here on speak of the same matter.
const RELATED: f32 = 0.25;
/// One follows from the other when so much of the lesser stands in the greater.
const FOLLOWS: f32 = 0.62;

/// Compares two documents, each as a whole.
pub fn compare(a: Document, b: Document, rules: &[Rule]) -> Comparison {
    let whole = |d: &Document| Span::new(0, d.text.len());
    let (span_a, span_b) = (whole(&a), whole(&b));
    let documents = vec![a, b];
    let stated = state(&documents);
    let Connected { stated, cluster_of, graph, .. } = connected(&documents, stated, &Model::default(), false);
    let findings = rules::judge(&documents, &stated.claims, &graph, rules, &cluster_of);
    let across = |f: &&Finding| {
        let on = |n: u32| f.sides.iter().any(|s| s.passage.document == DocumentId(n));
        f.severity != Severity::Note && on(0) && on(1)
    };
    if let Some(found) = findings.iter().filter(across).max_by(|x, y| x.confidence.total_cmp(&y.confidence)) {
        let side = |n: u32, whole: Span| {
            found.sides.iter().find(|s| s.passage.document == DocumentId(n)).map_or(whole, |s| s.highlight)
        };
        return Comparison {
            verdict: match found.strength {
                Strength::Contradiction => Verdict::Contradiction,
                Strength::Discrepancy => Verdict::Discrepancy,
            },
            rule: Some(found.rule.to_string()),
            kind: Some(found.kind.to_string()),
            confidence: found.confidence,
            a: side(0, span_a),
            b: side(1, span_b),
        };
    }
    let (mut cosine, mut containment, mut agreeing) = (0.0f32, 0.0f32, false);
    for (x, y, edge, facts) in graph.pairs() {
        let (x, y) = (&stated.claims[x as usize], &stated.claims[y as usize]);
        if x.passage.document == y.passage.document {
            continue;
        }
        match x.slot {
            Slot::Statement => {
                cosine = cosine.max(graph.likeness[edge].cosine);
                containment = containment.max(graph.likeness[edge].containment);
            }
            Slot::Value => agreeing |= matches!(facts.values, Relation::Same | Relation::Compatible),
            _ => {}
        }
    }
    let verdict = match cosine {
        c if c >= RELATED && containment + if agreeing { 0.12 } else { 0.0 } >= FOLLOWS => Verdict::Agreement,
        c if c >= RELATED => Verdict::Related,
        _ => Verdict::Unrelated,
    };
    Comparison {
        verdict,
        rule: None,
        kind: None,
        confidence: containment.max(cosine).clamp(0.0, 1.0),
        a: span_a,
        b: span_b,
    }
}
