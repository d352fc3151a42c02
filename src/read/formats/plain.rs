//! Plain text: articles with a paragraph to a line, logs, minutes and letters wrapped at a fixed width.

use super::{Format, Reader};
use crate::read::{MARK, decode, paragraphs, published};
use crate::text::{Block, BlockKind, Document, Span};

/// The row of this format.
pub const FORMAT: Format = Format {
    word: "plain text",
    endings: &["txt", "text"],
    reader: Reader::Text(|name, text| (document(name, text), None)),
};

/// Reads plain text. The title is the first block, where that is a heading.
pub fn document(name: String, text: String) -> Document {
    let blocks = paragraphs::blocks(&text, decode::after_mark(&text)..text.len());
    let (blocks, masks) = without_comments(&text, blocks);
    let published = published::in_first_lines(&text, &blocks);
    let title = blocks.first().filter(|b| b.kind == BlockKind::Heading).map(|b| text[b.span.range()].to_string());
    // Who wrote it is not what it is called.
    let title = title.filter(|t| !t.starts_with("By "));
    Document { name, text, blocks, masks, title, published, ..Document::default() }
}

/// The blocks without lines that are comments to this program ("# claimlint-ignore ..."): masked, or left out where they are all
/// of a block.
fn without_comments(text: &str, mut blocks: Vec<Block>) -> (Vec<Block>, Vec<Span>) {
    let mut masks = Vec::new();
    if !text.contains(MARK) {
        return (blocks, masks);
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let inner = line.trim_start();
        let comment = ["#", "//", ";;"]
            .iter()
            .any(|sign| inner.strip_prefix(sign).is_some_and(|rest| rest.trim_start().starts_with(MARK)));
        if comment {
            masks.push(Span::new(at, at + line.len()));
        }
        at += line.len();
    }
    for block in &mut blocks {
        // A comment above a paragraph or beneath it is not part of it.
        while let Some(mask) = masks.iter().find(|m| !block.span.is_empty() && m.overlaps(block.span)) {
            let first = Span { start: block.span.start, end: mask.start.max(block.span.start) };
            if text[first.range()].trim().is_empty() {
                let rest = mask.end.min(block.span.end);
                let blanks = text[rest as usize..block.span.end as usize].trim_start().len() as u32;
                block.span.start = block.span.end - blanks;
            } else if text[mask.end.min(block.span.end) as usize..block.span.end as usize].trim().is_empty() {
                block.span.end = first.start + text[first.range()].trim_end().len() as u32;
            } else {
                break;
            }
        }
    }
    blocks.retain(|b| !b.span.is_empty());
    masks.retain(|m| blocks.iter().any(|b| b.span.overlaps(*m)));
    (blocks, masks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_to_this_program_are_no_prose() {
        let comment = "# claimlint-ignore x: y";
        for (text, blocks) in [
            (format!("{comment}\nTwo died.\n"), vec!["Two died."]),
            (format!("One died.\n{comment}\n"), vec!["One died."]),
            (format!("It rained.\n\n{comment}\n\nTwo died.\n"), vec!["It rained.", "Two died."]),
            (comment.to_string(), vec![]),
            (format!("{comment}\n{comment}\nTwo died.\n{comment}"), vec!["Two died."]),
        ] {
            let document = document("a.txt".into(), text);
            let told: Vec<&str> = document.blocks.iter().map(|b| document.cut(b.span)).collect();
            assert_eq!(told, blocks);
        }
    }
}
