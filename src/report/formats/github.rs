//! Annotations of GitHub Actions: `::error file=a.md,line=7::...`. GitHub shows ten of each level a step, so the loudest
//! come first, as they do in the report.

use super::Format;
use crate::report::View;
use crate::report::view::{counted, steers, value_of};
use crate::rules::{Finding, Severity};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "github", about: "annotations of GitHub Actions", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    for finding in &view.report.findings {
        annotation(view, finding, out)?;
    }
    let (errors, warnings) = (view.report.count(Severity::Error), view.report.count(Severity::Warning));
    let documents = counted(view.report.documents.len(), "document");
    writeln!(out, "claimlint: {documents}, {}, {}", counted(errors, "error"), counted(warnings, "warning"))
}

fn annotation(view: &View<'_>, finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let Some(side) = finding.sides.get(view.primary(finding)) else { return Ok(()) };
    let id = side.passage.document;
    let (start, end) = (view.place(id, side.highlight.start), view.place(id, side.highlight.end));
    let mut message = finding.message.clone();
    for other in finding.sides.iter().filter(|s| s.group != side.group) {
        let place = view.place(other.passage.document, other.highlight.start);
        let name = &view.document(other.passage.document).name;
        // A quotation is its own value, and need not be told twice.
        let value = Some(value_of(other)).filter(|v| v.chars().count() <= 40);
        let value = value.map_or(String::new(), |v| format!("{v}: "));
        message += &format!("\n{value}{name}:{}: {}", place.line, view.clean(other.passage));
    }
    // Columns are ignored, or worse, where a passage runs over lines.
    let columns = match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, end.column),
        false => String::new(),
    };
    let (file, rule) = (property(&view.document(id).name), property(&finding.rule));
    let (line, last) = (start.line, end.line);
    writeln!(
        out,
        "::{level} file={file},line={line},endLine={last}{columns},title=claimlint {rule}::{}",
        data(&message)
    )
}

fn data(text: &str) -> String {
    let clean: String = text.chars().map(|c| if steers(c) && c != '\n' { '\u{FFFD}' } else { c }).collect();
    clean.replace('%', "%25").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn one_line_a_finding() {
        let text = rendered(&collapse(), "github");
        let first = text.lines().next().unwrap();
        assert!(first.starts_with(
            "::error file=docs/b.md,line=1,endLine=1,col=17,endColumn=26,title=claimlint count-differs::“twelve"
        ));
        assert!(first.contains("%0A12: docs/a.md:7: The roof of the market hall fell in"));
        assert_eq!(text.lines().count(), 2);
    }
}
