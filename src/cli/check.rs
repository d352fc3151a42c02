//! `claimlint check`: where do these documents disagree?

use super::output::{self, Target, When};
use super::{CLEAN, FOUND, INCOMPLETE, USAGE, progress, say};
use crate::check::check;
use crate::read::{self, Reading};
use crate::report::{Format, counted};
use crate::rules::{self, Report, Rule, Severity};
use crate::text::Authority;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// Files and folders to check; `-` reads standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print the findings: text, json, jsonl, ...
    #[arg(long, value_parser = output::format, default_value = "text", value_name = "FORMAT")]
    format: &'static Format,
    /// Write a report to a file as well; may be given several times.
    #[arg(short, long = "output", value_parser = output::target, value_name = "FORMAT=FILE")]
    output: Vec<Target>,
    /// A document or folder that is taken as true; conflicts are reported on the others.
    #[arg(long, value_name = "REFERENCE")]
    against: Vec<PathBuf>,
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,
    /// The quietest finding that makes the exit code 1.
    #[arg(long, value_enum, default_value_t = FailLevel::Error, value_name = "LEVEL")]
    fail_level: FailLevel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FailLevel {
    Error,
    Warning,
    Note,
    /// Findings never make the exit code 1.
    Never,
}

pub fn run(arguments: Arguments, color: When) -> u8 {
    let rules = match rules(&arguments.rules) {
        Ok(rules) => rules,
        Err(code) => return code,
    };
    let reading = read_all(&arguments.paths, &arguments.against);
    let mut code = tell(&reading);
    if reading.documents.is_empty() {
        return code;
    }
    let what = format!("checking {}", counted(reading.documents.len(), "document"));
    let mut report = progress::during(what, || check(reading.documents, &rules));
    keep_drafts(&mut report);
    for target in &arguments.output {
        if let Err(failed) = output::save(&report, target) {
            return failed;
        }
    }
    if let Err(failed) = output::print(&report, arguments.format, output::style(color)) {
        return failed;
    }
    if code == CLEAN && fails(&report, arguments.fail_level) {
        code = FOUND;
    }
    code
}

/// The rules of the program and of the user's folders; complains and gives the exit code where one cannot be understood.
pub fn rules(folders: &[PathBuf]) -> Result<Vec<Rule>, u8> {
    let all = folders.iter().fold(rules::embedded(), |rules, folder| rules::with_folder(rules?, folder));
    all.map_err(|complaint| {
        say("error", complaint);
        USAGE
    })
}

/// Reads the drafts and the references. A file that is both is a reference.
fn read_all(paths: &[PathBuf], against: &[PathBuf]) -> Reading {
    let mut reading = read::read(against);
    for document in &mut reading.documents {
        document.authority = Authority::Reference;
    }
    let mut drafts = read::read(paths);
    drafts.documents.retain(|d| reading.documents.binary_search_by(|r| r.name.cmp(&d.name)).is_err());
    reading.add(drafts);
    reading.documents.sort_by(|a, b| a.name.cmp(&b.name));
    reading
}

/// References are taken as true: where only they disagree, there is nothing to say.
fn keep_drafts(report: &mut Report) {
    let drafts: Vec<bool> = report.documents.iter().map(|d| d.authority == Authority::Draft).collect();
    report.findings.retain(|f| f.sides.iter().any(|s| drafts[s.passage.document.0 as usize]));
}

/// Tells remarks and complaints, and gives the exit code that they come to.
pub fn tell(reading: &Reading) -> u8 {
    for remark in &reading.remarks {
        say("warning", remark);
    }
    for complaint in reading.absent.iter().chain(&reading.complaints) {
        say("error", complaint);
    }
    match (reading.absent.is_empty(), reading.complaints.is_empty()) {
        (true, true) if !reading.documents.is_empty() => CLEAN,
        (_, true) if reading.documents.is_empty() => USAGE,
        _ => INCOMPLETE,
    }
}

fn fails(report: &Report, level: FailLevel) -> bool {
    let worst = report.findings.iter().map(|f| f.severity).min();
    match level {
        FailLevel::Error => worst == Some(Severity::Error),
        FailLevel::Warning => worst.is_some_and(|s| s <= Severity::Warning),
        FailLevel::Note => worst.is_some(),
        FailLevel::Never => false,
    }
}
