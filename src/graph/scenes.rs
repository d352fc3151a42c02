//! One event at two places, or by two doers: "the barge was found at Orrell", "it was in Varley that they came upon the barge".
//!
//! In: all claims. Out: pairs of statements of two documents that tell one event (`occasions::one_event`) and put it in two places or
//! give it two doers. Always: something that goes with the event goes with both.
//!
//! Charity: an event that either document puts in both places, or in several, is left alone.

use super::besides::two_sides;
use super::brief::Lengths;
use super::denial::{Numbers, another_thing, numbered, owned_apart};
use super::fillers::{Mentions, may_clash};
use super::kinds::{plans, tells};
use super::occasions::{Event, may_be_one, one_event};
use super::rivals::Rival;
use super::values;
use crate::claims::{Claim, Filler, Part, Slot, Stance, WordAt};
use crate::clusters::Stories;
use crate::lexicon::exclusive;
use crate::lexicon::words::{Keys, Kinship, kinship};
use crate::text::Deprel;
use crate::values::{Relation, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// How sure it is, where one thing goes with both, and where several do.
const LIKELY: f32 = 0.4;
const SURE: f32 = 0.46;
/// How sure it is between two notes of a few sentences.
const BRIEFLY: f32 = 0.53;
/// What part of it is left where nouns stand against each other: who is a nurse may be a neighbour.
const OF_NOUNS: f32 = 0.8;
/// How many are several.
const SEVERAL: usize = 2;

/// A name in its part of an event.
struct Told<'a> {
    n: u32,
    filler: &'a Filler,
    event: Event<'a>,
}

/// Statements of one event, in two documents of one story, that put it in two places or give it two doers.
pub fn rivals(claims: &[Claim], stories: &Stories, mentions: &Mentions) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let all: Vec<Told> = claims
        .iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Statement && (tells(c) || plans(c)) && !again(c))
        .flat_map(|(n, c)| c.fillers.iter().filter_map(move |f| told(n as u32, c, f)))
        .collect();
    let days = Days::read(claims);
    let lengths = Lengths::read(claims);
    // Two short notes tell little but this.
    let alone = |x: &Told, y: &Told| {
        let ((p, q), (left, right)) = ((x.event.claim, y.event.claim), (x.filler.span, y.filler.span));
        let apart = || {
            another_thing(p, q)
                || numbered((p, left), (q, right), Numbers::All)
                || owned_apart((p, left), (q, right))
                || two_sides(p, q)
        };
        lengths.brief(p) && lengths.brief(q) && !apart()
    };
    let nouns = Nouns::read(claims);
    let mut found = Vec::new();
    for (k, x) in all.iter().enumerate() {
        for y in &all[k + 1..] {
            let (a, b) = (x.event.claim.passage.document, y.event.claim.passage.document);
            let meant = meant(x.event.claim) != meant(y.event.claim);
            if a == b || !stories.one(a, b) || !one_part(x, y) || meant {
                continue;
            }
            // "The summit was held", "the summit took place": the event is itself what is told of.
            let own = |t: &Told| t.filler.part != Part::Agent && t.event.about.0 == t.event.occasion.event;
            let itself = || may_be_one(&x.event, &y.event).filter(|_| own(x) && own(y));
            let Some(shared) = one_event(&x.event, &y.event).filter(|n| *n > 0).or_else(itself) else { continue };
            // A town that both documents know is the scene of something else, unless more than one thing goes with both.
            let both = mentions.has(x.filler, y.filler, b.0) && mentions.has(y.filler, x.filler, a.0);
            let clash = match (x.filler.common, y.filler.common) {
                (false, false) => {
                    (!both || shared >= SEVERAL) && may_clash(x.event.claim, x.filler, y.event.claim, y.filler)
                }
                (true, true) => nouns.clash(x, y),
                _ => x.filler.part != Part::Agent && of_two_kinds(x, y) && nouns.clash(x, y),
            };
            if !clash || otherwise(&all, x, y) || otherwise(&all, y, x) || days.apart(x.event.claim, y.event.claim) {
                continue;
            }
            let kind = if x.filler.part == Part::Agent { "attribution" } else { "place" };
            let certainty = match shared >= SEVERAL {
                _ if alone(x, y) => BRIEFLY,
                true => SURE,
                false => LIKELY,
            };
            let nouns = x.filler.common || y.filler.common;
            let certainty = if nouns && !of_two_kinds(x, y) { certainty * OF_NOUNS } else { certainty };
            found.push(Rival::of_statements((x.n, x.filler.span), (y.n, y.filler.span), kind, certainty));
        }
    }
    found
}

