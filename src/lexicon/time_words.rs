//! Words of time: "September", "Thursday", "fortnight", "ago", "yesterday", "dusk", "twenty-first".

/// Units in which dates and lengths of time are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    /// A day on which people work.
    Workday,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// Seasons of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Parts of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    Dawn,
    Morning,
    Midday,
    Lunchtime,
    Afternoon,
    Evening,
    Dusk,
    Night,
    Midnight,
    Daytime,
    Overnight,
}

/// What a word does in a phrase of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// 1 to 12; whether the word is an abbreviation.
    Month(u8, bool),
    /// 1 Monday to 7 Sunday; whether the word is an abbreviation.
    Weekday(u8, bool),
    /// "weekday", "weekdays".
    Workday,
    Workdays,
    /// "Mondays": a weekday that comes round.
    Weekdays(u8),
    Season(Season),
    Seasons(Season),
    Part(DayPart),
    Parts(DayPart),
    /// The unit; whether it is plural; whether it is an abbreviation that needs a number before it.
    Unit(TimeUnit, bool, bool),
    Cardinal(u16),
    Hundred,
    Thousand,
    Million,
    Ordinal(u8),
    /// "twenties" to "nineties".
    Decade(u8),
    /// Days from today: "yesterday" is -1.
    Day(i8),
    Tonight,
    The,
    A,
    Of,
    In,
    On,
    At,
    To,
    And,
    Or,
    From,
    Between,
    Until,
    Through,
    Since,
    By,
    Before,
    After,
    During,
    For,
    Within,
    Over,
    Per,
    About,
    Nearly,
    More,
    Less,
    Than,
    Least,
    Most,
    Up,
    This,
    That,
    These,
    Those,
    Last,
    Past,
    Next,
    Previous,
    Following,
    Coming,
    Current,
    Same,
    Recent,
    Latest,
    First,
    Ago,
    Later,
    Earlier,
    Hence,
    Now,
    Present,
    /// "at the moment", "at the present time".
    Moment,
    PastRef,
    Future,
    FutureRef,
    Early,
    Mid,
    Late,
    Beginning,
    Middle,
    End,
    Every,
    All,
    Each,
    /// "weekly": the unit, and how many of it lie between two times.
    Frequency(TimeUnit, u8),
    Once,
    Few,
    Several,
    Couple,
    Many,
    Dozen,
    Half,
    Fiscal,
    YearShort,
    Bc,
    Ad,
    Am,
    Pm,
    Oclock,
    Old,
    Corresponding,
    Period,
    Other,
    Long,
    Just,
    Only,
    /// Verbs that say how long: "took", "lasted".
    Lasts,
    /// "weeklong": a length of one unit.
    Lengthy(TimeUnit),
    /// "EOD", "EOY": the end of the unit in which one is.
    Close(TimeUnit),
    /// "YTD": the unit so far.
    ToDate(TimeUnit),
    /// A word that begins a holiday's name and no other phrase of time: "Easter".
    Feast,
}

use DayPart::*;
use Season::*;
use TimeUnit::*;
use TimeWord as W;

/// The whole name of a month or weekday cut short, with or without its full stop; "sun" and "mar" only with it. `word` is in lower case.
pub fn written_out(word: &str) -> Option<&'static str> {
    Some(match word.strip_suffix('.').unwrap_or(word) {
        "jan" => "January",
        "feb" => "February",
        "mar" if word.ends_with('.') => "March",
        "apr" => "April",
        "jun" if word.ends_with('.') => "June",
        "jul" => "July",
        "aug" => "August",
        "sep" | "sept" => "September",
        "oct" => "October",
        "nov" => "November",
        "dec" => "December",
        "mon" if word.ends_with('.') => "Monday",
        "tue" | "tues" => "Tuesday",
        "wed" => "Wednesday",
        "thu" | "thur" | "thurs" => "Thursday",
        "fri" => "Friday",
        "sat" => "Saturday",
        "sun" if word.ends_with('.') => "Sunday",
        // as some write them
        "monday" => "Monday",
        "tuesday" => "Tuesday",
        "wednesday" => "Wednesday",
        "thursday" => "Thursday",
        "friday" => "Friday",
        "saturday" => "Saturday",
        "sunday" => "Sunday",
        "christmas" => "Christmas",
        _ => return None,
    })
}

