//! Where else a value is told. "It has 40 rooms" and "the 52 rooms" are of two things where both reports tell both numbers; where each has
//! but its own, or others confirm one of them, they may well be rivals.

use crate::claims::{Claim, Origin, Slot};
use crate::values::{Kind, Shape, Value};
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// Where the two values of a pair are told besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// How many of the two the other's document tells as well, of whatever it be: 0 to 2; 0 within one document.
    pub crossed: u8,
    /// How many other documents tell each, the fewer and the more, to `MOST`.
    pub others: (u8, u8),
}

/// More documents that tell a value than these tell nothing new of it.
const MOST: u8 = 4;

/// Which documents tell which values: values with the documents that tell them, ascending, each once.
pub struct Told(Vec<(u64, u32)>);

impl Told {
    /// Reads the values that are stated.
    pub fn read(claims: &[Claim]) -> Told {
        let stated = claims.iter().filter(|c| c.slot == Slot::Value && c.origin == Origin::Stated);
        let told = stated.filter_map(|c| c.value.as_ref().map(|v| (key(v), c.passage.document.0)));
        let mut rows: Vec<(u64, u32)> = told.collect();
        rows.sort_unstable();
        rows.dedup();
        Told(rows)
    }

    /// Where the two values of a pair are told besides.
    pub fn of(&self, a: &Claim, b: &Claim) -> Elsewhere {
        let (Some(x), Some(y)) = (&a.value, &b.value) else { return Elsewhere::default() };
        let (p, q) = (a.passage.document.0, b.passage.document.0);
        let (crossed_a, others_a) = self.besides(key(x), p, q);
        let (crossed_b, others_b) = self.besides(key(y), q, p);
        Elsewhere {
            crossed: u8::from(crossed_a) + u8::from(crossed_b),
            others: (others_a.min(others_b), others_a.max(others_b)),
        }
    }

    /// Whether the other's document tells a value as well, and how many further documents do.
    fn besides(&self, key: u64, own: u32, other: u32) -> (bool, u8) {
        let crossed = own != other && self.0.binary_search(&(key, other)).is_ok();
        let from = self.0.partition_point(|r| r.0 < key);
        // Two of them at most are the pair's own.
        let near = self.0[from..].iter().take(usize::from(MOST) + 2).take_while(|r| r.0 == key);
        let others = near.filter(|r| r.1 != own && r.1 != other).count() as u8;
        (crossed, others.min(MOST))
    }
}

/// A value as one number, whatever it counts; in what unit it was told makes no difference.
fn key(value: &Value) -> u64 {
    let mut hasher = FxHasher::default();
    match &value.shape {
        Shape::Amount(amount) => {
            let unit = if value.kind == Kind::Count { "" } else { amount.base_unit.as_str() };
            (value.kind, unit, amount.extent.said.low, amount.extent.said.high).hash(&mut hasher);
        }
        Shape::Moment(moment) => moment.timex.hash(&mut hasher),
        Shape::Words(words) => (value.kind, &words.0).hash(&mut hasher),
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{Elsewhere, Told};
    use crate::check::state;
    use crate::claims::Claim;
    use crate::text::Document;
    use crate::values::Kind;

    #[test]
    fn a_value_is_told_in_whatever_unit() {
        let texts =
            ["The dike is 4 km long.", "The dike, all 9 km of it, has 4 gates.", "Some 4,000 m of it are of clay."];
        let documents: Vec<Document> = texts.iter().map(|text| Document::plain("a.txt", text)).collect();
        let claims = state(&documents).claims;
        let told = Told::read(&claims);
        let length = |c: &&Claim| c.value.as_ref().is_some_and(|v| v.kind == Kind::Measure);
        let lengths: Vec<&Claim> = claims.iter().filter(length).collect();
        assert_eq!(told.of(lengths[0], lengths[1]), Elsewhere { crossed: 0, others: (0, 1) });
        assert_eq!(told.of(lengths[1], lengths[2]), Elsewhere { crossed: 0, others: (0, 1) });
    }
}
