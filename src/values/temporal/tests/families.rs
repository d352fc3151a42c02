//! Families of phrases: one row for each rule of the grammar, in words of our own.

use super::{check, said};

#[test]
fn weeks_by_what_they_hold() {
    check("The survey ran in the week of the 14th.", "the week of the 14th = 2025-W33");
    check("Classes resume the week beginning 1 September.", "the week beginning 1 September = 2025-W36");
    check("It is planned for week 41.", "week 41 = 2025-W41");
    check("The harbour reopens in 2026-W07.", "2026-W07 = 2026-W07");
    check("Ferries were full over the Labor Day weekend.", "the Labor Day weekend = 2025-W35-WE");
    check("They wed in the month of June.", "the month of June = 2025-06");
    check("Shops were shut the week before Christmas 2024.", "the week before Christmas 2024 = 2024-W51");
}

#[test]
fn days_told_with_a_length() {
    check("The hearing is Monday in three weeks.", "Monday in three weeks = 2025-09-08");
    check("They will vote on Friday two weeks from now.", "Friday two weeks from now = 2025-09-05");
    check("The bridge will close in two weeks on Tuesday.", "two weeks on Tuesday = 2025-09-02");
    check("The library opens a week tomorrow.", "a week tomorrow = 2025-08-28");
    check("They met a year ago on Tuesday.", "a year ago on Tuesday = 2024-08-19");
    check("It will start in three days at 5 pm.", "three days at 5 pm = 2025-08-23T17:00");
    check("Easter two years ago was cold.", "Easter two years ago = 2023-04-09");
    check("It is due the week after next.", "the week after next = 2025-W36");
    check("It was shut the Sunday before last.", "the Sunday before last = 2025-08-10");
}

#[test]
fn hours_as_they_are_spoken() {
    check("The gates opened at half-past eleven am.", "half-past eleven am = 2025-08-20T11:30");
    check("Doors open at 7 pm sharp.", "7 pm sharp = 2025-08-20T19:00");
    check("He called at eleven fifteen at night.", "eleven fifteen at night = 2025-08-20T23:15");
    check("It was over at nine minutes to five.", "nine minutes to five = 2025-08-20T04:51");
    check("She sat down at 4.40 in the afternoon.", "4.40 in the afternoon = 2025-08-20T16:40");
    check("They left at six on Monday morning.", "six on Monday morning = 2025-08-18T06:00");
    check("She rang around 7:30ish.", "around 7:30ish = 2025-08-20T07:30");
    check("The ballot closes at noon ET.", "noon ET = 2025-08-20T12:00");
    check("It sank an hour before midnight.", "an hour before midnight = 2025-08-20T23:00");
    check("The bar shuts at 11 pm every night.", "11 pm every night = XXXX-XX-XXT23:00");
    check("The shop opens every weekday at 9 am.", "every weekday at 9 am = XXXX-WXX-WDT09:00");
    check("The fair ran from 9:30 to 11 on Tuesday.", "from 9:30 to 11 on Tuesday = 2025-08-19T09:30/2025-08-19T11:00");
    check("Rates fell from ten to six.", "");
    check("A 5-ish percent rise.", "");
}

#[test]
fn sides_of_a_date() {
    assert_eq!(said("It applies on or after 3 June 2024."), "2024-06-03/..");
    assert_eq!(said("It ends no earlier than 3 June 2024."), "2024-06-03/..");
    assert_eq!(said("It was built earlier than June 2022."), "../2022-06-01");
    assert_eq!(said("The rule counts from 2014 on."), "2014-01-01/..");
    assert_eq!(said("The rule counts for 2014 or later."), "2014-01-01/..");
    assert_eq!(said("The road was shut through Friday."), "../2025-08-16");
    assert_eq!(said("The depot will be ready by 5 September."), "2025-08-20/2025-09-06");
    assert_eq!(said("The depot was ready by 5 August."), "../2025-08-06");
    assert_eq!(said("The rest of the week stays dry."), "2025-08-20/2025-08-25");
    assert_eq!(said("It rained in the second half of June 2024."), "2024-06-16/2024-07-01");
    assert_eq!(said("The show runs 4 pm for 30 minutes on 3 June 2024."), "2025-08-20T16:00:00/2025-08-20T16:30:00");
}

#[test]
fn figures_and_years() {
    check("It expires 3-Jul-26.", "3-Jul-26 = 2026-07-03");
    check("The 2014 fiscal year was a good one.", "The 2014 fiscal year = 2014");
    check("Prices rose in the early 2000s.", "the early 2000s = 200");
    check("The tower fell in March of last year.", "March of last year = 2024-03");
    check("It was moved to next year in March.", "next year in March = 2026-03");
    check("On the second to last day of May 2024 it snowed.", "the second to last day of May 2024 = 2024-05-30");
    check("It was between 2 and 4 weeks ago.", "2 and 4 weeks ago = 2025-08-06");
}

