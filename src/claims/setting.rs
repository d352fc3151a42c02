//! Where a sentence stands: under which heading, after which sentence, in which row of a table; and whom its clauses are about.

use super::Term;
use super::antecedents::{Spoken, pronoun};
use super::terms::{Context, meaning, tidy};
use crate::language::Analysis;
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{BlockKind, Deprel, Document, Sentence, Upos};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How near the other cells of a row stand to a cell, and the head of its column.
const ROW: u8 = 200;
const COLUMN: u8 = 150;
/// How near the sentence before stands, the heading, and the title.
const BEFORE: u8 = 160;
const HEADING: u8 = 140;
const TITLE: u8 = 90;
/// So many terms of each are enough.
const MOST: usize = 24;

/// Gives every sentence's context what stands around the sentence.
pub fn set(document: &Document, analysis: &Analysis, contexts: &mut [Context]) {
    let kind = |s: &Sentence| document.blocks.get(s.block as usize).map_or(BlockKind::Paragraph, |b| b.kind);
    rows(analysis, contexts, kind);
    let title: Vec<Term> = match contexts.first() {
        Some(first) if matches!(kind(first.sentence), BlockKind::Heading) => first.all(TITLE).collect(),
        _ => Vec::new(),
    };
    let (mut heading, mut before): (Vec<Term>, Vec<Term>) = (Vec::new(), Vec::new());
    for context in contexts {
        let mut behind: Vec<Term> = Vec::with_capacity(MOST);
        behind.extend(before.iter().take(MOST));
        behind.extend(heading.iter().take(MOST));
        behind.extend(title.iter().take(MOST));
        context.behind = Arc::from(tidy(behind));
        match kind(context.sentence) {
            BlockKind::Heading => {
                heading = context.all(HEADING).collect();
                before.clear();
            }
            // What leads a list in stands before each of its items.
            BlockKind::ListItem | BlockKind::TableCell { .. } => {}
            BlockKind::Paragraph | BlockKind::Quotation => before = context.all(BEFORE).collect(),
        }
    }
}

/// Gives each cell of a table the words of its row and of the head of its column.
fn rows(analysis: &Analysis, contexts: &mut [Context], kind: impl Fn(&Sentence) -> BlockKind) {
    let mut row: FxHashMap<(u16, u16), Vec<usize>> = FxHashMap::default();
    let mut head: FxHashMap<(u16, u16), Vec<usize>> = FxHashMap::default();
    for (i, sentence) in analysis.sentences.iter().enumerate() {
        if let BlockKind::TableCell { table, row: r, column } = kind(sentence) {
            row.entry((table, r)).or_default().push(i);
            if r == 0 {
                head.entry((table, column)).or_default().push(i);
            }
        }
    }
    for (i, sentence) in analysis.sentences.iter().enumerate() {
        let BlockKind::TableCell { table, row: r, column } = kind(sentence) else { continue };
        let same_row = row.get(&(table, r)).into_iter().flatten().filter(|&&k| k != i);
        let above = head.get(&(table, column)).into_iter().flatten().filter(|_| r > 0);
        let mut beside: Vec<Term> = same_row.flat_map(|&k| contexts[k].all(ROW)).take(MOST).collect();
        beside.extend(above.flat_map(|&k| contexts[k].all(COLUMN)).take(MOST));
        contexts[i].beside = beside;
    }
}

/// Whom or what the clause around these tokens is about: family of the noun or key of the last word of the name, and whether it is a
/// name; `(0, false)` if nobody is found, or if the tokens are themselves in the subject.
pub fn about(document: &Document, sentence: &Sentence, inside: std::ops::Range<usize>, spoken: Spoken) -> (u32, bool) {
    if !sentence.parsed || inside.is_empty() {
        return (0, false);
    }
    let outer = sentence.heads(inside.clone()).next();
    let Some(mut at) = outer else { return (0, false) };
    for _ in 0..sentence.tokens.len() {
        let subject = sentence.related(at, SUBJECTS).next();
        if let Some(s) = subject
            && !inside.contains(&s)
        {
            let relative = matches!(sentence.tokens[s].upos, Upos::Pron)
                && matches!(fold(document.cut(sentence.tokens[s].span)).as_str(), "who" | "which" | "that");
            return match sentence.governor(at) {
                // "Maud Tarn, a vet who governs the town": the name says who.
                Some(noun) if relative && is_noun(sentence, noun) => {
                    let name = |&n: &usize| sentence.tokens[n].upos == Upos::Propn;
                    let whose =
                        sentence.governor(noun).filter(name).filter(|_| sentence.tokens[noun].deprel == Deprel::Appos);
                    named(document, sentence, whose.unwrap_or(noun))
                }
                _ => resolved(document, sentence, s, spoken),
            };
        }
        let token = &sentence.tokens[at];
        let Some(up) = sentence.governor(at) else { break };
        if HANGS_ON_NOUN.contains(&token.deprel) && is_noun(sentence, up) {
            return named(document, sentence, up);
        }
        if SUBJECTS.contains(&token.deprel) {
            break;
        }
        at = up;
    }
    (0, false)
}

const SUBJECTS: &[Deprel] = &[Deprel::Nsubj, Deprel::NsubjPass];
const HANGS_ON_NOUN: &[Deprel] = &[Deprel::Acl, Deprel::AclRelcl, Deprel::Appos];

fn is_noun(sentence: &Sentence, i: usize) -> bool {
    matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn)
}

/// What a noun or name stands for.
pub(super) fn named(document: &Document, sentence: &Sentence, i: usize) -> (u32, bool) {
    if sentence.tokens[i].upos == Upos::Propn {
        let last = sentence.related(i, &[Deprel::Flat]).last().unwrap_or(i);
        return (words::key(&fold(document.cut(sentence.tokens[last].span))), true);
    }
    (meaning(words::key(&fold(&sentence.tokens[i].lemma))), false)
}

pub(super) fn resolved(document: &Document, sentence: &Sentence, i: usize, spoken: Spoken) -> (u32, bool) {
    if is_noun(sentence, i) {
        return named(document, sentence, i);
    }
    let token = sentence.tokens[i].span;
    match document.cut(token) {
        it if it.eq_ignore_ascii_case("it") || it.eq_ignore_ascii_case("they") => spoken.thing,
        other => match pronoun(other).map(|gender| spoken.person(gender, token.start)) {
            Some(person) if person != 0 => (person, true),
            _ => (0, false),
        },
    }
}

/// The subject of a sentence's main clause.
pub fn subject(document: &Document, sentence: &Sentence, spoken: Spoken) -> (u32, bool) {
    let root = sentence.tokens.iter().position(|t| t.head == 0 && t.upos != Upos::Punct);
    let Some(root) = root.filter(|_| sentence.parsed) else { return (0, false) };
    match sentence.related(root, SUBJECTS).next() {
        Some(s) => resolved(document, sentence, s, spoken),
        None => (0, false),
    }
}
