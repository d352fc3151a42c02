//! Roles that persons are said to hold: "Austrian Chancellor Bruno Harms", "Ana Ruiz, a doctor from Leeds, said", "the mayor,
//! Jost Harlow,", "Ruiz became chief executive of Harrow Steel".

use super::phrase::Words;
use super::roles::RoleForm;
use crate::language::{Analysis, NameKind};
use crate::lexicon::naming::{BODY_NOUNS, PLACE_NOUNS};
use crate::text::{Document, Span, Upos};
use std::ops::Range;

/// A role that a person is said to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// The words of the role: "Austrian Chancellor", "chief executive of Harrow Steel".
    pub span: Span,
    /// The name of the person, where it stands beside the role.
    pub person: Span,
    /// Index of the name in `Analysis::names`, and the number of its entity.
    pub name: u32,
    pub entity: u32,
    /// Index of the sentence.
    pub sentence: u32,
    /// The role in comparable form; `form.past` for "former".
    pub form: RoleForm,
    /// Whether a verb in the past tells it: "was mayor", "became mayor".
    pub told_in_past: bool,
    /// Whether it is denied: "is not the mayor".
    pub denied: bool,
    /// Whether it is to come: "will become mayor".
    pub planned: bool,
}

/// The roles of a document, in order of place. `entities` gives the entity of each name mention. Only roles that the table
/// knows, and nouns that can only name what a person does ("a beekeeper").
pub fn roles(document: &Document, analysis: &Analysis, entities: &[u32]) -> Vec<Role> {
    let mut found = Vec::new();
    let names = &analysis.names;
    let mut next = 0;
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        let first = next;
        while next < names.len() && names[next].span.start < sentence.span.end {
            next += 1;
        }
        if !names[first..next].iter().any(|n| may_be_person(document.cut(n.span), n.kind)) {
            continue;
        }
        let words = Words::new(document, analysis, number..number + 1);
        for (at, mention) in names[first..next].iter().enumerate() {
            if !may_be_person(document.cut(mention.span), mention.kind) {
                continue;
            }
            let items = sentence.tokens_in(mention.span);
            let index = first + at;
            let sure = mention.kind == NameKind::Person;
            let mut push = |reading: Option<Reading>| {
                if let Some(reading) = reading
                    && (sure || reading.form.office())
                    && found.last().is_none_or(|r: &Role| !(r.span == reading.span && r.name == index as u32))
                {
                    found.push(Role {
                        span: reading.span,
                        person: mention.span,
                        name: index as u32,
                        entity: entities.get(index).copied().unwrap_or(mention.entity),
                        sentence: number as u32,
                        form: reading.form,
                        told_in_past: reading.past,
                        denied: reading.denied,
                        planned: reading.planned,
                    });
                }
            };
            push(before(&words, &items));
            // "the finance minister, Count Harms": the title of courtesy belongs to the name.
            let courteous = (0..items.start).rev().take_while(|&i| words.is(i, COURTESY)).last();
            if let Some(start) = courteous {
                push(before(&words, &(start..items.end)));
            }
            push(after_comma(&words, &items));
            push(predicate(&words, &items));
        }
    }
    found
}

struct Reading {
    span: Span,
    form: RoleForm,
    past: bool,
    denied: bool,
    planned: bool,
}

/// Titles that stand before a name and are no office.
const COURTESY: &[&str] = &[
    "dr",
    "dr.",
    "prof",
    "prof.",
    "professor",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "sir",
    "lord",
    "lady",
    "count",
    "countess",
    "baron",
    "baroness",
    "madame",
    "herr",
    "rev.",
];

/// Whether a name may be a person's where a role stands beside it: two to four words, none of them all in capitals.
fn may_be_person(name: &str, kind: NameKind) -> bool {
    let words = || name.split([' ', '-']).filter(|w| !w.is_empty());
    let capital = |w: &str| {
        let mut letters = w.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(|c| !c.is_uppercase())
    };
    kind == NameKind::Person
        || kind != NameKind::Place
            && (2..=4).contains(&name.split_whitespace().count())
            && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase))
            && !words().any(|w| {
                BODY_NOUNS.contains(w.to_lowercase().as_str()) || PLACE_NOUNS.contains(w.to_lowercase().as_str())
            })
            && words().filter(|w| capital(w)).count() >= 2
}

