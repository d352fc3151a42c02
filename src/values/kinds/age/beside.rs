//! Ages told by a bare number beside those who are of it: "he died at 82", "people over 65", "two men, 24 and 31, were held",
//! "her daughter, six, was found", "Ana Prior (44)".

use super::{CONTEST, OF_SOME_AGE, surname_of_somebody, years};
use crate::language::NameKind;
use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::{AGED_AT, COURTESIES, PERSONS};
use crate::lexicon::words::look_up;
use crate::text::Upos;
use crate::values::Context;
use crate::values::amount::Draft;
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral, Spread};
use rust_decimal::Decimal;

static PERSON: Listed = Listed::of(PERSONS);

/// What may stand where the phrase of an age has ended.
static CLOSING: Listed = Listed::of(&[
    "and", "in", "on", "after", "when", "from", "last", "but", "with", "while", "are", "were", "can", "who", "will",
    "must", "may", "at", "to",
]);

/// What stands right before every number that `read` reads.
static LED: Listed = Listed::of(&["at", "and", "under", "over", "above", "below", ",", "("]);

/// The age that the numeral tells by what stands beside it.
pub(super) fn read(context: &Context, numeral: Numeral) -> Option<Draft> {
    if numeral.start == 0 || !context.lexemes.is_listed(numeral.start - 1, &LED) {
        return None;
    }
    let whole = numeral.scale == 0
        && matches!(numeral.form, Form::Digits | Form::Words)
        && numeral.is_whole()
        && numeral.low >= Decimal::ONE
        && numeral.high <= Decimal::from(115);
    if !whole {
        return None;
    }
    let single = numeral.spread == Spread::Single;
    let found =
        single && (at_an_age(context, &numeral) || one_of_two(context, &numeral) || kin(&context.lexemes, &numeral));
    (found || single && in_brackets(context, &numeral) || bounded(context, &numeral)).then(|| years(numeral))
}

/// Whether a phrase ends before lexeme `at`: nothing is counted there.
fn closes(lexemes: &Lexemes, at: usize) -> bool {
    match lexemes.sign_at(at) {
        Some(c) => matches!(c, '.' | ',' | ';' | ')' | '"' | '”' | '—' | '–' | '?' | '!'),
        None => lexemes.get(at).is_none() || lexemes.is_listed(at, &CLOSING),
    }
}

/// "He died at 82", "she retired at 60"; "At 82, she runs", "At 29, Ana Prior is the youngest".
fn at_an_age(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let at = numeral.start - 1;
    if !lexemes.is(at, "at") || numeral.low < Decimal::TEN || !closes(lexemes, numeral.end) {
        return false;
    }
    // "she retired in 2010 at 60"
    let year = at > 2 && lexemes.is(at - 2, "in") && lexemes.is_digits(at - 1) && lexemes.word(at - 1).len() == 4;
    let verb = if year { at - 2 } else { at };
    let told = verb > 0 && lexemes.is_any(verb - 1, AGED_AT);
    // "At 11, she rang" is an hour.
    let opens = at == 0
        && numeral.low > Decimal::from(24)
        && lexemes.sign(numeral.end, ',')
        && (lexemes.is_any(numeral.end + 1, &["he", "she"])
            || lexemes.capital(numeral.end + 1)
                && lexemes.capital(numeral.end + 2)
                && numeral.low < Decimal::from(100));
    (told || opens) && !lexemes.calendar(numeral.end) && !lexemes.is_any(numeral.end, &["to"])
}

/// "Two men, 24 and 31, were held", "two men aged 24 and 31".
fn one_of_two(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let (start, end) = (numeral.start, numeral.end);
    if !lexemes.is_digits(start) || lexemes.word(start).len() != 2 {
        return false;
    }
    let people = |at: usize| lexemes.is_listed(at, &PERSON) && lexemes.word(at) != "people";
    let number = |at: usize| lexemes.is_digits(at) && lexemes.word(at).len() == 2;
    // the first
    let pair = lexemes.is(end, "and") && number(end + 1) && lexemes.sign(end + 2, ',');
    if lexemes.sign(start - 1, ',') && start >= 2 && people(start - 2) && pair {
        return true;
    }
    // the second
    if start < 4 || !lexemes.is(start - 1, "and") || !number(start - 2) || !closes(lexemes, end) {
        return false;
    }
    lexemes.is(start - 3, "aged") || lexemes.sign(end, ',') && lexemes.sign(start - 3, ',') && people(start - 4)
}