/// Each word in lower case, with what it does. Words that also mean other things are told apart by the grammar.
pub static WORDS: &[(&str, TimeWord)] = &[
    // months
    ("january", W::Month(1, false)),
    ("february", W::Month(2, false)),
    ("march", W::Month(3, false)),
    ("april", W::Month(4, false)),
    ("may", W::Month(5, false)),
    ("june", W::Month(6, false)),
    ("july", W::Month(7, false)),
    ("august", W::Month(8, false)),
    ("september", W::Month(9, false)),
    ("october", W::Month(10, false)),
    ("november", W::Month(11, false)),
    ("december", W::Month(12, false)),
    ("jan", W::Month(1, true)),
    ("feb", W::Month(2, true)),
    ("mar", W::Month(3, true)),
    ("apr", W::Month(4, true)),
    ("jun", W::Month(6, true)),
    ("jul", W::Month(7, true)),
    ("aug", W::Month(8, true)),
    ("sep", W::Month(9, true)),
    ("sept", W::Month(9, true)),
    ("oct", W::Month(10, true)),
    ("nov", W::Month(11, true)),
    ("dec", W::Month(12, true)),
    // weekdays
    ("monday", W::Weekday(1, false)),
    ("tuesday", W::Weekday(2, false)),
    ("wednesday", W::Weekday(3, false)),
    ("thursday", W::Weekday(4, false)),
    ("friday", W::Weekday(5, false)),
    ("saturday", W::Weekday(6, false)),
    ("sunday", W::Weekday(7, false)),
    ("mon", W::Weekday(1, true)),
    ("tue", W::Weekday(2, true)),
    ("tues", W::Weekday(2, true)),
    ("wed", W::Weekday(3, true)),
    ("weds", W::Weekday(3, true)),
    ("thu", W::Weekday(4, true)),
    ("thur", W::Weekday(4, true)),
    ("thurs", W::Weekday(4, true)),
    ("fri", W::Weekday(5, true)),
    ("sat", W::Weekday(6, true)),
    ("sun", W::Weekday(7, true)),
    ("mondays", W::Weekdays(1)),
    ("tuesdays", W::Weekdays(2)),
    ("wednesdays", W::Weekdays(3)),
    ("thursdays", W::Weekdays(4)),
    ("fridays", W::Weekdays(5)),
    ("saturdays", W::Weekdays(6)),
    ("sundays", W::Weekdays(7)),
    ("weekday", W::Workday),
    ("weekdays", W::Workdays),
    // seasons
    ("spring", W::Season(Spring)),
    ("springtime", W::Season(Spring)),
    ("summer", W::Season(Summer)),
    ("summertime", W::Season(Summer)),
    ("autumn", W::Season(Autumn)),
    ("fall", W::Season(Autumn)),
    ("winter", W::Season(Winter)),
    ("wintertime", W::Season(Winter)),
    ("springs", W::Seasons(Spring)),
    ("summers", W::Seasons(Summer)),
    ("autumns", W::Seasons(Autumn)),
    ("winters", W::Seasons(Winter)),
    // parts of the day
    ("dawn", W::Part(Dawn)),
    ("daybreak", W::Part(Dawn)),
    ("sunrise", W::Part(Dawn)),
    ("morning", W::Part(Morning)),
    ("noon", W::Part(Midday)),
    ("midday", W::Part(Midday)),
    ("noonish", W::Part(Midday)),
    ("noontime", W::Part(Midday)),
    ("nighttime", W::Part(Night)),
    ("forenoon", W::Part(Morning)),
    ("midmorning", W::Part(Morning)),
    ("midafternoon", W::Part(Afternoon)),
    ("lunchtime", W::Part(Lunchtime)),
    ("dinnertime", W::Part(Evening)),
    ("nighttime", W::Part(Night)),
    ("midmorning", W::Part(Morning)),
    ("afternoon", W::Part(Afternoon)),
    ("midafternoon", W::Part(Afternoon)),
    ("evening", W::Part(Evening)),
    ("dusk", W::Part(Dusk)),
    ("nightfall", W::Part(Dusk)),
    ("sunset", W::Part(Dusk)),
    ("night", W::Part(Night)),
    ("midnight", W::Part(Midnight)),
    ("midnite", W::Part(Midnight)),
    ("daytime", W::Part(Daytime)),
    ("overnight", W::Part(Overnight)),
    ("mornings", W::Parts(Morning)),
    ("afternoons", W::Parts(Afternoon)),
    ("evenings", W::Parts(Evening)),
    ("nights", W::Parts(Night)),
    // units
    ("second", W::Unit(Second, false, false)),
    ("seconds", W::Unit(Second, true, false)),
    ("minute", W::Unit(Minute, false, false)),
    ("minutes", W::Unit(Minute, true, false)),
    ("hour", W::Unit(Hour, false, false)),
    ("hours", W::Unit(Hour, true, false)),
    ("day", W::Unit(Day, false, false)),
    ("days", W::Unit(Day, true, false)),
    ("weekend", W::Unit(Weekend, false, false)),
    ("weekends", W::Unit(Weekend, true, false)),
    ("wkend", W::Unit(Weekend, false, false)),
    ("wkends", W::Unit(Weekend, true, false)),
    ("week", W::Unit(Week, false, false)),
    ("weeks", W::Unit(Week, true, false)),
    ("fortnight", W::Unit(Fortnight, false, false)),
    ("fortnights", W::Unit(Fortnight, true, false)),
    ("month", W::Unit(Month, false, false)),
    ("months", W::Unit(Month, true, false)),
    ("quarter", W::Unit(Quarter, false, false)),
    ("quarters", W::Unit(Quarter, true, false)),
    ("year", W::Unit(Year, false, false)),
    ("years", W::Unit(Year, true, false)),
    ("decade", W::Unit(Decade, false, false)),
    ("decades", W::Unit(Decade, true, false)),
    ("century", W::Unit(Century, false, false)),
    ("centuries", W::Unit(Century, true, false)),
    ("millennium", W::Unit(Millennium, false, false)),
    ("millennia", W::Unit(Millennium, true, false)),
    ("sec", W::Unit(Second, false, true)),
    ("secs", W::Unit(Second, true, true)),
    ("min", W::Unit(Minute, false, true)),
    ("mins", W::Unit(Minute, true, true)),
    ("h", W::Unit(Hour, false, true)),
    ("hr", W::Unit(Hour, false, true)),
    ("hrs", W::Unit(Hour, true, true)),
    ("wk", W::Unit(Week, false, true)),
    ("wks", W::Unit(Week, true, true)),
    ("mo", W::Unit(Month, false, true)),
    ("mos", W::Unit(Month, true, true)),
    ("mth", W::Unit(Month, false, true)),
    ("mths", W::Unit(Month, true, true)),
    ("qtr", W::Unit(Quarter, false, true)),
    ("yr", W::Unit(Year, false, true)),
    ("yrs", W::Unit(Year, true, true)),
    // numbers
    ("zero", W::Cardinal(0)),
    ("one", W::Cardinal(1)),
    ("two", W::Cardinal(2)),
    ("three", W::Cardinal(3)),
    ("four", W::Cardinal(4)),
    ("five", W::Cardinal(5)),
    ("six", W::Cardinal(6)),
    ("seven", W::Cardinal(7)),
    ("eight", W::Cardinal(8)),
    ("nine", W::Cardinal(9)),
    ("ten", W::Cardinal(10)),
    ("eleven", W::Cardinal(11)),
    ("twelve", W::Cardinal(12)),
    ("thirteen", W::Cardinal(13)),
    ("fourteen", W::Cardinal(14)),
    ("fifteen", W::Cardinal(15)),
    ("sixteen", W::Cardinal(16)),
    ("seventeen", W::Cardinal(17)),
    ("eighteen", W::Cardinal(18)),
    ("nineteen", W::Cardinal(19)),
    ("twenty", W::Cardinal(20)),
    ("thirty", W::Cardinal(30)),
    ("forty", W::Cardinal(40)),
    ("fourty", W::Cardinal(40)),
    ("fifty", W::Cardinal(50)),
    ("sixty", W::Cardinal(60)),
    ("seventy", W::Cardinal(70)),
    ("eighty", W::Cardinal(80)),
    ("ninety", W::Cardinal(90)),
    ("hundred", W::Hundred),
    ("thousand", W::Thousand),
    ("million", W::Million),
    ("first", W::First),
    ("third", W::Ordinal(3)),
    ("fourth", W::Ordinal(4)),
    ("fifth", W::Ordinal(5)),
    ("sixth", W::Ordinal(6)),
    ("seventh", W::Ordinal(7)),
    ("eighth", W::Ordinal(8)),
    ("ninth", W::Ordinal(9)),
    ("tenth", W::Ordinal(10)),
    ("eleventh", W::Ordinal(11)),
    ("twelfth", W::Ordinal(12)),
    ("thirteenth", W::Ordinal(13)),
    ("fourteenth", W::Ordinal(14)),
    ("fifteenth", W::Ordinal(15)),
    ("sixteenth", W::Ordinal(16)),
    ("seventeenth", W::Ordinal(17)),
    ("eighteenth", W::Ordinal(18)),
    ("nineteenth", W::Ordinal(19)),
    ("twentieth", W::Ordinal(20)),
    ("thirtieth", W::Ordinal(30)),
    ("noughties", W::Decade(0)),
    ("twenties", W::Decade(20)),
    ("thirties", W::Decade(30)),
    ("forties", W::Decade(40)),
    ("fifties", W::Decade(50)),
    ("sixties", W::Decade(60)),
    ("seventies", W::Decade(70)),
    ("eighties", W::Decade(80)),
    ("nineties", W::Decade(90)),
    // told from today
    ("today", W::Day(0)),
    ("yesterday", W::Day(-1)),
    ("todays", W::Day(0)),
    ("yesterdays", W::Day(-1)),
    ("tomorrows", W::Day(1)),
    ("tomorrow", W::Day(1)),
    ("tomorow", W::Day(1)),
    ("tommorow", W::Day(1)),
    ("tommorrow", W::Day(1)),
    ("tonight", W::Tonight),
    ("tonite", W::Tonight),
    ("now", W::Now),
    ("currently", W::Present),
    ("nowadays", W::Present),
    ("presently", W::Present),
    ("present", W::Moment),
    ("moment", W::Moment),
    ("recently", W::PastRef),
    ("lately", W::PastRef),
    ("previously", W::PastRef),
    ("formerly", W::PastRef),
    ("soon", W::FutureRef),
    ("asap", W::FutureRef),
    ("eod", W::Close(Day)),
    ("cob", W::Close(Day)),
    ("eom", W::Close(Month)),
    ("eoy", W::Close(Year)),
    ("mtd", W::ToDate(Month)),
    ("qtd", W::ToDate(Quarter)),
    ("ytd", W::ToDate(Year)),
    ("tmr", W::Day(1)),
    ("tmrw", W::Day(1)),
    ("future", W::Future),
    ("ago", W::Ago),
    ("later", W::Later),
    ("afterwards", W::Later),
    ("afterward", W::Later),
    ("earlier", W::Earlier),
    ("hence", W::Hence),
    ("this", W::This),
    ("that", W::That),
    ("these", W::These),
    ("those", W::Those),
    ("last", W::Last),
    ("past", W::Past),
    ("next", W::Next),
    ("previous", W::Previous),
    ("prior", W::Previous),
    ("preceding", W::Previous),
    ("following", W::Following),
    ("ensuing", W::Following),
    ("subsequent", W::Following),
    ("coming", W::Coming),
    ("upcoming", W::Coming),
    ("current", W::Current),
    ("same", W::Same),
    ("recent", W::Recent),
    ("latest", W::Latest),
    // parts of a stretch
    ("early", W::Early),
    ("mid", W::Mid),
    ("late", W::Late),
    ("beginning", W::Beginning),
    ("start", W::Beginning),
    ("outset", W::Beginning),
    ("middle", W::Middle),
    ("end", W::End),
    ("close", W::End),
    // how often
    ("every", W::Every),
    ("each", W::Each),
    ("all", W::All),
    ("hourly", W::Frequency(Hour, 1)),
    ("daily", W::Frequency(Day, 1)),
    ("everyday", W::Frequency(Day, 1)),
    ("nightly", W::Frequency(Day, 1)),
    ("weekly", W::Frequency(Week, 1)),
    ("biweekly", W::Frequency(Week, 2)),
    ("fortnightly", W::Frequency(Week, 2)),
    ("monthly", W::Frequency(Month, 1)),
    ("bimonthly", W::Frequency(Month, 2)),
    ("quarterly", W::Frequency(Month, 3)),
    ("semiannually", W::Frequency(Month, 6)),
    ("biannually", W::Frequency(Month, 6)),
    ("biennially", W::Frequency(Year, 2)),
    ("yearly", W::Frequency(Year, 1)),
    ("annually", W::Frequency(Year, 1)),
    ("once", W::Once),
    ("twice", W::Once),
    ("thrice", W::Once),
    // how much
    ("few", W::Few),
    ("several", W::Several),
    ("couple", W::Couple),
    ("many", W::Many),
    ("dozen", W::Dozen),
    ("half", W::Half),
    ("about", W::About),
    ("around", W::About),
    ("approximately", W::About),
    ("roughly", W::About),
    ("some", W::About),
    ("circa", W::About),
    ("nearly", W::Nearly),
    ("almost", W::Nearly),
    ("barely", W::Nearly),
    ("under", W::Less),
    ("less", W::Less),
    ("fewer", W::Less),
    ("more", W::More),
    ("over", W::Over),
    ("than", W::Than),
    ("least", W::Least),
    ("most", W::Most),
    ("up", W::Up),
    // verbs that say how long
    ("take", W::Lasts),
    ("takes", W::Lasts),
    ("took", W::Lasts),
    ("taken", W::Lasts),
    ("taking", W::Lasts),
    ("spend", W::Lasts),
    ("spends", W::Lasts),
    ("spent", W::Lasts),
    ("spending", W::Lasts),
    ("lasted", W::Lasts),
    ("lasts", W::Lasts),
    ("lasting", W::Lasts),
    ("wait", W::Lasts),
    ("waited", W::Lasts),
    ("waiting", W::Lasts),
    ("serve", W::Lasts),
    ("served", W::Lasts),
    ("serving", W::Lasts),
    // as long as one unit
    ("daylong", W::Lengthy(Day)),
    ("weeklong", W::Lengthy(Week)),
    ("monthlong", W::Lengthy(Month)),
    ("yearlong", W::Lengthy(Year)),
    ("decadelong", W::Lengthy(Decade)),
    // feasts
    ("christmas", W::Feast),
    ("xmas", W::Feast),
    ("boxing", W::Feast),
    ("thanksgiving", W::Feast),
    ("easter", W::Feast),
    ("halloween", W::Feast),
    ("epiphany", W::Feast),
    ("juneteenth", W::Feast),
    ("ramadan", W::Feast),
    ("passover", W::Feast),
    ("hanukkah", W::Feast),
    ("diwali", W::Feast),
    ("nowruz", W::Feast),
    ("pentecost", W::Feast),
    ("valentines", W::Feast),
    ("independence", W::Feast),
    ("bastille", W::Feast),
    ("shrove", W::Feast),
    ("mardi", W::Feast),
    ("eid", W::Feast),
    ("yom", W::Feast),
    ("rosh", W::Feast),
    ("election", W::Feast),
    ("purim", W::Feast),
    ("sukkot", W::Feast),
    ("shavuot", W::Feast),
    ("simchat", W::Feast),
    ("pesach", W::Feast),
    ("chanukah", W::Feast),
    ("candlemas", W::Feast),
    ("michaelmas", W::Feast),
    ("martinmas", W::Feast),
    ("whitsun", W::Feast),
    ("hogmanay", W::Feast),
    ("kwanzaa", W::Feast),
    ("holi", W::Feast),
    ("holika", W::Feast),
    ("raksha", W::Feast),
    ("deepavali", W::Feast),
    ("hallows", W::Feast),
    ("ramzan", W::Feast),
    ("ramadhan", W::Feast),
    ("navratri", W::Feast),
    ("cinco", W::Feast),
    ("muharram", W::Feast),
    ("ashura", W::Feast),
    ("mawlid", W::Feast),
    ("amun", W::Feast),
    ("laylat", W::Feast),
    // the rest of the grammar
    ("the", W::The),
    ("a", W::A),
    ("an", W::A),
    ("of", W::Of),
    ("in", W::In),
    ("on", W::On),
    ("at", W::At),
    ("to", W::To),
    ("and", W::And),
    ("or", W::Or),
    ("from", W::From),
    ("between", W::Between),
    ("until", W::Until),
    ("till", W::Until),
    ("til", W::Until),
    ("untill", W::Until),
    ("through", W::Through),
    ("thru", W::Through),
    ("since", W::Since),
    ("by", W::By),
    ("before", W::Before),
    ("after", W::After),
    ("during", W::During),
    ("throughout", W::During),
    ("for", W::For),
    ("within", W::Within),
    ("per", W::Per),
    ("fiscal", W::Fiscal),
    ("financial", W::Fiscal),
    ("fy", W::YearShort),
    ("bc", W::Bc),
    ("bce", W::Bc),
    ("ad", W::Ad),
    ("ce", W::Ad),
    ("am", W::Am),
    ("pm", W::Pm),
    ("o'clock", W::Oclock),
    ("oclock", W::Oclock),
    ("o’clock", W::Oclock),
    ("old", W::Old),
    ("long", W::Long),
    ("other", W::Other),
    ("just", W::Just),
    ("only", W::Only),
    ("corresponding", W::Corresponding),
    ("comparable", W::Corresponding),
    ("period", W::Period),
];

