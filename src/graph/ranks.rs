//! Ranks: "the second-largest economy on the coast" and "the third-largest economy of the coast"; "the second warmest July", "the warmest
//! July".
//!
//! In: the documents and all claims. Out: pairs of statements that give one thing two ranks. Always: at least one of them counts
//! ("second", "third"), both rank by the same measure the same sort of thing, and name whom or what, or among what, alike; ranks of two
//! years, or since two years, are two.

use super::clash::content;
use super::rivals::Rival;
use crate::claims::{Claim, Origin, Slot, Stance, by_sentence, meaning};
use crate::clusters::Stories;
use crate::lexicon::ranks::{self, SUPERLATIVES};
use crate::text::{Document, Span, Upos};
use crate::values::{Kind, Shape};

const COUNTED: f32 = 0.72;
const FIRST: f32 = 0.56;

struct Rank {
    statement: u32,
    rank: u32,
    /// The row of the superlative.
    by: usize,
    span: Span,
    /// What is ranked: the noun after the superlative.
    noun: u32,
    /// The other words of weight of the sentence.
    words: Vec<u32>,
    /// Names and nouns beside the noun: "on the coast", "in the country".
    among: Vec<u32>,
    years: Vec<i16>,
    /// "Since records began".
    since: bool,
}

/// All pairs that give one thing two ranks.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    let mut ranks: Vec<Rank> = Vec::new();
    for (first, sentence) in by_sentence(claims) {
        if let Some(document) = documents.get(sentence[0].passage.document.0 as usize) {
            read(document, sentence, first as u32, &mut ranks);
        }
    }
    ranks.sort_by_key(|r| (r.by, r.statement));
    let mut found = Vec::new();
    for group in ranks.chunk_by(|x, y| x.by == y.by) {
        for (i, x) in group.iter().enumerate() {
            let place = |r: &Rank| claims[r.statement as usize].passage.document;
            for y in group[i + 1..].iter().filter(|y| y.rank != x.rank && (x.rank > 1 || y.rank > 1)) {
                let shared = x.words.iter().filter(|w| y.words.contains(w)).count();
                let one = x.noun == y.noun && x.noun != 0;
                let counted = x.since && y.since && x.years.iter().any(|n| y.years.contains(n));
                let meet = counted || x.among.iter().any(|w| y.among.contains(w));
                let among = meet || one && (x.among.is_empty() || y.among.is_empty());
                let one = one || meet && (x.noun == 0) != (y.noun == 0);
                let years = x.years.is_empty() || y.years.is_empty() || x.years.iter().any(|n| y.years.contains(n));
                // Whoever tells both ranks tells of two things.
                let both = group
                    .iter()
                    .any(|o| place(o) == place(x) && o.rank == y.rank || place(o) == place(y) && o.rank == x.rank);
                if place(x) == place(y)
                    || both
                    || !one
                    || !among
                    || !years
                    || shared == 0
                    || !stories.one(place(x), place(y))
                {
                    continue;
                }
                let certainty = if x.rank > 1 && y.rank > 1 { COUNTED } else { FIRST };
                if certainty == FIRST && shared < 2 {
                    continue;
                }
                found.push(Rival::of_statements((x.statement, x.span), (y.statement, y.span), "other", certainty));
            }
        }
    }
    found.sort_by_key(|r| (r.a, r.b));
    found.dedup_by_key(|r| (r.a, r.b));
    found
}

