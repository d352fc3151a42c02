//! Money: "$1.2bn", "US$5 million", "EUR 20", "92 million yuan", "20 dollars and 43 cents", "£24 a year", "$5-$6 million".

use super::single;
use crate::lexicon::currencies::{self, Currencies, Currency, HUNDREDTHS, Spelling};
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::PAYS;
use crate::values::amount::Draft;
use crate::values::bound::fold;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{self, Form, Numeral, Spread};
use crate::values::unit;
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;
use smol_str::{SmolStr, format_smolstr};

/// Reads every amount of money whose numeral is still free.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    one_and_coins(context, found);
    one_alone(context, found);
    for numeral in context.numerals() {
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
        draft.note(context, found);
    }
}

/// "less than a dollar", "about a penny"; "a grand" and no more.
fn one_alone(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
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
fn told_in(context: &Context, currency: &Currency, draft: Draft, mut numeral: Numeral) -> Option<Draft> {
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
fn one_and_coins(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for at in 0..context.lexemes.len() {
        let lexemes = &context.lexemes;
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
    let before = sign_before(lexemes, numeral.start);
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
    if let Some((sum, next)) = coins(lexemes, end, currency, &numeral) {
        (numeral.low, numeral.high, numeral.grain, end) = (sum, sum, Decimal::new(1, 2), next);
    }
    told_in(context, currency, Draft { start, end, ..draft }, numeral)
}

/// "$5 Canadian", "$5 (Australian)": whose dollars they are, said after the amount, with no noun after it.
fn nation_after(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let bracket = lexemes.sign(at, '(');
    let word = if bracket { at + 1 } else { at };
    let end = if bracket { word + 2 } else { word + 1 };
    if !lexemes.capital(word) || (bracket && !lexemes.sign(word + 1, ')')) {
        return None;
    }
    let closes = bracket
        || !lexemes.is_word(end)
        || lexemes.is_any(end, &["in", "for", "a", "on", "to", "and", "from", "or", "per", "at", "is", "was", "by"]);
    let mut buffer = [0u8; 24];
    let names = Currencies::embedded().names(fold(lexemes.word(word), &mut buffer)?);
    let dollar = names.iter().find(|s| s.pieces.len() == 2 && s.pieces[1] == "dollar")?;
    closes.then_some((dollar.currency, end))
}

/// "-$5", "minus $5", "negative $5": where the word or sign stands that turns the amount that starts at `at`.
fn minus_before(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    if lexemes.number(before) == Some(NumberWord::Minus) {
        let either = before >= 2 && lexemes.is(before - 1, "or") && lexemes.is(before - 2, "plus");
        return (!either).then_some(before);
    }
    let sign = lexemes.sign_at(before).is_some_and(|c| matches!(c, '-' | '\u{2212}')) && lexemes.glued(at);
    // "$3-$5" is a range, and "sub-$5" a bound.
    let free = !lexemes.glued(before)
        || before > 0 && lexemes.sign_at(before - 1).is_some_and(|c| matches!(c, '(' | '<' | '>' | '~' | '='));
    (sign && free).then_some(before)
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

/// The currency sign or code that ends right before `at`: its index and where it starts.
fn sign_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    // "$-5" is rare; "minus $5" is read by its numeral.
    let last = at.checked_sub(1)?;
    let spellings = Currencies::embedded().signs_ending(lexemes.word(last));
    for spelling in spellings.iter().filter(|s| !s.after) {
        let pieces = &spelling.pieces;
        let Some(start) = at.checked_sub(pieces.len()) else { continue };
        let same = pieces.iter().enumerate().all(|(k, p)| lexemes.word(start + k) == p.as_str());
        // "US $5": the parts of a sign may be parted, but nothing else may touch it; a code of two letters touches the digits.
        let short = pieces.len() == 1 && pieces[0].len() <= 2 && pieces[0].chars().all(char::is_alphabetic);
        let free = !lexemes.glued(start) || !lexemes.is_word(start.wrapping_sub(1)) || start == 0;
        // "A $5 million fund" has an article, and "R $5" a middle initial.
        let parted = (1..pieces.len()).any(|k| !lexemes.glued(start + k));
        if parted && pieces[0].len() == 1 && (pieces[0] == "A" || lexemes.glued(at)) {
            continue;
        }
        // "CAD $5": the code before the sign says whose dollars they are.
        if same
            && pieces.len() == 1
            && pieces[0] == "$"
            && let Some((code, from)) = code_before(lexemes, start).or_else(|| nation_before(lexemes, start))
        {
            return Some((code, from));
        }
        if same
            && free
            && (!short || lexemes.glued(at) || matches!(pieces[0].as_str(), "RM" | "Rs" | "Rp" | "DM" | "kr" | "Kr"))
        {
            return Some((spelling.currency, start));
        }
    }
    // "Rs. 500"
    if lexemes.sign(last, '.') && last > 0 && matches!(lexemes.word(last - 1), "Rs" | "Rp") {
        return sign_before(lexemes, last);
    }
    name_before(lexemes, at)
}

/// "Canadian $ 20", "Hong Kong $5": whose dollars they are, said before the sign. "In Australia $5 million was lost" says where.
fn nation_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let mut buffer = [0u8; 24];
    for words in [2, 1] {
        let Some(start) = at.checked_sub(words).filter(|&s| (s..at).all(|i| lexemes.is_word(i))) else { continue };
        let Some(first) = fold(lexemes.word(start), &mut buffer) else { continue };
        let fits = |s: &&Spelling| {
            s.pieces.len() == words + 1
                && s.pieces[words] == "dollar"
                && (1..words).all(|k| lexemes.is(start + k, &s.pieces[k]))
        };
        let placed = start > 0
            && lexemes.is_any(start - 1, &["in", "from", "to", "of", "for", "across", "by", "around", "and", "into"]);
        let Some(found) = Currencies::embedded().names(first).iter().find(fits) else { continue };
        return (!placed).then_some((found.currency, start));
    }
    None
}

/// The ISO code that ends right before `at`: "AUD" of "AUD $5".
fn code_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let before = at.checked_sub(1)?;
    let word = lexemes.word(before);
    let capitals = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let spelling = Currencies::embedded().signs(word).iter().find(|s| capitals && s.pieces.len() == 1)?;
    Some((spelling.currency, before))
}

/// "malaysian ringgit 42", "Rupees 500", "yen 500 billion", "Euro 29.99": a name before its digits. A name of one word stands
/// there in the plural, or before a scale or a fraction, for "the euro 20 years ago" is another phrase.
fn name_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let last = at.checked_sub(1)?;
    if !lexemes.is_word(last) || !lexemes.is_digits(at) {
        return None;
    }
    let currencies = Currencies::embedded();
    let mut buffer = [0u8; 24];
    if last > 0 && lexemes.is_word(last - 1) {
        let names = fold(lexemes.word(last - 1), &mut buffer).map_or(&[][..], |w| currencies.names(w));
        let name = names.iter().find(|s| s.pieces.len() == 2 && lexemes.is(last, &s.pieces[1]));
        if let Some(name) = name.filter(|_| !lexemes.is(at + 1, "years")) {
            return Some((name.currency, last - 1));
        }
    }
    let names = currencies.names(fold(lexemes.word(last), &mut buffer)?);
    let name = names.iter().find(|s| s.pieces.len() == 1 && !s.large)?;
    let currency = currencies.currency(name.currency);
    let ends = !lexemes.is_word(at + 1)
        || lexemes
            .is_any(at + 1, &["and", "for", "to", "a", "an", "per", "each", "in", "on", "from", "by", "was", "were"]);
    let plural = name.pieces[0].ends_with('s') && ends;
    let scaled = matches!(lexemes.number(at + 1), Some(NumberWord::Scale(6..) | NumberWord::ShortScale(_)));
    let broken = lexemes.word(at).split_once('.').is_some_and(|(_, part)| part.len() == 2);
    let percent = lexemes.is_any(at + 1, &["%", "percent", "per", "pct"]);
    let whole = currency.factor == Decimal::ONE && !currency.coin;
    let led =
        last > 0 && lexemes.is_any(last - 1, &["the", "a", "of", "in", "million", "billion", "trillion", "thousand"]);
    let counted = last > 0 && (lexemes.is_digits(last - 1) || lexemes.number(last - 1).is_some());
    (whole && (plural || scaled || broken) && !percent && !led && !counted).then_some((name.currency, last))
}

