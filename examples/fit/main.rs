//! Fits the trees of `data/judgement.txt` and the words of `data/lexis.txt` on stories with a gold, and says how they do on stories
//! that they have not seen.
//!
//! `cargo run --release --example fit -- STORY...` prints, of five fits that each leave a fifth of the stories out, how sure the
//! judgement is and how often it is right, and writes what is fitted on all of them. With `--pairs FILE` before the stories it also
//! writes there, the surest first, each pair with how sure a fit is of it that has not seen its story, whether it is a conflict, the
//! kind of the values, the story, and what either document says.

#[path = "../support/mod.rs"]
mod support;

mod boost;
mod words;

use boost::{Settings, mean};
use claimlint::check::{connected, state};
use claimlint::claims::{Claim, Slot};
use claimlint::graph::{CONFLICT_NAMES, CONTEXT, Lexis, Model, Trees, chance, each_word};
use claimlint::read;
use claimlint::values::Relation;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use support::{gold, row, stretch, unseen};
use words::Contexts;

/// A discrepancy, by its number, and two sentences that it names, each by document and number.
type Named = (usize, (u32, u32), (u32, u32));

/// A pair of values.
struct Pair {
    story: usize,
    features: Vec<f32>,
    /// What words both contexts have, by key, and how much.
    words: Vec<(u32, f32)>,
    /// Whether both speak of one thing; none where that is not known.
    one: Option<bool>,
    /// Whether the values are apart in a way that can be a conflict.
    judged: bool,
    /// The discrepancy that it may be of, and the two sentences that it joins.
    gold: Option<Named>,
    /// The kind of the values and both sentences, with tabs between.
    told: String,
}

const SETTINGS: Settings =
    Settings { trees: 220, leaves: 7, rate: 0.06, least: 25, ridge: 5.0, rows: 0.7, features: 0.5, question: 1.0 };
const FOLDS: usize = 5;
/// Into how many parts the stories of a fit are cut, so that its trees see what words say of stories whose words they were not learned from.
const PARTS: usize = 4;
/// Two equal values at least as telling as this are of one thing.
const TELLING: f32 = 0.55;
/// The last feature is what words say.
const WORDS: usize = CONTEXT + CONFLICT_NAMES.len() - 1;

fn main() {
    let mut stories: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let list = stories
        .first()
        .is_some_and(|s| s.as_os_str() == "--pairs")
        .then(|| stories.drain(..stories.len().min(2)).next_back());
    let pairs: Vec<Pair> = stories.iter().enumerate().flat_map(|(n, folder)| pairs(n, folder)).collect();
    let all: Vec<usize> = (0..pairs.len()).collect();
    let unseen =
        unseen(&pairs, FOLDS, |p| p.story, |seen| fit(&pairs, seen), |(lexis, trees), p| sure(lexis, trees, p));
    let judged: Vec<usize> = all.iter().copied().filter(|&i| pairs[i].judged).collect();
    reliability(&pairs, &judged, &unseen);
    if let Some(path) = list.flatten() {
        std::fs::write(path, listed(&pairs, &judged, &stories, &unseen)).expect("the list of pairs can be written");
    }
    let (lexis, trees) = fit(&pairs, &all);
    std::fs::write("data/lexis.txt", lexis.write()).expect("data/lexis.txt can be written");
    std::fs::write("data/judgement.txt", trees.write()).expect("data/judgement.txt can be written");
}

/// What the words of a pair say, by weights.
fn said(lexis: &Lexis, pair: &Pair) -> f32 {
    let context: f32 = lexis.context.iter().zip(&pair.features).map(|(w, f)| w * f).sum();
    context + pair.words.iter().map(|(key, much)| much * lexis.weight(*key)).sum::<f32>()
}

/// The features of a pair with what these weights say of its words.
fn features(lexis: &Lexis, pair: &Pair) -> Vec<f32> {
    let mut features = pair.features.clone();
    features[WORDS] = said(lexis, pair);
    features
}

fn sure(lexis: &Lexis, trees: &Trees, pair: &Pair) -> f32 {
    trees.logit(&features(lexis, pair))
}

