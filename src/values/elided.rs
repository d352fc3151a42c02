//! Units said once for two numbers: "minus 19 at night and minus 11 Celsius by day", "from 24 last year to 31 per cent", "you pay 12
//! per cent, not 15", "a bill of €13 million: the roof 7.6 million, the walls 4.2 million".

use super::lexer::Lexemes;
use super::{Amount, numeral};
use super::{Annotation, Context, Kind, Scope, Shape, amount, bound};
use crate::lexicon::quantity_words::{NUMBERED, SET_AGAINST};
use rust_decimal::Decimal;

/// Gives bare numbers of `values[first..]` the unit of another measure of their sentence: numbers below nought that of a later
/// temperature, the first of "from ... to ..." that of the second; what is set against a measure before it that one's.
pub fn lend(context: &Context, values: &mut [Annotation], first: usize) {
    let values = &mut values[first..];
    // From the last on, as each number of a list has its unit from the next: "10, 20 and 30 mg".
    for at in (0..values.len()).rev() {
        let Shape::Amount(bare) = &values[at].value.shape else { continue };
        if values[at].value.kind != Kind::Count || !bare.unit.is_empty() || bare.noun.is_some() || bare.vague {
            continue;
        }
        let lexemes = &context.lexemes;
        let start = lexemes.items.partition_point(|l| l.span.end <= values[at].span.start);
        let end = lexemes.items.partition_point(|l| l.span.start < values[at].span.end);
        let found = listed(lexemes, values, at, start, end)
            .map(|lender| (lender, Decimal::ONE))
            .or_else(|| lender(lexemes, values, at, start, end))
            .or_else(|| earlier(lexemes, values, at, start).map(|lender| (lender, Decimal::ONE)));
        let Some((lender, scale)) = found else { continue };
        let Some(lent) = lent(lexemes, start, &values[lender], bare, scale) else { continue };
        values[at].value.kind = values[lender].value.kind;
        values[at].value.shape = Shape::Amount(lent);
    }
}

/// The next value, where "and", "or" or a comma joins a bare number to it and both are written alike: "45 and 50 mg", "3, 5 and 8
/// per cent", "5- and 10-mile runs".
fn listed(lexemes: &Lexemes, values: &[Annotation], at: usize, start: usize, end: usize) -> Option<usize> {
    let next = at + 1;
    let Shape::Amount(bare) = &values[at].value.shape else { return None };
    let Shape::Amount(other) = &values.get(next)?.value.shape else { return None };
    let hung = usize::from(lexemes.sign(end, '-') && lexemes.glued(end) && !lexemes.glued(end + 1));
    let comma = lexemes.sign(end + hung, ',');
    let word = end + hung + usize::from(comma);
    let and = lexemes.is_any(word, &["and", "or"]);
    let first = word + usize::from(and);
    let near = (comma || and) && lexemes.get(first)?.span.start == values[next].span.start;
    // A comma alone joins only what goes on to an "and".
    let goes_on =
        and || (next + 1 < values.len() && lexemes.sign(first + 1, ',')) || lexemes.is_any(first + 1, &["and", "or"]);
    let alike =
        lexemes.is_digits(start) == lexemes.is_digits(first) && !lexemes.is_any(start, &["one", "both", "a", "no"]);
    // "10,000 and 20,000 euros"; "two- and five-year notes"
    let kind = values[next].value.kind;
    let unit = (matches!(kind, Kind::Percent | Kind::Measure | Kind::Money) || hung > 0 && kind == Kind::Duration)
        && !other.unit.is_empty()
        && other.noun.is_none()
        && other.scope == Scope::Whole;
    let ratio = bare.low.checked_div(other.low).unwrap_or_default();
    let like = ratio > Decimal::new(5, 2) && ratio < Decimal::from(20);
    let led = start > 0 && (lexemes.is_any(start - 1, NUMBERED) || lexemes.is(start - 1, "of"));
    (near && goes_on && alike && unit && like && !led && !bare.low.is_sign_negative()).then_some(next)
}

