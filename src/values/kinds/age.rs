//! Ages: "aged 45", "a 45-year-old", "8 months old", "Ana Prior, 45, said", "in her forties", "she was 10".

mod beside;

use crate::language::NameKind;
use crate::lexicon::bound_words::Limit;
use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::{CONTESTS, LIFE_DECADES, OF_A_DECADE, OF_AN_AGE};
use crate::lexicon::time_words::TimeWord;
use crate::lexicon::units::Units;
use crate::lexicon::words::look_up;
use crate::text::{Span, Upos, Xpos};
use crate::values::amount::{self, Draft};
use crate::values::lexer::Lexeme;
use crate::values::numeral::{Form, Numeral, Spread};
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;

static CONTEST: Listed = Listed::of(CONTESTS);
static OF_SOME_AGE: Listed = Listed::of(OF_AN_AGE);
static AGE_UNITS: Listed =
    Listed::of(&["year", "years", "yr", "yrs", "yr.", "month", "months", "week", "weeks", "day", "days"]);
static PARENTS: Listed = Listed::of(&["mother", "father", "mum", "dad", "mom", "grandmother", "grandfather", "parent"]);
/// What may stand right before a number that `aged` reads.
static BEFORE_AGE: Listed = Listed::of(&[
    "between", "from", "just", "only", "about", "around", "under", "over", "below", "above", "aged", "age", "ages",
    "of", "be", "now", "been", "was", "is", "turn", "turned", "turns", "turning", "i'm", "i’m", "s",
]);

/// Reads every age whose numeral is still free.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    decades(context, found);
    of_a_decade(context, found);
    for numeral in context.numerals().iter().copied() {
        if numeral.form == Form::Ordinal || numeral.low.is_sign_negative() && !numeral.low.is_zero() {
            continue;
        }
        let draft = told_old(context, numeral)
            .or_else(|| aged(context, numeral))
            .or_else(|| beside_name(context, numeral))
            .or_else(|| person_of(context, numeral))
            .or_else(|| of_its_kind(context, numeral))
            .or_else(|| beside::read(context, numeral));
        if let Some(draft) = draft {
            draft.note(context, found);
        }
    }
}

fn years(numeral: Numeral) -> Draft {
    unit(Draft::of(Kind::Age, numeral), "year").unwrap_or_else(|| Draft::of(Kind::Age, numeral))
}

fn unit(mut draft: Draft, name: &str) -> Option<Draft> {
    let unit = Units::embedded().named(name)?;
    (draft.unit, draft.base, draft.factor) = (unit.name.clone(), unit.base.clone(), unit.factor);
    draft.discrete = true;
    Some(draft)
}

/// "45-year-old", "45 years old", "8 months old", "3 years of age", "87 yo".
fn told_old(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let (limit, after) = amount::behind(context, numeral.end);
    let at = if lexemes.hyphen(after) { after + 1 } else { after };
    let draft = |end: usize| Draft { limit, end, ..Draft::of(Kind::Age, numeral) };
    if lexemes.is_any(at, &["yo", "y.o.", "yrs.old"]) {
        return unit(draft(at + 1), "year");
    }
    if lexemes.is(at, "y") && lexemes.sign(at + 1, '/') && lexemes.is(at + 2, "o") {
        return unit(draft(at + 3), "year");
    }
    if !lexemes.is_listed(at, &AGE_UNITS) {
        return None;
    }
    let name = match () {
        () if lexemes.is_any(at, &["year", "years", "yr", "yrs", "yr."]) => "year",
        () if lexemes.is_any(at, &["month", "months"]) => "month",
        () if lexemes.is_any(at, &["week", "weeks"]) => "week",
        () if lexemes.is_any(at, &["day", "days"]) => "day",
        () => return None,
    };
    let mut next = at + 1;
    if lexemes.dash(next) {
        next += 1;
    }
    let end = if lexemes.is_any(next, &["old", "olds"]) {
        next + 1
    } else if lexemes.is(next, "of") && lexemes.is(next + 1, "age") {
        next + 2
    } else {
        return None;
    };
    unit(draft(end), name)
}

