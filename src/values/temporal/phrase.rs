//! What a phrase of time says, before anything anchors it: "the second Tuesday of last month" is the second Tuesday within
//! (the month, one back from now).

use crate::lexicon::holidays::HolidayRule;
use crate::lexicon::time_words::{DayPart, Season, TimeUnit};
use crate::values::Bound;
use rust_decimal::Decimal;

/// Parts of a date that the words name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields {
    /// Whether years count before the common era, or the words say that they do not.
    pub bc: bool,
    pub ad: bool,
    /// "the 19th century" is 19.
    pub century: Option<i32>,
    /// First year of the decade; below 100 where the century is left open ("the nineties").
    pub decade: Option<i32>,
    /// As written; below 100 only with `short` ("'87") or an era.
    pub year: Option<i32>,
    pub short: bool,
    pub fiscal: bool,
    pub half: Option<i32>,
    pub quarter: Option<i32>,
    pub season: Option<Season>,
    pub month: Option<i32>,
    pub week: Option<i32>,
    pub day: Option<i32>,
    pub weekday: Option<i8>,
    pub holiday: Option<HolidayRule>,
    /// Whether month and day may as well be the other way round.
    pub either: bool,
}

impl Fields {
    /// Whether a year, decade or century is named.
    pub fn dated(&self) -> bool {
        self.year.is_some() || self.decade.is_some() || self.century.is_some()
    }

    /// Whether nothing but a weekday is named.
    pub fn only_weekday(&self) -> bool {
        self.weekday.is_some() && Fields { weekday: None, ..self.clone() } == Fields::default()
    }
}

/// A clock time or a part of the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clock {
    pub hour: Option<u8>,
    pub minute: Option<u8>,
    pub second: Option<u8>,
    /// "3" that may be either 03:00 or 15:00.
    pub twelve: bool,
    pub part: Option<DayPart>,
    /// Minutes east of Greenwich.
    pub zone: Option<i16>,
    /// "around 3pm", "noonish".
    pub about: bool,
    /// "early", "late" morning.
    pub edge: Option<Edge>,
}

/// Which part of a stretch is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Start,
    Early,
    FirstHalf,
    Middle,
    SecondHalf,
    Late,
    End,
    /// What is left of it, where it has begun.
    Rest,
}

/// What a relative date is counted from.
#[derive(Clone, Debug, PartialEq)]
pub enum Base {
    /// The day of publication.
    Now,
    /// The last date that the text told.
    Previous,
    /// "the month", "the year": of publication in news, of the last date in a tale.
    Here,
    /// The quarter that is being reported.
    Quarter,
    /// An event named by these bytes of the sentence.
    Event(u32, u32),
    /// Another date.
    Phrase(Box<Phrase>),
}

/// A number of units, or an indefinite number of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// None for "several", "a few" and the bare plural.
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub unit: TimeUnit,
    pub bound: Bound,
}

/// Which side of a date is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// "since", "from ... on".
    Since,
    /// "after".
    After,
    /// "until".
    Until,
    /// "by": until, and where the verb looks ahead, from now on.
    By,
    /// "before".
    Before,
}

/// What comes round.
#[derive(Clone, Debug, PartialEq)]
pub enum Round {
    /// "weekly", "every two days".
    Length(Length),
    /// "three times a week", "several times a year": how often within how long.
    Times(Option<u8>, Length),
    /// "every Monday", "each July", "Tuesday nights".
    Fields(Fields, Option<Clock>),
    /// "every night".
    Part(DayPart),
    /// "on weekdays", "every weekday at nine".
    Weekdays(Option<Clock>),
}

/// A phrase of time.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// "12 August", "Monday", "2014".
    Fields(Fields),
    /// The unit that holds the base, so many on: "yesterday", "this week", "the previous year".
    Unit { unit: TimeUnit, shift: i32, base: Base },
    /// "June last year", "Monday of next week".
    Within { inner: Fields, outer: Box<Phrase> },
    /// "last Friday" (-1), "this summer" (0), "next March" (1).
    Pointed { shift: i8, fields: Fields, base: Base },
    /// "three days ago", "two weeks after the vote".
    Shift { length: Length, back: bool, base: Base },
    /// "in two weeks": a date where the verb looks ahead, otherwise a length.
    Ahead(Length),
    /// "within two weeks", from now on.
    Soon(Length),
    /// "the past three months", "the next few years"; "the first two months of 1942".
    Stretch { length: Length, back: bool, base: Base },
    /// "the first Tuesday of October", "the last week of 2019"; counted from the end where negative.
    Nth { nth: i32, unit: Option<TimeUnit>, weekday: Option<i8>, outer: Box<Phrase> },
    /// "Monday at 3 pm", "14:30 GMT", "Tuesday night".
    Timed { day: Option<Box<Phrase>>, clock: Clock },
    /// "early March", "the end of the year".
    Part { edge: Edge, of: Box<Phrase> },
    /// "from Monday to Thursday"; the bytes of both ends. `whole` where the ends do not stand alone: "13-15 July", "3 to 5 pm".
    Span { from: Box<Phrase>, to: Box<Phrase>, first: (u32, u32), second: (u32, u32), whole: bool },
    /// "since 2014".
    Open { side: Side, of: Box<Phrase> },
    /// "now", "recently", "the future": PRESENT_REF and its like.
    Reference(&'static str),
    /// "nearly four years".
    Lasting(Length),
    /// "every Monday".
    Every(Round),
}
