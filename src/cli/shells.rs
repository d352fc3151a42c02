//! What a shell wants: completions and manual pages, both made from the same table as the parser.

use super::{CLEAN, USAGE, lines, say};
use clap::CommandFactory;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Completions {
    /// The shell.
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

#[derive(clap::Args)]
pub struct Man {
    /// Write `claimlint.1`, `claimlint-check.1` and the others into this folder, instead of one page to standard output.
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// Prints the completions of a shell.
pub fn completions(arguments: &Completions) -> u8 {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "claimlint", &mut text);
    print(&text)
}

/// Prints the manual page, or writes all of them.
pub fn man(arguments: &Man) -> u8 {
    let command = super::Arguments::command();
    let Some(folder) = &arguments.dir else {
        let mut text = Vec::new();
        return match clap_mangen::Man::new(command).render(&mut text) {
            Ok(()) => print(&text),
            Err(error) => lines::broken(&error),
        };
    };
    let written = std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder));
    match written {
        Ok(()) => CLEAN,
        Err(error) => {
            say("error", format!("{}: the pages could not be written: {error}", folder.display()));
            USAGE
        }
    }
}

fn print(text: &[u8]) -> u8 {
    match std::io::stdout().lock().write_all(text) {
        Ok(()) => CLEAN,
        Err(error) => lines::broken(&error),
    }
}
