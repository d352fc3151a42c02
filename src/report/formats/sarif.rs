//! SARIF 2.1.0, for code scanning: the primary passage is the place of the alert, the others are linked from its message.
//!
//! GitHub shows the first location only, links `relatedLocations` only where the message names them as `[text](id)`, shows an alert on
//! a change only if all its lines were changed (so the place is one line), and tells alerts apart by `primaryLocationLineHash` only, so
//! the finding's own id goes there. It refuses the whole log for one result without a place.

use super::Format;
use crate::report::view::{steers, value_of};
use crate::report::{View, encoded};
use crate::rules::{Finding, RuleRow, Severity, Side, State, Strength};
use crate::text::{Passage, Span};
use serde_json::{Value, json};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "sarif", about: "SARIF 2.1.0, for code scanning", render };

/// GitHub reads so many characters of a rule's descriptions.
const DESCRIPTION: usize = 1024;
/// Related places that GitHub shows; it links none that the message does not name.
const LINKS: usize = 100;

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let rules = rules(view);
    let results: Vec<Value> = (0..view.report.findings.len()).map(|n| result(view, n, &rules)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "claimlint", "version": env!("CARGO_PKG_VERSION"), "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|(_, described)| described).collect::<Vec<_>>(),
            } },
            "automationDetails": { "id": "claimlint/" },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// The rules that ran, and those that only a finding names, by id.
fn rules(view: &View<'_>) -> Vec<(String, Value)> {
    let mut all: Vec<(String, Value)> = view.report.rules.iter().map(|r| (r.id.to_string(), described(r))).collect();
    for finding in &view.report.findings {
        if !all.iter().any(|(id, _)| *id == *finding.rule) {
            let about = json!({ "text": format!("Statements that differ: {}.", finding.kind) });
            all.push((finding.rule.to_string(), json!({ "id": finding.rule, "shortDescription": about })));
        }
    }
    all.sort_by(|x, y| x.0.cmp(&y.0));
    all
}

/// A rule for GitHub: `precision` and `problem.severity` order the alerts, `help` is shown beside them.
fn described(rule: &RuleRow) -> Value {
    let level = rule.severity.word();
    let precision = match (rule.severity, rule.strength) {
        (Severity::Error, Strength::Contradiction) => "high",
        (Severity::Error, Strength::Discrepancy) | (Severity::Warning, _) => "medium",
        (Severity::Note, _) => "low",
    };
    let short: String = rule.about.trim().chars().take(DESCRIPTION).collect();
    let full: String = match &rule.note {
        Some(note) => format!("{} {}", rule.about.trim(), note.trim()).chars().take(DESCRIPTION).collect(),
        None => short.clone(),
    };
    json!({
        "id": rule.id,
        "name": capitals(&rule.id),
        "shortDescription": { "text": short },
        "fullDescription": { "text": full },
        "help": { "text": rule.help, "markdown": rule.help },
        "defaultConfiguration": { "level": level },
        "properties": {
            "kind": rule.kind, "tags": [rule.kind, rule.strength.word()], "precision": precision,
            "problem.severity": if level == "note" { "recommendation" } else { level },
        },
    })
}

/// "count-differs" as "CountDiffers", which is how SARIF has names.
fn capitals(id: &str) -> String {
    let mut fresh = true;
    id.chars()
        .filter_map(|c| match c.is_alphanumeric() {
            true => Some(if std::mem::replace(&mut fresh, false) { c.to_ascii_uppercase() } else { c }),
            false => {
                fresh = true;
                None
            }
        })
        .collect()
}

fn result(view: &View<'_>, number: usize, rules: &[(String, Value)]) -> Value {
    let finding = &view.report.findings[number];
    let primary = view.primary(finding);
    let mut related = Vec::new();
    let (mut others, mut alike) = (Vec::new(), Vec::new());
    for (k, side) in finding.sides.iter().enumerate().filter(|&(k, _)| k != primary) {
        let id = related.len() + 1;
        let mut location = location(view, side, side.highlight);
        location["id"] = id.into();
        location["message"] = json!({ "text": format!("says {}", value_of(side)) });
        related.push(location);
        let place = view.place(side.passage.document, side.highlight.start);
        let place = format!("{}:{}", view.document(side.passage.document).name, place.line);
        if finding.sides[k].group != finding.sides[primary].group {
            others.push(format!("[{}]({id})", escaped(&format!("“{}” in {place}", side.words))));
        } else {
            alike.push(format!("[{}]({id})", escaped(&place)));
        }
    }
    let mut message = String::new();
    if let Some(side) = finding.sides.get(primary) {
        message = format!("“{}” here", escaped(&side.words));
        for link in others.iter().take(LINKS) {
            message += &format!(", {link}");
        }
        if others.len() > LINKS {
            message += &format!(" and {} more", others.len() - LINKS);
        }
        message += ". ";
        if !alike.is_empty() {
            alike.truncate(LINKS);
            message += &format!("The same as here: {}. ", alike.join(", "));
        }
    }
    message += &escaped(&finding.message);
    let level = finding.severity.word();
    let values: Vec<&str> = view.groups(finding).iter().map(|g| value_of(g[0])).collect();
    let mut documents: Vec<&str> =
        finding.sides.iter().map(|s| view.document(s.passage.document).name.as_str()).collect();
    documents.dedup();
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": rules.iter().position(|r| r.0 == *finding.rule),
        "level": level,
        "kind": "fail",
        "rank": (f64::from(finding.confidence) * 1000.0).round() / 10.0,
        "message": { "text": message },
        "locations": finding.sides.get(primary).map(|s| location(view, s, first_line(view, s))).into_iter().collect::<Vec<_>>(),
        "relatedLocations": related,
        "partialFingerprints": { "primaryLocationLineHash": format!("{}:{}", finding.id, 1 + view.earlier(number)), "claimlintConflict/v1": finding.id },
        "baselineState": match finding.state {
            State::New => "new",
            State::Updated => "updated",
            State::Known | State::Moved => "unchanged",
        },
        "properties": { "kind": finding.kind, "strength": finding.strength.word(), "values": values, "documents": documents,
                        "state": finding.state.word() },
    });
    if let Some(fact) = finding.facts().first().filter(|f| !f.is_empty()) {
        result["partialFingerprints"]["claimlintFact/v1"] = json!(fact);
    }
    if matches!(finding.kind.as_str(), "arithmetic" | "calendar" | "order") && finding.sides.len() > 1 {
        result["codeFlows"] = steps(view, finding, primary);
    }
    result
}