/// "Austrian Chancellor Bruno Harms", "the mayor, Jost Harlow,", "the mayor is Jost Harlow".
fn before(words: &Words, name: &Range<usize>) -> Option<Reading> {
    let start = name.start;
    // "Public Prosecutor v. Ruiz" are two sides.
    if words.is(start, &["v", "v.", "vs", "vs."]) {
        return None;
    }
    // "president of the Lyme Bank": what stands before the name is the role of somebody else.
    let tied = start
        .checked_sub(1)
        .is_some_and(|i| matches!(words.items[i].token.upos, Upos::Adp | Upos::Det | Upos::Cconj | Upos::Part));
    if tied {
        return None;
    }
    if let Some(phrase) = words.phrase_before(start, 0) {
        // "put the question to county mayor Ruiz": the role begins behind the preposition.
        let cut = phrase.items.clone().rev().find(|&i| {
            words.items[i].token.upos == Upos::Adp && !words.is(i, &["of", "for"]) || words.items[i].lower == "to"
        });
        let mut items = cut.map_or(phrase.items.start, |i| i + 1)..phrase.items.end;
        items = own(words, items);
        // "Shadow foreign secretary Ruiz": what is taken for a verb or adverb.
        let rank = |i: usize| words.is(i, &["shadow", "deputy", "vice", "acting", "former", "then"]);
        if items.start > 0 && words.items[items.start - 1].quotation.is_none() && rank(items.start - 1) {
            items.start -= 1;
        }
        return role(words, items, true);
    }
    let comma = start.checked_sub(1)?;
    if words.items[comma].lower == "," {
        // "the mayor, Jost Harlow, said": the name ends its apposition.
        let closed = name.end >= words.items.len()
            || matches!(
                words.items[name.end].lower.as_str(),
                "," | "." | ";" | ":" | "—" | "–" | ")" | "”" | "\"" | "?" | "!"
            );
        let phrase = words.phrase_before(comma, 0).filter(|_| closed)?;
        let tied = |i| words.is(i, &["the", "its", "his", "her", "their", "our", "my", "a", "an", "'s", "’s"]);
        let definite = phrase.items.clone().any(tied);
        return role(words, phrase.items, true).filter(|_| definite);
    }
    if words.is(comma, &["is"]) {
        let phrase = words.phrase_before(comma, 0)?;
        return role(words, phrase.items, true);
    }
    None
}

/// Of a phrase right before a name what is its bearer's: of "The queen and President Ruiz" the second, of "The chair of Rear Admiral Ruiz"
/// what stands behind "of".
fn own(words: &Words, items: Range<usize>) -> Range<usize> {
    let mut items = items;
    let and = items.clone().rev().find(|&i| words.items[i].token.upos == Upos::Cconj && i + 1 < items.end);
    let two = |and: &usize| words.items[items.start].token.upos == Upos::Det || words.is(and + 1, COURTESY);
    if let Some(and) = and.filter(two) {
        items.start = and + 1;
    }
    let office = |&of: &usize| {
        let rest = of + 1..items.end;
        let capital = rest.clone().all(|k| words.text(k).starts_with(char::is_uppercase));
        let known = || RoleForm::new(words.document.cut(words.span(&rest))).is_some_and(|f| f.known());
        !rest.is_empty() && capital && known()
    };
    if let Some(of) = items.clone().rev().find(|&i| words.is(i, &["of"])).filter(office) {
        items.start = of + 1;
    }
    items
}

