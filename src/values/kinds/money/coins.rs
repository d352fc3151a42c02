//! Coins: "20 dollars and 43 cents", "a dollar fifty", "ten dimes", "less than a penny", "a grand".

use crate::lexicon::currencies::{Currencies, Currency, HUNDREDTHS, Spelling};
use crate::lexicon::number_words::NumberWord;
use crate::values::amount::Draft;
use crate::values::bound::fold;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{self, Form, Numeral, Spread};
use crate::values::single;
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;

/// "less than a dollar", "about a penny"; "a grand" and no more.
pub(super) fn one_alone(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for (at, bounded) in single::all(context) {
        let lexemes = &context.lexemes;
        let mut buffer = [0u8; 24];
        let names = fold(lexemes.word(at + 1), &mut buffer).map_or(&[][..], |w| Currencies::embedded().names(w));
        let name =
            names.iter().find(|s| s.pieces.iter().enumerate().all(|(k, p)| lexemes.is(at + 1 + k, p)) && !s.large);
        let Some(name) = name else { continue };
        let currency = Currencies::embedded().currency(name.currency);
        let end = at + 1 + name.pieces.len();
        let (plural, capital) = (name.pieces[0].ends_with('s'), lexemes.capital(at + 1) && bounded);
        if plural || capital || !single::ends(lexemes, end, bounded) {
            continue;
        }
        let numeral = single::numeral(at);
        if let Some(draft) = told_in(context, currency, Draft { end, ..Draft::of(Kind::Money, numeral) }, numeral) {
            draft.note(context, found);
        }
    }
}

/// The draft in a currency; coins are told in the currency itself.
pub(super) fn told_in(context: &Context, currency: &Currency, draft: Draft, mut numeral: Numeral) -> Option<Draft> {
    if currency.coin {
        // "10 grand" is 10,000 dollars, or pounds where the document speaks of "£".
        let base =
            if currency.factor > Decimal::ONE && context.document.text.contains('£') { "GBP" } else { &currency.base };
        let main = Currencies::embedded().of(base)?;
        numeral.low = numeral.low.checked_mul(currency.factor)?;
        numeral.high = numeral.high.checked_mul(currency.factor)?;
        numeral.grain = numeral.grain.checked_mul(currency.factor)?;
        return Some(Draft { numeral, unit: main.name.clone(), base: main.base.clone(), ..draft });
    }
    let (unit, base) = (currency.name.clone(), currency.base.clone());
    Some(Draft { numeral, unit, base, factor: currency.factor, ..draft })
}

/// "a dollar fifty", "a pound twenty": one, and its coins.
pub(super) fn one_and_coins(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for opener in 0..context.lexemes.openers.len() {
        let lexemes = &context.lexemes;
        let at = lexemes.openers[opener];
        let one = matches!(lexemes.number(at), Some(NumberWord::A | NumberWord::Unit(1)));
        if !one || !matches!(lexemes.number(at + 2), Some(NumberWord::Tens(_) | NumberWord::Teen(_))) {
            continue;
        }
        if !lexemes.is_any(at, &["a", "one"]) || !lexemes.is_any(at + 1, &["dollar", "pound", "euro", "buck", "quid"]) {
            continue;
        }
        let currencies = Currencies::embedded();
        let name = if lexemes.is(at + 1, "pound") { "quid" } else { lexemes.word(at + 1) };
        let Some(currency) = currencies.names(name).iter().find(|s| s.pieces.len() == 1) else { continue };
        let currency = currencies.currency(currency.currency);
        let Some(part) = numeral::single(lexemes, at + 2, false).filter(|p| p.form == Form::Words) else { continue };
        let one = Numeral { start: at, end: at + 2, low: Decimal::ONE, high: Decimal::ONE, ..part };
        let Some((sum, end)) = coins(lexemes, at + 2, currency, &one) else { continue };
        if !context.is_free(at, end) {
            continue;
        }
        let numeral = Numeral { low: sum, high: sum, end, grain: Decimal::new(1, 2), form: Form::Digits, ..one };
        let (unit, base) = (currency.name.clone(), currency.base.clone());
        Draft { unit, base, ..Draft::of(Kind::Money, numeral) }.note(context, found);
    }
}

/// "20 dollars and 43 cents", "20 dollars 43": what the coins add.
pub(super) fn coins(lexemes: &Lexemes, end: usize, currency: &Currency, numeral: &Numeral) -> Option<(Decimal, usize)> {
    if numeral.spread != Spread::Single || !numeral.low.fract().is_zero() || currency.factor != Decimal::ONE {
        return None;
    }
    let joined = lexemes.is(end, "and") || lexemes.sign(end, ',');
    let at = if joined { end + 1 } else { end };
    let part = numeral::single(lexemes, at, false)?;
    let small = part.low > Decimal::ZERO && part.low < Decimal::ONE_HUNDRED && part.low.fract().is_zero();
    if !small || !matches!(part.form, Form::Digits | Form::Words) {
        return None;
    }
    let hundredth = lexemes.is_any(part.end, &["cents", "cent", "pence", "c", "p", "sen", "sens", "kopecks", "¢"])
        || lexemes.is_any(part.end, HUNDREDTHS);
    let mut buffer = [0u8; 24];
    let own = fold(lexemes.word(part.end), &mut buffer).and_then(|w| {
        let names = Currencies::embedded().names(w).iter().filter(|s| s.pieces.len() == 1);
        let coin = |s: &Spelling| Currencies::embedded().currency(s.currency);
        names.map(coin).find(|c| c.base == currency.base && c.factor < Decimal::ONE).map(|c| c.factor)
    });
    let named = hundredth || own.is_some();
    let closes = lexemes.get(part.end).is_none()
        || lexemes.sign_at(part.end).is_some_and(|c| matches!(c, '.' | ',' | ')' | '?'))
        // "two dollars fifty for each"
        || lexemes.is_word(at) && lexemes.is_any(part.end, &["and", "for", "each", "apiece", "but", "per"]);
    let two = if lexemes.is_digits(at) { lexemes.word(at).len() == 2 } else { part.low >= Decimal::TEN };
    let signed = lexemes.is(end, "and") && !lexemes.is_digits(at);
    let bare = !lexemes.sign(end, ',') && closes && two && (lexemes.is_word(end - 1) || signed);
    if !named && !bare {
        return None;
    }
    let cents = part.low.checked_mul(own.unwrap_or(Decimal::new(1, 2)))?;
    Some((numeral.low.checked_add(cents)?, if named { part.end + 1 } else { part.end }))
}
