//! Words that call a number a total, and words that say that no sum is meant. All in lower case.

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

/// What stands between the parts and their total: "making", "a total of".
pub static BEFORE_TOTAL: &[&str] = &[
    "a total of",
    "making",
    "giving",
    "totalling",
    "totaling",
    "adding up to",
    "which makes",
    "which make",
    "that makes",
    "altogether",
    "amounting to",
    "bringing the total to",
    "in all",
    "in total",
    "or a total",
    "all told",
];

/// What stands right before a total.
pub static TOGETHER: &[&str] =
    &["together", "together they", "together they have", "together they had", "to a total", ", total", ": total"];

/// What stands in the clause after a total: "77 people in all".
pub static AFTER_TOTAL: &[&str] = &[
    "in all",
    "in total",
    "altogether",
    "all told",
    "combined",
    "between them",
    "all together",
    "taken together",
    "votes were cast",
    "were cast",
    "votes cast",
];

/// What opens a sentence that gives the total of figures told before.
pub static OPENS_TOTAL: &[&str] = &[
    "that makes",
    "this makes",
    "which makes",
    "that made",
    "this made",
    "in all ,",
    "in all",
    "in total",
    "altogether",
    "all told",
    "together",
    "together they",
    "that is",
    "that was",
    "that brings the total to",
    "that brought the total to",
    "this brings the total to",
    "this brought the total to",
    "the total is",
    "the total was",
    "the total came to",
    "making",
];

/// What opens the whole list of parts after their total.
pub static MADE_UP: &[&str] = &[
    "made up of",
    "is made up",
    "it is made up",
    "it was made up",
    "it consists of",
    "consisting of",
    "comprising",
    "composed of",
    "it comprises",
    "they comprise",
    "broken down",
    "split between",
    "divided into",
    "split into",
];

/// The same where a list names its parts.
pub static NAMELY: &[&str] = &["namely", "that is to say", "to wit", "viz"];

/// What stands before parts that are all there is, right before the first of them.
pub static MAKES_UP: &[&str] = &[
    "made up of",
    "consisted of",
    "consists of",
    "consist of",
    "consisting of",
    "comprised",
    "comprises",
    "comprise",
    "comprising",
    "composed of",
    "divided into",
    "split into",
    "were",
    "are",
    ":",
];

/// Nouns for things of many sorts, by lemma.
pub static GENERAL: &[&str] =
    &["animal", "vehicle", "building", "vessel", "item", "object", "weapon", "instrument", "beast", "aircraft", "home"];

/// What stands between counts side by side, and nothing else.
pub static SIDE_BY_SIDE: &[&str] = &[
    "and",
    ",",
    ", and",
    "&",
    "plus",
    "as well as",
    ", as well as",
    "and their",
    "and another",
    "along with",
    "and also",
];

/// Before counts side by side: there were more than these.
pub static NOT_THE_WHOLE: &[&str] = &[
    "including",
    "included",
    "includes",
    "include",
    "among them",
    "among whom",
    "among which",
    "of them",
    "of whom",
    "of which",
    "such as",
    "at least",
    "up to",
    "more than",
    "another",
    "a further",
    "other",
    "between",
    "besides",
    "apart from",
    "with",
    "like",
];

/// What opens a list of some of the things counted before it, or of all.
pub static OF_THEM: &[&str] = &["of whom", "of which", "of them", "of these", "of those", "among them", "among whom"];

/// What leads in a total that its parts follow: "of the 60 who applied".
pub static ALL_OF: &[&str] =
    &["of the", "of", "of its", "of their", "of all", "of these", "of those", "from the", "out of the"];

/// What parts the items of a list.
pub static SEPARATORS: &[&str] = &[",", "and", ";", "&", "plus", "as well as", "or"];

