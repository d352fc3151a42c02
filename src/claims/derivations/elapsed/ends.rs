//! How long it is from one moment to another, at least and at most: "from 1962 to 1988" is 25 to 27 years, "from 06:12 to 09:42" three
//! hours and a half.

use crate::values::temporal::{SECONDS_A_DAY as DAY, timex_days};
use jiff::civil::Date;
use std::ops::RangeInclusive;

const MINUTE: i64 = 60;

/// A moment on a line of seconds, and how long it lasts itself.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    at: i64,
    wide: i64,
    line: Line,
}

/// Days without a year are counted in a year of 365.
const COMMON_YEAR: i16 = 2001;

/// What is known of the day: its date, its weekday, nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Line {
    Dates,
    /// Month and day without a year.
    Days,
    Weekdays,
    Clock,
}

/// The seconds between two TIMEX3 values: "1962" and "1988", "2015-09" and "2021-05", "T06:12" and "T09:42", "XXXX-WXX-3T02:00" and
/// "XXXX-WXX-5T02:00". None where they tell different things, or the second lies before the first.
pub fn between(from: &str, to: &str) -> Option<RangeInclusive<i64>> {
    let (a, b) = (point(from)?, point(to)?);
    if a.line != b.line || a.wide > 370 * DAY || b.wide > 370 * DAY {
        return None;
    }
    let round = match a.line {
        Line::Dates => 0,
        Line::Days => 365 * DAY,
        Line::Weekdays => 7 * DAY,
        Line::Clock => DAY,
    };
    let to = if b.at <= a.at { b.at + round } else { b.at };
    let (least, most) = (to - (a.at + a.wide), to + b.wide - a.at);
    let exact = a.wide <= MINUTE && b.wide <= MINUTE;
    let least = if exact { to - a.at } else { least.max(0) };
    (to > a.at).then_some(least..=if exact { to - a.at } else { most })
}

fn point(timex: &str) -> Option<Point> {
    let (day, clock) = timex.split_once('T').map_or((timex, None), |(d, c)| (d, Some(c)));
    let (at, wide, line) = match day.strip_prefix("XXXX-WXX-") {
        Some(weekday) => ((weekday.parse::<i64>().ok()? - 1) * DAY, DAY, Line::Weekdays),
        None if day.is_empty() => (0, DAY, Line::Clock),
        None => {
            let yearless = day.strip_prefix("XXXX-").map(|rest| format!("{COMMON_YEAR}-{rest}"));
            let (from, last) = timex_days(yearless.as_deref().unwrap_or(day))?;
            let to = last.tomorrow().ok()?;
            let line = if yearless.is_some() { Line::Days } else { Line::Dates };
            (number(from) * DAY, (number(to) - number(from)) * DAY, line)
        }
    };
    let Some(clock) = clock else { return (line != Line::Clock).then_some(Point { at, wide, line }) };
    let (hour, minute) = clock.split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 25 && minute < 60).then_some(Point { at: at + hour * 3600 + minute * MINUTE, wide: MINUTE, line })
}

fn number(date: Date) -> i64 {
    i64::from(Date::constant(1, 1, 1).until(date).map_or(0, |span| span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, least_and_most: Option<(f64, f64)>, unit: i64) {
        let found = between(from, to).map(|r| (*r.start() as f64 / unit as f64, *r.end() as f64 / unit as f64));
        let near = |(a, b): (f64, f64), (c, d): (f64, f64)| (a - c).abs() < 0.02 && (b - d).abs() < 0.02;
        assert!(found.zip(least_and_most).is_some_and(|(x, y)| near(x, y)) || found == least_and_most, "{found:?}");
    }

    #[test]
    fn lengths_at_each_grain() {
        use crate::values::temporal::SECONDS_A_YEAR as YEAR;
        check("1962", "1988", Some((25.0, 27.0)), YEAR);
        check("2015-09", "2021-05", Some((5.58, 5.75)), YEAR);
        check("2019-05-03", "2019-05-20", Some((16.0, 18.0)), DAY);
        check("T06:12", "T09:42", Some((3.5, 3.5)), 3600);
        check("T22:30", "T01:00", Some((2.5, 2.5)), 3600);
        check("XXXX-WXX-3T02:00", "XXXX-WXX-5T02:00", Some((48.0, 48.0)), 3600);
        check("XXXX-09-04", "XXXX-10-09", Some((34.0, 36.0)), DAY);
        check("XXXX-12-30", "XXXX-01-02", Some((2.0, 4.0)), DAY);
        check("1988", "1962", None, YEAR);
        check("1988", "T06:12", None, YEAR);
        check("T06", "T07", None, YEAR);
    }
}
