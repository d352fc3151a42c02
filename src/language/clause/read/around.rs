//! What a clause takes from around it: the subject it lacks ("to leave"), its denial, its kind and who says so ("he said that ...").

use super::super::{ClauseKind, Source};
use super::words::{lemma_of, nothing};
use super::{Above, Reader};
use crate::lexicon::verb_classes::{Effect, effect, object_controls};
use crate::text::{Deprel, Upos, Xpos};

impl Reader<'_> {
    /// The noun that a relative or participial clause belongs to, with what is coordinated with it if the clause follows them all.
    pub(super) fn antecedents(&self, i: u16) -> Vec<u16> {
        let f = self.family;
        let mut first = i;
        while f.deprel(first) == Deprel::Conj {
            match f.up(first) {
                Some(up) => first = up,
                None => break,
            }
        }
        f.up(first).into_iter().collect()
    }

    /// The subject that a clause without one takes from its surroundings.
    pub(super) fn borrowed_subject(&self, i: u16, above: &Above, passive: bool, to: bool) -> Vec<u16> {
        use Deprel::*;
        let f = self.family;
        let Some(governor) = above.governor.map(|g| &self.found[g]) else {
            return Vec::new();
        };
        if above.shares {
            return governor.subjects.clone();
        }
        match f.deprel(i) {
            Xcomp => {
                let lemma = lemma_of(f, governor);
                let objects = &governor.clause.objects;
                if !governor.clause.passive && !objects.is_empty() && object_controls(&lemma) {
                    objects.clone()
                } else {
                    governor.subjects.clone()
                }
            }
            Acl if to => {
                let noun = f.up(i).unwrap_or(i);
                let owner: Vec<u16> = f.related(noun, &[NmodPoss]).collect();
                if owner.is_empty() && governor.clause.objects.contains(&noun) {
                    governor.subjects.clone()
                } else {
                    owner
                }
            }
            Acl if passive || f.token(i).xpos == Xpos::Vbg => self.antecedents(i),
            Advcl if f.token(i).upos == Upos::Verb => governor.subjects.clone(),
            _ => Vec::new(),
        }
    }

    /// Whether the clause is denied by a word of its own. `copula` is the verb of a clause whose predicate is a place.
    pub(super) fn denied(&self, i: u16, subjects: &[u16], copula: Option<u16>) -> bool {
        use Deprel::*;
        let f = self.family;
        let mut no = false;
        for &k in f.kids(i) {
            let lemma = f.token(k).lemma.as_str();
            no ^= match f.deprel(k) {
                Advmod | Aux | Dep | CcPreconj => {
                    matches!(lemma, "not" | "n't" | "never" | "neither" | "nor" | "nowhere")
                        || lemma == "long" && f.related(k, &[Advmod, Det]).any(|d| f.token(d).lemma == "no")
                }
                Cc => lemma == "neither",
                Mark | Case => lemma == "without",
                Det => lemma == "no" && copula.is_none(),
                Obj | Nsubj | NsubjPass => nothing(f, k),
                _ => false,
            };
        }
        if let Some(verb) = copula {
            no ^= f.related(verb, &[Advmod]).any(|k| matches!(f.token(k).lemma.as_str(), "not" | "never"));
        }
        // a subject that was borrowed is denied here as well
        no || subjects.iter().any(|&s| f.up(s) != Some(i) && nothing(f, s) && f.deprel(i) != Deprel::AclRelcl)
    }

    pub(super) fn kind(&self, i: u16, above: &Above, relative: bool, participle: bool) -> ClauseKind {
        use Deprel::*;
        match above.relation {
            _ if relative => ClauseKind::Relative,
            Ccomp | Xcomp | Csubj | CsubjPass | CsubjOuter => ClauseKind::Complement,
            Acl => ClauseKind::Participial,
            Advcl if participle && !self.family.has(i, &[Mark, Nsubj, NsubjPass]) => ClauseKind::Participial,
            Advcl => ClauseKind::Adverbial,
            _ => ClauseKind::Main,
        }
    }

    /// Who says it: the subject of the verb of speech above ("he said that ..."), of one put in after ("..., he said"), or whoever says
    /// what it is part of.
    pub(super) fn spoken(&self, i: u16, above: &Above, complement: bool) -> Option<Source> {
        let f = self.family;
        let governor = above.governor.map(|g| &self.found[g]);
        if let (Some(d), true) = (governor, complement) {
            let speaker = if d.clause.passive { d.clause.subjects.first() } else { d.subjects.first() };
            return Some(Source { speaker: speaker.copied(), verb: d.clause.predicate });
        }
        for k in f.related(i, &[Deprel::Parataxis]) {
            let verb = f.token(k);
            let content = f.related(k, &[Deprel::Ccomp]).any(|c| c.abs_diff(k) > 0);
            if verb.upos == Upos::Verb
                && effect(&verb.lemma) == Some(Effect::Says)
                && !content
                && let Some(speaker) = f.related(k, &[Deprel::Nsubj]).next()
            {
                return Some(Source { speaker: Some(speaker), verb: k });
            }
        }
        // a remark beside is nobody's; a verb of speech put in after is the writer's own
        if above.relation == Deprel::Parataxis && effect(&f.token(i).lemma) == Some(Effect::Says) {
            return None;
        }
        governor.and_then(|d| d.clause.source.clone())
    }
}
