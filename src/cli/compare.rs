//! `claimlint compare`: does one passage contradict the other? Pairs as JSON lines in, verdicts as JSON lines out.

use super::{check, lines};
use crate::check::{check, connected, state};
use crate::read;
use crate::rules::{Finding, Rule, Severity, Strength};
use crate::text::{Document, DocumentId, Span};
use crate::values::Relation;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Pair {
    id: Value,
    a: String,
    b: String,
    published_a: Option<String>,
    published_b: Option<String>,
}

pub fn run(arguments: Arguments) -> u8 {
    match check::rules(&arguments.rules) {
        Ok(rules) => lines::answer_all(|line| answer(line, &rules)),
        Err(code) => code,
    }
}

fn answer(line: &str, rules: &[Rule]) -> Result<String, String> {
    let pair: Pair =
        serde_json::from_str(line).map_err(|e| e.to_string().replace(" at line 1 column", " at column"))?;
    let side = |name: &str, text: &str, published: &Option<String>| -> Result<Document, String> {
        let mut document = read::plain(name, text);
        if let Some(words) = published {
            document.published =
                Some(read::date(words).ok_or(format!("`{words}` is no date; write it as 2019-03-12"))?);
        }
        Ok(document)
    };
    let documents = vec![side("a", &pair.a, &pair.published_a)?, side("b", &pair.b, &pair.published_b)?];
    let quiet = quiet_verdict(&documents);
    let report = check(documents, rules);
    let loud = report.findings.iter().filter(|f| f.severity <= Severity::Warning);
    let verdict = match loud.filter_map(|f| Some((f, across(f)?))).next() {
        Some((finding, (a, b))) => {
            let word = match finding.strength {
                Strength::Contradiction => "contradiction",
                Strength::Discrepancy => "discrepancy",
            };
            json!({ "id": pair.id, "verdict": word, "rule": finding.rule, "kind": finding.kind,
                    "confidence": rounded(finding.confidence), "a": a, "b": b })
        }
        None => {
            let Quiet { verdict, confidence, a, b } = quiet;
            json!({ "id": pair.id, "verdict": verdict, "rule": Value::Null, "kind": Value::Null,
                    "confidence": rounded(confidence), "a": a, "b": b })
        }
    };
    Ok(verdict.to_string())
}

/// The words of both passages that a finding sets against each other; none for a finding within one passage.
fn across(finding: &Finding) -> Option<(Span, Span)> {
    let of = |id: u32| finding.sides.iter().filter(move |s| s.passage.document == DocumentId(id));
    of(0).find_map(|a| of(1).find(|b| b.group != a.group).map(|b| (a.highlight, b.highlight)))
}

/// How two passages stand to each other where no rule speaks.
struct Quiet {
    verdict: &'static str,
    confidence: f32,
    a: Option<Span>,
    b: Option<Span>,
}

/// From this likeness of contexts on, equal values say the same.
const AGREEING: f32 = 0.45;
/// From this likeness on, passages speak of one matter.
const RELATED: f32 = 0.20;

fn quiet_verdict(documents: &[Document]) -> Quiet {
    let connected = connected(documents, state(documents));
    let claims = &connected.stated.claims;
    let mut best = Quiet { verdict: "unrelated", confidence: 0.0, a: None, b: None };
    for (x, y, edge, facts) in connected.graph.pairs() {
        let (x, y) = (&claims[x as usize], &claims[y as usize]);
        if x.passage.document == y.passage.document {
            continue;
        }
        let (x, y) = if x.passage.document < y.passage.document { (x, y) } else { (y, x) };
        let alike = connected.graph.likeness[edge].cosine.clamp(0.0, 1.0);
        let agree = alike >= AGREEING && matches!(facts.values, Relation::Same | Relation::Compatible | Relation::Near);
        let rank = |verdict: &str| ["unrelated", "related", "agreement"].iter().position(|v| *v == verdict);
        let verdict = if agree {
            "agreement"
        } else if alike >= RELATED {
            "related"
        } else {
            continue;
        };
        if (rank(verdict), alike) > (rank(best.verdict), best.confidence) {
            best = Quiet { verdict, confidence: alike, a: Some(x.focus), b: Some(y.focus) };
        }
    }
    best
}

fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}
