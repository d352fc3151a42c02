//! Words for what happens and how long it goes on: verbs that say that something begins, ends or lasts, and states with the events
//! that begin and end them. Compiled by hand from general knowledge of English; lemmas.

/// Verbs, and nouns before "of", that say that their subject begins.
pub static BEGINS: &[&str] =
    &["begin", "start", "commence", "open", "beginning", "outbreak", "onset", "opening", "launch"];

/// The same of its end.
pub static ENDS: &[&str] =
    &["end", "finish", "conclude", "close", "stop", "cease", "conclusion", "closing", "expire", "lift"];

/// Verbs that say no more than that their subject happens or is done.
pub static HAPPENS: &[&str] = &[
    "happen", "occur", "take", "place", "come", "follow", "make", "hold", "raise", "receive", "issue", "sound", "send",
    "give", "be", "see", "strike", "hit",
];

/// Those of them that are themselves what happens to an object.
pub static STRIKES: &[&str] = &["strike", "hit"];

/// Verbs whose complement tells what happens: "was declared bankrupt", "went public".
pub static BECOMES: &[&str] = &["declare", "make", "become", "go", "turn", "fall", "pronounce", "render"];

/// Terms that are imposed or agreed and need not be gone through.
pub static TERMS: &[&str] =
    &["imprisonment", "prison", "jail", "contract", "guarantee", "warranty", "sentence", "deal", "probation"];

/// Verbs after whose passive "for two years" says how long it is meant to be.
pub static FOR_A_TERM: &[&str] = &[
    "jail",
    "imprison",
    "sentence",
    "ban",
    "bar",
    "suspend",
    "banish",
    "exile",
    "elect",
    "appoint",
    "hire",
    "engage",
    "contract",
    "lease",
    "rent",
    "lend",
    "sell",
    "buy",
    "pay",
    "fund",
    "extend",
    "postpone",
    "delay",
    "send",
    "book",
    "sign",
    "plan",
    "guarantee",
];

/// Verbs that tell how long their subject goes on.
pub static LASTS: &[&str] = &["last", "take", "continue", "go", "run", "stretch", "drag", "endure", "persist"];

/// Verbs whose subject is a time that goes by between two events.
pub static PASSES: &[&str] = &["elapse", "pass", "lie", "go", "separate", "intervene"];

/// Nouns for where something happens: whoever is there has arrived.
pub static SCENES: &[&str] = &["scene", "spot", "site", "there"];

/// What somebody in office has.
pub static POSTS: &[&str] =
    &["job", "post", "office", "helm", "head", "charge", "position", "role", "chair", "throne", "power", "seat"];

/// What somebody in office does.
pub static LEADS: &[&str] = &["govern", "lead", "head", "chair", "rule", "preside", "captain"];

/// What puts somebody into office.
pub static TAKES_OFFICE: &[&str] =
    &["elect", "appoint", "install", "inaugurate", "swear", "crown", "enthrone", "instal"];

/// Ordinals and the like, of which one row is not another.
pub static NTH: &[&[&str]] = &[
    &["first", "initial", "earliest"],
    &["second"],
    &["third"],
    &["fourth"],
    &["fifth"],
    &["last", "final", "latest", "recent", "recently"],
    &["next", "again"],
];

/// Months that are words or names as well, and months and weekdays cut short: beside a number no names.
pub static MONTHS: &[&str] = &[
    "may", "march", "april", "june", "august", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
];

/// Auxiliaries that say what ought to be, and not that it is.
pub static DUE: &[&str] = &["must", "should", "shall", "ought", "need", "would", "may", "might", "can", "could"];

/// Verbs that say that a work comes out, and nouns for it.
pub static PUBLISHED: &[&str] = &["publish", "release", "appear", "premiere", "issue", "debut"];

/// Words that titles write small.
pub static SMALL_IN_TITLES: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "or", "from", "with", "s", "de", "la", "le",
    "du", "des", "der", "die", "das", "und", "et", "y", "el", "al", "il", "di", "no", "my", "not",
];

