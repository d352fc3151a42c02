//! JSON lines: one document a line, `{"id","text","title"?,"published"?,"source"?}`. Offsets count from the start of `text`.

use super::{Format, Reader, plain};
use crate::read::{Reading, complaint, date};
use crate::text::Document;
use rayon::prelude::*;
use serde::Deserialize;

/// The row of this format.
pub const FORMAT: Format =
    Format { word: "JSON lines", endings: &["jsonl", "ndjson"], reader: Reader::Records(documents) };

#[derive(Deserialize)]
struct Record {
    #[serde(default)]
    id: Option<Id>,
    text: String,
    title: Option<String>,
    published: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Words(String),
    Number(i64),
}

/// Reads every line. A line that cannot be read is complained of, and the others are read all the same.
fn documents(name: &str, text: &str) -> Reading {
    let lines: Vec<(usize, &str)> =
        text.trim_start_matches('\u{FEFF}').lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).collect();
    let parts: Vec<Reading> = lines.par_iter().map(|&(number, line)| record(name, number + 1, line)).collect();
    let mut reading = Reading::default();
    parts.into_iter().for_each(|part| reading.add(part));
    rename_twins(&mut reading, name);
    reading
}

fn record(file: &str, number: usize, line: &str) -> Reading {
    let record: Record = match serde_json::from_str(line) {
        Ok(record) => record,
        Err(error) => {
            let fault = error.to_string();
            let fault = fault.rsplit_once(" at line ").map_or(fault.as_str(), |(what, _)| what);
            let message = format!("{fault}; each line is an object with \"id\" and \"text\"");
            return Reading::refused(complaint(file, (number, error.column()), message));
        }
    };
    let id = match record.id {
        Some(Id::Words(id)) => id,
        Some(Id::Number(id)) => id.to_string(),
        None => number.to_string(),
    };
    let mut reading = Reading::of(plain::document(format!("{file}:{id}"), record.text));
    let document: &mut Document = &mut reading.documents[0];
    document.title = record.title.or(document.title.take());
    document.source = record.source;
    if let Some(words) = record.published {
        document.published = date(&words);
        if document.published.is_none() {
            let message = format!("`published: {words}` is no date; write it as 2019-03-12");
            reading.remarks.push(complaint(file, (number, 0), message));
        }
    }
    reading
}

/// Two records with one id get names of their own.
fn rename_twins(reading: &mut Reading, file: &str) {
    let mut seen = rustc_hash::FxHashMap::<String, usize>::default();
    for document in &mut reading.documents {
        let times = seen.entry(document.name.clone()).or_default();
        *times += 1;
        if *times > 1 {
            let message = format!("the id of {} is given {times} times", document.name);
            document.name = format!("{}#{times}", document.name);
            reading.remarks.push(complaint(file, (0, 0), format!("{message}; this one is called {}", document.name)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named_and_the_others_are_read() {
        let text = concat!(
            "{\"id\": \"a\", \"text\": \"One.\", \"published\": \"2019-03-12\"}\n",
            "{\"id\": \"b\"}\n\n",
            "{\"id\": 7, \"text\": \"Two.\", \"published\": \"soon\"}\n",
            "{\"id\": \"a\", \"text\": \"Three.\"}\n"
        );
        let reading = documents("x.jsonl", text);
        let names: Vec<&str> = reading.documents.iter().map(|d| d.name.as_str()).collect();
        assert_eq!(names, ["x.jsonl:a", "x.jsonl:7", "x.jsonl:a#2"]);
        assert_eq!(reading.documents[0].published, Some(jiff::civil::date(2019, 3, 12)));
        assert_eq!(reading.complaints.len(), 1);
        assert!(reading.complaints[0].to_string().starts_with("x.jsonl:2:"), "{}", reading.complaints[0]);
        assert_eq!(reading.remarks.len(), 2);
    }
}
