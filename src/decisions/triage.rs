//! What editors decided on the page, taken over: "14 is right" becomes a fact that drafts are held against, "these are two bridges"
//! is known from then on with its reason.
//!
//! ```text
//! {"v":1,"conflict":{…a line of the baseline…},"verdict":{"is":"right","value":"14","by":"mk"},"says":"Fourteen people died.","source":"The Crier"}
//! {"v":1,"conflict":{…},"verdict":null}
//! ```
//!
//! A line without a verdict takes back the one before it.

use super::baseline::Record;
use super::facts::Fact;
use super::{Baseline, Matches, Ruling, Verdict, files};
use crate::error::Complaint;
use crate::rules::Report;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The version of the lines.
const VERSION: u32 = 1;
/// Characters of a fact's name.
const LONGEST_ID: usize = 48;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Decision {
    pub v: u32,
    pub conflict: Record,
    pub verdict: Option<Verdict>,
    /// Of a value that is right: a sentence that gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// Where that sentence stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The day of that place's publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

impl Decision {
    /// Reads one line; `number` counts from 1.
    pub fn parse(file: &str, number: usize, line: &str) -> Result<Decision, Complaint> {
        let fault =
            |column: usize, message: String| Complaint { file: file.to_string(), line: number, column, message };
        let decision: Decision = serde_json::from_str(line).map_err(|error| {
            let text = error.to_string();
            let cut = text.rfind(" at line ").map_or(text.as_str(), |at| &text[..at]);
            fault(error.column(), format!("{cut}; save the decisions again"))
        })?;
        if decision.v > VERSION {
            return Err(fault(
                1,
                format!("it is of version {}, and this program knows {VERSION}; use a newer one", decision.v),
            ));
        }
        match decision.verdict.as_ref().and_then(Verdict::fault) {
            Some(message) => Err(fault(1, message)),
            None if decision.conflict.fact.is_empty() => Err(fault(1, "`fact` is empty".to_string())),
            None => Ok(decision),
        }
    }
}

/// The decisions of a file. A complaint where a line cannot be understood.
pub fn decisions(file: &Path) -> Result<Vec<Decision>, Complaint> {
    let text = files::read(file, "save the decisions of a report first")?;
    let name = file.display().to_string();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(n, line)| Decision::parse(&name, n + 1, line)).collect()
}

/// The last decision on each conflict, in the order of ids.
pub fn last(decisions: Vec<Decision>) -> Vec<Decision> {
    let by_id: BTreeMap<String, Decision> = decisions.into_iter().map(|d| (d.conflict.id.clone(), d)).collect();
    by_id.into_values().collect()
}

/// What came of taking decisions over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Verdicts written down.
    pub settled: usize,
    /// Verdicts taken back.
    pub taken_back: usize,
    /// Those put off, which change nothing.
    pub later: usize,
    /// Facts to be taken as true from now on.
    pub facts: Vec<Fact>,
}

/// Writes decisions down in a baseline. What is wrong is not known: the baseline keeps the value that is right, so that the others are
/// told again until the text is mended, and whenever they come back. `known` are the facts that are taken as true already.
pub fn apply(baseline: &mut Baseline, known: &[Fact], decisions: Vec<Decision>) -> Applied {
    let mut applied = Applied::default();
    for Decision { conflict, verdict, says, source, as_of, .. } in last(decisions) {
        let shares = |r: &Record| r.rule == conflict.rule && r.fact.iter().any(|f| conflict.fact.contains(f));
        let at = baseline.records.iter().position(|r| r.id == conflict.id);
        let at = at.or_else(|| baseline.records.iter().position(shares));
        let Some(verdict) = verdict else {
            if let Some(record) = at.map(|at| &mut baseline.records[at]).filter(|r| r.verdict.is_some()) {
                record.verdict = None;
                applied.taken_back += 1;
            }
            continue;
        };
        if verdict.is == Ruling::Later && verdict.until.is_none() {
            applied.later += 1;
            continue;
        }
        if let (Ruling::Right, Some(says)) = (verdict.is, says.as_deref().map(one_line).filter(|s| !s.is_empty())) {
            let told = |fact: &Fact| fact.says == says;
            if !known.iter().any(told) && !applied.facts.iter().any(told) {
                let taken = |id: &str| known.iter().chain(&applied.facts).any(|f| f.id == id);
                let id = free(&slug(&conflict.about, &conflict.rule), taken);
                applied.facts.push(Fact { id, says, source, as_of, min_mentions: 1 });
            }
        }
        let mut record = conflict;
        match verdict.is {
            Ruling::Right => record.values.retain(|value, _| Some(value) == verdict.value.as_ref()),
            Ruling::AllWrong => record.values.clear(),
            Ruling::NotSame | Ruling::Update | Ruling::Later => {}
        }
        record.verdict = Some(verdict);
        match at {
            Some(at) => baseline.records[at] = record,
            None => baseline.records.push(record),
        }
        applied.settled += 1;
    }
    applied
}

