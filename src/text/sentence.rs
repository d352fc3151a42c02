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
        let first = self.first_past(span.start, |t| t.span.end <= span.start);
        let inside = self.tokens[first..].iter().take_while(|t| t.span.start < span.end).count();
        first..first + inside
    }

    /// The first token that begins at a place of the document or behind it, as a 0-based index.
    pub fn token_from(&self, place: u32) -> usize {
        self.first_past(place, |t| t.span.start < place)
    }

    /// The first token that is not passed, which stands near a place of the document. Words are about as long at every place of a
    /// sentence, so that a guess by place is seldom far off.
    fn first_past(&self, place: u32, passed: impl Fn(&Token) -> bool) -> usize {
        let (before, whole) = (place.saturating_sub(self.span.start) as usize, self.span.len().max(1));
        let guess = (self.tokens.len() * before / whole).min(self.tokens.len());
        let back = self.tokens[..guess].iter().rev().take_while(|t| !passed(t)).count();
        let on = self.tokens[guess..].iter().take_while(|t| passed(t)).count();
        guess - back + on
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_found_wherever_they_stand() {
        let token = |start: u32, end: u32| Token {
            span: Span { start, end },
            lemma: SmolStr::default(),
            upos: Upos::X,
            xpos: Xpos::Xx,
            head: 0,
            deprel: Deprel::Dep,
        };
        // Short words first, a long one and a gap behind them.
        let tokens: Vec<Token> = [(10, 11), (11, 12), (13, 15), (15, 16), (20, 60), (90, 91)]
            .into_iter()
            .map(|(a, b)| token(a, b))
            .collect();
        let sentence = Sentence { span: Span { start: 10, end: 91 }, tokens: tokens.clone(), ..Sentence::default() };
        for start in 0..100 {
            assert_eq!(sentence.token_from(start), tokens.partition_point(|t| t.span.start < start));
            for end in start..100 {
                let overlapped = |t: &Token| t.span.end > start && t.span.start < end;
                let found: Vec<&Token> = tokens.iter().filter(|t| overlapped(t)).collect();
                let range = sentence.tokens_in(Span { start, end });
                assert!(
                    start == end || tokens[range.clone()].iter().collect::<Vec<_>>() == found,
                    "{start} {end} {range:?}"
                );
            }
        }
    }
}
