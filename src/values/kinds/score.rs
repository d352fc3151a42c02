//! Scores and votes: "won 3-1", "6-4 7-5", "a 7-2 vote", "drew 2–2".

use crate::lexicon::gate::Listed;
use crate::lexicon::quantity_words::{CONTESTS, DECIDED};
use crate::values::lexer::Lexemes;
use crate::values::numeral::{self, Form};
use crate::values::unit;
use crate::values::{Annotation, Context, Kind, Shape, Words};
use smol_str::SmolStr;

static CONTEST: Listed = Listed::of(CONTESTS);

/// Reads every score.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    told_by_to(context, found);
    let mut past = 0;
    for figure in 0..context.lexemes.figures.len() {
        let at = context.lexemes.figures[figure];
        if at < past {
            continue;
        }
        let Some((mut end, mut text)) = pair(&context.lexemes, at) else { continue };
        let start = at;
        // "0.3 x 10-7": a power
        let times = start >= 2 && matches!(context.lexemes.word(start - 1), "x" | "X" | "×" | "*");
        if times && context.lexemes.is_digits(start - 2) {
            past = end;
            continue;
        }
        // "6-4 7-5", "6-4, 3-6, 7-6 (7-3)"
        let mut many = false;
        loop {
            // "7-6 (7-3), 6-3": the points of a game that was tied
            if let Some(close) = tie_break(&context.lexemes, end) {
                end = close;
            }
            let next = if context.lexemes.sign(end, ',') { end + 1 } else { end };
            match pair(&context.lexemes, next) {
                Some((more, words)) => {
                    text = format!("{text} {words}");
                    (end, many) = (more, true);
                }
                None => break,
            }
        }
        let lexemes = &context.lexemes;
        let ends = text.split(' ').next().and_then(|t| t.split_once('-')).map(|(a, b)| (number(a), number(b)));
        // Without a word of contest, only low figures are goals: "787-9" is a model.
        let small_scores = ends.is_some_and(|(a, b)| a <= 30 && b <= 30);
        let falls = ends.is_some_and(|(a, b)| a >= b);
        let contest = (start.saturating_sub(8)..(end + 5).min(lexemes.len())).any(|i| lexemes.is_listed(i, &CONTEST));
        let percent = lexemes.is_any(end, &["pct", "percent", "percentage"]) || lexemes.are(end, &["per", "cent"]);
        let unit = lexemes.is_word(end) && lexemes.glued(end) || lexemes.sign(end, '%') || lexemes.hyphen(end);
        // "we led for 15-20 minutes", "it lost 2-3 matches": a number that grows, and what it counts, are a range.
        let thing = lexemes.word(end);
        let plural = thing.len() > 3
            && thing.ends_with('s')
            && !thing.ends_with("ss")
            && thing.bytes().all(|b| b.is_ascii_lowercase());
        let counted = !falls
            && !many
            && lexemes.is_word(end)
            && !CONTESTS.contains(&thing)
            && (plural || unit::read(lexemes, end).is_some());
        // "Harwick 17-28 Denby": between the names of two sides
        let sides = start > 0 && lexemes.capital(start - 1) && lexemes.capital(end) && !lexemes.calendar(start - 1);
        let contest = contest || sides && !lexemes.glued(start) && !lexemes.glued(end) && !lexemes.calendar(end);
        let counted = counted && !sides;
        let era = lexemes.is_any(end, &["bc", "b.c.", "bce", "ad", "a.d."]) || lexemes.calendar(end);
        let money = start > 0 && lexemes.glued(start) && !lexemes.sign(start - 1, '(');
        // "open 10-6", "hours: 9-5", "open daily 9-5"
        let often = |at: usize| lexemes.is_any(at, &["daily", "weekdays"]) || lexemes.sign(at, ':');
        let opens = (start.saturating_sub(3)..start)
            .rfind(|&at| !often(at))
            .is_some_and(|at| lexemes.is_any(at, &["open", "opens", "hours"]));
        // "open 24-7"
        let always = (text == "24-7" || opens) && !contest;
        if !money
            && !always
            && !era
            && !counted
            && !percent
            && (!unit || contest)
            && ((falls && small_scores) || many || contest)
            && !(start > 0 && lexemes.calendar(start - 1))
        {
            context.note(found, Kind::Score, start, end, Shape::Words(Words(SmolStr::from(text))));
        }
        past = end;
    }
}

