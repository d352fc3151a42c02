//! When it was of which a sentence speaks: "In 1971 nine mills stood" tells of 1971; "after 1971, 1986 and 1994" of no one year.

use super::Claim;
use crate::text::{Document, Span};
use crate::values::{Kind, Shape};
use jiff::civil::DateTime;

/// Lends the one date of a sentence to its other claims as the time they speak of.
pub(super) fn give(document: &Document, claims: &mut [Claim]) {
    let sided = sided(document, claims);
    let dates: Vec<(usize, DateTime, DateTime)> = claims
        .iter()
        .enumerate()
        .filter(|(i, _)| !sided.contains(i))
        .filter_map(|(i, c)| match &c.value.as_ref()?.shape {
            Shape::Moment(m) if !m.set => {
                let said = m.extent.as_ref()?.said;
                Some((i, said.low?, said.high?))
            }
            _ => None,
        })
        .collect();
    for i in 0..claims.len() {
        let here = claims[i].focus.start;
        let is_date = matches!(claims[i].value.as_ref().map(|v| v.kind), Some(Kind::Date | Kind::Time));
        if !is_date {
            let nearest = dates.iter().min_by_key(|(d, _, _)| claims[*d].focus.start.abs_diff(here));
            claims[i].period = nearest.map(|&(_, from, to)| (from, to));
        }
    }
}

/// The dates of a list that shares the word before its first: "after 1971, 1986 and 1994" tells of none of the three when something was.
fn sided(document: &Document, claims: &[Claim]) -> Vec<usize> {
    let moment = |c: &Claim| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Moment(m)) if !m.set => m.extent.as_ref().map(|e| e.said.low.is_none() || e.said.high.is_none()),
        _ => None,
    };
    let mut dates: Vec<(usize, bool)> = claims.iter().enumerate().filter_map(|(i, c)| Some((i, moment(c)?))).collect();
    dates.sort_by_key(|(i, _)| claims[*i].focus.start);
    let mut found = Vec::new();
    let mut from = 0;
    while from < dates.len() {
        let (mut to, mut closed) = (from + 1, false);
        while let Some((next, false)) = dates.get(to).filter(|_| dates[from].1 && !closed) {
            let between = Span { start: claims[dates[to - 1].0].focus.end, end: claims[*next].focus.start };
            let words = if between.start < between.end { document.cut(between).trim() } else { "-" };
            closed = matches!(words, "and" | "or" | ", and" | ", or");
            if !closed && words != "," {
                break;
            }
            to += 1;
        }
        if closed {
            found.extend(dates[from..to].iter().map(|(i, _)| *i));
        }
        from = to;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::claims::claims;
    use crate::language::analyse;
    use crate::text::{Document, DocumentId};
    use crate::values::annotate;

    /// The years of which the counts of a text speak.
    fn check(text: &str, expect: &[Option<i16>]) {
        let document = Document::plain("t", text);
        let analysis = analyse(&document);
        let annotations = annotate(&document, &analysis);
        let found = claims(DocumentId(0), &document, &analysis, &annotations);
        let counts = found.iter().filter(|c| c.value.as_ref().is_some_and(|v| v.kind == crate::values::Kind::Count));
        let years: Vec<Option<i16>> = counts.map(|c| c.period.map(|p| p.0.year())).collect();
        assert_eq!(years, expect, "{text}");
    }

    #[test]
    fn a_list_shares_what_stands_before_it() {
        check("In 1986 they built nine mills.", &[Some(1986)]);
        check("After 1971, 1986 and 1994 they built nine mills.", &[None]);
        check("They built nine mills in 1971, 1986 and 1994.", &[Some(1971)]);
    }
}
