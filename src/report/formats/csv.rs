//! CSV for spreadsheets: one row a passage.

use super::Format;
use crate::report::View;
use crate::report::view::steers;
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "csv", about: "one row a passage, for spreadsheets", render };

const COLUMNS: &str = "finding,rule,kind,severity,strength,state,confidence,group,value,words,document,line,column,published,text,message";

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    write!(out, "{COLUMNS}\r\n")?;
    for finding in &view.report.findings {
        for side in &finding.sides {
            let document = view.document(side.passage.document);
            let place = view.place(side.passage.document, side.highlight.start);
            let published = document.published.map(|d| d.to_string()).unwrap_or_default();
            let cells = [
                finding.id.clone(),
                cell(&finding.rule),
                cell(&finding.kind),
                finding.severity.word().into(),
                finding.strength.word().into(),
                finding.state.word().into(),
                format!("{:.2}", finding.confidence),
                side.group.to_string(),
                cell(&side.value),
                cell(&side.words),
                cell(&document.name),
                place.line.to_string(),
                place.column.to_string(),
                published,
                cell(&view.clean(side.passage)),
                cell(&finding.message),
            ];
            write!(out, "{}\r\n", cells.join(","))?;
        }
    }
    Ok(())
}

/// A quoted cell. A spreadsheet would run what begins like a formula, so such text gets an apostrophe in front.
fn cell(text: &str) -> String {
    let clean: String = text.chars().map(|c| if steers(c) { ' ' } else { c }).collect();
    let guard = if clean.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    if guard.is_empty() && !clean.contains([',', '"']) {
        return clean;
    }
    format!("\"{guard}{}\"", clean.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn one_row_a_passage() {
        let text = rendered(&collapse(), "csv");
        assert_eq!(text.split("\r\n").count(), 5);
        assert!(text.contains(",14,14 people,docs/b.md,1,17,,The roof killed 14 people.,"), "{text}");
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }
}
