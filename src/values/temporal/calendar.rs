//! The calendar: "the third quarter of 2014" is three months, "Easter 2013" was 31 March, "the second Tuesday of May" is a day.

use crate::lexicon::holidays::HolidayRule;
use crate::lexicon::time_words::{Season, TimeUnit};
use crate::values::Interval;
use jiff::Span;
use jiff::civil::{Date, DateTime, ISOWeekDate, Weekday};

/// A half-open stretch of civil time, `low < high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub low: DateTime,
    pub high: DateTime,
}

impl Stretch {
    /// From the first day up to, not including, the last.
    pub fn days(low: Date, high: Date) -> Option<Stretch> {
        (low < high).then(|| Stretch { low: low.into(), high: high.into() })
    }

    /// One day.
    pub fn day(date: Date) -> Option<Stretch> {
        Stretch::days(date, plus(date, TimeUnit::Day, 1)?)
    }

    /// The smallest stretch that holds both.
    pub fn cover(self, other: Stretch) -> Stretch {
        Stretch { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// As a range with a closed low and an open high end.
    pub fn interval(self) -> Interval<DateTime> {
        Interval::half_open(self.low, self.high)
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.low.date()
    }

    /// The last day of which some part belongs to it.
    pub fn last(self) -> Date {
        if self.high.time() == jiff::civil::Time::midnight() {
            self.high.date().yesterday().unwrap_or(self.high.date())
        } else {
            self.high.date()
        }
    }
}

/// A date, if the calendar has it.
pub fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A date so many units later (earlier for a negative count); none beyond the calendar's ends.
pub fn plus(date: Date, unit: TimeUnit, count: i64) -> Option<Date> {
    if count.unsigned_abs() > 4_000_000 {
        return None;
    }
    let span = Span::new();
    let span = match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => return Some(date),
        TimeUnit::Day => span.try_days(count),
        TimeUnit::Workday => return plus_workdays(date, count),
        TimeUnit::Week | TimeUnit::Weekend => span.try_weeks(count),
        TimeUnit::Fortnight => span.try_weeks(count * 2),
        TimeUnit::Month => span.try_months(count),
        TimeUnit::Quarter => span.try_months(count * 3),
        TimeUnit::Year => span.try_years(count),
        TimeUnit::Decade => span.try_years(count * 10),
        TimeUnit::Century => span.try_years(count * 100),
        TimeUnit::Millennium => span.try_years(count * 1000),
    };
    date.checked_add(span.ok()?).ok()
}

/// The day so many days of work later: Saturdays and Sundays do not count.
fn plus_workdays(mut date: Date, count: i64) -> Option<Date> {
    let (weeks, mut left) = (count / 5, count % 5);
    while left != 0 {
        date = if left > 0 { date.tomorrow().ok()? } else { date.yesterday().ok()? };
        if date.weekday().to_monday_zero_offset() < 5 {
            left -= left.signum();
        }
    }
    plus(date, TimeUnit::Week, weeks)
}

/// A civil time so many seconds later.
pub fn plus_seconds(time: DateTime, seconds: i64) -> Option<DateTime> {
    time.checked_add(Span::new().try_seconds(seconds).ok()?).ok()
}

/// The Monday of the week that holds a date.
pub fn monday(date: Date) -> Option<Date> {
    plus(date, TimeUnit::Day, -i64::from(date.weekday().to_monday_zero_offset()))
}

/// The calendar unit that holds a date: its day, week (from Monday), month and so on.
pub fn unit_of(date_in: Date, unit: TimeUnit) -> Option<Stretch> {
    let (y, m) = (i32::from(date_in.year()), i32::from(date_in.month()));
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Workday => {
            Stretch::day(date_in)
        }
        TimeUnit::Week => {
            let low = monday(date_in)?;
            Stretch::days(low, plus(low, TimeUnit::Week, 1)?)
        }
        TimeUnit::Fortnight => {
            let low = monday(date_in)?;
            Stretch::days(low, plus(low, TimeUnit::Week, 2)?)
        }
        TimeUnit::Weekend => {
            let low = monday(date_in)?;
            Stretch::days(plus(low, TimeUnit::Day, 5)?, plus(low, TimeUnit::Week, 1)?)
        }
        TimeUnit::Month => month(y, m),
        TimeUnit::Quarter => quarter(y, (m + 2) / 3),
        TimeUnit::Year => years(y, 1),
        TimeUnit::Decade => years(y.div_euclid(10) * 10, 10),
        TimeUnit::Century => years(y.div_euclid(100) * 100, 100),
        TimeUnit::Millennium => years(y.div_euclid(1000) * 1000, 1000),
    }
}

