//! Corpus -> Claims: what each passage says, in a form that can be held against another.
//!
//! In: one document with its analysis and annotations. Out: its claims, in order of place; derived claims follow those they
//! come from. Always: every sentence makes at least one claim, so that every sentence belongs to a cluster.
//! To add a derivation: one file in `derivations/` and one row in its table.

mod acts;
mod antecedents;
mod bearing;
mod claim;
mod course;
mod credits;
mod derivations;
mod errands;
mod fillers;
mod governors;
mod lapses;
mod lives;
mod occasions;
mod opposed;
mod origins;
mod own;
mod pack;
mod periods;
mod persons;
mod rates;
mod replies;
mod sayings;
mod sentences;
mod sequence;
mod setting;
mod stated;
mod terms;
pub mod tidy;
mod works;

pub use claim::{Aside, Claim, Course, Frame, Origin, Polarity, Slot, Stance, Term, TermClass, WordAt};
pub use course::update;
pub use credits::{Credit, Doer, Thing};
pub use derivations::weekday_name;
pub use fillers::{Filler, Part};
pub use lapses::Lapse;
pub use occasions::{Occasion, Turn};
pub use own::{OwnUnit, aliases, in_own_units};
pub use pack::Packed;
pub use sentences::{Sentences, by_sentence};
pub use sequence::{Order, Step};
pub use terms::meaning;

use crate::language::{Analysis, NameKind};
use crate::lexicon::words;
use crate::text::{BlockKind, Document, DocumentId};
use crate::values::Annotations;
use crate::values::people::NameForm;
use antecedents::Spoken;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// States the claims of one document.
pub fn claims(id: DocumentId, document: &Document, analysis: &Analysis, annotations: &Annotations) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut values = annotations.values.iter().peekable();
    let mut names = analysis.names.iter().peekable();
    // Whom a sentence without a name is about: the person named last, or the one that the sentence before is about.
    let mut last_person = 0;
    let mut roles = annotations.roles.iter().peekable();
    let mut kinds: Vec<NameKind> = analysis.names.iter().map(|n| n.kind).collect();
    // Whoever holds an office is a person.
    for role in &annotations.roles {
        if let Some(kind) = kinds.get_mut(role.name as usize) {
            *kind = NameKind::Person;
        }
    }
    let forms: Vec<NameForm> =
        analysis.names.iter().zip(&kinds).map(|(n, &kind)| NameForm::new(document.cut(n.span), kind)).collect();
    let persons: FxHashSet<u32> =
        forms.iter().filter(|f| f.kind == NameKind::Person).map(|f| words::key(f.surname())).collect();
    let mut named = 0;
    let mut contexts: Vec<terms::Context> = analysis.sentences.iter().map(|s| terms::context(document, s)).collect();
    setting::set(document, analysis, &mut contexts);
    let people = antecedents::people(&analysis.names, &forms, &annotations.entities);
    let mut spoken = Spoken::default();
    for (number, (sentence, context)) in analysis.sentences.iter().zip(&contexts).enumerate() {
        let number = number as u32;
        let begun = found.len();
        let from = people.partition_point(|p| p.sentence < number);
        let to = people.partition_point(|p| p.sentence <= number);
        spoken.here = &people[from..to];
        let tabular =
            document.blocks.get(sentence.block as usize).is_some_and(|b| matches!(b.kind, BlockKind::TableCell { .. }));
        let here = || {
            let from = analysis.names.partition_point(|n| n.sentence < number);
            let those = analysis.names.iter().zip(&forms).skip(from).take_while(move |(n, _)| n.sentence == number);
            those.map(|(n, form)| (n.span, form))
        };
        found.push(Claim {
            fillers: fillers::fillers(document, sentence, here(), spoken),
            credits: credits::credits(document, sentence, here(), spoken),
            orders: sequence::orders(document, sentence, spoken),
            ..sayings::statement(id, document, number, context, tabular)
        });
        found.extend(opposed::opposed(id, document, number, context, tabular));
        let first = found.len();
        found.extend(acts::acts(id, document, number, context, tabular));
        while let Some(value) = values.next_if(|v| v.sentence <= number) {
            if value.sentence == number && !stated::is_dateline(document, sentence, value) {
                found.push(stated::claim(id, document, context, value, tabular));
            }
        }
        periods::give(document, &mut found[first..]);
        rates::give(&mut found[first..]);
        let (before, here) = found.split_at_mut(first);
        let (subject, is_name) = spoken.thing;
        let told = sentence.tokens.first().and_then(|t| antecedents::pronoun(document.cut(t.span)));
        let before_person = match told.map_or(0, |gender| spoken.before(gender)) {
            0 if is_name && persons.contains(&subject) => subject,
            0 => last_person,
            person => person,
        };
        for claim in here.iter_mut() {
            // "Average age 21" is nobody's.
            if persons::averaged(document, sentence, claim) {
                claim.row = true;
            } else {
                (claim.person, claim.speaker_guessed) = persons::whose(document, sentence, claim, before_person);
            }
            // Whoever was told to be of another age before is not meant.
            if claim.person == before_person && persons::gainsaid(before, claim) {
                claim.person = 0;
            }
        }
        lives::at_their_time(document, sentence, here, spoken);
        while let Some(role) = roles.next_if(|r| r.sentence <= number) {
            if role.sentence == number {
                found.push(persons::role(id, context, &forms, role));
            }
        }
        while let Some(name) = names.next_if(|n| n.sentence <= number) {
            let form = &forms[named];
            named += 1;
            if name.sentence == number {
                if form.kind == NameKind::Person {
                    last_person = words::key(form.surname());
                }
                found.push(sayings::name(id, number, context, name.span, form, tabular));
            }
        }
        for claim in &mut found[begun..] {
            claim.behind = context.behind.clone();
            if claim.slot == Slot::Value {
                let inside = sentence.tokens_in(claim.focus);
                (claim.about, claim.about_name) = setting::about(document, sentence, inside, spoken);
            }
        }
        occasions::date(document, sentence, &mut found[begun..]);
        lapses::run(document, sentence, &mut found[begun..], before_person);
        replies::complete(document, &contexts, number as usize, spoken, &mut found[begun..]);
        let subject = setting::subject(document, sentence, spoken);
        (found[begun].about, found[begun].about_name) = subject;
        spoken = spoken.after(subject);
    }
    found.extend(
        annotations
            .quotes
            .iter()
            .filter(|q| q.uttered)
            .filter_map(|q| sayings::utterance(id, document, &analysis.sentences, &annotations.entities, q)),
    );
    derivations::derive(document, analysis, &mut found);
    found
}

/// Puts one id in the place of several spellings of a name.
pub fn unify(claims: &mut [Claim], aliases: &FxHashMap<u32, u32>) {
    if aliases.is_empty() {
        return;
    }
    let one = |id: u32| aliases.get(&id).copied().unwrap_or(id);
    claims.par_iter_mut().for_each(|claim| {
        claim.about = one(claim.about);
        claim.distant_from = one(claim.distant_from);
        claim.person = one(claim.person);
    });
    claims.par_iter_mut().filter(|c| c.terms.iter().any(|t| aliases.contains_key(&t.id))).for_each(|claim| {
        let mut terms = std::mem::take(&mut claim.terms).into_vec();
        for term in &mut terms {
            term.id = aliases.get(&term.id).copied().unwrap_or(term.id);
        }
        claim.terms = terms::tidy(terms);
    });
    for claim in claims {
        claim.speaker = aliases.get(&claim.speaker).copied().unwrap_or(claim.speaker);
    }
}
