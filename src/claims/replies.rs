//! Answers: after "When will the pool open?", "On 3 May." says that it opens on 3 May, and "After three weeks" after "How long was the
//! road shut?" how long it was. What the answer leaves out, the question has told.

use super::antecedents::Spoken;
use super::setting;
use super::stated::{governing, stance};
use super::terms::{Context, meaning, tidy};
use super::{Claim, Origin, Slot, governors, occasions};
use crate::lexicon::letters::fold;
use crate::lexicon::questions::{ASKING, ASKING_HOW, ASKING_WHAT};
use crate::lexicon::words;
use crate::text::{Document, Sentence, Upos};
use std::ops::Range;

/// So many words may open an answer before its value: "Yes, until 3 May", "Not before about six".
const OPENING: usize = 5;

/// Completes the values of the sentence right after a question with what was asked.
pub fn complete(document: &Document, contexts: &[Context], number: usize, spoken: Spoken, claims: &mut [Claim]) {
    let Some(question) = number.checked_sub(1).and_then(|q| contexts.get(q)) else { return };
    let sentence = contexts[number].sentence;
    if !asks(document, question.sentence) || asks(document, sentence) {
        return;
    }
    let asked = asked(document, question.sentence);
    let mut answered = false;
    for claim in claims.iter_mut().filter(|c| c.slot == Slot::Value && c.origin == Origin::Stated) {
        let Some(kind) = claim.value.as_ref().map(|v| v.kind.word()) else { continue };
        let wanted = asked.as_ref().is_some_and(|(_, kinds)| kinds.contains(&kind));
        // "When will it open, and when will it close?" has an answer for each, and "How many of them?" one of another sort.
        let alone = asked.is_none() || wanted;
        let bare = bare(sentence, sentence.tokens_in(claim.focus));
        if !alone || answered || !(bare || wanted) {
            continue;
        }
        answered = true;
        let at = match &asked {
            Some((at, _)) => at.clone(),
            None => main(question.sentence),
        };
        reply(document, question, at, bare, spoken, claim);
    }
}

/// Puts what a question says, as seen from the tokens that ask, beside what the claim says itself.
fn reply(document: &Document, question: &Context, at: Range<usize>, bare: bool, spoken: Spoken, claim: &mut Claim) {
    let sentence = question.sentence;
    let Some(last) = at.end.checked_sub(1).filter(|_| !at.is_empty()) else { return };
    let span = sentence.tokens[at.start].span.cover(sentence.tokens[last].span);
    let told = question.around(Some(span));
    let own = at.clone().filter(|&i| sentence.tokens[i].upos != Upos::Adv).filter_map(|i| question.term(i, 255));
    claim.terms = tidy(claim.terms.iter().chain(told.iter()).copied().chain(own).collect());
    if !bare {
        return;
    }
    let family = |i: usize| meaning(words::key(&fold(&sentence.tokens[i].lemma)));
    let verb = governing(sentence, at.clone(), |u| matches!(u, Upos::Verb | Upos::Adj));
    let verb = verb.or_else(|| at.clone().find(|&i| sentence.tokens[i].upos == Upos::Verb));
    if claim.predicate == 0 {
        claim.predicate = verb.map_or(0, family);
    }
    if claim.head == 0 {
        let noun = |i: &usize| matches!(sentence.tokens[*i].upos, Upos::Noun);
        let head = at.clone().find(noun).or_else(|| governing(sentence, at.clone(), |u| u == Upos::Noun));
        claim.head = head.map_or(0, family);
    }
    if claim.about == 0 {
        (claim.about, claim.about_name) = setting::about(document, sentence, at.clone(), spoken);
    }
    claim.stance = stance(sentence, verb, span);
    if claim.stated_moment().is_some_and(|m| !m.set && m.offset.is_none()) && sentence.parsed {
        let about = (claim.about, claim.about_name);
        let event = governors::governor(document, sentence, at.clone()).or(verb);
        let event = event.and_then(|e| occasions::occasion(document, sentence, e, about));
        claim.occasion = event.map(Box::new).or(claim.occasion.take());
    }
}

