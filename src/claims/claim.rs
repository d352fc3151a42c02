//! A claim: what one passage says, stated so that it can be held against others.

use super::{Credit, Filler, Lapse, Occasion, Order};
use crate::text::{Passage, Span};
use crate::values::people::{NameForm, RoleForm};
use crate::values::{Kind, Moment, Shape, Value};
use jiff::civil::DateTime;
use std::sync::Arc;

/// What sort of thing a claim says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// A value: "seven leaders", "on 27 June", "£320,000".
    Value,
    /// A whole sentence.
    Statement,
    /// Words between quotation marks.
    Utterance,
    /// A name of a person, organisation or place.
    Name,
    /// A role that a person holds.
    Role,
    /// A clause: who does what to whom.
    Act,
}

impl Slot {
    /// The word used in output and rules.
    pub fn word(self) -> &'static str {
        match self {
            Slot::Value => "value",
            Slot::Statement => "statement",
            Slot::Utterance => "utterance",
            Slot::Name => "name",
            Slot::Role => "role",
            Slot::Act => "act",
        }
    }
}

/// Where a claim comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    Stated,
    /// Worked out from claim `from` (an index within the same list) by this derivation.
    Derived {
        by: &'static str,
        from: u32,
    },
}

/// Whether a claim is affirmed or denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Polarity {
    #[default]
    Affirmed,
    Denied,
}

/// How far a passage vouches for its claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stance {
    #[default]
    Asserted,
    /// Somebody is said to have said so.
    Reported,
    /// "may", "reportedly", "believed to".
    Hedged,
    /// "will", "is to", "plans to".
    Planned,
    /// "would", "if".
    Hypothetical,
}

impl Stance {
    /// The word used in output and rules.
    pub fn word(self) -> &'static str {
        match self {
            Stance::Asserted => "asserted",
            Stance::Reported => "reported",
            Stance::Hedged => "hedged",
            Stance::Planned => "planned",
            Stance::Hypothetical => "hypothetical",
        }
    }
}

/// Whether a count was still running when it was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Course {
    /// It is told as final, or nothing says otherwise.
    #[default]
    Settled,
    /// A toll that may grow: "30 goats have died so far".
    Growing,
    /// A state that will pass: "six ships are in port", "five are missing".
    Passing,
}

/// What sort of word a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TermClass {
    Name,
    Noun,
    Verb,
    Modifier,
    Number,
}

/// One word of the context that a claim stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The word's family (`lexicon::words`), or the key of its lemma.
    pub id: u32,
    /// The key of the lemma itself.
    pub lemma: u32,
    /// How near it stands to what is claimed, 0 to 255: 255 beside it, about 60 at the far end of the sentence.
    pub near: u8,
    pub class: TermClass,
}

