//! Words around quantities: what rises and falls, what is numbered and not counted, where a score stands.

/// Verbs and adverbs that say that something rose, before the number by which it rose.
#[rustfmt::skip]
pub const RISES: &[&str] = &[
    "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows", "grown", "growing", "gained", "gain",
    "gains", "increase", "increased", "increases", "increasing", "up", "climbed", "climb", "climbs", "jumped", "jump",
    "jumps", "surged", "surge", "soared", "advanced", "added", "adding", "expanded", "growth", "raised", "raise",
    "higher", "hike", "leapt", "rallied", "rebounded", "spike", "spiked", "swelled", "improved", "strengthened",
    "accelerated",
];

/// The same of falling.
#[rustfmt::skip]
pub const FALLS: &[&str] = &[
    "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "drops", "declined", "decline", "declines",
    "declining", "down", "decreased", "decrease", "decreases", "slid", "slipped", "slip", "plunged", "plummeted",
    "tumbled", "lost", "lose", "shed", "cut", "cuts", "cutting", "reduced", "reduction", "reduce", "shrank", "shrunk",
    "sank", "lower", "dipped", "eased", "contracted", "retreated", "weakened", "slumped", "trimmed", "narrowed",
    "dive", "crashed", "slashed",
];

/// What a number after it tells a rise by: "a 5% increase".
#[rustfmt::skip]
pub const RISE_NOUNS: &[&str] =
    &["increase", "rise", "gain", "jump", "growth", "hike", "surge", "improvement", "raise", "more", "higher"];

/// The same of falling.
#[rustfmt::skip]
pub const FALL_NOUNS: &[&str] =
    &["decrease", "decline", "drop", "fall", "cut", "reduction", "loss", "slump", "discount", "less", "lower", "fewer"];

/// Units that a hyphen joins to their number before a noun: "30-year".
#[rustfmt::skip]
pub const HYPHENED_UNITS: &[&str] = &[
    "year", "month", "week", "day", "hour", "minute", "mile", "foot", "inch", "yard", "metre", "meter", "kilometre",
    "kilometer", "acre", "pound", "ounce", "ton", "tonne", "gallon", "litre", "liter", "barrel", "watt", "percent",
    "percentage", "point", "basis", "cent", "dollar", "member", "page", "story", "storey", "seat", "bedroom",
];

/// Words near which two numbers with a dash are a score even where the second is the greater.
#[rustfmt::skip]
pub const CONTESTS: &[&str] = &[
    "won", "win", "wins", "winning", "winner", "beat", "beats", "beaten", "beating", "lost", "lose", "loss", "losing",
    "defeat", "defeated", "defeats", "victory", "draw", "drew", "drawn", "tie", "tied", "lead", "led", "leads",
    "leading", "ahead", "behind", "trailed", "trailing", "score", "scored", "scoreline", "set", "sets", "match",
    "final", "vote", "voted", "votes", "ruled", "ruling", "decision", "majority", "triumph", "record", "aggregate",
    "thrashed", "edged", "downed", "half-time", "halftime", "penalties", "series", "game", "goal", "goals", "playoff",
    "playoffs", "passed", "approved", "rejected", "confirmed", "split", "rout", "routed", "down", "up", "kick", "shootout",
];

/// What is told by two numbers with "to" between them: "voted 7 to 2", "odds of 10 to 1".
#[rustfmt::skip]
pub const DECIDED: &[&str] = &[
    "voted", "vote", "votes", "passed", "split", "ruled", "won", "win", "lost", "beat", "defeated", "outnumber", "outnumbered",
    "outnumbers", "odds", "margin", "ratio", "approved", "rejected", "majority", "decision", "outvoted", "favored", "favoured",
];

/// Nouns that are numbered, in any letter case: "page 12".
#[rustfmt::skip]
pub const NUMBERED: &[&str] = &[
    "section", "sec", "article", "art", "chapter", "page", "pp", "no", "nos", "room", "row", "flight", "route",
    "highway", "interstate", "volume", "vol", "figure", "fig", "table", "step", "appendix", "paragraph", "para",
    "clause", "annex", "schedule", "verse", "psalm", "proposition", "prop", "resolution", "regulation", "directive",
    "lot", "sector", "precinct", "exhibit", "footnote", "item", "equation", "eq", "gate", "platform", "track",
    "channel", "runway", "tram", "bus", "apollo", "boeing", "airbus", "formula", "windows", "iphone", "ps", "xbox", "pier", "suite", "apt",
    "locker", "ward", "act", "scene", "episode", "question", "problem", "exercise", "example", "rule", "amendment",
    "nr", "km", "band", "code", "hotline", "helpline", "extension", "usb", "hdmi", "bluetooth", "wifi", "http", "ios", "android", "macos",
    "exit", "ext", "docket", "error", "agenda", "python", "java", "directx", "css", "html", "playstation", "convention", "protocol", "subsection", "number", "#", "§", "№", "postcode", "zip", "box", "opus", "op",
];

