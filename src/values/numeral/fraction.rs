//! Broken numbers: "3/4", "3 1/2", "3-1/2", "3½", "three quarters", "a third of".

use super::figures;
use crate::lexicon::number_words::NumberWord;
use crate::values::lexer::{LexemeKind, Lexemes};
use rust_decimal::Decimal;

/// Denominators that are written with a slash in prose; "9/11" and "24/7" are something else.
const DENOMINATORS: &[u32] = &[2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100];

/// "3/4" at `at`, smaller than one. Gives its value and where it ends.
pub fn signed_by_slash(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    let slash = matches!(lexemes.sign_at(at + 1), Some('/' | '⁄'));
    if !slash || !lexemes.glued(at + 1) || !lexemes.glued(at + 2) {
        return None;
    }
    let over: u32 = small(lexemes, at)?;
    let under: u32 = small(lexemes, at + 2)?;
    // "7/8ths"
    let suffix = lexemes.glued(at + 3) && lexemes.is_any(at + 3, &["ths", "rds", "th"]) && !lexemes.hyphen(at + 4);
    let more = !suffix
        && lexemes.glued(at + 3)
        && (matches!(lexemes.sign_at(at + 3), Some('/' | ':')) || lexemes.is_word(at + 3));
    // "1 13/25", "123/1000 of it"; "13/25" may be many things.
    let shared =
        lexemes.is(at + 3, "of") && lexemes.is_any(at + 4, &["the", "its", "their", "all", "them", "these", "those"]);
    let sure = after_number(lexemes, at) || at == 0 && lexemes.get(3).is_none() || lexemes.is(at + 3, "of");
    let dated = over <= 12 && (under <= 31 || under > 1000) && !after_number(lexemes, at) && !shared;
    let known = DENOMINATORS.contains(&under) || sure && !dated && under > 1;
    if over == 0 || over >= under || !(known || suffix) || more {
        return None;
    }
    Some((Decimal::from(over).checked_div(Decimal::from(under))?, at + 3 + usize::from(suffix)))
}

/// Whether a whole number stands right before `at`, parted by a space or a hyphen.
fn after_number(lexemes: &Lexemes, at: usize) -> bool {
    let before = if at > 0 && lexemes.hyphen(at - 1) { at.checked_sub(2) } else { at.checked_sub(1) };
    before.is_some_and(|b| {
        let word = lexemes.word(b);
        lexemes.is_digits(b) && word.len() <= 3 && word.bytes().all(|c| c.is_ascii_digit())
    })
}

/// The part after a whole number that ends before `at`: "½", " 1/2", "-1/2".
pub fn after_whole(lexemes: &Lexemes, at: usize) -> Option<(Decimal, usize)> {
    if matches!(lexemes.get(at)?.kind, LexemeKind::Vulgar) {
        return Some((vulgar_at(lexemes, at)?, at + 1));
    }
    let start = if lexemes.hyphen(at) { at + 1 } else { at };
    (start > at || !lexemes.glued(at)).then(|| signed_by_slash(lexemes, start)).flatten()
}

/// The value of the vulgar fraction at `at`.
pub fn vulgar_at(lexemes: &Lexemes, at: usize) -> Option<Decimal> {
    figures::vulgar_value(lexemes.word(at))
}

