//! What is known of people's names and of the bodies they belong to: short forms of given names, spellings of one given name,
//! particles, suffixes, honorifics, legal forms, acronyms.

use super::letters::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// "Mr", "Dr", "Sir": stand before a name and belong to no office. Folded, without full stops.
pub static HONORIFICS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr father sister brother hon \
     honourable honorable madame madam monsieur mme mlle herr frau senor senora signor signora sheikh shaikh sheik \
     imam rabbi ayatollah pope king queen prince princess emperor sultan emir duke duchess earl countess baron \
     baroness saint st president vice prime minister premier chancellor secretary senator sen rep representative \
     congressman congresswoman governor gov mayor ambassador judge justice general gen lieutenant lt colonel col \
     major maj captain capt commander cmdr admiral adm sergeant sgt corporal cpl private pvt pte sheriff detective \
     inspector constable officer agent chief coach bishop archbishop cardinal pastor former ex acting deputy \
     attorney councillor councilman cllr mp comrade chairman chairwoman speaker state foreign defence defense \
     finance the")
});

/// Parts of surnames that begin small in most languages. Folded.
pub static PARTICLES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("de da das do dos du del della delle degli di dal la le las los van von vom der den het ten ter zu zum zur af \
     av al el ul ud bin ibn bint ben abu abd y e st san santa mac mc ap o d l")
});

/// Generations, orders and degrees after a name, with the number of the generation (0 where it is none). Folded.
pub static SUFFIXES: &[(&str, u8)] = &[
    ("jr", 2),
    ("junior", 2),
    ("sr", 1),
    ("senior", 1),
    ("i", 1),
    ("ii", 2),
    ("iii", 3),
    ("iv", 4),
    ("v", 5),
    ("vi", 6),
    ("vii", 7),
    ("viii", 8),
    ("ix", 9),
    ("x", 10),
    ("xi", 11),
    ("xii", 12),
    ("xiii", 13),
    ("xiv", 14),
    ("xv", 15),
    ("xvi", 16),
    ("xvii", 17),
    ("xviii", 18),
    ("phd", 0),
    ("md", 0),
    ("mp", 0),
    ("mep", 0),
    ("qc", 0),
    ("kc", 0),
    ("obe", 0),
    ("mbe", 0),
    ("cbe", 0),
    ("esq", 0),
    ("msp", 0),
    ("cpa", 0),
    ("rn", 0),
    ("mba", 0),
    ("dds", 0),
    ("dr", 0),
];

/// Legal forms of companies, which papers drop at will. Folded.
pub static LEGAL_FORMS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "inc incorporated corp corporation co company companies ltd limited plc llc llp lp gmbh ag kg kgaa sa sas sarl \
     nv bv se spa srl ab as asa oy oyj aps pty pte pvt ooo oao zao pjsc jsc ojsc kk bhd sdn group holding holdings \
     international intl the",
    )
});

/// The same word, long and short, in names of bodies. Folded.
pub static BODY_WORDS: &[(&str, &str)] = &[
    ("dept", "department"),
    ("depts", "department"),
    ("govt", "government"),
    ("univ", "university"),
    ("assn", "association"),
    ("assoc", "association"),
    ("comm", "commission"),
    ("cttee", "committee"),
    ("org", "organisation"),
    ("organization", "organisation"),
    ("organizations", "organisations"),
    ("center", "centre"),
    ("centers", "centres"),
    ("theater", "theatre"),
    ("defense", "defence"),
    ("labor", "labour"),
    ("program", "programme"),
    ("natl", "national"),
    ("intl", "international"),
    ("bros", "brothers"),
    ("mfg", "manufacturing"),
    ("st", "saint"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("fed", "federal"),
    ("tech", "technology"),
    ("technologies", "technology"),
    ("inst", "institute"),
    ("us", "united states"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("eu", "european union"),
    ("cooperation", "cooperation"),
    ("n", "north"),
    ("s", "south"),
    ("e", "east"),
    ("w", "west"),
];

/// Words that tell bodies of one name apart: "North Korea", "Arsenal Women", "Real Madrid B". Folded.
pub static QUALIFIERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("north south east west northern southern eastern western central upper lower new old women womens men mens \
     ladies girls boys youth reserves academy junior senior northeast northwest southeast southwest inner outer \
     greater anti non pro former deputy")
});

