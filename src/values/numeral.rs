//! Numerals: "1,200", "one and a half million", "two dozen", "three quarters", "5-6 million", "hundreds of thousands".
//!
//! A numeral is the number alone, without bound, unit or currency. It is read whole or not at all: "2.3.1", "5:30", "B-52" and
//! "9/11" hold no numeral.

mod cardinal;
mod digits;
mod figures;
mod fraction;
mod powers;
mod range;
mod scale;
mod spelt;
mod vague;

use super::lexer::{LexemeKind, Lexemes};
use crate::lexicon::number_words::NumberWord;
use rust_decimal::Decimal;

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "12", "1.2 million".
    Digits,
    /// "twelve", "one and a half million".
    Words,
    /// A part alone: "half", "three quarters", "2/3".
    Fraction,
    /// "21st", "third".
    Ordinal,
    /// "several", "dozens", "hundreds of thousands".
    Vague,
}

/// Whether a numeral has one value or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Spread {
    #[default]
    Single,
    /// "5-6", "between 300 and 400", "two or three".
    Range,
    /// "from 12 to 15": a range, or where something was before and after.
    Move,
}

/// A number where it stands: lexemes `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    pub start: usize,
    pub end: usize,
    /// The number, or the first of two. The first may be the greater one of a `Move`.
    pub low: Decimal,
    pub high: Decimal,
    pub spread: Spread,
    pub form: Form,
    /// What one step of the last place that is not a nought is worth: 100 for 1,200, 0.01 for 3.14, 100,000 for 1.2 million.
    pub grain: Decimal,
    /// The power of ten that a scale word gave: 6 in "1.2 million"; else 0.
    pub scale: u8,
    /// Of vague numbers, what is charitably meant: 12 to 144 for "dozens".
    pub meant: Option<(Decimal, Decimal)>,
}

impl Numeral {
    /// Whether the figure itself ends in a nought: 60, 2,000, 50 million, but not 2 million.
    pub fn ends_in_noughts(&self) -> bool {
        let step = 10i64.checked_pow(u32::from(self.scale) + 1);
        step.is_some_and(|step| self.grain >= Decimal::from(step))
    }

    /// A whole number, as it is said, in the lexemes from `start` to `end`.
    pub fn whole(start: usize, end: usize, value: Decimal, form: Form) -> Numeral {
        Numeral::one(start, end, Number { value, grain: Decimal::ONE }, form, 0)
    }

    /// Whether the number, or the first of two, has no part behind its stop.
    pub fn is_whole(&self) -> bool {
        self.low.scale() == 0 || self.low.fract().is_zero()
    }

    /// One number, as it is said, in the lexemes from `start` to `end`.
    fn one(start: usize, end: usize, number: Number, form: Form, scale: u8) -> Numeral {
        let Number { value, grain } = number;
        Numeral { start, end, low: value, high: value, spread: Spread::default(), form, grain, scale, meant: None }
    }
}

/// Reads the numeral that starts at lexeme `at`, with its range if it has one. None where there is none, where it would be
/// part of something else, and where it overflows.
pub fn read(lexemes: &Lexemes, at: usize) -> Option<Numeral> {
    if continues(lexemes, at) {
        return None;
    }
    let first = single(lexemes, at, true)?;
    Some(range::extend(lexemes, first).unwrap_or(first))
}

/// Reads the single numeral that starts at `at`, whatever stands before it. `with_and` lets "and" join its parts ("a hundred
/// and five").
pub fn single(lexemes: &Lexemes, at: usize, with_and: bool) -> Option<Numeral> {
    match lexemes.get(at)?.kind {
        LexemeKind::Digits | LexemeKind::Vulgar => digits::read(lexemes, at),
        LexemeKind::Word => spelt::read(lexemes, at, with_and),
        LexemeKind::Sign('-' | '\u{2212}')
            if (!lexemes.glued(at)
                || at > 0
                    && lexemes.sign_at(at - 1).is_some_and(|c| {
                        matches!(c, '<' | '>' | '=' | '≤' | '≥' | '~' | '(' | '$' | '€' | '£' | '¥' | '₹')
                    }))
                && lexemes.glued(at + 1)
                && lexemes.is_digits(at + 1) =>
        {
            let positive = digits::read(lexemes, at + 1)?;
            Some(Numeral { start: at, low: -positive.low, high: -positive.high, ..positive })
        }
        // "- 4/5" alone
        LexemeKind::Sign('-' | '\u{2212}') if at == 0 && lexemes.is_digits(1) => {
            let positive = digits::read(lexemes, 1)?;
            lexemes.get(positive.end).is_none().then(|| Numeral {
                start: 0,
                low: -positive.low,
                high: -positive.high,
                ..positive
            })
        }
        LexemeKind::Sign(_) => None,
    }
}

