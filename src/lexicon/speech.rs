//! Verbs of speech and writing, in every form: "said", "says", "saying"; and words that tell a saying from the title of a work.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a form of a verb of speech is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechVerb {
    /// Its lemma.
    pub lemma: &'static str,
    /// Whether it introduces or follows whole utterances ("say", "add"), not only words quoted in passing ("call", "blame").
    pub utters: bool,
    /// Whether the form can be finite: "says", "said", "say", not "saying".
    pub finite: bool,
}

/// Verbs that stand beside whole utterances; irregular past forms after a slash.
const UTTERING: &str = "say/said tell/told add write/wrote/written tweet ask reply respond answer explain declare state announce claim \
insist argue note observe recall remark comment continue conclude warn admit acknowledge concede confirm deny exclaim shout cry/cried \
yell scream whisper mutter murmur joke quip boast vow pledge promise predict complain lament agree swear/swore/sworn repeat reiterate \
stress emphasise emphasize assert maintain contend suggest urge demand plead recount reveal confess testify report post sing/sang/sung \
read/read think/thought wonder believe protest object retort counter snap fume laugh smile sigh shrug nod smirk grin sob interject \
interrupt elaborate opine muse reflect reason counsel caution implore beg/begged command order proclaim pronounce chant intone recite \
offer volunteer begin/began/begun go/went enthuse scoff sneer wail weep/wept spit/spat stammer growl roar bellow hiss groan moan chuckle cheer text email message blog tweet";

/// Verbs that frame words quoted in passing.
const FRAMING: &str = "scold chide rebuke reprimand lecture berate admonish castigate lambaste rip/ripped rail marvel gush grumble gripe bemoan \
surmise posit speculate press prod needle grill confront heckle reassure greet congratulate warn call describe dub brand label name characterise characterize denounce condemn blast slam criticise criticize accuse \
attack dismiss reject praise hail welcome thank cite mention refer point speak/spoke/spoken talk discuss address quote blame threaten \
propose recommend advise encourage express voice convey indicate imply hint allege charge estimate expect hope want feel/felt hear/heard \
learn see/saw/seen consider deem regard view portray paint depict tout bill question challenge rule find/found decide vote require \
liken compare mock ridicule deride decry hint release publish issue sign give/gave/given make/made use seek/sought call pray plan \
lead/led know/knew/known trumpet champion defend urge remind assure inform notify alert signal sum summarise summarize outline detail \
lash hit/hit deliver apologise apologize brag fear worry regret appeal invite lobby push ring/rang/rung tease taunt insult salute \
mean/meant teach/taught show/shown/showed prove conclude determine note record list feature conclude offer hold/held lay/laid";

fn forms(list: &'static str, utters: bool, table: &mut FxHashMap<String, SpeechVerb>) {
    for entry in list.split_whitespace() {
        let mut parts = entry.split('/');
        let lemma = parts.next().unwrap_or(entry);
        let irregular: Vec<&str> = parts.collect();
        let verb = |finite| SpeechVerb { lemma, utters, finite };
        let stem = lemma.strip_suffix('e').unwrap_or(lemma);
        let y = lemma.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o', 'u']));
        let hiss = ["s", "sh", "ch", "x", "z"].iter().any(|e| lemma.ends_with(e)) || lemma == "go";
        let third = y.map_or_else(|| format!("{lemma}{}", if hiss { "es" } else { "s" }), |s| format!("{s}ies"));
        // "admit", "snap", "beg" double their last letter.
        let doubles = [
            "admit", "snap", "beg", "quip", "sob", "nod", "slam", "dub", "label", "signal", "sum", "hit", "refer",
            "grin", "begin", "brag", "chat",
        ];
        let tail = if doubles.contains(&lemma) { &lemma[lemma.len() - 1..] } else { "" };
        let past = y.map_or_else(|| format!("{stem}{tail}ed"), |s| format!("{s}ied"));
        let gerund = if lemma == "see" || lemma == "dye" { format!("{lemma}ing") } else { format!("{stem}{tail}ing") };
        let mut put = |form: String, finite| {
            table.entry(form).or_insert(verb(finite));
        };
        put(lemma.to_string(), true);
        put(third, true);
        put(gerund, false);
        if irregular.is_empty() {
            put(past.clone(), true);
            if tail.is_empty() && lemma.ends_with('l') {
                put(format!("{lemma}led"), true);
            }
        }
        irregular.into_iter().for_each(|form| put(form.to_string(), true));
    }
}

/// Forms of verbs of speech in lower case.
pub static SPEECH: LazyLock<FxHashMap<String, SpeechVerb>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    forms(UTTERING, true, &mut table);
    forms(FRAMING, false, &mut table);
    table
});

/// Whether the form of a verb (in lower case) stands beside whole utterances more often than it does anything else.
pub fn plain_speech(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "tell"
            | "add"
            | "write"
            | "tweet"
            | "ask"
            | "reply"
            | "explain"
            | "declare"
            | "exclaim"
            | "shout"
            | "recall"
            | "insist"
            | "argue"
            | "warn"
            | "joke"
            | "quip"
            | "respond"
            | "answer"
            | "claim"
            | "state"
            | "announce"
            | "remark"
            | "comment"
            | "admit"
            | "acknowledge"
            | "concede"
            | "lament"
            | "conclude"
            | "whisper"
            | "observe"
            | "complain"
            | "testify"
            | "recount"
            | "vow"
            | "assert"
            | "predict"
            | "retort"
            | "yell"
            | "scream"
            | "mutter"
    )
}

/// Before a name in quotation marks that is no saying: 'the film "Harbour"', 'nicknamed "Shorty"', 'the so-called "pie tax"'.
pub static NAMING: &[&str] = &[
    "film",
    "movie",
    "book",
    "novel",
    "song",
    "album",
    "single",
    "track",
    "series",
    "show",
    "programme",
    "program",
    "play",
    "musical",
    "opera",
    "poem",
    "essay",
    "article",
    "column",
    "painting",
    "exhibition",
    "documentary",
    "episode",
    "game",
    "magazine",
    "newspaper",
    "ballet",
    "memoir",
    "titled",
    "entitled",
    "named",
    "nicknamed",
    "dubbed",
    "called",
    "known",
    "as",
    "word",
    "words",
    "term",
    "phrase",
    "label",
    "hashtag",
    "headline",
    "headlined",
    "nickname",
    "alias",
    "aka",
    "so-called",
    "codenamed",
    "code-named",
    "subtitled",
    "theme",
    "motto",
    "slogan",
    "letter",
    "category",
    "mode",
    "option",
    "button",
    "sitcom",
    "drama",
    "podcast",
    "blog",
    "hit",
    "anthem",
    "hymn",
    "report",
    "paper",
    "study",
    "chapter",
    "section",
];
