//! Phrasings of letters and talk: "let us meet after 5", "in two weeks' time", "July between 4 and 6", "the other day".

use super::{check, said, told};

#[test]
fn hours_by_what_is_done_then() {
    check("The bus leaves at 7.", "7 = 2025-08-20T07:00");
    check("Let us meet after 5.", "5 = 2025-08-20T05:00");
    check("Her flight arrives around 11.", "around 11 = 2025-08-20T11:00");
    check("Come at 7.", "7 = 2025-08-20T07:00");
    check("Call me at five after seven.", "five after seven = 2025-08-20T07:05");
    check("The shares closed at 7.", "");
    check("The boy left school at 12.", "");
    check("The score stood at 7 after 5.", "");
}

#[test]
fn weekdays_cut_short_beside_a_clock() {
    check("Doors open Tues at noon", "Tues at noon = 2025-08-26T12:00");
    check("Doors open fri evening", "fri evening = 2025-08-22TEV");
    check("He sat at noon", "noon = 2025-08-20T12:00");
}

#[test]
fn years_before_their_month() {
    check("The survey of 2019 March.", "2019 March = 2019-03");
    check("She was born 1990 5 May.", "1990 5 May = 1990-05-05");
    check("The survey of 2024 summer.", "2024 summer = 2024-SU");
    check("Sun May 05 21:00:00 2024", "Sun May 05 21:00:00 2024 = 2024-05-05T21:00:00");
}

#[test]
fn the_weekday_after_its_date() {
    check("It is on March 5 (Wednesday) in the hall.", "March 5 (Wednesday) = 2025-03-05");
    check("The fair was on March 5, Wednesday.", "March 5, Wednesday = 2025-03-05");
    check("The fair was on Wednesday, the 6th.", "Wednesday, the 6th = 2025-08-06");
}

#[test]
fn two_days_of_a_month_or_week() {
    check("The road was shut in July from the 4th to the 6th.", "July from the 4th to the 6th = 2025-07-04/2025-07-06");
    check("The road is shut May between 4 and 23, 2026.", "May between 4 and 23, 2026 = 2026-05-04/2026-05-23");
    check(
        "We are away from the 4th to the 6th of next month.",
        "from the 4th to the 6th of next month = 2025-09-04/2025-09-06",
    );
    check("We are away next week Tuesday to Thursday.", "next week Tuesday to Thursday = 2025-08-26/2025-08-28");
    check(
        "We are away from Tuesday to Thursday next week.",
        "from Tuesday to Thursday next week = 2025-08-26/2025-08-28",
    );
    check("The wind blew from spring to autumn.", "from spring to autumn = 2025-SP/2025-FA");
}

#[test]
fn sets_of_letters() {
    check("They rest on the 5th of every month.", "the 5th of every month = XXXX-XX-05");
    check("They meet every second Thursday of the month.", "every second Thursday of the month = XXXX-WXX-4");
    check("They meet every alternate Friday.", "every alternate Friday = XXXX-WXX-5");
    check("They train three times a week.", "three times a week = P1W");
    check("They train once every two weeks.", "once every two weeks = P2W");
    check(
        "They train every Monday, Wednesday and Friday.",
        "every Monday = XXXX-WXX-1; Wednesday = XXXX-WXX-3; Friday = XXXX-WXX-5",
    );
    check("They rest weekends.", "weekends = P1WE");
    check("They report semi-annually.", "semi-annually = P6M");
    check("They train 3 pm Mondays.", "3 pm Mondays = XXXX-WXX-1T15:00");
}

#[test]
fn lengths_of_letters() {
    check("The hall opens in two weeks' time.", "two weeks' time = 2025-09-03");
    check("The job takes one year, two months and 21 days.", "one year, two months and 21 days = P447D");
    check("The job takes 5 months and 3 weeks.", "5 months and 3 weeks = P173D");
    check("She slept the next hour and a half.", "the next hour and a half = PT1.5H");
    check("Answers are due within the hour.", "within the hour = PT1H");
    check("It lasts for two hours starting at 5 pm.", "two hours starting at 5 pm = PT2H");
}

#[test]
fn times_that_are_only_past_or_to_come() {
    check("She called the other day.", "the other day = PAST_REF");
    check("She called a while ago.", "a while ago = PAST_REF");
    check("Reply as soon as possible.", "as soon as possible = FUTURE_REF");
    check("He is out right now.", "right now = PRESENT_REF");
    check("No seats are left at this moment.", "this moment = PRESENT_REF");
    check("Not that long ago the mill ran.", "");
}

#[test]
fn parts_of_the_day_being_told() {
    check("The boat sails in the morning.", "the morning = 2025-08-20TMO");
    check("The boat sails in the afternoon at 2.", "the afternoon at 2 = 2025-08-20T14:00");
    check("The boat sails at lunchtime.", "lunchtime = 2025-08-20T12:00");
    check("The boat sails Friday evening next week.", "Friday evening next week = 2025-08-29TEV");
    check("In the night train nobody slept.", "");
}

#[test]
fn quarters_and_years_of_accounts() {
    check("Sales rose in Q1 of fiscal year 2016.", "Q1 of fiscal year 2016 = 2016-Q1");
    check("Sales rose in FY2016 Q1.", "FY2016 Q1 = 2016-Q1");
    check("Sales rose in Q3-2025.", "Q3-2025 = 2025-Q3");
    check("The plant will close by end 2026.", "end 2026 = 2026");
    check("The target is set for year-end 2026.", "year-end 2026 = 2026");
    check("How about 2016?", "2016 = 2016");
    check("Around 2016 people came.", "");
}

#[test]
fn names_and_numbers_that_are_no_dates() {
    check("The Sunday Times wrote it.", "");
    check("She fell one Monday.", "");
    check("He was born on a Friday.", "");
    check("The ship lay off Christmas Island.", "");
    check("They spoke of the Good Friday Agreement.", "");
    check("He read USA Today.", "");
    check("They cited Resolution 1973 and Room 2012.", "");
    check("She quoted Luke 12:30.", "");
    check("He saw a march of 2000 people.", "");
    check("She works for 19th Century Fonts.", "");
    check("They met in the Sunday rain.", "Sunday = 2025-08-17");
}

#[test]
fn feasts_with_and_without_a_day() {
    check("Shops were shut on Victoria Day.", "Victoria Day = 2025-05-19");
    check("Shops were shut on Diwali 2017.", "Diwali 2017 = 2017-10-19");
    assert_eq!(told("Shops shut on Republic Day.", None), "Republic Day = XXXX-XX-XX");
    assert_eq!(told("Shops shut on Easter Monday.", None), "Easter Monday = XXXX-XX-XX");
    assert_eq!(said("The shop reopens starting 1 October."), "2025-10-01/..");
}

#[test]
fn decades_of_taste_and_weekdays_in_a_row() {
    check("They danced to 60s music.", "60s = 196");
    check("He ran it in 60s.", "60s = PT60S");
    check("It rained on the last three Sundays.", "the last three Sundays = P3W");
    check("We leave this time tomorrow.", "tomorrow = 2025-08-21");
}
