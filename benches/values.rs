//! How fast values alone are read: megabytes a second on one core, of prose that is segmented, tagged and parsed already.
//!
//! `cargo bench --bench values` reads prose of its own making; `cargo bench --bench values -- FILE ...` reads files. A file
//! ending in `.jsonl` holds one document a line, under `text`. `ROUNDS=1` reads them once, for a profiler that counts instructions.

use claimlint::{language, read, values};
use std::time::Instant;

const PROSE: &str = "The harbour authority said on Tuesday that 1,200 containers had been moved since the strike began, up from about 900 a week \
earlier. “We did not expect it to last,” Edda Lorne, the authority's director, told reporters in Bergen. According to the union, \
which represents 340 dockers, talks will resume on 14 March unless the owners withdraw their offer of a 3.5% rise. Nobody was hurt \
when a crane fell last week, but two ships were turned away and have not yet returned.\n\n";

fn texts(path: &str) -> Vec<String> {
    let whole = std::fs::read_to_string(path).unwrap_or_default();
    if !path.ends_with(".jsonl") {
        return vec![whole];
    }
    let text = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok()?["text"].as_str().map(String::from);
    whole.lines().filter_map(text).collect()
}

fn main() {
    let mut all: Vec<String> =
        std::env::args().skip(1).filter(|a| !a.starts_with("--")).flat_map(|f| texts(&f)).collect();
    if all.is_empty() {
        all.push(PROSE.repeat(400));
    }
    let documents: Vec<_> = all.iter().map(|t| read::plain("bench", t)).collect();
    let analyses: Vec<_> = documents.iter().map(language::analyse).collect();
    let bytes: usize = all.iter().map(String::len).sum();
    // Of each document the best of several rounds, so that a busy machine does not count.
    let mut best = vec![f64::MAX; documents.len()];
    let mut found = 0;
    let rounds = std::env::var("ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    for _ in 0..rounds {
        found = 0;
        for ((document, analysis), best) in documents.iter().zip(&analyses).zip(&mut best) {
            let started = Instant::now();
            found += values::values(document, analysis).len();
            *best = best.min(started.elapsed().as_secs_f64());
        }
    }
    let best: f64 = best.iter().sum();
    println!("{bytes} bytes, {found} values, {:.1} MB/s", bytes as f64 / best / 1e6);
}
