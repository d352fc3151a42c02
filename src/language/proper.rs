//! Names that the network takes for nouns: "Chief executive Tavrik Olsunde resigned".
//!
//! A word that English does not know, with a capital inside a sentence of mostly small letters, is a name.

use crate::language::lemma;
use crate::lexicon::naming::{GIVEN, calendar};
use crate::lexicon::words;
use crate::text::{Deprel, Token, Upos, Xpos};

/// Makes proper nouns of such words. `cut` gives the word of a token.
pub fn proper<'a>(tokens: &mut [Token], cut: impl Fn(&Token) -> &'a str) {
    for t in tokens.iter_mut().filter(|t| t.upos == Upos::Noun && t.xpos == Xpos::Nn) {
        if brand(cut(t)) {
            (t.upos, t.xpos) = (Upos::Propn, Xpos::Nnp);
        }
    }
    let doubtful = |t: &Token| matches!(t.upos, Upos::Noun | Upos::Verb | Upos::X | Upos::Adv | Upos::Intj);
    if !tokens.iter().any(|t| doubtful(t) && cut(t).starts_with(char::is_uppercase)) {
        return;
    }
    partners(tokens, &cut);
    // not in headlines, where every word has its capital
    let small = |w: &str| w.len() > 3 && w.chars().all(char::is_lowercase);
    if tokens.iter().skip(1).filter(|t| small(cut(t))).nth(1).is_none() {
        return;
    }
    let mut opens = true;
    for i in 0..tokens.len() {
        let word = cut(&tokens[i]);
        let people = !opens && tokens[i].xpos == Xpos::Nns && tokens[i].upos == Upos::Noun && name_like(word);
        if people && !MONEY.contains(&word) {
            (tokens[i].upos, tokens[i].xpos) = (Upos::Propn, Xpos::Nnps); // "the Westerners"
            continue;
        }
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

/// Units of money, which some write with a capital.
const MONEY: &[&str] =
    &["Euros", "Dollars", "Pounds", "Francs", "Rupees", "Pesos", "Rubles", "Roubles", "Crowns", "Cents"];

/// "iPhone", "eBay": a small letter, then a capital, then small letters.
fn brand(word: &str) -> bool {
    let b = word.as_bytes();
    b.len() > 3 && b[0].is_ascii_lowercase() && b[1].is_ascii_uppercase() && b[2..].iter().all(u8::is_ascii_lowercase)
}

/// Capitalised parts of names: "Brook Maps", "Doctor Hale".
fn partners<'a>(tokens: &mut [Token], cut: &impl Fn(&Token) -> &'a str) {
    for i in 1..tokens.len() {
        let t = &tokens[i];
        let plural = t.xpos == Xpos::Nns;
        if t.upos != Upos::Noun || !plural && t.xpos != Xpos::Nn || !name_like(cut(t)) {
            continue;
        }
        let part = matches!(t.deprel, Deprel::Compound | Deprel::Flat);
        let after = tokens[i - 1].upos == Upos::Propn && (plural || part);
        let before = tokens.get(i + 1).is_some_and(|n| n.upos == Upos::Propn);
        if after || before && tokens[i - 1].upos != Upos::Punct {
            (tokens[i].upos, tokens[i].xpos) = (Upos::Propn, if plural { Xpos::Nnps } else { Xpos::Nnp });
        }
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
