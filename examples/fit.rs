//! Fits the models of `src/graph/model.rs` on stories with a gold.
//!
//! `cargo run --release --example fit -- dump STORY...` writes one line a joined pair: what is known of it, its label, its features.

#[path = "../tests/support/gold.rs"]
#[allow(dead_code)]
mod gold;

use claimlint::check::{connected, state};
use claimlint::claims::{Claim, Slot};
use claimlint::graph::Model;
use claimlint::read;
use claimlint::text::Document;
use gold::{Gold, Stretch};
use std::io::Write;
use std::path::{Path, PathBuf};

fn main() {
    let stories: Vec<PathBuf> = std::env::args().skip(2).map(PathBuf::from).collect();
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    for story in stories {
        dump(&mut out, &story).expect("standard output takes the pairs");
    }
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
        (0..g.sides.len()).any(|i| (0..g.sides.len()).any(|j| i != j && on(a, &g.sides[i]) && on(b, &g.sides[j])))
    })
}

fn dump(out: &mut impl Write, folder: &Path) -> std::io::Result<()> {
    let gold = gold::load(folder);
    let name = folder.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let documents = read::read(&[folder.join("docs")]).documents;
    let connected = connected(&documents, state(&documents), &Model::default(), true);
    let claims = &connected.stated.claims;
    for (a, b, edge, facts) in connected.graph.pairs() {
        let (x, y) = (&claims[a as usize], &claims[b as usize]);
        let (p, q) = (stretch(&documents, x), stretch(&documents, y));
        let label =
            |rows: &[Gold], what: &str| row(rows, &p, &q).map(|n| format!("{what}:{}:{}", rows[n].id, rows[n].kind));
        let label = label(&gold.discrepancies, "d")
            .or_else(|| label(&gold.neutral, "n"))
            .or_else(|| label(&gold.consistent, "c"))
            .or_else(|| label(&gold.agreements, "a"))
            .unwrap_or_else(|| "-".to_string());
        let cut = |c: &Claim| {
            let d = &documents[c.passage.document.0 as usize];
            format!("{} <<{}>>", d.cut(c.passage.span), d.cut(c.focus)).replace(['\n', '\t'], " ")
        };
        let slot = if x.slot == Slot::Value { "value" } else { x.slot.word() };
        write!(
            out,
            "{name}\t{label}\t{slot}\t{}\t{:?}\t{}\t{:.3}\t{a}\t{b}\t{}\t{}\t{}\t{}",
            facts.kind,
            facts.values,
            facts.derived.unwrap_or("-"),
            facts.confidence,
            p.0,
            q.0,
            cut(x),
            cut(y)
        )?;
        let features = &connected.graph.features[edge];
        for f in features.context.iter().chain(&features.conflict) {
            write!(out, "\t{f:.4}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
