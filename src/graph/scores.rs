//! Scores of a game: "Orrell beat Varley 3-1" and "Orrell's 4-1 win over Varley".
//!
//! In: the documents and all claims. Out: pairs of values that give one game two final scores. Always: both documents name both sides,
//! or one of them and tell of one result only; a score at half-time, of a set or of penalties is held against its like only, and where
//! one document tells both scores, they are of two games. "3-1" won is "1-3" lost.

use super::edges;
use super::rivals::Rival;
use crate::claims::{Claim, Origin, Slot, Stance, by_sentence};
use crate::clusters::Stories;
use crate::lexicon::scores::{MANNERS, RESULTS, RUNNING, STAGES, VERSUS};
use crate::lexicon::words::Keys;
use crate::text::{Document, Span, Upos};
use crate::values::{Kind, Relation, Shape};
use rust_decimal::Decimal;
use std::sync::LazyLock;

const BOTH_SIDES: f32 = 0.72;
const ONE_SIDE: f32 = 0.56;

/// So far from a score stands the word that makes it a result.
const RESULT_WITHIN: usize = 9;
/// And so far one that says which score it was.
const BESIDE: usize = 4;

static RESULT: LazyLock<Keys> = LazyLock::new(|| Keys::of(RESULTS));
static MEANWHILE: LazyLock<Keys> = LazyLock::new(|| Keys::of(RUNNING));
static MANNER: LazyLock<Keys> = LazyLock::new(|| Keys::of(MANNERS));
static STAGE: LazyLock<Keys> = LazyLock::new(|| Keys::of(STAGES));

/// The final score of one game, as one sentence tells it.
pub(super) struct Score {
    pub claim: u32,
    /// The greater first, set by set.
    pub sets: Vec<(i64, i64)>,
    pub manner: Option<u32>,
    stages: Vec<u32>,
    ordinals: Vec<Decimal>,
    names: Vec<u32>,
}

/// All pairs that give one game two scores.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    let mut scores: Vec<Score> = Vec::new();
    for (first, sentence) in by_sentence(claims) {
        if let Some(document) = documents.get(sentence[0].passage.document.0 as usize) {
            read(document, sentence, first as u32, &mut scores);
        }
    }
    let place = |s: &Score| claims[s.claim as usize].passage.document;
    let mut found = Vec::new();
    for (i, x) in scores.iter().enumerate() {
        for y in scores[i + 1..].iter().filter(|y| place(y) != place(x)) {
            let like = x.manner == y.manner && x.sets.len() == y.sets.len() && x.sets != y.sets;
            if !like
                || !meet(&x.stages, &y.stages)
                || !meet(&x.ordinals, &y.ordinals)
                || !stories.one(place(x), place(y))
            {
                continue;
            }
            let told = |of: &Score, other: &Score| scores.iter().any(|s| place(s) == place(of) && s.sets == other.sets);
            let once = |of: &Score| {
                scores.iter().filter(|s| place(s) == place(of) && s.manner == of.manner).all(|s| s.sets == of.sets)
            };
            let (a, b) = (&claims[x.claim as usize], &claims[y.claim as usize]);
            if told(x, y) || told(y, x) || edges::period(a, b) == Relation::Apart {
                continue;
            }
            let certainty = match x.names.iter().filter(|n| y.names.contains(n)).count() {
                0 => continue,
                // "Orrell beat Varley", "Orrell lost to Skell"
                1 if x.names.len() > 1 && y.names.len() > 1 => continue,
                1 if once(x) && once(y) => ONE_SIDE,
                1 => continue,
                _ => BOTH_SIDES,
            };
            found.push(Rival::of_values(x.claim, y.claim, "count", certainty));
        }
    }
    found
}

/// Whether two lists have something in common, or one says nothing.
fn meet<T: PartialEq>(x: &[T], y: &[T]) -> bool {
    x.is_empty() || y.is_empty() || x.iter().any(|w| y.contains(w))
}

