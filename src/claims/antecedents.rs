//! Whom "he", "she" and "it" stand for: the person named before in the sentence, or whom the sentences before were about.
//!
//! In: the names of a sentence with what is known of their gender, and what stood before. Out: the key of a person's last word, or the
//! subject of the sentence before. Always: nobody who is known to be a woman is "he".

use crate::language::{NameKind, NameMention};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::Span;
use crate::values::people::{Entities, Gender, NameForm};

/// A person whom a sentence names.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub sentence: u32,
    pub span: Span,
    /// Key of the last word of the name.
    pub key: u32,
    pub gender: Option<Gender>,
}

/// Whom or what somebody last spoke of, and whom the sentence at hand names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spoken<'a> {
    /// Key of the last word of the person last spoken of who may be "he", 0 if none.
    he: u32,
    /// The same for "she".
    she: u32,
    /// The subject of the sentence before.
    pub thing: (u32, bool),
    /// The persons whom the sentence names, in order of place.
    pub here: &'a [Person],
}

/// The gender of a pronoun.
pub fn pronoun(text: &str) -> Option<Gender> {
    match fold(text).as_str() {
        "he" | "his" | "him" => Some(Gender::Male),
        "she" | "her" => Some(Gender::Female),
        _ => None,
    }
}

/// The persons whom a document names.
pub fn people(names: &[NameMention], forms: &[NameForm], entities: &Entities) -> Vec<Person> {
    let person = |(n, (name, form)): (usize, (&NameMention, &NameForm))| {
        let entity = entities.of.get(n).and_then(|e| entities.list.get(*e as usize));
        let gender = entity.and_then(|e| e.gender);
        Person { sentence: name.sentence, span: name.span, key: words::key(form.surname()), gender }
    };
    names.iter().zip(forms).enumerate().filter(|(_, (_, f))| f.kind == NameKind::Person).map(person).collect()
}

impl Spoken<'_> {
    /// Key of the person that a pronoun of this gender at byte `at` stands for, 0 if nobody is known.
    pub fn person(&self, gender: Gender, at: u32) -> u32 {
        let named = self.here.iter().rev().find(|p| p.span.end <= at && p.gender.is_none_or(|g| g == gender));
        named.map_or(self.before(gender), |p| p.key)
    }

    /// Key of the person of this gender of whom the sentences before spoke last, 0 if nobody is known.
    pub fn before(&self, gender: Gender) -> u32 {
        match gender {
            Gender::Male => self.he,
            Gender::Female => self.she,
        }
    }

    /// Who and what may be meant after a sentence that is about `subject`.
    pub fn after<'b>(self, subject: (u32, bool)) -> Spoken<'b> {
        let of = |gender: Gender| {
            let before = self.before(gender);
            let may = |p: &&Person| p.gender.is_none_or(|g| g == gender);
            let told = || self.here.iter().filter(may).find(|p| subject == (p.key, true));
            match subject {
                // "She met Anna Holm": she is still spoken of.
                (key, true) if key == before && told().is_none() => before,
                _ => told().or_else(|| self.here.iter().rev().find(may)).map_or(before, |p| p.key),
            }
        };
        let thing = if subject.0 == 0 { self.thing } else { subject };
        Spoken { he: of(Gender::Male), she: of(Gender::Female), thing, here: &[] }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::state;
    use crate::claims::Slot;
    use crate::lexicon::words::key;
    use crate::text::Document;

    /// Whose doing the last value of a text is.
    fn check(text: &str, expected: &str) {
        let claims = state(&[Document::plain("t", text)]).claims;
        let last = claims.iter().rfind(|c| c.slot == Slot::Value).map(|c| c.about);
        assert_eq!(last, Some(key(expected)), "{text}");
    }

    #[test]
    fn a_pronoun_stands_for_whoever_it_may_be() {
        check("Anna Holm met Peter Varn. She paid 300 crowns.", "holm");
        check("Anna Holm met Peter Varn. He paid 300 crowns.", "varn");
        check("Peter Varn met Ms Moll. He left. She paid 300 crowns.", "moll");
        check("Anna Holm fled to Bergen, where she paid 300 crowns.", "holm");
        check("Anna Holm met Peter Varn. She saw Maria Moll. She paid 300 crowns.", "holm");
        check("Peter Varn said that the lawyer of Anna Holm had left. He paid 300 crowns.", "varn");
    }
}
