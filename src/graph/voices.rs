//! Whose words: "said Ruiz" and "said Harms" are two speakers, "the mayor said" may be either of them, and "she said" is whoever was
//! named last.
//!
//! In: all claims. Out: how the speakers of two utterances stand to each other, and whether both are named beside their words.

use crate::claims::{Claim, Polarity, Slot};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::Document;
use crate::values::Relation;
use crate::values::people::{NameForm, RoleForm, RoleReason, relate_roles};
use rustc_hash::{FxHashMap, FxHashSet};

/// The offices that people hold in each document.
pub struct Voices<'a> {
    /// By document: an office and the key of its holder's surname.
    offices: FxHashMap<u32, Vec<(&'a RoleForm, u32)>>,
    /// By holder.
    held: FxHashMap<u32, Vec<&'a RoleForm>>,
    /// The documents, and keys of the words of the names that they have.
    named: FxHashSet<(u32, u32)>,
}

/// Who speaks.
enum Voice<'a> {
    /// Key of the surname, and how the name was found.
    Person(u32, Found),
    /// An office whose holder nobody names.
    Office(&'a RoleForm),
    /// "I": whoever writes.
    Writer,
    Nobody,
}

/// How a speaker was found, surest last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// Named before, where the words have a pronoun.
    Pronoun,
    /// The one who holds the office that the words have.
    Office,
    /// Whom a pronoun plainly means, or who signs what "I" wrote.
    Meant,
    /// Named beside the words.
    Named,
}

