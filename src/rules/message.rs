//! What a finding says: both sides in their own words, never who is right.

use super::{Side, common_form};
use crate::claims::Claim;
use crate::lexicon::frames::{LEADING_ON, holds};
use crate::text::{Document, Span};
use crate::values::{Amount, Bound, Moment, Shape};
use rust_decimal::Decimal;

/// How one claim is shown.
pub struct Shown {
    pub highlight: Span,
    pub words: String,
    pub value: String,
}

/// The words that give a claim's value, and the value in a common form.
pub fn shown(document: &Document, claim: &Claim) -> Shown {
    let mut highlight = claim.focus;
    if let Some(Shape::Amount(amount)) = claim.value.as_ref().map(|v| &v.shape)
        && let Some(noun) = amount.noun.filter(|n| n.end >= highlight.end && n.start <= highlight.end + 24)
    {
        highlight = highlight.cover(noun);
    }
    if let Some(Shape::Moment(_)) = claim.value.as_ref().map(|v| &v.shape) {
        highlight = without_tail(document, highlight);
    }
    let words = one_line(document.cut(highlight));
    let value = match claim.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(amount)) => amount_words(amount),
        Some(Shape::Moment(moment)) => moment_words(moment),
        Some(Shape::Words(words)) => words.0.to_string(),
        None => words.clone(),
    };
    Shown { highlight, words, value }
}

/// Of "two days after they met in", the words before "in".
fn without_tail(document: &Document, span: Span) -> Span {
    let text = document.cut(span);
    match text.trim_end().rsplit_once(char::is_whitespace) {
        Some((head, last)) if holds(LEADING_ON, &last.to_lowercase()) => {
            Span::new(span.start as usize, span.start as usize + head.trim_end().len())
        }
        _ => span,
    }
}

/// A stretch of words as it stands.
pub fn cut(document: &Document, span: Span) -> Shown {
    let words = one_line(document.cut(span));
    Shown { highlight: span, value: words.to_lowercase(), words }
}

/// "7", "about 40", "at least 14 people", "640,000 pounds".
pub fn amount_words(amount: &Amount) -> String {
    let bound = match amount.bound {
        Bound::Exact => "",
        Bound::About => "about ",
        Bound::Below => "below ",
        Bound::Above => "over ",
        Bound::AtMost => "at most ",
        Bound::AtLeast => "at least ",
    };
    // "a fifth", "one in five": 20 percent.
    let share = amount.unit.is_empty() && amount.base_unit == "percent";
    let told = |n: Decimal| {
        let n = if share { n.checked_mul(Decimal::ONE_HUNDRED).map_or(n, |n| n.round_dp(1)) } else { n };
        common_form::number(&n.normalize().to_string())
    };
    let number =
        if amount.low == amount.high { told(amount.low) } else { [amount.low, amount.high].map(told).join("–") };
    let unit = common_form::unit(if share { "percent" } else { &amount.unit }, number == "1");
    let gap = if unit.is_empty() { "" } else { " " };
    format!("{bound}{number}{gap}{unit}")
}

/// "18 August 2025", "04:17", "Friday".
pub fn moment_words(moment: &Moment) -> String {
    match (&moment.clock, moment.timex.split_once('T')) {
        (Some(_), Some((_, clock))) if clock.starts_with(|c: char| c.is_ascii_digit()) => clock.to_string(),
        _ => common_form::moment(&moment.timex),
    }
}

/// White space drawn together, so that a wrapped line reads as one.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most 120 characters, cut between words.
fn short(text: &str) -> String {
    if text.chars().count() <= 120 {
        return text.to_string();
    }
    let cut: String = text.chars().take(117).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
}

/// Fills `{left.words}`, `{left.value}`, `{left.document}`, `{left.sentence}`, `{left.speaker}`, `{subject}` and the same of `right`.
pub fn fill(template: &str, documents: &[Document], claims: &[Claim], left: &Side, right: &Side) -> String {
    let mut text = template.to_string();
    let subject = |side: &Side| {
        let claim = &claims[side.claim as usize];
        claim.subject_span.map(|s| one_line(documents[side.passage.document.0 as usize].cut(s)))
    };
    text = text.replace("{subject}", &subject(left).or_else(|| subject(right)).unwrap_or_else(|| "this".to_string()));
    for (name, side) in [("left", left), ("right", right)] {
        let document = &documents[side.passage.document.0 as usize];
        let speaker = claims[side.claim as usize]
            .speaker_span
            .map_or_else(|| "an unnamed speaker".to_string(), |s| one_line(document.cut(s)));
        text = text
            .replace(&format!("{{{name}.words}}"), &side.words)
            .replace(&format!("{{{name}.sentence}}"), &short(&one_line(document.cut(side.passage.span))))
            .replace(&format!("{{{name}.value}}"), &side.value)
            .replace(&format!("{{{name}.document}}"), &document.name)
            .replace(&format!("{{{name}.speaker}}"), &speaker);
    }
    text
}
