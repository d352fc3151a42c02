//! How fast prose becomes sentences, tags and trees: tokens a second on one core, everything on.
//!
//! `cargo bench --bench language` reads prose of its own making; `cargo bench --bench language -- FILE ...` reads files.

use claimlint::language::analyse;
use claimlint::read;
use std::time::Instant;

const PROSE: &str = "The harbour authority said on Tuesday that 1,200 containers had been moved since the strike began, up from about 900 a week \
earlier. “We did not expect it to last,” Edda Lorne, the authority's director, told reporters in Bergen. According to the union, \
which represents 340 dockers, talks will resume on 14 March unless the owners withdraw their offer of a 3.5% rise. Nobody was hurt \
when a crane fell last week, but two ships were turned away and have not yet returned.\n\n";

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let mut texts: Vec<String> = files.iter().filter_map(|f| std::fs::read_to_string(f).ok()).collect();
    if texts.is_empty() {
        texts.push(PROSE.repeat(400));
    }
    let started = Instant::now();
    analyse(&read::plain("warm", PROSE));
    println!("first sentence after {:.1} ms", started.elapsed().as_secs_f64() * 1e3);
    let documents: Vec<_> = texts.iter().map(|t| read::plain("bench", t)).collect();
    let mut best = f64::MAX;
    let mut tokens = 0;
    for _ in 0..5 {
        let started = Instant::now();
        tokens = documents.iter().map(|d| analyse(d).sentences.iter().map(|s| s.tokens.len()).sum::<usize>()).sum();
        best = best.min(started.elapsed().as_secs_f64());
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{tokens} tokens, {:.0} tokens/s, {:.2} MB/s", tokens as f64 / best, bytes as f64 / best / 1e6);
}
