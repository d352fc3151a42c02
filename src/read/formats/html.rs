//! HTML: paragraphs, headings, lists, tables and quotations; scripts, navigation, code and words that were struck out are
//! left out. Line breaks of the file are kept, so that lines count as they do in an editor.

use super::{Format, Reader, Remark};
use crate::read::markup::{Piece, Pieces, attribute, reference};
use crate::read::{date, paragraphs, published};
use crate::text::{Block, BlockKind, Document, Offsets, Span};
use jiff::civil::Date;

/// The row of this format.
pub const FORMAT: Format = Format { word: "HTML", endings: &["html", "htm", "xhtml"], reader: Reader::Text(document) };

/// Elements whose content is taken as it is up to their end tag, and is no prose.
const RAW: &[&str] = &["script", "style", "textarea", "template", "svg", "math", "noscript", "iframe"];
/// Elements that frame a page, or hold what is not said.
const SILENT: &[&str] = &[
    "nav", "footer", "aside", "form", "button", "select", "pre", "del", "s", "strike", "sup", "object", "audio",
    "video",
];
/// Elements that run along inside a sentence. Every other element parts blocks.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "ruby", "samp", "small", "span", "strong", "sub", "time", "tt", "u", "var", "wbr",
];

fn document(name: String, html: String) -> (Document, Remark) {
    let mut page = Page::default();
    let mut pieces = Pieces::of(&html);
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Words(range) => page.words(&html[range.clone()], range.start),
            Piece::Open { name, attributes, closed } => {
                let name = name.to_ascii_lowercase();
                page.open(&name, attributes, closed);
                if RAW.contains(&name.as_str()) && !closed {
                    page.raw(&name, attributes, pieces.skip_to_close(&name));
                } else if name == "title" && page.title.is_empty() {
                    page.title = plain(pieces.skip_to_close("title"));
                }
            }
            Piece::Close(name) => page.close(&name.to_ascii_lowercase()),
        }
    }
    page.end_block();
    let Page { text, blocks, offsets, published: told, title, source, .. } = page;
    let published = told.or_else(|| published::in_first_lines(&text, &blocks));
    let title = Some(title).filter(|t| !t.is_empty());
    (Document { name, text, blocks, title, published, source, offsets, ..Document::default() }, None)
}

#[derive(Default)]
struct Page {
    text: String,
    blocks: Vec<Block>,
    offsets: Offsets,
    title: String,
    source: Option<String>,
    published: Option<Date>,
    /// Where the open block starts in the text.
    start: usize,
    /// Open elements that hold no prose, by name; the first that was opened ends them all.
    silent: Vec<String>,
    heading: usize,
    lists: usize,
    quotes: usize,
    tables: u16,
    cell: Option<(u16, u16, u16)>,
    in_cell: bool,
}

impl Page {
    fn words(&mut self, words: &str, at: usize) {
        if !self.silent.is_empty() {
            self.text.extend(words.chars().filter(|&c| c == '\n'));
            return;
        }
        let mut rest = words;
        while !rest.is_empty() {
            let run = rest.find('&').unwrap_or(rest.len());
            let from = at + (words.len() - rest.len());
            if run > 0 {
                self.offsets.note(self.text.len(), from);
                self.text.push_str(&rest[..run]);
                rest = &rest[run..];
                continue;
            }
            let (c, length) = reference(rest).unwrap_or(('&', 1));
            self.offsets.note(self.text.len(), from);
            self.text.push(c);
            rest = &rest[length..];
        }
        self.offsets.note(self.text.len(), at + words.len());
    }

    fn open(&mut self, name: &str, attributes: &str, closed: bool) {
        self.remember(name, attributes);
        if INLINE.contains(&name) {
            return;
        }
        if name == "br" {
            self.text.push('\n');
            if self.text.ends_with("\n\n") {
                self.end_block();
            }
            return;
        }
        if SILENT.contains(&name) && !closed {
            // What is struck out, or set above the line, stands inside a sentence; then the sentence goes on.
            self.silent.push(name.to_string());
            if !matches!(name, "del" | "s" | "strike" | "sup") {
                self.end_block();
            }
            return;
        }
        self.end_block();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading += 1,
            "ul" | "ol" | "dl" => self.lists += 1,
            "blockquote" => self.quotes += 1,
            "table" => {
                self.cell = Some((self.tables, 0, 0));
                self.tables = self.tables.saturating_add(1);
            }
            "td" | "th" => {
                self.end_cell();
                self.in_cell = true;
            }
            "tr" => {
                self.end_cell();
                let row = |(table, row, column): (u16, u16, u16)| {
                    (table, if column > 0 { row.saturating_add(1) } else { row }, 0)
                };
                self.cell = self.cell.map(row);
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(k) = self.silent.iter().rposition(|s| s == name) {
            self.silent.truncate(k);
            if matches!(name, "del" | "s" | "strike" | "sup") {
                return;
            }
        }
        if INLINE.contains(&name) {
            return;
        }
        self.end_block();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = self.heading.saturating_sub(1),
            "ul" | "ol" | "dl" => self.lists = self.lists.saturating_sub(1),
            "blockquote" => self.quotes = self.quotes.saturating_sub(1),
            "table" => self.cell = None,
            "td" | "th" => self.end_cell(),
            _ => {}
        }
    }

    /// A cell ends with its tag, or where the next one begins.
    fn end_cell(&mut self) {
        if std::mem::take(&mut self.in_cell) {
            self.cell = self.cell.map(|(table, row, column)| (table, row, column.saturating_add(1)));
        }
    }