/// "aged 45", "at the age of 45", "ages 5 to 10", "turned 40", "she was 10".
fn aged(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let start = numeral.start;
    let plain = start > 0 && numeral.scale == 0 && matches!(numeral.form, Form::Digits | Form::Words);
    // Of most numbers the word before says that they are no age.
    if !plain || !lexemes.is_listed(start - 1, &BEFORE_AGE) {
        return None;
    }
    if !numeral.is_whole() || numeral.low >= Decimal::from(130) {
        return None;
    }
    let mut led = start;
    if numeral.spread != Spread::Single && lexemes.is_any(led - 1, &["between", "from"]) {
        led -= 1;
    }
    if led > 0 && lexemes.is_any(led - 1, &["just", "only", "about", "around", "under", "over", "below", "above"]) {
        led -= 1;
    }
    if led == 0 {
        return None;
    }
    let ages = lexemes.is_any(led - 1, &["aged", "age", "ages"])
        || (led >= 2 && lexemes.is_any(led - 2, &["age", "ages"]) && lexemes.is(led - 1, "of"));
    let after = numeral.end;
    let unit_follows = lexemes.is_any(after, &["%", "percent", "per", "pct"]);
    if ages && !unit_follows {
        let mut draft = years(numeral);
        // "under the age of 5"
        if lexemes.is(led - 1, "of") && led >= 4 && lexemes.is(led - 3, "the") {
            draft.limit = match lexemes.word(led - 4) {
                "under" | "below" => Some(Limit::Below),
                "over" | "above" => Some(Limit::Above),
                _ => None,
            };
        }
        let end = draft.end;
        return match () {
            () if lexemes.is_any(end, &["years", "year"]) => Some(Draft { end: end + 1, ..draft }),
            () if lexemes.is_any(end, &["months", "month"]) => unit(Draft { end: end + 1, ..draft }, "month"),
            () if lexemes.is_any(end, &["weeks", "week"]) => unit(Draft { end: end + 1, ..draft }, "week"),
            () if lexemes.is_any(end, &["days", "day"]) => unit(Draft { end: end + 1, ..draft }, "day"),
            () => Some(draft),
        };
    }
    // "she was 10 when", "he is 45.", "turned 40": a person, a copula, a bare number, the end of a phrase.
    let ends = match lexemes.get(after) {
        None => true,
        Some(_) => {
            lexemes.is_any(after, &["when", "at", "and", "but", "years", "in", "now", "while", "then", "on", "by"])
                || lexemes.is_any(after, &["last", "this"]) && lexemes.is_any(start - 1, &["turned", "turns"])
                || lexemes.sign_at(after).is_some_and(|c| matches!(c, '.' | ',' | ';' | ')' | '"' | '”' | '—'))
        }
    };
    let will = lexemes.is_any(led - 1, &["be", "turn"]) && led >= 2 && lexemes.is_any(led - 2, &["will", "would"]);
    // "he is now 82", "he would have been 90"
    let now = led >= 2 && lexemes.is_any(led - 1, &["now", "only", "just"]) && lexemes.is_any(led - 2, &["is", "was"]);
    let been = led >= 3 && lexemes.is(led - 1, "been") && lexemes.is(led - 2, "have") && lexemes.is(led - 3, "would");
    let copula = will || now || been || lexemes.is_any(led - 1, &["was", "is", "turned", "turns", "turning"]);
    let led = led - usize::from(will || now) - 2 * usize::from(been);
    let turned = lexemes.is_any(led - 1, &["turned", "turns", "turning"]);
    let person = led >= 2 && lexemes.is_any(led - 2, &["he", "she", "who", "i"]);
    // "I'm 27", "she's only 27"
    let mine = start - usize::from(start > 1 && lexemes.is_any(start - 1, &["only", "just", "now"]));
    let told = |at: usize| {
        lexemes.is_any(at, &["i'm", "i’m"]) || at > 1 && lexemes.is(at, "s") && lexemes.is_any(at - 2, &["he", "she"])
    };
    if mine > 0
        && told(mine - 1)
        && ends
        && numeral.low >= Decimal::from(5)
        && numeral.spread == Spread::Single
        && !lexemes.is_any(after, &["years", "at", "on", "in", "by"])
    {
        return Some(years(numeral));
    }
    let plausible = numeral.low >= Decimal::from(if turned { 16 } else { 3 }) && numeral.spread == Spread::Single;
    (copula
        && ends
        && plausible
        && (person
            || (turned
                && led >= 2
                && (lexemes.capital(led - 2)
                    || lexemes.sign(led - 2, ',')
                    || lexemes.sign(led - 2, ')')
                    || lexemes.is_any(led - 2, &["has", "had", "just"])))
            || led >= 2 && beside::somebody_is(context, numeral, led - 2))
        && !lexemes.is(after, "years"))
    .then(|| years(numeral))
}

