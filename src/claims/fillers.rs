//! Names in their parts of a clause: in "the charter was signed by Ana Ruiz at Orrell" the signer is Ana Ruiz and the place Orrell.
//! Two documents that give one clause two signers or two places are worth a look.

use crate::language::NameKind;
use crate::lexicon::exclusive::{self, Sort};
use crate::lexicon::lapses::NTH;
use crate::lexicon::letters::fold;
use crate::lexicon::naming::{BODY_NOUNS, GIVEN, PLACE_NOUNS, calendar};
use crate::lexicon::words;
use crate::text::{Deprel, Document, Sentence, Span, Upos};
use crate::values::people::NameForm;

use super::antecedents::Spoken;
use super::occasions::{Occasion, gather, occasion};
use super::origins::{self, Told};
use super::setting;
use super::terms::meaning;
use std::ops::Range;

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
    /// What is done by it or there, without the name itself.
    pub deed: Option<Box<Occasion>>,
    /// Whom or what that is said of besides, as in a claim's `about`.
    pub about: (u32, bool),
    /// Whether it is no name but a noun: "a caretaker", "the kitchen".
    pub common: bool,
}

/// The names of a sentence that fill a part, and the nouns behind them. An unparsed sentence has none.
pub fn fillers<'a>(
    document: &Document,
    sentence: &Sentence,
    names: impl Iterator<Item = (Span, &'a NameForm)>,
    spoken: Spoken,
) -> Box<[Filler]> {
    if !sentence.parsed {
        return Box::default();
    }
    let mut found = Vec::new();
    for (span, form) in names {
        let inside = sentence.tokens_in(span);
        let head = sentence.heads(inside.clone()).next();
        let Some(head) = head else { continue };
        let keys: Box<[u32]> = inside
            .clone()
            .filter(|&i| document.cut(sentence.tokens[i].span).starts_with(char::is_alphanumeric))
            .map(|i| words::key(&fold(&sentence.tokens[i].lemma)))
            .collect();
        if keys.is_empty()
            || !document.cut(span).starts_with(char::is_uppercase)
            || form.core().any(|w| calendar(w) || NO_PLACE.contains(&w))
        {
            continue;
        }
        let place = matches!(form.kind, NameKind::Place | NameKind::Other) || located(document, sentence, head, form);
        let doer = matches!(form.kind, NameKind::Person | NameKind::Organisation);
        // "The Borderers warned": a people. "Ana Ruiz and Petra Holm signed": neither did it alone. "Dunn's lawyer": not Dunn.
        let alone = || {
            let owner = form.kind == NameKind::Person && sentence.tokens[head].deprel == Deprel::NmodPoss;
            let article = form.kind == NameKind::Person && sentence.related(head, &[Deprel::Det]).next().is_some();
            !article && !owner && sentence.related(head, &[Deprel::Conj]).next().is_none()
        };
        let origin = if place { origins::told(document, sentence, head, form, spoken) } else { None };
        if let Some(Told { governor, deed, about }) = origin {
            let whole = (span, form.clone(), keys.clone());
            let filler = filler(document, sentence, whole, head, (Part::At, Some(governor), None), spoken);
            found.push(Filler { deed: Some(Box::new(deed)), about, ..filler });
            continue;
        }
        for (part, governor, nth) in parts(document, sentence, head) {
            let there = matches!(part, Part::At | Part::From | Part::To);
            if !(place && there || doer && part == Part::Agent && alone()) {
                continue;
            }
            found.push(filler(
                document,
                sentence,
                (span, form.clone(), keys.clone()),
                head,
                (part, governor, nth),
                spoken,
            ));
        }
    }
    let named: Vec<Range<usize>> = found.iter().map(|f| sentence.tokens_in(f.span)).collect();
    let free = (0..sentence.tokens.len()).filter(|i| named.iter().all(|n| !n.contains(i)));
    let nouns: Vec<Filler> = free.flat_map(|i| nouns(document, sentence, i, spoken)).collect();
    found.extend(nouns);
    found.into()
}

