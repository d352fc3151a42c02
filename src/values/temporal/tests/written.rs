//! Dates and hours as letters, logs, programmes and forms write them.

use super::{check, moment, said};

#[test]
fn a_weekday_and_its_date() {
    check("It opens on Monday – 25 August 2025.", "Monday – 25 August 2025 = 2025-08-25");
    check("It opened on Monday (11 August).", "Monday (11 August) = 2025-08-11");
    check("She spoke on Friday evening, 8 August 2025.", "Friday evening, 8 August 2025 = 2025-08-08TEV");
    check("They meet on Friday, 29th.", "Friday, 29th = 2025-08-29");
    check("They met on Wed. at noon.", "Wed. at noon = 2025-08-20T12:00");
    // Another weekday falls on the date: two days, or a slip.
    check("It ran Monday – 30 August 2025.", "Monday – 30 August 2025 = 2025-08-18/2025-08-30");
    let slip = moment("It opened on Tuesday (11 August 2025).");
    assert_eq!((slip.weekday, slip.day), (Some(2), Some(11)));
}

#[test]
fn years_in_forms() {
    check("It closed on April, 4th 2011.", "April, 4th 2011 = 2011-04-04");
    check("In April, 4th graders left.", "April = 2025-04");
    check("It closed on the 4th of May in the year 1911.", "the 4th of May in the year 1911 = 1911-05-04");
    check("Signed on 4 Aug 78.", "4 Aug 78 = 1978-08-04");
    check("It ran from Aug 78 to Oct 81.", "from Aug 78 to Oct 81 = 1978-08/1981-10");
    check("In May 95 dancers came.", "May = 2025-05");
    check("The fort fell in 413 bc.", "413 bc = BC0413");
}

#[test]
fn stretches_over_midnight() {
    assert_eq!(said("Bars open from 9 pm to 4 on 3 May 2020."), "2020-05-03T21:00:00/2020-05-04T04:00:00");
    assert_eq!(
        said("The bridge is shut from 11 p.m. to 5 a.m. on 3 May 2020."),
        "2020-05-03T23:00:00/2020-05-04T05:00:00"
    );
    assert_eq!(said("It was shut from 9am to 12 on 3 May 2020."), "2020-05-03T09:00:00/2020-05-03T12:00:00");
}

#[test]
fn lines_of_machines() {
    check("Sent: 3 May 2020 16:10:05 -0300.", "3 May 2020 16:10:05 -0300 = 2020-05-03T16:10:05");
    assert_eq!(moment("Sent: 3 May 2020 16:10:05 +0530 (IST).").zone, Some(330));
    check("2020-05-03 10:13:10,123 started", "2020-05-03 10:13:10,123 = 2020-05-03T10:13:10");
    check("2020-05-03T10:13:10.123Z started", "2020-05-03T10:13:10.123Z = 2020-05-03T10:13:10");
    check("It left at 07.45 on 3 May 2020.", "07.45 on 3 May 2020 = 2020-05-03T07:45");
    check("The shift began at 06:00 hours.", "06:00 hours = 2025-08-20T06:00");
    check("He swam for 01:30 hours.", "01:30 hours = PT90M");
}

#[test]
fn told_from_now_or_within() {
    check("He left two weeks before now.", "two weeks before now = 2025-08-06");
    check("They met on the second Tuesday last month.", "the second Tuesday last month = 2025-07-08");
    check("It rained on the last day of the fair.", "");
    check("It took 4 years 3 weeks 4 days.", "4 years 3 weeks 4 days = P1486D");
    check("It took 0,5 hours.", "0,5 hours = PT0.5H");
}

#[test]
fn how_long_nothing_outranked_it() {
    check("It will be the worst frost in 30 years.", "30 years = P30Y");
    check("Sales will reach their highest mark in a decade.", "a decade = P1DE");
    check("They will meet for the third time in two weeks.", "two weeks = P2W");
    check("The first lorry will leave in three weeks.", "three weeks = 2025-09-10");
    check("He left a quarter of a century ago.", "a quarter of a century ago = 2000");
    check("It took 4 years 3 days 5 hours.", "4 years 3 days 5 hours = PT35141H");
}
