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
pub static AFTER_TOTAL: &[&str] =
    &["in all", "in total", "altogether", "all told", "combined", "between them", "all together", "taken together"];

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

/// What opens a list of some of the things counted before it, or of all.
pub static OF_THEM: &[&str] = &["of whom", "of which", "of them", "of these", "of those", "among them", "among whom"];

/// What leads in a total that its parts follow: "of the 60 who applied".
pub static ALL_OF: &[&str] = &["of the", "of", "of its", "of their", "of all", "of these", "of those"];

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
    "against",
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

/// What calls a number the difference of two others, right before it.
pub static BALANCE: &[&str] = &[
    "deficit of",
    "surplus of",
    "gap of",
    "difference of",
    "shortfall of",
    "loss of",
    "profit of",
    "majority of",
    "majority was",
    "a majority ,",
    "lead of",
    "margin of",
    "saving of",
    "reduction of",
    "fall of",
    "drop of",
    "decline of",
    "decrease of",
    "cut of",
    "rise of",
    "increase of",
    "growth of",
    "gain of",
    "advantage of",
];

/// Those of them that are the difference of two figures joined by "and".
pub static BALANCE_ENDS: &[&str] =
    &["deficit of", "surplus of", "gap of", "difference of", "shortfall of", "loss of", "profit of"];

/// What leads in a difference whose two ends follow it.
pub static BALANCE_LEADS: &[&str] = &["lead", "led", "leads", "majority", "margin", "ahead", "surplus", "deficit"];

/// What stands right before the second end of a difference.
pub static BETWEEN_ENDS: &[&str] =
    &["to", "against", "compared with", "compared to", "minus", "less", "as against", "and against"];

/// What leads in what is left of a whole.
pub static LEFT_OVER: &[&str] =
    &["the remaining", "the other", "leaving", "the rest ,", "which leaves", "that leaves", "and leaves", "which left"];

/// What stands after the lead of one time over another.
pub static FARTHER: &[&str] =
    &["behind", "ahead", "slower", "faster", "later", "earlier", "in front", "clear", "quicker", "adrift"];

/// What sets the older of two amounts after the newer.
pub static SET_AGAINST: &[&str] =
    &["compared with", "compared to", "against", "up from", "down from", "as against", "instead of", "rather than"];

/// What leads in a change told in per cent.
pub static CHANGE_LEADS: &[&str] = &[
    "increase of",
    "rise of",
    "growth of",
    "gain of",
    "drop of",
    "fall of",
    "decline of",
    "decrease of",
    "reduction of",
    "cut of",
    "saving of",
    "jump of",
    "improvement of",
    "cut by",
    "reduced by",
    "increased by",
    "risen by",
    "rose by",
    "fell by",
    "fallen by",
    "grown by",
    "grew by",
    "grows by",
    "rises by",
    "falls by",
    "shrunk by",
    "shrank by",
    "up by",
    "down by",
    "ballooned by",
    "jumped by",
    "dropped by",
];

/// Words that call a percentage before them a change.
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
    "more",
    "less",
    "fewer",
    "higher",
    "lower",
    "faster",
    "slower",
    "cheaper",
    "dearer",
    "longer",
    "shorter",
];

/// What goes over to something else.
pub static AND_ALSO: &[&str] =
    &["and", "while", "but", "whereas", "although", "with", ";", "?", "!", "who", "when", "because", "after"];

/// How many times, in hundredths, a verb or adjective says that one end is of the other.
pub static MULTIPLES: &[(&str, i64)] = &[
    ("doubled", 200),
    ("doubling", 200),
    ("doubles", 200),
    ("twice", 200),
    ("double", 200),
    ("twofold", 200),
    ("trebled", 300),
    ("tripled", 300),
    ("tripling", 300),
    ("trebling", 300),
    ("threefold", 300),
    ("quadrupled", 400),
    ("fourfold", 400),
    ("fivefold", 500),
    ("tenfold", 1000),
    ("halved", 50),
    ("halving", 50),
];

/// How many times, in hundredths, what stands before is of what stands after.
pub static MULTIPLES_OF: &[(&str, i64)] = &[
    ("twice the", 200),
    ("double the", 200),
    ("treble the", 300),
    ("triple the", 300),
    ("half the", 50),
    ("twice as many as the", 200),
    ("twice as much as the", 200),
];

/// Before a multiple: at least as much.
pub static HEDGE_MORE: &[&str] = &["more than", "over", "well over", "well more than", "at least", "better than"];

/// Before a multiple: not quite as much.
pub static HEDGE_LESS: &[&str] = &["almost", "nearly", "less than", "not quite", "close to", "up to", "barely"];

