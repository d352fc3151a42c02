//! Margins: "Orrell won by six points" and "Orrell beat Varley 21-17"; "passed by a margin of 12 votes" and "by 54 votes to 45"; "elected
//! unanimously" and "by eight votes to one".
//!
//! In: the documents and all claims. Out: pairs of a margin and of a score or vote whose two sides do not lie so far apart. Always: both tell
//! of one contest, the documents tell of no other that goes with the margin, and of no other margin that goes with the score.

use super::rivals::Rival;
use super::scores::Score;
use super::votes::Vote;
use super::{edges, scores, votes};
use crate::claims::tidy::{ends, has, tidy};
use crate::claims::{Claim, Origin, Slot, Stance, TermClass, by_sentence};
use crate::clusters::{Stories, Weights};
use crate::lexicon::scores::{MARGIN_LEADS, MARGINS, RESULTS};
use crate::lexicon::words::Keys;
use crate::text::{Document, Span};
use crate::values::{Bound, Kind, Relation, Shape};
use rust_decimal::prelude::ToPrimitive;
use std::sync::LazyLock;

/// How sure it is that both tell of one contest.
const SURE: f32 = 0.62;
/// Words in common must weigh so much for a vote.
const IN_COMMON: f32 = 0.4;

/// A ratio, "by two to one", is no vote.
const FEW: i64 = 5;

static RESULT: LazyLock<Keys> = LazyLock::new(|| Keys::of(RESULTS));

/// By how much a contest was won.
struct Margin {
    claim: u32,
    by: i64,
    votes: bool,
}

/// All pairs of a margin and a result that do not go together.
pub fn rivals(documents: &[Document], claims: &[Claim], weights: &Weights, stories: &Stories) -> Vec<Rival> {
    let margins: Vec<Margin> = claims.iter().enumerate().filter_map(|(n, c)| margin(documents, claims, n, c)).collect();
    if margins.is_empty() || stories.many() {
        return Vec::new();
    }
    let (mut scores, mut votes): (Vec<Score>, Vec<Vote>) = (Vec::new(), Vec::new());
    for (first, sentence) in by_sentence(claims) {
        if let Some(document) = documents.get(sentence[0].passage.document.0 as usize) {
            scores::read(document, sentence, first as u32, &mut scores);
            votes::read(document, sentence, first as u32, &mut votes);
        }
    }
    // The claim that tells a result, how far its sides lie apart, and whether they are votes.
    let games = scores.iter().filter(|s| s.manner.is_none()).filter_map(|s| {
        let [(most, least)] = s.sets.as_slice() else { return None };
        Some((s.claim, most - least, false))
    });
    let polls = votes.iter().filter_map(|v| {
        let at = claims.iter().enumerate().position(|(n, c)| {
            n as u32 > v.statement && c.slot == Slot::Value && c.focus.overlaps(v.span) && c.origin == Origin::Stated
        });
        at.filter(|_| v.most + v.least >= FEW).map(|n| (n as u32, v.most - v.least, true))
    });
    let results: Vec<(u32, i64, bool)> = games.chain(polls).collect();
    let mut found = Vec::new();
    for margin in &margins {
        let m = &claims[margin.claim as usize];
        for &(n, lead, voted) in results.iter().filter(|r| r.2 == margin.votes && r.1 != margin.by && r.1 > 0) {
            let r = &claims[n as usize];
            let (from, to) = (m.passage.document, r.passage.document);
            let here = |c: u32| [from, to].contains(&claims[c as usize].passage.document);
            let told = results.iter().any(|o| o.1 == margin.by && here(o.0))
                || margins.iter().any(|o| o.by == lead && here(o.claim));
            let one = stories.one(from, to) && from != to && edges::period(m, r) != Relation::Apart;
            if one && !told && one_contest(m, r, voted, weights) {
                found.push(Rival::of_values(margin.claim, n, "count", SURE));
            }
        }
    }
    found
}

/// Whether two claims tell of one contest: a side of the game is named in both, or the vote is on one thing.
fn one_contest(m: &Claim, r: &Claim, voted: bool, weights: &Weights) -> bool {
    let common = || m.terms.iter().filter(|t| r.terms.binary_search_by_key(&t.id, |u| u.id).is_ok());
    let names = common().filter(|t| t.class == TermClass::Name).count();
    let rest: f32 = common().filter(|t| t.class != TermClass::Number && t.id != m.head).map(|t| weights.of(t.id)).sum();
    let verb = m.predicate != 0 && m.predicate == r.predicate;
    match voted {
        true => rest >= IN_COMMON && (names > 0 || verb),
        false => names >= 2 || names == 1 && rest >= IN_COMMON,
    }
}

/// The margin that a count tells: "by six points", "with a majority of 312".
fn margin(documents: &[Document], claims: &[Claim], n: usize, claim: &Claim) -> Option<Margin> {
    let value = claim.value.as_deref().filter(|v| v.kind == Kind::Count && claim.slot == Slot::Value)?;
    let Shape::Amount(amount) = &value.shape else { return None };
    let exact = amount.bound == Bound::Exact && amount.low == amount.high && !amount.vague && amount.per.is_none();
    let firm = matches!(claim.stance, Stance::Asserted | Stance::Reported) && claim.origin == Origin::Stated;
    if !exact || !firm || claim.row || claim.tabular {
        return None;
    }
    let document = documents.get(claim.passage.document.0 as usize)?;
    let before = tidy(document.cut(Span { start: claim.passage.span.start, end: claim.focus.start }));
    let end = amount.noun.map_or(claim.focus.end, |n| n.end.max(claim.focus.end));
    let after = tidy(document.text.get(end as usize..claim.passage.span.end as usize)?);
    // "By 54 votes to 45" tells both sides.
    let sides = after.split_ascii_whitespace().next().is_some_and(|w| ["to", "against", "for"].contains(&w));
    let called = ends(&before, MARGIN_LEADS);
    let by = ends(&before, &["by", "by just", "by only"]);
    let points = MARGINS.contains(&amount.unit.as_str());
    let statement = claims[..n].iter().rev().find(|c| c.slot == Slot::Statement && c.passage == claim.passage)?;
    let won = statement.words.iter().any(|w| RESULT.holds(w.lemma));
    let votes = amount.unit == "vote" || called && has(&before, &["majority of", "a majority of", "majority was"]);
    let counts = votes && (called || by) || points && (called || by && won);
    (counts && !sides).then_some(Margin { claim: n as u32, by: amount.low.to_i64()?, votes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;

    /// The words of two documents that stand against each other, "left | right".
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let told = |n: u32| documents[claims[n as usize].passage.document.0 as usize].cut(claims[n as usize].focus);
        let found = rivals(&documents, &claims, &Weights::count(&claims), &Stories::read(2, &claims));
        let found: Vec<String> = found.iter().map(|r| format!("{} | {}", told(r.a), told(r.b))).collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn a_margin_and_a_result() {
        let six = "Orrell beat Varley by six points in the final.";
        check(six, "Orrell beat Varley 21-17 in the final.", &["six | 21-17"]);
        check(six, "Orrell beat Varley 23-17 in the final.", &[]);
        let dozen = "The harbour bill passed by a margin of 12 votes.";
        check(dozen, "The harbour bill passed by 54 votes to 45.", &["12 | 54"]);
        check(dozen, "The harbour bill passed by 54 votes to 42.", &[]);
        check(dozen, "The harbour bill passed by two to one.", &[]);
    }
}
