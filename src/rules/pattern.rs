//! What a rule may ask of a pair of claims: `values: [apart]`, `subject: [same, compatible]`.

use crate::claims::{Aside, Polarity};
use crate::graph::{Facts, Published, Wording};
use crate::values::Relation;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// One fact that a rule can ask for.
pub struct Key {
    pub name: &'static str,
    /// The words that may stand for it.
    pub words: &'static [&'static str],
    /// The word of a pair; for a fact of each claim, the words of both.
    read: fn(&Facts) -> [&'static str; 2],
}

impl Key {
    /// The word that stands for this key in a pair: of the first claim and of the second, which differ only in what each has for itself.
    pub fn words_of(&self, facts: &Facts) -> [&'static str; 2] {
        (self.read)(facts)
    }
}

const RELATIONS: &[&str] = &["same", "compatible", "near", "apart", "unknown"];
const STANCES: &[&str] = &["asserted", "reported", "hedged", "planned", "hypothetical"];

/// Every key, in alphabetical order.
pub static KEYS: &[Key] = &[
    Key {
        name: "aside",
        words: &["whole", "part", "additional", "each", "change"],
        read: |f| [aside(f.aside.0), aside(f.aside.1)],
    },
    Key {
        name: "derived",
        words: &[
            "no",
            "age",
            "arithmetic",
            "between",
            "calendar",
            "elapsed",
            "enumeration",
            "jubilee",
            "lasted",
            "offset",
            "rate",
            "share",
            "total",
        ],
        read: |f| both(f.derived.unwrap_or("no")),
    },
    Key { name: "document", words: &["same", "other"], read: |f| both(if f.same_document { "same" } else { "other" }) },
    Key {
        name: "kind",
        words: &[
            "count",
            "money",
            "percent",
            "measure",
            "duration",
            "age",
            "date",
            "time",
            "ordinal",
            "version",
            "score",
            "calendar",
            "arithmetic",
            "name",
            "title",
            "place",
            "quote",
            "attribution",
            "polarity",
            "order",
            "other",
        ],
        read: |f| both(f.kind),
    },
    Key { name: "period", words: RELATIONS, read: |f| both(relation(f.period)) },
    Key {
        name: "polarity",
        words: &["same", "apart"],
        read: |f| both(if same_polarity(f) { "same" } else { "apart" }),
    },
    Key { name: "predicate", words: RELATIONS, read: |f| both(relation(f.predicate)) },
    Key { name: "published", words: &["same", "apart", "unknown"], read: |f| both(published(f.published)) },
    Key { name: "settled", words: &["no", "yes"], read: |f| both(if f.settled { "yes" } else { "no" }) },
    Key {
        name: "slot",
        words: &["value", "statement", "utterance", "name", "role", "act"],
        read: |f| both(f.slot.word()),
    },
    Key { name: "speaker", words: RELATIONS, read: |f| both(relation(f.speaker)) },
    Key { name: "stance", words: STANCES, read: |f| [f.stance.0.word(), f.stance.1.word()] },
    Key { name: "subject", words: RELATIONS, read: |f| both(relation(f.subject)) },
    Key { name: "topic", words: RELATIONS, read: |f| both(relation(f.topic)) },
    Key { name: "update", words: &["no", "yes"], read: |f| both(if f.update { "yes" } else { "no" }) },
    Key { name: "values", words: RELATIONS, read: |f| both(relation(f.values)) },
    Key {
        name: "wording",
        words: &[
            "same",
            "spelling",
            "truncated",
            "function",
            "changed",
            "opposite",
            "negated",
            "denied",
            "held-back",
            "other",
        ],
        read: |f| both(wording(f.wording)),
    },
];

fn both(word: &'static str) -> [&'static str; 2] {
    [word, word]
}

fn same_polarity(facts: &Facts) -> bool {
    matches!(facts.polarity, (Polarity::Affirmed, Polarity::Affirmed) | (Polarity::Denied, Polarity::Denied))
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "same",
        Relation::Compatible => "compatible",
        Relation::Near => "near",
        Relation::Apart => "apart",
        Relation::Unknown => "unknown",
    }
}

fn aside(aside: Aside) -> &'static str {
    match aside {
        Aside::Whole => "whole",
        Aside::Part => "part",
        Aside::Additional => "additional",
        Aside::Each => "each",
        Aside::Change => "change",
    }
}

fn published(published: Published) -> &'static str {
    match published {
        Published::Same => "same",
        Published::Apart => "apart",
        Published::Unknown => "unknown",
    }
}

fn wording(wording: Wording) -> &'static str {
    match wording {
        Wording::Same => "same",
        Wording::Spelling => "spelling",
        Wording::Truncated => "truncated",
        Wording::Function => "function",
        Wording::Changed => "changed",
        Wording::Opposite => "opposite",
        Wording::Negated => "negated",
        Wording::Denied => "denied",
        Wording::HeldBack => "held-back",
        Wording::Other => "other",
    }
}

