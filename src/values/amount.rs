//! From a numeral and its unit to an amount: bounds, change, scope, conversion; and two amounts joined to a range.

use super::bound;
use super::lexer::Lexemes;
use super::numeral::{Form, Numeral, Spread};
use super::{Amount, Annotation, Bound, Change, Context, Extent, Interval, Kind, Scope, Shape};
use crate::lexicon::bound_words::Limit;
use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::{FALL_NOUNS, FALLS, MARGINS, PARTICLE_VERBS, RISE_NOUNS, RISES};
use crate::text::Span;
use rust_decimal::Decimal;
use smol_str::SmolStr;

static RISING: Listed = Listed::of(RISES);
static WITH_PARTICLE: Listed = Listed::of(PARTICLE_VERBS);
static FALLING: Listed = Listed::of(FALLS);
static RISEN: Listed = Listed::of(RISE_NOUNS);
static FALLEN: Listed = Listed::of(FALL_NOUNS);

/// What may stand between a number and the word that it rises or falls by.
static BETWEEN: Listed =
    Listed::of(&["by", "of", "a", "an", "another", "further", "sharply", "slightly", "some", "nearly"]);

/// Words right before a number that say which part of things it counts, and such words right after it.
static SCOPED_BEFORE: Listed = Listed::of(&[
    "another",
    "additional",
    "further",
    "extra",
    "other",
    "remaining",
    "including",
    "includes",
    "included",
    "among",
    "each",
    "of",
]);
static SCOPED_AFTER: Listed = Listed::of(&[
    "of",
    "each",
    "apiece",
    "other",
    "others",
    "remaining",
    "more",
    "further",
    "additional",
    "extra",
    "fewer",
    "less",
]);

/// What a kind has made out so far: a numeral with its unit, at lexemes `start..end`.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: Kind,
    pub numeral: Numeral,
    pub start: usize,
    pub end: usize,
    pub limit: Option<Limit>,
    pub unit: SmolStr,
    pub base: SmolStr,
    pub factor: Decimal,
    pub offset: Decimal,
    pub loose: u32,
    /// Things are counted, not measured.
    pub discrete: bool,
    pub noun: Option<Span>,
    pub per: Option<SmolStr>,
    pub scope: Scope,
}

impl Draft {
    /// A numeral alone, without a unit.
    pub fn of(kind: Kind, numeral: Numeral) -> Draft {
        Draft {
            kind,
            numeral,
            start: numeral.start,
            end: numeral.end,
            limit: None,
            unit: SmolStr::default(),
            base: SmolStr::default(),
            factor: Decimal::ONE,
            offset: Decimal::ZERO,
            loose: 0,
            discrete: false,
            noun: None,
            per: None,
            scope: Scope::Whole,
        }
    }

    /// The draft with a bound that stands right after the numeral: "40-plus", "100+", "40 or more".
    pub fn bounded(mut self, context: &Context) -> Draft {
        (self.limit, self.end) = behind(context, self.end);
        self
    }

    /// Joins this amount with the next one of the same unit to a range: "$5 to $6 million", "5% to 6%". `other` reads the
    /// amount whose numeral starts at or right after a lexeme.
    pub fn joined(self, context: &Context, other: impl Fn(usize) -> Option<Draft>) -> Draft {
        if self.numeral.spread != Spread::Single || self.numeral.form == Form::Vague {
            return self;
        }
        let lexemes = &context.lexemes;
        let led_by = |word: &str| self.start > 0 && lexemes.is(self.start - 1, word);
        let (between, from) = (led_by("between"), led_by("from"));
        let mut at = self.end;
        // "from 40 kg up to 60 kg"
        if from && lexemes.is_any(at, &["up", "down"]) && lexemes.is(at + 1, "to") {
            at += 1;
        }
        let dash = lexemes.dash(at) && (lexemes.glued(at) == lexemes.glued(at + 1));
        let word = lexemes.is(at, "to") || (between && lexemes.is(at, "and")) || (lexemes.is(at, "or") && !from);
        if !dash && !word {
            return self;
        }
        // "rose 5% to 10%", "by $2 to $5": two figures, not a range.
        if lexemes.is(at, "to") && self.start > 0 && changes(lexemes, self.start - 1) {
            return self;
        }
        let hedged =
            lexemes.is_any(at + 1, &["about", "around", "nearly", "almost", "~", "roughly", "some", "perhaps"]);
        let Some(second) = other(if hedged { at + 2 } else { at + 1 }) else { return self };
        if second.base != self.base || second.numeral.spread != Spread::Single || second.kind != self.kind {
            return self;
        }
        // "3 miles or 5 km": one length told twice
        if lexemes.is(at, "or") && second.unit != self.unit {
            return self;
        }
        let (one, two) = (&self.numeral, &second.numeral);
        let mut low = one.low;
        if two.scale > 0 && one.scale == 0 && one.form == Form::Digits {
            let by = two.low.checked_div(two.low.max(Decimal::ONE)).map(|_| 10u64.checked_pow(u32::from(two.scale)));
            if let Some(scaled) = by.flatten().and_then(|by| low.checked_mul(Decimal::from(by)))
                && scaled < two.low
            {
                low = scaled;
            }
        }
        // The first in units of the second: "500 metres to 2 km".
        let Some(low) = low.checked_mul(self.factor).and_then(|v| v.checked_div(second.factor)) else { return self };
        let rises = low < two.low;
        if !rises && !from {
            return self;
        }
        let numeral = Numeral {
            start: one.start,
            end: two.end,
            low,
            grain: one.grain.min(two.grain),
            spread: if from { Spread::Move } else { Spread::Range },
            ..*two
        };
        Draft { numeral, start: self.start, ..second }
    }

