//! Numbers of any form before units of time, and stretches that share a word or a year.

use super::check;

#[test]
fn numbers_of_any_form_count_time() {
    check("It ran for zero point five hours.", "zero point five hours = PT0.5H");
    check("The loop took .5 seconds.", ".5 seconds = PT0.5S");
    check("A hundred and fifty years went by.", "A hundred and fifty years = P150Y");
    check("The rock is 2x10^6 years old and lay for 1.2e6 years.", "1.2e6 years = P1200000Y");
    check("They signed a 5- to 10-year lease.", "5- to 10-year = P5Y");
    check("He spoke for a third of an hour.", "a third of an hour = PT0.33H");
    check("The pump was off for a three-quarter hour.", "three-quarter hour = PT0.75H");
    check("Allow two hours forty-five.", "two hours forty-five = PT165M");
    check("She swam it in 2m30s.", "2m30s = PT150S");
    check("The wall stood for hundreds of years.", "hundreds of years = PXY");
    check("The depot has a fleet of 737s.", "");
}

#[test]
fn years_of_a_beginning() {
    check("The chapel was built around 1850.", "1850 = 1850");
    check("The works built around 1850 carts and about 1700 of them ran.", "");
    check("The rock is two million years old and lay for three million years.", "three million years = P3000000Y");
}

#[test]
fn two_lengths_of_one_unit() {
    check("The term is between five years and ten years.", "five years and ten years = P5Y");
    check("The term was cut from ten years to five years.", "ten years = P10Y; five years = P5Y");
}

#[test]
fn hours_of_business() {
    check("The kiosk is open from nine to five.", "from nine to five = 2025-08-20T09:00/2025-08-20T17:00");
    check("The museum is open 10-6 daily.", "10-6 = 2025-08-20T10:00/2025-08-20T18:00; daily = P1D");
    check("She works from 9 to 5.", "from 9 to 5 = 2025-08-20T09:00/2025-08-20T17:00");
    check("She works from eight to ten hours.", "eight to ten hours = PT8H");
    check("The index fell from eight to six.", "");
    check("Call me 5/6 5pm.", "5/6 5pm = 2025-05-06T17:00");
    check("It opens Monday to Friday at 10am.", "Monday to Friday = 2025-08-25/2025-08-29; 10am = 2025-08-25T10:00");
}

#[test]
fn days_that_come_round() {
    check("Rent is due on the 1st and 15th of every month.", "the 1st and 15th of every month = XXXX-XX-01");
    check("They meet every 4th and 10th of the month.", "every 4th and 10th of the month = XXXX-XX-04");
    check("She runs on weekday mornings.", "weekday mornings = XXXX-WXX-WDTMO");
    check("He trains thrice a week.", "thrice a week = P1W");
}

#[test]
fn stretches_share_their_year() {
    check("Output grew from Q1 to Q3.", "from Q1 to Q3 = 2025-Q1/2025-Q3");
    check(
        "Orders fell in the third and fourth quarters of 2024.",
        "the third = 2024-Q3; fourth quarters of 2024 = 2024-Q4",
    );
    check("It was dry in the fifties and sixties.", "the fifties = 195; sixties = 196");
    check("They are in their fifties and sixties.", "");
    check("The mill closed in the mid-to-late 1980s.", "the mid-to-late 1980s = 198");
    check("The ferry ran as recently as 2014.", "2014 = 2014");
    check("The bridge fell on this day in 1945.", "1945 = 1945");
    check("The regatta is held on the weekend of June 4-5.", "the weekend of June 4-5 = 2025-W23-WE");
}
