//! Document -> analysed sentences: segmented, tokenised, tagged, lemmatised, parsed, with names, quotations and clauses.
//!
//! In: a `Document`. Out: an `Analysis`. Always: sentences ascend and never cross a block; every token's span cuts its
//! word out of the document.

mod clause;
mod garden;
mod heading;
mod lemma;
mod name;
pub mod network;
mod objects;
pub mod pretty;
mod proper;
mod prose;
mod quotation;
mod repair;
mod segment;
mod tokenise;

pub use clause::{Clause, ClauseKind, Modality, Oblique, Source, clauses};
pub use name::{NameKind, NameMention};
pub use quotation::QuotedSpan;

use crate::lexicon::naming::OFFICES;
use crate::text::{Deprel, Document, Sentence, Upos, Xpos};

/// What the language room knows of one document.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    pub sentences: Vec<Sentence>,
    /// Mentions of names, in order, not overlapping.
    pub names: Vec<NameMention>,
    /// Stretches between quotation marks, in order; a quotation may hold several sentences, or part of one.
    pub quotations: Vec<QuotedSpan>,
}

/// Sentences of more tokens than this are cut: they are tables or data, not prose.
const LONGEST: usize = 1000;

/// Analyses a document. Cannot fail: an empty document has no sentences.
pub fn analyse(document: &Document) -> Analysis {
    let mut reader = network::Reader::default();
    let mut sentences = Vec::new();
    let mut tokens = Vec::new();
    let mut name_tags = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        let prose = prose::Prose::new(document, block.span);
        for (from, to) in segment::sentences(&prose) {
            tokens.clear();
            tokenise::tokens(&prose, from, to, &mut tokens);
            for part in tokens.chunks_mut(LONGEST) {
                let headed = heading::time(document, part);
                let words = reader.read(part[headed..].iter().map(|t| &document.text[t.span.range()]));
                let root = words.iter().position(|w| w.head == 0).map_or(0, |r| (r + headed + 1) as u16);
                for token in &mut part[..headed] {
                    (token.upos, token.xpos, token.head, token.deprel) = (Upos::Num, Xpos::Cd, root, Deprel::Dep);
                    name_tags.push(Default::default());
                }
                for (token, word) in part[headed..].iter_mut().zip(words) {
                    let head = if word.head == 0 { 0 } else { word.head + headed as u16 };
                    (token.upos, token.xpos, token.head, token.deprel) = (word.upos, word.xpos, head, word.deprel);
                    name_tags.push(word.name);
                }
                for token in part.iter_mut() {
                    if token.upos == Upos::Propn && lemma::file_name(document.cut(token.span)) {
                        (token.upos, token.xpos) = (Upos::Noun, Xpos::Nn);
                    }
                }
                for token in part.iter_mut().filter(|t| t.upos != Upos::Verb) {
                    if let Some(xpos) = lemma::only_verb(document.cut(token.span), token.upos) {
                        (token.upos, token.xpos) = (Upos::Verb, xpos);
                    }
                }
                // "He stole it": no bare form of a verb
                for token in part.iter_mut().filter(|t| matches!(t.xpos, Xpos::Vb | Xpos::Vbp)) {
                    if lemma::past_only(document.cut(token.span)) {
                        token.xpos = Xpos::Vbd;
                    }
                }
                proper::proper(part, |t| document.cut(t.span));
                for i in 0..part.len() {
                    // what stands in the passive is a participle: "was closed and sold"
                    let head = (part[i].head as usize).checked_sub(1).filter(|_| part[i].deprel == Deprel::AuxPass);
                    if let Some(participle) = head.map(|h| &mut part[h]).filter(|t| t.xpos == Xpos::Jj) {
                        (participle.upos, participle.xpos) = (Upos::Verb, Xpos::Vbn);
                    }
                }
                for token in part.iter_mut() {
                    token.lemma = lemma::lemma(&document.text[token.span.range()], token.upos, token.xpos);
                }
                for i in 0..part.len() {
                    let t = &part[i];
                    let head = (t.head as usize).checked_sub(1).and_then(|h| part.get(h));
                    let been =
                        |k: usize| part.get(k).is_some_and(|b| b.head == t.head && document.cut(b.span) == "been");
                    let participle = head.is_some_and(|h| h.xpos == Xpos::Vbn) || (i + 1..i + 4).any(been);
                    if lemma::short_have(document.cut(t.span), t.upos, t.deprel, participle) {
                        part[i].lemma = "have".into();
                    }
                }
                garden::garden(part, |t| document.cut(t.span), |w| OFFICES.contains(w));
                repair::repair(part, |t| t.upos == Upos::Punct && document.cut(t.span) == ",");
                objects::objects(part);
                let span = part[0].span.cover(part[part.len() - 1].span);
                sentences.push(Sentence { span, block: number as u32, tokens: part.to_vec(), parsed: true });
            }
        }
    }
    let names = name::names(document, &sentences, &name_tags);
    Analysis { sentences, names, quotations: quotation::quotations(document) }
}
