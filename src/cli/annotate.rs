//! `claimlint annotate`: what is read in documents.

use crate::{language, read, report, values};
use rayon::prelude::*;
use serde::Deserialize;
use std::io::{BufRead, Write};
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// Read `{"id","text","reference_date"?}` lines from standard input and answer each with one line.
    #[arg(long)]
    jsonl: bool,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    reference_date: Option<String>,
}

pub fn run(arguments: Arguments) -> ExitCode {
    if !arguments.jsonl {
        return ExitCode::from(2);
    }
    let mut lines = std::io::stdin().lock().lines().map_while(Result::ok).filter(|l| !l.trim().is_empty());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut failed = false;
    loop {
        let batch: Vec<String> = lines.by_ref().take(512).collect();
        if batch.is_empty() {
            break;
        }
        let answers: Vec<(String, bool)> = batch.par_iter().map(|line| answer(line)).collect();
        for (text, ok) in answers {
            failed |= !ok;
            let _ = writeln!(out, "{text}");
        }
    }
    if failed { ExitCode::from(3) } else { ExitCode::SUCCESS }
}

fn answer(line: &str) -> (String, bool) {
    let record: Record = match serde_json::from_str(line) {
        Ok(record) => record,
        Err(error) => return (serde_json::json!({ "error": error.to_string() }).to_string(), false),
    };
    let mut document = read::plain(&record.id, &record.text);
    document.published = record.reference_date.and_then(|d| d.get(..10).and_then(|d| d.parse().ok()));
    let analysis = language::analyse(&document);
    let annotations = values::annotate(&document, &analysis);
    (report::annotation(&record.id, &document, &analysis, &annotations).to_string(), true)
}
