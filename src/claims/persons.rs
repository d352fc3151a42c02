//! Claims about persons: the roles that they hold, and whose age or birth a value is.

use super::terms::Context;
use super::{Claim, Slot, Term, TermClass, lives};
use crate::lexicon::frames::{BIRTH, FORMER_AGE};
use crate::lexicon::letters::fold;
use crate::lexicon::quantity_words::{ANYBODY, OF_AN_AGE};
use crate::lexicon::words;
use crate::text::{Deprel, Document, DocumentId, Sentence, Span, Upos};
use crate::values::people::{NameForm, Role};
use crate::values::{Kind, Shape};

/// The claim that a person holds a role.
pub fn role(id: DocumentId, context: &Context, names: &[NameForm], role: &Role) -> Claim {
    let form = names.get(role.name as usize);
    Claim {
        terms: context.around(Some(role.span)),
        name: form.map(|f| Box::new(f.clone())),
        person: form.map_or(0, |f| words::key(f.surname())),
        role: Some(Box::new(role.form.clone())),
        subject_span: Some(role.person),
        polarity: if role.denied { super::Polarity::Denied } else { super::Polarity::Affirmed },
        earlier: role.told_in_past || role.form.past,
        stance: if role.planned { super::Stance::Planned } else { super::Stance::Asserted },
        ..super::sayings::bare(id, context.sentence, role.sentence, Slot::Role, role.span, Vec::new())
    }
}

/// Key of the surname of the person or name of the thing whose age or birth a value claim gives, 0 if it names nobody: the name that
/// stands nearest, else for a birth and for "she is 61" `last_person`; and whether that is a guess.
pub fn whose(document: &Document, sentence: &Sentence, claim: &Claim, last_person: u32) -> (u32, bool) {
    if let Some(id) = lives::in_brackets(document, sentence, claim) {
        return (id, false);
    }
    let named = by_name(document, sentence, claim);
    match named {
        None if told_of(document, sentence, claim) || born(document, sentence, claim) => {
            (last_person, last_person != 0 && guessed(document, sentence, claim))
        }
        other => (other.unwrap_or(0), false),
    }
}

/// Whether a date says when somebody was born.
fn born(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let date = claim.value.as_ref().is_some_and(|v| matches!(v.shape, Shape::Moment(_)) && v.kind == Kind::Date);
    date && BIRTH.iter().any(|w| says(document, sentence, claim, w)) && !after_another(document, sentence, claim)
}

/// Whether the word of birth has its own date before this one: "(born 1950) retired in 2010".
fn after_another(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    let window = inside.start.saturating_sub(5)..inside.start;
    let said = window.clone().rev().find(|&i| BIRTH.iter().any(|w| word(i).eq_ignore_ascii_case(w)));
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    said.is_some_and(|at| (at + 1..window.end).any(|i| word(i) == ")" || year(word(i))))
}

/// The same by a name in the sentence; 0 where it is nobody's that could be named, none where no name stands near.
fn by_name(document: &Document, sentence: &Sentence, claim: &Claim) -> Option<u32> {
    let Some(value) = &claim.value else { return Some(0) };
    let born = born(document, sentence, claim);
    if value.kind != Kind::Age && !born {
        return Some(0);
    }
    let before = document.cut(Span { start: sentence.span.start, end: claim.focus.start.max(sentence.span.start) });
    let before = before.trim_end().to_ascii_lowercase();
    // "at the age of ten" tells of a time long gone.
    // "At 61, Anna Holm is the oldest" tells of now.
    if value.kind == Kind::Age && before != "at" && FORMER_AGE.iter().any(|w| before.ends_with(w)) {
        return Some(0);
    }
    // "a firm that Holm founded in 1990" is no birth of Holm.
    if born && !is_born(document, sentence, claim) {
        return Some(0);
    }
    if described(document, sentence, claim) {
        return Some(0);
    }
    if let Some(id) = set_off(document, sentence, claim) {
        return Some(id);
    }
    if let Some(id) = apposed(document, sentence, claim) {
        return Some(id);
    }
    // "A boy of six" is not whoever is named beside him.
    let inside = sentence.tokens_in(claim.focus);
    let noun = inside.start.checked_sub(2).filter(|&n| sentence.tokens[n].upos == Upos::Noun);
    let of = inside.start.checked_sub(1).is_some_and(|i| document.cut(sentence.tokens[i].span) == "of");
    let of_noun = of && noun.is_some_and(|n| sentence.tokens[n].deprel != Deprel::Appos);
    let definite = definite(document, sentence, claim);
    if value.kind == Kind::Age && !definite && (of_noun || of_a_noun(sentence, claim)) {
        return Some(0);
    }
    let mut best: Option<(u8, u32)> = None;
    // "June" in "born in June 1979" is nobody.
    let own: Vec<u32> = inside.map(|i| words::key(&fold(document.cut(sentence.tokens[i].span)))).collect();
    let named = |t: &&Term| t.class == TermClass::Name && t.near >= 100 && !own.contains(&t.id);
    for term in claim.terms.iter().filter(named) {
        // Of "Anna Holm" the surname, which stands last: the later of equally near names.
        if best.is_none_or(|(near, _)| term.near > near) {
            best = Some((term.near, term.id));
        }
    }
    let (_, id) = best?;
    Some(last_of_name(document, sentence, id).unwrap_or(id))
}