fn told<'a>(n: u32, claim: &'a Claim, filler: &'a Filler) -> Option<Told<'a>> {
    let occasion = filler.deed.as_deref().filter(|o| o.event != 0)?;
    Some(Told { n, filler, event: Event { claim, occasion, about: filler.about } })
}

/// Whether it happened more than once: "was signed anew".
fn again(claim: &Claim) -> bool {
    static AGAIN: LazyLock<Keys> = LazyLock::new(|| Keys::of("again anew twice repeatedly often usually every each"));
    claim.words.iter().any(|w| AGAIN.holds(w.form))
}

/// Whether it is only meant to be: "will be held", "was to be held".
fn meant(claim: &Claim) -> bool {
    static TO: LazyLock<Keys> = LazyLock::new(|| Keys::of("to"));
    let root = |w: &WordAt| claim.words.get(usize::from(w.head)).is_some_and(|h| h.deprel == Deprel::Root);
    let to = |w: &WordAt| w.deprel == Deprel::Mark && TO.holds(w.form) && root(w);
    claim.stance == Stance::Planned || claim.words.iter().any(to)
}

/// The words that each document uses.
struct Nouns(FxHashSet<(u32, u32)>);

impl Nouns {
    fn read(claims: &[Claim]) -> Nouns {
        let statements = claims.iter().filter(|c| c.slot == Slot::Statement);
        Nouns(statements.flat_map(|c| c.words.iter().map(|w| (c.passage.document.0, w.lemma))).collect())
    }

    /// Whether two nouns in one part are of two persons or bodies, or two kinds of place: neither document uses the other's, and
    /// neither may stand for the other.
    fn clash(&self, x: &Told, y: &Told) -> bool {
        let (Some(&p), Some(&q)) = (x.filler.keys.last(), y.filler.keys.last()) else { return false };
        let known = |word: u32, by: &Told| self.0.contains(&(by.event.claim.passage.document.0, word));
        if p == q {
            // "the finance committee", "the audit committee"
            let own = |t: &Told| t.filler.keys.len() > 1;
            let one = x.filler.keys[..x.filler.keys.len() - 1].iter().any(|k| known(*k, y))
                || y.filler.keys[..y.filler.keys.len() - 1].iter().any(|k| known(*k, x));
            return own(x) && own(y) && !one;
        }
        if known(p, y) || known(q, x) {
            return false;
        }
        of_two_kinds(x, y) || x.filler.part == Part::Agent && kinship(p, q) == Kinship::None
    }
}

/// Whether two nouns, or the last words of two names, are of two kinds: "the town hall", "the gym"; "Orrell Quarry", "a field".
fn of_two_kinds(x: &Told, y: &Told) -> bool {
    exclusive::exclude(exclusive::sets(&x.filler.keys), exclusive::sets(&y.filler.keys))
}

/// The dates of each sentence, by document and sentence.
pub(super) struct Days<'a>(FxHashMap<(u32, u32), Vec<&'a Value>>);

