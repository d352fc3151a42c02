//! Where a thing or person comes from or is, in whatever words: "is based in Oslo" and "has its headquarters in Oslo", "a native of Oslo" and
//! "born in Oslo" and "Oslo, where she was born", "is set in Oslo" and "takes place in Oslo", "was formed in Oslo" and "started in Oslo", "is a town in Norway".
//!
//! In: a place name in its sentence. Out: what is told of that place in one form of words, and whom or what it is told of. Always: one
//! subject, which is not denied.

use super::antecedents::Spoken;
use super::governors::case;
use super::occasions::{Occasion, SUBJECTS};
use super::setting::resolved;
use super::terms::meaning;
use crate::lexicon::classes::classes;
use crate::lexicon::letters::fold;
use crate::lexicon::origins::{
    BASED, BORN, FORMED, HEAD_OFFICES, HEADQUARTERS, INCEPTION, LIES, LOOSELY, SEATS, SETTING, SITS, STARTS,
};
use crate::lexicon::places::PLACES;
use crate::lexicon::words;
use crate::text::{Deprel, Document, Sentence, Upos};
use crate::values::people::NameForm;

/// What is told of a place, and of whom.
pub struct Told {
    pub governor: usize,
    pub deed: Occasion,
    pub about: (u32, bool),
}

/// Of "the port of Orrell in the county of Essex, England" so many steps are followed.
const STEPS: usize = 5;

struct Reader<'a> {
    document: &'a Document,
    sentence: &'a Sentence,
    spoken: Spoken<'a>,
}

/// What a sentence tells of where something comes from or is, of the place with this head.
pub fn told(document: &Document, sentence: &Sentence, head: usize, form: &NameForm, spoken: Spoken) -> Option<Told> {
    let reader = Reader { document, sentence, spoken };
    let (event, governor, subject) =
        reader.verb(head).or_else(|| reader.noun(head)).or_else(|| reader.birthplace(head)).or_else(|| {
            // Of two places of which no table knows what they lie in, one may lie in the other.
            let known = !PLACES.senses(&form.core().collect::<Vec<_>>().join(" ")).is_empty();
            reader.lies(head).filter(|_| known)
        })?;
    let about = reader.who(subject)?;
    let names = reader.front(subject).filter(|n| about.1 && *n != about.0).collect();
    Some(Told { governor, deed: Occasion { event: meaning(words::key(event)), names, ..Occasion::default() }, about })
}

