//! Who made, founded, directed or won a thing: "a film written by Ada Thorn and directed by Otto Brand", "the club's founder, Ida Moll",
//! "the prize went to Petra Varn".
//!
//! In: a parsed sentence and its names. Out: for each deed of the table (`lexicon/credits.rs`) the thing, and the names of all to whom it
//! is credited. Always: where one of several doers is no name, nothing; nothing that a "not" denies.

use super::antecedents::Spoken;
use super::governors::case;
use super::setting;
use super::terms::meaning;
use crate::language::NameKind;
use crate::lexicon::credits::{DEEDS, Deed, GIVES, GOES, PRIZES, TAKES};
use crate::lexicon::letters::fold;
use crate::lexicon::sequence::DENIES;
use crate::lexicon::words;
use crate::text::{Deprel, Document, Sentence, Span, Upos};
use crate::values::people::NameForm;

/// One to whom something is credited.
#[derive(Clone, Debug)]
pub struct Doer {
    pub span: Span,
    pub form: NameForm,
}

/// What is credited to somebody.
#[derive(Clone, Debug, Default)]
pub struct Thing {
    /// Key of the last word of its name, or family of its noun; 0 where a pronoun leaves open what it is.
    pub key: u32,
    pub named: bool,
    /// The words of its name, or those that stand before its noun.
    pub with: Box<[u32]>,
}

/// A deed with its doers.
#[derive(Clone, Debug)]
pub struct Credit {
    /// Index into `DEEDS`.
    pub deed: u32,
    pub thing: Thing,
    pub doers: Box<[Doer]>,
}

struct Reader<'a> {
    document: &'a Document,
    sentence: &'a Sentence,
    names: Vec<(Span, &'a NameForm)>,
    spoken: Spoken<'a>,
}

const SUBJECTS: &[Deprel] = &[Deprel::Nsubj, Deprel::NsubjPass];
const INSIDE: &[Deprel] = &[Deprel::Compound, Deprel::Amod, Deprel::Flat, Deprel::NmodPoss, Deprel::NmodDesc];
/// Of "the founder of the guild of the town of" so many steps are followed.
const STEPS: usize = 4;

/// The credits of a sentence. An unparsed sentence has none.
pub fn credits<'a>(
    document: &'a Document,
    sentence: &'a Sentence,
    names: impl Iterator<Item = (Span, &'a NameForm)>,
    spoken: Spoken<'a>,
) -> Box<[Credit]> {
    if !sentence.parsed {
        return Box::default();
    }
    let reader = Reader { document, sentence, names: names.collect(), spoken };
    if reader.names.is_empty() {
        return Box::default();
    }
    (0..sentence.tokens.len()).filter_map(|i| reader.credit(i)).collect()
}

