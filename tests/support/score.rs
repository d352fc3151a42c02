//! How well a report meets a story's gold.
//!
//! A finding hits a discrepancy when two of its sides, of different groups, stand on two different sides of it (one is
//! enough where the gold has one). It is true when it hits one, at least half of its sides stand on what it hits, and it
//! springs no trap. A trap is sprung when a loud finding joins its two sides and that pair hits nothing.

use super::gold::{Gold, Story, Stretch};
use claimlint::rules::{Finding, Report, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Counts over one story or several.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Discrepancies found at any severity, and all, by kind.
    pub kinds: BTreeMap<String, (usize, usize)>,
    /// Discrepancies found by errors and warnings.
    pub loud_hit: usize,
    /// Errors and warnings that are true, and all.
    pub loud: (usize, usize),
    pub sprung: (usize, usize),
    pub agreements: (usize, usize),
}

impl Score {
    /// Adds another story's counts.
    pub fn add(&mut self, other: &Score) {
        for (kind, (found, all)) in &other.kinds {
            let sum = self.kinds.entry(kind.clone()).or_default();
            *sum = (sum.0 + found, sum.1 + all);
        }
        self.loud_hit += other.loud_hit;
        for (sum, part) in
            [(&mut self.loud, other.loud), (&mut self.sprung, other.sprung), (&mut self.agreements, other.agreements)]
        {
            *sum = (sum.0 + part.0, sum.1 + part.1);
        }
    }

    /// Discrepancies found at any severity, and all.
    pub fn found(&self) -> (usize, usize) {
        self.kinds.values().fold((0, 0), |sum, k| (sum.0 + k.0, sum.1 + k.1))
    }
}

type Sides = Vec<(Stretch, u32)>;

/// Holds a report against the gold. Documents of the report are named `docs/...`.
pub fn score(report: &Report, story: &Story) -> Score {
    let name = |id: claimlint::text::DocumentId| {
        let name = &report.documents[id.0 as usize].name;
        name.rsplit_once("docs/").map_or(name.as_str(), |(_, rest)| rest).to_string()
    };
    let stretch = |p: claimlint::text::Passage| (name(p.document), p.span.start, p.span.end);
    let sides_of = |f: &Finding| -> Sides { f.sides.iter().map(|s| (stretch(s.passage), s.group)).collect() };
    let findings: Vec<(&Finding, Sides)> = report.findings.iter().map(|f| (f, sides_of(f))).collect();

    let judged: Vec<(bool, Vec<usize>, bool, BTreeSet<usize>)> = findings
        .iter()
        .map(|(finding, sides)| {
            let hits: Vec<usize> = (0..story.discrepancies.len())
                .filter(|&k| !joined(sides, &story.discrepancies[k]).is_empty())
                .collect();
            let wanted: BTreeSet<(usize, usize)> = story.discrepancies.iter().flat_map(|g| joined(sides, g)).collect();
            let springs: BTreeSet<usize> = (0..story.consistent.len())
                .filter(|&k| joined(sides, &story.consistent[k]).iter().any(|pair| !wanted.contains(pair)))
                .collect();
            let on = sides
                .iter()
                .filter(|(s, _)| hits.iter().any(|&k| story.discrepancies[k].sides.iter().any(|g| overlaps(s, g))))
                .count();
            let good = !hits.is_empty() && 2 * on >= sides.len() && springs.is_empty();
            (finding.severity <= Severity::Warning, hits, good, springs)
        })
        .collect();

    let mut score = Score::default();
    for (k, gold) in story.discrepancies.iter().enumerate() {
        let by = |loud_only: bool| {
            judged.iter().any(|(loud, hits, good, _)| *good && hits.contains(&k) && (*loud || !loud_only))
        };
        let kind = score.kinds.entry(gold.kind.clone()).or_default();
        *kind = (kind.0 + usize::from(by(false)), kind.1 + 1);
        score.loud_hit += usize::from(by(true));
    }
    for ((_, sides), (loud, _, good, _)) in findings.iter().zip(&judged) {
        let excused = !good && story.neutral.iter().any(|g| !joined(sides, g).is_empty());
        if *loud && !excused {
            score.loud = (score.loud.0 + usize::from(*good), score.loud.1 + 1);
        }
    }
    let sprung: BTreeSet<usize> = judged.iter().filter(|j| j.0).flat_map(|j| j.3.iter().copied()).collect();
    score.sprung = (sprung.len(), story.consistent.len());
    score.agreements = agreements(report, story, stretch);
    score
}

/// Of all pairs of sides of an agreement, how many share a cluster, and how many there are.
fn agreements(report: &Report, story: &Story, stretch: impl Fn(claimlint::text::Passage) -> Stretch) -> (usize, usize) {
    let claims: Vec<(usize, Stretch)> = report
        .clusters
        .iter()
        .enumerate()
        .flat_map(|(id, members)| members.iter().map(move |m| (id, m.passage)))
        .map(|(id, passage)| (id, stretch(passage)))
        .collect();
    let clusters_at = |g: &Vec<Stretch>| -> BTreeSet<usize> {
        claims.iter().filter(|(_, s)| overlaps(s, g)).map(|(id, _)| *id).collect()
    };
    let (mut shared, mut pairs) = (0, 0);
    for gold in &story.agreements {
        let sets: Vec<BTreeSet<usize>> = gold.sides.iter().map(clusters_at).collect();
        for i in 0..sets.len() {
            for j in i + 1..sets.len() {
                pairs += 1;
                shared += usize::from(!sets[i].is_disjoint(&sets[j]));
            }
        }
    }
    (shared, pairs)
}

fn overlaps(side: &Stretch, gold: &[Stretch]) -> bool {
    gold.iter().any(|g| side.0 == g.0 && side.1 < g.2 && g.1 < side.2)
}

/// The pairs of a finding's sides, of different groups, that stand on two different sides of the gold.
fn joined(sides: &Sides, gold: &Gold) -> BTreeSet<(usize, usize)> {
    let on: Vec<BTreeSet<usize>> = sides
        .iter()
        .map(|(side, _)| (0..gold.sides.len()).filter(|&k| overlaps(side, &gold.sides[k])).collect())
        .collect();
    let mut pairs = BTreeSet::new();
    for (i, a) in on.iter().enumerate() {
        if a.len() >= 2 || (!a.is_empty() && gold.sides.len() == 1) {
            pairs.insert((i, i));
        }
        for j in 0..i {
            let both = a.union(&on[j]).count();
            if sides[i].1 != sides[j].1 && !a.is_empty() && !on[j].is_empty() && both >= 2 {
                pairs.insert((j, i));
            }
        }
    }
    pairs
}