impl Reader<'_> {
    fn lemma(&self, i: usize) -> String {
        fold(&self.sentence.tokens[i].lemma)
    }

    fn is(&self, i: usize, list: &[&str]) -> bool {
        list.contains(&self.lemma(i).as_str())
    }

    fn says(&self, i: usize, forms: &[&str]) -> bool {
        forms.contains(&fold(self.document.cut(self.sentence.tokens[i].span)).as_str())
    }

    fn first(&self, i: usize, relations: &[Deprel]) -> Option<usize> {
        self.sentence.related(i, relations).next()
    }

    fn inside(&self, i: usize) -> bool {
        ["in", "at", "near", "out"].iter().any(|w| case(self.document, self.sentence, i, w))
    }

    /// "Is based in Oslo", "was formed in Oslo", "started in Oslo", "is set in Oslo", "takes place in Oslo", "lies in Norway".
    fn verb(&self, head: usize) -> Option<(&'static str, usize, usize)> {
        let verb = self.sentence.governor(head).filter(|_| self.inside(head))?;
        if self.sentence.tokens[verb].upos != Upos::Verb {
            return None;
        }
        let subject = self.subject(verb)?;
        let passive = self.first(verb, &[Deprel::Nsubj]).is_none_or(|s| self.is(s, &["who", "which", "that"]));
        let object = self.first(verb, &[Deprel::Obj]);
        let alone = object.is_none() && self.first(verb, &[Deprel::Xcomp]).is_none();
        let name = self.sentence.tokens[subject].upos == Upos::Propn;
        // A firm moves: where it was based it may be no more.
        let before =
            self.sentence.related(verb, &[Deprel::AuxPass, Deprel::Aux]).any(|k| self.says(k, &["was", "were", "had"]));
        let up = self.is(verb, &["set"]) && self.first(verb, &[Deprel::CompoundPrt]).is_some();
        let made = passive && (up || self.is(verb, FORMED)) || !passive && name && self.is(verb, STARTS);
        // "The Dorle Games took place in Oslo", and the next ones elsewhere.
        let now = self.says(verb, &["takes", "take"]) || !name && self.is(verb, &["take"]);
        let takes_place = now && object.is_some_and(|o| self.is(o, &["place"]));
        let set = passive && alone && self.is(verb, &["set"]);
        let event = if passive && !before && self.is(verb, BASED) {
            HEADQUARTERS
        } else if alone && made {
            INCEPTION
        } else if (set || takes_place) && self.work(subject) {
            SETTING
        } else {
            return None;
        };
        Some((event, verb, subject))
    }

    /// "A native of Oslo", "the Oslo-based firm", "has its headquarters in Oslo", "the headquarters of the firm are in Oslo".
    fn noun(&self, head: usize) -> Option<(&'static str, usize, usize)> {
        if self.first(head, &[Deprel::Cop]).is_some() && self.inside(head) {
            let seat = self.first(head, SUBJECTS).filter(|&s| self.seat(s))?;
            let of = |&k: &usize| case(self.document, self.sentence, k, "of");
            let whose = self.sentence.related(seat, &[Deprel::Nmod]).find(of);
            return Some((HEADQUARTERS, seat, whose.or_else(|| self.first(seat, &[Deprel::NmodPoss]))?));
        }
        let noun = self.sentence.governor(head)?;
        if let Some(thing) =
            self.sentence.governor(noun).filter(|_| self.is(noun, BASED) && self.inside_word(head, noun))
        {
            let subject = self.is_it(thing).unwrap_or(thing);
            let name = self.sentence.tokens[subject].upos == Upos::Propn;
            return Some((if name { HEADQUARTERS } else { LOOSELY }, noun, subject));
        }
        if self.is(noun, BORN) && case(self.document, self.sentence, head, "of") {
            return Some(("bear", noun, self.is_it(noun)?));
        }
        // The place hangs on the verb or on its object.
        let verb = if self.seat(noun) { self.sentence.governor(noun)? } else { noun };
        let has = self.says(verb, &["has", "have", "keeps", "maintains"]);
        let seat = self.first(verb, &[Deprel::Obj]).filter(|&o| self.seat(o) && (o == noun || verb == noun))?;
        (has && self.inside(head)).then_some((HEADQUARTERS, seat, self.subject(verb)?))
    }

    /// "Orrell, where she was born".
    fn birthplace(&self, head: usize) -> Option<(&'static str, usize, usize)> {
        let born = self.first(head, &[Deprel::AclRelcl]).filter(|&verb| self.says(verb, &["born"]))?;
        let place = self.sentence.related(born, &[Deprel::Advmod]).any(|k| self.says(k, &["where"]));
        let subject = self.first(born, SUBJECTS).filter(|_| place)?;
        // "She grew up in Orrell, where she was born": the same she.
        let above = std::iter::successors(self.sentence.governor(head), |&i| self.sentence.governor(i)).take(STEPS);
        let main = || above.filter_map(|i| self.first(i, SUBJECTS)).next();
        let subject = if self.says(subject, &["he", "she"]) { main()? } else { subject };
        Some(("bear", born, subject))
    }

    /// "Is a town in the county of Essex, England", "is in Norway".
    fn lies(&self, head: usize) -> Option<(&'static str, usize, usize)> {
        let of = |i: usize| ["in", "of"].iter().any(|w| case(self.document, self.sentence, i, w));
        let mut at = head;
        for _ in 0..STEPS {
            let cases = self.first(at, &[Deprel::Case]);
            if let Some(subject) = self.first(at, SUBJECTS).filter(|_| self.first(at, &[Deprel::Cop]).is_some()) {
                let place = classes(0, words::key(&self.lemma(at))).iter().any(|c| c.starts_with("place"));
                let bare = at == head && cases.is_some_and(|_| case(self.document, self.sentence, at, "in"));
                let event = if bare { LOOSELY } else { LIES };
                return (bare || at != head && place).then_some((event, at, subject));
            }
            if self.sentence.tokens[at].upos == Upos::Verb && self.is(at, SITS) && at != head {
                return Some((LIES, at, self.subject(at)?));
            }
            if cases.is_some() && !of(at) {
                return None;
            }
            at = self.sentence.governor(at)?;
        }
        None
    }

    /// Whether two words stand in one, as in "Oslo-based".
    fn inside_word(&self, first: usize, second: usize) -> bool {
        first < second && (first + 1..second).all(|i| self.document.cut(self.sentence.tokens[i].span) == "-")
    }

    /// Whether a noun is of a head office.
    fn seat(&self, i: usize) -> bool {
        let head = |&k: &usize| self.is(k, &["head", "main"]);
        self.is(i, SEATS)
            || self.is(i, HEAD_OFFICES) && self.sentence.related(i, &[Deprel::Amod, Deprel::Compound]).any(|k| head(&k))
    }

    /// Whether it has a scene: a name, or what a work is called.
    fn work(&self, i: usize) -> bool {
        let noun = classes(0, words::key(&self.lemma(i))).iter().any(|c| c.starts_with("work"));
        // "Low Tide", whatever it was taken for
        let capital = i > 0 && self.document.cut(self.sentence.tokens[i].span).starts_with(char::is_uppercase);
        self.sentence.tokens[i].upos == Upos::Propn || capital || noun
    }

    /// The subject of a verb, or the noun that it hangs on, or what that is said of: of "Orrell is a duo that was formed in Oslo" Orrell.
    fn subject(&self, verb: usize) -> Option<usize> {
        let own = self.first(verb, SUBJECTS).filter(|&s| !self.is(s, &["who", "which", "that"]));
        let hangs = [Deprel::Acl, Deprel::AclRelcl].contains(&self.sentence.tokens[verb].deprel);
        let noun = || self.sentence.governor(verb).filter(|_| hangs).map(|n| self.is_it(n).unwrap_or(n));
        let joined = || {
            let one = self.sentence.governor(verb).filter(|_| self.sentence.tokens[verb].deprel == Deprel::Conj)?;
            self.first(one, SUBJECTS)
        };
        own.or_else(noun).or_else(joined)
    }

    /// What a noun is said of: of "Ida Moll, a native of Oslo" Moll.
    fn is_it(&self, noun: usize) -> Option<usize> {
        let subject = self.first(noun, SUBJECTS).filter(|_| self.first(noun, &[Deprel::Cop]).is_some());
        let beside = || self.sentence.governor(noun).filter(|_| self.sentence.tokens[noun].deprel == Deprel::Appos);
        subject.or_else(beside)
    }

    fn who(&self, subject: usize) -> Option<(u32, bool)> {
        let its = self.sentence.tokens[subject].upos == Upos::Pron && self.is(subject, &["its", "their"]);
        let found = if its {
            self.spoken.thing
        } else if self.first(subject, &[Deprel::Conj]).is_some() {
            return None;
        } else {
            resolved(self.document, self.sentence, subject, self.spoken)
        };
        (found.0 != 0).then_some(found)
    }

    /// Keys of the words of a name.
    fn front(&self, head: usize) -> impl Iterator<Item = u32> + '_ {
        let words = self.sentence.related(head, &[Deprel::Flat, Deprel::Compound, Deprel::Amod]);
        words.chain([head]).map(|i| words::key(&fold(self.document.cut(self.sentence.tokens[i].span))))
    }
}