/// Words asked of several keys; all must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pattern {
    /// Index into `KEYS` and the words that are alternatives, ascending by key.
    pub wanted: Vec<(usize, Vec<&'static str>)>,
}

impl Pattern {
    /// Whether the pair fits. Of a fact that each claim has for itself (stance, aside), both must fit.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.first_failing(facts).is_none()
    }

    /// The key that does not fit, with what stands there.
    pub fn first_failing(&self, facts: &Facts) -> Option<(&'static str, &'static str)> {
        self.wanted.iter().find_map(|(key, words)| {
            let [a, b] = (KEYS[*key].read)(facts);
            let miss = if words.contains(&a) { if words.contains(&b) { None } else { Some(b) } } else { Some(a) };
            miss.map(|word| (KEYS[*key].name, word))
        })
    }

    /// Whether the pair fits where one claim is enough for a fact that each has for itself: the reading of `unless`.
    pub fn touches(&self, facts: &Facts) -> bool {
        self.wanted.iter().all(|(key, words)| (KEYS[*key].read)(facts).iter().any(|w| words.contains(w)))
    }
}

/// The known word that is most like `word`, if one is like it at all.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|k| (strsim::jaro_winkler(word, k), k))
        .filter(|(score, _)| *score > 0.7)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, k)| k)
}

fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let hint = nearest(word, known.iter().copied()).map_or(String::new(), |n| format!("did you mean `{n}`? "));
    format!("`{word}` is not {what}; {hint}write {}", list(known))
}

fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => one.to_string(),
        [all @ .., last] => format!("{} or {last}", all.join(", ")),
    }
}

/// Reads the words of one key: a word or a list of words.
pub struct WordsOf(pub usize);

impl<'de> DeserializeSeed<'de> for WordsOf {
    type Value = Vec<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for WordsOf {
    type Value = Vec<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "one or more of {}", list(KEYS[self.0].words))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Self::Value, E> {
        one_word(self.0, word).map(|w| vec![w])
    }

    fn visit_bool<E: de::Error>(self, word: bool) -> Result<Self::Value, E> {
        one_word(self.0, if word { "yes" } else { "no" }).map(|w| vec![w])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut words: A) -> Result<Self::Value, A::Error> {
        let mut found = Vec::new();
        while let Some(more) = words.next_element_seed(OneWord(self.0))? {
            found.push(more);
        }
        Ok(found)
    }
}

struct OneWord(usize);

impl<'de> DeserializeSeed<'de> for OneWord {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for OneWord {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "one of {}", list(KEYS[self.0].words))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Self::Value, E> {
        one_word(self.0, word)
    }
}

fn one_word<E: de::Error>(key: usize, word: &str) -> Result<&'static str, E> {
    let known = KEYS[key].words;
    known
        .iter()
        .copied()
        .find(|k| *k == word)
        .ok_or_else(|| E::custom(unknown(&format!("a word for `{}`", KEYS[key].name), word, known)))
}

/// The index of a key by its name, or a complaint that names the nearest.
pub fn key<E: de::Error>(name: &str) -> Result<usize, E> {
    KEYS.iter().position(|k| k.name == name).ok_or_else(|| {
        let names: Vec<&str> = KEYS.iter().map(|k| k.name).collect();
        E::custom(unknown("a fact that a rule can ask for", name, &names))
    })
}

struct KeyName;

impl<'de> DeserializeSeed<'de> for KeyName {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyName {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the name of a fact")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<usize, E> {
        key(name)
    }
}

impl<'de> de::Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pattern, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Pattern;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("facts with the words wanted")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pattern, A::Error> {
                let mut wanted = Vec::new();
                while let Some(key) = map.next_key_seed(KeyName)? {
                    wanted.push((key, map.next_value_seed(WordsOf(key))?));
                }
                wanted.sort_by_key(|(key, _)| *key);
                Ok(Pattern { wanted })
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

/// The schema of a pattern: every key with its words.
pub fn schema(reason: bool) -> schemars::Schema {
    let of = |key: &Key| {
        let mut words: Vec<serde_json::Value> = key.words.iter().map(|w| (*w).into()).collect();
        // Older readers of YAML take a bare `no` for false.
        words.extend(key.words.contains(&"no").then(|| false.into()));
        words.extend(key.words.contains(&"yes").then(|| true.into()));
        let words = serde_json::json!({ "enum": words });
        (key.name.to_string(), serde_json::json!({ "anyOf": [words, { "type": "array", "items": words }] }))
    };
    let mut properties: serde_json::Map<String, serde_json::Value> = KEYS.iter().map(of).collect();
    let mut required: Vec<&str> = Vec::new();
    if reason {
        properties.insert("reason".to_string(), serde_json::json!({ "type": "string" }));
        required.push("reason");
    }
    schemars::json_schema!({
        "type": "object", "additionalProperties": false, "properties": properties, "required": required,
    })
}

impl schemars::JsonSchema for Pattern {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Pattern".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema(false)
    }
}