/// Whether a word alone is reason enough to look for a phrase of time in its sentence: "Monday" and "weeks" are, "the" and
/// "before" are not.
pub fn tells(word: TimeWord) -> bool {
    if small(word) && word != W::Moment {
        return false;
    }
    !matches!(
        word,
        W::Cardinal(..=18 | 21..)
            | W::Hundred
            | W::Thousand
            | W::Million
            | W::Ordinal(_)
            | W::First
            | W::This
            | W::That
            | W::These
            | W::Last
            | W::Next
            | W::Previous
            | W::Following
            | W::Coming
            | W::Same
            | W::Latest
            | W::Early
            | W::Mid
            | W::Late
            | W::Later
            | W::Earlier
            | W::Beginning
            | W::Middle
            | W::End
            | W::Every
            | W::Each
            | W::Once
            | W::Few
            | W::Several
            | W::Couple
            | W::Many
            | W::Dozen
            | W::Half
            | W::Fiscal
            | W::Corresponding
    )
}

/// Small words that begin no phrase of time by themselves.
pub fn small(word: TimeWord) -> bool {
    matches!(
        word,
        W::Of
            | W::In
            | W::On
            | W::To
            | W::And
            | W::Or
            | W::From
            | W::Between
            | W::Until
            | W::Through
            | W::Since
            | W::By
            | W::Before
            | W::After
            | W::During
            | W::For
            | W::Within
            | W::Per
            | W::Than
            | W::Least
            | W::Most
            | W::Those
            | W::The
            | W::A
            | W::At
            | W::Up
            | W::Just
            | W::Only
            | W::Lasts
            | W::About
            | W::Nearly
            | W::More
            | W::Less
            | W::Over
            | W::Old
            | W::Long
            | W::Other
            | W::Period
            | W::Moment
            | W::All
    )
}

