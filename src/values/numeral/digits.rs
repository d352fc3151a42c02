//! Numerals that open with digits: "1,200", "3½", "3 1/2", "3 fifths", "1.2bn", "21st", "6 million".

use super::figures::parse;
use super::powers::{exponent, raised, times_power};
use super::scale::{scale_at, short_scale};
use super::{Form, Number, Numeral, fraction, power};
use crate::lexicon::currencies;
use crate::lexicon::gate::Listed;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{NUMBERED, NUMBERED_CAPITAL};
use crate::values::lexer::{LexemeKind, Lexemes};
use rust_decimal::Decimal;

/// Reads the numeral that starts with the digits or the vulgar fraction at `at`.
pub fn read(lexemes: &Lexemes, at: usize) -> Option<Numeral> {
    // "10, 000": a number that was cut in two is none.
    let torn = |comma: usize, noughts: usize| lexemes.sign(comma, ',') && lexemes.word(noughts) == "000";
    if named_before(lexemes, at) || clock(lexemes, at) || (at > 0 && torn(at - 1, at)) {
        return None;
    }
    // "10, 000 gulls": three noughts are no number of their own.
    if torn(at + 1, at + 2) {
        let mut number = parse(lexemes.word(at))
            .filter(|n| n.value < power(3) && n.value >= Decimal::ONE && n.value.fract().is_zero())?;
        let mut end = at + 1;
        while torn(end, end + 1) {
            (number, end) = (number.times(power(3))?, end + 2);
        }
        let more = lexemes.sign(end, ',') && lexemes.is_digits(end + 1) || lexemes.glued(end) && lexemes.is_word(end);
        return (!more).then(|| Numeral::one(at, end, number, Form::Digits, 0));
    }
    // "produced 1, 118 songs ; most": archives that set marks with spaces cut other numbers as well.
    if let Some(number) = parted(lexemes, at) {
        return Some(Numeral::one(at, at + 3, number, Form::Digits, 0));
    }
    if at >= 2 && parted(lexemes, at - 2).is_some() {
        return None;
    }
    if lexemes.is_digits(at) && !goes_on(lexemes, at + 1) {
        return Some(Numeral::one(at, at + 1, parse(lexemes.word(at))?, Form::Digits, 0));
    }
    with_rest(lexemes, at)
}

/// Words beyond those of numbers that may go on with one: "10 to the sixth", "3 x 10^8", "11 th", "1 over 12".
static GOING_ON: Listed = Listed::of(&["to", "over", "x", "st", "nd", "rd", "th"]);

/// Whether what stands behind figures may belong to their number. Most figures stand before a word of its own that says nothing of
/// numbers.
fn goes_on(lexemes: &Lexemes, end: usize) -> bool {
    let Some(next) = lexemes.get(end) else { return false };
    next.kind != LexemeKind::Word || next.glued || next.said.number.is_some() || lexemes.is_listed(end, &GOING_ON)
}

