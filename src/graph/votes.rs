//! Votes: "31 for, 12 against" and "by 31 to 14"; "voted 7-2" and "the vote was six to three".
//!
//! In: the documents and all claims. Out: pairs of statements that tell one vote otherwise. Always: two votes are taken for one where
//! one side has as many in both, or all who voted are as many in both; what merely looks like a vote, a score or a range, is none. Whoever
//! voted unanimously had nobody against it.

use super::denial::another_thing;
use super::rivals::Rival;
use crate::claims::{Claim, Origin, Slot, Stance, by_sentence};
use crate::clusters::Stories;
use crate::lexicon::votes::{AGAINST, FOR, UNANIMOUS, VOTE_CUES, VOTE_JOINTS, VOTE_LEADS};
use crate::lexicon::words::is_any;
use crate::text::{Document, Span};
use crate::values::{Kind, Shape};
use rust_decimal::prelude::ToPrimitive;

const ONE_SIDE: f32 = 0.72;
const ONE_NUMBER: f32 = 0.62;
const ONE_CHAMBER: f32 = 0.42;
const NOBODY_AGAINST: f32 = 0.58;
/// So many words before it deny what is unanimous.
const NEAR: usize = 3;
/// Of a vote in which fewer took part, one number alike may be chance.
const FEW: i64 = 12;
/// Where a document tells of many votes, so many words in common tell which is meant.
const SHARED: usize = 2;
/// More than so many who vote are no board.
const BOARD: i64 = 20;

pub(super) struct Vote {
    pub statement: u32,
    pub most: i64,
    pub least: i64,
    pub span: Span,
}

/// A number of a sentence, or two told as a score.
enum Figure {
    Number(i64),
    Pair(i64, i64),
}

/// All pairs that tell one vote otherwise.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    let mut votes: Vec<Vote> = Vec::new();
    for (first, sentence) in by_sentence(claims) {
        if let Some(document) = documents.get(sentence[0].passage.document.0 as usize) {
            read(document, sentence, first as u32, &mut votes);
        }
    }
    let mut found = Vec::new();
    for (i, x) in votes.iter().enumerate() {
        let place = |v: &Vote| claims[v.statement as usize].passage.document;
        for y in votes[i + 1..].iter().filter(|y| place(y) != place(x)) {
            let one_side = x.most == y.most || x.least == y.least;
            let (all, others) = (x.most + x.least, y.most + y.least);
            let same = one_side && all == others;
            if same || !(one_side || all == others) || !stories.one(place(x), place(y)) {
                continue;
            }
            // A chamber votes on many things; a board that is told to have voted once, on one.
            let times = |v: &Vote| votes.iter().filter(|o| place(o) == place(v)).count();
            let times = times(x).max(times(y));
            let shared = || claims[x.statement as usize].terms_shared(&claims[y.statement as usize]);
            let certainty = match one_side {
                true if all.max(others) > FEW && (times < 3 || shared() >= SHARED) => ONE_SIDE,
                false if (5..=BOARD).contains(&all) && times == 1 => ONE_NUMBER,
                // Two votes of one large chamber are seldom just as well attended.
                false if all > BOARD && times == 1 && shared() > 0 => ONE_CHAMBER,
                _ => continue,
            };
            // Whatever one of the documents also tells as the other does is another vote, or a slip of its own.
            let known = |v: &Vote, w: &Vote| {
                votes.iter().any(|o| place(o) == place(w) && (o.most, o.least) == (v.most, v.least))
            };
            let another = || another_thing(&claims[x.statement as usize], &claims[y.statement as usize]);
            if !known(x, y) && !known(y, x) && !another() {
                found.push(Rival::of_statements((x.statement, x.span), (y.statement, y.span), "other", certainty));
            }
        }
    }
    found.extend(unanimous(claims, &votes, stories));
    found
}

/// Votes told to be unanimous in one document, and with somebody against it in another.
fn unanimous(claims: &[Claim], votes: &[Vote], stories: &Stories) -> Vec<Rival> {
    let asserted = |c: &Claim| matches!(c.stance, Stance::Asserted | Stance::Reported) && !c.tabular;
    let told = claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Statement && asserted(c));
    let word = |c: &Claim| {
        let at = c.words.iter().position(|w| is_any(w.form, UNANIMOUS))?;
        // "Not unanimous", "all but unanimously".
        let plain = c.words[at.saturating_sub(NEAR)..at].iter().all(|w| !w.denies && !is_any(w.form, &["but"]));
        plain.then_some(c.words[at].span)
    };
    let all: Vec<(u32, Span)> = told.filter_map(|(n, c)| Some((n as u32, word(c)?))).collect();
    let place = |n: u32| claims[n as usize].passage.document;
    let once = |n: u32| all.iter().filter(|(k, _)| place(*k) == place(n)).count() == 1;
    let pairs = all.iter().flat_map(|u| votes.iter().map(move |v| (u, v)));
    let apart = pairs.filter(|((n, _), v)| {
        let (here, there) = (place(*n), place(v.statement));
        let only = || votes.iter().filter(|o| place(o.statement) == there).count() == 1;
        let bears_out = || votes.iter().any(|o| place(o.statement) == here && o.least > 0);
        let (x, y) = (&claims[*n as usize], &claims[v.statement as usize]);
        here != there
            && v.least > 0
            && stories.one(here, there)
            && x.terms_shared(y) >= SHARED
            && once(*n)
            && only()
            && !bears_out()
    });
    apart.map(|(&u, v)| Rival::of_statements(u, (v.statement, v.span), "other", NOBODY_AGAINST)).collect()
}

