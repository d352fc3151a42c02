//! Dates, times, durations and sets: "last Friday", "14:30 GMT", "nearly four years", "every Monday".
//!
//! In: the lexemes of a sentence, the day of publication, and what the sentences before have told. Out: for each phrase of time
//! its span, its kind and its value. Always: what is said lies within what is meant; a date that cannot be placed has no extent,
//! but keeps the parts that its words name. To add a form: a function in `grammar/` that reads it, and, if it says something
//! new, a `Phrase` with its arm in `resolve`.

pub mod calendar;
mod clock;
mod feast;
mod frame;
mod grammar;
mod moment;
mod moon;
mod opening;
mod phrase;
mod piece;
mod resolve;
mod tale;
mod tense;
#[cfg(test)]
mod tests;
mod timex;
mod torn;
mod zone;

pub use frame::{Direction, Frame, Told};
pub use opening::opened;
pub use timex::{days as timex_days, of_amount as duration_timex};

use super::lexer::Lexemes;
use super::{Anchor, Annotation, Context, End, Grain, Value};
use crate::lexicon::time_words::HOUR_TITLES;
use crate::text::{BlockKind, Span};
use grammar::Grammar;
use phrase::Phrase;

/// The seconds of a day.
pub const SECONDS_A_DAY: i64 = 86_400;
/// Those of a year of 365.25 days.
pub const SECONDS_A_YEAR: i64 = 31_557_600;
/// Those of a twelfth of it.
pub const SECONDS_A_MONTH: i64 = SECONDS_A_YEAR / 12;

impl Grain {
    /// The seconds of one such unit; none for parts of the day, seasons and the like, which are of no one length.
    pub fn seconds(self) -> Option<i64> {
        Some(match self {
            Grain::Second => 1,
            Grain::Minute => 60,
            Grain::Hour => 3_600,
            Grain::Day => SECONDS_A_DAY,
            Grain::Week => 7 * SECONDS_A_DAY,
            Grain::Month => SECONDS_A_MONTH,
            Grain::Year => SECONDS_A_YEAR,
            _ => return None,
        })
    }
}

/// What the reader of times carries from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Clockwork {
    frame: Frame,
    pieces: Vec<piece::Piece>,
    day_first: bool,
    ancient: bool,
    dotted: bool,
    begun: bool,
}

impl Clockwork {
    /// Whether the document narrates history; known once its first phrase of time has been looked for.
    pub fn tells_tale(&self) -> bool {
        self.frame.tale
    }
}

/// Reads the phrases of time of the sentence that the context stands at, and takes their lexemes.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    let listed = in_column_of_hours(context);
    let work = &mut context.clockwork;
    if !work.begun {
        work.begun = true;
        work.frame.published = context.document.published;
        work.frame.time = context.document.published_at;
        let signs = tale::signs(context.document);
        work.frame.tale = signs.tale;
        work.day_first = signs.day_first;
        work.ancient = signs.ancient;
        work.dotted = signs.dotted;
    }
    work.frame.sentence = context.number;
    work.frame.block = context.sentence.block;
    let mut pieces = std::mem::take(&mut work.pieces);
    piece::cut(&context.lexemes, &mut pieces);
    let first = found.len();
    let grammar = Grammar {
        text: &context.document.text,
        pieces: &pieces,
        day_first: work.day_first,
        ancient: work.ancient,
        tale: work.frame.tale,
        dotted: work.dotted,
        listed,
    };
    let mut at = grammar.skip_far(0);
    while at < grammar.pieces.len() {
        match grammar.phrase(at) {
            Some((phrase, end)) => {
                let (from, to) = grammar.bytes(grammar.opener(&phrase, at), end);
                let span = Span { start: from, end: to };
                let (left, right) = lexemes_in(&context.lexemes, span);
                if context.is_free(left, right)
                    && !grammar.is_title(at, end)
                    && let Some((phrase, span)) = torn::whole(context, phrase, span)
                    // "January 1000-1001 hours": the number has been read as a year.
                    && found[first..].last().is_none_or(|before| before.span.end <= span.start)
                {
                    note(context, found, &phrase, span);
                }
                at = grammar.skip_far(end);
            }
            None => at = grammar.skip_far(at + 1),
        }
    }
    for annotation in &found[first..] {
        let (from, to) = lexemes_in(&context.lexemes, annotation.span);
        context.claim(from, to);
    }
    context.clockwork.pieces = pieces;
}

