//! Words of manuals and of the notes that come with programs: what says that a thing is on, that it is so by default, that a version is
//! the oldest that will do. All in lower case.

/// Values of a switch that is on, and off.
pub static ON: &[&str] = &["true", "on", "yes", "enabled", "active", "always"];
pub static OFF: &[&str] = &["false", "off", "no", "disabled", "inactive", "never"];

/// Words of a setting's name that say that it is a switch, and not of what.
pub static SWITCH_WORDS: &[&str] =
    &["enabled", "enable", "active", "activate", "on", "use", "allow", "is", "with", "default", "flag"];

/// The same where "true" means that the thing is off.
pub static TURNED_WORDS: &[&str] = &["disable", "disabled", "no", "without", "skip", "off"];

/// Words of a setting's name or description that say nothing of what it sets.
pub static NAME_SMALL: &[&str] = &[
    "max", "maximum", "min", "minimum", "default", "limit", "number", "count", "size", "num", "total", "the", "of",
    "and", "per", "a", "an", "to", "in", "for", "at", "by", "on", "with", "value", "setting", "how", "long", "often",
    "many", "much", "which", "that", "be", "is", "are", "or", "from", "after", "before", "between", "upper", "lower",
    "it", "its", "each", "every", "all", "other", "than", "then", "will", "may", "can", "do", "not",
];

/// Words of a row that say that its value is a limit.
pub static LIMITS: &[&str] =
    &["max", "maximum", "limit", "largest", "larger", "highest", "upper", "most", "longest", "greatest", "up to"];

/// Before the most that there can be.
pub static AT_MOST: &[&str] = &[
    " as large as ",
    " as long as ",
    " as big as ",
    " as many as ",
    " up to ",
    " no larger than ",
    " no more than ",
    " no longer than ",
    " at most ",
    " bigger than ",
    " larger than ",
    " more than ",
];

/// Heads of columns that say nothing of what the values below are of.
pub static PLAIN_COLUMNS: &[&str] = &[
    "default",
    "defaults",
    "value",
    "values",
    "setting",
    "settings",
    "key",
    "option",
    "name",
    "meaning",
    "notes",
    "note",
    "description",
    "item",
    "parameter",
    "field",
    "property",
    "variable",
    "data",
    "feature",
    "figure",
    "details",
];

/// What says that something is so as long as nobody changes it.
pub static BY_DEFAULT: &[&str] = &[
    "by default",
    "unless you",
    "unless told otherwise",
    "unless otherwise",
    "unless it is",
    "unless they are",
    "out of the box",
    "unless set",
    "unless changed",
    "unless asked",
];

/// What says that something must first be turned on.
pub static MUST_BE_ON: &[&str] = &[
    "needs to be enabled",
    "need to be enabled",
    "has to be enabled",
    "have to be enabled",
    "must be enabled",
    "needs to be switched on",
    "has to be switched on",
    "must be switched on",
    "must first be switched on",
    "needs to be turned on",
    "has to be turned on",
    "must be turned on",
];

/// What says that a state has lasted until now.
pub static EVER_SINCE: &[&str] = &[
    "has been off since",
    "has been on since",
    "have been off since",
    "have been on since",
    "has been disabled since",
    "has been enabled since",
    "has been active since",
];

/// Verbs that take a thing in, and verbs that leave it out.
pub static TAKES_IN: &[&str] =
    &["use", "include", "contain", "add", "show", "write", "send", "keep", "take", "switch", "turn", "enable"];
pub static LEAVES_OUT: &[&str] = &["leave", "omit", "exclude", "skip", "ignore", "avoid", "drop", "disable"];

/// What tells of a value that somebody may choose, tried, or once had, and not of the one that holds.
pub static NOT_THE_VALUE: &[&str] = &[
    " if ",
    "for example",
    "e.g.",
    "may be raised",
    "can be raised",
    "could ",
    " should ",
    "recommend",
    "sensible",
    "used to",
    "had been",
    "sometimes",
    "usually",
    "typically",
    "for instance",
    "suppose",
    " say ",
];

/// What tells of a change: what it was before is told elsewhere, and rightly.
pub static CHANGED: &[&str] = &[" now ", " instead of ", " rather than ", " no longer ", " used to "];