    /// Notes the amount, with the bounds before and after it. Nothing is noted where its lexemes are taken or a figure overflows.
    pub fn note(self, context: &mut Context, found: &mut Vec<Annotation>) -> bool {
        let lexemes = &context.lexemes;
        let (mut start, mut end, mut limit) = (self.start, self.end, self.limit);
        if limit.is_none()
            && let Some((after, next)) = bound::after(lexemes, end)
            && context.is_free(end, next)
        {
            (limit, end) = (Some(after), next);
        }
        if self.numeral.spread != Spread::Single && start > 0 && lexemes.is_any(start - 1, &["between", "from"]) {
            start -= if context.is_free(start - 1, start) { 1 } else { 0 };
        }
        // "a record $5 million" and "a total of 40" may stand between the bound and the number.
        if let Some((before, from)) = bound::before(lexemes, start)
            && context.is_free(from, start)
        {
            // "about 40 or more": what follows says more.
            limit = limit.filter(|_| before == Limit::About).or(Some(before));
            start = from;
            // "at least about 40"
            if let Some((outer, from)) = bound::before(lexemes, start).filter(|_| before == Limit::About)
                && context.is_free(from, start)
            {
                (limit, start) = (Some(outer), from);
            }
        }
        if limit.is_none() && start >= 2 && lexemes.sign(start - 1, '(') {
            limit = restated(context, start - 2, found);
        }
        let change = change(context, start, end, self.kind);
        let scope = if self.scope == Scope::Whole { scope(context, start, self.end) } else { self.scope };
        let Some(extent) = bound::extent(&self.numeral, limit, self.discrete, self.loose) else { return false };
        let Some(extent) = convert(extent, self.factor, self.offset) else { return false };
        let bound =
            limit.map_or(if self.numeral.form == Form::Vague { Bound::About } else { Bound::Exact }, bound::sign);
        let amount = Amount {
            low: self.numeral.low,
            high: self.numeral.high,
            bound,
            unit: self.unit,
            base_unit: self.base,
            extent,
            noun: self.noun,
            spread: self.numeral.spread,
            scope,
            change,
            per: self.per,
            vague: self.numeral.form == Form::Vague,
        };
        context.note(found, self.kind, start, end, Shape::Amount(amount))
    }
}

/// The bound that stands right behind a number that ends before `end`, if one does, and where it ends.
pub fn behind(context: &Context, end: usize) -> (Option<Limit>, usize) {
    match bound::after(&context.lexemes, end).filter(|(_, last)| context.is_free(end, *last)) {
        Some((limit, last)) => (Some(limit), last),
        None => (None, end),
    }
}

/// "more than 80 kilometres (50 miles)": what is told again in brackets has the bound of what it repeats.
fn restated(context: &Context, last: usize, found: &[Annotation]) -> Option<Limit> {
    let end = context.lexemes.get(last)?.span.end;
    let before =
        found.iter().rev().take_while(|a| a.sentence as usize == context.number).find(|a| a.span.end == end)?;
    let Shape::Amount(amount) = &before.value.shape else { return None };
    match amount.bound {
        Bound::Exact => None,
        Bound::About => Some(Limit::About),
        Bound::Below => Some(Limit::Below),
        Bound::Above => Some(Limit::Above),
        Bound::AtMost => Some(Limit::AtMost),
        Bound::AtLeast => Some(Limit::AtLeast),
    }
}

/// The extent in the base unit. None if it overflows.
pub fn convert(extent: Extent<Decimal>, factor: Decimal, offset: Decimal) -> Option<Extent<Decimal>> {
    let plain = factor == Decimal::ONE && offset.is_zero();
    let end = |value: Option<Decimal>| match value {
        Some(v) if plain => Some(Some(v)),
        None => Some(None),
        Some(v) => v.checked_mul(factor)?.checked_add(offset).map(Some),
    };
    let interval = |i: Interval<Decimal>| Some(Interval { low: end(i.low)?, high: end(i.high)?, ..i });
    let (said, meant) = (interval(extent.said)?, interval(extent.meant)?);
    // Of 29 figures the last are lost: what is meant may shrink to nothing.
    Some(Extent { said, meant: if meant.contains(&said) { meant } else { said } })
}