/// Which later value lends its unit, and what the number is multiplied by ("from 24.2 to 33 billion euros").
fn lender(lexemes: &Lexemes, values: &[Annotation], at: usize, start: usize, end: usize) -> Option<(usize, Decimal)> {
    let Shape::Amount(bare) = &values[at].value.shape else { return None };
    let later = |k: usize| match &values.get(k)?.value.shape {
        Shape::Amount(amount) if !amount.unit.is_empty() && amount.scope == Scope::Whole && amount.noun.is_none() => {
            Some(amount)
        }
        _ => None,
    };
    if bare.low < Decimal::ZERO {
        let warm = |a: &Amount| a.base_unit == "kelvin" || a.base_unit == "degree";
        let next = (at + 1..values.len()).find(|&k| later(k).is_some_and(warm))?;
        return Some((next, Decimal::ONE));
    }
    if !(start > 0 && lexemes.is(start - 1, "from")) {
        return None;
    }
    let to = (end..end + 6).find(|&i| lexemes.is(i, "to"))?;
    let stopped = (end..to).any(|i| lexemes.sign_at(i).is_some_and(|c| c != ',') || lexemes.is_digits(i) && to == end);
    let from = lexemes.get(to + 1)?.span.start;
    let next = (at + 1..values.len()).find(|&k| values[k].span.start >= from)?;
    let near = values[next].span.start < lexemes.get(to + 3).map_or(u32::MAX, |l| l.span.start);
    let amount = later(next)?;
    if stopped || !near || !matches!(values[next].value.kind, Kind::Percent | Kind::Money | Kind::Measure) {
        return None;
    }
    let like = |scale: Decimal| {
        let ratio = bare.low.checked_mul(scale).and_then(|low| low.checked_div(amount.low)).unwrap_or_default();
        ratio > Decimal::new(1, 1) && ratio < Decimal::TEN
    };
    [0u32, 3, 6, 9, 12].iter().map(|e| Decimal::from(10u64.pow(*e))).find(|s| like(*s)).map(|scale| (next, scale))
}

/// Which earlier value of its sentence lends its unit to a number that is set against it, or is one of its sort.
fn earlier(lexemes: &Lexemes, values: &[Annotation], at: usize, start: usize) -> Option<usize> {
    let (bare, sentence) = (&values[at], values[at].sentence);
    let Shape::Amount(number) = &bare.value.shape else { return None };
    let before = (0..at).rev().take_while(|&k| values[k].sentence == sentence);
    let (lender, amount) = before.map(|k| (k, &values[k].value)).find_map(|(k, v)| match (&v.shape, v.kind) {
        (Shape::Amount(a), Kind::Percent | Kind::Money | Kind::Measure) if !a.unit.is_empty() => Some((k, a)),
        _ => None,
    })?;
    let kind = values[lender].value.kind;
    if number.low.is_sign_negative() || number.low.is_zero() || amount.low.is_zero() || number.low != number.high {
        return None;
    }
    let ratio = number.low.checked_div(amount.low)?;
    let like = |times: u32| ratio < Decimal::from(times) && ratio > Decimal::ONE / Decimal::from(times);
    // "€13 million: the roof 7.6 million": a bare million after a sum of money is one of money.
    let million = Decimal::from(1_000_000u32);
    if kind == Kind::Money && amount.per.is_none() && number.low >= million && amount.low >= million {
        return like(1000).then_some(lender);
    }
    // "50.9 percent, his rival 49.1"
    if kind == Kind::Percent
        && number.low.scale() > 0
        && amount.low.scale() == number.low.scale()
        && amount.unit == "percent"
    {
        return like(40).then_some(lender);
    }
    let told = |words: &[&str]| start >= words.len() && lexemes.are(start - words.len(), words);
    let set_against = SET_AGAINST.iter().any(|w| told(w)) && !lexemes.is_word(start + 1);
    (set_against && like(10)).then_some(lender)
}

/// The bare number in the unit of the other.
fn lent(lexemes: &Lexemes, start: usize, from: &Annotation, bare: &Amount, scale: Decimal) -> Option<Amount> {
    let Shape::Amount(other) = &from.value.shape else { return None };
    let minus = usize::from(lexemes.is_any(start, &["-", "−", "minus", "negative"]));
    let mut numeral =
        numeral::single(lexemes, start, true).or_else(|| numeral::single(lexemes, start + minus, true))?;
    (numeral.low, numeral.high) = (bare.low.checked_mul(scale)?, bare.high.checked_mul(scale)?);
    numeral.grain = numeral.grain.checked_mul(scale)?;
    numeral.scale = if scale > Decimal::ONE { 6 } else { numeral.scale };
    // Units convert by a straight line: two points of it are known from the other's numbers.
    let (factor, offset) = line(other)?;
    let extent = bound::extent(&numeral, None, false, 0)?;
    let extent = amount::convert(extent, factor, offset)?;
    Some(Amount {
        low: numeral.low,
        high: numeral.high,
        unit: other.unit.clone(),
        base_unit: other.base_unit.clone(),
        per: other.per.clone(),
        extent,
        ..bare.clone()
    })
}

/// The factor and offset from a unit to its base unit.
fn line(amount: &Amount) -> Option<(Decimal, Decimal)> {
    let units = crate::lexicon::units::Units::embedded();
    if let Some(unit) = units.named(&amount.unit) {
        return Some((unit.factor, unit.offset));
    }
    let said = amount.extent.said;
    let low = said.low.filter(|_| said.low == said.high || amount.low != amount.high).or(said.high)?;
    low.checked_div(amount.low).map(|factor| (factor, Decimal::ZERO))
}
