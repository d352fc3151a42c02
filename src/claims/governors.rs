//! Which word tells the event that a moment dates: of "a clerk was shot at noon" the shooting, of "it was noon when the lights went
//! out" the going out.

use super::Claim;
use super::occasions::SUBJECTS;
use crate::lexicon::frames;
use crate::lexicon::letters::fold;
use crate::text::{Deprel, Document, Sentence, Upos};

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
            // "signed in the capital on Friday": what is done there is dated.
            let there = ["in", "at", "to", "into", "from", "near"].iter().any(|p| case(document, sentence, up, p));
            let done = sentence.governor(up).is_some_and(|v| sentence.tokens[v].upos == Upos::Verb);
            if !(predicate || there && done) {
                return Some(up);
            }
        }
        // A headline without a verb: "At noon a dam burst".
        if token.upos == Upos::Noun && token.deprel == Deprel::Root {
            return Some(up);
        }
        at = up;
    }
    None
}

/// So many words at most stand between a time and its "when".
const FAR_WHEN: usize = 8;

/// Of "it was ten past nine when the lights went out" the verb of what happened then.
pub(super) fn it_was(document: &Document, sentence: &Sentence, inside: std::ops::Range<usize>) -> Option<usize> {
    let outer = sentence.heads(inside.clone()).next()?;
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    let it = sentence.related(outer, &[Deprel::Nsubj, Deprel::Expl]).any(|s| word(s).eq_ignore_ascii_case("it"));
    let when = |k: &usize| {
        sentence.tokens[*k].upos == Upos::Verb
            && sentence
                .dependents(*k)
                .any(|c| ["when", "that"].iter().any(|w| word(c).eq_ignore_ascii_case(w)) && c >= inside.end)
    };
    let hangs = sentence.related(outer, &[Deprel::Advcl, Deprel::AclRelcl, Deprel::Ccomp, Deprel::Csubj]).find(when);
    hangs.filter(|_| it).or_else(|| {
        // "It was ten past nine and still dark when the lights went out"
        let opens =
            word(0).eq_ignore_ascii_case("it") && sentence.tokens.len() > 1 && word(1).eq_ignore_ascii_case("was");
        let near = inside.end..(inside.end + FAR_WHEN).min(sentence.tokens.len());
        let when =
            near.clone().find(|&i| word(i).eq_ignore_ascii_case("when")).filter(|_| opens && inside.start <= 5)?;
        let verb = |i: &usize| sentence.tokens[*i].upos == Upos::Verb;
        sentence.governor(when).filter(|&v| verb(&v) && v > when).or_else(|| (when..sentence.tokens.len()).find(verb))
    })
}

/// Whether one of these words opens a moment, or stands right before it.
pub(super) fn led(document: &Document, sentence: &Sentence, claim: &Claim, by: &[&str]) -> bool {
    let first = sentence.tokens_in(claim.focus).start;
    let says = |i: usize| {
        sentence.tokens.get(i).is_some_and(|t| by.contains(&document.cut(t.span).to_ascii_lowercase().as_str()))
    };
    first.checked_sub(1).is_some_and(says) || says(first)
}

/// Whether a noun stands after this preposition.
pub(super) fn case(document: &Document, sentence: &Sentence, noun: usize, preposition: &str) -> bool {
    sentence
        .related(noun, &[Deprel::Case])
        .any(|c| document.cut(sentence.tokens[c].span).eq_ignore_ascii_case(preposition))
}
