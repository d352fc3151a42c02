//! Numbers that stand like counts and count nothing: "2005 offers a chance", "50 Cent", "the 4 x 100 metres", "a 40-something".

use super::year;
use crate::text::Xpos;
use crate::values::numeral::{self, Numeral};
use crate::values::{Context, unit};
use rust_decimal::Decimal;

/// Whether the numeral is part of a phrase in which nothing is counted.
pub(super) fn counts_nothing(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let (start, end) = (numeral.start, numeral.end);
    // "2005 offers a chance": what does something alone is a year.
    let opens = start == 0 || !lexemes.is_word(start - 1) && !lexemes.is_digits(start - 1);
    let does = || {
        let next = context.tokens(end, end + 1).start;
        context.sentence.tokens.get(next).is_some_and(|token| token.xpos == Xpos::Vbz)
    };
    if opens && year(context, numeral) && does() {
        return true;
    }
    // "50 Cent" sings.
    if lexemes.word(end) == "Cent" {
        return true;
    }
    // "the 4 x 100 metres", but "480 x 480 pixels"
    let legs = || {
        let leg = numeral::single(lexemes, end + 1, false)?;
        let many = leg.low >= numeral.low.checked_mul(Decimal::from(20))?;
        Some(many && unit::read(lexemes, leg.end).is_some_and(|unit| unit.base == "metre"))
    };
    if matches!(lexemes.word(end), "x" | "×") && lexemes.is_digits(end + 1) && legs() == Some(true) {
        return true;
    }
    // "a 40-something", "a three-quarter share"
    lexemes.hyphen(end)
        && (lexemes.is_any(end + 1, &["something", "somethings"])
            || lexemes.is(end + 1, "quarter") && matches!(lexemes.word(start), "three" | "one"))
}
