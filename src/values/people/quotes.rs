//! Quotations and their speakers: “We won,” said the mayor. Ana Ruiz, a doctor, said: “No.” She called it “a disgrace”.
//!
//! In: a document and its analysis. Out: one `Quotation` for each stretch between quotation marks, in order. Scare quotes and
//! titles of works are among them with `uttered` false.

use super::after::closing;
use super::antecedent::Persons;
use super::link::Entities;
use super::phrase::Words;
use super::speakers::{Ground, Place, beside, last_word};
use crate::language::{Analysis, NameKind, QuotedSpan};
use crate::lexicon::speech::NAMING;
use crate::text::{Document, Span, Upos};
use crate::values::Quotation;
use std::ops::Range;

/// The quotations of a document with their speakers. `entities` are those of `link`.
pub fn quotes(document: &Document, analysis: &Analysis, entities: &Entities) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::with_capacity(analysis.quotations.len());
    if analysis.quotations.is_empty() {
        return found;
    }
    let sentences = &analysis.sentences;
    let mut at = 0;
    let mut carried: Option<(u32, Span)> = None;
    let mut next = 0;
    while at < sentences.len() {
        let block = sentences[at].block;
        let end = at + sentences[at..].partition_point(|s| s.block == block);
        let limit = sentences[end - 1].span.end;
        let first = next;
        while next < analysis.quotations.len() && analysis.quotations[next].span.start < limit {
            next += 1;
        }
        if next > first {
            let words = Words::new(document, analysis, at..end);
            block_quotes(&words, first..next, block, &mut carried, &mut found);
        } else {
            carried = last_subject(document, analysis, at..end).map(|span| (block, span));
        }
        at = end;
    }
    // Quotations in what no sentence covers keep their place without a speaker.
    while found.len() < analysis.quotations.len() {
        let span = analysis.quotations[found.len()].span;
        found.push(Quotation { span, speaker: None, entity: None, guessed: false, direct: false, uttered: false });
    }
    chain(&analysis.quotations, &mut found);
    let persons = Persons { document, analysis, entities };
    for quote in &mut found {
        let meant = quote.speaker.and_then(|speaker| persons.meant(quote.span, speaker));
        (quote.entity, quote.guessed) = meant.map_or((None, false), |m| (Some(m.entity), m.guessed));
    }
    found
}

/// The quotations of one block.
fn block_quotes(
    words: &Words,
    numbers: Range<usize>,
    block: u32,
    carried: &mut Option<(u32, Span)>,
    found: &mut Vec<Quotation>,
) {
    let mut stretches = vec![0..0; numbers.len()];
    for (i, item) in words.items.iter().enumerate() {
        if let Some(number) = item.quotation.map(|q| q as usize).filter(|q| numbers.contains(q)) {
            let stretch = &mut stretches[number - numbers.start];
            let start = if stretch.start == stretch.end { i } else { stretch.start };
            *stretch = start..i + 1;
        }
    }
    let places: Vec<Option<Place>> = stretches.into_iter().map(|stretch| place(words, stretch)).collect();
    let mut speakers: Vec<Option<(Span, Ground)>> = Vec::with_capacity(places.len());
    for place in &places {
        let speaker = place.as_ref().and_then(|p| beside(words, p));
        speakers.push(speaker);
    }
    for (i, number) in numbers.clone().enumerate() {
        let span = words.analysis.quotations[number].span;
        let Some(place) = &places[i] else {
            found.push(Quotation { span, speaker: None, entity: None, guessed: false, direct: false, uttered: false });
            continue;
        };
        let direct = is_direct(words, place);
        if speakers[i].is_none() && !is_title(words, place) {
            speakers[i] = carry(words, &places, &speakers, i, direct)
                .or_else(|| carried.filter(|(b, _)| direct && block <= b + 1).map(|(_, span)| (span, Ground::Carried)));
        }
        let uttered = uttered(words, place, direct, speakers[i].map(|s| s.1));
        if uttered && let Some((speaker, _)) = speakers[i] {
            *carried = Some((block, speaker));
        }
        let speaker = speakers[i].filter(|_| uttered).map(|s| s.0);
        found.push(Quotation { span, speaker, entity: None, guessed: false, direct, uttered });
    }
}

