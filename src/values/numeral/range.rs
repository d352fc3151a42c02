//! Two numbers in one: "5-6", "300–400", "between 300 and 400", "from 12 to 15", "two or three", "5 to 6 million".

use super::{Form, Numeral, Spread, power, single};
use crate::lexicon::gate::Listed;
use crate::lexicon::number_words::NumberWord;
use crate::values::lexer::{LexemeKind, Lexemes};
use rust_decimal::Decimal;

/// Words that may stand right after the first of two numbers.
static JOINTS: Listed = Listed::of(&["to", "through", "thru", "or", "up", "down"]);

/// The range that `first` opens, if it opens one.
pub fn extend(lexemes: &Lexemes, first: Numeral) -> Option<Numeral> {
    if first.form == Form::Ordinal {
        return places(lexemes, first);
    }
    let led_between = first.start > 0 && lexemes.is(first.start - 1, "between");
    // "1/2 to 3/4", "half to two thirds"
    if let (Form::Fraction, false, true) = (first.form, led_between, lexemes.is(first.end, "to")) {
        let second = single(lexemes, first.end + 1, false)?;
        let rises = second.form == Form::Fraction && first.low < second.low;
        return rises.then_some(Numeral { end: second.end, high: second.low, spread: Spread::Range, ..first });
    }
    if !(matches!(first.form, Form::Digits | Form::Words) || first.form == Form::Fraction && led_between) {
        return None;
    }
    let after = first.end;
    if let Some(found) = give_or_take(lexemes, &first) {
        return Some(found);
    }
    // Most numbers stand alone.
    if !led_between && lexemes.sign_at(after).is_none() && !lexemes.is_listed(after, &JOINTS) {
        return None;
    }
    if stands_apart(lexemes, &first) {
        return None;
    }
    let led_by = |word: &str| first.start > 0 && lexemes.is(first.start - 1, word);
    if led_by("between") {
        // "between one hundred and two hundred": "and" ends the first number.
        let first = single(lexemes, first.start, false)?;
        let after = first.end;
        if lexemes.is(after, "and") || lexemes.is(after, "to") || lexemes.dash(after) {
            let second = single(lexemes, after + 1, true)?;
            // "between two-fifths and three-fifths"
            if first.form == Form::Fraction && second.form == Form::Fraction && first.low < second.low {
                return Some(Numeral { end: second.end, high: second.low, spread: Spread::Range, ..first });
            }
            return join(first, second, Spread::Range);
        }
    }
    let hyphen = lexemes.hyphen(after) && lexemes.hyphen(after + 2);
    let (word, next) = if hyphen { (after + 1, after + 3) } else { (after, after + 1) };
    // "from 5 up to 10"
    let (word, next) = match suspended(lexemes, after) {
        Some(next) if !hyphen => (next - 1, next),
        _ => (word, next),
    };
    let up = !hyphen && led_by("from") && lexemes.is_any(after, &["up", "down"]) && lexemes.is(after + 1, "to");
    let (word, next) = if up { (after + 1, after + 2) } else { (word, next) };
    if lexemes.is_any(word, &["to", "through", "thru"]) {
        let from = led_by("from");
        let second = single(lexemes, next, true)?;
        if word > after && !hyphen && !up && !lexemes.hyphen(second.end) {
            return None;
        }
        if again(lexemes, second.end) {
            return None;
        }
        let first = grouped(lexemes, first, &second);
        return join(first, second, if from { Spread::Move } else { Spread::Range });
    }
    if lexemes.is(word, "or") && !led_by("from") {
        let second = single(lexemes, next, true)?;
        let first = grouped(lexemes, first, &second);
        // "two or three hundred" is near, "2 or 300" is not.
        return join(first, second, Spread::Range)
            .filter(|r| r.low.checked_add(r.low).is_some_and(|twice| r.high <= twice));
    }
    if lexemes.sign(after, '~') && lexemes.glued(after) && lexemes.glued(after + 1) && lexemes.is_digits(after + 1) {
        return join(first, single(lexemes, after + 1, false)?, Spread::Range);
    }
    if lexemes.dash(after) {
        // A dash binds when it touches both sides, or neither and is no hyphen. Words are joined by hyphens to much else.
        let (left, right) = (lexemes.glued(after), lexemes.glued(after + 1));
        // "Take 2 - 3 tablets": a spaced hyphen binds numbers of like size before what they count.
        let second = single(lexemes, after + 1, false)?;
        let digits = lexemes.is_digits(first.start) && lexemes.is_digits(after + 1);
        let like = lexemes.word(first.start).len().abs_diff(lexemes.word(after + 1).len()) <= 1;
        let alone = first.start == 0 && lexemes.get(second.end).is_none();
        let en = !lexemes.sign(after, '-') || (like && (lexemes.is_word(second.end) || alone));
        // "2 -7 litres": nothing but a temperature is below nought right behind a number.
        let warm = crate::values::unit::read(lexemes, second.end)
            .is_some_and(|u| matches!(u.base.as_str(), "degree" | "kelvin"));
        let hung = right
            && !left
            && lexemes.sign(after, '-')
            && first.low < second.low
            && lexemes.is_word(second.end)
            && like
            && !warm;
        if left != right && !hung
            || !digits
            || (!left && !hung && !en)
            || again(lexemes, second.end)
            || second.form != Form::Digits
        {
            return None;
        }
        let second = decimals(lexemes, &first, second);
        return join(thousands(lexemes, first, &second), second, Spread::Range);
    }
    None
}

