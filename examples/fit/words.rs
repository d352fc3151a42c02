//! Fits what single words say about whether two contexts speak of one thing (`data/lexis.txt`): logistic regression with a ridge,
//! one weight after the other by Newton's method until all have come to rest.

use claimlint::graph::{CONTEXT, Lexis};
use std::collections::{BTreeMap, BTreeSet};

/// Two contexts whose values agree or are in conflict, or that speak of two things.
pub struct Contexts<'a> {
    pub story: usize,
    pub context: &'a [f32],
    /// What words they have, by key, and how much.
    pub words: &'a [(u32, f32)],
    /// Whether they speak of one thing.
    pub one: bool,
}

/// A word counts that stands in so many stories.
const STORIES: usize = 3;
const RIDGE: f64 = 10.0;
const ROUNDS: usize = 40;
/// No step is longer.
const STEP: f64 = 1.0;

/// Where a feature stands, and how much of it.
type Column = Vec<(u32, f64)>;

/// The weights that tell the contexts of one thing best.
pub fn fit(rows: &[Contexts]) -> Lexis {
    let (spread, keys, columns) = columns(rows);
    let mut weights = vec![0.0; columns.len()];
    let mut odds = vec![0.0; rows.len()];
    for _ in 0..ROUNDS {
        for (n, column) in columns.iter().enumerate() {
            let ridge = if n == 0 { 0.0 } else { RIDGE };
            let (mut slope, mut curve) = (ridge * weights[n], ridge + 1e-6);
            for &(row, x) in column {
                let p = 1.0 / (1.0 + f64::exp(-odds[row as usize]));
                slope += x * (p - f64::from(u8::from(rows[row as usize].one)));
                curve += x * x * p * (1.0 - p);
            }
            let step = (-slope / curve).clamp(-STEP, STEP);
            weights[n] += step;
            for &(row, x) in column {
                odds[row as usize] += step * x;
            }
        }
    }
    let mut context = [0.0; CONTEXT];
    for (n, (mean, deviation)) in spread.iter().enumerate().skip(1) {
        context[n] = (weights[n] / deviation) as f32;
        context[0] -= (weights[n] * mean / deviation) as f32;
    }
    context[0] += weights[0] as f32;
    let words = keys.into_iter().zip(&weights[CONTEXT..]).map(|(key, w)| (key, *w as f32)).collect();
    Lexis { context, words }
}

/// Mean and deviation of each feature of context, the keys of the words that count, ascending, and the columns of both: those of
/// context, the first of which is 1 everywhere, as deviations from their mean.
fn columns(rows: &[Contexts]) -> (Vec<(f64, f64)>, Vec<u32>, Vec<Column>) {
    let mut stories: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for row in rows {
        for (key, _) in row.words {
            stories.entry(*key).or_default().insert(row.story);
        }
    }
    let keys: Vec<u32> = stories.into_iter().filter(|(_, s)| s.len() >= STORIES).map(|(key, _)| key).collect();
    let count = rows.len() as f64;
    let spread: Vec<(f64, f64)> = (0..CONTEXT)
        .map(|n| {
            let mean = rows.iter().map(|r| f64::from(r.context[n])).sum::<f64>() / count;
            let variance = rows.iter().map(|r| (f64::from(r.context[n]) - mean).powi(2)).sum::<f64>() / count;
            (mean, variance.sqrt() + 1e-6)
        })
        .collect();
    let mut columns = vec![Column::new(); CONTEXT + keys.len()];
    for (at, row) in rows.iter().enumerate() {
        let at = at as u32;
        columns[0].push((at, 1.0));
        for (n, (mean, deviation)) in spread.iter().enumerate().skip(1) {
            columns[n].push((at, (f64::from(row.context[n]) - mean) / deviation));
        }
        for (key, much) in row.words {
            if let Ok(n) = keys.binary_search(key) {
                columns[CONTEXT + n].push((at, f64::from(*much)));
            }
        }
    }
    (spread, keys, columns)
}
