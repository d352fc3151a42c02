//! Closed lists of English: words that say nothing of the matter, words that deny, words that hedge.

/// Verbs and nouns that frame a report and do not belong to what is reported.
pub static FRAME: &[&str] = &[
    "accord",
    "according",
    "add",
    "announce",
    "ask",
    "be",
    "believe",
    "call",
    "claim",
    "come",
    "comment",
    "confirm",
    "declare",
    "describe",
    "do",
    "explain",
    "express",
    "find",
    "get",
    "give",
    "go",
    "have",
    "hear",
    "insist",
    "know",
    "let",
    "make",
    "mention",
    "note",
    "official",
    "reply",
    "report",
    "reporter",
    "respond",
    "say",
    "see",
    "source",
    "speak",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "state",
    "statement",
    "suggest",
    "take",
    "talk",
    "tell",
    "think",
    "warn",
    "write",
];

/// Small words that lead on to what follows: a phrase that ends in one says no more without it.
pub static LEADING_ON: &[&str] = &["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"];

/// Words of quantity and order that go with any number.
pub static QUANTITY: &[&str] = &[
    "about",
    "almost",
    "approximately",
    "around",
    "average",
    "each",
    "else",
    "even",
    "ever",
    "exactly",
    "half",
    "just",
    "least",
    "less",
    "many",
    "more",
    "most",
    "much",
    "nearly",
    "number",
    "number",
    "only",
    "other",
    "over",
    "own",
    "per",
    "roughly",
    "same",
    "several",
    "some",
    "such",
    "total",
    "up",
    "various",
];

/// Calendar words: a date's own parts say nothing of what it dates.
pub static CALENDAR: &[&str] = &[
    "afternoon",
    "am",
    "april",
    "august",
    "century",
    "day",
    "december",
    "decade",
    "evening",
    "february",
    "friday",
    "hour",
    "january",
    "july",
    "june",
    "march",
    "minute",
    "monday",
    "month",
    "morning",
    "night",
    "noon",
    "november",
    "october",
    "pm",
    "saturday",
    "second",
    "september",
    "sunday",
    "thursday",
    "time",
    "today",
    "tomorrow",
    "tuesday",
    "wednesday",
    "week",
    "weekend",
    "year",
    "yesterday",
];

