//! Whom the words for a speaker mean: "he" after "Otto Dunn opened the meeting." means Dunn; "I" in a letter means whoever signs it.
//!
//! In: the words that stand for the speaker of a quotation. Out: the entity of the document that they mean, and whether that was
//! guessed. Always: of an "I" outside quotation marks nobody is guessed.

use super::link::{Entities, Gender};
use super::phrase::Words;
use crate::language::{Analysis, NameKind, NameMention};
use crate::text::{Document, Span, Upos};

/// The persons of a document.
pub(super) struct Persons<'a> {
    pub document: &'a Document,
    pub analysis: &'a Analysis,
    pub entities: &'a Entities,
}

/// Whom a speaker's words mean.
pub(super) struct Meant {
    pub entity: u32,
    /// Whether the text does not tell plainly whom a pronoun means.
    pub guessed: bool,
}

/// How many names back a pronoun may reach.
const REACH: usize = 40;
/// How many sentences about the same "he" or "she" may stand between a name and the pronoun that plainly means it.
const SENTENCES: usize = 3;
/// A line that signs a text, or tells what a text is and whose, has no more words.
const LINE: usize = 14;
/// Texts that one person writes or speaks.
const OWN_WORDS: &[&str] = &[
    "letter",
    "statement",
    "speech",
    "address",
    "diary",
    "memoir",
    "account",
    "testimony",
    "column",
    "comment",
    "message",
    "remarks",
    "sermon",
];

impl Persons<'_> {
    /// The entity that the words at `speaker` name, or whom they mean who said what stands at `quotation`.
    pub fn meant(&self, quotation: Span, speaker: Span) -> Option<Meant> {
        let names = &self.analysis.names;
        let from = names.partition_point(|n| n.span.end <= speaker.start);
        let inside = || names[from..].iter().enumerate().take_while(|(_, n)| n.span.start < speaker.end);
        let sure = |entity: u32| Meant { entity, guessed: false };
        if let Some((i, _)) = inside().find(|(_, n)| n.kind == NameKind::Person && self.heads(n, speaker)) {
            return self.of(from + i).map(sure);
        }
        let pronoun = match self.document.cut(speaker).to_lowercase().as_str() {
            "he" => Some(Gender::Male),
            "she" => Some(Gender::Female),
            "i" => return self.writer().map(sure),
            _ => None,
        };
        if let Some(pronoun) = pronoun {
            let may = |i: usize| self.person(&names[i]) && self.gender(i).is_none_or(|g| g == pronoun);
            let last = (from.saturating_sub(REACH)..from).rev().find(|&i| may(i)).and_then(|i| self.of(i))?;
            return Some(Meant { entity: last, guessed: !self.plain(last, quotation, speaker, pronoun) });
        }
        // "the World Bank said": the body itself, not "a spokesman for the bank".
        let whole = |n: &NameMention| n.span.end == speaker.end && n.span.start <= speaker.start + 4;
        inside()
            .find(|(_, n)| n.kind == NameKind::Organisation && whole(n))
            .and_then(|(i, _)| self.of(from + i))
            .map(sure)
    }

    /// Whether the name is that of the speaker: not "Dunn" of "a spokesman for Dunn" and "Dunn's lawyer".
    fn heads(&self, name: &NameMention, speaker: Span) -> bool {
        let start = name.title.map_or(name.span.start, |t| t.start.min(name.span.start)).max(speaker.start);
        let before = self.document.cut(Span { start: speaker.start, end: start });
        let after = self.document.cut(Span { start: name.span.end.min(speaker.end), end: speaker.end });
        !(hangs(before.split_whitespace().rev()) || after.starts_with("'s ") || after.starts_with("’s "))
    }

    fn of(&self, name: usize) -> Option<u32> {
        self.entities.of.get(name).copied()
    }

    fn gender(&self, name: usize) -> Option<Gender> {
        self.entities.list.get(self.of(name)? as usize)?.gender
    }

    /// Whether a name is a person's and stands outside quotation marks.
    fn person(&self, name: &NameMention) -> bool {
        let at = self.analysis.quotations.partition_point(|q| q.span.end <= name.span.start);
        name.kind == NameKind::Person && !self.analysis.quotations.get(at).is_some_and(|q| q.span.overlaps(name.span))
    }

    /// The persons named within a span, outside quotation marks.
    fn named(&self, span: Span) -> impl Iterator<Item = u32> + '_ {
        let names = &self.analysis.names;
        let from = names.partition_point(|n| n.span.end <= span.start);
        let inside = names[from..].iter().enumerate().take_while(move |(_, n)| n.span.start < span.end);
        inside.filter(|(_, n)| self.person(n)).filter_map(move |(i, _)| self.of(from + i))
    }

    /// Whether a pronoun after or before a quotation plainly means somebody: the sentence before is about him or her and names nobody
    /// else, or goes on about the same "he" or "she" of whom the one before it tells.
    fn plain(&self, entity: u32, quotation: Span, speaker: Span, pronoun: Gender) -> bool {
        let sentences = &self.analysis.sentences;
        let own = sentences.partition_point(|s| s.span.end <= quotation.start.min(speaker.start));
        if sentences
            .get(own)
            .is_none_or(|s| self.named(Span { start: s.span.start, end: speaker.start }).any(|e| e != entity))
        {
            return false;
        }
        for at in (own.saturating_sub(SENTENCES)..own).rev() {
            let sentence = &sentences[at];
            let words = Words::new(self.document, self.analysis, at..at + 1);
            let verb = (0..words.items.len()).find(|&i| words.verb(i) && words.items[i].quotation.is_none());
            let Some(subject) = verb.and_then(|v| words.subject(v, 0)).map(|p| words.span(&p.items)) else {
                return false;
            };
            if self.named(sentence.span).any(|e| e != entity) {
                return false;
            }
            if self.named(subject).any(|e| e == entity) {
                return true;
            }
            let word = if pronoun == Gender::Male { "he" } else { "she" };
            if !self.document.cut(subject).eq_ignore_ascii_case(word) {
                return false;
            }
        }
        false
    }

    /// Who signs the document, or is said in its heading to have written or spoken it.
    fn writer(&self) -> Option<u32> {
        let sentences = &self.analysis.sentences;
        // In an interview "I" is now one, now the other.
        let questions = sentences.iter().filter(|s| self.document.cut(s.span).trim_end().ends_with('?')).count();
        let last = sentences.len().checked_sub(1)?;
        let signed = |at: usize| {
            let (_, name) = self.line(at)?;
            let words = Words::new(self.document, self.analysis, at..at + 1);
            let ends = |c: &str| matches!(c, "," | "(" | "." | "-" | "–" | "—");
            let title = words.items.iter().position(|i| i.token.span.end > name.span.start)?;
            let next = words.items.iter().position(|i| i.token.span.start >= name.span.end);
            (title <= 2 && next.is_none_or(|i| ends(&words.items[i].lower))).then_some(name)
        };
        let headed = |at: usize| {
            let (words, name) = self.line(at)?;
            let kind = words.iter().position(|w| OWN_WORDS.contains(&w.as_str()))?;
            let whose = words[kind + 1..].iter().any(|w| matches!(w.as_str(), "by" | "from" | "of"));
            whose.then_some(name)
        };
        let found = signed(last).filter(|_| questions < 3).or_else(|| (0..=last.min(2)).find_map(headed))?;
        let at = self.analysis.names.iter().position(|n| n.span == found.span)?;
        self.of(at)
    }

    /// The words of a sentence that is a line of its own, tells nothing and names one person, with that name.
    fn line(&self, at: usize) -> Option<(Vec<String>, &NameMention)> {
        let sentence = self.analysis.sentences.get(at)?;
        let alone =
            |i: Option<usize>| i.and_then(|i| self.analysis.sentences.get(i)).is_none_or(|s| s.block != sentence.block);
        let tells = |u: Upos| matches!(u, Upos::Verb | Upos::Aux);
        if sentence.tokens.len() > LINE
            || sentence.tokens.iter().any(|t| tells(t.upos))
            || !alone(at.checked_sub(1)) && !alone(Some(at + 1))
        {
            return None;
        }
        let names = &self.analysis.names;
        let from = names.partition_point(|n| n.span.end <= sentence.span.start);
        let mut inside = names[from..].iter().take_while(|n| n.span.start < sentence.span.end);
        let name = inside.clone().find(|n| n.kind == NameKind::Person)?;
        if inside.any(|n| n.kind == NameKind::Person && n.span != name.span) {
            return None;
        }
        let words = sentence.tokens.iter().map(|t| self.document.cut(t.span).to_lowercase()).collect();
        Some((words, name))
    }
}

