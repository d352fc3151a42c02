//! TIMEX3 values: "1989-Q3", "1942-SU", "2025-W34", "1990-08-16TNI", "BC0264", "P2W", "XXXX-WXX-1".

use super::calendar::{self, Stretch};
use super::phrase::{Clock, Length};
use crate::lexicon::time_words::{DayPart, Season, TimeUnit};
use crate::values::Grain;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::fmt::Write;

/// A year in four digits; years before the first are counted back from BC0001.
pub fn year(year: i32) -> String {
    // Long enough for a day and its hour: most times are told in no more.
    let mut text = String::with_capacity(24);
    let (era, year) = if year > 0 { ("", year) } else { ("BC", 1 - year) };
    text.push_str(era);
    if year > 9999 {
        let _ = write!(text, "{year}");
    } else {
        push_two(&mut text, year / 100);
        push_two(&mut text, year % 100);
    }
    text
}

/// Puts a number below a hundred behind, in two figures.
fn push_two(text: &mut String, number: impl Into<i32>) {
    let number = number.into();
    text.extend([number / 10, number % 10].map(|figure| char::from(b'0' + figure as u8)));
}

/// The value of a stretch told at a grain.
pub fn value(stretch: Stretch, grain: Grain) -> String {
    let first = stretch.first();
    let mut y = year(first.year().into());
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::PartOfDay | Grain::Day => day(first),
        Grain::Weekend | Grain::Week => {
            let week = first.iso_week_date();
            let end = if grain == Grain::Weekend { "-WE" } else { "" };
            format!("{}-W{:02}{end}", year(week.year().into()), week.week())
        }
        Grain::Month => {
            y.push('-');
            push_two(&mut y, first.month());
            y
        }
        Grain::Quarter => format!("{y}-Q{}", (first.month() + 2) / 3),
        Grain::Half => format!("{y}-H{}", if first.month() < 7 { 1 } else { 2 }),
        Grain::Season => {
            let (named, season) = calendar::season_of(first);
            format!("{}-{}", year(named), season_code(season))
        }
        Grain::Year => y,
        Grain::Decade if first.year() > 0 => y[..3].to_string(),
        Grain::Century if first.year() >= 0 => format!("{:02}", first.year().div_euclid(100)),
        Grain::Century => format!("BC{:02}", (-i32::from(first.year())) / 100),
        Grain::Decade => y,
    }
}

/// "1942-08-12".
pub fn day(date: Date) -> String {
    let mut text = year(date.year().into());
    for part in [date.month(), date.day()] {
        text.push('-');
        push_two(&mut text, part);
    }
    text
}

/// The first and the last day of a year, month or day: "1889", "1889-06", "1889-06-07". None of other values.
pub fn days(timex: &str) -> Option<(Date, Date)> {
    let mut parts = timex.split('-');
    let year: i16 = parts.next()?.parse().ok().filter(|y| *y > 0)?;
    let month: Option<i8> = parts.next().map(|m| m.parse()).transpose().ok()?;
    let day: Option<i8> = parts.next().map(|d| d.parse()).transpose().ok()?;
    let from = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok().filter(|_| parts.next().is_none())?;
    let last = match (month, day) {
        (Some(_), Some(_)) => from,
        (Some(_), None) => from.last_of_month(),
        _ => from.last_of_year(),
    };
    Some((from, last))
}

/// SP SU FA WI.
pub fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

/// What stands for a unit whose place is not known: "XXXX-XX" for a month.
pub fn unknown(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Workday => "XXXX-XX-XX",
        TimeUnit::Weekend => "XXXX-WXX-WE",
        TimeUnit::Week | TimeUnit::Fortnight => "XXXX-WXX",
        TimeUnit::Month => "XXXX-XX",
        TimeUnit::Quarter => "XXXX-QX",
        TimeUnit::Year => "XXXX",
        TimeUnit::Decade => "XXX",
        TimeUnit::Century | TimeUnit::Millennium => "XX",
    }
}

/// "T14:30", "TMO".
pub fn clock(clock: &Clock) -> String {
    if let Some(hour) = clock.hour {
        let mut text = format!("T{hour:02}:{:02}", clock.minute.unwrap_or(0));
        if let Some(second) = clock.second {
            let _ = write!(text, ":{second:02}");
        }
        return text;
    }
    clock.part.map_or("", part).to_string()
}

/// TMO TAF TEV TNI TMI, or the clock time of noon and midnight.
pub fn part(part: DayPart) -> &'static str {
    match part {
        DayPart::Dawn | DayPart::Morning => "TMO",
        DayPart::Midday | DayPart::Lunchtime => "T12:00",
        DayPart::Afternoon => "TAF",
        DayPart::Evening | DayPart::Dusk => "TEV",
        DayPart::Night | DayPart::Overnight => "TNI",
        DayPart::Midnight => "T00:00",
        DayPart::Daytime => "TDT",
    }
}

/// "P2W", "PT40M", "P1.5Y", "PXD" for an unknown number.
pub fn length(length: &Length) -> String {
    // "a quarter century" is 25 years.
    if let (Some(low), Some(years)) =
        (length.low.filter(|low| *low < Decimal::ONE && !low.is_zero()), years_in(length.unit))
    {
        return format!("P{}Y", (low * Decimal::from(years)).round_dp(2).normalize());
    }
    let letter = unit_letter(length.unit);
    let clock = if matches!(length.unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour) { "T" } else { "" };
    match length.low {
        Some(low) => {
            let low = if length.unit == TimeUnit::Fortnight { low * Decimal::TWO } else { low };
            format!("P{clock}{}{letter}", low.round_dp(2).normalize())
        }
        None => format!("P{clock}X{letter}"),
    }
}

/// The TIMEX3 value of a length of time given as an amount; none where the unit is not one of time.
pub fn of_amount(amount: &crate::values::Amount) -> Option<String> {
    let unit = match amount.unit.as_str() {
        "second" => TimeUnit::Second,
        "minute" => TimeUnit::Minute,
        "hour" => TimeUnit::Hour,
        "day" => TimeUnit::Day,
        "weekend" => TimeUnit::Weekend,
        "week" => TimeUnit::Week,
        "fortnight" => TimeUnit::Fortnight,
        "month" => TimeUnit::Month,
        "quarter" => TimeUnit::Quarter,
        "year" => TimeUnit::Year,
        "decade" => TimeUnit::Decade,
        "century" => TimeUnit::Century,
        "millennium" => TimeUnit::Millennium,
        _ => return None,
    };
    Some(length(&Length { low: Some(amount.low), high: Some(amount.high), unit, bound: amount.bound }))
}

/// How many years a longer unit has.
fn years_in(unit: TimeUnit) -> Option<u32> {
    match unit {
        TimeUnit::Decade => Some(10),
        TimeUnit::Century => Some(100),
        TimeUnit::Millennium => Some(1000),
        _ => None,
    }
}

fn unit_letter(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "S",
        TimeUnit::Minute => "M",
        TimeUnit::Hour => "H",
        TimeUnit::Day | TimeUnit::Workday => "D",
        TimeUnit::Weekend => "WE",
        TimeUnit::Week | TimeUnit::Fortnight => "W",
        TimeUnit::Month => "M",
        TimeUnit::Quarter => "Q",
        TimeUnit::Year => "Y",
        TimeUnit::Decade => "DE",
        TimeUnit::Century => "CE",
        TimeUnit::Millennium => "ML",
    }
}
