//! A gold story: documents, and what is to be found in them.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    discrepancies: Vec<Row>,
    #[serde(default)]
    consistent: Vec<Row>,
    #[serde(default)]
    agreements: Vec<Row>,
    #[serde(default)]
    neutral: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    id: String,
    #[serde(default)]
    kind: String,
    sides: Vec<Side>,
    #[serde(default)]
    also: Vec<Side>,
}

#[derive(Deserialize)]
struct Side {
    doc: String,
    text: String,
    #[serde(default)]
    also: Vec<Side>,
    /// Of a row's `also`: which of its sides this stands for.
    #[serde(default)]
    side: usize,
}

/// A stretch of a document: its name, and bytes from and to.
pub type Stretch = (String, u32, u32);

/// A row of the gold: each side is the list of the stretches that may stand for it.
pub struct Gold {
    pub id: String,
    pub kind: String,
    pub sides: Vec<Vec<Stretch>>,
}

/// A story's gold, by sort.
pub struct Story {
    pub discrepancies: Vec<Gold>,
    pub consistent: Vec<Gold>,
    pub agreements: Vec<Gold>,
    pub neutral: Vec<Gold>,
}

/// Reads a story. Panics with the fault where a text does not stand exactly once in its document.
pub fn load(folder: &Path) -> Story {
    let yaml = std::fs::read_to_string(folder.join("gold.yaml")).unwrap();
    let file: File = serde_yaml::from_str(&yaml).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut place = |side: &Side| -> Stretch {
        let text = texts.entry(side.doc.clone()).or_insert_with(|| {
            std::fs::read_to_string(folder.join("docs").join(&side.doc)).unwrap_or_else(|e| panic!("{}: {e}", side.doc))
        });
        let times = text.matches(&side.text).count();
        assert_eq!(times, 1, "{}: {}: {:?} stands {times} times", folder.display(), side.doc, side.text);
        let start = text.find(&side.text).unwrap();
        (side.doc.clone(), start as u32, (start + side.text.len()) as u32)
    };
    let mut rows = |rows: Vec<Row>| -> Vec<Gold> {
        rows.into_iter()
            .map(|row| {
                let mut sides: Vec<Vec<Stretch>> =
                    row.sides.iter().map(|s| std::iter::once(s).chain(&s.also).map(&mut place).collect()).collect();
                for extra in &row.also {
                    sides[extra.side].push(place(extra));
                }
                Gold { id: row.id, kind: row.kind, sides }
            })
            .collect()
    };
    Story {
        discrepancies: rows(file.discrepancies),
        consistent: rows(file.consistent),
        agreements: rows(file.agreements),
        neutral: rows(file.neutral),
    }
}