#[cfg(test)]
mod tests {
    use crate::check::state;
    use crate::claims::{Slot, meaning};
    use crate::lexicon::words::key;
    use crate::text::Document;

    /// What a sentence tells of its last place: the event, and whether that is told of the subject with this word.
    fn check(text: &str, event: &str, subject: &str) {
        let claims = state(&[Document::plain("a", text)]).claims;
        let statement = claims.iter().rfind(|c| c.slot == Slot::Statement).unwrap();
        let told =
            statement.fillers.iter().rfind(|f| !f.common).and_then(|f| Some((f.deed.as_ref()?.event, f.about.0)));
        assert_eq!(told, Some((meaning(key(event)), meaning(key(subject)))), "{text}");
    }

    #[test]
    fn one_thing_in_other_words() {
        check("The union is based in Leeds.", "headquarters", "union");
        check("The union has its head office in Leeds.", "headquarters", "union");
        check("The headquarters of the union are in Leeds.", "headquarters", "union");
        check("The Leeds-based union is small.", "be", "union");
        check("Edda Crane was born in Leeds.", "bear", "crane");
        check("Edda Crane, a native of Leeds, keeps a shop.", "bear", "crane");
        check("Edda Crane grew up in Leeds, where she was born.", "bear", "crane");
        check("Low Tide takes place in Leeds.", "setting", "tide");
        check("The film is set in Leeds.", "setting", "film");
        check("The Copper Kings are a band founded in Leeds.", "inception", "kings");
        check("The Copper Kings started in Leeds.", "inception", "kings");
        check("Dorle is a small town in the north of Norway.", "situate", "dorle");
        check("Dorle lies in the north of Norway.", "situate", "dorle");
    }

    #[test]
    fn what_is_no_origin() {
        let none = |text: &str| {
            let claims = state(&[Document::plain("a", text)]).claims;
            let events = ["headquarters", "inception", "setting", "situate"].map(|e| meaning(key(e)));
            let mut fillers = claims.iter().flat_map(|c| c.fillers.iter());
            assert!(!fillers.any(|f| f.deed.as_ref().is_some_and(|d| events.contains(&d.event))), "{text}");
        };
        none("The union has an office in Leeds.");
        none("The union was based in Leeds.");
        none("A record was set in Leeds.");
        none("The fire started in Leeds.");
        none("The Dorle Games took place in Leeds.");
        none("Dorle is a town near Leeds.");
        none("Dorle is a town in Varland.");
    }
}
