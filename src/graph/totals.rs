//! A total against its parts, wherever they are told: "the choir brought 62 singers" and "the choir was made up of 30 women and 24 men".
//!
//! In: the documents and all claims. Out: pairs of a count and of what counts side by side come to. Always: the parts are all there is,
//! or come to more than the whole; both tell of one thing; neither document tells the number of the other, or numbers that come to it.

use super::edges;
use super::rivals::{Rival, shared};
use crate::claims::tidy::{ends, stands, tidy};
use crate::claims::{Aside, Claim, Origin, Slot, Stance, TermClass, meaning, update};
use crate::clusters::{Stories, Weights};
use crate::lexicon::quantity_words::ANYBODY;
use crate::lexicon::sums::{COMPLEMENTS, GENERAL, MAKES_UP};
use crate::lexicon::words;
use crate::text::{Document, Span};
use crate::values::{Amount, Bound, Kind, Relation, Shape};
use rust_decimal::Decimal;

/// How sure it is that both tell of one whole, where many words are in common and where few are.
const SURE: f32 = 0.62;
const UNSURE: f32 = 0.46;
/// A sum that is farther from a total than this, in tenths, is that of other things.
const FAR: i64 = 14;
/// Words in common weigh so much at least, many and few.
const MUCH_IN_COMMON: f32 = 0.45;
const IN_COMMON: f32 = 0.2;
/// So near to the parts stands the noun of what they are parts of.
const NEAR: u8 = 60;

/// All pairs of a total and of parts that do not come to it.
pub fn rivals(documents: &[Document], claims: &[Claim], weights: &Weights, stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let sums = || claims.iter().enumerate().filter(|(_, c)| matches!(c.origin, Origin::Derived { by: "total", .. }));
    let counts: Vec<(u32, &Claim, &Amount)> = claims.iter().enumerate().filter_map(|(n, c)| count(n, c)).collect();
    let mut found = Vec::new();
    for (s, sum) in sums() {
        let Some(Shape::Amount(come_to)) = sum.value.as_ref().map(|v| &v.shape) else { continue };
        let total = come_to.low;
        let inside = |c: &Claim| c.passage == sum.passage;
        let parts: Vec<(Decimal, &Amount)> =
            counts.iter().filter(|(_, c, _)| inside(c)).map(|(_, _, a)| (a.low, *a)).collect();
        let sorts = both_sorts(documents, sum);
        let all = sorts || all_there_is(documents, sum);
        for &(p, whole, amount) in &counts {
            let told = amount.low;
            let apart = told != total
                && told * Decimal::from(FAR) >= total * Decimal::TEN
                && total * Decimal::from(FAR) >= told * Decimal::TEN;
            let document = whole.passage.document;
            if !apart || inside(whole) || !(all || total > told) || !stories.one(document, sum.passage.document) {
                continue;
            }
            // "The farm lost 64 animals"
            let lost = whole.aside == Aside::Change && whole.predicate == sum.predicate && sum.predicate != 0;
            // "consists of 11 climbers" has the words of a part.
            let made_up = all_there_is(documents, whole);
            let plain =
                (whole.aside == Aside::Whole || lost || made_up) && amount.bound == Bound::Exact && told > Decimal::TWO;
            let certainty = one_whole(sum, come_to, whole, amount, &parts, sorts, weights);
            if !plain || certainty <= 0.0 {
                continue;
            }
            let published = |c: &Claim| documents.get(c.passage.document.0 as usize).and_then(|d| d.published);
            if edges::period(sum, whole) == Relation::Apart || update((sum, published(sum)), (whole, published(whole)))
            {
                continue;
            }
            // Some of the parts alone may be meant, and what either document tells besides settles it.
            let known = |c: &Claim, number: Decimal| {
                counts.iter().any(|(_, o, a)| o.passage.document == c.passage.document && a.low == number)
            };
            if !some_come_to(&parts, told) && !known(whole, total) && !known(sum, told) {
                found.push(Rival::of_values(p, s as u32, "count", certainty));
            }
        }
    }
    found
}

/// Whether some of the parts come to a number.
fn some_come_to(parts: &[(Decimal, &Amount)], number: Decimal) -> bool {
    let few = &parts[..parts.len().min(10)];
    (1u32..1 << few.len()).any(|set| {
        let chosen = few.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, p)| p.0);
        chosen.sum::<Decimal>() == number
    })
}

