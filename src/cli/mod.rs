//! One file a command. This room alone has a terminal, a working directory and a clock.

mod annotate;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// A claim cross-reference and consistency checker.
#[derive(Parser)]
#[command(name = "claimlint", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print what is read in documents: sentences, values, names, quotations.
    Annotate(annotate::Arguments),
}

/// Parses the arguments, runs the command, and gives the exit code.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Annotate(arguments) => annotate::run(arguments),
    }
}
