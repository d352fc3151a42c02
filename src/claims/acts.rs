//! Claims of clauses: who does what to whom. "The board rejected the offer" and "the board accepted the offer" are two acts of one
//! board on one offer.

use super::terms::{Context, meaning, tidy};
use super::{Claim, Frame, Polarity, Slot, Stance, Term};
use crate::language::{Clause, ClauseKind, Modality, clauses};
use crate::lexicon::letters::fold;
use crate::lexicon::{frames, words};
use crate::text::{Deprel, Document, DocumentId, Sentence, Span, Upos, Xpos};

/// The clauses of a sentence that say something of somebody. An unparsed sentence has none.
pub fn acts(id: DocumentId, document: &Document, number: u32, context: &Context, tabular: bool) -> Vec<Claim> {
    let sentence = context.sentence;
    if !sentence.parsed {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in clauses(sentence, &document.text) {
        let Some(token) = sentence.tokens.get(clause.predicate as usize) else { continue };
        let folded = fold(&clause.lemma);
        let framing = !clause.copula && frames::holds(frames::FRAME, &folded);
        if framing || clause.kind == ClauseKind::Apposition {
            continue;
        }
        let verb = words::key(&folded);
        let frame = Frame {
            verb,
            copula: clause.copula,
            subjects: phrase_terms(context, &clause.subjects, clause.predicate),
            objects: phrase_terms(context, &clause.objects, clause.predicate),
            obliques: phrase_terms(
                context,
                &clause.obliques.iter().map(|o| o.head).collect::<Vec<_>>(),
                clause.predicate,
            ),
        };
        let all: Vec<Term> = frame.subjects.iter().chain(&*frame.objects).chain(&*frame.obliques).copied().collect();
        if frame.subjects.is_empty() && frame.objects.is_empty() || all.len() < 2 {
            continue;
        }
        let subject = clause.subjects.first().or(clause.objects.first()).and_then(|&s| sentence.tokens.get(s as usize));
        found.push(Claim {
            terms: tidy(all),
            predicate: meaning(verb),
            subject_span: subject.map(|t| t.span),
            predicate_span: Some(token.span),
            polarity: if clause.negated { Polarity::Denied } else { Polarity::Affirmed },
            stance: if bare_verb(sentence, clause.predicate as usize) { Stance::Planned } else { stance(&clause) },
            frame: Some(Box::new(frame)),
            tabular,
            ..super::sayings::bare(
                id,
                sentence,
                number,
                Slot::Act,
                verb_group(sentence, clause.predicate as usize),
                Vec::new(),
            )
        });
    }
    found
}

/// The verb with its auxiliaries, its "not" and its particle: "did not rule out".
fn verb_group(sentence: &Sentence, verb: usize) -> Span {
    const PARTS: &[Deprel] = &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop, Deprel::Advmod, Deprel::CompoundPrt];
    let mut span = sentence.tokens[verb].span;
    // Only what stands without a gap: "did, he said, not" is cut to "not".
    let joins = |i: usize| {
        sentence.tokens[i].head as usize == verb + 1
            && PARTS.contains(&sentence.tokens[i].deprel)
            && (sentence.tokens[i].deprel != Deprel::Advmod || sentence.tokens[i].upos == Upos::Part)
    };
    for i in (verb.saturating_sub(4)..verb).rev().take_while(|&i| joins(i)) {
        span = span.cover(sentence.tokens[i].span);
    }
    if sentence.tokens.get(verb + 1).is_some() && joins(verb + 1) {
        span = span.cover(sentence.tokens[verb + 1].span);
    }
    span
}

/// Whether a verb stands bare, without an auxiliary: wanted or told to be done, not done ("insist that he agree", "to agree").
fn bare_verb(sentence: &Sentence, i: usize) -> bool {
    sentence.tokens[i].xpos == Xpos::Vb
        && sentence.related(i, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]).next().is_none()
}

fn stance(clause: &Clause) -> Stance {
    match clause.modality {
        Modality::Fact if clause.source.is_some() => Stance::Reported,
        Modality::Fact => Stance::Asserted,
        Modality::Future | Modality::Demand => Stance::Planned,
        Modality::Possible => Stance::Hedged,
        Modality::Hypothetical => Stance::Hypothetical,
    }
}

/// The heads of phrases with what modifies them: "the north slope of the hill" is "slope", "north", "hill".
fn phrase_terms(context: &Context, heads: &[u16], predicate: u16) -> Box<[Term]> {
    let mut terms = Vec::new();
    for &head in heads {
        let head = head as usize;
        if head == predicate as usize {
            continue;
        }
        terms.extend(context.term(head, 255));
        for k in modifiers(context.sentence, head) {
            terms.extend(context.term(k, 190));
            for deeper in modifiers(context.sentence, k) {
                terms.extend(context.term(deeper, 130));
            }
        }
    }
    tidy(terms)
}

fn modifiers(sentence: &Sentence, head: usize) -> impl Iterator<Item = usize> + '_ {
    const RELATIONS: &[Deprel] = &[
        Deprel::Amod,
        Deprel::Compound,
        Deprel::Nmod,
        Deprel::NmodPoss,
        Deprel::NmodDesc,
        Deprel::Flat,
        Deprel::Appos,
    ];
    sentence.related(head, RELATIONS).filter(|&k| sentence.tokens[k].upos != Upos::Pron)
}
