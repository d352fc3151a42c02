//! `claimlint annotate`: what is read in documents.

use super::{lines, scope};
use crate::text::Document;
use crate::{language, read, report, values};
use rayon::prelude::*;
use serde::Deserialize;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// Files and folders to annotate.
    #[arg(value_name = "PATH", required_unless_present = "jsonl", conflicts_with = "jsonl")]
    paths: Vec<PathBuf>,
    /// Read `{"id","text","reference_date"?}` lines from standard input and answer each with one line.
    #[arg(long)]
    jsonl: bool,
    /// Print the analysis for people: words with their tags and heads, clauses, names.
    #[arg(long, conflicts_with = "jsonl")]
    pretty: bool,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    reference_date: Option<String>,
}

pub fn run(arguments: Arguments) -> u8 {
    if arguments.jsonl {
        return lines::answer_all(answer);
    }
    let reading = read::read(&arguments.paths);
    let code = scope::tell(&reading);
    if reading.documents.is_empty() {
        return code;
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    // A few documents at a time, so that the answers to many never fill the memory.
    for batch in reading.documents.chunks(64) {
        let answers: Vec<String> = batch.par_iter().map(|document| told(document, arguments.pretty)).collect();
        for text in answers {
            if let Err(error) = writeln!(out, "{text}") {
                return lines::broken(&error);
            }
        }
    }
    match out.flush() {
        Ok(()) => code,
        Err(error) => lines::broken(&error),
    }
}

fn told(document: &Document, pretty: bool) -> String {
    match pretty {
        true => format!("{}\n{}", document.name, language::pretty::pretty(document, &language::analyse(document))),
        false => annotated(&document.name, document),
    }
}

fn answer(line: &str) -> Result<String, String> {
    let record: Record =
        serde_json::from_str(line).map_err(|error| error.to_string().replace(" at line 1 column", " at column"))?;
    let mut document = read::plain(&record.id, &record.text);
    document.published = match &record.reference_date {
        Some(words) => Some(read::date(words).ok_or(format!("`{words}` is no date; write it as 2019-03-12"))?),
        None => document.published,
    };
    // An instant to count from: "2019-03-12T09:30:00".
    document.published_at =
        record.reference_date.as_ref().and_then(|words| words.split_once('T')?.1.get(..5)?.parse().ok());
    Ok(annotated(&record.id, &document))
}

fn annotated(id: &str, document: &Document) -> String {
    let analysis = language::analyse(document);
    let annotations = values::annotate(document, &analysis);
    report::annotation(id, document, &analysis, &annotations)
}
