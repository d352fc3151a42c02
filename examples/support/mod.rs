//! What the programs that fit a judgement share: where a claim stands, which row of a story's gold a pair is of, logistic regression.

#[path = "../../tests/support/gold.rs"]
#[allow(dead_code)]
pub mod gold;

// Not every program fits a logistic model.
#[allow(dead_code)]
pub mod logistic;

use claimlint::claims::Claim;
use claimlint::text::Document;
use gold::{Gold, Stretch};

/// The sentence of a claim, as a gold names it.
pub fn stretch(documents: &[Document], claim: &Claim) -> Stretch {
    let name = &documents[claim.passage.document.0 as usize].name;
    let name = name.rsplit_once("docs/").map_or(name.as_str(), |(_, rest)| rest);
    (name.to_string(), claim.passage.span.start, claim.passage.span.end)
}

/// The first row of the gold whose two different sides these two stand on.
pub fn row(rows: &[Gold], a: &Stretch, b: &Stretch) -> Option<usize> {
    let on = |s: &Stretch, side: &[Stretch]| side.iter().any(|g| s.0 == g.0 && s.1 < g.2 && g.1 < s.2);
    rows.iter().position(|g| {
        let sides = || 0..g.sides.len();
        sides().any(|i| sides().any(|j| i != j && on(a, &g.sides[i]) && on(b, &g.sides[j])))
    })
}

/// What fits say of the pairs of stories that they have not seen: each leaves one part of the stories out, so many parts there are.
pub fn unseen<P, F, S: Clone + Default>(
    pairs: &[P],
    parts: usize,
    story: impl Fn(&P) -> usize,
    fit: impl Fn(&[usize]) -> F,
    sure: impl Fn(&F, &P) -> S,
) -> Vec<S> {
    let mut unseen = vec![S::default(); pairs.len()];
    for part in 0..parts {
        let (held, seen): (Vec<usize>, Vec<usize>) = (0..pairs.len()).partition(|&i| story(&pairs[i]) % parts == part);
        let fitted = fit(&seen);
        held.iter().for_each(|&i| unseen[i] = sure(&fitted, &pairs[i]));
    }
    unseen
}