/// The votes that a sentence tells.
pub(super) fn read(document: &Document, claims: &[Claim], first: u32, found: &mut Vec<Vote>) {
    let Some(n) = claims.iter().position(|c| c.slot == Slot::Statement) else { return };
    let statement = &claims[n];
    let mut values = claims.iter().filter(|c| c.slot == Slot::Value && c.origin == Origin::Stated).peekable();
    if values.peek().is_none() || statement.tabular || statement.stance == Stance::Hypothetical {
        return;
    }
    let numbers: Vec<(Figure, Span)> = values
        .filter_map(|c| {
            let value = c.value.as_ref()?;
            let number = match &value.shape {
                Shape::Amount(a) if value.kind == Kind::Count && a.low == a.high && !a.vague => Some(a.low.to_i64()?),
                _ => None,
            };
            match (number, &value.shape) {
                (Some(n), _) => Some((Figure::Number(n), c.focus)),
                (None, Shape::Words(words)) if value.kind == Kind::Score => {
                    let (x, y) = words.0.split_once('-')?;
                    Some((Figure::Pair(x.parse().ok()?, y.parse().ok()?), c.focus))
                }
                _ => None,
            }
        })
        .collect();
    if numbers.len() < 2 && !matches!(numbers.first(), Some((Figure::Pair(..), _))) {
        return;
    }
    let lower = document.cut(statement.passage.span).to_lowercase();
    let spaced = format!(" {lower} ");
    if !VOTE_CUES.iter().any(|cue| spaced.contains(cue)) {
        return;
    }
    let cut = |from: u32, to: u32| document.text.get(from as usize..to as usize).unwrap_or("").trim().to_lowercase();
    let span = statement.passage.span;
    let lead = |from: u32| {
        let before = cut(span.start, from);
        let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
        VOTE_LEADS.contains(&last) || before.ends_with(':')
    };
    let mut push = |x: i64, y: i64, span: Span| {
        if x >= 0 && y >= 0 && x + y > 2 && x.max(y) <= 10_000_000 {
            found.push(Vote { statement: first + n as u32, most: x.max(y), least: x.min(y), span });
        }
    };
    for (i, (number, focus)) in numbers.iter().enumerate() {
        // "voted 7-2"
        let x = match number {
            Figure::Number(x) => x,
            Figure::Pair(x, y) => {
                if lead(focus.start) || document.cut(*focus).contains("vote") {
                    push(*x, *y, *focus);
                }
                continue;
            }
        };
        let Some((Figure::Number(y), next)) = numbers.get(i + 1) else { continue };
        let gap = cut(focus.end, next.start);
        let after = cut(next.end, span.end);
        let opens = |text: &str, list: &[&str]| {
            list.iter().any(|w| text.strip_prefix(w).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
        };
        let sides = opens(&gap, FOR) && gap.split_whitespace().count() <= 6 && opens(&after, AGAINST);
        let joined = VOTE_JOINTS.contains(&gap.as_str()) && lead(focus.start) && !opens(&after, &["per", "%"]);
        if sides || joined && (gap != "against" || lower.contains("vote")) {
            push(*x, *y, focus.cover(*next));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::rivals::parted;
    use super::*;
    use crate::check::state;

    /// The words of two documents that stand against each other, "left | right".
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let found = rivals(&documents, &claims, &Stories::read(2, &claims));
        let found: Vec<String> = found.iter().filter_map(|r| parted(&documents, r)).collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn nobody_against() {
        let all = "The council of Orrell voted unanimously to sell the baths.";
        check(all, "The council of Orrell voted 8-1 to sell the baths.", &["unanimously | 8-1"]);
        check(all, "The council of Orrell voted 9-0 to sell the baths.", &[]);
        check("The vote in Orrell was not unanimous.", "The council of Orrell voted 8-1 to sell the baths.", &[]);
    }
}