/// What may stand between a number and its unit of time: "three consecutive days", "two working weeks".
#[rustfmt::skip]
pub const BEFORE_UNITS: &[&str] = &[
    "full", "trading", "business", "working", "consecutive", "straight", "additional", "calendar", "whole", "successive",
    "long", "solid", "fiscal", "entire", "academic",
];

/// Those of them that leave out the days of rest.
pub const AT_WORK: &[&str] = &["trading", "business", "working"];

/// What sends a thing, or its date, back by a length of time: "pushed the launch two weeks back".
#[rustfmt::skip]
pub const PUT_BACK: &[&str] = &[
    "push", "pushed", "pushes", "pushing", "put", "puts", "putting", "set", "sets", "setting", "move", "moved", "moves", "moving",
    "hold", "held", "turn", "turned", "pull", "pulled", "knock", "knocked", "go", "goes", "went", "gone", "going", "dial", "wind",
    "wound", "roll", "rolled", "keep", "kept", "travel", "travelled", "clock", "clocks", "get", "got",
    "take", "took", "taken",
];

/// Words that tell no time, and open a phrase of it: "close to a year", "the latter half of May", "perhaps two days".
#[rustfmt::skip]
pub const OPENERS: &[&str] = &[
    "close", "mere", "latter", "sometime", "opening", "closing", "final", "perhaps", "maybe", "former", "rest", "remainder",
    "another", "longer", "greater", "shorter", "fewer", "penultimate", "moments", "ages",
];

