//! Numbers that name, not count: "Section 427", "S&P 500", "Flight 370", "page 12", "No. 5", "Boeing 737", "(4)", "+44 20 7946".
//!
//! Nothing is annotated; the lexemes are taken, so that no quantity is read from them.

mod codes;

use crate::language::NameKind;
use crate::lexicon::currencies;
use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::{
    AIRCRAFT, AIRLINERS, GRADES, INDICES, LEAD_STRETCHES, NUMBERED, NUMBERED_CAPITAL, NUMBERED_MANY, STREETS, STRETCHES,
};
use crate::text::{Upos, Xpos};
use crate::values::lexer::Lexemes;
use crate::values::numeral::{Form, Numeral, Spread};
use crate::values::unit;
use crate::values::{Annotation, Context};
use rust_decimal::Decimal;

static NUMBERING: Listed = Listed::of(NUMBERED);
static MANY_NUMBERED: Listed = Listed::of(NUMBERED_MANY);
static STRETCH: Listed = Listed::of(STRETCHES);

/// Takes every number that names something.
pub fn read(context: &mut Context<'_>, _found: &mut Vec<Annotation>) {
    for numeral in context.numerals().iter().copied() {
        if names(context, &numeral) {
            context.claim(numeral.start, numeral.end);
        }
    }
    codes::telephones(context);
}

