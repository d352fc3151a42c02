//! `claimlint baseline`: write down which conflicts are known, so that only news is reported.

use super::scope::{Scope, refused};
use super::{CLEAN, USAGE, lines, say};
use crate::decisions::{self, Baseline};
use crate::report::counted;
use std::io::Write;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Write down anew what has moved, strike out what is gone; with --accept-new, take in what is new.
    Update(Update),
}

#[derive(clap::Args)]
struct Update {
    #[command(flatten)]
    scope: Scope,
    /// Take in new conflicts, and known ones that have changed.
    #[arg(long)]
    accept_new: bool,
}

/// Where the baseline is kept unless somebody says otherwise.
pub const FILE: &str = "claimlint.baseline";

pub fn run(arguments: Arguments) -> u8 {
    let Command::Update(update) = arguments.command;
    update_file(&update).unwrap_or_else(|code| code)
}

fn update_file(update: &Update) -> Result<u8, u8> {
    let setup = update.scope.settle()?;
    let file = setup.baseline.clone().unwrap_or_else(|| setup.root.reach(FILE));
    // The first baseline is made of nothing; a broken one is never written over.
    let old = match (file.exists(), update.accept_new) {
        (false, true) => Baseline::default(),
        (false, false) => {
            say("error", format!("{}: there is no such file; add --accept-new to make it", file.display()));
            return Err(USAGE);
        }
        (true, _) => Baseline::load(&file).map_err(refused)?,
    };
    let ran = setup.run(Some(old))?;
    let Some(old) = &ran.baseline else { return Err(USAGE) };
    let (mut new, changes) = decisions::update(old, &ran.report, &ran.matches, update.accept_new);
    if ran.whole {
        new.paths = setup.names.clone();
    }
    if new.text() != old.text() || !file.exists() {
        new.save(&file).map_err(|error| {
            say("error", format!("{} could not be written: {error}", file.display()));
            USAGE
        })?;
    }
    let mut told = format!(
        "{}: +{} −{}, {} changed, {} as before",
        file.display(),
        changes.added,
        changes.removed,
        changes.updated,
        changes.kept
    );
    if changes.waiting > 0 {
        let left = counted(changes.waiting, "new or changed finding");
        told += &format!("; {left} left out, add --accept-new to take them in");
    }
    if changes.comments > 0 {
        told += &format!("; {} to be mended where it stands", counted(changes.comments, "comment"));
    }
    if !ran.whole {
        told += "; only a part was read, so nothing was struck out";
    }
    match writeln!(std::io::stdout(), "{told}") {
        Ok(()) => Ok(if ran.code == CLEAN { CLEAN } else { ran.code }),
        Err(error) => Ok(lines::broken(&error)),
    }
}