/// The final scores that a sentence tells.
pub(super) fn read(document: &Document, claims: &[Claim], first: u32, found: &mut Vec<Score>) {
    let values = || claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated);
    let of_kind = |c: &Claim, kind: Kind| c.value.as_ref().is_some_and(|v| v.kind == kind);
    if !values().any(|(_, c)| of_kind(c, Kind::Score)) {
        return;
    }
    let Some(statement) = claims.iter().find(|c| c.slot == Slot::Statement) else { return };
    if matches!(statement.stance, Stance::Hypothetical | Stance::Planned) {
        return;
    }
    let words = &statement.words;
    let dated = |span: Span| {
        values().any(|(_, c)| (of_kind(c, Kind::Date) || of_kind(c, Kind::Time)) && c.focus.overlaps(span))
    };
    let mut names: Vec<u32> =
        words.iter().filter(|w| w.upos == Upos::Propn && !dated(w.span)).map(|w| w.lemma).collect();
    names.dedup();
    let stages = words.iter().filter(|w| STAGE.holds(w.lemma)).map(|w| w.lemma).collect::<Vec<u32>>();
    let ordinals: Vec<Decimal> = values()
        .filter(|(_, c)| of_kind(c, Kind::Ordinal) && c.head != 0)
        .filter_map(|(_, c)| match &c.value.as_ref()?.shape {
            Shape::Amount(amount) => Some(amount.low),
            _ => None,
        })
        .collect();
    for (n, claim) in values().filter(|(_, c)| of_kind(c, Kind::Score)) {
        let Some(sets) = claim.value.as_ref().and_then(|v| sets(&v.shape)) else { continue };
        let start = words.iter().position(|w| w.span.end > claim.focus.start).unwrap_or(words.len());
        let end = words.iter().rposition(|w| w.span.start < claim.focus.end).map_or(start, |k| k + 1);
        let near = |far: usize| {
            words[start.saturating_sub(far)..start].iter().chain(words[end..words.len().min(end + far)].iter())
        };
        let before = document.cut(Span { end: claim.focus.start, ..statement.passage.span });
        let result = near(RESULT_WITHIN).any(|w| matches!(w.upos, Upos::Verb | Upos::Noun) && RESULT.holds(w.lemma));
        if !(result || sheet(before)) || near(BESIDE).any(|w| MEANWHILE.holds(w.form)) {
            continue;
        }
        let manner = near(BESIDE).find(|w| MANNER.holds(w.lemma) || MANNER.holds(w.form)).map(|w| w.form);
        let (stages, ordinals, names) = (stages.clone(), ordinals.clone(), names.clone());
        found.push(Score { claim: first + n as u32, sets, manner, stages, ordinals, names });
    }
}

/// Whether this is the two sides of a game, and nothing else: "ORRELL - VARLEY".
fn sheet(before: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().collect();
    let joint = words.iter().position(|w| VERSUS.contains(w));
    joint.is_some_and(|k| {
        let named = |side: &[&str]| !side.is_empty() && side.iter().all(|w| w.starts_with(char::is_uppercase));
        named(&words[..k]) && named(&words[k + 1..])
    })
}

/// The sets of a score, the greater number of each first.
fn sets(shape: &Shape) -> Option<Vec<(i64, i64)>> {
    let Shape::Words(words) = shape else { return None };
    let set = |text: &str| {
        let (x, y) = text.split_once('-')?;
        let (x, y): (i64, i64) = (x.parse().ok()?, y.parse().ok()?);
        Some((x.max(y), x.min(y)))
    };
    words.0.split(' ').map(set).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;

    /// The scores that stand against each other in two documents, "left | right".
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let told = |n: u32| {
            let claim = &claims[n as usize];
            documents[claim.passage.document.0 as usize].cut(claim.focus).to_string()
        };
        let found: Vec<String> = rivals(&documents, &claims, &Stories::read(2, &claims))
            .iter()
            .map(|r| format!("{} | {}", told(r.a), told(r.b)))
            .collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn two_scores_of_one_game() {
        let four = "Orrell beat Varley 4-3 on Saturday to win the Harbour Cup.";
        check(four, "On Saturday Varley lost 3-5 to Orrell.", &["4-3 | 3-5"]);
        check(four, "It was a 5-3 win for Orrell over Varley.", &["4-3 | 5-3"]);
        check(four, "Varley lost the match 3-4 to Orrell.", &[]);
        check(four, "ORRELL - VARLEY 5-3\n", &["4-3 | 5-3"]);
    }

    #[test]
    fn two_games() {
        let four = "Orrell beat Varley 4-3 on Saturday in the final of the Harbour Cup.";
        check(four, "Orrell beat Varley 2-1 in the semi-final a year ago.", &[]);
        check(four, "Orrell beat Varley on Saturday after they had led 2-1 at the break.", &[]);
        check(four, "Orrell beat Varley 5-4 on penalties on Saturday.", &[]);
        check(four, "Orrell beat Varley 2-0 in May. Orrell beat Varley 4-3 on Saturday.", &[]);
        check(four, "The mayor of Orrell congratulated the winners.", &[]);
    }
}
