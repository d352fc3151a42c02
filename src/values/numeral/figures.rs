//! Figures as they are written, without the words about them: "1,200", "12,34,567.89", "1.234,50", "½".

use super::Number;
use crate::values::lexer::vulgar;
use rust_decimal::Decimal;

/// Digits with any grouping. None for "2.3.1", "1,2,3", "007" and what overflows.
pub(super) fn parse(text: &str) -> Option<Number> {
    if text.len() > 40 {
        return None;
    }
    if let Some(number) = simple(text) {
        return Some(number);
    }
    let is_gap = |c: char| c == ' ' || c == '\'' || c == '’' || c == '\u{a0}' || c == '\u{202f}' || c == '\u{2009}';
    let stops = text.matches('.').count();
    let commas = text.matches(',').count();
    let gaps = text.chars().filter(|&c| is_gap(c)).count();
    let plain = text.len() > 1 && text.starts_with('0') && !text[1..].starts_with(['.', ',']);
    if plain && text.bytes().any(|b| b != b'0') {
        return None;
    }
    let (whole, part) = match (stops, commas, gaps) {
        (0, 0, 0) => (text.to_string(), ""),
        (1, 0, 0) => {
            let (whole, part) = text.split_once('.')?;
            (whole.to_string(), part)
        }
        (0 | 1, 1.., 0) => {
            let (whole, part) = text.split_once('.').unwrap_or((text, ""));
            if part.contains(',') {
                // "1.234,50"
                let (thousands, rest) = (whole, part.split_once(',')?);
                if commas == 1 && rest.0.len() == 3 && thousands.len() <= 3 && rest.1.len() <= 2 {
                    (format!("{thousands}{}", rest.0), rest.1)
                } else {
                    return None;
                }
            } else if grouped(whole.split(',')) {
                (whole.replace(',', ""), part)
            } else if stops == 0 && commas == 1 {
                // "5,00" and "3,5" with a decimal comma; "5,0000" is neither.
                let (whole, part) = text.split_once(',')?;
                if part.len() > 2 {
                    return None;
                }
                (whole.to_string(), part)
            } else {
                return None;
            }
        }
        (2.., 0, 0) if grouped(text.split('.')) && text.split('.').any(|g| g == "000") => (text.replace('.', ""), ""),
        (2.., 1, 0) => {
            let (whole, part) = text.split_once(',')?;
            if !grouped(whole.split('.')) || part.contains('.') {
                return None;
            }
            (whole.replace('.', ""), part)
        }
        (0 | 1, 0 | 1, 1..) => {
            let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
            if part.chars().any(is_gap) || !grouped(whole.split(is_gap)) {
                return None;
            }
            (whole.replace(is_gap, ""), part)
        }
        _ => return None,
    };
    number(&whole, part)
}

/// "12", "3.5", "1,200": what most figures are; None for any other, and for many figures.
fn simple(text: &str) -> Option<Number> {
    let bytes = text.as_bytes();
    let (mut value, mut digits, mut commas, mut stop) = (0u64, 0usize, 0usize, None);
    if bytes.len() > 18 || bytes.first() == Some(&b'0') && bytes.get(1) != Some(&b'.') && bytes.len() > 1 {
        return None;
    }
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'0'..=b'9' => (value, digits) = (value * 10 + u64::from(byte - b'0'), digits + 1),
            // One to three figures before the first, and a group of three after each.
            b',' if stop.is_none()
                && (commas > 0 || (1..=3).contains(&at))
                && bytes.get(at + 1..at + 4).is_some_and(|group| group.iter().all(u8::is_ascii_digit))
                && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit) =>
            {
                commas += 1;
            }
            b'.' if stop.is_none() && at > 0 && at + 1 < bytes.len() => stop = Some(digits),
            _ => return None,
        }
    }
    if digits == 0 {
        return None;
    }
    let places = digits - stop.unwrap_or(digits);
    let value = Decimal::from_i128_with_scale(i128::from(value), places as u32);
    let grain = if places == 0 { super::grain_of(value) } else { Decimal::new(1, places as u32) };
    Some(Number { value, grain })
}

/// Groups of three, the first shorter; or the Indian way, of two and a last of three.
fn grouped<'a>(mut groups: impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = groups.next() else { return false };
    let rest: Vec<usize> = groups.map(str::len).collect();
    let Some((&last, middle)) = rest.split_last() else { return false };
    let western = (1..=3).contains(&first.len()) && middle.iter().all(|&n| n == 3);
    let indian = (1..=2).contains(&first.len()) && !middle.is_empty() && middle.iter().all(|&n| n == 2);
    last == 3 && !first.starts_with('0') && (western || indian)
}

fn number(whole: &str, part: &str) -> Option<Number> {
    let text = format!("{whole}.{part}");
    let text = text.trim_end_matches('.');
    let value = Decimal::from_str_exact(if text.is_empty() { "0" } else { text }).ok()?;
    let grain = if part.is_empty() { super::grain_of(value) } else { Decimal::new(1, part.len() as u32) };
    Some(Number { value, grain })
}

/// The value of a vulgar fraction sign.
pub(super) fn vulgar_value(text: &str) -> Option<Decimal> {
    let (over, under) = vulgar(text.chars().next()?)?;
    Decimal::from(over).checked_div(Decimal::from(under))
}
