//! Names, titles, places and quotations compared: is "Merz" the "Friedrich Merz" of another text, may a "special envoy" be an
//! "envoy", does Kharkiv lie in Ukraine, do two papers quote one sentence in the same words?
//!
//! In: words of documents (a name, a role, a place, a quotation). Out: a `Relation` with a reason. Always: comparisons are
//! symmetric and need no second document's analysis. To add a name or role: one row in a table of `lexicon/`.

mod align;
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
mod titles;
mod utterance;
mod word;

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
