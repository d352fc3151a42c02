//! Words whose lemma no rule gives: "went" go, "mice" mouse, "n't" not.
//!
//! `lemmas.tsv` is made by `data/lemmas.py` from WordNet 3.0's lists of exceptions (copyright 2006 by Princeton University, used under
//! the WordNet licence) and from words of UD English EWT and GUM (CC BY-SA 4.0).

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static TABLE: LazyLock<FxHashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let rows = include_str!("lemmas.tsv").lines().filter(|l| !l.starts_with("# "));
    rows.filter_map(|line| {
        let mut fields = line.split('\t');
        Some(((fields.next()?, fields.next()?), fields.next()?))
    })
    .collect()
});

/// The lemma of a form in lower case with this Penn tag ("VBD", "NNS"), if it is an exception.
pub fn exception(form: &str, tag: &str) -> Option<&'static str> {
    TABLE.get(&(form, tag)).copied()
}

/// Irregular forms of the past that are no other word.
pub static PAST: &[&str] = &[
    "arose",
    "ate",
    "awoke",
    "became",
    "befell",
    "began",
    "beheld",
    "betook",
    "blew",
    "bought",
    "brought",
    "caught",
    "crept",
    "dreamt",
    "drew",
    "drove",
    "dwelt",
    "fled",
    "flew",
    "flung",
    "forbade",
    "foresaw",
    "forgave",
    "forgot",
    "forsook",
    "fought",
    "froze",
    "gave",
    "grew",
    "heard",
    "hid",
    "hung",
    "knelt",
    "knew",
    "leapt",
    "mistook",
    "outdid",
    "outgrew",
    "outran",
    "outshone",
    "overcame",
    "overdid",
    "overheard",
    "overran",
    "overrode",
    "oversaw",
    "overshot",
    "overslept",
    "overspent",
    "overtook",
    "overthrew",
    "partook",
    "rang",
    "rebuilt",
    "redid",
    "reran",
    "resold",
    "rethought",
    "retook",
    "rewrote",
    "sang",
    "sank",
    "shook",
    "shrank",
    "slept",
    "slid",
    "slung",
    "sought",
    "spoilt",
    "sprang",
    "stank",
    "stole",
    "strode",
    "strove",
    "swam",
    "swept",
    "swore",
    "swung",
    "threw",
    "trod",
    "undertook",
    "underwent",
    "underwrote",
    "undid",
    "unwound",
    "upheld",
    "wept",
    "withdrew",
    "withheld",
    "withstood",
    "wove",
    "wrote",
    "wrung",
];

/// Irregular forms of the past that are no other verb, but may be a noun or adjective.
pub static PAST_OR_NOUN: &[&str] = &[
    "broke", "came", "chose", "dealt", "fed", "held", "kept", "laid", "led", "lent", "lit", "lost", "made", "meant",
    "met", "paid", "ran", "rode", "rose", "said", "sent", "shone", "shot", "sold", "spent", "spoke", "stood", "struck",
    "stuck", "swore", "taught", "told", "took", "tore", "went", "woke", "won", "wore",
];

/// Irregular participles that are no other word.
pub static PARTICIPLES: &[&str] = &[
    "arisen",
    "awoken",
    "beaten",
    "begotten",
    "begun",
    "bitten",
    "blown",
    "chosen",
    "driven",
    "eaten",
    "flown",
    "foreseen",
    "forgiven",
    "forgotten",
    "forsaken",
    "hidden",
    "outgrown",
    "overgrown",
    "overridden",
    "overseen",
    "overtaken",
    "overthrown",
    "overwritten",
    "proven",
    "retaken",
    "rewritten",
    "ridden",
    "risen",
    "shaken",
    "shrunk",
    "slain",
    "striven",
    "stolen",
    "strewn",
    "sung",
    "swum",
    "thrown",
    "torn",
    "trodden",
    "undergone",
    "undertaken",
    "underwritten",
    "undone",
    "withdrawn",
    "woken",
    "worn",
    "woven",
    "written",
];

/// Words that are often spelt wrong, or cut short in haste, and how they are meant. Compiled by hand from general knowledge of English.
static MISSPELT: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    include_str!("misspelt.txt").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(' ')).collect()
});

/// The right spelling of a form in lower case that is often spelt wrong.
pub fn misspelt(form: &str) -> Option<&'static str> {
    MISSPELT.get(form).copied()
}
