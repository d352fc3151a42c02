//! Dates of every format.

use super::{check, moment, said, told};
use crate::values::{Anchor, OffsetAnchor};

#[test]
fn dates_in_full() {
    check("It opened on 18 August 2024.", "18 August 2024 = 2024-08-18");
    check("It opened on August 18, 2024.", "August 18, 2024 = 2024-08-18");
    check("It opened on the 3rd of March 2019.", "the 3rd of March 2019 = 2019-03-03");
    check("It opened on Sept. 3, 1998.", "Sept. 3, 1998 = 1998-09-03");
    check("Released 2015-03-09.", "2015-03-09 = 2015-03-09");
    check("It closed on 31.10.1974.", "31.10.1974 = 1974-10-31");
    check("It closed on 31/10/1974.", "31/10/1974 = 1974-10-31");
    check(
        "The ship sank on twenty two March nineteen seventy four.",
        "twenty two March nineteen seventy four = 1974-03-22",
    );
}

#[test]
fn a_weekday_beside_a_date_stays() {
    let m = moment("He resigned on Thursday, 17 May.");
    assert_eq!((m.weekday, m.day, m.month, m.year, m.year_inferred), (Some(4), Some(17), Some(5), Some(2025), true));
    let m = moment("He resigned on Thursday, May 17, 2018.");
    assert_eq!((m.weekday, m.year, m.year_inferred), (Some(4), Some(2018), false));
    let m = moment("The note is dated 30 February 2012.");
    assert_eq!((m.day, m.month, m.extent), (Some(30), Some(2), None));
}

#[test]
fn the_year_is_the_nearest_that_the_verb_allows() {
    check("The dam burst on 3 March.", "3 March = 2025-03-03");
    check("The dam will open on 3 March.", "3 March = 2026-03-03");
    check("The dam will open in December.", "December = 2025-12");
    check("The dam collapsed in December.", "December = 2024-12");
    check("He left last May.", "last May = 2025-05");
    check("She will leave next March.", "next March = 2026-03");
}

#[test]
fn weekdays() {
    check("Police arrested her on Monday.", "Monday = 2025-08-18");
    check("The court will hear the case on Monday.", "Monday = 2025-08-25");
    check("They met last Friday.", "last Friday = 2025-08-15");
    check("They will meet next Friday.", "next Friday = 2025-08-29");
    check("They will meet this Friday.", "this Friday = 2025-08-22");
}

#[test]
fn told_from_today() {
    check("It rained yesterday and may rain tomorrow.", "yesterday = 2025-08-19; tomorrow = 2025-08-21");
    check("She arrived the day before yesterday.", "the day before yesterday = 2025-08-18");
    check("The law passed last year.", "last year = 2024");
    check("Prices rose this month.", "this month = 2025-08");
    check("He left three days ago.", "three days ago = 2025-08-17");
    check("He left two years ago.", "two years ago = 2023");
    check("He left a fortnight ago.", "a fortnight ago = 2025-08-06");
    check("In June last year he left.", "June last year = 2024-06");
}

#[test]
fn larger_units() {
    check("Profit rose in the third quarter of 2014.", "the third quarter of 2014 = 2014-Q3");
    check("Profit rose in Q3 2014.", "Q3 2014 = 2014-Q3");
    check("Sales fell in the second half of 2020.", "the second half of 2020 = 2020-H2");
    check("It was built in the early 1990s.", "the early 1990s = 199");
    check("It was built in the 19th century.", "the 19th century = 18");
    check("It was built in the summer of 1976.", "the summer of 1976 = 1976-SU");
    check("It was founded in 264 BC.", "264 BC = BC0264");
    check("The class of '92 met.", "'92 = 1992");
}

#[test]
fn holidays() {
    check("They met on Christmas Eve 2003.", "Christmas Eve 2003 = 2003-12-24");
    check("They met on Easter Monday 2026.", "Easter Monday 2026 = 2026-04-06");
    check("They met on Good Friday.", "Good Friday = 2025-04-18");
    check("They will meet on Thanksgiving.", "Thanksgiving = 2025-11-27");
    check("It opened three days before Christmas 2019.", "three days before Christmas 2019 = 2019-12-22");
}

#[test]
fn counted_within() {
    check("They met on the first Tuesday of October 2013.", "the first Tuesday of October 2013 = 2013-10-01");
    check("They met on the last day of May 2013.", "the last day of May 2013 = 2013-05-31");
    check("They met on the last Friday in October 2013.", "the last Friday in October 2013 = 2013-10-25");
    check("On the 20th of next month it ends.", "the 20th of next month = 2025-09-20");
}

#[test]
fn words_that_are_not_dates() {
    check("Ms May may march on the capital.", "");
    check("Mrs May spoke.", "");
    check("Prices may fall.", "");
    check("The fall of the wall was sudden.", "");
    check("He sat in the sun.", "");
    check("She came second, a second time.", "");
    check("The index rose 2019 points.", "");
    check("It costs $2,014 or 2014 euros.", "");
    check("Call 555-2014 or Room 2014.", "");
    check("The Seven Years' War and the Six-Day War.", "");
}

