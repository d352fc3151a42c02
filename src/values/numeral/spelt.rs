//! Numerals in words: "one and a half million", "two dozen", "two and a half", "one over one hundred", "half a million".

use super::cardinal::cardinal;
use super::scale::scale_at;
use super::vague::{couple, many, vague};
use super::{Form, Number, Numeral, fraction, power};
use crate::lexicon::number_words::{BEFORE_NOUN_POINT, BEFORE_POINT, NumberWord};
use crate::values::lexer::{Lexemes, is_stop};
use rust_decimal::Decimal;

/// Reads the numeral whose first word is at `at`.
pub fn read(lexemes: &Lexemes, at: usize, with_and: bool) -> Option<Numeral> {
    use NumberWord::*;
    let word = lexemes.number(at)?;
    let build = |number, end, form, scale| Numeral::one(at, end, number, form, scale);
    match word {
        Many(_) | Thousands(_) => return many(lexemes, at),
        Several => return vague(lexemes, at, at, Several),
        A if matches!(lexemes.number(at + 1), Some(Few | Handful)) => {
            return vague(lexemes, at, at + 1, lexemes.number(at + 1)?);
        }
        // "plus or minus 4" is no number below nought.
        Minus if at >= 2 && lexemes.is(at - 1, "or") && lexemes.is(at - 2, "plus") => return None,
        Minus => {
            let next = if lexemes.hyphen(at + 1) { at + 2 } else { at + 1 };
            let positive = super::single(lexemes, next, with_and)?;
            let plain = matches!(positive.form, Form::Digits | Form::Words | Form::Fraction);
            return plain.then(|| Numeral { start: at, low: -positive.low, high: -positive.high, ..positive });
        }
        Ordinal(n) if n != 4 || fraction::spelt(lexemes, at, false).is_none() => {
            return Some(build(Number::whole(u64::from(n)), at + 1, Form::Ordinal, 0));
        }
        Fold(n) => return Some(build(Number::whole(u64::from(n)), at + 1, Form::Words, 0)),
        OrdinalScale(n) => return Some(build(Number::whole(10u64.pow(u32::from(n))), at + 1, Form::Ordinal, 0)),
        // "up point five per cent"
        Point => {
            // "oh point two"
            let nought = at > 0 && lexemes.is_any(at - 1, &["oh", "o"]);
            let led = at == 0 || nought || lexemes.is_any(at - 1, BEFORE_POINT);
            // "ran point five miles", but "at this point five miles remained"
            let measured = |end| {
                let noun = lexemes.is_any(at - 1, BEFORE_NOUN_POINT) || lexemes.number(at - 1).is_some();
                !noun && crate::values::unit::read(lexemes, end).is_some()
            };
            let (number, end) = decimals(lexemes, at + 1, Decimal::ZERO).filter(|(_, end)| led || measured(*end))?;
            return Some(build(number, end, Form::Words, 0));
        }
        _ => {}
    }
    if let Some(numeral) = couple(lexemes, at) {
        return Some(numeral);
    }
    if let Some(value) = read_out(lexemes, at) {
        return Some(Numeral::whole(at, lexemes.len(), value, Form::Words));
    }
    if let Some((part, end)) = fraction::spelt(lexemes, at, false) {
        return fraction_alone(lexemes, at, part, end);
    }
    let (mut number, mut end, mut scale, ordinal) = cardinal(lexemes, at, with_and)?;
    if ordinal {
        return Some(build(number, end, Form::Ordinal, 0));
    }
    // "a baker's dozen"
    if lexemes.is(at, "dozen") && end == at + 1 && at >= 3 && lexemes.is(at - 3, "baker") {
        return Some(build(Number::whole(13), end, Form::Words, 0));
    }
    // "ten to the sixth"
    if let Some((value, next)) = super::powers::raised(lexemes, number.value, end) {
        return Some(build(Number { value, grain: value.abs() }, next, Form::Words, 0));
    }
    // "one over one hundred"
    if let Some((value, next)) = divided(lexemes, number.value, at, end) {
        return Some(build(Number { value, grain: value }, next, Form::Fraction, 0));
    }
    // "a dozen and a half"
    if with_and && matches!(lexemes.number(end - 1), Some(Group(12))) && lexemes.number(end) == Some(And) {
        let half = if lexemes.number(end + 1) == Some(A) { end + 2 } else { end + 1 };
        if lexemes.number(half) == Some(Half) && half > end + 1 {
            return Some(build(
                Number { value: number.value.checked_add(Decimal::from(6))?, grain: Decimal::from(6) },
                half + 1,
                Form::Words,
                0,
            ));
        }
    }
    // "seven mln"
    if let (Some(ShortScale(_)), Some((exponent, next))) = (lexemes.number(end), scale_at(lexemes, end)) {
        return Some(build(number.times(power(exponent))?, next, Form::Words, exponent));
    }
    // "one hundred thirty-fifths": the hyphen makes one denominator.
    if let (Some(Tens(tens)), Some(Parts(n @ 3..=9))) = (lexemes.number(end - 1), lexemes.number(end + 1))
        && lexemes.hyphen(end)
        && end - 1 > at
        && lexemes.number(end - 2) != Some(And)
        && !lexemes.hyphen(end - 2)
    {
        let parts = Decimal::from(tens + n);
        let over = number.value - Decimal::from(tens);
        number = Number { value: over.checked_div(parts)?, grain: Decimal::ONE.checked_div(parts)? };
        return Some(build(number, end + 2, Form::Fraction, 0));
    }
    // "one hundred and forty-one fifths"
    let under = if lexemes.joint(end) { end + 1 } else { end };
    if let Some((parts, next)) = fraction::compound(lexemes, under) {
        let parts = Decimal::from(parts);
        number = Number { value: number.value.checked_div(parts)?, grain: Decimal::ONE.checked_div(parts)? };
        return Some(build(number, next, Form::Fraction, 0));
    }
    if let Some(Parts(_) | PartsScale(_)) =
        lexemes.number(under).filter(|&p| p != Parts(4) && number.value > Decimal::ONE)
    {
        let parts = match lexemes.number(under)? {
            Parts(n) => Decimal::from(n),
            PartsScale(n) => power(n),
            _ => return None,
        };
        number = Number { value: number.value.checked_div(parts)?, grain: Decimal::ONE.checked_div(parts)? };
        return Some(build(number, under + 1, Form::Fraction, 0));
    }
    if lexemes.number(end) == Some(Point)
        && let Some((value, next)) = decimals(lexemes, end + 1, number.value)
    {
        number = value;
        end = next;
        if let Some((exponent, next)) = scale_at(lexemes, end) {
            number = number.times(power(exponent))?;
            (end, scale) = (next, exponent);
        }
    }
    if with_and
        && let Some(part) = fraction::after_and(lexemes, end)
        && let Some((part, next)) =
            fraction::spelt(lexemes, part, true).or_else(|| fraction::signed_by_slash(lexemes, part))
    {
        if let Some((exponent, next)) = scale_at(lexemes, next).filter(|_| scale == 0) {
            // "one and a half million"
            let sum = number.value.checked_add(part)?;
            number = Number { value: sum, grain: part }.times(power(exponent))?;
            (end, scale) = (next, exponent);
        } else if let Some((exponent, after)) = scale_at(lexemes, next).filter(|s| s.0 < scale) {
            // "two trillion and a half million"
            let part = part.checked_mul(power(exponent))?;
            number = Number { value: number.value.checked_add(part)?, grain: part };
            end = after;
        } else if lexemes.number(next) != Some(A) && !lexemes.is(next, "of") {
            // "two and a half", "four million and three quarters"
            let part = if scale >= 3 { part.checked_mul(power(scale))? } else { part };
            number = Number { value: number.value.checked_add(part)?, grain: part };
            end = next;
            // "two and a half dozen"
            if let (0, Some(Group(12))) = (scale, lexemes.number(end)) {
                (number, end) = (number.times(Decimal::from(12))?, end + 1);
            }
        }
    }
    Some(build(number, end, Form::Words, scale))
}