/// Such words that an article or a hedge stands before: "the very next day", "the academic year 2014", "a short time ago".
#[rustfmt::skip]
pub const LED_OPENERS: &[&str] = &[
    "close", "mere", "latter", "sometime", "opening", "closing", "final", "perhaps", "maybe", "rest", "remainder", "another",
    "longer", "greater", "shorter", "fewer", "penultimate", "moments", "ages", "very", "calendar", "academic", "school", "last",
    "small", "wee", "near", "immediate", "distant", "whole", "entire", "full", "single", "extra", "additional", "while",
    "moment", "short", "time", "present", "alternate", "fiscal",
];

/// Words in -s that are no plural of a thing that four digits before them could count.
#[rustfmt::skip]
pub const NOT_PLURALS: &[&str] = &[
    "was", "has", "this", "onwards", "towards", "afterwards", "always", "perhaps", "sometimes", "besides", "upwards",
    "overseas", "across", "unless", "versus", "does", "goes", "says", "sees", "brings", "marks", "gives", "thus", "news",
    "levels", "highs", "lows", "earnings", "results", "elections", "prices", "standards", "playoffs", "midterms", "primaries",
    "sales", "profits", "revenues", "exports", "imports", "taxes", "estimates", "forecasts", "whereas", "remains", "seems", "makes", "takes", "comes", "shows", "begins",
];

