//! Lines of JSON from standard input, each answered with a line, in order and in constant memory.

use super::{CLEAN, INCOMPLETE, USAGE, say};
use rayon::prelude::*;
use std::io::{BufRead, ErrorKind, Write};

/// Lines answered together, so that every thread has work.
const LINES_PER_BATCH: usize = 1024;
/// A batch ends sooner where its lines are long, in bytes.
const BYTES_PER_BATCH: usize = 8 << 20;
/// A line longer than this, in bytes, is not held in memory.
const LONGEST_LINE: usize = 64 << 20;

/// Answers each line of standard input. Blank lines are passed over; a line without an answer gets an `error` object in its
/// place, with the number of the line, and makes the run incomplete.
pub fn answer_all(answer: impl Fn(&str) -> Result<String, String> + Sync) -> u8 {
    let mut input = std::io::stdin().lock();
    let mut output = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut number = 0;
    let mut failed = false;
    loop {
        let batch = match batch(&mut input, &mut number) {
            Ok(batch) if batch.is_empty() => break,
            Ok(batch) => batch,
            Err(error) => {
                say("error", format!("standard input could not be read: {error}"));
                return INCOMPLETE;
            }
        };
        let answers: Vec<(String, bool)> = batch
            .par_iter()
            .map(|(number, line)| match line.as_ref().map_err(String::clone).and_then(|line| answer(line)) {
                Ok(text) => (text, true),
                Err(error) => (refusal(*number, line.as_ref().ok(), &error), false),
            })
            .collect();
        for (text, ok) in answers {
            failed |= !ok;
            if let Err(error) = writeln!(output, "{text}") {
                return broken(&error);
            }
        }
    }
    match output.flush() {
        Ok(()) if failed => INCOMPLETE,
        Ok(()) => CLEAN,
        Err(error) => broken(&error),
    }
}

/// What stands in the place of an answer: the fault, the line, and the id where one can be made out.
fn refusal(number: usize, line: Option<&String>, error: &str) -> String {
    let id = line.and_then(|l| serde_json::from_str::<serde_json::Value>(l).ok()).and_then(|v| v.get("id").cloned());
    let mut object = serde_json::json!({ "error": error, "line": number });
    if let Some(id) = id {
        object["id"] = id;
    }
    object.to_string()
}

/// What an answer that nobody takes means: a reader that has gone away is no fault.
pub fn broken(error: &std::io::Error) -> u8 {
    if error.kind() == ErrorKind::BrokenPipe {
        return CLEAN;
    }
    say("error", format!("could not write: {error}"));
    USAGE
}

type Numbered = (usize, Result<String, String>);

fn batch(input: &mut impl BufRead, number: &mut usize) -> std::io::Result<Vec<Numbered>> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < LINES_PER_BATCH && bytes < BYTES_PER_BATCH {
        let Some(line) = line(input)? else { break };
        *number += 1;
        bytes += line.as_ref().map_or(0, String::len);
        if line.as_ref().is_ok_and(|l| l.trim().is_empty()) {
            continue;
        }
        batch.push((*number, line));
    }
    Ok(batch)
}

/// The next line without its end; an error where it is too long or not UTF-8.
fn line(input: &mut impl BufRead) -> std::io::Result<Option<Result<String, String>>> {
    let mut line = Vec::new();
    let mut too_long = false;
    let mut any = false;
    loop {
        let buffer = match input.fill_buf() {
            Ok(buffer) => buffer,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if buffer.is_empty() {
            break;
        }
        any = true;
        let end = buffer.iter().position(|&b| b == b'\n');
        let taken = end.unwrap_or(buffer.len());
        too_long |= line.len() + taken > LONGEST_LINE;
        if !too_long {
            line.extend_from_slice(&buffer[..taken]);
        }
        input.consume(taken + usize::from(end.is_some()));
        if end.is_some() {
            break;
        }
    }
    if !any {
        return Ok(None);
    }
    if too_long {
        return Ok(Some(Err(format!("the line is longer than {} MiB", LONGEST_LINE >> 20))));
    }
    Ok(Some(
        String::from_utf8(line)
            .map_err(|error| format!("byte {} of the line is not UTF-8", error.utf8_error().valid_up_to())),
    ))
}
