//! Figures that come out and figures that do not: "64 pupils and 13 teachers, 87 people in all".

use crate::claims::{Claim, Origin, claims};
use crate::text::DocumentId;
use crate::values::Shape;
use crate::{language, read, values};

/// What is said otherwise, as what its figures come to: "245" of "255 marks". Empty where everything comes out.
fn check(text: &str, expect: &[&str]) {
    let document = read::plain("a.txt", text);
    let analysis = language::analyse(&document);
    let annotations = values::annotate(&document, &analysis);
    let shown = |c: &Claim| match &c.value.as_ref()?.shape {
        Shape::Amount(amount) => Some(amount.low.round_dp(2).normalize().to_string()),
        _ => None,
    };
    let found: Vec<String> = claims(DocumentId(0), &document, &analysis, &annotations)
        .iter()
        .filter(|c| matches!(c.origin, Origin::Derived { by: "arithmetic", .. }))
        .filter_map(shown)
        .collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn totals_after_their_parts() {
    check("The bus carried 64 pupils and 13 teachers, 87 people in all.", &["77"]);
    check("The bus carried 64 pupils and 13 teachers, 77 people in all.", &[]);
    check("He spent 120 marks on bread, 80 marks on fuel and 45 marks on lamp oil, altogether 255 marks.", &["245"]);
    check("Costs: rent 1,200, wages 3,400, light 150, in total 4,850 marks.", &["4750"]);
    check("On Monday we let 60 geese go. A second flock of 75 followed in May. That makes 145 in all.", &["135"]);
    check("On Monday we let 60 geese go. A second flock of 75 followed in May. That makes 135 in all.", &[]);
    check(
        "The bank lent 45 million against bills and 27 million against bonds, together with 94 million in notes.",
        &[],
    );
}

#[test]
fn totals_before_their_parts() {
    check("The bakery employs 118 people, 97 women and 31 men.", &["128"]);
    check("The bakery employs 128 people, 97 women and 31 men.", &[]);
    check(
        "The fund paid 4.2 million crowns: 2.1 million for houses, 1.6 for roads and 0.9 for the school.",
        &["4600000"],
    );
    check("The fund paid 4.2 million crowns: 2.1 million for houses, 1.2 for roads and 0.9 for the school.", &[]);
    check("The fire burned 340 hectares: 200 of pine, 90 of oak and 70 of scrub.", &["360"]);
    check("At the count 41 were for, 17 against and 6 abstained; 62 votes were cast.", &["64"]);
    check("Orme played 20, won 12, drew three, lost six.", &["21"]);
    check("Orme played 20, won 12, drew two, lost six.", &[]);
    check("All 44 posts, 28 in the river and 14 on land, were renewed.", &["42"]);
    check("Twelve people were hurt, including three children and two drivers.", &[]);
    check("The search ended with 21 otters dead. Of the dead: 15 female, 8 male.", &["23"]);
    check("Of the 60 who applied, 41 were taken and 22 were refused.", &["63"]);
    check("Of the 60 who applied, 41 were taken and 12 were put off.", &[]);
    check("Seven Danes, three Poles and a man from Orme made up the crew of twelve.", &[]);
    check(
        "The damage is put at 8.9 million euros:\n\n- 4.1 million for roads\n- 2.2 million for bridges\n- 1.9 million for the school\n",
        &["8200000"],
    );
}

#[test]
fn differences() {
    check("The law was carried by 77 votes to 72, a majority of seven.", &["5"]);
    check("The law was carried by 77 votes to 72, a majority of five.", &[]);
    check("Net debt fell from 12.3bn to 8.9bn in a year, a fall of 4.3bn.", &["3400000000"]);
    check("With 61 votes to 38 and one abstention, the majority was 33.", &["23"]);
    check("The bill passed with 77 for and 72 against; the majority was seven.", &["5"]);
    check("The price was cut by 10 crowns, from 45 to 40.", &["5"]);
    check("The price was cut by 5 crowns, from 45 to 40.", &[]);
    check("They used 28 of the 40 boats; the remaining 14 stayed in port.", &["12"]);
    check("They used 28 of the 40 boats; the remaining 12 stayed in port.", &[]);
    check("She finished in 2:18:41, ahead of Moss in 2:19:02, who came in 31 seconds behind.", &["21"]);
}

#[test]
fn changes_and_multiples() {
    check(
        "The mill raised its output from 4.0 million to 6.0 million tonnes a year, an increase of 30 per cent.",
        &["50"],
    );
    check("The mill raised its output from 4.0 million to 6.0 million tonnes a year, an increase of 50 per cent.", &[]);
    check("The bill has grown by almost half, from £5.2 million to £6.3 million.", &["0.21"]);
    check("The bill has grown by a fifth, from £5.2 million to £6.3 million.", &[]);
    check("The crossing takes 25 minutes instead of 40, a saving of a fifth.", &["0.38"]);
    check("The crossing takes 30 minutes, compared with 40 minutes by road, a saving of 50 per cent.", &["25"]);
    check("The harbour has more than doubled its traffic, from 16 million tonnes to 24 million.", &["150"]);
    check("The harbour has more than doubled its traffic, from 16 million tonnes to 38 million.", &[]);
    check("The new barge has a length of 60 metres, twice the 40 metres of the old one.", &["150"]);
    check(
        "The barge weighs 870 tonnes, up from 833 for the older type, and offers an eight per cent saving in fuel.",
        &[],
    );
}

#[test]
fn shares_of_a_whole() {
    check("There were 17 deaths among 412 patients, 6.1 per cent.", &["4.13"]);
    check("There were 17 deaths among 412 patients, 4.1 per cent.", &[]);
    check("The power failed in 100,000 of 300,000 households, that is to say in four out of five.", &["0.33"]);
    check(
        "The coins brought in 2.0 million francs, of which 1.5 million, or less than half, has been found.",
        &["0.75"],
    );
    check("Of 640 nodes 212 were lost, 40 per cent of them for good.", &[]);
    check("Half of the bricks came from Orme, a third from Pell, and a quarter from seven smaller kilns.", &["0.17"]);
    check("Possession: Orme 46 per cent, Pell 56 per cent.", &["54"]);
    check("Half of the guests came by boat, and two thirds had come before.", &[]);
}

#[test]
fn prices() {
    check("Three pumps were bought at 42,000 crowns each, 146,000 in all.", &["126000"]);
    check("Three pumps were bought at 42,000 crowns each, 126,000 in all.", &[]);
    check("Each of the 8 teams has 11 players, 98 in all.", &["88"]);
    check("We sold 1,460 lamps at 390 crowns, 579,400 crowns in all.", &["569400"]);
    check("The insurer has offered 9.0 million euros to 30 families, or 250,000 euros each.", &["300000"]);
}

#[test]
fn tables_and_columns() {
    check("Apples          1,200\nPears             800\nPlums             450\nTotal           2,550\n", &["2450"]);
    check("Apples          1,200\nPears             800\nPlums             450\nTotal           2,450\n", &[]);
    check("The staff\n- 12 cooks\n- 7 waiters\n- 3 porters\nTotal: 24\n", &["22"]);
    check("| Sales | 402 | 471 |\n| Costs | 332 | 357 |\n| Profit | 70 | 124 |\n", &["114"]);
    check(
        "| Cups | 120 | 40 | 80 |\n| Plates | 90 | 30 | 60 |\n| Bowls | 70 | 20 | 50 |\n| Pots | 60 | 20 | 30 |\n",
        &["40"],
    );
    check(
        "| 2017 y | 120 | 90 | 30 |\n| 2018 y | 115 | 95 | 20 |\n| 2019 y | 110 | 99 | 11 |\n| 2020 y | 108 | 99 | 19 |\n",
        &["9"],
    );
    // A subtotal is no part of its own sum.
    check("Wheat   10\nRye   20\nGrain   30\nHay   15\nTotal   45\n", &[]);
}

#[test]
fn one_figure_in_two_units() {
    check("The pool is 25 metres (50 feet) long.", &["82.02"]);
    check("The pool is 25 metres (82 feet) long.", &[]);
    check("Heat the kiln to 200C (450F).", &["392"]);
    check("It was 2C (4F) warmer than the day before.", &[]);
    check("The rent is £1,000 a month, or £15,000 a year.", &["12000"]);
    check("The rent is £1,000 a month, or £12,000 a year.", &[]);
    check("The shaft is 40 metres (the ladder 90 feet) deep.", &[]);
}

#[test]
fn labels_and_what_is_set_against_it() {
    check("Votes for: 14. Against: 9. Abstained: 2. Total votes cast: 27.", &["25"]);
    check("Votes for: 14. Against: 9. Abstained: 2. Total votes cast: 25.", &[]);
    check("The mill went for £310,000, £60,000 above the asking price of £270,000.", &["40000"]);
    check("Of the 200 who replied, 30 per cent, or 80 people, wanted a new pool.", &["40"]);
    check("Of the 200 who replied, 40 per cent, or 80 people, wanted a new pool.", &[]);
    check("The guild cut its losses by a third, from 180 to 120.", &[]);
}
