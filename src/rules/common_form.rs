//! Values as people write them: "31 people", "138 feet", "640,000 pounds", "14 April 2021", "Monday".

use crate::lexicon::time_words::{MONTHS, WEEKDAYS};

/// "12,500" for 12500, "2.4 million" for 2400000; numbers below ten thousand stay as they are, for they may be years.
pub fn number(digits: &str) -> String {
    if let Some(words) = millions(digits) {
        return words;
    }
    let (sign, rest) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, fraction)| (whole, Some(fraction)));
    if whole.len() < 5 || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return digits.to_string();
    }
    let mut grouped = String::from(sign);
    for (k, digit) in whole.chars().enumerate() {
        if k > 0 && (whole.len() - k).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match fraction {
        Some(fraction) => format!("{grouped}.{fraction}"),
        None => grouped,
    }
}

/// "84 million", "1.371 million", "2.4 billion": where three decimals are enough.
fn millions(digits: &str) -> Option<String> {
    let scales = [(12, "trillion"), (9, "billion"), (6, "million")];
    let (zeros, word) = scales.into_iter().find(|(zeros, _)| digits.len() > *zeros)?;
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (whole, rest) = digits.split_at(digits.len() - zeros);
    let rest = rest.trim_end_matches('0');
    match rest.len() {
        0 => Some(format!("{whole} {word}")),
        1..=3 if whole.len() <= 3 => Some(format!("{whole}.{rest} {word}")),
        _ => None,
    }
}

/// Units whose plural is no matter of an ending, or that have none.
const PLURALS: &[(&str, &str)] = &[
    ("person", "people"),
    ("foot", "feet"),
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("inch", "inches"),
    ("life", "lives"),
    ("wife", "wives"),
    ("half", "halves"),
    ("percent", "percent"),
    ("percentage point", "percentage points"),
    ("pound sterling", "pounds"),
    ("yen", "yen"),
    ("yuan", "yuan"),
    ("won", "won"),
    ("rand", "rand"),
    ("baht", "baht"),
    ("hertz", "hertz"),
    ("sheep", "sheep"),
    ("series", "series"),
    ("species", "species"),
];

/// The unit beside a number: "people" beside 31, "person" beside 1.
pub fn unit(unit: &str, one: bool) -> String {
    // "5 dollars per share"
    if let Some((over, under)) = unit.split_once(" per ") {
        return format!("{} per {under}", self::unit(over, one));
    }
    let last = unit.rsplit(' ').next().unwrap_or(unit);
    if one || unit.is_empty() || last.chars().any(|c| !c.is_ascii_lowercase()) {
        return unit.to_string();
    }
    if let Some((_, plural)) = PLURALS.iter().find(|(known, _)| *known == unit) {
        return (*plural).to_string();
    }
    let stem = &unit[..unit.len() - last.len()];
    if let Some((_, plural)) = PLURALS.iter().find(|(known, _)| *known == last) {
        return format!("{stem}{plural}");
    }
    let vowel_before_y = last.len() > 1 && last[..last.len() - 1].ends_with(['a', 'e', 'i', 'o', 'u']);
    match last {
        w if w.ends_with('y') && !vowel_before_y => format!("{}ies", &unit[..unit.len() - 1]),
        w if w.ends_with("ss") || w.ends_with('x') || w.ends_with("ch") || w.ends_with("sh") => format!("{unit}es"),
        w if w.ends_with('s') => unit.to_string(),
        _ => format!("{unit}s"),
    }
}

const PARTS: [(&str, &str); 5] =
    [("MO", "morning"), ("MI", "midday"), ("AF", "afternoon"), ("EV", "evening"), ("NI", "night")];

/// A TIMEX3 value in words: "8 June 2021", "June 2021", "Friday", "8 June 2021, 14:20"; what is not known stays as it is.
pub fn moment(timex: &str) -> String {
    let (day, clock) = timex.split_once('T').map_or((timex, None), |(day, clock)| (day, Some(clock)));
    let clock = clock.map(|c| PARTS.iter().find(|(short, _)| *short == c).map_or(c, |(_, word)| *word));
    match (date(day), clock) {
        (Some(day), Some(clock)) if day.is_empty() => clock.to_string(),
        (Some(day), Some(clock)) => format!("{day}, {clock}"),
        (Some(day), None) => day,
        (None, _) => timex.to_string(),
    }
}

fn date(day: &str) -> Option<String> {
    if matches!(day, "" | "XXXX-XX-XX") {
        return Some(String::new());
    }
    if let Some(number) = day.strip_prefix("XXXX-WXX-") {
        let number: usize = number.parse().ok()?;
        return WEEKDAYS.get(number.checked_sub(1)?).map(|name| (*name).to_string());
    }
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next());
    let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    let year = match year {
        "XXXX" => String::new(),
        y if y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()) => format!(" {y}"),
        _ => return None,
    };
    match day {
        None => Some(format!("{month}{year}")),
        Some("XX") => Some(format!("{month}{year}")),
        Some(day) => Some(format!("{} {month}{year}", day.parse::<u8>().ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_units() {
        let told = |digits: &str, of: &str| format!("{} {}", number(digits), unit(of, digits == "1"));
        for (digits, of, words) in [
            ("31", "person", "31 people"),
            ("1", "person", "1 person"),
            ("12500", "cubic foot", "12,500 cubic feet"),
            ("1234567.5", "euro", "1,234,567.5 euros"),
            ("84000000", "pound sterling", "84 million pounds"),
            ("2400000000", "euro", "2.4 billion euros"),
            ("1371234", "euro", "1,371,234 euros"),
            ("3", "body", "3 bodies"),
            ("3", "day", "3 days"),
            ("2", "box", "2 boxes"),
            ("2", "GiB", "2 GiB"),
            ("-40000", "bus", "-40,000 bus"),
        ] {
            assert_eq!(told(digits, of), words);
        }
    }

    #[test]
    fn moments() {
        for (timex, words) in [
            ("2021-06-08", "8 June 2021"),
            ("2021-06", "June 2021"),
            ("XXXX-06-08", "8 June"),
            ("XXXX-WXX-5", "Friday"),
            ("2021-06-08T14:20", "8 June 2021, 14:20"),
            ("2021-06-08TMO", "8 June 2021, morning"),
            ("T14:20", "14:20"),
            ("2021", "2021"),
            ("2021-W34", "2021-W34"),
            ("2021-13-08", "2021-13-08"),
            ("PRESENT_REF", "PRESENT_REF"),
            ("XXXX-WXX-0", "XXXX-WXX-0"),
        ] {
            assert_eq!(moment(timex), words);
        }
    }
}
