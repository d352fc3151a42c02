//! How sure a clash is: trees over `features`, fitted by `cargo run --release --example fit_denials`.

use super::features::STATEMENTS;
use super::names::COUNT;
use crate::graph::chance;
use crate::graph::trees::Trees;
use std::sync::LazyLock;

/// Of documents; none where the file cannot be read.
static TREES: LazyLock<Option<Trees>> = LazyLock::new(|| Trees::read(include_str!("../../../data/denials.txt")));

/// Of texts of a few sentences, which somebody holds against each other because they are of one thing.
static OF_SENTENCES: LazyLock<Option<Trees>> =
    LazyLock::new(|| Trees::read(include_str!("../../../data/sentences.denials.txt")));

/// Two texts of three statements each are of a few sentences.
const FEW: f32 = 9.5;

/// From this chance on clashes are told loudly: of those in stories that the fit has not seen four in five are conflicts
/// (`data/README.md` has the counts); what is below is a note.
const LOUD: f32 = 0.60;
/// From this chance on every second one is.
const FAINT: f32 = 0.29;

/// How sure a clash is to be a conflict, 0 to 1, so that the rules speak loudly from `LOUD` on and note from `FAINT` on; below, 0.
pub fn sure(row: &[f32; COUNT]) -> f32 {
    let trees = if row[STATEMENTS] < FEW.ln() { &*OF_SENTENCES } else { &*TREES };
    let logit = trees.as_ref().map_or_else(|| row[2] + row[3] - 0.3 * (row[6] + row[7]) - 3.0, |t| t.logit(row));
    match chance(logit) {
        p if p >= LOUD => 0.62 + 0.25 * (p - LOUD),
        p if p >= FAINT => 0.25 + 0.2 * (p - FAINT) / (LOUD - FAINT),
        p => 0.1 * p,
    }
}
