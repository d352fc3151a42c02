//! Numerals that open with digits: "1,200", "12,34,567.89", "3½", "3 1/2", "1.2bn", "10k", "21st", "6 million".

use super::{Form, Number, Numeral, fraction, power};
use crate::lexicon::currencies;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::RACES_BY_METRES;
use crate::values::lexer::{LexemeKind, Lexemes, vulgar};
use rust_decimal::Decimal;

/// Reads the numeral that starts with the digits or the vulgar fraction at `at`.
pub fn read(lexemes: &Lexemes, at: usize) -> Option<Numeral> {
    // "10, 000": a number that was cut in two is none.
    let torn = |comma: usize, noughts: usize| lexemes.sign(comma, ',') && lexemes.word(noughts) == "000";
    if named_before(lexemes, at) || clock(lexemes, at) || torn(at + 1, at + 2) || (at > 0 && torn(at - 1, at)) {
        return None;
    }
    let numeral = |number: Number, end: usize, form: Form, scale: u8| Numeral {
        start: at,
        end,
        low: number.value,
        high: number.value,
        spread: Default::default(),
        form,
        grain: number.grain,
        scale,
        meant: None,
    };
    if let Some((value, end)) = fraction::signed_by_slash(lexemes, at) {
        let number = Number { value, grain: value };
        return Some(match scale_at(lexemes, end) {
            Some((exponent, next)) => numeral(number.times(power(exponent))?, next, Form::Digits, exponent),
            None => numeral(number, end, Form::Fraction, 0),
        });
    }
    if lexemes.sign(at + 1, '/') && lexemes.glued(at + 1) && lexemes.glued(at + 2) && lexemes.is_digits(at + 2) {
        return None;
    }
    let (mut number, mut end) = match lexemes.get(at)?.kind {
        LexemeKind::Vulgar => {
            let value = fraction::vulgar_at(lexemes, at)?;
            (Number { value, grain: value }, at + 1)
        }
        _ => (parse(lexemes.word(at))?, at + 1),
    };
    let alone = lexemes.is_digits(at);
    let mut form = if alone { Form::Digits } else { Form::Fraction };
    if alone {
        if let Some((part, next)) = fraction::after_whole(lexemes, end) {
            number = Number { value: number.value.checked_add(part)?, grain: part };
            end = next;
        } else if let Some((part, next)) = and_fraction(lexemes, end).filter(|_| number.value.fract().is_zero()) {
            // "3 and a half", "20 and three fifths"
            number = Number { value: number.value.checked_add(part)?, grain: part };
            end = next;
        } else if let Some((part, next)) = parts(lexemes, at) {
            return Some(numeral(Number { value: part, grain: part }, next, Form::Fraction, 0));
        }
        if let Some((value, next)) = raised(lexemes, number.value, end) {
            (number, end) = (Number { value, grain: value.abs() }, next);
        } else if let Some((value, next)) = super::spelt::divided(lexemes, number.value, end) {
            return Some(numeral(Number { value, grain: value }, next, Form::Fraction, 0));
        }
        if let Some((exponent, next)) = exponent(lexemes, end) {
            let mut by = Decimal::ONE;
            for _ in 0..exponent.unsigned_abs() {
                by = by.checked_mul(Decimal::TEN)?;
            }
            number = number.times(if exponent < 0 { Decimal::ONE.checked_div(by)? } else { by })?;
            end = next;
        } else if lexemes.glued(end)
            && lexemes.is(end, "e")
            && lexemes.sign_at(end + 1).is_some_and(|c| matches!(c, '+' | '-'))
            && lexemes.glued(end + 1)
            && lexemes.is_digits(end + 2)
            && lexemes.glued(end + 2)
        {
            // "3e+99" is greater than any number here.
            return None;
        }
        let parted = at > 0 && lexemes.is(at - 1, "the") && suits(lexemes.word(at), lexemes.word(end));
        if (lexemes.glued(end) && ordinal_suffix(lexemes.word(end)) || parted) && number.value.fract().is_zero() {
            return Some(numeral(number, end + 1, Form::Ordinal, 0));
        }
    }
    let mut scale = 0;
    if let Some((exponent, next)) = scale_at(lexemes, end).or_else(|| short_scale(lexemes, at, end)) {
        number = number.times(power(exponent))?;
        (end, scale, form) = (next, exponent, Form::Digits);
    }
    let group = match lexemes.number(end) {
        Some(NumberWord::Group(n @ (12 | 20))) => Some(u32::from(n)),
        Some(NumberWord::Many(n @ (12 | 20))) => Some(n),
        _ => None,
    };
    if let Some(group) = group.filter(|_| scale == 0 && !lexemes.glued(end)) {
        number = number.times(Decimal::from(group))?;
        end += 1;
    }
    // "6 million 200 thousand", "6 crore and two hundred" are seldom; "1980s", "4x4", "3D" are no numerals.
    let apostrophe = matches!(lexemes.sign_at(end), Some('\'' | '’')) && lexemes.glued(end);
    let decade = apostrophe && lexemes.is(end + 1, "s") && lexemes.glued(end + 1);
    // "777-200LR"
    let model = lexemes.hyphen(end)
        && lexemes.is_digits(end + 1)
        && lexemes.glued(end + 2)
        && lexemes.is_word(end + 2)
        && lexemes.word(end + 2).len() > 1
        && lexemes.word(end + 2).bytes().all(|b| b.is_ascii_uppercase());
    if decade || model {
        return None;
    }
    if scale == 0 && lexemes.glued(end) && lexemes.is_word(end) {
        let word = lexemes.word(end);
        let power = matches!(word, "m" | "km" | "cm" | "mm" | "ft") && matches!(lexemes.word(end + 1), "2" | "3");
        let code = word.eq_ignore_ascii_case("s") || (lexemes.glued(end + 1) && lexemes.is_digits(end + 1) && !power);
        if code {
            return None;
        }
    }
    Some(numeral(number, end, form, scale))
}

