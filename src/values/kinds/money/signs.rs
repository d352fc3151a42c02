//! Which money stands beside a number: "US$", "AUD $", "Canadian $", "Rs." before it, "yen", "€", "pounds" after it.

use crate::lexicon::currencies::{self, Currencies, Spelling};
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::PAYS;
use crate::values::bound::fold;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral};
use rust_decimal::Decimal;

/// The names of currencies that begin with a lexeme, whatever its case.
fn names_at(lexemes: &Lexemes, at: usize) -> &'static [Spelling] {
    let currencies = Currencies::embedded();
    if !currencies.may_name(lexemes.bytes(at)) {
        return &[];
    }
    fold(lexemes.word(at), &mut [0u8; 24]).map_or(&[], |word| currencies.names(word))
}

/// "$5 Canadian", "$5 (Australian)": whose dollars they are, said after the amount, with no noun after it.
pub(super) fn nation_after(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let bracket = lexemes.sign(at, '(');
    let word = if bracket { at + 1 } else { at };
    let end = if bracket { word + 2 } else { word + 1 };
    if !lexemes.capital(word) || (bracket && !lexemes.sign(word + 1, ')')) {
        return None;
    }
    let closes = bracket
        || !lexemes.is_word(end)
        || lexemes.is_any(end, &["in", "for", "a", "on", "to", "and", "from", "or", "per", "at", "is", "was", "by"]);
    let dollar = names_at(lexemes, word).iter().find(|s| s.pieces.len() == 2 && s.pieces[1] == "dollar")?;
    closes.then_some((dollar.currency, end))
}

/// "-$5", "minus $5", "negative $5": where the word or sign stands that turns the amount that starts at `at`.
pub(super) fn minus_before(lexemes: &Lexemes, at: usize) -> Option<usize> {
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

/// The currency sign or code that ends right before `at`: its index and where it starts.
pub(super) fn sign_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
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
        // "#54.8 million", but "#1"
        if same
            && pieces[0] == currencies::HASH
            && crate::values::numeral::single(lexemes, at, true).is_none_or(|n| n.scale < 6 || !lexemes.glued(at))
        {
            continue;
        }
        // "He got MAD 3 times", "TRY 5 of them": a code that is a word before what is counted is a word.
        if same && pieces.len() == 1 && currencies::is_word(&pieces[0]) && counts_on(lexemes, at) {
            continue;
        }
        // "COP 29", "COP 2024" are conferences.
        let small = || {
            let number = crate::values::numeral::single(lexemes, at, true).filter(|n| n.scale == 0);
            number.is_some_and(|n| {
                n.low < Decimal::ONE_HUNDRED || lexemes.word(at).len() == 4 && lexemes.word(at).starts_with("20")
            })
        };
        if same && pieces.len() == 1 && currencies::MEETINGS.contains(&pieces[0].as_str()) && small() {
            continue;
        }
        if same && free && (!short || lexemes.glued(at) || currencies::APART.contains(&pieces[0].as_str())) {
            return Some((spelling.currency, start));
        }
    }
    // "Rs. 500"
    if lexemes.sign(last, '.') && last > 0 && currencies::APART.contains(&lexemes.word(last - 1)) {
        return sign_before(lexemes, last);
    }
    name_before(lexemes, at)
}

/// Whether what follows the number at `at` is counted by it, or a part of more.
fn counts_on(lexemes: &Lexemes, at: usize) -> bool {
    let Some(number) = crate::values::numeral::single(lexemes, at, true) else { return false };
    let word = lexemes.word(number.end);
    let plural = word.len() > 3 && word.ends_with('s') && word.bytes().all(|b| b.is_ascii_lowercase());
    number.scale == 0 && (plural || lexemes.is_any(number.end, &["of", "more", "people", "men", "feet"]))
}

/// "Canadian $ 20", "Hong Kong $5": whose dollars they are, said before the sign. "In Australia $5 million was lost" says where.
pub(super) fn nation_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    for words in [2, 1] {
        let Some(start) = at.checked_sub(words).filter(|&s| (s..at).all(|i| lexemes.is_word(i))) else { continue };
        let fits = |s: &&Spelling| {
            s.pieces.len() == words + 1
                && s.pieces[words] == "dollar"
                && (1..words).all(|k| lexemes.is(start + k, &s.pieces[k]))
        };
        let placed = start > 0
            && lexemes.is_any(start - 1, &["in", "from", "to", "of", "for", "across", "by", "around", "and", "into"]);
        let Some(found) = names_at(lexemes, start).iter().find(fits) else { continue };
        return (!placed).then_some((found.currency, start));
    }
    None
}

