//! A corpus in figures: values by kind, findings by rule, and which documents are in dispute with which.

use super::view::counted;
use crate::rules::{Report, Severity};
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of a run.
#[derive(Debug, Default, Serialize)]
pub struct Counts {
    pub schema: &'static str,
    pub documents: usize,
    pub sentences: usize,
    pub claims: usize,
    /// Clusters in which passages of at least two documents stand.
    pub shared_clusters: usize,
    pub clusters: usize,
    /// Stated values by kind.
    pub kinds: BTreeMap<&'static str, usize>,
    pub rules: Vec<RuleCount>,
    pub per_document: Vec<DocumentCount>,
    /// Pairs of documents with their disputes, the most disputed first.
    pub pairs: Vec<PairCount>,
}

/// How often a rule spoke.
#[derive(Debug, Default, Serialize)]
pub struct RuleCount {
    pub rule: String,
    pub error: usize,
    pub warning: usize,
    pub note: usize,
    /// How many of its findings people have decided on, and in how many of those it was right to speak.
    pub judged: usize,
    pub confirmed: usize,
}

/// What one document says, and in how many findings it stands.
#[derive(Debug, Default, Serialize)]
pub struct DocumentCount {
    pub document: String,
    pub claims: usize,
    pub findings: usize,
}

/// In how many findings two documents give different values.
#[derive(Debug, Default, Serialize)]
pub struct PairCount {
    pub left: String,
    pub right: String,
    pub findings: usize,
}

impl Counts {
    /// Counts a report.
    pub fn of(report: &Report) -> Counts {
        let mut kinds: BTreeMap<&'static str, usize> = BTreeMap::new();
        for mention in &report.mentions {
            *kinds.entry(mention.kind).or_default() += 1;
        }
        let mut rules: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        let mut findings = vec![0; report.documents.len()];
        let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for finding in &report.findings {
            rules.entry(&finding.rule).or_default()[finding.severity as usize] += 1;
            let mut stands: Vec<(usize, u32)> =
                finding.sides.iter().map(|s| (s.passage.document.0 as usize, s.group)).collect();
            stands.sort_unstable();
            stands.dedup();
            let mut documents: Vec<usize> = stands.iter().map(|s| s.0).collect();
            documents.dedup();
            documents.iter().for_each(|d| findings[*d] += 1);
            let mut apart: Vec<(usize, usize)> = Vec::new();
            for (n, x) in stands.iter().enumerate() {
                apart.extend(stands[n + 1..].iter().filter(|y| y.0 != x.0 && y.1 != x.1).map(|y| (x.0, y.0)));
            }
            apart.sort_unstable();
            apart.dedup();
            apart.into_iter().for_each(|pair| *pairs.entry(pair).or_default() += 1);
        }
        let name = |n: usize| report.documents[n].name.clone();
        let mut pairs: Vec<PairCount> =
            pairs.into_iter().map(|((a, b), findings)| PairCount { left: name(a), right: name(b), findings }).collect();
        pairs.sort_by_key(|p| std::cmp::Reverse(p.findings));
        let count = |[error, warning, note]: [usize; 3], rule: &str| RuleCount {
            rule: rule.into(),
            error,
            warning,
            note,
            ..RuleCount::default()
        };
        let shared = report
            .clusters
            .iter()
            .filter(|members| members.windows(2).any(|m| m[0].passage.document != m[1].passage.document));
        Counts {
            schema: "claimlint.stats/1",
            documents: report.documents.len(),
            sentences: report.sentences,
            claims: report.claims,
            shared_clusters: shared.count(),
            clusters: report.clusters.len(),
            kinds,
            rules: rules.into_iter().map(|(rule, counts)| count(counts, rule)).collect(),
            per_document: (0..report.documents.len())
                .map(|n| DocumentCount {
                    document: name(n),
                    claims: report.claims_per_document.get(n).copied().unwrap_or(0),
                    findings: findings[n],
                })
                .collect(),
            pairs,
        }
    }
}

