//! Money: "$1.2bn", "US$5 million", "EUR 20", "92 million yuan", "20 dollars and 43 cents", "£24 a year", "$5-$6 million".

mod coins;
mod signs;

use self::coins::{coins, one_alone, one_and_coins, told_in};
use self::signs::{minus_before, name_after, nation_after, sign_before, sign_end};
use crate::lexicon::currencies::{self, Currencies};
use crate::lexicon::time_words::TimeWord;
use crate::values::amount::Draft;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{self, Form, Numeral};
use crate::values::unit;
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;
use smol_str::{SmolStr, format_smolstr};

/// Reads every amount of money whose numeral is still free.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    one_and_coins(context, found);
    one_alone(context, found);
    for numeral in context.numerals().iter().copied() {
        let Some(draft) = amount(context, numeral) else { continue };
        let next = |at: usize| {
            let start = sign_end(&context.lexemes, at).unwrap_or(at);
            amount(context, numeral::read(&context.lexemes, start)?).filter(|d| d.start == at)
        };
        let mut draft = draft.joined(context, next);
        if let Some((per, hit, end)) = unit::per(&context.lexemes, draft.end) {
            draft.unit = format_smolstr!("{} per {per}", draft.unit);
            draft.base = format_smolstr!("{}/{}", draft.base, hit.as_ref().map_or(&per, |h| &h.base));
            if let Some(hit) = hit {
                let Some(factor) = draft.factor.checked_div(hit.factor) else { continue };
                draft.factor = factor;
            }
            (draft.per, draft.end) = (Some(per), end);
        } else if let Some((per, hit)) = per_after_bracket(&context.lexemes, draft.end)
            && let Some(factor) = draft.factor.checked_div(hit.factor)
        {
            draft.unit = format_smolstr!("{} per {per}", draft.unit);
            draft.base = format_smolstr!("{}/{}", draft.base, hit.base);
            (draft.factor, draft.per) = (factor, Some(per));
        }
        // "$3 per 1,000 cubic feet": what it is reckoned by is no amount of its own.
        let by = draft.per.is_none().then(|| reckoned_by(context, draft.end)).flatten();
        draft.note(context, found);
        if let Some((start, end)) = by {
            context.claim(start, end);
        }
    }
}

/// "per 1,000 users", "per million British thermal units": the lexemes of the number behind "per".
fn reckoned_by(context: &Context, at: usize) -> Option<(usize, usize)> {
    let lexemes = &context.lexemes;
    let by = lexemes.is(at, "per").then(|| numeral::single(lexemes, at + 1, true)).flatten()?;
    let round =
        matches!(by.form, Form::Digits | Form::Words) && by.low >= Decimal::TEN && context.is_free(by.start, by.end);
    round.then_some((by.start, by.end))
}

/// "9 million dirhams ($2.4 million) a year": what follows an amount that brackets tell again.
fn per_after_bracket(lexemes: &Lexemes, at: usize) -> Option<(SmolStr, unit::Hit)> {
    if !lexemes.sign(at, '(') {
        return None;
    }
    let close = (at + 2..at + 8).find(|&i| lexemes.sign(i, ')'))?;
    let money = (at + 1..close).any(|i| currencies::opens(lexemes.word(i)) || currencies::is_name(lexemes.word(i)));
    let (per, hit, _) = unit::per(lexemes, close + 1).filter(|_| money)?;
    Some((per, hit?))
}

