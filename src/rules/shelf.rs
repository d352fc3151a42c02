//! The rules that come with the program, and those of the user's own folders.

use super::Rule;
use crate::error::Complaint;
use std::path::Path;

macro_rules! shelf {
    ($($name:literal),* $(,)?) => {
        /// File name and text of every rule of the program, by name.
        static SHELF: &[(&str, &str)] = &[$((concat!($name, ".yaml"), include_str!(concat!("../../rules/", $name, ".yaml")))),*];
    };
}

shelf![
    "age-differs",
    "agent-differs",
    "arithmetic",
    "list-differs",
    "attribution-differs",
    "calendar",
    "count-differs",
    "date-differs",
    "denial",
    "duration-differs",
    "hedge-dropped",
    "measure-differs",
    "money-differs",
    "name-differs",
    "name-given",
    "name-spelling",
    "opposite",
    "order-differs",
    "percent-differs",
    "place-differs",
    "polarity-differs",
    "quote-differs",
    "superseded",
    "time-differs",
    "title-differs",
    "told-otherwise",
    "version-differs",
    "wording-differs",
];

/// The rules of the program, in alphabetical order.
pub fn embedded() -> Result<Vec<Rule>, Complaint> {
    SHELF.iter().map(|(file, yaml)| Rule::parse(&format!("rules/{file}"), yaml)).collect()
}

/// The text of a rule of the program.
pub fn source(id: &str) -> Option<&'static str> {
    SHELF.iter().find(|(file, _)| file.strip_suffix(".yaml") == Some(id)).map(|(_, yaml)| *yaml)
}

/// The rules of the program, with those of a folder added; a rule of the same id takes the other's place.
/// A file that cannot be read or understood is a complaint, and the rest is not used.
pub fn with_folder(mut rules: Vec<Rule>, folder: &Path) -> Result<Vec<Rule>, Complaint> {
    let fault = |message: String| Complaint { file: folder.display().to_string(), line: 0, column: 0, message };
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(|e| fault(format!("the folder of rules cannot be read: {e}; name a folder of .yaml files")))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "yaml" || e == "yml"))
        .collect();
    files.sort();
    for file in files {
        let name = file.display().to_string();
        let yaml = std::fs::read_to_string(&file).map_err(|e| Complaint {
            file: name.clone(),
            line: 0,
            column: 0,
            message: format!("cannot be read: {e}"),
        })?;
        let rule = Rule::parse(&name, &yaml)?;
        match rules.iter_mut().find(|r| r.id == rule.id) {
            Some(known) => *known = rule,
            None => rules.push(rule),
        }
    }
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(rules)
}
