//! `claimlint check`: where do these documents disagree?

use super::output::{self, Target, When};
use super::scope::{Ran, Scope};
use super::{CLEAN, FOUND, USAGE, Voice, say, watch};
use crate::report::{Format, counted};
use crate::rules::{Finding, Report, Severity};

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
    /// The quietest finding that makes the exit code 1.
    #[arg(long, value_enum, default_value_t = FailLevel::Error, value_name = "LEVEL")]
    fail_level: FailLevel,
    /// Which findings make the exit code 1.
    #[arg(long, value_enum, default_value_t = FailOn::New, value_name = "WHICH")]
    fail_on: FailOn,
    /// Exit with 1 also when a conflict of the baseline is gone, so that it is struck out.
    #[arg(long, requires = "baseline")]
    strict_baseline: bool,
    /// Print at most so many findings, the loudest; files and the exit code know them all.
    #[arg(long, value_name = "N")]
    max_findings: Option<usize>,
    /// Check again whenever a file changes, until interrupted.
    #[arg(long)]
    watch: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FailLevel {
    Error,
    Warning,
    Note,
    /// Findings never make the exit code 1.
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FailOn {
    /// Those that the baseline does not know, or knows with other values or fewer documents.
    New,
    /// All, known or not.
    Any,
}

pub fn run(mut arguments: Arguments, color: When, voice: Voice) -> u8 {
    arguments.scope.voice = voice;
    if !arguments.watch {
        return once(&arguments, color, voice);
    }
    let scope = &arguments.scope;
    let watched = [&scope.paths[..], &scope.against[..], &scope.rules[..]].concat();
    watch::again(&watched, || once(&arguments, color, voice))
}

fn once(arguments: &Arguments, color: When, voice: Voice) -> u8 {
    let Ran { mut report, code, whole, .. } = match arguments.scope.run() {
        Ok(ran) => ran,
        Err(code) => return code,
    };
    for target in &arguments.output {
        if let Err(failed) = output::showing(&mut report, target.format, |report| output::save(report, target)) {
            return failed;
        }
    }
    if arguments.format.word == "github" {
        output::step_summary(&mut report);
    }
    let counts = |f: &&Finding| arguments.fail_on == FailOn::Any || f.state.is_news();
    let worst = report.findings.iter().filter(counts).map(|f| f.severity).min();
    let stale = arguments.strict_baseline && !report.gone.is_empty();
    if let Err(failed) = print(&mut report, arguments, color, voice) {
        return failed;
    }
    if arguments.strict_baseline && !whole {
        say("error", "--strict-baseline needs a run that reads all that the baseline was made of; name the same paths");
        return if code == CLEAN { USAGE } else { code };
    }
    if code == CLEAN && (fails(worst, arguments.fail_level) || stale) { FOUND } else { code }
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

fn fails(worst: Option<Severity>, level: FailLevel) -> bool {
    match level {
        FailLevel::Error => worst == Some(Severity::Error),
        FailLevel::Warning => worst.is_some_and(|s| s <= Severity::Warning),
        FailLevel::Note => worst.is_some(),
        FailLevel::Never => false,
    }
}
