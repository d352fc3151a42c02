//! Words that call a number a total, and words that say that no sum is meant.

/// What stands before a total whose parts went before: "making", "a total of". Lower case.
pub static BEFORE_TOTAL: &[&str] = &[
    "a total of",
    "making",
    "making it",
    "giving",
    "totalling",
    "totaling",
    "adding up to",
    "which makes",
    "altogether",
];

/// What ends the clause of a total: "119 people in all". Lower case.
pub static AFTER_TOTAL: &[&str] =
    &["in all", "in total", "altogether", "all told", "combined", "between them", "all together"];

/// Where one of these stands, numbers of one sentence are not parts of a whole. Lower case.
pub static NOT_A_SUM: &[&str] =
    &[" compared with ", " up from ", " down from ", " instead of ", " rather than ", " more than ", " average"];
