//! From a tree to its clauses, from the top down, so that a clause can take its subject, speaker and reservations from the one above.

mod apposition;
mod around;
mod words;

use super::family::Family;
use super::{Clause, ClauseKind, Modality, Oblique, Source};
use crate::lexicon::verb_classes::Effect;
use crate::text::{Deprel, Sentence, Upos, Xpos};
use smol_str::SmolStr;
use words::{
    case_of, effect_of, has_condition, has_condition_above, is_past, lemma_of, own_case, own_modality, pronoun,
};

/// The clauses of a parsed sentence, in the order of their predicates. An unparsed sentence has none.
pub fn clauses(sentence: &Sentence, text: &str) -> Vec<Clause> {
    if !sentence.parsed || sentence.tokens.len() > u16::MAX as usize - 2 {
        return Vec::new();
    }
    let family = Family::new(sentence, text);
    let question = sentence.tokens.iter().rev().take(3).any(|t| text.get(t.span.range()) == Some("?"));
    let mut reader = Reader { family: &family, found: Vec::new(), at: vec![NONE; sentence.tokens.len()], question };
    for &i in &family.order {
        if reader.predicates(i) {
            reader.clause(i);
        }
        if family.deprel(i) == Deprel::Appos || family.deprel(i) == Deprel::Conj && family.beside(i) {
            reader.apposition(i);
        }
    }
    let mut found: Vec<Clause> = reader.found.into_iter().map(|d| d.clause).collect();
    found.sort_by_key(|c| c.predicate);
    found
}

const NONE: u16 = u16::MAX;

/// A clause with what those below it need to know.
struct Draft {
    clause: Clause,
    /// The subject in form: of a passive, what is its logical object.
    subjects: Vec<u16>,
    /// Before the subject, so it holds for coordinated predicates as well: "On Monday he came and went".
    opening: Vec<Oblique>,
    participle: bool,
}

struct Reader<'a> {
    family: &'a Family<'a>,
    found: Vec<Draft>,
    /// The draft of each predicate.
    at: Vec<u16>,
    question: bool,
}

/// What a clause takes from the one that it hangs on.
struct Above {
    governor: Option<usize>,
    /// The relation of the clause, or of the first of the coordinated ones.
    relation: Deprel,
    /// Whether it is coordinated with the governor.
    shares: bool,
}