/// "half", "a half", "a quarter", "three quarters", "one third", "two-thirds" at `at`, as a part of one. Gives its value and
/// where it ends. `joined` says that it follows a whole number and "and".
pub fn spelt(lexemes: &Lexemes, at: usize, joined: bool) -> Option<(Decimal, usize)> {
    let (over, next) = match lexemes.number(at)? {
        NumberWord::Half => return (!after_ordinal(lexemes, at)).then(|| (Decimal::new(5, 1), at + 1)),
        NumberWord::A => (1, at + 1),
        // "two and fifty-four hundredths"
        NumberWord::Tens(n) => match lexemes.number(at + 2) {
            Some(NumberWord::Unit(m @ 1..)) if lexemes.hyphen(at + 1) => (u32::from(n + m), at + 3),
            _ => (u32::from(n), at + 1),
        },
        // "quarter million"
        NumberWord::Quarter
            if matches!(lexemes.number(at + 1), Some(NumberWord::Scale(_)))
                || lexemes.is(at + 1, "of")
                    && lexemes.number(at + 2) == Some(NumberWord::A)
                    && matches!(lexemes.number(at + 3), Some(NumberWord::Scale(_))) =>
        {
            return Some((Decimal::new(25, 2), at + 1));
        }
        // "quarter-point", "quarter percentage point rises"
        NumberWord::Quarter
            if points_follow(lexemes, at + 1)
                || lexemes.is(at + 1, "percentage") && lexemes.is_any(at + 2, &["point", "points"]) =>
        {
            return Some((Decimal::new(25, 2), at + 1));
        }
        // "quarter of a litre", "fourth of a cup"
        NumberWord::Quarter | NumberWord::Ordinal(4)
            if lexemes.is(at + 1, "of") && !after_ordinal(lexemes, at) && {
                let one = at + 2 + usize::from(lexemes.is_any(at + 2, &["a", "an"]));
                let bare = at > 0
                    && (lexemes.number(at - 1).is_some()
                        || lexemes.is_any(at - 1, &["the", "its", "this", "each", "every"]));
                !bare && crate::values::unit::read(lexemes, one).is_some_and(|u| !u.time && u.per.is_none())
            } =>
        {
            return Some((Decimal::new(25, 2), at + 1));
        }
        // "quarter pound"
        NumberWord::Quarter
            if !after_ordinal(lexemes, at)
                && crate::values::unit::read(lexemes, at + 1).is_some_and(|u| !u.time && u.per.is_none()) =>
        {
            return Some((Decimal::new(25, 2), at + 1));
        }
        NumberWord::Unit(n @ 1..) | NumberWord::Teen(n) => (u32::from(n), at + 1),
        _ => return None,
    };
    let next = if lexemes.joint(next) { next + 1 } else { next };
    let article = lexemes.number(at) == Some(NumberWord::A);
    // "one twenty-fifth"
    if let (1, Some(NumberWord::Tens(tens)), Some(NumberWord::Ordinal(n @ 1..=9)), true) =
        (over, lexemes.number(next), lexemes.number(next + 2), lexemes.hyphen(next + 1) && !article)
    {
        return Some((Decimal::ONE.checked_div(Decimal::from(tens + n))?, next + 3));
    }
    if let Some((under, end)) = compound(lexemes, next) {
        return Some((Decimal::from(over).checked_div(Decimal::from(under))?, end));
    }
    // "three one-hundredths", "one ten-thousandth"
    if let Some((under, end)) = hundredths(lexemes, next, over == 1).filter(|_| !article || joined) {
        return Some((Decimal::from(over).checked_div(under)?, end));
    }
    let under = match lexemes.number(next)? {
        NumberWord::Half if over == 1 => 2,
        NumberWord::Quarter if over == 1 && (!article || joined || parts_follow(lexemes, next + 1)) => 4,
        // "two and three quarter million", "a three-quarter point rise"
        NumberWord::Quarter
            if over == 3
                && (joined && matches!(lexemes.number(next + 1), Some(NumberWord::Scale(_)))
                    || lexemes.joint(next - 1) && points_follow(lexemes, next + 1)
                    || (lexemes.joint(next - 1) || !joined) && measured(lexemes, next + 1)) =>
        {
            4
        }
        NumberWord::Parts(4) if !joined && (over == 4 || periods(lexemes, at, next + 1)) => return None,
        NumberWord::Parts(n) if over > 1 || !article => u64::from(n),
        NumberWord::PartsScale(n) => 10u64.pow(u32::from(n)),
        // "a one-third interest"
        NumberWord::Ordinal(n @ 3..) if over == 1 && !article && lexemes.joint(next - 1) => u64::from(n),
        NumberWord::Ordinal(n @ 3..) if over == 1 && (joined || parts_follow(lexemes, next + 1)) => u64::from(n),
        NumberWord::OrdinalScale(n) if over == 1 && (joined || parts_follow(lexemes, next + 1)) => {
            10u64.pow(u32::from(n))
        }
        _ => return None,
    };
    Some((Decimal::from(over).checked_div(Decimal::from(under))?, next + 1))
}

/// "twenty-fifths" at `at`: 25, and where it ends.
pub fn compound(lexemes: &Lexemes, at: usize) -> Option<(u32, usize)> {
    let Some(NumberWord::Tens(tens)) = lexemes.number(at) else { return None };
    let joint = lexemes.joint(at + 1);
    match lexemes.number(at + 2) {
        Some(NumberWord::Parts(n @ 3..=9)) if joint => Some((u32::from(tens + n), at + 3)),
        None if joint && lexemes.is(at + 2, "firsts") => Some((u32::from(tens + 1), at + 3)),
        _ => None,
    }
}

