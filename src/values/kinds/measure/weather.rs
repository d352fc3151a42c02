//! Temperatures without a unit: "it was minus 19 outside", "temperatures fell to minus 20", "body temperature 29.4".

use crate::lexicon::quantity_words::{AFTER_WARMTH, SCALES, THERMOMETERS};
use crate::values::amount::Draft;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Spread};
use rust_decimal::Decimal;

/// How many words before a number the temperature may be named that it tells.
const REACH: usize = 8;

/// A number below nought of which the words before say that it is a temperature, or one right behind "temperature": degrees of a scale
/// that nobody names.
pub(super) fn bare(lexemes: &Lexemes, draft: &Draft) -> Option<Draft> {
    let plain = draft.numeral.spread == Spread::Single && matches!(draft.numeral.form, Form::Digits | Form::Words);
    let (start, end) = (draft.numeral.start, draft.numeral.end);
    if !plain || draft.numeral.scale != 0 || draft.numeral.low.abs() > Decimal::ONE_HUNDRED || draft.end != end {
        return None;
    }
    let stops = |c: char| matches!(c, '.' | ',' | ';' | ')' | '?' | '!' | '"' | '”' | ':');
    let closes = lexemes.get(end).is_none() || lexemes.sign_at(end).is_some_and(stops) && !lexemes.is_digits(end + 1);
    if !closes && !lexemes.is_any(end, AFTER_WARMTH) {
        return None;
    }
    // "minus 19 at night and minus 11 Celsius by day": the scale stands further on, and is the scale of both.
    if (end..lexemes.len()).any(|i| lexemes.is_any(i, SCALES) || lexemes.sign(i, '°')) {
        return None;
    }
    let named = if draft.numeral.low < Decimal::ZERO {
        let it = start >= 2 && lexemes.is(start - 2, "it") && lexemes.is_any(start - 1, &["was", "is"]);
        it || (start.saturating_sub(REACH)..start).any(|i| lexemes.is_any(i, THERMOMETERS))
    } else {
        start > 0 && lexemes.is_any(start - 1, &["temperature", "temp"]) && draft.start == start
    };
    named.then(|| Draft { unit: "degree".into(), base: "degree".into(), ..draft.clone() })
}