/// The speaker of a neighbour in the same block: the one before, else the next.
fn carry(
    words: &Words,
    places: &[Option<Place>],
    speakers: &[Option<(Span, Ground)>],
    i: usize,
    direct: bool,
) -> Option<(Span, Ground)> {
    if !direct {
        // A few words in a sentence that quotes others: the same speaker.
        let own = places[i].as_ref()?.sentence.clone();
        let near = |k: usize| places[k].as_ref().is_some_and(|p| p.sentence == own);
        let before = (0..i).rev().find(|&k| near(k) && speakers[k].is_some());
        let after = (i + 1..places.len()).find(|&k| near(k) && speakers[k].is_some());
        return before.or(after).and_then(|k| speakers[k]).map(|s| (s.0, Ground::Carried));
    }
    let before = (0..i).rev().find(|&k| speakers[k].is_some());
    let before = before.and_then(|k| {
        let closed = places[k].as_ref().and_then(|p| closing(words, p));
        closed.map(|span| (span, Ground::Carried)).or(speakers[k])
    });
    let after = (i + 1..places.len()).find_map(|k| speakers[k]);
    let told = || spoken_before(words, places[i].as_ref()?);
    before.or_else(told).or(after).map(|s| (s.0, Ground::Carried))
}

/// "Ruiz praised the plan. “It works.”": somebody of whom the sentence before tells that they speak.
fn spoken_before(words: &Words, place: &Place) -> Option<(Span, Ground)> {
    let end = place.sentence.start;
    let floor = words.items.get(end.checked_sub(1)?)?.first;
    let verb = (floor..end).find(|&i| words.speech(i).is_some_and(|v| v.finite))?;
    let phrase = words.subject(verb, floor).filter(|p| words.personal(p))?;
    Some((words.span(&phrase.items), Ground::Carried))
}

/// Finds the items of a quotation and of the sentences it stands in.
fn place(words: &Words, inside: Range<usize>) -> Option<Place> {
    if inside.is_empty() {
        return None;
    }
    let items = &words.items;
    let Range { start, end } = inside;
    let (first, last) = (items[start].sentence, items[end - 1].sentence);
    let from = items[..start].iter().rposition(|i| i.sentence < first).map_or(0, |k| k + 1);
    let mut to = end + items[end..].iter().take_while(|i| i.sentence == last).count();
    // “Is it over?” he asked: where the quotation was cut off as a sentence of its own, a small letter goes on.
    let closing = |k: usize| matches!(items[k].lower.as_str(), "”" | "\"" | "’" | "'" | "''" | "»");
    let mut tail = end;
    while tail < items.len() && closing(tail) {
        tail += 1;
    }
    if tail >= to && tail < items.len() {
        let small = words.text(tail).starts_with(char::is_lowercase);
        // “Why not?” Ruiz demanded.
        let asked = matches!(items[end - 1].lower.as_str(), "?" | "!")
            && (tail..(tail + 4).min(items.len()))
                .any(|k| words.speech(k).is_some_and(|v| v.utters && v.finite) && ends_soon(words, k));
        let verb_first = words.speech(tail).is_some();
        if small || verb_first || asked || items[end - 1].lower == "," {
            let next = items[tail].sentence;
            to = tail + items[tail..].iter().take_while(|i| i.sentence == next).count();
        }
    }
    let after = end + items[end..].iter().position(|i| i.quotation.is_some()).unwrap_or(items.len() - end);
    Some(Place { inside: start..end, sentence: from..to, after })
}

/// Whether the sentence of an item ends within two items of it.
fn ends_soon(words: &Words, i: usize) -> bool {
    let sentence = words.items[i].sentence;
    words.items.get(i + 3).is_none_or(|item| item.sentence != sentence)
}

