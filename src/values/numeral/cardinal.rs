//! Whole numbers in words: "a hundred and five", "nineteen hundred", "three thousand million", "twenty-first".

use super::{Number, fraction};
use crate::lexicon::number_words::NumberWord;
use crate::values::lexer::Lexemes;
use rust_decimal::Decimal;

/// The number, where it ends, the power of ten of its last scale word if that ends it, and whether it is ordinal.
pub(super) fn cardinal(lexemes: &Lexemes, start: usize, with_and: bool) -> Option<(Number, usize, u8, bool)> {
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
    let and = |k: usize| lexemes.number(k) == Some(And) || lexemes.sign(k, '&') && !lexemes.glued(k);
    loop {
        let mut next = at;
        // "two-hundred-and-six"
        let hyphens = lexemes.hyphen(next) && lexemes.number(next + 1) == Some(And) && lexemes.hyphen(next + 2);
        if words > 0
            && with_and
            && hyphens
            && matches!(lexemes.number(at - 1), Some(Hundred | Scale(_)))
            && matches!(lexemes.number(next + 3), Some(Unit(1..) | Teen(_) | Tens(_) | Ordinal(_)))
        {
            next += 3;
        } else if words > 0 && lexemes.joint(next) {
            next += 1;
        } else if let Some(rest) =
            after_comma(lexemes, next, room).filter(|_| words > 0 && with_and && current.is_none())
        {
            // "two million, seven hundred thousand and nine"
            next = rest;
        } else if words > 0 && with_and && and(next) {
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
        // "twenty three-bedroom flats", "ten two-litre jugs": what a hyphen joins to a noun counts on its own.
        if words > 0 && matches!(word, Unit(_) | Teen(_)) && next == at && tied(lexemes, next) {
            break;
        }
        let taken = current.unwrap_or(0);
        let (value, place) = match word {
            Unit(n) if words == 0 || (n > 0 && room > 1 && current.is_none_or(|c| c % 10 == 0)) => {
                (taken + u64::from(n), 1)
            }
            Teen(n) if room > 10 && taken % 100 == 0 => (taken + u64::from(n), 1),
            Tens(n) if room > 10 && taken % 100 == 0 => (taken + u64::from(n), 10),
            // "forty second" alone is a place; before a noun it is a time.
            Ordinal(n)
                if words > 0
                    && u64::from(n) < room
                    && (n != 2 || lexemes.hyphen(next - 1) || start <= 1 && lexemes.get(next + 1).is_none()) =>
            {
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
                    && (current.is_some() || next == 0)
                    && (lexemes.is(next + 1, "of")
                        || lexemes.number(next + 1).is_some()
                        || next <= 1 && lexemes.get(next + 1).is_none()) =>
            {
                (u64::from(n), 1)
            }
            // "three thousand million", "a million billion"
            Scale(exponent) | Thousands(exponent)
                if current.is_none()
                    && words > 0
                    && (scale == 3 && (1..1_000_000).contains(&total) || scale >= 6 && exponent >= scale)
                    && exponent >= 6 =>
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
        // "seven zero eight" is a telephone number, but "the two one meets" has a pronoun.
        && (value >= 10 || !lexemes.is(at, "one"))
        && !tied(lexemes, at)
    {
        return None;
    }
    Some((Number::whole(value), at, scale, ordinal))
}

/// Whether a hyphen joins the number word at `at` to a word that is no number: the "three" of "three-bedroom".
pub(super) fn tied(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.hyphen(at + 1) && lexemes.is_word(at + 2) && lexemes.number(at + 2).is_none()
}

/// Where a number goes on behind the comma at `at`: after its thousands or millions come hundreds, or tens and an "and", in
/// words, and all is less than `room`.
fn after_comma(lexemes: &Lexemes, at: usize, room: u64) -> Option<usize> {
    use NumberWord::*;
    if !lexemes.sign(at, ',') || room < 1000 || !matches!(lexemes.number(at + 1), Some(Unit(1..) | Teen(_) | Tens(_))) {
        return None;
    }
    let (rest, end, ..) = cardinal(lexemes, at + 1, true)?;
    let hundreds = (at + 1..end).any(|i| lexemes.number(i) == Some(Hundred));
    let fits = hundreds && rest.value < Decimal::from(room);
    // "three thousand, two hundred of them women" are two numbers.
    (fits && !lexemes.is(end, "of")).then_some(at + 1)
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
        // "three hundred and four thousand" is 304,000, but after "one million and" a million would be a second number.
        Some(Scale(exponent)) => 10u64.checked_pow(u32::from(exponent)).is_none_or(|by| room != 100 && by >= room),
        _ => false,
    }
}
