//! Documents of word processors: `.docx` and `.odt`. Places are counted in the text that is taken out of them, a paragraph to a
//! line. Words that a tracked change has struck out are left out; those that it has put in are read.

use super::{Format, Reader};
use crate::read::markup::{Piece, Pieces, attribute, reference};
use crate::read::{Reading, complaint, paragraphs, published, zip};
use crate::text::{Block, BlockKind, Document, Span};

/// The row of this format.
pub const FORMAT: Format =
    Format { word: "word processor", endings: &["docx", "odt"], reader: Reader::Bytes(document) };

fn document(name: &str, bytes: &[u8]) -> Reading {
    let part = if name.to_ascii_lowercase().ends_with(".odt") { "content.xml" } else { "word/document.xml" };
    let xml = match zip::member(bytes, part) {
        Ok(xml) => xml,
        Err(message) => return Reading::refused(complaint(name, (0, 0), message)),
    };
    let Ok(xml) = String::from_utf8(xml) else {
        return Reading::refused(complaint(name, (0, 0), "its text is not UTF-8; save the document again"));
    };
    let mut paper = Paper::default();
    for piece in Pieces::of(&xml) {
        match piece {
            Piece::Words(range) if paper.silent == 0 && paper.inside > 0 => paper.words(&xml[range]),
            Piece::Words(_) => {}
            Piece::Open { name, attributes, closed } => paper.open(name, attributes, closed),
            Piece::Close(name) => paper.close(name),
        }
    }
    let Paper { text, blocks, title, .. } = paper;
    let published = published::in_first_lines(&text, &blocks);
    Reading::of(Document { name: name.to_string(), text, blocks, title, published, ..Document::default() })
}

#[derive(Default)]
struct Paper {
    text: String,
    blocks: Vec<Block>,
    title: Option<String>,
    start: usize,
    /// How many open elements hold words: `w:t` in one format, a paragraph or heading in the other.
    inside: usize,
    silent: usize,
    heading: bool,
    item: bool,
    /// Tables within tables are read as part of the outer one's cell.
    depth: usize,
    tables: u16,
    row: u16,
    column: u16,
}

impl Paper {
    fn words(&mut self, words: &str) {
        let mut rest = words;
        while let Some(k) = rest.find('&') {
            self.text.push_str(&rest[..k]);
            let (c, length) = reference(&rest[k..]).unwrap_or(('&', 1));
            self.text.push(c);
            rest = &rest[k + length..];
        }
        self.text.push_str(rest);
    }

    fn open(&mut self, name: &str, attributes: &str, closed: bool) {
        let style = || attribute(attributes, "w:val").unwrap_or("").to_ascii_lowercase();
        match name {
            "w:tab" | "w:br" | "w:cr" | "text:tab" | "text:line-break" | "text:s" => self.text.push(' '),
            "w:noBreakHyphen" => self.text.push('-'),
            "w:pStyle" => self.heading |= style().starts_with("heading") || style() == "title",
            "w:numPr" => self.item = true,
            _ if closed => {}
            "w:p" => self.begin(false),
            "text:p" | "text:h" => {
                self.begin(name == "text:h");
                self.inside += 1;
            }
            "w:t" => self.inside += 1,
            "w:del" | "w:moveFrom" | "text:tracked-changes" | "office:annotation" | "text:note" => self.silent += 1,
            "text:list-item" => self.item = true,
            "w:tbl" | "table:table" => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.row, self.column) = (0, 0);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "w:p" => self.end(),
            "text:p" | "text:h" => {
                self.inside = self.inside.saturating_sub(1);
                self.end();
            }
            "w:t" => self.inside = self.inside.saturating_sub(1),
            "w:del" | "w:moveFrom" | "text:tracked-changes" | "office:annotation" | "text:note" => {
                self.silent = self.silent.saturating_sub(1);
            }
            "text:list-item" => self.item = false,
            "w:tc" | "table:table-cell" if self.depth == 1 => self.column = self.column.saturating_add(1),
            "w:tr" | "table:table-row" if self.depth == 1 => (self.row, self.column) = (self.row.saturating_add(1), 0),
            "w:tbl" | "table:table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.tables = self.tables.saturating_add(1);
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, heading: bool) {
        self.heading = heading;
        self.start = self.text.len();
    }

    fn end(&mut self) {
        if self.silent > 0 {
            return;
        }
        let words = self.text[self.start..].trim();
        if words.contains(char::is_alphanumeric) {
            let start = self.text.len() - self.text[self.start..].trim_start().len();
            let end = start + words.len();
            let kind = match (self.heading, self.depth > 0, self.item) {
                (true, _, _) => BlockKind::Heading,
                (_, true, _) => BlockKind::TableCell { table: self.tables, row: self.row, column: self.column },
                (_, _, true) => BlockKind::ListItem,
                _ => BlockKind::Paragraph,
            };
            if self.heading && self.title.is_none() {
                self.title = Some(words.to_string());
            }
            let blocks = &mut self.blocks;
            paragraphs::cut(&self.text, start..end, |r| blocks.push(Block { kind, span: Span::new(r.start, r.end) }));
        }
        self.text.push('\n');
        self.start = self.text.len();
        self.item = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, part: &str, xml: &str, expect: &[&str]) {
        let reading = document(name, &zip::stored(&[(part, xml)]));
        let document = &reading.documents[0];
        let shown: Vec<String> =
            document.blocks.iter().map(|b| format!("{:?} {}", b.kind, document.cut(b.span))).collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn paragraphs_headings_lists_and_tables() {
        check(
            "a.docx",
            "word/document.xml",
            "<?xml version=\"1.0\"?><w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Old bridge</w:t></w:r></w:p>\
             <w:p><w:r><w:t xml:space=\"preserve\">It is </w:t></w:r><w:del><w:r><w:delText>14</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins>\
             <w:r><w:t xml:space=\"preserve\"> metres &amp; more.</w:t></w:r></w:p>\
             <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>\
             <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ropes</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
            &[
                "Heading Old bridge",
                "Paragraph It is 12 metres & more.",
                "ListItem one",
                "TableCell { table: 0, row: 0, column: 0 } Ropes",
                "TableCell { table: 0, row: 0, column: 1 } 12",
            ],
        );
        check(
            "a.odt",
            "content.xml",
            "<office:text><text:h>Old bridge</text:h><text:p>It is <text:span>12</text:span> metres.</text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list></office:text>",
            &["Heading Old bridge", "Paragraph It is 12 metres.", "ListItem one"],
        );
    }

    #[test]
    fn what_is_no_document_is_refused() {
        let reading = document("a.docx", b"PK nonsense");
        assert!(reading.documents.is_empty() && reading.complaints[0].message.contains("broken"));
    }
}