/// Set phrases with a number that counts nothing: (word before it, number, word after it), "" where any may stand.
#[rustfmt::skip]
pub const SET_NUMBERS: &[(&str, &str, &str)] = &[
    ("ground", "zero", ""), ("point", "zero", ""), ("patient", "zero", ""), ("absolute", "zero", ""), ("", "zero", "tolerance"),
    ("", "zero", "hour"), ("", "zero", "sum"), ("cloud", "nine", ""), ("catch", "22", ""), ("square", "one", ""), ("in", "two", ""),
    ("by", "twos", ""), ("dressed", "nines", ""), ("at", "sixes", ""), ("plan", "nine", ""), ("hang", "ten", ""), ("high", "five", ""),
    ("high", "fives", ""), ("take", "five", ""), ("fab", "four", ""), ("forty", "winks", ""),
];

/// Nouns in the plural before several numbers of them: "junctions 9 and 10".
#[rustfmt::skip]
pub const NUMBERED_MANY: &[&str] = &[
    "junctions", "sections", "articles", "chapters", "pages", "pp", "rooms", "rows", "flights", "routes", "highways",
    "volumes", "figures", "tables", "paragraphs", "clauses", "verses", "gates", "platforms", "channels", "episodes", "lots",
    "exits", "ships", "phases", "grades", "levels", "stages", "apollos", "nos",
];

/// Stretches of time, a contest or a work that are told by their number after them: "on day two", "in round three".
#[rustfmt::skip]
pub const STRETCHES: &[&str] =
    &["day", "week", "round", "part", "chapter", "year", "month", "lap", "stop", "seed", "hole", "lane", "season"];

/// The same of grades, which may have an article before them: "a phase three trial", "the level 2 course".
#[rustfmt::skip]
pub const GRADES: &[&str] = &["phase", "stage", "level", "tier", "category", "type", "grade", "class", "size"];

/// What leads from the rest of a sentence to a stretch with its number: "on", "of", "was".
#[rustfmt::skip]
pub const LEAD_STRETCHES: &[&str] = &[
    "on", "in", "of", "is", "was", "by", "after", "until", "till", "from", "into", "to", "for", "enter", "entered",
    "enters", "entering", "begin", "began", "begins", "start", "started", "starts", "during", "since", "before", "and",
    "reached", "finished", "completed",
];

/// Nouns that are numbered only with a capital: "Unit 3" but "unit 3 of which".
#[rustfmt::skip]
pub const NUMBERED_CAPITAL: &[&str] = &[
    "Unit", "Block", "Level", "Line", "Bus", "Train", "Issue", "Phase", "Stage", "Grade", "Class", "Type", "Model",
    "Title", "Form", "Order", "Bill", "Law", "Part", "Group", "Division", "District", "Zone", "Area", "Team",
    "Season", "Series", "Mark", "War", "Bowl", "Tier", "Book", "Game", "Day", "Round", "Test", "Lane", "Building",
    "Case", "Floor", "Terminal", "Hall", "Camp", "Site", "Pool", "Year", "Heat", "Race", "Element", "Star", "Category",
];

/// Indices and the like that are known by a number: "FTSE 100"; of "S&P" the last letter.
#[rustfmt::skip]
pub const INDICES: &[&str] = &[
    "P", "Nasdaq", "NASDAQ", "FTSE", "DAX", "CAC", "Nikkei", "Russell", "Stoxx", "STOXX", "ASX", "Fortune", "Dow",
    "Hot", "Billboard", "TSX", "Ibex", "IBEX", "Eurofirst", "FTSEurofirst", "SMI", "OMX", "CSI", "KOSPI", "Topix", "MIB",
];

