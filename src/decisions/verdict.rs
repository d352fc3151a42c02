//! Verdicts: "14 is right", "these are two bridges", "ask again in May".

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
    /// One of the values is right: `value` says which.
    Right,
    /// None of them is.
    AllWrong,
    /// The passages do not speak of one fact, or do not disagree: `reason` says why.
    NotSame,
    /// One was right then, the other is now.
    Update,
    /// Not decided yet; `until` says when to ask again.
    Later,
}

impl Ruling {
    /// Whether the rule was right to speak: none where that is not decided.
    pub fn confirms(self) -> Option<bool> {
        match self {
            Ruling::Right | Ruling::AllWrong => Some(true),
            Ruling::NotSame | Ruling::Update => Some(false),
            Ruling::Later => None,
        }
    }
}

/// Why passages are not in conflict: the words that rules use for `unless`.
pub const REASONS: &[&str] = &[
    "different-referent",
    "different-time",
    "part-whole",
    "rounding",
    "bounds",
    "hypothetical",
    "attributed-opinion",
    "misread",
    "other",
];

/// A verdict with who gave it, when, and how long it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    pub is: Ruling,
    /// The value that is right, in the form of `Keys::value`: "14".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// One of `REASONS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The day on which it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub on: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The first day on which it does not hold any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub until: Option<Date>,
}

impl Verdict {
    /// A bare verdict.
    pub fn new(is: Ruling) -> Verdict {
        Verdict { is, value: None, reason: None, by: None, on: None, note: None, until: None }
    }

    /// What is missing or not allowed in it, with the remedy.
    pub fn fault(&self) -> Option<String> {
        match self.is {
            Ruling::Right if self.value.is_none() => Some("a verdict `right` needs the `value` that is right".into()),
            Ruling::NotSame if self.reason.is_none() => {
                Some(format!("a verdict `not-same` needs a `reason`; write one of {}", REASONS.join(", ")))
            }
            _ => self.reason.as_deref().filter(|r| !REASONS.contains(r)).map(|reason| {
                let near = crate::rules::nearest(reason, REASONS.iter().copied());
                let hint = near.map_or(String::new(), |n| format!("did you mean `{n}`? "));
                format!("`{reason}` is not a reason; {hint}write one of {}", REASONS.join(", "))
            }),
        }
    }

    /// Whether it has run out by this day.
    pub fn lapsed(&self, today: Option<Date>) -> bool {
        matches!((self.until, today), (Some(until), Some(today)) if today >= until)
    }
}
