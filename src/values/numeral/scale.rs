//! Words and letters that multiply what stands before them: "6 million", "3 hundred thousand", "1.2bn", "10k".

use crate::lexicon::currencies;
use crate::lexicon::number_words::{COUNTED_IN_MILLIONS, NumberWord, TAKEN_IN_BY};
use crate::lexicon::quantity_words::{NUMBERED, NUMBERED_CAPITAL, RACES_BY_METRES};
use crate::values::lexer::{Lexemes, is_stop};

/// "million", "hundred thousand" after digits, with or without a hyphen. Gives the power of ten and where it ends.
pub fn scale_at(lexemes: &Lexemes, at: usize) -> Option<(u8, usize)> {
    let at = if lexemes.hyphen(at) { at + 1 } else { at };
    let exponent = match lexemes.number(at)? {
        // "5 mil. dollars", "3 Mio. euros"
        NumberWord::ShortScale(exponent @ (3 | 6 | 9)) if stopped(lexemes, at) => return Some((exponent, at + 2)),
        NumberWord::Scale(exponent) | NumberWord::Thousands(exponent) => exponent,
        NumberWord::Hundred => match lexemes.number(at + 1) {
            Some(NumberWord::Scale(exponent)) => return Some((exponent + 2, at + 2)),
            _ => 2,
        },
        NumberWord::ShortScale(exponent) if certain(lexemes.word(at)) => exponent,
        _ => return None,
    };
    // "3 thousand million"
    if let (true, Some(NumberWord::Scale(more))) = (exponent <= 6, lexemes.number(at + 1)) {
        return Some((exponent + more, at + 2));
    }
    Some((exponent, at + 1))
}

/// Whether a full stop shortens the word before a currency.
fn stopped(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.sign(at + 1, '.')
        && lexemes.glued(at + 1)
        && !lexemes.glued(at + 2)
        && lexemes.word(at + 2).starts_with(char::is_lowercase)
        && currencies::is_name(lexemes.word(at + 2))
}

/// Short signs of scale that mean nothing else.
fn certain(word: &str) -> bool {
    ["bn", "mn", "mln", "bln", "tn", "tln", "trn", "mio"].iter().any(|s| word.eq_ignore_ascii_case(s))
}

/// "m", "k", "b" as a scale: only beside a currency, or glued to the digits before people or things ("5m customers").
pub(super) fn short_scale(lexemes: &Lexemes, start: usize, at: usize) -> Option<(u8, usize)> {
    let NumberWord::ShortScale(exponent) = lexemes.number(at)? else { return None };
    let word = lexemes.word(at);
    let money_before = start > 0
        && (currencies::opens(lexemes.word(start - 1))
            || (lexemes.is_word(start - 1) && currencies::is_name(lexemes.word(start - 1))));
    // "$779m-798m", "£5m to 6m"
    let again = start >= 4
        && (lexemes.dash(start - 1) || lexemes.is_any(start - 1, &["to", "and", "or"]))
        && lexemes.number(start - 2) == lexemes.number(at)
        && lexemes.is_digits(start - 3)
        && currencies::opens(lexemes.word(start - 4));
    // "€5-6m", "$5 to 6m"
    let ranged = start >= 3
        && (lexemes.dash(start - 1) || lexemes.is_any(start - 1, &["to", "or"]))
        && lexemes.is_digits(start - 2)
        && currencies::opens(lexemes.word(start - 3));
    let money_before = money_before || again || ranged;
    let next = if lexemes.hyphen(at + 1) { at + 2 } else { at + 1 };
    let money_after = currencies::is_name(lexemes.word(next)) && !lexemes.is(next, "sen");
    let glued = lexemes.glued(at);
    if lexemes.glued(at + 1) && !lexemes.sign(at + 1, ',') && !money_after && !closing(lexemes, at + 1) {
        return None;
    }
    // "Section 7.02B"
    let numbered =
        start > 0 && (lexemes.is_any(start - 1, NUMBERED) || NUMBERED_CAPITAL.contains(&lexemes.word(start - 1)));
    if numbered && !money_before && !money_after {
        return None;
    }
    let holds = money_before
        || (money_after && matches!(exponent, 3 | 6 | 9))
        || (glued
            && matches!(word, "k" | "K")
            && !lexemes.is_any(
                at + 1,
                &[
                    "run",
                    "race",
                    "resolution",
                    "screen",
                    "screens",
                    "tv",
                    "tvs",
                    "television",
                    "monitor",
                    "display",
                    "video",
                    "camera",
                    "hdr",
                    "uhd",
                    "footage",
                    "streaming",
                    "projector",
                ],
            ))
        || (glued && word == "m" && in_millions(lexemes, start, at + 1))
        || (glued && word == "m" && (things_follow(lexemes, at + 1) || of_things(lexemes, at + 1)))
        || (glued && word == "M" && (!lexemes.glued(at + 1) || ends(lexemes, at + 1)))
        || (matches!(word, "B" | "k") && things_follow(lexemes, at + 1))
        || (word == "mil" && things_follow(lexemes, at + 1))
        // "7 M" and no more: a figure of a table
        || (start == 0 && matches!(word, "k" | "M" | "B" | "T") && lexemes.get(at + 1).is_none())
        // "3.2B": seats and rooms have no fractions.
        || (glued && matches!(word, "B" | "b") && lexemes.word(start).contains('.') && !lexemes.glued(at + 1));
    holds.then_some((exponent, at + 1))
}

/// "seen by 14m", "the population grew to 3.2m": whether the words before say that people or sales are counted, and none after that
/// something is measured.
fn in_millions(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let measured = lexemes.is_word(end) && !lexemes.is_any(end, &["in", "last", "from", "and", "to", "at", "by", "on"]);
    let by = start >= 2 && lexemes.is(start - 1, "by") && lexemes.is_any(start - 2, TAKEN_IN_BY);
    let told = (start.saturating_sub(8)..start).any(|k| lexemes.is_any(k, COUNTED_IN_MILLIONS));
    !measured && !lexemes.hyphen(end) && (by || told)
}

/// A sign that ends a clause.
fn ends(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.sign_at(at).is_some_and(is_stop) && !lexemes.is_digits(at + 1)
}

/// A sign that may touch the end of a number.
fn closing(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.sign_at(at).is_some_and(|c| !c.is_alphanumeric() && !matches!(c, '²' | '³' | '^' | '/'))
}

/// "35m of its phones"
fn of_things(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.is(at, "of") && lexemes.is_any(at + 1, &["its", "their", "them", "these", "those", "whom"])
}

/// "5m customers" and "40m people", but not "200m hurdles" or "5m wide".
fn things_follow(lexemes: &Lexemes, at: usize) -> bool {
    let word = lexemes.word(at);
    !lexemes.glued(at)
        && (["people", "men", "women", "children"].contains(&word)
            || (word.len() > 4
                && word.ends_with('s')
                && !word.ends_with("ss")
                && word.bytes().all(|b| b.is_ascii_lowercase())
                && !RACES_BY_METRES.contains(&word)))
}
