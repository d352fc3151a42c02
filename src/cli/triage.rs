//! `claimlint triage apply decisions.jsonl`: what editors decided goes into the baseline and the canonical facts.

use super::scope::refused;
use super::{CLEAN, USAGE, baseline, lines, say};
use crate::decisions::{self, Baseline, Facts};
use crate::report::counted;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Take over the decisions of a report: `not the same fact` into the baseline, `this value is right` into the facts.
    Apply(Apply),
}

#[derive(clap::Args)]
struct Apply {
    /// Files of decisions, as the report saves them; of two decisions on one conflict the later counts.
    #[arg(required = true, value_name = "DECISIONS")]
    files: Vec<PathBuf>,
    /// The baseline that they go into; it is made if it is not there.
    #[arg(long, value_name = "FILE", default_value = baseline::FILE)]
    baseline: PathBuf,
    /// The canonical facts that values found right go into; the file is made if it is not there.
    #[arg(long, value_name = "FILE", default_value = FACTS)]
    facts: PathBuf,
}

/// Where canonical facts are kept unless somebody says otherwise.
pub const FACTS: &str = "facts.yaml";

pub fn run(arguments: Arguments) -> u8 {
    let Command::Apply(apply) = arguments.command;
    take_over(&apply).unwrap_or_else(|code| code)
}

fn take_over(apply: &Apply) -> Result<u8, u8> {
    let mut list = Vec::new();
    for file in &apply.files {
        list.extend(decisions::decisions(file).map_err(refused)?);
    }
    let mut known = match apply.baseline.exists() {
        true => Baseline::load(&apply.baseline).map_err(refused)?,
        false => Baseline::default(),
    };
    let facts = match apply.facts.exists() {
        true => Facts::load(&apply.facts).map_err(refused)?,
        false => Facts::default(),
    };
    let before = known.text();
    let applied = decisions::apply(&mut known, &facts.list, list);
    for fact in &applied.facts {
        decisions::append(&apply.facts, fact).map_err(refused)?;
    }
    if known.text() != before {
        known.save(&apply.baseline).map_err(|error| {
            say("error", format!("{} could not be written: {error}", apply.baseline.display()));
            USAGE
        })?;
    }
    let mut told = format!("{}: {} written down", apply.baseline.display(), counted(applied.settled, "verdict"));
    if applied.taken_back > 0 {
        told += &format!(", {} taken back", applied.taken_back);
    }
    if applied.later > 0 {
        told += &format!("; {} put off, and asked again", applied.later);
    }
    told += &format!("\n{}: {} added", apply.facts.display(), counted(applied.facts.len(), "fact"));
    for fact in &applied.facts {
        told += &format!("\n  {}: {}", fact.id, fact.says);
    }
    match writeln!(std::io::stdout(), "{told}") {
        Ok(()) => Ok(CLEAN),
        Err(error) => Ok(lines::broken(&error)),
    }
}
