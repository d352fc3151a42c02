//! How often a thing is to be done: "Oil the hinge twice a year", "the hinge is oiled every three months".

use super::said::{Line, Text, place};
use super::{Rival, apart};
use crate::claims::{Stance, meaning};
use crate::graph::clash::content;
use crate::lexicon::settings::{ONLY_FOR, PERIOD_WORDS, PERIODS, TIMES};
use crate::text::{Span, Upos};

const TOLD: f32 = 0.6;
/// Two rates of which one is at most so much of the other are one, "every 90 days" and "once a quarter".
const ONE: f64 = 1.08;
/// Whoever does it so much more often does another thing.
const OTHER: f64 = 8.0;

struct Often<'t, 'a> {
    text: usize,
    line: &'t Line<'a>,
    /// Days from one time to the next.
    days: f64,
    span: Span,
    /// The verb that is done, and the nouns of the sentence; a short sentence before it in the same block is read with it.
    deeds: Vec<u32>,
    things: Vec<u32>,
    /// What a short sentence before it, "8. Service.", names.
    topic: Vec<u32>,
}

/// Rates against rates.
pub fn rivals(texts: &[Text]) -> Vec<Rival> {
    let mut all: Vec<Often> = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        for (k, line) in text.lines.iter().enumerate().filter(|(_, l)| !l.is_cell() && !l.tells(ONLY_FOR)) {
            all.extend(often(text, n, k, line));
        }
    }
    let mut found = Vec::new();
    for (i, x) in all.iter().enumerate() {
        for y in all[i + 1..].iter().filter(|y| y.text != x.text) {
            let ratio = (x.days / y.days).max(y.days / x.days);
            if ratio > ONE && ratio < OTHER && one_thing(x, y) {
                found.push(apart((x.line.index, x.span), (y.line.index, y.span), "other", TOLD));
            }
        }
    }
    found
}

/// Whether two rates are of one thing done: two nouns in common, or the verb and what it is done to.
fn one_thing(x: &Often, y: &Often) -> bool {
    let shared = |a: &[u32], b: &[u32]| a.iter().filter(|id| b.contains(id)).count();
    let things = shared(&x.things, &y.things);
    let named = shared(&x.topic, &y.deeds) + shared(&y.topic, &x.deeds) + shared(&x.topic, &y.topic);
    if named > 0 {
        return true;
    }
    let deeds = shared(&x.deeds, &y.deeds) + shared(&x.deeds, &y.things) + shared(&x.things, &y.deeds);
    // Of two named things one may be the other's part: what the shorter names, the longer must name too.
    let least = x.things.len().min(y.things.len());
    things >= 2 && things * 2 > least
        || deeds >= 1 && (things >= 1 || least <= 1 || x.things.is_empty() || y.things.is_empty())
}

fn often<'t, 'a>(text: &Text<'a>, n: usize, k: usize, line: &'t Line<'a>) -> Option<Often<'t, 'a>> {
    if line.lower.contains('?') || line.claim.stance == Stance::Hypothetical {
        return None;
    }
    let (days, phrase) = rate(&line.lower)?;
    let span = place(text.document, line, &phrase)?;
    let short = k.checked_sub(1).map(|b| &text.lines[b]).filter(|b| b.block == line.block && b.claim.words.len() <= 3);
    let (mut deeds, mut things, mut topic) = (Vec::new(), Vec::new(), Vec::new());
    for (own, line) in [(true, Some(line)), (false, short)] {
        for word in line.into_iter().flat_map(|l| l.claim.words.iter()).filter(|w| content(w) && !w.span.overlaps(span))
        {
            match word.upos {
                _ if !own => topic.push(meaning(word.lemma)),
                Upos::Verb => deeds.push(meaning(word.lemma)),
                Upos::Noun | Upos::Propn => things.push(meaning(word.lemma)),
                _ => {}
            }
        }
    }
    Some(Often { text: n, line, days, span, deeds, things, topic })
}

/// "twice a year", "every two weeks", "once a quarter", "yearly": the days between, and the words.
fn rate(lower: &str) -> Option<(f64, String)> {
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    let written: Vec<&str> = lower.split_whitespace().collect();
    let words: Vec<String> = written.iter().map(|w| bare(w)).collect();
    let period = |w: &str| PERIODS.iter().find(|(p, _)| *p == w.trim_end_matches('s')).map(|(_, d)| *d);
    let number = |w: &str| TIMES.iter().find(|(t, _)| *t == w).map(|(_, n)| *n).or_else(|| w.parse::<f64>().ok());
    for i in 0..words.len() {
        let at = |k: usize| words.get(i + k).map_or("", String::as_str);
        let phrase = |length: usize| words[i..i + length].join(" ");
        if at(0) == "every" {
            if let Some(days) = period(at(1)).filter(|_| !at(1).ends_with('s')) {
                return Some((days, phrase(2)));
            }
            if let (Some(n), Some(days)) = (number(at(1)), period(at(2))) {
                return Some((n * days, phrase(3)));
            }
        }
        let a = |k: usize| matches!(at(k), "a" | "per" | "each" | "every");
        if matches!(at(0), "once" | "twice")
            && a(1)
            && let Some(days) = period(at(2))
        {
            return Some((days / if at(0) == "twice" { 2.0 } else { 1.0 }, phrase(3)));
        }
        if at(1) == "times"
            && a(2)
            && let (Some(n), Some(days)) = (number(at(0)).filter(|n| *n > 0.0), period(at(3)))
        {
            return Some((days / n, phrase(4)));
        }
        if let Some((_, days)) = PERIOD_WORDS.iter().find(|(w, _)| *w == at(0)) {
            return Some((*days, phrase(1)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::rate;

    #[test]
    fn rates_are_read() {
        for (text, days) in [
            (" oil the hinge twice a year. ", 182.625),
            (" every two weeks the tank is rinsed ", 14.0),
            (" it is read three times per week ", 7.0 / 3.0),
            (" have it looked at every year. ", 365.25),
            (" a yearly visit ", 365.25),
        ] {
            assert_eq!(rate(text).map(|(d, _)| d), Some(days), "{text}");
        }
        assert!(rate(" every pump is tested ").is_none());
    }
}
