//! Document -> analysed sentences: segmented, tokenised, tagged, lemmatised, parsed, with names, quotations and clauses.
//!
//! In: a `Document`. Out: an `Analysis`. Always: sentences ascend and never cross a block; every token's span cuts its
//! word out of the document.

mod clause;
mod name;
pub mod network;
mod prose;
mod quotation;
mod segment;
mod tokenise;

pub use clause::{Clause, ClauseKind, Modality, Oblique, Source, clauses};
pub use name::{NameKind, NameMention};
pub use quotation::QuotedSpan;

use crate::text::{Document, Sentence};

/// What the language room knows of one document.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    pub sentences: Vec<Sentence>,
    /// Mentions of names, in order, not overlapping.
    pub names: Vec<NameMention>,
    /// Stretches between quotation marks, in order; a quotation may hold several sentences, or part of one.
    pub quotations: Vec<QuotedSpan>,
}

/// Analyses a document. Cannot fail: an empty document has no sentences.
pub fn analyse(document: &Document) -> Analysis {
    let mut sentences = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        let prose = prose::Prose::new(document, block.span);
        for (from, to) in segment::sentences(&prose) {
            let mut tokens = Vec::with_capacity((to - from) / 4 + 2);
            tokenise::tokens(&prose, from, to, &mut tokens);
            for token in &mut tokens {
                token.lemma = document.cut(token.span).to_lowercase().into();
            }
            if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
                let span = first.span.cover(last.span);
                sentences.push(Sentence { span, block: number as u32, tokens, parsed: false });
            }
        }
    }
    Analysis { sentences, names: Vec::new(), quotations: quotation::quotations(document) }
}
