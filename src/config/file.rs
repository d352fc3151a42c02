//! The keys of `claimlint.yaml`.

use crate::rules::{Level, Severity};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What a team checks, and how. Paths count from the folder of the file; `*`, `**`, `?`, `{a,b}` and `[a-z]` are globs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Config {
    /// Files, folders and globs to check. What .gitignore, .ignore and .claimlintignore exclude is left out.
    #[serde(deserialize_with = "one_or_more")]
    #[schemars(with = "OneOrMore")]
    pub documents: Vec<String>,
    /// Globs of files that are left out of `documents`.
    #[serde(deserialize_with = "one_or_more")]
    #[schemars(with = "OneOrMore")]
    pub exclude: Vec<String>,
    /// Documents that are taken as true: a conflict with them is reported on the others.
    #[serde(deserialize_with = "one_or_more")]
    #[schemars(with = "OneOrMore")]
    pub against: Vec<String>,
    /// The file of canonical facts.
    pub facts: Option<String>,
    /// The file of known conflicts.
    pub baseline: Option<String>,
    /// Folders of rules besides those of the program.
    #[serde(deserialize_with = "one_or_more")]
    #[schemars(with = "OneOrMore")]
    pub rules: Vec<String>,
    /// Settings of single rules, by id: a severity, or an object.
    pub rule: BTreeMap<String, RuleSetting>,
    /// Names of one person, body or place: [UN, United Nations].
    pub aliases: Vec<Vec<String>>,
    /// Units that the program does not know: `furlong: 201.168 metre`.
    pub units: BTreeMap<String, String>,
    /// Publication dates by path, for documents that do not tell theirs. The first row that fits is taken.
    pub published: Vec<Published>,
    /// The quietest finding that makes the exit code 1.
    pub fail_level: FailLevel,
    /// Which findings make the exit code 1.
    pub fail_on: FailOn,
    /// Whether a conflict of the baseline that is gone makes the exit code 1.
    pub strict_baseline: bool,
}

/// The quietest finding that makes the exit code 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum FailLevel {
    #[default]
    Error,
    Warning,
    Note,
    /// Findings never make the exit code 1.
    Never,
}

impl FailLevel {
    /// Whether a finding of this severity is loud enough.
    pub fn fails(self, severity: Severity) -> bool {
        match self {
            FailLevel::Error => severity == Severity::Error,
            FailLevel::Warning => severity <= Severity::Warning,
            FailLevel::Note => true,
            FailLevel::Never => false,
        }
    }
}

/// Which findings make the exit code 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum FailOn {
    /// Those that the baseline does not know, or knows with other values or fewer documents.
    #[default]
    New,
    /// All, known or not.
    Any,
}

/// Which pairs of passages a rule may flag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    #[default]
    Any,
    /// Only findings whose passages stand in several documents.
    CrossDocument,
    /// Only findings whose passages stand in one document.
    SameDocument,
}

/// The settings of one rule.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(with = "RuleWords")]
pub struct RuleSetting {
    /// How loud the rule may be; `off` switches it off.
    pub severity: Option<Level>,
    /// From which confidence on it speaks, 0 to 1.
    pub confidence: Option<f32>,
    /// Which pairs of passages it may flag.
    pub scope: Scope,
    /// Globs: it speaks only of findings with a passage in one of these.
    pub documents: Vec<String>,
}

/// `off`, or an object with settings.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)]
enum RuleWords {
    Severity(Level),
    Object(RuleObject),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[derive(Default)]
struct RuleObject {
    /// How loud the rule may be; `off` switches it off.
    severity: Option<Level>,
    /// From which confidence on it speaks, 0 to 1.
    #[schemars(range(min = 0.0, max = 1.0))]
    confidence: Option<f32>,
    /// Which pairs of passages it may flag.
    scope: Scope,
    /// Globs: it speaks only of findings with a passage in one of these.
    #[serde(deserialize_with = "one_or_more")]
    #[schemars(with = "OneOrMore")]
    documents: Vec<String>,
}

impl<'de> Deserialize<'de> for RuleSetting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RuleSetting, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = RuleSetting;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(
                    "error, warning, note, off, or an object with `severity`, `confidence`, `scope`, `documents`",
                )
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<RuleSetting, E> {
                let level = Level::deserialize(de::value::StrDeserializer::new(word))?;
                Ok(RuleSetting { severity: Some(level), ..RuleSetting::default() })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RuleSetting, A::Error> {
                let RuleObject { severity, confidence, scope, documents } =
                    RuleObject::deserialize(de::value::MapAccessDeserializer::new(map))?;
                if confidence.is_some_and(|c| !(0.0..=1.0).contains(&c)) {
                    return Err(de::Error::custom("`confidence` is a number from 0 to 1"));
                }
                Ok(RuleSetting { severity, confidence, scope, documents })
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// When the documents of a path were published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Published {
    /// A glob; `{year}`, `{month}` and `{day}` stand for digits of the path: `news/{year}-{month}-{day}-*.md`.
    pub path: String,
    /// The day, where the path does not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
}

/// A path, or a list of paths.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

fn one_or_more<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    struct Reader;
    impl<'de> Visitor<'de> for Reader {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a path or a list of paths")
        }

        fn visit_str<E: de::Error>(self, word: &str) -> Result<Vec<String>, E> {
            Ok(vec![word.to_string()])
        }

        fn visit_unit<E: de::Error>(self) -> Result<Vec<String>, E> {
            Ok(Vec::new())
        }

        fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<Vec<String>, A::Error> {
            Vec::deserialize(de::value::SeqAccessDeserializer::new(list))
        }
    }
    deserializer.deserialize_any(Reader)
}

/// What `claimlint init` writes; `{documents}` stands for what is there.
pub const TEMPLATE: &str = "\
# What claimlint checks here. `claimlint config show --origin` prints what holds; `claimlint schema config` describes every key.
documents: {documents}
# exclude: [\"**/archive/**\"]

# Documents that are taken as true, and facts written down once.
# against: [reference]
# facts: facts.yaml

# Conflicts that are known already: `claimlint baseline update --accept-new` writes them down.
baseline: claimlint.baseline

# How loud single rules are; `claimlint rules list` prints them.
# rule:
#   name-spelling: off
#   count-differs: {severity: warning, confidence: 0.6, scope: cross-document}

# Names of one thing, units of your trade, and publication dates told by paths.
# aliases:
#   - [UN, United Nations]
# units:
#   furlong: 201.168 metre
# published:
#   - path: \"news/{year}-{month}-{day}-*.md\"

fail-level: error
";
