//! `claimlint stats`: how much is said, of what kinds, and how much of it is disputed?

use super::{lines, scope};
use crate::check::{check, state};
use crate::claims::Slot;
use crate::decisions::Baseline;
use crate::read;
use crate::report::{self, Counts};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// Files and folders; `-` reads standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,
    /// Also count from your decisions how often each rule was right.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments) -> u8 {
    let rules = match scope::rules(&arguments.rules) {
        Ok(rules) => rules,
        Err(code) => return code,
    };
    let baseline = match arguments.baseline.as_deref().map(Baseline::load).transpose() {
        Ok(baseline) => baseline.unwrap_or_default(),
        Err(complaint) => return scope::refused(complaint),
    };
    let reading = read::read(&arguments.paths);
    let code = scope::tell(&reading);
    if reading.documents.is_empty() {
        return code;
    }
    let mut kinds: BTreeMap<&'static str, usize> = BTreeMap::new();
    for claim in state(&reading.documents).claims {
        let kind = match (claim.slot, &claim.value) {
            (Slot::Value, Some(value)) => value.kind.word(),
            (slot, _) => slot.word(),
        };
        *kinds.entry(kind).or_default() += 1;
    }
    let report = check(reading.documents, &rules);
    let mut counts = Counts::of(&report, kinds);
    counts.judge(baseline.records.iter().filter_map(|r| Some((r.rule.as_str(), r.verdict.as_ref()?.is.confirms()?))));
    let text = if arguments.json { report::stats_json(&counts) } else { report::stats(&counts) };
    match write!(std::io::stdout().lock(), "{text}") {
        Ok(()) => code,
        Err(error) => lines::broken(&error),
    }
}
