//! The running words of a block with their noun phrases: "Ana Ruiz, a doctor from Leeds, said on Monday" has the subject "Ana
//! Ruiz" of "said"; in "said the mayor of Leeds" it follows.

use crate::language::{Analysis, NameMention};
use crate::lexicon::roles::{ROLE_PARTICIPLES, ROLES};
use crate::lexicon::speech::{SPEECH, SpeechVerb};
use crate::text::{Deprel, Document, Span, Token, Upos};
use std::ops::Range;

/// A word or sign of a block, and whether it stands within a quotation.
pub(super) struct Item<'a> {
    pub token: &'a Token,
    /// As written, in lower case.
    pub lower: String,
    pub sentence: u32,
    /// The item that its sentence begins with.
    pub first: usize,
    /// Index of the quotation that it stands in.
    pub quotation: Option<u32>,
}

/// The words of one block in a row.
pub(super) struct Words<'a> {
    pub document: &'a Document,
    pub analysis: &'a Analysis,
    pub items: Vec<Item<'a>>,
}

/// A noun phrase, as a range of items, and its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub items: Range<usize>,
}

/// Words of time that parsers take for subjects: "Ruiz said early Friday".
pub(super) const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
    "yesterday",
    "tomorrow",
    "morning",
    "afternoon",
    "evening",
    "night",
    "week",
    "month",
    "year",
];

/// People who hold no office.
const PEOPLE: &[&str] = &[
    "man",
    "woman",
    "people",
    "men",
    "women",
    "person",
    "boy",
    "girl",
    "child",
    "children",
    "family",
    "police",
    "government",
    "team",
    "campaign",
    "company",
    "court",
    "ministry",
    "agency",
    "group",
    "union",
    "party",
    "office",
    "source",
    "critic",
    "supporter",
    "fan",
    "ally",
    "colleague",
    "friend",
    "neighbour",
    "neighbor",
    "parent",
    "opponent",
    "rival",
    "voter",
    "protester",
    "republican",
    "democrat",
];

