//! Bringing a baseline up to date: what has moved is written down anew, what is gone is struck out, what is new only comes in
//! when somebody says so.

use super::{Baseline, Matches, Record, Ruling};
use crate::rules::{Report, State};
use std::collections::BTreeMap;

/// What an update changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Conflicts written down for the first time.
    pub added: usize,
    /// Conflicts written down with other values or more documents.
    pub updated: usize,
    /// Conflicts struck out.
    pub removed: usize,
    /// Conflicts that stand as they did, or in other words.
    pub kept: usize,
    /// New or updated findings that were not accepted.
    pub waiting: usize,
    /// Findings about comments, which no baseline takes in.
    pub comments: usize,
}

/// The baseline that this report makes of another. `accept` takes in what is new or updated.
pub fn update(baseline: &Baseline, report: &Report, matches: &Matches, accept: bool) -> (Baseline, Changes) {
    let mut changes = Changes::default();
    let mut by_record: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut records: Vec<Record> = Vec::new();
    for (n, finding) in report.findings.iter().enumerate() {
        match matches.of.get(n).copied().flatten() {
            Some(record) => by_record.entry(record).or_default().push(n),
            // A comment that silences nothing is mended, not known.
            None if finding.rule == super::SUPPRESSION => changes.comments += 1,
            None if accept => {
                changes.added += 1;
                records.push(Record::of(report, finding));
            }
            None => changes.waiting += 1,
        }
    }
    for (number, old) in baseline.records.iter().enumerate() {
        let Some(findings) = by_record.get(&number) else {
            // A verdict outlives its conflict: it says how often the rule is right, and the conflict may come back.
            if matches.gone.contains(&number) && old.verdict.is_none() {
                changes.removed += 1;
            } else {
                records.push(old.clone());
            }
            continue;
        };
        let news = findings.iter().filter(|&&n| report.findings[n].state == State::Updated).count();
        if news > 0 && !accept {
            changes.waiting += news;
            records.push(old.clone());
            continue;
        }
        if news > 0 {
            changes.updated += 1;
        } else {
            changes.kept += 1;
        }
        records.push(anew(report, old, findings, news > 0));
    }
    (Baseline { paths: baseline.paths.clone(), records }, changes)
}

/// A record as its findings now stand. Its first fact stays, because its ids are made of it.
fn anew(report: &Report, old: &Record, findings: &[usize], news: bool) -> Record {
    let mut record = Record { values: BTreeMap::new(), text: Vec::new(), ..old.clone() };
    record.fact.truncate(1);
    for &n in findings {
        let now = Record::of(report, &report.findings[n]);
        record.about = now.about;
        for (value, count) in now.values {
            *record.values.entry(value).or_default() += count;
        }
        record.text.extend(now.text);
        record.fact.extend(now.fact);
    }
    record.text.sort_unstable();
    record.text.dedup();
    let first = record.fact.remove(0);
    record.fact.retain(|key| *key != first);
    record.fact.sort_unstable();
    record.fact.dedup();
    record.fact.insert(0, first);
    if news {
        record.id = findings.first().map_or(record.id, |&n| report.findings[n].id.clone());
        // What was decided about other values is not decided about these.
        record.verdict = record.verdict.filter(|v| {
            v.is == Ruling::Right && v.value.as_ref().is_some_and(|value| record.values.contains_key(value))
        });
    } else if record.verdict.as_ref().is_some_and(|v| v.is == Ruling::NotSame) {
        // Its values may have changed, and it is still not one fact.
        for (value, count) in &old.values {
            record.values.entry(value.clone()).or_insert(*count);
        }
    }
    record
}
