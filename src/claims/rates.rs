//! Rates told by a word of their own: "each year it draws 340 million litres" tells what "340 million litres a year" tells.

use super::Claim;
use crate::lexicon::units::Units;
use crate::values::{Amount, Extent, Interval, Kind, Shape, Spread};
use rust_decimal::Decimal;

/// Stretches of time by which amounts are told.
static TIMES: [&str; 4] = ["year", "month", "week", "day"];

/// Turns the one amount of money or measure of a sentence into a rate, where a word of the same verb tells that it comes round.
/// In: the claims of one sentence.
pub(super) fn give(claims: &mut [Claim]) {
    let round = |c: &Claim| match &c.value.as_ref()?.shape {
        Shape::Moment(m) if m.set && c.predicate != 0 => Some((c.predicate, m.every?)),
        _ => None,
    };
    let Some((verb, every)) = claims.iter().find_map(round) else { return };
    let plain = |c: &Claim| {
        let Some(Shape::Amount(a)) = c.value.as_ref().map(|v| &v.shape) else { return false };
        let kind = c.value.as_ref().is_some_and(|v| matches!(v.kind, Kind::Money | Kind::Measure));
        kind && c.predicate == verb && a.per.is_none() && a.spread == Spread::Single && !a.base_unit.contains('/')
    };
    let mut those = claims.iter_mut().filter(|c| plain(c));
    let (Some(claim), None) = (those.next(), those.next()) else { return };
    let mut named = TIMES.iter().filter_map(|name| Some((*name, Units::embedded().named(name)?.factor)));
    let by = named.find(|(_, seconds)| *seconds == every);
    if let (Some((name, seconds)), Some(value)) = (by, &mut claim.value)
        && let Shape::Amount(amount) = &mut value.shape
        && let Some(rate) = rate(amount, name, seconds)
    {
        *amount = rate;
    }
}

/// An amount by a stretch of time of so many seconds.
fn rate(amount: &Amount, name: &str, seconds: Decimal) -> Option<Amount> {
    let end = |value: Option<Decimal>| match value {
        Some(v) => v.checked_div(seconds).map(Some),
        None => Some(None),
    };
    let interval = |i: Interval<Decimal>| Some(Interval { low: end(i.low)?, high: end(i.high)?, ..i });
    let extent = Extent { said: interval(amount.extent.said)?, meant: interval(amount.extent.meant)? };
    Some(Amount {
        unit: format!("{} per {name}", amount.unit).into(),
        base_unit: format!("{}/second", amount.base_unit).into(),
        per: Some(name.into()),
        extent,
        ..amount.clone()
    })
}
