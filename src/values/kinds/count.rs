//! Counts: "seven European leaders", "1,200 sheep", "7 of the 12 crew", "dozens of others", "3.9 million headsets".

mod fold;
mod idle;
mod nobody;
mod noun;
mod told;

use crate::lexicon::currencies;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{AFTER_PRONOUN_ONE, BEFORE_PRONOUN_ONE, INVARIANT, VICTIMS, YEARLY};
use crate::lexicon::units::Units;
use crate::text::Xpos;
use crate::values::amount::Draft;
use crate::values::lexer::{Lexemes, is_stop};
use crate::values::numeral::{Form, Numeral, Spread};
use crate::values::{Annotation, Context, Kind, Scope, Shape};
use crate::values::{amount, bound, numeral, unit};
use rust_decimal::Decimal;

/// Reads each numeral that is still free as a count, with the noun that it counts.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    nobody::none_and_both(context, found);
    for numeral in context.numerals().iter().copied() {
        if numeral.form == Form::Ordinal
            || (numeral.form == Form::Fraction && !alone(context, &numeral) && !points(context, &numeral))
        {
            continue;
        }
        if let Some(fold) = fold::fold(context, &numeral) {
            fold.note(context, found);
            continue;
        }
        let mut draft = Draft::of(Kind::Count, numeral).bounded(context);
        draft.discrete = numeral.is_whole() && (numeral.high.scale() == 0 || numeral.high.fract().is_zero());
        let counted = noun::counted(context, draft.end, &numeral);
        if !counts(context, &numeral, counted.as_ref()) {
            continue;
        }
        if counted.is_none() && (context.lexemes.is_any(draft.end, VICTIMS) || told::company(context, &numeral)) {
            // "17 dead and 43 injured" are people.
            (draft.unit, draft.base) = ("person".into(), "person".into());
            let noun = if told::company(context, &numeral) { draft.start.saturating_sub(2) } else { draft.end };
            draft.noun = context.lexemes.get(noun).map(|l| l.span);
        } else if let (None, Some(noun)) =
            (&counted, told::or_two(context, &numeral).or_else(|| told::number_of(context, &draft)))
        {
            (draft.unit, draft.base, draft.noun) = (noun.0.clone(), noun.0, Some(noun.1));
        } else if let (None, Some(next)) = (&counted, shared(context, &draft)) {
            (draft.unit, draft.base, draft.noun) = (next.lemma.clone(), next.lemma, Some(next.span));
        } else if counted.is_none() {
            inherit(context, &mut draft, found);
        }
        let unit_end = counted.as_ref().filter(|c| !c.far && !c.part).map(|c| c.end);
        if let Some(counted) = counted {
            draft.unit = counted.lemma.clone();
            draft.base = counted.lemma;
            draft.noun = Some(counted.span);
            if counted.part {
                draft.scope = Scope::PartOf;
            }
            if let Some((per, ..)) = unit::per(&context.lexemes, counted.end) {
                draft.per = Some(per);
            }
            // "50 deaths per 100,000 people": what it is counted by is no count of its own.
            if context.lexemes.is(counted.end, "per")
                && let Some(by) = numeral::single(&context.lexemes, counted.end + 1, true)
                && matches!(by.form, Form::Digits | Form::Words)
                && context.is_free(counted.end, by.end)
            {
                draft.per = Some(smol_str::format_smolstr!("{}", by.low.normalize()));
                context.claim(by.start, by.end);
            }
        }
        // "the Six-Day War"
        let name = draft.noun.is_some_and(|n| context.document.cut(n).starts_with(char::is_uppercase));
        if name && Units::embedded().named(&draft.unit).is_some_and(|u| u.time) {
            continue;
        }
        // "10 or more years": what a time unit counts is a duration.
        if let Some(unit) = Units::embedded().named(&draft.unit).filter(|u| u.time && u.base == "second") {
            (draft.kind, draft.base, draft.factor) = (Kind::Duration, unit.base.clone(), unit.factor);
            (draft.discrete, draft.noun) = (false, None);
            draft.end = unit_end.filter(|&end| context.is_free(draft.end, end)).unwrap_or(draft.end);
        }
        draft.note(context, found);
    }
}

/// "3/4" where its phrase ends: a number and no share of anything.
fn alone(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    let closes = lexemes.get(numeral.end).is_none() || lexemes.sign_at(numeral.end).is_some_and(is_stop);
    let closes = closes || lexemes.is_any(numeral.end, &["and", "or"]) && lexemes.is_digits(numeral.end + 1);
    let first = numeral.start + usize::from(numeral.low < Decimal::ZERO);
    // "eased 3/8 to 44"
    let moved = numeral.start > 0
        && amount::changes(lexemes, numeral.start - 1)
        && (lexemes.is_any(numeral.end, &["to", "from", "in", "on", "after", "at", "as"])
            || lexemes.time(numeral.end).is_some());
    lexemes.is_digits(first) && (closes || moved)
}