/// A calculation step by step: what was read, then what it comes to against what is said.
fn steps(view: &View<'_>, finding: &Finding, primary: usize) -> Value {
    let said = finding.sides[primary].group;
    let mut sides: Vec<&Side> = finding.sides.iter().filter(|s| s.group != said).collect();
    sides.extend(finding.sides.iter().filter(|s| s.group == said));
    let steps: Vec<Value> = sides
        .iter()
        .map(|side| {
            let mut location = location(view, side, side.highlight);
            let verb = if side.group == said { "says" } else { "comes to" };
            location["message"] = json!({ "text": format!("“{}” {verb} {}", side.words, value_of(side)) });
            json!({ "location": location })
        })
        .collect();
    json!([{ "message": { "text": "the calculation" }, "threadFlows": [{ "locations": steps }] }])
}

/// What of the differing words stands on their first line.
fn first_line(view: &View<'_>, side: &Side) -> Span {
    let words = view.words(Passage { document: side.passage.document, span: side.highlight });
    let line = words.split('\n').next().unwrap_or(words).trim_end();
    let start = side.highlight.start;
    if line.is_empty() { side.highlight } else { Span { start, end: start + line.len() as u32 } }
}

fn location(view: &View<'_>, side: &Side, span: Span) -> Value {
    let id = side.passage.document;
    let (start, end) = (view.place(id, span.start), view.place(id, span.end));
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&view.document(id).name) },
        "region": { "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
                    "snippet": { "text": view.words(Passage { document: id, span }) } },
    } })
}

/// Brackets and backslashes would be read as links.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(if steers(c) { ' ' } else { c });
    }
    out
}

/// A path as a relative reference; one from the root as a `file:` address.
fn uri(name: &str) -> String {
    let scheme = if name.starts_with('/') { "file://" } else { "" };
    format!("{scheme}{}", encoded(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{collapse, rendered, report};

    fn result(text: &str) -> Value {
        serde_json::from_str::<Value>(text).unwrap()["runs"][0]["results"][0].clone()
    }

    #[test]
    fn the_value_of_fewest_documents_is_the_place_and_links_to_the_others() {
        let log = rendered(&collapse(), "sarif");
        let result = result(&log);
        assert_eq!(result["locations"].as_array().unwrap().len(), 1);
        assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "docs/b.md");
        let text = result["message"]["text"].as_str().unwrap();
        assert!(
            text.starts_with("“14 people” here, [“twelve people” in docs/a.md:7](1), [“12” in docs/c.md:3](2). "),
            "{text}"
        );
        assert_eq!(result["relatedLocations"][1]["id"], 2);
        assert_eq!(result["partialFingerprints"]["primaryLocationLineHash"], "9f2c61d0a4b7:1");
        assert_eq!(uri("a b/é:x.md"), "a%20b/%C3%A9%3Ax.md");
        let log: Value = serde_json::from_str(&log).unwrap();
        let rule = &log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!((&rule["id"], &rule["name"]), (&json!("count-differs"), &json!("CountDiffers")));
        assert!(rule["properties"]["precision"] == "high" && rule["help"]["markdown"].as_str().unwrap().contains("##"));
    }

    #[test]
    fn the_place_is_one_line() {
        let two = report(
            Severity::Error,
            &[("a.txt", "It killed [[twelve\npeople]] there.", "12"), ("b.txt", "[[14]].", "14")],
        );
        let result = result(&rendered(&two, "sarif"));
        let region = |v: &Value| v["physicalLocation"]["region"].clone();
        let place = region(&result["locations"][0]);
        assert_eq!(place["startLine"], place["endLine"]);
        assert_eq!(place["snippet"]["text"], "twelve");
    }

    #[test]
    fn a_calculation_is_told_in_steps() {
        let mut sum = report(Severity::Error, &[("a.txt", "[[40 in all]].", "40"), ("b.txt", "[[12 and 29]].", "41")]);
        sum.findings[0].kind = "arithmetic".into();
        let result = result(&rendered(&sum, "sarif"));
        let steps = result["codeFlows"][0]["threadFlows"][0]["locations"].as_array().unwrap();
        assert_eq!(steps[0]["location"]["message"]["text"], "“12 and 29” comes to 41");
        assert_eq!(steps[1]["location"]["message"]["text"], "“40 in all” says 40");
    }
}
