//! What a date or time dates: of "a doctor was on the spot at 4.20" the arrival of a doctor, of "the war began in May" the beginning of
//! the war, of "14:35 Crew leaves the quay" that the crew leaves.

use super::governors::{case, governor, led};
use super::terms::meaning;
use super::{Claim, Slot, works};
use crate::lexicon::lapses::{
    BECOMES, BEGINS, DUE, ENDS, HAPPENS, LEADS, MONTHS, NTH, POSTS, SCENES, STRIKES, TAKES_OFFICE,
};
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
        let occasion =
            occasion.or_else(|| (claim.entry || inside.start == 0).then(|| entry(document, sentence, inside.clone())));
        let occasion = occasion.map(|o| match o.turn {
            Turn::Whole if o.event != 0 && led(document, sentence, claim, &["since"]) => {
                Occasion { turn: Turn::Begins, ..o }
            }
            Turn::Whole if o.event != 0 && led(document, sentence, claim, &["until", "till"]) => {
                Occasion { turn: Turn::Ends, ..o }
            }
            _ => o,
        });
        // "by noon" says no more than that it was not later.
        let occasion = occasion.filter(|_| !led(document, sentence, claim, &["by"]));
        let occasion = works::published(document, sentence, claim, occasion.unwrap_or_default());
        claim.occasion = Some(Box::new(occasion));
    }
}

/// An entry: the event that its verb, else its first noun tells, else all that it says.
fn entry(document: &Document, sentence: &Sentence, inside: std::ops::Range<usize>) -> Occasion {
    let after = inside.end..sentence.tokens.len();
    let is = |upos: Upos| move |&i: &usize| sentence.tokens[i].upos == upos;
    let root = after.clone().find(|&i| sentence.tokens[i].deprel == Deprel::Root);
    let tells = root.filter(is(Upos::Verb)).or_else(|| after.clone().find(is(Upos::Verb)));
    let tells = tells.or_else(|| after.clone().find(is(Upos::Noun)));
    let told = tells.filter(|_| sentence.parsed).and_then(|at| occasion(document, sentence, at, (0, false)));
    told.unwrap_or_else(|| {
        let mut found = Occasion::default();
        gather(document, sentence, after, &mut found);
        found
    })
}

/// The event that a verb, predicate or noun tells; `about` is what its subject stands for.
pub(super) fn occasion(document: &Document, sentence: &Sentence, at: usize, about: (u32, bool)) -> Option<Occasion> {
    let token = &sentence.tokens[at];
    let lemma = fold(&token.lemma);
    let subject = subject_of(sentence, at);
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
    // "the coach came in", "the sheriff came to the mill": it arrived.
    if lemma == "come" && arrives(document, sentence, at) {
        found.event = meaning(words::key("arrive"));
        return Some(found);
    }
    // "a doctor was on the spot"
    if holds(SCENES) && sentence.related(at, &[Deprel::Cop]).next().is_some() {
        found.event = meaning(words::key("arrive"));
        return Some(found);
    }
    let turn = if holds(BEGINS) {
        Turn::Begins
    } else if holds(ENDS) || !noun && lemma == "over" {
        Turn::Ends
    } else if !noun && holds(STRIKES) && passive_or_object(sentence, at) {
        // "The barge was struck": it is not the barge that happened.
        found.event = family(at);
        return Some(found).filter(|o| o.event != 0);
    } else if !noun
        && (holds(HAPPENS) || goes_on(document, sentence, at) || sentence.related(at, &[Deprel::Cop]).next().is_some())
    {
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
        // "the siege began"; "Ruiz opened the gate"
        let named = |k: &usize| sentence.tokens[*k].upos == Upos::Propn;
        passive.or(subject.filter(|k| !named(k) || object.is_none())).or(object)
    };
    found.event = match thing {
        Some(k) if sentence.tokens[k].upos == Upos::Noun => family(k),
        Some(k) if sentence.tokens[k].upos == Upos::Pron && !about.1 => about.0,
        _ if noun => family(at),
        _ => return None,
    };
    (found.event != 0).then_some(found)
}

/// The subject of a verb, or of the verb that it is joined to: of "the siege began on Friday and ended on Sunday" the siege ended.
fn subject_of(sentence: &Sentence, at: usize) -> Option<usize> {
    let joined = |v: &usize| sentence.tokens[*v].deprel == Deprel::Conj && sentence.tokens[*v].upos == Upos::Verb;
    let own = sentence.related(at, SUBJECTS).next();
    own.or_else(|| sentence.governor(at).filter(|_| joined(&at)).and_then(|v| sentence.related(v, SUBJECTS).next()))
}

