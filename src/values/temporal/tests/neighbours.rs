//! Phrasings beside those that every reader knows: days of work, hours told roughly, edges in two words.

use super::check;

#[test]
fn days_of_work() {
    check("It ships in 5 business days.", "5 business days = 2025-08-27");
    check("It came three working days ago.", "three working days ago = 2025-08-15");
    check("It opens on the first business day of next month.", "the first business day of next month = 2025-09-01");
    check("It is due on the last working day of the month.", "the last working day of the month = 2025-08-29");
    check("The talks took ten working days.", "ten working days = P10D");
}

#[test]
fn hours_told_roughly_or_beside_a_day() {
    check("Let us meet at five-ish.", "five-ish = 2025-08-20T05:00");
    check("Let us meet tonight 8ish.", "tonight 8ish = 2025-08-20T20:00");
    check("Let us meet tonight at about 7:30.", "tonight at about 7:30 = 2025-08-20T19:30");
    check("The shop is open from 6 to 8 tonight.", "from 6 to 8 tonight = 2025-08-20T18:00/2025-08-20T20:00");
    check("The hall is free after 5 tomorrow.", "5 tomorrow = 2025-08-21T05:00");
    check("Rain fell on Monday about 4 miles away.", "Monday = 2025-08-18");
    check("They lost 5 tomorrow fields.", "tomorrow = 2025-08-21");
}

#[test]
fn edges_in_two_words() {
    check("It opened in mid to late 2016.", "mid to late 2016 = 2016");
    check("It opened in the early to mid-90s.", "the early to mid-90s = 199");
    check("It rose in the latter half of last year.", "the latter half of last year = 2024-H2");
    check("It rained the first few days of May 2024.", "the first few days of May 2024 = 2024-05");
    check("Sales peaked two quarters ago.", "two quarters ago = 2025-Q1");
    check("Sales grew 2018-present.", "2018-present = 2018/PRESENT_REF");
    check("Sales fell in the first nine months.", "the first nine months = P9M");
    check("It fell in fiscal 2019's fourth quarter.", "fiscal 2019's fourth quarter = 2019-Q4");
}

#[test]
fn days_beside_others() {
    check("He left on Friday last.", "Friday last = 2025-08-15");
    check("He came three days back.", "three days back = 2025-08-17");
    check("They pushed the launch three days back.", "three days = P3D");
    check("He comes a week on Monday.", "a week on Monday = 2025-09-01");
    check("It was signed on 5 Apr 15.", "5 Apr 15 = 2015-04-05");
    check("The year after next may tell.", "The year after next = 2027");
    check("Ferries were full over the 4th of July weekend.", "the 4th of July weekend = 2025-W27-WE");
    check("The survey took a year and a month.", "a year and a month = P13M");
    check("He swims every single day.", "every single day = P1D");
    check("Shops stay at 1600 Market Street.", "");
}

#[test]
fn a_number_word_behind_a_month_may_count() {
    check("In January five cables were cut.", "January = 2025-01");
    check("By March three more ships had sailed.", "March = 2025-03");
    check("They met on May ten.", "May ten = 2025-05-10");
}
