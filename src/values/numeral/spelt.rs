//! Numerals in words: "one and a half million", "two dozen", "nineteen hundred", "hundreds of thousands", "twenty-first".

use super::{Form, Number, Numeral, fraction, power};
use crate::lexicon::number_words::{NumberWord, VAGUE};
use crate::values::lexer::Lexemes;
use rust_decimal::Decimal;

/// Reads the numeral whose first word is at `at`.
pub fn read(lexemes: &Lexemes, at: usize, with_and: bool) -> Option<Numeral> {
    use NumberWord::*;
    let word = lexemes.number(at)?;
    let build = |number: Number, end: usize, form: Form, scale: u8| Numeral {
        start: at,
        end,
        low: number.value,
        high: number.value,
        spread: Default::default(),
        form,
        grain: number.grain,
        scale,
        meant: None,
    };
    match word {
        Many(_) | Thousands(_) => return many(lexemes, at),
        Several => return vague(lexemes, at, at, Several),
        A if matches!(lexemes.number(at + 1), Some(Few | Handful)) => {
            return vague(lexemes, at, at + 1, lexemes.number(at + 1)?);
        }
        Minus => {
            let next = if lexemes.hyphen(at + 1) { at + 2 } else { at + 1 };
            let positive = super::single(lexemes, next, with_and)?;
            let plain = matches!(positive.form, Form::Digits | Form::Words | Form::Fraction);
            return plain.then(|| Numeral { start: at, low: -positive.low, high: -positive.high, ..positive });
        }
        Ordinal(n) => {
            return Some(build(Number::whole(u64::from(n)), at + 1, Form::Ordinal, 0));
        }
        Fold(n) => return Some(build(Number::whole(u64::from(n)), at + 1, Form::Words, 0)),
        OrdinalScale(n) => return Some(build(Number::whole(10u64.pow(u32::from(n))), at + 1, Form::Ordinal, 0)),
        _ => {}
    }
    if let Some(numeral) = couple(lexemes, at) {
        return Some(numeral);
    }
    if let Some((part, end)) = fraction::spelt(lexemes, at, false) {
        return fraction_alone(lexemes, at, part, end);
    }
    let (mut number, mut end, mut scale, ordinal) = cardinal(lexemes, at, with_and)?;
    if ordinal {
        return Some(build(number, end, Form::Ordinal, 0));
    }
    // "one over one hundred"
    if let Some((value, next)) = divided(lexemes, number.value, end) {
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
    if let (Some(ShortScale(_)), Some((exponent, next))) = (lexemes.number(end), super::digits::scale_at(lexemes, end))
    {
        return Some(build(number.times(power(exponent))?, next, Form::Words, exponent));
    }
    // "one hundred and thirty-two fifths"
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
        if let Some((exponent, next)) = super::digits::scale_at(lexemes, end) {
            number = number.times(power(exponent))?;
            (end, scale) = (next, exponent);
        }
    }
    if with_and
        && lexemes.number(end) == Some(And)
        && let Some((part, next)) = fraction::spelt(lexemes, end + 1, true)
    {
        if let Some((exponent, next)) = super::digits::scale_at(lexemes, next).filter(|_| scale == 0) {
            // "one and a half million"
            let sum = number.value.checked_add(part)?;
            number = Number { value: sum, grain: part }.times(power(exponent))?;
            (end, scale) = (next, exponent);
        } else if let Some((exponent, after)) = super::digits::scale_at(lexemes, next).filter(|s| s.0 < scale) {
            // "one billion and a half million"
            let part = part.checked_mul(power(exponent))?;
            number = Number { value: number.value.checked_add(part)?, grain: part };
            end = after;
        } else if lexemes.number(next) != Some(A) && !lexemes.is(next, "of") {
            // "two and a half", "five billion and three quarters"
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

/// "... over one hundred" after a number that ends before `at`: the quotient and where it ends. Nothing may be counted by either.
pub(super) fn divided(lexemes: &Lexemes, over: Decimal, at: usize) -> Option<(Decimal, usize)> {
    if !lexemes.is(at, "over") || over.is_zero() {
        return None;
    }
    let under = super::single(lexemes, at + 1, true)?;
    let closes = lexemes.get(under.end).is_none()
        || lexemes.sign_at(under.end).is_some_and(|c| matches!(c, '.' | ',' | ';' | ')' | '?' | '!'));
    let plain = matches!(under.form, Form::Digits | Form::Words) && under.low > over && under.low.fract().is_zero();
    (plain && closes).then(|| over.checked_div(under.low)).flatten().map(|value| (value, under.end))
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
    Some(Numeral {
        start: at,
        end: next,
        low,
        high: low,
        spread: Default::default(),
        form: if scaled { Form::Words } else { Form::Fraction },
        grain: low,
        scale,
        meant: None,
    })
}

/// "a couple hundred", "couple of thousand": two of them, roughly.
fn couple(lexemes: &Lexemes, start: usize) -> Option<Numeral> {
    use NumberWord::*;
    let at = if lexemes.number(start) == Some(A) { start + 1 } else { start };
    if lexemes.number(at) != Some(Group(2)) || !lexemes.is(at, "couple") {
        return None;
    }
    let next = if lexemes.is(at + 1, "of") { at + 2 } else { at + 1 };
    let exponent = match lexemes.number(next)? {
        Hundred => 2,
        Scale(exponent) => exponent,
        _ => return None,
    };
    let (exponent, end) = match lexemes.number(next + 1) {
        Some(Scale(more)) if exponent == 2 => (exponent + more, next + 2),
        _ => (exponent, next + 1),
    };
    let low = power(exponent).checked_mul(Decimal::TWO)?;
    Some(Numeral {
        start,
        end,
        low,
        high: low,
        spread: Default::default(),
        form: Form::Words,
        grain: power(exponent),
        scale: exponent,
        meant: None,
    })
}

/// The number, where it ends, the power of ten of its last scale word if that ends it, and whether it is ordinal.
fn cardinal(lexemes: &Lexemes, start: usize, with_and: bool) -> Option<(Number, usize, u8, bool)> {
    use NumberWord::*;
    let (mut total, mut current) = (0u64, None::<u64>);
    // The smallest place that is taken: a next word must stay below it.
    let (mut room, mut ceiling) = (u64::MAX, u64::MAX);
    let (mut at, mut scale, mut ordinal, mut words) = (start, 0u8, false, 0);
    if lexemes.number(at) == Some(A) {
        match lexemes.number(at + 1) {
            Some(Hundred | Scale(_) | Group(_)) => (current, room, at) = (Some(1), 1, at + 1),
            _ => return None,
        }
    }
    loop {
        let mut next = at;
        if words > 0 && lexemes.joint(next) {
            next += 1;
        } else if words > 0 && with_and && lexemes.number(next) == Some(And) {
            // "and" joins only below a hundred, thousand ...: "a hundred and five", not "two and three".
            let below = matches!(lexemes.number(next + 1), Some(Unit(1..) | Teen(_) | Tens(_) | Ordinal(_)));
            let after = matches!(lexemes.number(at - 1), Some(Hundred | Scale(_)));
            let tens = matches!(lexemes.number(next + 1), Some(Tens(_)));
            let part = !tens && fraction::spelt(lexemes, next + 1, true).is_some();
            let smaller = after && below && !part && !followed_by_scale(lexemes, next + 1, room);
            if !smaller {
                break;
            }
            next += 1;
        }
        let Some(word) = lexemes.number(next) else { break };
        let taken = current.unwrap_or(0);
        let (value, place) = match word {
            Unit(n) if words == 0 || (n > 0 && room > 1 && current.is_none_or(|c| c % 10 == 0)) => {
                (taken + u64::from(n), 1)
            }
            Teen(n) if room > 10 && taken % 100 == 0 => (taken + u64::from(n), 1),
            Tens(n) if room > 10 && taken % 100 == 0 => (taken + u64::from(n), 10),
            Ordinal(n) if words > 0 && u64::from(n) < room && (n != 2 || lexemes.hyphen(next - 1)) => {
                ordinal = true;
                (taken + u64::from(n), 1)
            }
            OrdinalScale(2) if words > 0 && (1..100).contains(&taken) => {
                ordinal = true;
                (taken * 100, 1)
            }
            // "the two thousandth", "ten billionth"
            OrdinalScale(n) if (words > 0 || current.is_some()) && taken > 0 => {
                ordinal = true;
                (taken.checked_mul(10u64.checked_pow(u32::from(n))?)?, 1)
            }
            Hundred if current.is_none() && words == 0 => (100, 100),
            Hundred if (1..100).contains(&taken) => (taken * 100, 100),
            // "three hundred and two dozen"
            Many(12) | Group(12) if words > 0 && taken > 100 && (1..10).contains(&(taken % 100)) => {
                ((taken - taken % 100).checked_add((taken % 100) * 12)?, 1)
            }
            Many(n @ (12 | 20)) if words > 0 && taken > 0 => (taken.checked_mul(u64::from(n))?, 1),
            Group(n @ (12 | 20)) if (words == 0 && (n == 12 || current.is_some())) || (room >= 1 && taken > 0) => {
                let group = current.unwrap_or(1).checked_mul(u64::from(n))?;
                (group, 1)
            }
            Group(n)
                if words == 0
                    && current.is_some()
                    && (lexemes.is(next + 1, "of") || lexemes.number(next + 1).is_some()) =>
            {
                (u64::from(n), 1)
            }
            // "three thousand million"
            Scale(exponent) | Thousands(exponent)
                if current.is_none() && scale == 3 && exponent >= 6 && (1..1_000_000).contains(&total) =>
            {
                total = total.checked_mul(10u64.checked_pow(u32::from(exponent))?)?;
                ceiling = 1;
                (at, words, scale, room) = (next + 1, words + 1, exponent, 1);
                continue;
            }
            Scale(exponent) | Thousands(exponent)
                // "lakh" alone is a word of other languages as well.
                if (words > 0 || current.is_some() || matches!(word, Scale(3 | 6 | 9..)))
                    && 10u64.checked_pow(u32::from(exponent)).is_some_and(|s| s < ceiling) =>
            {
                let by = 10u64.checked_pow(u32::from(exponent))?;
                let chunk = current.unwrap_or(if words == 0 { 1 } else { 0 });
                if chunk == 0 {
                    break;
                }
                total = total.checked_add(chunk.checked_mul(by)?)?;
                ceiling = by;
                (current, room, scale) = (None, by, exponent);
                (at, words) = (next + 1, words + 1);
                continue;
            }
            _ => break,
        };
        (current, room, scale) = (Some(value), place, if word == Hundred { 2 } else { 0 });
        (at, words) = (next + 1, words + 1);
        if ordinal || matches!(word, Group(_) | Many(_)) {
            break;
        }
    }
    if words == 0 {
        return None;
    }
    let value = total.checked_add(current.unwrap_or(0))?;
    // "twenty nineteen" and "nineteen eighty-four" are years, and "nine eleven" is a day: what goes on is no numeral.
    if let Some(Unit(_) | Teen(_) | Tens(_)) = lexemes.number(at).filter(|_| !ordinal && value < 100 && words < 3)
        && (value >= 10 || matches!(lexemes.number(at), Some(Teen(_) | Tens(_))))
    {
        return None;
    }
    Some((Number::whole(value), at, scale, ordinal))
}

/// Whether what starts here has a scale word that is too great for the room left: the "two hundred" of "one hundred and two
/// hundred".
fn followed_by_scale(lexemes: &Lexemes, at: usize, room: u64) -> bool {
    use NumberWord::*;
    let mut next = at;
    while matches!(lexemes.number(next), Some(Unit(_) | Teen(_) | Tens(_))) || (next > at && lexemes.hyphen(next)) {
        next += 1;
    }
    match lexemes.number(next) {
        Some(Hundred) => room <= 100,
        // "two hundred and two thousand" is 202,000, but after "one million and" a million would be a second number.
        Some(Scale(exponent)) => 10u64.checked_pow(u32::from(exponent)).is_none_or(|by| room != 100 && by >= room),
        _ => false,
    }
}

/// "point zero three".
fn decimals(lexemes: &Lexemes, start: usize, whole: Decimal) -> Option<(Number, usize)> {
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
    while let Some(NumberWord::Unit(digit)) = lexemes.number(at) {
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

/// "dozens", "hundreds", "tens of thousands".
fn many(lexemes: &Lexemes, at: usize) -> Option<Numeral> {
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
fn vague(lexemes: &Lexemes, start: usize, at: usize, word: NumberWord) -> Option<Numeral> {
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