/// The ISO code that ends right before `at`: "AUD" of "AUD $5".
pub(super) fn code_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let before = at.checked_sub(1)?;
    let word = lexemes.word(before);
    let capitals = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let spelling = Currencies::embedded().signs(word).iter().find(|s| capitals && s.pieces.len() == 1)?;
    Some((spelling.currency, before))
}

/// "malaysian ringgit 42", "Rupees 500", "yen 500 billion", "Euro 29.99": a name before its digits. A name of one word stands
/// there in the plural, or before a scale or a fraction, for "the euro 20 years ago" is another phrase.
pub(super) fn name_before(lexemes: &Lexemes, at: usize) -> Option<(usize, usize)> {
    let last = at.checked_sub(1)?;
    if !lexemes.is_word(last) || !lexemes.is_digits(at) {
        return None;
    }
    if last > 0 && lexemes.is_word(last - 1) {
        let name = names_at(lexemes, last - 1).iter().find(|s| s.pieces.len() == 2 && lexemes.is(last, &s.pieces[1]));
        if let Some(name) = name.filter(|_| !lexemes.is(at + 1, "years")) {
            return Some((name.currency, last - 1));
        }
    }
    let name = names_at(lexemes, last).iter().find(|s| s.pieces.len() == 1 && !s.large)?;
    let currency = Currencies::embedded().currency(name.currency);
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
pub(super) fn sign_end(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let fits = |s: &&Spelling| s.pieces.iter().enumerate().all(|(k, p)| lexemes.word(at + k) == p.as_str());
    Currencies::embedded().signs(lexemes.word(at)).iter().find(fits).map(|s| at + s.pieces.len())
}

/// The currency whose name or sign stands at `at`, right after a numeral: its index and where it ends.
pub(super) fn name_after(lexemes: &Lexemes, at: usize, numeral: &Numeral) -> Option<(usize, usize)> {
    let at = if lexemes.hyphen(at) { at + 1 } else { at };
    // "millions of pounds"
    let at = if numeral.form == Form::Vague && lexemes.is(at, "of") { at + 1 } else { at };
    let currencies = Currencies::embedded();
    let same =
        |s: &Spelling, k: usize, p: &str| if s.after { lexemes.word(at + k) == p } else { lexemes.is(at + k, p) };
    for s in names_at(lexemes, at) {
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
        let broken = numeral.form == Form::Digits && numeral.low.scale() >= 2 && numeral.scale == 0;
        // "11 marks per share"
        let share = lexemes.is_any(at + 1, &["per", "a"]) && lexemes.is(at + 2, "share");
        let large = (numeral.low >= Decimal::ONE_THOUSAND || broken || share)
            // "12,000 won a place", but "12,000 marks a month"
            && (!matches!(lexemes.word(at + 1), "the" | "a" | "by" | "an")
                || lexemes.is(at + 1, "a") && lexemes.is_any(at + 2, &["year", "month", "week", "day", "tonne", "share"]));
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
        let coin =
            s.after && (lexemes.glued(at) || s.pieces[0] == "¢") && numeral.form == Form::Digits && numeral.scale == 0;
        if exact && !next && ((sign || code) && !s.after || coin) {
            return Some((s.currency, end));
        }
    }
    None
}

/// "£" nearby, a scale, or a verb of paying make pounds money; "pounds of flour" and "lost 25 pounds" are weights.
pub(super) fn pounds_are_money(lexemes: &Lexemes, at: usize, numeral: &Numeral) -> bool {
    if lexemes.is(at + 1, "of") || lexemes.is_any(at + 1, &["force", "mass", "per"]) {
        return lexemes.is(at + 1, "of") && lexemes.is_any(at + 2, &["debt", "taxpayers", "public"]);
    }
    let vague = numeral.form == Form::Vague && numeral.low >= Decimal::ONE_THOUSAND;
    // "two pounds fifty": more than there are ounces in a pound
    let coins = matches!(lexemes.number(at + 1), Some(NumberWord::Tens(_)))
        && [at + 2, at + 3, at + 4].into_iter().any(|i| {
            lexemes.get(i).is_none() || lexemes.sign_at(i).is_some_and(|c| matches!(c, '.' | ',' | '?' | ')'))
        });
    vague || coins || numeral.scale >= 6 || (0..lexemes.len()).any(|i| lexemes.is_any(i, PAYS))
}
