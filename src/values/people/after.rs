//! Who speaks, by the words after a quotation: “...,” said the mayor; “...,” wept Ruiz; “...,” as Ruiz put it; “...”, Ana Ruiz, a doctor,
//! said.

use super::phrase::{DAYS, Phrase, Words};
use super::speakers::{Place, is_mark};
use crate::lexicon::speech::{NAMING, plain_speech};
use crate::text::{Span, Upos, Xpos};
use std::ops::Range;

/// What words are called that do something to those who hear them: 'the remark “...,” stung Ruiz'.
const LABELS: &[&str] =
    &["remark", "line", "cry", "chant", "call", "sentence", "message", "joke", "question", "answer"];

/// Who the clause right after a quotation says it is: "she" of “...,” she said. What follows goes on with her words.
pub(super) fn closing(words: &Words, place: &Place) -> Option<Span> {
    let right = place.inside.end..place.sentence.end.min(place.after).max(place.inside.end);
    let adjacent = skip_signs(words, right.clone())..right.end;
    right_clause(words, adjacent).map(|phrase| words.span(&phrase.items))
}

/// “...,” said X; X said; X, a doctor, said; according to X.
pub(super) fn right_clause(words: &Words, range: Range<usize>) -> Option<Phrase> {
    let Range { start, end } = range;
    if start >= end {
        return None;
    }
    if words.is(start, &["according"]) && words.is(start + 1, &["to"]) {
        return words.phrase_after(start + 2, end);
    }
    if let Some(verb) = words.speech(start)
        && verb.utters
        && verb.finite
    {
        // “...” said X. “...” said in a statement that X: no phrase follows at once.
        return words.named_after(start + 1, end);
    }
    // “...,” thundered Ruiz; “...,” wept Ruiz; “...,” remembers Ruiz: whatever a person does right after a comma within the marks, it is
    // the words that he or she does it with.
    let first = &words.items[start];
    if breaks_off(words, start)
        && first.token.upos == Upos::Verb
        && first.token.xpos != Xpos::Vbg
        && let Some(phrase) = words.phrase_after(after_particle(words, start + 1), end).filter(|p| words.personal(p))
        && ends_clause(words, phrase.items.end, end)
    {
        return Some(words.renamed(phrase, start + 1));
    }
    // “...,” retired general Ruiz said.
    if first.token.upos == Upos::Verb
        && first.lower.ends_with("ed")
        && let Some(phrase) = words.phrase_after(start + 1, end).filter(|p| words.personal(p))
        && words.speech(phrase.items.end).is_some_and(|v| v.utters && v.finite)
    {
        return Some(Phrase { items: start..phrase.items.end });
    }
    // “...,” as Ruiz put it; “...,” as I said to the staff.
    if words.is(start, &["as"])
        && let Some(verb) = (start + 2..end.min(start + 12)).find(|&i| words.verb(i) && puts_it(words, i))
        && (start + 1..verb).all(|i| words.items[i].quotation.is_none())
    {
        return words.subject_before(verb, start + 1).filter(|p| words.personal(p));
    }
    // “...” is what Ruiz says.
    if words.is(start, &["is", "was", "were", "are"]) && words.is(start + 1, &["what", "how"]) {
        let verb = (start + 2..end.min(start + 10))
            .find(|&i| words.speech(i).is_some_and(|v| v.utters && v.finite) || puts_it(words, i))?;
        return words.subject(verb, start + 2).filter(|p| words.personal(p));
    }
    if matches!(first.token.upos, Upos::Cconj | Upos::Sconj | Upos::Adp | Upos::Verb | Upos::Aux | Upos::Part) {
        return None;
    }
    for i in start + 1..end.min(start + 40) {
        if words.items[i].quotation.is_some() {
            return None;
        }
        // “...,” the agency quoted Ruiz as saying.
        if words.is(i, &["quoted", "quotes", "cited"])
            && let Some(phrase) = words.phrase_after(i + 1, end)
            && words.is(phrase.items.end, &["as"])
        {
            return Some(phrase);
        }
        if let Some(verb) = words.speech(i)
            && verb.utters
            && verb.finite
        {
            return words.subject(i, start);
        }
        // Another finite verb first: not the clause of a speaker, unless it stands in a relative clause.
        if matches!(words.items[i].token.upos, Upos::Sconj) {
            return None;
        }
    }
    None
}