/// How often each rule was right: findings confirmed, and findings judged, by the verdicts of a baseline.
pub fn precision(baseline: &Baseline) -> BTreeMap<String, (usize, usize)> {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for record in &baseline.records {
        if let Some(confirmed) = record.verdict.as_ref().and_then(|v| v.is.confirms()) {
            let (right, judged) = counts.entry(record.rule.clone()).or_default();
            *right += usize::from(confirmed);
            *judged += 1;
        }
    }
    counts
}

/// Tells a report what was decided before about its findings, and how often each rule was right.
pub fn remember(report: &mut Report, baseline: &Baseline, matches: &Matches) {
    report.judged = precision(baseline);
    for (finding, record) in report.findings.iter().zip(&matches.of) {
        let verdict = record.and_then(|n| baseline.records.get(n)?.verdict.as_ref());
        if let Some(row) = verdict.and_then(|v| serde_json::to_string(v).ok()) {
            report.verdicts.insert(finding.id.clone(), row);
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "age-ada-brill" of "Age: Ada Brill".
fn slug(about: &str, rule: &str) -> String {
    let mut id = String::new();
    for c in about.chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_alphanumeric() => id.push(c),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
        if id.chars().count() == LONGEST_ID {
            break;
        }
    }
    let id = id.trim_matches('-');
    if id.is_empty() { rule.to_string() } else { id.to_string() }
}

fn free(id: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|n| format!("{id}-{n}"));
    std::iter::once(id.to_string()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(verdict: &str) -> String {
        let conflict = r#"{"v":1,"id":"a1","rule":"count-differs","about":"Number of people: died","values":{"12":1,"14":1},"fact":["f1"],"text":["t1"]}"#;
        format!(
            r#"{{"v":1,"conflict":{conflict},"verdict":{verdict},"says":"Fourteen  people\n died.","source":"The Crier","as-of":"2021-06-08"}}"#
        )
    }

    fn taken(baseline: &mut Baseline, verdicts: &[&str]) -> Applied {
        let decisions =
            verdicts.iter().enumerate().map(|(n, v)| Decision::parse("d", n + 1, &line(v)).unwrap()).collect();
        apply(baseline, &[], decisions)
    }

    #[test]
    fn a_value_that_is_right_becomes_a_fact_and_the_others_stay_news() {
        let mut baseline = Baseline::default();
        let applied = taken(&mut baseline, &[r#"{"is":"right","value":"14"}"#]);
        let fact = &applied.facts[0];
        assert_eq!((fact.id.as_str(), fact.says.as_str()), ("number-of-people-died", "Fourteen people died."));
        assert_eq!(baseline.records[0].values.keys().collect::<Vec<_>>(), ["14"]);
        assert_eq!(precision(&baseline)["count-differs"], (1, 1));
    }

    #[test]
    fn the_last_word_counts_and_may_be_taken_back() {
        let mut baseline = Baseline::default();
        let other = r#"{"is":"not-same","reason":"different-referent"}"#;
        assert_eq!(taken(&mut baseline, &[r#"{"is":"right","value":"14"}"#, other]).facts, []);
        assert_eq!(baseline.records[0].values.len(), 2);
        assert_eq!(precision(&baseline)["count-differs"], (0, 1));
        assert_eq!(taken(&mut baseline, &["null"]).taken_back, 1);
        assert_eq!(baseline.records[0].verdict, None);
        assert_eq!(taken(&mut baseline, &[r#"{"is":"later"}"#]).later, 1);
    }

    #[test]
    fn a_broken_line_is_named_with_its_place() {
        let fault = |text: &str| Decision::parse("d.jsonl", 3, text).unwrap_err().to_string();
        assert!(fault("{").starts_with("d.jsonl:3:1: "), "{}", fault("{"));
        assert!(fault(&line(r#"{"is":"not-same"}"#)).contains("needs a `reason`"));
    }
}