/// "... over one hundred" after a number from `start` to before `at`: the quotient and where it ends. Nothing may be counted by
/// either, and only alone may the first be the greater.
pub(super) fn divided(lexemes: &Lexemes, over: Decimal, start: usize, at: usize) -> Option<(Decimal, usize)> {
    if !lexemes.is(at, "over") || over.is_zero() {
        return None;
    }
    let under = super::single(lexemes, at + 1, true)?;
    let closes = lexemes.get(under.end).is_none() || lexemes.sign_at(under.end).is_some_and(is_stop);
    let alone = start == 0 && lexemes.get(under.end).is_none() && under.low > Decimal::ONE;
    let plain =
        matches!(under.form, Form::Digits | Form::Words) && (under.low > over || alone) && under.low.fract().is_zero();
    (plain && closes).then(|| over.checked_div(under.low)).flatten().map(|value| (value, under.end))
}

/// "one twenty two", "nine oh five" and no more: hundreds, with their tens after them.
fn read_out(lexemes: &Lexemes, at: usize) -> Option<Decimal> {
    use NumberWord::*;
    let Some(Unit(hundreds @ 1..)) = lexemes.number(at).filter(|_| at == 0 && (3..=5).contains(&lexemes.len())) else {
        return None;
    };
    let last = lexemes.len() - 1;
    let unit = |at: usize| match lexemes.number(at) {
        Some(Unit(n @ 1..)) => Some(n),
        _ => None,
    };
    let rest = match lexemes.number(1) {
        Some(Tens(tens)) if last == 2 => tens + unit(2)?,
        Some(Tens(tens)) if last == 3 && lexemes.joint(2) => tens + unit(3)?,
        None if last == 2 && lexemes.is(1, "oh") => unit(2)?,
        _ => return None,
    };
    Some(Decimal::from(u32::from(hundreds) * 100 + u32::from(rest)))
}