/// What words say, by some of the pairs.
fn words(pairs: &[Pair], of: impl Iterator<Item = usize>) -> Lexis {
    let contexts = |i: usize| {
        let pair = &pairs[i];
        let context = &pair.features[..CONTEXT];
        pair.one.map(|one| Contexts { story: pair.story, context, words: &pair.words, one })
    };
    words::fit(&of.filter_map(contexts).collect::<Vec<_>>())
}

/// Words and trees for some of the pairs.
fn fit(pairs: &[Pair], of: &[usize]) -> (Lexis, Trees) {
    let part = |i: usize| pairs[i].story / FOLDS % PARTS;
    let mut rows: Vec<Vec<f32>> = pairs.iter().map(|p| p.features.clone()).collect();
    for held in 0..PARTS {
        let lexis = words(pairs, of.iter().copied().filter(|&i| part(i) != held));
        for &i in of.iter().filter(|&&i| part(i) == held) {
            rows[i][WORDS] = said(&lexis, &pairs[i]);
        }
    }
    let judged: Vec<usize> = of.iter().copied().filter(|&i| pairs[i].judged).collect();
    (words(pairs, of.iter().copied()), trees(pairs, &rows, &judged))
}

/// The pairs, a line each, the surest first.
fn listed(pairs: &[Pair], of: &[usize], stories: &[PathBuf], sure: &[f32]) -> String {
    let mut order = of.to_vec();
    order.sort_by(|&x, &y| sure[y].total_cmp(&sure[x]));
    let line = |n: usize| {
        let (pair, right) = (&pairs[n], if pairs[n].gold.is_some() { "right" } else { "wrong" });
        format!("{:.3}\t{right}\t{}\t{}\n", chance(sure[n]), stories[pair.story].display(), pair.told)
    };
    order.into_iter().map(line).collect()
}

/// Trees for some of the pairs. Of the pairs of two sentences that a discrepancy names, only the one that looks most like it is
/// held to be it; which one that is, earlier trees say.
fn trees(pairs: &[Pair], seen: &[Vec<f32>], of: &[usize]) -> Trees {
    let mut sure: Vec<f32> = seen.iter().map(|row| row[CONTEXT + 1]).collect();
    let mut trees = Trees::default();
    for _ in 0..2 {
        let best = best(pairs, of, &sure);
        let kept: Vec<usize> = of.iter().copied().filter(|&i| pairs[i].gold.is_none() || best.contains(&i)).collect();
        let rows: Vec<&[f32]> = kept.iter().map(|&i| seen[i].as_slice()).collect();
        let labels: Vec<bool> = kept.iter().map(|&i| pairs[i].gold.is_some()).collect();
        trees = mean(1, &rows, &labels, SETTINGS);
        of.iter().for_each(|&i| sure[i] = trees.logit(&seen[i]));
    }
    trees
}

/// The likeliest pair of each two sentences that a discrepancy names.
fn best(pairs: &[Pair], of: &[usize], sure: &[f32]) -> Vec<usize> {
    let mut best: BTreeMap<_, usize> = BTreeMap::new();
    for &i in of {
        if let Some(gold) = pairs[i].gold {
            let first = best.entry((pairs[i].story, gold)).or_insert(i);
            if sure[i] > sure[*first] {
                *first = i;
            }
        }
    }
    let mut list: Vec<usize> = best.into_values().collect();
    list.sort_unstable();
    list
}