/// The amount of money whose numeral this is, with its currency before or after it.
fn amount(context: &Context, numeral: Numeral) -> Option<Draft> {
    if numeral.form == Form::Ordinal {
        return None;
    }
    let lexemes = &context.lexemes;
    let draft = Draft::of(Kind::Money, numeral).bounded(context);
    // "Fr 14. Juli": a weekday of other languages
    let month = || (draft.end..draft.end + 2).any(|k| matches!(lexemes.time(k), Some(TimeWord::Month(..))));
    let before = sign_before(lexemes, numeral.start).filter(|(_, start)| {
        !(lexemes.is(*start, "fr") && (lexemes.sign(draft.end, '.') || lexemes.is_word(draft.end)) && month())
    });
    // "half a cent", "three-quarters of a dollar"
    let mut draft = draft;
    if numeral.form == Form::Fraction && before.is_none() {
        let one = draft.end + usize::from(lexemes.is(draft.end, "of"));
        if lexemes.is_any(one, &["a", "one"]) && currencies::is_name(lexemes.word(one + 1)) {
            draft.end = one + 1;
        }
    }
    let after = name_after(lexemes, draft.end, &numeral).or({
        // "$5 million (US)" has no second name; "half a million of dollars" is rare
        None
    });
    let currencies = Currencies::embedded();
    if let (None, None) = (before, after) {
        return scaled_code(lexemes, draft);
    }
    let (currency, start, mut end) = match (before, after) {
        (Some((currency, start)), Some((second, end))) => {
            // "$10 dollars", "$20 Canadian": the name after is the same or says more.
            let (first, second) = (currencies.currency(currency), currencies.currency(second));
            let tells = first.base == second.base || (first.base == "USD" && second.base.len() == 3);
            let end = if tells && second.factor == Decimal::ONE { end } else { draft.end };
            (if tells && second.factor == Decimal::ONE { second } else { first }, start, end)
        }
        (Some((currency, start)), None) => {
            match nation_after(lexemes, draft.end).filter(|_| lexemes.word(start) == "$") {
                Some((nation, end)) => (currencies.currency(nation), start, end),
                None => (currencies.currency(currency), start, draft.end),
            }
        }
        (None, Some((currency, end))) => (currencies.currency(currency), numeral.start, end),
        (None, None) => return None,
    };
    let (mut numeral, mut start) = (numeral, start);
    if before.is_some()
        && let Some(minus) = minus_before(lexemes, start)
    {
        (numeral.low, numeral.high, start) = (-numeral.low, -numeral.high, minus);
    }
    // "a 1080p screen"
    if end == draft.end + 1
        && lexemes.word(draft.end) == "p"
        && matches!(lexemes.word(numeral.start), "360" | "480" | "720" | "1080" | "1440" | "2160" | "4320")
    {
        return None;
    }
    // "Dollars 648x": letters that touch the digits and say nothing known.
    if end == numeral.end && lexemes.glued(end) && lexemes.is_word(end) {
        // "£2.50p"
        if currency.base != "GBP" || lexemes.word(end) != "p" || lexemes.glued(end + 1) && lexemes.is_word(end + 1) {
            return None;
        }
        end += 1;
    }
    // "$50 grand"
    if before.is_some()
        && end == draft.end
        && lexemes.is(end, "grand")
        && numeral.scale == 0
        && !lexemes.is_word(end + 1)
    {
        (numeral.low, numeral.high, end) = (
            numeral.low.checked_mul(Decimal::ONE_THOUSAND)?,
            numeral.high.checked_mul(Decimal::ONE_THOUSAND)?,
            end + 1,
        );
        numeral.grain = numeral.grain.checked_mul(Decimal::ONE_THOUSAND)?;
    }
    if let Some((sum, next)) = coins(lexemes, end, currency, &numeral) {
        (numeral.low, numeral.high, numeral.grain, end) = (sum, sum, Decimal::new(1, 2), next);
    }
    told_in(context, currency, Draft { start, end, ..draft }, numeral)
}

/// "120 MEUR", "MUSD 60", "5 kEUR": a code with its scale before it, as company reports write it.
fn scaled_code(lexemes: &Lexemes, mut draft: Draft) -> Option<Draft> {
    let code = |at: usize| {
        let word = lexemes.word(at);
        let (scale, rest) = word.split_at_checked(1).filter(|_| word.len() == 4)?;
        let exponent = match scale {
            "k" | "K" => 3u32,
            "M" | "m" => 6,
            "B" => 9,
            _ => return None,
        };
        let capitals = rest.bytes().all(|b| b.is_ascii_uppercase());
        let currency = Currencies::embedded().of(rest).filter(|_| capitals)?;
        Some((currency, Decimal::from(10u64.pow(exponent))))
    };
    if draft.numeral.scale > 0 || draft.numeral.form != Form::Digits {
        return None;
    }
    let (currency, by) = match (code(draft.end), draft.start.checked_sub(1).and_then(code)) {
        (Some(found), _) => {
            draft.end += 1;
            found
        }
        (None, Some(found)) => {
            draft.start -= 1;
            found
        }
        (None, None) => return None,
    };
    let numeral = &mut draft.numeral;
    (numeral.low, numeral.high) = (numeral.low.checked_mul(by)?, numeral.high.checked_mul(by)?);
    numeral.grain = numeral.grain.checked_mul(by)?;
    (draft.unit, draft.base) = (currency.name.clone(), currency.base.clone());
    Some(draft)
}