/// Whether a name hangs on the words before it, which are told from the last: "a spokesman for", "the mayor of the late".
pub fn hangs<'a>(mut before: impl Iterator<Item = &'a str>) -> bool {
    let last = before.find(|w| !matches!(*w, "the" | "late" | "former"));
    last.is_some_and(|w| matches!(w, "for" | "of" | "to" | "with" | "from" | "by" | "at" | "in"))
}

#[cfg(test)]
mod tests {
    use crate::language::analyse;
    use crate::text::Document;
    use crate::values::people::{link, quotes};

    /// The speaker of the first quotation: the full name that it means, and "?" where that was guessed.
    fn check(text: &str, expect: &str) {
        let document = Document::plain("t", text);
        let analysis = analyse(&document);
        let entities = link(&document, &analysis.names);
        let found = quotes(&document, &analysis, &entities);
        let told = found.first().and_then(|q| {
            let name = entities.list.get(q.entity? as usize)?.form.surname().to_string();
            Some(format!("{name}{}", if q.guessed { "?" } else { "" }))
        });
        assert_eq!(told.unwrap_or_default(), expect, "{text}");
    }

    #[test]
    fn he_after_a_sentence_about_one_person() {
        check("Mayor Otto Dunn opened the meeting on Monday. “We are going home to the harbour,” he said.", "dunn");
        check("Otto Dunn opened the meeting. He looked tired. “We are going home to the harbour,” he said.", "dunn");
        check("Otto Dunn opened the meeting beside Paul Ruiz. “We are going home to the harbour,” he said.", "ruiz?");
        check("The vet looked after Otto Dunn. “We are going home to the harbour,” he said.", "dunn?");
    }

    #[test]
    fn a_name_that_is_not_the_speakers() {
        check("“Nobody will pay for the bridge twice,” said a spokesman for Otto Dunn.", "");
        check("“Nobody will pay for the bridge twice,” said Otto Dunn's lawyer.", "");
        check("“Nobody will pay for the bridge twice,” said the former mayor Otto Dunn.", "dunn");
    }

    #[test]
    fn i_in_a_signed_text() {
        let body = "Many people have written to us since the storm.\n\n“It is like burying a friend of the house,” as I said to the crew on Sunday.";
        check(&format!("{body}\n\nDr Ana Ruiz, Harbour Master"), "ruiz");
        check(&format!("A letter from Ana Ruiz\n\n{body}"), "ruiz");
        check(&format!("{body}\n\nThe fund was founded by Ana Ruiz in the spring."), "");
        check(body, "");
    }
}
