//! JUnit XML: one test case a disputed fact. Errors and warnings fail; notes pass and say so.

use super::{Format, xml};
use crate::report::View;
use crate::report::view::value_of;
use crate::rules::{Finding, Severity};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "junit", about: "JUnit XML", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let report = view.report;
    let failures = report.count(Severity::Error) + report.count(Severity::Warning);
    let tests = report.findings.len().max(1);
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="claimlint" tests="{tests}" failures="{failures}" errors="0">"#)?;
    writeln!(out, r#"  <testsuite name="claimlint" tests="{tests}" failures="{failures}" errors="0" skipped="0">"#)?;
    if report.findings.is_empty() {
        writeln!(out, r#"    <testcase classname="claimlint" name="documents agree"/>"#)?;
    }
    for finding in &report.findings {
        case(view, finding, out)?;
    }
    writeln!(out, "  </testsuite>\n</testsuites>")
}

fn case(view: &View<'_>, finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let (rule, name) = (xml(&finding.rule), xml(&format!("{} {}", finding.id, finding.message)));
    let places: Vec<String> = finding
        .sides
        .iter()
        .map(|side| {
            let place = view.place(side.passage.document, side.highlight.start);
            let document = &view.document(side.passage.document).name;
            format!("{document}:{}:{}: {}: {}", place.line, place.column, value_of(side), view.clean(side.passage))
        })
        .collect();
    let places = xml(&places.join("\n"));
    writeln!(out, r#"    <testcase classname="claimlint.{rule}" name="{name}">"#)?;
    match finding.severity {
        Severity::Note => writeln!(out, "      <system-out>{places}</system-out>")?,
        severity => {
            let (kind, message) = (severity.word(), xml(&finding.message));
            writeln!(out, r#"      <failure type="{kind}" message="{message}">{places}</failure>"#)?;
        }
    }
    writeln!(out, "    </testcase>")
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn one_case_a_fact() {
        let text = rendered(&collapse(), "junit");
        assert_eq!(text.matches("<testcase").count(), 1);
        assert!(
            text.contains(r#"tests="1" failures="1""#)
                && text.contains("docs/b.md:1:17: 14: The roof killed 14 people.")
        );
    }
}
