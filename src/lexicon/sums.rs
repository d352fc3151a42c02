//! Words that call a number a total, and words that say that no sum is meant. All in lower case.

/// What stands between the parts and their total: "making", "a total of".
pub static BEFORE_TOTAL: &[&str] = &[
    "a total of",
    "making",
    "giving",
    "totalling",
    "totaling",
    "adding up to",
    "which makes",
    "altogether",
    "amounting to",
    "bringing the total to",
    "in all ",
    "or a total",
];

/// What stands in the clause after a total: "77 people in all".
pub static AFTER_TOTAL: &[&str] =
    &[" in all", " in total", " altogether", " all told", " combined", " between them", " all together"];

/// What opens the list of parts after their total.
pub static OPENS_PARTS: &[&str] = &[
    "of whom",
    "of which",
    "of them",
    "of these",
    "of those",
    "made up of",
    "it is made up",
    "it consists",
    "consisting of",
    "comprising",
    "composed of",
    "it comprises",
    "they comprise",
    "broken down",
    "split between",
    "they were",
];

/// What calls a number the difference of the two before it.
pub static DIFFERENCE: &[&str] =
    &["deficit of", "surplus of", "gap of", "difference of", "shortfall of", "loss of", "profit of"];

/// Where one of these stands, numbers of one sentence are not parts of a whole.
pub static NOT_A_SUM: &[&str] = &[
    " compared with ",
    " compared to ",
    " vs ",
    " up from ",
    " down from ",
    " instead of ",
    " rather than ",
    " average",
    " including ",
    " instead ",
    " against ",
];

/// Where one of these stands in a list, there are more items than it names.
pub static LIST_GOES_ON: &[&str] = &[
    "including",
    "such as",
    "for example",
    "e.g.",
    "among them",
    "among others",
    "and others",
    "and so on",
    "and more",
    "etc",
    "et al",
    "and the rest",
    "respectively",
    " each",
    " both ",
    "…",
    "...",
];

/// What begins or ends a piece of a list that is no item of its own.
pub static LIST_WORDS: &[&str] = &[
    "of ",
    "from ",
    "in ",
    "at ",
    "with ",
    "who ",
    "which ",
    "both ",
    "either ",
    "for ",
    "aged ",
    "then ",
    "now ",
    "formerly ",
];

/// What sets the older of two amounts after the newer.
pub static SET_AGAINST: &[&str] =
    &["compared with", "compared to", "against", "up from", "down from", "as against", "instead of", "rather than"];

/// Words that call a percentage a change.
pub static CHANGE_WORDS: &[&str] = &[
    "saving",
    "increase",
    "rise",
    "growth",
    "gain",
    "drop",
    "fall",
    "decline",
    "decrease",
    "reduction",
    "cut",
    "jump",
    "improvement",
];

/// What leads some of a total in. Lower case.
pub static PARTITIVES: &[&str] = &[", of whom", ", of which", "; of these", " of them", " of those"];