/// Airliners that are known by a number alone, and what they are called otherwise.
#[rustfmt::skip]
pub const AIRLINERS: &[&str] = &["707", "717", "727", "737", "747", "757", "767", "777", "787"];
#[rustfmt::skip]
pub const AIRCRAFT: &[&str] = &[
    "aircraft", "airliner", "airliners", "jet", "jets", "jetliner", "jetliners", "plane", "planes", "airplane", "airplanes",
    "freighter", "freighters", "tanker", "tankers", "jumbo", "jumbos", "dreamliner", "dreamliners", "aeroplane", "aeroplanes",
];

/// What streets are called, after the number of a house and their name.
#[rustfmt::skip]
pub const STREETS: &[&str] = &[
    "Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Drive", "Boulevard", "Blvd", "Square", "Place", "Way",
    "Terrace", "Court", "Crescent", "Parade", "Row", "Close", "Gardens", "Quay", "Embankment", "Mews",
];

/// Words near which pounds are money and not a weight.
#[rustfmt::skip]
pub const PAYS: &[&str] = &[
    "pay", "paid", "cost", "costs", "costing", "price", "priced", "worth", "fine", "fined", "spend", "spent",
    "sterling", "pence", "raise", "raised", "donated", "grant", "budget", "salary", "wage", "earn", "earned",
    "profit", "loan", "bill", "£", "fee", "buy", "bought", "sold",
];

/// Small words that end the search for a counted noun in an untagged sentence.
#[rustfmt::skip]
pub const SMALL: &[&str] = &[
    "the", "a", "an", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by", "with", "is", "was", "as",
    "has", "his", "its", "this", "that", "but", "were", "are", "be", "it", "he", "she", "they", "who", "which",
    "than", "when", "while", "does", "times",
];

/// Plurals without a rule, with their singular.
#[rustfmt::skip]
pub const ODD: &[(&str, &str)] = &[
    ("people", "person"), ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"),
    ("teeth", "tooth"), ("mice", "mouse"), ("lives", "life"), ("wives", "wife"), ("knives", "knife"),
    ("leaves", "leaf"), ("buses", "bus"), ("viruses", "virus"), ("movies", "movie"), ("policemen", "policeman"),
    ("geese", "goose"), ("oxen", "ox"), ("loaves", "loaf"), ("wolves", "wolf"), ("thieves", "thief"),
    ("halves", "half"), ("bases", "base"), ("shelves", "shelf"), ("calves", "calf"), ("scarves", "scarf"), ("dice", "die"),
];

/// Nouns as tables and reports of games shorten them, as written, with their singular.
pub const SHORT_NOUNS: &[(&str, &str)] = &[
    ("pts", "point"),
    ("Pts", "point"),
    ("TD", "touchdown"),
    ("TDs", "touchdown"),
    ("rebs", "rebound"),
    ("asts", "assist"),
    ("wkts", "wicket"),
    ("apts", "apartment"),
    ("govts", "government"),
    ("shrs", "share"),
    ("pgs", "page"),
];

/// Plurals that are like their singular.
#[rustfmt::skip]
pub const INVARIANT: &[&str] = &[
    "series", "species", "means", "headquarters", "crossroads", "barracks", "aircraft", "spacecraft", "hovercraft",
    "police", "cattle", "sheep", "deer", "fish", "salmon", "trout", "offspring", "gallows", "works", "gasworks",
    "steelworks", "waterworks", "chassis", "rendezvous", "personnel", "staff", "corps", "bellows", "news",
];

/// Decades of a life.
#[rustfmt::skip]
pub const LIFE_DECADES: &[(&str, u32)] = &[
    ("teens", 10), ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60),
    ("seventies", 70), ("eighties", 80), ("nineties", 90),
];

/// Where in ten numbers something lies: "the mid-20s" are 24 to 26.
pub const WITHIN_TENS: &[(&str, u32, u32)] =
    &[("low", 0, 3), ("lower", 0, 4), ("mid", 4, 6), ("middle", 4, 6), ("high", 7, 9), ("upper", 6, 9)];

/// Words of a sentence that tells how warm it is.
#[rustfmt::skip]
pub const WARMTH: &[&str] = &[
    "temperature", "temperatures", "degrees", "celsius", "fahrenheit", "mercury", "thermometer", "thermometers", "highs",
    "lows", "warm", "warmer", "cooler", "forecasters", "heatwave",
];

/// What tells of a temperature that a number below nought behind it gives.
pub const THERMOMETERS: &[&str] = &["temperature", "temperatures", "thermometer", "thermometers", "mercury"];

