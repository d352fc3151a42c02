//! The whole report as one JSON object: documents, clusters, findings, summary.

use super::Format;
use crate::report::View;
use crate::rules::{ClusterMember, Finding, Gone, Severity, Side};
use crate::text::{Authority, Passage, Span};
use schemars::JsonSchema;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "json", about: "one object that holds everything", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    serde_json::to_writer(&mut *out, &Whole(view))?;
    writeln!(out)
}

struct Whole<'v>(&'v View<'v>);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let view = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schema", "claimlint.report/1")?;
        map.serialize_entry("documents", &documents(view))?;
        map.serialize_entry("clusters", &Clusters(view))?;
        map.serialize_entry("findings", &Findings(view))?;
        if !view.report.gone.is_empty() {
            map.serialize_entry("gone", &gone(view))?;
        }
        map.serialize_entry("summary", &summary(view))?;
        map.end()
    }
}

#[derive(Serialize, JsonSchema)]
struct DocumentRow<'v> {
    name: &'v str,
    title: Option<&'v str>,
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'v str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<&'static str>,
    claims: usize,
}

fn documents<'v>(view: &'v View<'v>) -> Vec<DocumentRow<'v>> {
    let counts = view.report.claims_per_document.iter().copied().chain(std::iter::repeat(0));
    let row = |(d, claims): (&'v crate::text::Document, usize)| DocumentRow {
        name: &d.name,
        title: d.title.as_deref(),
        published: d.published.map(|p| p.to_string()),
        source: d.source.as_deref(),
        authority: (d.authority == Authority::Reference).then_some("reference"),
        claims,
    };
    view.report.documents.iter().zip(counts).map(row).collect()
}

/// Passages that speak of one matter.
#[derive(Serialize, JsonSchema)]
struct ClusterRow<'v> {
    id: String,
    claims: Vec<PlaceRow<'v>>,
}

struct Clusters<'v>(&'v View<'v>);

impl Serialize for Clusters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let clusters = &self.0.report.clusters;
        let mut rows = serializer.serialize_seq(Some(clusters.len()))?;
        for (number, members) in clusters.iter().enumerate() {
            let claims = members.iter().map(|&ClusterMember { passage }| place(self.0, passage)).collect();
            rows.serialize_element(&ClusterRow { id: cluster_id(number), claims })?;
        }
        rows.end()
    }
}

/// A conflict of the baseline that is no more.
#[derive(Serialize, JsonSchema)]
struct GoneRow<'v> {
    id: &'v str,
    rule: &'v str,
    about: &'v str,
    state: &'static str,
}

fn gone<'v>(view: &'v View<'v>) -> Vec<GoneRow<'v>> {
    let row = |g: &'v Gone| GoneRow { id: &g.id, rule: &g.rule, about: &g.about, state: "gone" };
    view.report.gone.iter().map(row).collect()
}

struct Findings<'v>(&'v View<'v>);

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.report.findings.iter().map(|f| finding(self.0, f)))
    }
}

#[derive(Serialize, JsonSchema)]
struct PlaceRow<'v> {
    document: &'v str,
    start: u32,
    end: u32,
    line: usize,
    column: usize,
    text: &'v str,
}

fn place<'v>(view: &'v View<'v>, passage: Passage) -> PlaceRow<'v> {
    let Span { start, end } = view.on_disk(passage.document, passage.span);
    let at = view.place(passage.document, passage.span.start);
    let document = &view.document(passage.document).name;
    PlaceRow { document, start, end, line: at.line, column: at.column, text: view.words(passage) }
}

/// One finding as the contract has it.
#[derive(Serialize, JsonSchema)]
pub struct FindingRow<'v> {
    id: &'v str,
    rule: &'v str,
    kind: &'v str,
    severity: &'static str,
    strength: &'static str,
    about: &'v str,
    message: &'v str,
    confidence: f64,
    cluster: String,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'v str>,
    sides: Vec<SideRow<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct SideRow<'v> {
    #[serde(flatten)]
    place: PlaceRow<'v>,
    group: u32,
    value: &'v str,
    words: &'v str,
    highlight: Span,
}

/// A finding as a row of `json` and `jsonl`.
pub fn finding<'v>(view: &'v View<'v>, finding: &'v Finding) -> FindingRow<'v> {
    let side = |side: &'v Side| SideRow {
        place: place(view, side.passage),
        group: side.group,
        value: &side.value,
        words: &side.words,
        highlight: view.on_disk(side.passage.document, side.highlight),
    };
    FindingRow {
        id: &finding.id,
        rule: &finding.rule,
        kind: &finding.kind,
        severity: finding.severity.word(),
        strength: finding.strength.word(),
        about: &finding.about,
        message: &finding.message,
        confidence: (f64::from(finding.confidence) * 100.0).round() / 100.0,
        cluster: cluster_id(finding.cluster as usize),
        state: finding.state.word(),
        note: finding.note.as_deref(),
        sides: finding.sides.iter().map(side).collect(),
    }
}

fn cluster_id(number: usize) -> String {
    format!("c{number}")
}

#[derive(Serialize, JsonSchema)]
struct Summary {
    documents: usize,
    sentences: usize,
    claims: usize,
    clusters: usize,
    findings: Counts,
}

#[derive(Serialize, JsonSchema)]
struct Counts {
    error: usize,
    warning: usize,
    note: usize,
}

fn summary(view: &View<'_>) -> Summary {
    let report = view.report;
    let count = |severity| report.count(severity);
    Summary {
        documents: report.documents.len(),
        sentences: report.sentences,
        claims: report.claims,
        clusters: report.clusters.len(),
        findings: Counts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            note: count(Severity::Note),
        },
    }
}

/// What `json` prints, for its schema; `Whole` writes the same without holding it all.
#[derive(JsonSchema)]
#[allow(dead_code)]
#[schemars(rename = "Report")]
struct WholeRow<'v> {
    schema: &'v str,
    documents: Vec<DocumentRow<'v>>,
    clusters: Vec<ClusterRow<'v>>,
    findings: Vec<FindingRow<'v>>,
    /// Conflicts of the baseline that are no more.
    gone: Option<Vec<GoneRow<'v>>>,
    summary: Summary,
}

/// The JSON Schema of what this format prints.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(WholeRow<'static>)
}
