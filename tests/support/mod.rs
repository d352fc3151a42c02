//! What tests share: running the program, folders to work in, gold stories and their score.

#![allow(dead_code)]

pub mod gold;
pub mod score;
pub mod story;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The folder of the crate.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A fresh folder of this name for a test to write in.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes files, given as name and content, into a folder.
pub fn write(folder: &Path, files: &[(&str, &[u8])]) {
    for (name, content) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
}

/// One document of two that do not agree.
pub const TWELVE: &str = "The roof of the Marlow market hall fell in on Tuesday. It killed twelve people.\n";
/// The other.
pub const FOURTEEN: &str = "On Tuesday the roof of the Marlow market hall fell in. It killed 14 people.\n";

/// A fresh folder with these two as `docs/a.txt` and `docs/b.txt`.
pub fn hall(name: &str) -> PathBuf {
    let folder = folder(name);
    write(&folder, &[("docs/a.txt", TWELVE.as_bytes()), ("docs/b.txt", FOURTEEN.as_bytes())]);
    folder
}

/// What came of running the program.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in a folder.
pub fn run(folder: &Path, arguments: &[&str]) -> Ran {
    run_with(folder, arguments, &[], b"")
}

/// Runs the program in a folder with an environment and standard input.
pub fn run_with(folder: &Path, arguments: &[&str], environment: &[(&str, &str)], input: &[u8]) -> Ran {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimlint"))
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || {
        // The program may end before it has read everything.
        let _ = stdin.write_all(&input);
    });
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: status.code().expect("ended by a signal"), out: text(stdout), err: text(stderr) }
}
