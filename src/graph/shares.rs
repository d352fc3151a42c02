//! A share or a change told by its figures in one place and in per cent in another: "of the 90 members 40 voted yes" and "two-thirds of
//! the members voted yes"; "from 8,000 barrels to 11,200" and "rose by a quarter".
//!
//! In: all claims. Out: pairs of what figures come to and of a percentage. Always: both tell of one whole and of one thing that was done to
//! some of it, or of one rise or fall; neither what is left nor another share that the documents tell goes with the percentage.

use super::edges;
use super::rivals::{Rival, shared};
use crate::claims::{Claim, Origin, Slot, Stance, Term, TermClass};
use crate::clusters::{Stories, Weights};
use crate::values::{Amount, Bound, Change, Kind, Relation, Shape};
use rust_decimal::Decimal;

/// How sure it is that both tell of one share, where whole and verb are the same, more words than the whole, and one.
const SURE: f32 = 0.6;
const LIKELY: f32 = 0.46;
const FAINT: f32 = 0.36;
/// So near to a percentage stands the noun of its whole.
const NEAR: u8 = 100;
/// Words in common besides the whole must weigh so much for a share, and so much for a change.
const SHARE_IN_COMMON: f32 = 0.3;
const CHANGE_IN_COMMON: f32 = 0.7;
/// What a share told roughly leaves open: so many points, and so many thousandths of itself.
const POINTS: i64 = 4;
const LOOSE: i64 = 130;
/// A share so many times another, in tenths, is one of something else.
const FAR: i64 = 40;

/// A percentage as its claim tells it.
struct Told<'a> {
    index: u32,
    claim: &'a Claim,
    amount: &'a Amount,
}

/// All pairs of a percentage and of figures that do not come to it.
pub fn rivals(claims: &[Claim], weights: &Weights, stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let worked = |c: &Claim| matches!(c.origin, Origin::Derived { by: "share" | "rate", .. });
    let all = || claims.iter().enumerate().filter_map(|(n, c)| told(n, c));
    let stated: Vec<Told> = all().filter(|t| t.claim.origin == Origin::Stated).collect();
    let figures: Vec<Told> = all().filter(|t| worked(t.claim)).collect();
    let mut found = Vec::new();
    for sum in &figures {
        for percent in stated.iter().filter(|p| p.claim.passage != sum.claim.passage) {
            let (from, to) = (sum.claim.passage.document, percent.claim.passage.document);
            let one = || stories.one(from, to) && edges::period(sum.claim, percent.claim) != Relation::Apart;
            let verb = sum.claim.predicate != 0 && sum.claim.predicate == percent.claim.predicate;
            let same = verb && sum.claim.polarity == percent.claim.polarity;
            if fits(percent.amount, sum.amount, !same) || !likely(percent.amount, sum.amount) || !one() {
                continue;
            }
            let certainty = if sum.amount.change == Change::Level {
                of_one_whole(sum, percent, weights)
            } else {
                of_one_change(sum, percent, weights)
            };
            // What is told beside it, or known to the other document, is meant.
            let here = |t: &&Told| [from, to].contains(&t.claim.passage.document) && t.index != sum.index;
            let meant = || {
                let whole = |t: &&Told| t.claim.head == sum.claim.head;
                let other = figures.iter().filter(here).filter(whole).any(|t| fits(percent.amount, t.amount, true));
                let document = |t: &&Told| t.claim.passage.document == to && t.index != percent.index;
                let one = |t: &&Told| of_one_whole(sum, t, weights) > 0.0;
                other || stated.iter().filter(document).filter(one).any(|t| fits(t.amount, sum.amount, true))
            };
            // One document tells of many shares of what it is about.
            let certainty = if from == to && certainty < SURE { 0.0 } else { certainty };
            if certainty > 0.0 && !meant() {
                found.push(Rival::of_values(sum.index, percent.index, "percent", certainty));
            }
        }
    }
    found
}

/// A percentage that stands for itself: no points, none of a row, no rate.
fn told(n: usize, claim: &Claim) -> Option<Told<'_>> {
    let value = claim.value.as_deref().filter(|v| v.kind == Kind::Percent && claim.slot == Slot::Value)?;
    let Shape::Amount(amount) = &value.shape else { return None };
    let plain = amount.base_unit == "percent" && amount.per.is_none() && !amount.vague;
    let firm = matches!(claim.stance, Stance::Asserted | Stance::Reported);
    let loose = claim.origin == Origin::Stated && (claim.row || claim.tabular);
    (plain && firm && !loose).then_some(Told { index: n as u32, claim, amount })
}

