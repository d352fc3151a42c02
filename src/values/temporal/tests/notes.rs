//! Dates and lengths as notes, forms and queries have them: "Q4/2018", "w/c 4 May", "1 and 1/2 hours", ">= 2014".

use super::{check, said};

#[test]
fn dates_in_short() {
    check("It was paid in 3-2015.", "3-2015 = 2015-03");
    check("The audit of Q4/2018 is closed.", "Q4/2018 = 2018-Q4");
    check("Sales fell in h2 of 2018.", "h2 of 2018 = 2018-H2");
    check("The crew is away w/c 4 May 2026.", "w/c 4 May 2026 = 2026-W19");
    check("It rained in week 32 of this year.", "week 32 of this year = 2025-W32");
    check("It was signed on 22 January in 2016.", "22 January in 2016 = 2016-01-22");
    check("The depot opens in mid may.", "mid may = 2026-05");
    check("The hall opens at the beginning of summer.", "the beginning of summer = 2025-SU");
    check("It is due the month after the next.", "the month after the next = 2025-10");
    check("It was paid last month on the 7th.", "last month on the 7th = 2025-07-07");
    check("The kiosk is shut jun-aug, as ever.", "jun-aug = 2025-06/2025-08");
    check("The final is two weekends from now.", "two weekends from now = 2025-W36-WE");
    check("The kiosk opens Saturday from 10.", "Saturday from 10 = 2025-08-23T10:00");
    check("We meet next week, Friday.", "next week, Friday = 2025-08-29");
}

#[test]
fn hours_in_short() {
    check("It shuts at 8 30 pm gmt+2.", "8 30 pm gmt+2 = 2025-08-20T20:30");
    check("The tide turns at 1930h.", "1930h = 2025-08-20T19:30");
    check("It was five minutes to ten.", "five minutes to ten = 2025-08-20T09:55");
    check("It rang at 1 quarter to 12.", "1 quarter to 12 = 2025-08-20T11:45");
    check("Call me six forty-five tomorrow.", "six forty-five tomorrow = 2025-08-21T06:45");
    check(
        "The desk is open from five to eight o'clock.",
        "from five to eight o'clock = 2025-08-20T05:00/2025-08-20T08:00",
    );
}

#[test]
fn lengths_with_fractions() {
    check("It took 1 and 1/2 hours.", "1 and 1/2 hours = PT1.5H");
    check("It took two and one half years.", "two and one half years = P2.5Y");
    check("It took two and three quarters of an hour.", "two and three quarters of an hour = PT2.75H");
    check("It took one and three quarters of hours.", "one and three quarters of hours = PT1.75H");
    check("It took one and a half of an hour.", "one and a half of an hour = PT1.5H");
    check("It took half a dozen weeks.", "half a dozen weeks = P6W");
    check("It took 2h30m in all.", "2h30m = PT150M");
    check("It took 1hr30min in all.", "1hr30min = PT90M");
    check("It took 1h30 to mend.", "1h30 = PT90M");
    check("It took 2 hours 10.", "2 hours 10 = PT130M");
    check("Quarter of an hour was enough.", "Quarter of an hour = PT0.25H");
}

#[test]
fn what_comes_round() {
    check("Rent falls due every 5th of the month.", "every 5th of the month = XXXX-XX-05");
    check("The choir sings every three Mondays.", "every three Mondays = XXXX-WXX-1");
    check("The desk opens weekdays at nine.", "weekdays at nine = XXXX-WXX-WDT09:00");
}

#[test]
fn titles_in_quotation_marks() {
    check("She spoke on the programme \"60 Minutes.\"", "");
    check("He hosts \"This Week,\" a talk show.", "");
    check("He said \"this week\" twice.", "this week = 2025-W34");
}

#[test]
fn comparisons_of_years() {
    assert_eq!(said("It lists ships newer than 2014."), "2015-01-01/..");
    assert_eq!(said("It lists ships older than 2014."), "../2014-01-01");
    assert_eq!(said("It lists rows where the year is greater than 2014."), "2015-01-01/..");
    check("The pump moves more than 2014 litres.", "");
}
