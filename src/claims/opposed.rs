//! Claims of words that have an opposite: "north of the station", "the last province to finish", "issued before the call".

use super::terms::{Context, meaning};
use super::{Claim, Slot};
use crate::lexicon::letters::fold;
use crate::lexicon::{opposites, words};
use crate::text::{Document, DocumentId, Upos};
use crate::values::{Kind, Shape, Value, Words};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static OPPOSED: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let all = opposites::PAIRS.iter().flat_map(|(a, b)| [*a, *b]);
    all.filter(|w| !opposites::TOO_COMMON.contains(w)).collect()
});

/// One claim for each word of a sentence that a table sets against another.
pub fn opposed(id: DocumentId, document: &Document, number: u32, context: &Context, tabular: bool) -> Vec<Claim> {
    let sentence = context.sentence;
    let mut found = Vec::new();
    for (i, token) in sentence.tokens.iter().enumerate() {
        if matches!(token.upos, Upos::Propn | Upos::Punct | Upos::Aux | Upos::Pron | Upos::Det) {
            continue;
        }
        let lemma = fold(&token.lemma);
        let form = fold(document.cut(token.span));
        let Some(word) = [&lemma, &form].into_iter().find(|w| OPPOSED.contains(w.as_str())) else { continue };
        let governor = sentence.governor(i).and_then(|g| sentence.tokens.get(g));
        let head = governor.filter(|_| sentence.parsed).map_or(0, |g| meaning(words::key(&fold(&g.lemma))));
        found.push(Claim {
            terms: context.around(Some(token.span)),
            head,
            subject_span: governor.map(|g| g.span),
            polarity: super::stated::polarity(document, sentence, Some(i)),
            stance: super::stated::stance(sentence, Some(i), token.span),
            value: Some(Box::new(Value { kind: Kind::Word, shape: Shape::Words(Words(word.as_str().into())) })),
            tabular,
            ..super::sayings::bare(id, sentence, number, Slot::Value, token.span, Vec::new())
        });
    }
    found
}
