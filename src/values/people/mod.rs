//! Names, titles, places and quotations compared: is "Harms" the "Bruno Harms" of another text, may a "special envoy" be an
//! "envoy", does Lviv lie in Ukraine, do two papers quote one sentence in the same words?
//!
//! In: words of documents (a name, a role, a place, a quotation). Out: a `Relation` with a reason. Always: comparisons are
//! symmetric and need no second document's analysis. To add a name or role: one row in a table of `lexicon/`.

mod after;
mod align;
mod antecedent;
mod bodies;
mod form;
mod keys;
mod link;
mod phrase;
mod places;
mod quotes;
mod relate;
mod roles;
mod speakers;
mod spelling;
mod subject;
mod titles;
mod utterance;
mod word;

pub use antecedent::hangs;
pub use form::{NameForm, NameWord, Part};
pub use keys::{Keys, keys};
pub use link::{Entities, Entity, Gender, link};
pub use places::{PlaceReason, PlaceRelation, country, lies_in, relate_places};
pub use quotes::quotes;
pub use relate::{NameReason, NameRelation, relate};
pub use roles::{RoleForm, RoleReason, RoleRelation, relate_roles};
pub use spelling::level_spelling;
pub use titles::{Role, roles as read_roles};
pub use utterance::{Difference, QuoteReason, QuoteRelation, relate_quotes, shingle_keys};
pub use word::{Likeness, likeness};

#[cfg(test)]
mod tests;

#[cfg(test)]
mod laws {
    use super::*;
    use crate::language::NameKind;
    use crate::values::Relation;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-Z][a-zé]{1,8}( [A-Z]\\.)?( (van|de|al-|bin))? ?[A-Z][a-zü']{1,9}( Jr\\.)?",
            "([A-Z][a-z]{2,8} ){1,3}(Inc|Bank|of|and|II|North)?",
            "[A-Z.]{2,6}",
            "\\PC{0,16}",
        ]
    }

    fn words() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec(
            "([a-z]{1,6}|[A-Z]?[a-z]{2,7}|n't|'s|\\.\\.\\.|…|\\[[a-z]{2,4}\\]|[0-9]{1,3}|\\PC{1,3})",
            0..24,
        )
    }

    proptest! {
        #[test]
        fn names_compare_alike_from_both_sides(a in name(), b in name()) {
            for kind in [NameKind::Person, NameKind::Organisation, NameKind::Place] {
                let (x, y) = (NameForm::new(&a, kind), NameForm::new(&b, kind));
                prop_assert_eq!(relate(&x, &y, kind), relate(&y, &x, kind), "{} | {}", a, b);
                let same = relate(&x, &x, kind).relation;
                prop_assert!(x.words.is_empty() || same == Relation::Same || x.qualifier.is_some(), "{}", a);
                prop_assert_eq!(relate_places(&x, &y).reason, relate_places(&y, &x).reason.turned());
            }
        }

        #[test]
        fn roles_compare_alike_from_both_sides(a in name(), b in "(former |deputy |vice )?(mayor|chief executive|president|\\PC{0,8})( of [A-Z][a-z]{2,6})?") {
            if let (Some(x), Some(y)) = (RoleForm::new(&a), RoleForm::new(&b)) {
                prop_assert_eq!(relate_roles(&x, &y), relate_roles(&y, &x));
                prop_assert_eq!(relate_roles(&y, &y).relation, Relation::Same);
            }
        }

        #[test]
        fn quotations_compare_alike_from_both_sides(a in words(), b in words(), cut in 0usize..24) {
            let x: Vec<&str> = a.iter().map(String::as_str).collect();
            let y: Vec<&str> = b.iter().map(String::as_str).collect();
            prop_assert_eq!(relate_quotes(&x, &y).relation, relate_quotes(&y, &x).relation);
            let part = &x[..cut.min(x.len())];
            let found = relate_quotes(&x, part);
            prop_assert!(found.relation != Relation::Apart, "{:?} {:?}", x, found);
            for difference in relate_quotes(&x, &y).differences {
                prop_assert!(difference.left.end <= x.len() && difference.right.end <= y.len());
            }
            shingle_keys(&x);
            level_spelling(&a.concat().to_lowercase());
        }
    }
}