/// Where the sign that starts at `at` ends, if one does.
fn sign_end(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let fits = |s: &&Spelling| s.pieces.iter().enumerate().all(|(k, p)| lexemes.word(at + k) == p.as_str());
    Currencies::embedded().signs(lexemes.word(at)).iter().find(fits).map(|s| at + s.pieces.len())
}

/// The currency whose name or sign stands at `at`, right after a numeral: its index and where it ends.
fn name_after(lexemes: &Lexemes, at: usize, numeral: &Numeral) -> Option<(usize, usize)> {
    let at = if lexemes.hyphen(at) { at + 1 } else { at };
    // "millions of pounds"
    let at = if numeral.form == Form::Vague && lexemes.is(at, "of") { at + 1 } else { at };
    let currencies = Currencies::embedded();
    let mut buffer = [0u8; 24];
    let names = fold(lexemes.word(at), &mut buffer).map_or(&[][..], |w| currencies.names(w));
    let same =
        |s: &Spelling, k: usize, p: &str| if s.after { lexemes.word(at + k) == p } else { lexemes.is(at + k, p) };
    for s in names {
        // "three grand slams", "two nickel mines"
        let small = [
            "in", "for", "a", "on", "to", "and", "from", "or", "each", "per", "at", "is", "was", "when", "if", "by",
            "as",
        ];
        let noun = lexemes.is_word(at + 1) && !lexemes.is_any(at + 1, &small);
        if lexemes.word(at) == "Cent" || (currencies.currency(s.currency).coin && (noun || lexemes.capital(at))) {
            return None;
        }
        // "1.84 marks" are no marks of a school.
        let broken = numeral.form == Form::Digits && numeral.low.normalize().scale() >= 2;
        let large = (numeral.low >= Decimal::ONE_THOUSAND || broken)
            && !matches!(lexemes.word(at + 1), "the" | "a" | "by" | "an");
        if s.pieces.iter().enumerate().all(|(k, p)| same(s, k, p)) && (!s.large || large || lexemes.word(at) == "rand")
        {
            return Some((s.currency, at + s.pieces.len()));
        }
    }
    // "pounds" is a weight as well. "50 Cent" is a name.
    if lexemes.is_any(at, &["pounds", "pound"]) && pounds_are_money(lexemes, at, numeral) {
        let sterling = &currencies.signs("£")[0];
        return Some((sterling.currency, at + 1));
    }
    for s in currencies.signs(lexemes.word(at)) {
        let end = at + s.pieces.len();
        let exact = s.pieces.iter().enumerate().all(|(k, p)| lexemes.word(at + k) == p.as_str());
        let sign = !s.pieces.iter().all(|p| p.chars().all(char::is_alphabetic));
        // "5 $10 notes": a sign that touches the next digits belongs to them. "5p" and "10c" touch theirs.
        let next = lexemes.glued(end) && (lexemes.is_digits(end) || lexemes.is_word(end));
        let code = s.pieces.len() == 1
            && !sign
            && s.pieces[0].len() >= 2
            && !matches!(s.pieces[0].as_str(), "US" | currencies::TRANSCRIBED)
            && s.pieces[0].as_str() != "Re";
        let coin = s.after && lexemes.glued(at) && numeral.form == Form::Digits && numeral.scale == 0;
        if exact && !next && ((sign || code) && !s.after || coin) {
            return Some((s.currency, end));
        }
    }
    None
}

