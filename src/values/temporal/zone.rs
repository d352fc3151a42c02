//! Clock times of two zones: 14:30 GMT is 9:30 am EST.

use crate::values::{Extent, Interval, Moment, Relation};

impl Moment {
    /// How the clock times of two moments stand to each other. Where both name a zone, they are compared by absolute time; where
    /// one does, whole hours between them may be the zone, and nothing is known. `Unknown` where one has no clock time.
    pub fn relation_of_clocks(&self, other: &Moment) -> Relation {
        let (Some(a), Some(b)) = (self.clock, other.clock) else { return Relation::Unknown };
        let either = self.twelve || other.twelve;
        match (self.zone, other.zone) {
            (Some(x), Some(y)) => nearest(shift(a, -i32::from(x)), shift(b, -i32::from(y)), either),
            (None, None) => nearest(a, b, either),
            _ => match nearest(a, b, either) {
                Relation::Apart => Relation::Unknown,
                relation => relation,
            },
        }
    }
}

/// The same reading, so many minutes later.
fn shift(clock: Extent<i32>, minutes: i32) -> Extent<i32> {
    let moved = |i: Interval<i32>| Interval { low: i.low.map(|m| m + minutes), high: i.high.map(|m| m + minutes), ..i };
    Extent { said: moved(clock.said), meant: moved(clock.meant) }
}

/// The closest relation of two clock times, taken a day earlier or later where midnight lies between, and half a day where one of them
/// may be `either` half.
fn nearest(a: Extent<i32>, b: Extent<i32>, either: bool) -> Relation {
    let turns = [-1440, 0, 1440, -720, 720];
    let turns = &turns[..if either { 5 } else { 3 }];
    turns.iter().map(|turn| a.relation(&shift(b, *turn))).min().unwrap_or(Relation::Unknown)
}
