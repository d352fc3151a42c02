//! Tables of phrasings: numbers that have a unit further on, numbers of many, numbers that name.

use super::*;

#[test]
fn numbers_told_roughly() {
    check("Several hundred people came.", "count ~300..900 person");
    check("A few dozen barges sank.", "count ~24..72 barge");
    check("Two or three hundred thousand voted.", "count 200000..300000");
    check("They signed a multi-million dollar deal.", "");
    check("He is a 40-something.", "");
}

#[test]
fn units_said_once() {
    check("Bonds come in lots of 5,000 and 10,000 euros.", "count 5000, money 10000 euro");
    check("It sold at 2,325 and 2,380 dollars.", "money 2325 dollar, money 2380 dollar");
    check("The bank sold two- and five-year notes.", "duration 2 year, duration 5 year");
    check("The rate rose 0.5 of a percentage point.", "percent 0.5 percentage point");
    check("She ran point five miles.", "measure 0.5 mile");
    check("The farm covers a square mile and a half.", "measure 1.5 square mile");
    check("He has 20 plus years of service.", "duration >=20 year");
    check("They won the 4 x 100 metres relay.", "measure 100 metre");
    check("Guests in their 40s and 50s came.", "age 40..49 year, age 50..59 year");
    check("She will turn 21.", "age 21 year");
    check(
        "It paid 11 marks per share and closed at 1.90 marks.",
        "money 11 german mark per share, money 1.9 german mark",
    );
    check("She got 11 marks for her essay.", "count 11 mark");
}

#[test]
fn numbers_that_name_models_and_places() {
    check("The airline flies 777 aircraft and the 787 Dreamliner.", "");
    check("It ordered four 747-400 jets.", "count 4 jet");
    check("The car was found at km 117.", "");
    check("Ships 3 and 4 are at sea.", "");
    check("The kitchen must be clean first thing.", "");
    check("It reached the Billboard 200 and beat 50 Cent.", "");
}
