//! Numbers within codes, titles and set phrases: telephone numbers, "(pp. 136-137)", "a 747", "the 486 is", "cloud nine", "'99".

use crate::lexicon::gate::Gate;
use crate::lexicon::quantity_words::SET_NUMBERS;
use crate::values::Context;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral, Spread};
use std::sync::LazyLock;

/// The gate of the numbers in set phrases.
static SET: LazyLock<Gate> = LazyLock::new(|| SET_NUMBERS.iter().map(|row| row.1).collect());

/// Whether the numeral stands in a set phrase: "ground zero", "zero tolerance", "a nine-to-five job", "split in two".
pub(super) fn set_phrase(lexemes: &Lexemes, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.start, numeral.end);
    if end == start + 1
        && SET.may(lexemes.bytes(start))
        && SET_NUMBERS.iter().any(|&(before, number, after)| {
            let counted = || {
                lexemes.is_word(end)
                    && !lexemes
                        .is_any(end, &["and", "or", "by", "with", "on", "to", "the", "was", "is", "for", "as", "when"])
            };
            lexemes.is(start, number)
                && (!after.is_empty() || !counted())
                && (before.is_empty() || start > 0 && lexemes.is(start - 1, before))
                && (after.is_empty() || lexemes.is(end, after))
        })
    {
        return true;
    }
    // "9 to 5", "nine-to-five"
    let office = |nine: usize, to: usize, five: usize| {
        (lexemes.word(nine) == "9" || lexemes.is(nine, "nine"))
            && lexemes.is(to, "to")
            && (lexemes.word(five) == "5" || lexemes.is(five, "five"))
    };
    let hours =
        |nine: usize| office(nine, nine + 1, nine + 2) || lexemes.hyphen(nine + 1) && office(nine, nine + 2, nine + 4);
    // "a five-a-side game", "a three-on-two break"
    let sides =
        lexemes.hyphen(end) && lexemes.is(end + 1, "a") && lexemes.hyphen(end + 2) && lexemes.is(end + 3, "side");
    let on = |at: usize| lexemes.hyphen(at) && lexemes.is(at + 1, "on") && lexemes.hyphen(at + 2);
    // "a four-by-four car", "a two-by-four": what has four wheels, or is so thick.
    let by = |at: usize| lexemes.hyphen(at) && lexemes.is(at + 1, "by") && lexemes.hyphen(at + 2);
    let wheels = |first: usize, second: usize| {
        ["four", "six", "eight"].iter().any(|n| lexemes.is(first, n) && lexemes.is(second, n))
            || lexemes.is(first, "two") && lexemes.is(second, "four")
    };
    let across = |first: usize| by(first + 1) && wheels(first, first + 4) && !lexemes.hyphen(first + 5);
    // "call 911"
    let dialled = start > 0
        && lexemes.is_digits(start)
        && end == start + 1
        && lexemes.word(start).len() == 3
        && lexemes.is_any(
            start - 1,
            &["call", "calls", "called", "calling", "dial", "dialled", "dialed", "dialing", "phone", "phoned"],
        )
        && (!lexemes.is_word(end)
            || lexemes.is_any(end, &["and", "for", "to", "from", "after", "when", "at", "but", "on"]));
    let crossed = across(start) || start >= 4 && across(start - 4);
    if sides || on(end) || start >= 3 && on(start - 3) || crossed || dialled {
        return true;
    }
    hours(start) || start >= 2 && hours(start - 2) || start >= 4 && hours(start - 4)
}

/// Pages and years in brackets: "(p. 12)", "(pp. 136-137)", "(Hume 1998, 136-137)", "(837-908)".
pub(super) fn pages(lexemes: &Lexemes, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.start, numeral.end);
    let short = |at: usize| {
        lexemes.is_digits(at) && lexemes.word(at).len() <= 4 && lexemes.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    let Some(before) = start.checked_sub(1).filter(|_| short(start)) else { return false };
    // "p. 12", not "5p. 12 people"
    let page = lexemes.sign(before, '.')
        && before > 0
        && lexemes.is_any(before - 1, &["p", "pp", "ext", "ch", "vol"])
        && !(lexemes.glued(before - 1) && before >= 2 && lexemes.is_digits(before - 2));
    let two = numeral.spread == Spread::Range
        && end == start + 3
        && lexemes.dash(start + 1)
        && lexemes.word(start).len() >= 2;
    let closed = lexemes.sign(end, ')');
    let opened = lexemes.sign(before, '(')
        || (lexemes.sign(before, ',') || lexemes.sign(before, ':')) && before > 0 && lexemes.is_digits(before - 1);
    page || two && closed && opened
}

