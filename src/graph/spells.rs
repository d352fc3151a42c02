//! Moments on a line of seconds, and how long it is from one to another: between 4.12 and 4.20 eight minutes, between 2 and 20 March 17
//! to 19 days.

use crate::values::temporal::{SECONDS_A_DAY, timex_days};
use crate::values::{Grain, Moment};
use jiff::civil::{Date, DateTime};

/// Clock times without a day are held against lengths up to this many seconds.
const WITHIN_A_DAY: i64 = 20 * 3600;
const DAY: i64 = SECONDS_A_DAY;

/// A moment: its first second and the one after its last, and the same on the clock where no day is named.
#[derive(Clone, Copy, Debug)]
pub struct Spell {
    whole: Option<(i64, i64)>,
    clock: Option<(i64, i64)>,
    /// Whether the words name the day.
    dated: bool,
    /// Whether the clock may be twelve hours off.
    twelve: bool,
    /// Month and day, where no year is known.
    yearless: Option<(i8, i8)>,
}

impl Spell {
    /// A stated moment, of a span its beginning; none where nothing is known of it.
    pub fn of(moment: &Moment) -> Option<Spell> {
        if moment.set || moment.spans && moment.extent.as_ref().is_some_and(|e| e.said.high.is_some()) {
            return None;
        }
        let named = moment.day.is_some() || moment.weekday.is_some() || moment.clock.is_none();
        let clock = moment
            .clock
            .as_ref()
            .filter(|_| moment.grain <= Grain::Hour)
            .and_then(|c| Some((i64::from(c.meant.low?) * 60, i64::from(c.meant.high?) * 60 + 60)));
        let extent = moment.extent.as_ref();
        let open = extent.is_some_and(|e| e.said.high.is_none());
        let whole = if open || extent.is_none() {
            timex_days(&moment.timex).map(|(a, b)| (number(a) * DAY, (number(b) + 1) * DAY))
        } else {
            extent.and_then(|e| {
                let of = if moment.clock.is_some() { e.meant } else { e.said };
                Some((seconds(of.low?), seconds(of.high?)))
            })
        };
        let yearless = moment.month.zip(moment.day).filter(|_| whole.is_none());
        (whole.is_some() || clock.is_some() || yearless.is_some()).then_some(Spell {
            whole,
            clock,
            dated: named,
            twelve: moment.twelve,
            yearless,
        })
    }

    /// The day of publication, seen from a length of at most so many seconds: what is told of may have ended shortly before or after.
    pub fn published(day: Date, most: i64) -> Spell {
        let slack = if most > 200 * DAY {
            60
        } else if most > 20 * DAY {
            7
        } else {
            2
        };
        let at = number(day);
        Spell {
            whole: Some(((at - slack) * DAY, (at + slack) * DAY)),
            clock: None,
            dated: true,
            twelve: false,
            yearless: None,
        }
    }

    /// Whether a moment is told finely enough for a length of at most so many seconds.
    pub fn finer(&self, most: i64) -> bool {
        let wide = self.whole.map_or(DAY, |(a, b)| b - a).min(self.clock.map_or(i64::MAX, |(a, b)| b - a));
        wide <= most.max(DAY / 24)
    }

    /// Whether two moments may be one.
    pub fn meets(&self, other: &Spell) -> bool {
        let overlap = |a: (i64, i64), b: (i64, i64)| a.0 < b.1 && b.0 < a.1;
        match (self.whole, other.whole, self.clock, other.clock) {
            (Some(a), Some(b), _, _) if self.dated && other.dated => overlap(a, b),
            (_, _, Some(a), Some(b)) => overlap(a, b),
            (Some(a), Some(b), ..) => overlap(a, b),
            _ => self.yearless.is_none() || other.yearless.is_none() || self.yearless == other.yearless,
        }
    }
}

