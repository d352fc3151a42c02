//! Holidays and the rules that date them: "Thanksgiving" is the fourth Thursday of November, "Good Friday" two days
//! before Easter.

use super::world_days::WORLD_DAYS;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How the day of a holiday is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayRule {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday (1 Monday), which one; -1 is the last.
    Weekday(u8, u8, i8),
    /// Days after Western Easter.
    Easter(i16),
    /// Days after Orthodox Easter.
    OrthodoxEaster(i16),
    /// The day after so many days from a weekday in a month: month, weekday, which one, days.
    After(u8, u8, i8, i8),
    /// The fourth Sunday before Christmas.
    Advent,
    /// Tuesday after the first Monday of November.
    ElectionDay,
    /// Days after the first day of Passover.
    Passover(i16),
    /// The first day of Hanukkah.
    Hanukkah,
    /// Days after the first day of the Chinese year.
    LunarNewYear(i8),
    /// Month and day of the Islamic calendar.
    Islamic(u8, u8),
    /// Days after the night of the first new moon (false) or full moon (true) from a month and day on.
    Moon(bool, u8, u8, i8),
    /// The last such weekday (1 Monday) before a month and day.
    Before(u8, u8, u8),
    /// Known name, but its day is not found by a rule of the civil calendar.
    Movable,
}

use HolidayRule::*;

