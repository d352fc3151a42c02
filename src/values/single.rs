//! One of something, told by an article: "less than a mile", "about a dollar", "a kilo of rice".

use crate::lexicon::number_words::NumberWord;
use crate::values::lexer::{Lexemes, is_stop};
use crate::values::numeral::{Form, Numeral};
use crate::values::{Context, bound};
use rust_decimal::Decimal;

/// Every article that may tell one of a unit after it, and whether a bound stands before it. Without one, only an article that opens
/// its sentence does: "a kilo of rice" as an answer, not "he ate a pound of nuts".
pub fn all(context: &Context) -> Vec<(usize, bool)> {
    let lexemes = &context.lexemes;
    let bounded = |at: usize| {
        let before = bound::before(lexemes, at);
        before.is_some_and(|(_, from)| {
            at - from > 1 || lexemes.is_any(from, &["about", "nearly", "almost", "over", "under"])
        })
    };
    let article = |at: &usize| lexemes.number(*at) == Some(NumberWord::A) && context.is_free(*at, at + 1);
    lexemes
        .openers
        .iter()
        .copied()
        .filter(article)
        .map(|at| (at, bounded(at)))
        .filter(|&(at, bounded)| at == 0 || bounded)
        .collect()
}

/// Whether the phrase ends after the unit: with a bound before any small word may follow; without one nothing but what is measured.
pub fn ends(lexemes: &Lexemes, at: usize, bounded: bool) -> bool {
    let stops = |at: usize| {
        lexemes.get(at).is_none()
            || lexemes.sign_at(at).is_some_and(is_stop) && lexemes.get(at + 1).is_none_or(|_| bounded)
    };
    if bounded {
        let small = &[
            "from", "in", "away", "of", "for", "to", "at", "and", "on", "off", "wide", "long", "deep", "high", "tall",
        ];
        return stops(at) || lexemes.is_any(at, small);
    }
    stops(at) || lexemes.is(at, "of") && lexemes.is_word(at + 1) && stops(at + 2)
}

/// The one that the article at `at` tells.
pub fn numeral(at: usize) -> Numeral {
    Numeral::whole(at, at + 1, Decimal::ONE, Form::Words)
}
