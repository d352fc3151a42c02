//! Who speaks, by the words beside a quotation: Ana Ruiz, a doctor, said: “...”; according to Ruiz, “...”; Ruiz rose and said what the
//! town had waited to hear: “...”. What stands after a quotation is read in `after`.

use super::after::{right_clause, skip_signs, tail_clause};
use super::phrase::{Phrase, Words};
use crate::lexicon::speech::plain_speech;
use crate::text::Span;
use std::ops::Range;

/// How a speaker was found, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ground {
    /// "X said", "said X", "according to X" beside the quotation.
    Clause,
    /// A verb of the sentence that may frame words: "X promised to ...".
    Frame,
    /// The speaker of the quotation before.
    Carried,
}

/// Where a quotation stands among the words of its block.
pub(super) struct Place {
    /// Items of the quotation.
    pub inside: Range<usize>,
    /// The first item of its first sentence, and the end of its last.
    pub sentence: Range<usize>,
    /// Where the next quotation of the block begins.
    pub after: usize,
}

/// The speaker by the words around a quotation in its own sentence.
pub(super) fn beside(words: &Words, place: &Place) -> Option<(Span, Ground)> {
    let told = |phrase: Phrase| (words.span(&phrase.items), Ground::Clause);
    // “RUIZ: We won.”
    let first = place.inside.start;
    if place.inside.len() > 2
        && words.is(first + 1, &[":"])
        && words.text(first).len() > 2
        && words.text(first).chars().all(char::is_uppercase)
    {
        return Some((words.span(&(first..first + 1)), Ground::Clause));
    }
    let right = place.inside.end..place.sentence.end.min(place.after).max(place.inside.end);
    let adjacent = skip_signs(words, right.clone())..right.end;
    let handed = lead_in(words, place).is_some();
    let spoken = || left_clause(words, place, handed, true);
    let first = if handed {
        // "Ruiz scolded him: “...,” she said."
        let colon = || (lead_in(words, place) == Some(":")).then(|| left_clause(words, place, true, false)).flatten();
        let colon = || colon().filter(|p| words.personal(p) && !lone_pronoun(words, p));
        spoken().or_else(colon).or_else(|| right_clause(words, adjacent))
    } else {
        match right_clause(words, adjacent) {
            // "Ruiz said it mattered because “...,” she said."
            Some(phrase) if lone_pronoun(words, &phrase) => {
                Some(spoken().filter(|p| words.personal(p) && !lone_pronoun(words, p)).unwrap_or(phrase))
            }
            found => found.or_else(spoken),
        }
    };
    let phrase = first
        .or_else(|| tail_clause(words, place.inside.end..place.sentence.end))
        .or_else(|| left_clause(words, place, handed, false));
    if let Some(phrase) = phrase {
        return Some(told(phrase));
    }
    // Whatever verb governs the words: "the mayor promised to “clean up” the port"; somebody before something.
    let floor = place.sentence.start;
    let verbs = (floor..place.inside.start).rev().filter(|&i| words.items[i].quotation.is_none() && words.verb(i));
    let mut fallback = None;
    for verb in verbs.take(8) {
        let agent = words.agent(verb).filter(|p| words.personal(p));
        let Some(phrase) = agent.or_else(|| words.subject(verb, floor)) else { continue };
        if words.personal(&phrase) {
            return Some((words.span(&phrase.items), Ground::Frame));
        }
        let expletive = words.is(phrase.items.start, &["it", "there", "this", "that", "which", "what", "everything"]);
        fallback = fallback.or(Some(phrase).filter(|_| !expletive));
    }
    fallback.map(|phrase| (words.span(&phrase.items), Ground::Frame))
}

/// "He", "she", "they": a phrase that names nobody.
fn lone_pronoun(words: &Words, phrase: &Phrase) -> bool {
    phrase.items.len() == 1 && words.is(phrase.items.start, &["he", "she", "they", "it"])
}

