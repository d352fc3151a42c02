//! GitLab Code Quality: one entry a passage, for GitLab shows one place an issue and folds equal fingerprints.

use super::Format;
use crate::report::View;
use crate::report::view::value_of;
use crate::rules::Severity;
use serde_json::{Value, json};
use std::io::{Result, Write};

/// The row of this format.
pub const FORMAT: Format = Format { word: "gitlab", about: "GitLab Code Quality", render };

fn render(view: &View<'_>, out: &mut dyn Write) -> Result<()> {
    let mut entries: Vec<Value> = Vec::new();
    for (number, finding) in view.report.findings.iter().enumerate() {
        let again = view.earlier(number);
        for (k, side) in finding.sides.iter().enumerate() {
            let id = side.passage.document;
            // Neither line nor path is part of it, so that an edit elsewhere does not make old news new.
            let twins = finding.sides[..k].iter().filter(|s| value_of(s) == value_of(side)).count();
            let fingerprint = hash(&[finding.id.as_str(), value_of(side), &twins.to_string(), &again.to_string()]);
            let severity = match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            };
            let (start, end) = (view.place(id, side.highlight.start), view.place(id, side.highlight.end));
            entries.push(json!({
                "description": format!("{} (here: {})", finding.message, value_of(side)),
                "check_name": finding.rule,
                "fingerprint": fingerprint,
                "severity": severity,
                "location": { "path": view.document(id).name, "lines": { "begin": start.line, "end": end.line } },
            }));
        }
    }
    serde_json::to_writer_pretty(&mut *out, &entries)?;
    writeln!(out)
}

/// FNV-1a, 128 bits, over the parts, each closed by a zero byte.
fn hash(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{collapse, rendered};
    use serde_json::Value;

    #[test]
    fn one_entry_a_passage_with_a_fingerprint_of_its_own() {
        let entries: Vec<Value> = serde_json::from_str(&rendered(&collapse(), "gitlab")).unwrap();
        assert_eq!(entries.len(), 3);
        let mut prints: Vec<&str> = entries.iter().map(|e| e["fingerprint"].as_str().unwrap()).collect();
        prints.sort_unstable();
        prints.dedup();
        assert_eq!(prints.len(), 3);
        assert_eq!(entries[1]["location"]["path"], "docs/b.md");
    }
}
