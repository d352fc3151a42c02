//! Fits the weights of `data/denials.txt` on stories with a gold, and says how they do on stories that they have not seen.
//!
//! `cargo run --release --example fit_denials -- STORY...` prints, of ten fits that each leave a tenth of the stories out, how many
//! discrepancies are found at which precision and from which confidence, and writes the weights fitted on all stories.

#[path = "../support/mod.rs"]
mod support;

use claimlint::check::{connected, state};
use claimlint::claims::Claim;
use claimlint::clusters::candidates;
use claimlint::graph::{DENIAL_FEATURES, DENIAL_NAMES, Model, denied};
use claimlint::read;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use support::{gold, logistic, row, stretch, unseen};

const FOLDS: usize = 10;
/// Ridge on the weights of standardised features.
const RIDGE: f64 = 80.0;
const WIDTH: usize = DENIAL_FEATURES + 1;

/// A pair of statements that clash in a point.
struct Pair {
    story: usize,
    features: Vec<f64>,
    /// The discrepancy that it is of.
    gold: Option<usize>,
    words: String,
}

fn main() {
    let stories: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let pairs: Vec<Pair> = stories.iter().enumerate().flat_map(|(n, folder)| pairs(n, folder)).collect();
    let all: Vec<usize> = (0..pairs.len()).collect();
    let unseen = unseen(&pairs, FOLDS, |p| p.story, |seen| fit(&pairs, seen), |weights, p| sure(weights, &p.features));
    reliability(&pairs, &unseen);
    let weights = fit(&pairs, &all);
    let mut text = String::from(
        "# How sure a clash of two points is: weights of a logistic model, written by the example fit_denials.\n",
    );
    for (n, w) in weights.iter().enumerate() {
        let _ = writeln!(text, "{w:.5} {}", n.checked_sub(1).map_or("bias", |k| DENIAL_NAMES[k]));
    }
    std::fs::write("data/denials.txt", text).expect("data/denials.txt can be written");
}

fn sure(weights: &[f64], features: &[f64]) -> f64 {
    logistic::chance(weights[0] + features.iter().zip(&weights[1..]).map(|(f, w)| f * w).sum::<f64>())
}

/// The fit of standardised features, then back to the features as they are.
fn fit(pairs: &[Pair], of: &[usize]) -> Vec<f64> {
    let count = of.len() as f64;
    let mut mean = vec![0.0; WIDTH];
    let mut scale = vec![1.0; WIDTH];
    for f in 1..WIDTH {
        mean[f] = of.iter().map(|&i| pairs[i].features[f - 1]).sum::<f64>() / count;
        let spread = of.iter().map(|&i| (pairs[i].features[f - 1] - mean[f]).powi(2)).sum::<f64>() / count;
        scale[f] = if spread > 1e-9 { spread.sqrt() } else { f64::INFINITY };
    }
    let rows: Vec<(Vec<f64>, f64)> = of
        .iter()
        .map(|&i| {
            let mut row = vec![1.0; WIDTH];
            (1..WIDTH).for_each(|f| row[f] = (pairs[i].features[f - 1] - mean[f]) / scale[f]);
            (row, f64::from(u8::from(pairs[i].gold.is_some())))
        })
        .collect();
    let weights = logistic::fit(&rows, RIDGE);
    let mut own = weights.clone();
    for f in 1..WIDTH {
        own[f] = weights[f] / scale[f];
        own[0] -= own[f] * mean[f];
    }
    own
}

/// Prints how many discrepancies are found at which precision.
fn reliability(pairs: &[Pair], sure: &[f64]) {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by(|&x, &y| sure[y].total_cmp(&sure[x]));
    let all: BTreeSet<(usize, usize)> = pairs.iter().filter_map(|p| p.gold.map(|g| (p.story, g))).collect();
    let (mut found, mut wrong) = (BTreeSet::new(), 0usize);
    let mut reached: Vec<(usize, usize, f64)> = vec![(0, 0, 0.0); 101];
    for &i in &order {
        match pairs[i].gold {
            Some(gold) => {
                found.insert((pairs[i].story, gold));
            }
            None => wrong += 1,
        }
        let percent = 100 * found.len() / (found.len() + wrong).max(1);
        reached[percent] = (found.len(), wrong, sure[i]);
    }
    println!("{} pairs, {} discrepancies", pairs.len(), all.len());
    for limit in [90, 80, 75, 60, 50, 40, 35, 25] {
        let best = reached[limit..].iter().max_by_key(|r| r.0).copied().unwrap_or_default();
        println!("precision {limit} %: {} right, {} wrong, from confidence {:.2}", best.0, best.1, best.2);
    }
    for &i in order.iter().take(80) {
        println!("{:.2} {} {}", sure[i], if pairs[i].gold.is_some() { '+' } else { '-' }, pairs[i].words);
    }
}

fn pairs(story: usize, folder: &Path) -> Vec<Pair> {
    let gold = gold::load(folder);
    let documents = read::read(&[folder.join("docs")]).documents;
    let connected = connected(&documents, state(&documents), &Model::default(), false);
    let claims = &connected.stated.claims;
    let joined = candidates(claims, &connected.ground.weights, &connected.ground.stories);
    let mut found = Vec::new();
    for pair in denied(claims, &joined, &connected.ground.weights) {
        let (x, y) = (&claims[pair.a as usize], &claims[pair.b as usize]);
        let (p, q) = (stretch(&documents, x), stretch(&documents, y));
        let discrepancy = row(&gold.discrepancies, &p, &q);
        // A difference of another sort, which may or may not be a denial as well, teaches nothing.
        let kinds = ["polarity", "order", "other"];
        let other_kind = discrepancy.is_some_and(|d| !kinds.contains(&gold.discrepancies[d].kind.as_str()));
        if other_kind || row(&gold.neutral, &p, &q).is_some() {
            continue;
        }
        let cut = |c: &Claim| documents[c.passage.document.0 as usize].cut(c.passage.span).replace('\n', " ");
        let of = |c: &Claim| {
            if c.passage.span == x.passage.span && c.passage.document == x.passage.document {
                pair.left
            } else {
                pair.right
            }
        };
        let word = |c: &Claim| documents[c.passage.document.0 as usize].cut(of(c)).to_string();
        found.push(Pair {
            story,
            features: pair.features.iter().map(|&f| f64::from(f)).collect(),
            gold: discrepancy,
            words: format!(
                "{} [{} / {}]\n      {:.160}\n      {:.160}",
                folder.display(),
                word(x),
                word(y),
                cut(x),
                cut(y)
            ),
        });
    }
    found
}