impl<'a> Words<'a> {
    /// The words of the sentences `sentences`, which belong to one block; `quotations` are those of the document.
    pub fn new(document: &'a Document, analysis: &'a Analysis, sentences: Range<usize>) -> Words<'a> {
        let mut items = Vec::new();
        let start = analysis.sentences.get(sentences.start).map_or(0, |s| s.span.start);
        let mut next = analysis.quotations.partition_point(|q| q.span.end <= start);
        for number in sentences {
            let first = items.len();
            for token in &analysis.sentences[number].tokens {
                while analysis.quotations.get(next).is_some_and(|q| q.span.end <= token.span.start) {
                    next += 1;
                }
                let quotation =
                    analysis.quotations.get(next).filter(|q| q.span.start <= token.span.start).map(|_| next as u32);
                let lower = document.cut(token.span).to_lowercase();
                items.push(Item { token, lower, sentence: number as u32, first, quotation });
            }
        }
        let mut words = Words { document, analysis, items };
        words.free_nicknames();
        words
    }

    /// Takes nicknames inside names for words of the sentence: 'Marcia "Cia" Price said'.
    fn free_nicknames(&mut self) {
        let mark = |words: &Self, i: usize| {
            words.items.get(i).is_some_and(|item| item.token.upos == Upos::Punct && item.quotation.is_none())
        };
        let mut at = 1;
        while at + 1 < self.items.len() {
            let Some(number) = self.items[at].quotation else {
                at += 1;
                continue;
            };
            let end = at + self.items[at..].iter().take_while(|i| i.quotation == Some(number)).count();
            let capital = |i: usize| self.items.get(i).is_some_and(|_| self.text(i).starts_with(char::is_uppercase));
            let inside = end - at <= 2 && at >= 2 && capital(at) && mark(self, at - 1) && mark(self, end);
            if inside && capital(at - 2) && capital(end + 1) {
                self.items[at..end].iter_mut().for_each(|item| item.quotation = None);
            }
            at = end;
        }
    }

    /// The text of an item.
    pub fn text(&self, i: usize) -> &'a str {
        self.document.cut(self.items[i].token.span)
    }

    /// Whether an item is one of these words (in lower case).
    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        self.items.get(i).is_some_and(|item| words.contains(&item.lower.as_str()))
    }

    /// The bytes of a range of items.
    pub fn span(&self, items: &Range<usize>) -> Span {
        let first = self.items[items.start].token.span;
        self.items[items.start..items.end].last().map_or(first, |last| first.cover(last.token.span))
    }

    /// The verb of speech at an item, if the item is one and no noun.
    pub fn speech(&self, i: usize) -> Option<SpeechVerb> {
        let item = self.items.get(i)?;
        if item.quotation.is_some() {
            return None;
        }
        let verb = *SPEECH.get(item.lower.as_str())?;
        let nominal = matches!(item.token.upos, Upos::Noun | Upos::Propn | Upos::Adp | Upos::Sconj | Upos::Adj);
        (!nominal || matches!(item.lower.as_str(), "said" | "says" | "told")).then_some(verb)
    }

    /// Whether an item is a verb or auxiliary that a subject may stand before.
    pub fn verb(&self, i: usize) -> bool {
        matches!(self.items[i].token.upos, Upos::Verb | Upos::Aux) || self.speech(i).is_some_and(|v| v.finite)
    }

    /// Whether an item may stand inside a noun phrase.
    pub(super) fn nominal(&self, i: usize) -> bool {
        matches!(self.items[i].token.upos, Upos::Noun | Upos::Propn | Upos::Num | Upos::Sym | Upos::X)
            && !self.is(i, &["–", "—", "--", "―", "“", "”", "\""])
    }

    /// The mention of a name that covers an item.
    pub fn name(&self, i: usize) -> Option<(usize, &'a NameMention)> {
        let span = self.items[i].token.span;
        let at = self.analysis.names.partition_point(|n| n.span.end <= span.start);
        self.analysis.names.get(at).filter(|n| n.span.overlaps(span)).map(|n| (at, n))
    }

    /// The noun phrase that ends before item `end`, not reaching before `floor`: with its determiner, adjectives and what
    /// hangs on it by "of" or "for".
    pub fn phrase_before(&self, end: usize, floor: usize) -> Option<Phrase> {
        let mut at = end;
        while at > floor && self.joins(at - 1, at, floor) {
            at -= 1;
        }
        self.trimmed(at..end)
    }

    /// Whether item `i` continues a noun phrase to the left.
    fn joins(&self, i: usize, end: usize, floor: usize) -> bool {
        let item = &self.items[i];
        // A nickname in quotation marks lies within the name.
        if item.quotation.is_some() {
            return false;
        }
        match item.token.upos {
            // The time that heads an entry is no part of what it says.
            Upos::Num if item.token.deprel == Deprel::Dep && i < item.first + 3 => false,
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num | Upos::Sym | Upos::X => true,
            Upos::Part => item.lower != "to" && item.lower != "not" && item.lower != "n't",
            Upos::Pron => {
                matches!(item.lower.as_str(), "his" | "her" | "its" | "their" | "my" | "our" | "your") || i + 1 == end
            }
            Upos::Adp => {
                i > floor && self.is(i, &["of", "for", "at", "from", "in", "with", "on", "to", "de", "von", "van"])
            }
            Upos::Cconj => i > floor && i + 1 < self.items.len() && self.nominal(i - 1) && self.nominal(i + 1),
            Upos::Punct => matches!(item.lower.as_str(), "-" | "‑" | "." | "&" | "/") && i > floor,
            Upos::Verb if ROLE_PARTICIPLES.contains(&item.lower.as_str()) => i + 1 < end && self.nominal(i + 1),
            Upos::Verb => {
                item.lower.ends_with("ing")
                    && i > floor
                    && matches!(self.items[i - 1].token.upos, Upos::Det | Upos::Adj)
            }
            _ => false,
        }
    }

    /// A stretch without prepositional phrases at its start ("On Monday the mayor"), none where nothing nominal is left.
    fn trimmed(&self, items: Range<usize>) -> Option<Phrase> {
        let Range { mut start, end } = items;
        // Prepositional phrases first: what follows the last time word or the last comma-less group.
        while start < end && matches!(self.items[start].token.upos, Upos::Adp | Upos::Cconj | Upos::Punct | Upos::Part)
        {
            let rest = start + 1..end;
            // "In Berlin Harms": the last name; "On Monday the mayor": from the determiner.
            let determiner = rest.clone().skip(1).find(|&i| matches!(self.items[i].token.upos, Upos::Det | Upos::Pron));
            let name = rest.clone().rev().find_map(|i| self.name(i).map(|n| (i, n.1)));
            let (next, found) = match (determiner, name) {
                (Some(d), _) => (d, true),
                (None, Some((i, mention))) if i + 1 == end => {
                    (rest.clone().find(|&k| self.items[k].token.span.start >= mention.span.start).unwrap_or(i), true)
                }
                _ => (start + 1, false),
            };
            start = next;
            if found {
                break;
            }
        }
        let pronoun = |i: usize| self.items[i].token.upos == Upos::Pron;
        let any = (start..end).any(|i| {
            self.nominal(i)
                || pronoun(i)
                || self.items[i].token.upos == Upos::Adj
                || self.items[i].token.upos == Upos::Det
        });
        any.then_some(Phrase { items: start..end })
    }

    /// Whether a phrase may be somebody: a name, a pronoun of a person, a role.
    pub fn personal(&self, phrase: &Phrase) -> bool {
        phrase.items.clone().any(|i| {
            let item = &self.items[i];
            match item.token.upos {
                Upos::Propn => !self.is(i, DAYS),
                Upos::Pron => matches!(item.lower.as_str(), "he" | "she" | "they" | "we" | "i" | "you" | "who"),
                Upos::Noun => {
                    let one = item.lower.strip_suffix('s').unwrap_or(&item.lower);
                    PEOPLE.contains(&one) || !ROLES.named(&item.lower).is_empty() || !ROLES.named(one).is_empty()
                }
                _ => false,
            }
        })
    }

    /// The last verb before item `end`.
    pub fn verb_before(&self, end: usize, floor: usize) -> Option<usize> {
        (floor..end).rev().find(|&i| self.items[i].quotation.is_none() && self.verb(i))
    }

    /// The speaker that begins at item `start`: a noun phrase, or the name in apposition to it.
    pub fn named_after(&self, start: usize, ceiling: usize) -> Option<Phrase> {
        self.phrase_after(start, ceiling).map(|phrase| self.renamed(phrase, start))
    }

    /// The noun phrase that begins at item `start`, over an adverb at most, not reaching `ceiling`.
    pub fn phrase_after(&self, start: usize, ceiling: usize) -> Option<Phrase> {
        let mut from = start;
        while from < ceiling && self.items[from].token.upos == Upos::Adv {
            from += 1;
        }
        let mut at = from;
        while at < ceiling && self.items[at].quotation.is_none() {
            let item = &self.items[at];
            let inside = match item.token.upos {
                Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num | Upos::Sym | Upos::X => true,
                Upos::Part => item.lower != "to" && item.lower != "not",
                Upos::Pron => at == from || matches!(item.lower.as_str(), "his" | "her" | "its" | "their"),
                Upos::Adp => at > from && matches!(item.lower.as_str(), "of" | "for" | "de" | "von" | "van"),
                Upos::Punct => at > from && matches!(item.lower.as_str(), "-" | "‑" | "&" | "/"),
                Upos::Cconj => at > from && at + 1 < ceiling && self.nominal(at - 1) && self.nominal(at + 1),
                Upos::Verb => {
                    ROLE_PARTICIPLES.contains(&item.lower.as_str()) && at + 1 < ceiling && self.nominal(at + 1)
                }
                _ => false,
            };
            if !inside {
                break;
            }
            at += 1;
            // A pronoun is a phrase of its own: "said he".
            if item.token.upos == Upos::Pron
                && at == from + 1
                && !matches!(item.lower.as_str(), "his" | "her" | "its" | "their")
            {
                break;
            }
        }
        (at > from).then_some(Phrase { items: from..at })
    }
}
