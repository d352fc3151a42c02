//! Figures of laboratories and workshops: powers, give and take, sizes, shares by weight, lists before one unit.

use super::*;

#[test]
fn powers_and_slack() {
    check("The chip holds 3x2^8 bytes.", "measure 768 byte");
    check("The film is 0.4 x 10-6 m thick.", "measure 0.0000004 metre");
    check("The rod weighs 7 ± 0.3 kg.", "measure 7 kilogram");
    let rod = amount("The rod weighs 7 +/- 0.3 kg.").extent.meant;
    assert_eq!((rod.low, rod.high), (Some(Decimal::from(6700)), Some(Decimal::from(7300))));
}

#[test]
fn sizes() {
    check("The beam is 8 in wide and 2 1/2 in thick.", "measure 8 inch, measure 2.5 inch");
    check("She finished 3 in deep trouble.", "count 3");
    check("The dunes move 20 cm a century.", "measure 20 centimetre per century");
    check("The farm covers 7 km squared.", "measure 7 square kilometre");
    check("The steel has less than 2 wt.% carbon.", "percent <2 percent");
    check("Section 4.03B applies.", "");
    check("The firm, Hale & Sons, sold three hundred & twelve boats.", "count 312 boat");
}

#[test]
fn lists_before_one_unit() {
    check("Fares rose 4 and 6 per cent.", "percent 4 percent, percent 6 percent");
    check("They ran 4, 8 and 12 km.", "measure 4 kilometre, measure 8 kilometre, measure 12 kilometre");
    check("They rode 4- and 16-mile loops.", "measure 4 mile, measure 16 mile");
}

#[test]
fn figures_of_the_news() {
    check("The final was seen by 14m.", "count 14000000");
    check("The population of the islands grew to 3.2m in 2010.", "count 3200000 person");
    check("The population lives at 300m above the sea.", "measure 300 metre");
    check(
        "The reserves rose around 5.4 billion to 222.2 billion marks.",
        "count ~5400000000, money 222200000000 german mark",
    );
    check("The deficit was 12.6 billion marks a year earlier.", "money 12600000000 german mark");
    check("She won 6-3, 6-7 (4-7), 6-2.", "score 6-3 6-7 6-2");
    check("It was his third win in as many days.", "ordinal 3");
    check("No names stand in the minutes.", "");
}
