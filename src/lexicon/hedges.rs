//! Words that hold back what a sentence says: how far it is so, how far it is known, whether it will be.

/// Before what is done or is so: it is not, or not wholly.
pub static SHORT_OF: &[&str] =
    &["all but", "almost", "effectively", "mostly", "nearly", "partially", "partly", "practically", "virtually"];

/// Somebody has said so, or it seems so.
pub static HEARSAY: &[&str] = &[
    "allegedly",
    "apparently",
    "likely",
    "perhaps",
    "possibly",
    "presumably",
    "probably",
    "purportedly",
    "reportedly",
    "supposedly",
];

/// It is left open whether something will be done.
pub static OPEN: &[&str] = &["could", "may", "might"];

/// It is not.
pub static SETTLED: &[&str] = &["must", "shall", "will"];
