//! A document as read: its text, never rewritten, and which parts of it are prose.

use super::{Offsets, Span};
use jiff::civil::{Date, Time};

/// What sort of block a stretch of prose is. A sentence never crosses the border of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    Heading,
    Paragraph,
    ListItem,
    /// One cell of a table; `row` and `column` count from 0, the header is row 0.
    TableCell {
        table: u16,
        row: u16,
        column: u16,
    },
    Quotation,
}

/// A paragraph, heading, list item or table cell. Markup inside it is listed in `Document::masks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}

/// How much a document is trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Authority {
    /// One voice among others.
    #[default]
    Draft,
    /// Taken as true (`--against`): a conflict is reported on the other side only.
    Reference,
}

/// One document. `text` is what offsets refer to; it is never rewritten, markup is masked instead.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Path as given, or `file:id` for a record of a JSON-lines file. Unique within a corpus.
    pub name: String,
    pub text: String,
    /// The prose, in order, not overlapping.
    pub blocks: Vec<Block>,
    /// Bytes inside blocks that are markup and not words, in order, not overlapping.
    pub masks: Vec<Span>,
    pub title: Option<String>,
    /// Publication date: front matter, else a dateline or date in the first lines, else none.
    pub published: Option<Date>,
    /// The time of day of publication, where it was told as an instant: what "in two hours" is counted from.
    pub published_at: Option<Time>,
    pub source: Option<String>,
    pub authority: Authority,
    /// Where the text lies in the file; the same place unless the file was decoded.
    pub offsets: Offsets,
}

impl Document {
    /// The words of a span.
    pub fn cut(&self, span: Span) -> &str {
        &self.text[span.range()]
    }
}
