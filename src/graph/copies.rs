//! Two copies of one passage, of which one was edited: what differs in them is held against each other word for word, for `compare`.
//! "from 40 to 60", "from 45 to 60"; "the order was upheld", "the order was overturned".

use super::Beside;
use super::align::{Alignment, Gap, align};
use super::beside::{REST, found_in, passages, rest, telling};
use super::clash::{Parting, clash};
use super::edges::one_name;
use super::gap::Sides;
use crate::claims::{Claim, Slot, WordAt};
use crate::text::{Document, Span, Upos};

/// Longer texts are not held against each other word for word.
const PARAGRAPH: usize = 10;
/// So much of the longer of two wordings must stand in the other, in order, and of the lesser's words by weight in the greater.
const SAME: f32 = 0.5;

/// Two wordings of one passage in which a word stands against its opposite, against another of a set, or a name against a name.
pub fn nearly_one(documents: &[Document], claims: &[Claim]) -> Option<Beside> {
    let (a, b) = passages(claims, PARAGRAPH)?;
    let alignment = align(&a, &b);
    if (alignment.same as f32) < SAME * a.len().max(b.len()) as f32 || rest(&a, &b, 0..0).min(rest(&b, &a, 0..0)) < REST
    {
        return None;
    }
    let Some(found) = clash(&a, &b, &alignment) else {
        return figures(documents, claims, &a, &b, &alignment).or_else(|| one_noun(&a, &b, &alignment));
    };
    let (rule, kind, certainty) = match found.parting {
        Parting::Opposite => ("polarity-differs", "polarity", 0.8),
        Parting::Exclusive => ("wording-differs", "other", 0.7),
        Parting::Name if !one_name(documents, 0, found.left, 1, found.right) => ("wording-differs", "name", 0.7),
        _ => return one_noun(&a, &b, &alignment),
    };
    Some(Beside { rule, kind, certainty, a: found.left, b: found.right })
}

/// So much of the longer wording must stand in the other where a figure differs: two such sentences of news are often of two things.
const ALL_BUT_FEW: f32 = 0.8;

/// One figure against another, and nothing else in the gap, whatever they are figures of: "from 40 to 60", "from 45 to 60".
fn figures(
    documents: &[Document],
    claims: &[Claim],
    a: &[WordAt],
    b: &[WordAt],
    alignment: &Alignment,
) -> Option<Beside> {
    let number = |n: usize, w: &WordAt| -> Option<f64> {
        let text = documents.get(n)?.cut(w.span);
        (w.upos == Upos::Num).then(|| text.replace(',', "").parse().ok()).flatten()
    };
    if (alignment.same as f32) < ALL_BUT_FEW * a.len().max(b.len()) as f32 {
        return None;
    }
    alignment.gaps.iter().find_map(|gap| {
        let ([x], [y]) = (&a[gap.left.clone()], &b[gap.right.clone()]) else { return None };
        // What differs besides in the sentence may be what the other figure is of.
        let apart = |other: &Gap| {
            let near = a[other.left.clone()].first().is_none_or(|w| one_sentence(claims, x.span, w.span));
            other != gap && near && Sides::new(a, b, other).open() != (0, 0)
        };
        let alone = !alignment.gaps.iter().any(apart);
        (alone && number(0, x)? != number(1, y)?).then_some(Beside {
            rule: "count-differs",
            kind: "count",
            certainty: 0.7,
            a: x.span,
            b: y.span,
        })
    })
}

/// Whether two words of the first passage stand in one sentence.
fn one_sentence(claims: &[Claim], x: Span, y: Span) -> bool {
    let holds = |c: &&Claim| c.slot == Slot::Statement && c.passage.document.0 == 0 && c.passage.span.contains(x);
    claims.iter().find(holds).is_some_and(|c| c.passage.span.contains(y))
}

/// So much of the longer wording must stand in the other where one noun alone differs.
const ALL_BUT_ONE: f32 = 0.85;

/// One copy of a passage in which one noun was put for another that does not stand for it.
fn one_noun(a: &[WordAt], b: &[WordAt], alignment: &Alignment) -> Option<Beside> {
    let [gap] = alignment.gaps.as_slice() else { return None };
    let enough = alignment.same as f32 >= ALL_BUT_ONE * a.len().max(b.len()) as f32;
    let ([x], [y]) = (&a[gap.left.clone()], &b[gap.right.clone()]) else { return None };
    let nouns = x.upos == Upos::Noun && y.upos == Upos::Noun && telling(x) && telling(y);
    (enough && nouns && Sides::new(a, b, gap).open() == (1, 1) && found_in(x, &[*y]) == 0.0).then_some(Beside {
        rule: "wording-differs",
        kind: "other",
        certainty: 0.55,
        a: x.span,
        b: y.span,
    })
}