/// ... “...” ..., X said: the clause that ends the sentence.
pub(super) fn tail_clause(words: &Words, range: Range<usize>) -> Option<Phrase> {
    let Range { start, end } = range;
    let comma = (start..end).rev().find(|&i| words.items[i].lower == "," && words.items[i].quotation.is_none());
    // "..., X, a doctor, said.": try each comma, the leftmost that works wins.
    let mut found = None;
    let mut at = comma;
    for _ in 0..4 {
        let Some(comma) = at else { break };
        if let Some(phrase) = right_clause(words, comma + 1..end) {
            found = Some(phrase);
        }
        at = (start..comma).rev().find(|&i| words.items[i].lower == "," && words.items[i].quotation.is_none());
    }
    found
}

/// Whether the item comes right after a quotation that goes on in the words around it: one that ends in a comma, within its marks or
/// after them, or in “!” or “?”. A title does not, nor what is called a phrase or song.
fn breaks_off(words: &Words, at: usize) -> bool {
    let quoted = (0..at).rev().take(3).find(|&i| !is_mark(words, i) && words.items[i].quotation.is_some());
    let Some(last) = quoted else { return false };
    let goes_on = matches!(words.items[last].lower.as_str(), "," | "!" | "?")
        || (last + 1..at).any(|i| words.items[i].lower == ",");
    let number = words.items[last].quotation;
    let first = (0..last).rev().find(|&i| words.items[i].quotation != number).map_or(0, |i| i + 1);
    let before = (0..first).rev().find(|&i| !is_mark(words, i) && words.items[i].lower != ",");
    let named = before.is_some_and(|i| {
        words.items[i].sentence == words.items[first].sentence && (words.is(i, NAMING) || words.is(i, LABELS))
    });
    // “Harbour Lights,” a title.
    goes_on && !named && (first + 1..last).any(|i| words.text(i).starts_with(char::is_lowercase))
}

/// Whether a clause ends before item `at`, or goes on only with who that is, when or where.
fn ends_clause(words: &Words, at: usize, end: usize) -> bool {
    const GOES_ON: &[&str] = &[
        "who",
        "whose",
        "as",
        "when",
        "while",
        "after",
        "before",
        "during",
        "in",
        "on",
        "at",
        "from",
        "with",
        "later",
        "afterwards",
        "yesterday",
        "today",
        "tonight",
        "earlier",
    ];
    at >= end || words.items[at].token.upos == Upos::Punct || words.is(at, GOES_ON) || words.is(at, DAYS)
}

/// Whether the verb at `i` tells that somebody said it: "said", "put it".
fn puts_it(words: &Words, i: usize) -> bool {
    words.is(i, &["put", "puts", "phrased"]) && words.is(i + 1, &["it"])
        || words.speech(i).is_some_and(|v| v.finite && plain_speech(v.lemma))
}

/// Steps over the particle of a verb: "back" of "shot back Ruiz".
fn after_particle(words: &Words, at: usize) -> usize {
    at + usize::from(words.is(at, &["back", "in", "out", "up", "on"]))
}

/// Steps over closing marks, commas and dashes.
pub(super) fn skip_signs(words: &Words, range: Range<usize>) -> usize {
    range
        .clone()
        .find(|&i| !is_mark(words, i) && !matches!(words.items[i].lower.as_str(), "," | "–" | "—" | "--" | "-"))
        .unwrap_or(range.end)
}