/// Words for the scale of a temperature.
pub const SCALES: &[&str] = &["degree", "degrees", "celsius", "centigrade", "fahrenheit", "kelvin"];

/// What may follow a temperature without a unit.
#[rustfmt::skip]
pub const AFTER_WARMTH: &[&str] = &[
    "in", "on", "at", "outside", "inside", "overnight", "there", "here", "when", "while", "that", "this", "last", "with", "by", "before",
    "after", "during", "and", "but", "today", "yesterday", "tonight", "again", "for", "as", "when", "or",
];

/// What is of a year where four digits stand before it: "below 2005 levels".
pub const YEARLY: &[&str] = &[
    "level",
    "high",
    "low",
    "figure",
    "earnings",
    "result",
    "election",
    "price",
    "rate",
    "standard",
    "budget",
    "census",
    "season",
    "edition",
    "championship",
    "final",
    "olympics",
    "playoff",
    "midterm",
    "primary",
    "tax",
];

/// Many people in one word, whose number follows "of": "a crowd of 1950".
#[rustfmt::skip]
pub const COMPANIES: &[&str] = &[
    "crowd", "crowds", "audience", "attendance", "staff", "workforce", "garrison", "congregation", "army", "population",
    "complement", "membership", "contingent",
];

/// What an amount is told by, besides units: "$2 a share".
#[rustfmt::skip]
pub const PER_NOUNS: &[&str] = &[
    "share", "person", "head", "capita", "household", "unit", "ticket", "copy", "game", "piece", "seat", "bottle",
    "vote", "student", "pupil", "child", "night", "user", "customer", "pair", "room", "visit", "flight", "trip",
    "passenger", "vehicle", "car", "home", "house", "plant", "patient", "bushel", "dozen", "capsule", "dose", "match",
    "seat", "episode",
];

/// Before "one", words that make it a pronoun or part of a phrase.
#[rustfmt::skip]
pub const BEFORE_PRONOUN_ONE: &[&str] = &[
    "no", "the", "this", "that", "which", "any", "every", "each", "another", "some", "someone", "new", "old", "other",
    "only", "big", "last", "next", "number", "as", "like", "square", "day", "by", "loved", "good", "better", "best",
    "same",
];

/// The same after "one".
#[rustfmt::skip]
pub const AFTER_PRONOUN_ONE: &[&str] = &[
    "another", "day", "by", "thing", "time", "way", "hand", "point", "side", "s", "would", "can", "could", "should",
    "must", "might", "may", "is", "was", "has", "who", "that", "to", "of", "more", "such",
];

/// Plurals after "200m" that leave it metres.
#[rustfmt::skip]
pub const RACES_BY_METRES: &[&str] =
    &["hurdles", "heats", "finals", "semi-finals", "relays", "sprints", "races", "across", "runners", "always"];

/// What people are called by what befell them, right after their number: "17 dead".
pub const VICTIMS: &[&str] =
    &["dead", "injured", "wounded", "missing", "killed", "hurt", "hospitalised", "hospitalized", "homeless"];

/// People and harm that news counts: "no passengers", "no injuries" tell of nought of them.
#[rustfmt::skip]
pub const BEINGS: &[&str] = &[
    "person", "passenger", "injury", "death", "casualty", "fatality", "victim", "survivor", "arrest", "worker",
    "employee", "resident", "student", "pupil", "child", "woman", "man", "soldier", "officer", "civilian", "patient",
    "crew", "visitor", "driver", "goal", "vote", "ship", "vessel", "building", "home", "house", "bid", "case",
];

/// Who is of an age: "a man of 58".
pub const OF_AN_AGE: &[&str] = &[
    "son",
    "daughter",
    "brother",
    "sister",
    "grandson",
    "granddaughter",
    "nephew",
    "niece",
    "toddler",
    "baby",
    "man",
    "woman",
    "boy",
    "girl",
    "youth",
    "lad",
    "child",
    "pensioner",
    "teenager",
    "widow",
    "widower",
];

/// Whoever need not be the person named last: "the 22-year-old victim".
pub const ANYBODY: &[&str] = &[
    "victim",
    "suspect",
    "passenger",
    "motorist",
    "pedestrian",
    "cyclist",
    "person",
    "patient",
    "survivor",
    "mother",
    "father",
];

