//! Lives told in brackets, and ages at a told date: "Ines Falk (7 June 1889 – 2 November 1938)", "Jon Holm (b. Port Anders, 3 May
//! 1993)", "she died in 1938, at the age of 51".

use super::antecedents::Spoken;
use super::setting;
use super::{Claim, Slot};
use crate::lexicon::frames::{BIRTH, FORMER_AGE};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{Document, Sentence, Span, Upos};
use crate::values::{Grain, Moment, Shape};

/// A life lasts so many years; a shorter stretch of years in brackets may be a term of office.
const LIFE: std::ops::RangeInclusive<i16> = 30..=110;

/// Key of the last word of the name before brackets that open with this date of birth.
pub fn in_brackets(document: &Document, sentence: &Sentence, claim: &Claim) -> Option<u32> {
    let Shape::Moment(moment) = &claim.value.as_ref()?.shape else { return None };
    let before = document.cut(Span { start: sentence.span.start, end: claim.focus.start });
    let open = before.rfind('(').filter(|&o| !before[o..].contains([')', ';']))?;
    let first = before[open + 1..].split_whitespace().next();
    let told = first.is_some_and(|w| BIRTH.contains(&w) && w.starts_with('b') && w != "built");
    let whole = || first.is_none() && spans_life(document, claim, moment);
    if !told && !whole() {
        return None;
    }
    let at = sentence.span.start + open as u32;
    let last = sentence.tokens.iter().rposition(|t| t.span.end <= at && t.upos != Upos::Punct)?;
    let named = |i: usize| sentence.tokens[i].upos == Upos::Propn;
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    // "FALK, Ines (b. 1889)": the surname stands first.
    let shouted = |i: usize| word(i).chars().count() > 1 && word(i).chars().all(char::is_uppercase);
    let comma = (0..last).rev().take_while(|&i| named(i) || word(i) == ",").find(|&i| word(i) == ",");
    let surname = comma.and_then(|c| c.checked_sub(1)).filter(|&i| shouted(i)).unwrap_or(last);
    let only_marks = document.cut(Span { start: sentence.tokens[last].span.end, end: at }).chars();
    (named(surname) && only_marks.clone().all(|c| !c.is_alphanumeric())).then(|| words::key(&fold(word(surname))))
}

/// Whether a date is the first of both ends of a life.
fn spans_life(document: &Document, claim: &Claim, moment: &Moment) -> bool {
    let Some(said) = moment.extent.as_ref().map(|e| e.said).filter(|_| moment.spans) else { return false };
    let (Some(from), Some(to)) = (said.low, said.high) else { return false };
    let after = document.text[claim.focus.end as usize..].trim_start_matches([' ', '–', '-', '—']);
    let closes = after.starts_with(')') || after.starts_with(|c: char| c.is_ascii_digit());
    closes && LIFE.contains(&(to.year() - from.year()))
}

/// Gives an age that somebody had "at the age of 51" the date that its clause tells, if there is just one, and whose it is.
pub fn at_their_time(document: &Document, sentence: &Sentence, here: &mut [Claim], spoken: Spoken) {
    for i in 0..here.len() {
        let claim = &here[i];
        if !claim.is_age() || claim.slot != Slot::Value {
            continue;
        }
        let before = document.cut(Span { start: sentence.span.start, end: claim.focus.start.max(sentence.span.start) });
        let before = before.trim_end().to_ascii_lowercase();
        // "She was 19 when she joined in 1990", "turned 60 on 3 May 2021": the date follows.
        let follows = next_word(document, claim);
        let when = follows == Some("when") && ["was", "aged"].iter().any(|w| before.ends_with(w));
        if when || before.ends_with("turned") && follows == Some("on") {
            let mut dates = here.iter().filter(|c| c.focus.start > claim.focus.end).filter_map(told);
            if let (Some(period), None, true) = (dates.next(), dates.next(), claim.person != 0) {
                let claim = &mut here[i];
                (claim.period, claim.earlier, claim.tight) = (Some(period), true, false);
            }
            continue;
        }
        if claim.predicate_span.is_none() || !FORMER_AGE.iter().chain(&["aged"]).any(|w| before.ends_with(w)) {
            continue;
        }
        let mut dates = here.iter().filter(|c| c.predicate_span == claim.predicate_span).filter_map(told);
        let (Some(period), None) = (dates.next(), dates.next()) else { continue };
        let (about, named) = setting::about(document, sentence, sentence.tokens_in(claim.focus), spoken);
        if named {
            let claim = &mut here[i];
            (claim.period, claim.person, claim.earlier, claim.tight) = (Some(period), about, true, false);
        }
    }
}

/// The word right after an age.
fn next_word<'d>(document: &'d Document, claim: &Claim) -> Option<&'d str> {
    document.text[claim.focus.end as usize..].split_whitespace().next()
}

/// The time of a date that names its year or is known to the day.
fn told(claim: &Claim) -> Option<(jiff::civil::DateTime, jiff::civil::DateTime)> {
    match &claim.value.as_ref()?.shape {
        Shape::Moment(m) if !m.set && !m.spans && m.grain <= Grain::Year => {
            let said = m.extent.as_ref()?.said;
            Some((said.low?, said.high?))
        }
        _ => None,
    }
}
