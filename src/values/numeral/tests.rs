//! Phrasings of numerals.

use super::*;
use crate::text::{Document, Span};

fn reading(text: &str) -> String {
    let document = Document::plain("t", text);
    let lexemes = Lexemes::of(&document, Span::new(0, text.len()));
    let free = vec![true; lexemes.len()];
    let shown = |n: &Numeral| match n.low == n.high {
        true => n.low.normalize().to_string(),
        false => format!("{}..{}", n.low.normalize(), n.high.normalize()),
    };
    all(&lexemes, &free).iter().map(shown).collect::<Vec<_>>().join(" ")
}

fn check(text: &str, expect: &str) {
    assert_eq!(reading(text), expect, "{text}");
}

#[test]
fn digits() {
    check("1,200 sheep", "1200");
    check("12,34,567.89", "1234567.89");
    check("12 000 and 4.50", "12000 4.5");
    check("1.2.3 or 192.168.0.1", "");
    check("at 5:30 in a B-52 with Covid-19", "");
    check("3½ or 3 1/2 or 3-1/2 or 31/2", "3.5 3.5 3.5");
    check("$1.2bn, £5m, 10k, 5m customers", "1200000000 5000000 10000 5000000");
    check("a 5m jump, the 200m hurdles", "5 200");
    check("USD34.6 million", "34600000");
    check("the 1980s, a 4x4, the 21st", "21");
    check("-5 and 3-5", "-5 3..5");
    check("1.5e6, 3.5e+7, 3e+99", "1500000 35000000");
    check("1.1^2, 10⁻³, 6 x 10^3", "1.21 0.001 6000");
    check("3 and a half, 2 and 1/5", "3.5 2.2");
    check("4 crore and three hundred thousand", "40300000");
    check("R1.5bn and the R500", "1500000000");
    check("99999999999999999999999999999999999999 trillion", "");
}

#[test]
fn words() {
    check("one and a half million", "1500000");
    check("a hundred and five", "105");
    check("three hundred and four thousand", "304000");
    check("nineteen hundred", "1900");
    check("twenty-one", "21");
    check("two dozen", "24");
    check("half a million", "500000");
    check("three quarters of a million", "750000");
    check("a quarter of", "0.25");
    check("two-thirds of", "0.6666666666666666666666666667");
    check("four million and three quarters", "4750000");
    check("three hundred point zero six", "300.06");
    check("thirty-two trillion and five hundred", "32000000000500");
    check("one hundred and forty-one fifths", "28.2");
    check("two and fifty-four hundredths", "2.54");
    check("one hundred thirty-fifths", "2.8571428571428571428571428571");
    check("5 thousandths, 7/8ths", "0.005 0.875");
    check("two trillion and a half million", "2000000500000");
    check("two hundred dozen, 2 dozen", "2400 24");
    check("minus five", "-5");
    check("a few people", "2..6");
    check("dozens", "24..96");
    check("hundreds of thousands", "200000..999999");
    check("the twenty-first", "21");
    check("the first half", "1");
    check("two and three", "2 3");
    check("three million four thousand five hundred six", "3004506");
    check("two thousand and nineteen", "2019");
    check("three twenty-fifths of", "0.12");
    check("one over one hundred", "0.01");
    check("the hundred and first, the two thousandth", "101 2000");
    check("a couple of thousand", "2000");
    check("three hundred and two dozen", "324");
    check("two and a half dozen", "30");
    check("three twenty-firsts of it, ten billionths of it", "0.1428571428571428571428571429 0.00000001");
}

#[test]
fn ranges() {
    check("5-6 million", "5000000..6000000");
    check("300–400", "300..400");
    check("between 300 and 400", "300..400");
    check("between one hundred and two hundred", "100..200");
    check("from 12 to 15", "12..15");
    check("two or three", "2..3");
    check("one to two years", "1..2");
    check("a 20-to-30-minute walk", "20..30");
    check("won 3-1", "3 1");
    check("between the fifth and the tenth", "5..10");
    check("from 5 up to 10", "5..10");
    check("10- to 20-foot waves and a two- or three-day trip", "10..20 2..3");
    check("1/2 to 3/4", "0.5..0.75");
}