/// Words of a sentence that tells of a race, where "in 3:45" is a length and no hour.
#[rustfmt::skip]
pub const RACES: &[&str] = &[
    "marathon", "marathons", "half-marathon", "triathlon", "race", "races", "raced", "racing", "lap", "laps", "metre",
    "metres", "meter", "meters", "ran", "runner", "runners", "run", "swam", "swim", "swimmer", "swimmers", "rower",
    "rowers", "rowed", "cyclist", "cyclists", "rider", "skier", "skiers", "skater", "sprinter", "driver", "finish",
    "finished", "finishing", "finisher", "fastest", "quickest", "record", "heat", "heats", "final", "semi-final",
    "relay", "sprint", "hurdles", "steeplechase", "freestyle", "backstroke", "breaststroke", "butterfly", "medley",
    "clocked", "clocking", "pole", "qualifying", "qualified", "stage", "won", "winner", "champion", "championship",
    "championships", "mile", "split", "splits", "km", "parkrun", "leg", "podium", "crossed", "runner-up",
];

/// What heads a column of clock times, or stands before one with a colon: "Departs: 0930".
pub const HOUR_TITLES: &[&str] = &[
    "time",
    "times",
    "hour",
    "local time",
    "departure",
    "departures",
    "departs",
    "departing",
    "arrival",
    "arrivals",
    "arrives",
    "arriving",
    "start",
    "starts",
    "end",
    "ends",
    "kick-off",
    "doors",
    "opens",
    "closes",
    "sunrise",
    "sunset",
    "check-in",
    "time (gmt)",
    "time (utc)",
    "time (local)",
    "high water",
    "low water",
];

