//! Percentages and shares: "5 per cent", "24pc", "two percentage points", "50 basis points", "a quarter of", "one in five",
//! "three out of four".

use crate::lexicon::currencies;
use crate::lexicon::gate::Gate;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{AFTER_SHARE, NO_SHARE_OF};
use crate::values::amount::{self, Draft};
use crate::values::lexer::{LexemeKind, Lexemes};
use crate::values::numeral::{self, Form, Numeral, Spread};
use crate::values::unit;
use crate::values::{Annotation, Context, Kind};
use rust_decimal::Decimal;

/// What a word after a number may say of percentages.
#[derive(Clone, Copy)]
enum Opener {
    /// "percent"
    Percent,
    /// "24pc"
    Pc,
    /// "per cent", "per mille"
    Per,
    /// "permille"
    Mille,
    /// "wt.%", "vol%", "mol %": shares by weight, by volume, of molecules
    Part,
    /// "basis points"
    Basis,
    /// "25bps", "25 bps"
    Bps,
    /// "25bp", "25 bp to 3%"
    Bp,
    /// "2pp"
    Pp,
}

/// The words that a sign of percentages begins with.
const OPENERS: [(&str, Opener); 17] = [
    ("percent", Opener::Percent),
    ("percents", Opener::Percent),
    ("percentage", Opener::Percent),
    ("percentages", Opener::Percent),
    ("pct", Opener::Percent),
    ("pc", Opener::Pc),
    ("per", Opener::Per),
    ("permille", Opener::Mille),
    ("permil", Opener::Mille),
    ("wt", Opener::Part),
    ("vol", Opener::Part),
    ("mol", Opener::Part),
    ("at", Opener::Part),
    ("basis", Opener::Basis),
    ("bps", Opener::Bps),
    ("bp", Opener::Bp),
    ("pp", Opener::Pp),
];

static OPENING: Gate = {
    let mut gate = Gate::new();
    let mut row = 0;
    while row < OPENERS.len() {
        gate.add(OPENERS[row].0);
        row += 1;
    }
    gate
};

/// What a lexeme opens, if it is one of those words.
fn opener(lexemes: &Lexemes, at: usize) -> Option<Opener> {
    if !OPENING.may(lexemes.bytes(at)) {
        return None;
    }
    OPENERS.iter().find(|(word, _)| lexemes.is(at, word)).map(|(_, opener)| *opener)
}

/// Reads every percentage and share whose numeral is still free.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for numeral in context.numerals().iter().copied() {
        if numeral.form == Form::Ordinal {
            continue;
        }
        let draft = match percentage(context, numeral) {
            Some(draft) => draft.joined(context, |at| percentage(context, numeral::read(&context.lexemes, at)?)),
            None => match share(context, numeral) {
                Some(draft) => draft,
                None => continue,
            },
        };
        draft.note(context, found);
    }
}

fn percentage(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let (limit, after) = amount::behind(context, numeral.end);
    let draft = |(unit, base, factor, end): Sign| {
        let (unit, base) = (unit.into(), base.into());
        Draft { limit, end, unit, base, factor, ..Draft::of(Kind::Percent, numeral) }
    };
    // "a quarter point", "half a point" of a rate of interest.
    if numeral.form == Form::Fraction && lexemes.is_word(numeral.start) {
        let at = match () {
            () if lexemes.hyphen(after) || lexemes.is(after, "a") => after + 1,
            () if lexemes.are(after, &["of", "a"]) => after + 2,
            () => after,
        };
        if lexemes.is_any(at, &["point", "points"]) {
            return Some(draft(("percentage point", "percentage point", Decimal::ONE, at + 1)));
        }
    }
    // "half a percent", "a quarter of one per cent", "0.5 of a percentage point"
    let below_one = lexemes.is(after, "of") && numeral.high < Decimal::ONE;
    if numeral.form == Form::Fraction || below_one {
        let of = if lexemes.is(after, "of") { after + 1 } else { after };
        if lexemes.is_any(of, &["a", "one", "1"])
            && let Some(sign) = sign(lexemes, of + 1)
        {
            return Some(draft(sign));
        }
    }
    sign(lexemes, after).map(draft)
}

/// Name, base unit, factor, end.
type Sign = (&'static str, &'static str, Decimal, usize);

