//! What is read and by which rules, for the commands that look for disagreement: `check` and `baseline update`.

use super::{CLEAN, USAGE, Voice, progress, say};
use crate::check::check;
use crate::decisions::{self, Baseline, Facts, Matches};
use crate::error::Complaint;
use crate::read::{self, Reading};
use crate::report::counted;
use crate::rules::{self, Report, Rule};
use crate::text::Authority;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct Scope {
    /// Files and folders to check; `-` reads standard input.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// A document or folder that is taken as true; conflicts are reported on the others.
    #[arg(long, value_name = "REFERENCE")]
    pub against: Vec<PathBuf>,
    /// Canonical facts, taken as true: a list of `id`, `says`, `source`, `as-of`.
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    pub rules: Vec<PathBuf>,
    /// Conflicts that are known already, as `claimlint baseline update` writes them down.
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// The day on which this is run, for decisions that hold until a date; today unless given.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub today: Option<Date>,
    /// What `-` is called: its ending gives the format, and it stands in the place of a file of this name.
    #[arg(long, value_name = "NAME")]
    pub stdin_name: Option<String>,
    #[arg(skip)]
    pub voice: Voice,
}

/// What came of a run.
pub struct Ran {
    pub report: Report,
    /// `CLEAN`, or what is wrong with what was read.
    pub code: u8,
    pub baseline: Option<Baseline>,
    pub matches: Matches,
    /// Whether everything was read that the baseline was made of.
    pub whole: bool,
}

fn day(words: &str) -> Result<Date, String> {
    words.parse().map_err(|_| "write a day as 2026-03-31".to_string())
}

impl Scope {
    /// Reads, checks and compares with the baseline. `Err` is the exit code where nothing could be checked.
    pub fn run(&self) -> Result<Ran, u8> {
        let rules = rules(&self.rules)?;
        let known = self.baseline.as_deref().map(Baseline::load).transpose().map_err(refused)?;
        self.run_with(&rules, known)
    }

    /// The same with a baseline that was read before.
    pub fn run_with(&self, rules: &[Rule], baseline: Option<Baseline>) -> Result<Ran, u8> {
        let facts = self.facts.as_deref().map(Facts::load).transpose().map_err(refused)?.unwrap_or_default();
        let began = std::time::Instant::now();
        let reading = self.read_all(&facts);
        let code = tell_as(&reading, self.voice);
        if !reading.documents.iter().any(|d| d.authority == Authority::Draft) && !reading.absent.is_empty() {
            return Err(USAGE);
        }
        if reading.documents.is_empty() {
            return Err(code);
        }
        let what = format!("checking {}", counted(reading.documents.len(), "document"));
        let mut report = match self.voice {
            Voice::Quiet => check(reading.documents, rules),
            Voice::Plain | Voice::Verbose => progress::during(what, || check(reading.documents, rules)),
        };
        keep_drafts(&mut report);
        if self.voice == Voice::Verbose {
            told(&report, began.elapsed());
        }
        // A draft of many mentions few of the facts.
        if self.paths.iter().any(|p| p.is_dir()) {
            decisions::report_unmentioned(&mut report, &facts);
        }
        let whole = code == CLEAN && baseline.as_ref().is_some_and(|b| b.covered_by(&self.names()));
        let today = self.today.unwrap_or_else(today);
        let matches = match &baseline {
            Some(baseline) => decisions::compare(&mut report, baseline, Some(today), whole),
            None => Matches { of: vec![None; report.findings.len()], gone: Vec::new() },
        };
        Ok(Ran { report, code, baseline, matches, whole })
    }

