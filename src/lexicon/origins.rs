//! Words for where a thing or person comes from or is. Compiled by hand from general knowledge of English; lemmas.

/// Each stands for all ways to say one thing: where a body is led from, where it was made, where a work is set.
pub static HEADQUARTERS: &str = "headquarters";
pub static INCEPTION: &str = "inception";
pub static SETTING: &str = "setting";

/// The same of "is a town in".
pub static LIES: &str = "situate";
/// What leaves more open: who "is in" a place may be on a visit, and of "the Oslo-based firm" and "the Bergen-based firm" there may be two.
/// It is held against the words above, and not against itself.
pub static LOOSELY: &str = "be";

/// Verbs that say where a body is led from.
pub static BASED: &[&str] = &["base", "headquarter"];

/// Nouns for where a body is led from, and nouns that mean it with "head" or "main" before them.
pub static SEATS: &[&str] = &["headquarters", "headquarter", "hq"];
pub static HEAD_OFFICES: &[&str] = &["office", "base", "seat"];

/// Whoever is that of a place was born there.
pub static BORN: &[&str] = &["native"];

/// Verbs that say of a body that somebody makes it, and verbs of which it is the subject.
pub static FORMED: &[&str] = &["found", "form", "establish", "start", "create", "launch"];
pub static STARTS: &[&str] = &["start", "form", "originate", "begin"];

/// Verbs that say where a place is.
pub static SITS: &[&str] = &["lie", "locate", "situate", "sit"];
