//! Measures: "5 km", "about 5-6 miles", "37m (121ft)", "5 ft 10 in", "400 metres per second", "86°F".

mod weather;

use crate::lexicon::quantity_words::{NUMBERED, NUMBERED_CAPITAL};
use crate::lexicon::units::Units;
use crate::values::amount::Draft;
use crate::values::lexer::{Lexemes, is_stop};
use crate::values::numeral::{self, Form, Numeral, Spread};
use crate::values::single;
use crate::values::unit::{self, Hit};
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;
use smol_str::format_smolstr;

/// Reads every measure whose numeral is still free.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for (at, bounded) in single::all(context) {
        let Some(hit) = unit::read(&context.lexemes, at + 1) else { continue };
        let size = ["metre", "gram", "litre", "square metre", "joule", "watt"].contains(&hit.base.as_str());
        let named =
            matches!(hit.name.as_str(), "bar" | "yard" | "stone" | "foot" | "cup" | "barrel" | "carat" | "knot");
        if !size || hit.time || bounded && named || !single::ends(&context.lexemes, hit.end, bounded) {
            continue;
        }
        let numeral = single::numeral(at);
        let (unit, base, factor, offset) = (hit.name, hit.base, hit.factor, hit.offset);
        let end = hit.end;
        Draft { end, unit, base, factor, offset, loose: hit.loose, per: hit.per, ..Draft::of(Kind::Measure, numeral) }
            .note(context, found);
    }
    for numeral in context.numerals().iter().copied() {
        let Some(draft) = amount(context, numeral) else { continue };
        let draft = draft.joined(context, |at| amount(context, numeral::read(&context.lexemes, at)?));
        draft.note(context, found);
    }
}

fn amount(context: &Context, numeral: Numeral) -> Option<Draft> {
    if numeral.form == Form::Ordinal {
        return None;
    }
    let lexemes = &context.lexemes;
    let mut draft = Draft::of(Kind::Measure, numeral).bounded(context);
    // "half a mile", "a quarter of an inch"
    let mut at = draft.end;
    if numeral.form == Form::Fraction {
        if lexemes.is(at, "of") && lexemes.is_any(at + 1, &["a", "an"]) {
            at += 2;
        } else if lexemes.is_any(at, &["a", "an"]) {
            at += 1;
        }
    }
    // "millions of tons", "thousands of acres": but dozens of cups are things.
    let many = numeral.form == Form::Vague && lexemes.is(at, "of");
    if many {
        at += 1;
    }
    if let Some(draft) = magnitude(lexemes, &draft) {
        return Some(draft);
    }
    if let Some(draft) = below_zero(lexemes, &draft) {
        return Some(draft);
    }
    if let Some(draft) = weather::bare(lexemes, &draft) {
        return Some(draft);
    }
    // "517 rushing yards", "80 total miles"
    let between = lexemes.is_word(at)
        && !lexemes.glued(at)
        && lexemes.is_word(at + 1)
        && lexemes.word(at + 1).len() > 3
        && (lexemes.is_any(at, &["total", "more", "full", "extra", "additional", "net", "gross", "straight", "whole"])
            || lexemes.word(at).len() > 5 && lexemes.word(at).ends_with("ing"));
    if let Some(draft) = and_part(lexemes, &draft) {
        return Some(draft);
    }
    let mut hit = match unit::read(lexemes, at) {
        Some(hit) => hit,
        None if let Some(hit) = sides(lexemes, &numeral, at) => hit,
        None if between => unit::read(lexemes, at + 1).filter(|h| !h.time)?,
        None => return None,
    };
    if hit.time && hit.per.is_none() {
        // "20 milliseconds": other lengths of time are read with the dates.
        if hit.name.len() <= 6 || !hit.name.ends_with("second") || numeral.form == Form::Vague {
            return None;
        }
        draft.kind = Kind::Duration;
    }
    // "1h 15m": minutes after glued hours
    let hours = lexemes.word(at) == "m"
        && lexemes.glued(at)
        && at >= 3
        && matches!(lexemes.word(at - 2), "h" | "hr" | "hrs")
        && lexemes.glued(at - 2);
    let things =
        matches!(hit.name.as_str(), "cup" | "peck" | "tablespoon" | "teaspoon" | "carat" | "dram" | "stone" | "bar");
    if hours
        || barred(lexemes, &numeral, at, &hit)
        || many && (things || hit.end != at + 1 && !hit.base.contains("metre"))
    {
        return None;
    }
    // "a low of - 20 degrees Celsius": a minus set with spaces
    if matches!(hit.base.as_str(), "kelvin")
        && let Some(minus) = numeral.start.checked_sub(1).filter(|&m| m > 0 && lexemes.sign(m, '-'))
        && !lexemes.glued(minus)
        && lexemes.is_word(minus - 1)
        && lexemes.number(minus - 1).is_none()
        && numeral.low > Decimal::ZERO
        && numeral.spread == Spread::Single
    {
        (draft.numeral.low, draft.numeral.high, draft.start) = (-numeral.low, -numeral.high, minus);
    }
    if let Some((sum, second)) = added(lexemes, &hit, &numeral) {
        // "5 ft 10 in" is told in inches.
        draft.numeral.grain = second.factor.checked_div(second.factor)?;
        (draft.numeral.low, draft.numeral.high) = (sum, sum);
        hit = second;
    }
    // "120 grams of carbon per kilometre"
    if hit.per.is_none() && !hit.time && lexemes.is(hit.end, "of") && lexemes.is_word(hit.end + 1) {
        let at = if lexemes.is_digits(hit.end + 2) { hit.end + 3 } else { hit.end + 2 };
        if let Some(under) =
            lexemes.is(at, "per").then(|| unit::read(lexemes, at + 1)).flatten().filter(|u| u.per.is_none())
        {
            hit.name = format_smolstr!("{} per {}", hit.name, under.name);
            hit.base = format_smolstr!("{}/{}", hit.base, under.base);
            hit.factor = hit.factor.checked_div(under.factor)?;
            hit.per = Some(under.name);
            hit.end = under.end;
        }
    }
    // "3.1 billion litres of milk a year"
    if hit.per.is_none() && !hit.time && lexemes.is(hit.end, "of") {
        for at in hit.end + 2..hit.end + 5 {
            if let Some((_, next)) =
                unit::per_word(lexemes, at).filter(|_| (hit.end + 1..at).all(|i| lexemes.is_word(i)))
            {
                if let Some(under) =
                    unit::read(lexemes, next).filter(|u| u.time && u.per.is_none() && !lexemes.hyphen(next))
                {
                    hit.name = format_smolstr!("{} per {}", hit.name, under.name);
                    hit.base = format_smolstr!("{}/{}", hit.base, under.base);
                    hit.factor = hit.factor.checked_div(under.factor)?;
                    hit.per = Some(under.name);
                    hit.end = under.end;
                }
                break;
            }
        }
    }
    Some(Draft {
        end: hit.end,
        unit: hit.name,
        base: hit.base,
        factor: hit.factor,
        offset: hit.offset,
        loose: hit.loose,
        per: hit.per,
        ..draft
    })
}