/// "Ana Ruiz, a doctor from Leeds,", "Ruiz, 42, mayor of Leeds,", "Ruiz (chief executive)".
fn after_comma(words: &Words, name: &Range<usize>) -> Option<Reading> {
    let mut at = name.end;
    let end = words.items.len();
    if at >= end || !matches!(words.items[at].lower.as_str(), "," | "(" | "–" | "—" | "-") {
        return None;
    }
    at += 1;
    // An age between: "Ruiz, 42, ...", "Ruiz, aged 42, ...".
    if words.is(at, &["aged"]) {
        at += 1;
    }
    if at + 1 < end && words.items[at].token.upos == Upos::Num && words.items[at + 1].lower == "," {
        at += 2;
    }
    // "who is the mayor", "now the mayor".
    let mut past = false;
    if words.is(at, &["who"]) && at + 1 < end && words.is(at + 1, &["is", "was", "became", "serves", "served"]) {
        past = words.is(at + 1, &["was", "became", "served"]);
        at += 2;
        if words.is(at, &["as"]) {
            at += 1;
        }
    }
    let once = |at| words.is(at, &["once", "formerly", "previously", "then"]);
    while at < end && (words.items[at].token.upos == Upos::Adv || once(at)) {
        past |= once(at);
        at += 1;
    }
    if at >= end {
        return None;
    }
    let phrase = words.phrase_after(at, end)?;
    let stretch = extended(words, phrase.items, end);
    // "Harms's lawyer", "the lawyer of Harms" name another person and are roles for all that.
    let owner = |i: usize| {
        words.is(i + 1, &["'s", "’s", "'", "’"]) && i + 2 < stretch.end
            || stretch.start < i && (words.is(i - 1, &["of", "for"]) || words.name(i - 1).is_some())
    };
    // A list of people: "Ruiz, Mayor Harlow and others".
    let stop = stretch.end;
    let closed = stop >= end
        || matches!(
            words.items[stop].lower.as_str(),
            "," | "."
                | ")"
                | ";"
                | ":"
                | "–"
                | "—"
                | "-"
                | "who"
                | "and"
                | "”"
                | "\""
                | "from"
                | "in"
                | "at"
                | "with"
                | "on"
                | "whose"
        );
    if !closed || stretch.clone().any(|i| words.name(i).is_some_and(|n| n.1.kind == NameKind::Person) && !owner(i)) {
        return None;
    }
    role(words, stretch, false).map(|reading| Reading { past, ..reading })
}

/// "Ruiz is the mayor of Leeds", "Ruiz, who ..., became chief executive", "Ruiz was named ambassador to Spain".
fn predicate(words: &Words, name: &Range<usize>) -> Option<Reading> {
    let mut at = name.end;
    let end = words.items.len();
    let (mut past, mut denied, mut linked, mut planned) = (false, false, false, false);
    // "has been", "was not", "has been appointed", "will be".
    for _ in 0..6 {
        let item = words.items.get(at).filter(|i| i.quotation.is_none())?;
        match item.lower.as_str() {
            "is" | "'s" | "’s" | "be" | "been" | "remains" | "becomes" | "serves" => linked = true,
            "become" => (linked, planned) = (true, planned || !past),
            "was" | "became" | "remained" | "served" => (linked, past) = (true, true),
            "named" | "appointed" | "elected" | "made" | "re-elected" | "reelected" | "promoted" | "sworn"
                if linked =>
            {
                past = true
            }
            "has" | "had" => {}
            "will" | "would" => planned = true,
            "to" if linked && words.is(at + 1, &["be", "become"]) => planned = true,
            "not" | "never" | "n't" => denied = true,
            _ if item.token.upos == Upos::Adv => {}
            "as" | "in" | "to" if linked => {}
            _ => break,
        }
        at += 1;
    }
    if !linked || at >= end {
        return None;
    }
    // The plain "'s" of a possessive is no verb.
    if words.is(name.end, &["'s", "’s"]) && at == name.end + 1 && words.items[name.end].token.upos != Upos::Aux {
        return None;
    }
    let phrase = words.phrase_after(at, end)?;
    let stretch = extended(words, phrase.items, end);
    role(words, stretch, false).map(|reading| Reading { past, denied, planned, ..reading })
}

/// A noun phrase with the body or place that follows "at", "to" or "in": "ambassador to Spain", "editor at the Lyme Post".
fn extended(words: &Words, items: Range<usize>, end: usize) -> Range<usize> {
    if items.end + 1 < end
        && words.is(items.end, &["at", "to", "in"])
        && let Some(phrase) = words.phrase_after(items.end + 1, end)
        && phrase.items.clone().any(|i| words.items[i].token.upos == Upos::Propn)
    {
        return items.start..phrase.items.end;
    }
    items
}

/// Reads a stretch of words as a role; `fixed` when it must be one that the table knows.
fn role(words: &Words, items: Range<usize>, fixed: bool) -> Option<Reading> {
    if items.is_empty() || items.len() > 16 || items.clone().any(|i| words.items[i].quotation.is_some()) {
        return None;
    }
    let span = words.span(&items);
    let form = RoleForm::new(words.document.cut(span))?;
    let whole = words.items[items.end - 1].token.upos;
    // "Dr" is no doctor, "the best actor" an award, "his mother" somebody's; "the wife of" lacks its end.
    let award = form.modifiers.iter().any(|m| m == "best");
    let his = form.kin() && (form.of.is_none() || words.is(items.start, &["his", "her", "their"]));
    if award
        || his
        || words.is(items.start, &["dr", "dr.", "st", "st."])
        || words.is(items.end - 1, &["dr", "dr."])
        || matches!(whole, Upos::Adp | Upos::Det | Upos::Cconj)
    {
        return None;
    }
    let article = words.is(items.start, &["a", "an", "the"]);
    let known = form.known() || (!fixed && article && names_a_doer(&form.name));
    known.then_some(Reading { span, form, past: false, denied: false, planned: false })
}

