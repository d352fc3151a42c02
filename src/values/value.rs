//! The nouns of the values room.

use super::Extent;
use crate::text::Span;
use jiff::civil::DateTime;
use rust_decimal::Decimal;
use smol_str::SmolStr;

/// The kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Count,
    Money,
    Percent,
    Measure,
    Duration,
    Age,
    Date,
    Time,
    Ordinal,
    Version,
    Score,
    /// A word that has an opposite: "north", "last". Stated by the claims room, never annotated.
    Word,
}

impl Kind {
    /// The word used in output and in rules.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Measure => "measure",
            Kind::Duration => "duration",
            Kind::Age => "age",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::Ordinal => "ordinal",
            Kind::Version => "version",
            Kind::Score => "score",
            Kind::Word => "polarity",
        }
    }
}

/// How the words bound the number: exactly, about, below, above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Bound {
    #[default]
    Exact,
    About,
    Below,
    Above,
    AtMost,
    AtLeast,
}

impl Bound {
    /// `= ~ < > <= >=`.
    pub fn sign(self) -> &'static str {
        match self {
            Bound::Exact => "=",
            Bound::About => "~",
            Bound::Below => "<",
            Bound::Above => ">",
            Bound::AtMost => "<=",
            Bound::AtLeast => ">=",
        }
    }
}

/// Whether an amount has one number or two.
pub use super::numeral::Spread;

/// How an amount stands to a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// Nothing says that it is part of more.
    #[default]
    Whole,
    /// "7 of the 12", "two of its trams", "including two children": some of a greater number.
    PartOf,
    /// "another 5", "five more", "a further 20": added to a number told elsewhere.
    Additional,
    /// "three others", "the remaining two": what is left beside a number told elsewhere.
    Remaining,
    /// "5 each", "two apiece", "each of 40": one share of several like it.
    Each,
}

/// Whether an amount is a level or a change of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Change {
    #[default]
    Level,
    /// "rose by 5", "up 5 percent", "a 5 percent increase".
    Rise,
    /// "fell 5 percent", "a cut of 20 jobs".
    Fall,
}

/// A number with its unit. `low` and `high` are as written (equal but for ranges), in `unit`; `extent` is in `base_unit`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amount {
    pub low: Decimal,
    pub high: Decimal,
    pub bound: Bound,
    /// Name of the unit as written, normalised: "mile", "pound", "percent"; for a count the counted noun's lemma
    /// ("leader"), empty where nothing is named.
    pub unit: SmolStr,
    /// The unit that `extent` is given in: "metre", "EUR", "percent", "second"; for a count the same as `unit`.
    /// Amounts with different base units do not compare.
    pub base_unit: SmolStr,
    pub extent: Extent<Decimal>,
    /// The counted noun with its modifiers ("European leaders" in "seven European leaders"), if any.
    pub noun: Option<Span>,
    pub spread: Spread,
    pub scope: Scope,
    pub change: Change,
    /// What it is counted by: "day" in "50 deaths a day", "share" in "$2 a share". Part of `unit` and `base_unit` too, but not
    /// for counts.
    pub per: Option<SmolStr>,
    /// A number that only says "many" or "some": "dozens", "several".
    pub vague: bool,
}

/// The grain at which a date or time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    Second,
    Minute,
    Hour,
    PartOfDay,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

/// What a date or time leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// "18 August 2025".
    Absolute,
    /// "yesterday", "on Monday": told from the date of publication.
    Publication,
    /// "12 August" in the year that is being told, "two days later": told from an earlier date in the text.
    Narrative,
    /// Nothing to lean on: `extent` is none, but weekday, month, day or clock may be known.
    None,
}

