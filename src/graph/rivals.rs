//! Two claims of one thing that cannot both be so, as those find them who know what they look for: settings, votes, ranks.

use super::Wording;
use super::edges::{Edge, plain};
use crate::claims::{Claim, Term};
use crate::clusters::{Likeness, Weights};
use crate::text::Span;
use crate::values::Relation;

/// Two claims that cannot both be so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rival {
    /// Claims by index, `a < b`.
    pub a: u32,
    pub b: u32,
    /// The kind of what they give.
    pub kind: &'static str,
    pub wording: Wording,
    /// Where they part, for two statements.
    pub focus: Option<(Span, Span)>,
    pub certainty: f32,
}

impl Rival {
    /// Two values of one kind.
    pub fn of_values(a: u32, b: u32, kind: &'static str, certainty: f32) -> Rival {
        Rival { a: a.min(b), b: a.max(b), kind, wording: Wording::Other, focus: None, certainty }
    }

    /// Two statements, each with the words in which they part.
    pub fn of_statements(a: (u32, Span), b: (u32, Span), kind: &'static str, certainty: f32) -> Rival {
        let wording = if kind == "polarity" { Wording::Denied } else { Wording::Changed };
        let (a, b) = if a.0 <= b.0 { (a, b) } else { (b, a) };
        Rival { a: a.0, b: b.0, kind, wording, focus: Some((a.1, b.1)), certainty }
    }

    /// The pair as it is joined.
    pub fn edge(self) -> Edge {
        Edge {
            values: Relation::Apart,
            kind: self.kind,
            wording: self.wording,
            focus: self.focus,
            certainty: self.certainty,
            ..plain(self.a, self.b, Likeness::default())
        }
    }
}

/// The weight of the terms that two claims share, of those that count.
pub fn shared(x: &Claim, y: &Claim, weights: &Weights, counts: impl Fn(&Term) -> bool) -> f32 {
    let both = x.terms.iter().filter(|t| y.terms.binary_search_by_key(&t.id, |u| u.id).is_ok());
    both.filter(|t| counts(t)).map(|t| weights.of(t.id)).sum()
}

#[cfg(test)]
pub(super) use tests::{parted, shown};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;
    use crate::claims::{Claim, Slot};
    use crate::clusters::{Stories, Weights};
    use crate::text::Document;

    /// The words that stand against each other in two documents of one sentence each, "left | right", by one way to find rivals.
    pub(in crate::graph) fn shown(
        one: &str,
        other: &str,
        rivals: impl Fn(&[Document], &[Claim], &[(u32, u32)], &Weights, &Stories) -> Vec<Rival>,
    ) -> Vec<String> {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let of = |d: u32| claims.iter().position(|c| c.passage.document.0 == d && c.slot == Slot::Statement);
        let pair = (of(0).unwrap() as u32, of(1).unwrap() as u32);
        rivals(&documents, &claims, &[pair], &Weights::count(&claims), &Stories::read(2, &claims))
            .iter()
            .filter_map(|r| parted(&documents, r))
            .collect()
    }

    /// The words of a rival of two documents that stand against each other, "left | right".
    pub(in crate::graph) fn parted(documents: &[Document; 2], rival: &Rival) -> Option<String> {
        rival.focus.map(|(p, q)| format!("{} | {}", documents[0].cut(p), documents[1].cut(q)))
    }
}
