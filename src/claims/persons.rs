//! Claims about persons: the roles that they hold, and whose age or birth a value is.

use super::terms::Context;
use super::{Claim, Slot, TermClass};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{Document, DocumentId, Sentence};
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
        ..super::sayings::bare(id, context.sentence, role.sentence, Slot::Role, role.span, Vec::new())
    }
}

/// Key of the surname of the person or name of the thing whose age or birth a value claim gives, 0 if it names nobody: the name that
/// stands nearest, for a birth else `last_person`.
pub fn whose(document: &Document, sentence: &Sentence, claim: &Claim, last_person: u32) -> u32 {
    let Some(value) = &claim.value else { return 0 };
    let born = matches!((&value.shape, value.kind), (Shape::Moment(_), Kind::Date))
        && BIRTH.iter().any(|w| says(document, sentence, claim, w));
    if value.kind != Kind::Age && !born {
        return 0;
    }
    let mut best: Option<(u8, u32)> = None;
    for term in claim.terms.iter().filter(|t| t.class == TermClass::Name && t.near >= 100) {
        // Of "Anna Holm" the surname, which stands last: the later of equally near names.
        if best.is_none_or(|(near, _)| term.near > near) {
            best = Some((term.near, term.id));
        }
    }
    let Some((_, id)) = best else { return if born { last_person } else { 0 } };
    last_of_name(document, sentence, id).unwrap_or(id)
}

/// Words that say when somebody or something began.
pub static BIRTH: &[&str] = &["born", "b.", "built", "founded"];

/// Whether a word stands shortly before the focus of a claim.
fn says(document: &Document, sentence: &Sentence, claim: &Claim, word: &str) -> bool {
    let inside = sentence.tokens_in(claim.focus);
    (inside.start.saturating_sub(5)..inside.start)
        .any(|i| document.cut(sentence.tokens[i].span).eq_ignore_ascii_case(word))
}

/// The key of the last word of the name that holds the word with this key.
fn last_of_name(document: &Document, sentence: &Sentence, id: u32) -> Option<u32> {
    use crate::text::Upos;
    let at =
        sentence.tokens.iter().position(|t| t.upos == Upos::Propn && words::key(&fold(document.cut(t.span))) == id)?;
    let mut last = at;
    while sentence.tokens.get(last + 1).is_some_and(|t| t.upos == Upos::Propn) {
        last += 1;
    }
    Some(words::key(&fold(document.cut(sentence.tokens[last].span))))
}