/// "Ruiz said she expected “peace”": of a pronoun whose clause somebody says, that somebody.
fn outer(words: &Words, phrase: Phrase, floor: usize) -> Phrase {
    let at = phrase.items.start;
    // "Ruiz rose and said what the town had waited to hear: “...”"
    let heard = at > floor + 1 && words.is(at - 1, &["what"]) && words.speech(at - 2).is_some();
    let told = || words.main_subject(at, floor).filter(|p| words.personal(p));
    let told = || told().or_else(|| words.subject(at - 2, floor)).filter(|p| words.personal(p));
    if let Some(main) = heard.then(told).flatten() {
        return main;
    }
    if !lone_pronoun(words, &phrase) {
        return phrase;
    }
    let mut before = phrase.items.start;
    // "Ruiz wants to end what she calls “waste”": who the sentence is about.
    if before > floor
        && words.is(before - 1, &["what", "which"])
        && let Some(main) = words.main_subject(before, floor).filter(|p| words.personal(p) || lone_pronoun(words, p))
    {
        return main;
    }
    if before > floor && words.is(before - 1, &["that"]) {
        before -= 1;
    }
    let verb = before.checked_sub(1).filter(|&v| v >= floor);
    verb.filter(|&v| words.speech(v).is_some_and(|s| plain_speech(s.lemma) && s.finite))
        .and_then(|v| words.subject(v, floor))
        .filter(|p| words.personal(p))
        .unwrap_or(phrase)
}

/// The sign that hands over to a quotation: a colon or comma right before it.
fn lead_in<'a>(words: &'a Words, place: &Place) -> Option<&'a str> {
    let at = last_word(words, place)?;
    let sign = words.items[at].lower.as_str();
    matches!(sign, ":" | ",").then_some(sign)
}

/// The last item before a quotation that is no quotation mark, in its sentence.
pub(super) fn last_word(words: &Words, place: &Place) -> Option<usize> {
    (place.sentence.start..place.inside.start)
        .rev()
        .find(|&i| !is_mark(words, i))
        .filter(|&i| words.items[i].quotation.is_none())
}

pub(super) fn is_mark(words: &Words, i: usize) -> bool {
    matches!(words.items[i].lower.as_str(), "“" | "”" | "\"" | "‘" | "’" | "'" | "``" | "''" | "«" | "»" | "„")
}

/// X said: “...”; X told reporters that “...”; X called it “...”; according to X, “...”. With `plain`, only verbs that say
/// things, so that in "Ruiz said she hoped for “peace”" it is Ruiz who speaks.
fn left_clause(words: &Words, place: &Place, handed: bool, plain: bool) -> Option<Phrase> {
    let floor = place.sentence.start;
    let own = floor..place.inside.start;
    if handed && let Some(last) = last_word(words, place).filter(|&i| words.is(i, &[":"])) {
        // "Ruiz: “...”", "Her answer: “...”".
        if !own.clone().any(|i| words.verb(i)) {
            return words.phrase_before(last, floor);
        }
    }
    // "Added the mayor: “...”"
    let opening = own.clone().find(|&i| !is_mark(words, i));
    if lead_in(words, place) == Some(":")
        && let Some(verb) = opening.filter(|&i| words.speech(i).is_some_and(|v| v.utters && v.finite))
        && let Some(phrase) = words.named_after(verb + 1, place.inside.start).filter(|p| words.personal(p))
    {
        return Some(phrase);
    }
    // "the report said" speaks only where nobody does.
    let mut thing = None;
    for at in own.rev().filter(|&i| words.items[i].quotation.is_none()) {
        if words.is(at, &["according"]) && words.is(at + 1, &["to"]) {
            return words.phrase_after(at + 2, place.inside.start);
        }
        // "in the words of Ruiz, “...”"
        if words.is(at, &["words"]) && words.is(at + 1, &["of"]) && words.is(at.wrapping_sub(2), &["in"]) {
            return words.phrase_after(at + 2, place.inside.start);
        }
        let Some(verb) = words.speech(at) else { continue };
        if plain && !plain_speech(verb.lemma) {
            continue;
        }
        // "was called “...” by Ruiz"
        if let Some(agent) = words.agent(at).filter(|p| words.personal(p)) {
            return Some(agent);
        }
        let participle = !verb.finite && at > floor && words.is(at - 1, &[","]);
        let main = participle.then(|| words.main_subject(at, floor)).flatten().filter(|p| words.personal(p));
        let Some(phrase) = main.or_else(|| words.subject(at, floor)) else { continue };
        let phrase = outer(words, phrase, floor);
        if !words.personal(&phrase) {
            let expletive = words.is(phrase.items.start, &["it", "there", "this", "that", "which", "what"]);
            thing = thing.or(Some(phrase).filter(|_| !expletive));
            continue;
        }
        // "what he called “...”": the pronoun speaks, but whoever says the sentence comes first.
        if plain && subordinate(words, phrase.items.start, floor) {
            continue;
        }
        return Some(phrase);
    }
    thing
}

/// Whether a clause that begins at item `start` hangs on another: "what he said", "when she said".
fn subordinate(words: &Words, start: usize, floor: usize) -> bool {
    start > floor
        && words
            .is(start - 1, &["what", "when", "as", "while", "after", "before", "if", "because", "whatever", "since"])
}
