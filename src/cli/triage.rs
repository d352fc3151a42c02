//! `claimlint triage apply decisions.jsonl`: what editors decided goes into the baseline and the canonical facts.

use super::scope::{configuration, refused};
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
    /// The baseline that they go into: that of the configuration, else claimlint.baseline. It is made if it is not there.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// The canonical facts that values found right go into: those of the configuration, else facts.yaml. The file is made if it is
    /// not there.
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Where canonical facts are kept unless somebody says otherwise.
const FACTS: &str = "facts.yaml";

pub fn run(arguments: Arguments) -> u8 {
    let Command::Apply(apply) = arguments.command;
    take_over(&apply).unwrap_or_else(|code| code)
}

fn take_over(apply: &Apply) -> Result<u8, u8> {
    let mut list = Vec::new();
    for file in &apply.files {
        list.extend(decisions::decisions(file).map_err(refused)?);
    }
    let (config, _, root) = configuration(None, false).map_err(refused)?;
    let file = |given: &Option<PathBuf>, configured: &Option<String>, usual: &str| {
        given.clone().unwrap_or_else(|| root.reach(configured.as_deref().unwrap_or(usual)))
    };
    let baseline = file(&apply.baseline, &config.baseline, baseline::FILE);
    let own_facts = file(&apply.facts, &config.facts, FACTS);
    let mut known = match baseline.exists() {
        true => Baseline::load(&baseline).map_err(refused)?,
        false => Baseline::default(),
    };
    let facts = match own_facts.exists() {
        true => Facts::load(&own_facts).map_err(refused)?,
        false => Facts::default(),
    };
    let before = known.text();
    let applied = decisions::apply(&mut known, &facts.list, list);
    for fact in &applied.facts {
        decisions::append(&own_facts, fact).map_err(refused)?;
    }
    if known.text() != before {
        known.save(&baseline).map_err(|error| {
            say("error", format!("{} could not be written: {error}", baseline.display()));
            USAGE
        })?;
    }
    let mut told = format!("{}: {} written down", baseline.display(), counted(applied.settled, "verdict"));
    if applied.taken_back > 0 {
        told += &format!(", {} taken back", applied.taken_back);
    }
    if applied.later > 0 {
        told += &format!("; {} put off, and asked again", applied.later);
    }
    told += &format!("\n{}: {} added", own_facts.display(), counted(applied.facts.len(), "fact"));
    for fact in &applied.facts {
        told += &format!("\n  {}: {}", fact.id, fact.says);
    }
    match writeln!(std::io::stdout(), "{told}") {
        Ok(()) => Ok(CLEAN),
        Err(error) => Ok(lines::broken(&error)),
    }
}