/// "and a half", "and three fifths" after digits: the part, and where it ends.
fn and_fraction(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    if lexemes.number(at) != Some(NumberWord::And) {
        return None;
    }
    let (part, end) = parts(lexemes, at + 1).or_else(|| fraction::spelt(lexemes, at + 1, true))?;
    // "5 and half of it", "2 and a half of them"
    (part < Decimal::ONE && !lexemes.is(end, "of")).then_some((part, end))
}

/// "3 fifths", "2 thirds": digits over parts.
fn parts(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    let word = lexemes.word(at);
    if !lexemes.is_digits(at) || word.len() > 2 || lexemes.glued(at + 1) {
        return None;
    }
    let NumberWord::Parts(under) = lexemes.number(at + 1)? else { return None };
    let over: u8 = word.parse().ok()?;
    let shared = over > 1 && over < under && under != 4;
    shared.then(|| Decimal::from(over).checked_div(Decimal::from(under))).flatten().map(|part| (part, at + 2))
}

/// Letters, or letters and a hyphen, right before digits make them a name: "A4", "B-52", "Covid-19"; a currency does not.
fn named_before(lexemes: &Lexemes, at: usize) -> bool {
    if at == 0 || !lexemes.glued(at) {
        return false;
    }
    if lexemes.is_digits(at - 1) {
        return true;
    }
    if lexemes.is_word(at - 1) {
        return !currencies::is_code(lexemes.word(at - 1));
    }
    if lexemes.dash(at - 1) && lexemes.glued(at - 1) && at >= 2 && lexemes.is_word(at - 2) {
        // "20-to-30", "$5-$6m-7m" go on; "top-10", "F-16" do not.
        let word = lexemes.word(at - 2);
        let joins = lexemes.is_any(at - 2, &["sub", "over", "under", "minus", "plus"])
            || lexemes.number(at - 2).is_some_and(super::is_whole_word)
            || lexemes.is_any(at - 2, &["to", "or"])
            || currencies::is_code(word);
        return !joins && !lexemes.get(at - 2).is_some_and(|l| l.glued && at >= 3 && lexemes.is_digits(at - 3));
    }
    // "3e+99"
    let power = matches!(lexemes.sign_at(at - 1), Some('+' | '-'))
        && lexemes.glued(at - 1)
        && at >= 3
        && lexemes.is(at - 2, "e")
        && lexemes.glued(at - 2)
        && lexemes.is_digits(at - 3);
    if power {
        return true;
    }
    let divided = lexemes.sign(at - 1, '/') && lexemes.glued(at - 1) && at >= 2 && lexemes.is_digits(at - 2);
    divided || lexemes.sign(at - 1, '_') || lexemes.sign(at - 1, '@')
}

