//! Names in their parts of a clause: in "the charter was signed by Ana Ruiz at Orrell" the signer is Ana Ruiz and the place Orrell.
//! Two documents that give one clause two signers or two places are worth a look.

use crate::language::NameKind;
use crate::lexicon::letters::fold;
use crate::lexicon::naming::calendar;
use crate::lexicon::words;
use crate::text::{Deprel, Document, Sentence, Span, Upos};
use crate::values::people::NameForm;

use super::terms::meaning;

/// What a name does in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Who does it.
    Agent,
    /// To whom it is done.
    Object,
    /// Where it is: "in", "at", "on", "near".
    At,
    /// Where it comes from.
    From,
    /// Where it goes.
    To,
}

/// A name in its part.
#[derive(Clone, Debug)]
pub struct Filler {
    pub span: Span,
    pub form: NameForm,
    pub part: Part,
    /// What governs it: meaning and lemma of the verb or noun; 0 if none.
    pub governor: u32,
    pub governor_lemma: u32,
    /// Keys of its words.
    pub keys: Box<[u32]>,
}

/// The names of a sentence that fill a part, in order of place. An unparsed sentence has none.
pub fn fillers<'a>(
    document: &Document,
    sentence: &Sentence,
    names: impl Iterator<Item = (Span, &'a NameForm)>,
) -> Box<[Filler]> {
    if !sentence.parsed {
        return Box::default();
    }
    let mut found = Vec::new();
    for (span, form) in names {
        let inside = sentence.tokens_in(span);
        let head = sentence.heads(inside.clone()).next();
        let Some((part, governor)) = head.and_then(|head| part(document, sentence, head)) else { continue };
        let place = matches!(form.kind, NameKind::Place | NameKind::Other);
        let doer = matches!(form.kind, NameKind::Person | NameKind::Organisation);
        if !document.cut(span).starts_with(char::is_uppercase)
            || form.core().any(|w| calendar(w) || NO_PLACE.contains(&w))
        {
            continue;
        }
        // "The Borderers warned": a people. "Ana Ruiz and Petra Holm signed": neither did it alone.
        let alone = || {
            let head = head.unwrap_or(inside.start);
            let article = form.kind == NameKind::Person && sentence.related(head, &[Deprel::Det]).next().is_some();
            !article && sentence.related(head, &[Deprel::Conj]).next().is_none()
        };
        if !(place && matches!(part, Part::At | Part::From | Part::To) || doer && part == Part::Agent && alone()) {
            continue;
        }
        let lemma = governor.map_or(0, |g| words::key(&fold(&sentence.tokens[g].lemma)));
        let keys: Vec<u32> = inside
            .filter(|&i| document.cut(sentence.tokens[i].span).starts_with(char::is_alphanumeric))
            .map(|i| words::key(&fold(&sentence.tokens[i].lemma)))
            .collect();
        if !keys.is_empty() {
            found.push(Filler {
                span,
                form: form.clone(),
                part,
                governor: meaning(lemma),
                governor_lemma: lemma,
                keys: keys.into(),
            });
        }
    }
    found.into()
}

/// Names of feasts and scales, which are no places.
const NO_PLACE: &[&str] =
    &["christmas", "easter", "lent", "ramadan", "diwali", "fahrenheit", "celsius", "kelvin", "internet", "english"];

/// The part that the phrase with this head fills, and its governor.
fn part(document: &Document, sentence: &Sentence, head: usize) -> Option<(Part, Option<usize>)> {
    let mut at = head;
    for _ in 0..4 {
        let case = sentence.related(at, &[Deprel::Case]).next().map(|c| fold(document.cut(sentence.tokens[c].span)));
        let governor = sentence.governor(at);
        let passive = |g: usize| sentence.related(g, &[Deprel::AuxPass, Deprel::NsubjPass]).next().is_some();
        match (sentence.tokens[at].deprel, case.as_deref()) {
            (Deprel::Nsubj, _) => return Some((Part::Agent, governor)),
            (_, Some("by")) => {
                let done = governor.is_some_and(|g| sentence.tokens[g].upos == Upos::Verb || passive(g));
                return done.then_some((Part::Agent, governor));
            }
            (Deprel::NsubjPass | Deprel::Obj, _) => return Some((Part::Object, governor)),
            (_, Some("in" | "at" | "on" | "near" | "outside" | "off" | "aboard")) => return Some((Part::At, governor)),
            (_, Some("from")) => return Some((Part::From, governor)),
            (_, Some("to" | "into" | "towards" | "toward" | "for")) => return Some((Part::To, governor)),
            // "the port of Orrell", "the defendant Ruiz", "the Orrell works": the whole phrase fills the part.
            (Deprel::Appos | Deprel::Compound | Deprel::Flat | Deprel::NmodDesc, _) => at = governor?,
            (Deprel::Nmod, Some("of")) => at = governor?,
            (Deprel::NmodPoss, _) => at = governor?,
            _ => return None,
        }
    }
    None
}
