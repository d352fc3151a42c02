//! Bounds: "at least 40", "nearly four", "40 or more", and how far each reaches.

use super::lexer::Lexemes;
use super::numeral::{Form, Numeral, Spread};
use super::{Bound, Extent, Interval};
use crate::lexicon::bound_words::{AFTER, BEFORE, GREATER, LESSER, Limit, REACH};
use crate::lexicon::gate::Gate;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{SPREAD, TAKE};
use crate::lexicon::time_words::TimeWord;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

type Phrases = FxHashMap<&'static str, Vec<(Vec<&'static str>, Limit)>>;

/// By last word, the whole phrases; longest first.
static BY_LAST: LazyLock<Phrases> = LazyLock::new(|| table(BEFORE, |words| words.last().copied()));
/// By first word.
static BY_FIRST: LazyLock<Phrases> = LazyLock::new(|| table(AFTER, |words| words.first().copied()));

/// The gates of the two; that of last words lets those of comparisons through as well.
static LAST: LazyLock<Gate> = LazyLock::new(|| {
    let compared = [GREATER, LESSER, &["than", "to", "equal", "equals"]];
    BY_LAST.keys().chain(compared.into_iter().flatten()).copied().collect()
});
static FIRST: LazyLock<Gate> = LazyLock::new(|| BY_FIRST.keys().copied().collect());

fn table(phrases: &'static [(&'static str, Limit)], key: impl Fn(&[&'static str]) -> Option<&'static str>) -> Phrases {
    let mut table = Phrases::default();
    for &(phrase, limit) in phrases {
        let words: Vec<&str> = phrase.split(' ').collect();
        if let Some(key) = key(&words) {
            table.entry(key).or_default().push((words, limit));
        }
    }
    for row in table.values_mut() {
        row.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    table
}

/// The bound whose phrase ends right before lexeme `at`, and where the phrase starts.
pub fn before(lexemes: &Lexemes, at: usize) -> Option<(Limit, usize)> {
    let last = at.checked_sub(1)?;
    if !LAST.may(lexemes.bytes(last)) {
        return None;
    }
    let mut folded = [0u8; 16];
    // "737 Max 8" is a name.
    if lexemes.word(last) == "Max" {
        return None;
    }
    let sign = matches!(lexemes.word(last), "<" | ">" | "≤" | "≥" | "=" | "~");
    if sign && lexemes.is_word(at) {
        return None;
    }
    if let Some(found) = compared(lexemes, at) {
        return Some(found);
    }
    for (words, limit) in BY_LAST.get(fold(lexemes.word(last), &mut folded)?)? {
        if words.len() <= at && lexemes.are(at - words.len(), words) {
            // "vitamin C. 50 people", "40 miles north of 12 villages"
            let initial = words[0] == "c" && (lexemes.word(at - 2) != "c" || !lexemes.is_digits(at));
            let place = matches!(words[0], "north" | "south")
                && at >= 3
                && (lexemes.is_word(at - 3)
                    && lexemes.time(at - 3).is_none()
                    && crate::values::unit::read(lexemes, at - 3).is_some());
            // "5 min 30 people"
            let minutes = matches!(words[0], "min" | "max") && at >= 2 && lexemes.is_digits(at - 2);
            // "ready to take over 14 shops", but "it took over 14 hours"
            let taken = words[0] == "over"
                && at >= 2
                && lexemes.is_any(at - 2, TAKE)
                && !(at + 1..at + 4).any(|i| lexemes.time(i).is_some());
            // "extends over 40 acres"
            let spread = words[0] == "over" && words.len() == 1 && at >= 2 && lexemes.is_any(at - 2, SPREAD);
            if initial || place || minutes || taken || spread {
                continue;
            }
            return Some((*limit, at - words.len()));
        }
    }
    None
}

/// "greater than or equal to", "more or equal than", "equal to or below", "at least equal to": a comparison that lets its end in.
fn compared(lexemes: &Lexemes, at: usize) -> Option<(Limit, usize)> {
    // Most bounds end otherwise.
    let or = (2..=5).any(|n| n <= at && lexemes.is(at - n, "or"));
    let equal = at >= 2 && lexemes.is(at - 2, "equal");
    if !or && !equal {
        return None;
    }
    let back = |at: usize, words: &[&str]| at.checked_sub(1).filter(|&i| lexemes.is_any(i, words));
    let limit = |at: usize| match () {
        () if lexemes.is_any(at, GREATER) => Some(Limit::AtLeast),
        () if lexemes.is_any(at, LESSER) => Some(Limit::AtMost),
        () => None,
    };
    let end = back(at, &["than", "to"]).unwrap_or(at);
    if let Some(equal) = back(end, &["equal", "equals"]) {
        if let Some(least) = back(equal, &["least", "most"]).filter(|&i| i > 0 && lexemes.is(i - 1, "at")) {
            return Some((if lexemes.is(least, "least") { Limit::AtLeast } else { Limit::AtMost }, least - 1));
        }
        let or = back(equal, &["or"])?;
        let word = back(or, &["than"]).unwrap_or(or).checked_sub(1)?;
        // "at least or equal to"
        if word > 0 && lexemes.is(word - 1, "at") && lexemes.is_any(word, &["least", "most"]) {
            return Some((if lexemes.is(word, "least") { Limit::AtLeast } else { Limit::AtMost }, word - 1));
        }
        return Some((limit(word)?, word));
    }
    let word = end.checked_sub(1)?;
    let found = limit(word)?;
    let or = back(word, &["or"])?;
    let equal = back(back(or, &["to"]).unwrap_or(or), &["equal", "equals"])?;
    Some((found, equal))
}

/// The bound whose phrase starts at lexeme `at`, and where it ends.
pub fn after(lexemes: &Lexemes, at: usize) -> Option<(Limit, usize)> {
    let mut folded = [0u8; 16];
    if !FIRST.may(lexemes.bytes(at)) {
        return None;
    }
    for (words, limit) in BY_FIRST.get(fold(lexemes.word(at), &mut folded)?)? {
        if !lexemes.are(at + 1, &words[1..]) {
            continue;
        }
        // "-odd", "+" touch the number; "plus" as a word of its own adds a second number.
        let touches = !lexemes.word(at).starts_with(char::is_alphanumeric) && words[0] != ",";
        let end = at + words.len();
        // "20 odd people" but "three odd numbers"; "50 plus." but "50 plus 20".
        let round = || {
            let before = at.checked_sub(1);
            before.is_some_and(|b| {
                lexemes.word(b).ends_with('0')
                    || matches!(
                        lexemes.number(b),
                        Some(NumberWord::Tens(_) | NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Group(12))
                    )
            })
        };
        // "20ish cars"
        if words[0] == "ish" && !lexemes.glued(at) {
            continue;
        }
        if words[0] == "odd" && !round() {
            continue;
        }
        let closes = || {
            lexemes.get(end).is_none()
                || lexemes.sign_at(end).is_some_and(|c| matches!(c, '.' | ',' | ';' | ')' | '?' | '!' | '"' | '”'))
        };
        if matches!(words[0], "tops" | "upwards" | "max" | "maximum" | "minimum" | ",") && !closes() {
            continue;
        }
        // "5 or more than 10", "over 20 and under 30": the words bound the next number.
        let next = lexemes.is_any(end, &["than", "or", "to"])
            || matches!(words[0], "and" | "at")
                && (lexemes.is_digits(end) || lexemes.number(end).is_some() || lexemes.is_any(end, &["$", "£", "€"]));
        // "20 plus years"
        let counts = || {
            matches!(lexemes.time(end), Some(TimeWord::Unit(..)))
                || lexemes.is_word(end) && super::unit::read(lexemes, end).is_some()
        };
        if !next && (!touches || lexemes.glued(at)) && (words[0] != "plus" || lexemes.glued(at) || closes() || counts())
        {
            return Some((*limit, end));
        }
    }
    None
}

/// In lower case, in a buffer; none for words longer than it.
pub fn fold<'b>(word: &str, buffer: &'b mut [u8]) -> Option<&'b str> {
    let folded = buffer.get_mut(..word.len())?;
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    std::str::from_utf8(folded).ok()
}