/// "5 ± 0.2", "5.1 +/- 0.2": a number that is as exact as what stands behind the sign.
fn give_or_take(lexemes: &Lexemes, first: &Numeral) -> Option<Numeral> {
    let at = first.end;
    let sign = |k: usize, c: char| lexemes.sign(at + k, c);
    let next = match lexemes.sign_at(at)? {
        '±' => at + 1,
        '+' if sign(1, '/') && (sign(2, '-') || sign(2, '\u{2212}') || sign(2, '–')) => at + 3,
        _ => return None,
    };
    if first.form != Form::Digits || !lexemes.is_digits(next) {
        return None;
    }
    let slack = single(lexemes, next, false).filter(|n| n.form == Form::Digits && n.low > Decimal::ZERO)?;
    Some(Numeral { end: slack.end, grain: slack.low.checked_mul(Decimal::TWO)?, ..*first })
}

/// "two to three dozen", "two or three hundred thousand": the first counts dozens, hundreds of thousands as well.
fn grouped(lexemes: &Lexemes, first: Numeral, second: &Numeral) -> Numeral {
    let (by, scale) = match lexemes.number(second.end - 1) {
        Some(NumberWord::Group(n @ (12 | 20))) => (Decimal::from(n), first.scale),
        Some(NumberWord::Scale(exponent))
            if second.end == second.start + 3
                && lexemes.number(second.end - 2) == Some(NumberWord::Hundred)
                && first.low < Decimal::TEN =>
        {
            (power(exponent + 2), second.scale)
        }
        _ => return first,
    };
    match first.low.checked_mul(by).filter(|&low| low < second.low && first.end == first.start + 1) {
        Some(low) => Numeral { low, high: low, grain: by, scale, ..first },
        None => first,
    }
}

/// "10-12,000": the first counts thousands as well.
fn thousands(lexemes: &Lexemes, first: Numeral, second: &Numeral) -> Numeral {
    let figures = lexemes.word(second.end - 1).ends_with(",000") && first.end == first.start + 1 && first.scale == 0;
    let low =
        first.low.checked_mul(power(3)).filter(|&low| figures && low < second.low && second.low <= low * Decimal::TEN);
    low.map_or(first, |low| Numeral { low, high: low, grain: power(3), ..first })
}

/// "5.59-61 per cent": two last figures of a rate stand for the whole of it.
fn decimals(lexemes: &Lexemes, first: &Numeral, second: Numeral) -> Numeral {
    let places = lexemes.word(first.start).split_once('.').map_or(0, |(_, places)| places.len());
    let short = places == 2 && lexemes.word(second.start).len() == 2 && second.end == second.start + 1;
    let one = short && first.end == first.start + 1 && second.low.fract().is_zero();
    let value = second.low.checked_div(Decimal::ONE_HUNDRED).and_then(|part| part.checked_add(first.low.trunc()));
    match value.filter(|&value| one && value > first.low) {
        Some(value) => Numeral { low: value, high: value, grain: first.grain, ..second },
        None => second,
    }
}