#[test]
fn two_ends_and_sets() {
    check("It is open from 5/1 to 5/7.", "from 5/1 to 5/7 = 2026-05-01/2026-05-07");
    check("The lease ran Dec-2018 to May-2019.", "Dec-2018 to May-2019 = 2018-12/2019-05");
    check("The desk is staffed from 5 to 7 o'clock.", "from 5 to 7 o'clock = 2025-08-20T05:00/2025-08-20T07:00");
    check("The talk was between 10.30 and 11.30 am.", "between 10.30 and 11.30 am = 2025-08-20T10:30/2025-08-20T11:30");
    check(
        "He left Friday night from 9 until midnight.",
        "Friday night from 9 until midnight = 2025-08-15T21:00/2025-08-15T24:00",
    );
    check(
        "They meet next week from Monday to Wednesday.",
        "next week from Monday to Wednesday = 2025-08-25/2025-08-27",
    );
    check("It happened last year in June.", "last year in June = 2024-06");
    check("The choir sings at 9 am every Sunday.", "9 am every Sunday = XXXX-WXX-7T09:00");
    check("They camped the whole summer.", "the whole summer = 2025-SU");
    check("In 2019 week 12 was wet.", "2019 week 12 = 2019-W12");
    check("It snowed the night before Christmas 2024.", "the night before Christmas 2024 = 2024-12-24TNI");
    check("The call was at 9 am (UTC-07:00).", "9 am (UTC-07:00) = 2025-08-20T09:00");
    check("In the last two weeks and three days it rained.", "the last two weeks and three days = P17D");
    check("A quarter century of work.", "A quarter century = P25Y");
    check("One Friday evening the lights went out.", "");
}

#[test]
fn what_one_end_lends_the_other() {
    check("They can meet at 9 or 10 am on Tuesday.", "9 = 2025-08-19T09:00; 10 am on Tuesday = 2025-08-19T10:00");
    check("It opens next week or the week after.", "next week = 2025-W35; the week after = 2025-W36");
    check("The report is due EOD Friday.", "EOD Friday = 2025-08-22");
    check("The mill was built c. 1850.", "1850 = 1850");
    check("He moved out a week or so ago.", "a week or so ago = 2025-08-13");
    check("On the very next day it rained.", "the very next day = 2025-08-21");
    check("They cheered 4 or 5 times.", "");
}

#[test]
fn what_comes_round_on_a_day() {
    check("The choir sings once a week on Sunday.", "once a week on Sunday = XXXX-WXX-7");
    check("Rent is due every month on the 22nd.", "every month on the 22nd = XXXX-XX-22");
    check("The levy is paid once a year on 25 March.", "once a year on 25 March = XXXX-03-25");
    check("The van comes every three weeks on Monday.", "every three weeks on Monday = P3W");
    check("They dine every year on the fourth Friday in May.", "every year on the fourth Friday in May = P1Y");
    check("Stalls open every first Friday of the month.", "every first Friday of the month = XXXX-WXX-5");
    check(
        "It meets on the first and third Friday of each month.",
        "the first and third Friday of each month = XXXX-WXX-5",
    );
    check("The fair is held every fourth Thursday in May.", "every fourth Thursday in May = XXXX-05");
    check("They skate on Monday and Tuesday nights.", "Monday = XXXX-WXX-1TNI; Tuesday nights = XXXX-WXX-2TNI");
    check("The paper is out twice weekly.", "twice weekly = P1W");
    check("The mill was shut on the fourth Friday in May.", "the fourth Friday in May = 2025-05-23");
}

#[test]
fn centuries_that_share_their_noun() {
    check("It was rebuilt in the 12th and 13th centuries.", "the 12th = 11; 13th centuries = 12");
    check("The 12th-14th centuries were wet.", "The 12th-14th centuries = 11/13");
    check("It grew in the late 17th and early 18th centuries.", "the late 17th = 16; early 18th centuries = 17");
    check("They came 12th and 13th in the race.", "");
    check("It has stood for three centuries.", "three centuries = P3CE");
}

#[test]
fn one_of_two_days_or_years() {
    check("The pier was built in 1863 or 1864.", "1863 or 1864 = 1863/1864");
    check("The vote is on May 4 or 5.", "May 4 or 5 = 2025-05-04/2025-05-05");
    check("It was built in 1863 or 1880.", "1863 = 1863; 1880 = 1880");
}

#[test]
fn years_that_qualify_a_thing() {
    check("Output fell from a 1981 peak.", "1981 = 1981");
    check("Prices stayed at 1986 levels.", "1986 = 1986");
    check("The plate is from c1860, its box from c.1905.", "1860 = 1860; 1905 = 1905");
    check("Sales in the fourth 2024 quarter rose.", "the fourth 2024 quarter = 2024-Q4");
    check("She swam a 1920 metre course and wrote a 1500 word essay.", "");
    check("Each of the notes is due April 1, 2030 at 100 per cent.", "April 1, 2030 = 2030-04-01");
    check("The over-65s ride free.", "");
}
