//! What a name names: a person by title or given name, a body or place by its last word or by the tables, else as the network says.

use super::NameKind;
use crate::lexicon::naming::{BODY_NOUNS, GIVEN, PLACE_NOUNS};
use crate::lexicon::people::{BODIES, folded_words};
use crate::lexicon::places::{PLACES, Sense};

/// What speaks for a kind besides the words.
pub struct Evidence {
    pub titled: bool,
    pub network: Option<NameKind>,
    /// The preposition before it.
    pub case: Option<String>,
    /// Whether it is the subject of a verb of speech.
    pub speaks: bool,
    /// Whether its words stand side by side, as given and family name do: a flat name, no compound.
    pub flat: bool,
    /// Whether the whole sentence is in capitals.
    pub shouted: bool,
}

/// The kind of a name of these words (not empty).
pub fn kind(words: &[&str], evidence: &Evidence) -> NameKind {
    let name = words.join(" ");
    let lower = |w: &str| w.trim_end_matches('.').to_lowercase();
    let (first, last) = (lower(words[0]), lower(words[words.len() - 1]));
    let several = words.len() > 1;
    let folded = folded_words(&name);
    if several
        && BODY_NOUNS.contains(last.as_str())
        && !(last == "city" && evidence.network == Some(NameKind::Place))
        && !(PLACE_NOUNS.contains(last.as_str()) && evidence.network == Some(NameKind::Place))
    {
        return if matches!(last.as_str(), "sons" | "brothers" | "park") && evidence.titled {
            NameKind::Person
        } else {
            NameKind::Organisation
        };
    }
    if evidence.titled {
        return NameKind::Person;
    }
    if let Some((_, sense)) = PLACES.senses(&folded).first() {
        return match sense {
            Sense::Name if several || evidence.network != Some(NameKind::Person) || !GIVEN.contains(first.as_str()) => {
                NameKind::Place
            }
            Sense::Name => NameKind::Person,
            Sense::Seat => NameKind::Organisation,
            Sense::People => NameKind::Other,
        };
    }
    if BODIES.contains_key(&folded) {
        return NameKind::Organisation;
    }
    if several && BODY_NOUNS.contains(first.as_str()) && lower(words[1]) == "of" {
        return NameKind::Organisation;
    }
    if several
        && matches!(first.as_str(), "lake" | "mount" | "mt" | "cape" | "fort" | "river" | "isle" | "gulf" | "strait")
    {
        return NameKind::Place;
    }
    let given = GIVEN.contains(first.as_str());
    if several && PLACE_NOUNS.contains(last.as_str()) && !(given && evidence.network == Some(NameKind::Person)) {
        return NameKind::Place;
    }
    let neither = !matches!(evidence.network, Some(NameKind::Person | NameKind::Organisation));
    if several
        && neither
        && matches!(
            first.as_str(),
            "port" | "san" | "santa" | "los" | "las" | "new" | "north" | "south" | "east" | "west"
        )
    {
        return NameKind::Place;
    }
    if several && given && words.len() <= 4 && matches!(evidence.network, Some(NameKind::Person) | None) {
        return NameKind::Person;
    }
    let acronym = !several
        && (2..=6).contains(&words[0].len())
        && words[0].chars().all(|c| c.is_ascii_uppercase() || c == '&')
        && !evidence.shouted;
    if acronym && evidence.network != Some(NameKind::Person) && evidence.network != Some(NameKind::Place) {
        return NameKind::Organisation;
    }
    if evidence.speaks && !matches!(evidence.network, Some(NameKind::Organisation)) {
        return NameKind::Person;
    }
    if evidence.flat && words.len() <= 3 && evidence.network != Some(NameKind::Organisation) {
        let foreign = matches!(evidence.case.as_deref(), Some("in" | "near" | "at" | "from" | "to"));
        if !foreign && words.iter().all(|w| !known(&lower(w))) {
            return NameKind::Person;
        }
    }
    let inside = matches!(evidence.case.as_deref(), Some("in" | "near"));
    match evidence.network {
        Some(NameKind::Person) if inside && !several && !given => NameKind::Place,
        Some(kind) => kind,
        None if given => NameKind::Person,
        None if matches!(evidence.case.as_deref(), Some("in" | "near" | "at")) => NameKind::Place,
        None => NameKind::Other,
    }
}

/// Whether a word in lower case is more than a name: "star", "express".
fn known(word: &str) -> bool {
    !GIVEN.contains(word) && crate::lexicon::words::look_up(word).is_some_and(|w| w.zipf() > 2.5)
}