/// Every reading of how many seconds, at least and at most, lie between two moments; none where they cannot be compared.
pub fn between(from: &Spell, to: &Spell, most: i64) -> Vec<(i64, i64)> {
    let mut found = Vec::new();
    // "on 7 June" after a day of May 2022 is of that year.
    if let (Some(a), Some(day)) = (from.whole, to.yearless)
        && let Some(b) = following(a.0, day)
    {
        found.push((b - a.1, b + DAY - a.0));
    }
    if let (Some(a), Some(b)) = (from.yearless, to.yearless) {
        let date = |(month, day)| Date::new(COMMON_YEAR, month, day).ok().map(|d| number(d) * DAY);
        if let Some((a, b)) = date(a).and_then(|a| Some((a, following(a, b)?))) {
            found.push((b - a - DAY, b + DAY - a));
        }
    }
    if let (Some(a), Some(b)) = (from.whole, to.whole)
        && (from.dated && to.dated || from.clock.is_some() == to.clock.is_some())
    {
        found.push((b.0 - a.1, b.1 - a.0));
    }
    if let (Some(a), Some(b)) = (from.clock, to.clock)
        && !(from.dated && to.dated)
    {
        if most > WITHIN_A_DAY {
            return Vec::new();
        }
        for turn in [0, DAY / 2] {
            if turn == 0 || from.twelve || to.twelve {
                let middle = ((b.0 + b.1) / 2 - (a.0 + a.1) / 2 + turn).rem_euclid(DAY);
                let slack = (b.1 - b.0 + a.1 - a.0) / 2;
                found.push((middle - slack, middle + slack));
            }
        }
    }
    found
}

/// Days without a year are counted in a year of 365.
const COMMON_YEAR: i16 = 2001;

/// The first such day from a second on.
fn following(from: i64, (month, day): (i8, i8)) -> Option<i64> {
    let start = Date::constant(1, 1, 1).checked_add(jiff::Span::new().days(from.div_euclid(DAY))).ok()?;
    let of = |year: i16| Date::new(year, month, day).ok().map(|d| number(d) * DAY).filter(|&at| at + DAY > from);
    of(start.year()).or_else(|| of(start.year() + 1))
}

/// The seconds that a span with both ends lasts, at least and at most.
pub fn length(moment: &Moment) -> Option<(i64, i64)> {
    let said = moment.extent.as_ref()?.said;
    let whole = seconds(said.high?) - seconds(said.low?);
    let end = match moment.grain {
        Grain::Second | Grain::Minute | Grain::Hour => 600,
        Grain::PartOfDay | Grain::Day => DAY,
        Grain::Weekend | Grain::Week => 7 * DAY,
        Grain::Month => 31 * DAY,
        Grain::Quarter | Grain::Season => 92 * DAY,
        Grain::Half => 183 * DAY,
        _ => 366 * DAY,
    };
    // Both ends may be counted, or neither; "from nine to five" ends on the stroke.
    (whole > 0 && !moment.twelve).then_some(((whole - 2 * end).max(0), whole + end.min(600)))
}

fn number(date: Date) -> i64 {
    i64::from(Date::constant(1, 1, 1).until(date).map_or(0, |span| span.get_days()))
}

fn seconds(at: DateTime) -> i64 {
    let time = at.time();
    number(at.date()) * DAY + i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state_one;
    use crate::text::Document;

    /// The days or minutes between the two moments of a text, at least and at most.
    fn check(text: &str, unit: i64, expect: &[(i64, i64)]) {
        let (claims, _) = state_one(&Document::plain("a.txt", text));
        let spells: Vec<Spell> = claims.iter().filter_map(|c| Spell::of(c.stated_moment()?)).collect();
        let [a, b] = spells[..] else { panic!("{text}: {spells:?}") };
        let found: Vec<(i64, i64)> = between(&a, &b, 900 * DAY).iter().map(|g| (g.0 / unit, g.1 / unit)).collect();
        let near = between(&a, &b, 3600).iter().map(|g| (g.0 / unit, g.1 / unit)).collect::<Vec<_>>();
        assert!(found == expect || near == expect, "{text}: {found:?} {near:?}");
    }

    #[test]
    fn from_one_moment_to_another() {
        check("It shut on 2 March 2020 and opened on 20 March 2020.", DAY, &[(17, 19)]);
        check("It shut on 28 December and opened on 2 January.", DAY, &[(4, 6)]);
        check("It was called at 04:12 and came at 04:20.", 60, &[(2, 14)]);
    }
}