/// Whether a quotation is a whole utterance: it begins a sentence of its own, or goes on with one after "he said".
fn is_direct(words: &Words, place: &Place) -> bool {
    let items = &words.items[place.inside.clone()];
    let text = |k: usize| words.text(place.inside.start + k);
    let Some(first) = (0..items.len()).find(|&k| text(k).starts_with(char::is_alphanumeric)) else { return false };
    let capital = text(first).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let last = items.last().map_or("", |i| i.lower.as_str());
    let closed = matches!(last, "." | "," | "!" | "?" | "…" | "..." | "—" | "–" | "--" | ";");
    let opens = last_word(words, place).is_none();
    let handed = last_word(words, place)
        .is_some_and(|i| matches!(words.items[i].lower.as_str(), ":" | ",") || words.speech(i).is_some());
    let long = items.iter().filter(|i| i.token.upos != Upos::Punct).count() >= 3;
    let verb = items.iter().any(|i| matches!(i.token.upos, Upos::Verb | Upos::Aux));
    (opens && closed)
        || (opens && capital && long)
        || (capital && handed && (long || closed))
        || (capital && closed && long && verb)
        || (handed && closed && long)
}

/// Whether the words are the name of a work or thing: 'the film “Harbour Lights”', 'nicknamed “Shorty”'.
fn is_title(words: &Words, place: &Place) -> bool {
    let items = &words.items[place.inside.clone()];
    let before = last_word(words, place);
    let count = items.iter().filter(|i| i.token.upos != Upos::Punct).count();
    let capitals = (place.inside.clone())
        .filter(|&i| words.text(i).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        .count();
    let small = ["of", "the", "a", "an", "and", "in", "on", "to", "for", "at", "by", "with", "from", "or", "as"];
    let heads = items.iter().all(|i| {
        small.contains(&i.lower.as_str())
            || i.token.upos == Upos::Punct
            || words.document.cut(i.token.span).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    });
    let named = before.is_some_and(|i| words.is(i, NAMING));
    let ends = items.last().is_some_and(|i| matches!(i.lower.as_str(), "!" | "?"));
    (named && count <= 8 && heads)
        || (heads
            && capitals >= 2
            && count <= 8
            && !ends
            && before.is_some_and(|i| !matches!(words.items[i].lower.as_str(), ":" | ",")))
}

/// Whether somebody said it: a speaker is at hand and the words are more than a label.
fn uttered(words: &Words, place: &Place, direct: bool, ground: Option<Ground>) -> bool {
    if is_title(words, place) {
        return false;
    }
    let count = words.items[place.inside.clone()].iter().filter(|i| i.token.upos != Upos::Punct).count();
    match ground {
        Some(Ground::Clause) => true,
        Some(Ground::Frame | Ground::Carried) => direct || count >= 2,
        None => direct && count >= 2,
    }
}

/// Continued quotations have one speaker, whichever part names it.
fn chain(spans: &[QuotedSpan], quotes: &mut [Quotation]) {
    let mut start = 0;
    while start < quotes.len() {
        let end = start + 1 + spans[start + 1..].iter().take_while(|q| q.continues).count();
        if end - start > 1 {
            let speaker = quotes[start..end].iter().find_map(|q| q.speaker);
            for quote in &mut quotes[start..end] {
                quote.speaker = quote.speaker.or(speaker);
                quote.uttered = true;
                quote.direct = true;
            }
        }
        start = end;
    }
}

/// Who the last sentence of a block without quotations is about, for a quotation that begins the next block.
fn last_subject(document: &Document, analysis: &Analysis, sentences: Range<usize>) -> Option<Span> {
    let last = sentences.end.checked_sub(1)?;
    let words = Words::new(document, analysis, last..sentences.end);
    let verb = (0..words.items.len()).find(|&i| words.verb(i))?;
    let phrase = words.subject_before(verb, 0)?;
    let named = phrase.items.clone().any(|i| words.name(i).is_some_and(|n| n.1.kind == NameKind::Person));
    let pronoun = words.is(phrase.items.start, &["he", "she"]);
    (named || pronoun).then(|| words.span(&phrase.items))
}