/// Whoever says these tells of a setting of his own.
pub static ONES_OWN: &[&str] = &[" we ", " our ", " us ", " my ", " i ", " ours ", " mine "];

/// What says that a statement holds for one edition, platform or plan only.
pub static ONLY_FOR: &[&str] = &[
    "edition",
    "cloud",
    "enterprise",
    "paid plan",
    "free plan",
    "on windows",
    "on macos",
    "on linux",
    "in production",
    "in development",
    "professional",
    "trial",
    "premium",
];

/// After a version: it or any later one will do.
pub static OR_LATER: &[&str] = &[
    "or later",
    "or newer",
    "or higher",
    "or above",
    "and later",
    "and newer",
    "and above",
    "and up",
    "or greater",
    "or any later",
    "upwards",
    "onwards",
];

/// Before or after a version: no older one will do.
pub static OLDEST: &[&str] = &["oldest", "minimum", "lowest", "earliest"];

/// Verbs that need a version.
pub static NEEDS: &[&str] = &["need", "require", "want", "demand"];

/// What a version is needed for besides running.
pub static NEEDED_FOR: &[&str] =
    &["to build", "to compile", "for building", "for development", "to develop", "for tests", "to run the tests"];

/// Verbs that tell that a version is out.
pub static COMES_OUT: &[&str] =
    &["release", "publish", "ship", "launch", "announce", "appear", "come", "arrive", "issue", "out"];

/// What is told of a thing that goes on working, and of one that is gone.
pub static GOES_ON: &[&str] =
    &["continues to work", "continue to work", "still works", "still work", "keeps working", "keep working"];
pub static GONE: &[&str] = &[
    "stops working",
    "stop working",
    "stopped working",
    "has been removed",
    "have been removed",
    "was removed",
    "were removed",
    "is gone",
    "are gone",
    "no longer works",
    "no longer work",
    "is removed",
    "are removed",
];
pub static WILL_GO: &[&str] =
    &["will be removed", "will be taken out", "will stop working", "will be dropped", "will go away", "will disappear"];

/// What a unit measures, in the words that name it: a cell "4 GB" under "Memory" needs no other word.
pub static DIMENSIONS: &[(&str, &[&str])] = &[
    ("kelvin", &["temperature", "heat"]),
    ("gram", &["weight", "weigh", "mass", "heavy"]),
    ("kilogram", &["weight", "weigh", "mass", "heavy"]),
    ("metre", &["height", "length", "distance", "range", "width", "depth", "high", "long", "wide", "deep", "tall"]),
    ("second", &["time", "duration", "period", "interval", "last", "wait"]),
    ("bit", &["memory", "disk", "file", "download"]),
    ("watt", &["power", "output"]),
];

/// Heads of the parts of a list of changes in which things are told that are there no more.
pub static REMOVED: &[&str] = &["removed", "removals", "dropped", "gone"];

/// Units of time that are written right behind a number in the files of programs, in seconds.
pub static SHORT_TIMES: &[(&str, &str)] = &[
    ("ms", "0.001"),
    ("s", "1"),
    ("sec", "1"),
    ("secs", "1"),
    ("seconds", "1"),
    ("m", "60"),
    ("min", "60"),
    ("mins", "60"),
    ("minutes", "60"),
    ("h", "3600"),
    ("hours", "3600"),
    ("d", "86400"),
    ("days", "86400"),
    ("w", "604800"),
];

/// Where one clause ends and another begins.
pub static CLAUSE_BORDERS: &[&str] = &[", ", "; ", ": ", " and ", " but ", " (", ") ", " which "];

/// What tells that a version will be looked after no longer.
pub static ENDS: &[&str] = &[
    "switched off",
    "end of its life",
    "end of life",
    "end-of-life",
    "supported until",
    "fixes until",
    "updates until",
    "support ends",
    "support until",
    "fixes for it end",
    "maintained until",
    "until",
];

/// Right before the value that a setting has as long as nobody changes it.
pub static DEFAULT_LEADS: &[&str] = &[
    "(default: ",
    "(default ",
    "(default is ",
    "default: ",
    "default is ",
    "defaults to ",
    "default value: ",
    "default = ",
];
