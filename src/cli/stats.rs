//! `claimlint stats`: how much is said, of what kinds, how much of it is disputed, and how often was each rule right?

use super::lines;
use super::scope::{Ran, Scope};
use crate::report::{self, Counts};
use std::io::Write;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    scope: Scope,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments) -> u8 {
    let Ran { report, code, baseline, .. } = match arguments.scope.run() {
        Ok((_, ran)) => ran,
        Err(code) => return code,
    };
    let mut counts = Counts::of(&report);
    let records = baseline.iter().flat_map(|b| &b.records);
    counts.judge(records.filter_map(|r| Some((r.rule.as_str(), r.verdict.as_ref()?.is.confirms()?))));
    let text = if arguments.json { report::stats_json(&counts) } else { report::stats(&counts) };
    match write!(std::io::stdout().lock(), "{text}") {
        Ok(()) => code,
        Err(error) => lines::broken(&error),
    }
}
