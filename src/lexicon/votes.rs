//! Words of votes. All in lower case.

/// A sentence that tells of a vote has one of these.
pub static VOTE_CUES: &[&str] = &[
    " vote",
    "ballot",
    " motion ",
    " carried",
    " passed",
    " approve",
    " reject",
    " resolved",
    " resolution ",
    " elected",
    " referendum",
    " councillors",
    " division ",
    " in favour",
    " in favor",
    " against",
];

/// Between the two sides of a vote: "31 to 14", "seven votes to two".
pub static VOTE_JOINTS: &[&str] = &["to", "votes to", "vote to", "-", "–", "against"];

/// After the number of those who were for it, and of those who were not.
pub static FOR: &[&str] =
    &["for", "in favour", "in favor", "votes for", "votes in favour", "votes in favor", "yes", "yeas", "ayes"];
pub static AGAINST: &[&str] = &["against", "votes against", "opposed", "no", "noes", "nays"];

/// Before the two sides of a vote.
pub static VOTE_LEADS: &[&str] =
    &["by", "of", "was", "voted", "vote", "passed", "carried", "approved", "rejected", "elected", "lost", "won", ":"];

/// Votes in which nobody was of another mind.
pub static UNANIMOUS: &[&str] = &["unanimous", "unanimously"];
