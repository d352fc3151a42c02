//! The words that open or close a stretch: "after 2016", "from 2014 to 2018", "in two years", "2016 or later".
//!
//! In running text they belong to the clause, and a value is shown without them, as TimeML has it. A text of one sentence is a
//! question, a caption or an entry of a form; what it asks for is the stretch, and the words that open it are shown with it, and
//! the article that opens nothing is not: "last three weeks", "rest of the week".

use crate::lexicon::time_words::{
    BARE_UNITS, CLOSERS, DATED_SPAN_LEADS, EDGES, IN_LEADS, OPEN_LEADS, POINTERS, ROUGH_LEADS, SIGN_LEADS, SPAN_LEADS,
    STRETCH_LEADS,
};
use crate::text::Span;
use crate::values::{Anchor, Kind, Moment, OffsetAnchor, Shape, Value};

/// The span of a value together with the words that open or close its stretch. `within` is the span of its sentence.
pub fn opened(text: &str, within: Span, value: &Value, span: Span) -> Span {
    let before = text.get(within.start as usize..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..within.end as usize).unwrap_or_default();
    let led = |leads: &[&str]| leads.iter().filter_map(|lead| leads_to(before, lead)).max().unwrap_or(0);
    let closed = || CLOSERS.iter().filter_map(|word| follows(after, word)).max().unwrap_or(0);
    let wider = |lead: usize, tail: usize| Span { start: span.start - lead as u32, end: span.end + tail as u32 };
    let shown = match &value.shape {
        // "in 2014-2018", "during 2014 to 2018", "on June 3-5"
        Shape::Moment(moment) if value.kind == Kind::Date && moment.timex.contains('/') && led(SPAN_LEADS) == 0 => {
            let told = told(text, span);
            let years = moment.timex.len() == 9 && told.starts_with(|c: char| c.is_ascii_digit());
            let month = moment.timex.len() == 21 && told.starts_with(|c: char| c.is_ascii_alphabetic());
            wider(if years || month && !told.starts_with("from") { led(DATED_SPAN_LEADS) } else { 0 }, 0)
        }
        Shape::Moment(moment) if moment.ends.is_some() => wider(led(SPAN_LEADS), 0),
        Shape::Moment(moment) if is_open(moment) => wider(led(OPEN_LEADS).max(signed(before)), closed()),
        // "within the next two days"
        Shape::Moment(_) if value.kind == Kind::Duration && led(&["within"]) > 0 => wider(led(&["within"]), 0),
        // "for two hours from 2 pm", "from 2 pm for two hours"; "for the past two years" only says how long.
        Shape::Moment(moment) if moment.spans => {
            let told = told(text, span);
            let paired = |lead: &&&str| match **lead {
                "from" => told.contains(" for "),
                "for" => told.contains(" from ") || told.contains(" starting ") || told.contains(" beginning "),
                _ => true,
            };
            wider(STRETCH_LEADS.iter().filter(paired).filter_map(|lead| leads_to(before, lead)).max().unwrap_or(0), 0)
        }
        Shape::Moment(moment) if is_ahead(moment) => wider(led(IN_LEADS), 0),
        Shape::Moment(moment) if moment.set && moment.timex.contains('T') => wider(led(&["in the", "in"]), 0),
        // "on Thursdays", "on mornings"
        Shape::Moment(moment) if moment.set && comes_round(told(text, span)) => wider(led(&["on"]), 0),
        Shape::Moment(moment) if moment.timex == "PRESENT_REF" => wider(led(&["at"]), 0),
        // "in the afternoon" says no day.
        Shape::Moment(_) if value.kind == Kind::Time && told(text, span).starts_with("the ") => wider(led(IN_LEADS), 0),
        Shape::Moment(_) if matches!(value.kind, Kind::Date | Kind::Time) => {
            wider(led(ROUGH_LEADS).max(signed(before)), 0)
        }
        _ if value.kind == Kind::Duration => wider(led(&["within"]), 0),
        _ => span,
    };
    let told_time = matches!(value.shape, Shape::Moment(_)) || value.kind == Kind::Duration;
    if shown == span && told_time {
        return Span { start: span.start + article(told(text, span)) as u32, ..span };
    }
    shown
}

/// How many bytes of an article open what needs none: "the last three weeks" is told by "last three weeks", but "the day
/// before" by all of its words.
fn article(told: &str) -> usize {
    let mut words = told.split_whitespace();
    let opener = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let opens = opener.eq_ignore_ascii_case("the") || opener.eq_ignore_ascii_case("a") && second == "full";
    if !opens || second.is_empty() {
        return 0;
    }
    let third = words.next().unwrap_or_default();
    let last = told.split_whitespace().next_back().unwrap_or_default();
    let of = told.contains(" of ") && !told.contains("couple of") || told.contains(" in ");
    let one_of = |list: &[&str], word: &str| list.iter().any(|w| word.eq_ignore_ascii_case(w));
    let points = one_of(POINTERS, second) || one_of(POINTERS, third);
    let counted = (third != last || matches!(second, "coming" | "following")) && matches!(last, "days" | "nights");
    let bare = match () {
        // "the past two quarters", "the following week", "the 13 last minutes"; not "the next day", "the last week of May"
        () if points => (one_of(BARE_UNITS, last) || counted) && !of,
        () if one_of(&["rest", "remaining", "whole", "full"], second) => true,
        // "during the morning", "the night of 5 May"
        () if one_of(&["morning", "afternoon", "evening", "night"], second) => third.is_empty() || third == "of",
        // "the end of the year", "the beginning of 2014"; not "the end of the day"
        () if one_of(EDGES, second) => {
            let rest = told.splitn(4, ' ').nth(3).unwrap_or_default();
            let rest = rest.strip_prefix("the ").unwrap_or(rest);
            one_of(BARE_UNITS, last) && rest.split(' ').count() < 3
                || rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit())
        }
        () => false,
    };
    if bare { told.len() - told[opener.len()..].trim_start().len() } else { 0 }
}

