//! Two clauses: does one deny what the other says of the same people and things?

use super::clash::opposite_lemmas;
use crate::claims::{Claim, Frame, Polarity, Stance, Term};
use crate::clusters::Weights;
use crate::lexicon::words::{self, Kinship, kinship};
use crate::values::Relation;

/// How two acts stand: `Same` where they say one thing, `Apart` where one denies the other, `Unknown` where they speak of
/// different doings. With how sure we are, 0 to 1.
pub fn relate(a: &Claim, b: &Claim, weights: &Weights) -> (Relation, f32) {
    let (Some(x), Some(y)) = (&a.frame, &b.frame) else { return (Relation::Unknown, 0.0) };
    if x.copula != y.copula {
        return (Relation::Unknown, 0.0);
    }
    let denied = (a.polarity == Polarity::Denied) != (b.polarity == Polarity::Denied);
    let opposite = opposite_lemmas(x.verb, y.verb);
    let (alike, credit) = match kinship(x.verb, y.verb) {
        Kinship::Family => (true, 1.0),
        Kinship::Synonym if !(common(x.verb) && common(y.verb)) => (true, 0.7),
        // "Give" is a kind of nearly everything.
        Kinship::Kind if !common(x.verb) && !common(y.verb) => (true, 0.7),
        _ => (false, if x.objects.is_empty() || y.objects.is_empty() { 0.55 } else { 0.8 }),
    };
    if !alike && !opposite {
        return (Relation::Unknown, 0.0);
    }
    let apart = if opposite { !denied } else { denied };
    // Whoever reads two clauses of some likeness as one deed is wrong more often than not: certainty begins where likeness is great.
    let sure = (credit * arguments(x, y, weights) * stances(a.stance, b.stance) - 0.15).max(0.0);
    (if apart { Relation::Apart } else { Relation::Same }, sure)
}

/// Whether a verb is so common that kinds of it say nothing.
fn common(verb: u32) -> bool {
    words::by_key(verb).is_some_and(|w| w.zipf() > 5.3)
}

/// How far the parts of two clauses are the same, 0 to 1. A part that one side leaves out is half an agreement.
fn arguments(x: &Frame, y: &Frame, weights: &Weights) -> f32 {
    let subjects = part(&x.subjects, &y.subjects, weights);
    let objects = part(&x.objects, &y.objects, weights);
    let obliques = part(&x.obliques, &y.obliques, weights);
    // Two doers do two deeds.
    if subjects.is_some_and(|s| s < 0.4) {
        return 0.0;
    }
    // And where only one side says who, or the one thing done is done to two things, nobody knows.
    let one_doer = x.subjects.is_empty() != y.subjects.is_empty();
    let elsewhere = objects.is_none() && obliques.is_some_and(|o| o < 0.3);
    let most = if one_doer || elsewhere { 0.4 } else { 1.0 };
    let alike: f32 = match (subjects, objects) {
        (Some(s), Some(o)) => 0.45 * s + 0.45 * o + 0.1 * obliques.unwrap_or(0.5),
        (Some(s), None) => {
            0.6 * s + 0.4 * obliques.unwrap_or(if x.objects.is_empty() && y.objects.is_empty() { 0.3 } else { 0.1 })
        }
        (None, Some(o)) => 0.7 * o + 0.3 * obliques.unwrap_or(0.4),
        (None, None) => 0.0,
    };
    alike.min(most)
}

/// Shared weight as a part of the lesser side, none where a side is silent.
fn part(x: &[Term], y: &[Term], weights: &Weights) -> Option<f32> {
    if x.is_empty() || y.is_empty() {
        return None;
    }
    let total = |side: &[Term]| side.iter().map(|t| weights.at(t)).sum::<f32>();
    let mut shared = 0.0;
    for t in x {
        let best = y
            .iter()
            .map(|u| {
                let credit = if t.id == u.id {
                    1.0
                } else {
                    match kinship(t.lemma, u.lemma) {
                        Kinship::Family => 0.9,
                        Kinship::Synonym => 0.7,
                        Kinship::Kind => 0.5,
                        _ => 0.0,
                    }
                };
                credit * weights.at(t).min(weights.at(u))
            })
            .fold(0.0f32, f32::max);
        shared += best;
    }
    Some((shared / total(x).min(total(y)).max(0.05)).min(1.0))
}

/// What is planned or supposed does not deny what is so.
fn stances(a: Stance, b: Stance) -> f32 {
    let firm = |s: Stance| matches!(s, Stance::Asserted | Stance::Reported);
    match (firm(a), firm(b)) {
        (true, true) => 1.0,
        (false, false) if a == b => 0.8,
        _ => 0.4,
    }
}
