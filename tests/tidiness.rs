//! The house is tidy: no room imports from a room below it, no file grows too long, no shelf holds a file without its row.

mod support;

use std::path::{Path, PathBuf};

/// The rooms, from the top down: a room may import only from those before it.
const ORDER: [&str; 14] = [
    "error",
    "lexicon",
    "text",
    "read",
    "language",
    "values",
    "claims",
    "clusters",
    "graph",
    "rules",
    "config",
    "decisions",
    "report",
    "cli",
];
/// Lines of a file without its tests.
const LONGEST: usize = 400;

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The room of a file under `src/`, none for the crate's own files (`lib.rs`, `main.rs`, `check.rs`).
fn room(path: &str) -> Option<&str> {
    let first = path.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    ORDER.contains(&name).then_some(name)
}

/// The rooms that a source file names by `crate::...` or in a list `use crate::{...}`. Its tests may use everything.
fn imports(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or(source);
    let code: String = source.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for part in code.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            Some(list) => {
                let mut depth = 0;
                let mut word = String::new();
                for c in list.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => found.push(std::mem::take(&mut word)),
                        c if depth == 0 => word.push(c),
                        _ => {}
                    }
                }
                found.push(word);
            }
            None => found.push(part.to_string()),
        }
    }
    let name = |path: String| path.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    found.into_iter().map(name).filter(|n| !n.is_empty()).collect()
}

/// The forbidden imports of a file; `path` is relative to `src/`.
fn forbidden(path: &str, source: &str) -> Vec<String> {
    // A room's tests may use everything, in a file of their own as well.
    let Some(own) = room(path).filter(|_| !path.ends_with("/tests.rs")) else { return Vec::new() };
    let rank = |name: &str| ORDER.iter().position(|r| *r == name);
    imports(source)
        .into_iter()
        // `check` runs the whole way, so only the commands may call it.
        .filter(|name| match rank(name) {
            Some(other) => other > rank(own).unwrap_or(0),
            None => name == "check" && own != "cli",
        })
        .map(|name| format!("src/{path}: `{own}` must not import from `{name}`"))
        .collect()
}

fn sources() -> Vec<(String, String)> {
    let src = support::root().join("src");
    let name = |path: &Path| path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
    files(&src, "rs").iter().map(|p| (name(p), std::fs::read_to_string(p).unwrap())).collect()
}

#[test]
fn no_room_imports_from_below() {
    let found: Vec<String> = sources().iter().flat_map(|(path, source)| forbidden(path, source)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_planted_import_is_caught() {
    for (path, source) in [
        ("values/kinds/age.rs", "use crate::claims::Claim;"),
        ("text/span.rs", "use crate::{error::Complaint, read::{self, Reading}};"),
        ("report/mod.rs", "fn f() { crate::cli::run(); }"),
        ("lexicon/words.rs", "pub use crate::text::Span;"),
        ("rules/mod.rs", "use crate::check::check;"),
    ] {
        assert_eq!(forbidden(path, source).len(), 1, "{path}");
    }
    for (path, source) in [
        ("claims/mod.rs", "use crate::values::Kind;\nuse crate::{text::Span, claims::Claim};\n// crate::cli::run"),
        ("values/mod.rs", "use super::Kind;\n#[cfg(test)]\nmod tests { use crate::claims::Claim; }"),
        ("check.rs", "use crate::cli::run;"),
    ] {
        assert_eq!(forbidden(path, source), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn no_file_grows_too_long_and_each_says_what_it_is_about() {
    let mut faults = Vec::new();
    for (path, source) in sources() {
        let lines = source.split("#[cfg(test)]\nmod tests").next().unwrap_or("").lines().count();
        // A table of words may be as long as the language has words.
        if lines > LONGEST && room(&path) != Some("lexicon") {
            faults.push(format!(
                "src/{path} has {lines} lines without its tests, {LONGEST} are allowed: find its second subject"
            ));
        }
        if !source.starts_with("//!") {
            faults.push(format!("src/{path} does not open with a sentence from the world (`//!`)"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Files of a shelf whose name its `mod.rs` only declares but never uses.
fn without_row(table: &str, names: &[String]) -> Vec<String> {
    let used = |name: &String| table.contains(&format!("{name}::"));
    names.iter().filter(|n| !used(n)).cloned().collect()
}

#[test]
fn no_shelf_holds_a_file_without_its_row() {
    let src = support::root().join("src");
    for shelf in ["read/formats", "report/formats", "values/kinds", "claims/derivations"] {
        let folder = src.join(shelf);
        let table = std::fs::read_to_string(folder.join("mod.rs")).unwrap();
        let names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .filter(|n| n != "mod")
            .collect();
        assert_eq!(without_row(&table, &names), Vec::<String>::new(), "src/{shelf}");
    }
    let table = std::fs::read_to_string(src.join("rules/shelf.rs")).unwrap();
    for rule in files(&support::root().join("rules"), "yaml") {
        let name = rule.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(table.contains(&format!("\"{name}\"")), "rules/{name}.yaml has no row in src/rules/shelf.rs");
    }
    assert_eq!(without_row("mod age;\nmod date;\n&[date::ROW]", &["age".into(), "date".into()]), ["age"]);
}

#[test]
fn nothing_is_unsafe() {
    for (path, source) in sources() {
        assert!(!source.contains(concat!("un", "safe ")), "src/{path} is unsafe");
    }
}