/// Name in lower case without apostrophes, and its rule.
pub static HOLIDAYS: &[(&str, HolidayRule)] = &[
    ("christmas", Fixed(12, 25)),
    ("christmas day", Fixed(12, 25)),
    ("xmas", Fixed(12, 25)),
    ("christmas eve", Fixed(12, 24)),
    ("xmas eve", Fixed(12, 24)),
    ("boxing day", Fixed(12, 26)),
    ("st stephens day", Fixed(12, 26)),
    ("new years day", Fixed(1, 1)),
    ("new year", Fixed(1, 1)),
    ("new years", Fixed(1, 1)),
    ("new years eve", Fixed(12, 31)),
    ("epiphany", Fixed(1, 6)),
    ("groundhog day", Fixed(2, 2)),
    ("valentines day", Fixed(2, 14)),
    ("valentine day", Fixed(2, 14)),
    ("st valentines day", Fixed(2, 14)),
    ("st patricks day", Fixed(3, 17)),
    ("saint patricks day", Fixed(3, 17)),
    ("st paddys day", Fixed(3, 17)),
    ("saint paddys day", Fixed(3, 17)),
    ("ides of march", Fixed(3, 15)),
    ("april fools day", Fixed(4, 1)),
    ("april fools", Fixed(4, 1)),
    ("earth day", Fixed(4, 22)),
    ("anzac day", Fixed(4, 25)),
    ("may day", Fixed(5, 1)),
    ("labour day", Weekday(9, 1, 1)),
    ("labor day", Weekday(9, 1, 1)),
    ("ve day", Fixed(5, 8)),
    ("cinco de mayo", Fixed(5, 5)),
    ("d-day", Fixed(6, 6)),
    ("juneteenth", Fixed(6, 19)),
    ("flag day", Fixed(6, 14)),
    ("canada day", Fixed(7, 1)),
    ("independence day", Fixed(7, 4)),
    ("fourth of july", Fixed(7, 4)),
    ("bastille day", Fixed(7, 14)),
    ("assumption day", Fixed(8, 15)),
    ("halloween", Fixed(10, 31)),
    ("hallowe en", Fixed(10, 31)),
    ("all saints day", Fixed(11, 1)),
    ("all souls day", Fixed(11, 2)),
    ("guy fawkes night", Fixed(11, 5)),
    ("guy fawkes day", Fixed(11, 5)),
    ("bonfire night", Fixed(11, 5)),
    ("veterans day", Fixed(11, 11)),
    ("armistice day", Fixed(11, 11)),
    ("remembrance day", Fixed(11, 11)),
    ("st andrews day", Fixed(11, 30)),
    ("saint georges day", Fixed(4, 23)),
    ("saint andrews day", Fixed(11, 30)),
    ("saint stephens day", Fixed(12, 26)),
    ("st nicholas day", Fixed(12, 6)),
    ("feast of the immaculate conception", Fixed(12, 8)),
    ("easter eve", Easter(-1)),
    ("great friday", Easter(-2)),
    ("holy friday", Easter(-2)),
    ("shrove monday", Easter(-48)),
    ("orthodox palm sunday", OrthodoxEaster(-7)),
    ("orthodox easter monday", OrthodoxEaster(1)),
    ("decoration day", Weekday(5, 1, -1)),
    ("armed forces day", Weekday(5, 6, 3)),
    ("patriots day", Weekday(4, 1, 3)),
    ("commonwealth day", Weekday(3, 1, 2)),
    ("inauguration day", Fixed(1, 20)),
    ("pearl harbor remembrance day", Fixed(12, 7)),
    ("national freedom day", Fixed(2, 1)),
    ("lincolns birthday", Fixed(2, 12)),
    ("nelson mandela day", Fixed(7, 18)),
    ("africa day", Fixed(5, 25)),
    ("australia day", Fixed(1, 26)),
    ("martin luther king day", Weekday(1, 1, 3)),
    ("martin luther kings day", Weekday(1, 1, 3)),
    ("martin luther king jr day", Weekday(1, 1, 3)),
    ("mlk day", Weekday(1, 1, 3)),
    ("mlk jr day", Weekday(1, 1, 3)),
    ("civil rights day", Weekday(1, 1, 3)),
    ("presidents day", Weekday(2, 1, 3)),
    ("washingtons birthday", Weekday(2, 1, 3)),
    ("mothers day", Weekday(5, 7, 2)),
    ("memorial day", Weekday(5, 1, -1)),
    ("fathers day", Weekday(6, 7, 3)),
    ("columbus day", Weekday(10, 1, 2)),
    ("indigenous peoples day", Weekday(10, 1, 2)),
    ("thanksgiving", Weekday(11, 4, 4)),
    ("thanksgiving day", Weekday(11, 4, 4)),
    ("black friday", After(11, 4, 4, 1)),
    ("cyber monday", After(11, 4, 4, 4)),
    ("super tuesday", Movable),
    ("election day", ElectionDay),
    ("shrove tuesday", Easter(-47)),
    ("mardi gras", Easter(-47)),
    ("pancake day", Easter(-47)),
    ("ash wednesday", Easter(-46)),
    ("palm sunday", Easter(-7)),
    ("maundy thursday", Easter(-3)),
    ("good friday", Easter(-2)),
    ("holy saturday", Easter(-1)),
    ("easter", Easter(0)),
    ("easter sunday", Easter(0)),
    ("easter monday", Easter(1)),
    ("ascension day", Easter(39)),
    ("pentecost", Easter(49)),
    ("whit sunday", Easter(49)),
    ("whit monday", Easter(50)),
    ("corpus christi", Easter(60)),
    ("orthodox easter", OrthodoxEaster(0)),
    ("orthodox easter sunday", OrthodoxEaster(0)),
    ("orthodox good friday", OrthodoxEaster(-2)),
    ("orthodox christmas", Fixed(1, 7)),
    ("orthodox christmas day", Fixed(1, 7)),
    ("chinese new year", LunarNewYear(0)),
    ("chinese new years day", LunarNewYear(0)),
    ("chinese new years eve", LunarNewYear(-1)),
    ("lunar new year", LunarNewYear(0)),
    ("lunar new years day", LunarNewYear(0)),
    ("lunar new years eve", LunarNewYear(-1)),
    ("lantern festival", LunarNewYear(14)),
    ("passover", Passover(0)),
    ("pesach", Passover(0)),
    ("purim", Passover(-30)),
    ("shavuot", Passover(50)),
    ("rosh hashanah", Passover(163)),
    ("yom kippur", Passover(172)),
    ("sukkot", Passover(177)),
    ("simchat torah", Passover(185)),
    ("hanukkah", Hanukkah),
    ("chanukah", Hanukkah),
    ("first sunday of advent", Advent),
    ("advent sunday", Advent),
    ("candlemas", Fixed(2, 2)),
    ("st davids day", Fixed(3, 1)),
    ("st georges day", Fixed(4, 23)),
    ("lady day", Fixed(3, 25)),
    ("midsummer day", Fixed(6, 24)),
    ("michaelmas", Fixed(9, 29)),
    ("martinmas", Fixed(11, 11)),
    ("immaculate conception", Fixed(12, 8)),
    ("all hallows eve", Fixed(10, 31)),
    ("day of the dead", Fixed(11, 2)),
    ("hogmanay", Fixed(12, 31)),
    ("burns night", Fixed(1, 25)),
    ("waitangi day", Fixed(2, 6)),
    ("pearl harbor day", Fixed(12, 7)),
    ("patriot day", Fixed(9, 11)),
    ("holocaust memorial day", Fixed(1, 27)),
    ("human rights day", Fixed(12, 10)),
    ("pi day", Fixed(3, 14)),
    ("kwanzaa", Fixed(12, 26)),
    ("v-e day", Fixed(5, 8)),
    ("v-j day", Fixed(8, 15)),
    ("vj day", Fixed(8, 15)),
    ("remembrance sunday", Weekday(11, 7, 2)),
    ("arbor day", Weekday(4, 5, -1)),
    ("grandparents day", After(9, 1, 1, 6)),
    ("parents day", Weekday(7, 7, 4)),
    ("small business saturday", After(11, 4, 4, 2)),
    ("giving tuesday", After(11, 4, 4, 5)),
    ("thanksgiving eve", After(11, 4, 4, -1)),
    ("fat tuesday", Easter(-47)),
    ("rose monday", Easter(-48)),
    ("spy wednesday", Easter(-4)),
    ("holy thursday", Easter(-3)),
    ("easter saturday", Easter(-1)),
    ("ascension thursday", Easter(39)),
    ("whitsun", Easter(49)),
    ("pentecost monday", Easter(50)),
    ("trinity sunday", Easter(56)),
    ("ramadan", Movable),
    ("islamic new year", Islamic(1, 1)),
    ("arabic new year", Islamic(1, 1)),
    ("hijri new year", Islamic(1, 1)),
    ("amun jadid", Islamic(1, 1)),
    ("ashura", Islamic(1, 10)),
    ("day of ashura", Islamic(1, 10)),
    ("mawlid", Islamic(3, 12)),
    ("mawlid al-nabi", Islamic(3, 12)),
    ("laylat al-qadr", Islamic(9, 27)),
    ("eid al-fitr", Islamic(10, 1)),
    ("eid al fitr", Islamic(10, 1)),
    ("eid ul-fitr", Islamic(10, 1)),
    ("eid ul fitr", Islamic(10, 1)),
    ("eid al-adha", Islamic(12, 10)),
    ("eid al adha", Islamic(12, 10)),
    ("eid ul-adha", Islamic(12, 10)),
    ("eid ul adha", Islamic(12, 10)),
    ("feast of the sacrifice", Islamic(12, 10)),
    ("festival of sacrifice", Islamic(12, 10)),
    ("diwali", Moon(false, 10, 17, 0)),
    ("deepavali", Moon(false, 10, 17, 0)),
    ("bhai dooj", Moon(false, 10, 17, 2)),
    ("holi", Moon(true, 2, 27, 1)),
    ("holika dahan", Moon(true, 2, 27, 0)),
    ("raksha bandhan", Moon(true, 8, 2, 0)),
    ("guru nanak jayanti", Moon(false, 10, 17, 15)),
    ("nowruz", Movable),
    ("ramzan", Movable),
    ("ramadhan", Movable),
    ("eid", Movable),
    ("navratri", Movable),
    ("mid-autumn festival", Movable),
    ("dragon boat festival", Movable),
    ("childrens day", Movable),
    ("teachers day", Movable),
    ("youth day", Movable),
    ("girls day", Movable),
    ("national day", Movable),
    ("republic day", Movable),
    ("victory day", Movable),
    ("unity day", Movable),
    ("liberation day", Movable),
    ("constitution day", Movable),
    ("family day", Movable),
    ("freedom day", Movable),
    ("eid al-azha", Islamic(12, 10)),
    ("eid ul-azha", Islamic(12, 10)),
    ("festival of breaking the fast", Islamic(10, 1)),
    ("workers day", Fixed(5, 1)),
    ("womens day", Fixed(3, 8)),
    ("white sunday", Easter(49)),
    ("white monday", Easter(50)),
    ("us independence day", Fixed(7, 4)),
    ("all hallow day", Fixed(11, 1)),
    ("all hallows day", Fixed(11, 1)),
    ("canberra day", Weekday(3, 1, 2)),
    ("bosss day", Fixed(10, 16)),
    ("bosses day", Fixed(10, 16)),
    ("shemini atzeret", Passover(184)),
    ("shushan purim", Passover(-29)),
    ("lag baomer", Passover(33)),
    ("lag b omer", Passover(33)),
    ("tisha b av", Passover(112)),
    ("victoria day", Before(5, 25, 1)),
    ("mothering sunday", Easter(-21)),
    ("divine mercy sunday", Easter(7)),
    ("whit tuesday", Easter(51)),
    ("clean monday", OrthodoxEaster(-48)),
    ("lazarus saturday", OrthodoxEaster(-8)),
    ("orthodox pentecost", OrthodoxEaster(49)),
    ("twelfth night", Fixed(1, 5)),
    ("midsummers day", Fixed(6, 24)),
    ("annunciation day", Fixed(3, 25)),
    ("feast of the annunciation", Fixed(3, 25)),
    ("feast of the assumption", Fixed(8, 15)),
    ("saint davids day", Fixed(3, 1)),
    ("saint nicholas day", Fixed(12, 6)),
    ("saint valentines day", Fixed(2, 14)),
    ("st lucys day", Fixed(12, 13)),
    ("st swithins day", Fixed(7, 15)),
    ("st jean baptiste day", Fixed(6, 24)),
    ("saint-jean-baptiste day", Fixed(6, 24)),
    ("white day", Fixed(3, 14)),
    ("star wars day", Fixed(5, 4)),
    ("leap day", Fixed(2, 29)),
    ("tax day", Fixed(4, 15)),
    ("singles day", Fixed(11, 11)),
    ("kings day", Fixed(4, 27)),
    ("german unity day", Fixed(10, 3)),
    ("gandhi jayanti", Fixed(10, 2)),
    ("womens equality day", Fixed(8, 26)),
    ("national coming out day", Fixed(10, 11)),
    ("jubilee day", Fixed(6, 19)),
    ("canadian thanksgiving", Weekday(10, 1, 2)),
    ("administrative professionals day", After(4, 6, -1, -3)),
    ("mandela day", Fixed(7, 18)),
];