/// "5:30", "2:1".
fn clock(lexemes: &Lexemes, at: usize) -> bool {
    let joined = |colon: usize| lexemes.sign(colon, ':') && lexemes.glued(colon) && lexemes.glued(colon + 1);
    (joined(at + 1) && lexemes.is_digits(at + 2)) || (at >= 2 && joined(at - 1) && lexemes.is_digits(at - 2))
}

/// "st", "nd", "rd", "th".
fn ordinal_suffix(word: &str) -> bool {
    word.len() == 2 && ["st", "nd", "rd", "th"].iter().any(|s| word.eq_ignore_ascii_case(s))
}

/// "the 21 st": whether a suffix that stands apart is the one that the digits take.
fn suits(digits: &str, suffix: &str) -> bool {
    let tens = digits.len() > 1 && digits.as_bytes()[digits.len() - 2] == b'1';
    let fits = match digits.as_bytes().last() {
        Some(b'1') if !tens => "st",
        Some(b'2') if !tens => "nd",
        Some(b'3') if !tens => "rd",
        _ => "th",
    };
    suffix.eq_ignore_ascii_case(fits)
}

/// "million", "hundred thousand" after digits, with or without a hyphen. Gives the power of ten and where it ends.
pub fn scale_at(lexemes: &Lexemes, at: usize) -> Option<(u8, usize)> {
    let at = if lexemes.hyphen(at) { at + 1 } else { at };
    let exponent = match lexemes.number(at)? {
        NumberWord::Scale(exponent) | NumberWord::Thousands(exponent) => exponent,
        NumberWord::Hundred => match lexemes.number(at + 1) {
            Some(NumberWord::Scale(exponent)) => return Some((exponent + 2, at + 2)),
            _ => 2,
        },
        NumberWord::ShortScale(exponent) if certain(lexemes.word(at)) => exponent,
        _ => return None,
    };
    // "3 thousand million"
    if let (true, Some(NumberWord::Scale(more))) = (exponent <= 6, lexemes.number(at + 1)) {
        return Some((exponent + more, at + 2));
    }
    Some((exponent, at + 1))
}

/// Short signs of scale that mean nothing else.
fn certain(word: &str) -> bool {
    ["bn", "mn", "mln", "bln", "tn", "tln", "trn", "mio"].iter().any(|s| word.eq_ignore_ascii_case(s))
}

/// "m", "k", "b" as a scale: only beside a currency, or glued to the digits before people or things ("5m customers").
fn short_scale(lexemes: &Lexemes, start: usize, at: usize) -> Option<(u8, usize)> {
    let NumberWord::ShortScale(exponent) = lexemes.number(at)? else { return None };
    let word = lexemes.word(at);
    let money_before = start > 0
        && (currencies::opens(lexemes.word(start - 1))
            || (lexemes.is_word(start - 1) && currencies::is_name(lexemes.word(start - 1))));
    let money_after = currencies::is_name(lexemes.word(at + 1)) && !lexemes.is(at + 1, "sen");
    let glued = lexemes.glued(at);
    if lexemes.glued(at + 1) && !lexemes.sign(at + 1, ',') && !money_after && !closing(lexemes, at + 1) {
        return None;
    }
    let holds = money_before
        || (money_after && matches!(exponent, 3 | 6 | 9))
        || (glued && matches!(word, "k" | "K") && !lexemes.is_any(at + 1, &["run", "race", "resolution"]))
        || (glued && word == "m" && (things_follow(lexemes, at + 1) || of_things(lexemes, at + 1)))
        || (glued && word == "M" && !lexemes.glued(at + 1))
        || (word == "B" && things_follow(lexemes, at + 1));
    holds.then_some((exponent, at + 1))
}