/// Whether a percentage may be what figures come to, or for a share of which something else is told what they leave.
fn fits(percent: &Amount, sum: &Amount, rest: bool) -> bool {
    let goes = |share: Decimal| {
        let slack = Decimal::from(POINTS).min(share * Decimal::new(LOOSE, 3));
        let meant = &percent.extent.meant;
        let (low, high) = (meant.low.map(|l| l - slack), meant.high.map(|h| h + slack));
        low.is_none_or(|l| l <= share) && high.is_none_or(|h| share <= h)
    };
    goes(sum.low) || rest && sum.change == Change::Level && goes(Decimal::ONE_HUNDRED - sum.low)
}

/// Whether both are of one size.
fn likely(percent: &Amount, sum: &Amount) -> bool {
    let exact = matches!(percent.bound, Bound::Exact | Bound::About | Bound::Below | Bound::Above);
    let Some(told) = percent.extent.said.low.or(percent.extent.said.high) else { return false };
    let (less, more) = (told.min(sum.low), told.max(sum.low));
    exact && less > Decimal::ZERO && less * Decimal::from(FAR) >= more * Decimal::TEN
}

/// How sure it is that a share and figures are of one whole, of which one thing is told.
fn of_one_whole(sum: &Told, percent: &Told, weights: &Weights) -> f32 {
    let (s, p) = (sum.claim, percent.claim);
    let level = percent.amount.change == Change::Level;
    let whole = s.head != 0 && (p.head == s.head || p.terms.iter().any(|t| t.id == s.head && t.near >= NEAR));
    let done = |t: &Term| t.id != s.head && t.class != TermClass::Number;
    let common = shared(s, p, weights, done);
    let verb = s.predicate != 0 && s.predicate == p.predicate;
    let words = s.terms.iter().filter(|t| done(t) && p.terms.iter().any(|u| u.id == t.id)).count();
    match (whole && common >= SHARE_IN_COMMON, verb) {
        _ if !level => 0.0,
        (true, true) => SURE,
        (true, false) if words >= 2 => LIKELY,
        (true, false) => FAINT,
        (false, true) if common >= CHANGE_IN_COMMON => LIKELY,
        (false, _) => 0.0,
    }
}

/// How sure it is that both tell of one rise or fall.
fn of_one_change(sum: &Told, percent: &Told, weights: &Weights) -> f32 {
    let (s, p) = (sum.claim, percent.claim);
    let named = |t: &Term| matches!(t.class, TermClass::Noun | TermClass::Name);
    let nouns = s.terms.iter().filter(|t| named(t) && p.terms.iter().any(|u| u.id == t.id)).count();
    let one = sum.amount.change == percent.amount.change && nouns >= 2;
    if one && shared(s, p, weights, named) >= CHANGE_IN_COMMON { LIKELY } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;
    use crate::text::Document;

    /// The words of two documents that stand against each other, "left | right".
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let told = |n: u32| documents[claims[n as usize].passage.document.0 as usize].cut(claims[n as usize].focus);
        let found = rivals(&claims, &Weights::count(&claims), &Stories::read(2, &claims));
        let found: Vec<String> = found.iter().map(|r| format!("{} | {}", told(r.a), told(r.b))).collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn a_share_and_its_figures() {
        let half = "Half of the guild's boats sank at Orrell in the storm.";
        check(half, "Of the guild's 80 boats 25 sank at Orrell in the storm.", &["Half | 80 boats 25"]);
        check(half, "Of the guild's 80 boats 41 sank at Orrell in the storm.", &[]);
        // what is left
        check("Two thirds of the boats sank at Orrell.", "Of the 90 boats 30 were saved at Orrell.", &[]);
    }

    #[test]
    fn a_change_and_its_ends() {
        let quarter = "The output of the Orrell mill rose by a quarter.";
        check(
            quarter,
            "The output of the Orrell mill rose from 8,000 tonnes to 12,000.",
            &["a quarter | 8,000 tonnes to 12,000"],
        );
        check(quarter, "The output of the Orrell mill rose from 8,000 tonnes to 10,000.", &[]);
        check(quarter, "The output of the Orrell mill fell from 8,000 tonnes to 3,000.", &[]);
    }
}
