//! `claimlint check`: where do these documents disagree?

use super::output::{self, Target, When};
use super::scope::{Ran, Scope};
use super::{CLEAN, FOUND, USAGE, Voice, git, say, watch};
use crate::config::{FailLevel, FailOn, Root};
use crate::decisions;
use crate::report::{Format, counted};
use crate::rules::{Finding, Report};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    scope: Scope,
    /// How to print the findings: text, json, jsonl, ...
    #[arg(long, value_parser = output::format, default_value = "text", value_name = "FORMAT")]
    format: &'static Format,
    /// Write a report to a file as well; may be given several times.
    #[arg(short, long = "output", value_parser = output::target, value_name = "FORMAT=FILE")]
    output: Vec<Target>,
    /// The quietest finding that makes the exit code 1; `error` unless the configuration says otherwise.
    #[arg(long, value_enum, value_name = "LEVEL")]
    fail_level: Option<FailLevel>,
    /// Which findings make the exit code 1; `new` unless the configuration says otherwise.
    #[arg(long, value_enum, value_name = "WHICH")]
    fail_on: Option<FailOn>,
    /// Exit with 1 also when a conflict of the baseline is gone, so that it is struck out.
    #[arg(long)]
    strict_baseline: bool,
    /// Report only what touches a passage that has changed since this revision of git; all documents are read.
    #[arg(long, value_name = "REV")]
    changed_since: Option<String>,
    /// Print at most so many findings, the loudest; files and the exit code know them all.
    #[arg(long, value_name = "N")]
    max_findings: Option<usize>,
    /// Check again whenever a file changes, until interrupted.
    #[arg(long)]
    watch: bool,
}

pub fn run(mut arguments: Arguments, color: When, voice: Voice) -> u8 {
    arguments.scope.voice = voice;
    if !arguments.watch {
        return once(&arguments, color, voice);
    }
    let setup = match arguments.scope.settle() {
        Ok(setup) => setup,
        Err(code) => return code,
    };
    let watched = [&setup.paths[..], &setup.against[..], &arguments.scope.rules[..]].concat();
    watch::again(&watched, || once(&arguments, color, voice))
}

fn once(arguments: &Arguments, color: When, voice: Voice) -> u8 {
    once_or_fail(arguments, color, voice).unwrap_or_else(|code| code)
}

fn once_or_fail(arguments: &Arguments, color: When, voice: Voice) -> Result<u8, u8> {
    let changes = match &arguments.changed_since {
        None => None,
        Some(revision) => Some(git::changes_since(revision).map_err(|message| {
            say("error", format!("--changed-since: {message}"));
            USAGE
        })?),
    };
    let (setup, Ran { mut report, code, whole, baseline, .. }) = arguments.scope.run()?;
    if let Some((changes, below)) = changes {
        let repository = Root { below, ..Root::default() };
        decisions::keep_changed(&mut report, &changes, |d| repository.name(&d.name));
    }
    for target in &arguments.output {
        output::showing(&mut report, target.format, |report| output::save(report, target))?;
    }
    if arguments.format.word == "github" {
        output::step_summary(&mut report);
    }
    let level = arguments.fail_level.unwrap_or(setup.config.fail_level);
    let on = arguments.fail_on.unwrap_or(setup.config.fail_on);
    let strict = arguments.strict_baseline || setup.config.strict_baseline;
    let fails = fails(&report, level, on) || strict && !report.gone.is_empty();
    print(&mut report, arguments, color, voice)?;
    // Of a part nobody can say what is gone; where somebody asks for it nevertheless, that is an error.
    if strict && !whole && (arguments.strict_baseline || baseline.is_some() && setup.wide) {
        let remedy = "name a baseline, and the paths that it was made of";
        say("error", format!("--strict-baseline needs a run that reads all that the baseline was made of; {remedy}"));
        return Ok(if code == CLEAN { USAGE } else { code });
    }
    Ok(if code == CLEAN && fails { FOUND } else { code })
}

/// Prints the report, as much of it as was asked for.
fn print(report: &mut Report, arguments: &Arguments, color: When, voice: Voice) -> Result<(), u8> {
    let style = output::style(color);
    let most = arguments.max_findings.unwrap_or(usize::MAX);
    output::showing(report, arguments.format, |report| {
        let silent = voice == Voice::Quiet && arguments.format.word == "text" && report.findings.is_empty();
        if silent {
            return Ok(());
        }
        if report.findings.len() <= most {
            return output::print(report, arguments.format, style);
        }
        let more = report.findings.len() - most;
        if voice > Voice::Quiet {
            say("warning", format!("{} not shown (--max-findings {most})", counted(more, "finding")));
        }
        let mut part = report.clone();
        part.findings.truncate(most);
        output::print(&part, arguments.format, style)
    })
}

fn fails(report: &Report, level: FailLevel, on: FailOn) -> bool {
    let counts = |f: &&Finding| match on {
        FailOn::New => f.state.is_news(),
        FailOn::Any => true,
    };
    report.findings.iter().filter(counts).any(|f| level.fails(f.severity))
}
