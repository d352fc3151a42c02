//! Lengths of time, and what comes round.

use super::{check, read};
use crate::values::{Bound, Kind, Shape};

fn amount(text: &str) -> (String, String, Bound) {
    let (_, values) = read(text);
    match values.first().map(|a| (&a.value.shape, a.value.kind)) {
        Some((Shape::Amount(a), Kind::Duration)) => (a.low.normalize().to_string(), a.unit.to_string(), a.bound),
        other => panic!("{text}: {other:?}"),
    }
}

fn lasts(text: &str, low: &str, unit: &str, bound: Bound) {
    assert_eq!(amount(text), (low.to_string(), unit.to_string(), bound), "{text}");
}

#[test]
fn lengths() {
    lasts("It took nearly four years.", "4", "year", Bound::Below);
    lasts("It was a 40-minute call.", "40", "minute", Bound::Exact);
    lasts("It took 31/2 years.", "3.5", "year", Bound::Exact);
    lasts("It took 3 1/2 years.", "3.5", "year", Bound::Exact);
    lasts("It took two and a half hours.", "2.5", "hour", Bound::Exact);
    lasts("It took over two hours.", "2", "hour", Bound::Above);
    lasts("It took at least ten days.", "10", "day", Bound::AtLeast);
    lasts("It took about a decade.", "1", "decade", Bound::About);
    lasts("It took half an hour.", "0.5", "hour", Bound::Exact);
    lasts("It took a year and a half.", "1.5", "year", Bound::Exact);
    lasts("It took two hours and ten minutes.", "130", "minute", Bound::Exact);
    lasts("It was an hour-long talk.", "1", "hour", Bound::Exact);
}

#[test]
fn indefinite_lengths() {
    check("It took several years.", "several years = PXY");
    check("It took a few days.", "a few days = PXD");
    check("He was ill for years.", "years = PXY");
}

#[test]
fn stretches_counted_from_now() {
    check("Prices rose in the past three months.", "the past three months = P3M");
    check("Prices will rise in the next few years.", "the next few years = PXY");
    check("Prices rose in the first two months of 1992.", "the first two months of 1992 = P2M");
}

#[test]
fn ahead_or_lasting() {
    check("He will be back in two weeks.", "two weeks = 2025-09-03");
    check("He built it in two weeks.", "two weeks = P2W");
}

#[test]
fn rounds() {
    check("They meet every Monday.", "every Monday = XXXX-WXX-1");
    check("They meet on Tuesdays.", "Tuesdays = XXXX-WXX-2");
    check("They report annually.", "annually = P1Y");
    check("They meet each year.", "each year = P1Y");
    check("They meet on the first Tuesday of every month.", "the first Tuesday of every month = XXXX-WXX-2");
}

#[test]
fn lengths_compared() {
    check("It lasted longer than three years.", "longer than three years = P3Y");
    check("It took no longer than two days.", "longer than two days = P2D");
    check("It took 3 days or more.", "3 days or more = P3D");
    lasts("It came -3 hours late.", "-3", "hour", Bound::Exact);
}

#[test]
fn ages_are_left_alone() {
    check("The 45-year-old left.", "");
    check("She is three years old.", "");
}

#[test]
fn parts_of_a_unit() {
    check("It took three quarters of an hour.", "three quarters of an hour = PT0.75H");
    check("It took two and a quarter hours.", "two and a quarter hours = PT2.25H");
    check("It took a day or two.", "a day or two = P1D");
    check("It took between two and three weeks.", "two and three weeks = P2W");
}

#[test]
fn lengths_told_as_a_whole() {
    check("It rained all day.", "all day = P1D");
    check("A months-long siege ended.", "months-long = PXM");
    check("The road is open year-round.", "year-round = P1Y");
    check("They meet every third week.", "every third week = P3W");
    check("It lasted 1 hour, 5 minutes and 30 seconds.", "1 hour, 5 minutes and 30 seconds = PT3930S");
}
