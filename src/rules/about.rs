//! What a finding is about, in a line for people: "Age: Anna Holm", "Number: people hurt in explosion", "Wording: “We shall not rest …”".

use super::Side;
use super::message::one_line;
use crate::claims::{Claim, Sentences, Slot};
use crate::text::{Document, Span, Upos};
use crate::values::{Amount, Kind, Shape};

/// Words of a title, besides the kind; a name or a phrase is never cut.
const WORDS: usize = 4;
/// Words that give a value and are longer than this, in bytes, say what it is about as well ("two days after the vote").
const TELLING: usize = 30;
/// Characters of a quotation that a title shows.
const QUOTED: usize = 48;
/// Between two words of a title, so many bytes of the sentence are kept as they stand ("sailed *with* Holm *to* Orsk").
const GAP: usize = 9;

/// The kind as the first word of a title; none where the title says it itself.
fn label(kind: &str) -> &'static str {
    match kind {
        "count" => "Number",
        "money" => "Sum",
        "percent" => "Share",
        "measure" => "Measure",
        "date" => "Date",
        "time" => "Time",
        "duration" => "How long",
        "age" => "Age",
        "calendar" => "Weekday",
        "arithmetic" => "Sum of its parts",
        "order" => "Order",
        "name" => "Name",
        "title" => "Post",
        "place" => "Place",
        "quote" => "Quotation",
        "attribution" => "Who said it",
        "polarity" => "Yes or no",
        "version" => "Version",
        _ => "Wording",
    }
}

/// The title of a dispute between two claims, shown as `left` and `right`.
pub fn about(
    kind: &str,
    documents: &[Document],
    claims: &[Claim],
    sentences: &Sentences,
    left: &Side,
    right: &Side,
) -> String {
    let document = &documents[left.passage.document.0 as usize];
    let (a, b) = (&claims[left.claim as usize], &claims[right.claim as usize]);
    let words = match kind {
        "quote" | "attribution" => quoted(&left.words),
        // The dispute is the value itself, so the title names it.
        "calendar" | "arithmetic" => left.words.clone(),
        "name" if a.slot == Slot::Name => left.words.clone(),
        _ => shared(document, claims, sentences, a, b, left.highlight),
    };
    let counted = counted(document, a).filter(|_| kind == "count").map(|noun| format!("Number of {noun}"));
    let label = counted.unwrap_or_else(|| label(kind).to_string());
    if words.is_empty() { label } else { format!("{label}: {words}") }
}

/// What a count counts, as the text has it: "European leaders".
fn counted(document: &Document, claim: &Claim) -> Option<String> {
    let value = claim.value.as_ref().filter(|v| v.kind == Kind::Count)?;
    let Shape::Amount(Amount { noun: Some(noun), .. }) = &value.shape else { return None };
    Some(one_line(document.cut(*noun))).filter(|n| n.chars().count() <= QUOTED && n.chars().any(char::is_alphabetic))
}

/// The words that both sentences have, nearest to what is disputed, in the order of the left one.
pub fn shared(
    document: &Document,
    claims: &[Claim],
    sentences: &Sentences,
    left: &Claim,
    right: &Claim,
    focus: Span,
) -> String {
    let (Some(a), Some(b)) = (sentences.statement(claims, left), sentences.statement(claims, right)) else {
        return String::new();
    };
    let says = |w: &&crate::claims::WordAt| matches!(w.upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj);
    let held: Vec<u32> = b.words.iter().filter(says).map(|w| w.lemma).collect();
    let both = a.passage == b.passage;
    let mut found: Vec<Span> = Vec::new();
    let mut seen: Vec<u32> = Vec::new();
    for word in a.words.iter().filter(says) {
        let own = left.value.is_some() && focus.len() <= TELLING && focus.overlaps(word.span);
        if (both || held.contains(&word.lemma)) && !own && !seen.contains(&word.lemma) {
            found.push(word.span);
            seen.push(word.lemma);
        }
    }
    let far = |s: &Span| focus.start.saturating_sub(s.end).max(s.start.saturating_sub(focus.end));
    // Neighbours are one phrase.
    let adjoins = |a: &Span, b: &Span| document.text.get(a.end as usize..b.start as usize).is_some_and(|t| t == " ");
    let mut phrases: Vec<&[Span]> = found.chunk_by(adjoins).collect();
    phrases.sort_by_key(|p| (p.iter().map(far).min(), p[0].start));
    let mut near: Vec<Span> = Vec::new();
    for phrase in phrases {
        if near.len() < WORDS {
            near.extend(phrase);
        }
    }
    if near.is_empty() {
        near.extend([left.subject_span, left.predicate_span].into_iter().flatten().filter(|s| !s.overlaps(focus)));
    }
    near.sort_by_key(|s| s.start);
    joined(document, &near)
}

/// Words in the order of the text. Neighbours keep the small words between them; a comma stands for more.
fn joined(document: &Document, spans: &[Span]) -> String {
    let mut text = String::new();
    for (k, span) in spans.iter().enumerate() {
        if let Some(last) = k.checked_sub(1).map(|k| spans[k]) {
            let between = document.text.get(last.end as usize..span.start as usize).unwrap_or_default();
            let small = between.len() <= GAP && between.chars().all(|c| c.is_alphabetic() || c == ' ');
            text += if small { between } else { ", " };
        }
        text += document.cut(*span);
    }
    one_line(&text)
}

/// The first words of a quotation, in quotation marks.
fn quoted(words: &str) -> String {
    let words = words.trim_end_matches([',', '.', ';', ' ']);
    if words.chars().count() <= QUOTED {
        return format!("“{words}”");
    }
    let cut: String = words.chars().take(QUOTED).collect();
    format!("“{} …”", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head).trim_end_matches([',', '.', ';']))
}

#[cfg(test)]
mod tests {
    use crate::check;
    use crate::{read, rules};

    fn titles(texts: &[(&str, &str)]) -> Vec<String> {
        let documents = texts.iter().map(|(name, text)| read::plain(name, text)).collect();
        check(documents, &rules::embedded().unwrap()).findings.into_iter().map(|f| f.about).collect()
    }

    #[test]
    fn a_title_says_what_is_disputed_in_the_words_of_the_text() {
        let roof = [
            ("a.txt", "The roof of the Marlow market hall fell in on Tuesday. It killed twelve people."),
            ("b.txt", "On Tuesday the roof of the Marlow market hall fell in. It killed 14 people."),
        ];
        assert_eq!(titles(&roof), ["Number of people: killed"]);
        let age = [("a.txt", "Ada Brill, 61, owns the mill."), ("b.txt", "Ada Brill, 65, owns the mill.")];
        assert_eq!(titles(&age), ["Age: Ada Brill, owns the mill"]);
    }
}
