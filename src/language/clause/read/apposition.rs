//! What two nouns side by side say of each other: "Ann Lee, the mayor", "the mayor, Ann Lee".

use super::super::{Clause, ClauseKind, Modality};
use super::{Draft, NONE, Reader};
use crate::text::Upos;

impl Reader<'_> {
    /// "Ann Lee, the mayor", "the mayor, Ann Lee": the name is the subject, the common noun is said of it.
    pub(super) fn apposition(&mut self, i: u16) {
        let f = self.family;
        let Some(head) = f.up(i) else { return };
        let (upper, lower) = (f.token(head).upos, f.token(i).upos);
        let (subject, predicate) = match (upper, lower) {
            (Upos::Propn, Upos::Noun) => (head, i),
            (Upos::Noun | Upos::Adj, Upos::Propn) => (i, head),
            _ => return,
        };
        if self.at[predicate as usize] != NONE || f.token(predicate).lemma.is_empty() {
            return;
        }
        let source = self.above(i).governor.and_then(|g| self.found[g].clause.source.clone());
        let clause = Clause {
            kind: ClauseKind::Apposition,
            predicate,
            lemma: f.token(predicate).lemma.clone(),
            copula: true,
            passive: false,
            subjects: vec![subject],
            objects: Vec::new(),
            obliques: Vec::new(),
            negated: false,
            modality: Modality::Fact,
            past: false,
            source,
        };
        self.found.push(Draft { clause, subjects: vec![subject], opening: Vec::new(), participle: false });
    }
}