/// Where a number stands and no hour: "the toll stood at six".
pub const STANDING: &[&str] = &[
    "stood",
    "stands",
    "standing",
    "put",
    "remained",
    "remains",
    "estimated",
    "toll",
    "total",
    "set",
    "fixed",
    "number",
    "count",
];

/// What runs by the clock: "the 0815 from Leeds", "the 08.15 train".
pub const BY_THE_CLOCK: &[&str] =
    &["from", "to", "train", "bus", "ferry", "flight", "service", "sailing", "departure", "boat", "coach", "express"];

/// Verbs right before the time of a race.
pub const CLOCKERS: &[&str] =
    &["clocked", "clocking", "clocks", "clock", "timed", "ran", "swam", "lapped", "skied", "rowed", "splits", "run"];

/// Nouns that "of" or "was" leads from to the time of a race: "a time of 9.84".
pub const TIMED: &[&str] =
    &["time", "times", "record", "best", "mark", "lap", "laps", "run", "split", "swim", "effort", "leg", "stage"];

/// Numbered nouns that a year follows as well: "the Children Act 1989", "Convention 1951".
pub const YEARLY: &[&str] = &[
    "act",
    "convention",
    "protocol",
    "schedule",
    "amendment",
    "code",
    "formula",
    "scene",
    "episode",
    "table",
    "figure",
    "fig",
    "volume",
    "vol",
    "schedule",
    "problem",
    "question",
    "example",
];

/// Books that a chapter and verse follow: "Luke 12:30".
#[rustfmt::skip]
pub const SCRIPTURES: &[&str] = &[
    "Genesis", "Exodus", "Leviticus", "Deuteronomy", "Joshua", "Judges", "Samuel", "Kings", "Job", "Psalm", "Psalms", "Proverbs",
    "Ecclesiastes", "Isaiah", "Jeremiah", "Ezekiel", "Daniel", "Amos", "Micah", "Matthew", "Mark", "Luke", "John", "Acts",
    "Romans", "Corinthians", "Galatians", "Ephesians", "Philippians", "Timothy", "Hebrews", "James", "Peter", "Revelation",
    "Quran", "Koran", "Surah", "Sura",
];

/// Papers and programmes that bear the name of a day: "Sunday Times", "Friday Night Live".
pub const NAMED_BY_DAY: &[&str] =
    &["Times", "Telegraph", "Mirror", "Mail", "Express", "Herald", "Tribune", "Mercury", "Observer", "Independent"];

/// What bears the name of a feast and is none: "Christmas Island", "Good Friday Agreement".
pub const NAMED_BY_FEAST: &[&str] = &["Island", "Islands", "Agreement", "Agreements", "Accord", "Accords", "Rising"];

/// What opens a stretch with two ends.
pub const SPAN_LEADS: &[&str] = &[
    "from",
    "from the",
    "between",
    "between the",
    "in between",
    "since",
    "after",
    "later than",
    "beginning",
    "starting",
];

/// What opens a stretch from one date to another.
pub const DATED_SPAN_LEADS: &[&str] = &["in", "on", "during"];

/// Words that point at a unit of time beside the one that is told.
pub const POINTERS: &[&str] =
    &["following", "next", "coming", "upcoming", "last", "past", "previous", "preceding", "current", "same"];

/// Units, and parts of the day, that need no article once something points at them.
#[rustfmt::skip]
pub const BARE_UNITS: &[&str] = &[
    "second", "seconds", "minute", "minutes", "hour", "hours", "week", "weeks", "weekend", "weekends", "fortnight",
    "fortnights", "month", "months", "quarter", "quarters", "year", "years", "morning", "afternoon", "evening", "night",
];