/// "beekeeper", "botanist": nouns that say what somebody does by their ending.
fn names_a_doer(noun: &str) -> bool {
    const ENDINGS: &[&str] =
        &["keeper", "maker", "ologist", "worker", "grapher", "smith", "wright", "monger", "herder"];
    noun.len() >= 6 && ENDINGS.iter().any(|e| noun.ends_with(e))
}

#[cfg(test)]
mod tests {
    use crate::language::{Analysis, NameKind, NameMention};
    use crate::text::{Document, Sentence, Span, Token, Upos};

    /// Words are written "word/TAG", persons' names "[Ana Ruiz]".
    fn check(marked: &str, expect: &[(&str, &str)]) {
        let (mut text, mut tokens, mut names) = (String::new(), Vec::new(), Vec::new());
        let mut open = 0;
        for word in marked.split(' ') {
            let (begins, word) = word.strip_prefix('[').map_or((false, word), |w| (true, w));
            let (word, ends) = word.strip_suffix(']').map_or((word, false), |w| (w, true));
            let (form, tag) = word.rsplit_once('/').unwrap_or((word, "PROPN"));
            if !text.is_empty() && tag != "PUNCT" {
                text.push(' ');
            }
            let span = Span::new(text.len(), text.len() + form.len());
            text.push_str(form);
            if begins {
                open = span.start as usize;
            }
            if ends {
                let span = Span::new(open, text.len());
                names.push(NameMention { span, sentence: 0, kind: NameKind::Person, title: None, entity: 0 });
            }
            let upos = Upos::parse(tag).unwrap();
            tokens.push(Token {
                span,
                lemma: form.to_lowercase().into(),
                upos,
                xpos: Default::default(),
                head: 0,
                deprel: Default::default(),
            });
        }
        let document = Document::plain("t", &text);
        let sentence = Sentence { span: Span::new(0, text.len()), block: 0, tokens, parsed: false };
        let analysis = Analysis { sentences: vec![sentence], names, quotations: Vec::new() };
        let found = super::roles(&document, &analysis, &[]);
        let found: Vec<(&str, &str)> = found.iter().map(|r| (document.cut(r.person), document.cut(r.span))).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn roles() {
        check(
            "Austrian/ADJ Chancellor/PROPN [Ilse Tollmann] spoke/VERB ./PUNCT",
            &[("Ilse Tollmann", "Austrian Chancellor")],
        );
        check(
            "[Ana Ruiz] ,/PUNCT a/DET doctor/NOUN from/ADP Leeds/PROPN ,/PUNCT left/VERB ./PUNCT",
            &[("Ana Ruiz", "a doctor")],
        );
        check(
            "[Ana Ruiz] ,/PUNCT 42/NUM ,/PUNCT mayor/NOUN of/ADP Leeds/PROPN ,/PUNCT left/VERB ./PUNCT",
            &[("Ana Ruiz", "mayor of Leeds")],
        );
        check("The/DET mayor/NOUN ,/PUNCT [Jost Harlow] ,/PUNCT left/VERB ./PUNCT", &[("Jost Harlow", "The mayor")]);
        check(
            "[Ana Ruiz] became/VERB chief/ADJ executive/NOUN of/ADP Harrow/PROPN Steel/PROPN ./PUNCT",
            &[("Ana Ruiz", "chief executive of Harrow Steel")],
        );
        check(
            "[Ana Ruiz] was/AUX named/VERB ambassador/NOUN to/ADP Spain/PROPN ./PUNCT",
            &[("Ana Ruiz", "ambassador to Spain")],
        );
        check("[Ana Ruiz] ,/PUNCT the/DET river/NOUN ,/PUNCT and/CCONJ the/DET town/NOUN ./PUNCT", &[]);
        check("[Ana Ruiz] is/AUX happy/ADJ ./PUNCT", &[]);
        check("The/DET president/NOUN of/ADP the/DET [Lyme Bank] left/VERB ./PUNCT", &[]);
        check("Dr/PROPN [Ana Ruiz] and/CCONJ his/PRON mother/NOUN [Ines Ruiz] left/VERB ./PUNCT", &[]);
    }
}