    fn end_block(&mut self) {
        let words = self.text[self.start..].trim();
        if words.contains(char::is_alphanumeric) {
            let start = self.text.len() - self.text[self.start..].trim_start().len();
            let end = start + words.len();
            let kind = match self.cell {
                _ if self.heading > 0 => BlockKind::Heading,
                Some((table, row, column)) => BlockKind::TableCell { table, row, column },
                None if self.lists > 0 => BlockKind::ListItem,
                None if self.quotes > 0 => BlockKind::Quotation,
                None => BlockKind::Paragraph,
            };
            let blocks = &mut self.blocks;
            paragraphs::cut(&self.text, start..end, |r| blocks.push(Block { kind, span: Span::new(r.start, r.end) }));
            // Blocks never touch.
            self.text.push(' ');
        }
        self.start = self.text.len();
    }

    /// What the page says about itself: when it was published, and by whom.
    fn remember(&mut self, name: &str, attributes: &str) {
        let of = |keys: &[&str]| keys.iter().find_map(|key| attribute(attributes, key)).map(str::to_ascii_lowercase);
        let publishing = |key: &str| {
            let key = key.rsplit([':', '.']).next().unwrap_or(key);
            ["published_time", "datepublished", "date", "pubdate", "publish_date", "created", "issued"].contains(&key)
        };
        let key = of(&["property", "name", "itemprop"]).unwrap_or_default();
        match name {
            "meta" if publishing(&key) && self.published.is_none() => {
                self.published = attribute(attributes, "content").and_then(date);
            }
            "meta" if key == "og:site_name" => self.source = attribute(attributes, "content").map(plain),
            "time" if self.published.is_none() && (publishing(&key) || attribute(attributes, "pubdate").is_some()) => {
                self.published = attribute(attributes, "datetime").and_then(date);
            }
            _ => {}
        }
    }

    fn raw(&mut self, name: &str, attributes: &str, content: &str) {
        self.text.extend(content.chars().filter(|&c| c == '\n'));
        let linked = name == "script"
            && attribute(attributes, "type").is_some_and(|t| t.eq_ignore_ascii_case("application/ld+json"));
        if linked && self.published.is_none() {
            let value = content.split("\"datePublished\"").nth(1);
            let value = value
                .and_then(|v| v.trim_start().strip_prefix(':'))
                .map(|v| v.trim_start_matches([' ', '\n', '\t', '"']));
            self.published = value.and_then(date);
        }
    }
}

/// Words with their references read and blanks drawn together.
fn plain(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some(k) = rest.find('&') {
        out.push_str(&rest[..k]);
        let (c, length) = reference(&rest[k..]).unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[k + length..];
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &[&str]) {
        let (document, _) = document("a.html".into(), html.into());
        let shown: Vec<String> = document
            .blocks
            .iter()
            .map(|b| {
                let kind = match b.kind {
                    BlockKind::Heading => "# ".to_string(),
                    BlockKind::Paragraph => String::new(),
                    BlockKind::ListItem => "= ".to_string(),
                    BlockKind::Quotation => "> ".to_string(),
                    BlockKind::TableCell { table, row, column } => format!("{table}.{row}.{column} "),
                };
                kind + &document.cut(b.span).split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn prose_is_kept_and_the_frame_left_out() {
        check(
            "<html><head><title>T</title><style>p{}</style></head><body><nav><a>Home</a></nav>\n<h1>The <em>old</em> bridge</h1>\
             <p>It&rsquo;s <b>12&nbsp;metres</b> long<sup>2</sup>, not <del>14</del>.<script>x<y</script></p>\
             <ul><li>one<li>two</ul><blockquote><p>Rust.</p></blockquote>text<br>goes on<br><br>and ends<footer>(c) 2019</footer>",
            &[
                "# The old bridge",
                "It’s 12 metres long, not .",
                "= one",
                "= two",
                "> Rust.",
                "text goes on",
                "and ends",
            ],
        );
        check(
            "<table><tr><th>Item<th>Number</tr><tr><td>Ropes</td><td>12</td></tr></table>after",
            &["0.0.0 Item", "0.0.1 Number", "0.1.0 Ropes", "0.1.1 12", "after"],
        );
    }

    #[test]
    fn places_lead_back_into_the_file() {
        let html = "<p>Ren&eacute; met\n<b>eleven</b> men.</p>";
        let (document, _) = document("a.html".into(), html.into());
        let at = document.text.find("eleven").unwrap();
        assert_eq!(document.offsets.on_disk(at as u32) as usize, html.find("eleven").unwrap());
        let at = document.text.find("men.").unwrap();
        assert_eq!(document.offsets.on_disk(at as u32) as usize, html.find("men.").unwrap());
        assert_eq!(document.text[..at].matches('\n').count(), 1);
    }

    #[test]
    fn the_page_says_when_it_was_published() {
        let day = Some(jiff::civil::date(2019, 3, 12));
        for head in [
            "<meta property='article:published_time' content='2019-03-12T10:00:00Z'>",
            "<meta name=date content=2019-03-12>",
            "<script type=\"application/ld+json\">{\"datePublished\": \"2019-03-12\"}</script>",
            "<time itemprop='datePublished' datetime='2019-03-12'>Tuesday</time>",
            "<p>Published 12 March 2019</p>",
        ] {
            let (document, _) = document("a.html".into(), format!("<title>A &amp; B</title>{head}<p>It rained.</p>"));
            assert_eq!((document.published, document.title.as_deref()), (day, Some("A & B")), "{head}");
        }
    }
}