/// "10- to 20-foot waves", "a two- or three-day trip": the number after the word that joins it, where the first is left hanging.
fn suspended(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let hangs = lexemes.sign(at, '-') && lexemes.glued(at) && !lexemes.glued(at + 1);
    (hangs && lexemes.is_any(at + 1, &["to", "or"])).then_some(at + 2)
}

/// "between the fifth and the tenth", "from 5th to 10th"; "the first to the third" is as often a direction.
fn places(lexemes: &Lexemes, first: Numeral) -> Option<Numeral> {
    let mut before = first.start.checked_sub(1)?;
    if lexemes.is(before, "the") {
        before = before.checked_sub(1)?;
    }
    let joint = match () {
        () if lexemes.is(before, "between") => "and",
        () if lexemes.is(before, "from") => "to",
        () => return None,
    };
    if !lexemes.is(first.end, joint) {
        return None;
    }
    let at = if lexemes.is(first.end + 1, "the") { first.end + 2 } else { first.end + 1 };
    let second = single(lexemes, at, true).filter(|s| s.form == Form::Ordinal && s.low > first.low)?;
    Some(Numeral { end: second.end, high: second.low, spread: Spread::Range, ..first })
}

/// Whether a number goes with what stands before it and opens no range: "rose 5 to 10", "by 5 to 10", "in 2012 to 5.4 million".
fn stands_apart(lexemes: &Lexemes, first: &Numeral) -> bool {
    let Some(before) = first.start.checked_sub(1) else { return false };
    let word = lexemes.word(first.start);
    let year = first.end == first.start + 1
        && word.len() == 4
        && word.bytes().all(|b| b.is_ascii_digit())
        && (word.starts_with("19") || word.starts_with("20"));
    let dated = year
        && (lexemes.is_any(before, &["in", "since", "by", "during", "of", "from", "until"])
            || lexemes.calendar(before));
    // "rose around 5.4 billion to 222.2 billion"
    let mut verb = before;
    while verb > 0 && lexemes.is_any(verb, &["about", "around", "almost", "nearly", "roughly", "some", "approximately"])
    {
        verb -= 1;
    }
    let changes = super::super::amount::changes(lexemes, verb) && lexemes.is(first.end, "to");
    changes && !shares_percent(lexemes, first) || (dated && !lexemes.is(before, "from") && !lexemes.is(before, "of"))
}

/// "fell 34 to 41 per cent": of two near figures only the second has its sign, so they are one range.
fn shares_percent(lexemes: &Lexemes, first: &Numeral) -> bool {
    let Some(second) = single(lexemes, first.end + 1, true) else { return false };
    let sign = lexemes.sign(second.end, '%')
        || lexemes.is_any(second.end, &["percent", "pct", "pc"])
        || lexemes.are(second.end, &["per", "cent"]);
    let near = first.low.checked_mul(Decimal::from(3)).is_some_and(|most| second.low <= most);
    sign && near && second.low > first.low
}

/// Whether a further dash and number follow: "555-1234-99".
fn again(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.hyphen(at) && matches!(lexemes.get(at + 1), Some(l) if l.kind == LexemeKind::Digits)
}

/// "5 to 6 million" shares its scale; "500 to 1 million" does not.
fn join(first: Numeral, second: Numeral, spread: Spread) -> Option<Numeral> {
    if !matches!(second.form, Form::Digits | Form::Words) {
        return None;
    }
    let mut low = first.low;
    let mut grain = first.grain;
    if second.scale > 0 && first.scale == 0 {
        let by = power(second.scale);
        let scaled = low.checked_mul(by)?;
        if scaled < second.low || (spread == Spread::Move && first.low < power(3) && first.form == second.form) {
            (low, grain) = (scaled, grain.checked_mul(by)?);
        }
    }
    let rises = low < second.low;
    if !rises && spread == Spread::Range {
        return None;
    }
    Some(Numeral {
        start: first.start,
        end: second.end,
        low,
        high: second.low,
        spread,
        form: second.form,
        grain: grain.min(second.grain),
        scale: second.scale,
        meant: None,
    })
}
