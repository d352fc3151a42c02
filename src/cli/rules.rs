//! `claimlint rules`: which rules are there, what does one say, and do they keep what their examples promise?

use super::{CLEAN, FOUND, USAGE, lines, say, scope};
use crate::check::{check, connected, state};
use crate::read;
use crate::rules::{Example, Finding, Level, Rule};
use crate::text::{Document, DocumentId, Span};
use rayon::prelude::*;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, global = true, value_name = "DIR")]
    rules: Vec<PathBuf>,
}

#[derive(clap::Subcommand)]
enum Command {
    /// One line a rule.
    List,
    /// A rule as it is written.
    Show {
        /// The id of the rule, as in `list`.
        id: String,
    },
    /// Run the examples of the rules, forwards and with the documents reversed.
    Test {
        /// Only these rules.
        ids: Vec<String>,
    },
}

pub fn run(arguments: Arguments) -> u8 {
    let rules = match scope::rules(&arguments.rules) {
        Ok(rules) => rules,
        Err(code) => return code,
    };
    let known = |id: &String| rules.iter().any(|r| r.id == *id);
    let named: Vec<&String> = match &arguments.command {
        Command::List => Vec::new(),
        Command::Show { id } => vec![id],
        Command::Test { ids } => ids.iter().collect(),
    };
    if let Some(unknown) = named.into_iter().find(|id| !known(id)) {
        let nearest = crate::rules::nearest(unknown, rules.iter().map(|r| r.id.as_str()));
        let hint = nearest.map_or("see `claimlint rules list`".to_string(), |id| format!("did you mean `{id}`?"));
        say("error", format!("there is no rule `{unknown}`; {hint}"));
        return USAGE;
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = match arguments.command {
        Command::List => list(&rules, &mut out),
        Command::Show { id } => show(&rules, &arguments.rules, &id, &mut out),
        Command::Test { ids } => {
            let chosen: Vec<&Rule> = rules.iter().filter(|r| ids.is_empty() || ids.contains(&r.id)).collect();
            test(&chosen, &mut out)
        }
    };
    match written.and_then(|code| out.flush().map(|()| code)) {
        Ok(code) => code,
        Err(error) => lines::broken(&error),
    }
}

fn list(rules: &[Rule], out: &mut dyn Write) -> std::io::Result<u8> {
    let wide = rules.iter().map(|r| r.id.len()).max().unwrap_or(0);
    for rule in rules {
        let level = match rule.severity {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
            Level::Off => "off",
        };
        writeln!(out, "{:wide$}  {level:7}  {}", rule.id, rule.about)?;
    }
    Ok(CLEAN)
}

fn show(rules: &[Rule], folders: &[PathBuf], id: &str, out: &mut dyn Write) -> std::io::Result<u8> {
    // The user's own file wins, as it does when rules are loaded.
    for folder in folders.iter().rev() {
        for ending in ["yaml", "yml"] {
            if let Ok(text) = std::fs::read_to_string(folder.join(format!("{id}.{ending}"))) {
                out.write_all(text.as_bytes())?;
                return Ok(CLEAN);
            }
        }
    }
    match crate::rules::source(id) {
        Some(text) => out.write_all(text.as_bytes())?,
        None => {
            let about = rules.iter().find(|r| r.id == id).map_or("", |r| r.about.as_str());
            writeln!(out, "id: {id}\nabout: {about}")?;
        }
    }
    Ok(CLEAN)
}

/// What became of one example.
enum Outcome {
    Kept,
    /// Flags were promised and did not come.
    Missing(String),
    /// Flags came that were not promised.
    Noisy(String),
    /// Flagged, but not at the words that are marked.
    Wrong(String),
}

/// Runs every example both ways. `.` kept, `M` missing, `N` noisy, `W` wrong words.
fn test(rules: &[&Rule], out: &mut dyn Write) -> std::io::Result<u8> {
    let jobs: Vec<(&Rule, &Example, bool)> = rules
        .iter()
        .flat_map(|&rule| rule.examples.iter().flat_map(move |e| [(rule, e, false), (rule, e, true)]))
        .collect();
    let outcomes: Vec<Outcome> =
        jobs.par_iter().map(|&(rule, example, reversed)| outcome(rule, example, reversed)).collect();
    for outcome in &outcomes {
        let letter = match outcome {
            Outcome::Kept => '.',
            Outcome::Missing(_) => 'M',
            Outcome::Noisy(_) => 'N',
            Outcome::Wrong(_) => 'W',
        };
        write!(out, "{letter}")?;
    }
    writeln!(out)?;
    let mut broken = 0;
    for ((rule, example, reversed), outcome) in jobs.iter().zip(&outcomes) {
        let (what, why) = match outcome {
            Outcome::Kept => continue,
            Outcome::Missing(why) => ("missing", why),
            Outcome::Noisy(why) => ("noisy", why),
            Outcome::Wrong(why) => ("wrong words", why),
        };
        broken += 1;
        let order = if *reversed { ", documents reversed" } else { "" };
        writeln!(out, "{}: {}{order}: {what}: {why}", rule.id, example.name)?;
    }
    let bare: Vec<&str> = rules.iter().filter(|r| r.examples.is_empty()).map(|r| r.id.as_str()).collect();
    if !bare.is_empty() {
        writeln!(out, "without examples: {}", bare.join(", "))?;
    }
    writeln!(out, "{} rules, {} examples run forwards and reversed, {broken} broken", rules.len(), jobs.len() / 2)?;
    Ok(if broken == 0 { CLEAN } else { FOUND })
}

/// The documents of an example, and the words marked in each.
fn documents(example: &Example, reversed: bool) -> (Vec<Document>, Vec<(DocumentId, Span)>) {
    let (mut documents, mut marks) = (Vec::new(), Vec::new());
    let texts: Vec<(&String, &String)> = match reversed {
        false => example.docs.iter().collect(),
        true => example.docs.iter().rev().collect(),
    };
    for (number, (name, text)) in texts.into_iter().enumerate() {
        let mut clean = String::new();
        for (k, part) in text.split("[[").enumerate() {
            match part.split_once("]]").filter(|_| k > 0) {
                Some((inside, after)) => {
                    let span = Span::new(clean.len(), clean.len() + inside.len());
                    marks.push((DocumentId(number as u32), span));
                    clean.push_str(inside);
                    clean.push_str(after);
                }
                None => clean.push_str(part),
            }
        }
        documents.extend(read::bytes(name, clean.into_bytes()).documents.into_iter().take(1));
    }
    (documents, marks)
}

fn outcome(rule: &Rule, example: &Example, reversed: bool) -> Outcome {
    let (texts, marks) = documents(example, reversed);
    let report = check(texts.clone(), std::slice::from_ref(rule));
    let at = |f: &Finding, (id, span): &(DocumentId, Span)| {
        f.sides.iter().any(|s| s.passage.document == *id && s.highlight.overlaps(*span))
    };
    match (example.flags, report.findings.first()) {
        (false, None) => Outcome::Kept,
        (false, Some(finding)) => Outcome::Noisy(finding.message.clone()),
        (true, None) => Outcome::Missing(stopped(rule, &texts, &marks)),
        (true, Some(_)) if report.findings.iter().any(|f| marks.iter().all(|mark| at(f, mark))) => Outcome::Kept,
        (true, Some(finding)) => Outcome::Wrong(finding.message.clone()),
    }
}

/// Which fact stopped the pair that the example marks.
fn stopped(rule: &Rule, documents: &[Document], marks: &[(DocumentId, Span)]) -> String {
    let connected = connected(documents, state(documents), &crate::graph::Model::default(), false);
    let claims = &connected.stated.claims;
    let marked = |claim: u32| {
        let claim = &claims[claim as usize];
        marks.iter().position(|(id, span)| claim.passage.document == *id && claim.focus.overlaps(*span))
    };
    let mut reasons: Vec<String> = connected
        .graph
        .pairs()
        .filter(|&(a, b, _, _)| {
            marked(a).is_some() && marked(b).is_some() && (marked(a) != marked(b) || marks.len() == 1)
        })
        .map(|(_, _, _, facts)| match rule.why_not(facts) {
            Some(reason) => format!("{} ({:.2})", reason, facts.confidence),
            None => format!("confidence is {:.2}", facts.confidence),
        })
        .collect();
    reasons.dedup();
    match (reasons.is_empty(), marks.iter().all(|m| (0..claims.len() as u32).any(|c| claim_at(claims, c, m)))) {
        (false, _) => reasons.join("; "),
        (true, true) => "the claims were never held against each other".to_string(),
        (true, false) => "no claim was stated at the words that are marked".to_string(),
    }
}

fn claim_at(claims: &[crate::claims::Claim], number: u32, (id, span): &(DocumentId, Span)) -> bool {
    let claim = &claims[number as usize];
    claim.passage.document == *id && claim.focus.overlaps(*span)
}