/// Of "Anna Holm, the 61-year-old mayor of Port Lowe," and "Anna Holm, a woman of 61," the last word of the name.
fn apposed(document: &Document, sentence: &Sentence, claim: &Claim) -> Option<u32> {
    let inside = sentence.tokens_in(claim.focus);
    let noun = inside.clone().filter_map(|i| sentence.governor(i)).find(|g| !inside.contains(g))?;
    let token = &sentence.tokens[noun];
    let appos = sentence.parsed && claim.is_age() && token.upos == Upos::Noun && token.deprel == Deprel::Appos;
    let name = sentence.governor(noun).filter(|&g| appos && sentence.tokens[g].upos == Upos::Propn)?;
    let last = sentence.related(name, &[Deprel::Flat]).last().unwrap_or(name);
    Some(words::key(&fold(document.cut(sentence.tokens[last].span))))
}

/// Whether an age is set off after a description: "the pilot, 61,", "the captain of the Morwenna, 61,".
fn described(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let comma = sentence.tokens_in(claim.focus).start.checked_sub(1);
    let Some(comma) = comma.filter(|&c| claim.is_age() && document.cut(sentence.tokens[c].span) == ",") else {
        return false;
    };
    let name = |i: &usize| sentence.tokens[*i].upos == Upos::Propn;
    let Some(last) = comma.checked_sub(1) else { return false };
    if !name(&last) {
        return sentence.tokens[last].upos == Upos::Noun;
    }
    let first = (0..=last).rev().take_while(name).last().unwrap_or(last);
    let of = (first..=last).any(|i| {
        let noun = |g: usize| sentence.tokens[g].upos == Upos::Noun && g < first;
        sentence.tokens[i].deprel == Deprel::Nmod && sentence.governor(i).is_some_and(noun)
    });
    sentence.parsed && of
}

/// Of "Anna Holm, 61," and "Anna Holm, who is 61," the last word of the name.
fn set_off(document: &Document, sentence: &Sentence, claim: &Claim) -> Option<u32> {
    let word = |i: usize| document.cut(sentence.tokens[i].span);
    let mut at = sentence.tokens_in(claim.focus).start.checked_sub(1)?;
    for links in [["is", "was", "aged"], ["who", "now", "then"]] {
        if links.contains(&word(at)) {
            at = at.checked_sub(1)?;
        }
    }
    let name = (word(at) == ",").then(|| at.checked_sub(1)).flatten()?;
    let named = sentence.tokens[name].upos == Upos::Propn;
    (claim.tight && named).then(|| words::key(&fold(word(name))))
}

/// Whether "a 22-year-old roofer" is told of nobody named: the noun stands in no apposition to a name and has none for its subject.
fn of_a_noun(sentence: &Sentence, claim: &Claim) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    let head = inside.clone().filter_map(|i| sentence.governor(i)).find(|g| !inside.contains(g));
    let Some(noun) = head.filter(|&h| sentence.parsed && h >= inside.end && sentence.tokens[h].upos == Upos::Noun)
    else {
        return false;
    };
    let named = |i: usize| sentence.tokens[i].upos == Upos::Propn;
    let relations = &[Deprel::Appos, Deprel::Nsubj, Deprel::NsubjPass, Deprel::Flat, Deprel::Compound];
    let joined = sentence.related(noun, relations).any(named);
    let told = matches!(sentence.tokens[noun].deprel, Deprel::Appos | Deprel::Compound | Deprel::Flat);
    let before = sentence.tokens.get(noun + 1).is_some_and(|t| t.upos == Upos::Propn);
    !(joined || told || before)
}

/// Whether an age is that of many taken together.
pub fn averaged(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    claim.is_age() && ["average", "mean", "median"].iter().any(|w| says(document, sentence, claim, w))
}