/// "fell 1/4 point", "⅝ points": the steps of a price.
fn points(context: &Context, numeral: &Numeral) -> bool {
    let lexemes = &context.lexemes;
    !lexemes.is_word(numeral.start) && lexemes.is_any(numeral.end, &["point", "points"])
}

/// "10 and as many as 30 people": two numbers of one noun, which stands after the second.
fn shared(context: &Context, draft: &Draft) -> Option<noun::Counted> {
    let lexemes = &context.lexemes;
    if !lexemes.is_any(draft.end, &["and", "or"]) {
        return None;
    }
    let at = draft.end + 1;
    let start = (at..at + 5).find(|&i| lexemes.is_digits(i) || matches!(lexemes.number(i), Some(n) if spells(n)))?;
    if start > at && bound::before(lexemes, start).is_none_or(|(_, from)| from != at) {
        return None;
    }
    let second = numeral::single(lexemes, start, true)?;
    let plain = matches!(second.form, Form::Digits | Form::Words) && context.is_free(start, second.end);
    let year = year(context, &second);
    let counted = noun::counted(context, second.end, &second).filter(|c| c.plural && !c.part && plain && !year)?;
    unit::read(lexemes, second.end).is_none().then_some(counted)
}

/// A word that opens a number.
fn spells(word: NumberWord) -> bool {
    matches!(word, NumberWord::Unit(_) | NumberWord::Teen(_) | NumberWord::Tens(_) | NumberWord::Hundred)
}

/// "killed 12 people and injured 40": a bare number counts what the number before it in the sentence counted.
fn inherit(context: &Context, draft: &mut Draft, found: &[Annotation]) {
    let lexemes = &context.lexemes;
    let start = draft.start;
    let by = start > 1 && lexemes.is(start - 1, "by") && amount::changes(lexemes, start - 2);
    let percent = found.last().is_some_and(|a| a.value.kind == Kind::Percent);
    let other = !(by && percent)
        && start > 0
        && lexemes.is_any(start - 1, &["by", "at", "than", "no", "number", "score", "age", "of", "top"]);
    let sign = start > 0 && lexemes.sign_at(start - 1).is_some_and(|c| !matches!(c, ',' | '–' | '—' | '-' | ':'));
    let than = start > 0 && lexemes.is_any(start - 1, COMPARED);
    let bare = draft.numeral.low.fract().is_zero() && draft.numeral.low >= Decimal::TWO;
    if (other && !than) || sign || !(by && percent || than || bare) {
        return;
    }
    // The nearest one before it, whatever kind was read first.
    let here = lexemes.items[start].span.start;
    let mut before: Vec<&Annotation> = found
        .iter()
        .rev()
        .take_while(|a| a.sentence as usize == context.number)
        .filter(|a| a.span.end <= here)
        .collect();
    before.sort_by_key(|a| std::cmp::Reverse(a.span.start));
    let bracket = |at: Option<usize>| at.is_some_and(|at| lexemes.sign(at, '('));
    let told_again = bracket(Some(draft.end)) && money_follows(lexemes, draft.end + 1);
    if told_again {
        before.retain(|a| a.value.kind == Kind::Money);
    }
    for annotation in before {
        // "51 percent, against 48 a year ago"
        if let (Kind::Percent, Shape::Amount(amount)) = (annotation.value.kind, &annotation.value.shape) {
            let by = start >= 2 && lexemes.is(start - 1, "by") && amount::changes(lexemes, start - 2);
            let word = start.checked_sub(1);
            let compared =
                by || word.is_some_and(|w| lexemes.is_any(w, &["against", "versus", "vs", "to", "from", "than"]));
            let near = lexemes.items[start].span.start.saturating_sub(annotation.span.end) < 40;
            let whole = amount.unit == "percent" && draft.numeral.low <= Decimal::ONE_HUNDRED && draft.limit.is_none();
            if compared && near && whole {
                (draft.kind, draft.discrete) = (Kind::Percent, false);
                (draft.unit, draft.base) = (amount.unit.clone(), amount.base_unit.clone());
            }
            return;
        }
        // "9.9 billion crowns against 19.7 billion"
        if let (Kind::Money | Kind::Measure, Shape::Amount(amount)) = (annotation.value.kind, &annotation.value.shape) {
            let first = lexemes.items.partition_point(|l| l.span.end <= annotation.span.start);
            let last = lexemes.items.partition_point(|l| l.span.start < annotation.span.end);
            // "9 million dirhams ($2.4 million) and 8 million ($2.1 million)": what is told again in brackets is passed over.
            if told_again && bracket(first.checked_sub(1)) {
                continue;
            }
            let told_again = told_again && bracket(Some(last));
            let compared = told_again
                || start > 0
                    && lexemes
                        .is_any(start - 1, &["from", "to", "against", "with", "than", "versus", "vs", "and", "at"]);
            // "97,070 in December", but not "from 12 in Leeds"
            let large = draft.numeral.scale >= 6 && amount.low >= Decimal::ONE_THOUSAND
                || told_again
                || than
                    && (annotation.value.kind == Kind::Money || amount.base_unit != "kelvin")
                    && draft.numeral.form == Form::Digits
                    && (draft.numeral.low >= Decimal::ONE_THOUSAND || !draft.numeral.low.fract().is_zero())
                    && ends_phrase(lexemes, draft.end);
            let ratio = amount.low.checked_div(draft.numeral.low).unwrap_or_default();
            let near = ratio > Decimal::new(1, 1) && ratio < Decimal::TEN;
            let exact = amount.extent.said.is_point().then_some(amount.extent.said.low).flatten();
            let factor = exact.and_then(|v| v.checked_div(amount.low));
            if let (true, true, true, Some(factor)) = (compared, near, large, factor) {
                (draft.kind, draft.discrete, draft.factor) = (annotation.value.kind, false, factor);
                (draft.unit, draft.base, draft.per) =
                    (amount.unit.clone(), amount.base_unit.clone(), amount.per.clone());
            }
            return;
        }
        if let (Kind::Count, Shape::Amount(amount)) = (annotation.value.kind, &annotation.value.shape) {
            let like = (amount.low < Decimal::ONE_THOUSAND) == (draft.numeral.low < Decimal::ONE_THOUSAND);
            if amount.noun.is_some() && like && amount.per.is_none() && amount.scope != Scope::Each {
                draft.unit = amount.unit.clone();
                draft.base = amount.base_unit.clone();
                draft.noun = amount.noun;
            }
            return;
        }
    }
}

