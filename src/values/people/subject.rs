//! Subjects of verbs: "Ana Ruiz" of "said" in "Ana Ruiz, a doctor who left Leeds, said", "the town's doctor, Ana Ruiz, said",
//! "Ruiz refused to say" and "Ruiz got up and said".

use super::phrase::{DAYS, Phrase, Words};
use crate::language::{NameKind, NameMention};
use crate::lexicon::roles::ROLES;
use crate::text::{Deprel, Upos};
use std::ops::Range;

impl Words<'_> {
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
        let parsed = self.parsed_subject(verb, floor).filter(|p| !timely(p));
        // "It was late when Ruiz put down the pen, looked up and said": what the parse takes for one clause may be two.
        let empty = |p: &Phrase| p.items.len() == 1 && self.is(p.items.start, &["it", "there"]);
        let parsed = match parsed {
            Some(it) if empty(&it) => self.subject_before(verb, floor).filter(|p| self.personal(p)).or(Some(it)),
            found => found.or_else(|| self.subject_before(verb, floor)),
        };
        Some(self.renamed(parsed?, floor))
    }

    /// Who does what the passive verb at `verb` tells: "Ruiz" of "hailed" in "the plan was hailed by Ruiz as “...”".
    pub fn agent(&self, verb: usize) -> Option<Phrase> {
        let sentence = &self.analysis.sentences[self.items[verb].sentence as usize];
        let first = self.items[verb].first;
        let own = verb - first;
        if !sentence.parsed || sentence.related(own, &[Deprel::AuxPass]).next().is_none() {
            return None;
        }
        let by = (verb + 1..first + sentence.tokens.len())
            .find(|&i| self.items[i].lower == "by" && self.items[i].quotation.is_none())?;
        let doer = sentence.governor(by - first)?;
        (sentence.governor(doer) == Some(own)).then(|| self.phrase_after(by + 1, self.items.len())).flatten()
    }

    /// The subject of the sentence that the verb at `verb` stands in: "Ruiz" of ", saying" in "Ruiz left the talks with the mayor,
    /// saying".
    pub fn main_subject(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let sentence = &self.analysis.sentences[self.items[verb].sentence as usize];
        let first = self.items[verb].first;
        let root = sentence.tokens.iter().position(|t| t.deprel == Deprel::Root)?;
        let at = first + root;
        if !sentence.parsed || at >= verb || at < floor || self.items[at].quotation.is_some() {
            return None;
        }
        self.parsed_subject(at, floor).map(|phrase| self.renamed(phrase, floor))
    }

    /// The name beside an apposition: "Ana Ruiz" for "the town's doctor" in "Ana Ruiz, the town's doctor, said" and in "the
    /// town's doctor, Ana Ruiz, said". A name is taken to its end.
    pub(super) fn renamed(&self, phrase: Phrase, floor: usize) -> Phrase {
        let Range { start, mut end } = phrase.items;
        let person = |i: usize| self.items.get(i).and_then(|_| self.name(i)).filter(|n| n.1.kind == NameKind::Person);
        let proper =
            |i: usize| self.items.get(i).is_some_and(|item| item.token.upos == Upos::Propn && item.quotation.is_none());
        while proper(end - 1) && proper(end) {
            end += 1;
        }
        // "Prosecutor Ana Ruiz": of a role right before a name the name is told.
        if !proper(end - 1)
            && self.items.get(end - 1).is_some_and(|i| !ROLES.named(&i.lower).is_empty())
            && person(end).is_some()
        {
            while person(end).is_some() {
                end += 1;
            }
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
        // After it: its head is no name. "a spokesman for Dunn, Ana Ruiz, said"
        let run = (start..end).rev().take_while(|&i| proper(i)).last().unwrap_or(end);
        let hangs = run > start && self.is(run - 1, &["for", "of"]);
        if (!proper(end - 1) || hangs)
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
        if start >= floor + 2
            && !phrase.items.clone().any(|i| person(i).is_some())
            && let (Some((_, mention)), Some(",")) = (person(start - 2), self.items.get(end).map(|i| i.lower.as_str()))
        {
            let first =
                (floor..start - 1).find(|&i| self.items[i].token.span.overlaps(mention.span)).unwrap_or(start - 2);
            return Phrase { items: first..start - 1 };
        }
        phrase
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
                Upos::Cconj => return self.coordinated(i, floor),
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

    /// The subject of the verbs before a conjunction: "Ruiz" of "and" in "Ruiz rose, crossed the hall and said".
    fn coordinated(&self, conjunction: usize, floor: usize) -> Option<Phrase> {
        let mut verb = self.verb_before(conjunction, floor)?;
        for _ in 0..4 {
            if let Some(phrase) = self.subject_before(verb, floor) {
                return Some(phrase);
            }
            let before = (floor..verb).rev().find(|&i| self.items[i].token.upos != Upos::Adv)?;
            verb = self.verb_before(before, floor).filter(|_| self.items[before].lower == ",")?;
        }
        None
    }

    /// The subject before an apposition or relative clause that ends with the comma at `comma`: "X, a doctor, said".
    fn over_commas(&self, comma: usize, floor: usize) -> Option<Phrase> {
        let mut end = comma;
        // "X, 42, a doctor from Leeds, said": the leftmost phrase of the chain that is a name or begins the clause.
        let mut best: Option<Phrase> = None;
        for _ in 0..5 {
            // "Ana Ruiz (D-Leeds), said"
            if end > floor && matches!(self.items[end - 1].lower.as_str(), ")" | "]") {
                let bracket = (floor..end).rev().find(|&k| matches!(self.items[k].lower.as_str(), "(" | "["));
                end = bracket.filter(|&k| end - k < 12).unwrap_or(end);
            }
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
}
