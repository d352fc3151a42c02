//! One rule: what it asks of a pair, what silences it, how it is told, and the examples that it stands by.

use super::pattern::{self, Pattern};
use super::{Severity, Strength, misread};
use crate::error::Complaint;
use crate::graph::Facts;
use schemars::JsonSchema;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// How loudly a rule speaks when it is sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Error,
    Warning,
    Note,
    Off,
}

impl Level {
    /// The severity, none for a rule that is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Error => Some(Severity::Error),
            Level::Warning => Some(Severity::Warning),
            Level::Note => Some(Severity::Note),
            Level::Off => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Weight {
    Contradiction,
    Discrepancy,
}

/// A rule as its file states it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable name, the same as the file's.
    pub id: String,
    /// Kind of the findings.
    pub kind: String,
    /// What it sees, in a sentence.
    pub about: String,
    pub severity: Level,
    strength: Weight,
    pub when: Pattern,
    #[serde(default)]
    pub unless: Vec<Unless>,
    /// Told with `{left.words}`, `{right.document}` and the like.
    pub message: String,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub examples: Vec<Example>,
}

/// A pattern that silences a rule, and why.
#[derive(Clone, Debug)]
pub struct Unless {
    pub pattern: Pattern,
    /// One of the reasons that people know: different-time, update, part-whole, ...
    pub reason: String,
}

/// A set of documents that the rule flags, or does not.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub name: String,
    /// Name and text; `[[...]]` marks what a finding must highlight.
    pub docs: BTreeMap<String, String>,
    pub flags: bool,
    /// The `unless` reason that it stands for.
    #[serde(default)]
    pub reason: Option<String>,
}

impl Rule {
    /// What a report tells of the rule; none where it is off.
    pub fn row(&self) -> Option<super::RuleRow> {
        let mut silent: Vec<String> = self.unless.iter().map(|u| u.reason.clone()).collect();
        silent.dedup();
        Some(super::RuleRow {
            id: self.id.as_str().into(),
            kind: self.kind.as_str().into(),
            about: self.about.clone(),
            severity: self.severity.severity()?,
            strength: self.strength(),
            silent,
            note: self.note.clone(),
            help: super::explain(self),
        })
    }

    /// Reads a rule from YAML. The complaint names file, line and column, the fault and the words allowed.
    pub fn parse(file: &str, yaml: &str) -> Result<Rule, Complaint> {
        serde_yaml::from_str(yaml).map_err(|error| misread(file, &error))
    }

    /// Whether both sides cannot be true.
    pub fn strength(&self) -> Strength {
        match self.strength {
            Weight::Contradiction => Strength::Contradiction,
            Weight::Discrepancy => Strength::Discrepancy,
        }
    }

    /// Whether the rule flags a pair with these facts.
    pub fn flags(&self, facts: &Facts) -> bool {
        self.when.holds(facts) && !self.unless.iter().any(|u| u.pattern.touches(facts))
    }

    /// Why it does not: the fact that fails `when`, or the reason of the `unless` that silences it.
    pub fn why_not(&self, facts: &Facts) -> Option<String> {
        if let Some((key, word)) = self.when.first_failing(facts) {
            return Some(format!("{key} is {word}"));
        }
        self.unless.iter().find(|u| u.pattern.touches(facts)).map(|u| u.reason.clone())
    }
}

impl<'de> Deserialize<'de> for Unless {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Unless, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Unless;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("facts with the words that silence the rule, and a reason")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unless, A::Error> {
                let (mut wanted, mut reason) = (Vec::new(), None);
                while let Some(name) = map.next_key::<String>()? {
                    if name == "reason" {
                        reason = Some(map.next_value::<String>()?);
                    } else {
                        let key = pattern::key(&name)?;
                        wanted.push((key, map.next_value_seed(pattern::WordsOf(key))?));
                    }
                }
                wanted.sort_by_key(|(key, _)| *key);
                let reason = reason
                    .ok_or_else(|| de::Error::custom("every `unless` needs a `reason`, such as different-time"))?;
                Ok(Unless { pattern: Pattern { wanted }, reason })
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

impl JsonSchema for Unless {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Unless".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        pattern::schema(true)
    }
}
