//! Ordinals: "21st", "the third time", "twenty-first".

use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::STREETS;
use crate::values::amount::Draft;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral};
use crate::values::{Annotation, Context, Kind};

/// "first thing", "at first", "first and foremost": no place in a row.
fn bare_first(lexemes: &Lexemes, numeral: &Numeral) -> bool {
    let first = lexemes.is(numeral.start, "first") && numeral.end == numeral.start + 1;
    let the = numeral.start > 0 && lexemes.is(numeral.start - 1, "the");
    first && !the && (lexemes.is(numeral.end, "thing") || lexemes.are(numeral.end, &["and", "foremost"]))
}

/// Reads every ordinal whose numeral is still free.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for numeral in context.numerals().iter().copied() {
        if numeral.form != Form::Ordinal {
            continue;
        }
        let lexemes = &context.lexemes;
        // "a second" and "seconds" are time; "the second", "second largest", "his second" are places in a row.
        let bare = lexemes.number(numeral.start) == Some(NumberWord::Ordinal(2)) && numeral.end == numeral.start + 1;
        if bare && numeral.start > 0 && lexemes.is_any(numeral.start - 1, &["per", "a", "split", "every", "each"]) {
            continue;
        }
        // "First Federal Savings", "the Third Army": a name.
        if numeral.start > 0 && lexemes.capital(numeral.start) && lexemes.capital(numeral.end) {
            continue;
        }
        // "first thing tomorrow"
        if bare_first(lexemes, &numeral) {
            continue;
        }
        // "5th Avenue", "East 42nd Street"
        if lexemes.capital(numeral.end) && STREETS.contains(&lexemes.word(numeral.end)) {
            continue;
        }
        let mut draft = Draft::of(Kind::Ordinal, numeral);
        draft.discrete = true;
        draft.note(context, found);
    }
}
