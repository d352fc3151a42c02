//! What a team brings of its own: names of one body ("UN", "United Nations"), and units of its trade ("a furlong is 201.168
//! metres").

use super::Claim;
use crate::lexicon::letters::fold;
use crate::lexicon::units::Units;
use crate::lexicon::words;
use crate::values::{Extent, Interval, Kind, Shape};
use rayon::prelude::*;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

/// A unit that the program does not know: without it, "3 furlongs" is a count of furlongs.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnUnit {
    /// Singular, in lower case.
    pub name: SmolStr,
    base: SmolStr,
    factor: Decimal,
}

impl OwnUnit {
    /// A unit from its name and its worth: "furlong", "201.168 metre". None where the worth is no number of a known unit.
    pub fn parse(name: &str, worth: &str) -> Option<OwnUnit> {
        let (number, unit) = worth.trim().split_once(' ')?;
        let factor: Decimal = number.replace([',', '_'], "").parse().ok()?;
        let unit = unit.trim().to_lowercase();
        let known = Units::embedded();
        let known = known.named(&unit).or_else(|| known.named(unit.strip_suffix('s')?))?;
        let usable = factor > Decimal::ZERO && known.offset.is_zero();
        let factor = usable.then(|| factor.checked_mul(known.factor)).flatten()?;
        Some(OwnUnit { name: name.trim().to_lowercase().into(), base: known.base.clone(), factor })
    }
}

/// Makes measures of what was counted in units of one's own.
pub fn in_own_units(claims: &mut [Claim], units: &[OwnUnit]) {
    if units.is_empty() {
        return;
    }
    claims.par_iter_mut().for_each(|claim| {
        let Some(value) = claim.value.as_mut().filter(|v| v.kind == Kind::Count) else { return };
        let Shape::Amount(amount) = &mut value.shape else { return };
        let Some(unit) = units.iter().find(|u| u.name == amount.unit) else { return };
        let Some(extent) = scaled(amount.extent, unit.factor) else { return };
        amount.extent = extent;
        amount.base_unit = unit.base.clone();
        // A stretch of time is a duration, all else a measure.
        value.kind = if unit.base == "second" { Kind::Duration } else { Kind::Measure };
        // What is measured is not the unit: "a course of 3 furlongs" is about the course.
        claim.head = 0;
    });
}

fn scaled(extent: Extent<Decimal>, factor: Decimal) -> Option<Extent<Decimal>> {
    let end = |end: Option<Decimal>| match end {
        Some(end) => end.checked_mul(factor).map(Some),
        None => Some(None),
    };
    let interval = |i: Interval<Decimal>| Some(Interval { low: end(i.low)?, high: end(i.high)?, ..i });
    Some(Extent { said: interval(extent.said)?, meant: interval(extent.meant)? })
}

/// Term ids of the names that a team holds for one, each with the id that stands for all. Of a name of several words the last tells.
pub fn aliases(names: &[Vec<String>]) -> FxHashMap<u32, u32> {
    let mut found = FxHashMap::default();
    for group in names {
        let mut keys =
            group.iter().filter_map(|name| name.split_whitespace().last()).map(|word| words::key(&fold(word)));
        let Some(first) = keys.next() else { continue };
        for key in keys.filter(|k| *k != first) {
            found.insert(key, first);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_ones_own_are_worth_something_known() {
        let furlong = OwnUnit::parse("Furlong", "201.168 metres").unwrap();
        assert_eq!((furlong.name.as_str(), furlong.base.as_str()), ("furlong", "metre"));
        for worth in ["201.168", "x metre", "-1 metre", "3 mitre", "0 metre"] {
            assert_eq!(OwnUnit::parse("furlong", worth), None, "{worth}");
        }
    }

    #[test]
    fn one_id_stands_for_all_names() {
        let found = aliases(&[vec!["UN".into(), "United Nations".into()]]);
        assert_eq!(found.get(&words::key("nations")), Some(&words::key("un")));
    }
}