/// Every numeral among the lexemes that `free` lets go, from left to right, not overlapping.
pub fn all(lexemes: &Lexemes, free: &[bool]) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut past = 0;
    for &at in &lexemes.openers {
        if at < past || !free[at] {
            continue;
        }
        let whole = |n: &Numeral| free[n.start..n.end].iter().all(|&f| f);
        let numeral = read(lexemes, at).filter(whole);
        let numeral =
            numeral.or_else(|| (!continues(lexemes, at)).then(|| single(lexemes, at, true)).flatten().filter(whole));
        if let Some(numeral) = numeral {
            past = numeral.end;
            found.push(numeral);
        }
    }
    found
}

/// Whether what starts here is the rest of a number or name that started before: the 1 of "twenty-1", the 19 of "Covid-19".
fn continues(lexemes: &Lexemes, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    let before = at - 1;
    // The "million" of "1.2.3 million" and "007 million" has lost its number.
    let scale =
        matches!(lexemes.number(at), Some(NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::ShortScale(_)));
    // "a multi-million dollar deal"
    let many = if lexemes.hyphen(before) { before.checked_sub(1) } else { Some(before) };
    if scale && many.is_some_and(|at| lexemes.is(at, "multi")) {
        return true;
    }
    if scale && matches!(lexemes.get(before), Some(l) if matches!(l.kind, LexemeKind::Digits | LexemeKind::Vulgar)) {
        return true;
    }
    // "seventeen seventy-six", "one two three": a year, a telephone number.
    let spoken =
        |at: usize| matches!(lexemes.number(at), Some(NumberWord::Unit(_) | NumberWord::Teen(_) | NumberWord::Tens(_)));
    // "flight one oh three"
    if at >= 2 && spoken(at) && lexemes.is(before, "oh") && spoken(at - 2) {
        return true;
    }
    if spoken(before) && spoken(at) && !cardinal::tied(lexemes, at) {
        return true;
    }
    if lexemes.hyphen(before) && at >= 2 {
        return lexemes.number(at - 2).is_some_and(is_whole_word) && lexemes.number(at).is_some();
    }
    false
}

/// A word that is a number by itself, not "a", "and", "no" or the B of "B-52".
fn is_whole_word(word: NumberWord) -> bool {
    use NumberWord::*;
    !matches!(word, A | And | No | Both | Twice | Thrice | Point | Minus | ShortScale(_))
}

/// A number with the worth of its last place that is not a nought.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Number {
    value: Decimal,
    grain: Decimal,
}

impl Number {
    fn whole(value: u64) -> Number {
        let value = Decimal::from(value);
        Number { value, grain: grain_of(value) }
    }

    fn times(self, by: Decimal) -> Option<Number> {
        Some(Number { value: self.value.checked_mul(by)?, grain: self.grain.checked_mul(by)? })
    }
}

/// The worth of the last place of a whole number that is not a nought; 1 for 0.
fn grain_of(value: Decimal) -> Decimal {
    let mantissa = if value.scale() == 0 { value.mantissa() } else { value.normalize().mantissa() };
    let (mut rest, mut noughts) = (mantissa.unsigned_abs(), 0);
    // Only numbers of twenty figures need the slow division.
    while rest > u128::from(u64::MAX) && rest.is_multiple_of(10) && noughts < 18 {
        (rest, noughts) = (rest / 10, noughts + 1);
    }
    let Ok(mut rest) = u64::try_from(rest) else { return power(noughts) };
    while rest != 0 && rest.is_multiple_of(10) && noughts < 18 {
        (rest, noughts) = (rest / 10, noughts + 1);
    }
    power(noughts)
}

/// 10 to the power of `exponent`, up to 18.
fn power(exponent: u8) -> Decimal {
    Decimal::from(10u64.pow(u32::from(exponent.min(18))))
}

#[cfg(test)]
mod tests;