/// A sign that may touch the end of a number.
fn closing(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.sign_at(at).is_some_and(|c| !c.is_alphanumeric() && !matches!(c, '²' | '³' | '^' | '/'))
}

/// "35m of its phones"
fn of_things(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.is(at, "of") && lexemes.is_any(at + 1, &["its", "their", "them", "these", "those", "whom"])
}

/// "5m customers" and "40m people", but not "200m hurdles" or "5m wide".
fn things_follow(lexemes: &Lexemes, at: usize) -> bool {
    let word = lexemes.word(at);
    !lexemes.glued(at)
        && (["people", "men", "women", "children"].contains(&word)
            || (word.len() > 4
                && word.ends_with('s')
                && !word.ends_with("ss")
                && word.bytes().all(|b| b.is_ascii_lowercase())
                && !RACES_BY_METRES.contains(&word)))
}

/// "e6" glued to digits, "e-1"; "x 10^8".
fn exponent(lexemes: &Lexemes, at: usize) -> Option<(i8, usize)> {
    if lexemes.glued(at) && matches!(lexemes.word(at), "e" | "E") && lexemes.glued(at + 1) {
        let signed = |c: char| lexemes.sign(at + 1, c) && lexemes.glued(at + 2);
        let (sign, digits) = match () {
            () if signed('-') => (-1, at + 2),
            () if signed('+') => (1, at + 2),
            () => (1, at + 1),
        };
        let value: i8 = lexemes.word(digits).parse().ok().filter(|v| (0..=27).contains(v))?;
        return Some((sign * value, digits + 1));
    }
    let times = matches!(lexemes.word(at), "x" | "X" | "×" | "*");
    if times && lexemes.word(at + 1) == "10" {
        return power_sign(lexemes, at + 2).filter(|(value, _)| value.unsigned_abs() <= 27);
    }
    None
}

/// "^6", "^-3", "⁶", "⁻³" right after a number: the power, and where it ends.
fn power_sign(lexemes: &Lexemes, at: usize) -> Option<(i8, usize)> {
    if !lexemes.glued(at) {
        return None;
    }
    let minus = |k: usize| matches!(lexemes.sign_at(k), Some('-' | '\u{2212}')) && lexemes.glued(k);
    if lexemes.sign(at, '^') {
        let plus = lexemes.sign(at + 1, '+') && lexemes.glued(at + 1);
        let (sign, digits) = if minus(at + 1) { (-1, at + 2) } else { (1, at + 1 + usize::from(plus)) };
        let value: i8 = lexemes.word(digits).parse().ok().filter(|v| lexemes.glued(digits) && (0..=60).contains(v))?;
        return Some((sign * value, digits + 1));
    }
    let (sign, mut next) = if lexemes.sign(at, '⁻') { (-1, at + 1) } else { (1, at) };
    let first = next;
    let mut value = 0i8;
    while let Some(digit) = lexemes.sign_at(next).filter(|_| lexemes.glued(next)).and_then(superscript) {
        value = value.checked_mul(10)?.checked_add(digit)?;
        next += 1;
    }
    (next > first).then_some((sign * value, next))
}

fn superscript(c: char) -> Option<i8> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|d| d == c).map(|n| n as i8)
}