/// Prints how often pairs of each confidence are conflicts, and how many discrepancies are found at which precision.
fn reliability(pairs: &[Pair], all: &[usize], sure: &[f32]) {
    let best = best(pairs, all, sure);
    let mut kept: Vec<usize> =
        all.iter().copied().filter(|i| pairs[*i].gold.is_none() || best.binary_search(i).is_ok()).collect();
    kept.sort_by(|&x, &y| sure[y].total_cmp(&sure[x]));
    for tenth in (0..10).rev() {
        let (low, high) = (tenth as f32 / 10.0, (tenth + 1) as f32 / 10.0);
        let within: Vec<usize> = kept.iter().copied().filter(|&i| (low..high).contains(&chance(sure[i]))).collect();
        let right = within.iter().filter(|&&i| pairs[i].gold.is_some()).count();
        println!("sure {low:.1} to {high:.1}: {right:4} of {:5} are conflicts", within.len());
    }
    let named: std::collections::BTreeSet<(usize, usize)> =
        pairs.iter().filter_map(|p| p.gold.map(|g| (p.story, g.0))).collect();
    let (mut found, mut wrong) = (std::collections::BTreeSet::new(), 0usize);
    let mut reached: BTreeMap<u32, (usize, f32)> = BTreeMap::new();
    for &i in &kept {
        match pairs[i].gold {
            Some(gold) => {
                found.insert((pairs[i].story, gold.0));
            }
            None => wrong += 1,
        }
        let percent = (100 * found.len() / (found.len() + wrong)) as u32;
        for limit in [90, 80, 70, 60, 50] {
            if percent >= limit {
                reached.insert(limit, (found.len(), chance(sure[i])));
            }
        }
    }
    for (limit, (count, at)) in reached.iter().rev() {
        println!("precision {limit} %: {count} of {} discrepancies, from confidence {at:.2}", named.len());
    }
}

/// Whether a difference in values of this kind can be the discrepancy of that kind.
fn goes(value: &str, discrepancy: &str) -> bool {
    let kinds: &[&str] = match value {
        "count" => &["count", "arithmetic", "percent", "quote", "other", "duration"],
        "money" | "percent" | "measure" => &["arithmetic"],
        "duration" => &["time", "date"],
        "date" => &["order", "calendar", "duration", "age"],
        "time" => &["order", "duration", "date"],
        "version" => &["other", "count"],
        "ordinal" => &["count", "order", "other", "date"],
        "polarity" => &["order", "other", "place"],
        _ => &[],
    };
    value == discrepancy || kinds.contains(&discrepancy)
}

fn pairs(story: usize, folder: &Path) -> Vec<Pair> {
    let gold = gold::load(folder);
    let documents = read::read(&[folder.join("docs")]).documents;
    let connected = connected(&documents, state(&documents), &Model::default(), true);
    let claims = &connected.stated.claims;
    let mut found = Vec::new();
    let telling = CONTEXT + CONFLICT_NAMES.iter().position(|n| *n == "digits").unwrap_or_default();
    for (a, b, edge, facts) in connected.graph.pairs() {
        let (x, y) = (&claims[a as usize], &claims[b as usize]);
        if x.slot != Slot::Value || facts.derived.is_some() {
            continue;
        }
        let (p, q) = (stretch(&documents, x), stretch(&documents, y));
        if row(&gold.neutral, &p, &q).is_some() {
            continue;
        }
        let discrepancy = row(&gold.discrepancies, &p, &q);
        let agreed = row(&gold.agreements, &p, &q).is_some();
        let features = &connected.graph.features[edge];
        let features: Vec<f32> = features.context.iter().chain(&features.conflict).copied().collect();
        let apart = facts.values == Relation::Apart;
        let one = match facts.values {
            Relation::Apart => Some(discrepancy.is_some()),
            Relation::Same if discrepancy.is_some() || features[telling] >= TELLING => Some(true),
            _ => agreed.then_some(true),
        };
        let judged = apart && discrepancy.is_none_or(|d| goes(facts.kind, &gold.discrepancies[d].kind));
        let mut words = Vec::new();
        each_word(x, y, |key, much| words.push((key, much)));
        let told = |c: &Claim| {
            let document = &documents[c.passage.document.0 as usize];
            let sentence = document.cut(c.passage.span).split_whitespace().collect::<Vec<_>>().join(" ");
            format!("{}: [{}] {sentence}", document.name, document.cut(c.focus).replace('\n', " "))
        };
        let place = |c: &Claim| (c.passage.document.0, c.sentence);
        found.push(Pair {
            story,
            features,
            words,
            one,
            judged,
            gold: discrepancy.filter(|_| judged).map(|d| (d, place(x), place(y))),
            told: format!("{}\t{}\t{}", facts.kind, told(x), told(y)),
        });
    }
    found
}