/// "%", "per cent", "percentage points", "basis points" at `at`.
fn sign(lexemes: &Lexemes, at: usize) -> Option<Sign> {
    // "12 [%]"
    if lexemes.sign(at, '[') && lexemes.sign(at + 1, '%') && lexemes.sign(at + 2, ']') {
        return Some(("percent", "percent", Decimal::ONE, at + 3));
    }
    if lexemes.sign(at, '‰') {
        return Some(("per mille", "percent", Decimal::new(1, 1), at + 1));
    }
    let start = if lexemes.hyphen(at) { at + 1 } else { at };
    const POINTS: &[&str] = &["point", "points", "pt", "pts"];
    let percent = |end: usize| {
        let next = if lexemes.hyphen(end) { end + 1 } else { end };
        if lexemes.is_any(next, POINTS) {
            ("percentage point", "percentage point", Decimal::ONE, next + 1)
        } else {
            ("percent", "percent", Decimal::ONE, end)
        }
    };
    if (lexemes.sign(start, '%') || lexemes.sign(start, '％'))
        && !(lexemes.glued(start + 1) && (lexemes.is_word(start + 1) || lexemes.is_digits(start + 1)))
    {
        return Some(percent(start + 1));
    }
    let per_mille = |end: usize| ("per mille", "percent", Decimal::new(1, 1), end);
    let basis_point = |end: usize| ("basis point", "percentage point", Decimal::new(1, 2), end);
    let glued = lexemes.glued(start) && start == at;
    let ends = || {
        let small = ["to", "in", "on", "at", "from", "by", "for", "higher", "lower", "wider", "and"];
        !lexemes.is_word(start + 1) || lexemes.is_any(start + 1, &small)
    };
    match opener(lexemes, start)? {
        Opener::Part => {
            let signed = start + 1 + usize::from(lexemes.sign(start + 1, '.'));
            let sign = lexemes.sign(signed, '%') && (lexemes.glued(signed) || !lexemes.is(start, "at"));
            sign.then_some(("percent", "percent", Decimal::ONE, signed + 1))
        }
        // "pct." and "a 5 percentage share"
        Opener::Percent => Some(percent(start + 1)),
        Opener::Pc => {
            (lexemes.word(start) == "pc" && (glued || !lexemes.is_word(start + 1))).then(|| percent(start + 1))
        }
        Opener::Per if lexemes.is_any(start + 1, &["cent", "cents"]) => Some(percent(start + 2)),
        Opener::Per if lexemes.hyphen(start + 1) && lexemes.is(start + 2, "cent") => Some(percent(start + 3)),
        Opener::Per => lexemes.is_any(start + 1, &["mille", "mil", "mill"]).then(|| per_mille(start + 2)),
        Opener::Mille => Some(per_mille(start + 1)),
        Opener::Basis => {
            let next = if lexemes.hyphen(start + 1) { start + 2 } else { start + 1 };
            lexemes.is_any(next, &["point", "points"]).then(|| basis_point(next + 1))
        }
        Opener::Bps => (glued || lexemes.word(start) == "bps").then(|| basis_point(start + 1)),
        Opener::Bp => (glued || lexemes.word(start) == "bp" && ends()).then(|| basis_point(start + 1)),
        Opener::Pp => (lexemes.word(start) == "pp" && (glued || ends())).then_some((
            "percentage point",
            "percentage point",
            Decimal::ONE,
            start + 1,
        )),
    }
}