/// Whether a sentence is a question.
fn asks(document: &Document, sentence: &Sentence) -> bool {
    let text = document.cut(sentence.span);
    text.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?' && c != '.' && c != '!').ends_with('?')
}

/// The words of a question that ask for a value, and the sorts of value that answer them; none where it asks for two.
fn asked(document: &Document, sentence: &Sentence) -> Option<(Range<usize>, &'static [&'static str])> {
    let word = |i: usize| sentence.tokens.get(i).map_or(String::new(), |t| document.cut(t.span).to_lowercase());
    let row = |table: &'static [(&str, &[&str])], w: &str| table.iter().find(|r| r.0 == w).map(|r| r.1);
    let mut found = (0..sentence.tokens.len()).filter_map(|i| {
        let next = || word(i + 1);
        match word(i).as_str() {
            "how" => row(ASKING_HOW, &next()).map(|kinds| (i..i + 2, kinds)),
            "what" | "which" => row(ASKING_WHAT, &next()).map(|kinds| (i..i + 2, kinds)),
            w => row(ASKING, w).map(|kinds| (i..i + 1, kinds)),
        }
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The word that a sentence hangs on.
fn main(sentence: &Sentence) -> Range<usize> {
    let root = sentence.tokens.iter().position(|t| t.head == 0 && t.upos != Upos::Punct);
    root.map_or(0..0, |r| r..r + 1)
}

/// Whether these tokens open a sentence that has said nothing before them and goes on with no verb of theirs: "On 3 May, so be early".
fn bare(sentence: &Sentence, inside: Range<usize>) -> bool {
    let token = |i: usize| sentence.tokens[i].upos;
    // "A. On 3 May."
    let label = sentence.tokens.first().is_some_and(|t| t.span.end - t.span.start <= 2 && t.upos != Upos::Adp);
    let label = if label { 2 } else { 0 };
    let leads = inside.start <= OPENING + label
        && (label.min(inside.start)..inside.start).all(|i| {
            matches!(
                token(i),
                Upos::Adp | Upos::Adv | Upos::Det | Upos::Adj | Upos::Intj | Upos::Part | Upos::Punct | Upos::Sconj
            )
        });
    let verb = (0..sentence.tokens.len()).any(|i| matches!(token(i), Upos::Verb | Upos::Aux));
    let closes = sentence.tokens.get(inside.end).is_none_or(|t| t.upos == Upos::Punct);
    leads && (!verb || closes && inside.end > 0)
}

#[cfg(test)]
mod tests {
    use crate::check::state_one;
    use crate::lexicon::words;
    use crate::text::Document;

    /// Whether the value with these words is taken to tell of a word of the question.
    fn check(text: &str, value: &str, word: &str, expect: bool) {
        let document = Document::plain("a.txt", text);
        let (claims, _) = state_one(&document);
        let claim = claims.iter().find(|c| c.value.is_some() && document.cut(c.focus) == value);
        let told = claim.is_some_and(|c| c.terms.iter().any(|t| t.lemma == words::key(word)));
        assert_eq!(told, expect, "{text}");
    }

    #[test]
    fn what_an_answer_leaves_out() {
        check("When will the pool be drained? On 3 May 2021, so be early.", "3 May 2021", "drain", true);
        check("How long was the road shut? For three weeks.", "three weeks", "road", true);
        check("Q. Is the ferry still running?\nA. Until 3 May 2021.", "3 May 2021", "ferry", true);
    }

    #[test]
    fn what_is_no_answer() {
        check("Who drained the pool? The guild was founded on 3 May 2021 by a baker.", "3 May 2021", "pool", false);
        check("The pool was drained. On 3 May 2021 the guild met.", "3 May 2021", "pool", false);
        check("Is the pool drained? When will it open? On 3 May 2021.", "3 May 2021", "drain", false);
    }
}