fn names(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let start = numeral.start;
    if numeral.form == Form::Ordinal || numeral.form == Form::Vague || numeral.form == Form::Fraction {
        return false;
    }
    let digits = lexemes.is_digits(start) && numeral.end == start + 1;
    let bare = digits && numeral.scale == 0 && numeral.is_whole() && !lexemes.word(start).contains(',');
    // "(4)", "[12]": a number alone in brackets.
    let bracket = start > 0
        && matches!(lexemes.sign_at(start - 1), Some('(' | '['))
        && matches!(lexemes.sign_at(numeral.end), Some(')' | ']'));
    if bracket && bare && lexemes.word(start).len() <= 4 {
        return true;
    }
    // "1. Open the lid.", "2) Close it.": the number of an item.
    if start == 0
        && bare
        && lexemes.word(0).len() <= 3
        && matches!(lexemes.sign_at(1), Some('.' | ')'))
        && lexemes.len() > 2
    {
        return true;
    }
    // "it 1) bends and 2) breaks": a bracket that closes what none opened.
    if bare && lexemes.word(start).len() <= 2 && lexemes.sign(numeral.end, ')') {
        let opened =
            (0..start).fold(0i32, |n, i| n + i32::from(lexemes.sign(i, '(')) - i32::from(lexemes.sign(i, ')')));
        if opened <= 0 {
            return true;
        }
    }
    // "a 50-50 chance", "fifty-fifty"
    let half = |at: usize| lexemes.word(at) == "50" || lexemes.is(at, "fifty");
    let even = |hyphen: usize, other: usize| lexemes.hyphen(hyphen) && half(start) && half(other);
    if even(start + 1, start + 2) || start >= 2 && even(start - 1, start - 2) {
        return true;
    }
    // "a one-two punch"
    let words = |at: usize, first: &str, second: &str| {
        lexemes.is(at, first) && lexemes.joint(at + 1) && lexemes.is(at + 2, second)
    };
    if words(start, "one", "two") || start >= 2 && words(start - 2, "one", "two") {
        return true;
    }
    if codes::set_phrase(lexemes, numeral) || codes::pages(lexemes, numeral) {
        return true;
    }
    // "16-18 Industrial Avenue"
    let houses = numeral.spread == Spread::Range && lexemes.is_digits(start) && numeral.end == start + 3;
    if (bare || houses) && street_follows(lexemes, numeral.end) {
        return true;
    }
    // "5.2 The Early Years": the number of a heading
    let heading = start == 0
        && digits
        && lexemes.capital(1)
        && lexemes.word(0).split_once('.').is_some_and(|(a, b)| a.len() <= 2 && (1..=2).contains(&b.len()))
        && unit::read(lexemes, 1).is_none();
    if heading && numeral.scale == 0 {
        return true;
    }
    if start == 0 {
        return false;
    }
    // "the 7-Eleven"
    let brand = |digits: usize| {
        lexemes.is_digits(digits)
            && lexemes.hyphen(digits + 1)
            && lexemes.capital(digits + 2)
            && lexemes.number(digits + 2).is_some()
    };
    if brand(start) || start >= 2 && brand(start - 2) {
        return true;
    }
    // "Group of Seven", "Big Four"
    let grouped = start >= 2
        && lexemes.is(start - 1, "of")
        && lexemes.is_any(start - 2, &["group", "gang", "council"])
        && lexemes.capital(start - 2);
    if grouped || (lexemes.is(start - 1, "big") && lexemes.capital(start - 1) && lexemes.capital(start)) {
        return true;
    }
    // "the Six Nations", "Five Children and It": a number with a capital inside a name, but not in a headline of capitals.
    let initial = matches!(
        lexemes.sign_at(start - 1),
        Some('.' | '"' | '“' | ':' | '?' | '!' | '‘' | '\'' | '-' | '–' | '—' | '*' | '(')
    );
    // "Ocean's Eleven"
    let owner = start >= 3 && lexemes.is(start - 1, "s") && lexemes.glued(start - 1) && lexemes.capital(start - 3);
    let whole = lexemes.capital(numeral.end) || lexemes.capital(start - 1) && start >= 2 || owner;
    if numeral.form == Form::Words && lexemes.capital(start) && whole && !initial && !headline(lexemes) {
        return true;
    }
    // "a 401(k) plan"
    let letter = lexemes.sign(numeral.end, '(')
        && lexemes.glued(numeral.end)
        && lexemes.word(numeral.end + 1).len() == 1
        && lexemes.is_word(numeral.end + 1)
        && lexemes.sign(numeral.end + 2, ')');
    if bare && letter {
        return true;
    }
    // "the 787-9": what goes on after a hyphen from a number that names
    let goes_on = start >= 2 && lexemes.hyphen(start - 1) && lexemes.is_digits(start - 2);
    let named = lexemes.capital(numeral.end) || !lexemes.is_word(numeral.end);
    if bare && goes_on && !context.is_free(start - 2, start - 1) && named {
        return true;
    }
    if bare && aircraft(lexemes, start, numeral.end) {
        return true;
    }
    // "form 10-K", "flight 12-B"
    let lettered = lexemes.hyphen(numeral.end)
        && lexemes.word(numeral.end + 1).len() == 1
        && lexemes.capital(numeral.end + 1)
        && !lexemes.glued(numeral.end + 2);
    if bare && lettered {
        return true;
    }
    // "a model 70-A21"
    if bare && lexemes.hyphen(numeral.end) && lexemes.glued(numeral.end + 2) && lexemes.is_digits(numeral.end + 2) {
        return true;
    }
    // "24-of-33 passing", "4-for-5"
    let tally = |hyphen: usize| {
        lexemes.hyphen(hyphen) && lexemes.is_any(hyphen + 1, &["of", "for"]) && lexemes.hyphen(hyphen + 2)
    };
    if digits && (tally(numeral.end) || start >= 3 && tally(start - 3)) {
        return true;
    }
    // "the 9-11 Commission"
    if lexemes.word(start) == "9" && lexemes.hyphen(start + 1) && lexemes.word(start + 2) == "11" {
        return true;
    }
    // "a two-for-one split": neither number counts.
    let split = |hyphen: usize| lexemes.hyphen(hyphen) && lexemes.is(hyphen + 1, "for") && lexemes.hyphen(hyphen + 2);
    // "a two-to-one margin": a rising pair would have been read as a range.
    let ratio = |hyphen: usize| lexemes.hyphen(hyphen) && lexemes.is(hyphen + 1, "to") && lexemes.hyphen(hyphen + 2);
    if ratio(numeral.end) || (start >= 3 && ratio(start - 3)) {
        return true;
    }
    if split(numeral.end) || (start >= 3 && split(start - 3)) {
        return true;
    }
    let unit_follows =
        unit::read(lexemes, numeral.end).is_some() || lexemes.is_any(numeral.end, &["%", "percent", "per", "pct"]);
    let stop = lexemes.sign(start - 1, '.') && lexemes.glued(start - 1);
    let noun = if stop && start >= 2 { start - 2 } else { start - 1 };
    let word = lexemes.word(noun);
    let abbreviation = !stop
        || lexemes.is_any(noun, &["no", "nos", "sec", "art", "vol", "fig", "p", "pp", "para", "op", "ch", "eq", "apt"]);
    let numbered = abbreviation
        && (lexemes.is_listed(noun, &NUMBERING) || NUMBERED_CAPITAL.contains(&word))
        && !(lexemes.is(noun, "no") && !stop && !lexemes.capital(noun));
    // "Figure 1.5", "Table 3.2"
    let dotted = digits && numeral.scale == 0 && lexemes.word(start).len() <= 5 && !lexemes.word(start).contains(',');
    // "paragraphs 3-7", "Case No. 12-345"
    let hyphened = numeral.spread == Spread::Range
        && numeral.end == start + 3
        && lexemes.hyphen(start + 1)
        && lexemes.is_digits(start);
    // "the number-one seed"
    if start >= 2 && lexemes.hyphen(start - 1) && lexemes.is_any(start - 2, &["number", "no"]) {
        return true;
    }
    if hyphened && !unit_follows && numbered_list(lexemes, start) {
        return true;
    }
    if numbered
        && !unit_follows
        && (bare || hyphened || dotted || numeral.form == Form::Words)
        && numeral.low < Decimal::from(100_000)
    {
        let money = currencies::opens(word);
        // "Act 5 people" is nothing; "in the number 5 people gave" is rare.
        return !money && (numeral.spread == Spread::Single || numeral.low > Decimal::ZERO);
    }
    // "between junctions 9 and 10", "in chapters 3, 5 and 7"
    if bare && !unit_follows && !thing_follows(lexemes, numeral.end) && numbered_list(lexemes, start) {
        return true;
    }
    if bare && !unit_follows && named_thing(context, start) {
        return true;
    }
    let small = numeral.is_whole() && numeral.low < Decimal::from(40) && numeral.spread == Spread::Single;
    let plain = bare || numeral.form == Form::Words && numeral.scale == 0;
    if small && plain && !unit_follows && stretch_before(lexemes, start) {
        return true;
    }
    // "Standard and Poor's 500"
    let poor = start >= 3 && word == "s" && lexemes.glued(start - 1) && lexemes.word(start - 3) == "Poor";
    if (INDICES.contains(&word) || poor) && bare {
        return true;
    }
    if !unit_follows && codes::model(context, numeral, thing_follows(lexemes, numeral.end)) {
        return true;
    }
    let glued_sign = lexemes.glued(start) && matches!(lexemes.sign_at(start - 1), Some('#' | '№' | '@' | '_'));
    if glued_sign {
        return true;
    }
    if !bare || unit_follows {
        return false;
    }
    // A name takes its number: "the Airbus A320 and Boeing 737 fly", "Covid 19". A noun after it would be counted.
    let of_place = place_before(context, start) && thing_follows(lexemes, numeral.end);
    if bare && belongs_to_name(context, start) && !of_place {
        return true;
    }
    let names = &context.analysis.names;
    let inside = lexemes.get(start).is_some_and(|l| {
        let next = names.partition_point(|n| n.span.end <= l.span.start);
        names
            .get(next)
            .is_some_and(|n| n.span.overlaps(l.span) && !context.document.cut(n.span).starts_with(char::is_lowercase))
    });
    if inside {
        return true;
    }
    let era = lexemes.is_any(start - 1, &["a.d.", "ad"])
        || lexemes.is_any(numeral.end, &["bc", "b.c.", "bce", "ce", "ad", "a.d."]);
    if era && !lexemes.is(start - 1, "an") {
        return true;
    }
    let capital = lexemes.capital(start - 1) && start >= 2 && !lexemes.glued(start) && !lexemes.calendar(start - 1);
    let initial = start < 2 || matches!(lexemes.sign_at(start - 2), Some('.' | '"' | '“' | ':' | '?' | '!'));
    capital && !initial && (!thing_follows(lexemes, numeral.end) || verb_follows(context, numeral.end))
}

