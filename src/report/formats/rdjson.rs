//! The diagnostic format of reviewdog. Its columns count bytes of UTF-8, from 1.

use super::Format;
use crate::report::View;
use crate::report::view::value_of;
use crate::rules::{Finding, Severity, Side};
use serde_json::{Value, json};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "rdjson", about: "diagnostics for reviewdog", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let diagnostics: Vec<Value> = view.report.findings.iter().filter_map(|f| diagnostic(view, f)).collect();
    serde_json::to_writer_pretty(&mut *out, &json!({ "source": { "name": "claimlint" }, "diagnostics": diagnostics }))?;
    writeln!(out)
}

fn diagnostic(view: &View<'_>, finding: &Finding) -> Option<Value> {
    let primary = view.primary(finding);
    let side = finding.sides.get(primary)?;
    let related: Vec<Value> = finding
        .sides
        .iter()
        .enumerate()
        .filter(|&(k, _)| k != primary)
        .map(|(_, s)| json!({ "message": format!("says {}", value_of(s)), "location": location(view, s) }))
        .collect();
    Some(json!({
        "message": finding.message,
        "location": location(view, side),
        "severity": match finding.severity { Severity::Error => "ERROR", Severity::Warning => "WARNING", Severity::Note => "INFO" },
        "code": { "value": finding.rule },
        "related_locations": related,
    }))
}

fn location(view: &View<'_>, side: &Side) -> Value {
    let id = side.passage.document;
    let at = |byte: u32| json!({ "line": view.place(id, byte).line, "column": view.byte_column(id, byte) });
    json!({ "path": view.document(id).name, "range": { "start": at(side.highlight.start), "end": at(side.highlight.end) } })
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{rendered, report};
    use crate::rules::Severity;
    use serde_json::Value;

    #[test]
    fn columns_count_bytes() {
        let report = report(Severity::Warning, &[("a.txt", "Élan, [[12]] men.", "12"), ("b.txt", "[[14]] men.", "14")]);
        let log: Value = serde_json::from_str(&rendered(&report, "rdjson")).unwrap();
        let diagnostic = &log["diagnostics"][0];
        assert_eq!(diagnostic["location"]["range"]["start"]["column"], 8);
        assert_eq!(diagnostic["related_locations"][0]["location"]["path"], "b.txt");
    }
}
