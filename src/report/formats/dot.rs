//! Graphviz: passages as boxes, one colour a value, a line between two values of a disputed fact.

use super::Format;
use crate::report::View;
use crate::report::view::{steers, value_of};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "dot", about: "a picture of the disputes, for Graphviz", render };

const COLORS: [&str; 5] = ["#dbe9ff", "#ffe0ec", "#e0f5e0", "#fff3cd", "#e4e4f7"];

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "graph claimlint {{\n  rankdir=LR;\n  node [shape=box, style=filled, fontname=\"sans-serif\"];")?;
    for (number, finding) in view.report.findings.iter().enumerate() {
        writeln!(out, "  subgraph cluster_{number} {{\n    label={};", label(&finding.message))?;
        for (k, side) in finding.sides.iter().enumerate() {
            let place = view.place(side.passage.document, side.highlight.start);
            let name = &view.document(side.passage.document).name;
            let words = format!("{}\n“{}”\n{name}:{}", value_of(side), side.words, place.line);
            let color = COLORS[side.group as usize % COLORS.len()];
            writeln!(out, "    f{number}_{k} [label={}, fillcolor=\"{color}\"];", label(&words))?;
        }
        // Each value is joined to the next by its first passages, and passages of one value to each other.
        let groups = view.groups(finding);
        let place = |side| finding.sides.iter().position(|s| std::ptr::eq(s, side)).unwrap_or(0);
        for pair in groups.windows(2) {
            let (a, b) = (place(pair[0][0]), place(pair[1][0]));
            writeln!(
                out,
                "    f{number}_{a} -- f{number}_{b} [color=\"#c0392b\", penwidth=2, label=\"{}\"];",
                finding.severity.word()
            )?;
        }
        for pair in groups.iter().flat_map(|g| g.windows(2)) {
            writeln!(out, "    f{number}_{} -- f{number}_{} [style=dashed];", place(pair[0]), place(pair[1]))?;
        }
        writeln!(out, "  }}")?;
    }
    writeln!(out, "}}")
}

fn label(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            '\n' => out += "\\n",
            c if steers(c) => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered};

    #[test]
    fn values_are_joined() {
        let text = rendered(&collapse(), "dot");
        assert!(text.contains("f0_0 -- f0_1 [color") && text.contains("f0_0 -- f0_2 [style=dashed]"), "{text}");
    }
}
