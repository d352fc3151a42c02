//! How far a figure reaches: what is written, and what its rounding leaves open on either side.

use crate::values::{Extent, Interval};
use rust_decimal::Decimal;

/// 1.4 times the root of a number, in thousandths.
const ROOTS: [i64; 17] =
    [0, 1400, 1980, 2425, 2800, 3130, 3429, 3704, 3960, 4200, 4427, 4643, 4850, 5048, 5238, 5422, 5600];

/// A figure with the least and the most that it may stand for; `low <= said <= high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    pub said: Decimal,
    pub low: Decimal,
    pub high: Decimal,
}

impl Reach {
    /// Just one number.
    pub fn point(said: Decimal) -> Reach {
        Reach { said, low: said, high: said }
    }

    /// The sum. None if it overflows.
    pub fn plus(self, other: Reach) -> Option<Reach> {
        Some(Reach {
            said: self.said.checked_add(other.said)?,
            low: self.low.checked_add(other.low)?,
            high: self.high.checked_add(other.high)?,
        })
    }

    /// The sum of several, whose roundings seldom all go one way: as many halves of the last place as 1.4 times the root of their
    /// number, which one true sum in two hundred leaves.
    pub fn sum(parts: impl Iterator<Item = Option<Reach>>) -> Option<Reach> {
        let (mut sum, mut number) = (Reach::point(Decimal::ZERO), 0usize);
        let mut half = Decimal::ZERO;
        for part in parts {
            let part = part?;
            half = half.max(part.high.checked_sub(part.low)?.checked_div(Decimal::TWO)?);
            sum = sum.plus(part)?;
            number += 1;
        }
        let likely = half.checked_mul(Decimal::new(*ROOTS.get(number).unwrap_or(&7000), 3))?;
        Some(Reach {
            low: sum.low.max(sum.said.checked_sub(likely)?),
            high: sum.high.min(sum.said.checked_add(likely)?),
            ..sum
        })
    }

    /// The distance between two figures, whichever is greater.
    pub fn apart(self, other: Reach) -> Option<Reach> {
        let (more, less) = if self.said < other.said { (other, self) } else { (self, other) };
        Some(Reach {
            said: more.said.checked_sub(less.said)?,
            low: more.low.checked_sub(less.high)?.max(Decimal::ZERO),
            high: more.high.checked_sub(less.low)?,
        })
    }

    /// The product of two figures, neither of them below nought.
    pub fn times(self, other: Reach) -> Option<Reach> {
        Some(Reach {
            said: self.said.checked_mul(other.said)?,
            low: self.low.checked_mul(other.low)?,
            high: self.high.checked_mul(other.high)?,
        })
    }

    /// How many times it holds `other`, both above nought.
    pub fn over(self, other: Reach) -> Option<Reach> {
        if other.low <= Decimal::ZERO {
            return None;
        }
        Some(Reach {
            said: self.said.checked_div(other.said)?,
            low: self.low.checked_div(other.high)?,
            high: self.high.checked_div(other.low)?,
        })
    }

    /// The same, and `by` more on either side.
    pub fn widened(self, by: Decimal) -> Option<Reach> {
        Some(Reach { low: self.low.checked_sub(by)?, high: self.high.checked_add(by)?, ..self })
    }

    /// The same, and so many thousandths of itself more on either side.
    pub fn loosened(self, thousandths: i64) -> Option<Reach> {
        self.widened(self.said.abs().checked_mul(Decimal::new(thousandths, 3))?)
    }

    /// Whether the two may be one.
    pub fn meets(self, other: Reach) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether the greater of the two is at most so many thousandths of the lesser.
    pub fn within(self, thousandths: i64, other: Reach) -> bool {
        let (less, more) = (self.said.min(other.said), self.said.max(other.said));
        less > Decimal::ZERO && less.checked_mul(Decimal::new(thousandths, 3)).is_some_and(|most| more <= most)
    }

    /// As an extent.
    pub fn extent(self) -> Extent<Decimal> {
        Extent { said: Interval::point(self.said), meant: Interval::closed(self.low, self.high) }
    }
}
