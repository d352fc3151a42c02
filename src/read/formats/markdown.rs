//! Markdown, with YAML front matter. Words are kept where they stand; the signs of markup between them are masked. Code
//! blocks, comments, HTML and words that were struck out are left out.

use super::{Format, Reader};
use crate::read::{decode, front, paragraphs, published};
use crate::text::{Block, BlockKind, Document, Span};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The row of this format.
pub const FORMAT: Format =
    Format { word: "Markdown", endings: &["md", "markdown", "mdown", "mkd"], reader: Reader::Text(document) };

/// Reads Markdown. The title is the front matter's, else the first heading.
fn document(name: String, text: String) -> (Document, Option<(usize, String)>) {
    let opening = decode::after_mark(&text);
    let front = front::find(&text, opening);
    let body = front.as_ref().map_or(opening, |(_, body)| *body);
    let mut builder = Builder { text: &text, ..Builder::default() };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    for (event, range) in Parser::new_ext(&text[body..], options).into_offset_iter() {
        builder.event(event, body + range.start..body + range.end);
    }
    builder.close();
    let Builder { blocks, masks, title, .. } = builder;
    let published = published::in_first_lines(&text, &blocks);
    let mut document = Document { name, text, blocks, masks, title, published, ..Document::default() };
    let remark = front.and_then(|(content, _)| front::apply(&mut document, content));
    (document, remark)
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    masks: Vec<Span>,
    title: Option<String>,
    /// The words of the open block, in order.
    words: Vec<Range<usize>>,
    /// Line breaks inside the open block, which part words.
    breaks: Vec<Range<usize>>,
    items: usize,
    quotes: usize,
    heading: Option<HeadingLevel>,
    cell: Option<(u16, u16, u16)>,
    tables: u16,
    /// How many open elements hold no prose: code, HTML, images, words struck out.
    silent: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(_) if self.silent == 0 => self.words.push(range),
            Event::Code(_) if self.silent == 0 => {
                let ticks = self.text[range.clone()].bytes().take_while(|&b| b == b'`').count();
                if range.len() > 2 * ticks {
                    self.words.push(range.start + ticks..range.end - ticks);
                }
            }
            Event::SoftBreak | Event::HardBreak => self.breaks.push(range),
            Event::Rule => self.close(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } => return,
            Tag::Strikethrough | Tag::Image { .. } => {
                self.silent += 1;
                return;
            }
            _ => self.close(),
        }
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(level),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::Item => self.items += 1,
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.silent += 1,
            Tag::Table(_) => {
                self.cell = Some((self.tables, 0, 0));
                self.tables = self.tables.saturating_add(1);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => return,
            TagEnd::Strikethrough | TagEnd::Image => {
                self.silent = self.silent.saturating_sub(1);
                return;
            }
            _ => self.close(),
        }
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::Item => self.items = self.items.saturating_sub(1),
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.silent = self.silent.saturating_sub(1)
            }
            TagEnd::Table => self.cell = None,
            TagEnd::TableHead | TagEnd::TableRow => {
                self.cell = self.cell.map(|(table, row, _)| (table, row.saturating_add(1), 0));
            }
            TagEnd::TableCell => {
                self.cell = self.cell.map(|(table, row, column)| (table, row, column.saturating_add(1)));
            }
            _ => {}
        }
    }

    /// Ends the open block: what lies between its words, but for line breaks, is markup.
    fn close(&mut self) {
        let words = std::mem::take(&mut self.words);
        let breaks = std::mem::take(&mut self.breaks);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let text = self.text;
        let start = first.end - text[first.clone()].trim_start().len();
        let end = last.start + text[last.clone()].trim_end().len();
        if start >= end || !text[start..end].contains(char::is_alphanumeric) {
            return;
        }
        let kind = match (self.heading, self.cell) {
            (Some(_), _) => BlockKind::Heading,
            (_, Some((table, row, column))) => BlockKind::TableCell { table, row, column },
            _ if self.items > 0 => BlockKind::ListItem,
            _ if self.quotes > 0 => BlockKind::Quotation,
            _ => BlockKind::Paragraph,
        };
        let mut breaks = breaks.into_iter().peekable();
        for pair in words.windows(2) {
            let mut at = pair[0].end;
            while let Some(line_break) = breaks.next_if(|b| b.start < pair[1].start) {
                let newline = text[line_break.clone()].find('\n').map_or(line_break.start, |k| line_break.start + k);
                self.mask(at, newline.max(at));
                at = at.max((newline + 1).min(pair[1].start));
            }
            self.mask(at, pair[1].start);
        }
        if self.title.is_none() && self.heading == Some(HeadingLevel::H1) {
            self.title = Some(words.iter().map(|w| &text[w.clone()]).collect::<String>().trim().to_string());
        }
        paragraphs::cut(text, start..end, |r| self.blocks.push(Block { kind, span: Span::new(r.start, r.end) }));
    }

    fn mask(&mut self, start: usize, end: usize) {
        if start < end && !self.text[start..end].trim().is_empty() {
            self.masks.push(Span::new(start, end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks as `kind: words`, with masked bytes left out.
    fn check(text: &str, expect: &[&str]) {
        let (document, remark) = document("a.md".into(), text.into());
        assert_eq!(remark, None);
        let shown: Vec<String> = document.blocks.iter().map(|b| show(&document, b)).collect();
        assert_eq!(shown, expect);
    }

    fn show(document: &Document, block: &Block) -> String {
        let kind = match block.kind {
            BlockKind::Heading => "#".to_string(),
            BlockKind::Paragraph => "P".to_string(),
            BlockKind::ListItem => "=".to_string(),
            BlockKind::Quotation => ">".to_string(),
            BlockKind::TableCell { table, row, column } => format!("{table}.{row}.{column}"),
        };
        let mut words = String::new();
        let mut at = block.span.start;
        for mask in document.masks.iter().filter(|m| block.span.contains(**m)) {
            words += document.cut(Span { start: at, end: mask.start });
            at = mask.end;
        }
        words += document.cut(Span { start: at, end: block.span.end });
        format!("{kind} {words}")
    }

    #[test]
    fn markup_is_masked_and_words_stay() {
        check(
            "# The *old* bridge\n\nIt is **12 metres** long,\nsays [the plan](http://x.example/a \"A plan\") and `plan.txt`.\n\n> Rust,\n> said she.\n",
            &["# The old bridge", "P It is 12 metres long,\nsays the plan and plan.txt.", "> Rust,\nsaid she."],
        );
    }

    #[test]
    fn lists_and_tables() {
        check(
            "- one *rope*\n- two lamps\n\n  of brass\n\n| Item | Number |\n|---|---:|\n| Ropes | 12 |\n| `lamp` | 3 |\n",
            &[
                "= one rope",
                "= two lamps",
                "= of brass",
                "0.0.0 Item",
                "0.0.1 Number",
                "0.1.0 Ropes",
                "0.1.1 12",
                "0.2.0 lamp",
                "0.2.1 3",
            ],
        );
    }

    #[test]
    fn what_is_not_said_is_left_out() {
        check(
            "It holds ~~four~~ five.<!-- check this -->\n\n```\n42 = x\n```\n\n<!-- seven -->\n\n![three ships](a.png)\n\n    code\n\n---\n\nEnd[^1].\n\n[^1]: A note.\n",
            &["P It holds  five.", "P End.", "P A note."],
        );
    }

    #[test]
    fn front_matter_names_title_source_and_date() {
        let (document, remark) = document(
            "a.md".into(),
            "---\ntitle: \"Old bridge\"\nsource: The Crier\npublished: 2019-03-12\n---\n# Ha\n\nText.\n".into(),
        );
        assert_eq!((document.title.as_deref(), document.source.as_deref()), (Some("Old bridge"), Some("The Crier")));
        assert_eq!(document.published, Some(jiff::civil::date(2019, 3, 12)));
        assert_eq!((document.blocks.len(), remark), (2, None));
    }

    #[test]
    fn broken_front_matter_is_remarked_on_and_the_rest_read() {
        let (document, remark) = document("a.md".into(), "---\ntitle: a: b\n---\nText.\n".into());
        assert_eq!(document.blocks.len(), 1);
        assert!(remark.unwrap().1.contains("does not parse"));
        let (document, remark) = super::document("a.md".into(), "---\ndate: soon\n---\nText.\n".into());
        assert_eq!((document.published, remark.unwrap().0), (None, 10));
    }
}