/// Verbs and nouns, each row of which may tell one happening in other words: of a thing that is told once, "the dam burst" and
/// "the dam broke" are one.
pub static HAPPENINGS: &[&[&str]] = &[
    &["collide", "collision", "crash", "ram", "strike", "hit", "impact", "smash"],
    &["burst", "break", "breach", "rupture", "collapse", "fail", "give"],
    &["steal", "theft", "rob", "robbery", "burgle", "burglary", "raid", "snatch"],
    &["discover", "find", "notice", "spot", "detect", "uncover", "recover", "trace", "locate"],
    &["depart", "leave", "set", "sail", "start"],
    &["arrive", "come", "reach", "land", "dock"],
    &["explode", "explosion", "blast", "detonate", "erupt", "eruption"],
    &["die", "death", "perish"],
    &["arrest", "detain", "seize", "capture", "catch"],
    &["sign", "conclude", "seal", "agree", "settle", "settlement", "signing", "reach"],
    &["open", "inaugurate", "inauguration", "opening"],
    &["resign", "quit", "step", "leave", "resignation"],
    PUBLISHED,
    &["publish", "release", "come"],
    &["marry", "wed", "wedding", "marriage"],
    &["buy", "acquire", "purchase", "acquisition"],
    &["shoot", "fire", "shooting"],
    &["alert", "call", "notify", "inform", "alarm", "report"],
    &["commission", "enter", "service"],
    &["found", "establish", "foundation", "create"],
    &["storm", "enter", "entry", "assault"],
    &["inspect", "inspection", "examine", "examination", "check"],
    &["treat", "treatment", "disinfect", "clean"],
    &["kidnap", "abduct", "abduction", "kidnapping"],
    &["evacuate", "evacuation", "clear"],
    &["bury", "burial", "funeral"],
    &["bear", "birth"],
    &["build", "construct", "construction", "erect"],
    &["manufacture", "produce", "production", "assemble"],
    &["film", "shoot"],
    &["write", "draft", "compose", "author"],
    &["lead", "head", "command", "direct"],
    &["meet", "convene", "meeting"],
    &["land", "landfall", "ashore"],
    &["propose", "suggest", "proposal", "suggestion"],
    &["kill", "shoot", "murder", "stab"],
    &["rescue", "save"],
    // See `lexicon/origins.rs`: "is a town in Norway", "is in Norway"; "is based in Oslo", "the Oslo-based firm".
    &["situate", "be"],
    &["headquarters", "be"],
];

/// What holds: lemmas of the state, of what begins it, of what ends it.
pub static STATES: &[(&[&str], &[&str], &[&str])] = &[
    (&["closure", "shutdown", "close", "shut"], &["close", "shut", "block"], &["reopen", "open"]),
    (
        &["detention", "custody", "captivity", "remand"],
        &["arrest", "detain", "jail", "capture", "seize", "abduct", "kidnap", "imprison"],
        &["release", "free"],
    ),
    (
        &["flight", "voyage", "journey", "trip", "crossing"],
        &["depart", "leave", "launch", "sail"],
        &["arrive", "land", "dock"],
    ),
    (&["search", "manhunt", "hunt"], &["disappear", "vanish", "escape", "flee"], &["find", "catch", "recapture"]),
    (&["absence", "away"], &["leave"], &["return"]),
    (&["strike", "walkout"], &[], &["settle"]),
    (&["trial", "suit", "lawsuit", "case"], &["file"], &["acquit", "sentence"]),
    (&["engagement"], &[], &["marry", "wed"]),
    (&["marriage"], &["marry", "wed"], &["divorce"]),
    (&["siege", "occupation"], &["occupy"], &["free", "retake", "liberate"]),
    (&["reign", "rule"], &["crown"], &["abdicate"]),
    (&["meeting", "session", "sitting", "sit"], &["open", "convene"], &["close", "adjourn"]),
    (&["outage", "blackout"], &[], &["restore"]),
    (&["know", "aware"], &["learn", "discover", "find"], &[]),
    (&["employ", "employment"], &["hire", "join", "recruit"], &["leave", "quit", "resign", "dismiss", "sack"]),
    (&["own", "ownership"], &["buy", "acquire", "purchase"], &["sell"]),
    (&["member", "membership"], &["join"], &["leave", "quit"]),
];

/// Words that tell no event and no part of one by themselves: verbs that need their object, and nouns of time and number.
pub static LIGHT: &[&str] = &[
    "make",
    "have",
    "take",
    "be",
    "get",
    "come",
    "go",
    "do",
    "say",
    "put",
    "set",
    "give",
    "see",
    "use",
    "become",
    "keep",
    "want",
    "know",
    "expect",
    "tell",
    "hear",
    "ask",
    "follow",
    "add",
    "show",
    "remain",
    "stand",
    "try",
    "mean",
    "plan",
    "last",
    "year",
    "day",
    "time",
    "week",
    "month",
    "number",
    "people",
    "man",
    "woman",
    "person",
    "thing",
    "way",
    "part",
    "first",
    "second",
    "new",
    "old",
    "early",
    "late",
    "morning",
    "evening",
    "night",
    "afternoon",
    "noon",
    "midnight",
    "summer",
    "winter",
    "spring",
    "autumn",
    "end",
    "beginning",
];
