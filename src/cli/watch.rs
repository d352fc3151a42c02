//! `check --watch`: the work is done again whenever a file changes.

use super::{USAGE, say};
use notify::{RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

/// An editor that saves touches a file several times; what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(80);

/// Does the work now and after every change beneath the paths. Gives the exit code of the last time if watching ends.
pub fn again(paths: &[PathBuf], mut work: impl FnMut() -> u8) -> u8 {
    let (send, changes) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is an event as well, and must not start the next round.
        if event.is_ok_and(|e| !e.kind.is_access()) {
            let _ = send.send(());
        }
    });
    let mut watcher = match watcher {
        Ok(watcher) => watcher,
        Err(error) => {
            say("error", format!("this system cannot watch files: {error}"));
            return USAGE;
        }
    };
    for path in paths.iter().filter(|p| p.as_os_str() != "-") {
        // A file is watched through its folder: editors put a new file in the old one's place.
        let (folder, mode) = match path.is_dir() {
            true => (path.as_path(), RecursiveMode::Recursive),
            false => (
                path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")),
                RecursiveMode::NonRecursive,
            ),
        };
        if let Err(error) = watcher.watch(folder, mode) {
            say("error", format!("{} cannot be watched: {error}", folder.display()));
            return USAGE;
        }
    }
    let mut code = work();
    say("info", "watching; Ctrl-C ends it");
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        code = work();
        say("info", "watching; Ctrl-C ends it");
    }
    code
}
