//! The sample stories: what is found in them, by kind. The figures may only rise.
//!
//! After a gain, or when a story is added: `UPDATE_RATCHET=1 cargo test --test seeds`.

mod support;

use claimlint::{check, read, rules};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use support::{gold, score::Score};

/// What was reached so far on these stories.
#[derive(Default, Serialize, Deserialize)]
struct Ratchet {
    stories: Vec<String>,
    /// Share of errors and warnings that are right; may not fall.
    precision: f64,
    /// Share of discrepancies that errors and warnings find; may not fall.
    recall: f64,
    /// Share of traps that errors and warnings fall into; may not rise.
    traps: f64,
    /// Share of agreeing pairs that share a cluster; may not fall.
    agreements: f64,
    /// Discrepancies found at any severity, by kind; none may fall.
    kinds: BTreeMap<String, usize>,
}

fn share((part, whole): (usize, usize)) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 1000.0).round() / 1000.0 }
}

fn score_of(story: &str) -> Score {
    let folder = support::root().join("seeds").join(story);
    let reading = read::read(&[folder.join("docs")]);
    assert!(reading.complaints.is_empty() && reading.absent.is_empty(), "{story}: {:?}", reading.complaints);
    let report = check(reading.documents, &rules::embedded().unwrap());
    support::score::score(&report, &gold::load(&folder))
}

fn reached(scores: &BTreeMap<String, Score>, stories: &[String]) -> Ratchet {
    let mut total = Score::default();
    for story in stories {
        if let Some(score) = scores.get(story) {
            total.add(score);
        }
    }
    Ratchet {
        stories: stories.to_vec(),
        precision: share(total.loud),
        recall: share((total.loud_hit, total.found().1)),
        traps: share(total.sprung),
        agreements: share(total.agreements),
        kinds: total.kinds.iter().map(|(kind, (found, _))| (kind.clone(), *found)).collect(),
    }
}

#[test]
fn figures_may_only_rise() {
    let mut stories: Vec<String> = std::fs::read_dir(support::root().join("seeds"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    stories.sort();
    let scores: BTreeMap<String, Score> = stories.iter().map(|story| (story.clone(), score_of(story))).collect();
    let mut total = Score::default();
    for (story, score) in &scores {
        let (found, loud, sprung, agreeing) = (score.found(), score.loud, score.sprung, score.agreements);
        println!(
            "{story:28} found {}/{}  loud true {}/{}  traps sprung {}/{}  agreements {}/{}",
            found.0, found.1, loud.0, loud.1, sprung.0, sprung.1, agreeing.0, agreeing.1
        );
        total.add(score);
    }
    for (kind, (found, all)) in &total.kinds {
        println!("  {kind:12} {found}/{all}");
    }
    let now = reached(&scores, &stories);
    println!("precision {}  recall {}  traps {}  agreements {}", now.precision, now.recall, now.traps, now.agreements);

    let path = support::root().join("tests/seeds.ratchet.yaml");
    if std::env::var_os("UPDATE_RATCHET").is_some() {
        let text = format!(
            "# What tests/seeds.rs reached; the figures may only rise.\n{}",
            serde_yaml::to_string(&now).unwrap()
        );
        std::fs::write(&path, text).unwrap();
        return;
    }
    let before: Ratchet = serde_yaml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    // Stories that came since are not held against figures reached without them.
    let now = reached(&scores, &before.stories);
    let mut fallen = Vec::new();
    for (name, was, is) in [
        ("precision", before.precision, now.precision),
        ("recall", before.recall, now.recall),
        ("traps", -before.traps, -now.traps),
        ("agreements", before.agreements, now.agreements),
    ] {
        if is < was - 1e-9 {
            fallen.push(format!("{name}: {was} before, {is} now"));
        }
    }
    for (kind, &was) in &before.kinds {
        let is = now.kinds.get(kind).copied().unwrap_or(0);
        if is < was {
            fallen.push(format!("{kind}: {was} found before, {is} now"));
        }
    }
    assert!(fallen.is_empty(), "the seeds' figures have fallen:\n{}", fallen.join("\n"));
}