/// One claim.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The sentence.
    pub passage: Passage,
    /// Index of the sentence in its document.
    pub sentence: u32,
    /// The words that give the value.
    pub focus: Span,
    pub slot: Slot,
    pub origin: Origin,
    /// The context, ascending by `id`, each id once.
    pub terms: Box<[Term]>,
    /// What the heading above the sentence and the sentence before it are about, ascending by `id`, each id once.
    pub behind: Arc<[Term]>,
    /// Whom or what the governing verb has for its subject, pronouns resolved: family of the noun or last word of the name, 0 if none.
    pub about: u32,
    /// Whether that is a name.
    pub about_name: bool,
    /// Of a distance, key of the last word of the name that it is counted from, of a depth that of the noun; 0 if it names none.
    pub distant_from: u32,
    /// What is counted, measured or dated: family of the head noun, 0 if none is found.
    pub head: u32,
    /// The verb that governs it: family, 0 if none is found.
    pub predicate: u32,
    /// Where subject and predicate stand, for people.
    pub subject_span: Option<Span>,
    pub predicate_span: Option<Span>,
    pub value: Option<Box<Value>>,
    /// The words of a statement or utterance, for alignment; empty for other slots.
    pub words: Box<[WordAt]>,
    /// The names of a statement, in their parts.
    pub fillers: Box<[Filler]>,
    /// Who made, founded, directed or won what, as a statement has it.
    pub credits: Box<[Credit]>,
    /// The events of a statement that it puts in order.
    pub orders: Box<[Order]>,
    /// The name of a name claim.
    pub name: Option<Box<NameForm>>,
    /// Whose role, age or birth it is: key of the surname, 0 if nobody is named.
    pub person: u32,
    /// The role of a role claim; of an utterance, the office of a speaker without a name.
    pub role: Option<Box<RoleForm>>,
    /// Who does what to whom, of an act.
    pub frame: Option<Box<Frame>>,
    /// What a moment dates.
    pub occasion: Option<Box<Occasion>>,
    /// What a length of time lies between.
    pub lapse: Option<Box<Lapse>>,
    /// The time that the passage speaks of.
    pub period: Option<(DateTime, DateTime)>,
    /// Family of the name of the speaker, 0 if none.
    pub speaker: u32,
    pub speaker_span: Option<Span>,
    /// Whether the speaker, or the person whose age it is, is the one a pronoun was taken to mean.
    pub speaker_guessed: bool,
    pub polarity: Polarity,
    pub stance: Stance,
    /// The form of words "7 of the 12", "another three", "rose by": the value is not the whole or the level.
    pub aside: Aside,
    /// Whether it stands in a row of figures ("Shr 41 cts vs 12 cts"), or dates a figure and no event ("rose 2 pct in May"): such values
    /// are not compared.
    pub row: bool,
    /// Whether an age is set off by commas after a name: "Anna Holm, 61,".
    pub tight: bool,
    /// Whether the words say that it was so before, and may be so no more: "(was 1 MiB)", "from 64", "previously".
    pub earlier: bool,
    /// Whether the count was still running.
    pub course: Course,
    /// Whether it is a date or time at the head of an entry: "06:37  Entry by the front door".
    pub entry: bool,
    /// Whether it stands in a table or list, where the words around say less.
    pub tabular: bool,
}

impl Claim {
    /// The date or time that its words state; none of one that was worked out.
    pub fn stated_moment(&self) -> Option<&Moment> {
        match &self.value.as_deref().filter(|_| self.slot == Slot::Value && self.origin == Origin::Stated)?.shape {
            Shape::Moment(moment) => Some(moment),
            _ => None,
        }
    }

    /// How many words of context it has in common with another claim.
    pub fn terms_shared(&self, other: &Claim) -> usize {
        self.terms.iter().filter(|t| other.terms.binary_search_by_key(&t.id, |u| u.id).is_ok()).count()
    }

    /// Whether it gives an age.
    pub fn is_age(&self) -> bool {
        self.value.as_ref().is_some_and(|v| v.kind == Kind::Age)
    }
}

/// The parts of a clause, each with its modifiers.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Key of the verb's lemma, or of the predicate's with a copula.
    pub verb: u32,
    pub copula: bool,
    /// Of a passive, its agents.
    pub subjects: Box<[Term]>,
    /// Of a passive, its subjects.
    pub objects: Box<[Term]>,
    pub obliques: Box<[Term]>,
}

/// Why a value is not simply the value of the thing named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Aside {
    #[default]
    Whole,
    /// "three of them", "including five".
    Part,
    /// "another three", "five more".
    Additional,
    /// "three each".
    Each,
    /// "rose by 5".
    Change,
}

/// One word of a statement or utterance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordAt {
    /// Key of the normalised lemma.
    pub lemma: u32,
    /// Key of the word as written, in lower case.
    pub form: u32,
    pub span: Span,
    pub upos: crate::text::Upos,
    /// Set on a word that denies ("not", "never", "no").
    pub denies: bool,
    /// The relation to its governor.
    pub deprel: crate::text::Deprel,
    /// The place of its governor in this list; `u16::MAX` where it has none here.
    pub head: u16,
}
