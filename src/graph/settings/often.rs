//! How often a thing is to be done: "Oil the hinge twice a year", "the hinge is oiled every three months".

use super::said::{Line, Text};
use crate::claims::{Claim, Stance, meaning};
use crate::graph::clash::content;
use crate::graph::rivals::Rival;
use crate::lexicon::settings::{CHANGED, ONLY_FOR};
use crate::text::{Span, Upos};
use crate::values::temporal::SECONDS_A_DAY;
use crate::values::{Moment, Shape};
use rust_decimal::prelude::ToPrimitive;

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
pub fn rivals(claims: &[Claim], texts: &[Text]) -> Vec<Rival> {
    let mut all: Vec<Often> = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        for (k, line) in
            text.lines.iter().enumerate().filter(|(_, l)| !l.is_cell() && !l.tells(ONLY_FOR) && !l.tells(CHANGED))
        {
            all.extend(often(claims, text, n, k, line));
        }
    }
    let mut found = Vec::new();
    for (i, x) in all.iter().enumerate() {
        for y in all[i + 1..].iter().filter(|y| y.text != x.text) {
            let ratio = (x.days / y.days).max(y.days / x.days);
            if ratio > ONE && ratio < OTHER && one_thing(x, y) {
                found.push(Rival::of_statements((x.line.index, x.span), (y.line.index, y.span), "other", TOLD));
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

fn often<'t, 'a>(claims: &[Claim], text: &Text<'a>, n: usize, k: usize, line: &'t Line<'a>) -> Option<Often<'t, 'a>> {
    if line.lower.contains('?') || line.claim.stance == Stance::Hypothetical {
        return None;
    }
    let (days, span) = rate(claims, line)?;
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

/// The days between two times, and the words that say so: "twice a year", "every two weeks", "once a quarter", "yearly".
fn rate(claims: &[Claim], line: &Line) -> Option<(f64, Span)> {
    claims[line.claims.start as usize..line.claims.end as usize].iter().find_map(|c| match &c.value.as_ref()?.shape {
        Shape::Moment(Moment { every: Some(seconds), .. }) => Some((seconds.to_f64()? / SECONDS_A_DAY as f64, c.focus)),
        _ => None,
    })
}
