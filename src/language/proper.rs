//! Names that the network takes for nouns: "Chief executive Tavrik Olsunde resigned".
//!
//! A word that English does not know, with a capital inside a sentence of mostly small letters, is a name.

use crate::language::lemma;
use crate::lexicon::naming::{GIVEN, calendar};
use crate::lexicon::words;
use crate::text::{Token, Upos, Xpos};

/// Makes proper nouns of such words. `cut` gives the word of a token.
pub fn proper<'a>(tokens: &mut [Token], cut: impl Fn(&Token) -> &'a str) {
    let doubtful = |t: &Token| matches!(t.upos, Upos::Noun | Upos::Verb | Upos::X | Upos::Adv | Upos::Intj);
    if !tokens.iter().any(|t| doubtful(t) && cut(t).starts_with(char::is_uppercase)) {
        return;
    }
    // not in headlines, where every word has its capital
    let small = |w: &str| w.len() > 3 && w.chars().all(char::is_lowercase);
    if tokens.iter().skip(1).filter(|t| small(cut(t))).nth(1).is_none() {
        return;
    }
    let mut opens = true;
    for i in 0..tokens.len() {
        let word = cut(&tokens[i]);
        if !word.chars().any(char::is_alphanumeric) {
            // after a quotation mark or a colon a sentence may begin anew
            opens |= matches!(word, "\"" | "“" | "‘" | "'" | ":" | "(" | "[" | "-" | "–" | "—" | "…" | "...");
            continue;
        }
        let first = std::mem::take(&mut opens);
        if !doubtful(&tokens[i]) || !name_like(word) || known(word, tokens[i].xpos) {
            continue;
        }
        let before_name = tokens.get(i + 1).is_some_and(|n| n.upos == Upos::Propn);
        if first && !before_name && !GIVEN.contains(word.to_lowercase().as_str()) {
            continue;
        }
        let plural = tokens[i].xpos == Xpos::Nns;
        (tokens[i].upos, tokens[i].xpos) = (Upos::Propn, if plural { Xpos::Nnps } else { Xpos::Nnp });
    }
}

/// A capital, then small letters: "Olsunde", "O'Dara", "Al-Hamri".
fn name_like(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 2
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
        && word.chars().any(char::is_lowercase)
}

/// Whether English knows the word as something else than a first name.
fn known(word: &str, xpos: Xpos) -> bool {
    let lower = word.to_lowercase();
    let table = |w: &str| words::look_up(w).is_some_and(|w| w.zipf() > 2.0);
    calendar(&lower) || !GIVEN.contains(lower.as_str()) && (table(&lower) || table(&lemma::common(&lower, xpos)))
}
