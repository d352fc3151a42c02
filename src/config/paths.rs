//! Which files globs name: `docs/**/*.md`, `docs`, `{news,sport}/*.txt`.

use super::Root;
use crate::error::Complaint;
use crate::read;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use std::path::{Path, PathBuf};

/// Globs over names that count from the folder of the configuration. A folder names all that is in it.
#[derive(Clone, Debug, Default)]
pub struct Globs {
    set: GlobSet,
    folders: Vec<String>,
}

impl Globs {
    /// Reads globs; the text says what is wrong with one.
    pub fn new(globs: &[String]) -> Result<Globs, String> {
        let mut set = GlobSetBuilder::new();
        let mut folders = Vec::new();
        for glob in globs {
            let plain = plain(glob);
            if !is_glob(plain) {
                folders.push(plain.to_string());
                continue;
            }
            let built = GlobBuilder::new(plain).literal_separator(true).build();
            set.add(
                built.map_err(|error| {
                    format!("`{glob}` is not a glob: {}; write it as in docs/**/*.md", error.kind())
                })?,
            );
        }
        let set = set.build().map_err(|error| error.to_string())?;
        Ok(Globs { set, folders })
    }

    /// Whether one of them names this document.
    pub fn hold(&self, name: &str) -> bool {
        let inside =
            |f: &String| f == "." || name.strip_prefix(f.as_str()).is_some_and(|r| r.is_empty() || r.starts_with('/'));
        self.folders.iter().any(inside) || self.set.is_match(name)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.folders.is_empty() && self.set.is_empty()
    }
}

fn is_glob(path: &str) -> bool {
    path.contains(['*', '?', '[', '{'])
}

fn plain(glob: &str) -> &str {
    let glob = glob.trim_start_matches("./").trim_end_matches('/');
    if glob.is_empty() { "." } else { glob }
}

/// The paths that patterns of the configuration name, as they are reached from the working directory.
pub fn expand(file: &str, root: &Root, patterns: &[String], exclude: &Globs) -> Result<Vec<PathBuf>, Complaint> {
    let mut paths = Vec::new();
    for pattern in patterns {
        let plain = plain(pattern);
        let fault = |message: String| Complaint { file: file.to_string(), line: 0, column: 0, message };
        let found = if is_glob(plain) {
            let globs = Globs::new(std::slice::from_ref(pattern)).map_err(fault)?;
            let fixed: PathBuf = Path::new(plain).iter().take_while(|part| !is_glob(&part.to_string_lossy())).collect();
            let base = root.prefix.join(fixed);
            within(root, if base.as_os_str().is_empty() { Path::new(".") } else { &base }, |name| globs.hold(name))
        } else {
            let path = root.reach(plain);
            if exclude.is_empty() || !path.is_dir() { vec![path] } else { within(root, &path, |_| true) }
        };
        let before = paths.len();
        paths.extend(found.into_iter().filter(|p| !exclude.hold(&root.name(&p.to_string_lossy().replace('\\', "/")))));
        if paths.len() == before {
            return Err(fault(format!(
                "`{pattern}` names no document; mend it, or see which files .gitignore and `exclude` leave out"
            )));
        }
    }
    Ok(paths)
}

fn within(root: &Root, base: &Path, holds: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let files = read::walk(base).unwrap_or_default();
    files.into_iter().filter(|f| holds(&root.name(&f.to_string_lossy().replace('\\', "/")))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_and_folders() {
        let globs = Globs::new(&["docs/**/*.md".into(), "./notes/".into(), "*.txt".into()]).unwrap();
        for (name, held) in [
            ("docs/a.md", true),
            ("docs/x/y/a.md", true),
            ("docs/a.txt", false),
            ("notes/a.txt", true),
            ("notesx/a.md", false),
            ("a.txt", true),
            ("x/a.txt", false),
        ] {
            assert_eq!(globs.hold(name), held, "{name}");
        }
        assert!(Globs::new(&["a[".into()]).is_err());
        assert!(Globs::new(&[".".into()]).unwrap().hold("x/y.md"));
    }
}
