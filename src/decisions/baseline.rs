//! The baseline: conflicts that a team knows of, one a line, sorted, so that a change of one is a change of one line.
//!
//! ```text
//! {"v":1,"paths":["docs"]}
//! {"v":1,"id":"9f2c61d0a4b7","rule":"count-differs","about":"Count: people killed","values":{"12":2,"14":1},"fact":["…"],"text":["…"]}
//! ```
//!
//! `about` is for people and is never compared. No line holds a path, a line number, a message or a score of a finding.

use super::{Verdict, files};
use crate::error::Complaint;
use crate::rules::{Finding, Report};
use crate::text::{Authority, DocumentId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The version of the file that this program writes.
const VERSION: u32 = 1;

/// Everything in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// What was read when it was last made whole; empty if that was never said.
    pub paths: Vec<String>,
    /// Sorted by rule, what they are about, and id.
    pub records: Vec<Record>,
}

/// One known conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub v: u32,
    /// The id under which it was first reported.
    pub id: String,
    pub rule: String,
    /// For people.
    #[serde(default)]
    pub about: String,
    /// Each value told, with the number of documents that tell it.
    pub values: BTreeMap<String, usize>,
    /// Keys of its facts; the first is the one that its ids are made of.
    pub fact: Vec<String>,
    /// Keys of its sentences.
    #[serde(default)]
    pub text: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    v: u32,
    paths: Vec<String>,
}

impl Record {
    /// The record that a finding makes.
    pub fn of(report: &Report, finding: &Finding) -> Record {
        let strings = |list: Vec<&str>| list.into_iter().map(str::to_string).collect();
        let values = told(report, finding).into_iter().map(|(value, by)| (value, by.len())).collect();
        Record {
            v: VERSION,
            id: finding.id.clone(),
            rule: finding.rule.to_string(),
            about: finding.about.clone(),
            values,
            fact: strings(finding.facts()),
            text: strings(finding.texts()),
            verdict: None,
        }
    }
}

/// The value of each group with the drafts that tell it.
pub fn told(report: &Report, finding: &Finding) -> BTreeMap<String, BTreeSet<DocumentId>> {
    let mut told: BTreeMap<String, BTreeSet<DocumentId>> = BTreeMap::new();
    for (group, value) in finding.values().into_iter().enumerate() {
        told.entry(value.to_string()).or_default().extend(drafts(report, finding, group as u32));
    }
    told
}

/// The drafts that speak in a group.
pub fn drafts(report: &Report, finding: &Finding, group: u32) -> BTreeSet<DocumentId> {
    let draft = |id: DocumentId| report.documents.get(id.0 as usize).is_none_or(|d| d.authority == Authority::Draft);
    finding.sides.iter().filter(|s| s.group == group).map(|s| s.passage.document).filter(|&id| draft(id)).collect()
}

impl Baseline {
    /// Reads the file. A complaint where it is not there, or where a line cannot be understood.
    pub fn load(file: &Path) -> Result<Baseline, Complaint> {
        let text = files::read(file, "make it with `claimlint baseline update --accept-new`")?;
        Baseline::parse(&file.display().to_string(), &text)
    }

