//! What a number counts where its noun stands before it: "another barge or two", "a crowd of 1950", "the number of cases rose to
//! 4,500".

use super::noun;
use crate::lexicon::quantity_words::COMPANIES;
use crate::text::{Span, Xpos};
use crate::values::amount::Draft;
use crate::values::numeral::Numeral;
use crate::values::{Context, bound};
use rust_decimal::Decimal;
use smol_str::SmolStr;

/// "a crowd of 1950", "a staff of 40": people, told by their company.
pub(super) fn company(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let start = numeral.start;
    start > 2 && lexemes.is(start - 1, "of") && lexemes.is_any(start - 2, COMPANIES) && !lexemes.hyphen(numeral.end)
}

/// "another barge or two": the noun stands before the number.
pub(super) fn or_two(context: &Context, numeral: &Numeral) -> Option<(SmolStr, Span)> {
    let start = numeral.start;
    if start < 2 || numeral.low != Decimal::TWO || !context.lexemes.is(start - 1, "or") {
        return None;
    }
    let token = context.sentence.tokens.get(context.tokens(start - 2, start - 1).start)?;
    let noun = matches!(token.xpos, Xpos::Nn) && !token.lemma.is_empty();
    noun.then(|| (token.lemma.to_lowercase().into(), token.span))
}

/// "the number of cases rose to 4,500", "the death toll stands at 45", "its population is 9,000": what stands before says what
/// is counted.
pub(super) fn number_of(context: &Context, draft: &Draft) -> Option<(SmolStr, Span)> {
    let lexemes = &context.lexemes;
    let start = bound::before(lexemes, draft.start).map_or(draft.start, |b| b.1);
    let last = start.checked_sub(1)?;
    let led = lexemes
        .is_any(last, &["to", "at", "reached", "is", "was", "were", "are", "hit", "topped", "exceeded", "reaching"]);
    let closes = !lexemes.is_word(draft.end)
        || lexemes.is_any(
            draft.end,
            &["in", "on", "by", "from", "as", "last", "this", "for", "at", "after", "since", "and", "when"],
        );
    if !led || !closes || !draft.discrete || draft.numeral.low < Decimal::TWO {
        return None;
    }
    let head = (last.saturating_sub(9)..last)
        .rev()
        .take_while(|&i| !lexemes.is_digits(i) && lexemes.sign_at(i).is_none_or(|c| matches!(c, '\'' | '’' | '-')))
        .find(|&i| lexemes.is_any(i, &["number", "toll", "population"]))?;
    let span = lexemes.get(head)?.span;
    if lexemes.is_any(head, &["toll", "population"]) {
        return Some(("person".into(), span));
    }
    let noun = lexemes.is(head + 1, "of").then(|| noun::counted(context, head + 2, &draft.numeral)).flatten()?;
    (noun.plural && noun.end <= last + 1).then_some((noun.lemma, noun.span))
}
