//! File -> `Document`. Formats are a shelf: one file a format, one row in its table.

use crate::text::{Block, BlockKind, Document, Span};

/// A document of plain prose: paragraphs stand between blank lines.
pub fn plain(name: &str, text: &str) -> Document {
    let mut blocks = Vec::new();
    let mut at = 0;
    for paragraph in text.split("\n\n") {
        let trimmed = paragraph.trim();
        if !trimmed.is_empty() {
            let start = at + paragraph.find(trimmed).unwrap_or(0);
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, start + trimmed.len()) });
        }
        at += paragraph.len() + 2;
    }
    Document { name: name.to_string(), text: text.to_string(), blocks, ..Document::default() }
}
