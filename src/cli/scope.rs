//! What is read and by which rules, for the commands that look for disagreement: the configuration, and what the command line
//! says besides.

use super::{CLEAN, USAGE, Voice, progress, say};
use crate::check::{House, check_for};
use crate::claims::OwnUnit;
use crate::config::{self, Config, Globs, Root};
use crate::decisions::{self, Baseline, Facts, Matches};
use crate::error::Complaint;
use crate::lexicon::letters::fold;
use crate::read::{self, Reading};
use crate::report::counted;
use crate::rules::{self, Finding, Report, Rule};
use crate::text::{Authority, Document};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Clone, Debug, Default)]
pub struct Scope {
    /// Files and folders to check, `-` for standard input; the documents of claimlint.yaml if none is named.
    #[arg(value_name = "PATH")]
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
    /// The configuration; the nearest claimlint.yaml upwards from here unless given.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// Read no configuration.
    #[arg(long)]
    pub no_config: bool,
    /// The day on which this is run, for decisions that hold until a date; today unless given.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub today: Option<Date>,
    /// What `-` is called: its ending gives the format, and it stands in the place of a file of this name.
    #[arg(long, value_name = "NAME")]
    pub stdin_name: Option<String>,
    #[arg(skip)]
    pub voice: Voice,
}

fn day(words: &str) -> Result<Date, String> {
    words.parse().map_err(|_| "write a day as 2026-03-31".to_string())
}

/// Everything that is settled before a document is read.
#[derive(Debug)]
pub struct Setup {
    pub config: Config,
    pub root: Root,
    pub rules: Vec<Rule>,
    /// What to read, as it is reached from here.
    pub paths: Vec<PathBuf>,
    /// The same as a baseline names it.
    pub names: Vec<String>,
    pub against: Vec<PathBuf>,
    pub facts: Facts,
    pub baseline: Option<PathBuf>,
    /// The files and folders that all this was read from, besides the nearest claimlint.yaml.
    pub sources: Vec<PathBuf>,
    pub house: House,
    pub today: Date,
    /// Whether a whole folder is read: only then is it news that nobody mentions something.
    pub wide: bool,
    pub stdin_name: Option<String>,
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

impl Scope {
    /// Finds the configuration and puts it together with the command line. `Err` is the exit code of a complaint.
    pub fn settle(&self) -> Result<Setup, u8> {
        let (config, file, root) = configuration(self.config.as_deref(), self.no_config).map_err(refused)?;
        let name = file.as_ref().map_or(config::FILE, |(name, _)| name.as_str());
        let reach = |list: &[String]| list.iter().map(|p| root.reach(p)).collect::<Vec<_>>();
        let or = |own: &Option<PathBuf>, other: &Option<String>| {
            own.clone().or_else(|| other.as_ref().map(|path| root.reach(path)))
        };
        let mut sources = [reach(&config.rules), self.rules.clone()].concat();
        let rules = rules(&sources)?;
        let rules = set(rules, &config, file.as_ref()).map_err(refused)?;
        let exclude = Globs::new(&config.exclude).unwrap_or_default();
        let (paths, names, wide) = match (self.paths.is_empty(), config.documents.is_empty()) {
            (false, _) => {
                let wide = self.paths.iter().any(|p| p.is_dir());
                (without(&self.paths, &root, &exclude), names(&self.paths, &root), wide)
            }
            (true, false) => {
                let paths = config::expand(name, &root, &config.documents, &exclude).map_err(refused)?;
                (paths, config.documents.clone(), true)
            }
            (true, true) => {
                let remedy = "name files or folders, or let `claimlint init` write a claimlint.yaml that names them";
                say("error", format!("nothing to check; {remedy}"));
                return Err(USAGE);
            }
        };
        let against = config::expand(name, &root, &config.against, &Globs::default()).map_err(refused)?;
        let facts = or(&self.facts, &config.facts);
        let baseline = or(&self.baseline, &config.baseline);
        sources.extend([&self.config, &facts, &baseline].into_iter().flatten().cloned());
        let facts = facts.as_deref().map(Facts::load).transpose().map_err(refused)?;
        let units = config.units.iter().filter_map(|(name, worth)| OwnUnit::parse(name, worth)).collect();
        Ok(Setup {
            house: House { aliases: config.aliases.clone(), units },
            baseline,
            sources,
            against: [against, self.against.clone()].concat(),
            facts: facts.unwrap_or_default(),
            today: self.today.unwrap_or_else(today),
            config,
            root,
            rules,
            paths,
            names,
            wide,
            stdin_name: self.stdin_name.clone(),
            voice: self.voice,
        })
    }

