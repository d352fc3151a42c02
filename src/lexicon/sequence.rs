//! Words that say which of two events came first. Compiled by hand from general knowledge of English; lemmas or forms.

/// Before a clause or a noun: what stands behind them came later.
pub static BEFORE: &[&str] = &["before", "prior"];

/// Before a clause or a noun: what stands behind them came earlier.
pub static AFTER: &[&str] = &["after", "following", "once"];

/// Before a clause: "did not leave until the guests had eaten".
pub static UNTIL: &[&str] = &["until", "till"];

/// Adverbs of the latter of two clauses.
pub static THEN: &[&str] = &["then", "later", "afterwards", "afterward", "subsequently", "thereafter"];

/// Adverbs that make "had left when" one thing after another.
pub static ALREADY: &[&str] = &["already", "just", "hardly", "scarcely", "barely", "long"];

/// Verbs whose subject comes before their object, and after it.
pub static PRECEDES: &[&str] = &["precede", "predate"];
pub static FOLLOWS: &[&str] = &["follow", "succeed"];

/// Verbs whose subject brings about what stands behind them.
pub static BRINGS: &[&str] = &["lead", "cause", "trigger", "prompt", "spark", "provoke"];

/// Words that deny a clause.
pub static DENIES: &[&str] = &["not", "never", "n't", "no", "nobody", "nothing"];
