//! Headlines and what stands under them: "Thieves take $2.5 million" over a text that tells of 2.6 million, and nowhere of 2.5.
//!
//! In: all claims. Out: pairs of a value of a headline and the value of the first paragraphs that it sums up. Always: a headline whose
//! value the text tells anywhere, or comes to by adding, is right.

use super::features::relate_heads;
use super::values::{self, relate};
use crate::claims::{Aside, Claim, Origin, Slot, Stance};
use crate::text::{Block, BlockKind, Document};
use crate::values::{Amount, Bound, Kind, Relation, Shape, Value};
use rust_decimal::Decimal;

/// A value of a headline, and the one that the text has for it.
pub struct Headline {
    pub a: u32,
    pub b: u32,
    /// The kind of both.
    pub kind: &'static str,
}

/// A headline of more words is a sentence.
const WORDS: usize = 16;
/// In so many blocks after it the news is told.
const LEAD: usize = 4;
/// One is at most about one and a half of the other: the decimal logarithm.
const NEAR: f32 = 0.18;
/// So many values of a text may be parts of that of the headline.
const PARTS: usize = 24;

/// The values of headlines that the text under them does not bear out.
pub fn headlines(documents: &[Document], claims: &[Claim]) -> Vec<Headline> {
    claims
        .chunk_by(|x, y| x.passage.document == y.passage.document)
        .scan(0u32, |first, chunk| {
            let at = *first;
            *first += chunk.len() as u32;
            Some((at, chunk))
        })
        .filter_map(|(first, chunk)| Some((first, chunk, documents.get(chunk[0].passage.document.0 as usize)?)))
        .flat_map(|(first, chunk, document)| of_document(first, chunk, document))
        .collect()
}

fn of_document(first: u32, claims: &[Claim], document: &Document) -> Vec<Headline> {
    let Some(head) = document.blocks.first().filter(|b| heads(document, b)) else { return Vec::new() };
    let Some(lead) = document.blocks.get(LEAD.min(document.blocks.len() - 1)) else { return Vec::new() };
    let stated = || claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && c.origin == Origin::Stated);
    let body = || stated().filter(|(_, c)| c.passage.span.start >= head.span.end);
    stated()
        .take_while(|(_, c)| c.passage.span.start < head.span.end)
        .filter_map(|(n, claim)| {
            let value = claim.value.as_ref().filter(|v| told_once(claim, v))?;
            let same_sort = |c: &Claim| c.value.as_ref().is_some_and(|v| one_sort(value, v));
            let all: Vec<&Value> =
                body().filter(|(_, c)| same_sort(c)).filter_map(|(_, c)| c.value.as_deref()).collect();
            if all.iter().any(|v| relate(value, v).0 != Relation::Apart) || adds_up(value, &all) {
                return None;
            }
            let rivals: Vec<(usize, &Claim)> = body()
                .filter(|(_, c)| {
                    c.passage.span.end <= lead.span.end && same_sort(c) && c.aside == Aside::Whole && !c.row
                })
                .filter(|(_, c)| {
                    relate_heads(claim, c, claim.head, c.head) != Relation::Apart || value.kind != Kind::Count
                })
                .collect();
            let (m, rival) = *rivals.first()?;
            let other = rival.value.as_ref()?;
            let one =
                rivals.iter().all(|(_, c)| c.value.as_ref().is_some_and(|v| relate(other, v).0 != Relation::Apart));
            let near = values::distance(value, other).ratio <= NEAR;
            let kind = relate(value, other).1;
            (one && near).then_some(Headline { a: first + n as u32, b: first + m as u32, kind })
        })
        .collect()
}

/// Whether a block is a headline: short, and no sentence that ends with a full stop.
fn heads(document: &Document, block: &Block) -> bool {
    let text = document.cut(block.span).trim_end();
    document.blocks.len() > 1
        && (block.kind == BlockKind::Heading
            || block.kind == BlockKind::Paragraph && !text.ends_with(['.', '!', '?', '"', '”', ':']))
        && text.split_whitespace().count() <= WORDS
}

/// Whether a value of a headline is one number of something: "$2.5 million", "14 miners", "6 per cent".
fn told_once(claim: &Claim, value: &Value) -> bool {
    let Shape::Amount(amount) = &value.shape else { return false };
    let exact = amount.bound == Bound::Exact && amount.low == amount.high && !amount.vague && amount.low > Decimal::TWO;
    let counted = value.kind != Kind::Count || amount.noun.is_some();
    exact
        && counted
        && !claim.row
        && claim.aside == Aside::Whole
        && matches!(claim.stance, Stance::Asserted | Stance::Reported)
        && matches!(value.kind, Kind::Count | Kind::Money | Kind::Percent | Kind::Measure)
}

/// Whether two values measure the same in the same.
fn one_sort(a: &Value, b: &Value) -> bool {
    match (&a.shape, &b.shape) {
        (Shape::Amount(x), Shape::Amount(y)) => {
            a.kind == b.kind && (a.kind == Kind::Count || x.base_unit == y.base_unit)
        }
        _ => false,
    }
}

/// Whether two or three of the values come to the one: "four men and a woman", "five killed".
fn adds_up(total: &Value, parts: &[&Value]) -> bool {
    let low = |v: &Value| match &v.shape {
        Shape::Amount(Amount { extent, .. }) => extent.said.low,
        _ => None,
    };
    let Some(total) = low(total) else { return false };
    let mut parts: Vec<Decimal> = parts.iter().filter_map(|v| low(v)).collect();
    parts.sort_unstable();
    parts.dedup();
    parts.truncate(PARTS);
    let sums = |rest: Decimal| parts.contains(&rest) || rest == Decimal::ONE;
    parts
        .iter()
        .enumerate()
        .any(|(n, x)| total == *x + *x || sums(total - *x) || parts[n..].iter().any(|y| sums(total - *x - *y)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::DocumentId;
    use crate::{claims, language, values};

    /// What stands against the headline of a document, if anything.
    fn check(text: &str, expect: Option<(&str, &str)>) {
        let documents = [Document::plain("a.txt", text)];
        let analysis = language::analyse(&documents[0]);
        let annotations = values::annotate(&documents[0], &analysis);
        let claims = claims::claims(DocumentId(0), &documents[0], &analysis, &annotations);
        let cut = |n: u32| documents[0].cut(claims[n as usize].focus);
        let found: Vec<(&str, &str)> = headlines(&documents, &claims).iter().map(|h| (cut(h.a), cut(h.b))).collect();
        assert_eq!(found, expect.into_iter().collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn a_headline_and_its_text() {
        let heist = "Thieves take $2.5 million from Orme bank\n\nFour men broke into a bank in Orme and took $2.6 million, police said.";
        check(heist, Some(("$2.5 million", "$2.6 million")));
        check("Thieves take $2.6 million\n\nFour men took $2.6 million from a bank in Orme, police said.", None);
        check("Nearly 40 hurt\n\nA bus overturned near Orme and 38 people were hurt.", None);
        check("Nine killed\n\nFive miners and four rescuers were killed at Orme.", None);
    }
}
