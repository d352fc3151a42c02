//! SARIF 2.1.0, for code scanning: the primary passage is the place of the alert, the others are linked from its message.
//!
//! GitHub shows the first location only, links `relatedLocations` only where the message names them as `[text](id)`, and tells
//! alerts apart by `primaryLocationLineHash` only, so the finding's own id goes there.

use super::Format;
use crate::report::View;
use crate::report::view::value_of;
use crate::rules::{Finding, Severity, Side, State};
use serde_json::{Value, json};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "sarif", about: "SARIF 2.1.0, for code scanning", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let mut rules: Vec<(&str, &str)> =
        view.report.findings.iter().map(|f| (f.rule.as_str(), f.kind.as_str())).collect();
    rules.sort_unstable();
    rules.dedup_by_key(|r| r.0);
    let results: Vec<Value> = view.report.findings.iter().map(|f| result(view, f, &rules)).collect();
    let described: Vec<Value> = rules
        .iter()
        .map(|(id, kind)| {
            let about = format!("Statements that differ: {kind}.");
            json!({ "id": id, "name": id, "shortDescription": { "text": about }, "properties": { "kind": kind, "tags": [kind] } })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "claimlint", "version": env!("CARGO_PKG_VERSION"),
                                  "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": described } },
            "automationDetails": { "id": "claimlint/" },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn result(view: &View<'_>, finding: &Finding, rules: &[(&str, &str)]) -> Value {
    let primary = view.primary(finding);
    let mut related = Vec::new();
    let mut links = Vec::new();
    for (k, side) in finding.sides.iter().enumerate().filter(|&(k, _)| k != primary) {
        let id = related.len() + 1;
        let mut location = location(view, side);
        location["id"] = id.into();
        location["message"] = json!({ "text": format!("says {}", value_of(side)) });
        related.push(location);
        if finding.sides[k].group != finding.sides[primary].group {
            let place = view.place(side.passage.document, side.highlight.start);
            let words = format!("“{}” in {}:{}", side.words, view.document(side.passage.document).name, place.line);
            links.push(format!("[{}]({id})", escaped(&words)));
        }
    }
    let mut message = String::new();
    if let Some(side) = finding.sides.get(primary) {
        message = format!("“{}” here", escaped(&side.words));
        if !links.is_empty() {
            message += &format!(", {}", links.join(", "));
        }
        message += ". ";
    }
    message += &escaped(&finding.message);
    let level = finding.severity.word();
    let values: Vec<&str> = view.groups(finding).iter().map(|g| value_of(g[0])).collect();
    json!({
        "ruleId": finding.rule,
        "ruleIndex": rules.iter().position(|r| r.0 == finding.rule.as_str()),
        "level": level,
        "kind": "fail",
        "rank": (f64::from(finding.confidence) * 1000.0).round() / 10.0,
        "message": { "text": message },
        "locations": finding.sides.get(primary).map(|s| location(view, s)).into_iter().collect::<Vec<_>>(),
        "relatedLocations": related,
        "partialFingerprints": { "primaryLocationLineHash": format!("{}:1", finding.id), "claimlintConflict/v1": finding.id },
        "baselineState": match finding.state {
            State::New => "new",
            State::Updated => "updated",
            State::Known | State::Moved => "unchanged",
        },
        "properties": { "kind": finding.kind, "strength": finding.strength.word(), "values": values,
                        "problem.severity": match finding.severity { Severity::Note => "recommendation", _ => level } },
    })
}

fn location(view: &View<'_>, side: &Side) -> Value {
    let id = side.passage.document;
    let (start, end) = (view.place(id, side.highlight.start), view.place(id, side.highlight.end));
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&view.document(id).name) },
        "region": { "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
                    "snippet": { "text": view.words(crate::text::Passage { document: id, span: side.highlight }) } },
    } })
}

/// Brackets and backslashes would be read as links.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(if crate::report::view::steers(c) { ' ' } else { c });
    }
    out
}

/// A path as a relative reference.
fn uri(name: &str) -> String {
    let mut out = String::new();
    for &byte in name.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte as char),
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn the_value_of_fewest_documents_is_the_place_and_links_to_the_others() {
        let log: Value = serde_json::from_str(&rendered(&collapse(), "sarif")).unwrap();
        let result = &log["runs"][0]["results"][0];
        assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "docs/b.md");
        let text = result["message"]["text"].as_str().unwrap();
        assert!(
            text.starts_with("“14 people” here, [“twelve people” in docs/a.md:7](1), [“12” in docs/c.md:3](2). "),
            "{text}"
        );
        assert_eq!(result["relatedLocations"][1]["id"], 2);
        assert_eq!(result["partialFingerprints"]["primaryLocationLineHash"], "9f2c61d0a4b7:1");
        assert_eq!(uri("a b/é:x.md"), "a%20b/%C3%A9%3Ax.md");
    }
}