/// "1.5^3", "10⁶": a power, and where it ends. A small raised figure after anything but ten is a footnote.
fn raised(lexemes: &Lexemes, base: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let (exponent, end) = power_sign(lexemes, at)?;
    if !lexemes.sign(at, '^') && base != Decimal::TEN {
        return None;
    }
    let mut value = Decimal::ONE;
    for _ in 0..exponent.unsigned_abs() {
        value = value.checked_mul(base)?;
    }
    let value = if exponent < 0 { Decimal::ONE.checked_div(value)? } else { value };
    (!value.is_zero()).then_some((value, end))
}

/// Digits with any grouping. None for "2.3.1", "1,2,3", "007" and what overflows.
pub(super) fn parse(text: &str) -> Option<Number> {
    if text.len() > 40 {
        return None;
    }
    let is_gap = |c: char| c == ' ' || c == '\'' || c == '’' || c == '\u{a0}' || c == '\u{202f}' || c == '\u{2009}';
    let stops = text.matches('.').count();
    let commas = text.matches(',').count();
    let gaps = text.chars().filter(|&c| is_gap(c)).count();
    let plain = text.len() > 1 && text.starts_with('0') && !text[1..].starts_with(['.', ',']);
    if plain && text.bytes().any(|b| b != b'0') {
        return None;
    }
    let (whole, part) = match (stops, commas, gaps) {
        (0, 0, 0) => (text.to_string(), ""),
        (1, 0, 0) => {
            let (whole, part) = text.split_once('.')?;
            (whole.to_string(), part)
        }
        (0 | 1, 1.., 0) => {
            let (whole, part) = text.split_once('.').unwrap_or((text, ""));
            if part.contains(',') {
                // "1.234,50"
                let (thousands, rest) = (whole, part.split_once(',')?);
                if commas == 1 && rest.0.len() == 3 && thousands.len() <= 3 && rest.1.len() <= 2 {
                    (format!("{thousands}{}", rest.0), rest.1)
                } else {
                    return None;
                }
            } else if grouped(whole.split(',')) {
                (whole.replace(',', ""), part)
            } else if stops == 0 && commas == 1 {
                // "5,00" and "3,5" with a decimal comma; "5,0000" is neither.
                let (whole, part) = text.split_once(',')?;
                if part.len() > 2 {
                    return None;
                }
                (whole.to_string(), part)
            } else {
                return None;
            }
        }
        (2.., 0, 0) if grouped(text.split('.')) && text.split('.').any(|g| g == "000") => (text.replace('.', ""), ""),
        (2.., 1, 0) => {
            let (whole, part) = text.split_once(',')?;
            if !grouped(whole.split('.')) || part.contains('.') {
                return None;
            }
            (whole.replace('.', ""), part)
        }
        (0 | 1, 0 | 1, 1..) => {
            let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
            if part.chars().any(is_gap) || !grouped(whole.split(is_gap)) {
                return None;
            }
            (whole.replace(is_gap, ""), part)
        }
        _ => return None,
    };
    number(&whole, part)
}

/// Groups of three, the first shorter; or the Indian way, of two and a last of three.
fn grouped<'a>(mut groups: impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = groups.next() else { return false };
    let rest: Vec<usize> = groups.map(str::len).collect();
    let Some((&last, middle)) = rest.split_last() else { return false };
    let western = (1..=3).contains(&first.len()) && middle.iter().all(|&n| n == 3);
    let indian = (1..=2).contains(&first.len()) && !middle.is_empty() && middle.iter().all(|&n| n == 2);
    last == 3 && !first.starts_with('0') && (western || indian)
}

fn number(whole: &str, part: &str) -> Option<Number> {
    let text = format!("{whole}.{part}");
    let text = text.trim_end_matches('.');
    let value = Decimal::from_str_exact(if text.is_empty() { "0" } else { text }).ok()?;
    let grain = if part.is_empty() { super::grain_of(value) } else { Decimal::new(1, part.len() as u32) };
    Some(Number { value, grain })
}

/// The value of a vulgar fraction sign.
pub(super) fn vulgar_value(text: &str) -> Option<Decimal> {
    let (over, under) = vulgar(text.chars().next()?)?;
    Decimal::from(over).checked_div(Decimal::from(under))
}
