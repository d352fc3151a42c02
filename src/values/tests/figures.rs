//! Tables of phrasings: broken numbers, rates, signs that a sentence explains, units told once for two figures.

use super::*;

#[test]
fn numbers_in_unusual_words() {
    check("Fares rose point five per cent.", "percent 0.5 percent");
    check("At this point five ferries left.", "count 5 ferry");
    check("The works printed two and three quarter million stamps.", "count 2750000 stamp");
    check("She scored nine point oh five.", "count 9.05");
    check("He bought a baker's dozen and a couple of dozen more.", "count 13, count 24");
    check(
        "The talks are over four-and-a-half pages; the flight took a three-and-a-half-hour detour.",
        "count >4.5 page, duration 3.5 hour",
    );
    check("The error is plus or minus 6 percentage points.", "percent 6 percentage point");
    check("The mill took a one-third stake.", "percent 0.3333333333333333333333333333");
    check("They drank from half-litre bottles after a half-mile walk.", "measure 0.5 litre, measure 0.5 mile");
    check("Imports were down 34.1 to 41.5 pct.", "percent 34.1..41.5 percent");
    check("Imports rose 5 to 45 percent.", "count 5, percent 45 percent");
    check("The archive holds 3.2B of them.", "count 3200000000");
}

#[test]
fn rates_of_things() {
    check("The share pays 20 cents a share.", "money 20 cent per share");
    check("Guides charge $40 per person.", "money 40 dollar per person");
    let flights = amount("It runs four flights a week.");
    assert_eq!((flights.unit.as_str(), flights.per.as_deref()), ("flight", Some("week")));
}

#[test]
fn signs_by_the_words_beside_them() {
    check("The capacitor holds 2.5 F.", "measure 2.5 farad");
    check("It was 86 F outside.", "measure 86 fahrenheit");
    check("A wind of 20 kt blew.", "measure 20 knot");
    check("The load is 20 [kg] and the share 12 [%].", "measure 20 kilogram, percent 12 percent");
    check("It was shown on a 1080p screen.", "");
    check("The spread is 3 bp to 40 bps.", "percent 3..40 basis point");
    check("The fees came to PS2.7m and Y=28,030.", "money 2700000 pound sterling, money 28030 japanese yen");
    check("The PS5 sold well.", "");
    check("The dollar stood at 1.8353 marks.", "money 1.8353 german mark");
    check("Stock rose 37.5 Canadian cents.", "money 37.5 canadian cent");
}

#[test]
fn what_stands_behind_its_owner() {
    check("It is one of the firm's largest contracts.", "count 1 contract");
    check("Millions of the world's poorest weavers struck.", "count ~2000000..9999999 weaver");
    check("Eight of Maria Brandt's early paintings hang here.", "count 8 painting");
    check("Some 900 oil- and wood-fired kilns closed.", "count ~900 kiln");
    check("The line lost thousands of acres.", "measure ~2000..9999 acre");
    check("A player of 52 RBIs and 24 pts led.", "count 52 rbi, count 24 point");
    check("The yard built 18,392 last year.", "count 18392");
}

#[test]
fn units_told_once() {
    check("Output fell to 38,760 tonnes from 46,899.", "measure 38760 tonne, measure 46899 tonne");
    check("The rate is 17.75 per cent, against 18.25.", "percent 17.75 percent, percent 18.25 percent");
    check(
        "It costs 24,500 yen ($220) new and 12,300 ($110) used.",
        "money 24500 japanese yen, money 220 dollar, money 12300 japanese yen, money 110 dollar",
    );
    check("He paid $5,000 to 20 men.", "money 5000 dollar, count 20 man");
}

#[test]
fn numbers_against_each_other() {
    check("The bill passed 52 to 48.", "score 52-48");
    check("The panel voted seven to two against it.", "score 7-2");
    check("He cut it from 20 to 10.", "count 20..10");
    check("It was a 50-50 chance between junctions 9 and 10.", "");
    check("She hit a four-by-four car with a two-by-four.", "");
    check("The end is 6-foot-4 and weighs 11st 4lb.", "measure 76 inch, measure 158 pound");
}

