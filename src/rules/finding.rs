//! What is reported: one disputed fact a finding, with every passage that speaks of it, grouped by the value it gives.

use super::identity::{self, Keys};
use super::mention::{Agreement, Mention};
use crate::text::{Document, Passage, Span};
use smol_str::SmolStr;
use std::collections::BTreeMap;

/// How loudly a finding is told. Ordered from loud to quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
    Note,
}

impl Severity {
    /// `error`, `warning`, `note`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// Whether both sides cannot be true, or an editor merely wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// Both cannot be true.
    Contradiction,
    /// Both could be defended: two witnesses, two sources.
    Discrepancy,
}

impl Strength {
    /// `contradiction`, `discrepancy`.
    pub fn word(self) -> &'static str {
        match self {
            Strength::Contradiction => "contradiction",
            Strength::Discrepancy => "discrepancy",
        }
    }
}

/// How a finding stands to what people have settled before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Nobody has seen it.
    #[default]
    New,
    /// Its fact is known, with another value or another document since, or its verdict has run out.
    Updated,
    /// Settled or accepted before.
    Known,
    /// Known, and told in other words or elsewhere.
    Moved,
}

impl State {
    /// `new`, `updated`, `known`, `moved`.
    pub fn word(self) -> &'static str {
        match self {
            State::New => "new",
            State::Updated => "updated",
            State::Known => "known",
            State::Moved => "moved",
        }
    }
}

impl State {
    /// Whether somebody has to look at it.
    pub fn is_news(self) -> bool {
        match self {
            State::New | State::Updated => true,
            State::Known | State::Moved => false,
        }
    }
}

/// One passage that gives a value for the disputed fact. Sides of one group agree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// The whole sentence, list item, heading or table cell.
    pub passage: Passage,
    /// The words that differ; within the passage.
    pub highlight: Span,
    /// From 0, in the order in which the groups are first met.
    pub group: u32,
    /// The value in a common form, for people: "7", "2019-03-12", "5 miles".
    pub value: String,
    /// The words that give it: "seven European leaders".
    pub words: String,
    /// The claim behind it, an index into the claims of the run.
    pub claim: u32,
    /// By which decisions know it again.
    pub keys: Keys,
    /// Whether the value is worked out from what the passage says: a weekday from a date, a total from its parts.
    pub derived: bool,
    /// Whether it stands in what has changed; set where somebody asked what has.
    pub changed: bool,
}

/// One disputed fact: a cluster, a slot, and all the passages, grouped by the value they give.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Twelve hexadecimal digits, the key of the conflict: the disputed fact and the values told. No two findings of a run share one.
    pub id: String,
    /// The rule that saw it: "count-differs".
    pub rule: SmolStr,
    /// The kind of value in dispute: "count", "money", "calendar".
    pub kind: SmolStr,
    pub severity: Severity,
    pub strength: Strength,
    /// What is disputed, in a line for people: "Age: Anna Holm".
    pub about: String,
    /// Quotes both sides in their own words; never says who is right.
    pub message: String,
    /// From 0 to 1.
    pub confidence: f32,
    /// The cluster that holds the claims, an index into `Report::clusters`.
    pub cluster: u32,
    pub state: State,
    /// At least one; sorted by document and place.
    pub sides: Vec<Side>,
    /// Advice of the rule, shown beneath.
    pub note: Option<String>,
}

impl Finding {
    /// The keys of the facts that its passages speak of, ascending.
    pub fn facts(&self) -> Vec<&str> {
        distinct(self.sides.iter().map(|s| s.keys.fact.as_str()))
    }

    /// The keys of its sentences, ascending.
    pub fn texts(&self) -> Vec<&str> {
        distinct(self.sides.iter().map(|s| s.keys.text.as_str()))
    }

    /// The values that it tells, one a group, in the order of groups.
    pub fn values(&self) -> Vec<&str> {
        identity::values_of_groups(&self.sides)
    }
}

fn distinct<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut keys: Vec<&str> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// One claim of a cluster where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterMember {
    pub passage: Passage,
}

/// A rule as a report tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleRow {
    pub id: SmolStr,
    pub kind: SmolStr,
    /// What it sees, in a sentence.
    pub about: String,
    /// How loud it may be at most.
    pub severity: Severity,
    pub strength: Strength,
    /// Why it stays silent: the reasons of its `unless`.
    pub silent: Vec<String>,
    /// Advice, shown beneath its findings.
    pub note: Option<String>,
    /// The whole rule told to people, in Markdown.
    pub help: String,
}

/// A known conflict that no passage tells any more.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    pub id: String,
    pub rule: SmolStr,
    /// What it was about, for people.
    pub about: String,
}

/// Everything that a run found out. `Passage::document` is an index into `documents`.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub documents: Vec<Document>,
    /// How many claims each document states, in the order of `documents`.
    pub claims_per_document: Vec<usize>,
    pub sentences: usize,
    pub claims: usize,
    /// The clusters; the id of one is its index.
    pub clusters: Vec<Vec<ClusterMember>>,
    /// Loudest first, then by document and place.
    pub findings: Vec<Finding>,
    /// The rules that were applied, in their order.
    pub rules: Vec<RuleRow>,
    /// The sentences of each document, in the order of `documents`.
    pub spans: Vec<Vec<Span>>,
    /// Every value that is stated, in order of place.
    pub mentions: Vec<Mention>,
    /// What people decided before about findings of this run: the verdict as JSON, by the id of the finding.
    pub verdicts: BTreeMap<String, String>,
    /// Of each rule, by past verdicts: how many of its findings were confirmed, and how many judged.
    pub judged: BTreeMap<String, (usize, usize)>,
    /// Facts that several documents tell alike and none disputes.
    pub agreements: Vec<Agreement>,
    /// For each reference, the passages of drafts that speak of what it says; empty for drafts.
    pub echoes: Vec<Vec<Passage>>,
    /// Conflicts of the baseline that are no more.
    pub gone: Vec<Gone>,
    /// Known findings that are left out of `findings`.
    pub known: usize,
    /// Findings that a comment in a document silences, left out of `findings`.
    pub suppressed: usize,
}

impl Report {
    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|f| f.severity == severity).count()
    }
}
