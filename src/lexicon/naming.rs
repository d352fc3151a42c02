//! What tells the kind of a name: given names of people, words that end the names of bodies and of places, offices.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_ascii_whitespace).collect()
}

/// Given names, in lower case. See the head of `given_names.txt` for where they come from.
pub static GIVEN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(GIVEN_NAMES));

static GIVEN_NAMES: &str = include_str!("given_names.txt");

/// Given names that women bear ten times as often as men.
pub static WOMEN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| section(GIVEN_NAMES, "# Women"));

/// Given names that men bear ten times as often as women.
pub static MEN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| section(GIVEN_NAMES, "# Men"));

/// The words between the line that begins so and the next remark.
fn section(words: &'static str, head: &str) -> FxHashSet<&'static str> {
    let lines = words.lines().skip_while(|l| !l.starts_with(head)).skip(1).take_while(|l| !l.starts_with('#'));
    lines.flat_map(str::split_ascii_whitespace).collect()
}

/// Offices: the last words of the roles of `roles.tsv`, in lower case: "minister", "president".
pub static OFFICES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let mut found: FxHashSet<&str> = include_str!("roles.tsv")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .flat_map(|l| l.split('\t').take(2).flat_map(|cell| cell.split("; ")))
        .filter_map(|role| role.split(" of ").next()?.split(" for ").next()?.rsplit(' ').next())
        .filter(|w| !w.is_empty())
        .collect();
    found.extend(set("president minister chancellor king queen emperor prince princess pope archbishop bishop cardinal senator congressman congresswoman \
                      representative governor mayor general colonel captain major sergeant lieutenant admiral commander judge justice justices secretary \
                      chief director chairman chairwoman chair spokesman spokeswoman spokesperson coach manager striker goalkeeper midfielder defender \
                      professor doctor economist analyst lawyer attorney prosecutor detective inspector constable officer ambassador envoy founder \
                      co-founder owner editor author writer singer actor actress director-general premier leader commissioner councillor counsellor \
                      deputy treasurer president-elect ceo cfo boss head executive principal rector dean curator conductor composer artist \
                      historian scientist researcher physicist biologist engineer architect astronaut pilot skipper sheriff marshal sultan emir \
                      tsar duke duchess earl baron baroness viscount count countess lord lady sir dame saint imam rabbi reverend pastor \
                      father sister brother mother widow wife husband son daughter gen sen rep gov lt col sgt capt cmdr adm maj pres rev prof dr mr mrs ms \
                      comrade comrades cllr cllrs mme mlle frau signor signora senor senora sheikh sheikha shri smt datuk ayatollah mullah \
                      uncle aunt auntie grandma grandpa granny pte cpl supt ringleader"));
    for word in ["office", "team", "member", "star", "hero", "god", "state", "staff", "house", "guard", "police"] {
        found.remove(word);
    }
    found
});

/// Words of a title before its office, which name nobody by themselves: "Prime", "Deputy Foreign", "Vice".
pub static BEFORE_OFFICE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("prime vice deputy foreign state general chief finance interior \
         defence defense health home attorney acting former first crown")
});

/// What else stands there: "Education", "Senior", "Rear"; alone these may begin the name of a body.
pub static FIELDS_AND_RANKS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "justice education transport energy environment economy trade labour labor culture agriculture treasury press district senior \
         assistant police lieutenant brigadier rear lt maj brig under executive managing -",
    )
});

/// Words that end (or, before "of", begin) the names of bodies, in lower case.
pub static BODY_NOUNS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "inc incorporated corp corporation co company companies ltd limited plc llc llp gmbh ag sa nv bv se ab oyj asa pty holdings holding group groups \
         university college school academy institute institution hospital clinic bank ministry department office agency bureau authority board \
         commission committee council court parliament congress senate assembly house bundestag duma knesset party union association federation \
         confederation league alliance coalition organisation organization society foundation trust fund club fc afc cf united city rovers army navy force \
         forces guard police service services network media news times post herald tribune guardian telegraph journal gazette press agency \
         airlines airways air motors motor industries industry technologies technology systems energy oil gas petroleum pharmaceuticals pharma \
         insurance capital partners associates brothers bros sons studios pictures records entertainment broadcasting corporation chamber \
         tribunal cabinet government administration secretariat directorate regiment battalion brigade division corps fleet squadron command \
         church diocese archdiocese synod orchestra choir theatre theater museum library gallery opera ballet laboratory laboratories lab observatory centre \
         center consortium cooperative co-operative exchange reserve treasury admiralty inspectorate ombudsman nations movement front militia \
         democrats republicans conservatives liberals greens labour tories patriots ensemble team crew initiative campaign network watch \
         railway railways rail transit works steel cars foods brewery stores supermarkets",
    )
});

/// Words that end (or begin) the names of places, in lower case.
pub static PLACE_NOUNS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "river lake mount mountain mountains county town village province prefecture district region island islands isle isles cape \
         bay gulf strait straits sea ocean channel coast peninsula valley desert forest hill hills heights ridge canyon glacier volcano peak \
         street road avenue boulevard lane square plaza place drive highway motorway bridge tunnel station airport port harbour harbor dam \
         park gardens garden castle palace tower cathedral abbey temple mosque stadium arena republic kingdom municipality borough oblast \
         governorate territory territories falls springs beach reef fjord creek canal quay pier market quarter suburb north south east west wood woods moor \
         plateau basin delta pass",
    )
});

/// Small words inside names of people: "Ursula von der Lahn".
pub fn particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "van"
            | "von"
            | "der"
            | "den"
            | "di"
            | "da"
            | "del"
            | "della"
            | "du"
            | "la"
            | "le"
            | "al"
            | "el"
            | "bin"
            | "ibn"
            | "bint"
            | "ben"
            | "dos"
            | "das"
            | "y"
            | "ter"
            | "ten"
            | "zu"
            | "af"
            | "av"
            | "d'"
    )
}

/// Days and months, which are tagged as names and are none.
pub fn calendar(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "mon"
            | "tue"
            | "tues"
            | "wed"
            | "thu"
            | "thur"
            | "thurs"
            | "fri"
            | "sat"
            | "sun"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
            | "mondays"
            | "tuesdays"
            | "wednesdays"
            | "thursdays"
            | "fridays"
            | "saturdays"
            | "sundays"
            | "gmt"
            | "utc"
            | "est"
            | "edt"
            | "pst"
            | "pdt"
            | "bst"
            | "cet"
            | "cest"
            | "ad"
            | "bc"
            | "bce"
            | "ce"
    )
}

/// Small words that open a sentence and are no part of the name behind them. In lower case.
pub static OPENERS: &[&str] = &[
    "after", "although", "as", "because", "before", "but", "how", "if", "once", "since", "though", "unless", "until",
    "what", "when", "where", "whether", "while", "who", "whose", "why", "with", "without", "yet",
];

/// Small words between the hyphens of a name: "Stratford-upon-Avon".
#[rustfmt::skip]
pub static IN_HYPHENS: &[&str] = &[
    "sur", "sous", "en", "le", "la", "les", "lès", "de", "du", "des", "et", "au", "aux", "upon", "on", "in", "by", "the", "am", "an",
    "der", "im", "sub",
];
