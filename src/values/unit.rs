//! Units where they stand: "km", "square miles", "m²", "km/h", "barrels a day", "lb-ft".

mod stands;

use self::stands::symbol_stands;
use super::bound::fold;
use super::lexer::Lexemes;
use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::PER_NOUNS;
use crate::lexicon::units::{CUED, Spelling, Units};
use rust_decimal::Decimal;
use smol_str::{SmolStr, format_smolstr};

/// A unit after a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// "kilometre per hour".
    pub name: SmolStr,
    /// "metre/second".
    pub base: SmolStr,
    pub factor: Decimal,
    pub offset: Decimal,
    pub loose: u32,
    /// A stretch of time.
    pub time: bool,
    /// The lexeme after it.
    pub end: usize,
    /// What follows "per", if anything.
    pub per: Option<SmolStr>,
}

/// The unit that stands at lexeme `at`, right after a number. A hyphen between them is passed over.
pub fn read(lexemes: &Lexemes, at: usize) -> Option<Hit> {
    let start = if lexemes.hyphen(at) { at + 1 } else { at };
    if let Some(hit) = bracketed(lexemes, at) {
        return Some(hit);
    }
    let hit = simple(lexemes, start, lexemes.glued(start))?;
    Some(rate(lexemes, hit.clone()).unwrap_or(hit))
}

/// "20 [kg]", "35 (km)": the sign of a unit alone in brackets.
fn bracketed(lexemes: &Lexemes, at: usize) -> Option<Hit> {
    let close = match lexemes.sign_at(at)? {
        '[' => ']',
        '(' if lexemes.word(at + 1).len() > 1 => ')',
        _ => return None,
    };
    let hit = simple(lexemes, at + 1, true).filter(|h| !h.time && lexemes.sign(h.end, close))?;
    // "a run of 5 (in)", "12 (stone)"
    let sign = !lexemes.is_any(at + 1, &["in", "bar", "stone", "cup", "degree", "degrees", "at"]);
    sign.then(|| Hit { end: hit.end + 1, ..hit })
}

/// A unit with its power: "square miles", "m²", "cu ft".
fn simple(lexemes: &Lexemes, at: usize, glued: bool) -> Option<Hit> {
    let (power, start) = prefix(lexemes, at);
    let (unit, symbol, mut end) = plain(lexemes, start, glued || power > 1)?;
    let units = Units::embedded();
    let unit = units.unit(unit);
    let mut power = power;
    let length = unit.base == "metre";
    if power == 1
        && length
        && symbol
        && let Some((raised, next)) = exponent(lexemes, end)
    {
        (power, end) = (raised, next);
    }
    // "4 km squared", "two metres cubed"
    if power == 1 && length && !lexemes.glued(end) {
        (power, end) = match () {
            () if lexemes.is(end, "squared") => (2, end + 1),
            () if lexemes.is(end, "cubed") => (3, end + 1),
            () => (power, end),
        };
    }
    if power > 1 && !length {
        return None;
    }
    let hit = |name: SmolStr, base: SmolStr, factor: Decimal| Hit {
        name,
        base,
        factor,
        offset: unit.offset,
        loose: unit.loose,
        time: unit.time,
        end,
        per: None,
    };
    Some(match power {
        2 => hit(format_smolstr!("square {}", unit.name), "square metre".into(), unit.factor.checked_mul(unit.factor)?),
        3 => {
            let cube = unit.factor.checked_mul(unit.factor)?.checked_mul(unit.factor)?;
            // A thousand litres are a cubic metre.
            hit(format_smolstr!("cubic {}", unit.name), "litre".into(), cube.checked_mul(Decimal::ONE_THOUSAND)?)
        }
        _ => hit(unit.name.clone(), unit.base.clone(), unit.factor),
    })
}

static POWERS: Listed = Listed::of(&["square", "sq", "cubic", "cu"]);

/// "square", "sq", "cubic", "cu." before a length.
fn prefix(lexemes: &Lexemes, at: usize) -> (u8, usize) {
    if !lexemes.is_listed(at, &POWERS) {
        return (1, at);
    }
    let power = if lexemes.is_any(at, &["square", "sq"]) { 2 } else { 3 };
    let mut next = at + 1;
    if lexemes.sign(next, '.') || lexemes.hyphen(next) {
        next += 1;
    }
    (power, next)
}

/// "²", "^2", "2" after the symbol of a length.
fn exponent(lexemes: &Lexemes, at: usize) -> Option<(u8, usize)> {
    // "6'2"" is a height, no area.
    if !lexemes.glued(at) || at > 0 && matches!(lexemes.sign_at(at - 1), Some('\'' | '"' | '′' | '″')) {
        return None;
    }
    let (at, raised) = if lexemes.sign(at, '^') { (at + 1, true) } else { (at, false) };
    match lexemes.word(at) {
        "²" => Some((2, at + 1)),
        "³" => Some((3, at + 1)),
        "2" if raised || !lexemes.glued(at + 1) || lexemes.sign_at(at + 1).is_some() => Some((2, at + 1)),
        "3" if raised || !lexemes.glued(at + 1) || lexemes.sign_at(at + 1).is_some() => Some((3, at + 1)),
        _ => None,
    }
}