/// "passed 52 to 48", "voted seven to two", "split 4 to 1", "a margin of 3 to 1": the greater first, and nothing counted by it.
fn told_by_to(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for opener in 0..context.lexemes.openers.len() {
        let to = context.lexemes.openers[opener] + 1;
        if !context.lexemes.is(to, "to") {
            continue;
        }
        let Some((start, end, text)) = against(&context.lexemes, to) else { continue };
        context.note(found, Kind::Score, start, end, Shape::Words(Words(SmolStr::from(text))));
    }
}

/// The two numbers about a "to": where they start and end, and their score.
fn against(lexemes: &Lexemes, to: usize) -> Option<(usize, usize, String)> {
    let small = |at: usize| {
        let number = numeral::single(lexemes, at, false)?;
        let plain = matches!(number.form, Form::Digits | Form::Words) && number.end == at + 1;
        let value = u32::try_from(number.low).ok().filter(|_| number.low.fract().is_zero())?;
        (plain && value <= 999).then_some(value)
    };
    let start = to.checked_sub(1)?;
    if !(lexemes.is_digits(start) || lexemes.number(start).is_some()) || lexemes.glued(start) {
        return None;
    }
    let (first, second) = (small(start)?, small(to + 1)?);
    let end = to + 2;
    // "an eight to one majority"
    let follows = lexemes.is_any(end, DECIDED);
    let led = follows || (start.saturating_sub(4)..start).any(|i| lexemes.is_any(i, DECIDED));
    let moved = start > 0 && lexemes.is_any(start - 1, &["from", "by", "down", "up", "fell", "cut"]) && !led;
    let closes = follows
        || !lexemes.is_word(end)
        || lexemes.is_any(
            end,
            &[
                "in", "on", "to", "against", "for", "that", "along", "and", "at", "with", "after", "by", "favor",
                "favour",
            ],
        );
    (first > second && led && !moved && closes && unit::read(lexemes, end).is_none() && !lexemes.sign(end, '%'))
        .then(|| (start, end, format!("{first}-{second}")))
}

/// "(7-3)", "(5)" right after a set: where the bracket ends.
fn tie_break(lexemes: &Lexemes, at: usize) -> Option<usize> {
    if !lexemes.sign(at, '(') || !lexemes.is_digits(at + 1) {
        return None;
    }
    let (_, tied) = pair(lexemes, at.checked_sub(3)?)?;
    let tied = matches!(tied.as_str(), "7-6" | "6-7" | "1-0" | "0-1");
    let end = pair(lexemes, at + 1).map_or(at + 2, |(end, _)| end);
    (tied && lexemes.sign(end, ')')).then_some(end + 1)
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(0)
}

/// "3-1" at `at`: where it ends, and its words with a plain hyphen.
fn pair(lexemes: &Lexemes, at: usize) -> Option<(usize, String)> {
    let small = |i: usize| {
        let word = lexemes.word(i);
        lexemes.is_digits(i)
            && word.len() <= 3
            && word.bytes().all(|b| b.is_ascii_digit())
            && (word.len() == 1 || !word.starts_with('0'))
    };
    if !small(at)
        || !lexemes.hyphen(at + 1)
        || !small(at + 2)
        || (at > 0 && lexemes.glued(at) && !lexemes.sign(at - 1, '('))
    {
        return None;
    }
    // "555-123-4567" goes on.
    if lexemes.hyphen(at + 3) && lexemes.is_digits(at + 4) {
        return None;
    }
    if lexemes.sign(at + 3, '/') && lexemes.glued(at + 3) {
        return None;
    }
    Some((at + 3, format!("{}-{}", lexemes.word(at), lexemes.word(at + 2))))
}