/// "20 by 30 feet", "2 x 4 inch boards", "a 6-by-9-inch sheet": of the first side, the unit that stands after the second.
fn sides(lexemes: &Lexemes, numeral: &Numeral, at: usize) -> Option<Hit> {
    let hyphen = lexemes.hyphen(at);
    let by = at + usize::from(hyphen);
    if !(lexemes.is_any(by, &["by", "x"]) || lexemes.sign(by, '×')) || numeral.spread != Spread::Single {
        return None;
    }
    let next = by + 1 + usize::from(hyphen && lexemes.hyphen(by + 1));
    let second = numeral::single(lexemes, next, false)?;
    // "4 x 100 metres": so many times that length
    let times = second.low >= numeral.low.checked_mul(Decimal::from(20))?;
    let plain = matches!(second.form, Form::Digits | Form::Words) && !times;
    let hit = unit::read(lexemes, second.end).filter(|h| plain && h.base == "metre" && h.per.is_none())?;
    Some(Hit { end: numeral.end, ..hit })
}

/// "a mile and a half": one of the unit, and the part that stands after it.
fn and_part(lexemes: &Lexemes, draft: &Draft) -> Option<Draft> {
    let and = draft.start.checked_sub(1)?;
    let part = draft.numeral.form == Form::Fraction && lexemes.is_word(draft.start);
    if !part || !lexemes.is(and, "and") || lexemes.is(draft.end, "of") {
        return None;
    }
    // "a square mile and a half"
    let start = (2..=4).filter_map(|n| and.checked_sub(n)).find(|&k| lexemes.is_any(k, &["a", "an", "one"]))?;
    let hit = unit::read(lexemes, start + 1).filter(|h| !h.time && h.end == and)?;
    let low = draft.numeral.low.checked_add(Decimal::ONE)?;
    let numeral = Numeral { start, low, high: low, form: Form::Words, ..draft.numeral };
    Some(Draft {
        numeral,
        start,
        unit: hit.name,
        base: hit.base,
        factor: hit.factor,
        offset: hit.offset,
        loose: hit.loose,
        ..draft.clone()
    })
}

