//! What the features of a clash are called, in order.

use super::frame;

/// How many features there are.
pub const COUNT: usize = OWN + frame::COUNT + 8;
/// How many of them are told here.
pub const OWN: usize = 63;

/// What each feature is, in order. D is the side that denies, T the side that tells.
pub const NAMES: [&str; COUNT] = {
    let mut all = [""; COUNT];
    let mut n = 0;
    while n < COUNT {
        all[n] = match n {
            _ if n < OWN => OF_WORDS[n],
            _ if n < OWN + frame::COUNT => frame::NAMES[n - OWN],
            _ => OF_OTHERS[n - OWN - frame::COUNT],
        };
        n += 1;
    }
    all
};

/// Those that only the other pairs tell.
const OF_OTHERS: [&str; 8] = [
    "statements",
    "told beside D",
    "denied beside T",
    "nearest of T",
    "nearest of D",
    "others",
    "nearer of T",
    "nearer of D",
];

const OF_WORDS: [&str; OWN] = [
    "share of D in T",
    "share of T in D",
    "shared of D",
    "shared of T",
    "weight of D",
    "weight of T",
    "missing of D",
    "missing of T",
    "rarest shared",
    "words shared",
    "subject of D",
    "object of D",
    "oblique of D",
    "subject of T",
    "object of T",
    "oblique of T",
    "names of D missing",
    "names of T missing",
    "one word",
    "kinship",
    "weight of the point",
    "common",
    "D is bare",
    "anybody",
    "anybody harmed",
    "harm",
    "a state",
    "T would",
    "T will",
    "T may",
    "T must",
    "T asks",
    "D would",
    "D will",
    "D must",
    "D asks",
    "else shared",
    "before D",
    "new names of T",
    "new names of D",
    "length of T",
    "length of D",
    "tense apart",
    "one part of speech",
    "T by a verb",
    "D by a verb",
    "numbers shared",
    "numbers apart",
    "not",
    "never",
    "no",
    "without",
    "none",
    "fail",
    "opposite",
    "T to do",
    "T of all",
    "D than",
    "D is not there",
    "T known",
    "both ways",
    "lesser share",
    "weighty",
];
