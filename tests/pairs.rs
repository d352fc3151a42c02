//! Pairs of passages with the answer that a careful reader gives: copies that an editor changed or put in other words, claims beside an
//! encyclopaedia's passage, denials, sentences of news with different numbers. What `compare` makes of them; the figures may only rise.
//!
//! A line of `tests/pairs/*.jsonl` is `{"id", "a", "b", "label", "kind"}`; the label is `contradiction`, `consistent` or `unrelated`.
//! After a gain, or when pairs are added: `UPDATE_RATCHET=1 cargo test --test pairs`.

mod support;

use claimlint::compare::{Verdict, compare};
use claimlint::{read, rules};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
    label: String,
}

/// What was reached on one file.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Reached {
    pairs: usize,
    /// Share of the flagged pairs that are contradictions; may not fall.
    precision: f64,
    /// Share of the contradictions that are flagged; may not fall.
    recall: f64,
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 1000.0).round() / 1000.0 }
}

fn reached(text: &str) -> Reached {
    let rules = rules::embedded().unwrap();
    let pairs: Vec<Pair> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let answers: Vec<(bool, bool)> = pairs
        .par_iter()
        .map(|pair| {
            let found = compare(read::plain("a", &pair.a), read::plain("b", &pair.b), &rules);
            let flagged = matches!(found.verdict, Verdict::Contradiction | Verdict::Discrepancy);
            (flagged, pair.label == "contradiction")
        })
        .collect();
    let count = |test: fn(&(bool, bool)) -> bool| answers.iter().filter(|a| test(a)).count();
    let right = count(|&(flagged, conflict)| flagged && conflict);
    Reached { pairs: pairs.len(), precision: share(right, count(|a| a.0)), recall: share(right, count(|a| a.1)) }
}

#[test]
fn figures_may_only_rise() {
    let folder = support::root().join("tests/pairs");
    let mut now: BTreeMap<String, Reached> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let found = reached(&std::fs::read_to_string(&path).unwrap());
        println!("{name:10} {} pairs  precision {}  recall {}", found.pairs, found.precision, found.recall);
        now.insert(name, found);
    }
    let path = support::root().join("tests/pairs.ratchet.yaml");
    if std::env::var_os("UPDATE_RATCHET").is_some() {
        let text = serde_yaml::to_string(&now).unwrap();
        std::fs::write(&path, format!("# What tests/pairs.rs reached; the figures may only rise.\n{text}")).unwrap();
        return;
    }
    let before: BTreeMap<String, Reached> = serde_yaml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    for (name, was) in before {
        let is = now[&name];
        // Pairs that came since are not held against figures reached without them.
        let held = is.pairs == was.pairs;
        assert!(
            !held || is.precision >= was.precision,
            "{name}: precision {} before, {} now",
            was.precision,
            is.precision
        );
        assert!(!held || is.recall >= was.recall, "{name}: recall {} before, {} now", was.recall, is.recall);
    }
}
