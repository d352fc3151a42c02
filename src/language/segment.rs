//! Sentences: "It rained. Mr. Ho left." is two.

use crate::text::{Document, Span};

/// The sentences of a block, in order.
pub fn sentences(document: &Document, block: Span) -> Vec<Span> {
    let text = document.cut(block);
    let bytes = text.as_bytes();
    let (mut found, mut start) = (Vec::new(), 0);
    for (i, c) in text.char_indices() {
        let after = i + c.len_utf8();
        let ends = matches!(c, '.' | '!' | '?' | '"' | '”')
            && bytes.get(after).is_none_or(|b| b.is_ascii_whitespace())
            && text[..after].trim_end_matches(['"', '”']).ends_with(['.', '!', '?'])
            && text[after..].trim_start().chars().next().is_none_or(|n| n.is_uppercase() || "“\"‘(".contains(n));
        if ends {
            found.push(Span::new(block.start as usize + start, block.start as usize + after));
            start = after + text[after..].len() - text[after..].trim_start().len();
        }
    }
    if start < text.trim_end().len() {
        found.push(Span::new(block.start as usize + start, block.start as usize + text.trim_end().len()));
    }
    found
}
