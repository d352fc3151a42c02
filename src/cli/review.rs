//! `claimlint review docs`: the page of the report, served to this machine alone, which writes each verdict down as it is given.

use super::scope::{Ran, Scope, refused};
use super::serve::{self, Answer, Request};
use super::{CLEAN, USAGE, lines, say};
use crate::decisions::{self, Decision};
use crate::report::page::{self, Page};
use crate::report::{Style, View};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    scope: Scope,
    /// The file that verdicts are written to, a line each; `claimlint triage apply` takes them over.
    #[arg(long, value_name = "FILE", default_value = "decisions.jsonl")]
    decisions: PathBuf,
}

pub fn run(arguments: Arguments) -> u8 {
    review(&arguments).unwrap_or_else(|code| code)
}

fn review(arguments: &Arguments) -> Result<u8, u8> {
    let before = match arguments.decisions.exists() {
        true => decisions::decisions(&arguments.decisions).map_err(refused)?,
        false => Vec::new(),
    };
    let (_, Ran { report, .. }) = arguments.scope.run()?;
    let given = Mutex::new(before);
    let page = || {
        let given = given.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let decided = given.into_iter().map(|d| (d.conflict.id, d.verdict)).collect();
        let mut html = Vec::new();
        // Writing to memory cannot fail.
        let _ = page::write(&View::new(&report, Style::PLAIN), &Page { saves: true, decided }, &mut html);
        html
    };
    let answer = |request: &Request<'_>| match request {
        Request::Page => Answer::Html(page()),
        Request::Decision(line) => match take(&arguments.decisions, line) {
            Ok(decision) => {
                given.lock().unwrap_or_else(PoisonError::into_inner).push(decision);
                Answer::Saved
            }
            Err(fault) => Answer::Refused(fault),
        },
    };
    let host = serve::Host::open().map_err(|error| {
        say("error", format!("no port could be opened on this machine: {error}"));
        USAGE
    })?;
    let told = format!(
        "{}\nOpen this address to review {}. Verdicts are written to {}. End with Ctrl-C.",
        host.address(),
        crate::report::counted(report.findings.len(), "finding"),
        arguments.decisions.display()
    );
    let mut out = std::io::stdout();
    if let Err(error) = writeln!(out, "{told}").and_then(|()| out.flush()) {
        return Ok(lines::broken(&error));
    }
    host.serve(answer);
    Ok(CLEAN)
}

/// Writes one decision down, at the end of the file.
fn take(file: &Path, line: &str) -> Result<Decision, String> {
    let decision = Decision::parse("the decision", 1, line.trim()).map_err(|fault| fault.to_string())?;
    let mut row = serde_json::to_string(&decision).map_err(|error| error.to_string())?;
    row.push('\n');
    let open = std::fs::OpenOptions::new().create(true).append(true).open(file);
    open.and_then(|mut out| out.write_all(row.as_bytes()).and_then(|()| out.flush()))
        .map_err(|error| format!("{} could not be written: {error}", file.display()))?;
    Ok(decision)
}
