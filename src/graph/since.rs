//! How long a record had stood: "the highest level since 1954", "its highest since 1974"; "the worst frost in 30 years", "in 40 years".
//!
//! In: all claims. Out: pairs of values of two documents, dates or lengths of time, that one superlative reaches back to. Always: both
//! statements share a word of weight or a value besides, and each document tells one such value of the superlative only. Among many
//! documents nothing is told.

use super::clash::content;
use super::rivals::Rival;
use super::values::relate;
use crate::claims::{Claim, Origin, Slot, Stance, by_sentence, meaning};
use crate::clusters::Stories;
use crate::lexicon::ranks::SUPERLATIVES;
use crate::lexicon::words::{Keys, key};
use crate::text::Upos;
use crate::values::{Kind, Relation};
use std::sync::LazyLock;

const CERTAINTY: f32 = 0.6;
/// So many words lie between a superlative and the word before its value.
const WITHIN: usize = 6;

static BACK: LazyLock<Keys> = LazyLock::new(|| Keys::of("since in for"));
static ROWS: LazyLock<Vec<Vec<u32>>> =
    LazyLock::new(|| SUPERLATIVES.iter().map(|row| row.iter().map(|w| key(w)).collect()).collect());

struct Record<'a> {
    n: u32,
    claim: &'a Claim,
    row: usize,
    words: Vec<u32>,
    beside: Vec<&'a Claim>,
}

/// All pairs of values that one superlative reaches back to.
pub fn rivals(claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let mut all: Vec<Record> = Vec::new();
    for (first, sentence) in by_sentence(claims) {
        read(sentence, first as u32, &mut all);
    }
    let place = |r: &Record| r.claim.passage.document;
    let once = |r: &Record| all.iter().filter(|o| place(o) == place(r) && o.row == r.row).count() == 1;
    let related = |x: &Claim, y: &Claim| match (&x.value, &y.value) {
        (Some(p), Some(q)) if p.kind == q.kind => relate(p, q).0,
        _ => Relation::Unknown,
    };
    let mut found = Vec::new();
    for (i, x) in all.iter().enumerate() {
        for y in all[i + 1..].iter().filter(|y| y.row == x.row && place(y) != place(x)) {
            let word = x.words.iter().any(|w| y.words.contains(w));
            let value = || {
                let mut pairs = x.beside.iter().flat_map(|p| y.beside.iter().map(move |q| (p, q)));
                pairs.any(|(p, q)| related(p, q) == Relation::Same)
            };
            let apart = related(x.claim, y.claim) == Relation::Apart;
            if apart && (word || value()) && once(x) && once(y) && stories.one(place(x), place(y)) {
                let kind =
                    if x.claim.value.as_ref().is_some_and(|v| v.kind == Kind::Date) { "date" } else { "duration" };
                found.push(Rival::of_values(x.n, y.n, kind, CERTAINTY));
            }
        }
    }
    found
}

/// The records that a sentence tells with what they reach back to.
fn read<'a>(sentence: &'a [Claim], first: u32, found: &mut Vec<Record<'a>>) {
    let Some(statement) = sentence.iter().find(|c| c.slot == Slot::Statement) else { return };
    let words = &statement.words;
    if statement.tabular || statement.stance == Stance::Hypothetical || words.iter().any(|w| w.denies) {
        return;
    }
    let values = || sentence.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated);
    for (n, claim) in values() {
        let kind = claim.value.as_ref().map(|v| v.kind);
        if !matches!(kind, Some(Kind::Date | Kind::Duration)) {
            continue;
        }
        let Some(start) = words.iter().position(|w| w.span.end > claim.focus.start) else { continue };
        let since = words[start.saturating_sub(2)..=start].iter().rposition(|w| BACK.holds(w.form));
        let Some(since) = since.map(|k| start.saturating_sub(2) + k) else { continue };
        // A year behind "in" is when the record was set.
        if kind == Some(Kind::Date) && words[since].form != key("since") {
            continue;
        }
        let before = since.saturating_sub(WITHIN)..since;
        let row = before.rev().find_map(|k| ROWS.iter().position(|row| row.contains(&words[k].form)));
        let Some(row) = row else { continue };
        let telling = words.iter().filter(|w| {
            let inside = w.span.overlaps(claim.focus) || ROWS[row].contains(&w.form);
            content(w) && w.upos != Upos::Num && !inside
        });
        let beside = values().map(|(_, c)| c).filter(|c| !c.focus.overlaps(claim.focus)).collect();
        let words = telling.map(|w| meaning(w.lemma)).collect();
        found.push(Record { n: first + n as u32, claim, row, words, beside });
    }
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::text::Document;

    #[test]
    fn how_long_a_record_had_stood() {
        let check = |one: &str, other: &str, expected: usize| {
            let claims = state(&[Document::plain("one", one), Document::plain("other", other)]).claims;
            let found = rivals(&claims, &Stories::read(2, &claims));
            assert_eq!(found.len(), expected, "{one} / {other}");
        };
        let high = "The Osk rose to 6.8 metres, the highest level since 1954.";
        check(high, "The river peaked at 6.8 metres, its highest since 1974.", 1);
        check(high, "The river peaked at 6.8 metres, its highest since 1954.", 0);
        check(high, "The harvest was the smallest since 1974.", 0);
        check("It was the worst frost in 30 years.", "The frost was the worst in 40 years.", 1);
    }
}
