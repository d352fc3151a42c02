//! What short articles open with: "A fire destroyed a barn in Orrell", "a fire damaged a school in Varley". Where the openings are of two
//! things, so is what "it" and "the damage" tell further down.
//!
//! In: all claims. Out: whether two documents are of two things. Always: both have several statements and are short, and each names what
//! the other does not: other names altogether, another number of one thing, another person or thing in the same part of the opening
//! sentence, or another day and another party.

use super::brief::Lengths;
use super::denial::{Numbers, numbered, two_openings};
use crate::claims::{Claim, Slot, WordAt};
use crate::text::{Span, Upos};
use rustc_hash::{FxHashMap, FxHashSet};

/// A short article has at most so many statements.
const SHORT: u32 = 10;
/// How sure a conflict is at most between documents that are of two things: a note.
pub const TWO_MATTERS: f32 = 0.42;

/// The openings of documents and the names in them.
pub struct Leads {
    lengths: Lengths,
    /// The first statement of each document.
    first: FxHashMap<u32, u32>,
    names: FxHashMap<u32, FxHashSet<u32>>,
}

impl Leads {
    /// Reads the first statement and the names of each document.
    pub fn read(claims: &[Claim]) -> Leads {
        let mut first: FxHashMap<u32, u32> = FxHashMap::default();
        let mut names: FxHashMap<u32, FxHashSet<u32>> = FxHashMap::default();
        // Headings and tables open nothing.
        let verb = |w: &WordAt| matches!(w.upos, Upos::Verb | Upos::Aux);
        let tells = |c: &Claim| c.slot == Slot::Statement && !c.tabular && c.words.iter().any(verb);
        for (n, claim) in claims.iter().enumerate().filter(|(_, c)| tells(c)) {
            let at = claim.passage.document.0;
            first.entry(at).or_insert(n as u32);
            names.entry(at).or_default().extend(own_names(claim));
        }
        Leads { lengths: Lengths::read(claims), first, names }
    }

    /// Whether the documents of two claims are short articles on two things, whatever stands at what is held against each other.
    pub fn two(&self, claims: &[Claim], (a, left): (&Claim, Span), (b, right): (&Claim, Span)) -> bool {
        let (p, q) = (a.passage.document.0, b.passage.document.0);
        let several = |c: &Claim| (2..=SHORT).contains(&self.lengths.of(c));
        if p == q || !several(a) || !several(b) {
            return false;
        }
        let (Some(&i), Some(&j)) = (self.first.get(&p), self.first.get(&q)) else { return false };
        let (x, y) = (&claims[i as usize], &claims[j as usize]);
        let (Some(mine), Some(theirs)) = (self.names.get(&p), self.names.get(&q)) else { return false };
        let apart = !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(theirs);
        // Another party on another day.
        let own = |c: &Claim, other: &FxHashSet<u32>| own_names(c).any(|n| !other.contains(&n));
        let parties = own(x, theirs) && own(y, mine);
        apart || numbered((x, left), (y, right), Numbers::Naming) || two_openings(x, y, parties)
    }
}

/// The words of names of a statement, but for days and months.
fn own_names(claim: &Claim) -> impl Iterator<Item = u32> + '_ {
    claim.words.iter().filter(|w| w.upos == Upos::Propn && !super::denial::temporal(w)).map(|w| w.lemma)
}

#[cfg(test)]
mod tests {
    use super::Leads;
    use crate::check::state;
    use crate::text::{Document, Span};

    fn check(one: &str, other: &str, expected: bool) {
        let claims = state(&[Document::plain("one", one), Document::plain("other", other)]).claims;
        let none = Span::default();
        let of = |d: u32| claims.iter().find(|c| c.passage.document.0 == d).unwrap();
        assert_eq!(Leads::read(&claims).two(&claims, (of(0), none), (of(1), none)), expected, "{one} / {other}");
    }

    #[test]
    fn openings() {
        let fire = "A fire destroyed a barn in Orrell on Monday. The damage is put at 200,000 euros.";
        check(fire, "A fire damaged a school in Varley on Friday. The damage is put at 500,000 euros.", true);
        check(fire, "A barn burnt down in Orrell on Monday. The damage is put at 500,000 euros.", false);
        check(fire, "The barn burnt down. The damage is put at 500,000 euros.", false);
        let orbit = "Orbit 4.1 was released on 3 March. It fixes 31 bugs.";
        check(orbit, "Orbit 4.2 was released on 9 June. It fixes 12 bugs.", true);
        let thorn = "Ada Thorn was born in Orrell in 1881. She had two sons.";
        check(thorn, "Edda Thorn was born in Orrell in 1884. She had three sons.", true);
        check(thorn, "Thorn was born in Orrell in 1884. She had three sons.", false);
        let school = "The Elder school in Orrell has 640 pupils. It was founded in 1921.";
        check(school, "The Mill school in Orrell has 380 pupils. It was founded in 1964.", true);
    }
}