#[test]
fn one_of_a_unit() {
    check("It is about a mile from here.", "measure ~1 mile");
    check("A stamp cost less than a dollar.", "money <1 dollar");
    check("A kilo of rice.", "measure 1 kilogram");
    check("a grand", "money 1000 dollar");
    check("A mile away stood a hut with a dollar bill.", "");
    check("He ate a pound of nuts.", "");
}

#[test]
fn names_with_numbers() {
    check("Owners of Orion 4 phones complained.", "");
    check("In Norwich 12 people fell ill.", "count 12 person");
    check("It filed a form 10-K for its 401(k) plan.", "");
    check("The A250-900 seats 366 passengers.", "count 366 passenger");
    check("It needs USB 3.0 and HTTP 404 pages.", "");
}

#[test]
fn money_by_its_nation() {
    check("It lost Canadian $ 20 million.", "money 20000000 canadian dollar");
    check("In Canada $5 was paid.", "money 5 dollar");
    check("They changed 500 mexico pesos.", "money 500 mexican peso");
    check("It rose three-quarters of a cent.", "money 0.75 cent");
    check("The loan is 500 kr.", "money 500 krone");
}

#[test]
fn numbers_in_cells() {
    check("7 M", "count 7000000");
    check("11 th", "ordinal 11");
    check("1 13/25", "count 1.52");
    check("five point eleven", "count 5.11");
    check("a million trillion", "count 1000000000000000000");
    check("2 -7 litres", "measure 2..7 litre");
}

#[test]
fn both_ends_with_their_scale() {
    check("It expects $779m-798m of it.", "money 779000000..798000000 dollar");
    check("Profit was £5m to 6m.", "money 5000000..6000000 pound sterling");
    check("It drew 15 k visitors.", "count 15000 visitor");
    check("They ruled by an eight to one majority.", "score 8-1");
    check("Harwick 17-28 Denby", "score 17-28");
    check("They have both reduced prices.", "");
    check("It costs 10 francs and 50 centimes.", "money 10.5 franc");
}

#[test]
fn rates_by_their_last_figures() {
    check("The rate was 5.59-61 per cent.", "percent 5.59..5.61 percent");
    check("It spans 1.5-20 metres.", "measure 1.5..20 metre");
    check("They hold 34-67 pct of it.", "percent 34..67 percent");
    check("It weighs 12 345.67 tonnes.", "measure 12345.67 tonne");
    check("May 12 345.67 tonnes", "measure 345.67 tonne");
    check("A crowd of 2 mil people came.", "count 2000000 person");
    check("It made quarter percentage point cuts.", "percent 0.25 percentage point");
    check("Contracts on the Standard and Poor's 500 stock index fell.", "");
}

#[test]
fn amounts_side_by_side() {
    check("The fund seeks €5-6m.", "money 5000000..6000000 euro");
    check("It is worth 5 mil. dollars.", "money 5000000 dollar");
    check("The gauges read 12 kPa, 12 Pa and 3 bar.", "measure 12 kilopascal, measure 12 pascal, measure 3 bar");
    check("The path is 2 km, 300 m long.", "measure 2300 metre");
    check("It reached 200M.", "count 200000000");
    check("The jet stopped on runway 27.", "");
}

#[test]
fn temperatures_of_no_scale() {
    check("It was minus 19 outside.", "measure -19 degree");
    check("Temperatures fell to minus 20.", "measure -20 degree");
    check("Body temperature 29.4.", "measure 29.4 degree");
    check("The score was minus 19.", "count -19");
    check("The temperature 20 miles away was mild.", "measure 20 mile");
    check("It was minus 19 points at the end.", "count -19 point");
}

#[test]
fn figures_with_a_tail() {
    check("There were 20ish cars in the yard.", "count ~20 car");
    check("The print is 5\" x 7\" in size.", "measure 5 inch, measure 7 inch");
    check("He paid COP 500 for it.", "money 500 colombian peso");
    check("They met at COP 26 in the north.", "");
    check("Only one of the ships is to be built.", "count 1 ship");
    check("He is the only one of the sons who stayed.", "");
}
