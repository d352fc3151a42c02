//! Stretches between quotation marks.

use crate::text::Span;

/// What stands between a pair of quotation marks, without the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotedSpan {
    pub span: Span,
    /// A long quotation of several paragraphs has one opening mark a paragraph; all but the first continue.
    pub continues: bool,
}