/// The parts that a noun fills: of whoever does it, and of places that are of one kind.
fn nouns(document: &Document, sentence: &Sentence, at: usize, spoken: Spoken) -> Vec<Filler> {
    let token = &sentence.tokens[at];
    if token.upos != Upos::Noun || sentence.related(at, &[Deprel::Conj]).next().is_some() {
        return Vec::new();
    }
    let lemma = fold(&token.lemma);
    let person = words::look_up(&lemma).is_some_and(|w| w.person()) || BODY_NOUNS.contains(lemma.as_str());
    let causes =
        |governor: Option<usize>| governor.is_some_and(|g| CAUSING.contains(&fold(&sentence.tokens[g].lemma).as_str()));
    let caused = parts(document, sentence, at).into_iter().any(|(part, g, _)| part == Part::Agent && causes(g));
    let inside = sentence.related(at, &[Deprel::Compound]).filter(|&k| sentence.tokens[k].upos == Upos::Noun);
    let keys: Box<[u32]> = inside.chain([at]).map(|i| words::key(&fold(&sentence.tokens[i].lemma))).collect();
    let of_a_kind = exclusive::sets(&keys).iter().any(|m| exclusive::sort(*m) == Some(Sort::Thing));
    let fits = |part: Part| match part {
        Part::Agent => person || caused,
        Part::At | Part::From | Part::To => of_a_kind,
        Part::Object => false,
    };
    let form = NameForm::new(document.cut(token.span), NameKind::Other);
    let all = parts(document, sentence, at).into_iter().filter(|p| fits(p.0));
    all.map(|told| Filler {
        common: true,
        ..filler(document, sentence, (token.span, form.clone(), keys.clone()), at, told, spoken)
    })
    .collect()
}

/// A name or noun, with what is done by it or there.
fn filler(
    document: &Document,
    sentence: &Sentence,
    (span, form, keys): (Span, NameForm, Box<[u32]>),
    head: usize,
    (part, governor, nth): Place,
    spoken: Spoken,
) -> Filler {
    let lemma = governor.map_or(0, |g| words::key(&fold(&sentence.tokens[g].lemma)));
    let about = governor.map_or((0, false), |g| beside(document, sentence, g, part, spoken));
    let inside = sentence.tokens_in(span);
    let deed = governor.and_then(|g| deed(document, sentence, g, head, inside, about)).map(|mut deed| {
        gather(document, sentence, nth.into_iter(), &mut deed);
        Box::new(deed)
    });
    Filler { span, form, part, governor: meaning(lemma), governor_lemma: lemma, keys, deed, about, common: false }
}

/// A part, its governor, and the ordinal that says which of several it was.
type Place = (Part, Option<usize>, Option<usize>);

/// The parts that the phrase with this head fills: its own, and in "Ruiz, who led it", "it was Ruiz who led it", "the first to lead it was
/// Ruiz", "it was in Orrell that he was found", "Orrell, where he was found" the part in what hangs on it.
fn parts(document: &Document, sentence: &Sentence, head: usize) -> Vec<Place> {
    let says = |k: usize, list: &[&str]| list.contains(&fold(document.cut(sentence.tokens[k].span)).as_str());
    let verb = |v: &usize| sentence.tokens[*v].upos == Upos::Verb;
    let ordinal = |k: usize| NTH.iter().any(|row| row.contains(&fold(&sentence.tokens[k].lemma).as_str()));
    let who = |v: &usize| sentence.related(*v, &[Deprel::Nsubj]).any(|k| says(k, &["who", "that", "which"]));
    let mut found: Vec<Place> = Vec::new();
    if let Some((part, governor)) = part(document, sentence, head) {
        // "Ruiz was the first to lead it"
        let does = governor.filter(|&g| part == Part::Agent && ordinal(g));
        let deed = does.and_then(|g| sentence.related(g, &[Deprel::Acl]).find(verb));
        found.push((part, deed.or(governor), deed.and(does)));
    }
    found.extend(scene(document, sentence, head).map(|(part, governor)| (part, governor, None)));
    let relative = sentence.related(head, &[Deprel::AclRelcl, Deprel::AdvclRelcl]).filter(verb).find(who);
    found.extend(relative.map(|v| (Part::Agent, Some(v), None)));
    if sentence.related(head, &[Deprel::Cop]).next().is_none() {
        return found;
    }
    if let Some(subject) = sentence.related(head, &[Deprel::Nsubj]).next() {
        let led = sentence.related(subject, &[Deprel::AclRelcl]).filter(verb).find(who);
        let first = sentence.related(subject, &[Deprel::Acl]).find(verb).filter(|_| ordinal(subject));
        found.extend(led.map(|v| (Part::Agent, Some(v), None)));
        found.extend(first.map(|v| (Part::Agent, Some(v), Some(subject))));
    }
    let it = sentence.related(head, &[Deprel::Nsubj, Deprel::Expl]).any(|k| says(k, &["it"]));
    let there = sentence.related(head, &[Deprel::Case]).any(|k| says(k, &["in", "at", "on", "near"]));
    if it && there {
        let that = |v: &usize| sentence.dependents(*v).any(|k| says(k, &["that"]));
        let clause = &[Deprel::Advcl, Deprel::AclRelcl, Deprel::AdvclRelcl, Deprel::Ccomp];
        let clause = sentence.related(head, clause).filter(verb).find(that);
        found.extend(clause.map(|v| (Part::At, Some(v), None)));
    }
    found
}

/// Verbs whose subject is a cause, or of which one dies.
const CAUSING: &[&str] = &["cause", "trigger", "spark", "provoke", "die"];

