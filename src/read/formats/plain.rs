//! Plain text: articles with a paragraph to a line, logs, minutes and letters wrapped at a fixed width.

use super::{Format, Reader};
use crate::read::{decode, paragraphs, published};
use crate::text::{BlockKind, Document};

/// The row of this format.
pub const FORMAT: Format = Format {
    word: "plain text",
    endings: &["txt", "text"],
    reader: Reader::Text(|name, text| (document(name, text), None)),
};

/// Reads plain text. The title is the first block, where that is a heading.
pub fn document(name: String, text: String) -> Document {
    let blocks = paragraphs::blocks(&text, decode::after_mark(&text)..text.len());
    let published = published::in_first_lines(&text, &blocks);
    let title = blocks.first().filter(|b| b.kind == BlockKind::Heading).map(|b| text[b.span.range()].to_string());
    Document { name, text, blocks, title, published, ..Document::default() }
}
