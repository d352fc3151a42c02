//! How long it was until something was done, counted from whatever went before and is not told: "It took the guards nine minutes to
//! arrive", "the guards arrived after nine minutes".

use super::occasions::{self, Occasion, SUBJECTS, Turn};
use super::terms::meaning;
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{Deprel, Document, Sentence, Upos};

/// What somebody or something is.
pub(super) fn state(document: &Document, sentence: &Sentence, at: usize) -> Occasion {
    let event = meaning(words::key(&fold(&sentence.tokens[at].lemma)));
    Occasion { event, ..occasions::around(document, sentence, at) }
}

/// From whatever went before, which is not told, until something is done.
pub(super) fn until_done(
    document: &Document,
    sentence: &Sentence,
    at: usize,
    about: (u32, bool),
) -> Option<(Occasion, Occasion)> {
    sentence.related(at, SUBJECTS).next()?;
    let to = occasions::occasion(document, sentence, at, about)?;
    (to.turn == Turn::Whole).then(|| (Occasion::default(), to))
}

/// The same of "it took the guards nine minutes to arrive": whoever it took so long goes with what they did.
pub(super) fn errand(
    document: &Document,
    sentence: &Sentence,
    verb: usize,
    length: usize,
    about: (u32, bool),
) -> Option<(Occasion, Occasion)> {
    let it = sentence.related(verb, &[Deprel::Nsubj, Deprel::Expl]).next()?;
    let done = sentence
        .related(verb, &[Deprel::Xcomp, Deprel::Ccomp, Deprel::Csubj, Deprel::Advcl])
        .find(|&k| sentence.tokens[k].upos == Upos::Verb)?;
    let mut to = occasions::occasion(document, sentence, done, about)?;
    let who: Vec<usize> =
        sentence.related(verb, &[Deprel::Iobj, Deprel::Obj]).filter(|&k| k != length && k > it).collect();
    let named =
        who.iter().flat_map(|&k| std::iter::once(k).chain(sentence.related(k, &[Deprel::Flat, Deprel::Compound])));
    occasions::gather(document, sentence, named, &mut to);
    Some((Occasion::default(), to))
}