impl<'a> Voices<'a> {
    /// Reads who holds which office.
    pub fn read(claims: &'a [Claim]) -> Voices<'a> {
        let names = claims.iter().filter_map(|c| Some((c.passage.document.0, c.name.as_deref()?)));
        let keys = |f: &NameForm| f.core().chain([f.surname()]).map(words::key).collect::<Vec<_>>();
        let named = names.flat_map(|(document, form)| keys(form).into_iter().map(move |k| (document, k))).collect();
        let mut voices = Voices { offices: FxHashMap::default(), held: FxHashMap::default(), named };
        let told = claims.iter().filter(|c| c.slot == Slot::Role && c.person != 0 && c.polarity == Polarity::Affirmed);
        for (claim, role) in told.filter_map(|c| Some((c, c.role.as_deref()?))) {
            voices.held.entry(claim.person).or_default().push(role);
            if !role.past {
                voices.offices.entry(claim.passage.document.0).or_default().push((role, claim.person));
            }
        }
        voices
    }

    /// How the speakers of two utterances stand to each other, and how the less sure of them was found.
    pub fn relate(&self, documents: &[Document], x: &Claim, y: &Claim) -> (Relation, Found) {
        // "He said" and "she said" are two, whoever they are.
        if let (Some(p), Some(q)) = (pronoun(documents, x), pronoun(documents, y))
            && p != q
        {
            return (Relation::Apart, Found::Named);
        }
        let unnamed = |person: u32, c: &Claim| !self.named.contains(&(c.passage.document.0, person));
        match (self.voice(documents, x), self.voice(documents, y)) {
            (Voice::Person(p, _), Voice::Person(q, _)) if p == q => (Relation::Same, Found::Named),
            // Whom a pronoun means is a guess; but nobody whom its document does not name.
            (Voice::Person(_, Found::Pronoun), Voice::Person(_, Found::Pronoun)) => (Relation::Unknown, Found::Pronoun),
            (Voice::Person(_, Found::Pronoun), Voice::Person(q, _)) if !unnamed(q, x) => {
                (Relation::Unknown, Found::Pronoun)
            }
            (Voice::Person(p, _), Voice::Person(_, Found::Pronoun)) if !unnamed(p, y) => {
                (Relation::Unknown, Found::Pronoun)
            }
            (Voice::Person(_, f), Voice::Person(_, g)) => (Relation::Apart, f.min(g)),
            (Voice::Person(p, found), Voice::Office(role)) | (Voice::Office(role), Voice::Person(p, found)) => {
                match self.holds(p, role) {
                    Relation::Apart if found == Found::Pronoun => (Relation::Unknown, Found::Pronoun),
                    answer => (answer, Found::Office),
                }
            }
            (Voice::Office(p), Voice::Office(q)) => (offices(p, q), Found::Office),
            (Voice::Person(_, Found::Named), Voice::Writer) => (writes(documents, x, y), Found::Pronoun),
            (Voice::Writer, Voice::Person(_, Found::Named)) => (writes(documents, y, x), Found::Pronoun),
            _ => (Relation::Unknown, Found::Pronoun),
        }
    }

    fn voice(&self, documents: &[Document], claim: &'a Claim) -> Voice<'a> {
        let told = documents.get(claim.passage.document.0 as usize).zip(claim.speaker_span).map(|(d, s)| d.cut(s));
        if claim.speaker != 0 {
            let found = match told {
                _ if claim.speaker_guessed => Found::Pronoun,
                Some("I") => Found::Meant,
                _ if pronoun(documents, claim).is_some() => Found::Meant,
                _ => Found::Named,
            };
            return Voice::Person(claim.speaker, found);
        }
        if told == Some("I") {
            return Voice::Writer;
        }
        let Some(role) = claim.role.as_deref() else { return Voice::Nobody };
        let mut holders: Vec<u32> = self
            .offices
            .get(&claim.passage.document.0)
            .into_iter()
            .flatten()
            .filter(|(r, _)| matches!(offices(r, role), Relation::Same))
            .map(|&(_, person)| person)
            .collect();
        holders.sort_unstable();
        holders.dedup();
        match holders[..] {
            [one] => Voice::Person(one, Found::Office),
            _ => Voice::Office(role),
        }
    }

    /// Whether somebody is said to hold an office, to hold others, or nothing is known.
    fn holds(&self, person: u32, role: &RoleForm) -> Relation {
        let Some(held) = self.held.get(&person) else { return Relation::Unknown };
        let answers: Vec<Relation> = held.iter().map(|r| offices(r, role)).collect();
        if answers.contains(&Relation::Same) {
            Relation::Same
        } else if answers.iter().all(|a| *a == Relation::Apart) {
            Relation::Apart
        } else {
            Relation::Unknown
        }
    }
}

/// Whether two offices are one (`Same`), two, or may be either.
fn offices(p: &RoleForm, q: &RoleForm) -> Relation {
    let answer = relate_roles(p, q);
    match (answer.relation, answer.reason) {
        (Relation::Same | Relation::Compatible, _) => Relation::Same,
        (Relation::Apart, RoleReason::OtherPost | RoleReason::Rank) | (_, RoleReason::OtherOffice) => Relation::Apart,
        _ => Relation::Unknown,
    }
}

/// The pronoun that stands for the speaker of an utterance, "he" or "she" in lower case.
fn pronoun(documents: &[Document], claim: &Claim) -> Option<&'static str> {
    let told = documents.get(claim.passage.document.0 as usize)?.cut(claim.speaker_span?);
    ["he", "she"].into_iter().find(|p| told.eq_ignore_ascii_case(p))
}

/// How many bytes at either end of a text a signature or heading may take.
const EDGE: usize = 240;

/// Whether `named`'s speaker may have written the document of `own`: not where the name stands neither in its heading nor at its end.
fn writes(documents: &[Document], named: &Claim, own: &Claim) -> Relation {
    let text = |c: &Claim| documents.get(c.passage.document.0 as usize);
    let (Some(there), Some(here), Some(span)) = (text(named), text(own), named.speaker_span) else {
        return Relation::Unknown;
    };
    let name = there.cut(span).split_whitespace().next_back().map(fold).unwrap_or_default();
    // Whoever signs or heads a text may have written it; of whom it tells in between, not.
    let may = name.len() < 3 || fold(&here.name).contains(&name) || at_an_edge(&here.text, &name);
    if may { Relation::Unknown } else { Relation::Apart }
}

/// Whether a folded name begins within `EDGE` bytes of either end of a text, folded too. Of a long text the middle is not read.
fn at_an_edge(text: &str, name: &str) -> bool {
    // A letter of four bytes may fold to one.
    let enough = 4 * (EDGE + name.len());
    let head = fold(&text[..text.floor_char_boundary(enough)]);
    let tail = fold(&text[text.ceil_char_boundary(text.len().saturating_sub(enough))..]);
    head.match_indices(name).any(|(at, _)| at < EDGE) || tail.match_indices(name).any(|(at, _)| at + EDGE > tail.len())
}

#[cfg(test)]
mod tests {
    use super::at_an_edge;

    #[test]
    fn a_name_at_either_end() {
        let long = "Grey hills. ".repeat(400);
        assert!(at_an_edge(&format!("By Ana Müller. {long}"), "muller"));
        assert!(at_an_edge(&format!("{long}Ana Müller"), "muller"));
        assert!(at_an_edge("Müller", "muller") && !at_an_edge("", "muller"));
        assert!(!at_an_edge(&format!("{long}Ana Müller. {long}"), "muller"));
    }
}
