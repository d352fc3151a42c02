//! Powers after digits: "1e6", "x 10^8", "1.5^3", "10⁶", "10 to the sixth", "ten to the power of minus six".

use crate::values::lexer::Lexemes;
use rust_decimal::Decimal;

/// "e6" glued to digits, "e-1"; "x 10^8".
pub(super) fn exponent(lexemes: &Lexemes, at: usize) -> Option<(i8, usize)> {
    if lexemes.glued(at) && matches!(lexemes.word(at), "e" | "E") && lexemes.glued(at + 1) {
        let signed = |c: char| lexemes.sign(at + 1, c) && lexemes.glued(at + 2);
        let (sign, digits) = match () {
            () if signed('-') => (-1, at + 2),
            () if signed('+') => (1, at + 2),
            () => (1, at + 1),
        };
        let value: i8 = lexemes.word(digits).parse().ok().filter(|v| (0..=27).contains(v))?;
        return Some((sign * value, digits + 1));
    }
    let times = matches!(lexemes.word(at), "x" | "X" | "×" | "*");
    if times && lexemes.word(at + 1) == "10" {
        let raised = power_sign(lexemes, at + 2).or_else(|| fallen(lexemes, at + 2));
        return raised.filter(|(value, _)| value.unsigned_abs() <= 27);
    }
    None
}

/// "0.3 x 10-7", "10−7": a power below nought that has lost its place above the line, and where it ends.
fn fallen(lexemes: &Lexemes, at: usize) -> Option<(i8, usize)> {
    let minus =
        matches!(lexemes.sign_at(at), Some('-' | '\u{2212}' | '–')) && lexemes.glued(at) && lexemes.glued(at + 1);
    let digits = lexemes.word(at + 1);
    let short = minus && digits.len() <= 2 && !(lexemes.glued(at + 2) && lexemes.dash(at + 2));
    digits.parse().ok().filter(|value| short && (1..=27).contains(value)).map(|value: i8| (-value, at + 2))
}

/// "x2^10" after digits: what they are multiplied by, and where it ends.
pub(super) fn times_power(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    let times = matches!(lexemes.word(at), "x" | "X" | "×" | "*");
    let base = lexemes.word(at + 1);
    if !times || !lexemes.sign(at + 2, '^') || base.len() > 4 || !lexemes.is_digits(at + 1) {
        return None;
    }
    raised(lexemes, base.parse().ok()?, at + 2)
}

/// "^6", "^-3", "⁶", "⁻³" right after a number: the power, and where it ends.
fn power_sign(lexemes: &Lexemes, at: usize) -> Option<(i8, usize)> {
    if !lexemes.glued(at) {
        return None;
    }
    let minus = |k: usize| matches!(lexemes.sign_at(k), Some('-' | '\u{2212}')) && lexemes.glued(k);
    if lexemes.sign(at, '^') {
        let plus = lexemes.sign(at + 1, '+') && lexemes.glued(at + 1);
        let (sign, digits) = if minus(at + 1) { (-1, at + 2) } else { (1, at + 1 + usize::from(plus)) };
        let value: i8 = lexemes.word(digits).parse().ok().filter(|v| lexemes.glued(digits) && (0..=60).contains(v))?;
        return Some((sign * value, digits + 1));
    }
    let (sign, mut next) = if lexemes.sign(at, '⁻') { (-1, at + 1) } else { (1, at) };
    let first = next;
    let mut value = 0i8;
    while let Some(digit) = lexemes.sign_at(next).filter(|_| lexemes.glued(next)).and_then(superscript) {
        value = value.checked_mul(10)?.checked_add(digit)?;
        next += 1;
    }
    (next > first).then_some((sign * value, next))
}

fn superscript(c: char) -> Option<i8> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|d| d == c).map(|n| n as i8)
}

/// "to the power of six", "to the sixth power", after ten also "to the sixth": the power, and where it ends.
fn power_words(lexemes: &Lexemes, base: Decimal, at: usize) -> Option<(i8, usize)> {
    if !lexemes.are(at, &["to", "the"]) {
        return None;
    }
    if lexemes.is(at + 2, "power") {
        let number = if lexemes.is(at + 3, "of") { at + 4 } else { at + 3 };
        let number = super::single(lexemes, number, false).filter(|n| n.low.fract().is_zero())?;
        let exponent = i8::try_from(number.low).ok().filter(|e| e.unsigned_abs() <= 60)?;
        return Some((exponent, number.end));
    }
    let place = super::single(lexemes, at + 2, false).filter(|n| n.form == super::Form::Ordinal)?;
    let exponent = i8::try_from(place.low).ok().filter(|&e| e <= 60)?;
    let named = lexemes.is(place.end, "power");
    let led = at >= 2 && lexemes.is(at - 2, "from");
    let closes = !lexemes.is_word(place.end) && base == Decimal::TEN && !led;
    (named || closes).then_some((exponent, place.end + usize::from(named)))
}

/// "1.5^3", "10⁶", "10 to the sixth": a power, and where it ends. A small raised figure after anything but ten is a footnote.
pub(super) fn raised(lexemes: &Lexemes, base: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let (exponent, end) = match power_sign(lexemes, at) {
        Some(found) if lexemes.sign(at, '^') || base == Decimal::TEN => found,
        Some(_) => return None,
        None => power_words(lexemes, base, at)?,
    };
    let mut value = Decimal::ONE;
    for _ in 0..exponent.unsigned_abs() {
        value = value.checked_mul(base)?;
    }
    let value = if exponent < 0 { Decimal::ONE.checked_div(value)? } else { value };
    (!value.is_zero()).then_some((value, end))
}