/// "Her daughter, six, was found."
fn kin(lexemes: &Lexemes, numeral: &Numeral) -> bool {
    let start = numeral.start;
    start >= 2
        && lexemes.sign(start - 1, ',')
        && lexemes.is_listed(start - 2, &OF_SOME_AGE)
        && lexemes.sign(numeral.end, ',')
        && !lexemes.is_digits(numeral.end + 1)
        && lexemes.number(numeral.end + 1).is_none()
}

/// "Children under five", "people over 65".
fn bounded(context: &Context, numeral: &Numeral) -> bool {
    let (lexemes, start) = (&context.lexemes, numeral.start);
    let verb = || {
        let next = context.tokens(numeral.end, numeral.end + 1).start;
        lexemes.is_word(numeral.end)
            && context.sentence.tokens.get(next).is_some_and(|t| matches!(t.upos, Upos::Verb | Upos::Aux))
    };
    start >= 2
        && numeral.spread == Spread::Single
        && lexemes.is_any(start - 1, &["under", "over", "above", "below"])
        && (lexemes.is_listed(start - 2, &PERSON)
            || lexemes.is_any(start - 2, &["those", "anyone", "everyone", "anybody"]))
        && (closes(lexemes, numeral.end) || verb())
}

/// "Ana Prior (44)": a person named in full, where no contest is told.
fn in_brackets(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let (start, end) = (numeral.start, numeral.end);
    let alone = lexemes.sign(start - 1, '(') && lexemes.sign(end, ')') && lexemes.word(start).len() == 2;
    if start < 3 || !alone || !lexemes.is_digits(start) || numeral.low < Decimal::from(16) {
        return false;
    }
    // "Ms Prior (44)": a courtesy says that it is a person.
    let courtesy = |at: usize| {
        lexemes.is_any(at, COURTESIES) || lexemes.sign(at, '.') && lexemes.is_any(at.saturating_sub(1), COURTESIES)
    };
    let courteous = courtesy(start - 3);
    let named = lexemes.capital(start - 2) && (courteous || lexemes.capital(start - 3));
    let Some(name) = lexemes.get(start - 2).filter(|_| named) else { return false };
    let names = &context.analysis.names;
    let known = names.partition_point(|n| n.span.end <= name.span.start);
    let person =
        courteous || names.get(known).is_some_and(|n| n.span.overlaps(name.span) && n.kind == NameKind::Person);
    person && !(0..lexemes.len()).any(|i| lexemes.is_listed(i, &CONTEST))
}

/// "Prior is 45 and lives alone", "the driver is 45": the word at `name` ends a person's name or is what a person is, and no contest is
/// told.
pub(super) fn somebody_is(context: &Context, numeral: Numeral, name: usize) -> bool {
    let lexemes = &context.lexemes;
    let Some(word) = lexemes.get(name) else { return false };
    let what = || {
        let led =
            (name.saturating_sub(3)..name).any(|k| lexemes.is_any(k, &["the", "his", "her", "their", "my", "our"]));
        led && look_up(&lexemes.word(name).to_lowercase()).is_some_and(|w| w.person())
    };
    if !lexemes.capital(name) && !what() {
        return false;
    }
    let grown = numeral.low >= Decimal::from(16) && numeral.low <= Decimal::from(110);
    let after = numeral.end;
    let ends = lexemes.get(after).is_none()
        || lexemes.is_any(after, &["and", "but", "when"])
        || lexemes.sign_at(after).is_some_and(|c| matches!(c, '.' | ',' | ';'));
    let contest = || (0..lexemes.len()).any(|i| lexemes.is_listed(i, &CONTEST));
    grown && ends && (!lexemes.capital(name) || surname_of_somebody(context, word.span)) && !contest()
}
