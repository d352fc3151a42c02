//! `claimlint compare`: does one passage contradict the other? Pairs as JSON lines in, verdicts as JSON lines out.

use super::{lines, scope};
use crate::compare::compare;
use crate::read;
use crate::rules::Rule;
use crate::text::Document;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Pair {
    id: Value,
    a: String,
    b: String,
    published_a: Option<String>,
    published_b: Option<String>,
}

pub fn run(arguments: Arguments) -> u8 {
    match scope::rules(&arguments.rules) {
        Ok(rules) => lines::answer_all(|line| answer(line, &rules)),
        Err(code) => code,
    }
}

fn answer(line: &str, rules: &[Rule]) -> Result<String, String> {
    let pair: Pair =
        serde_json::from_str(line).map_err(|e| e.to_string().replace(" at line 1 column", " at column"))?;
    let side = |name: &str, text: &str, published: &Option<String>| -> Result<Document, String> {
        let mut document = read::plain(name, text);
        if let Some(words) = published {
            document.published =
                Some(read::date(words).ok_or(format!("`{words}` is no date; write it as 2019-03-12"))?);
        }
        Ok(document)
    };
    let found = compare(side("a", &pair.a, &pair.published_a)?, side("b", &pair.b, &pair.published_b)?, rules);
    let verdict = json!({ "id": pair.id, "verdict": found.verdict.word(), "rule": found.rule, "kind": found.kind,
                          "confidence": rounded(found.confidence), "a": found.a, "b": found.b });
    Ok(verdict.to_string())
}

fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}