/// So many years from the first of January.
pub fn years(year: i32, count: i32) -> Option<Stretch> {
    Stretch::days(date(year, 1, 1)?, date(year + count, 1, 1)?)
}

/// A month.
pub fn month(year: i32, month: i32) -> Option<Stretch> {
    months(year, month, 1)
}

/// So many months from the first of one.
pub fn months(year: i32, month: i32, count: i64) -> Option<Stretch> {
    let low = date(year, month, 1)?;
    Stretch::days(low, plus(low, TimeUnit::Month, count)?)
}

/// A quarter, 1 to 4.
pub fn quarter(year: i32, number: i32) -> Option<Stretch> {
    months(year, number * 3 - 2, 3)
}

/// A half of a year, 1 or 2.
pub fn half(year: i32, number: i32) -> Option<Stretch> {
    months(year, number * 6 - 5, 6)
}

/// A season by whole months, in the north: spring from March. The winter of a year begins in its December.
pub fn season(year: i32, season: Season) -> Option<Stretch> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    months(year, month, 3)
}

/// The season that holds a date, with the year that it is named by.
pub fn season_of(date: Date) -> (i32, Season) {
    let year = i32::from(date.year());
    match date.month() {
        3..=5 => (year, Season::Spring),
        6..=8 => (year, Season::Summer),
        9..=11 => (year, Season::Autumn),
        12 => (year, Season::Winter),
        _ => (year - 1, Season::Winter),
    }
}

/// ISO week of a week-numbering year.
pub fn week(year: i32, number: i32) -> Option<Stretch> {
    let low = ISOWeekDate::new(i16::try_from(year).ok()?, i8::try_from(number).ok()?, Weekday::Monday).ok()?.date();
    Stretch::days(low, plus(low, TimeUnit::Week, 1)?)
}

/// 1 Monday to 7 Sunday.
pub fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// The last such weekday on or before a date.
pub fn weekday_back(from: Date, day: i8) -> Option<Date> {
    plus(from, TimeUnit::Day, -i64::from((weekday(from) - day).rem_euclid(7)))
}

/// The first such weekday on or after a date.
pub fn weekday_on(from: Date, day: i8) -> Option<Date> {
    plus(from, TimeUnit::Day, i64::from((day - weekday(from)).rem_euclid(7)))
}

/// The nth such weekday of a stretch; -1 is the last.
pub fn nth_weekday(within: Stretch, day: i8, nth: i64) -> Option<Date> {
    let found = match nth {
        1.. => plus(weekday_on(within.first(), day)?, TimeUnit::Week, nth - 1)?,
        ..=-1 => plus(weekday_back(within.last(), day)?, TimeUnit::Week, nth + 1)?,
        0 => return None,
    };
    (found >= within.first() && found <= within.last()).then_some(found)
}

