//! What two claims have in common, as a flat record of words. Rules see this and nothing else.

use crate::claims::{Aside, Polarity, Slot, Stance};
use crate::text::Span;
use crate::values::Relation;

/// Which of two documents was published first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Published {
    Same,
    Apart,
    Unknown,
}

/// How two utterances or sentences differ in wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wording {
    /// Word for word.
    Same,
    /// "criticise" and "criticize", "U.S." and "US".
    Spelling,
    /// One breaks off where the other goes on.
    Truncated,
    /// An article, preposition or other small word differs.
    Function,
    /// A word that carries meaning differs.
    Changed,
    /// One word stands where its opposite stands in the other.
    Opposite,
    /// Words are the same and only a denial is added.
    Negated,
    /// Put otherwise, and denied.
    Denied,
    /// A word that holds back, "almost", "allegedly", stands in one of them only.
    HeldBack,
    /// Different altogether.
    Other,
}

/// The facts of a pair of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    pub slot: Slot,
    /// The kind of value compared: "count", "date", "quote", ...
    pub kind: &'static str,
    /// The derivation behind one of the claims, if any.
    pub derived: Option<&'static str>,
    pub values: Relation,
    /// What is counted, measured or dated.
    pub subject: Relation,
    /// What it does.
    pub predicate: Relation,
    /// The contexts as a whole.
    pub topic: Relation,
    pub period: Relation,
    pub speaker: Relation,
    pub published: Published,
    /// Whether the later of two documents brings a count of the earlier one up to date.
    pub update: bool,
    pub same_document: bool,
    pub polarity: (Polarity, Polarity),
    pub stance: (Stance, Stance),
    pub aside: (Aside, Aside),
    pub wording: Wording,
    /// The words in which two nearly equal sentences part, where those are not the claims' own.
    pub focus: Option<(Span, Span)>,
    /// Whether one of the claims agrees better with a third.
    pub settled: bool,
    /// The chance, 0 to 1, that both claims speak of one fact, by the fitted model.
    pub confidence: f32,
}