impl Reader<'_> {
    fn lemma(&self, i: usize) -> String {
        fold(&self.sentence.tokens[i].lemma)
    }

    fn is(&self, i: usize, upos: Upos) -> bool {
        self.sentence.tokens[i].upos == upos
    }

    fn first(&self, i: usize, relations: &[Deprel]) -> Option<usize> {
        self.sentence.dependents(i).find(|&k| relations.contains(&self.sentence.tokens[k].deprel))
    }

    /// The dependents of a verb behind a preposition.
    fn behind(&self, i: usize, preposition: &str) -> Option<usize> {
        let oblique = [Deprel::Obl, Deprel::OblAgent, Deprel::Nmod];
        let found = self.sentence.dependents(i).filter(|&k| oblique.contains(&self.sentence.tokens[k].deprel));
        found.into_iter().find(|&k| case(self.document, self.sentence, k, preposition))
    }

    /// Whoever does what a passive verb tells.
    fn by(&self, verb: usize) -> Option<usize> {
        let agents = || self.sentence.related(verb, &[Deprel::OblAgent]);
        // "by the actress", "Ida Moll"
        agents().find(|&k| self.name(k).is_some()).or_else(|| agents().next()).or_else(|| self.behind(verb, "by"))
    }

    fn denied(&self, i: usize) -> bool {
        self.sentence.dependents(i).any(|k| DENIES.contains(&self.lemma(k).as_str()))
    }

    fn credit(&self, i: usize) -> Option<Credit> {
        if self.denied(i) {
            return None;
        }
        let lemma = self.lemma(i);
        let of = |list: fn(&Deed) -> &'static [&'static str]| DEEDS.iter().position(|d| list(d).contains(&&*lemma));
        let (deed, thing, doer) = match self.sentence.tokens[i].upos {
            Upos::Verb => self.prize(i, &lemma).or_else(|| self.done(i, of(|d| d.verbs)?))?,
            Upos::Noun => match of(|d| d.doers) {
                Some(deed) => self.held(i, deed)?,
                None => {
                    let deed = of(|d| d.works)?;
                    let by = self.first(i, &[Deprel::Nmod]).filter(|&k| case(self.document, self.sentence, k, "by"));
                    (deed, self.whole(i)?, by?)
                }
            },
            _ => return None,
        };
        Some(Credit { deed: deed as u32, thing, doers: self.doers(doer)? })
    }

    /// "Written by Thorn", "Thorn wrote it".
    fn done(&self, verb: usize, deed: usize) -> Option<(usize, Thing, usize)> {
        if let Some(by) = self.by(verb) {
            return Some((deed, self.undergoes(verb)?, by));
        }
        // "co-written and produced by Thorn"
        let with = self.first(verb, &[Deprel::Conj]).filter(|_| self.first(verb, SUBJECTS).is_none());
        if let Some(with) = with.filter(|&w| self.is(w, Upos::Verb))
            && let Some(by) = self.by(with)
        {
            return Some((deed, self.undergoes(verb)?, by));
        }
        let (subject, object) = (self.first(verb, &[Deprel::Nsubj])?, self.first(verb, &[Deprel::Obj])?);
        let relative = matches!(&*self.lemma(subject), "who" | "which" | "that");
        let subject = if relative { self.sentence.governor(verb)? } else { subject };
        Some((deed, self.thing(object)?, subject))
    }

    /// "The prize went to Thorn", "Thorn was awarded the prize", "Thorn won the prize".
    fn prize(&self, verb: usize, lemma: &str) -> Option<(usize, Thing, usize)> {
        let win = DEEDS.iter().position(|d| d.verbs.contains(&"win"))?;
        let prize = |k: Option<usize>| k.filter(|&k| PRIZES.contains(&self.lemma(k).as_str()));
        let (subject, passive) = (self.first(verb, &[Deprel::Nsubj]), self.first(verb, &[Deprel::NsubjPass]));
        let object = || prize(self.first(verb, &[Deprel::Obj]));
        let (prize, doer) = match lemma {
            _ if GOES.contains(&lemma) => (prize(subject)?, self.behind(verb, "to")?),
            _ if GIVES.contains(&lemma) => match prize(passive) {
                Some(prize) => (prize, self.behind(verb, "to")?),
                // "Thorn was given the prize", "the jury gave the prize to Thorn"
                None => (object()?, passive.or_else(|| self.behind(verb, "to"))?),
            },
            _ if TAKES.contains(&lemma) => (object()?, subject?),
            _ => return None,
        };
        let mut thing = self.thing(prize)?;
        // "took the prize for the best song"
        if let Some(what) = self.behind(verb, "for") {
            thing.with = thing.with.iter().copied().chain([self.thing(what)?.key]).collect();
        }
        Some((win, thing, doer))
    }

    /// "The founder of the club was Thorn", "the club's founder, Thorn", "the show has one host, Thorn".
    fn held(&self, noun: usize, deed: usize) -> Option<(usize, Thing, usize)> {
        let sentence = self.sentence;
        let owner = || self.first(noun, &[Deprel::NmodPoss]).filter(|&o| !self.is(o, Upos::Pron));
        let of = || self.behind(noun, "of");
        let has = || {
            let verb = sentence.governor(noun).filter(|&v| self.lemma(v) == "have")?;
            self.first(verb, &[Deprel::Nsubj])
        };
        // "company founder Ada Thorn"
        let inside = || self.first(noun, &[Deprel::Compound]).filter(|&k| self.is(k, Upos::Noun));
        let thing = self.thing(of().or_else(owner).or_else(has).or_else(inside)?)?;
        let copula = |k: usize| self.first(k, &[Deprel::Cop]).is_some();
        let doer = if copula(noun) {
            self.first(noun, &[Deprel::Nsubj])
        } else {
            let predicate = sentence
                .governor(noun)
                .filter(|&g| SUBJECTS.contains(&sentence.tokens[noun].deprel) && copula(g) && self.is(g, Upos::Propn));
            let beside = || self.first(noun, &[Deprel::Appos, Deprel::Flat, Deprel::NmodDesc]);
            let before = || {
                let host = matches!(sentence.tokens[noun].deprel, Deprel::Appos | Deprel::Compound | Deprel::NmodDesc);
                sentence.governor(noun).filter(|&g| host && self.is(g, Upos::Propn))
            };
            predicate.or_else(beside).or_else(before)
        };
        // "A founder of the club" is one of several.
        let several = self.first(noun, &[Deprel::Det]).is_some_and(|d| matches!(&*self.lemma(d), "a" | "an"));
        Some((deed, thing, doer.filter(|_| !several)?))
    }

    /// What a passive verb is done to.
    fn undergoes(&self, verb: usize) -> Option<Thing> {
        let sentence = self.sentence;
        let mut at = verb;
        for _ in 0..STEPS {
            if let Some(subject) = self.first(at, &[Deprel::NsubjPass]) {
                let relative = matches!(&*self.lemma(subject), "which" | "that" | "who");
                return if relative { self.whole(sentence.governor(at)?) } else { self.thing(subject) };
            }
            let up = sentence.governor(at);
            match sentence.tokens[at].deprel {
                Deprel::Acl => return self.whole(up?),
                // "written by Thorn and directed by Brand"
                Deprel::Conj if !self.is(up?, Upos::Verb) => match sentence.tokens[up?].deprel {
                    Deprel::OblAgent | Deprel::Obl | Deprel::Nmod => at = sentence.governor(up?)?,
                    _ => return self.whole(up?),
                },
                Deprel::Conj => at = up?,
                // "Directed by Thorn, the film ..."
                Deprel::Advcl => match self.first(up?, SUBJECTS) {
                    Some(subject) => return self.thing(subject),
                    None => at = up?,
                },
                Deprel::Root => return Some(Thing::default()),
                _ => return None,
            }
        }
        None
    }

    /// What a noun is said of: of "Low Water is a film directed by Thorn" Low Water.
    fn whole(&self, noun: usize) -> Option<Thing> {
        if self.first(noun, &[Deprel::Cop]).is_some()
            && let Some(subject) = self.first(noun, &[Deprel::Nsubj])
        {
            return self.thing(subject);
        }
        let host = self.sentence.governor(noun).filter(|_| self.sentence.tokens[noun].deprel == Deprel::Appos);
        self.thing(host.unwrap_or(noun))
    }

    /// The thing that a noun, a name or a pronoun stands for.
    fn thing(&self, at: usize) -> Option<Thing> {
        let sentence = self.sentence;
        if self.is(at, Upos::Pron) {
            let (key, named) = match &*self.lemma(at) {
                "it" | "they" | "this" => self.spoken.thing,
                _ => (0, false),
            };
            return Some(Thing { key, named, with: Box::default() });
        }
        // "the film Low Water"
        let name = self.first(at, &[Deprel::Appos]).filter(|&k| self.is(at, Upos::Noun) && self.is(k, Upos::Propn));
        let at = name.unwrap_or(at);
        if !matches!(sentence.tokens[at].upos, Upos::Noun | Upos::Propn) {
            return None;
        }
        let (mut key, mut named) = setting::named(self.document, sentence, at);
        let word = self.document.cut(sentence.tokens[at].span);
        if !named && at > 0 && word.starts_with(char::is_uppercase) {
            (key, named) = (words::key(&fold(word)), true);
        }
        // "A letter", "a medal": there may be others.
        let det = self.first(at, &[Deprel::Det]).map(|d| self.lemma(d));
        if !named && matches!(det.as_deref(), Some("a" | "an" | "another" | "some" | "any")) {
            return None;
        }
        let mut inside: Vec<usize> = sentence.related(at, INSIDE).collect();
        if named {
            inside.push(at);
            if let Some((span, _)) = self.names.iter().find(|(s, _)| s.contains(sentence.tokens[at].span)) {
                inside.extend(sentence.tokens_in(*span));
            }
        } else if let Some(of) = self.behind(at, "of").or_else(|| self.behind(at, "for")) {
            inside.push(of);
            inside.extend(sentence.related(of, INSIDE));
        }
        let mut with: Vec<u32> = inside
            .into_iter()
            .filter(|&i| {
                matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Verb | Upos::Num)
            })
            .map(|i| {
                if named {
                    words::key(&fold(self.document.cut(sentence.tokens[i].span)))
                } else {
                    meaning(words::key(&self.lemma(i)))
                }
            })
            .collect();
        with.sort_unstable();
        with.dedup();
        Some(Thing { key, named, with: with.into() })
    }

    /// The names of a doer and of those that stand beside it; nothing where one is no name.
    fn doers(&self, at: usize) -> Option<Box<[Doer]>> {
        let beside = self.sentence.related(at, &[Deprel::Conj]).filter(|&k| !self.is(k, Upos::Verb));
        let all = [at].into_iter().chain(beside);
        all.map(|i| self.name(i)).collect()
    }

    /// The name in a phrase: "the comedian Otto Brand".
    fn name(&self, at: usize) -> Option<Doer> {
        let inside = [Deprel::Appos, Deprel::Flat, Deprel::NmodDesc, Deprel::Compound];
        let tokens = [at].into_iter().chain(self.sentence.related(at, &inside));
        let mut names = tokens.filter_map(|i| {
            let token = self.sentence.tokens[i].span;
            self.names.iter().find(|(s, form)| s.contains(token) && form.kind != NameKind::Place)
        });
        names.next().map(|(span, form)| Doer { span: *span, form: (*form).clone() })
    }
}