/// Whether the sentence stands in a cell of a table under "Time", "Departs" or the like.
fn in_column_of_hours(context: &Context) -> bool {
    let blocks = &context.document.blocks;
    let block = context.sentence.block as usize;
    let Some(BlockKind::TableCell { table, row: 1.., column }) = blocks.get(block).map(|b| b.kind) else {
        return false;
    };
    let header = blocks[..block]
        .iter()
        .rev()
        .find(|b| matches!(b.kind, BlockKind::TableCell { table: t, row: 0, column: c } if t == table && c == column));
    header.is_some_and(|b| {
        let title = context.document.cut(b.span).trim();
        HOUR_TITLES.iter().any(|word| title.eq_ignore_ascii_case(word))
    })
}

/// The lexemes that a span covers.
fn lexemes_in(lexemes: &Lexemes, span: Span) -> (usize, usize) {
    let from = lexemes.items.partition_point(|l| l.span.end <= span.start);
    let to = lexemes.items.partition_point(|l| l.span.start < span.end);
    (from, to)
}

fn note(context: &mut Context<'_>, found: &mut Vec<Annotation>, phrase: &Phrase, span: Span) {
    let frame = &mut context.clockwork.frame;
    let here = context.sentence.tokens_in(span);
    (frame.direction, frame.direct) = if leans(phrase) {
        tense::direction(context.document, context.sentence, &here)
    } else {
        (Direction::Unknown, false)
    };
    if matches!(phrase, Phrase::Ahead(_)) && tense::ranked(context.document, context.sentence, here.start) {
        (frame.direction, frame.direct) = (Direction::Past, false);
    }
    frame.leads = tense::opens(context.sentence, here.start);
    frame.aside = frame.published.is_none() && tense::aside(context.document, context.sentence, here.end);
    frame.alone = context.analysis.sentences.len() == 1 && context.sentence.tokens.len() <= here.len() + 2;
    let Some(mut reading) = resolve::resolve(phrase, frame) else { return };
    let told = reading.whole.filter(|_| !reading.set).map(|whole| (whole, reading.grain, reading.dated));
    let (anchor, ends) = (reading.anchor, reading.ends.take());
    let (kind, mut shape) = moment::shape(phrase, reading);
    if let (Phrase::Span { first, second, whole: false, .. }, Some((low, high))) = (phrase, ends) {
        let end = |(start, end): (u32, u32), timex: String| End { span: Span { start, end }, timex: timex.into() };
        moment::with_ends(&mut shape, end(*first, low), end(*second, high));
    }
    // In a tale, "today" in somebody's words is not where the story stands.
    if let Some((whole, grain, dated)) =
        told.filter(|_| anchors(phrase) && !(frame.tale && anchor == Anchor::Publication))
    {
        let day = grain < Grain::Day;
        // "from October to March, and by May": the story has come to March.
        let whole = match (phrase, grain <= Grain::Month) {
            (Phrase::Span { .. }, true) => calendar::Stretch::days(whole.last(), whole.high.date()).unwrap_or(whole),
            _ => whole,
        };
        let whole = if day { calendar::Stretch::day(whole.first()).unwrap_or(whole) } else { whole };
        frame.tell(whole, grain.max(Grain::Day), dated);
    }
    let value = Value { kind, shape };
    found.push(Annotation { value, span, sentence: context.number as u32 });
}

/// Whether the tense of a verb has a say in where the phrase lies.
fn leans(phrase: &Phrase) -> bool {
    match phrase {
        Phrase::Fields(fields) => !fields.dated(),
        Phrase::Unit { base, .. } => *base == phrase::Base::Here,
        Phrase::Pointed { .. } | Phrase::Ahead(_) | Phrase::Open { side: phrase::Side::By, .. } => true,
        Phrase::Timed { day, .. } => day.as_ref().is_some_and(|d| leans(d)),
        Phrase::Part { of, .. } | Phrase::Open { of, .. } => leans(of),
        Phrase::Nth { outer, .. } | Phrase::Within { outer, .. } => leans(outer),
        Phrase::Span { from, to, .. } => leans(from) || leans(to),
        Phrase::Shift { base: phrase::Base::Phrase(of), .. }
        | Phrase::Stretch { base: phrase::Base::Phrase(of), .. } => leans(of),
        _ => false,
    }
}

/// Whether later dates may be told from this one.
fn anchors(phrase: &Phrase) -> bool {
    match phrase {
        // "a year earlier" compares; what follows goes on from where the text was.
        Phrase::Shift { length, back: true, .. } => length.unit != crate::lexicon::time_words::TimeUnit::Year,
        Phrase::Unit { shift: ..0, base: phrase::Base::Previous, .. } => false,
        Phrase::Stretch { .. } | Phrase::Soon(_) | Phrase::Reference(_) | Phrase::Lasting(_) | Phrase::Every(_) => {
            false
        }
        Phrase::Open { of, .. } => anchors(of),
        _ => true,
    }
}
