//! Words that call a figure the difference, the change, the share or the price that others come to. All in lower case.

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
pub static BETWEEN_ENDS: &[&str] = &[
    "to",
    "against",
    "compared with",
    "compared to",
    "minus",
    "less",
    "as against",
    "and against",
    "for and",
    "in favour and",
    "votes for and",
    "yes and",
];

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

/// What alone stands between a number of things at a price and what they cost.
pub static EQUALS: &[&str] =
    &["make", "makes", "made", "come to", "comes to", "came to", "cost", "costs", "bring in", "brought in", "="];

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
    "higher than the",
    "taller than the",
    "longer than the",
    "heavier than the",
    "wider than the",
    "deeper than the",
    "dearer than the",
    "cheaper than the",
    "shorter than the",
    "lower than the",
];

/// What opens the words before what something is more or less than: "above the asking price of".
pub static FROM_THERE: &[&str] =
    &["above the", "over the", "below the", "under the", "more than the", "less than the", "over its", "above its"];

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
