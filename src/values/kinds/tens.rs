//! Tens told roughly: "shares in the $20s", "the mid-$30s", "temperatures in the low 40s", "a rate in the high 60s".

use crate::lexicon::currencies::Currencies;
use crate::lexicon::quantity_words::{WARMTH, WITHIN_TENS};
use crate::values::amount::Draft;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral, Spread};
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;

/// Reads every ten in the plural that is no decade of a life or a century, and takes its lexemes: "40s" is no 40 seconds.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for figure in 0..context.lexemes.figures.len() {
        let at = context.lexemes.figures[figure];
        if let Some(end) = models(&context.lexemes, at).filter(|&end| context.is_free(at, end)) {
            context.claim(at, end);
            continue;
        }
        let Some((draft, end)) = tens(&context.lexemes, at) else { continue };
        if !context.is_free(draft.start, end) {
            continue;
        }
        if draft.kind == Kind::Count && draft.unit.is_empty() && draft.numeral.spread == Spread::Single {
            context.claim(at, end);
        } else {
            draft.note(context, found);
        }
    }
}

/// "two 737s", "the iPhone 11s", "5,000 Model 3s": a model in the plural, whose "s" is no second; where it ends. "for 120s" and "in 90s" tell
/// of seconds.
fn models(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let figures = lexemes.word(at);
    let plural = lexemes.is_digits(at)
        && figures.bytes().all(|b| b.is_ascii_digit())
        && lexemes.word(at + 1) == "s"
        && lexemes.glued(at + 1)
        && !(lexemes.glued(at + 2) && (lexemes.is_word(at + 2) || lexemes.is_digits(at + 2)));
    let before = at.checked_sub(1).filter(|_| plural)?;
    // "F-16s", "the over-65s"
    let people = |at: usize| lexemes.is_any(at, &["over", "under"]);
    if lexemes.hyphen(before) && before > 0 && (lexemes.capital(before - 1) || people(before - 1)) {
        return Some(at + 2);
    }
    if lexemes.glued(at) {
        return None;
    }
    let led =
        lexemes.is_any(before, &["for", "in", "after", "within", "every", "of", "about", "than", "by", "to", "and"]);
    let named =
        before > 0 && lexemes.capital(before) && !lexemes.calendar(before) || lexemes.word(before).starts_with("iP");
    let long = figures.len() == 3 && lexemes.is_word(before) && !led;
    (named && figures.len() <= 3 || long).then_some(at + 2)
}

/// The ten at digits `at`, and where its "s" ends. One that says neither money nor warmth, nor in which part of the ten it lies, has
/// a single number.
fn tens(lexemes: &Lexemes, at: usize) -> Option<(Draft, usize)> {
    if !lexemes.is_digits(at) {
        return None;
    }
    let apostrophe = usize::from(matches!(lexemes.sign_at(at + 1), Some('\'' | '’')));
    let s = at + 1 + apostrophe;
    if lexemes.word(s) != "s"
        || !lexemes.glued(s)
        || !lexemes.glued(at + 1)
        || lexemes.glued(s + 1) && lexemes.is_word(s + 1)
    {
        return None;
    }
    let ten: u32 = lexemes.word(at).parse().ok().filter(|n| n % 10 == 0 && (10..100).contains(n))?;
    let before = at.checked_sub(1)?;
    let money = lexemes.sign_at(before).is_some_and(|c| matches!(c, '$' | '£' | '€')) && lexemes.glued(at);
    let lead = if money { before } else { at };
    let hyphen = lead > 1 && lexemes.dash(lead - 1);
    let part = lead.checked_sub(1 + usize::from(hyphen))?;
    let within = WITHIN_TENS.iter().find(|(word, ..)| lexemes.is(part, word));
    let the = lexemes.is(lead - 1, "the");
    if !(within.is_some() || the) {
        return None;
    }
    let warm = (0..lexemes.len()).any(|i| lexemes.is_any(i, WARMTH));
    let end = s + 1;
    let years =
        lexemes.is_any(part, &["early", "late"]) || !money && !warm && lexemes.is_any(part, &["mid", "the", "middle"]);
    if years && ten >= 50 && !money {
        return None;
    }
    let (from, to) = within.map_or((0, 9), |w| (w.1, w.2));
    let told = money || warm || within.is_some() && !years;
    let numeral = Numeral {
        start: lead,
        end,
        low: Decimal::from(if told { ten + from } else { ten }),
        high: Decimal::from(if told { ten + to } else { ten }),
        spread: if told { Spread::Range } else { Spread::Single },
        form: Form::Digits,
        grain: Decimal::ONE,
        scale: 0,
        meant: None,
    };
    let kind = match () {
        () if money => Kind::Money,
        () if warm => Kind::Measure,
        () => Kind::Count,
    };
    let mut draft = Draft::of(kind, numeral);
    if money {
        let currencies = Currencies::embedded();
        let sign = currencies.signs(lexemes.word(before)).iter().find(|s| s.pieces.len() == 1)?;
        let currency = currencies.currency(sign.currency);
        (draft.unit, draft.base, draft.factor) = (currency.name.clone(), currency.base.clone(), currency.factor);
    } else if warm {
        (draft.unit, draft.base) = ("degree".into(), "degree".into());
    }
    Some((draft, end))
}
