//! One office, two holders: "Orrell's captain, Ana Ruiz", "it was Petra Moll, the captain of Orrell".
//!
//! In: all claims. Out: pairs of statements of two documents that give an office of which there is but one at a time to two persons.
//! Always: the office is in the table, of one place or body that both name, and held now; each document knows one holder of it and does
//! not name the other's.

use super::fillers::Mentions;
use super::rivals::Rival;
use crate::claims::{Claim, Slot, Stance};
use crate::clusters::Stories;
use crate::language::NameKind;
use crate::text::DocumentId;
use crate::values::Relation;
use crate::values::people::{NameForm, RoleForm, relate, relate_roles};
use rustc_hash::FxHashMap;

/// How sure it is: enough for a note.
const CERTAINTY: f32 = 0.46;

struct Holder<'a> {
    claim: &'a Claim,
    role: &'a RoleForm,
    name: &'a NameForm,
}

/// Statements of two documents of one story that give one office to two persons.
pub fn rivals(claims: &[Claim], stories: &Stories, mentions: &Mentions) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let statements: FxHashMap<(DocumentId, u32), u32> = claims
        .iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Statement)
        .map(|(n, c)| ((c.passage.document, c.sentence), n as u32))
        .collect();
    let holders: Vec<Holder> = claims.iter().filter_map(holder).collect();
    let mut found = Vec::new();
    for (n, x) in holders.iter().enumerate() {
        for y in &holders[n + 1..] {
            let (p, q) = (x.claim.passage.document, y.claim.passage.document);
            if p == q || !stories.one(p, q) || !one_office(x, y) || !two_persons(x, y) {
                continue;
            }
            if mentions.named(y.name, p.0)
                || mentions.named(x.name, q.0)
                || several(&holders, x)
                || several(&holders, y)
            {
                continue;
            }
            let place = |h: &Holder| {
                let at = statements.get(&(h.claim.passage.document, h.claim.sentence)).copied()?;
                Some((at, h.claim.subject_span?))
            };
            let (Some(a), Some(b)) = (place(x), place(y)) else { continue };
            found.push(Rival::of_statements(a, b, "name", CERTAINTY));
        }
    }
    found.sort_by_key(|r| (r.a, r.b));
    found.dedup_by_key(|r| (r.a, r.b));
    found
}

fn holder(claim: &Claim) -> Option<Holder<'_>> {
    let (role, name) = (claim.role.as_deref()?, claim.name.as_deref()?);
    let held = role.exclusive() && !role.past && role.passing.is_none() && !claim.earlier;
    let asserted = !matches!(claim.stance, Stance::Hypothetical | Stance::Planned);
    (claim.slot == Slot::Role && held && asserted).then_some(Holder { claim, role, name })
}

/// Whether two roles are one office of one body.
fn one_office(x: &Holder, y: &Holder) -> bool {
    let one = matches!(relate_roles(x.role, y.role).relation, Relation::Same);
    one && x.role.of.is_some()
        && y.role.of.is_some()
        && x.role.lower == y.role.lower
        && x.role.modifiers == y.role.modifiers
}

fn two_persons(x: &Holder, y: &Holder) -> bool {
    matches!(relate(x.name, y.name, NameKind::Person).relation, Relation::Apart | Relation::Unknown)
}

/// Whether the document gives the office to another person besides.
fn several(holders: &[Holder], x: &Holder) -> bool {
    let here = holders.iter().filter(|h| h.claim.passage.document == x.claim.passage.document);
    here.filter(|h| h.role.name == x.role.name).any(|h| two_persons(h, x))
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::graph::fillers::Mentions;
    use crate::graph::rivals::parted;
    use crate::text::Document;

    /// The persons of two documents to whom one office is given, "left | right".
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
    fn one_office_has_one_holder() {
        let ruiz = "The mayor of Orrell, Ana Ruiz, opened the harbour.";
        check(ruiz, "Petra Moll, the mayor of Orrell, opened the harbour.", &["Ana Ruiz | Petra Moll"]);
        check(ruiz, "Mayor Ruiz opened the harbour.", &[]);
        // another's office, one held before, a deputy's, two that are told
        check(ruiz, "Petra Moll, the mayor of Varley, opened the harbour.", &[]);
        check(ruiz, "Petra Moll, the former mayor of Orrell, opened the harbour.", &[]);
        check(ruiz, "Petra Moll, the deputy mayor of Orrell, opened the harbour.", &[]);
        check(ruiz, "Petra Moll, the mayor of Orrell, thanked Ana Ruiz.", &[]);
    }
}
