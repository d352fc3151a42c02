//! Everything that the page shows, as one JSON object of short rows: texts once, and places in them.

use super::Page;
use super::pool::{Placed, Pool};
use crate::report::View;
use crate::report::view::{steers, value_of};
use crate::report::wording;
use crate::rules::{Finding, Severity, Side};
use crate::text::{Authority, DocumentId, Span};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

/// So many rows of facts that nobody disputes are shown, and so many entries of the timeline.
const ROWS: usize = 3000;
/// Characters of what stands over a column in large letters.
const SHORT: usize = 40;

/// The object that the page's script reads.
pub fn payload(view: &View<'_>, page: &Page, pool: &mut Pool<'_>) -> Value {
    let report = view.report;
    let facts: Vec<Value> = report.findings.iter().map(|f| fact(view, pool, f)).collect();
    let mut disputed: FxHashMap<(u32, Span), usize> = FxHashMap::default();
    for (n, finding) in report.findings.iter().enumerate() {
        for side in &finding.sides {
            disputed.entry((side.passage.document.0, side.highlight)).or_insert(n);
        }
    }
    let mut agreed: Vec<_> = report.agreements.iter().collect();
    agreed.sort_by_key(|a| std::cmp::Reverse(a.mentions.len()));
    let agreed_rows: Vec<Value> = agreed
        .iter()
        .take(ROWS)
        .map(|a| {
            json!([
                tame(&a.about),
                a.kind,
                tame(&a.value),
                a.mentions.iter().filter_map(|&n| mention(view, pool, n)).collect::<Vec<_>>()
            ])
        })
        .collect();
    let told: rustc_hash::FxHashSet<u32> = report.agreements.iter().flat_map(|a| a.mentions.iter().copied()).collect();
    let alone =
        (0..report.mentions.len() as u32).filter(|n| !told.contains(n) && !report.mentions[*n as usize].disputed);
    let alone: Vec<u32> = alone.collect();
    let singles: Vec<Value> = alone
        .iter()
        .take(ROWS)
        .filter_map(|&n| Some(json!([report.mentions[n as usize].kind, mention(view, pool, n)?])))
        .collect();
    let mut dated: Vec<u32> =
        (0..report.mentions.len() as u32).filter(|&n| report.mentions[n as usize].when.is_some()).collect();
    dated.sort_by_key(|&n| (report.mentions[n as usize].when, n));
    let dates: Vec<Value> = dated
        .iter()
        .take(ROWS)
        .filter_map(|&n| {
            let row = &report.mentions[n as usize];
            let (from, to) = row.when?;
            let fact = disputed.get(&(row.passage.document.0, row.highlight));
            Some(json!([from.to_string(), to.to_string(), mention(view, pool, n)?, fact]))
        })
        .collect();
    let documents = documents(view);
    let (texts, units) = pool.told();
    json!({
        "version": 1, "program": env!("CARGO_PKG_VERSION"), "saves": page.saves, "documents": documents, "units": units, "texts": texts,
        "rules": rules(view), "facts": transposed(facts), "agreed": agreed_rows, "alone": singles, "dates": dates,
        "decided": decided(view, page),
        "count": { "sentences": report.sentences, "claims": report.claims, "clusters": report.clusters.len(), "values": report.mentions.len(),
                   "agreed": report.agreements.len(), "alone": alone.len(), "dates": dated.len() },
    })
}

/// The same rows as columns: like stands beside like, which packs better.
fn transposed(rows: Vec<Value>) -> Vec<Vec<Value>> {
    let mut columns: Vec<Vec<Value>> = Vec::new();
    for row in rows {
        let Value::Array(cells) = row else { continue };
        columns.resize(columns.len().max(cells.len()), Vec::new());
        for (column, cell) in columns.iter_mut().zip(cells) {
            column.push(cell);
        }
    }
    columns
}

/// The verdicts that hold, by the id of the finding.
fn decided(view: &View<'_>, page: &Page) -> Value {
    let before = view.report.verdicts.iter().filter(|(id, _)| !page.decided.contains_key(*id));
    let before = before.filter_map(|(id, row)| Some((id.clone(), serde_json::from_str(row).ok()?)));
    let since = page.decided.iter().filter_map(|(id, v)| Some((id.clone(), json!(v.as_ref()?))));
    Value::Object(before.chain(since).collect())
}

