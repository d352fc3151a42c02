//! What a date or time dates: of "a doctor was on the spot at 4.20" the arrival of a doctor, of "the war began in May" the beginning of
//! the war, of "14:35 Crew leaves the quay" that the crew leaves.

use super::terms::meaning;
use super::{Claim, Slot};
use crate::lexicon::lapses::{BECOMES, BEGINS, DUE, ENDS, HAPPENS, LEADS, MONTHS, NTH, POSTS, SCENES, TAKES_OFFICE};
use crate::lexicon::letters::fold;
use crate::lexicon::{frames, words};
use crate::text::{Deprel, Document, Sentence, Upos};

/// Which side of an event is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Turn {
    /// It as a whole, or the moment at which it happens.
    #[default]
    Whole,
    Begins,
    Ends,
    /// No event, but the day on which the document was published.
    Told,
    /// No event, but the moment that the sentence tells right before the length.
    Here,
}

/// An event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Occasion {
    pub turn: Turn,
    /// Family of the verb or noun that tells it; 0 where it is an entry of a log without one.
    pub event: u32,
    /// Families of the words that go with it: who, what, where.
    pub with: Box<[u32]>,
    /// Keys of the names that go with it.
    pub names: Box<[u32]>,
    /// Key of "first", "last", ... where it is one of several.
    pub nth: u32,
    /// Whether it only ought to happen: "must be moored by noon".
    pub due: bool,
}

/// The family that stands for being in office.
pub const OFFICE: &str = "office";

pub(super) const SUBJECTS: &[Deprel] = &[Deprel::Nsubj, Deprel::NsubjPass];

/// Gives each moment of a sentence what it dates.
pub fn date(document: &Document, sentence: &Sentence, claims: &mut [Claim]) {
    for claim in claims.iter_mut().filter(|c| c.slot == Slot::Value) {
        if claim.stated_moment().is_none_or(|m| m.set || m.offset.is_some()) {
            continue;
        }
        let inside = sentence.tokens_in(claim.focus);
        let occasion = match governor(document, sentence, inside.clone()) {
            Some(at) if sentence.parsed => since_office(document, sentence, claim, at)
                .or_else(|| occasion(document, sentence, at, (claim.about, claim.about_name))),
            _ => None,
        };
        let occasion = occasion.or_else(|| {
            // An entry: all that it says.
            let after = inside.end..sentence.tokens.len();
            (claim.entry || inside.start == 0).then(|| {
                let mut found = Occasion::default();
                gather(document, sentence, after, &mut found);
                found
            })
        });
        let occasion = occasion.map(|o| match o.turn {
            Turn::Whole if o.event != 0 && since(document, sentence, claim) => Occasion { turn: Turn::Begins, ..o },
            _ => o,
        });
        claim.occasion = Some(Box::new(occasion.unwrap_or_default()));
    }
}

/// Whether "since" opens a moment, or stands right before it.
fn since(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let first = sentence.tokens_in(claim.focus).start;
    let says = |i: usize| sentence.tokens.get(i).is_some_and(|t| document.cut(t.span).eq_ignore_ascii_case("since"));
    first.checked_sub(1).is_some_and(says) || says(first)
}

/// The nearest word above that tells an event: a verb, what "is" said of a subject, or the noun that a date hangs on.
pub(super) fn governor(document: &Document, sentence: &Sentence, inside: std::ops::Range<usize>) -> Option<usize> {
    let outer = sentence.heads(inside.clone()).next()?;
    if let Some(verb) = it_was(document, sentence, inside.clone()) {
        return Some(verb);
    }
    let mut at = outer;
    for _ in 0..6 {
        // "the last contact was at 21:52": the time is itself the predicate.
        if sentence.related(at, SUBJECTS).next().is_some() && at != outer {
            return Some(at);
        }
        if at == outer
            && let Some(subject) = sentence.related(at, SUBJECTS).next()
        {
            return Some(subject);
        }
        let up = sentence.governor(at)?;
        let token = &sentence.tokens[up];
        if token.upos == Upos::Verb {
            return Some(up);
        }
        let hangs =
            matches!(sentence.tokens[at].deprel, Deprel::Nmod | Deprel::NmodUnmarked | Deprel::Acl | Deprel::Appos);
        if hangs && token.upos == Upos::Noun && !frames::holds(frames::CALENDAR, &fold(document.cut(token.span))) {
            let predicate = sentence.related(up, SUBJECTS).next().is_some();
            if !predicate {
                return Some(up);
            }
        }
        at = up;
    }
    None
}