/// The edges of a stretch, before "of".
pub const EDGES: &[&str] = &["end", "beginning", "start", "middle"];

/// Signs and comparisons that bound a date.
pub const SIGN_LEADS: &[&str] = &["<", ">", "<=", ">=", "< =", "> =", "greater than", "less than", "equal to"];

/// What opens a stretch without an end on one side.
#[rustfmt::skip]
pub const OPEN_LEADS: &[&str] = &[
    "since", "after", "before", "until", "till", "til", "by", "from", "through", "up to", "up until", "prior to", "not until",
    "later than", "no later than", "not later than", "earlier than", "no earlier than", "not earlier than", "sooner than",
    "not before", "not after", "on or after", "on or before", "any time after", "anytime after", "sometime after",
    "any time before", "anytime before", "sometime before", "any time from", "starting", "starting from", "starting on",
    "beginning", "beginning from", "beginning on", "ending", "ending on", "as of", "as early as", "as late as",
    "in advance of", "in or after", "in or before", "at or after", "at or before", "starting in", "starting with", "effective",
    "no sooner than", "from around", "older than", "newer than",
];

/// What opens a stretch of a known length: "for two hours from 2 pm", "from 2 pm for two hours", "within two weeks".
pub const STRETCH_LEADS: &[&str] = &["for", "from", "within", "starting", "beginning"];

/// What makes a date a rough one.
pub const ROUGH_LEADS: &[&str] =
    &["around", "circa", "roughly", "approximately", "as early as", "as late as", "in advance of"];

/// What opens a date that is counted from now.
pub const IN_LEADS: &[&str] = &["in"];

/// What closes a stretch without an end on one side.
#[rustfmt::skip]
pub const CLOSERS: &[&str] = &[
    "or later", "and later", "or after", "and after", "or earlier", "and earlier", "or before", "and before", "onward",
    "onwards", "and onward", "and onwards", "and beyond", "or beyond", "and greater", "or greater", "or newer", "and newer",
    "or older", "and older", "forward", "on",
];

/// Words right before the hours of business, and verbs before "from" and those of work.
#[rustfmt::skip]
pub const OPEN: &[&str] = &["open", "opens", "opened", "opening", "hours"];
#[rustfmt::skip]
pub const WORK: &[&str] = &["work", "works", "worked", "working", "shift", "shifts", "staffed", "manned", "runs"];

/// What people do, or where they are, by the clock: "the bus leaves at 7", "let us meet after 5".
#[rustfmt::skip]
pub const MEETINGS: &[&str] = &[
    "meet", "meets", "meeting", "wake", "wakes", "woke", "remind", "call", "back", "arrive", "arrives", "arrived", "arriving",
    "depart", "departs", "departed", "leave", "leaves", "leaving", "appointment", "alarm", "dinner", "lunch", "breakfast", "supper",
    "party", "train", "bus", "flight", "ferry", "kick-off", "kickoff", "concert", "ceremony", "rehearsal", "doors", "pick",
    "appointments", "calls", "reservation", "schedule", "scheduled", "free", "come", "see",
];

/// What is done to things at their beginning: "built around 1850".
#[rustfmt::skip]
pub const BEGUN: &[&str] = &[
    "built", "born", "founded", "dated", "dating", "dates", "erected", "established", "constructed", "painted", "begun", "completed",
    "written", "carved", "laid", "invented", "rebuilt",
];

/// What is as it was in a year: "at 1986 levels".
pub const YEAR_LEVELS: &[&str] =
    &["levels", "prices", "rates", "dollars", "values", "standards", "highs", "lows", "volumes"];

/// What stands in the singular after its number: "a 1920 metre run", "a 1500 word essay".
#[rustfmt::skip]
pub const MEASURED_BY: &[&str] = &[
    "metre", "meter", "mile", "kilometre", "kilometer", "foot", "yard", "acre", "hectare", "tonne", "litre", "liter", "gallon",
    "barrel", "pound", "kilo", "watt", "calorie", "word", "page", "seat", "person", "member", "room", "point", "dollar", "euro",
    "strong", "square", "cubic", "plus", "megawatt", "kilowatt", "horsepower", "home", "unit", "space", "player", "year", "people",
];

/// Full names of the months, January first.
pub static MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Full names of the weekdays, Monday first.
pub static WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What is of the taste of a decade, and lasts no seconds: "60s music", "80s fashion".
#[rustfmt::skip]
pub const OF_A_DECADE: &[&str] = &[
    "music", "pop", "rock", "disco", "soul", "funk", "fashion", "fashions", "hits", "tunes", "songs", "nostalgia", "kitsch", "sitcom",
    "sitcoms", "hairstyle", "hairstyles",
];
