//! One figure told twice, in two units: "25 metres (50 feet)", "£1,000 a month, or £15,000 a year". Where the two do not go together, the
//! first is a claim against the second.

use super::differ;
use super::figures::{Figure, Line};
use crate::claims::tidy::begins;
use crate::claims::{Aside, Claim};
use crate::values::{Bound, Kind, Shape, Spread};
use rust_decimal::Decimal;

/// Two figures nearer than this, in hundredths, are one, however they were rounded.
const NEAR: i64 = 112;
/// Of one figure in two units neither is so many times the other.
const FAR: i64 = 6;
/// The same of temperatures, in degrees.
const KELVINS: Decimal = Decimal::from_parts(6, 0, 0, false, 0);
const DEGREES: &[&str] = &["celsius", "fahrenheit"];

/// For each figure set off beside one in another unit, what that one comes to.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    let line = &lines[n];
    found.extend((1..line.figures.len()).find_map(|i| restated(line, i)));
}

fn restated(line: &Line, i: usize) -> Option<Claim> {
    let (x, y) = (&line.figures[i - 1], &line.figures[i]);
    let kinds = x.kind == y.kind && matches!(x.kind, Kind::Measure | Kind::Money | Kind::Duration);
    let units = x.amount.unit != y.amount.unit && x.amount.base_unit == y.amount.base_unit;
    if !kinds || !units || !plain(x) || !plain(y) || x.scale != y.scale {
        return None;
    }
    let (gap, after) = (line.gap(i).trim(), line.gap(i + 1));
    let closes = begins(after, &[")"]);
    let bracket = gap == "(" && closes;
    let or = matches!(gap, ", or" | ", that is" | ", i.e.") && begins(after, &[",", ".", ";", ")"]);
    // "5 hours (30 minutes at a time)" tells two lengths; of money only rates are told again.
    let again = x.kind == Kind::Measure || x.kind == Kind::Money && x.amount.per != y.amount.per && or;
    if !(bracket || or) || !again {
        return None;
    }
    let (a, b) = (x.amount.extent.said.low?, y.reach()?);
    let degrees = DEGREES.contains(&x.amount.unit.as_str());
    // "2C (4F) warmer" is a difference.
    if degrees && (x.amount.low.abs() < Decimal::from(12) || y.amount.low.abs() < Decimal::from(22)) {
        return None;
    }
    let (less, more) = (a.min(b.said), a.max(b.said));
    let ratio = less > Decimal::ZERO && more * Decimal::ONE_HUNDRED > less * Decimal::from(NEAR);
    let apart = if degrees { more - less > KELVINS } else { ratio };
    let sized = more < less * Decimal::from(FAR);
    let mut claim = (apart && sized).then(|| differ(y, x.claim.focus, x.reach()?)).flatten()?;
    if degrees && let Some(Shape::Amount(amount)) = claim.value.as_mut().map(|v| &mut v.shape) {
        let told = x.amount.low;
        let (nine, five, freezing) = (Decimal::from(9), Decimal::from(5), Decimal::from(32));
        let shown = match y.amount.unit.as_str() {
            "fahrenheit" => told * nine / five + freezing,
            _ => (told - freezing) * five / nine,
        };
        (amount.low, amount.high) = (shown.round_dp(1), shown.round_dp(1));
    }
    Some(claim)
}

/// Whether a figure is one number, and tells no change.
fn plain(figure: &Figure) -> bool {
    let amount = figure.amount;
    matches!(amount.bound, Bound::Exact | Bound::About)
        && amount.low == amount.high
        && amount.spread == Spread::Single
        && figure.claim.aside == Aside::Whole
        && !figure.claim.tabular
}