    /// Reads, checks and compares with the baseline. `Err` is the exit code where nothing could be checked.
    pub fn run(&self) -> Result<(Setup, Ran), u8> {
        let setup = self.settle()?;
        let known = setup.baseline.as_deref().map(Baseline::load).transpose().map_err(refused)?;
        let ran = setup.run(known)?;
        Ok((setup, ran))
    }
}

/// A configuration where it was found: its file's name and text, none where there is none, and the folder that its paths count from.
pub type Found = (Config, Option<(String, String)>, Root);

/// The configuration that is given, else the nearest one.
pub fn configuration(given: Option<&Path>, none: bool) -> Result<Found, Complaint> {
    let here = std::env::current_dir().unwrap_or_default();
    let found = match given {
        Some(file) => {
            let prefix = file.parent().unwrap_or(Path::new("")).to_path_buf();
            let below = match prefix.canonicalize() {
                Ok(folder) => {
                    here.strip_prefix(folder).map(|p| p.to_string_lossy().replace('\\', "/")).unwrap_or_default()
                }
                Err(_) => String::new(),
            };
            Some((file.to_path_buf(), Root { prefix, below }))
        }
        None if none => None,
        None => config::find(&here),
    };
    let Some((file, root)) = found else { return Ok((Config::default(), None, Root::default())) };
    let (config, text) = config::load(&file)?;
    Ok((config, Some((file.to_string_lossy().replace('\\', "/"), text)), root))
}

/// The rules as the configuration sets them.
fn set(mut rules: Vec<Rule>, config: &Config, file: Option<&(String, String)>) -> Result<Vec<Rule>, Complaint> {
    for (id, setting) in &config.rule {
        let Some(rule) = rules.iter_mut().find(|r| r.id == *id) else {
            let (name, text) = file.cloned().unwrap_or_default();
            let (line, column) = config::line_of(&text, "rule", Some(id)).unwrap_or((0, 0));
            let near = rules::nearest(id, rules.iter().map(|r| r.id.as_str()));
            let hint = near.map_or("see `claimlint rules list`".to_string(), |near| format!("did you mean `{near}`?"));
            return Err(Complaint { file: name, line, column, message: format!("there is no rule `{id}`; {hint}") });
        };
        rule.severity = setting.severity.unwrap_or(rule.severity);
    }
    Ok(rules)
}

/// The paths of the command line; of folders, without what the configuration excludes.
fn without(paths: &[PathBuf], root: &Root, exclude: &Globs) -> Vec<PathBuf> {
    let kept = |path: &PathBuf| !exclude.hold(&root.name(&slashed(path)));
    let files = |path: &PathBuf| match path.is_dir() && !exclude.is_empty() {
        true => read::walk(path).unwrap_or_default().into_iter().filter(kept).collect(),
        false => vec![path.clone()],
    };
    paths.iter().flat_map(files).collect()
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn names(paths: &[PathBuf], root: &Root) -> Vec<String> {
    let name = |path: &PathBuf| match slashed(path) {
        whole if whole.starts_with('/') => whole.trim_end_matches('/').to_string(),
        path => match root.name(&path) {
            name if name.is_empty() => ".".to_string(),
            name => name,
        },
    };
    let mut names: Vec<String> = paths.iter().map(name).collect();
    names.sort();
    names.dedup();
    names
}

impl Setup {
    /// Reads, checks, and compares with a baseline. `Err` is the exit code where nothing could be checked.
    pub fn run(&self, baseline: Option<Baseline>) -> Result<Ran, u8> {
        let began = std::time::Instant::now();
        let reading = self.read();
        let code = tell_as(&reading, self.voice);
        if !reading.documents.iter().any(|d| d.authority == Authority::Draft) && !reading.absent.is_empty() {
            return Err(USAGE);
        }
        if reading.documents.is_empty() {
            return Err(code);
        }
        let what = format!("checking {}", counted(reading.documents.len(), "document"));
        let documents = reading.documents;
        let mut report = match self.voice {
            Voice::Quiet => check_for(documents, &self.rules, &self.house),
            Voice::Plain | Voice::Verbose => progress::during(what, || check_for(documents, &self.rules, &self.house)),
        };
        self.tidy(&mut report);
        if self.voice == Voice::Verbose {
            told(&report, began.elapsed());
        }
        let whole = code == CLEAN && baseline.as_ref().is_some_and(|b| b.covered_by(&self.names));
        let matches = match &baseline {
            Some(baseline) => decisions::compare(&mut report, baseline, Some(self.today), whole),
            None => Matches { of: vec![None; report.findings.len()], gone: Vec::new() },
        };
        let matches = self.silence(&mut report, matches);
        if let Some(baseline) = &baseline {
            decisions::remember(&mut report, baseline, &matches);
        }
        Ok(Ran { report, code, baseline, matches, whole })
    }

    /// Reads the drafts, the references and the facts. A file that is both a draft and a reference is a reference.
    pub fn read(&self) -> Reading {
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
        reading.documents.extend(self.facts.documents.iter().cloned());
        reading.documents.sort_by(|a, b| a.name.cmp(&b.name));
        reading.documents.iter_mut().for_each(|d| self.date(d));
        reading
    }

    /// Gives a document the day that its path tells, where it tells none itself.
    pub fn date(&self, document: &mut Document) {
        if document.published.is_none() && !self.config.published.is_empty() {
            document.published = config::date_of(&self.config.published, &self.root.name(&document.name));
        }
    }

    /// Leaves out what references, settings of rules and aliases silence; adds the facts that nobody mentions.
    pub fn tidy(&self, report: &mut Report) {
        let drafts: Vec<bool> = report.documents.iter().map(|d| d.authority == Authority::Draft).collect();
        // References are taken as true: where only they disagree, there is nothing to say.
        report.findings.retain(|f| f.sides.iter().any(|s| drafts[s.passage.document.0 as usize]));
        let findings = std::mem::take(&mut report.findings);
        report.findings = findings.into_iter().filter(|f| self.wanted(report, f) && !self.alias(f)).collect();
        if self.wide {
            decisions::report_unmentioned(report, &self.facts);
        }
    }

    /// Leaves out what comments in documents silence, by the ids under which findings are known.
    fn silence(&self, report: &mut Report, mut matches: Matches) -> Matches {
        let mut stays = decisions::suppress(report, self.today, self.wide).into_iter();
        matches.of.retain(|_| stays.next().unwrap_or(true));
        matches.of.resize(report.findings.len(), None);
        matches
    }

    /// Whether the settings of its rule let a finding through.
    fn wanted(&self, report: &Report, finding: &Finding) -> bool {
        let Some(setting) = self.config.rule.get(finding.rule.as_str()) else { return true };
        let first = finding.sides.first().map(|s| s.passage.document);
        let several = finding.sides.iter().any(|s| Some(s.passage.document) != first);
        let globs = Globs::new(&setting.documents).unwrap_or_default();
        let name = |s: &rules::Side| self.root.name(&report.documents[s.passage.document.0 as usize].name);
        setting.confidence.is_none_or(|least| finding.confidence >= least)
            && match setting.scope {
                config::Scope::Any => true,
                config::Scope::CrossDocument => several,
                config::Scope::SameDocument => !several,
            }
            && (globs.is_empty() || finding.sides.iter().any(|s| globs.hold(&name(s))))
    }

    /// Whether a finding only holds two names apart that are one by the configuration.
    fn alias(&self, finding: &Finding) -> bool {
        let plain = |name: &str| fold(&name.to_lowercase());
        let all = |names: &Vec<String>| {
            finding
                .sides
                .iter()
                .all(|s| names.iter().any(|n| plain(n) == plain(&s.words) || plain(n) == plain(&s.value)))
        };
        finding.kind == "name" && self.house.aliases.iter().any(all)
    }
}

/// The day in Greenwich, so that one run gives one answer all over the world.
pub fn today() -> Date {
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