/// The day of a holiday in a year; none where it has no rule here.
pub fn holiday(rule: HolidayRule, year: i32) -> Option<Date> {
    match rule {
        HolidayRule::Fixed(m, d) => date(year, m.into(), d.into()),
        HolidayRule::Weekday(m, day, nth) => nth_weekday(month(year, m.into())?, day as i8, nth.into()),
        HolidayRule::Easter(days) => plus(easter(year)?, TimeUnit::Day, days.into()),
        HolidayRule::OrthodoxEaster(days) => plus(orthodox_easter(year)?, TimeUnit::Day, days.into()),
        HolidayRule::After(m, day, nth, days) => {
            plus(nth_weekday(month(year, m.into())?, day as i8, nth.into())?, TimeUnit::Day, days.into())
        }
        HolidayRule::ElectionDay => plus(nth_weekday(month(year, 11)?, 1, 1)?, TimeUnit::Day, 1),
        HolidayRule::Advent => plus(weekday_back(date(year, 12, 24)?, 7)?, TimeUnit::Week, -3),
        HolidayRule::Passover(days) => plus(passover(year)?, TimeUnit::Day, days.into()),
        HolidayRule::Hanukkah => {
            // The second autumn month has a thirtieth day in years of 355 or 385 days.
            let length = passover(year)?.until(passover(year + 1)?).ok()?.get_days();
            let long = i64::from(matches!(length, 355 | 385));
            plus(passover(year)?, TimeUnit::Day, 163 + 83 + long)
        }
        HolidayRule::LunarNewYear(days) => {
            let row = crate::lexicon::holidays::LUNAR_NEW_YEARS.get(usize::try_from(year - 1990).ok()?)?;
            plus(date(year, row.0.into(), row.1.into())?, TimeUnit::Day, days.into())
        }
        HolidayRule::Islamic(m, d) => super::moon::islamic(year, m, d),
        HolidayRule::Moon(full, m, d, days) => {
            plus(super::moon::evening_of(full, year, m, d)?, TimeUnit::Day, days.into())
        }
        HolidayRule::Before(m, d, day) => weekday_back(date(year, m.into(), d.into())?.yesterday().ok()?, day as i8),
        HolidayRule::Movable => None,
    }
}

/// The first day of Passover by Gauss's rule (in: years 1900 to 2099, for which the Julian calendar is thirteen days behind).
fn passover(year: i32) -> Option<Date> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    let hebrew = year + 3760;
    let (a, b) = ((12 * hebrew + 17).rem_euclid(19), hebrew.rem_euclid(4));
    let exact = 32.044_093_161_144 + 1.554_241_796_621 * f64::from(a) + 0.25 * f64::from(b)
        - 0.003_177_794_022 * f64::from(hebrew);
    let (whole, rest) = (exact.floor() as i32, exact.fract());
    let weekday = (whole + 3 * hebrew + 5 * b + 5).rem_euclid(7);
    let moved = match weekday {
        2 | 4 | 6 => 1,
        1 if a > 6 && rest >= 0.632_870_370 => 2,
        0 if a > 11 && rest >= 0.897_723_765 => 1,
        _ => 0,
    };
    plus(date(year, 3, 1)?, TimeUnit::Day, i64::from(whole + moved - 1 + 13))
}

/// Western Easter by the anonymous Gregorian algorithm (Meeus).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, n / 31, n % 31 + 1)
}

/// Orthodox Easter: the Julian computus, thirteen days on (valid 1900 to 2099).
fn orthodox_easter(year: i32) -> Option<Date> {
    let d = (19 * (year.rem_euclid(19)) + 15).rem_euclid(30);
    let e = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - d + 34).rem_euclid(7);
    let n = d + e + 114;
    plus(date(year, n / 31, n % 31 + 1)?, TimeUnit::Day, 13)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: &str, year: i32, expect: &str) {
        let rule = crate::lexicon::holidays::look_up(rule).expect("a holiday");
        assert_eq!(holiday(rule, year).expect("a day").to_string(), expect);
    }

    #[test]
    fn holidays_have_their_days() {
        check("easter", 2025, "2025-04-20");
        check("good friday", 2024, "2024-03-29");
        check("orthodox easter", 2024, "2024-05-05");
        check("thanksgiving", 2023, "2023-11-23");
        check("memorial day", 2021, "2021-05-31");
        check("election day", 2016, "2016-11-08");
        check("passover", 2018, "2018-03-31");
        check("passover", 2024, "2024-04-23");
        check("rosh hashanah", 2023, "2023-09-16");
        check("yom kippur", 2022, "2022-10-05");
        check("hanukkah", 2020, "2020-12-11");
        check("hanukkah", 2023, "2023-12-08");
        check("lunar new year", 2025, "2025-01-29");
        check("advent sunday", 2023, "2023-12-03");
    }

    #[test]
    fn stretches_end_where_the_next_begins() {
        let q = quarter(2014, 4).expect("a quarter");
        assert_eq!((q.first().to_string(), q.last().to_string()), ("2014-10-01".into(), "2014-12-31".into()));
        assert_eq!(
            unit_of(date(2025, 8, 20).expect("a day"), TimeUnit::Week).expect("a week").first().to_string(),
            "2025-08-18"
        );
    }
}