/// Reads the numeral that starts at `at` with what goes on behind its figures.
fn with_rest(lexemes: &Lexemes, at: usize) -> Option<Numeral> {
    let numeral = |number, end, form, scale| Numeral::one(at, end, number, form, scale);
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
    // "1_000", "5_a": a name in a program
    if lexemes.sign(at + 1, '_') && lexemes.glued(at + 1) {
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
        // "7 point 25": but "1 point" may be one point.
        let spoken = lexemes.number(end) == Some(NumberWord::Point)
            && lexemes.is_digits(end + 1)
            && number.value.fract().is_zero()
            && (number.value != Decimal::ONE || lexemes.get(end + 2).is_none());
        if let Some((value, next)) = spoken.then(|| super::spelt::decimals(lexemes, end + 1, number.value)).flatten() {
            (number, end) = (value, next);
        } else if let Some((value, next)) = raised(lexemes, number.value, end) {
            (number, end) = (Number { value, grain: value.abs() }, next);
        } else if let Some((value, next)) = super::spelt::divided(lexemes, number.value, at, end) {
            return Some(numeral(Number { value, grain: value }, next, Form::Fraction, 0));
        }
        if let Some((by, next)) = times_power(lexemes, end).filter(|_| exponent(lexemes, end).is_none()) {
            number = number.times(by)?;
            end = next;
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
        // "the 21 st", "11 th"
        let suffix = lexemes.word(end);
        let parted = suits(lexemes.word(at), suffix)
            && (at > 0 && lexemes.is(at - 1, "the") || matches!(suffix, "th" | "nd" | "rd"));
        // "11st" are stones.
        let stones = lexemes.is(end, "st") && !suits(lexemes.word(at), "st");
        let suffixed = lexemes.glued(end) && ordinal_suffix(lexemes.word(end)) && !stones;
        if (suffixed || parted) && number.value.fract().is_zero() {
            return Some(numeral(number, end + 1, Form::Ordinal, 0));
        }
    }
    let mut scale = 0;
    if let Some((exponent, next)) = scale_at(lexemes, end).or_else(|| short_scale(lexemes, at, end)) {
        number = number.times(power(exponent))?;
        (end, scale, form) = (next, exponent, Form::Digits);
    }
    // "1 million 200 thousand", "4 crore and three hundred thousand"
    if let Some((rest, next)) = smaller(lexemes, end, scale) {
        number = Number { value: number.value.checked_add(rest.low)?, grain: rest.grain };
        end = next;
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
    // "7 million 300 thousand", "8 crore and four hundred" are seldom; "1980s", "4x4", "3D" are no numerals.
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

/// "1, 118 songs" in a sentence that sets a semicolon, a bracket or a stop apart from its word: one number, cut after its thousands.
/// Behind a preposition or another number there may be two.
fn parted(lexemes: &Lexemes, at: usize) -> Option<Number> {
    let (head, tail) = (lexemes.word(at), lexemes.word(at + 2));
    let plain = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let cut = lexemes.sign(at + 1, ',')
        && lexemes.glued(at + 1)
        && !lexemes.glued(at + 2)
        && (1..=3).contains(&head.len())
        && tail.len() == 3
        && plain(head)
        && plain(tail)
        && !head.starts_with('0');
    if !cut || !lexemes.is_digits(at) || !lexemes.is_word(at + 3) || lexemes.capital(at + 3) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let prepositions = &["in", "at", "on", "by", "of", "to", "from", "with", "and", "or", "for", "no", "nos"];
    let led = lexemes.is_word(before)
        && !lexemes.capital(before)
        && lexemes.number(before).is_none()
        && !lexemes.calendar(before)
        && !lexemes.is_any(before, prepositions)
        && !lexemes.is_any(before, NUMBERED)
        && !lexemes.is_any(before, NUMBERED_CAPITAL);
    let apart = |i: usize| matches!(lexemes.sign_at(i), Some(';' | ')' | '.')) && !lexemes.glued(i);
    let spaced = led && (1..lexemes.len()).any(apart);
    let group = spaced.then(|| Decimal::from_str_exact(tail).ok()).flatten()?;
    let thousands = parse(head)?.times(power(3))?;
    let value = thousands.value.checked_add(group)?;
    Some(Number { value, grain: super::grain_of(value) })
}

/// What a number with a smaller scale adds to one of `scale` that ends before `at`, and where it ends. Both have their scale
/// word, and nothing is counted between them.
fn smaller(lexemes: &Lexemes, at: usize, scale: u8) -> Option<(Numeral, usize)> {
    let next = if lexemes.number(at) == Some(NumberWord::And) { at + 1 } else { at };
    let opens = lexemes.is_digits(next)
        || matches!(lexemes.number(next), Some(NumberWord::Unit(_) | NumberWord::Teen(_) | NumberWord::Tens(_)));
    if scale < 3 || !opens || lexemes.glued(next) {
        return None;
    }
    let rest = super::single(lexemes, next, true)?;
    let fits =
        matches!(rest.form, Form::Digits | Form::Words) && (2..scale).contains(&rest.scale) && rest.low < power(scale);
    fits.then_some((rest, rest.end))
}

/// "and a half", "and three fifths" after digits: the part, and where it ends.
fn and_fraction(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    let start = fraction::after_and(lexemes, at)?;
    let (part, end) = parts(lexemes, start)
        .or_else(|| fraction::spelt(lexemes, start, true))
        .or_else(|| fraction::signed_by_slash(lexemes, start))?;
    // "5 and half of it", "2 and a half of them"
    (part < Decimal::ONE && !lexemes.is(end, "of")).then_some((part, end))
}

/// "3 fifths", "2 thirds", "5 thousandths": digits over parts.
fn parts(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    let word = lexemes.word(at);
    if !lexemes.is_digits(at) || word.len() > 3 || lexemes.glued(at + 1) {
        return None;
    }
    let under = match lexemes.number(at + 1)? {
        NumberWord::Parts(under) => u64::from(under),
        NumberWord::PartsScale(exponent) => 10u64.checked_pow(u32::from(exponent))?,
        _ => return None,
    };
    let over: u64 = word.parse().ok()?;
    let shared = over > 1 && over < under && (under != 4 || lexemes.is(at + 1, "fourths"));
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
        // "R1.5bn", "R20 million" are rands, but the "R500" may be a car.
        let rands = matches!(lexemes.word(at - 1), "R" | "Y" | "N" | currencies::TRANSCRIBED)
            && !lexemes.glued(at - 1)
            && matches!(lexemes.number(at + 1), Some(NumberWord::Scale(6..) | NumberWord::ShortScale(6..)))
            && !(lexemes.glued(at + 2) && (lexemes.is_word(at + 2) || lexemes.is_digits(at + 2)));
        // "PS46.50"
        let figures = lexemes.word(at);
        let pounds = lexemes.word(at - 1) == currencies::TRANSCRIBED
            && !lexemes.glued(at - 1)
            && (figures.contains(',')
                || figures.contains('.')
                    && (figures.len() > 2 && figures.as_bytes()[figures.len() - 3] == b'.'
                        || lexemes.glued(at + 1) && lexemes.number(at + 1).is_some()));
        // "$A5"
        let country = at >= 2 && lexemes.sign(at - 2, '$') && lexemes.glued(at - 1) && !lexemes.glued(at + 1);
        return !rands && !pounds && !country && !currencies::is_code(lexemes.word(at - 1));
    }
    if lexemes.dash(at - 1) && lexemes.glued(at - 1) && at >= 2 && lexemes.is_word(at - 2) {
        // "20-to-30", "$5-$6m-7m" go on; "top-10", "F-16" do not.
        let word = lexemes.word(at - 2);
        let joins = lexemes.is_any(at - 2, &["sub", "over", "under", "minus", "plus"])
            || lexemes.number(at - 2).is_some_and(super::is_whole_word)
            || lexemes.is_any(at - 2, &["to", "or", "in", "by", "magnitude"])
            // "6-foot-4"
            || lexemes.is_any(at - 2, &["foot", "feet", "ft"]) && lexemes.word(at).len() <= 2
            || currencies::is_code(word);
        return !joins && !lexemes.get(at - 2).is_some_and(|l| l.glued && at >= 3 && lexemes.is_digits(at - 3));
    }
    // "an A350-1000", "the i7-9700K"
    let model = lexemes.hyphen(at - 1)
        && at >= 3
        && lexemes.is_digits(at - 2)
        && lexemes.glued(at - 2)
        && lexemes.is_word(at - 3)
        && !currencies::is_code(lexemes.word(at - 3));
    if model {
        return true;
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
    // "the PS/2"
    let model = lexemes.sign(at - 1, '/')
        && lexemes.glued(at - 1)
        && at >= 2
        && lexemes.is_word(at - 2)
        && (lexemes.word(at - 2).bytes().all(|b| b.is_ascii_uppercase()) || lexemes.is(at - 2, "f"));
    // "P5+1"
    let model = model
        || lexemes.sign(at - 1, '+')
            && lexemes.glued(at - 1)
            && at >= 3
            && lexemes.is_digits(at - 2)
            && lexemes.glued(at - 2)
            && lexemes.is_word(at - 3);
    divided || model || matches!(lexemes.sign_at(at - 1), Some('_' | '@'))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, Span};

    #[test]
    fn no_number_is_cut_short() {
        let words = [
            "to the power of six",
            "to the sixth",
            "x 10^8",
            "X 2^10",
            "st",
            "nd",
            "rd",
            "th",
            "over 12",
            "and a half",
            "of 5",
            "and three fifths",
            "fifths",
            "thousandths",
            "point 25",
            "point five",
            "e6",
            "million",
            "hundred thousand",
            "m",
            "bn",
            "million 200 thousand",
            "crore and three hundred",
            "dozen",
            "dozens",
            "score",
            "s",
            "k",
            "mio",
            "per cent",
            "half",
            "quarter",
            "hundred",
            "minus 3",
            "by 4",
            "times 10",
            "power",
            "squared",
            "or so",
            "a",
            "no",
            "odd",
            "plus 3",
            "twice",
        ];
        for digits in ["1", "3", "7", "10", "11", "21", "150", "1,200", "2.5", "10.5", "1998", "007", "0.25"] {
            for word in words {
                for text in
                    [format!("{digits} {word}"), format!("in {digits} {word}, two"), format!("the {digits} {word}.")]
                {
                    let document = Document::plain("t", &text);
                    let lexemes = Lexemes::of(&document, Span::new(0, text.len()));
                    for at in (0..lexemes.len()).filter(|&at| lexemes.is_digits(at) && !goes_on(&lexemes, at + 1)) {
                        let plain = parse(lexemes.word(at)).map(|n| Numeral::one(at, at + 1, n, Form::Digits, 0));
                        assert_eq!(plain, with_rest(&lexemes, at), "{text}");
                    }
                }
            }
        }
    }
}
