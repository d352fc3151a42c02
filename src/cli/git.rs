//! What has changed since a revision, by asking git.

use crate::decisions::ChangedLines;
use std::process::Command;

/// The changes of the working tree since a revision or, where the two have parted, since their last common one; and the way
/// from the folder of the repository to the working directory, with `/` after each part.
pub fn changes_since(revision: &str) -> Result<(ChangedLines, String), String> {
    if revision.starts_with('-') {
        return Err(format!("`{revision}` is not a revision"));
    }
    let below = git(&["rev-parse", "--show-prefix"])?.trim_end_matches('\n').to_string();
    let commit = format!("{revision}^{{commit}}");
    git(&["rev-parse", "--verify", "--quiet", &commit]).map_err(|_| {
        format!("git knows no revision `{revision}`; fetch it (in CI: `fetch-depth: 0`), or name another")
    })?;
    let base = git(&["merge-base", revision, "HEAD"]).unwrap_or_else(|_| revision.to_string());
    let base = base.trim();
    let quiet = ["-c", "core.quotePath=false", "diff", "--no-ext-diff", "--no-color", "--no-renames", "--unified=0"];
    let diff = git(&[&quiet[..], &["--src-prefix=a/", "--dst-prefix=b/", base, "--", ":/"]].concat())?;
    let mut changes = ChangedLines::parse(&diff);
    let untracked = git(&["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"])?;
    untracked.split('\0').filter(|name| !name.is_empty()).for_each(|name| changes.add(name));
    Ok((changes, below))
}

fn git(arguments: &[&str]) -> Result<String, String> {
    let ran = Command::new("git").args(arguments).output().map_err(|error| format!("git could not be run: {error}"))?;
    match ran.status.success() {
        true => Ok(String::from_utf8_lossy(&ran.stdout).into_owned()),
        false => {
            let said = String::from_utf8_lossy(&ran.stderr);
            let first = said.lines().next().unwrap_or("no word why").trim_start_matches("fatal: ");
            Err(format!(
                "git {}: {first}",
                arguments.iter().find(|a| !a.starts_with('-') && !a.contains('=')).unwrap_or(&"")
            ))
        }
    }
}