#[cfg(test)]
mod tests {
    use crate::check::state_one;
    use crate::lexicon::credits::DEEDS;
    use crate::text::Document;

    /// What a text credits, "deed: doer, doer", and whether the thing has a name.
    fn check(text: &str, expected: &[(&str, bool)]) {
        let document = Document::plain("t", text);
        let (claims, _) = state_one(&document);
        let credits: Vec<(String, bool)> = claims
            .iter()
            .flat_map(|c| c.credits.iter())
            .map(|c| {
                let doers: Vec<&str> = c.doers.iter().map(|d| document.cut(d.span)).collect();
                (format!("{}: {}", DEEDS[c.deed as usize].verbs[0], doers.join(", ")), c.thing.named)
            })
            .collect();
        let credits: Vec<(&str, bool)> = credits.iter().map(|(s, n)| (s.as_str(), *n)).collect();
        assert_eq!(credits, expected, "{text}");
    }

    #[test]
    fn verbs() {
        check("The bridge was designed by Ada Thorn.", &[("design: Ada Thorn", false)]);
        check("Ada Thorn designed the bridge.", &[("design: Ada Thorn", false)]);
        check("Penrow is a film directed by Ada Thorn.", &[("direct: Ada Thorn", true)]);
        check(
            "Penrow is a film written by Ada Thorn and directed by Otto Brand.",
            &[("write: Ada Thorn", true), ("direct: Otto Brand", true)],
        );
        check("Penrow was produced by Ada Thorn and Otto Brand.", &[("produce: Ada Thorn, Otto Brand", true)]);
    }

    #[test]
    fn nouns() {
        check("The architect of the bridge was Ada Thorn.", &[("design: Ada Thorn", false)]);
        check("The club's founder, Ada Thorn, wept.", &[("found: Ada Thorn", false)]);
        check("Penrow is an album by Ada Thorn.", &[("record: Ada Thorn", true)]);
        check("Ada Thorn was a founder of the club.", &[]);
    }

    #[test]
    fn prizes() {
        check("The prize went to Ada Thorn.", &[("win: Ada Thorn", false)]);
        check("Ada Thorn was awarded the prize.", &[("win: Ada Thorn", false)]);
        check("Ada Thorn won the prize.", &[("win: Ada Thorn", false)]);
    }

    #[test]
    fn nobody() {
        check("The bridge was not designed by Ada Thorn.", &[]);
        check("The bridge was designed by Ada Thorn and a neighbour.", &[]);
    }
}