    /// Reads the text of the file; `file` is its name, for complaints.
    pub fn parse(file: &str, text: &str) -> Result<Baseline, Complaint> {
        let mut baseline = Baseline::default();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (number, line) in text.lines().enumerate() {
            let fault = |column: usize, message: String| {
                let remedy = "restore the file, or make it anew with `claimlint baseline update --accept-new`";
                Complaint { file: file.to_string(), line: number + 1, column, message: format!("{message}; {remedy}") }
            };
            if line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") || line.starts_with("=======") {
                let message = "a conflict of two versions is not resolved".to_string();
                return Err(fault(1, message));
            }
            let line = line.trim_start_matches('\u{FEFF}');
            if line.trim().is_empty() {
                continue;
            }
            let told = |error: serde_json::Error| {
                let text = error.to_string();
                let cut = text.rfind(" at line ").map_or(text.as_str(), |at| &text[..at]);
                fault(error.column(), cut.to_string())
            };
            #[derive(Deserialize)]
            struct Any {
                v: u32,
                paths: Option<serde_json::Value>,
            }
            let any: Any = serde_json::from_str(line).map_err(told)?;
            if any.v > VERSION {
                return Err(fault(
                    1,
                    format!("it is of version {}, and this program knows {VERSION}; use a newer one", any.v),
                ));
            }
            if any.paths.is_some() {
                baseline.paths = serde_json::from_str::<Head>(line).map_err(told)?.paths;
                continue;
            }
            let record: Record = serde_json::from_str(line).map_err(told)?;
            if let Some(message) = record.verdict.as_ref().and_then(Verdict::fault) {
                return Err(fault(1, message));
            }
            if record.fact.is_empty() {
                return Err(fault(1, "`fact` is empty".to_string()));
            }
            if let Some(before) = seen.insert(record.id.clone(), number + 1) {
                return Err(fault(1, format!("`{}` is on line {before} already", record.id)));
            }
            baseline.records.push(record);
        }
        baseline.sort();
        Ok(baseline)
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let mut sorted = self.clone();
        sorted.sort();
        let head = Head { v: VERSION, paths: sorted.paths };
        let line = |row: serde_json::Result<String>| row.map_or(String::new(), |text| text + "\n");
        let rows = sorted.records.iter().map(|r| line(serde_json::to_string(r)));
        std::iter::once(line(serde_json::to_string(&head))).chain(rows).collect()
    }

    /// Replaces the file.
    pub fn save(&self, file: &Path) -> std::io::Result<()> {
        files::replace(file, |out| out.write_all(self.text().as_bytes()))
    }

    /// The record of this id.
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.records.iter().find(|r| r.id == id)
    }

    /// Writes a verdict down beside the record of this id. Whether there is one.
    pub fn decide(&mut self, id: &str, verdict: Verdict) -> bool {
        let record = self.records.iter_mut().find(|r| r.id == id);
        record.map(|r| r.verdict = Some(verdict)).is_some()
    }

    /// Whether reading these paths reads all that the baseline was made of.
    pub fn covered_by(&self, paths: &[String]) -> bool {
        let covers = |wide: &String, path: &String| {
            wide == "." && !path.starts_with('/') && !path.starts_with("..")
                || wide == path
                || path.strip_prefix(wide.as_str()).is_some_and(|rest| rest.starts_with('/'))
        };
        self.paths.iter().all(|path| paths.iter().any(|wide| covers(wide, path)))
    }

    fn sort(&mut self) {
        self.records.sort_by(|a, b| (&a.rule, &a.about, &a.id).cmp(&(&b.rule, &b.about, &b.id)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str =
        r#"{"v":1,"id":"a1","rule":"count-differs","about":"x","values":{"12":2,"14":1},"fact":["f1"],"text":["t1"]}"#;

    #[test]
    fn what_is_written_is_read_again() {
        let text = format!("{{\"v\":1,\"paths\":[\"docs\"]}}\n{LINE}\n");
        let baseline = Baseline::parse("b.jsonl", &text).unwrap();
        assert_eq!(baseline.text(), text);
        assert_eq!(baseline.records[0].values["12"], 2);
    }

    #[test]
    fn a_broken_line_is_named_with_its_place() {
        for (line, place, words) in [
            ("{\"v\":1,", "b:2:7", "EOF"),
            ("{\"v\":2,\"id\":\"x\"}", "b:2:1", "newer"),
            ("<<<<<<< ours", "b:2:1", "not resolved"),
            (LINE, "b:2:1", "line 1 already"),
            (&LINE.replace("a1", "a2").replace("\"text\"", "\"txet\""), "b:2:", "unknown field `txet`"),
            (
                &LINE.replace("a1", "a2").replace("[\"t1\"]", "[\"t1\"],\"verdict\":{\"is\":\"right\"}"),
                "b:2:",
                "needs the `value`",
            ),
        ] {
            let told = Baseline::parse("b", &format!("{LINE}\n{line}\n")).unwrap_err().to_string();
            assert!(told.starts_with(place) && told.contains(words), "{told}");
        }
    }

    #[test]
    fn a_wider_run_covers_a_narrower_baseline() {
        let baseline = Baseline { paths: vec!["docs/a".into()], ..Baseline::default() };
        let covered = |path: &str| baseline.covered_by(&[path.to_string()]);
        assert!(covered("docs") && covered("docs/a") && covered("."));
        assert!(!covered("docs/a/b") && !covered("doc") && !covered("other"));
    }
}