/// Ages under this, told of somebody by a pronoun, are mostly of a time long gone.
const FULL_AGE: rust_decimal::Decimal = rust_decimal::Decimal::from_parts(18, 0, 0, false, 0);

/// Whether an age without a name is that of whoever was named last: "The 46-year-old", "She is 46".
fn told_of(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    // "She was six" is told of her childhood.
    let child = matches!(&claim.value.as_ref().map(|v| &v.shape), Some(Shape::Amount(age)) if age.low < FULL_AGE);
    let told = by_pronoun(document, sentence) && inside.start <= 3 && !child;
    told || definite(document, sentence, claim)
}

/// Whether an age stands for somebody who was named: "The 46-year-old lives here", "The 22-year-old roofer fell", "Later the
/// 46-year-old left".
fn definite(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    let Some(article) = inside.start.checked_sub(1).map(|i| document.cut(sentence.tokens[i].span)) else {
        return false;
    };
    if !claim.is_age() || !document.cut(claim.focus).ends_with("old") {
        return false;
    }
    let alone = nounless(sentence, claim);
    // A noun that follows may be anybody's: "the 22-year-old son", unless the sentence opens with what somebody is: "The 22-year-old
    // roofer", not "The 22-year-old woman".
    let anybody = || {
        let after = sentence.tokens[inside.end..].iter().take(3).find(|t| t.upos == Upos::Noun);
        after.is_none_or(|t| OF_AN_AGE.contains(&t.lemma.as_str()) || ANYBODY.contains(&t.lemma.as_str()))
    };
    article == "The" && inside.start == 1 && (alone || !anybody()) || article == "the" && alone
}

/// Whether no noun follows an age that has one in it: "the 46-year-old left".
fn nounless(sentence: &Sentence, claim: &Claim) -> bool {
    let after = sentence.tokens.get(sentence.tokens_in(claim.focus).end);
    after.is_none_or(|t| !matches!(t.upos, Upos::Noun | Upos::Propn | Upos::Adj))
}

/// Whether a sentence tells by a pronoun or by an age alone of whom it speaks: whom it means is a guess.
fn guessed(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let opens = nounless(sentence, claim) && sentence.tokens_in(claim.focus).start <= 1;
    by_pronoun(document, sentence) || definite(document, sentence, claim) && !opens
}

/// Whether a sentence begins with a pronoun for somebody.
fn by_pronoun(document: &Document, sentence: &Sentence) -> bool {
    matches!(sentence.tokens.first().map(|t| document.cut(t.span)), Some("He" | "She"))
}

/// Whether an earlier claim of the document gives the same person quite another age.
pub fn gainsaid(before: &[Claim], claim: &Claim) -> bool {
    let years = |c: &Claim| match c.value.as_ref().map(|v| (&v.shape, v.kind)) {
        Some((Shape::Amount(age), Kind::Age)) => Some(age.extent.said.low?),
        _ => None,
    };
    let Some(own) = years(claim).filter(|_| claim.person != 0) else { return false };
    let third = own / rust_decimal::Decimal::from(3);
    before.iter().filter(|c| c.person == claim.person).filter_map(years).any(|other| (other - own).abs() > third)
}

/// Whether the words of a beginning say that something was begun, not that somebody began something.
fn is_born(document: &Document, sentence: &Sentence, claim: &Claim) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    let verb = (inside.start.saturating_sub(5)..inside.start)
        .rev()
        .find(|&i| BIRTH.iter().any(|w| document.cut(sentence.tokens[i].span).eq_ignore_ascii_case(w)));
    verb.is_some_and(|v| sentence.related(v, &[Deprel::Nsubj, Deprel::Obj]).next().is_none())
}

/// Whether a word stands shortly before the focus of a claim.
fn says(document: &Document, sentence: &Sentence, claim: &Claim, word: &str) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    (inside.start.saturating_sub(5)..inside.start)
        .any(|i| document.cut(sentence.tokens[i].span).eq_ignore_ascii_case(word))
}

/// The key of the last word of the name that holds the word with this key.
fn last_of_name(document: &Document, sentence: &Sentence, id: u32) -> Option<u32> {
    let at =
        sentence.tokens.iter().position(|t| t.upos == Upos::Propn && words::key(&fold(document.cut(t.span))) == id)?;
    let mut last = at;
    while sentence.tokens.get(last + 1).is_some_and(|t| t.upos == Upos::Propn) {
        last += 1;
    }
    Some(words::key(&fold(document.cut(sentence.tokens[last].span))))
}
