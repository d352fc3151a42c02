//! Clock times and parts of the day.

use super::{check, moment, said};

#[test]
fn clock_times() {
    check("It began at 3:30 p.m.", "3:30 p.m. = 2025-08-20T15:30");
    check("It began at 3 pm Monday.", "3 pm Monday = 2025-08-18T15:00");
    check("It began on Monday at 14:30 GMT.", "Monday at 14:30 GMT = 2025-08-18T14:30");
    check("It began at noon on Friday.", "noon on Friday = 2025-08-15T12:00");
    check("It began at five o'clock.", "five o'clock = 2025-08-20T05:00");
    check(
        "It began at a quarter past three in the afternoon.",
        "a quarter past three in the afternoon = 2025-08-20T15:15",
    );
    check("It began at 10.15pm on 3 May 2020.", "10.15pm on 3 May 2020 = 2020-05-03T22:15");
    check("It began at 0600 hours.", "0600 hours = 2025-08-20T06:00");
}

#[test]
fn parts_of_the_day() {
    check("It burned on Monday night.", "Monday night = 2025-08-18TNI");
    check("It burned this morning.", "this morning = 2025-08-20TMO");
    check("It burned last night.", "last night = 2025-08-19TNI");
    check("It burned late on Saturday night.", "late on Saturday night = 2025-08-16TNI");
    check("It burned on the morning of 3 May 2020.", "the morning of 3 May 2020 = 2020-05-03TMO");
}

#[test]
fn zones_are_kept() {
    let london = moment("It began at 14:30 GMT on 3 May 2020.");
    let york = moment("It began at 9:30 am EST on 3 May 2020.");
    assert_eq!((london.zone, york.zone), (Some(0), Some(-300)));
    assert_eq!(london.relation_of_clocks(&york), crate::values::Relation::Same);
    let later = moment("It began at 10:30 am EST on 3 May 2020.");
    assert_eq!(london.relation_of_clocks(&later), crate::values::Relation::Apart);
    let bare = moment("It began at 10:30 am on 3 May 2020.");
    assert_eq!(london.relation_of_clocks(&bare), crate::values::Relation::Unknown);
}

#[test]
fn a_clock_of_twelve_hours_may_be_either_half() {
    let bare = moment("It began at 3:30 on 3 May 2020.");
    let afternoon = moment("It began at 15:30 on 3 May 2020.");
    assert_eq!(bare.relation_of_clocks(&afternoon), crate::values::Relation::Same);
    let later = moment("It began at 4:30 on 3 May 2020.");
    assert_eq!(bare.relation_of_clocks(&later), crate::values::Relation::Apart);
}

#[test]
fn clock_stretches() {
    assert_eq!(said("The shop opens from 3 to 5 pm on 3 May 2020."), "2020-05-03T15:00:00/2020-05-03T17:00:00");
    assert_eq!(said("Trains ran from 9:30 to 11:00 on 3 May 2020."), "2020-05-03T09:30:00/2020-05-03T11:00:00");
    check(
        "The gate is locked from ten in the evening until five.",
        "from ten in the evening until five = 2025-08-20T22:00/2025-08-21T05:00",
    );
    check("The shop opens from 8 a.m. to 5.", "from 8 a.m. to 5 = 2025-08-20T08:00/2025-08-20T17:00");
}

#[test]
fn not_clock_times() {
    check("He won 3:2 and 6-4.", "");
    check("I am 3 and she is 5.", "");
    check("The ratio is 10 to 12.", "");
}

#[test]
fn hours_beside_their_day() {
    assert_eq!(said("The shop opens on Thursday 9-11am."), "2025-08-21T09:00:00/2025-08-21T11:00:00");
    assert_eq!(said("It was shut on 3 May 2020 between 9 and 10:45."), "2020-05-03T09:00:00/2020-05-03T10:45:00");
    assert_eq!(said("He was seen yesterday afternoon from 3-5pm."), "2025-08-19T15:00:00/2025-08-19T17:00:00");
    check("He rang at five-thirty tomorrow evening.", "five-thirty tomorrow evening = 2025-08-21T17:30");
    check("He rang at 10:30 this morning.", "10:30 this morning = 2025-08-20T10:30");
    check("The train left at 19h30 on 3 May 2020.", "19h30 on 3 May 2020 = 2020-05-03T19:30");
    check("A storm killed 9 yesterday.", "yesterday = 2025-08-19");
}