/// The sign of a limit.
pub fn sign(limit: Limit) -> Bound {
    match limit {
        Limit::Exactly => Bound::Exact,
        Limit::About => Bound::About,
        Limit::Nearly => Bound::About,
        Limit::Below | Limit::JustBelow => Bound::Below,
        Limit::AtMost => Bound::AtMost,
        Limit::JustAbove | Limit::Above => Bound::Above,
        Limit::AtLeast => Bound::AtLeast,
    }
}

/// How wide a written number is meant to be at most, in thousandths of it: (sort of number, most). Half a step of the last
/// place is meant, "1,200" is [1152, 1248), but "2,000" is not [1500, 2500). Set by reading rounded figures of news reports
/// against each other: "60 percent" for 62 is let pass, for 65 not.
const ROUNDING: &[(Sort, u32)] =
    &[(Sort::Counted, 0), (Sort::Tens, 40), (Sort::Scaled, 50), (Sort::Continuous, 80), (Sort::Fraction, 60)];

/// What decides how freely a number is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Things of which fewer than a hundred are told, or as many as to the last one, are counted, not rounded.
    Counted,
    /// Figures that end in noughts, before a scale word or alone: "60 percent", "2,000", "50 million".
    Tens,
    /// "2 million".
    Scaled,
    /// Measures, money, percentages.
    Continuous,
    /// "a third of".
    Fraction,
}