/// Words for somebody of one decade of life, with the least and the greatest age.
pub const OF_A_DECADE: &[(&str, u32, u32)] = &[
    ("teenager", 13, 19),
    ("quinquagenarian", 50, 59),
    ("sexagenarian", 60, 69),
    ("septuagenarian", 70, 79),
    ("octogenarian", 80, 89),
    ("nonagenarian", 90, 99),
];

/// People in the plural, of whom "under" and "over" tell an age: "people over 65".
#[rustfmt::skip]
pub const PERSONS: &[&str] = &[
    "people", "children", "kids", "adults", "men", "women", "boys", "girls", "youths", "teenagers", "pensioners", "patients",
    "residents", "workers", "employees", "voters", "citizens", "drivers", "brothers", "sisters", "sons", "daughters", "twins",
    "suspects", "victims", "students", "pupils", "babies", "toddlers", "infants", "players", "persons",
];

/// Courtesies before the name of a person whose age may follow in brackets: "Ms Prior (44)".
pub const COURTESIES: &[&str] = &["mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "dr", "dr."];

/// What somebody does at an age: "he died at 82".
pub const AGED_AT: &[&str] =
    &["died", "dies", "dead", "retired", "retire", "retires", "married", "widowed", "orphaned", "debuted", "graduated"];

/// What comes at intervals or is scored: "three wins in four" is no share of wins.
pub const NO_SHARE_OF: &[&str] = &[
    "times",
    "time",
    "wins",
    "win",
    "goals",
    "goal",
    "titles",
    "title",
    "defeats",
    "defeat",
    "victories",
    "victory",
    "points",
    "runs",
    "wickets",
    "tries",
    "medals",
    "golds",
    "people",
    "more",
    "or",
    "and",
    "to",
    "of",
    "the",
    "a",
    "born",
    "years",
];

/// What follows a share whose whole counts nothing of its own: "one house in five *was* lost".
pub const AFTER_SHARE: &[&str] = &[
    "was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "does",
    "do", "did", "now", "still", "failed", "died", "said", "says", "went", "came", "got", "lost", "stayed", "lives",
    "live", "lived", "on", "at", "by", "and", "but", "because", "when", "who", "which", "that", "thinks", "think",
    "believes", "believe", "needs", "need", "wants", "want",
];

/// What somebody wins or loses by.
pub const MARGINS: &[&str] = &[
    "vote", "votes", "point", "points", "seat", "seats", "goal", "goals", "run", "runs", "wicket", "wickets", "stroke",
    "strokes", "shot", "shots", "length", "lengths",
];

/// What goes with "over" to a verb of its own: whoever takes over ten shops has ten.
pub const TAKE: &[&str] = &["take", "takes", "took", "taken", "taking", "hand", "hands", "handed", "handing"];

/// What sets a number against one before it.
pub const SET_AGAINST: &[&[&str]] = &[
    &["not"],
    &["against"],
    &["instead", "of"],
    &["rather", "than"],
    &["compared", "with"],
    &["compared", "to"],
    &["versus"],
];

/// Words that say that a number counts what is left.
pub const OTHERS: &[&str] = &["other", "others", "remaining", "rest"];

/// Verbs after which "over" tells where and not how much: "spreads over 40 acres".
#[rustfmt::skip]
pub const SPREAD: &[&str] = &[
    "extends", "extended", "extend", "extending", "spread", "spreads", "spreading", "stretch", "stretches", "stretched",
    "stretching", "sprawls", "sprawled", "sprawling", "scattered", "distributed",
];

/// Verbs that with "up" or "down" after them tell something else than that a number rose or fell: "picked up fourteen sailors".
#[rustfmt::skip]
pub const PARTICLE_VERBS: &[&str] = &[
    "pick", "picks", "picked", "picking", "take", "takes", "took", "taking", "set", "sets", "setting", "make", "makes", "made",
    "making", "blow", "blew", "round", "rounded", "give", "gave", "sign", "signed", "call", "called", "shut", "shoot", "shot",
    "burn", "burned", "burnt", "break", "broke", "lay", "laid", "knock", "knocked", "put", "turn", "turned", "track", "tracked",
    "pull", "pulled", "tear", "tore", "close", "closed", "gun", "gunned", "write", "wrote", "note", "noted", "buy", "bought",
    "snap", "snapped", "clean", "cleaned", "dig", "dug", "use", "used", "eat", "ate", "open", "opened", "mow", "mowed",
];