    /// Reads the drafts and the references. A file that is both is a reference.
    fn read_all(&self, facts: &Facts) -> Reading {
        let mut reading = read::read(&self.against);
        for document in &mut reading.documents {
            document.authority = Authority::Reference;
        }
        reading.documents.sort_by(|a, b| a.name.cmp(&b.name));
        let mut drafts = match &self.stdin_name {
            Some(name) => with_stdin(&self.paths, name),
            None => read::read(&self.paths),
        };
        drafts.documents.retain(|d| reading.documents.binary_search_by(|r| r.name.cmp(&d.name)).is_err());
        reading.add(drafts);
        reading.documents.extend(facts.documents.iter().cloned());
        reading.documents.sort_by(|a, b| a.name.cmp(&b.name));
        reading
    }

    /// The paths as a baseline names them.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.paths.iter().map(|p| name(p)).collect();
        names.sort();
        names.dedup();
        names
    }
}

fn name(path: &Path) -> String {
    let name = path.to_string_lossy().replace('\\', "/");
    let name = name.trim_start_matches("./").trim_end_matches('/');
    if name.is_empty() { ".".to_string() } else { name.to_string() }
}

/// The day in Greenwich, so that one run gives one answer all over the world.
fn today() -> Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// Tells a complaint and gives the exit code that it comes to.
pub fn refused(complaint: Complaint) -> u8 {
    say("error", complaint);
    USAGE
}

/// The rules of the program and of the user's folders; complains and gives the exit code where one cannot be understood.
pub fn rules(folders: &[PathBuf]) -> Result<Vec<Rule>, u8> {
    folders.iter().fold(rules::embedded(), |rules, folder| rules::with_folder(rules?, folder)).map_err(refused)
}

/// Reads the paths, with what stands on standard input in the place of the file of this name.
fn with_stdin(paths: &[PathBuf], name: &str) -> Reading {
    let files: Vec<PathBuf> = paths.iter().filter(|p| p.as_os_str() != "-").cloned().collect();
    let mut reading = read::read(&files);
    let mut content = Vec::new();
    match std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut content) {
        Ok(_) => {
            let name = name.strip_prefix("./").unwrap_or(name);
            reading.documents.retain(|d| d.name != name);
            reading.add(read::bytes(name, content));
            reading.documents.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Err(error) => say("error", format!("standard input could not be read: {error}")),
    }
    reading
}

/// Says what was read and how long it took.
fn told(report: &Report, took: std::time::Duration) {
    for (document, claims) in report.documents.iter().zip(&report.claims_per_document) {
        let published = document.published.map_or("no date".to_string(), |d| d.to_string());
        let trusted = if document.authority == Authority::Reference { ", a reference" } else { "" };
        say("info", format!("{}: {}, {published}{trusted}", document.name, counted(*claims, "claim")));
    }
    let (documents, rules) = (counted(report.documents.len(), "document"), counted(report.rules.len(), "rule"));
    let (claims, clusters) = (counted(report.claims, "claim"), counted(report.clusters.len(), "cluster"));
    say("info", format!("{documents}, {claims}, {clusters}, {rules}; {} ms", took.as_millis()));
}

/// References are taken as true: where only they disagree, there is nothing to say.
fn keep_drafts(report: &mut Report) {
    let drafts: Vec<bool> = report.documents.iter().map(|d| d.authority == Authority::Draft).collect();
    report.findings.retain(|f| f.sides.iter().any(|s| drafts[s.passage.document.0 as usize]));
}

/// Tells remarks and complaints, and gives the exit code that they come to.
pub fn tell(reading: &Reading) -> u8 {
    tell_as(reading, Voice::Plain)
}

fn tell_as(reading: &Reading, voice: Voice) -> u8 {
    for remark in reading.remarks.iter().filter(|_| voice > Voice::Quiet) {
        say("warning", remark);
    }
    for complaint in reading.absent.iter().chain(&reading.complaints) {
        say("error", complaint);
    }
    match (reading.absent.is_empty(), reading.complaints.is_empty()) {
        (true, true) if !reading.documents.is_empty() => CLEAN,
        (_, true) if reading.documents.is_empty() => USAGE,
        _ => super::INCOMPLETE,
    }
}