/// "Thursdays", "mornings": what comes round by its plural alone.
fn comes_round(told: &str) -> bool {
    let first = told.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    first.ends_with("ays") || matches!(first, "mornings" | "afternoons" | "evenings" | "nights")
}

/// How many bytes before the end of `before` a sign or a comparison begins: ">= ", "greater than ".
fn signed(before: &str) -> usize {
    let trimmed = before.trim_end();
    let sign = SIGN_LEADS.iter().filter(|sign| trimmed.ends_with(**sign)).map(|sign| sign.len()).max();
    sign.map_or(0, |length| before.len() - trimmed.len() + length)
}

fn told(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// "since 2014": a stretch without an end on one side, or "by Friday", which begins now.
fn is_open(moment: &Moment) -> bool {
    let open = moment.extent.as_ref().is_some_and(|e| e.said.low.is_none() || e.said.high.is_none());
    open || moment.spans && !moment.timex.starts_with('P') && !moment.timex.contains('/')
}

/// "in two years": counted from now.
fn is_ahead(moment: &Moment) -> bool {
    moment.anchor == Anchor::Publication
        && moment.offset.is_some_and(|o| !o.before && o.anchor == OffsetAnchor::Publication)
}

/// How many bytes before the end of `before` a phrase begins, where `before` ends with it as whole words.
fn leads_to(before: &str, phrase: &str) -> Option<usize> {
    let trimmed = before.trim_end();
    let start = trimmed.len().checked_sub(phrase.len())?;
    let same = trimmed.get(start..)?.eq_ignore_ascii_case(phrase);
    let whole = trimmed[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    (same && whole && trimmed.len() < before.len()).then_some(before.len() - start)
}

/// How many bytes of `after` a phrase covers, where `after` begins with it and its clause ends there.
fn follows(after: &str, phrase: &str) -> Option<usize> {
    let trimmed = after.trim_start();
    let same = trimmed.get(..phrase.len())?.eq_ignore_ascii_case(phrase);
    // "after 2016 and before 2018" goes on.
    let closes = trimmed[phrase.len()..]
        .trim_start()
        .chars()
        .next()
        .is_none_or(|c| matches!(c, '.' | ',' | ';' | '?' | '!' | ')'));
    (same && closes && trimmed.len() < after.len()).then_some(after.len() - trimmed.len() + phrase.len())
}

#[cfg(test)]
mod tests {
    use super::opened;
    use crate::language::analyse;
    use crate::text::Document;
    use crate::values::annotate;

    /// What a text of one sentence, published on 20 August 2025, shows as its first value.
    fn check(text: &str, expect: &str) {
        let mut document = Document::plain("t", text);
        document.published = "2025-08-20".parse().ok();
        let analysis = analyse(&document);
        let values = annotate(&document, &analysis).values;
        let first = values.first().expect("a value");
        let span = opened(text, analysis.sentences[0].span, &first.value, first.span);
        assert_eq!(document.cut(span), expect, "{text}");
    }

    #[test]
    fn the_words_that_open_a_stretch_are_shown_with_it() {
        check("Which bridges were built after 1960?", "after 1960");
        check("Which bridges were built from 1960 to 1975?", "from 1960 to 1975");
        check("Which ferries ran between 1960 and 1975?", "between 1960 and 1975");
        check("The ferry will leave in two hours", "in two hours");
        check("The survey ends no later than 3 October", "no later than 3 October");
        check("Ferries built in 1984 or later", "1984 or later");
        check("The pool is shut in the afternoon", "in the afternoon");
        check("The pool is shut for two hours from 2 pm", "for two hours from 2 pm");
        check("Which mills closed in 1960-1975?", "in 1960-1975");
        check("The choir rehearses on Thursdays", "on Thursdays");
        check("Orders placed >= 3 October 2024", ">= 3 October 2024");
    }

    #[test]
    fn an_article_that_says_nothing_is_not() {
        check("What did the mill sell in the last three weeks?", "last three weeks");
        check("It opened the following week", "following week");
        check("The pool is shut for the rest of the week", "rest of the week");
        check("The choir was founded at the beginning of 1960", "beginning of 1960");
        check("The pool was shut the next day", "the next day");
        check("The pool was shut in the last week of May", "the last week of May");
    }

    #[test]
    fn a_preposition_of_place_in_time_is_not() {
        check("Which bridges were built in 1960?", "1960");
        check("The ferry leaves on Friday", "Friday");
        check("Which ferries ran after 1960 and before 1970?", "after 1960");
    }
}