/// The longest spelling at `at`: index of the unit, whether it is a symbol, and where it ends.
fn plain(lexemes: &Lexemes, at: usize, glued: bool) -> Option<(usize, bool, usize)> {
    let units = Units::embedded();
    if !units.may_open(lexemes.word(at)) {
        return None;
    }
    if let Some(unit) = cued(lexemes, at) {
        return Some((unit, true, at + 1));
    }
    let symbols = units.by_symbol(lexemes.word(at));
    let mut buffer = [0u8; 24];
    let words = fold(lexemes.word(at), &mut buffer).map_or(&[][..], |w| units.by_word(w));
    let fits = |s: &&Spelling| {
        let mut next = at;
        for piece in &s.pieces {
            let same = if s.symbol { lexemes.word(next) == piece.as_str() } else { lexemes.is(next, piece) };
            if !same {
                return false;
            }
            next += 1;
        }
        !s.symbol || symbol_stands(lexemes, at, next, s, glued)
    };
    let word = words.iter().find(fits);
    let symbol = symbols.iter().find(fits);
    let best = match (word, symbol) {
        (Some(w), Some(s)) if s.pieces.len() > w.pieces.len() => s,
        (Some(w), _) => w,
        (None, Some(s)) => s,
        (None, None) => return None,
    };
    Some((best.unit, best.symbol, at + best.pieces.len()))
}

/// "2.5 F" of a capacitor, "20 kt" of wind: the unit that a word of the sentence tells of a sign that stands alone.
fn cued(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let word = lexemes.word(at);
    let (_, unit, cues) = CUED.iter().find(|row| row.0 == word)?;
    let alone = !lexemes.glued(at + 1) || lexemes.sign_at(at + 1).is_some();
    let told = || (0..lexemes.len()).any(|i| lexemes.is_any(i, cues));
    (alone && told()).then(|| Units::embedded().index_of(unit)).flatten()
}

/// "per hour", "/h", "an hour" after a unit.
fn rate(lexemes: &Lexemes, hit: Hit) -> Option<Hit> {
    let (mut under, mut end) = denominator(lexemes, hit.end, &hit)?;
    let units = Units::embedded();
    // "m/s²", "metres per second squared", "metres per second per second"
    if under.name == "second" && hit.base == "metre" {
        let again = lexemes.is(end, "squared") || lexemes.are(end, &["per", "second"]);
        let squared = exponent(lexemes, end).filter(|e| e.0 == 2).map(|e| e.1);
        let squared = squared.or(again.then_some(if lexemes.is(end, "squared") { end + 1 } else { end + 2 }));
        if let Some(next) = squared {
            (under.name, under.base, end) = ("second squared".into(), "second squared".into(), next);
        }
    }
    let name = format_smolstr!("{} per {}", hit.name, under.name);
    if let Some(known) = units.named(&name) {
        return Some(Hit {
            name,
            base: known.base.clone(),
            factor: known.factor,
            offset: Decimal::ZERO,
            loose: known.loose,
            time: false,
            end,
            per: Some(under.name),
        });
    }
    Some(Hit {
        base: format_smolstr!("{}/{}", hit.base, under.base),
        factor: hit.factor.checked_div(under.factor)?,
        offset: Decimal::ZERO,
        loose: hit.loose.max(under.loose),
        time: false,
        end,
        name,
        per: Some(under.name),
    })
}

fn denominator(lexemes: &Lexemes, at: usize, over: &Hit) -> Option<(Hit, usize)> {
    // "6 litres per 100 km"
    let slash = lexemes.sign(at, '/') && lexemes.glued(at);
    if (slash || lexemes.is(at, "per")) && lexemes.word(at + 1) == "100" {
        let under =
            simple(lexemes, at + 2, lexemes.glued(at + 2)).filter(|u| u.base == "metre" && over.base == "litre")?;
        let (end, factor) = (under.end, under.factor.checked_mul(Decimal::ONE_HUNDRED)?);
        return Some((Hit { name: format_smolstr!("100 {}", under.name), factor, ..under }, end));
    }
    if lexemes.sign(at, '/') && (lexemes.glued(at) || !lexemes.glued(at + 1)) {
        let under = simple(lexemes, at + 1, true).filter(|u| lexemes.glued(at) || u.time)?;
        let end = under.end;
        return Some((under, end));
    }
    let (word, next) = per_word(lexemes, at)?;
    let under = simple(lexemes, next, false)?;
    // "six miles a day" is a rate, "five kilometres a mile" is not.
    if word == "a" && !under.time {
        return None;
    }
    // "four hours a day", "an hour a week" stay as they are told.
    if word == "a" && over.time && under.name == over.name {
        return None;
    }
    let end = under.end;
    Some((under, end))
}

