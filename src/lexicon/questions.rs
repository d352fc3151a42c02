//! What a question asks for, by its first words, and the sorts of value that answer it. Words in lower case;
//! the sorts as `values::Kind::word` spells them; compiled by hand.

/// Words that ask by themselves.
pub static ASKING: &[(&str, &[&str])] = &[("when", &["date", "time"])];

/// Words that ask together with "how" right before them.
pub static ASKING_HOW: &[(&str, &[&str])] = &[
    ("long", &["duration", "date", "time", "measure"]),
    ("often", &["date", "duration"]),
    ("soon", &["date", "time", "duration"]),
    ("late", &["date", "time"]),
    ("early", &["date", "time"]),
    ("many", &["count"]),
    ("much", &["money", "measure", "percent"]),
    ("old", &["age", "duration"]),
    ("far", &["measure"]),
    ("big", &["measure"]),
    ("large", &["measure"]),
    ("small", &["measure"]),
    ("high", &["measure"]),
    ("tall", &["measure"]),
    ("deep", &["measure"]),
    ("wide", &["measure"]),
    ("thick", &["measure"]),
    ("heavy", &["measure"]),
    ("hot", &["measure"]),
    ("warm", &["measure"]),
    ("cold", &["measure"]),
    ("fast", &["measure"]),
    ("strong", &["measure"]),
    ("close", &["measure"]),
];

/// Nouns that ask together with "what" or "which" before them.
pub static ASKING_WHAT: &[(&str, &[&str])] = &[
    ("time", &["time", "date"]),
    ("hour", &["time"]),
    ("day", &["date"]),
    ("date", &["date"]),
    ("month", &["date"]),
    ("year", &["date"]),
    ("age", &["age"]),
    ("price", &["money"]),
    ("temperature", &["measure"]),
    ("distance", &["measure"]),
    ("share", &["percent"]),
    ("version", &["version"]),
];
