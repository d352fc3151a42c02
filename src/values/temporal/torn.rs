//! Lengths whose number the grammar of time sees only the end of: "zero point five hours", "2x10^6 years", "a 5- to 10-year
//! plan", "two-tenths of a second". The numeral that reaches into the phrase is its number; one that does so otherwise leaves no value.

use super::lexemes_in;
use super::phrase::{Base, Length, Phrase};
use crate::lexicon::time_words::TimeWord;
use crate::text::Span;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral};
use crate::values::{Bound, Context, bound};

/// The phrase and its span with the whole of its number; none where its number is torn and does not count its unit.
pub fn whole(context: &mut Context<'_>, phrase: Phrase, span: Span) -> Option<(Phrase, Span)> {
    let Some(told) = length(&phrase).filter(|_| context.lexemes.numeric).map(|length| length.low.is_some()) else {
        return Some((phrase, span));
    };
    let (first, last) = lexemes_in(&context.lexemes, span);
    if !told {
        let start = many(context, first).map_or(span.start, |start| start.min(span.start));
        return Some((phrase, Span { start, ..span }));
    }
    // ".5 seconds"
    let cut = context.lexemes.get(first)?.span.start < span.start;
    if !cut && (first == 0 || !may_reach(&context.lexemes, first)) {
        return Some((phrase, span));
    }
    let numerals = context.numerals();
    let lexemes = &context.lexemes;
    // "two-tenths of an hour", "a third of a year"
    let article = first > 0 && lexemes.is_any(first, &["a", "an"]) && lexemes.is(first - 1, "of");
    let part = |n: &&Numeral| article && n.form == Form::Fraction && n.end + 1 == first;
    let torn = |n: &&Numeral| n.start < first + usize::from(cut) && first < n.end;
    let Some(numeral) = numerals.iter().find(|n| torn(n) || part(n)).copied() else { return Some((phrase, span)) };
    let unit = if part(&&numeral) { first + 1 } else { numeral.end + usize::from(lexemes.hyphen(numeral.end)) };
    let counts = matches!(lexemes.time(unit), Some(TimeWord::Unit(..))) && unit < last;
    let plain = !matches!(numeral.form, Form::Ordinal | Form::Vague) && numeral.low <= numeral.high;
    if !counts || !plain || !context.is_free(numeral.start, numeral.end) {
        return None;
    }
    let mut start = numeral.start;
    let mut limit = None;
    if let Some((before, from)) = bound::before(lexemes, start).filter(|(_, from)| context.is_free(*from, start)) {
        (limit, start) = (Some(before), from);
    }
    let mut phrase = phrase;
    if let Some(length) = length_mut(&mut phrase) {
        (length.low, length.high) = (Some(numeral.low), Some(numeral.high));
        length.bound = limit.map_or(Bound::Exact, bound::sign);
    }
    let start = lexemes.get(start)?.span.start;
    Some((phrase, Span { start, ..span }))
}

/// "hundreds of years": where the vague number begins that stands before lexeme `first` and "of".
fn many(context: &mut Context<'_>, first: usize) -> Option<u32> {
    let of = first.checked_sub(1).filter(|&of| of > 0 && context.lexemes.is(of, "of"))?;
    context.lexemes.number(of - 1)?;
    let numeral = context.numerals().iter().find(|n| n.end == of && n.form == Form::Vague).copied()?;
    Some(context.lexemes.get(numeral.start)?.span.start)
}

/// Whether what stands before the phrase may belong to its number: most lengths have a word of another sort before them.
fn may_reach(lexemes: &Lexemes, first: usize) -> bool {
    let before = first - 1;
    lexemes.number(before).is_some()
        || lexemes.is_digits(before)
        || lexemes.sign_at(before).is_some_and(|c| matches!(c, '-' | '^' | '.' | '/' | '–'))
        || lexemes.is_any(before, &["of", "or", "to", "e", "x", "and"])
        || lexemes.glued(first)
}

fn length(phrase: &Phrase) -> Option<&Length> {
    match phrase {
        Phrase::Lasting(length) | Phrase::Ahead(length) | Phrase::Soon(length) => Some(length),
        Phrase::Shift { length, base: Base::Now | Base::Previous, .. } => Some(length),
        _ => None,
    }
}

fn length_mut(phrase: &mut Phrase) -> Option<&mut Length> {
    match phrase {
        Phrase::Lasting(length) | Phrase::Ahead(length) | Phrase::Soon(length) | Phrase::Shift { length, .. } => {
            Some(length)
        }
        _ => None,
    }
}
