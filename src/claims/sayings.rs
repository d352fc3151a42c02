//! Claims of words: whole sentences, and what stands between quotation marks.

use super::terms::Context;
use super::{Aside, Claim, Course, Origin, Polarity, Slot, Stance, WordAt};
use crate::language::NameKind;
use crate::lexicon::letters::fold;
use crate::lexicon::naming::BODY_NOUNS;
use crate::lexicon::roles::ROLES;
use crate::lexicon::{frames, words};
use crate::text::{Document, DocumentId, Passage, Sentence, Span, Token, Upos};
use crate::values::Quotation;
use crate::values::people::{Entities, NameForm, RoleForm, hangs};
use std::sync::Arc;

/// The claim of a whole sentence.
pub fn statement(id: DocumentId, document: &Document, number: u32, context: &Context, tabular: bool) -> Claim {
    let sentence = context.sentence;
    let read = read_words(document, &sentence.tokens);
    let denied = read.iter().filter(|w| w.denies).count() % 2 == 1;
    let root = sentence.tokens.iter().position(|t| t.head == 0 && t.upos != Upos::Punct && sentence.parsed);
    Claim {
        polarity: if denied { Polarity::Denied } else { Polarity::Affirmed },
        // A question asserts nothing.
        stance: if document.cut(sentence.span).trim_end().ends_with('?') {
            Stance::Hypothetical
        } else {
            super::stated::stance(sentence, root, sentence.span)
        },
        predicate_span: root.map(|r| sentence.tokens[r].span),
        terms: context.around(None),
        tabular,
        ..bare(id, sentence, number, Slot::Statement, sentence.span, read)
    }
}

/// The claim that a quotation was uttered, by whoever is named as its speaker.
pub fn utterance(
    id: DocumentId,
    document: &Document,
    sentences: &[Sentence],
    entities: &Entities,
    quotation: &Quotation,
) -> Option<Claim> {
    let first = sentences.partition_point(|s| s.span.end <= quotation.span.start);
    let sentence = sentences.get(first)?;
    let tokens: Vec<Token> = sentences[first..]
        .iter()
        .take_while(|s| s.span.start < quotation.span.end)
        .flat_map(|s| s.tokens[s.tokens_in(quotation.span)].iter().cloned())
        .collect();
    let read = read_words(document, &tokens);
    if read.len() < 3 {
        return None;
    }
    // Whoever the speaker is, by the fullest name that the document gives; else the last word of the words that name him or her.
    let told = quotation.speaker.map_or("", |s| document.cut(s));
    let pronoun = matches!(fold(told).as_str(), "he" | "she" | "i" | "we" | "they" | "it" | "you" | "who");
    let entity = quotation.entity.and_then(|e| entities.list.get(e as usize));
    let known = entity.filter(|e| e.form.kind == NameKind::Person).map(|e| words::key(e.form.surname()));
    let speaker = known.or_else(|| {
        let word = told.split_whitespace().next_back()?.trim_end_matches("'s").trim_end_matches("’s");
        let folded = fold(word);
        // "the Mayor", "the Bank": an office or a body, not a name.
        let office = !ROLES.named(&folded).is_empty() || BODY_NOUNS.contains(folded.as_str());
        // "the mayor of Leeds": who is meant stands before the name.
        let capital = |w: &&str| w.starts_with(char::is_uppercase);
        let office = office || hangs(told.split_whitespace().rev().skip_while(capital));
        (!pronoun && entity.is_none() && !office && word.starts_with(char::is_uppercase)).then(|| words::key(&folded))
    });
    // The role of a speaker without a name: "the mayor", "its chief executive".
    let role = (speaker.is_none() && !pronoun && !told.is_empty() && entity.is_none())
        .then(|| RoleForm::new(told))
        .flatten()
        .filter(RoleForm::office);
    Some(Claim {
        speaker: speaker.unwrap_or(0),
        speaker_guessed: pronoun && (quotation.guessed || known.is_none()),
        role: role.map(Box::new),
        speaker_span: quotation.speaker,
        ..bare(id, sentence, first as u32, Slot::Utterance, quotation.span, read)
    })
}

pub(super) fn bare(
    id: DocumentId,
    sentence: &Sentence,
    number: u32,
    slot: Slot,
    focus: Span,
    words: Vec<WordAt>,
) -> Claim {
    Claim {
        passage: Passage { document: id, span: sentence.span },
        sentence: number,
        focus,
        slot,
        origin: Origin::Stated,
        terms: Box::default(),
        behind: Arc::default(),
        about: 0,
        about_name: false,
        distant_from: 0,
        head: 0,
        predicate: 0,
        subject_span: None,
        predicate_span: None,
        value: None,
        words: words.into_boxed_slice(),
        fillers: Box::default(),
        orders: Box::default(),
        credits: Box::default(),
        name: None,
        person: 0,
        role: None,
        frame: None,
        occasion: None,
        lapse: None,
        period: None,
        speaker: 0,
        speaker_span: None,
        speaker_guessed: false,
        polarity: Polarity::Affirmed,
        stance: Stance::Asserted,
        aside: Aside::Whole,
        earlier: false,
        course: Course::Settled,
        row: false,
        tight: false,
        entry: false,
        tabular: false,
    }
}

fn read_words(document: &Document, tokens: &[Token]) -> Vec<WordAt> {
    let word = |t: &Token| t.upos != Upos::Punct && document.cut(t.span).contains(char::is_alphanumeric);
    // Where each token stands among the words.
    let mut next = 0;
    let places: Vec<u16> = tokens
        .iter()
        .map(|t| {
            let place = next;
            next += u16::from(word(t) && next < u16::MAX);
            if word(t) { place } else { u16::MAX }
        })
        .collect();
    // "No more than eight" says how many, and "not only" adds: neither denies.
    let bounds = |i: usize| {
        let form = |k: usize| tokens.get(k).map_or("", |t| document.cut(t.span));
        frames::holds(frames::COMPARATIVES, form(i + 1)) && form(i + 2) == "than"
            || matches!(form(i + 1), "only" | "just" | "merely") && form(i) == "not"
    };
    tokens
        .iter()
        .enumerate()
        .filter(|(_, t)| word(t))
        .map(|(i, t)| {
            let form = fold(document.cut(t.span));
            let lemma = fold(&t.lemma);
            WordAt {
                lemma: words::key(&lemma),
                form: words::key(&form),
                span: t.span,
                upos: t.upos,
                denies: frames::holds(frames::DENIALS, &form) && !bounds(i),
                deprel: t.deprel,
                head: t.head.checked_sub(1).and_then(|h| places.get(h as usize)).copied().unwrap_or(u16::MAX),
            }
        })
        .collect()
}

/// A name with the words around it: what it is that the name is the value of.
pub fn name(id: DocumentId, number: u32, context: &Context, span: Span, form: &NameForm, tabular: bool) -> Claim {
    Claim {
        terms: context.around(Some(span)),
        name: Some(Box::new(form.clone())),
        tabular,
        ..bare(id, context.sentence, number, Slot::Name, span, Vec::new())
    }
}