/// "777 aircraft", "the 787 Dreamliner", "four 747-400 jets": the number of a model of airliner.
fn aircraft(lexemes: &Lexemes, start: usize, end: usize) -> bool {
    let series = |at: usize| AIRLINERS.contains(&lexemes.word(at));
    let flies = |at: usize| lexemes.is_any(at, AIRCRAFT);
    let tail = lexemes.hyphen(end)
        && (lexemes.is_digits(end + 1) || lexemes.word(end + 1).contains(|c: char| c.is_ascii_digit()));
    let head = start >= 2 && lexemes.hyphen(start - 1) && series(start - 2);
    series(start)
        && (tail
            || flies(end)
            || lexemes.capital(end) && !lexemes.glued(end) && (lexemes.is(end, "max") || flies(end + 1)))
        || head && (start < 3 || !lexemes.is_any(start - 3, &["between", "from"]))
}

/// "owners of Pixel 4 phones", "20 Ferrari 488 owners": a name that belongs to the phrase of the noun before or after it takes the
/// number; "in London 12 people died" and "gave Leeds 3 points" have two phrases.
fn named_thing(context: &Context, start: usize) -> bool {
    let lexemes = &context.lexemes;
    let Some(name) = start.checked_sub(1) else { return false };
    if !lexemes.capital(name) || lexemes.glued(start) || lexemes.calendar(name) || lexemes.number(name).is_some() {
        return false;
    }
    if place_before(context, start) {
        return false;
    }
    let first = if name > 0 && lexemes.capital(name - 1) && name > 1 { name - 1 } else { name };
    let Some(led) = first.checked_sub(1) else { return false };
    let counted = lexemes.is_digits(led) && first > led;
    counted || lexemes.is_any(led, &["of", "the", "a", "an", "its", "their", "his", "her", "new"])
}