/// "20 degrees below zero", "5 C below zero", "2 below zero": a temperature told by its distance from nought.
fn below_zero(lexemes: &Lexemes, draft: &Draft) -> Option<Draft> {
    if draft.numeral.spread != Spread::Single || !matches!(draft.numeral.form, Form::Digits | Form::Words) {
        return None;
    }
    if !(draft.end..draft.end + 6).any(|at| lexemes.is(at, "below")) {
        return None;
    }
    let hit = unit::read(lexemes, draft.end).filter(|h| matches!(h.base.as_str(), "kelvin" | "degree"));
    let at = hit.as_ref().map_or(draft.end, |h| h.end);
    let zero = lexemes.is(at + 1, "zero") || hit.is_some() && lexemes.word(at + 1) == "0";
    // "It was 12 below this morning."
    let bare = hit.is_none()
        && draft.start >= 2
        && lexemes.is(draft.start - 2, "it")
        && lexemes.is_any(draft.start - 1, &["was", "is"])
        && (!lexemes.is_word(at + 1)
            || lexemes.time(at + 1).is_some()
            || lexemes.is_any(at + 1, &["this", "last", "in", "on", "at"]));
    if !lexemes.is(at, "below") || !(zero || bare) {
        return None;
    }
    let mut draft = draft.clone();
    (draft.numeral.low, draft.numeral.high) = (-draft.numeral.low, -draft.numeral.high);
    draft.end = at + 1 + usize::from(zero);
    match hit {
        Some(hit) => {
            (draft.unit, draft.base, draft.factor, draft.offset) = (hit.name, hit.base, hit.factor, hit.offset);
        }
        None => (draft.unit, draft.base) = ("degree".into(), "degree".into()),
    }
    Some(draft)
}

/// "magnitude 6.4", "a 6.4-magnitude quake": the number of a logarithmic scale.
fn magnitude(lexemes: &Lexemes, draft: &Draft) -> Option<Draft> {
    let start = draft.start;
    let mut before = start.checked_sub(1)?;
    if before > 0 && (lexemes.hyphen(before) || lexemes.is(before, "of")) {
        before -= 1;
    }
    let after = if lexemes.hyphen(draft.end) { draft.end + 1 } else { draft.end };
    let (start, end) = match () {
        () if lexemes.is(after, "magnitude") => (start, after + 1),
        () if lexemes.is(before, "magnitude") => (start, draft.end),
        // "Mach 2"
        () if lexemes.is(before, "mach") => {
            return Some(Draft { start: before, unit: "mach".into(), base: "mach".into(), ..draft.clone() });
        }
        () => return None,
    };
    let small = draft.numeral.form == Form::Digits && draft.numeral.high < Decimal::TEN;
    small.then(|| Draft { start, end, unit: "magnitude".into(), base: "magnitude".into(), ..draft.clone() })
}

/// What looks like a unit and is none: "three points", "12 in six games", a seat "14C", "2 bits of advice".
fn barred(lexemes: &Lexemes, numeral: &Numeral, at: usize, hit: &Hit) -> bool {
    let word = lexemes.word(at);
    let capital = hit.name == "celsius" || hit.name == "fahrenheit";
    if capital && word.len() == 1 && numeral.start > 0 {
        return lexemes.is_any(
            numeral.start - 1,
            &[
                "row",
                "seat",
                "room",
                "flat",
                "gate",
                "unit",
                "apartment",
                "block",
                "grade",
                "class",
                "level",
                "section",
                "vitamin",
            ],
        );
    }
    // "form 10-K", "Trust 1986-A", "Section 39A"
    let letter = word.len() == 1 && matches!(word, "K" | "A" | "C" | "F")
        || lexemes.hyphen(at) && matches!(lexemes.word(at + 1), "K" | "A" | "C" | "F");
    let numbered = numeral.start > 0
        && (lexemes.is_any(numeral.start - 1, NUMBERED) || NUMBERED_CAPITAL.contains(&lexemes.word(numeral.start - 1)));
    if letter && (lexemes.hyphen(at) || numbered) {
        return true;
    }
    // "two cups", "the second mile": words stay; "one bit of news"
    (hit.name == "bit" && lexemes.is(hit.end, "of"))
        // "the 3 Mt Cook climbers"
        || (word == "Mt" && lexemes.capital(at + 1))
        || (hit.name == "knot" && lexemes.is(hit.end, "of"))
        || (matches!(hit.name.as_str(), "cup" | "stone" | "bar" | "yard" | "foot") && lexemes.capital(at))
        || (matches!(hit.name.as_str(), "mach" | "tesla" | "newton") && word.starts_with(char::is_uppercase) && hit.end == at + 1 && word.len() > 1)
        || (hit.name == "bar" && lexemes.is_any(hit.end, &["and", "or", "at", "in"]))
        || (hit.name == "mole" && lexemes.is_word(at) && word.len() > 3)
        // "a 5G network", "the 4K screen"
        || (lexemes.glued(at) && matches!(word, "K") )
}

