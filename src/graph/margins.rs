//! Margins: "Orrell won by six points" and "Orrell beat Varley 21-17"; "passed by a margin of 12 votes" and "by 54 votes to 45"; "elected
//! unanimously" and "by eight votes to one".
//!
//! In: the documents and all claims. Out: pairs of a margin and of a score or vote whose two sides do not lie so far apart. Always: both tell
//! of one contest, the documents tell of no other that goes with the margin, and of no other margin that goes with the score.

use super::rivals::Rival;
use super::scores::Score;
use super::votes::Vote;
use super::{edges, scores, votes};
use crate::claims::tidy::{begins, count, ends, has, tidy};
use crate::claims::{Claim, Origin, Slot, Stance, TermClass, by_sentence};
use crate::clusters::{Stories, Weights};
use crate::lexicon::scores::{AHEAD, MARGIN_LEADS, MARGINS, RESULTS};
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

/// What a contest is decided by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Votes,
    Points,
    Seconds,
}

/// By how much a contest was won.
struct Margin {
    claim: u32,
    by: i64,
    sort: Sort,
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
        Some((s.claim, most - least, Sort::Points))
    });
    let polls = votes.iter().filter_map(|v| {
        let at = claims.iter().enumerate().position(|(n, c)| {
            n as u32 > v.statement && c.slot == Slot::Value && c.focus.overlaps(v.span) && c.origin == Origin::Stated
        });
        at.filter(|_| v.most + v.least >= FEW).map(|n| (n as u32, v.most - v.least, Sort::Votes))
    });
    let told = by_sentence(claims).filter_map(|(first, sentence)| two_sides(documents, sentence, first));
    let results: Vec<(u32, i64, Sort)> = games.chain(polls).chain(told).collect();
    let mut found = Vec::new();
    for margin in &margins {
        let m = &claims[margin.claim as usize];
        for &(n, lead, sort) in results.iter().filter(|r| r.2 == margin.sort && r.1 != margin.by && r.1 > 0) {
            let r = &claims[n as usize];
            let (from, to) = (m.passage.document, r.passage.document);
            let here = |c: u32| [from, to].contains(&claims[c as usize].passage.document);
            let told = results.iter().any(|o| o.1 == margin.by && here(o.0))
                || margins.iter().any(|o| o.by == lead && here(o.claim));
            let one = stories.one(from, to) && from != to && edges::period(m, r) != Relation::Apart;
            if one && !told && one_contest(m, r, sort, weights) {
                found.push(Rival::of_values(margin.claim, n, "count", SURE));
            }
        }
    }
    found
}

/// Of "won in 41:07, with Amadi second in 41:32" and "polled 8,410 votes, against 8,198 for Lunt" how far the two lie apart.
fn two_sides(documents: &[Document], sentence: &[Claim], first: usize) -> Option<(u32, i64, Sort)> {
    let document = documents.get(sentence[0].passage.document.0 as usize)?;
    let of = |c: &Claim, kind: Kind| match c.value.as_deref().filter(|v| v.kind == kind && !c.tabular).map(|v| &v.shape)
    {
        Some(Shape::Amount(a)) if c.slot == Slot::Value && c.origin == Origin::Stated => Some(a.clone()),
        _ => None,
    };
    let told = |kind: Kind| sentence.iter().enumerate().filter_map(move |(n, c)| Some((n, c, of(c, kind)?)));
    let clocked = told(Kind::Duration).filter(|(_, c, _)| document.cut(c.focus).contains(':')).collect::<Vec<_>>();
    if let [(n, _, x), (_, _, y)] = clocked.as_slice() {
        let apart = (x.extent.said.low? - y.extent.said.low?).abs().to_i64()?;
        return Some(((first + n) as u32, apart, Sort::Seconds));
    }
    let polled: Vec<_> = told(Kind::Count).filter(|(_, _, a)| a.unit == "vote").collect();
    let [(n, a, x), (_, b, y)] = polled.as_slice() else { return None };
    let gap = tidy(document.text.get(a.focus.end as usize..b.focus.start as usize)?);
    let against = ends(&gap, &["against"]) && count(&gap) <= 7;
    against.then_some(((first + n) as u32, (x.low - y.low).abs().to_i64()?, Sort::Votes))
}

/// Whether two claims tell of one contest: a side of the game is named in both, or the vote is on one thing.
fn one_contest(m: &Claim, r: &Claim, sort: Sort, weights: &Weights) -> bool {
    let common = || m.terms.iter().filter(|t| r.terms.binary_search_by_key(&t.id, |u| u.id).is_ok());
    let names = common().filter(|t| t.class == TermClass::Name).count();
    let rest: f32 = common().filter(|t| t.class != TermClass::Number && t.id != m.head).map(|t| weights.of(t.id)).sum();
    let verb = m.predicate != 0 && m.predicate == r.predicate;
    match sort {
        Sort::Votes => rest >= IN_COMMON && (names > 0 || verb),
        Sort::Points | Sort::Seconds => names >= 2 || names == 1 && rest >= IN_COMMON,
    }
}

/// The margin that a count tells: "by six points", "with a majority of 312".
fn margin(documents: &[Document], claims: &[Claim], n: usize, claim: &Claim) -> Option<Margin> {
    let value = claim.value.as_deref().filter(|_| claim.slot == Slot::Value)?;
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
    // "14 seconds ahead of Amadi"
    if value.kind == Kind::Duration && amount.unit == "second" {
        let ahead = begins(&after, AHEAD);
        return ahead.then_some(Margin { claim: n as u32, by: amount.low.to_i64()?, sort: Sort::Seconds });
    }
    if value.kind != Kind::Count {
        return None;
    }
    // "By 54 votes to 45" tells both sides.
    let sides = after.split_ascii_whitespace().next().is_some_and(|w| ["to", "against", "for"].contains(&w));
    let called = ends(&before, MARGIN_LEADS);
    let by = ends(&before, &["by", "by just", "by only"]);
    let points = MARGINS.contains(&amount.unit.as_str());
    let statement = claims[..n].iter().rev().find(|c| c.slot == Slot::Statement && c.passage == claim.passage)?;
    let won = statement.words.iter().any(|w| RESULT.holds(w.lemma));
    let votes = amount.unit == "vote" || called && has(&before, &["majority of", "a majority of", "majority was"]);
    let sort = if votes { Sort::Votes } else { Sort::Points };
    let counts = votes && (called || by) || points && (called || by && won);
    (counts && !sides).then_some(Margin { claim: n as u32, by: amount.low.to_i64()?, sort })
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
        let ahead = "Ida Varn finished 14 seconds ahead of Otto Lunt.";
        check(ahead, "Ida Varn won in 41:07, with Otto Lunt second in 41:32.", &["14 seconds | 41:07"]);
        check(ahead, "Ida Varn won in 41:07, with Otto Lunt second in 41:21.", &[]);
    }
}
