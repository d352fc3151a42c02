//! Tokens in the manner of Universal Dependencies.

use crate::text::{Document, Span, Token};

/// The tokens of a sentence, in order.
pub fn tokens(document: &Document, sentence: Span) -> Vec<Token> {
    let text = document.cut(sentence);
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut push = |from: usize, to: usize| {
        let span = Span::new(sentence.start as usize + from, sentence.start as usize + to);
        found.push(Token {
            span,
            lemma: document.cut(span).to_lowercase().into(),
            upos: Default::default(),
            xpos: Default::default(),
            head: 0,
            deprel: Default::default(),
        });
    };
    for (i, c) in text.char_indices() {
        let inside = c.is_alphanumeric()
            || (matches!(c, '.' | ',' | '-' | '\'' | '’')
                && start.is_some()
                && text[i + c.len_utf8()..].starts_with(char::is_alphanumeric));
        match (inside, start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                push(from, i);
                start = None;
            }
            _ => {}
        }
        if !inside && !c.is_whitespace() {
            push(i, i + c.len_utf8());
        }
    }
    if let Some(from) = start {
        push(from, text.len());
    }
    found
}