/// "a man of 58", "a girl of nine".
fn person_of(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let start = numeral.start;
    if start < 3 || !lexemes.is(start - 1, "of") {
        return None;
    }
    let whole = numeral.is_whole() && numeral.scale == 0 && numeral.spread == Spread::Single;
    let plausible = numeral.low >= Decimal::TWO && numeral.low <= Decimal::from(115);
    let person = start >= 3
        && lexemes.is(start - 1, "of")
        && lexemes.is_listed(start - 2, &OF_SOME_AGE)
        && (start < 4 || !lexemes.is_any(start - 3, &["the", "each", "every", "no"]));
    // "a dentist of 52"
    let trade = || {
        let noun = look_up(&lexemes.word(start - 2).to_lowercase()).is_some_and(|w| w.person() && w.only_noun());
        // "a retired road worker of 52"
        let before = (start.saturating_sub(6)..start - 2).rev();
        let article = before.take_while(|&i| lexemes.sign_at(i).is_none()).any(|i| lexemes.is_any(i, &["a", "an"]));
        noun && article && numeral.low >= Decimal::from(16)
    };
    let closes = lexemes.get(numeral.end).is_none()
        || lexemes.sign_at(numeral.end).is_some_and(|c| matches!(c, ',' | '.' | ';' | ')' | ':' | '"' | '”' | '—'))
        || lexemes.is_any(
            numeral.end,
            &["who", "and", "from", "was", "is", "has", "had", "in", "said", "with", "won", "lost", "fell"],
        )
        || lexemes.word(numeral.end).ends_with("ed");
    (whole && plausible && closes && (person || trade())).then(|| years(numeral))
}

/// "Who at 24 was the youngest", "at 71 the oldest", "the youngest captain at 21".
fn of_its_kind(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    if numeral.start == 0 || !lexemes.is(numeral.start - 1, "at") {
        return None;
    }
    let led = numeral.is_whole() && numeral.scale == 0;
    let first = numeral.start.saturating_sub(6);
    let mut around = (first..numeral.start - 1).chain(numeral.end..numeral.end + 5);
    let mut after = || around.any(|i| lexemes.is_any(i, &["youngest", "oldest", "eldest"]));
    let plausible = numeral.low >= Decimal::TWO && numeral.low <= Decimal::from(115);
    (led && plausible && numeral.spread == Spread::Single && after()).then(|| years(numeral))
}

/// "Ana Prior, 45, said"; "Ana Prior (45)".
fn beside_name(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let start = numeral.start;
    let plain = numeral.form == Form::Digits
        && numeral.spread == Spread::Single
        && numeral.scale == 0
        && lexemes.word(start).len() <= 3
        && numeral.end == start + 1;
    if start < 2 || !plain || !lexemes.sign(start - 1, ',') {
        return None;
    }
    if numeral.low < Decimal::ONE || numeral.low > Decimal::from(115) || !numeral.is_whole() {
        return None;
    }
    // "a mother of two, 33,"
    let parent = start >= 4 && lexemes.is(start - 3, "of") && lexemes.is_listed(start - 4, &PARENTS);
    if parent && lexemes.sign(numeral.end, ',') {
        return Some(years(numeral));
    }
    if lexemes.calendar(start - 2) || !lexemes.is_word(start - 2) {
        return None;
    }
    // "the goalkeeper, 30, said"
    if !lexemes.capital(start - 2) {
        let token = context.tokens(start - 2, start - 1).start;
        let noun = context
            .sentence
            .tokens
            .get(token)
            .is_some_and(|t| matches!(t.xpos, Xpos::Nn | Xpos::Nnp) && matches!(t.upos, Upos::Noun | Upos::Propn));
        let plausible =
            lexemes.sign(numeral.end, ',') && lexemes.word(start).len() == 2 && !lexemes.is_digits(numeral.end + 1);
        return (noun && plausible).then(|| years(numeral));
    }
    let after = numeral.end;
    let closes = lexemes.get(after).is_none()
        || lexemes.sign_at(after).is_some_and(|c| matches!(c, ',' | '.' | ';' | ')' | '–' | '—'))
        || lexemes.sign(after, '-') && !lexemes.glued(after)
        || lexemes.is_any(after, &["of", "from", "who", "and", "has", "had", "said", "was", "were", "is"]);
    // Another number beyond the comma is a list or a date: "May 5, 12, 19".
    if !closes || lexemes.is_digits(after + 1) {
        return None;
    }
    let names = &context.analysis.names;
    let name = lexemes.get(start - 2)?.span;
    let known = names.partition_point(|n| n.span.end <= name.start);
    // Where no name is recognised, two capitals in a row are a person's name.
    let full = start >= 3 && lexemes.capital(start - 3);
    let person = match names.get(known).filter(|n| n.span.overlaps(name)).map(|n| n.kind) {
        Some(NameKind::Person) => true,
        // "Ana Prior was held. Prior, 45, denies it.": the last name of somebody named in full
        _ if surname_of_somebody(context, name) => true,
        Some(NameKind::Place | NameKind::Organisation) => false,
        Some(NameKind::Other) | None => full,
    };
    person.then(|| years(numeral))
}