impl<'a> Days<'a> {
    pub(super) fn read(claims: &'a [Claim]) -> Days<'a> {
        let mut found: FxHashMap<(u32, u32), Vec<&Value>> = FxHashMap::default();
        for claim in claims.iter().filter(|c| c.stated_moment().is_some_and(|m| m.clock.is_none())) {
            let list = found.entry((claim.passage.document.0, claim.sentence)).or_default();
            list.extend(claim.value.as_deref());
        }
        Days(found)
    }

    /// Whether two sentences name days, and none of the one goes with any of the other.
    pub(super) fn apart(&self, a: &Claim, b: &Claim) -> bool {
        let of = |c: &Claim| self.0.get(&(c.passage.document.0, c.sentence));
        let (Some(mine), Some(theirs)) = (of(a), of(b)) else { return false };
        mine.iter().all(|x| theirs.iter().all(|y| values::relate(x, y).0 == Relation::Apart))
    }
}

fn one_part(x: &Told, y: &Told) -> bool {
    x.filler.part == y.filler.part
}

/// Whether the document of `x` tells the event of the name in `y` as well, or of several.
fn otherwise(all: &[Told], x: &Told, y: &Told) -> bool {
    let document = x.event.claim.passage.document;
    let here = all.iter().filter(|t| t.event.claim.passage.document == document && t.filler.span != x.filler.span);
    here.filter(|t| one_part(t, x)).any(|t| {
        let again = !t.filler.keys.iter().any(|k| x.filler.keys.contains(k));
        again && [x, y].iter().any(|one| one_event(&t.event, &one.event).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::graph::fillers::Mentions;
    use crate::graph::rivals::parted;
    use crate::text::Document;

    /// The names that stand in each other's place in two documents, "left | right".
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let found: Vec<String> = rivals(&claims, &Stories::read(2, &claims), &Mentions::read(&claims))
            .iter()
            .filter_map(|r| parted(&documents, r))
            .collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn one_event_is_at_one_place() {
        let arrest = "Edda Varn, a miller, was arrested in Oslo on 3 May.";
        check(arrest, "Varn was arrested in Bergen, where she had hidden.", &["Oslo | Bergen"]);
        check(arrest, "Varn fled to Bergen, where Varn was arrested.", &["Oslo | Bergen"]);
        check("The barge was found in Oslo.", "The old barge was discovered in Bergen.", &["Oslo | Bergen"]);
        // another's arrest, another day, another deed
        check(arrest, "Petra Moll was arrested in Bergen.", &[]);
        check(arrest, "Varn was arrested in Bergen on 9 August.", &[]);
        check(arrest, "Varn was arrested again in Bergen.", &[]);
        check(arrest, "Varn was born in Bergen.", &[]);
        // one lies in the other, or may
        check(arrest, "Varn was arrested in Norway.", &[]);
        check(arrest, "Varn was arrested in Karl Johan Street.", &[]);
        // told of both
        check(arrest, "Varn was arrested in Bergen. Varn had been arrested in Oslo before.", &[]);
    }

    #[test]
    fn one_event_is_in_one_sort_of_place() {
        let hall = "The meeting of the guild was held at the town hall.";
        check(hall, "The meeting of the guild was held in the gym.", &["hall | gym"]);
        check(hall, "The meeting of the guild was held in the hall.", &[]);
        check("The van was found in Tarn Quarry.", "The van was discovered in the woods.", &["Tarn Quarry | woods"]);
        check("The fair will be held in Oslo.", "The fair will be held in Bergen.", &["Oslo | Bergen"]);
        // meant, and done
        check("The fair was to be held in Oslo.", "The fair was held in Bergen.", &[]);
    }

    #[test]
    fn one_event_has_one_doer() {
        let goal = "Ana Ruiz scored the winning goal in Oslo.";
        check(goal, "The winning goal was scored by Petra Ruiz.", &["Ana Ruiz | Petra Ruiz"]);
        check(goal, "The winning goal was scored by Ruiz.", &[]);
        check("Ana Ruiz found the leak.", "The leak was found by Otto Brand.", &["Ana Ruiz | Otto Brand"]);
        check(goal, "Petra Ruiz scored the second goal.", &[]);
    }
}