/// What joins a part to its whole: "212 of the 640".
pub static SHARE_OF: &[&str] =
    &["of", "of the", "of its", "of their", "of all", "of all the", "out of", "among", "of some", "of about"];

/// What leads in the share that two figures come to: ", that is to say in".
pub static SHARE_LEADS: &[&str] = &[
    "or", "about", "that", "is", "to", "say", "i.e", "namely", "in", "a", "share", "of", "some", "just", "only",
    "roughly", "nearly", "which", "makes", "make", "equal", "almost", "more", "less", "than", "over", "under",
    "around", "exactly", "rate", "i.e.", "was", "are", ",",
];

/// What says that a figure is that of one.
pub static EACH: &[&str] = &[
    "each",
    "apiece",
    "a piece",
    "for each",
    "to each",
    "a head",
    "per head",
    "per person",
    "per family",
    "for every",
    "a person",
];

/// What leads in what each has.
pub static EACH_LEADS: &[&str] =
    &[", or", ", that is", ", i.e .", ", that is to say", "(", ":", ", about", ", or about", "or about", ","];

/// What is divided between those named.
pub static DIVIDED: &[&str] =
    &["possession", "share of the vote", "vote", "votes", "share", "shares", "split", "division", "ownership", "blame"];

/// Rows that are the sum of others.
pub static TOTALS: &[&str] = &[
    "total",
    "totals",
    "sum",
    "all",
    "overall",
    "in all",
    "in total",
    "altogether",
    "together",
    "grand total",
    "sum total",
    "all told",
    "votes cast",
    "total votes",
    "whole",
    "total :",
    "combined",
];

/// Columns that are not added up.
pub static NOT_ADDED: &[&str] = &[
    "average",
    "mean",
    "median",
    "rate",
    "per",
    "ratio",
    "year",
    "rank",
    "no",
    "age",
    "ages",
    "price",
    "index",
    "change",
    "percentage",
    "avg",
    "max",
    "min",
    "maximum",
    "minimum",
    "share",
    "points",
    "position",
    "score",
    "date",
    "time",
    "/",
    "daily",
    "median",
    "speed",
    "density",
    "turnout",
    "unique",
    "distinct",
    "net",
];

/// Rows that are parts of the row above them, or to be taken away.
pub static OF_WHICH_ROWS: &[&str] = &[
    "of which",
    "thereof",
    "including",
    "includes",
    "incl",
    "of whom",
    "of these",
    "of them",
    "less",
    "minus",
    "average",
    "mean",
    "change",
    "median",
    "net",
    "profit",
    "balance",
    "remaining",
    "per",
    "surplus",
    "deficit",
    "difference",
];

/// Rows that are the difference of the two above them.
pub static RESULTS: &[&str] = &[
    "profit",
    "surplus",
    "deficit",
    "balance",
    "difference",
    "loss",
    "net result",
    "result",
    "margin",
    "majority",
    "earnings",
];

/// Rows that are taken from the row above them.
pub static COSTS: &[&str] = &[
    "cost",
    "costs",
    "expense",
    "expenses",
    "expenditure",
    "spending",
    "outgoings",
    "payments",
    "outlay",
    "charges",
    "paid out",
    "spent",
];

/// Rows that something is taken from.
pub static INCOME: &[&str] =
    &["income", "revenue", "revenues", "receipts", "sales", "turnover", "takings", "proceeds", "earned", "raised"];

/// What alone stands between parts and their sum: "12 and 15 make 27".
pub static ADDED_UP: &[&str] = &["make", "makes", "made", "=", "add up to", "equals"];

/// What alone stands between a number of things at a price and what they cost.
pub static EQUALS: &[&str] =
    &["make", "makes", "made", "come to", "comes to", "came to", "cost", "costs", "bring in", "brought in", "="];

/// What calls games won, and what calls them lost: with those drawn, all that were played.
pub static RECORDS: &[&[&str]] = &[
    &["won", "wins", "win", "victories"],
    &["lost", "losses", "defeats", "loss"],
    &["drawn", "draws", "drew", "ties", "tied"],
];

/// What alone stands between how much more and than what.
pub static MORE_THAN: &[&str] = &[
    "more than the",
    "more than",
    "fewer than the",
    "fewer than",
    "less than the",
    "less than",
    "above the",
    "below the",
    "ahead of the",
];

/// What leads in by how much something rose or fell.
pub static RISEN: &[&str] = &[
    "by",
    "rose",
    "fell",
    "up",
    "down",
    "increased",
    "decreased",
    "declined",
    "dropped",
    "climbed",
    "grew",
    "rise of",
    "fall of",
];
