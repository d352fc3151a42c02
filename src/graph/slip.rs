//! Slips of the pen: 13,482 and 13,842, 9 and 19, 21 July and 12 July. How unlikely it is that two numbers that have nothing to do with
//! one another stand so near in their digits.

use crate::values::Moment;
use rust_decimal::Decimal;

/// How far two values are apart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Distance {
    /// The decimal logarithm of the ratio of two amounts, or of the days between two moments, 0 to 3.
    pub ratio: f32,
    pub slip: Slip,
    /// Whether two moments differ in one part only.
    pub one_part: bool,
}

/// How unlikely a likeness of digits is by chance: the negative decimal logarithm of its probability, 0 where there is none, to 5.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Slip {
    /// Of one digit being another, or one too many.
    pub digit: f32,
    /// Of two digits having changed places.
    pub turned: f32,
}

/// Whether two different numbers are one slip apart.
pub fn slip(a: Decimal, b: Decimal) -> Slip {
    if a == b || a.is_sign_negative() != b.is_sign_negative() {
        return Slip::default();
    }
    let (a, b) = (a.normalize(), b.normalize());
    let (mut of_a, mut of_b) = ([0; DIGITS], [0; DIGITS]);
    let (x, y) = (digits(a, &mut of_a), digits(b, &mut of_b));
    let (significant_x, significant_y) = (trimmed(x), trimmed(y));
    let pointed_otherwise = a.scale() != b.scale() && x.len() == y.len();
    if x.is_empty() || y.is_empty() || pointed_otherwise && significant_x != significant_y {
        return Slip::default();
    }
    let n = significant_x.len().max(significant_y.len());
    if x.len() != y.len() || pointed_otherwise {
        // "9" and "19", "400" and "40", "1.4" and "14".
        let (long, short) = if x.len() > y.len() { (x, y) } else { (y, x) };
        let lost = long.len() == short.len() + 1 && (long.ends_with(short) || long.starts_with(short));
        let shifted = significant_x == significant_y;
        let rarity = significant_x.len().min(significant_y.len()) as f32;
        return Slip { digit: if lost || shifted { (rarity - 0.5).min(5.0) } else { 0.0 }, turned: 0.0 };
    }
    let differing: Vec<usize> = (0..x.len()).filter(|&i| x[i] != y[i]).collect();
    let numbers = 0.95 + (n as f32 - 1.0);
    let surprise = |ways: f32| (numbers - ways.log10()).clamp(0.0, 5.0);
    match differing.as_slice() {
        [_] if n > 1 => Slip { digit: surprise(9.0 * n as f32), turned: 0.0 },
        [i, j] if x[*i] == y[*j] && x[*j] == y[*i] => Slip { digit: 0.0, turned: surprise((n * (n - 1)) as f32 / 2.0) },
        _ => Slip::default(),
    }
}

/// As many as a decimal can have.
const DIGITS: usize = 29;

/// The digits of a number from its first that is not 0 on.
fn digits(number: Decimal, room: &mut [u8; DIGITS]) -> &[u8] {
    let (mut rest, mut at) = (number.mantissa().unsigned_abs(), DIGITS);
    while rest > 0 && at > 0 {
        at -= 1;
        (room[at], rest) = ((rest % 10) as u8, rest / 10);
    }
    &room[at..]
}

/// Digits without the zeros at their end.
fn trimmed(digits: &[u8]) -> &[u8] {
    let end = digits.iter().rposition(|c| *c != 0).map_or(0, |i| i + 1);
    &digits[..end]
}

/// The same for moments that differ in one part only: the day, the year, the minute.
pub fn moments(a: &Moment, b: &Moment) -> Distance {
    let number = |n: Option<i64>| n.map(Decimal::from);
    let slipped = |x: Option<i64>, y: Option<i64>| match (number(x), number(y)) {
        (Some(x), Some(y)) => slip(x, y),
        _ => Slip::default(),
    };
    let parts = |m: &Moment| (m.year.map(i64::from), m.month.map(i64::from), m.day.map(i64::from));
    let (x, y) = (parts(a), parts(b));
    let clock = |m: &Moment| {
        let minutes = i64::from(m.clock.as_ref()?.said.low?);
        Some(minutes / 60 * 100 + minutes % 60)
    };
    let slip = match (x.0 == y.0, x.1 == y.1, x.2 == y.2) {
        (true, true, true) => slipped(clock(a), clock(b)),
        (true, true, false) => slipped(x.2, y.2),
        (true, false, true) => Slip { digit: 1.0, turned: 0.0 },
        (false, true, true) => slipped(x.0, y.0),
        _ => return Distance::default(),
    };
    Distance { ratio: 0.0, slip, one_part: true }
}

#[cfg(test)]
mod tests {
    use super::slip;
    use rust_decimal::Decimal;

    #[test]
    fn digits() {
        let of = |a: &str, b: &str| slip(a.parse().unwrap(), b.parse::<Decimal>().unwrap());
        let none = |a, b| of(a, b) == Default::default();
        assert!(of("13482", "13842").turned > 3.0);
        assert!(of("120", "210").turned > 1.5 && of("21", "12").turned > 1.5);
        assert!(of("46300", "43600").turned > 2.0 && of("43900", "39300").turned == 0.0);
        assert!(of("36000", "46000").digit > 0.4 && of("36000", "46000").digit < 1.5);
        assert!(of("9", "19").digit > 0.0 && of("400", "40").digit > 0.0 && of("1.4", "14").digit > 0.0);
        assert!(of("71.3", "73.1").turned > 1.5);
        assert!(none("7", "5") && none("5", "-5") && none("1200", "1200") && none("812", "377"));
    }
}