/// Of "it was ten past nine when the lights went out" the verb of what happened then.
pub(super) fn it_was(document: &Document, sentence: &Sentence, inside: std::ops::Range<usize>) -> Option<usize> {
    let outer = sentence.heads(inside.clone()).next()?;
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    let it = sentence.related(outer, &[Deprel::Nsubj, Deprel::Expl]).any(|s| word(s).eq_ignore_ascii_case("it"));
    let when = |k: &usize| {
        sentence.tokens[*k].upos == Upos::Verb
            && sentence.dependents(*k).any(|c| word(c).eq_ignore_ascii_case("when") && c >= inside.end)
    };
    sentence.related(outer, &[Deprel::Advcl, Deprel::AclRelcl, Deprel::Ccomp, Deprel::Csubj]).find(when).filter(|_| it)
}

/// The event that a verb, predicate or noun tells; `about` is what its subject stands for.
pub(super) fn occasion(document: &Document, sentence: &Sentence, at: usize, about: (u32, bool)) -> Option<Occasion> {
    let token = &sentence.tokens[at];
    let lemma = fold(&token.lemma);
    let subject = sentence.related(at, SUBJECTS).next();
    let object = sentence.related(at, &[Deprel::Obj]).next();
    let mut found = Occasion::default();
    gather(document, sentence, [at].into_iter(), &mut found);
    found.with = Box::default();
    arguments(document, sentence, at, &mut found);
    found.due = sentence.related(at, &[Deprel::Aux]).any(|i| DUE.contains(&fold(&sentence.tokens[i].lemma).as_str()));
    let holds = |list: &[&str]| list.contains(&lemma.as_str());
    let noun = token.upos == Upos::Noun;
    let family = |i: usize| meaning(words::key(&fold(&sentence.tokens[i].lemma)));
    if !noun && TAKES_OFFICE.contains(&lemma.as_str()) {
        // "was elected", "was sworn in": into office.
        let passive = sentence.related(at, &[Deprel::NsubjPass]).next().is_some();
        if passive && somebody(sentence, at) {
            return Some(into_office(about));
        }
    }
    // "was declared bankrupt", "was made public": what it became.
    let complement =
        sentence.related(at, &[Deprel::Xcomp]).find(|&k| matches!(sentence.tokens[k].upos, Upos::Adj | Upos::Noun));
    if let Some(k) = complement.filter(|_| !noun && holds(BECOMES)) {
        found.event = family(k);
        return Some(found).filter(|o| o.event != 0);
    }
    // "a doctor was on the spot"
    if holds(SCENES) && sentence.related(at, &[Deprel::Cop]).next().is_some() {
        found.event = meaning(words::key("arrive"));
        return Some(found);
    }
    let turn = if holds(BEGINS) {
        Turn::Begins
    } else if holds(ENDS) {
        Turn::Ends
    } else if !noun && (holds(HAPPENS) || sentence.related(at, &[Deprel::Cop]).next().is_some()) {
        Turn::Whole
    } else {
        found.event = family(at);
        found.turn = Turn::Whole;
        return Some(found).filter(|o| o.event != 0);
    };
    found.turn = turn;
    // "The siege began", "they opened the gate", "the start of the siege", "the hearing took place"
    let place = object.is_some_and(|k| fold(&sentence.tokens[k].lemma) == "place" && lemma == "take");
    let object = object.filter(|_| !place);
    let passive = sentence.related(at, &[Deprel::NsubjPass]).next();
    let thing = if noun {
        sentence.related(at, &[Deprel::Nmod, Deprel::Compound]).find(|&k| case(document, sentence, k, "of"))
    } else if turn == Turn::Whole {
        passive.or(object).or(subject)
    } else {
        passive.or(subject)
    };
    found.event = match thing {
        Some(k) if sentence.tokens[k].upos == Upos::Noun => family(k),
        Some(k) if sentence.tokens[k].upos == Upos::Pron && !about.1 => about.0,
        _ if noun => family(at),
        _ => return None,
    };
    (found.event != 0).then_some(found)
}

