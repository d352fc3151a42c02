//! Feasts by the moon: "Eid al-Fitr" ends the month of Ramadan, "Diwali" is kept on the night of a new moon, "Holi" after a full one.

use super::calendar::{date, plus};
use crate::lexicon::time_words::TimeUnit;
use jiff::civil::Date;

/// The Julian day number of 1 January 1970.
const EPOCH: i64 = 2_440_588;

/// The day with a Julian day number.
fn day_of(number: i64) -> Option<Date> {
    plus(date(1970, 1, 1)?, TimeUnit::Day, number - EPOCH)
}

/// The day of the Islamic calendar that falls in a year of the common era. The month begins on the day after the sunset in Mecca (about
/// 15:00 by Greenwich) that follows the new moon; where the crescent is watched for, it may begin a day before or after.
pub fn islamic(year: i32, month: u8, day: u8) -> Option<Date> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    let about = i64::from(year - 622) * 33 / 32;
    (about - 1..about + 3).find_map(|hijri| {
        // The arithmetic reckoning, with months of thirty and twenty-nine days in turn, tells which moon it is.
        let months = (59 * (i64::from(month) - 1) + 1) / 2;
        let begins = 1 + months + (hijri - 1) * 354 + (3 + 11 * hijri).div_euclid(30) + 1_948_439;
        let turn = ((begins - 2_451_551) as f64 / 29.530_588_861).round();
        let far = |p: &f64| (p - begins as f64 + 1.0).abs();
        let new = [turn - 1.0, turn, turn + 1.0]
            .map(|k| phase(k, false))
            .into_iter()
            .min_by(|a, b| far(a).total_cmp(&far(b)))?;
        let (noon, hour) = ((new + 0.5).floor(), (new + 0.5).fract() * 24.0);
        let number = noon as i64 + i64::from(hour > 15.0) + i64::from(day);
        day_of(number).filter(|d| i32::from(d.year()) == year)
    })
}

/// The day on whose evening in India the last lunar day before a new or full moon still runs, the first such day from a month and
/// day of a year on.
pub fn evening_of(full: bool, year: i32, month: u8, day: u8) -> Option<Date> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    let from = date(year, month.into(), day.into())?;
    let turns = ((f64::from(year) - 2000.0 + f64::from(month) / 12.0) * 12.3685).floor() as i32 - 3;
    (turns..turns + 8).find_map(|n| {
        // Sunset is about 12:10 by Greenwich, and the lunar day must outlast it by 24 minutes: 12:48 at the latest. A Julian day
        // begins at noon.
        let phase = phase(f64::from(n) + if full { 0.5 } else { 0.0 }, full) - 0.8 / 24.0;
        day_of(phase.floor() as i64).filter(|d| *d >= from)
    })
}

/// When the moon is new (whole `k`) or full (half): a Julian day, by the main terms of Meeus, Astronomical Algorithms, chapter 49;
/// `k` counts moons from January 2000. Right within a few minutes.
fn phase(k: f64, full: bool) -> f64 {
    let t = k / 1236.85;
    let mean = 2_451_550.097_66 + 29.530_588_861 * k + 0.000_154_37 * t * t;
    let e = 1.0 - 0.002_516 * t;
    let sun = (2.5534 + 29.105_356_70 * k).to_radians();
    let moon = (201.5643 + 385.816_935_28 * k).to_radians();
    let node = (160.7108 + 390.670_502_84 * k).to_radians();
    let terms = match full {
        true => [-0.406_14, 0.173_02, 0.016_14, 0.010_43, 0.007_34, -0.005_15, 0.002_09],
        false => [-0.407_20, 0.172_41, 0.016_08, 0.010_39, 0.007_39, -0.005_14, 0.002_08],
    };
    mean + terms[0] * moon.sin()
        + terms[1] * e * sun.sin()
        + terms[2] * (2.0 * moon).sin()
        + terms[3] * (2.0 * node).sin()
        + terms[4] * e * (moon - sun).sin()
        + terms[5] * e * (moon + sun).sin()
        + terms[6] * e * e * (2.0 * sun).sin()
        - 0.001_11 * (moon - 2.0 * node).sin()
        // Clocks run about a minute behind the time of the planets.
        - 0.000_8
}

#[cfg(test)]
mod tests {
    use crate::lexicon::holidays::look_up;
    use crate::values::temporal::calendar::holiday;

    fn check(name: &str, year: i32, expect: &str) {
        let rule = look_up(name).expect("a holiday");
        assert_eq!(holiday(rule, year).expect("a day").to_string(), expect, "{name} {year}");
    }

    #[test]
    fn months_of_the_crescent() {
        check("islamic new year", 2018, "2018-09-11");
        check("eid al-fitr", 2018, "2018-06-15");
        check("eid al-fitr", 2021, "2021-05-13");
        check("eid al-fitr", 2025, "2025-03-30");
        check("eid al-adha", 2019, "2019-08-11");
        check("eid al-adha", 2022, "2022-07-09");
    }

    #[test]
    fn nights_of_the_new_moon_and_days_after_the_full() {
        check("diwali", 2014, "2014-10-23");
        check("diwali", 2017, "2017-10-19");
        check("diwali", 2019, "2019-10-27");
        check("diwali", 2020, "2020-11-14");
        check("diwali", 2022, "2022-10-24");
        check("holi", 2018, "2018-03-02");
        check("holi", 2019, "2019-03-21");
        check("holi", 2024, "2024-03-25");
    }
}