/// The ranks that a sentence gives.
fn read(document: &Document, claims: &[Claim], first: u32, found: &mut Vec<Rank>) {
    let Some(n) = claims.iter().position(|c| c.slot == Slot::Statement) else { return };
    let statement = &claims[n];
    let words = &statement.words;
    if statement.tabular || matches!(statement.stance, Stance::Hypothetical | Stance::Planned) {
        return;
    }
    let form = |i: usize| words.get(i).map_or("", |w| document.cut(w.span));
    for i in 0..words.len() {
        // Every superlative of the table ends so.
        if !form(i).ends_with("st") {
            continue;
        }
        let lower = form(i).to_lowercase();
        // "second-largest" is one word or two.
        let (rank, superlative) = match lower.split_once('-') {
            Some((rank, rest)) => (Some(rank), rest),
            None => (None, lower.as_str()),
        };
        let Some(by) = SUPERLATIVES.iter().position(|row| row.contains(&superlative)) else { continue };
        let before = i.checked_sub(1).map_or(String::new(), |k| form(k).to_lowercase());
        let rank = match rank {
            Some(rank) => match ranks::rank(rank) {
                Some(rank) => rank,
                None => continue,
            },
            None => ranks::rank(&before).unwrap_or(1),
        };
        if rank == 1 && matches!(before.as_str(), "of" | "among" | "one" | "at" | "his" | "her" | "my") {
            continue;
        }
        let denied = words.iter().any(|w| w.denies);
        let ranged = document.cut(statement.passage.span).to_lowercase();
        if denied || rank == 1 && (ranged.contains("one of the") || ranged.contains("among the")) {
            continue;
        }
        // "The third-largest on the coast" leaves the noun out.
        let open = matches!(form(i + 1), "on" | "in" | "of" | "among" | "since") && rank > 1;
        let noun = (i + 1..words.len().min(i + 5)).find(|&k| matches!(words[k].upos, Upos::Noun | Upos::Propn));
        // The last of a row of nouns: "supermarket chain".
        let noun = noun.map(|k| (k..words.len()).take_while(|&j| words[j].upos == Upos::Noun).last().unwrap_or(k));
        let Some(noun) = (if open { Some(i) } else { noun }) else { continue };
        let others = words
            .iter()
            .enumerate()
            .filter(|(k, w)| content(w) && *k != noun && !(i.saturating_sub(1)..=i).contains(k) && w.upos != Upos::Num);
        let others: Vec<u32> = others.map(|(_, w)| meaning(w.lemma)).collect();
        let after =
            (noun + 1..words.len().min(noun + 6)).filter(|&k| matches!(words[k].upos, Upos::Noun | Upos::Propn));
        let owner = i.checked_sub(2).filter(|&k| words[k].upos == Upos::Propn);
        let led = noun + 1 < words.len() && matches!(form(noun + 1), "in" | "on" | "of" | "at");
        let among = after.filter(|_| led).take(2).chain(owner).map(|k| meaning(words[k].lemma)).collect();
        let years = claims.iter().filter(|c| c.slot == Slot::Value && c.origin == Origin::Stated);
        let years = years
            .filter_map(|c| c.value.as_ref().filter(|v| v.kind == Kind::Date))
            .filter_map(|v| match &v.shape {
                Shape::Moment(m) => m.year.filter(|_| !m.year_inferred),
                _ => None,
            })
            .collect();
        let from = if rank > 1 && !lower.contains('-') { i - 1 } else { i };
        let span = words[from].span.cover(words[noun].span);
        let since = form(noun + 1) == "since";
        let noun = if open { 0 } else { meaning(words[noun].lemma) };
        found.push(Rank { statement: first + n as u32, rank, by, span, noun, words: others, among, years, since });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::rivals::shown;

    /// The ranks that stand against each other in two documents of one sentence each.
    fn check(one: &str, other: &str, expected: &[&str]) {
        let found = shown(one, other, |documents, claims, _, _, stories| rivals(documents, claims, stories));
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn since_one_year() {
        let second = "January in Orrell was the second wettest since the gauge at Varley was set up in 1904.";
        let first = "January in Orrell was the wettest month since the gauge at Varley began to measure in 1904.";
        check(second, first, &["second wettest | wettest month"]);
        let later = "January in Orrell was the wettest month since the gauge at Varley began to measure in 1961.";
        check(second, later, &[]);
    }
}
