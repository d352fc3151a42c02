//! Nought and two without a figure: "no passengers", "none of the crew", "nobody was hurt", "neither driver", "both drivers".

use super::noun;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{BEINGS, VICTIMS};
use crate::text::{Upos, Xpos};
use crate::values::amount::Draft;
use crate::values::numeral::{Form, Numeral};
use crate::values::{Annotation, Context, Kind, Scope};
use rust_decimal::Decimal;

/// What stands before "both" where it goes with a verb.
const AUXILIARIES: &[&str] = &[
    "have", "has", "had", "are", "were", "is", "was", "will", "would", "can", "could", "should", "may", "might",
    "must", "do", "did",
];

/// "no passengers", "none of the crew", "both drivers": nought or two of a thing that is counted.
pub(super) fn none_and_both(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for opener in 0..context.lexemes.openers.len() {
        let at = context.lexemes.openers[opener];
        let Some(word @ (NumberWord::No | NumberWord::Both)) = context.lexemes.number(at) else { continue };
        let lexemes = &context.lexemes;
        let none = word == NumberWord::No;
        // "No. 5", "yes or no", "both of them"
        if lexemes.sign(at + 1, '.') || !lexemes.is_word(at + 1) || !context.is_free(at, at + 1) {
            continue;
        }
        // "they have both cut prices", "both cut prices": both of those who do it
        let token = context.tokens(at + 1, at + 2).start;
        let done = context.sentence.tokens.get(token).is_some_and(|t| {
            t.xpos == Xpos::Vbd
                || matches!(t.upos, Upos::Verb | Upos::Aux) && at > 0 && lexemes.is_any(at - 1, AUXILIARIES)
        });
        if !none && done {
            continue;
        }
        let value = if none { Decimal::ZERO } else { Decimal::TWO };
        let numeral = Numeral::whole(at, at + 1, value, Form::Words);
        if none && let Some(noun) = nobody(context, at) {
            let mut draft = Draft::of(Kind::Count, numeral);
            (draft.unit, draft.base, draft.discrete) = ("person".into(), "person".into(), true);
            draft.noun = context.lexemes.get(noun).map(|l| l.span);
            draft.note(context, found);
            continue;
        }
        let Some(counted) = noun::counted(context, at + 1, &numeral) else { continue };
        let neither = context.lexemes.is(at, "neither");
        let nor = (at + 1..at + 8).any(|i| context.lexemes.is(i, "nor"));
        let of = lexemes.is(at + 1, "of");
        let short = counted.end <= at + 5;
        let known = !none || of || BEINGS.contains(&counted.lemma.as_str());
        // "both barges and tugs" are not two barges.
        let goes_on = !none && lexemes.is_any(counted.end, &["and", "as", "in", "at", "to"]);
        if counted.plural == (neither && !of)
            || neither && nor
            || !short
            || !known
            || goes_on
            || lexemes.is(at, "nobody")
            || none && !neither && lexemes.is(at, "none") != of
        {
            continue;
        }
        let mut draft = Draft::of(Kind::Count, numeral);
        draft.discrete = true;
        (draft.unit, draft.base, draft.noun) = (counted.lemma.clone(), counted.lemma, Some(counted.span));
        if counted.part {
            draft.scope = Scope::PartOf;
        }
        draft.note(context, found);
    }
}

/// "no one was hurt", "nobody has been killed", "none were injured": the word for the people that nothing befell.
fn nobody(context: &Context, at: usize) -> Option<usize> {
    let lexemes = &context.lexemes;
    let end = match () {
        () if lexemes.is_any(at, &["nobody", "none"]) => at + 1,
        () if lexemes.is(at, "no") && lexemes.is(at + 1, "one") => at + 2,
        () => return None,
    };
    let be = if lexemes.is_any(end, &["has", "have", "had"]) { end + 1 } else { end };
    let hurt = if lexemes.is_any(be, &["was", "were", "is", "been", "being"]) { be + 1 } else { return None };
    let hurt = if lexemes.is_any(hurt, &["reported", "seriously", "badly", "believed"]) { hurt + 1 } else { hurt };
    (lexemes.is_any(hurt, VICTIMS) && !lexemes.is(hurt, "missing")).then_some(at)
}
