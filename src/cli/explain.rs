//! `claimlint explain count-differs`: what does this rule see, when, and what silences it?

use super::scope::Scope;
use super::{CLEAN, USAGE, lines, say};
use crate::rules;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
pub struct Arguments {
    /// The id of a rule, as findings and `rules list` name it; or the id of several.
    #[arg(required = true, value_name = "RULE")]
    ids: Vec<String>,
    /// A folder of rules besides those of the program; may be given several times.
    #[arg(long, value_name = "DIR")]
    rules: Vec<PathBuf>,
}

pub fn run(arguments: &Arguments) -> u8 {
    // As the configuration sets them, wherever there is one.
    let scope = Scope { paths: vec![PathBuf::from(".")], rules: arguments.rules.clone(), ..Scope::default() };
    let known = match scope.settle() {
        Ok(setup) => setup.rules,
        Err(code) => return code,
    };
    let mut texts = Vec::new();
    for id in &arguments.ids {
        match known.iter().find(|r| r.id == *id) {
            Some(rule) => texts.push(rules::explain(rule)),
            None => {
                let near = rules::nearest(id, known.iter().map(|r| r.id.as_str()));
                let hint = near.map_or("see `claimlint rules list`".to_string(), |n| format!("did you mean `{n}`?"));
                say("error", format!("there is no rule `{id}`; {hint}"));
                return USAGE;
            }
        }
    }
    match write!(std::io::stdout().lock(), "{}", texts.join("\n")) {
        Ok(()) => CLEAN,
        Err(error) => lines::broken(&error),
    }
}
