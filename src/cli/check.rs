//! `claimlint check`: where do these documents disagree?

use super::output::{self, Target, When};
use super::scope::{Ran, Scope};
use super::{CLEAN, FOUND, USAGE, say};
use crate::report::Format;
use crate::rules::{Finding, Severity};

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

pub fn run(arguments: Arguments, color: When) -> u8 {
    let Ran { mut report, code, whole, .. } = match arguments.scope.run() {
        Ok(ran) => ran,
        Err(code) => return code,
    };
    for target in &arguments.output {
        if let Err(failed) = output::showing(&mut report, target.format, |report| output::save(report, target)) {
            return failed;
        }
    }
    let style = output::style(color);
    let printed =
        output::showing(&mut report, arguments.format, |report| output::print(report, arguments.format, style));
    if let Err(failed) = printed {
        return failed;
    }
    if arguments.strict_baseline && !whole {
        say("error", "--strict-baseline needs a run that reads all that the baseline was made of; name the same paths");
        return if code == CLEAN { USAGE } else { code };
    }
    let counts = |f: &&Finding| arguments.fail_on == FailOn::Any || f.state.is_news();
    let worst = report.findings.iter().filter(counts).map(|f| f.severity).min();
    let stale = arguments.strict_baseline && !report.gone.is_empty();
    if code == CLEAN && (fails(worst, arguments.fail_level) || stale) { FOUND } else { code }
}

fn fails(worst: Option<Severity>, level: FailLevel) -> bool {
    match level {
        FailLevel::Error => worst == Some(Severity::Error),
        FailLevel::Warning => worst.is_some_and(|s| s <= Severity::Warning),
        FailLevel::Note => worst.is_some(),
        FailLevel::Never => false,
    }
}
