//! Markdown, for the summary of a CI job or a comment on a change.

use super::Format;
use crate::report::View;
use crate::report::view::{counted, steers, tally, value_of};
use crate::rules::{Finding, Severity, Side};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "markdown", about: "Markdown, for job summaries and comments", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let report = view.report;
    let found: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|&s| report.count(s) > 0)
        .map(|s| counted(report.count(s), s.word()))
        .collect();
    let found = if found.is_empty() { "no disagreement found".to_string() } else { found.join(", ") };
    writeln!(out, "## claimlint: {found}\n")?;
    writeln!(out, "{}, {}.", counted(report.documents.len(), "document"), counted(report.claims, "claim"))?;
    for finding in &report.findings {
        section(view, finding, out)?;
    }
    Ok(())
}

fn section(view: &View<'_>, finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let groups = view.groups(finding);
    writeln!(out, "\n### {}: {}\n", finding.severity.word(), escaped(&finding.message))?;
    writeln!(out, "`{}` · {} · `{}`\n", finding.rule, escaped(&tally(&groups)), finding.id)?;
    for side in groups.iter().flatten() {
        let place = view.place(side.passage.document, side.highlight.start);
        let name = escaped(&view.document(side.passage.document).name);
        writeln!(out, "- **{}**, {name}:{}: {}", escaped(value_of(side)), place.line, quoted(view, side))?;
    }
    if let Some(note) = &finding.note {
        writeln!(out, "\n*{}*", escaped(note.trim()))?;
    }
    Ok(())
}

/// The passage with the words that differ in bold.
fn quoted(view: &View<'_>, side: &Side) -> String {
    let (mut before, mut inside, mut after) = (String::new(), String::new(), String::new());
    for (at, c) in view.letters(side.passage.document, view.shown(side.passage)) {
        let part = match at {
            at if at < side.highlight.start => &mut before,
            at if at < side.highlight.end => &mut inside,
            _ => &mut after,
        };
        part.push(c);
    }
    let inside_end = inside.trim_end().len();
    let (bold, gap) = inside.split_at(inside_end);
    format!("{}**{}**{gap}{}", escaped(&before), escaped(bold), escaped(&after))
}

/// Signs that Markdown or HTML would read are escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' | '@' => {
                out.push('\\');
                out.push(c);
            }
            c if steers(c) => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered, report};
    use crate::rules::Severity;

    #[test]
    fn each_side_stands_with_its_value_in_bold() {
        let text = rendered(&collapse(), "markdown");
        assert!(text.contains("## claimlint: 1 error\n"));
        assert!(text.contains("- **14**, docs/b.md:1: The roof killed **14 people**.\n"), "{text}");
    }

    #[test]
    fn markup_in_documents_stays_words() {
        let report =
            report(Severity::Note, &[("a.txt", "A <b>b</b> [x](y) *[[12]]*", "12"), ("b.txt", "[[14]]", "14")]);
        let text = rendered(&report, "markdown");
        assert!(text.contains(r"A &lt;b&gt;b&lt;/b&gt; \[x\](y) \***12**\*"), "{text}");
    }
}
