//! The running words of a block with their noun phrases: "Ana Ruiz, a doctor from Leeds, said on Monday" has the subject "Ana
//! Ruiz" of "said"; in "said the mayor of Leeds" it follows.

use crate::language::{Analysis, NameKind, NameMention};
use crate::lexicon::roles::ROLES;
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
    first: usize,
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
const DAYS: &[&str] = &[
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
    fn nominal(&self, i: usize) -> bool {
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
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num | Upos::Sym | Upos::X => true,
            Upos::Part => item.lower != "to" && item.lower != "not" && item.lower != "n't",
            Upos::Pron => {
                matches!(item.lower.as_str(), "his" | "her" | "its" | "their" | "my" | "our" | "your") || i + 1 == end
            }
            Upos::Adp => {
                i > floor && self.is(i, &["of", "for", "at", "from", "in", "with", "on", "to", "de", "von", "van"])
            }
            Upos::Adv => i + 1 == end && false,
            Upos::Cconj => i > floor && i + 1 < self.items.len() && self.nominal(i - 1) && self.nominal(i + 1),
            Upos::Punct => matches!(item.lower.as_str(), "-" | "‑" | "." | "&" | "/") && i > floor,
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
            // "In Berlin Merz": the last name; "On Monday the mayor": from the determiner.
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

    /// The subject of the verb at `verb`, not before `floor`: by the parse where it finds one that is not quoted, else by what
    /// stands to its left.
    pub fn subject(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let timely =
            |p: &Phrase| p.items.clone().any(|i| self.is(i, DAYS)) && !p.items.clone().any(|i| self.name(i).is_some());
        // "He noted that talks go on but said": one speaker for both.
        let before = (floor..verb).rev().find(|&i| self.items[i].token.upos != Upos::Adv);
        if before.is_some_and(|i| self.items[i].token.upos == Upos::Cconj)
            && let Some(other) = (floor..verb).rev().find(|&i| self.speech(i).is_some_and(|v| v.utters && v.finite))
            && let Some(phrase) = self.subject(other, floor).filter(|p| self.personal(p))
        {
            return Some(phrase);
        }
        let phrase =
            self.parsed_subject(verb, floor).filter(|p| !timely(p)).or_else(|| self.subject_before(verb, floor))?;
        Some(self.renamed(phrase, floor))
    }

    /// The name beside an apposition: "Ana Ruiz" for "the town's doctor" in "Ana Ruiz, the town's doctor, said" and in "the
    /// town's doctor, Ana Ruiz, said". A name is taken to its end.
    fn renamed(&self, phrase: Phrase, floor: usize) -> Phrase {
        let Range { start, mut end } = phrase.items;
        let person = |i: usize| self.items.get(i).and_then(|_| self.name(i)).filter(|n| n.1.kind == NameKind::Person);
        let proper =
            |i: usize| self.items.get(i).is_some_and(|item| item.token.upos == Upos::Propn && item.quotation.is_none());
        while proper(end - 1) && proper(end) {
            end += 1;
        }
        let phrase = Phrase { items: start..end };
        if self.items.get(end).is_none_or(|i| i.lower != ",")
            && (start < floor + 2 || self.items[start - 1].lower != ",")
        {
            return phrase;
        }
        let covered = |mention: &NameMention, mut i: usize| {
            let first = i;
            while self.items.get(i).is_some_and(|item| item.token.span.overlaps(mention.span)) {
                i += 1;
            }
            Phrase { items: first..i }
        };
        // After it: its head is no name.
        if !proper(end - 1)
            && let Some((_, mention)) = person(end + 1)
        {
            let name = covered(mention, end + 1);
            let closed = self
                .items
                .get(name.items.end)
                .is_some_and(|i| matches!(i.lower.as_str(), "," | ".") || i.token.upos == Upos::Verb);
            if closed {
                return name;
            }
        }
        // Before it.
        if start >= floor + 2 && !phrase.items.clone().any(|i| person(i).is_some()) {
            if let (Some((_, mention)), Some(",")) = (person(start - 2), self.items.get(end).map(|i| i.lower.as_str()))
            {
                let first =
                    (floor..start - 1).find(|&i| self.items[i].token.span.overlaps(mention.span)).unwrap_or(start - 2);
                return Phrase { items: first..start - 1 };
            }
        }
        phrase
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

    /// The subject by the parse: of the verb, or of what the verb is coordinated with or completes.
    fn parsed_subject(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let sentence = &self.analysis.sentences[self.items[verb].sentence as usize];
        if !sentence.parsed {
            return None;
        }
        let first = self.items[verb].first;
        let mut at = verb - first;
        for _ in 0..4 {
            let subject = sentence.related(at, &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter]).next();
            if let Some(head) = subject {
                let relative = matches!(self.items[first + head].lower.as_str(), "who" | "which" | "that");
                let head = if relative && sentence.tokens[at].deprel == Deprel::AclRelcl {
                    sentence.governor(at)?
                } else {
                    head
                };
                return self.around(first, head).filter(|p| p.items.start >= floor);
            }
            let climbs = matches!(
                sentence.tokens[at].deprel,
                Deprel::Conj | Deprel::Xcomp | Deprel::Advcl | Deprel::Acl | Deprel::Parataxis
            );
            at = sentence.governor(at).filter(|_| climbs)?;
            if !matches!(sentence.tokens[at].upos, Upos::Verb | Upos::Aux | Upos::Adj)
                || self.items[first + at].quotation.is_some()
            {
                return None;
            }
        }
        None
    }

    /// The noun phrase around its head (a token of the sentence that begins with item `first`): what precedes and belongs to
    /// it, the rest of a name, and what hangs on it by "of".
    fn around(&self, first: usize, head: usize) -> Option<Phrase> {
        use Deprel::*;
        let sentence = &self.analysis.sentences[self.items[first].sentence as usize];
        let (mut start, mut end) = (head, head + 1);
        let mut queue = vec![head];
        while let Some(at) = queue.pop() {
            for k in sentence.related(at, &[Det, Amod, Compound, Nummod, NmodPoss, Flat, Case, Nmod, DetPredet]) {
                let relation = sentence.tokens[k].deprel;
                let joins = match relation {
                    Case => k > at,
                    Nmod => sentence
                        .related(k, &[Case])
                        .any(|c| matches!(self.items[first + c].lower.as_str(), "of" | "for")),
                    _ => true,
                };
                if joins && k.abs_diff(head) < 24 {
                    start = start.min(k);
                    end = end.max(k + 1);
                    queue.push(k);
                }
            }
        }
        let items = first + start..first + end;
        (!items.clone().any(|i| self.items[i].quotation.is_some())).then_some(Phrase { items })
    }

    /// The subject of the verb at `verb`, not before `floor`: to its left, over adverbs, auxiliaries, appositions and relative
    /// clauses.
    pub fn subject_before(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let mut at = verb;
        for _ in 0..60 {
            if at <= floor {
                return None;
            }
            let i = at - 1;
            let item = &self.items[i];
            if item.quotation.is_some() {
                return None;
            }
            match item.token.upos {
                Upos::Adv | Upos::Aux | Upos::Intj => at = i,
                Upos::Part if item.lower == "to" => {
                    // "refused to say": the subject of the verb before.
                    return self.verb_before(i, floor).and_then(|v| self.subject_before(v, floor));
                }
                Upos::Part => at = i,
                Upos::Pron
                    if matches!(
                        item.lower.as_str(),
                        "who" | "which" | "that" | "himself" | "herself" | "themselves"
                    ) =>
                {
                    at = i;
                    if at > floor && self.items[at - 1].lower == "," {
                        at -= 1;
                        return self.phrase_before(at, floor);
                    }
                }
                Upos::Cconj => return self.verb_before(i, floor).and_then(|v| self.subject_before(v, floor)),
                Upos::Punct if item.lower == "," => return self.over_commas(i, floor),
                Upos::Punct if matches!(item.lower.as_str(), ")" | "]") => {
                    let open = (floor..i).rev().find(|&k| matches!(self.items[k].lower.as_str(), "(" | "["))?;
                    at = open;
                }
                Upos::Punct if matches!(item.lower.as_str(), "–" | "—" | "--" | "―") => {
                    let open =
                        (floor..i).rev().find(|&k| matches!(self.items[k].lower.as_str(), "–" | "—" | "--" | "―"))?;
                    at = open;
                }
                Upos::Verb => return self.subject_before(i, floor),
                _ => return self.phrase_before(at, floor),
            }
        }
        None
    }

    /// The subject before an apposition or relative clause that ends with the comma at `comma`: "X, a doctor, said".
    fn over_commas(&self, comma: usize, floor: usize) -> Option<Phrase> {
        let mut end = comma;
        // "X, 42, a doctor from Leeds, said": the leftmost phrase of the chain that is a name or begins the clause.
        let mut best: Option<Phrase> = None;
        for _ in 0..5 {
            let open = (floor..end).rev().find(|&k| self.items[k].lower == "," && self.items[k].quotation.is_none());
            let from = open.map_or(floor, |k| k + 1);
            if (from..end).any(|k| self.items[k].quotation.is_some()) {
                break;
            }
            let first = self.items.get(from)?;
            let relative = matches!(first.lower.as_str(), "who" | "which" | "whose" | "whom");
            let has_verb = (from..end).any(|k| self.verb(k));
            if !relative && has_verb && open.is_none() {
                // "After he left, the mayor" has no verb of its own: the clause before is not the subject.
                break;
            }
            if !relative && let Some(phrase) = self.phrase_before(end, from) {
                let named = phrase.items.clone().any(|k| self.name(k).is_some_and(|n| n.1.kind == NameKind::Person));
                let whole = phrase.items.start == from;
                best = (whole || named || best.is_none()).then_some(phrase).or(best);
                if named {
                    break;
                }
            }
            let Some(open) = open else { break };
            end = open;
        }
        best
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
