//! Mentions of names: "Austrian Chancellor Bruno Harms", "the European Commission", "Lviv".

mod entity;
mod find;
mod kind;

pub(super) use find::names;

use crate::text::Span;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    Person,
    Organisation,
    Place,
    Other,
}

impl NameKind {
    /// The word used in output.
    pub fn word(self) -> &'static str {
        match self {
            NameKind::Person => "person",
            NameKind::Organisation => "organisation",
            NameKind::Place => "place",
            NameKind::Other => "other",
        }
    }
}

/// One mention: `span` is the name alone ("Bruno Harms"), `title` what stands before it ("Austrian Chancellor").
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention {
    pub span: Span,
    pub sentence: u32,
    pub kind: NameKind,
    pub title: Option<Span>,
    /// Mentions with one number are one entity inside this document ("Bruno Harms", "Harms", "the chancellor" is not a name).
    pub entity: u32,
}
