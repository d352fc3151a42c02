//! Annotations of GitHub Actions: `::error file=a.md,line=7::...`. GitHub shows ten of each level a step, so new findings come
//! first, and what is over that is told as plain lines of the log.

use super::Format;
use crate::report::View;
use crate::report::view::{counted, steers, value_of};
use crate::rules::{Finding, Severity, State};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "github", about: "annotations of GitHub Actions", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    // Loudest first as in the report; of one level what is new before what is known.
    let mut findings: Vec<&Finding> = view.report.findings.iter().collect();
    findings.sort_by_key(|f| (f.severity, matches!(f.state, State::Known | State::Moved)));
    let mut plain = Vec::new();
    let mut shown = [0; 3];
    for finding in findings {
        let count = &mut shown[finding.severity as usize];
        *count += 1;
        if *count <= A_STEP {
            annotation(view, finding, out)?;
        } else {
            plain.push(finding);
        }
    }
    for finding in &plain {
        line(view, finding, out)?;
    }
    let (errors, warnings) = (view.report.count(Severity::Error), view.report.count(Severity::Warning));
    let documents = counted(view.report.documents.len(), "document");
    writeln!(out, "claimlint: {documents}, {}, {}", counted(errors, "error"), counted(warnings, "warning"))
}

/// Annotations of one level that GitHub shows of a step.
const A_STEP: usize = 10;

/// "warning docs/a.md:7:3: ...", which no annotation can be mistaken for.
fn line(view: &View<'_>, finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let Some(side) = finding.sides.get(view.primary(finding)) else { return Ok(()) };
    let place = view.place(side.passage.document, side.highlight.start);
    let name = data(&view.document(side.passage.document).name);
    let message = data(&finding.message);
    writeln!(out, "{} {name}:{}:{}: {message} ({})", finding.severity.word(), place.line, place.column, finding.rule)
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
    use crate::rules::State;

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

    #[test]
    fn ten_of_a_level_are_annotated_and_new_ones_first() {
        let mut many = collapse();
        many.findings = vec![many.findings[0].clone(); 14];
        many.findings.iter_mut().take(12).for_each(|f| f.state = State::Known);
        many.findings[13].rule = "brand-new".into();
        let text = rendered(&many, "github");
        assert_eq!(text.lines().filter(|l| l.starts_with("::error")).count(), 10);
        assert!(text.lines().nth(1).unwrap().contains("brand-new"), "{text}");
        assert_eq!(text.lines().filter(|l| l.starts_with("error docs/b.md:1:17: ")).count(), 4);
    }
}