/// Names of feasts and scales, which are no places.
const NO_PLACE: &[&str] =
    &["christmas", "easter", "lent", "ramadan", "diwali", "fahrenheit", "celsius", "kelvin", "internet", "english"];

/// Whether a name that was taken for another's is a place all the same: nobody is born in Ruiz.
fn located(document: &Document, sentence: &Sentence, head: usize, form: &NameForm) -> bool {
    let inside = |c: usize| {
        ["in", "near", "outside"].iter().any(|w| document.cut(sentence.tokens[c].span).eq_ignore_ascii_case(w))
    };
    let of = |c: usize| document.cut(sentence.tokens[c].span).eq_ignore_ascii_case("of");
    // "in the port of Orrell"
    let town = sentence.governor(head).filter(|&t| {
        sentence.related(head, &[Deprel::Case]).any(of)
            && PLACE_NOUNS.contains(fold(&sentence.tokens[t].lemma).as_str())
    });
    let given = form.core().next().is_some_and(|w| GIVEN.contains(w));
    town.is_some() || !given && sentence.related(head, &[Deprel::Case]).any(inside)
}

/// Of "Orrell, where she was born" the birth.
fn scene(document: &Document, sentence: &Sentence, head: usize) -> Option<(Part, Option<usize>)> {
    let here = |k: usize| document.cut(sentence.tokens[k].span).eq_ignore_ascii_case("where");
    let told = |&v: &usize| sentence.tokens[v].upos == Upos::Verb && sentence.dependents(v).any(here);
    Some((Part::At, Some(sentence.related(head, &[Deprel::AclRelcl]).find(told)?)))
}

/// Whom or what a deed is said of besides its doer or place.
fn beside(document: &Document, sentence: &Sentence, governor: usize, part: Part, spoken: Spoken) -> (u32, bool) {
    let does = sentence.related(governor, &[Deprel::Nsubj]).next().is_some();
    match part {
        Part::Agent if does => match sentence.related(governor, &[Deprel::Obj]).next() {
            Some(object) => setting::named(document, sentence, object),
            None => (0, false),
        },
        _ if sentence.tokens[governor].upos == Upos::Noun => (0, false),
        _ => setting::about(document, sentence, governor..governor + 1, spoken),
    }
}

/// What the governor of a name tells, without the phrase that the name stands in.
fn deed(
    document: &Document,
    sentence: &Sentence,
    governor: usize,
    head: usize,
    name: std::ops::Range<usize>,
    about: (u32, bool),
) -> Option<Occasion> {
    let mut own: Vec<usize> = name.collect();
    let mut at = head;
    while at != governor && own.len() < sentence.tokens.len() {
        own.push(at);
        own.extend(sentence.related(at, &[Deprel::Amod, Deprel::Compound, Deprel::Flat, Deprel::Appos]));
        let Some(up) = sentence.governor(at) else { break };
        at = up;
    }
    let mut found = occasion(document, sentence, governor, about)?;
    let mut phrase = Occasion::default();
    gather(document, sentence, own.into_iter(), &mut phrase);
    let rest = |all: &[u32], own: &[u32]| all.iter().copied().filter(|k| !own.contains(k)).collect();
    (found.with, found.names) = (rest(&found.with, &phrase.with), rest(&found.names, &phrase.names));
    Some(found)
}

/// The part that the phrase with this head fills, and its governor.
fn part(document: &Document, sentence: &Sentence, head: usize) -> Option<(Part, Option<usize>)> {
    let mut at = head;
    for _ in 0..4 {
        let case = sentence.related(at, &[Deprel::Case]).next().map(|c| fold(document.cut(sentence.tokens[c].span)));
        let governor = sentence.governor(at);
        let passive = |g: usize| sentence.related(g, &[Deprel::AuxPass, Deprel::NsubjPass]).next().is_some();
        match (sentence.tokens[at].deprel, case.as_deref()) {
            // "by her pupil Ana Ruiz"
            (Deprel::Nsubj | Deprel::OblAgent, _) => return Some((Part::Agent, governor)),
            (_, Some("by")) => {
                let done = governor.is_some_and(|g| sentence.tokens[g].upos == Upos::Verb || passive(g));
                return done.then_some((Part::Agent, governor));
            }
            // "The ferry left Orrell", "sailed from Orrell"
            (Deprel::Obj, _) if governor.is_some_and(|g| fold(&sentence.tokens[g].lemma) == "leave") => {
                return Some((Part::From, governor));
            }
            (Deprel::NsubjPass | Deprel::Obj, _) => return Some((Part::Object, governor)),
            (_, Some("in" | "at" | "on" | "near" | "outside" | "off" | "aboard")) => return Some((Part::At, governor)),
            // "He died of a fever": it killed him.
            (Deprel::Obl, Some("of" | "from"))
                if governor.is_some_and(|g| fold(&sentence.tokens[g].lemma) == "die") =>
            {
                return Some((Part::Agent, governor));
            }
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