impl Reader<'_> {
    /// Whether a word heads a clause.
    fn predicates(&self, i: u16) -> bool {
        use Deprel::*;
        let f = self.family;
        let relation = f.deprel(i);
        let token = f.token(i);
        let clausal = matches!(
            relation,
            Root | Conj
                | Ccomp
                | Xcomp
                | Advcl
                | AdvclRelcl
                | Acl
                | AclRelcl
                | Parataxis
                | Csubj
                | CsubjPass
                | CsubjOuter
                | List
                | Dislocated
                | Orphan
                | Dep
        );
        if !clausal {
            return false;
        }
        let verbal = matches!(token.upos, Upos::Verb | Upos::Aux);
        if verbal && relation != Conj && relation != Xcomp {
            return true;
        }
        let own = f.has(i, &[Nsubj, NsubjPass, NsubjOuter, Csubj, Cop, AuxPass]) || f.has(i, &[Aux]);
        if relation == Conj {
            // "is a poet and painter": a noun beside a nominal predicate; a verb beside any predicate
            let beside = f.up(i).and_then(|g| self.draft(g));
            return own || beside.is_some_and(|d| verbal || d.clause.copula && !matches!(token.upos, Upos::Punct));
        }
        if relation == Xcomp {
            return verbal || own;
        }
        own
    }

    fn draft(&self, i: u16) -> Option<&Draft> {
        self.found.get(*self.at.get(i as usize)? as usize)
    }

    fn above(&self, i: u16) -> Above {
        let f = self.family;
        let mut relation = f.deprel(i);
        let shares = relation == Deprel::Conj && f.up(i).is_some_and(|g| self.at[g as usize] != NONE);
        let mut at = f.up(i);
        let mut first = i;
        while relation == Deprel::Conj {
            let Some(up) = f.up(first) else { break };
            first = up;
            relation = f.deprel(first);
        }
        while let Some(g) = at {
            if self.at[g as usize] != NONE {
                break;
            }
            at = f.up(g);
        }
        Above { governor: at.map(|g| self.at[g as usize] as usize), relation, shares }
    }

    fn clause(&mut self, i: u16) {
        use Deprel::*;
        let f = self.family;
        let token = f.token(i);
        let above = self.above(i);
        let governor = above.governor.map(|g| &self.found[g]);
        let sharing = governor.filter(|_| above.shares);
        let verbal = matches!(token.upos, Upos::Verb | Upos::Aux);
        let copula_word = f.related(i, &[Cop]).next();
        let relative = matches!(above.relation, AclRelcl | AdvclRelcl);
        let participle = verbal && matches!(token.xpos, Xpos::Vbn | Xpos::Vbg) && !f.has(i, &[Aux, AuxPass, Cop]);
        let to = f.related(i, &[Mark]).any(|m| f.token(m).xpos == Xpos::To);
        let shares_passive =
            sharing.is_some_and(|d| d.clause.passive && token.xpos == Xpos::Vbn && !f.has(i, &[Aux, Nsubj]));
        let passive = f.has(i, &[AuxPass, NsubjPass, CsubjPass])
            || shares_passive
            || token.xpos == Xpos::Vbn
                && participle
                && !f.has(i, &[Nsubj, Obj])
                && matches!(above.relation, Acl | Advcl | Xcomp);
        let located = copula_word.is_some()
            && f.has(i, &[Case])
            && !f.related(i, &[Case]).any(|c| matches!(f.token(c).lemma.as_str(), "like" | "as" | "'s"));
        let copula = !verbal
            && !located
            && !passive
            && (copula_word.is_some() || sharing.is_some_and(|d| d.clause.copula) || token.upos != Upos::Verb);
        let predicate = if located { copula_word.unwrap_or(i) } else { i };

        // subjects in form
        let mut subjects: Vec<u16> = Vec::new();
        let mut relative_role = Role::Missing;
        for k in f.related(i, &[Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass]) {
            if relative && pronoun(f, k) {
                relative_role = Role::Subject;
                subjects.extend(self.antecedents(i));
            } else {
                subjects.extend(f.conjuncts(k));
            }
        }
        let had_subject = !subjects.is_empty();
        if !had_subject {
            subjects = self.borrowed_subject(i, &above, passive, to);
        }

        // objects and obliques
        let mut objects: Vec<u16> = Vec::new();
        let mut obliques: Vec<Oblique> = Vec::new();
        let mut opening: Vec<Oblique> = Vec::new();
        let mut agents: Vec<u16> = Vec::new();
        let mut source = None;
        let first_subject = subjects.iter().copied().min().filter(|_| had_subject).unwrap_or(i);
        if located {
            let case = case_of(f, i);
            obliques.extend(f.conjuncts(i).into_iter().map(|head| Oblique { case: case.clone(), head }));
        }
        for &k in f.kids(i) {
            match f.deprel(k) {
                Obj => {
                    if relative && pronoun(f, k) {
                        relative_role = Role::Object;
                        objects.extend(self.antecedents(i));
                    } else {
                        objects.extend(f.conjuncts(k));
                    }
                }
                Iobj if !f.has(i, &[Obj]) => objects.extend(f.conjuncts(k)),
                Iobj => obliques.push(Oblique { case: "to".into(), head: k }),
                Obl | OblAgent | OblUnmarked | Nmod | NmodUnmarked if f.deprel(k) != Nmod || copula => {
                    let case = case_of(f, k);
                    if case == "according to" || case == "according" {
                        let verb = f.related(k, &[Case]).next().unwrap_or(k);
                        source = Some(Source { speaker: Some(k), verb });
                    } else if f.deprel(k) == OblAgent || passive && case == "by" {
                        agents.extend(f.conjuncts(k));
                    } else if relative && pronoun(f, k) {
                        relative_role = Role::Oblique;
                        obliques
                            .extend(self.antecedents(i).into_iter().map(|head| Oblique { case: case.clone(), head }));
                    } else {
                        for head in f.conjuncts(k) {
                            let oblique = Oblique {
                                case: if head == k {
                                    case.clone()
                                } else {
                                    own_case(f, head).unwrap_or_else(|| case.clone())
                                },
                                head,
                            };
                            if k < first_subject && k < i {
                                opening.push(oblique.clone());
                            }
                            obliques.push(oblique);
                        }
                    }
                }
                Advmod if relative && matches!(f.token(k).lemma.as_str(), "where" | "when") => {
                    relative_role = Role::Oblique;
                    obliques.extend(self.antecedents(i).into_iter().map(|head| Oblique { case: "in".into(), head }));
                }
                Advcl if f.related(k, &[Case, Mark]).any(|c| f.word(c).eq_ignore_ascii_case("according")) => {
                    source = Some(Source { speaker: Some(k), verb: k });
                }
                _ => {}
            }
        }
        // "the man I saw"
        if above.relation == AclRelcl
            && !above.shares
            && relative_role == Role::Missing
            && had_subject
            && objects.is_empty()
            && verbal
            && !passive
        {
            objects.extend(self.antecedents(i));
        }
        // "seized and burned the papers": the object after both is that of both
        if let Some(d) = sharing.filter(|d| objects.is_empty() && verbal && !passive && !d.clause.passive) {
            objects.extend(d.clause.objects.iter().filter(|&&o| o > i));
        }
        if let Some(d) = sharing {
            for oblique in &d.opening {
                if !obliques.contains(oblique) {
                    obliques.push(oblique.clone());
                }
            }
            if !had_subject {
                opening.clone_from(&d.opening);
            }
        }
        let (logical_subjects, logical_objects) = if passive {
            let mut all = subjects.clone();
            all.extend(objects.iter().copied().filter(|o| !subjects.contains(o)));
            (agents, all)
        } else {
            (subjects.clone(), objects)
        };

        // reservations
        let governing = governor.map(|d| effect_of(f, d));
        let says = matches!(governing, Some(Some(Effect::Says | Effect::Denies)));
        let complement = matches!(above.relation, Ccomp | Xcomp | Csubj | CsubjPass) && !above.shares;
        let mut negated = self.denied(i, &subjects, located.then_some(predicate));
        let auxiliaries: Vec<u16> = f.related(i, &[Aux, AuxPass, Cop]).collect();
        let mut modality = own_modality(f, i, &auxiliaries);
        let mut past = is_past(f, i, &auxiliaries);
        let finite = !auxiliaries.is_empty() || matches!(token.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
        if let (Some(d), true) = (governor, complement) {
            match governing.flatten() {
                Some(Effect::Not) => negated = !negated,
                Some(Effect::Denies) => negated = !negated,
                Some(Effect::Future) if modality == Modality::Fact && (above.relation == Xcomp || !finite) => {
                    modality = Modality::Future
                }
                Some(Effect::Demand) if modality == Modality::Fact && !finite => modality = Modality::Demand,
                Some(Effect::Possible) if modality == Modality::Fact => modality = Modality::Possible,
                Some(Effect::Says) if to && modality == Modality::Fact => modality = Modality::Possible,
                _ => {}
            }
            // "would" after a past verb of speech is its future
            if modality == Modality::Hypothetical && says && d.clause.past && !has_condition(f, i) {
                modality = Modality::Future;
            }
            if above.relation == Xcomp {
                past |= d.clause.past && modality == Modality::Fact;
                if modality == Modality::Fact {
                    modality = d.clause.modality;
                }
                negated ^= d.clause.negated && !matches!(governing.flatten(), Some(Effect::Says | Effect::Denies));
            } else if d.clause.negated && matches!(lemma_of(f, d).as_str(), "think" | "believe" | "expect") {
                negated = !negated;
            }
        }
        if let Some(d) = sharing {
            if auxiliaries.is_empty() && !had_subject {
                if modality == Modality::Fact
                    && (!matches!(token.xpos, Xpos::Vbd | Xpos::Vbz) || d.clause.modality == Modality::Hypothetical)
                {
                    modality = d.clause.modality;
                }
                past |= d.participle && d.clause.past && token.xpos != Xpos::Vbz;
                past |= d.clause.past && matches!(token.xpos, Xpos::Vbn | Xpos::Vb);
                let or = f.related(i, &[Cc]).any(|c| matches!(f.token(c).lemma.as_str(), "or" | "nor"));
                let base = matches!(token.xpos, Xpos::Vb | Xpos::Vbn | Xpos::Vbg);
                negated |= d.clause.negated && base && or;
            }
            if f.related(i, &[Cc]).any(|c| f.token(c).lemma == "nor") {
                negated = true;
            }
        } else if participle && !complement {
            past |= token.xpos == Xpos::Vbn || governor.is_some_and(|d| d.clause.past);
        }
        if to && modality == Modality::Fact && matches!(above.relation, Acl | Advcl) {
            modality = Modality::Future;
        }
        if has_condition(f, i) {
            modality = Modality::Hypothetical;
        }
        if let Some(d) = governor
            && above.relation == Advcl
            && has_condition_above(d)
            && modality == Modality::Fact
            && participle
        {
            modality = d.clause.modality;
        }
        let kind = self.kind(i, &above, relative, participle);
        if self.question && kind == ClauseKind::Main && modality == Modality::Fact {
            modality = Modality::Hypothetical;
        }

        // who says so
        if source.is_none() {
            source = self.spoken(i, &above, says && complement);
        }
        let mut lemma = if located { SmolStr::new_static("be") } else { token.lemma.clone() };
        for particle in f.related(i, &[CompoundPrt]) {
            lemma = format!("{lemma} {}", f.token(particle).lemma).into();
        }
        let clause = Clause {
            kind,
            predicate,
            lemma,
            copula,
            passive,
            subjects: logical_subjects,
            objects: logical_objects,
            obliques,
            negated,
            modality,
            past,
            source,
        };
        self.at[i as usize] = self.found.len() as u16;
        self.found.push(Draft { clause, subjects, opening, participle });
    }
}

