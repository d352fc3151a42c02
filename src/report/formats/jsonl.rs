//! One finding a line, as in the report, for tools that read as they go.

use super::{Format, json};
use crate::report::View;
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "jsonl", about: "one finding a line", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    for finding in &view.report.findings {
        serde_json::to_writer(&mut *out, &json::finding(view, finding))?;
        writeln!(out)?;
    }
    Ok(())
}
