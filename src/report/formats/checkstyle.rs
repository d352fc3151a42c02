//! Checkstyle XML, which most build servers read: one error a disputed fact, at its primary passage.

use super::{Format, xml};
use crate::report::View;
use crate::rules::{Finding, Severity};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "checkstyle", about: "Checkstyle XML", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">")?;
    let mut rows: Vec<(usize, &Finding)> = view.report.findings.iter().map(|f| (view.primary(f), f)).collect();
    rows.retain(|(k, f)| *k < f.sides.len());
    rows.sort_by_key(|(k, f)| (f.sides[*k].passage.document, f.sides[*k].highlight.start));
    for file in rows.chunk_by(|a, b| a.1.sides[a.0].passage.document == b.1.sides[b.0].passage.document) {
        let id = file[0].1.sides[file[0].0].passage.document;
        writeln!(out, r#"  <file name="{}">"#, xml(&view.document(id).name))?;
        for (k, finding) in file {
            let place = view.place(id, finding.sides[*k].highlight.start);
            let severity = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "info",
            };
            let (line, column) = (place.line, place.column);
            let (message, rule) = (xml(&told(view, finding, *k)), xml(&finding.rule));
            writeln!(
                out,
                r#"    <error line="{line}" column="{column}" severity="{severity}" message="{message}" source="claimlint.{rule}"/>"#
            )?;
        }
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</checkstyle>")
}

/// The message, and where the other values stand.
fn told(view: &View<'_>, finding: &Finding, primary: usize) -> String {
    let others: Vec<String> = finding
        .sides
        .iter()
        .filter(|s| s.group != finding.sides[primary].group)
        .map(|s| {
            let place = view.place(s.passage.document, s.highlight.start);
            format!("{}:{}", view.document(s.passage.document).name, place.line)
        })
        .collect();
    if others.is_empty() { finding.message.clone() } else { format!("{} (see {})", finding.message, others.join(", ")) }
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn an_error_stands_in_its_file_and_names_the_others() {
        let text = rendered(&collapse(), "checkstyle");
        assert!(
            text.contains("<file name=\"docs/b.md\">\n    <error line=\"1\" column=\"17\" severity=\"error\""),
            "{text}"
        );
        assert!(text.contains("(see docs/a.md:7, docs/c.md:3)"));
    }
}
