//! Tables of phrasings: fractions, units, comparisons, ages beside people.

use super::*;

#[test]
fn tens_and_elided_units() {
    check("Shares traded in the $20s.", "money 20..29 dollar");
    check("It is priced in the mid-$30s.", "money 34..36 dollar");
    check("Temperatures rose into the low 90s.", "measure 90..93 degree");
    check("It was minus 19 at night and minus 11 Celsius by day.", "measure -19 celsius, measure -11 celsius");
    check(
        "The turnover rose from 21.6 to 28-30 billion euros.",
        "money 21600000000 euro, money 28000000000..30000000000 euro",
    );
}

#[test]
fn every_fraction_in_words() {
    let overs = ["one", "two", "three", "five", "seven", "nine"].into_iter().zip([1u32, 2, 3, 5, 7, 9]);
    let unders =
        [("third", 3u32), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10)];
    for (over, n) in overs {
        for (under, m) in unders.into_iter().filter(|u| u.1 > n) {
            let plural = if n > 1 { "s" } else { "" };
            let share = (Decimal::from(n) / Decimal::from(m)).normalize();
            for join in [" ", "-"] {
                check(&format!("They own {over}{join}{under}{plural} of it."), &format!("percent {share}"));
            }
            if n > 1 {
                let sum = (Decimal::from(4) + Decimal::from(n) / Decimal::from(m)).normalize();
                check(&format!("The answer was four and {over} {under}{plural}."), &format!("count {sum}"));
            }
        }
    }
}

#[test]
fn every_unit_by_its_words() {
    for (words, unit) in [
        ("kilometres", "kilometre"),
        ("km", "kilometre"),
        ("miles", "mile"),
        ("feet", "foot"),
        ("ft", "foot"),
        ("inches", "inch"),
        ("yards", "yard"),
        ("square miles", "square mile"),
        ("sq km", "square kilometre"),
        ("km²", "square kilometre"),
        ("hectares", "hectare"),
        ("acres", "acre"),
        ("kg", "kilogram"),
        ("kilograms", "kilogram"),
        ("tonnes", "tonne"),
        ("ounces", "ounce"),
        ("litres", "litre"),
        ("gallons", "gallon"),
        ("barrels", "barrel"),
        ("U.S. gallons", "gallon"),
        ("mph", "mile per hour"),
        ("km/h", "kilometre per hour"),
        ("knots", "knot"),
        ("degrees Celsius", "celsius"),
        ("°F", "fahrenheit"),
        ("megawatts", "megawatt"),
        ("kWh", "kilowatt-hour"),
        ("volts", "volt"),
        ("gigabytes", "gigabyte"),
        ("cubic metres", "cubic metre"),
    ] {
        for (number, value) in
            [("12", "12"), ("3.5", "3.5"), ("1,200", "1200"), ("forty", "40"), ("2 million", "2000000")]
        {
            check(&format!("It came to {number} {words} in all."), &format!("measure {value} {unit}"));
        }
        check(&format!("It came to between 3 and 5 {words}."), &format!("measure 3..5 {unit}"));
        check(&format!("It came to at least 30 {words}."), &format!("measure >=30 {unit}"));
    }
}

#[test]
fn comparisons_that_let_their_end_in() {
    for more in ["greater", "more", "larger", "bigger", "higher"] {
        for phrase in
            ["@ than or equal to", "@ or equal than", "@ or equal to", "equal or @ than", "equal to or @ than"]
        {
            let phrase = phrase.replace('@', more);
            check(&format!("The score is {phrase} 40."), "count >=40");
        }
    }
    for less in ["less", "smaller", "lower", "fewer"] {
        for phrase in ["@ than or equal to", "@ or equal than", "equal to or @ than"] {
            let phrase = phrase.replace('@', less);
            check(&format!("The score is {phrase} 40."), "count <=40");
        }
    }
    check("The score was less than -5.", "count <-5");
    check("It takes 50 or more than 50 votes.", "count >=50 vote");
    check("They sold between 5 and less than 10 boats.", "count 5..10 boat");
    check(
        "They own between a third and two thirds of it.",
        "percent 0.3333333333333333333333333333..0.6666666666666666666666666667",
    );
    let below = amount("The score was less than -5.");
    assert!(below.extent.meant.contains(&below.extent.said) && below.extent.said.low.is_none());
}

#[test]
fn ages_beside_people() {
    check("He died at 82.", "age 82 year");
    check("At 82, she still runs.", "age 82 year");
    check("He is now 82.", "age 82 year");
    check("The suspect is 34.", "age 34 year");
    check("The answer is 34.", "count 34");
    check("Children under five came.", "age <5 year");
    check("People over 65 are at risk.", "age >65 year");
    check("Two men, 24 and 31, were held.", "count 2 man, age 24 year, age 31 year");
    check("Two men, aged 24 and 31, were held.", "count 2 man, age 24 year, age 31 year");
    check("Her daughter, six, was found.", "age 6 year");
    check("Shares closed at 82 on Monday.", "count 82");
    check("He hired two men and 31 women.", "count 2 man, count 31 woman");
}

#[test]
fn money_of_initials() {
    check("It cost 25 million U.S. dollars.", "money 25000000 dollar");
    check("It cost a dollar fifty.", "money 1.5 dollar");
    check("The 486 chip and its 8088 rival sold well.", "");
    check("Emissions fell below 2005 levels.", "");
    check("It bought 500 Mount Royal shares.", "count 500 share");
}

#[test]
fn nobody_counts_nought() {
    check("No one was hurt.", "count 0 person");
    check("None were injured.", "count 0 person");
    check("Neither driver was hurt.", "count 0 driver");
    check("Neither ships nor crews came.", "");
    check("A crowd of 1950 watched.", "count 1950 person");
}

#[test]
fn numbers_open_any_text() {
    let text = "around up to (under the age of 5), row 14C, she will be 40; no more than - $5 (3 m) of the 12: by 5 or 7.30 \
                at 1st or 6-4, v. 2 of 3.5.6 hrs and half a half-mile by 1/2 to 3 in 10 per 100 km -7 R5bn 5' 11\" No. 4";
    for (at, _) in text.char_indices() {
        reading(&text[at..]);
        reading(&text[..at]);
    }
}