/// What the numeral says and means under a limit, in its own unit. `discrete` for counts. None if it overflows.
pub fn extent(numeral: &Numeral, limit: Option<Limit>, discrete: bool, loose: u32) -> Option<Extent<Decimal>> {
    let (low, high) = (numeral.low.min(numeral.high), numeral.low.max(numeral.high));
    let size = high.abs().max(low.abs());
    let sort = match numeral.form {
        Form::Fraction => Sort::Fraction,
        _ if discrete && size < Decimal::ONE_HUNDRED => Sort::Counted,
        _ if numeral.ends_in_noughts() => Sort::Tens,
        _ if numeral.scale >= 3 => Sort::Scaled,
        _ if !discrete => Sort::Continuous,
        _ => Sort::Counted,
    };
    let grained = numeral.grain > Decimal::ONE || !discrete || numeral.form == Form::Fraction;
    let slack = if grained {
        let cap = thousandths(size, ROUNDING.iter().find(|r| r.0 == sort)?.1)?;
        numeral.grain.checked_div(Decimal::TWO)?.min(cap)
    } else {
        Decimal::ZERO
    };
    let slack = slack.checked_add(thousandths(size, loose)?)?;
    if let Some((least, most)) = numeral.meant {
        let said = Interval::closed(low, high);
        let open = matches!(limit, Some(Limit::Above | Limit::AtLeast | Limit::JustAbove));
        let closed = Interval::closed(least.min(low), most.max(high));
        let meant = Interval { high: if open { None } else { closed.high }, ..closed };
        let said = Interval { high: if open { None } else { said.high }, ..said };
        return Some(Extent { said, meant });
    }
    let limit = match limit {
        None => {
            let said = Interval::closed(low, high);
            let meant = if slack.is_zero() {
                said
            } else {
                Interval {
                    low: Some(low.checked_sub(slack)?),
                    high: Some(high.checked_add(slack)?),
                    low_open: false,
                    high_open: numeral.spread == Spread::Single,
                }
            };
            return Some(Extent { said, meant });
        }
        Some(limit) => limit,
    };
    let (_, said_below, said_above, meant_below, meant_above) = REACH.iter().copied().find(|r| r.0 == limit)?;
    // Small numbers move by whole steps: "nearly four" is more than three, "about 5" may be 4. Parts of one do not: "about two thirds"
    // is no half.
    let small = size < Decimal::TEN && size >= Decimal::ONE;
    let step = if small { Decimal::ONE.min(size.checked_div(Decimal::from(4))?) } else { Decimal::ZERO };
    let spread = numeral.spread != Spread::Single;
    let reach = |thousand: Option<u32>| -> Option<Option<Decimal>> {
        let Some(thousand) = thousand else { return Some(None) };
        if thousand == 0 {
            return Some(Some(Decimal::ZERO));
        }
        let thousand = if spread { thousand / 2 } else { thousand };
        Some(Some(thousandths(size, thousand)?.max(step)))
    };
    let (said_below, said_above) = (reach(said_below)?, reach(said_above)?);
    let (meant_below, meant_above) = (reach(meant_below)?, reach(meant_above)?);
    let down = |by: Option<Decimal>, more: Decimal| -> Option<Option<Decimal>> {
        by.map(|by| low.checked_sub(by)?.checked_sub(more)).map_or(Some(None), |v| v.map(Some))
    };
    let up = |by: Option<Decimal>, more: Decimal| -> Option<Option<Decimal>> {
        by.map(|by| high.checked_add(by)?.checked_add(more)).map_or(Some(None), |v| v.map(Some))
    };
    let leaves_low = matches!(limit, Limit::JustAbove | Limit::Above);
    let leaves_high = matches!(limit, Limit::Nearly | Limit::JustBelow | Limit::Below);
    let said = Interval {
        low: down(said_below, Decimal::ZERO)?,
        high: up(said_above, Decimal::ZERO)?,
        low_open: leaves_low,
        high_open: leaves_high,
    };
    // "Fewer than 40" things are no fewer than none, but "below zero" and "less than -5" count no things.
    let things = discrete && low > Decimal::ZERO;
    let floor = |low: Option<Decimal>| if things && low.is_none() { Some(Decimal::ZERO) } else { low };
    let said = Interval { low: floor(said.low), ..said };
    let slack = if limit == Limit::Exactly { Decimal::ZERO } else { slack };
    let meant = Interval {
        low: floor(down(meant_below, slack)?),
        high: up(meant_above, slack)?,
        low_open: false,
        high_open: false,
    };
    // None, an open end, is less than any number.
    let meant = Interval { low: meant.low.min(said.low), ..meant };
    Some(Extent { said, meant })
}

fn thousandths(size: Decimal, thousand: u32) -> Option<Decimal> {
    size.checked_mul(Decimal::new(i64::from(thousand), 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, Span};

    #[test]
    fn the_gate_keeps_no_comparison_out() {
        let ends = ["", "than", "to", "equal to", "equals", "or equal to", "or equal", "equal than"];
        for word in GREATER.iter().chain(LESSER).chain(&["least", "most", "equal"]) {
            for text in ends.map(|end| format!("at {word} {end} 5")).into_iter().chain([
                format!("equal to or {word} 5"),
                format!("equal or {word} than 5"),
                format!("{word} than or equal to 5"),
                format!("more or {word} 5"),
            ]) {
                let document = Document::plain("t", &text);
                let lexemes = Lexemes::of(&document, Span::new(0, text.len()));
                let at = lexemes.len() - 1;
                assert!(compared(&lexemes, at).is_none() || LAST.may(lexemes.bytes(at - 1)), "{text}");
            }
        }
    }
}
