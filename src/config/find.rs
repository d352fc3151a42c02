//! Finding `claimlint.yaml` upwards, and reading it.

use super::{Config, Globs, Published};
use crate::error::Complaint;
use crate::rules::misread;
use std::path::{Path, PathBuf};

/// The name of the file.
pub const FILE: &str = "claimlint.yaml";

/// The folder that paths of the configuration count from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Root {
    /// From the working directory to the folder: empty, "..", "../..".
    pub prefix: PathBuf,
    /// From the folder to the working directory, with `/`: empty, "docs/drafts".
    pub below: String,
}

impl Root {
    /// A path of the configuration as it is reached from the working directory.
    pub fn reach(&self, path: &str) -> PathBuf {
        self.prefix.join(path)
    }

    /// The name of a document, counted from the folder: "docs/a.md" for "../docs/a.md".
    pub fn name(&self, document: &str) -> String {
        let mut parts: Vec<&str> = self.below.split('/').filter(|p| !p.is_empty()).collect();
        for part in document.split('/') {
            match part {
                "." | "" => {}
                ".." => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        parts.join("/")
    }
}

/// The nearest configuration from a folder upwards, by its path from there, with the folder that it stands in.
pub fn find(from: &Path) -> Option<(PathBuf, Root)> {
    let mut prefix = PathBuf::new();
    for folder in from.ancestors() {
        if folder.join(FILE).is_file() {
            let below = from.strip_prefix(folder).map(|p| p.to_string_lossy().replace('\\', "/")).unwrap_or_default();
            return Some((prefix.join(FILE), Root { prefix, below }));
        }
        prefix.push("..");
    }
    None
}

/// Reads a configuration. A complaint names file, line, column and the remedy. The text comes along, for places in it.
pub fn load(file: &Path) -> Result<(Config, String), Complaint> {
    let name = file.to_string_lossy().replace('\\', "/");
    let text = std::fs::read_to_string(file).map_err(|error| Complaint {
        file: name.clone(),
        line: 0,
        column: 0,
        message: format!("could not be read: {error}; check its name and permissions, or `claimlint init` makes one"),
    })?;
    let config = parse(&name, &text)?;
    Ok((config, text))
}

fn parse(file: &str, text: &str) -> Result<Config, Complaint> {
    let empty = text.lines().all(|l| l.trim().is_empty() || l.trim_start().starts_with('#') || l.trim() == "---");
    let config: Config =
        if empty { Config::default() } else { serde_yaml::from_str(text).map_err(|error| misread(file, &error))? };
    let fault = |word: &str, message: String| {
        let (line, column) = place(text, word);
        Complaint { file: file.to_string(), line, column, message }
    };
    let of_rules = config.rule.values().flat_map(|r| &r.documents);
    for glob in config.documents.iter().chain(&config.exclude).chain(of_rules) {
        Globs::new(std::slice::from_ref(glob)).map_err(|message| fault(glob, message))?;
    }
    for row in &config.published {
        let told = Published::fault(row);
        if let Some(message) = told {
            return Err(fault(&row.path, message));
        }
    }
    for (name, worth) in &config.units {
        if crate::claims::OwnUnit::parse(name, worth).is_none() {
            let message = format!(
                "`{worth}` is not the worth of a {name}; write a number and a unit that the program knows, as in `201.168 metre`"
            );
            return Err(fault(worth, message));
        }
    }
    if let Some(lone) = config.aliases.iter().find(|names| names.len() < 2) {
        let word = lone.first().map_or("aliases", String::as_str);
        return Err(fault(word, "an alias needs two names or more, as in [UN, United Nations]".to_string()));
    }
    Ok(config)
}

/// Line and column of a word's first place outside comments; 0 and 0 where it is not there.
fn place(text: &str, word: &str) -> (usize, usize) {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#'));
    lines
        .filter_map(|(n, line)| line.find(word).map(|at| (n + 1, 1 + line[..at].chars().count())))
        .next()
        .unwrap_or((0, 0))
}

/// The line on which a key of the top level stands, or a key beneath one.
pub fn line_of(text: &str, key: &str, beneath: Option<&str>) -> Option<(usize, usize)> {
    let names = |line: &str, key: &str| {
        let line = line.trim_start_matches(['"', '\'']);
        line.strip_prefix(key).is_some_and(|rest| rest.trim_start_matches(['"', '\'']).trim_start().starts_with(':'))
    };
    let top = text.lines().position(|line| names(line, key))?;
    let Some(inner) = beneath else { return Some((top + 1, 1)) };
    let block = text.lines().enumerate().skip(top + 1);
    let mut block = block.take_while(|(_, line)| line.is_empty() || line.starts_with([' ', '\t', '#']));
    let found = block.find(|(_, line)| names(line.trim_start(), inner));
    found.map(|(n, line)| (n + 1, 1 + line.len() - line.trim_start().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        parse("claimlint.yaml", text).unwrap_err().to_string()
    }

    #[test]
    fn faults_have_a_place_and_a_remedy() {
        for (text, told) in [
            (
                "documents: docs\nfail-levle: error\n",
                "claimlint.yaml:2:1: unknown key `fail-levle`; did you mean `fail-level`?",
            ),
            ("fail-level: eror\n", "claimlint.yaml:1:13: fail-level: unknown word `eror`; did you mean `error`?"),
            (
                "rule:\n  x: {severty: off}\n",
                "claimlint.yaml:2:7: rule.x: unknown key `severty`; did you mean `severity`?",
            ),
            ("documents: [\"a[\"]\n", "claimlint.yaml:1:14: "),
            ("units: {furlong: 201 mitre}\n", "claimlint.yaml:1:18: `201 mitre` is not the worth"),
            ("published:\n  - path: \"a/*.md\"\n", "claimlint.yaml:2:12: "),
            ("aliases: [[UN]]\n", "claimlint.yaml:1:12: an alias needs two"),
            ("rule:\n  x: {confidence: 2}\n", "claimlint.yaml:2:"),
        ] {
            let fault = fault(text);
            assert!(fault.starts_with(told), "{fault}");
        }
    }

    #[test]
    fn what_init_writes_is_understood() {
        let text = super::super::TEMPLATE.replace("{documents}", "[docs]");
        assert_eq!(parse("c", &text).unwrap().documents, ["docs"]);
        // What it leaves commented out is right as well.
        let bare = |line: &str| match line.strip_prefix("# ") {
            Some(key) if !key.starts_with(char::is_uppercase) => key.to_string() + "\n",
            Some(_) => String::new(),
            None => line.to_string() + "\n",
        };
        let all = parse("c", &text.lines().map(bare).collect::<String>()).unwrap();
        assert!(all.units.contains_key("furlong") && all.rule.len() == 2 && all.published.len() == 1);
    }

    #[test]
    fn names_count_from_the_folder_of_the_file() {
        let root = Root { prefix: "../..".into(), below: "docs/drafts".into() };
        assert_eq!(root.name("a.md"), "docs/drafts/a.md");
        assert_eq!(root.name("../../docs/b.md"), "docs/b.md");
        assert_eq!(root.name("./c.md"), "docs/drafts/c.md");
    }

    #[test]
    fn keys_are_found_with_their_lines() {
        let text = "# rule: x\ndocuments: docs\nrule:\n  # off\n  calendar: off\nfail-level: note\n";
        assert_eq!(line_of(text, "rule", None), Some((3, 1)));
        assert_eq!(line_of(text, "rule", Some("calendar")), Some((5, 3)));
        assert_eq!(line_of(text, "rule", Some("denial")), None);
    }
}