/// What tells a last part without a number.
pub static PARTS_WITHOUT_NUMBER: &[&str] = &[
    "and a",
    "and an",
    "and the",
    "and one",
    "the rest",
    "the others",
    "the other",
    "the remaining",
    "the remainder",
    "others",
    "and some",
    "and several",
    "and many",
    "the balance",
];

/// Nouns for persons, of whom men and women, adults and children are all.
pub static PERSONS: &[&str] = &[
    "people",
    "persons",
    "employees",
    "workers",
    "members",
    "staff",
    "passengers",
    "patients",
    "pupils",
    "students",
    "participants",
    "candidates",
    "councillors",
    "prisoners",
    "inmates",
    "inhabitants",
    "residents",
    "visitors",
    "delegates",
    "deputies",
    "volunteers",
    "players",
    "athletes",
    "competitors",
    "starters",
    "finishers",
    "applicants",
    "teachers",
    "singers",
    "dead",
    "victims",
    "survivors",
    "casualties",
    "officers",
    "soldiers",
    "graduates",
    "jurors",
    "guests",
    "skulls",
    "skeletons",
    "whales",
    "bears",
    "animals",
    "birds",
    "dogs",
    "cats",
    "cattle",
];

/// Two sorts beside which there is no third.
pub static COMPLEMENTS: &[(&str, &str)] = &[
    ("women", "men"),
    ("female", "male"),
    ("females", "males"),
    ("girls", "boys"),
    ("adults", "children"),
    ("passengers", "crew"),
    ("departures", "arrivals"),
    ("males", "females"),
    ("adult", "young"),
    ("cows", "bulls"),
    ("mares", "stallions"),
    ("hens", "cocks"),
];

/// Where one of these stands, numbers of one sentence are not parts of a whole.
pub static NOT_A_SUM: &[&str] = &[
    "compared with",
    "compared to",
    "vs",
    "versus",
    "up from",
    "down from",
    "instead of",
    "rather than",
    "average",
    "averaged",
    "an average",
    "including",
    "instead",
    "per",
    "out of",
    "than",
    "respectively",
];

/// The scale words and signs of amounts, and their power of ten.
pub static SCALES: &[(&str, u32)] = &[
    ("thousand", 3),
    ("k", 3),
    ("million", 6),
    ("mn", 6),
    ("mln", 6),
    ("m", 6),
    ("billion", 9),
    ("bn", 9),
    ("b", 9),
    ("trillion", 12),
    ("tn", 12),
];

/// What alone stands between parts and their sum: "12 and 15 make 27".
pub static ADDED_UP: &[&str] = &["make", "makes", "made", "=", "add up to", "equals"];

/// What calls games won, and what calls them lost: with those drawn, all that were played.
pub static RECORDS: &[&[&str]] = &[
    &["won", "wins", "win", "victories"],
    &["lost", "losses", "defeats", "loss"],
    &["drawn", "draws", "drew", "ties", "tied"],
];

/// Between a figure and the share that it comes to of what was told before.
pub static SO_IT_IS: &[&str] = &[
    ", so",
    ", so only",
    ", so just",
    ", so that is",
    ", that is",
    ", which is",
    "; that is",
    ", that is only",
    ", or",
];

/// Between a figure and the change that it comes to.
pub static SO_IT_ROSE: &[&str] = &[
    ", so that is a rise of",
    ", that is a rise of",
    ", which is a rise of",
    ", so that is an increase of",
    ", that is an increase of",
    ", which is an increase of",
    ", so it rose by",
    ", so it has risen by",
];
pub static SO_IT_FELL: &[&str] = &[
    ", so that is a fall of",
    ", that is a fall of",
    ", which is a fall of",
    ", so that is a cut of",
    ", that is a saving of",
    ", which is a saving of",
    ", so it fell by",
    ", so it has fallen by",
];

/// What calls a figure the sum of the rows above it.
pub static ALL_OF_IT: &[&str] = &["the whole", "in all", "altogether", "in total", "all told", "total", "all of it"];
