//! Tales: a date without a year belongs to the year that is being told.

use super::told;

#[test]
fn history_goes_on_in_its_own_year() {
    let opening = "On 3 May 1847 the town fell. In June 1847 it rose. In July 1847 and August 1847 it fell again. In October 1847 \
                   and November 1847 it rose. In December 1847 and January 1848 it starved. ";
    let text =
        format!("{opening}On 12 February the siege began. Two days later the gate fell. It ended the following year.");
    let all = told(&text, Some("2009-12-19"));
    assert!(all.ends_with("12 February = 1848-02-12; Two days later = 1848-02-14; the following year = 1849"), "{all}");
}

#[test]
fn without_publication_the_last_year_counts() {
    assert_eq!(
        told("The mill opened on 3 May 1998. On 9 June it burned. Three days later it was sold.", None),
        "3 May 1998 = 1998-05-03; 9 June = 1998-06-09; Three days later = 1998-06-12"
    );
}

#[test]
fn news_does_not_take_the_year_of_the_past() {
    assert_eq!(
        told("The firm, founded in 1985, said on Monday that it shut its mill in June.", Some("2025-08-20")),
        "1985 = 1985; Monday = 2025-08-18; June = 2025-06"
    );
}

#[test]
fn years_before_the_common_era() {
    let text = "In 490 BC the fleet sailed. By 480 the army was ready. The war (499 BC to 449 BC) and that of 431 BC were long.";
    let all = told(text, None);
    assert!(all.contains("480 = BC0480"), "{all}");
}

#[test]
fn what_is_told_aside_does_not_move_the_story() {
    let opening = "On 3 May 1847 the town fell. In June 1847 it rose. In July 1847 and August 1847 it fell again. In October 1847 \
                   and November 1847 it rose. In December 1847 and January 1848 it starved. ";
    let text = format!(
        "{opening}In March 1848 the troops reached those who had held out in late 1846. By June, the gate fell."
    );
    let all = told(&text, Some("2009-12-19"));
    assert!(all.ends_with("late 1846 = 1846; June = 1848-06"), "{all}");
}

#[test]
fn an_undated_text_stands_at_no_date_it_only_looks_to() {
    assert_eq!(
        told("It was the first fall since September 1958. Food rose in January.", None),
        "September 1958 = 1958-09; January = XXXX-01"
    );
    assert_eq!(
        told("The notes are due May 1997. They will be sold on June 3.", None),
        "May 1997 = 1997-05; June 3 = XXXX-06-03"
    );
    assert_eq!(
        told("Sales rose by 9 per cent against 1986. In March they fell over the weekend.", None),
        "1986 = 1986; March = XXXX-03; the weekend = XXXX-WXX-WE"
    );
    assert_eq!(
        told("Sunday 5 May 2019. It is the fourth title after 1971 and 1994. Sales begin on Tuesday, 21 May.", None),
        "Sunday 5 May 2019 = 2019-05-05; 1971 = 1971; 1994 = 1994; Tuesday, 21 May = 2019-05-21"
    );
}
