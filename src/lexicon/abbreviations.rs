//! Abbreviations that carry a full stop, by what may follow them. Compiled by hand from general knowledge of English.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// How an abbreviation behaves at the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A name or word always follows: "Mr.", "e.g.".
    Never,
    /// Only a plain opening word shows that the sentence is over: "Inc.", "etc.", "U.S.".
    Sometimes,
    /// An abbreviation before a number ("No. 5", "p. 12"), else a word of its own ("He said no.").
    BeforeNumber,
}

/// What sort of abbreviation `word` is, written in lower case without its last full stop; none if it is not known as one.
pub fn stop(word: &str) -> Option<Stop> {
    if NEVER.contains(word) {
        Some(Stop::Never)
    } else if SOMETIMES.contains(word) {
        Some(Stop::Sometimes)
    } else if BEFORE_NUMBER.contains(word) {
        Some(Stop::BeforeNumber)
    } else {
        None
    }
}

/// Whether a capitalised `word` (given in lower case) often opens a sentence and is seldom part of a name.
pub fn opens_sentence(word: &str) -> bool {
    OPENERS.contains(word)
}

/// Whether `prefix` (lower case) stays joined to what follows its hyphen: "non-profit", but "long|-|term". From counts in the
/// training parts of UD English EWT and GUM.
pub fn joins(prefix: &str) -> bool {
    PREFIXES.contains(prefix)
}

fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

static NEVER: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "mr mrs ms mx dr drs prof profs gen sen sens rep reps gov govs lt col sgt capt cpt cmdr cdr rev hon mt messrs mmes adm maj \
         cpl pvt supt insp fr pres sec brig cllr amb atty assoc asst st ste mlle mme msgr vs v viz cf ca e.g i.e eg ie approx \
         rs dist det ald ord esp incl excl resp gmbh hr frau sra dna vice-pres lt-gen lt-col maj-gen f.e \
         med hrsg bzw co-op n.b nb aka",
    )
});

static SOMETIMES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "inc co corp ltd llc plc cos bros jr sr esq etc al ave blvd rd hwy dept univ inst assn ft in lb lbs oz sq mi km hr hrs min \
         mins sec secs yr yrs est gal qt pt pts yd yds tsp tbsp max misc intl int'l nat'l govt gov't mfg mfrs natl \
         jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun \
         ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex \
         va vt wash wis wyo ont que alta sask man a.m p.m am pm b.c a.d bc ad u.s u.k e.u u.n u.s.a u.s.s.r d.c l.a n.y n.j ph.d m.d b.a m.a \
         r.i.p p.s s.a b.v n.v s.p.a a.g i.v ed eds trans rev'd bef aft cent c p.a btw a.k.a spp var subsp cal mg kg cm mm",
    )
});

static BEFORE_NUMBER: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("no nos nr p pp fig figs vol vols ch chap art arts para paras par pars sect ext tel op opp eq eqs ref refs \
         cap app ver v. ann c. r. lot n° n.º rm apt bldg flt rte pl pls tab ser bk pt. ss ln §")
});

static OPENERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set("the a an he she it they we you i this that these those there here his her its their our my your \
         in on at by for from with to of as if when while where after before since until although though because during under over between \
         among despite despise according both each every all some many most several few no none not nor neither but and or yet so \
         then thus however meanwhile moreover furthermore instead still also even only just once now today yesterday tomorrow \
         who what which why how whose is are was were do does did has have had can could will would should may might must \
         one two three four five six seven eight nine ten millions thousands hundreds dozens people others another such \
         let please yes well oh travelers everyone everybody nobody nothing something someone anyone")
});

static PREFIXES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    set(
        "non e pre anti re pro mid mis neo co post cross ex multi counter socio sub psycho inter intra semi trans ultra un micro macro mini \
         meta mega pseudo super bi tri de vice hyper infra extra proto poly mono bio geo electro hydro \
         thermo auto tele techno cyber arch over",
    )
});