/// "£" nearby, a scale, or a verb of paying make pounds money; "pounds of flour" and "lost 25 pounds" are weights.
fn pounds_are_money(lexemes: &Lexemes, at: usize, numeral: &Numeral) -> bool {
    if lexemes.is(at + 1, "of") || lexemes.is_any(at + 1, &["force", "mass", "per"]) {
        return lexemes.is(at + 1, "of") && lexemes.is_any(at + 2, &["debt", "taxpayers", "public"]);
    }
    let vague = numeral.form == Form::Vague && numeral.low >= Decimal::ONE_THOUSAND;
    vague || numeral.scale >= 6 || (0..lexemes.len()).any(|i| lexemes.is_any(i, PAYS))
}

/// "20 dollars and 43 cents", "20 dollars 43": what the coins add.
fn coins(lexemes: &Lexemes, end: usize, currency: &Currency, numeral: &Numeral) -> Option<(Decimal, usize)> {
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
        || lexemes.sign_at(part.end).is_some_and(|c| matches!(c, '.' | ',' | ')' | '?'));
    let two = if lexemes.is_digits(at) { lexemes.word(at).len() == 2 } else { part.low >= Decimal::TEN };
    let signed = lexemes.is(end, "and") && !lexemes.is_digits(at);
    let bare = !lexemes.sign(end, ',') && closes && two && (lexemes.is_word(end - 1) || signed);
    if !named && !bare {
        return None;
    }
    let cents = part.low.checked_mul(own.unwrap_or(Decimal::new(1, 2)))?;
    Some((numeral.low.checked_add(cents)?, if named { part.end + 1 } else { part.end }))
}
