//! Numbers that explain each other: "three of its 17 ferries were sold" and "it has 14 ferries"; "14 of the 25" and "the other 11".
//!
//! In: all claims. Out: whether two amounts differ by what stands beside one of them, or one of them counts what is left.

use crate::claims::{Claim, Origin, Slot};
use crate::lexicon::quantity_words::OTHERS;
use crate::text::{Document, Span};
use crate::values::{Kind, Shape};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// So many bytes before a number, and after its words, say that it counts the others.
const BEFORE: u32 = 18;
const AFTER: u32 = 9;

/// The amounts of every sentence, by document and sentence.
pub struct Figures {
    beside: FxHashMap<(u32, u32), Vec<(Kind, Decimal)>>,
    /// What counts side by side come to: "fourteen sailors and two passengers" are 16.
    sums: FxHashMap<(u32, u32), Decimal>,
}

impl Figures {
    /// Reads the stated amounts.
    pub fn read(claims: &[Claim]) -> Figures {
        let mut found: FxHashMap<(u32, u32), Vec<(Kind, Decimal)>> = FxHashMap::default();
        let mut sums = FxHashMap::default();
        for claim in claims {
            let at = (claim.passage.document.0, claim.sentence);
            if let (Origin::Derived { by: "total", .. }, Some(Shape::Amount(sum))) =
                (claim.origin, claim.value.as_deref().map(|v| &v.shape))
            {
                sums.insert(at, sum.low);
            }
            if let Some(amount) = amount(claim) {
                found.entry(at).or_default().push(amount);
            }
        }
        Figures { beside: found, sums }
    }

    /// Whether one amount counts a part of what the other counts as a whole, and the parts come to it.
    pub fn add_up(&self, a: &Claim, b: &Claim) -> bool {
        let (Some((_, x)), Some((_, y))) = (amount(a), amount(b)) else { return false };
        let sum = |c: &Claim| self.sums.get(&(c.passage.document.0, c.sentence)).copied();
        sum(a) == Some(y) || sum(b) == Some(x)
    }

    /// Whether two amounts that differ may both be so: a third beside one of them is the difference, but for a mere "one", or one of
    /// them is the rest.
    pub fn explain(&self, documents: &[Document], a: &Claim, b: &Claim) -> bool {
        let (Some((kind, x)), Some((_, y))) = (amount(a), amount(b)) else { return false };
        let beside = |c: &Claim| self.beside.get(&(c.passage.document.0, c.sentence)).into_iter().flatten();
        let third = |c: &Claim, own: Decimal, other: Decimal| {
            beside(c).any(|(k, n)| {
                let new = *n > Decimal::ONE && *n != own && *n != other && *k == kind;
                new && ((own - n).abs() == other || own + n == other)
            })
        };
        third(a, x, y) || third(b, y, x) || others(documents, a) != others(documents, b)
    }
}

/// The number of a stated amount, and its kind.
fn amount(claim: &Claim) -> Option<(Kind, Decimal)> {
    let value = claim.value.as_deref().filter(|_| claim.slot == Slot::Value && claim.origin == Origin::Stated)?;
    match &value.shape {
        Shape::Amount(a) if matches!(value.kind, Kind::Count | Kind::Measure | Kind::Money) => {
            Some((value.kind, a.low))
        }
        _ => None,
    }
}

/// Whether an amount counts the others: "the other seven", "twelve others".
fn others(documents: &[Document], claim: &Claim) -> bool {
    let Some(document) = documents.get(claim.passage.document.0 as usize) else { return false };
    let sentence = claim.passage.span;
    let mut around = Span {
        start: claim.focus.start.saturating_sub(BEFORE).max(sentence.start),
        end: (claim.focus.end + AFTER).min(sentence.end).max(claim.focus.end),
    };
    while !document.text.is_char_boundary(around.start as usize) {
        around.start += 1;
    }
    while !document.text.is_char_boundary(around.end as usize) {
        around.end -= 1;
    }
    let words = document.cut(around);
    words.split(|c: char| !c.is_alphabetic()).any(|w| OTHERS.iter().any(|o| w.eq_ignore_ascii_case(o)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;

    fn check(one: &str, other: &str, expected: bool) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let first = |d: u32| claims.iter().find(|c| c.passage.document.0 == d && amount(c).is_some()).unwrap();
        assert_eq!(Figures::read(&claims).explain(&documents, first(0), first(1)), expected, "{one} / {other}");
    }

    #[test]
    fn what_is_left() {
        check("The company has 14 ferries.", "Of its 17 ferries the company sold three.", true);
        check("The company has 14 ferries.", "The company has 17 ferries and two tugs.", false);
        check("The company has 14 ferries.", "The company has 15 ferries, and one captain steers two of them.", false);
        check("The rain fell on nine islands.", "On the other seven islands it was dry.", true);
    }
}