/// Whether a capitalised word is the last word of a person's name elsewhere in the document.
fn surname_of_somebody(context: &Context, word: Span) -> bool {
    let word = context.document.cut(word);
    word.len() > 2
        && context.analysis.names.iter().any(|n| {
            let name = context.document.cut(n.span);
            n.kind == NameKind::Person && name.strip_suffix(word).is_some_and(|first| first.ends_with(' '))
        })
}

/// "and 50s", "or seventies" after a decade of life; where it ends.
fn further(context: &mut Context<'_>, found: &mut Vec<Annotation>, end: usize) -> usize {
    let lexemes = &context.lexemes;
    if !lexemes.is_any(end, &["and", "or"]) {
        return end;
    }
    let spelt = LIFE_DECADES.iter().find(|(w, _)| lexemes.is(end + 1, w)).map(|w| (w.1, end + 2));
    let digits = || {
        let tens: u32 = lexemes.word(end + 1).parse().ok().filter(|n| n % 10 == 0 && (10..=100).contains(n))?;
        (lexemes.word(end + 2) == "s" && lexemes.glued(end + 2)).then_some((tens, end + 3))
    };
    let Some((tens, last)) = spelt.or_else(digits) else { return end };
    years(decade(end + 1, last, tens, tens + 9)).note(context, found);
    last
}

/// "The octogenarian", "a teenager".
fn of_a_decade(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for at in 0..context.lexemes.len() {
        if let Some((_, low, high)) = OF_A_DECADE.iter().find(|(w, ..)| context.lexemes.is(at, w)) {
            years(decade(at, at + 1, *low, *high)).note(context, found);
        }
    }
}

/// Ages from one to another at lexemes `start..end`.
fn decade(start: usize, end: usize, low: u32, high: u32) -> Numeral {
    Numeral {
        start,
        end,
        low: Decimal::from(low),
        high: Decimal::from(high),
        spread: Spread::Range,
        form: Form::Digits,
        grain: Decimal::ONE,
        scale: 0,
        meant: None,
    }
}

/// "in her forties", "in his early 30s", "in their mid-20s".
fn decades(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    let mut at = 0;
    let is_in = |lexeme: &Lexeme| matches!(lexeme.said.time, Some(TimeWord::In));
    while let Some(passed) = context.lexemes.items.get(at..).and_then(|rest| rest.iter().position(is_in)) {
        let lexemes = &context.lexemes;
        at += passed + 1;
        if !lexemes.is_any(at, &["his", "her", "their", "my", "your", "our"]) {
            continue;
        }
        let mut next = at + 1;
        let part = lexemes.word(next).to_ascii_lowercase();
        let (from, to) = match part.as_str() {
            "early" => (0u32, 3),
            "mid" | "middle" => (4, 6),
            "late" => (7, 9),
            _ => (0, 9),
        };
        if (from, to) != (0, 9) {
            next += 1;
            if lexemes.dash(next) {
                next += 1;
            }
        }
        let spelt = LIFE_DECADES.iter().find(|(w, _)| lexemes.is(next, w)).map(|w| (w.1, next + 1));
        let digits = || {
            let tens: u32 = lexemes.word(next).parse().ok().filter(|n| n % 10 == 0 && (10..=100).contains(n))?;
            let apostrophe = lexemes.sign_at(next + 1).is_some_and(|c| matches!(c, '\'' | '’'));
            let s = if apostrophe { next + 2 } else { next + 1 };
            (lexemes.word(s) == "s" && lexemes.glued(s)).then_some((tens, s + 1))
        };
        if let Some((tens, end)) = spelt.or_else(digits) {
            let numeral = decade(next, end, tens + from, tens + to);
            years(numeral).note(context, found);
            at = further(context, found, end);
        } else {
            at = next;
        }
    }
}
