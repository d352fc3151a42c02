//! A value is the set of worlds that its words admit: what is said, and what is charitably meant.

/// A range with open or closed, or missing, ends. `None` is no bound on that side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval<T> {
    pub low: Option<T>,
    pub high: Option<T>,
    /// Whether `low` itself is left out.
    pub low_open: bool,
    /// Whether `high` itself is left out.
    pub high_open: bool,
}

impl<T: PartialOrd + Copy> Interval<T> {
    /// Both ends belong to it.
    pub fn closed(low: T, high: T) -> Interval<T> {
        Interval { low: Some(low), high: Some(high), low_open: false, high_open: false }
    }

    /// From `low` up to but not including `high`.
    pub fn half_open(low: T, high: T) -> Interval<T> {
        Interval { low: Some(low), high: Some(high), low_open: false, high_open: true }
    }

    /// Just one value.
    pub fn point(value: T) -> Interval<T> {
        Interval::closed(value, value)
    }

    /// Whether some value lies in both.
    pub fn overlaps(&self, other: &Interval<T>) -> bool {
        below(self.low, self.low_open, other.high, other.high_open)
            && below(other.low, other.low_open, self.high, self.high_open)
    }

    /// Whether every value of `other` lies in it.
    pub fn contains(&self, other: &Interval<T>) -> bool {
        let low = match (self.low, other.low) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a < b || (a == b && (!self.low_open || other.low_open)),
        };
        let high = match (self.high, other.high) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => b < a || (a == b && (!self.high_open || other.high_open)),
        };
        low && high
    }

    /// Whether both ends are there and are one value.
    pub fn is_point(&self) -> bool {
        matches!((self.low, self.high), (Some(a), Some(b)) if a == b)
    }
}

fn below<T: PartialOrd>(low: Option<T>, low_open: bool, high: Option<T>, high_open: bool) -> bool {
    match (low, high) {
        (Some(low), Some(high)) => low < high || (low == high && !low_open && !high_open),
        _ => true,
    }
}

/// The strict and the charitable reading; `said` lies within `meant`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent<T> {
    pub said: Interval<T>,
    pub meant: Interval<T>,
}

/// How two values, names or topics stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// One and the same.
    Same,
    /// The strict readings overlap; one form of a name lies within the other.
    Compatible,
    /// Only a charitable reading of one overlaps the other; a spelling variant.
    Near,
    /// Both cannot hold.
    Apart,
    /// One side is silent, or the two do not convert.
    Unknown,
}

impl<T: PartialOrd + Copy> Extent<T> {
    /// Symmetric; never `Unknown`. One side is read with charity at a time: no third figure is rounded to "60 percent" and to "65".
    pub fn relation(&self, other: &Extent<T>) -> Relation {
        if self.said == other.said {
            Relation::Same
        } else if self.said.overlaps(&other.said) {
            Relation::Compatible
        } else if self.meant.overlaps(&other.said) || self.said.overlaps(&other.meant) {
            Relation::Near
        } else {
            Relation::Apart
        }
    }
}