/// What a relative pronoun is in its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Missing,
    Subject,
    Object,
    Oblique,
}

#[cfg(test)]
mod tests {
    use crate::language::{analyse, clauses, pretty::clause_line};
    use crate::text::Document;

    /// Each expected line must be the beginning of some clause's line.
    fn check(text: &str, expected: &[&str]) {
        let document = Document::plain("t", text);
        let analysis = analyse(&document);
        let mut lines = Vec::new();
        for sentence in &analysis.sentences {
            lines.extend(clauses(sentence, text).iter().map(|c| clause_line(&document, sentence, c)));
        }
        for line in expected {
            assert!(lines.iter().any(|l| l.starts_with(line)), "{line}\nnot in {lines:#?}");
        }
    }

    #[test]
    fn active_and_passive() {
        check(
            "The storm destroyed the old bridge on Sunday.",
            &["destroy(storm; bridge; on Sunday) [Main, Fact, past]"],
        );
        check("The bridge was destroyed by the storm.", &["destroy(storm; bridge; ) [Main, Fact, past, passive]"]);
    }

    #[test]
    fn coordination_is_distributed() {
        check("Lindholm and Ortega visited the school.", &["visit(Lindholm + Ortega; school; )"]);
        check("The company closed the plant and sold the land.", &["close(company; plant; )", "sell(company; land; )"]);
        check("The plant was closed and sold.", &["close(; plant; )", "sell(; plant; )"]);
    }