/// Whether the word at `at` says that the number after it is by how much something rose or fell.
pub fn changes(lexemes: &Lexemes, at: usize) -> bool {
    lexemes.is(at, "by") || lexemes.is_listed(at, &RISING) || lexemes.is_listed(at, &FALLING)
}

/// "rose 5%", "rose by 5", "up 5 points", "a 5% increase", "an increase of 5". Not "rose to 5".
fn change(context: &Context, start: usize, end: usize, kind: Kind) -> Change {
    let lexemes = &context.lexemes;
    if !matches!(kind, Kind::Percent | Kind::Money | Kind::Measure | Kind::Count) {
        return Change::Level;
    }
    let mut at = start;
    // "by", "of", "a", "another", "of about", "as much as" have been passed; an article may stand between.
    for _ in 0..2 {
        if at > 0 && lexemes.is_listed(at - 1, &BETWEEN) {
            at -= 1;
        }
    }
    if at > 0 {
        let by = lexemes.is(start - 1, "by");
        let plain = matches!(kind, Kind::Percent)
            || by
            || lexemes.is_any(
                at - 1,
                &[
                    "up", "down", "increase", "decrease", "rise", "fall", "drop", "decline", "rose", "fell", "gained",
                    "lost",
                ],
            );
        // "Picked up fourteen sailors", "pulled down six houses": nothing rose or fell.
        let particle = at > 1 && lexemes.is_any(at - 1, &["up", "down"]) && lexemes.is_listed(at - 2, &WITH_PARTICLE);
        let plain = plain && !particle;
        if plain && lexemes.is_listed(at - 1, &RISING) {
            return Change::Rise;
        }
        if plain && lexemes.is_listed(at - 1, &FALLING) {
            return Change::Fall;
        }
    }
    if matches!(kind, Kind::Percent | Kind::Money) {
        for next in [end, end + 1] {
            if lexemes.is_listed(next, &RISEN) {
                return Change::Rise;
            }
            if lexemes.is_listed(next, &FALLEN) {
                return Change::Fall;
            }
            if !lexemes.is_word(end)
                || lexemes.is_any(end, &["of", "in", "to", "the", "a", "and", "on", "at", "for", "with", "by", "from"])
            {
                break;
            }
        }
    }
    Change::Level
}

/// "another 5", "5 more", "7 of the 12", "including two children", "5 each", "three others".
fn scope(context: &Context, start: usize, end: usize) -> Scope {
    let lexemes = &context.lexemes;
    if start > 0 && lexemes.is_listed(start - 1, &SCOPED_BEFORE) {
        if lexemes.is_any(start - 1, &["another", "additional", "further", "extra"]) {
            return Scope::Additional;
        }
        if lexemes.is_any(start - 1, &["other", "remaining"]) {
            return Scope::Remaining;
        }
        if lexemes.is_any(start - 1, &["including", "includes", "included", "among"]) {
            return Scope::PartOf;
        }
        if lexemes.is(start - 1, "each") || (start > 1 && lexemes.are(start - 2, &["each", "of"])) {
            return Scope::Each;
        }
    }
    let by = start > 0 && lexemes.is(start - 1, "by");
    if !by && !lexemes.is_listed(end, &SCOPED_AFTER) {
        return Scope::Whole;
    }
    if lexemes.is(end, "of")
        && lexemes.is_any(
            end + 1,
            &["the", "its", "their", "his", "her", "these", "those", "them", "whom", "which", "our", "all", "every"],
        )
    {
        return Scope::PartOf;
    }
    if lexemes.is_any(end, &["each", "apiece"]) {
        return Scope::Each;
    }
    if lexemes.is_any(end, &["other", "others", "remaining"]) {
        return Scope::Remaining;
    }
    if lexemes.is_any(end, &["more", "further", "additional", "extra"]) && !lexemes.is(end + 1, "than") {
        return Scope::Additional;
    }
    // "two more than last year", "three fewer than they had": how far apart, not how many.
    if lexemes.is_any(end, &["more", "fewer", "less"]) && lexemes.is(end + 1, "than") {
        return Scope::Additional;
    }
    // "beaten by two votes": a margin; "by seven votes to two" is none.
    if by && lexemes.is_any(end, MARGINS) && !lexemes.is_any(end + 1, &["to", "against"]) {
        return Scope::Additional;
    }
    Scope::Whole
}
