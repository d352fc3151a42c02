//! What people and bodies are named for: the verb ("directed by"), the noun of the doer ("director"), and the works that are theirs by a
//! bare "by" ("a film by"). Compiled by hand from general knowledge of English; lemmas.

/// One deed.
pub struct Deed {
    pub verbs: &'static [&'static str],
    pub doers: &'static [&'static str],
    pub works: &'static [&'static str],
    /// Whether one thing mostly has one doer of it, or one group that is named whole.
    pub one: bool,
}

const fn deed(
    verbs: &'static [&'static str],
    doers: &'static [&'static str],
    works: &'static [&'static str],
    one: bool,
) -> Deed {
    Deed { verbs, doers, works, one }
}

/// All deeds.
pub static DEEDS: &[Deed] = &[
    deed(&["direct", "co-direct", "helm"], &["director"], &["film", "movie", "documentary", "feature", "biopic"], true),
    deed(
        &["write", "co-write", "pen", "author", "script"],
        &["author", "writer", "screenwriter", "playwright"],
        &["novel", "book", "novella", "poem", "play", "memoir", "biography", "essay", "story", "trilogy", "screenplay"],
        true,
    ),
    deed(&["produce", "co-produce"], &["producer", "co-producer"], &[], false),
    deed(&["play", "portray"], &[], &[], true),
    deed(&["host", "present", "co-host"], &["host", "presenter", "anchor"], &[], false),
    deed(
        &["compose"],
        &["composer"],
        &["symphony", "opera", "concerto", "sonata", "anthem", "hymn", "requiem", "waltz"],
        true,
    ),
    deed(&["record", "sing"], &["singer"], &["song", "single", "album", "track", "ep", "ballad", "mixtape"], true),
    deed(&["create", "co-create", "devise"], &["creator", "co-creator"], &["series", "sitcom", "comic"], false),
    deed(&["design"], &["designer", "architect"], &[], true),
    deed(&["found", "co-found", "establish"], &["founder", "co-founder"], &[], false),
    deed(&["discover"], &["discoverer"], &[], true),
    deed(&["invent"], &["inventor"], &["invention"], true),
    deed(&["paint"], &["painter"], &["painting", "portrait", "mural", "fresco", "watercolour", "watercolor"], true),
    deed(&["sculpt", "carve"], &["sculptor"], &["statue", "sculpture", "bust", "carving"], true),
    deed(&["build", "construct"], &["builder"], &[], false),
    deed(&["translate"], &["translator"], &["translation"], true),
    deed(&["illustrate"], &["illustrator"], &["illustration"], true),
    deed(&["photograph"], &["photographer"], &["photograph", "photo"], true),
    deed(&["narrate"], &["narrator"], &[], true),
    deed(&["conduct"], &["conductor"], &[], true),
    deed(&["choreograph"], &["choreographer"], &["ballet"], true),
    deed(&["own", "co-own"], &["owner", "co-owner"], &[], false),
    deed(&["publish"], &["publisher"], &[], false),
    deed(&["develop"], &["developer"], &[], false),
    deed(&["distribute"], &["distributor"], &[], false),
    deed(&["kill", "murder", "assassinate"], &["killer", "murderer", "assassin"], &[], true),
    deed(&["win"], &["winner", "recipient", "laureate"], &[], false),
];

/// Whose subject has the prize then, where what they have is one: "took the prize".
pub static TAKES: &[&str] = &["win", "take", "receive", "get", "collect", "scoop", "land", "claim", "bag", "clinch"];
/// By which somebody is given a prize: "was awarded the prize", "the prize was awarded to".
pub static GIVES: &[&str] = &["award", "give", "hand", "present"];
/// By which the prize has its way: "the prize went to".
pub static GOES: &[&str] = &["go"];

/// What only one of several gets.
pub static PRIZES: &[&str] = &[
    "prize",
    "award",
    "medal",
    "trophy",
    "title",
    "cup",
    "contract",
    "bursary",
    "grant",
    "fellowship",
    "commission",
    "crown",
    "tender",
    "honour",
    "honor",
    "scholarship",
];