/// Words that deny what they stand with.
pub static DENIALS: &[&str] =
    &["not", "n't", "n’t", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"];

/// What follows "no" and is followed by "than" where a bound is told: "no more than eight".
pub static COMPARATIVES: &[&str] = &[
    "more", "less", "fewer", "later", "earlier", "sooner", "longer", "shorter", "higher", "lower", "greater", "smaller",
];

/// Words that make a claim no more than likely.
pub static HEDGES: &[&str] = &[
    "allege",
    "allegedly",
    "apparently",
    "appear",
    "believe",
    "could",
    "estimate",
    "expect",
    "fear",
    "likely",
    "maybe",
    "may",
    "might",
    "perhaps",
    "possible",
    "possibly",
    "presumably",
    "probably",
    "projected",
    "purportedly",
    "reportedly",
    "rumour",
    "seem",
    "suspect",
    "suspected",
    "unconfirmed",
];

/// What makes a clause no more than possible, wherever it stands.
pub static MAYBE: &[&str] = &["may", "might", "could", "would", "perhaps"];

/// Verbs and adjectives that look ahead.
pub static PLANS: &[&str] = &[
    "aim",
    "due",
    "expect",
    "forecast",
    "hope",
    "intend",
    "plan",
    "propose",
    "schedule",
    "scheduled",
    "set",
    "target",
    "shall",
    "will",
    "wo",
];

/// Words that open a case that may not be so.
pub static SUPPOSITIONS: &[&str] = &["if", "should", "suppose", "unless", "were", "whether", "would"];

/// Whether a sorted or short list holds the word.
pub fn holds(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

/// What stands right before a value that is no more: "from 64", "compared with 12". Lower case.
pub static EARLIER_BEFORE: &[&str] = &[
    "from",
    "compared with",
    "compared to",
    "against",
    "versus",
    "instead of",
    "(was",
    "it was",
    "rather than",
    "than",
];

/// Words near a value that is no more.
pub static EARLIER: &[&str] =
    &["previous", "previously", "former", "formerly", "earlier", "original", "originally", "ago", "until"];

/// Before an age that somebody had once: "at the age of ten".
pub static FORMER_AGE: &[&str] =
    &["at", "at the age of", "at age", "since the age of", "from the age of", "by the age of", "aged just"];

/// Words that open what is told of something still to come: "Next meeting: Monday 3 May".
pub static COMING: &[&str] = &["next", "forthcoming", "upcoming"];

/// Before a length that lies between two moments of its sentence, and after it.
pub static GAP_BEFORE: &[&str] = &["gap of", "interval of", "lapse of", "wait of", "to wait", "waited", "waiting"];
pub static GAP_AFTER: &[&str] = &[
    "passed",
    "elapsed",
    "apart",
    "went by",
    "had passed",
    "had elapsed",
    "lay",
    "lie",
    "lies",
    "between",
    "separate",
];

/// Before the length of what was told to begin and to end, and between its two ends.
pub static LASTED: &[&str] = &["lasted", "it took", "took", "which took", "went on for", "needed"];
pub static STOPPED: &[&str] = &["ended", "closed", "finished", "concluded", "stopped", "over", "until"];

/// Words between a span and its length: "from 1962 to 1988, for 36 years", "for a total of 36 years, from 1962 to 1988".
pub static LENGTH_LEADS: &[&str] = &[
    "for",
    "a",
    "total",
    "period",
    "span",
    "stretch",
    "of",
    "some",
    "about",
    "or",
    "that",
    "is",
    "lasting",
    "nearly",
    "almost",
    "from",
    "between",
    "in",
    "all",
    "altogether",
    "just",
    "only",
    "exactly",
    "precisely",
    "i.e",
    "ie",
    "makes",
    "which",
];

/// Words that take up a stretch of time just told: "those two weeks".
pub static THOSE: &[&str] = &["those", "these"];

/// What is kept every year, after an ordinal: "her 60th birthday".
pub static ANNIVERSARIES: &[&str] = &["anniversary", "birthday", "jubilee"];

/// Anniversaries that say how many years they are.
pub static CENTENARIES: &[(&str, i64)] = &[
    ("centenary", 100),
    ("centennial", 100),
    ("sesquicentennial", 150),
    ("sesquicentenary", 150),
    ("bicentenary", 200),
    ("bicentennial", 200),
    ("tercentenary", 300),
    ("tricentenary", 300),
];

/// Whose anniversary it is: that of whoever keeps it.
pub static OWN: &[&str] = &["its", "his", "her", "their"];

/// Words that say when somebody or something began.
pub static BIRTH: &[&str] = &["born", "b.", "built", "founded"];

/// Verbs of change: "raised from 64 to 256" leaves 256.
pub static CHANGES: &[&str] = &[
    "bring", "bump", "change", "climb", "cut", "decline", "drop", "expand", "extend", "fall", "go", "grow", "increase",
    "jump", "lift", "lower", "move", "raise", "reduce", "rise", "shrink", "slide", "slip", "surge", "widen",
];

/// What one person is to another: nobody is a daughter without a parent, so these are no posts that exclude each other.
pub static KIN: &[&str] = &[
    "aunt",
    "boyfriend",
    "brother",
    "child",
    "colleague",
    "cousin",
    "daughter",
    "father",
    "fiance",
    "friend",
    "girlfriend",
    "grandfather",
    "grandmother",
    "husband",
    "mother",
    "neighbour",
    "neighbor",
    "nephew",
    "niece",
    "parent",
    "partner",
    "rival",
    "sister",
    "son",
    "uncle",
    "widow",
    "wife",
];

/// What becomes of people, as the first words of lines of `concepts.txt`.
pub static OUTCOMES: &[&str] = &[
    "die",
    "injure",
    "rescue",
    "miss",
    "arrest",
    "evacuate",
    "charge",
    "conviction",
    "convict",
    "infect",
    "recover",
    "destroy",
    "damage",
];

/// How far a thing reaches one way; a row a way.
pub static EXTENTS: &[&[&str]] = &[
    &["high", "height", "tall"],
    &["wide", "width", "broad", "breadth"],
    &["long", "length"],
    &["deep", "depth"],
    &["thick", "thickness"],
    &["diameter"],
    &["circumference"],
    &["weigh", "weight", "heavy"],
    &["carry", "transport", "haul", "lift", "load"],
];

/// Verbs whose date is that of the telling and of no event told.
pub static TELLING: &[&str] = &["say", "tell", "add", "note", "allege", "claim", "explain", "comment"];

/// Prepositions that tell the occasion of a clause: a date at the end of "after the match" is the match's.
pub static OCCASIONS: &[&str] = &["after", "before", "following", "since", "until", "during"];

/// What people are or what becomes of them while a toll is counted; lemmas.
pub static TOLLS: &[&str] = &[
    "die",
    "dead",
    "death",
    "kill",
    "victim",
    "fatality",
    "casualty",
    "injure",
    "injury",
    "injured",
    "wound",
    "wounded",
    "hurt",
    "infect",
    "infected",
    "infection",
    "case",
    "ill",
    "sick",
    "sicken",
    "catch",
    "patient",
    "arrest",
    "detain",
    "evacuate",
    "rescue",
    "recover",
    "body",
    "survivor",
    "destroy",
    "damage",
    "collapse",
    "homeless",
    "displace",
    "displaced",
    "drown",
    "identify",
    "confirm",
    "count",
];

/// States that pass; lemmas.
pub static PASSING: &[&str] = &[
    "missing",
    "hospital",
    "trap",
    "trapped",
    "strand",
    "stranded",
    "unaccounted",
    "quarantine",
    "isolation",
    "custody",
    "shelter",
    "wait",
    "intensive",
    "critical",
    "serious",
    "hostage",
    "besiege",
    "evacuated",
];

/// What says that a count goes on, as written in lower case.
pub static SO_FAR: &[&str] =
    &["so far", " to date", "as of ", "by this morning", "at this stage", "until now", "up to now", "preliminary"];

/// Directions that a distance is told in, as written in lower case.
pub static BEARINGS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "due",
    "just",
    "away",
    "out",
    "inland",
    "offshore",
    "upstream",
    "downstream",
    "upriver",
    "downriver",
    "uphill",
    "downhill",
    "outside",
    "short",
    "ahead",
    "wide",
];

/// Prepositions behind which stands the place that a distance is counted from.
pub static DISTANT_FROM: &[&str] = &["from", "off", "outside", "beyond"];

/// The same for heights and depths.
pub static VERTICAL: &[&str] = &["above", "below", "beneath", "under"];

/// Words before a number that it nearly comes to: "nearly ninety", unlike "less than ninety".
pub static NEARLY: &[&str] = &["nearly", "almost", "just", "close", "barely"];

/// Whether words open with one of them.
pub fn nearly(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or("");
    NEARLY.iter().any(|w| first.eq_ignore_ascii_case(w))
}
