//! Numbers that say only roughly how many: "several hundred", "a few", "dozens", "hundreds of thousands", "a couple thousand".

use super::{Form, Number, Numeral, power};
use crate::lexicon::number_words::{NumberWord, VAGUE};
use crate::values::lexer::Lexemes;
use rust_decimal::Decimal;

/// "a couple hundred", "couple of thousand": two of them, roughly.
pub(super) fn couple(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    use NumberWord::*;
    let at = if lexemes.number(start) == Some(A) { start + 1 } else { start };
    if lexemes.number(at) != Some(Group(2)) || !lexemes.is(at, "couple") {
        return None;
    }
    let next = if lexemes.is(at + 1, "of") { at + 2 } else { at + 1 };
    let exponent = match lexemes.number(next)? {
        Hundred => 2,
        Scale(exponent) => exponent,
        // "a couple of dozen"
        Group(12) => {
            let low = Decimal::from(24);
            let (end, grain) = (next + 1, Decimal::from(12));
            return Some(Numeral::one(start, end, Number { value: low, grain }, Form::Words, 0));
        }
        _ => return None,
    };
    let (exponent, end) = match lexemes.number(next + 1) {
        Some(Scale(more)) if exponent == 2 => (exponent + more, next + 2),
        _ => (exponent, next + 1),
    };
    let low = power(exponent).checked_mul(Decimal::TWO)?;
    Some(Numeral::one(start, end, Number { value: low, grain: power(exponent) }, Form::Words, exponent))
}

/// "dozens", "hundreds", "tens of thousands".
pub(super) fn many(lexemes: &Lexemes, at: usize) -> Option<Numeral> {
    use NumberWord::*;
    let size = |at: usize| match lexemes.number(at)? {
        Many(n) => Some(Decimal::from(n)),
        Thousands(exponent) => Some(power(exponent)),
        _ => None,
    };
    let mut base = size(at)?;
    let mut end = at + 1;
    if (lexemes.is(end, "of") || lexemes.number(end) == Some(And) || lexemes.is(end, "or"))
        && let Some(more) = size(end + 1)
    {
        if lexemes.is(end, "of") {
            base = base.checked_mul(more)?;
        }
        end += 2;
    }
    let plain = matches!(lexemes.number(at), Some(Many(12 | 20)));
    // "hundreds" are two to nine hundred; "dozens" two to eight.
    let times = |n: u32| base.checked_mul(Decimal::from(n));
    let (low, high) = if plain { (times(2)?, times(8)?) } else { (times(2)?, times(10)? - Decimal::ONE) };
    Some(Numeral {
        start: at,
        end,
        low,
        high,
        spread: Default::default(),
        form: Form::Vague,
        grain: base,
        scale: 0,
        meant: Some((base, times(if plain { 12 } else { 20 })?)),
    })
}

/// "several", "several hundred", "a few", "a few thousand", "a handful".
pub(super) fn vague(lexemes: &Lexemes, start: usize, at: usize, word: NumberWord) -> Option<Numeral> {
    let (_, low, high, least, most) = VAGUE.into_iter().find(|row| row.0 == word)?;
    let mut end = at + 1;
    let mut by = Decimal::ONE;
    match lexemes.number(end) {
        Some(NumberWord::Hundred) => (by, end) = (Decimal::ONE_HUNDRED, end + 1),
        Some(NumberWord::Group(12)) => (by, end) = (Decimal::from(12), end + 1),
        _ => {}
    }
    if let Some(NumberWord::Scale(exponent)) = lexemes.number(end) {
        (by, end) = (by.checked_mul(power(exponent))?, end + 1);
    }
    let times = |n: u32| by.checked_mul(Decimal::from(n));
    Some(Numeral {
        start,
        end,
        low: times(low)?,
        high: times(high)?,
        spread: Default::default(),
        form: Form::Vague,
        grain: by,
        scale: 0,
        meant: Some((times(least)?, times(most)?)),
    })
}
