//! Whether a sign is a unit where it stands: "5 in." but "5 in games", "12 C" but "six C-130 transports", "10' x 12'".

use crate::lexicon::units::Spelling;
use crate::values::lexer::Lexemes;

/// Whether a symbol may be read: nothing is glued to it but an exponent, a slash or a closing sign, and those that are also
/// words ("in", "C", "s") touch their digits or end the phrase.
pub(super) fn symbol_stands(lexemes: &Lexemes, start: usize, end: usize, spelling: &Spelling, glued: bool) -> bool {
    let feet = lexemes.is(start, "'") && lexemes.is_digits(end) && lexemes.sign(end + 1, '"');
    if lexemes.glued(end)
        && !feet
        && (lexemes.is_word(end) || (lexemes.is_digits(end) && !matches!(lexemes.word(end), "2" | "3")))
    {
        return false;
    }
    // "six C-130 transports", "the 5 C's"
    let letter = lexemes.word(start).len() == 1;
    let model = lexemes.hyphen(end) && lexemes.is_digits(end + 1);
    let plural = matches!(lexemes.sign_at(end), Some('\'' | '’')) && lexemes.glued(end) && lexemes.is(end + 1, "s");
    if letter && (model || plural && lexemes.is_word(start)) {
        return false;
    }
    // "a 1-in-200 chance"
    if lexemes.word(start) == "in"
        && lexemes.hyphen(end)
        && (lexemes.is_digits(end + 1) || lexemes.number(end + 1).is_some())
    {
        return false;
    }
    let quote = matches!(lexemes.word(start), "\"" | "'" | "′" | "″");
    if quote {
        let length = lexemes.is_any(
            end,
            &["long", "wide", "tall", "high", "deep", "thick", "broad", "diameter", "pipe", "screen", "monitor"],
        );
        return (glued || length) && quote_is_unit(lexemes, start);
    }
    // "25 °C in the shade"
    let degree = lexemes.sign_at(start).is_some_and(|c| matches!(c, '°' | 'º' | '℃' | '℉'));
    // "a 60 W bulb"
    let power = matches!(lexemes.word(start), "W" | "V")
        && lexemes.is_word(end)
        && !lexemes.glued(end)
        && !lexemes.capital(end);
    // "cu in", "sq. in"
    let raised = start > 0
        && (lexemes.is_any(start - 1, &["sq", "cu", "square", "cubic"])
            || start > 1 && lexemes.sign(start - 1, '.') && lexemes.is_any(start - 2, &["sq", "cu"]));
    if !spelling.glued || degree || power || raised {
        return true;
    }
    let ends = lexemes.is(end, "per")
        || match lexemes.get(end) {
            None => true,
            Some(_) => {
                lexemes.sign_at(end).is_some_and(|c| matches!(c, '.' | ',' | ';' | ')' | '/' | '?' | '!' | '(' | '-'))
            }
        };
    let degrees = start > 0 && lexemes.is_any(start - 1, &["°", "º"]);
    // "50,000 in." may end a sentence; "14C" may be a seat.
    let letter = lexemes.word(start).len() == 1;
    // "a 55-in screen"
    let inches = lexemes.word(start) == "in"
        && start > 0
        && lexemes.hyphen(start - 1)
        && lexemes.is_word(end)
        && !lexemes.glued(end)
        && lexemes.number(end).is_none();
    // "6 in wide", "2 in deep and": but "2 in deep trouble"
    let sized = lexemes.word(start) == "in"
        && lexemes.is_any(end, &["wide", "thick", "tall", "deep", "long", "high", "across"])
        && (!lexemes.is_word(end + 1) || lexemes.is_any(end + 1, &["and", "or", "by", "at", "but", "with"]));
    degrees
        || sized
        || inches
        || (glued && lexemes.word(start) != "in")
        || (ends && !(letter && glued))
        || temperature(lexemes, start, end)
}

/// "12 C melting point", "86 F on Tuesday": a lone capital after a space, and no name goes on.
fn temperature(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    matches!(lexemes.word(start), "C" | "F") && !lexemes.capital(end) && !lexemes.is_digits(end)
}

/// Feet and inches by quotation marks: "5'10"", and a lone mark that no other mark pairs with.
fn quote_is_unit(lexemes: &Lexemes, at: usize) -> bool {
    match lexemes.word(at) {
        "′" | "″" => true,
        "'" => {
            let by = lexemes.is_any(at + 1, &["by", "x"]) && lexemes.is_digits(at + 2);
            let tall = lexemes.is_any(at + 1, &["tall", "long", "wide", "high", "deep"]);
            // "10' x 12'", "the plank is 6' by measure": every such mark in the sentence touches digits before it.
            let marks = || {
                (0..lexemes.len())
                    .filter(|&i| lexemes.sign(i, '\'') && !(lexemes.glued(i + 1) && lexemes.is_word(i + 1)))
            };
            // "Bode (67')" is a minute of the match.
            let minute = at > 1 && lexemes.sign(at - 2, '(');
            let feet = || {
                !minute
                    && marks().all(|i| i > 0 && lexemes.glued(i) && lexemes.is_digits(i - 1))
                    && !lexemes.is_word(at + 1)
            };
            // "5''"
            let inches = || lexemes.sign(at + 1, '\'') && lexemes.glued(at + 1) && marks().count() == 2;
            lexemes.is_digits(at + 1) && lexemes.sign(at + 2, '"') || by || tall || inches() || feet()
        }
        // "5" x 7"": digits before each of two marks, and a "by" between.
        _ => {
            let by = |at: usize| {
                lexemes.sign(at, '"')
                    && at > 0
                    && lexemes.is_digits(at - 1)
                    && (lexemes.is_any(at + 1, &["x", "by"]) || lexemes.sign(at + 1, '×'))
                    && lexemes.is_digits(at + 2)
                    && lexemes.sign(at + 3, '"')
            };
            by(at) || at >= 3 && by(at - 3) || (0..lexemes.len()).filter(|&i| lexemes.sign(i, '"')).count() == 1
        }
    }
}