/// "has been in office since 2011", "our mayor since 2007", "has governed the town since 2015": the beginning of an office.
fn since_office(document: &Document, sentence: &Sentence, claim: &Claim, at: usize) -> Option<Occasion> {
    let post = POSTS.contains(&fold(&sentence.tokens[at].lemma).as_str());
    let held = sentence.related(at, &[Deprel::Obj]).any(|k| POSTS.contains(&fold(&sentence.tokens[k].lemma).as_str()));
    let leads = LEADS.contains(&fold(&sentence.tokens[at].lemma).as_str());
    ((post || held || leads && claim.about_name) && somebody(sentence, at) && since(document, sentence, claim))
        .then(|| into_office((claim.about, claim.about_name)))
}

/// Whether the subject of a word is a person: a name, a pronoun, "the mayor", but no committee.
fn somebody(sentence: &Sentence, at: usize) -> bool {
    sentence.related(at, SUBJECTS).next().is_some_and(|s| match sentence.tokens[s].upos {
        Upos::Propn | Upos::Pron => true,
        _ => words::look_up(&fold(&sentence.tokens[s].lemma)).is_some_and(|w| w.person()),
    })
}

/// That somebody comes into office.
pub(super) fn into_office(who: (u32, bool)) -> Occasion {
    let names: Box<[u32]> = if who.1 { [who.0].into() } else { Box::default() };
    Occasion { turn: Turn::Begins, event: office(), names, ..Occasion::default() }
}

/// The family of being in office.
pub fn office() -> u32 {
    meaning(words::key(OFFICE))
}

/// Whether a noun stands after this preposition.
pub(super) fn case(document: &Document, sentence: &Sentence, noun: usize, preposition: &str) -> bool {
    sentence
        .related(noun, &[Deprel::Case])
        .any(|c| document.cut(sentence.tokens[c].span).eq_ignore_ascii_case(preposition))
}

/// What goes with a word, whatever event it tells.
pub(super) fn around(document: &Document, sentence: &Sentence, at: usize) -> Occasion {
    let mut found = Occasion::default();
    arguments(document, sentence, at, &mut found);
    found
}

/// Adds what goes with a verb or noun: subject, object, what stands after prepositions, and their own modifiers.
fn arguments(document: &Document, sentence: &Sentence, at: usize, found: &mut Occasion) {
    const PARTS: &[Deprel] = &[
        Deprel::Nsubj,
        Deprel::NsubjPass,
        Deprel::Obj,
        Deprel::Iobj,
        Deprel::Obl,
        Deprel::OblAgent,
        Deprel::Nmod,
        Deprel::NmodPoss,
        Deprel::Compound,
        Deprel::Amod,
        Deprel::Flat,
        Deprel::Appos,
        // "was last checked"
        Deprel::Advmod,
    ];
    let near: Vec<usize> = sentence.related(at, PARTS).collect();
    let far: Vec<usize> = near
        .iter()
        .flat_map(|&k| {
            sentence.related(k, &[Deprel::Compound, Deprel::Amod, Deprel::Flat, Deprel::Nmod, Deprel::NmodPoss])
        })
        .collect();
    gather(document, sentence, near.into_iter(), found);
    let nth = found.nth;
    gather(document, sentence, far.into_iter(), found);
    // "before the first case" is not the first of what happened before it; "its last inspection" is.
    found.nth = nth;
}

/// Adds the content words among these tokens.
pub(super) fn gather(
    document: &Document,
    sentence: &Sentence,
    tokens: impl Iterator<Item = usize>,
    found: &mut Occasion,
) {
    let (mut with, mut names) = (found.with.to_vec(), found.names.to_vec());
    for i in tokens {
        let token = &sentence.tokens[i];
        let lemma = fold(&token.lemma);
        if let Some(row) = NTH.iter().find(|row| row.contains(&lemma.as_str())) {
            // Of "checked last before the first case" the check is the last.
            if found.nth == 0 {
                found.nth = words::key(row[0]);
            }
            continue;
        }
        let calendar =
            frames::holds(frames::CALENDAR, &lemma) || token.upos == Upos::Propn && MONTHS.contains(&lemma.as_str());
        if calendar || frames::holds(frames::QUANTITY, &lemma) {
            continue;
        }
        match token.upos {
            Upos::Propn => names.push(words::key(&fold(document.cut(token.span)))),
            Upos::Noun | Upos::Verb | Upos::Adj => with.push(meaning(words::key(&lemma))),
            _ => {}
        }
    }
    for list in [&mut with, &mut names] {
        list.sort_unstable();
        list.dedup();
    }
    (found.with, found.names) = (with.into(), names.into());
}