/// What compares a number with one before it.
const COMPARED: &[&str] = &["from", "against", "versus", "vs", "than", "to", "with"];

/// Whether nothing that is counted can follow.
fn ends_phrase(lexemes: &Lexemes, at: usize) -> bool {
    !lexemes.is_word(at)
        || lexemes.calendar(at)
        || lexemes.is_any(
            at,
            &[
                "in",
                "on",
                "by",
                "for",
                "last",
                "previously",
                "earlier",
                "before",
                "a",
                "the",
                "this",
                "at",
                "when",
                "and",
                "after",
                "as",
                "during",
                "reported",
            ],
        )
}

/// "$2.4 million" right behind a bracket.
fn money_follows(lexemes: &Lexemes, at: usize) -> bool {
    (at..at + 2).any(|i| currencies::opens(lexemes.word(i)))
}

/// Whether the numeral counts something, and is no pronoun, name, year or part of a phrase.
fn counts(context: &Context, numeral: &Numeral, counted: Option<&noun::Counted>) -> bool {
    let lexemes = &context.lexemes;
    let (start, end) = (numeral.start, numeral.end);
    let before = |word: &str| start > 0 && lexemes.is(start - 1, word);
    let one = numeral.form == Form::Words && numeral.low == Decimal::ONE && numeral.spread == Spread::Single;
    // "one", "a couple" and no more: an answer.
    let answer = (start == 0 || start == 1 && lexemes.number(0) == Some(NumberWord::A))
        && (lexemes.get(end).is_none() || lexemes.is(end, "of") && lexemes.get(end + 1).is_none())
        && context.document.text.trim_end().len() <= lexemes.items[end - 1].span.end as usize + 3;
    if answer && (one || numeral.form == Form::Words) {
        return true;
    }
    if one {
        // "no one", "this one", "one another", "one day", "one by one" count nothing.
        let pronoun = start > 0 && lexemes.is_any(start - 1, BEFORE_PRONOUN_ONE);
        // "a one-time charge", "one-sided"
        if lexemes.hyphen(end) && lexemes.is_any(end + 1, &["time", "sided", "way", "off", "stop", "on"]) {
            return false;
        }
        let phrase = lexemes.is_any(end, AFTER_PRONOUN_ONE) || lexemes.sign(end, '\'');
        let of = lexemes.is(end, "of") && counted.is_some_and(|c| c.part && c.plural && !c.far);
        // "only one of the ships", but "the only one of the ships"
        let only = of
            && before("only")
            && !(start > 1 && lexemes.is_any(start - 2, &["the", "an", "my", "his", "her", "their", "our", "its"]));
        if pronoun && !only || (phrase && !of) || counted.is_none_or(|c| c.part) && !of {
            return false;
        }
    }
    if numeral.form == Form::Vague {
        // "several", "a few" count little; "dozens" and "hundreds" need what they count.
        // "Thousands fled": those that do something are counted.
        let subject = || {
            let next = context.tokens(end, end + 1).start;
            let token = context.sentence.tokens.get(next);
            end == start + 1 && token.is_some_and(|t| matches!(t.xpos, Xpos::Vbd | Xpos::Vbp)) && lexemes.is_word(end)
        };
        // "several hundred people", "a few dozen ships"
        let scaled =
            matches!(lexemes.number(end - 1), Some(NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Group(12)));
        return matches!(lexemes.number(start), Some(NumberWord::Many(_) | NumberWord::Thousands(_)))
            && (counted.is_some() || subject())
            || scaled && counted.is_some();
    }
    // A couple and a pair are the things themselves unless something follows.
    if let Some(NumberWord::A) = lexemes.number(start)
        && lexemes.is_any(start + 1, &["couple", "pair", "trio", "score"])
        && end == start + 2
        && counted.is_none_or(|c| !c.plural && lexemes.is(start + 1, "score"))
    {
        return false;
    }
    if idle::counts_nothing(context, numeral) {
        return false;
    }
    let digits = numeral.form == Form::Digits;
    // "the last eight of the cup": a round
    if start > 0
        && lexemes.is_any(start - 1, &["last", "final"])
        && lexemes.is(end, "of")
        && counted.is_some_and(|c| !c.plural)
    {
        return false;
    }
    // "a top 20 single"
    if before("top") && !counted.is_some_and(|c| c.plural) {
        return false;
    }
    if counted.is_some() {
        // "a 1999 track", "the Pop 100 chart"
        let single = counted.is_some_and(|c| !c.plural) && digits && numeral.scale == 0 && numeral.low > Decimal::ONE;
        // "the 486 chip", "its 8088 processor", "486-based machines": a model
        let figures = lexemes.word(start);
        let model = digits
            && (3..=5).contains(&figures.len())
            && figures.bytes().all(|b| b.is_ascii_digit())
            && !figures.ends_with('0')
            && start > 0
            && lexemes.is_any(start - 1, &["the", "a", "an", "its", "their", "s", "new"]);
        let made = lexemes.hyphen(end) && lexemes.is_any(end + 1, &["based", "powered", "class", "style"]);
        let thing = counted.is_some_and(|c| !c.plural && !INVARIANT.contains(&c.lemma.as_str()));
        if model && thing && !lexemes.hyphen(end) || made && digits {
            return false;
        }
        // "below 2005 levels", "from 2008 prices"
        if year(context, numeral) && counted.is_some_and(|c| YEARLY.contains(&c.lemma.as_str())) {
            return false;
        }
        let named = start >= 2 && lexemes.capital(start - 1) && lexemes.is_word(start - 2) && !lexemes.glued(start);
        if single && !lexemes.hyphen(end) && (year(context, numeral) || named) {
            return false;
        }
        // "1987 or 1988 earnings"
        if year(context, numeral)
            && start > 0
            && (lexemes.is_any(start - 1, &["and", "or", "to", "vs", "versus"])
                || lexemes.sign(start - 1, ',')
                || lexemes.dash(start - 1))
        {
            return false;
        }
        return !year(context, numeral) || !counted.is_some_and(|c| c.far);
    }
    // A bare number that a letter touches is a code: "4K", "5G", "3D", "4x".
    if lexemes.glued(end) && (lexemes.is_word(end) || lexemes.is_digits(end)) {
        return false;
    }
    // "mentioned in 968": three or four figures after "in" are a year.
    let dated = before("in")
        && digits
        && numeral.scale == 0
        && matches!(lexemes.word(start).len(), 3 | 4)
        && end == start + 1
        && lexemes.word(start).bytes().all(|b| b.is_ascii_digit());
    // "on June 8 and 9"
    let day = start >= 3
        && digits
        && numeral.low <= Decimal::from(31)
        && (before("and") || before("or") || before("to") || lexemes.sign(start - 1, ',') || lexemes.dash(start - 1))
        && lexemes.is_digits(start - 2)
        && lexemes.word(start - 2).len() <= 2
        && lexemes.calendar(start - 3);
    if dated
        || day
        || before("#")
        || (start > 0 && lexemes.is_any(start - 1, &["top", "last", "final", "radio"]))
        || year(context, numeral) && !told::company(context, numeral)
    {
        return false;
    }
    digits || !one
}

/// Four digits from 1500 to 2099 without grouping, fraction or noun are a year, whoever missed it.
fn year(context: &Context, numeral: &Numeral) -> bool {
    let word = context.lexemes.word(numeral.start);
    let single = numeral.end == numeral.start + 1 || numeral.spread == Spread::Range;
    single && word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && ("1500".."2100").contains(&word)
}
