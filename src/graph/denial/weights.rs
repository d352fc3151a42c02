//! How sure a clash is: a logistic model over `features`, fitted by `cargo run --release --example fit_denials`.

use super::features::COUNT;
use std::sync::LazyLock;

/// The bias, then a weight a feature; nothing where the file cannot be read.
static WEIGHTS: LazyLock<Vec<f32>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/denials.txt").lines().filter(|l| !l.starts_with('#'));
    lines.filter_map(|l| l.split_whitespace().next()?.parse().ok()).collect()
});

/// From this chance on clashes are told loudly: few are that sure in stories that the fit has not seen (`data/README.md` has the
/// counts); what is below is a note.
const LOUD: f32 = 0.72;
/// From this chance on two in five are conflicts.
const FAINT: f32 = 0.21;

/// How sure a clash is to be a conflict, 0 to 1, so that the rules speak loudly from `LOUD` on and note from `FAINT` on; below, 0.
pub fn sure(row: &[f32; COUNT]) -> f32 {
    match chance(row) {
        p if p >= LOUD => 0.62 + 0.25 * (p - LOUD),
        p if p >= FAINT => 0.25 + 0.2 * (p - FAINT) / (LOUD - FAINT),
        p => 0.1 * p,
    }
}

/// The chance, 0 to 1, that a clash is a conflict.
fn chance(row: &[f32; COUNT]) -> f32 {
    let Some((bias, weights)) = WEIGHTS.split_first().filter(|(_, w)| w.len() == COUNT) else {
        return crate::graph::chance(row[2] + row[3] - 0.3 * (row[6] + row[7]) - 3.0);
    };
    crate::graph::chance(bias + row.iter().zip(weights).map(|(f, w)| f * w).sum::<f32>())
}