/// "in the south of Spain 300 people died": whether the name of a place stands before the number.
fn place_before(context: &Context, start: usize) -> bool {
    let names = &context.analysis.names;
    let Some(word) = start.checked_sub(1).and_then(|at| context.lexemes.get(at)).map(|l| l.span) else { return false };
    let known = names.partition_point(|n| n.span.end <= word.start);
    names.get(known).is_some_and(|n| n.span.overlaps(word) && n.kind == NameKind::Place)
}

/// Whether the number at `start` follows a numbered noun in the plural, or one more such number and "and", "to" or a comma.
fn numbered_list(lexemes: &Lexemes, start: usize) -> bool {
    let mut at = start;
    for _ in 0..6 {
        let Some(before) = at.checked_sub(1) else { return false };
        // "nos. 5 and 6"
        let before = if before > 0 && lexemes.sign(before, '.') && lexemes.glued(before) { before - 1 } else { before };
        if lexemes.is_word(before) && lexemes.is_listed(before, &MANY_NUMBERED) {
            return true;
        }
        let joint = lexemes.is_any(before, &["and", "or", "to"]) || lexemes.sign(before, ',') || lexemes.dash(before);
        if !joint || before == 0 || !lexemes.is_digits(before - 1) {
            return false;
        }
        at = before - 1;
    }
    false
}

/// "Plan 9 provides": a verb in the singular goes with the name, not with the number.
fn verb_follows(context: &Context, at: usize) -> bool {
    let token = context.tokens(at, at + 1).start;
    context.sentence.tokens.get(token).is_some_and(|t| t.xpos == Xpos::Vbz)
}

/// "on day two", "in week 5", "a phase three trial": a stretch or grade in the singular, with its number after it.
fn stretch_before(lexemes: &Lexemes, start: usize) -> bool {
    let grade = lexemes.is_any(start - 1, GRADES);
    let led = start < 2 || lexemes.sign_at(start - 2).is_some() || lexemes.is_any(start - 2, LEAD_STRETCHES);
    (grade || lexemes.is_listed(start - 1, &STRETCH))
        && (led || grade && lexemes.is_any(start - 2, &["a", "an", "the"]))
}

/// "Radio 2": the parser hangs the number on the name before it.
fn belongs_to_name(context: &Context, start: usize) -> bool {
    let tokens = context.tokens(start, start + 1);
    let Some(before) = tokens.start.checked_sub(1) else { return false };
    tokens.len() == 1
        && start > 0
        && context.lexemes.capital(start - 1)
        && context.sentence.parsed
        && context.sentence.governor(tokens.start) == Some(before)
        && context.sentence.tokens[before].upos == Upos::Propn
}

/// Most words open with a capital.
fn headline(lexemes: &Lexemes) -> bool {
    let words = (0..lexemes.len()).filter(|&i| lexemes.is_word(i) && lexemes.word(i).len() > 3);
    let (all, capitals) =
        words.fold((0, 0), |(all, capitals), i| (all + 1, capitals + usize::from(lexemes.capital(i))));
    capitals * 10 > all * 7
}

/// "16 Market Street", "16-18 Industrial Avenue".
fn street_follows(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.capital(at)
        && (at + 1..at + 5)
            .take_while(|&i| lexemes.capital(i) || lexemes.is_digits(i) || lexemes.glued(i) && lexemes.is_word(i))
            .any(|i| STREETS.contains(&lexemes.word(i)))
}

/// A lower-case word that may be counted.
fn thing_follows(lexemes: &Lexemes, at: usize) -> bool {
    let word = lexemes.word(at);
    let at = if lexemes.hyphen(at) { at + 1 } else { at };
    lexemes.is_word(at)
        && word.chars().next().is_some_and(char::is_lowercase)
        && ![
            "and", "or", "in", "on", "at", "is", "was", "has", "to", "for", "with", "from", "by", "which", "that",
            "as", "will", "are", "were", "had", "of", "while", "but", "when", "after", "before",
        ]
        .contains(&word)
        || lexemes.hyphen(at)
}
