//! The corpus of phrasings: what a newspaper writes, and what it comes to.

mod clocks;
mod dates;
mod families;
mod forms;
mod lengths;
mod neighbours;
mod notes;
mod properties;
mod spoken;
mod tales;
mod torn;
mod written;

use crate::language::analyse;
use crate::text::Document;
use crate::values::{Annotation, Interval, Kind, Moment, Shape, annotate, temporal};

/// The values of a text that was published on 20 August 2025, a Wednesday.
pub fn read(text: &str) -> (Document, Vec<Annotation>) {
    on(text, Some("2025-08-20"))
}

/// The values of a text with its day of publication.
pub fn on(text: &str, published: Option<&str>) -> (Document, Vec<Annotation>) {
    let mut document = Document::plain("t", text);
    document.published = published.map(|d| d.parse().expect("a date"));
    let values = annotate(&document, &analyse(&document)).values;
    let times =
        values.into_iter().filter(|a| matches!(a.value.kind, Kind::Date | Kind::Time | Kind::Duration)).collect();
    (document, times)
}

/// "words = TIMEX3" for each time of a text, joined by "; ".
pub fn told(text: &str, published: Option<&str>) -> String {
    let (document, values) = on(text, published);
    let shown: Vec<String> = values
        .iter()
        .map(|a| {
            let timex = match &a.value.shape {
                Shape::Moment(m) => m.timex.to_string(),
                Shape::Amount(amount) => temporal::duration_timex(amount).unwrap_or_default(),
                Shape::Words(_) => String::new(),
            };
            format!("{} = {timex}", document.cut(a.span))
        })
        .collect();
    shown.join("; ")
}

/// Checks what a text of 20 August 2025 tells.
pub fn check(text: &str, expect: &str) {
    assert_eq!(told(text, Some("2025-08-20")), expect, "{text}");
}

/// The first moment of a text.
pub fn moment(text: &str) -> Moment {
    let (_, values) = read(text);
    match values.into_iter().next().map(|a| a.value.shape) {
        Some(Shape::Moment(moment)) => moment,
        other => panic!("{text}: {other:?}"),
    }
}

/// The strict reading of the first moment of a text, as "low/high".
pub fn said(text: &str) -> String {
    let show = |i: Interval<jiff::civil::DateTime>| {
        let end =
            |t: Option<jiff::civil::DateTime>| t.map_or("..".to_string(), |t| t.to_string().replace("T00:00:00", ""));
        format!("{}/{}", end(i.low), end(i.high))
    };
    moment(text).extent.map_or("none".to_string(), |e| show(e.said))
}
