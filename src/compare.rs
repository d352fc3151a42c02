//! Two passages against each other: do they contradict, agree, or speak of different things?

use crate::check::{Connected, connected, state};
use crate::claims::{Claim, Sentences, Slot};
use crate::graph::{self, Beside, Model};
use crate::rules::{self, Finding, Level, Rule, Severity, Strength};
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

/// Passages of which each holds this much of the other's words are nearly one: what is worth a note among documents is worth a verdict.
const NEARLY_ONE: f32 = 0.8;
/// A difference of values counts when its confidence, times what the greater passage holds of the lesser's words, comes to this; of
/// dates and shares, which go with every event, to more. Of the differences found on half A of pairs of news sentences with different
/// numbers, nearly half of those above it are conflicts, and one in sixteen of those below.
const HELD: f32 = 0.45;
const HELD_OF_DATES: f32 = 0.65;

/// From this confidence on a denial in other words outweighs that the passages are nearly one.
const SURE: f32 = 0.66;

/// Compares two documents, each as a whole.
pub fn compare(a: Document, b: Document, rules: &[Rule]) -> Comparison {
    let whole = |d: &Document| Span::new(0, d.text.len());
    let (span_a, span_b) = (whole(&a), whole(&b));
    let documents = vec![a, b];
    let stated = state(&documents);
    let Connected { stated, cluster_of, graph, .. } = connected(&documents, stated, &Model::default(), false);
    let findings = rules::judge(&documents, &stated.claims, &graph, rules, &cluster_of);
    let (of_a, of_b) = graph::covered(&stated.claims);
    let deniable = graph::deniable(&stated.claims);
    let (lesser, greater) = (of_a.min(of_b), of_a.max(of_b));
    let sentences = Sentences::of(&stated.claims);
    let across = |f: &&Finding| {
        let on = |n: u32| f.sides.iter().any(|s| s.passage.document == DocumentId(n));
        let least = match &*f.kind {
            "polarity" | "name" | "quote" | "attribution" | "other" => 0.0,
            "date" | "time" | "percent" => HELD_OF_DATES,
            _ => HELD,
        };
        let denial = matches!(&*f.rule, "denial" | "polarity-differs");
        // What is put in other words is worth a verdict only where it is told loudly; of nearly one wording the words themselves decide.
        let unsure = &*f.rule == "told-otherwise"
            && (f.severity == Severity::Note || lesser >= NEARLY_ONE && f.confidence < SURE);
        if !on(0) || !on(1) || unsure {
            false
        } else if lesser >= NEARLY_ONE {
            let likely = &*f.kind == "other" || of_two_things(&stated.claims, &sentences, f);
            f.confidence >= if likely { rules::LIKELY } else { rules::POSSIBLE }
        } else {
            f.severity != Severity::Note && f.confidence * greater >= least && (!denial || deniable)
        }
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
    let known = |b: &Beside| rules.iter().any(|r| r.id == b.rule && r.severity != Level::Off);
    if let Some(found) = graph::beside(&documents, &stated.claims).filter(known) {
        return Comparison {
            verdict: Verdict::Contradiction,
            rule: Some(found.rule.to_string()),
            kind: Some(found.kind.to_string()),
            confidence: found.certainty,
            a: found.a,
            b: found.b,
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

/// Whether something besides the values of a finding sets its sentences apart.
fn of_two_things(claims: &[Claim], sentences: &Sentences, finding: &Finding) -> bool {
    let side =
        |n: u32| finding.sides.iter().find(|s| s.passage.document == DocumentId(n)).map(|s| &claims[s.claim as usize]);
    let (Some(a), Some(b)) = (side(0), side(1)) else { return false };
    match (sentences.statement(claims, a), sentences.statement(claims, b)) {
        (Some(x), Some(y)) if a.slot == Slot::Value => graph::contrast(x, a, y, b),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::plain;
    use crate::rules::embedded;

    fn flagged(a: &str, b: &str) -> bool {
        let found = compare(plain("a", a), plain("b", b), &embedded().unwrap());
        matches!(found.verdict, Verdict::Contradiction | Verdict::Discrepancy)
    }

    #[test]
    fn what_one_copy_changes_is_flagged() {
        let one = "The board met on Thursday to go over the plan for the harbour. Members upheld the order of the court and thanked the pilots.";
        assert!(flagged(one, &one.replace("upheld", "overturned")));
        assert!(flagged(one, &one.replace("Thursday", "Friday")));
        assert!(flagged(one, &one.replace("pilots", "anglers")));
        let range = "The firm expects to sell from 4,100 to 4,600 boats, half of them abroad, before the season ends in the autumn.";
        assert!(flagged(range, &range.replace("4,100", "4,300")));
    }

    #[test]
    fn what_it_puts_otherwise_is_not() {
        let one =
            "The board rejected the offer and said that it would look into the complaints of the crew within two days.";
        assert!(!flagged(one, &one.replace("rejected", "turned down")));
        assert!(!flagged(one, &one.replace("look into", "investigate")));
        let stops =
            "From May the shop on the quay will no longer sell charts, the owner told her customers in a letter.";
        assert!(!flagged(stops, &stops.replace("no longer sell", "stop selling")));
        let slower = "Prices in the valley rose more slowly than wages did in the spring, the bureau found.";
        assert!(!flagged(slower, &slower.replace("more slowly", "less quickly")));
    }

    #[test]
    fn two_things_told_in_one_form_of_words_are_not() {
        assert!(!flagged(
            "The captain of the Morwenna, 52, was held on Monday and taken to the prison of Arnholt.",
            "The first mate of the Morwenna, 38, was held on Monday and taken to the prison of Arnholt.",
        ));
    }
}