/// Month and day of the first day of the Chinese year from 1990 on, as the Hong Kong Observatory lists it.
pub static LUNAR_NEW_YEARS: [(u8, u8); 51] = [
    (1, 27),
    (2, 15),
    (2, 4),
    (1, 23),
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 7),
    (1, 28),
    (2, 16), // 1990
    (2, 5),
    (1, 24),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 9),
    (1, 29),
    (2, 18),
    (2, 7),
    (1, 26), // 2000
    (2, 14),
    (2, 3),
    (1, 23),
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5), // 2010
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13), // 2020
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 15),
    (2, 4),
    (1, 24), // 2030
    (2, 12), // 2040
];

static MAP: LazyLock<FxHashMap<&'static str, HolidayRule>> =
    LazyLock::new(|| HOLIDAYS.iter().chain(WORLD_DAYS).copied().collect());
static FIRST: LazyLock<FxHashMap<&'static [u8], ()>> = LazyLock::new(|| {
    let mut first = FxHashMap::default();
    for (name, _) in HOLIDAYS.iter().chain(WORLD_DAYS) {
        let word = name.split([' ', '-']).next().unwrap_or(name);
        first.insert(word.as_bytes(), ());
        // "Mother's Day" begins with "Mother".
        if let Some(stem) = word.strip_suffix('s').filter(|_| *name != word && word.len() > 4) {
            first.insert(stem.as_bytes(), ());
        }
    }
    first
});

/// The rule of a holiday, by its name in lower case without apostrophes.
pub fn look_up(name: &str) -> Option<HolidayRule> {
    MAP.get(name).copied()
}

/// Of the first words of holidays that begin with a letter, which lengths there are, as bits.
static LENGTHS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    let mut lengths = [0; 26];
    for word in FIRST.keys() {
        if let Some(of) = word.first().and_then(|c| lengths.get_mut(usize::from(c.wrapping_sub(b'a')))) {
            *of |= 1 << word.len().min(31);
        }
    }
    lengths
});

/// Whether a word of this first letter, in lower case, and of this length may be the first of a holiday's name.
pub fn may_begin(first: u8, length: usize) -> bool {
    let letter = LENGTHS.get(usize::from(first.wrapping_sub(b'a')));
    letter.is_none_or(|lengths| lengths & (1 << length.min(31)) != 0)
}

/// Whether some holiday's name begins with this word.
pub fn begins(word: &[u8]) -> bool {
    FIRST.contains_key(word)
}
