//! `claimlint config`, `init` and `schema`: what holds here and where it comes from, a first configuration, and the JSON
//! Schemas of the files that people write and programs read.

use super::scope::{configuration, refused};
use super::{CLEAN, USAGE, lines, say};
use crate::config::{self, Config};
use crate::decisions::{self, Baseline};
use crate::report;
use crate::rules::Rule;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Print the settings that hold here.
    Show {
        /// Say of each where it comes from: a line of the file, or the default.
        #[arg(long)]
        origin: bool,
        /// The configuration; the nearest claimlint.yaml upwards from here unless given.
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
}

pub fn run(arguments: Arguments) -> u8 {
    let Command::Show { origin, config } = arguments.command;
    match configuration(config.as_deref(), false) {
        Ok((config, file, _)) => printed(&shown(&config, file.as_ref(), origin)),
        Err(complaint) => refused(complaint),
    }
}

fn printed(text: &str) -> u8 {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => CLEAN,
        Err(error) => lines::broken(&error),
    }
}

/// The settings as YAML, each with a comment that says where it comes from.
fn shown(config: &Config, file: Option<&(String, String)>, origin: bool) -> String {
    let mut out = String::new();
    if file.is_none() {
        out += &format!("# there is no {} from here upwards; these are the defaults\n", config::FILE);
    }
    let from = |key: &str, beneath: Option<&str>| match file {
        _ if !origin => String::new(),
        Some((name, text)) => match config::line_of(text, key, beneath) {
            Some((line, _)) => format!("  # {name}:{line}"),
            None => "  # default".to_string(),
        },
        None => "  # default".to_string(),
    };
    let Ok(serde_json::Value::Object(keys)) = serde_json::to_value(config) else { return out };
    // The order of the fields is the order in which they are described.
    let order = serde_yaml::to_string(config).unwrap_or_default();
    let order = order.lines().filter_map(|l| l.split_once(':')).map(|(key, _)| key).filter(|k| keys.contains_key(*k));
    for key in order {
        match &keys[key] {
            serde_json::Value::Object(inner) if !inner.is_empty() => {
                out += &format!("{key}:\n");
                for (name, value) in inner {
                    let value = without_nothing(value);
                    out += &format!("  {name}: {value}{}\n", from(key, Some(name)));
                }
            }
            value => out += &format!("{key}: {value}{}\n", from(key, None)),
        }
    }
    out
}

/// An object without what was not set.
fn without_nothing(value: &serde_json::Value) -> serde_json::Value {
    let empty = |v: &serde_json::Value| v.is_null() || v.as_array().is_some_and(Vec::is_empty);
    match value {
        serde_json::Value::Object(map) => {
            map.iter().filter(|(_, v)| !empty(v)).map(|(k, v)| (k.clone(), v.clone())).collect()
        }
        value => value.clone(),
    }
}

#[derive(clap::Args)]
pub struct Init {
    /// Files, folders and globs to check; folders that are likely to hold documents unless given.
    #[arg(value_name = "PATH")]
    documents: Vec<String>,
}

/// Folders in which documents are likely.
const LIKELY: [&str; 8] = ["docs", "doc", "drafts", "content", "articles", "posts", "stories", "reports"];

/// Writes a first configuration; never over another.
pub fn init(arguments: Init) -> u8 {
    let file = Path::new(config::FILE);
    if file.exists() {
        say("error", format!("{}: is there already; `claimlint config show` prints what it says", config::FILE));
        return USAGE;
    }
    let mut documents = arguments.documents;
    if documents.is_empty() {
        documents = LIKELY.iter().filter(|f| Path::new(f).is_dir()).map(|f| f.to_string()).collect();
    }
    if documents.is_empty() {
        documents.push(".".to_string());
    }
    let list = serde_json::to_string(&documents).unwrap_or_default();
    let text = config::TEMPLATE.replace("{documents}", &list);
    if let Err(error) = decisions::replace(file, |out| out.write_all(text.as_bytes())) {
        say("error", format!("{} could not be written: {error}", config::FILE));
        return USAGE;
    }
    let baseline = Path::new(super::baseline::FILE);
    if !baseline.exists() {
        let empty = Baseline { paths: documents.clone(), ..Baseline::default() };
        if let Err(error) = empty.save(baseline) {
            say("error", format!("{} could not be written: {error}", baseline.display()));
            return USAGE;
        }
    }
    printed(&format!(
        "{}: checks {}\nNow run `claimlint check`. To begin with what is there and be told only of news:\n  claimlint baseline update --accept-new\n",
        config::FILE,
        documents.join(", ")
    ))
}

#[derive(clap::Args)]
pub struct Schema {
    /// Of which file.
    #[arg(value_enum)]
    of: Of,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Of {
    /// claimlint.yaml.
    Config,
    /// A rule.
    Rule,
    /// What `--format json` prints.
    Report,
    /// A file of facts.
    Facts,
    /// A line of a baseline.
    Baseline,
}

/// Prints a JSON Schema, made from the types that read or write the file.
pub fn schema(arguments: Schema) -> u8 {
    let schema = match arguments.of {
        Of::Config => schemars::schema_for!(Config),
        Of::Rule => schemars::schema_for!(Rule),
        Of::Report => report::schema(),
        Of::Facts => schemars::schema_for!(Vec<decisions::Fact>),
        Of::Baseline => schemars::schema_for!(decisions::Record),
    };
    match serde_json::to_string_pretty(&schema) {
        Ok(text) => printed(&(text + "\n")),
        Err(error) => {
            say("error", error);
            USAGE
        }
    }
}