/// Whether a verb has an object, or is passive.
fn passive_or_object(sentence: &Sentence, at: usize) -> bool {
    sentence.related(at, &[Deprel::Obj, Deprel::NsubjPass]).next().is_some()
}

/// Whether a verb of coming tells of a place: "came in", "came here", "came home".
fn arrives(document: &Document, sentence: &Sentence, at: usize) -> bool {
    let place =
        |i: usize| ["in", "here", "home", "back"].contains(&fold(document.cut(sentence.tokens[i].span)).as_str());
    sentence.related(at, &[Deprel::CompoundPrt, Deprel::Advmod]).any(place)
}

/// Whether a verb says that its subject goes on: "the trial has been going on", "the war lasted".
fn goes_on(document: &Document, sentence: &Sentence, at: usize) -> bool {
    let on = |i: usize| document.cut(sentence.tokens[i].span).eq_ignore_ascii_case("on");
    match fold(&sentence.tokens[at].lemma).as_str() {
        "go" | "drag" => sentence.related(at, &[Deprel::CompoundPrt, Deprel::Advmod]).any(on),
        "last" | "continue" => sentence.related(at, &[Deprel::Xcomp, Deprel::Obj]).next().is_none(),
        _ => false,
    }
}

/// "has been in office since 2011", "our mayor since 2007", "has governed the town since 2015": the beginning of an office.
fn since_office(document: &Document, sentence: &Sentence, claim: &Claim, at: usize) -> Option<Occasion> {
    let post = POSTS.contains(&fold(&sentence.tokens[at].lemma).as_str());
    let held = sentence.related(at, &[Deprel::Obj]).any(|k| POSTS.contains(&fold(&sentence.tokens[k].lemma).as_str()));
    let leads = LEADS.contains(&fold(&sentence.tokens[at].lemma).as_str());
    // "our mayor since 2007 is Maud Tarn", "Maud Tarn, mayor since 2007"
    let named = |k: &usize| sentence.tokens[*k].upos == Upos::Propn;
    let head = words::look_up(&fold(&sentence.tokens[at].lemma)).is_some_and(|w| w.person());
    let beside = matches!(sentence.tokens[at].deprel, Deprel::Nsubj | Deprel::Appos);
    if let Some(name) = sentence.governor(at).filter(named).filter(|_| head && beside)
        && sentence.tokens[at].upos == Upos::Noun
        && led(document, sentence, claim, &["since"])
    {
        let proper = |i: &usize| sentence.tokens.get(*i).is_some_and(|t| t.upos == Upos::Propn);
        let last = (name..).take_while(proper).last().unwrap_or(name);
        return Some(into_office((words::key(&fold(document.cut(sentence.tokens[last].span))), true)));
    }
    ((post || held || leads && claim.about_name)
        && somebody(sentence, at)
        && led(document, sentence, claim, &["since"]))
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
    // What comes before or after takes no part.
    let aside = |k: &usize| {
        sentence.tokens[*k].deprel == Deprel::Obl
            && ["before", "after", "until", "since"].iter().any(|w| case(document, sentence, *k, w))
    };
    let mut near: Vec<usize> = sentence.related(at, PARTS).filter(|k| !aside(k)).collect();
    near.extend(subject_of(sentence, at).filter(|s| !near.contains(s)));
    // "the ferry, which sank on 3 May"
    near.extend(sentence.governor(at).filter(|_| sentence.tokens[at].deprel == Deprel::AclRelcl));
    let far: Vec<usize> = near
        .iter()
        .flat_map(|&k| {
            sentence.related(k, &[Deprel::Compound, Deprel::Amod, Deprel::Flat, Deprel::Nmod, Deprel::NmodPoss])
        })
        .collect();
    gather(document, sentence, near.into_iter(), found);
    // "was last checked", however it hangs.
    if let Some(before) = at.checked_sub(1).filter(|_| found.nth == 0 && sentence.tokens[at].upos == Upos::Verb) {
        // "Was last cleaned": "last" is taken for an adjective.
        let adverb = |&i: &usize| matches!(sentence.tokens[i].upos, Upos::Adv | Upos::Adj);
        gather(document, sentence, [before].into_iter().filter(adverb), found);
    }
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
