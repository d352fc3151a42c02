//! A sentence and its tokens, in the manner of Universal Dependencies.

use super::{Deprel, Span, Upos, Xpos};
use smol_str::SmolStr;

/// One word or sign. `head` is 1-based within the sentence, 0 for the root; a token that nobody parsed has
/// `head` 0 and `deprel` `Deprel::Dep`.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    pub span: Span,
    pub lemma: SmolStr,
    pub upos: Upos,
    /// The Penn tag, which tells past from present and plural from singular.
    pub xpos: Xpos,
    pub head: u16,
    pub deprel: Deprel,
}

/// A sentence: `span` covers its tokens; `block` is the index of the block that holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    pub span: Span,
    pub block: u32,
    pub tokens: Vec<Token>,
    /// Whether `head` and `deprel` were filled by the parser.
    pub parsed: bool,
}

impl Sentence {
    /// The 0-based index of the governor of token `i`, none for a root.
    pub fn governor(&self, i: usize) -> Option<usize> {
        (self.tokens[i].head as usize).checked_sub(1)
    }

    /// The 0-based indices of the dependents of token `i`, in order.
    pub fn dependents(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        self.tokens.iter().enumerate().filter(move |(_, t)| t.head as usize == i + 1).map(|(k, _)| k)
    }

    /// The dependents of `i` in one of these relations.
    pub fn related<'a>(&'a self, i: usize, relations: &'a [Deprel]) -> impl Iterator<Item = usize> + 'a {
        self.dependents(i).filter(move |&k| relations.contains(&self.tokens[k].deprel))
    }

    /// The tokens of a range whose governors lie outside it, in order: its head, or heads.
    pub fn heads(&self, inside: std::ops::Range<usize>) -> impl Iterator<Item = usize> + '_ {
        inside.clone().filter(move |&i| self.governor(i).is_none_or(|g| !inside.contains(&g)))
    }

    /// The tokens that a span overlaps, as a range of 0-based indices.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.end <= span.start);
        let last = self.tokens.partition_point(|t| t.span.start < span.end);
        first..last.max(first)
    }
}
