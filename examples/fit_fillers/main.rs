//! Fits the weights of `graph/fillers.rs` on stories with a gold, and says how they do on stories that they have not seen.
//!
//! `cargo run --release --example fit_fillers -- STORY...` prints the weights, and of ten fits that each leave a tenth of the stories
//! out how many pairs of each confidence are discrepancies. All pairs of names that the gold does not list are held to be none.

#[path = "../support/mod.rs"]
mod support;

use claimlint::check::{connected, state};
use claimlint::clusters;
use claimlint::graph::{FILLER_FEATURES as N, FILLER_NAMES, Model, chance, filler_pairs};
use claimlint::read;
use std::path::{Path, PathBuf};
use support::{gold, logistic, row, stretch, unseen};

/// Two names in each other's place.
struct Pair {
    story: usize,
    row: [f32; N],
    /// The discrepancy that it is of.
    gold: Option<usize>,
    told: String,
}

const FOLDS: usize = 10;
const RIDGE: f64 = 0.2;

fn main() {
    let stories: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let pairs: Vec<Pair> = stories.iter().enumerate().flat_map(|(n, folder)| pairs(n, folder)).collect();
    let all: Vec<usize> = (0..pairs.len()).collect();
    let unseen = unseen(&pairs, FOLDS, |p| p.story, |seen| fit(&pairs, seen), |weights, p| logit(&p.row, weights));
    let mut order = all.clone();
    order.sort_by(|&a, &b| unseen[b].total_cmp(&unseen[a]));
    for &i in order.iter().take(60) {
        let mark = if pairs[i].gold.is_some() { "+" } else { "-" };
        let story = stories[pairs[i].story].file_name().unwrap_or_default().to_string_lossy().into_owned();
        println!("{mark} {:.2} {story}: {}", chance(unseen[i] as f32), pairs[i].told);
    }
    for tenth in (0..10).rev() {
        let (low, high) = (tenth as f32 / 10.0, (tenth + 1) as f32 / 10.0);
        let within: Vec<usize> =
            all.iter().copied().filter(|&i| (low..high).contains(&chance(unseen[i] as f32))).collect();
        let right = within.iter().filter(|&&i| pairs[i].gold.is_some()).count();
        println!("sure {low:.1} to {high:.1}: {right:4} of {:5} are discrepancies", within.len());
    }
    for (name, weight) in FILLER_NAMES.iter().zip(fit(&pairs, &all)) {
        println!("    {weight:.3}, // {name}");
    }
}

fn logit(row: &[f32; N], weights: &[f64]) -> f64 {
    row.iter().zip(weights).map(|(f, w)| f64::from(*f) * w).sum()
}

/// The weights fitted on some of the pairs.
fn fit(pairs: &[Pair], of: &[usize]) -> Vec<f64> {
    let row =
        |pair: &Pair| (pair.row.iter().map(|&f| f64::from(f)).collect(), f64::from(u8::from(pair.gold.is_some())));
    let rows: Vec<(Vec<f64>, f64)> = of.iter().map(|&i| row(&pairs[i])).collect();
    logistic::fit(&rows, RIDGE)
}

fn pairs(story: usize, folder: &Path) -> Vec<Pair> {
    if !folder.join("gold.yaml").exists() {
        return Vec::new();
    }
    let gold = gold::load(folder);
    let documents = read::read(&[folder.join("docs")]).documents;
    let connected = connected(&documents, state(&documents), &Model::default(), false);
    let claims = &connected.stated.claims;
    let candidates = clusters::candidates(claims, &connected.ground.weights, &connected.ground.stories);
    let mut found = Vec::new();
    for (a, b, told, row_of) in filler_pairs(claims, &candidates, &connected.ground.weights) {
        let (p, q) = (stretch(&documents, &claims[a as usize]), stretch(&documents, &claims[b as usize]));
        let discrepancy = row(&gold.discrepancies, &p, &q);
        let who = |d: usize| matches!(gold.discrepancies[d].kind.as_str(), "place" | "attribution" | "name" | "other");
        if discrepancy.is_some_and(|d| !who(d)) || row(&gold.neutral, &p, &q).is_some() {
            continue;
        }
        found.push(Pair { story, row: row_of, gold: discrepancy, told });
    }
    found
}
