//! Words that speak of time: "Monday", "March", "yesterday", "hours".

/// What a word says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// 1 to 12.
    Month(u8),
    /// 1 Monday to 7 Sunday.
    Weekday(u8),
}

/// In lower case; one row a form, without a final full stop.
pub const WORDS: &[(&str, TimeWord)] = &[
    ("january", TimeWord::Month(1)),
    ("february", TimeWord::Month(2)),
    ("march", TimeWord::Month(3)),
    ("april", TimeWord::Month(4)),
    ("may", TimeWord::Month(5)),
    ("june", TimeWord::Month(6)),
    ("july", TimeWord::Month(7)),
    ("august", TimeWord::Month(8)),
    ("september", TimeWord::Month(9)),
    ("october", TimeWord::Month(10)),
    ("november", TimeWord::Month(11)),
    ("december", TimeWord::Month(12)),
    ("jan", TimeWord::Month(1)),
    ("feb", TimeWord::Month(2)),
    ("mar", TimeWord::Month(3)),
    ("apr", TimeWord::Month(4)),
    ("jun", TimeWord::Month(6)),
    ("jul", TimeWord::Month(7)),
    ("aug", TimeWord::Month(8)),
    ("sep", TimeWord::Month(9)),
    ("sept", TimeWord::Month(9)),
    ("oct", TimeWord::Month(10)),
    ("nov", TimeWord::Month(11)),
    ("dec", TimeWord::Month(12)),
    ("monday", TimeWord::Weekday(1)),
    ("tuesday", TimeWord::Weekday(2)),
    ("wednesday", TimeWord::Weekday(3)),
    ("thursday", TimeWord::Weekday(4)),
    ("friday", TimeWord::Weekday(5)),
    ("saturday", TimeWord::Weekday(6)),
    ("sunday", TimeWord::Weekday(7)),
];