/// A stated count of some named thing.
fn count(n: usize, claim: &Claim) -> Option<(u32, &Claim, &Amount)> {
    let value = claim.value.as_deref().filter(|v| v.kind == Kind::Count && claim.slot == Slot::Value)?;
    let Shape::Amount(amount) = &value.shape else { return None };
    let told = claim.origin == Origin::Stated && matches!(claim.stance, Stance::Asserted | Stance::Reported);
    let one = amount.low == amount.high && !amount.vague && amount.per.is_none();
    (told && one && !claim.row && !claim.tabular && !claim.earlier).then_some((n as u32, claim, amount))
}

/// Whether counts side by side are told as all there is: "consists of".
fn all_there_is(documents: &[Document], sum: &Claim) -> bool {
    let Some(document) = documents.get(sum.passage.document.0 as usize) else { return false };
    ends(&tidy(document.cut(Span { start: sum.passage.span.start, end: sum.focus.start })), MAKES_UP)
}

/// Whether they are of two sorts beside which there is no third: "boys and girls".
fn both_sorts(documents: &[Document], sum: &Claim) -> bool {
    let words = documents.get(sum.passage.document.0 as usize).map_or(String::new(), |d| tidy(d.cut(sum.focus)));
    COMPLEMENTS.iter().any(|(x, y)| stands(&words, x) && stands(&words, y))
}

/// How sure it is that a count counts what the parts are parts of, told of one thing.
fn one_whole(
    sum: &Claim,
    come_to: &Amount,
    whole: &Claim,
    amount: &Amount,
    parts: &[(Decimal, &Amount)],
    both_sorts: bool,
    weights: &Weights,
) -> f32 {
    let unit = words::key(&amount.unit);
    let anybody = words::is_any(unit, ANYBODY) || words::by_key(unit).is_some_and(|w| w.person());
    // Of twelve patients and eleven nurses each may be others; boys and girls are pupils.
    let verb = sum.predicate != 0 && sum.predicate == whole.predicate;
    let persons =
        (come_to.unit == "person" || both_sorts) && (amount.unit == "person" || anybody && (verb || both_sorts));
    // "The farm lost 64 animals"
    let general = verb && GENERAL.contains(&amount.unit.as_str());
    let named = whole.head != 0 && sum.terms.iter().any(|t| t.id == whole.head && t.near >= NEAR);
    let kinds = || {
        let akin = |part: &Amount| words::kinship(words::key(&part.unit), unit).akin();
        whole.head != 0 && parts.iter().all(|(_, part)| akin(part))
    };
    // What one of the parts counts is that part.
    let a_part = parts.iter().any(|(_, part)| meaning(words::key(&part.unit)) == meaning(unit));
    let telling = |t: &crate::claims::Term| t.id != whole.head && t.class != TermClass::Number;
    let frame = sum.about != 0 && sum.about == whole.about || verb;
    match shared(sum, whole, weights, telling) {
        _ if a_part || !(persons || named || general || kinds()) => 0.0,
        common if common >= MUCH_IN_COMMON || common >= IN_COMMON && frame => SURE,
        common if common >= IN_COMMON || frame => UNSURE,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;

    /// The words of two documents that stand against each other, "left | right".
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let told = |n: u32| documents[claims[n as usize].passage.document.0 as usize].cut(claims[n as usize].focus);
        let found = rivals(&documents, &claims, &Weights::count(&claims), &Stories::read(2, &claims));
        let found: Vec<String> = found.iter().map(|r| format!("{} | {}", told(r.a), told(r.b))).collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn a_total_and_its_parts() {
        let choir = "The Orrell choir took 62 singers to the feast in Varley.";
        let parts = "The Orrell choir took 30 women and 24 men to the feast in Varley.";
        check(choir, parts, &["62 | 30 women and 24 men"]);
        check("The Orrell choir took 54 singers to the feast in Varley.", parts, &[]);
        check(
            "The Orrell guild consists of 12 members.",
            "The Orrell guild consists of five Danes and six Swedes.",
            &["12 | five Danes and six Swedes"],
        );
    }

    #[test]
    fn some_of_a_whole() {
        let choir = "The Orrell choir took 62 singers to the feast in Varley.";
        check(choir, "The Orrell choir took two drummers and a harpist to the feast in Varley.", &[]);
        check(choir, "The Orrell choir took 30 altos and 12 tenors, among others, to the feast in Varley.", &[]);
        check("At Orrell a nurse looks after twelve patients.", "At Orrell two doctors and nine nurses fell ill.", &[]);
    }
}
