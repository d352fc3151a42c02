//! Words that say what became of people who are counted: killed, hurt. All in lower case.

/// One sort of toll.
pub struct Toll {
    /// What those who are counted do, or what is done to them: lemmas of verbs and of participles.
    pub verbs: &'static [&'static str],
    /// Nouns that count them: "17 deaths", "the dead: 17".
    pub nouns: &'static [&'static str],
    /// Right before a number: "deaths of six members", "killed: 5".
    pub before: &'static [&'static str],
    /// Within a few words after it: "lost their lives".
    pub after: &'static [&'static str],
}

/// Of each sort two documents on one event give one number.
pub static TOLLS: &[Toll] = &[
    Toll {
        verbs: &["die", "kill", "perish"],
        nouns: &["death", "dead", "fatality"],
        before: &[
            "deaths of",
            "death of",
            "killed :",
            "dead :",
            "deaths :",
            "death toll :",
            "death toll of",
            "loss of",
        ],
        after: &["lost their lives", "lose their lives", "lost his life", "lost her life", "met their deaths"],
    },
    Toll {
        verbs: &["injure", "hurt", "wound"],
        nouns: &["injured", "wounded", "injury"],
        before: &["injured :", "wounded :", "hurt :", "injuries :"],
        after: &["suffered injuries", "sustained injuries"],
    },
];

/// What an event does to lives: "cost eight lives", "the loss of 21 lives".
pub static TAKES_LIVES: &[&str] = &["cost", "claim", "take", "lose", "loss"];

/// Nouns for anybody: whoever counts them counts all.
pub static ANYBODY: &[&str] = &["person", "people", "life", "soul", "victim", "death", "dead", "fatality", "injury"];

/// What says that another event, part of this one, or many events are counted.
pub static OTHER_TOLL: &[&str] = &[
    "earlier",
    "previous",
    "previously",
    "last",
    "since",
    "ago",
    "record",
    "another",
    "other",
    "others",
    "former",
    "history",
    "worst",
    "deadliest",
    "annual",
    "annually",
    "average",
    "per",
    "each",
    "every",
    "more",
    "further",
    "if",
    "of them",
    "of whom",
    "were among",
    "including",
    "among",
    "estimated",
    "feared",
    "missing",
    "war",
    "both",
    "either",
    "first",
    "second",
];
