//! One file a command. This room alone has a terminal, a working directory and a clock.
//!
//! In: what a user typed. Out: bytes on standard output, complaints on standard error, and an exit code. Always: 0 nothing
//! at or above the fail level, 1 findings, 2 wrong usage, rules or configuration, 3 the run is incomplete.

mod annotate;
mod baseline;
mod check;
mod claims;
mod compare;
mod config;
mod explain;
mod git;
mod lines;
mod lsp;
mod output;
mod progress;
mod review;
mod rules;
mod scope;
mod serve;
mod shells;
mod stats;
mod triage;
mod watch;
mod why;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Nothing at or above the fail level.
const CLEAN: u8 = 0;
/// Findings at or above the fail level.
const FOUND: u8 = 1;
/// Wrong usage, rules or configuration.
const USAGE: u8 = 2;
/// Something could not be read; what could be was still reported.
const INCOMPLETE: u8 = 3;

/// Reads documents, states their sentences as claims, and reports where they disagree.
#[derive(Parser)]
#[command(name = "claimlint", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// How many threads to use; as many as there are processors unless given.
    #[arg(long, global = true, value_name = "N")]
    threads: Option<usize>,
    /// When to write in colour; NO_COLOR is honoured.
    #[arg(long, global = true, value_enum, default_value_t = output::When::Auto, value_name = "WHEN")]
    color: output::When,
    /// Say nothing but findings and errors, and nothing at all where there is nothing to report.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Say on standard error what was read, how it went and how long it took.
    #[arg(short, long, global = true)]
    verbose: bool,
}

/// How much is said besides the findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Voice {
    Quiet,
    #[default]
    Plain,
    Verbose,
}

#[derive(Subcommand)]
enum Command {
    /// Report where documents disagree.
    Check(check::Arguments),
    /// Print what documents say: one JSON object a claim.
    Claims(claims::Arguments),
    /// Compare pairs of passages: `{"id","a","b"}` lines from standard input, a verdict a line.
    Compare(compare::Arguments),
    /// Print the settings that hold here, and where they come from.
    Config(config::Arguments),
    /// Write a first claimlint.yaml here.
    Init(config::Init),
    /// Print the JSON Schema of a file that claimlint reads or writes.
    Schema(config::Schema),
    /// Keep the list of conflicts that are known.
    Baseline(baseline::Arguments),
    /// Review the findings in a browser; each verdict is written down as it is given.
    Review(review::Arguments),
    /// Take over what editors decided.
    Triage(triage::Arguments),
    /// List, show and test the rules.
    Rules(rules::Arguments),
    /// Print what is read in documents: sentences, values, names, quotations.
    Annotate(annotate::Arguments),
    /// Tell what a rule sees, what silences it, and sentences that it flags or not.
    Explain(explain::Arguments),
    /// Count what is said and disputed: by document, kind and rule.
    Stats(stats::Arguments),
    /// Serve an editor: the Language Server Protocol on standard input and output.
    Lsp(lsp::Arguments),
    /// Print the completions of a shell: `claimlint completions bash > ...`.
    Completions(shells::Completions),
    /// Print the manual page, or write one page a command into a folder.
    Man(shells::Man),
    /// Say why two passages are flagged, or why not: `claimlint why a.md:3 b.md:9`.
    Why(why::Arguments),
}

/// Parses the arguments, runs the command, and gives the exit code.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(threads) = arguments.threads {
        // Refused only where a pool was started before, which nothing does.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
    }
    let color = arguments.color;
    let voice = match (arguments.quiet, arguments.verbose) {
        (true, _) => Voice::Quiet,
        (_, true) => Voice::Verbose,
        _ => Voice::Plain,
    };
    ExitCode::from(match arguments.command {
        Command::Config(arguments) => config::run(arguments),
        Command::Init(arguments) => config::init(arguments),
        Command::Schema(arguments) => config::schema(arguments),
        Command::Baseline(arguments) => baseline::run(arguments),
        Command::Check(arguments) => check::run(arguments, color, voice),
        Command::Claims(arguments) => claims::run(arguments),
        Command::Compare(arguments) => compare::run(arguments),
        Command::Review(arguments) => review::run(arguments),
        Command::Triage(arguments) => triage::run(arguments),
        Command::Rules(arguments) => rules::run(arguments),
        Command::Annotate(arguments) => annotate::run(arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Stats(arguments) => stats::run(&arguments),
        Command::Lsp(arguments) => lsp::run(&arguments),
        Command::Completions(arguments) => shells::completions(&arguments),
        Command::Man(arguments) => shells::man(&arguments),
        Command::Why(arguments) => why::run(arguments),
    })
}

/// Tells a user what is wrong, on standard error.
fn say(level: &str, message: impl std::fmt::Display) {
    use std::io::Write;
    let text: String =
        message.to_string().chars().map(|c| if c.is_control() && c != '\n' { '\u{FFFD}' } else { c }).collect();
    let _ = writeln!(std::io::stderr(), "claimlint: {level}: {text}");
}
