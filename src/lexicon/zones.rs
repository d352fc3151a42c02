//! Time zones as newspapers write them: "GMT", "EST", "Moscow time" is left to the reader.

/// Abbreviation, and minutes east of Greenwich. Where one abbreviation serves several zones (IST, CST, BST) the row
/// gives the one that international news means by it.
pub static ZONES: &[(&str, i16)] = &[
    ("GMT", 0),
    ("UTC", 0),
    ("UT", 0),
    ("Z", 0),
    ("WET", 0),
    ("BST", 60),
    ("WEST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("SAST", 120),
    ("EAT", 180),
    ("GST", 240),
    ("PKT", 300),
    ("IST", 330),
    ("ICT", 420),
    ("WIB", 420),
    ("HKT", 480),
    ("SGT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("ACST", 570),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("BRT", -180),
    ("ART", -180),
    ("AST", -240),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("AKST", -540),
    ("AKDT", -480),
    ("HST", -600),
    // without saying whether clocks are advanced
    ("ET", -300),
    ("CT", -360),
    ("MT", -420),
    ("PT", -480),
];

/// Minutes east of Greenwich of an abbreviation in capitals.
pub fn look_up(word: &str) -> Option<i16> {
    ZONES.iter().find(|(name, _)| *name == word).map(|(_, minutes)| *minutes)
}