/// "12 kPa, 12 Pa", "3 kg, 5 g, 2 g": items of a list; "five pounds, three ounces" and "2 km, 300 m" are one amount.
fn listed(lexemes: &Lexemes, first: &Hit, numeral: &Numeral, end: usize) -> bool {
    if ["foot", "yard", "mile", "pound", "stone"].contains(&first.name.as_str()) {
        return false;
    }
    let more = lexemes.sign(end, ',') || numeral.start > 0 && lexemes.sign(numeral.start - 1, ',');
    more || !["metre", "gram", "litre"].contains(&first.base.as_str())
}

/// "5 ft 10 in", "6 feet and 2 inches": both in the smaller unit.
fn added(lexemes: &Lexemes, first: &Hit, numeral: &Numeral) -> Option<(Decimal, Hit)> {
    if numeral.spread != Spread::Single || first.per.is_some() || !first.offset.is_zero() || numeral.form == Form::Vague
    {
        return None;
    }
    let mut at = first.end;
    if lexemes.is(at, "and") || lexemes.sign(at, ',') || lexemes.hyphen(at) {
        at += 1;
    }
    let second = numeral::single(lexemes, at, false)?;
    if !matches!(second.form, Form::Digits | Form::Words) || second.scale > 0 {
        return None;
    }
    let closes = lexemes.get(second.end).is_none()
        || lexemes.sign_at(second.end).is_some_and(is_stop)
        || lexemes.is_any(second.end, &["tall", "and", "high"]);
    let mut hit = match unit::read(lexemes, second.end) {
        Some(hit) => hit,
        // "5 ft 2 in tall": after feet, "in" is no preposition.
        // "5 foot 8"
        None if first.name == "foot"
            && (lexemes.word(second.end) == "in"
                || (closes && at == first.end || lexemes.hyphen(first.end))
                    && second.low < Decimal::from(12)
                    && second.low.fract().is_zero()) =>
        {
            let inch = Units::embedded().named("inch")?;
            let (base, factor) = (inch.base.clone(), inch.factor);
            let end = second.end + usize::from(lexemes.word(second.end) == "in");
            Hit { name: inch.name.clone(), base, factor, end, ..first.clone() }
        }
        // "12 stone 4"
        None if first.name == "stone"
            && closes
            && at == first.end
            && second.low < Decimal::from(14)
            && second.low.fract().is_zero() =>
        {
            let pound = Units::embedded().named("pound")?;
            let (base, factor) = (pound.base.clone(), pound.factor);
            Hit { name: pound.name.clone(), base, factor, end: second.end, ..first.clone() }
        }
        None => return None,
    };
    // Only a smaller unit adds up, and less of it than makes one of the greater.
    let fits = hit.base == first.base
        && hit.factor < first.factor
        && hit.per.is_none()
        && hit.name.contains("square") == first.name.contains("square");
    // Miles and feet are told together, but no tonnes and grams.
    let ratio = first.factor.checked_div(hit.factor).filter(|&ratio| ratio <= Decimal::from(10_000))?;
    let mut sum = numeral.low.checked_mul(ratio)?.checked_add(second.low)?;
    if !fits
        || lexemes.sign(first.end, ',') && (second.low >= ratio || listed(lexemes, first, numeral, hit.end))
        || second.low >= ratio.checked_mul(Decimal::TEN)?
    {
        return None;
    }
    // "3 yards, 2 feet, 5 in"
    let so_far = Numeral { low: sum, ..second };
    if let Some((more, third)) = added(lexemes, &hit, &so_far) {
        (sum, hit) = (more, third);
    }
    Some((sum.normalize(), hit))
}
