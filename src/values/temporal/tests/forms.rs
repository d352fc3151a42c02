//! Forms by the table: every order of a date, every way to write an hour, every word that points, in every unit.

use super::{said, told};

fn whole(text: &str, phrase: &str, value: &str) {
    assert_eq!(told(text, Some("2025-08-20")), format!("{phrase} = {value}"), "{text}");
}

#[test]
fn every_order_of_a_date() {
    for (month, short, number) in [("March", "Mar.", 3), ("September", "Sept.", 9), ("December", "Dec.", 12)] {
        for day in [1, 5, 12, 23, 31].into_iter().filter(|d| number != 9 || *d < 31) {
            let value = format!("2019-{number:02}-{day:02}");
            let nth = match day {
                1 | 31 => "st",
                23 => "rd",
                _ => "th",
            };
            for phrase in [
                format!("{day} {month} 2019"),
                format!("{month} {day}, 2019"),
                format!("{month} {day} 2019"),
                format!("{short} {day}, 2019"),
                format!("{day}{nth} {month} 2019"),
                format!("{day}{nth} of {month}, 2019"),
                format!("the {day}{nth} of {month} 2019"),
                format!("{month} {day}{nth}, 2019"),
                format!("2019-{number:02}-{day:02}"),
                format!("2019/{number:02}/{day:02}"),
                format!("{day:02}-{}-2019", &month[..3]),
                format!("2019 {month} {day}"),
            ] {
                whole(&format!("The bridge was opened on {phrase}."), &phrase, &value);
            }
        }
    }
}

#[test]
fn every_way_to_write_an_hour() {
    for (hour, minute) in [(8, 15), (11, 45), (1, 5), (12, 30)] {
        for pm in [false, true] {
            let full = hour % 12 + if pm { 12 } else { 0 };
            let value = format!("2025-08-20T{full:02}:{minute:02}");
            let half = if pm { ["pm", "p.m.", "PM"] } else { ["am", "a.m.", "AM"] };
            for half in half {
                for phrase in [
                    format!("{hour}:{minute:02} {half}"),
                    format!("{hour}:{minute:02}{half}"),
                    format!("{hour}.{minute:02} {half}"),
                    format!("{hour}.{minute:02}{half}"),
                ] {
                    whole(&format!("The gates shut at {phrase} on their own"), &phrase, &value);
                }
            }
        }
    }
}

#[test]
fn every_pointer_in_every_unit() {
    let units = [("week", "2025-W33", "2025-W34", "2025-W35"), ("month", "2025-07", "2025-08", "2025-09")];
    let more = [
        ("year", "2024", "2025", "2026"),
        ("quarter", "2025-Q2", "2025-Q3", "2025-Q4"),
        ("decade", "201", "202", "203"),
    ];
    for (unit, last, this, next) in units.into_iter().chain(more) {
        whole(&format!("It was sold last {unit}."), &format!("last {unit}"), last);
        whole(&format!("It is sold this {unit}."), &format!("this {unit}"), this);
        whole(&format!("It will be sold next {unit}."), &format!("next {unit}"), next);
        whole(&format!("It was sold earlier this {unit}."), &format!("earlier this {unit}"), this);
        whole(&format!("It will be sold later this {unit}."), &format!("later this {unit}"), this);
        whole(&format!("It was shut for the rest of the {unit}."), &format!("the rest of the {unit}"), this);
    }
    for (unit, value) in [("week", "2025-W32"), ("month", "2025-06"), ("year", "2023")] {
        whole(&format!("It was sold the {unit} before last."), &format!("the {unit} before last"), value);
    }
    for (unit, value) in [("week", "2025-W36"), ("month", "2025-10"), ("year", "2027")] {
        whole(&format!("It will be sold the {unit} after next."), &format!("the {unit} after next"), value);
    }
}

#[test]
fn every_length_in_every_unit() {
    for (unit, code) in [
        ("second", "PT#S"),
        ("minute", "PT#M"),
        ("hour", "PT#H"),
        ("day", "P#D"),
        ("week", "P#W"),
        ("month", "P#M"),
        ("year", "P#Y"),
        ("decade", "P#DE"),
    ] {
        for (number, value) in [("two", "2"), ("3", "3"), ("a dozen", "12"), ("two and a half", "2.5"), ("40", "40")] {
            let phrase = format!("{number} {unit}s");
            whole(&format!("It lasted for {phrase}."), &phrase, &code.replace('#', value));
            for bound in ["nearly", "more than", "at least", "up to", "almost", "less than"] {
                let phrase = format!("{bound} {number} {unit}s");
                whole(&format!("It lasted for {phrase}."), &phrase, &code.replace('#', value));
            }
            for after in ["or more", "or so", "or less"] {
                let phrase = format!("{number} {unit}s {after}");
                whole(&format!("It lasted for {phrase}."), &phrase, &code.replace('#', value));
            }
        }
    }
}

#[test]
fn every_stretch_of_days() {
    for text in [
        "It was shut from 3 to 9 May 2019.",
        "It was shut from May 3 to May 9, 2019.",
        "It was shut between 3 May and 9 May 2019.",
        "It was shut May 3-9, 2019.",
        "It was shut 3-9 May 2019.",
        "It was shut from 3 May until 9 May 2019.",
        "It was shut from 2019-05-03 to 2019-05-09.",
        "It was shut from 3rd to 9th May 2019.",
    ] {
        assert_eq!(said(text), "2019-05-03/2019-05-10", "{text}");
    }
}

#[test]
fn days_and_hours_told_from_others() {
    whole("It was sold the Friday after 3 May 2020.", "the Friday after 3 May 2020", "2020-05-08");
    whole("It was sold the Friday before 3 May 2020.", "the Friday before 3 May 2020", "2020-05-01");
    whole("It was sold the summer before last.", "the summer before last", "2023-SU");
    whole("They will meet 15 minutes before 3pm tomorrow.", "15 minutes before 3pm tomorrow", "2025-08-21T14:45");
    whole(
        "They meet every Monday and every third Friday.",
        "every Monday = XXXX-WXX-1; every third Friday",
        "XXXX-WXX-5",
    );
    whole("They meet at 9 every day.", "9 every day", "XXXX-XX-XXT09:00");
    whole("They meet daily at noon.", "daily at noon", "XXXX-XX-XXT12:00");
    whole("It was shut on May 3, 4 and 5.", "May 3, 4 and 5", "2025-05-03/2025-05-05");
    whole("It was built in the early nineteen eighties.", "the early nineteen eighties", "198");
    whole("It was built in the mid-90s.", "the mid-90s", "199");
    whole("It was sold in the December quarter.", "the December quarter", "2024-Q4");
    whole("It slept for another two weeks.", "another two weeks", "P2W");
    whole("It was sold in 1H 2020.", "1H 2020", "2020-H1");
}

#[test]
fn hours_east_of_greenwich() {
    let one = super::moment("It began at 14:30 UTC+2 on 3 May 2020.");
    let two = super::moment("It began at 8:30 am EDT on 3 May 2020.");
    assert_eq!(one.relation_of_clocks(&two), crate::values::Relation::Same);
}
