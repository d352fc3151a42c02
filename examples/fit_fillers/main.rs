//! Fits the weights of `graph/fillers.rs` on stories with a gold, and says how they do on stories that they have not seen.
//!
//! `cargo run --release --example fit_fillers -- STORY...` prints the weights, and of ten fits that each leave a tenth of the stories
//! out how many pairs of each confidence are discrepancies. All pairs of names that the gold does not list are held to be none.

#[path = "../../tests/support/gold.rs"]
#[allow(dead_code)]
mod gold;

use claimlint::check::{connected, state};
use claimlint::claims::Claim;
use claimlint::clusters;
use claimlint::graph::{FILLER_FEATURES as N, FILLER_NAMES, Model, chance, filler_pairs};
use claimlint::read;
use claimlint::text::Document;
use gold::{Gold, Stretch};
use std::path::{Path, PathBuf};

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
    let mut unseen = vec![0.0; pairs.len()];
    for fold in 0..FOLDS {
        let (held, seen): (Vec<usize>, Vec<usize>) = all.iter().partition(|&&i| pairs[i].story % FOLDS == fold);
        let weights = fit(&pairs, &seen);
        held.iter().for_each(|&i| unseen[i] = logit(&pairs[i].row, &weights));
    }
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

fn logit(row: &[f32; N], weights: &[f64; N]) -> f64 {
    row.iter().zip(weights).map(|(f, w)| f64::from(*f) * w).sum()
}

/// Logistic regression with a ridge, by gradient descent.
fn fit(pairs: &[Pair], of: &[usize]) -> [f64; N] {
    let mut weights = [0.0f64; N];
    let mut speed = [0.0f64; N];
    for _ in 0..20000 {
        let mut slope = [0.0f64; N];
        for &i in of {
            let pair = &pairs[i];
            let chance = 1.0 / (1.0 + (-logit(&pair.row, &weights)).exp());
            let goal = f64::from(u8::from(pair.gold.is_some()));
            for (s, f) in slope.iter_mut().zip(&pair.row) {
                *s += (chance - goal) * f64::from(*f);
            }
        }
        for k in 0..N {
            let ridge = if k == 0 { 0.0 } else { RIDGE * weights[k] };
            speed[k] = 0.9 * speed[k] - 0.002 * (slope[k] + ridge) / (1.0 + of.len() as f64 / 2000.0);
            weights[k] += speed[k];
        }
    }
    weights
}

fn stretch(documents: &[Document], claim: &Claim) -> Stretch {
    let name = &documents[claim.passage.document.0 as usize].name;
    let name = name.rsplit_once("docs/").map_or(name.as_str(), |(_, rest)| rest);
    (name.to_string(), claim.passage.span.start, claim.passage.span.end)
}

/// The first row of the gold whose two different sides these two stand on.
fn row(rows: &[Gold], a: &Stretch, b: &Stretch) -> Option<usize> {
    let on = |s: &Stretch, side: &[Stretch]| side.iter().any(|g| s.0 == g.0 && s.1 < g.2 && g.1 < s.2);
    rows.iter().position(|g| {
        let sides = || 0..g.sides.len();
        sides().any(|i| sides().any(|j| i != j && on(a, &g.sides[i]) && on(b, &g.sides[j])))
    })
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