/// "a quarter of the vote", "half its staff", "one in five", "3 out of 4". The number stays a fraction; the extent is in percent.
fn share(context: &Context, numeral: Numeral) -> Option<Draft> {
    let lexemes = &context.lexemes;
    let share = |numeral: Numeral| Draft {
        base: "percent".into(),
        factor: Decimal::ONE_HUNDRED,
        ..Draft::of(Kind::Percent, numeral)
    };
    if numeral.form == Form::Fraction {
        let whole = lexemes.is_any(
            numeral.end,
            &[
                "of", "the", "its", "their", "his", "her", "our", "all", "those", "these", "as", "that", "this", "a",
                "an", "full",
            ],
        );
        let led = numeral.start > 0
            && lexemes.is_any(numeral.start - 1, &["the", "this", "each", "that", "per", "every", "in"]);
        // "two-thirds of a cup", "a quarter of an hour": measured, not shared.
        let one = numeral.end + usize::from(lexemes.is(numeral.end, "of"));
        let money = lexemes.is_any(one, &["a", "one"]) && currencies::is_name(lexemes.word(one + 1));
        if money || lexemes.is_any(one, &["a", "an"]) && unit::read(lexemes, one + 1).is_some() {
            return None;
        }
        // "one and three quarters of hours"
        let sum = numeral.start > 1
            && lexemes.is(numeral.start - 1, "and")
            && lexemes.number(numeral.start - 2).is_some()
            && one > numeral.end;
        if sum && unit::read(lexemes, one).is_some_and(|u| u.time) {
            return None;
        }
        let bare = lexemes.word(numeral.start).eq_ignore_ascii_case("half");
        // "more than half were women", "nearly half."
        let hedged = bare
            && crate::values::bound::before(lexemes, numeral.start).is_some()
            && !lexemes.hyphen(numeral.end)
            && (!lexemes.is_word(numeral.end)
                || lexemes.is_any(
                    numeral.end,
                    &[
                        "were", "was", "are", "is", "have", "had", "said", "people", "and", "to", "in", "on", "from",
                        "will",
                    ],
                ));
        if hedged {
            return Some(share(numeral));
        }
        let unit_follows = lexemes.is_any(numeral.end, &["a", "an"]);
        // "the half" of a match, "half an hour", "half a page"; "half of", "two-thirds" are shares.
        if bare && ((led && !lexemes.is(numeral.end, "of")) || !whole || unit_follows || lexemes.hyphen(numeral.end)) {
            return None;
        }
        // "a year and a half"
        if numeral.start > 1 && lexemes.is(numeral.start - 1, "and") && unit::read(lexemes, numeral.start - 2).is_some()
        {
            return None;
        }
        let slash = !lexemes.is_word(numeral.start)
            && !lexemes.is_any(numeral.end, &["of", "majority", "a", "an", "the", "full"])
            && numeral.spread == Spread::Single
            && !matches!(lexemes.get(numeral.start).map(|l| l.kind), Some(LexemeKind::Vulgar));
        if lexemes.hyphen(numeral.end) || slash || unit::read(lexemes, numeral.end).is_some() {
            return None;
        }
        return Some(share(numeral));
    }
    let single =
        numeral.spread == Spread::Single && matches!(numeral.form, Form::Digits | Form::Words) && numeral.scale == 0;
    if !single || !numeral.low.fract().is_zero() || numeral.low <= Decimal::ZERO {
        return None;
    }
    // "three trains in four were late"
    let parted = numeral.form == Form::Words && parted_by_noun(lexemes, numeral.end);
    let at = numeral.end + usize::from(parted);
    let (wide, next) = if lexemes.is(at, "in") {
        (false, at + 1)
    } else if lexemes.is(at, "out") && lexemes.is(at + 1, "of") {
        (true, if lexemes.is(at + 2, "every") { at + 3 } else { at + 2 })
    } else if lexemes.hyphen(at) && lexemes.is(at + 1, "in") && lexemes.hyphen(at + 2) {
        (false, at + 3)
    } else {
        return None;
    };
    let every = lexemes.is(next, "every");
    let next = if every { next + 1 } else { next };
    let whole = numeral::single(lexemes, next, true)?;
    let hyphens = lexemes.hyphen(at) && lexemes.hyphen(next - 1);
    let plain = matches!(whole.form, Form::Digits | Form::Words) && whole.low.fract().is_zero();
    if !plain || whole.low <= numeral.low || !context.is_free(next, whole.end) {
        return None;
    }
    // "two men in four cars", "three goals in six"
    let closes = closes(lexemes, whole.end, wide)
        // "two seats in three in the first half"
        || numeral.low + Decimal::ONE == whole.low && lexemes.is_any(whole.end, &["in", "on"]) && lexemes.is(whole.end + 1, "the");
    if parted && (whole.form != Form::Words || whole.low > Decimal::ONE_HUNDRED || !closes) {
        return None;
    }
    // "12 in six games", "one in two years" count something else than a share.
    let round = whole.low <= Decimal::TEN
        || [12u32, 15, 20, 25, 30, 40, 50, 60, 100, 200, 250, 500, 1000].iter().any(|&r| whole.low == Decimal::from(r))
        || whole.scale >= 3
        || (numeral.low == Decimal::ONE && !lexemes.is_any(whole.end, &["of"]));
    let times = lexemes.is_any(
        whole.end,
        &[
            "years",
            "days",
            "months",
            "weeks",
            "hours",
            "minutes",
            "games",
            "matches",
            "seasons",
            "starts",
            "decades",
            "seconds",
            "innings",
            "races",
            "attempts",
            "appearances",
            "sets",
            "tests",
            "overs",
            "balls",
        ],
    ) || lexemes.hyphen(whole.end) && !hyphens
        || matches!(lexemes.number(numeral.start), Some(NumberWord::Ordinal(_)));
    if times || !wide && (!round || !every && numeral.low > Decimal::from(9)) {
        return None;
    }
    let value = numeral.low.checked_div(whole.low)?;
    // A share of five is told to the nearest fifth.
    let grain = Decimal::ONE.checked_div(whole.low)?;
    Some(share(Numeral { low: value, high: value, end: whole.end, form: Form::Fraction, grain, ..numeral }))
}

/// Whether one word at `at` stands between the part of a share and its whole: "three *trains* in four".
fn parted_by_noun(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.is_word(at)
        && (lexemes.is(at + 1, "in") || lexemes.is(at + 1, "out") && lexemes.is(at + 2, "of"))
        && !NO_SHARE_OF.iter().any(|w| lexemes.word(at).eq_ignore_ascii_case(w))
        && unit::read(lexemes, at).is_none()
}

/// Whether the whole of a share ends a clause or is followed by its verb, so that it counts nothing of its own.
fn closes(lexemes: &Lexemes, end: usize, wide: bool) -> bool {
    !lexemes.is_word(end) && !lexemes.is_digits(end) && !lexemes.hyphen(end)
        || lexemes.is_any(end, AFTER_SHARE)
        || lexemes.word(end).ends_with("ed")
        || wide && lexemes.is_any(end, &["in", "of", "here", "there"])
}