/// "per", "a", "an", "-per-", "-a-", "every", "each": which, and what follows it.
pub fn per_word<'a>(lexemes: &Lexemes<'a>, at: usize) -> Option<(&'static str, usize)> {
    let start = if lexemes.hyphen(at) { at + 1 } else { at };
    let word = if lexemes.is(start, "per") {
        "per"
    } else if lexemes.is_any(start, &["a", "an", "every", "each"]) {
        "a"
    } else {
        return None;
    };
    let next = start + 1;
    let next = if lexemes.hyphen(next) { next + 1 } else { next };
    // "26 weeks a year earlier"
    let dated =
        word == "a" && lexemes.is_any(next + 1, &["earlier", "ago", "before", "later", "previously", "after", "hence"]);
    (!dated).then_some((word, next))
}

/// What follows "per" or "a" after an amount of money or a count: "per gram", "a share", "per sq m", "a-year", "annually".
/// Gives its name, how many of a base unit it is where it is a unit, and where it ends.
pub fn per(lexemes: &Lexemes, at: usize) -> Option<(SmolStr, Option<Hit>, usize)> {
    if lexemes.sign(at, '/') && lexemes.glued(at) && (lexemes.is_word(at + 1)) {
        let Some(hit) = simple(lexemes, at + 1, true) else {
            let noun = PER_NOUNS.iter().find(|n| lexemes.is(at + 1, n))?;
            return Some((SmolStr::new(*noun), None, at + 2));
        };
        return Some((hit.name.clone(), Some(hit.clone()), hit.end));
    }
    let adverb = match lexemes.word(at) {
        "annually" | "yearly" => Some("year"),
        "monthly" => Some("month"),
        "weekly" => Some("week"),
        "daily" => Some("day"),
        "hourly" => Some("hour"),
        _ => None,
    };
    if let Some(name) = adverb {
        // "$5 daily" tells a rate; "5 weekly meetings" tells what sort of meetings.
        if lexemes.is_word(at + 1)
            && !lexemes.is_any(at + 1, &["in", "for", "to", "on", "by", "from", "and", "at", "since", "as"])
        {
            return None;
        }
        let hit = Units::embedded().named(name)?;
        let hit = Hit {
            name: hit.name.clone(),
            base: hit.base.clone(),
            factor: hit.factor,
            offset: Decimal::ZERO,
            loose: 0,
            time: true,
            end: at + 1,
            per: None,
        };
        return Some((name.into(), Some(hit), at + 1));
    }
    let (word, next) = per_word(lexemes, at)?;
    if let Some(hit) = simple(lexemes, next, word == "per")
        && (word == "per" || hit.time || ["gram", "litre", "metre", "square metre"].contains(&hit.base.as_str()))
    {
        return Some((hit.name.clone(), Some(hit.clone()), hit.end));
    }
    let noun = lexemes.word(next);
    let listed = lexemes.is_any(next, PER_NOUNS);
    (listed && lexemes.is_word(next)).then(|| (SmolStr::from(noun.to_ascii_lowercase()), None, next + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, Span};

    fn check(text: &str, expect: &str) {
        let document = Document::plain("t", text);
        let lexemes = Lexemes::of(&document, Span::new(0, text.len()));
        let hit = read(&lexemes, 1);
        assert_eq!(
            hit.map_or("-".to_string(), |h| format!("{} {}", h.name, h.factor.round_dp(6).normalize())),
            expect,
            "{text}"
        );
    }

    #[test]
    fn units() {
        check("5 km", "kilometre 1000");
        check("5-mile walk", "mile 1609.344");
        check("5 square miles", "square mile 2589988.110336");
        check("5 sq. ft.", "square foot 0.092903");
        check("5m² of floor", "square metre 1");
        check("5 cubic metres", "cubic metre 1000");
        check("5 km/h", "kilometre per hour 0.277778");
        check("5 kilometres an hour", "kilometre per hour 0.277778");
        check("5 barrels a day", "barrel per day 0.00184");
        check("5 in games", "-");
        check("5 in.", "inch 0.0254");
        check("5 lb-ft of torque", "foot pound 1.355818");
        check("5 GB", "gigabyte 8000000000");
        check("5 °C", "celsius 1");
        check("5 degrees Fahrenheit", "fahrenheit 0.555556");
        check("5pm", "-");
        check("5 m tall", "metre 1");
        check("5 cats", "-");
        check("5 kWh", "kilowatt-hour 3600000");
        check("5 Mbps", "megabit per second 1000000");
    }
}
