//! Clauses: who does what to whom, read off the dependency tree. Passives are turned, coordination distributed.

mod family;
mod read;

pub use read::clauses;

use smol_str::SmolStr;

/// How a clause hangs on the rest of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    Main,
    /// "who won", "which had closed in 1988": its subject or object is the noun it modifies.
    Relative,
    /// "that the bridge fell", "to leave": what is said, thought or wanted.
    Complement,
    /// "if it rains", "after he left".
    Adverbial,
    /// "arriving late", "built in 1931".
    Participial,
    /// "Harms, the Austrian chancellor"; "the chancellor, Bruno Harms": subject and nominal predicate.
    Apposition,
}

/// How far a clause vouches for what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Modality {
    /// "fell", "has fallen".
    #[default]
    Fact,
    /// "will fall", "is to fall", "plans to", "is expected to".
    Future,
    /// "may fall", "might", "could", "seems to", "reportedly".
    Possible,
    /// "would fall", "if it falls".
    Hypothetical,
    /// "must fall", "should fall", "urged him to".
    Demand,
}

/// "in Vienna": the preposition (empty for "last week") and the head of the phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Oblique {
    pub case: SmolStr,
    /// 0-based index of the head token.
    pub head: u16,
}

/// Who is made answerable for a clause: "Harms said that ...", "according to police".
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// 0-based index of the head of the speaker's phrase, none where only "it was said".
    pub speaker: Option<u16>,
    /// 0-based index of the verb of speech ("said"), or of "according".
    pub verb: u16,
}

/// One clause. Indices are 0-based tokens of its sentence and point at the heads of phrases.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    pub kind: ClauseKind,
    /// The verb, or with a copula the noun or adjective that is predicated.
    pub predicate: u16,
    /// Lemma of the predicate with its particle: "carry out", "chancellor".
    pub lemma: SmolStr,
    pub copula: bool,
    pub passive: bool,
    /// Logical subjects: of a passive its agents (often none).
    pub subjects: Vec<u16>,
    /// Logical objects: of a passive its subjects.
    pub objects: Vec<u16>,
    pub obliques: Vec<Oblique>,
    /// Whether it is denied: "not", "no", "never", "neither", "failed to", "without".
    pub negated: bool,
    pub modality: Modality,
    /// Whether the verb is past ("fell", "had fallen"), as against present or future.
    pub past: bool,
    pub source: Option<Source>,
}
