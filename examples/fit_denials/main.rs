//! Fits the trees of `data/denials.txt` on stories with a gold, those of `data/sentences.denials.txt` on the same and on the pairs of
//! short texts in `data/sentences.txt`, and says how they do on what they have not seen.
//!
//! `cargo run --release --example fit_denials -- STORY...` prints, of ten fits that each leave a tenth of the stories out, how many
//! discrepancies are found at which precision and from which confidence, and writes the trees fitted on all.

#[path = "../fit/boost.rs"]
mod boost;
#[path = "../support/mod.rs"]
mod support;

use boost::{Settings, mean};
use claimlint::check::{connected, state};
use claimlint::claims::Claim;
use claimlint::clusters::candidates;
use claimlint::graph::{DENIAL_FEATURES, DENIAL_NAMES, Model, Node, Trees, chance, denied};
use claimlint::read;
use claimlint::text::Document;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use support::{gold, row, stretch, unseen};

/// Pairs of short texts of our own.
static SENTENCES: &str = include_str!("../../data/sentences.txt");

/// Pairs of passages of our own.
static PASSAGES: [&str; 3] = [
    include_str!("../../tests/pairs/negation.jsonl"),
    include_str!("../../tests/pairs/facts.jsonl"),
    include_str!("../../tests/pairs/edits.jsonl"),
];
/// The kinds of contradictions among them that are denials.
static DENIALS: &[&str] = &["neg", "antonym", "status", "modality", "flip"];

const FOLDS: usize = 10;
const SETTINGS: Settings =
    Settings { trees: 120, leaves: 16, rate: 0.04, least: 5, ridge: 1.0, rows: 0.5, features: 1.0, question: 0.12 };
const FITS: u64 = 3;

/// A pair of statements that clash in a point.
struct Pair {
    story: usize,
    features: Vec<f32>,
    /// The discrepancy that it is of.
    gold: Option<usize>,
    words: String,
}

fn main() {
    let stories: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let mut pairs: Vec<Pair> = stories.iter().enumerate().flat_map(|(n, folder)| pairs(n, folder)).collect();
    println!("stories:");
    let (unseen_pairs, trees) = fitted(&pairs);
    reliability(&pairs, &unseen_pairs);
    std::fs::write("data/denials.txt", trees.write()).expect("data/denials.txt can be written");
    let of_stories = pairs.len();
    for (n, texts) in short_texts().into_iter().enumerate() {
        pairs.extend(sentences(stories.len() + n, &texts));
    }
    println!("sentences:");
    let (unseen_pairs, trees) = fitted(&pairs);
    reliability(&pairs[of_stories..], &unseen_pairs[of_stories..]);
    std::fs::write("data/sentences.denials.txt", trees.write()).expect("data/sentences.denials.txt can be written");
}

/// What the fits say of the pairs that they have not seen, and the trees fitted on all.
fn fitted(pairs: &[Pair]) -> (Vec<f64>, Trees) {
    let all: Vec<usize> = (0..pairs.len()).collect();
    let unseen = unseen(pairs, FOLDS, |p| p.story, |seen| fit(pairs, seen), |trees, p| sure(trees, &p.features));
    let trees = fit(pairs, &all);
    asked(&trees);
    (unseen, trees)
}

/// Prints how often the trees ask for each feature.
fn asked(trees: &Trees) {
    let mut count = [0; DENIAL_FEATURES];
    for node in trees.trees.iter().flatten() {
        if let Node::Ask(feature, ..) = node {
            count[*feature as usize] += 1;
        }
    }
    let told: Vec<String> = DENIAL_NAMES.iter().zip(count).map(|(name, n)| format!("{name} {n}")).collect();
    println!("asked: {}", told.join(", "));
}

fn sure(trees: &Trees, features: &[f32]) -> f64 {
    f64::from(chance(trees.logit(features)))
}

fn fit(pairs: &[Pair], of: &[usize]) -> Trees {
    let rows: Vec<&[f32]> = of.iter().map(|&i| pairs[i].features.as_slice()).collect();
    let labels: Vec<bool> = of.iter().map(|&i| pairs[i].gold.is_some()).collect();
    mean(FITS, &rows, &labels, SETTINGS)
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

/// Two short texts, and whether they contradict each other.
struct Texts {
    one: String,
    other: String,
    apart: bool,
}

/// A line of `tests/pairs`.
#[derive(serde::Deserialize)]
struct Line {
    a: String,
    b: String,
    label: String,
    kind: String,
}

/// The short texts of which one denies the other, or seems to.
fn short_texts() -> Vec<Texts> {
    let own = SENTENCES.lines().filter(|l| !l.starts_with('#')).map(|line| {
        let parts: Vec<&str> = line.split('|').collect();
        let [sign, _, one, other] = parts[..] else { panic!("a line of four parts: {line}") };
        Texts { one: one.to_string(), other: other.to_string(), apart: sign == "+" }
    });
    let lines = PASSAGES.iter().flat_map(|text| text.lines());
    let lines = lines.map(|line| serde_json::from_str::<Line>(line).expect("a line of tests/pairs"));
    // What else they contradict each other in teaches nothing of denials.
    let of_denials = |line: &Line| line.label != "contradiction" || DENIALS.iter().any(|d| line.kind.contains(d));
    let passages =
        lines.filter(of_denials).map(|line| Texts { apart: line.label == "contradiction", one: line.a, other: line.b });
    own.chain(passages).collect()
}

/// What clashes in two short texts.
fn sentences(story: usize, texts: &Texts) -> Vec<Pair> {
    let documents = vec![Document::plain("a.txt", &texts.one), Document::plain("b.txt", &texts.other)];
    let connected = connected(&documents, state(&documents), &Model::default(), false);
    let claims = &connected.stated.claims;
    let joined = candidates(claims, &connected.ground.weights, &connected.ground.stories);
    let found = denied(claims, &joined, &connected.ground.weights);
    // Which of several it is, nobody has told.
    if texts.apart && found.len() > 1 {
        return Vec::new();
    }
    let (gold, words) = (texts.apart.then_some(0), format!("{} | {}", texts.one, texts.other));
    found.iter().map(|p| Pair { story, features: p.features.to_vec(), gold, words: words.clone() }).collect()
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
            features: pair.features.to_vec(),
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