    #[test]
    fn relative_and_participial() {
        check(
            "The painter, who lived in Oslo, died in 1931.",
            &["live(painter; ; in Oslo) [Relative", "die(painter; ; in 1931) [Main"],
        );
        check(
            "The bridge built by the firm collapsed.",
            &["build(firm; bridge; ) [Participial", "collapse(bridge; ; ) [Main"],
        );
    }

    #[test]
    fn denial() {
        check("The board did not accept the offer.", &["not accept(board; offer; )"]);
        check("The ministry failed to answer the letter.", &["not answer(ministry; letter; )"]);
        check("No passenger was hurt.", &["not hurt(; passenger; )"]);
    }

    #[test]
    fn reservations() {
        check("The council planned to close the library.", &["close(council; library; ) [Complement, Future"]);
        check("The dam could fail.", &["fail(dam; ; ) [Main, Possible"]);
        check(
            "If it rains, the match will be moved.",
            &["rain(it; ; ) [Adverbial, Hypothetical", "move(; match; ) [Main, Future"],
        );
        check("Doctors urged residents to stay indoors.", &["stay(residents; ; ) [Complement, Demand"]);
    }

    #[test]
    fn speakers() {
        check("Ortega said that the mine had closed.", &["close(mine; ; ) [Complement, Fact, past] said by Ortega"]);
        check("The mine has closed, the owner said.", &["close(mine; ; )"]);
        check("According to police, two men escaped.", &["escape(men; ; ) [Main, Fact, past] According by police"]);
    }

    #[test]
    fn copulas_and_appositions() {
        check("Lindholm is the mayor of Bergen.", &["=mayor(Lindholm; ; "]);
        check("Anna Lindholm, the mayor of Bergen, resigned.", &["=mayor(Anna; ; ) [Apposition", "resign(Anna; ; )"]);
    }
}