#[test]
fn from_an_instant() {
    let mut document = crate::text::Document::plain("t", "The ship will sail in 40 minutes.");
    document.published = Some(jiff::civil::date(2025, 8, 20));
    document.published_at = Some(jiff::civil::time(23, 30, 0, 0));
    let values = crate::values::annotate(&document, &crate::language::analyse(&document)).values;
    let timex = values.iter().find_map(|a| match &a.value.shape {
        crate::values::Shape::Moment(moment) => Some(moment.timex.to_string()),
        _ => None,
    });
    assert_eq!(timex.as_deref(), Some("2025-08-21T00:10:00"));
}

#[test]
fn hours_of_places_and_machines() {
    check("It began at 5:34 am Lisbon time on 3 May 2020.", "5:34 am Lisbon time on 3 May 2020 = 2020-05-03T05:34");
    check("It began at noon local time on 3 May 2020.", "noon local time on 3 May 2020 = 2020-05-03T12:00");
    check("It began in the early hours of Sunday.", "the early hours of Sunday = 2025-08-17TMO");
    check("It rang at 2020-05-03T14:30:00Z.", "2020-05-03T14:30:00Z = 2020-05-03T14:30:00");
}

#[test]
fn times_of_races_are_lengths() {
    check("She won the marathon in 2:18:14.", "2:18:14 = PT8294S");
    check("He won the marathon in 2:18.", "2:18 = PT138M");
    check("She clocked 9.84 in the final.", "9.84 = PT9.84S");
    check("Her lap time was 1:31.4 in the rain.", "1:31.4 = PT91.4S");
    check("He ran a 3:59 mile.", "3:59 = PT239S");
    check("The tug took 3:45 hours to dock.", "3:45 hours = PT225M");
    check("The race starts at 9:15 on 3 May 2020.", "9:15 on 3 May 2020 = 2020-05-03T09:15");
    check("The gates open at 12:30:15 on 3 May 2020.", "12:30:15 on 3 May 2020 = 2020-05-03T12:30:15");
}

#[test]
fn a_race_is_told_to_the_second() {
    let length = |text: &str| match super::read(text).1.into_iter().next().map(|a| a.value.shape) {
        Some(crate::values::Shape::Amount(amount)) => amount,
        other => panic!("{text}: {other:?}"),
    };
    let (one, two) = (length("She won the marathon in 2:18:14."), length("She won the marathon in 2:18:41."));
    assert_eq!(one.extent.relation(&two.extent), crate::values::Relation::Apart);
}

#[test]
fn hours_of_logs() {
    check("The last call was at 2152 hrs on 3 May 2020.", "2152 hrs on 3 May 2020 = 2020-05-03T21:52");
    check("The ship left at 21.52 GMT on 3 May 2020.", "21.52 GMT on 3 May 2020 = 2020-05-03T21:52");
    check("He worked 2000 hours.", "2000 hours = PT2000H");
    check("Shares closed at 21.52 in London.", "");
    check(
        "At 20.14 hrs the tug called.\n\nAt 21.52 it was silent.",
        "20.14 hrs = 2025-08-20T20:14; 21.52 = 2025-08-20T21:52",
    );
}

#[test]
fn hours_as_soldiers_say_them() {
    check("The boats left at oh six hundred hours.", "oh six hundred hours = 2025-08-20T06:00");
    check("The boats left at zero five thirty hours.", "zero five thirty hours = 2025-08-20T05:30");
    check("The boats left at fourteen hundred hours.", "fourteen hundred hours = 2025-08-20T14:00");
    check("Fourteen hundred hours of work were lost.", "Fourteen hundred hours = PT1400H");
}