/// Common nouns that end the names of bodies and places and name nothing alone. Folded.
pub static GENERIC_NOUNS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("bank university college school hospital clinic ministry department office party group company court council \
     commission committee agency authority association society union institute centre center club team church army \
     navy force forces police government parliament senate congress assembly house board service services bureau \
     foundation trust fund project network league federation alliance front movement airport station park street \
     road avenue square bridge river lake mountain mount hill hills valley island islands bay sea ocean beach city \
     town village county state province district region republic kingdom airlines airways news times post daily \
     museum library hotel theatre stadium arena prison tower building secretary president minister world national \
     international federal royal general united act treaty war games cup prize award fc management capital partners \
     investment investments systems solutions technology media energy power financial finance insurance trading \
     industries motors oil gas steel defence health education justice security children human rights workers \
     peoples democratic social labour")
});

/// Words that say what sort of place a name is, and come and go: "the River Thames", "the Thames", "Mount Etna". Folded.
pub static PLACE_NOUNS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "river lake mount mountain county city town village state province prefecture district region island isle cape \
     the of republic municipality borough commonwealth oblast governorate",
    )
});

/// Small words that acronyms skip. Folded.
pub static SMALL_WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| set("of and the for in on to at a an de du des la et und"));

fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Rows of given names by folded form; two forms that share a row may name one person.
pub struct GivenNames {
    rows: FxHashMap<&'static str, Vec<u16>>,
}

impl GivenNames {
    /// Whether two folded given names share a row.
    pub fn share(&self, a: &str, b: &str) -> bool {
        match (self.rows.get(a), self.rows.get(b)) {
            (Some(a), Some(b)) => a.iter().any(|row| b.contains(row)),
            _ => false,
        }
    }

    /// Whether it is a given name of the table.
    pub fn knows(&self, name: &str) -> bool {
        self.rows.contains_key(name)
    }
}

fn given(table: &'static str) -> GivenNames {
    let mut rows: FxHashMap<&'static str, Vec<u16>> = FxHashMap::default();
    for (number, line) in table.lines().filter(|l| !l.starts_with('#')).enumerate() {
        for name in line.split_whitespace() {
            rows.entry(name).or_default().push(number as u16);
        }
    }
    GivenNames { rows }
}

/// Pet and short forms: "Bill" and "William".
pub static NICKNAMES: LazyLock<GivenNames> = LazyLock::new(|| given(include_str!("nicknames.tsv")));

/// Spellings of one name in one or several languages: "Mohammed" and "Muhammad", "Sergei" and "Serhiy".
pub static VARIANTS: LazyLock<GivenNames> = LazyLock::new(|| given(include_str!("given_variants.tsv")));

/// Bodies by folded form, long or short; forms with one number are one body.
pub static BODIES: LazyLock<FxHashMap<String, u16>> = LazyLock::new(|| {
    let mut rows = FxHashMap::default();
    for (number, line) in include_str!("bodies.tsv").lines().filter(|l| !l.starts_with('#')).enumerate() {
        let (short, long) = line.split_once('\t').unwrap_or((line, ""));
        for form in std::iter::once(short).chain(long.split("; ")) {
            rows.entry(folded_words(form)).or_insert(number as u16);
        }
    }
    rows
});

/// What turns the name of a country or town into that of its people, without the plural.
pub static DEMONYM_ENDINGS: &[&str] =
    &["n", "an", "ian", "ean", "ese", "ish", "ic", "i", "er", "ite", "ot", "iot", "ard", "enian", "ino"];

/// A name folded word by word, hyphens and commas as blanks, without "the": the key of these tables.
pub fn folded_words(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in name.split(|c: char| c.is_whitespace() || "-–,/".contains(c)).map(|w| fold(&w.replace('.', ""))) {
        if word.is_empty() || word == "the" {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&word);
    }
    key
}