/// A date or time. The parts that the words name are kept beside the interval that they come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The interval in civil time, none while nothing anchors it.
    pub extent: Option<Extent<DateTime>>,
    /// TIMEX3 value: "2025-08-18", "2025-W34", "XXXX-WXX-1", "2025-08-18TMO".
    pub timex: SmolStr,
    pub grain: Grain,
    pub anchor: Anchor,
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: Option<i8>,
    /// 1 to 31.
    pub day: Option<i8>,
    /// 1 Monday to 7 Sunday, where the words name it.
    pub weekday: Option<i8>,
    /// Minutes since midnight, strict and charitable, where a clock time or part of the day is named.
    pub clock: Option<Extent<i32>>,
    /// "every Monday", "annually".
    pub set: bool,
    /// Of what comes round, the seconds from one time to the next in the mean: "twice a week" 302,400.
    pub every: Option<Decimal>,
    /// Both ends were named: "from Monday to Thursday", "2010-2014"; "since 2014" has an open end.
    pub spans: bool,
    /// Minutes east of Greenwich, where the words name a zone; `extent` and `clock` are as the clock there shows.
    pub zone: Option<i16>,
    /// Whether `clock` may as well be twelve hours off: "at 3:30".
    pub twelve: bool,
    /// Whether `year` was taken from the date of publication or from the tale, not from the words.
    pub year_inferred: bool,
    /// "two days after the vote": how far from what, whether or not that is known.
    pub offset: Option<Offset>,
    /// Where both ends were named, each with its own TIMEX3 value.
    pub ends: Option<[End; 2]>,
}

/// How far a moment lies from what it leans on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offset {
    /// None for "several days after".
    pub amount: Option<Decimal>,
    pub unit: Grain,
    /// Whether it lies before.
    pub before: bool,
    pub anchor: OffsetAnchor,
}

/// What an offset is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetAnchor {
    /// The event that these words name: "the vote" in "two days after the vote".
    Event(Span),
    /// "three days ago".
    Publication,
    /// "three days later": the date told before.
    Previous,
    /// "two weeks before Christmas": a date that `extent` is already counted from.
    Date,
}

/// One end of a stretch: "Monday" in "from Monday to Thursday".
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    pub span: Span,
    pub timex: SmolStr,
}

/// Words as a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Words(pub SmolStr);

/// What a value is, whatever its kind. Match on shapes, never on kinds.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Amount(Amount),
    Moment(Moment),
    Words(Words),
}

/// A value of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub kind: Kind,
    pub shape: Shape,
}

/// Smaller numbers without a unit are of everything.
const LARGE: Decimal = Decimal::ONE_THOUSAND;

impl Value {
    /// Whether it is a large number without what it counts: "it came to 4.2 million".
    pub fn unit_left_out(&self) -> bool {
        matches!(&self.shape, Shape::Amount(a) if self.kind == Kind::Count && a.noun.is_none() && a.low >= LARGE)
    }

    /// Whether it is such a number or a sum of money, whose unit may be left out once it has been told.
    pub fn may_elide(&self) -> bool {
        let sum =
            matches!(&self.shape, Shape::Amount(a) if self.kind == Kind::Money && a.per.is_none() && a.low >= LARGE);
        sum || self.unit_left_out()
    }
}

/// A value where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    pub value: Value,
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
}

/// A quotation with its speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// The quoted words without the marks.
    pub span: Span,
    pub speaker: Option<Span>,
    /// Index of the speaker's entity in the document's names, where it is a name or resolves to one.
    pub entity: Option<u32>,
    /// Whether the entity was guessed: whom a pronoun means that nothing tells plainly.
    pub guessed: bool,
    /// Whether it is a whole utterance, not a few words quoted inside a sentence.
    pub direct: bool,
    /// Whether it is an utterance at all, not a title of a work or scare quotes.
    pub uttered: bool,
}

/// Everything that the values room reads in one document, in order of place.
#[derive(Clone, Debug, Default)]
pub struct Annotations {
    pub values: Vec<Annotation>,
    pub quotes: Vec<Quotation>,
    /// What the document names, and which of it each of `Analysis::names` names.
    pub entities: super::people::Entities,
    /// Titles and roles that persons are said to hold, in order of place.
    pub roles: Vec<super::people::Role>,
}
