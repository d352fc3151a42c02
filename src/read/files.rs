//! Which files are meant by the paths that a user gives: "docs/" holds every document in it that no ignore file excludes.

use super::{Reading, bytes, complaint, formats};
use crate::error::Complaint;
use ignore::WalkBuilder;
use rayon::prelude::*;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Reads files and folders. Folders are walked: hidden files, and what `.gitignore`, `.ignore` or `.claimlintignore` exclude, are
/// left out, and so are files whose ending names no format. A file that is named is read whatever its ending; `-` is standard input.
pub fn read(paths: &[PathBuf]) -> Reading {
    let mut reading = Reading::default();
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    for path in paths {
        match list(path) {
            Ok(found) => files.extend(found),
            Err(complaint) => reading.absent.push(complaint),
        }
    }
    files.sort();
    files.dedup_by(|a, b| a.0 == b.0 || a.1 == b.1);
    // Each file is read, decoded and blocked on its own; the order of names is the order of the result.
    let parts: Vec<Reading> = files.par_iter().map(|(name, path)| file(name, path)).collect();
    parts.into_iter().for_each(|part| reading.add(part));
    reading.documents.sort_by(|a, b| a.name.cmp(&b.name));
    reading.complaints.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    reading.remarks.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    reading
}

/// The documents in a folder, as `read` finds them.
pub fn walk(folder: &Path) -> Result<Vec<PathBuf>, Complaint> {
    Ok(list(folder)?.into_iter().map(|(_, path)| path).collect())
}

fn list(path: &Path) -> Result<Vec<(String, PathBuf)>, Complaint> {
    let name = name_of(path);
    if name == "-" {
        return Ok(vec![(name, path.to_path_buf())]);
    }
    let kind = std::fs::metadata(path).map_err(|error| complaint(&name, (0, 0), cannot(&error)))?;
    if !kind.is_dir() {
        return Ok(vec![(name, path.to_path_buf())]);
    }
    let mut found = Vec::new();
    let walk = WalkBuilder::new(path)
        .require_git(false)
        // What one person ignores on one machine must not change a shared report.
        .git_global(false)
        .add_custom_ignore_filename(".claimlintignore")
        .build();
    for entry in walk.filter_map(Result::ok) {
        let name = name_of(entry.path());
        if entry.file_type().is_some_and(|t| !t.is_dir()) && formats::of_name(&name).is_some() && entry.path().is_file()
        {
            found.push((name, entry.into_path()));
        }
    }
    if found.is_empty() {
        return Err(complaint(&name, (0, 0), format!("holds no documents; looked for {}", formats::listed())));
    }
    Ok(found)
}

fn file(name: &str, path: &Path) -> Reading {
    let content = if name == "-" {
        let mut content = Vec::new();
        std::io::stdin().lock().read_to_end(&mut content).map(|_| content)
    } else {
        std::fs::read(path)
    };
    match content {
        Ok(content) => bytes(name, content),
        Err(error) => Reading::refused(complaint(name, (0, 0), cannot(&error))),
    }
}

/// The path as given, with `/` between its parts and no `./` in front.
fn name_of(path: &Path) -> String {
    let name = path.to_string_lossy().replace('\\', "/");
    match name.strip_prefix("./") {
        Some("") | None => name,
        Some(rest) => rest.trim_start_matches('/').to_string(),
    }
}

fn cannot(error: &std::io::Error) -> String {
    use std::io::ErrorKind::*;
    match error.kind() {
        NotFound => "there is no such file or folder; check the spelling".to_string(),
        PermissionDenied => "may not be read; check its permissions".to_string(),
        _ => format!("could not be read: {error}"),
    }
}