fn documents(view: &View<'_>) -> Vec<Value> {
    let counts = view.report.claims_per_document.iter().copied().chain(std::iter::repeat(0));
    let row = |(d, claims): (&crate::text::Document, usize)| {
        json!([
            tame(&d.name),
            d.title.as_deref().map(tame),
            d.source.as_deref().map(tame),
            d.published.map(|p| p.to_string()),
            d.authority == Authority::Reference,
            claims
        ])
    };
    view.report.documents.iter().zip(counts).map(row).collect()
}

fn rules(view: &View<'_>) -> Vec<Value> {
    let row = |r: &crate::rules::RuleRow| {
        let (right, judged) = view.report.judged.get(r.id.as_str()).copied().unwrap_or((0, 0));
        json!([r.id, tame(&r.about), severity(r.severity), r.kind, r.silent, right, judged])
    };
    view.report.rules.iter().map(row).collect()
}

/// id, rule, severity, strength, state, confidence in percent, title, note, values, sides, keys of facts and of sentences, values as decisions name them if otherwise, whether they are worked out.
fn fact(view: &View<'_>, pool: &mut Pool<'_>, finding: &Finding) -> Value {
    let groups = view.groups(finding);
    let values: Vec<String> = groups.iter().map(|g| heading(view, g[0])).collect();
    let derived: Vec<bool> = groups.iter().map(|g| g.iter().all(|s| s.derived)).collect();
    let mut sides: Vec<(Placed, u32, usize)> = Vec::new();
    for (n, group) in groups.iter().enumerate() {
        for side in group {
            let marks = wording::differing(view, finding, side);
            let line = view.place(side.passage.document, side.highlight.start).line;
            let Some(placed) = pool.place(side.passage.document, side.passage.span, &marks) else { continue };
            match sides
                .iter_mut()
                .find(|(p, g, _)| *g == n as u32 && p.document == placed.document && p.sentence == placed.sentence)
            {
                Some((known, _, _)) => known
                    .marks
                    .extend(placed.marks.into_iter().filter(|m| !known.marks.contains(m)).collect::<Vec<_>>()),
                None => sides.push((placed, n as u32, line)),
            }
        }
    }
    let sides: Vec<Value> = sides
        .iter_mut()
        .map(|(p, group, line)| {
            p.marks.sort_unstable();
            json!([group, line, row(p)])
        })
        .collect();
    let rule = view.report.rules.iter().position(|r| r.id == finding.rule);
    json!([
        finding.id,
        rule,
        severity(finding.severity),
        finding.strength.word(),
        finding.state.word(),
        (finding.confidence * 100.0).round() as u32,
        tame(&finding.about),
        finding.note.as_deref().map(tame),
        values,
        sides,
        finding.facts().join(" "),
        finding.texts().join(" "),
        (finding.values() != values).then(|| finding.values()),
        derived
    ])
}

/// Whether a side is worded, and not valued: then its value is its words in some form.
fn is_wording(side: &Side) -> bool {
    side.value.chars().count() > SHORT
}

/// What stands over a column: the value, or the words where the value is only their lower case.
pub fn heading(view: &View<'_>, side: &Side) -> String {
    let (value, words) = (value_of(side), view.clean(crate::text::Passage { span: side.highlight, ..side.passage }));
    // "Tuesday, 14 April" rather than "14 April": a short wording that holds the value and more is what the passage says.
    let fuller =
        !side.derived && words.chars().count() <= SHORT && words.to_lowercase().contains(&value.to_lowercase());
    let words = words.trim().trim_end_matches([',', ';']);
    tame(if fuller || value.to_lowercase() == words.to_lowercase() || is_wording(side) { words } else { value })
}

fn mention(view: &View<'_>, pool: &mut Pool<'_>, number: u32) -> Option<Value> {
    let row_of = view.report.mentions.get(number as usize)?;
    pool.place(row_of.passage.document, row_of.passage.span, &[row_of.highlight]).map(|p| row(&p))
}

/// document, unit, sentence from and to, with its neighbours from and to, marks.
fn row(placed: &Placed) -> Value {
    let Placed { document, unit, sentence, around, marks } = placed;
    let marks: Vec<u32> = marks.iter().flatten().copied().collect();
    json!([document, unit, sentence[0], sentence[1], around[0], around[1], marks])
}

fn severity(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Note => 2,
    }
}

/// Words that cannot turn the direction of writing.
pub fn tame(words: &str) -> String {
    words.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect()
}

/// The name of a document as people say it: its title, else its file.
pub fn title<'v>(view: &View<'v>, id: DocumentId) -> &'v str {
    let document = view.document(id);
    document.title.as_deref().unwrap_or(&document.name)
}