/// "half", "three quarters", and their scales: "half a million", "half million", "a quarter of a million", "half a dozen".
fn fraction_alone(lexemes: &Lexemes, at: usize, part: Decimal, end: usize) -> Option<Numeral> {
    use NumberWord::*;
    let mut scale_word = end;
    if lexemes.is(scale_word, "of") {
        scale_word += 1;
    }
    if lexemes.number(scale_word) == Some(A) {
        scale_word += 1;
    }
    if lexemes.hyphen(scale_word) {
        scale_word += 1;
    }
    let (by, next, scale) = match lexemes.number(scale_word) {
        Some(Scale(exponent)) => (power(exponent), scale_word + 1, exponent),
        Some(Hundred) => (Decimal::ONE_HUNDRED, scale_word + 1, 2),
        Some(Group(group @ (12 | 20))) => (Decimal::from(group), scale_word + 1, 0),
        _ => (Decimal::ONE, end, 0),
    };
    let scaled = next > end;
    let low = part.checked_mul(by)?;
    let form = if scaled { Form::Words } else { Form::Fraction };
    Some(Numeral::one(at, next, Number { value: low, grain: low }, form, scale))
}

/// "point zero three".
pub(super) fn decimals(lexemes: &Lexemes, start: usize, whole: Decimal) -> Option<(Number, usize)> {
    let (mut value, mut grain, mut at) = (whole, Decimal::ONE, start);
    // "point seventy-one"
    if let Some(NumberWord::Tens(tens)) = lexemes.number(at) {
        let unit = match lexemes.number(at + 2) {
            Some(NumberWord::Unit(n @ 1..)) if lexemes.joint(at + 1) => Some((n, at + 3)),
            _ => None,
        };
        let (n, next) = match (unit, lexemes.number(at + 1)) {
            (Some(unit), _) => unit,
            (None, Some(NumberWord::Unit(n @ 1..))) => (n, at + 2),
            _ => (0, at + 1),
        };
        let grain = Decimal::new(1, 2);
        return Some((Number { value: value.checked_add(grain * Decimal::from(tens + n))?, grain }, next));
    }
    // "five point eleven"
    if let Some(NumberWord::Teen(teen)) = lexemes.number(at) {
        let grain = Decimal::new(1, 2);
        return Some((Number { value: value.checked_add(grain * Decimal::from(teen))?, grain }, at + 1));
    }
    // "nine point oh five"
    let digit = |at: usize| match lexemes.number(at) {
        Some(NumberWord::Unit(digit)) => Some(digit),
        _ if lexemes.is_any(at, &["oh", "o"]) => Some(0),
        _ => None,
    };
    while let Some(digit) = digit(at) {
        if at - start >= 12 {
            return None;
        }
        grain /= Decimal::TEN;
        value = value.checked_add(grain * Decimal::from(digit))?;
        at += 1;
    }
    if at == start {
        let digits = lexemes.word(at);
        if !lexemes.is_digits(at) || digits.len() > 12 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        grain = Decimal::new(1, digits.len() as u32);
        value = value.checked_add(Decimal::new(digits.parse().ok()?, digits.len() as u32))?;
        at += 1;
    }
    (at > start).then_some((Number { value, grain }, at))
}
