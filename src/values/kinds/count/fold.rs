//! How many times: "sixfold", "a 10-fold rise", "3x".

use crate::lexicon::number_words::NumberWord;
use crate::values::amount::Draft;
use crate::values::numeral::Numeral;
use crate::values::{Context, Kind};

/// "sixfold", "a 10-fold rise": how many times.
pub(super) fn fold(context: &Context, numeral: &Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let end = match lexemes.number(numeral.start) {
        Some(NumberWord::Fold(_)) => numeral.end,
        _ if lexemes.hyphen(numeral.end) && lexemes.is(numeral.end + 1, "fold") => numeral.end + 2,
        _ if lexemes.is(numeral.end, "fold") && (lexemes.glued(numeral.end) || lexemes.is_digits(numeral.start)) => {
            numeral.end + 1
        }
        // "3x", "a 2.5x return"
        _ if lexemes.is(numeral.end, "x")
            && lexemes.glued(numeral.end)
            && !lexemes.glued(numeral.end + 1)
            && lexemes.is_digits(numeral.start) =>
        {
            numeral.end + 1
        }
        _ => return None,
    };
    Some(Draft { end, unit: "time".into(), base: "time".into(), ..Draft::of(Kind::Count, *numeral) })
}