/// A number that is the name of a model, a year or a class: "a 747", "the 486 is", "Intel's 8088", "the class of '99", "TWA eight
/// hundred". Nothing countable stands after it.
pub(super) fn model(context: &Context, numeral: &Numeral, thing_follows: bool) -> bool {
    let lexemes = &context.lexemes;
    let (start, end) = (numeral.start, numeral.end);
    let Some(before) = start.checked_sub(1) else { return false };
    let figures = lexemes.word(start);
    let bare = end == start + 1 && lexemes.is_digits(start) && figures.bytes().all(|b| b.is_ascii_digit());
    // "a 110-storey tower"
    let thing_follows = thing_follows || lexemes.hyphen(end);
    // "'99": the apostrophe stands for the century.
    let century =
        bare && figures.len() == 2 && matches!(lexemes.sign_at(before), Some('\'' | '’')) && lexemes.glued(start);
    if century && !lexemes.is_word(end) || century && thing_follows && lexemes.is_any(end, &["was", "is", "were"]) {
        return true;
    }
    // "the BMW 320 is", "TWA eight hundred"
    let word = lexemes.word(before);
    let initials =
        (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase()) && !lexemes.glued(start);
    let plain = bare || numeral.form == Form::Words && numeral.spread == Spread::Single && numeral.scale <= 2;
    if initials
        && plain
        && !thing_follows
        && !lexemes.is_any(before, &["or", "and", "in", "of", "to", "by", "at", "the"])
    {
        return !shouted(lexemes);
    }
    if !bare || !(3..=4).contains(&figures.len()) || thing_follows {
        return false;
    }
    let verb = lexemes.is_any(end, &["is", "was", "has", "does", "did", "will", "can"]);
    let owned = lexemes.is(before, "s") && lexemes.glued(before) && !figures.ends_with('0') && !lexemes.is_word(end);
    lexemes.is_any(before, &["a", "an"]) || lexemes.is(before, "the") && verb && !figures.ends_with("00") || owned
}

/// Most letters are capitals.
fn shouted(lexemes: &Lexemes) -> bool {
    let words = (0..lexemes.len()).filter(|&i| lexemes.is_word(i) && lexemes.word(i).len() > 2);
    let (all, loud) = words.fold((0, 0), |(all, loud), i| {
        (all + 1, loud + usize::from(lexemes.word(i).bytes().all(|b| !b.is_ascii_lowercase())))
    });
    loud * 2 > all && all > 2
}

/// "+44 20 7946 0958", "1-800-555-0199", "(02) 9999 1234".
pub(super) fn telephones(context: &mut Context<'_>) {
    let mut past = 0;
    for figure in 0..context.lexemes.figures.len() {
        let lexemes = &context.lexemes;
        let at = lexemes.figures[figure];
        if at < past {
            continue;
        }
        let group = |i: usize| {
            lexemes.is_digits(i) && lexemes.word(i).len() <= 6 && lexemes.word(i).bytes().all(|b| b.is_ascii_digit())
        };
        let (mut end, mut groups) = (at, 0);
        while group(end) {
            groups += 1;
            end += 1;
            if (lexemes.hyphen(end) || lexemes.sign(end, ')')) && group(end + 1) {
                end += 1;
            }
        }
        let plus = at > 0 && lexemes.sign(at - 1, '+') && lexemes.glued(at);
        let hyphens = (at..end).filter(|&i| lexemes.dash(i)).count();
        let long = (at..end).any(|i| lexemes.word(i).len() >= 3);
        let lengths = || (at..end).filter(|&i| lexemes.is_digits(i)).map(|i| lexemes.word(i).len());
        // "555 010 2222", "(555) 010-2222"
        let american = groups == 3 && lengths().eq([3, 3, 4]);
        // "a 4-4-2 formation"
        let formation = groups >= 3 && hyphens == groups - 1 && lengths().all(|n| n == 1);
        // "555-0100": no number opens with a nought.
        let noughts = groups == 2
            && lexemes.hyphen(end - 2)
            && lexemes.word(end - 1).len() > 2
            && lexemes.word(end - 1).starts_with('0');
        if (groups >= 3 && long && (hyphens >= 2 || plus || lexemes.word(at).starts_with('0')))
            || (plus && groups >= 2)
            || american
            || formation
            || noughts
        {
            context.claim(at, end);
        }
        past = end.max(at + 1);
    }
}
