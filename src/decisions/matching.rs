//! Which findings are known: by the conflict itself, else by a fact that they share, else by the very same sentences.

use super::baseline::{Record, drafts};
use super::{Baseline, Ruling};
use crate::rules::{Finding, Gone, Report, State, conflict};
use crate::text::DocumentId;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// How findings and records belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// For each finding, the index of its record.
    pub of: Vec<Option<usize>>,
    /// Indices of the records that no finding belongs to any more, though their rules were applied.
    pub gone: Vec<usize>,
}

/// Gives each finding its state, and a known one the id under which it is known. `today` tells which verdicts have run out.
/// `whole` says that the run saw all that the baseline was made of: only then is anything gone.
pub fn compare(report: &mut Report, baseline: &Baseline, today: Option<Date>, whole: bool) -> Matches {
    let of = belong(&report.findings, &baseline.records);
    // Findings of one record, those told in the same words first.
    let mut by_record: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, record) in of.iter().enumerate() {
        if let Some(record) = record {
            by_record.entry(*record).or_default().push(n);
        }
    }
    let mut states: Vec<(State, Option<String>)> = vec![(State::New, None); of.len()];
    for (&number, findings) in &by_record {
        let record = &baseline.records[number];
        let mut findings = findings.clone();
        findings.sort_by_key(|&n| !same_words(&report.findings[n], record));
        let mut seen = Seen::default();
        for n in findings {
            let finding = &report.findings[n];
            let lapsed = record.verdict.as_ref().is_some_and(|v| v.lapsed(today));
            let settled = seen.takes_in(report, finding, record) && !lapsed;
            states[n] = match (settled, same_words(finding, record)) {
                (true, true) => (State::Known, Some(record.id.clone())),
                (true, false) => (State::Moved, Some(record.id.clone())),
                (false, _) => (State::Updated, Some(conflict(&record.fact[0], &finding.values()))),
            };
        }
    }
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for (finding, (state, id)) in report.findings.iter_mut().zip(states) {
        finding.state = state;
        if let Some(id) = id.filter(|id| !taken.contains(id)) {
            finding.id = id;
        }
        taken.insert(finding.id.clone());
    }
    let applied = |record: &Record| report.rules.iter().any(|r| r.id == record.rule);
    let gone: Vec<usize> = (0..baseline.records.len())
        .filter(|n| whole && !by_record.contains_key(n) && applied(&baseline.records[*n]))
        .collect();
    report.gone = gone
        .iter()
        .map(|&n| &baseline.records[n])
        .filter(|r| r.verdict.is_none())
        .map(|r| Gone { id: r.id.clone(), rule: r.rule.as_str().into(), about: r.about.clone() })
        .collect();
    Matches { of, gone }
}

/// Records by a key of theirs.
type ByKey<'a> = FxHashMap<&'a str, Vec<usize>>;

/// The record of each finding.
fn belong(findings: &[Finding], records: &[Record]) -> Vec<Option<usize>> {
    let ids: FxHashMap<&str, usize> = records.iter().enumerate().map(|(n, r)| (r.id.as_str(), n)).collect();
    let (mut facts, mut texts) = (ByKey::default(), ByKey::default());
    for (n, record) in records.iter().enumerate() {
        record.fact.iter().for_each(|key| facts.entry(key).or_default().push(n));
        record.text.iter().for_each(|key| texts.entry(key).or_default().push(n));
    }
    let mut of: Vec<Option<usize>> = findings
        .iter()
        .map(|finding| {
            let same = ids.get(finding.id.as_str()).filter(|&&n| records[n].rule == finding.rule.as_str());
            same.copied().or_else(|| nearest(finding, records, &facts))
        })
        .collect();
    // What is left is held against what is left, and only where each has no other: the facts are read otherwise than before,
    // and the sentences are the same.
    let taken: BTreeSet<usize> = of.iter().flatten().copied().collect();
    let mut candidates: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, finding) in findings.iter().enumerate().filter(|(n, _)| of[*n].is_none()) {
        let mut found: Vec<usize> = finding.texts().iter().filter_map(|t| texts.get(t)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|k| {
            !taken.contains(k) && records[*k].rule == finding.rule.as_str() && same_words(finding, &records[*k])
        });
        if let [one] = found[..] {
            candidates.entry(one).or_default().push(n);
        }
    }
    for (record, found) in candidates {
        if let [one] = found[..] {
            of[one] = Some(record);
        }
    }
    of
}

/// The record that shares most facts with a finding, then most values.
fn nearest(finding: &Finding, records: &[Record], facts: &ByKey) -> Option<usize> {
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for key in finding.facts() {
        for &n in facts.get(key).into_iter().flatten() {
            *shared.entry(n).or_default() += 1;
        }
    }
    let values = |n: usize| finding.values().iter().filter(|v| records[n].values.contains_key(**v)).count();
    shared.into_iter().max_by_key(|&(n, count)| (count, values(n), std::cmp::Reverse(n))).map(|(n, _)| n)
}

/// Whether every sentence of a finding is one that the record knows.
fn same_words(finding: &Finding, record: &Record) -> bool {
    finding.texts().iter().all(|t| record.text.iter().any(|known| known == t))
}

/// What the findings of one record tell together: a copy of a known conflict in two more documents is news.
#[derive(Default)]
struct Seen {
    documents: BTreeMap<String, BTreeSet<DocumentId>>,
    all: BTreeSet<DocumentId>,
}

impl Seen {
    /// Whether the record knows every value of the finding and as many documents for each.
    fn takes_in(&mut self, report: &Report, finding: &Finding, record: &Record) -> bool {
        let groups = finding.values().len() as u32;
        let right = record.verdict.as_ref().filter(|v| v.is == Ruling::Right).and_then(|v| v.value.as_deref());
        let mut known = true;
        for group in 0..groups {
            let told: BTreeSet<&str> =
                finding.sides.iter().filter(|s| s.group == group).map(|s| s.keys.value.as_str()).collect();
            let by = drafts(report, finding, group);
            self.all.extend(&by);
            let Some((value, &count)) = record.values.iter().find(|(value, _)| told.contains(value.as_str())) else {
                known = false;
                continue;
            };
            let seen = self.documents.entry(value.clone()).or_default();
            seen.extend(by);
            // Who joins the side that was found right makes nothing worse.
            known &= seen.len() <= count || right == Some(value.as_str());
        }
        // Of passages that do not speak of one fact, each may change its value.
        let dismissed = record.verdict.as_ref().is_some_and(|v| v.is == Ruling::NotSame);
        let same_facts = finding.facts().iter().all(|f| record.fact.iter().any(|known| known == f));
        known || dismissed && same_facts && self.all.len() <= record.values.values().sum()
    }
}
