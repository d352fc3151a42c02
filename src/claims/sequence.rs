//! Which of two events came first: "the gate was opened before the dog was found", "the fire followed the blast", "having read the letter,
//! she rang".
//!
//! In: a parsed sentence. Out: its pairs of events, each with the earlier one first. Always: nothing denies either, and neither only
//! ought to happen; "did not leave until the guests had eaten" tells that somebody left.

use super::antecedents::Spoken;
use super::governors::case;
use super::occasions::{Occasion, SUBJECTS, occasion};
use super::setting;
use crate::lexicon::frames;
use crate::lexicon::letters::fold;
use crate::lexicon::sequence::{AFTER, ALREADY, BEFORE, BRINGS, DENIES, FOLLOWS, PRECEDES, THEN, UNTIL};
use crate::text::{Deprel, Document, Sentence, Span, Upos};

/// One of two events of which a sentence says which came first.
#[derive(Clone, Debug)]
pub struct Step {
    pub span: Span,
    pub event: Occasion,
    /// Whom or what it is said of, as in a claim's `about`.
    pub about: (u32, bool),
}

/// Two events, one after the other.
#[derive(Clone, Debug)]
pub struct Order {
    pub first: Step,
    pub then: Step,
}

/// A sentence with its words, and whom a pronoun may mean.
struct Reader<'a> {
    document: &'a Document,
    sentence: &'a Sentence,
    spoken: Spoken<'a>,
}

/// Two words that tell events, the earlier first; whether "not" before "until" leaves the main clause affirmed.
struct Words {
    first: usize,
    then: usize,
    not_until: bool,
}

/// The pairs of events that a sentence puts in order.
pub fn orders(document: &Document, sentence: &Sentence, spoken: Spoken) -> Box<[Order]> {
    if !sentence.parsed {
        return Box::default();
    }
    let reader = Reader { document, sentence, spoken };
    let pair = |i: usize| reader.marked(i).or_else(|| reader.cased(i)).or_else(|| reader.told(i));
    (0..sentence.tokens.len()).filter_map(|i| reader.order(&pair(i)?)).collect()
}

