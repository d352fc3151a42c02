//! One thing, two who made it: "a film directed by Ada Thorn", "directed by Otto Brand"; "the club's founder, Ida Moll", "founded by Petra
//! Varn"; "the prize went to Ida Moll", "Varn took the prize".
//!
//! In: all claims. Out: pairs of statements of two documents that credit one deed on one thing to two. Always: no name of the one may stand
//! for a name of the other, and neither document credits the other's names with it.

use super::brief::Lengths;
use super::denial::{Numbers, numbered};
use super::fillers::Mentions;
use super::kinds::tells;
use super::rivals::Rival;
use super::scenes::Days;
use crate::claims::{Claim, Credit, Doer, Slot, Thing};
use crate::clusters::Stories;
use crate::language::NameKind;
use crate::lexicon::credits::DEEDS;
use crate::text::{DocumentId, Span};
use crate::values::Relation;
use crate::values::people::relate;

/// How sure it is where the thing has a name and mostly one maker, where it may have several, and where it has no name. By hand.
const NAMED: f32 = 0.52;
const OF_SEVERAL: f32 = 0.46;
const NAMELESS: f32 = 0.42;

struct Told<'a> {
    n: u32,
    claim: &'a Claim,
    credit: &'a Credit,
}

impl Told<'_> {
    fn document(&self) -> DocumentId {
        self.claim.passage.document
    }

    fn cover(&self) -> Option<Span> {
        let doers = &self.credit.doers;
        Some(doers.first()?.span.cover(doers.last()?.span))
    }
}

/// Statements of two documents of one story that credit one deed to two.
pub fn rivals(claims: &[Claim], stories: &Stories, mentions: &Mentions) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let all: Vec<Told> = claims
        .iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Statement && !c.credits.is_empty() && tells(c))
        .flat_map(|(n, claim)| claim.credits.iter().map(move |credit| Told { n: n as u32, claim, credit }))
        .collect();
    if all.is_empty() {
        return Vec::new();
    }
    let lengths = Lengths::read(claims);
    let brief = |t: &Told| lengths.brief(t.claim);
    let days = Days::read(claims);
    let mut found = Vec::new();
    for (k, x) in all.iter().enumerate() {
        for y in &all[k + 1..] {
            let (a, b) = (x.document(), y.document());
            if a == b || x.credit.deed != y.credit.deed || !stories.one(a, b) || days.apart(x.claim, y.claim) {
                continue;
            }
            let Some(named) = one_thing(x, y, &brief) else { continue };
            if !two(&x.credit.doers, &y.credit.doers) || otherwise(&all, x, y) || otherwise(&all, y, x) {
                continue;
            }
            // Of a thing without a name there may be two, where a document knows both makers.
            let known = |t: &Told, at: DocumentId| t.credit.doers.iter().any(|d| mentions.named(&d.form, at.0));
            let known = known(x, b) || known(y, a);
            if !named && known {
                continue;
            }
            let kinds = |t: &Told| t.credit.doers.iter().all(|d| d.form.kind == NameKind::Person);
            let certainty = match (named && kinds(x) == kinds(y), DEEDS[x.credit.deed as usize].one) {
                _ if known => NAMELESS,
                // Two short notes tell little but this.
                _ if brief(x) && brief(y) => NAMED,
                (true, true) => NAMED,
                (true, false) => OF_SEVERAL,
                (false, _) => NAMELESS,
            };
            let (Some(left), Some(right)) = (x.cover(), y.cover()) else { continue };
            // "Won the 100 metres", "won the 200 metres"
            if numbered((x.claim, left), (y.claim, right), Numbers::All) {
                continue;
            }
            found.push(Rival::of_statements((x.n, left), (y.n, right), "attribution", certainty));
        }
    }
    found.sort_by_key(|r| (r.a, r.b));
    found.dedup_by_key(|r| (r.a, r.b));
    found
}

/// Whether two credits are of one thing, and whether that has a name.
fn one_thing(x: &Told, y: &Told, brief: &impl Fn(&Told) -> bool) -> Option<bool> {
    let (p, q): (&Thing, &Thing) = (&x.credit.thing, &y.credit.thing);
    // In a brief document "it" and "the film" are what the other names.
    let open = |t: &Told| {
        let thing = &t.credit.thing;
        brief(t) && (thing.key == 0 || !thing.named && thing.with.is_empty())
    };
    if p.key != q.key && (open(x) && q.named || open(y) && p.named) {
        return Some(false);
    }
    if p.key == 0 {
        return None;
    }
    let (few, many) = if p.with.len() < q.with.len() { (p, q) } else { (q, p) };
    let inside = few.with.iter().all(|w| many.with.contains(w));
    (p.key == q.key && p.named == q.named && inside).then_some(p.named)
}

/// Whether none of some doers may be one of the others.
fn two(mine: &[Doer], theirs: &[Doer]) -> bool {
    mine.iter().all(|m| theirs.iter().all(|t| apart(m, t)))
}

fn apart(m: &Doer, t: &Doer) -> bool {
    let (one, other) = (m.form.kind, t.form.kind);
    let person = |kind| kind == NameKind::Person;
    let kind = if person(one) || person(other) { NameKind::Person } else { NameKind::Organisation };
    let shared = m.form.core().any(|w| t.form.core().any(|v| v == w));
    let namesakes = person(one) && person(other) && m.form.core().count() > 1 && t.form.core().count() > 1;
    let relation = relate(&m.form, &t.form, kind).relation;
    (!shared || namesakes) && matches!(relation, Relation::Apart | Relation::Unknown)
}

/// Whether the document of `x` credits the deed to one of those of `y` as well.
fn otherwise(all: &[Told], x: &Told, y: &Told) -> bool {
    let here = all.iter().filter(|t| t.document() == x.document() && t.credit.deed == x.credit.deed);
    here.into_iter().any(|t| !two(&t.credit.doers, &y.credit.doers))
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::graph::fillers::Mentions;
    use crate::graph::rivals::parted;
    use crate::text::Document;

    /// The doers that stand in each other's place in two documents, "left | right".
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
    fn one_thing_has_one_maker() {
        let film = "The film Penrow, which was directed by Ada Thorn, was shot at Orrell.";
        check(film, "Penrow was directed by Otto Brand.", &["Ada Thorn | Otto Brand"]);
        check(film, "Penrow was directed by Thorn.", &[]);
        check(film, "Penrow was produced by Otto Brand.", &[]);
        check(film, "Low Water was directed by Otto Brand.", &[]);
        check(film, "Penrow was directed by Otto Brand and Ada Thorn.", &[]);
        check(
            "The bridge was designed by Ada Thorn.",
            "The architect of the bridge was Otto Brand.",
            &["Ada Thorn | Otto Brand"],
        );
        check(
            "The bridge was designed by Ada Thorn.",
            "The architect of the rail bridge was Otto Brand, that of the road bridge Ada Thorn.",
            &[],
        );
    }

    #[test]
    fn one_prize_goes_to_one() {
        let prize = "The prize for the best play went to Ada Thorn.";
        check(prize, "Otto Brand took the prize for the best play.", &["Ada Thorn | Otto Brand"]);
        check(prize, "Otto Brand took the prize for the best song.", &[]);
        check("Ada Thorn won the prize in 2004.", "Otto Brand won the prize in 2011.", &[]);
    }
}