/// "one-hundredths", "ten-thousandths" at `at`: 100, 10,000, and where it ends; in the singular too where there is `one`.
fn hundredths(lexemes: &Lexemes, at: usize, one: bool) -> Option<(Decimal, usize)> {
    let times = match lexemes.number(at)? {
        NumberWord::Unit(n @ 1..) | NumberWord::Teen(n) | NumberWord::Tens(n) => Decimal::from(n),
        NumberWord::Hundred => Decimal::ONE_HUNDRED,
        _ => return None,
    };
    let exponent = match lexemes.number(at + 2).filter(|_| lexemes.hyphen(at + 1))? {
        NumberWord::PartsScale(n) => n,
        NumberWord::OrdinalScale(n) if one => n,
        _ => return None,
    };
    Some((super::power(exponent).checked_mul(times)?, at + 3))
}

/// "the first half" is no fraction.
fn after_ordinal(lexemes: &Lexemes, at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| if lexemes.hyphen(b) { b.saturating_sub(1) } else { b });
    before.is_some_and(|b| {
        matches!(lexemes.number(b), Some(NumberWord::Ordinal(_)))
            || lexemes.is_any(
                b,
                &[
                    "latter", "last", "final", "early", "late", "opening", "closing", "other", "top", "bottom",
                    "better", "st", "nd",
                ],
            )
    }) || lexemes.hyphen(at + 1) && !points_follow(lexemes, at + 1) && !measured(lexemes, at + 1)
}

/// "half-litre", "a three-quarter-inch pipe": a unit that is no stretch of time, behind a hyphen or a space.
fn measured(lexemes: &Lexemes, at: usize) -> bool {
    crate::values::unit::read(lexemes, at).is_some_and(|u| !u.time && u.per.is_none())
}

/// Where the part starts that "and" adds: "four and a half", "four-and-a-half".
pub fn after_and(lexemes: &Lexemes, at: usize) -> Option<usize> {
    let hyphens = lexemes.hyphen(at) && lexemes.hyphen(at + 2);
    let and = if hyphens { at + 1 } else { at };
    (lexemes.number(and) == Some(NumberWord::And)).then_some(if hyphens { and + 2 } else { and + 1 })
}

/// "three quarters of growth" are told by "consecutive", "past", "for" before them, or "ago", "in a row" after.
fn periods(lexemes: &Lexemes, at: usize, end: usize) -> bool {
    let after = lexemes.is_any(end, &["ago", "earlier", "later", "running"]) || lexemes.are(end, &["in", "a", "row"]);
    after
        || at > 0
            && lexemes.is_any(
                at - 1,
                &["past", "last", "next", "first", "previous", "consecutive", "straight", "for", "final"],
            )
}

/// "quarter-point", "half-percentage-point": steps of a rate.
fn points_follow(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.hyphen(at) && lexemes.is_any(at + 1, &["point", "points", "percentage", "percent"])
}

/// What follows a part: "a third of", "a fifth more", the end of a phrase.
fn parts_follow(lexemes: &Lexemes, at: usize) -> bool {
    // "a quarter to a third", "between a quarter and a half"
    let another = lexemes.is_any(at, &["to", "and"])
        && lexemes.number(at + 1) == Some(NumberWord::A)
        && matches!(lexemes.number(at + 2), Some(NumberWord::Half | NumberWord::Quarter | NumberWord::Ordinal(3..)));
    // "between a third and two thirds"
    let joint = at + 2 + usize::from(lexemes.joint(at + 2));
    let another = another
        || lexemes.is_any(at, &["to", "and"])
            && matches!(lexemes.number(at + 1), Some(NumberWord::Unit(2..)))
            && matches!(lexemes.number(joint), Some(NumberWord::Parts(3 | 5..)));
    // "a third as many", "a tenth as large"
    let compared = lexemes.is(at, "as")
        && lexemes.is_any(at + 1, &["many", "much", "large", "big", "likely", "long", "far", "fast", "often"]);
    another
        || compared
        || points_follow(lexemes, at)
        || lexemes.get(at).is_none()
        || lexemes.is_any(
            at,
            &[
                "of",
                "point",
                "points",
                "percentage",
                "mile",
                "more",
                "less",
                "fewer",
                "higher",
                "lower",
                "since",
                "from",
                "in",
                "are",
                "were",
                "said",
            ],
        )
        || lexemes.sign_at(at).is_some_and(|c| matches!(c, '.' | ',' | ';' | ')' | ':' | '?' | '!'))
        || matches!(lexemes.number(at), Some(NumberWord::Scale(_)))
}

fn small(lexemes: &Lexemes, at: usize) -> Option<u32> {
    let word = lexemes.word(at);
    (lexemes.is_digits(at) && word.len() <= 4 && !word.contains([',', '.'])).then(|| word.parse().ok()).flatten()
}
