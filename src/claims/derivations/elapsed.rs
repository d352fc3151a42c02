//! Lengths of time from their ends: "from 3 May to 20 May" lasts 18 days, both ends counted, or 17.

use super::worked_out;
use crate::claims::{Claim, Origin, Slot};
use crate::language::Analysis;
use crate::text::Document;
use crate::values::{Amount, Bound, Extent, Grain, Interval, Kind, Shape};
use rust_decimal::Decimal;

const SECONDS_A_DAY: i64 = 86_400;

/// For each span of days with both ends, its length.
pub fn derive(_: &Document, _: &Analysis, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        if claim.slot != Slot::Value || claim.origin != Origin::Stated {
            continue;
        }
        let Some(Shape::Moment(moment)) = claim.value.as_ref().map(|v| &v.shape) else { continue };
        let Some(extent) = moment.extent.as_ref().filter(|_| moment.spans && !moment.set && moment.grain == Grain::Day)
        else {
            continue;
        };
        let (Some(from), Some(to)) = (extent.said.low, extent.said.high) else { continue };
        let Ok(span) = from.date().until(to.date()) else { continue };
        let days = i64::from(span.get_days());
        if !(2..=3660).contains(&days) {
            continue;
        }
        let seconds = |d: i64| Decimal::from(d * SECONDS_A_DAY);
        let extent = Extent {
            said: Interval::closed(seconds(days - 1), seconds(days)),
            // "three weeks" is said of anything from 19 to 24 days.
            meant: Interval::closed(seconds(days - 1 - days / 10), seconds(days + days / 10)),
        };
        let amount = Amount {
            low: Decimal::from(days),
            high: Decimal::from(days),
            bound: Bound::Exact,
            unit: "day".into(),
            base_unit: "second".into(),
            extent,
            ..Amount::default()
        };
        found.push(worked_out("elapsed", i, claim, claim.focus, Kind::Duration, Shape::Amount(amount)));
    }
    found
}