#[test]
fn stretches() {
    assert_eq!(said("The shop was shut from Monday to Thursday."), "2025-08-18/2025-08-22");
    assert_eq!(said("It was built between 1929 and 1934."), "1929-01-01/1935-01-01");
    assert_eq!(said("He governed in 2010-14."), "2010-01-01/2015-01-01");
    assert_eq!(said("The fair runs 13-15 July 2024."), "2024-07-13/2024-07-16");
    assert_eq!(said("The fair runs July 13 through 15, 2024."), "2024-07-13/2024-07-16");
    assert_eq!(said("Since 2014 it has grown."), "2014-01-01/..");
    assert_eq!(said("It must leave by Friday."), "../2025-08-16");
    assert_eq!(said("It grew before 2014."), "../2014-01-01");
    assert_eq!(said("It fell in early March 2021."), "2021-03-01/2021-03-11");
    assert_eq!(said("They met in July and August 2019."), "2019-07-01/2019-08-01");
}

#[test]
fn offsets_are_kept() {
    let m = moment("Two days after the vote, he resigned.");
    let offset = m.offset.expect("an offset");
    assert!(matches!(offset.anchor, OffsetAnchor::Event(_)) && !offset.before);
    assert_eq!((m.extent, m.anchor), (None, Anchor::None));
    let m = moment("The day before the fire, he left.");
    assert!(m.offset.is_some_and(|o| o.before && matches!(o.anchor, OffsetAnchor::Event(_))));
}

#[test]
fn without_a_day_of_publication() {
    assert_eq!(told("They met on Friday.", None), "Friday = XXXX-WXX-5");
    assert_eq!(told("They met yesterday.", None), "yesterday = XXXX-XX-XX");
    assert_eq!(told("They met on 12 August.", None), "12 August = XXXX-08-12");
}

#[test]
fn the_document_decides_the_order() {
    check("It began on 25/12/2019 and ended on 3/4/2020.", "25/12/2019 = 2019-12-25; 3/4/2020 = 2020-04-03");
    check("It ended on 3/4/2020.", "3/4/2020 = 2020-03-04");
    let meant = moment("It ended on 3/4/2020.").extent.expect("an extent").meant;
    assert_eq!(meant.high.expect("an end").date().to_string(), "2020-04-04");
}

#[test]
fn quarters_of_the_year_before() {
    check(
        "Third-quarter profit rose to $3 million in 2019. In the third quarter of 2019 it earned $2 million, up from $1 million a year earlier.",
        "Third-quarter = 2025-Q3; 2019 = 2019; the third quarter of 2019 = 2019-Q3; a year earlier = 2018-Q3",
    );
}

#[test]
fn weeks_on() {
    check("They meet on Friday week.", "Friday week = 2025-08-29");
    check("They met two Thursdays ago.", "two Thursdays ago = 2025-08-07");
    check("They met in the week of 6 October 2014.", "the week of 6 October 2014 = 2014-W41");
    check("They met this past weekend.", "this past weekend = 2025-W33-WE");
    check("It closed four months from 3 May 2020.", "four months from 3 May 2020 = 2020-09-03");
    check("Call 555-2010-2015.", "");
}

#[test]
fn figures() {
    check("It fell on 2019-Aug-01.", "2019-Aug-01 = 2019-08-01");
    check("It fell on Sep-23-2020.", "Sep-23-2020 = 2020-09-23");
    check("Sales fell in 2018Q4.", "2018Q4 = 2018-Q4");
    check("Sales fell in 3Q 2018.", "3Q 2018 = 2018-Q3");
}

#[test]
fn one_stretch_is_one_value() {
    check("The shop was shut from Monday to Thursday.", "from Monday to Thursday = 2025-08-18/2025-08-21");
    check("It was shut from 3 May 2020 to 9 June 2020.", "from 3 May 2020 to 9 June 2020 = 2020-05-03/2020-06-09");
    check("It was shut from 1991 to 1997.", "1991 to 1997 = 1991/1997");
}

#[test]
fn days_by_way_of_another() {
    check("It burned a week ago Monday.", "a week ago Monday = 2025-08-11");
    check("It opened two years ago today.", "two years ago today = 2023-08-20");
    check("They will meet this coming Friday.", "this coming Friday = 2025-08-22");
    check("They met last week on Tuesday.", "last week on Tuesday = 2025-08-12");
    check("It fell in March last year.", "March last year = 2024-03");
    check("It grew in the first half of the 1990s.", "the first half of the 1990s = 199");
}

#[test]
fn feasts_of_other_calendars() {
    check("It closed on Yom Kippur 2022.", "Yom Kippur 2022 = 2022-10-05");
    check("They met on Lunar New Year 2025.", "Lunar New Year 2025 = 2025-01-29");
    check("They met on Mother's Day 2018.", "Mother's Day 2018 = 2018-05-13");
}

#[test]
fn months_cut_short() {
    check("The fair is on dec. 7 and ends sept 3.", "dec. 7 = 2025-12-07; sept 3 = 2025-09-03");
    assert_eq!(super::said("The strike ran Nov. 3-Dec. 5, 2019, at the port."), "2019-11-03/2019-12-06");
}

#[test]
fn round_numbers_of_things_are_no_years() {
    check("The firm will go from 1100 to 2000 clerks.", "");
    check("A crowd of 1950 watched.", "");
    check("The yard grew from 1990 to 2000.", "1990 to 2000 = 1990/2000");
}