impl Reader<'_> {
    fn form(&self, i: usize) -> String {
        fold(self.document.cut(self.sentence.tokens[i].span))
    }

    fn lemma(&self, i: usize) -> String {
        fold(&self.sentence.tokens[i].lemma)
    }

    fn is(&self, i: usize, upos: Upos) -> bool {
        self.sentence.tokens[i].upos == upos
    }

    fn has(&self, at: usize, relations: &[Deprel], list: &[&str]) -> bool {
        self.sentence
            .dependents(at)
            .any(|k| relations.contains(&self.sentence.tokens[k].deprel) && list.contains(&self.form(k).as_str()))
    }

    /// "had left"
    fn perfect(&self, at: usize) -> bool {
        self.has(at, &[Deprel::Aux], &["had"])
    }

    fn denied(&self, at: usize) -> bool {
        let no = |k: usize| DENIES.contains(&self.lemma(k).as_str());
        self.sentence.dependents(at).any(no)
            || self.sentence.related(at, SUBJECTS).any(|s| self.sentence.dependents(s).any(no))
    }

    /// A clause that a conjunction ties to another.
    fn marked(&self, i: usize) -> Option<Words> {
        if !matches!(self.sentence.tokens[i].deprel, Deprel::Mark | Deprel::Advmod) {
            return None;
        }
        let inner = self.sentence.governor(i)?;
        if !matches!(self.sentence.tokens[inner].deprel, Deprel::Advcl | Deprel::AdvclRelcl) {
            return None;
        }
        let outer = self.sentence.governor(inner)?;
        let word = self.form(i);
        let word = word.as_str();
        let not = self.denied(outer) || i > 0 && self.form(i - 1) == "not";
        let before = |not_until| Some(Words { first: outer, then: inner, not_until });
        let after = |not_until| Some(Words { first: inner, then: outer, not_until });
        let until = UNTIL.contains(&word);
        if BEFORE.contains(&word) || until {
            return match (not, until) {
                (true, _) => after(true),
                (false, true) => None,
                (false, false) => before(false),
            };
        }
        let soon = word == "as" && i > 0 && self.form(i - 1) == "soon";
        if AFTER.contains(&word) || soon {
            return after(false);
        }
        match word {
            "than" if self.has(outer, &[Deprel::Advmod], &["sooner"]) => before(true),
            "when" if self.perfect(inner) && !self.perfect(outer) => after(false),
            "when" if self.perfect(outer) && self.has(outer, &[Deprel::Advmod], ALREADY) => before(false),
            _ => None,
        }
    }

    /// A noun behind "before" or "after".
    fn cased(&self, i: usize) -> Option<Words> {
        if !matches!(self.sentence.tokens[i].deprel, Deprel::Case | Deprel::Mark) {
            return None;
        }
        let noun = self.sentence.governor(i).filter(|&n| self.is(n, Upos::Noun))?;
        if !matches!(self.sentence.tokens[noun].deprel, Deprel::Obl | Deprel::Nmod) || self.calendar(noun) {
            return None;
        }
        let word = self.form(i);
        let (before, after) = (BEFORE.contains(&word.as_str()), AFTER.contains(&word.as_str()));
        if !(before || after) {
            return None;
        }
        // "two days after the truce"
        let mut verb = self.sentence.governor(noun)?;
        while self.is(verb, Upos::Noun) && self.calendar(verb) {
            verb = self.sentence.governor(verb)?;
        }
        let (first, then) = if before { (verb, noun) } else { (noun, verb) };
        self.is(verb, Upos::Verb).then_some(Words { first, then, not_until: false })
    }

    /// A verb that says which of two came first, or that comes second.
    fn told(&self, i: usize) -> Option<Words> {
        if !self.is(i, Upos::Verb) {
            return None;
        }
        let pair = |first, then| Some(Words { first, then, not_until: false });
        let lemma = self.lemma(i);
        let holds = |list: &[&str]| list.contains(&lemma.as_str());
        let noun = |relations: &'static [Deprel]| {
            self.sentence.related(i, relations).find(|&k| self.is(k, Upos::Noun) && !self.calendar(k))
        };
        if holds(PRECEDES) || holds(FOLLOWS) || holds(BRINGS) {
            let passive = noun(&[Deprel::NsubjPass]);
            let by = || self.sentence.related(i, &[Deprel::Obl, Deprel::OblAgent]).find(|&k| self.by(k, "by"));
            let to = || self.sentence.related(i, &[Deprel::Obl]).find(|&k| self.by(k, "to"));
            let object = || if lemma == "lead" { to() } else { noun(&[Deprel::Obj]) };
            let (subject, other) = match passive {
                Some(patient) => (by()?, patient),
                None => (noun(&[Deprel::Nsubj])?, object()?),
            };
            let event = |k: usize| self.is(k, Upos::Noun) && !self.calendar(k);
            return match (event(subject) && event(other), holds(FOLLOWS)) {
                (true, true) => pair(other, subject),
                (true, false) => pair(subject, other),
                (false, _) => None,
            };
        }
        let outer = self.sentence.governor(i)?;
        match self.sentence.tokens[i].deprel {
            Deprel::Advcl if self.has(i, &[Deprel::Aux], &["having"]) => pair(i, outer),
            Deprel::Conj | Deprel::Parataxis if self.is(outer, Upos::Verb) && self.has(i, &[Deprel::Advmod], THEN) => {
                pair(outer, i)
            }
            _ => None,
        }
    }

    fn by(&self, noun: usize, preposition: &str) -> bool {
        case(self.document, self.sentence, noun, preposition)
    }

    fn calendar(&self, noun: usize) -> bool {
        let lemma = self.lemma(noun);
        frames::holds(frames::CALENDAR, &lemma) || frames::holds(frames::QUANTITY, &lemma)
    }

    fn order(&self, words: &Words) -> Option<Order> {
        let later = |at: usize| if words.not_until { self.step(at, true) } else { self.step(at, false) };
        let order = Order { first: self.step(words.first, words.not_until)?, then: later(words.then)? };
        (order.first.event != order.then.event).then_some(order)
    }

    /// What a word tells; `affirmed` where a "not" denies something else.
    fn step(&self, at: usize, affirmed: bool) -> Option<Step> {
        // "did the chairman resign"
        let done = self.sentence.related(at, &[Deprel::Xcomp, Deprel::Obj]).next();
        let at = done.filter(|&d| self.lemma(at) == "do" && self.is(d, Upos::Verb)).unwrap_or(at);
        if self.denied(at) && !affirmed {
            return None;
        }
        let about = if self.is(at, Upos::Noun) {
            (0, false)
        } else {
            setting::about(self.document, self.sentence, at..at + 1, self.spoken)
        };
        let event = occasion(self.document, self.sentence, at, about).filter(|o| !o.due && o.event != 0)?;
        Some(Step { span: self.sentence.tokens[at].span, event, about })
    }
}

#[cfg(test)]
mod tests {
    use crate::check::state_one;
    use crate::text::Document;

    /// The words that a text puts in order, "earlier < later".
    fn check(text: &str, expected: &[&str]) {
        let document = Document::plain("t", text);
        let (claims, _) = state_one(&document);
        let orders = claims.iter().flat_map(|c| c.orders.iter());
        let found: Vec<String> =
            orders.map(|o| format!("{} < {}", document.cut(o.first.span), document.cut(o.then.span))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn two_clauses() {
        check("The guard shut the gate before he fed the horse.", &["shut < fed"]);
        check("The guard fed the horse after he had shut the gate.", &["shut < fed"]);
        check("The guard had already shut the gate when the horse bolted.", &["shut < bolted"]);
        check("Having shut the gate, the guard fed the horse.", &["shut < fed"]);
        check("The guard shut the gate and then fed the horse.", &["shut < fed"]);
        check("The guard did not feed the horse until he had shut the gate.", &["shut < feed"]);
    }

    #[test]
    fn events_as_nouns() {
        check("The explosion followed the strike.", &["strike < explosion"]);
        check("The explosion was followed by the strike.", &["explosion < strike"]);
        check("The guard resigned two days after the explosion.", &["explosion < resigned"]);
    }

    #[test]
    fn no_order() {
        check("The guard did not shut the gate before he fed the horse.", &["fed < shut"]);
        check("The guard should feed the horse before he shuts the gate.", &[]);
        check("The guard slept until the horse bolted.", &[]);
        check("The guard left before noon.", &[]);
    }
}