impl Counts {
    /// Adds what people decided: the rule of each decision, and whether it was right to speak.
    pub fn judge<'a>(&mut self, verdicts: impl Iterator<Item = (&'a str, bool)>) {
        for (rule, right) in verdicts {
            let at = match self.rules.binary_search_by(|r| r.rule.as_str().cmp(rule)) {
                Ok(at) => at,
                Err(at) => {
                    self.rules.insert(at, RuleCount { rule: rule.into(), ..RuleCount::default() });
                    at
                }
            };
            self.rules[at].judged += 1;
            self.rules[at].confirmed += usize::from(right);
        }
    }
}

/// The figures as one JSON object on a line.
pub fn stats_json(counts: &Counts) -> String {
    serde_json::to_string(counts).unwrap_or_default() + "\n"
}

/// Pairs of documents that are listed for people.
const PAIRS: usize = 10;

/// The figures for people.
pub fn stats(counts: &Counts) -> String {
    let mut text = format!(
        "{}, {}, {}\n{}, {} of them across documents\n",
        counted(counts.documents, "document"),
        counted(counts.sentences, "sentence"),
        counted(counts.claims, "claim"),
        counted(counts.clusters, "cluster"),
        counts.shared_clusters
    );
    text += "\nvalues by kind\n";
    let mut kinds: Vec<(&&str, &usize)> = counts.kinds.iter().collect();
    kinds.sort_by_key(|(kind, n)| (std::cmp::Reverse(**n), **kind));
    for (kind, n) in kinds {
        text += &format!("  {n:>7}  {kind}\n");
    }
    text += "\nfindings by rule\n    error  warning     note\n";
    for row in &counts.rules {
        text += &format!("  {:>7}  {:>7}  {:>7}  {}", row.error, row.warning, row.note, row.rule);
        if let Some(share) = (100 * row.confirmed).checked_div(row.judged) {
            text += &format!(": right in {} of {} decided ({share} %)", row.confirmed, row.judged);
        }
        text += "\n";
    }
    let sum = |severity: Severity| -> usize {
        let of = |r: &RuleCount| [r.error, r.warning, r.note][severity as usize];
        counts.rules.iter().map(of).sum()
    };
    text +=
        &format!("  {:>7}  {:>7}  {:>7}  in all\n", sum(Severity::Error), sum(Severity::Warning), sum(Severity::Note));
    text += "\ndocuments\n   claims  findings\n";
    for row in &counts.per_document {
        text += &format!("  {:>7}  {:>8}  {}\n", row.claims, row.findings, row.document);
    }
    if !counts.pairs.is_empty() {
        text += "\nmost in dispute\n";
        for pair in counts.pairs.iter().take(PAIRS) {
            text += &format!("  {:>7}  {} — {}\n", pair.findings, pair.left, pair.right);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::collapse;

    #[test]
    fn a_dispute_counts_between_documents_that_differ() {
        let counts = Counts::of(&collapse());
        let pairs: Vec<(&str, &str)> = counts.pairs.iter().map(|p| (p.left.as_str(), p.right.as_str())).collect();
        assert_eq!(pairs, [("docs/a.md", "docs/b.md"), ("docs/b.md", "docs/c.md")]);
        assert_eq!((counts.rules[0].error, counts.per_document[2].findings), (1, 1));
        assert!(stats(&counts).contains("        1        0        0  count-differs\n"), "{}", stats(&counts));
        let mut judged = counts;
        judged.judge([("count-differs", true), ("date-differs", false), ("count-differs", false)].into_iter());
        assert!(stats(&judged).contains("count-differs: right in 1 of 2 decided (50 %)\n"), "{}", stats(&judged));
        assert!(stats(&judged).contains("date-differs: right in 0 of 1 decided (0 %)\n"));
        let counts = judged;
        assert!(stats_json(&counts).starts_with("{\"schema\":\"claimlint.stats/1\""));
    }
}
