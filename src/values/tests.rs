//! Phrasings of every kind of quantity, and what holds of all values.

use super::*;
use crate::language;
use crate::text::Document;
use proptest::prelude::*;
use rust_decimal::Decimal;

mod figures;
mod names;
mod parts;
mod science;
mod spoken;
mod tables;

/// The quantities of a text: kind, numbers, unit, bound.
fn reading(text: &str) -> String {
    let document = Document::plain("t", text);
    let annotations = annotate(&document, &language::analyse(&document));
    let shown = |a: &Annotation| match &a.value.shape {
        Shape::Amount(m) => {
            let end = if m.low == m.high { String::new() } else { format!("..{}", m.high.normalize()) };
            let bound = if m.bound == Bound::Exact { "" } else { m.bound.sign() };
            let unit = if m.unit.is_empty() { String::new() } else { format!(" {}", m.unit) };
            Some(format!("{} {bound}{}{end}{unit}", a.value.kind.word(), m.low.normalize()))
        }
        Shape::Words(words) => Some(format!("{} {}", a.value.kind.word(), words.0)),
        Shape::Moment(_) => None,
    };
    annotations.values.iter().filter_map(shown).collect::<Vec<_>>().join(", ")
}

fn check(text: &str, expect: &str) {
    assert_eq!(reading(text), expect, "{text}");
}

/// The first amount of a text.
fn amount(text: &str) -> Amount {
    let document = Document::plain("t", text);
    let annotations = annotate(&document, &language::analyse(&document));
    let first = annotations.values.into_iter().find_map(|a| match a.value.shape {
        Shape::Amount(amount) => Some(amount),
        _ => None,
    });
    first.unwrap_or_else(|| panic!("no amount in {text}"))
}

#[test]
fn money() {
    check("It cost $1.2bn to build.", "money 1200000000 dollar");
    check("The ferry cost US$34.6 million.", "money 34600000 dollar");
    check("They paid 92 million yuan for it.", "money 92000000 chinese yuan");
    check("It owes three thousand million pounds.", "money 3000000000 pound sterling");
    check("He won 10 grand in a raffle.", "money 10000 dollar");
    check("Three grand slams followed.", "count 3 slam");
    check("Tickets are $5-$10 each.", "money 5..10 dollar");
    check("It sold for between $5 and $6 million.", "money 5000000..6000000 dollar");
    check("Rents rose by $40 to $640.", "money 40 dollar, money 640 dollar");
    check("It charged 20 dollars and 43 cents.", "money 20.43 dollar");
    check("He was fined £250 and lost 25 pounds of weight.", "money 250 pound sterling, measure 25 pound");
    check("A ton costs 883 stg.", "money 883 pound sterling");
    check("Fees of up to £24 a year apply.", "money <=24 pound sterling per year");
    check("The bank lent 609,457 billion lire.", "money 609457000000000 italian lira");
    check("Sales rose to 120 MEUR.", "money 120000000 euro");
    check("It gave a couple hundred thousand dollars.", "money 200000 dollar");
    check("A $5 million dyke was built for CAD $3.", "money 5000000 dollar, money 3 canadian dollar");
    check("The balance was -$40, then minus €7.", "money -40 dollar, money -7 euro");
    check("It raised Rupees 500 and lent dlrs 2 million.", "money 500 rupee, money 2000000 dollar");
    check("A 50m-euro quay cost R1.5bn.", "money 50000000 euro, money 1500000000 south african rand");
    check("It cost $5 Canadian and hk$ 6,500.", "money 5 canadian dollar, money 6500 hong kong dollar");
}

#[test]
fn percentages() {
    check("Prices rose 5 per cent.", "percent 5 percent");
    check("Turnout fell by two percentage points.", "percent 2 percentage point");
    check("The rate was cut by 50 basis points.", "percent 50 basis point");
    check("Growth of 5% to 6% is likely.", "percent 5..6 percent");
    check("A quarter of the voters stayed home.", "percent 0.25");
    check("Rates rose a quarter point.", "percent 0.25 percentage point");
    check("One in five pupils walks.", "percent 0.2");
    check("See http://example.org/a%20b%2829%29.", "");
}

#[test]
fn measures() {
    check("The tunnel is about 5-6 miles long.", "measure ~5..6 mile");
    check("A quake of magnitude 6.4 struck.", "measure 6.4 magnitude");
    check("A magnitude-6.4 quake struck.", "measure 6.4 magnitude");
    check("He is 5 ft 10 in tall.", "measure 70 inch");
    check("It covers 311 square miles.", "measure 311 square mile");
    check("Winds reached 74 mph.", "measure 74 mile per hour");
    check("The pumps move 250,000 barrels a day.", "measure 250000 barrel per day");
    check("It was 31C in the shade.", "measure 31 celsius");
    check("More than 80 kilometres (50 miles) away.", "measure >80 kilometre, measure >50 mile");
    check("He scored 12 in six games.", "count 12, count 6 game");
    check("It was 20 degrees below zero.", "measure -20 degree");
    check("She ran for 517 rushing yards.", "measure 517 yard");
    check("Add two-thirds of a cup of milk.", "measure 0.6666666666666666666666666667 cup");
    check("He is 5 foot 8.", "measure 68 inch");
    check("The path is a mile and a half long.", "measure 1.5 mile");
    check("It burns 6 litres per 100 km.", "measure 6 litre per 100 kilometre");
    check("A 12 - foot wall held 10- to 20-foot waves.", "measure 12 foot, measure 10..20 foot");
    check("Winds reached 90 km / h.", "measure 90 kilometre per hour");
}

#[test]
fn ages() {
    check("The 45-year-old driver was unhurt.", "age 45 year");
    check("A man aged 19 was held.", "age 19 year");
    check("The calf is 8 months old.", "age 8 month");
    check("She's 78 and fit.", "age 78 year");
    check("A dentist of 52 was called.", "age 52 year");
    check("A retired road worker of 52 died.", "age 52 year");
    check("The champion, who has just turned 25, sang.", "age 25 year");
    check("Prior, who at 24 was the youngest guest, sang.", "age 24 year");
    check("A mother of two, 33, sang.", "count 2, age 33 year");
    check("She is in her forties.", "age 40..49 year");
    check("She was 10 when it sank.", "age 10 year");
    check("The goalkeeper, 30, was sold.", "age 30 year");
    check("Ana Prior, 61, a teacher, was there.", "age 61 year");
}

#[test]
fn counts() {
    check("At least 14 people were hurt.", "count >=14 person");
    check("It employs nearly 1,200 welders.", "count ~1200 welder");
    check("Dozens of sheep drowned.", "count ~24..96 sheep");
    check("Two of its trams were scrapped.", "count 2 tram");
    check("The fire killed 12 people and injured 40.", "count 12 person, count 40 person");
    check("More than 10 but fewer than 20 barges sank.", "count 10..20 barge");
    check("There were 17 dead and 43 injured.", "count 17 person, count 43 person");
    check("The hotel has 1 200 rooms.", "count 1200 room");
    check("On May 12 300 people left.", "count 300 person");
    check("It won by a two-to-one margin.", "");
    check("The loss was 3 billion a year earlier.", "count 3000000000");
    check("Some 40 or more barges sank.", "count >=40 barge");
    check("Only 12 of 40 dredgers sailed.", "count 12 dredger, count 40 dredger");
    check("North of 50 barges sank, not over 60.", "count >50 barge, count <=60 barge");
    check("The mill sells 200 loaves.", "count 200 loaf");
    check("It holds 10 and as many as 30 barges.", "count 10 barge, count <=30 barge");
    check("It has four-, five- and six-berth boats.", "count 4 berth, count 5 berth, count 6 berth");
    check("No passengers were hurt.", "count 0 passenger");
    check("Both drivers were hurt.", "count 2 driver");
    check("Exports rose sixfold.", "count 6 time");
    check("It holds 1.5 × 10⁶ cells.", "count 1500000 cell");
    check("Another barge or two may sink.", "count 2 barge");
}

#[test]
fn no_quantities() {
    check("See Figure 1.5 on day two of the regatta.", "");
    check("See Section 427 and Article 5.", "");
    check("The S&P 500 closed higher.", "");
    check("Flight 370 left gate 12.", "");
    check("Call 555-123-4567 now.", "");
    check("She lives at 16 Market Street.", "");
    check("A B-52 flew over.", "");
    check("No one came.", "");
    check("They tried to score easily in the 70's.", "");
    check("The Boeing 777-200LR is new.", "");
    check("Wales play in the Six Nations.", "");
}

#[test]
fn versions_and_scores() {
    check("Upgrade to v2.3.1 today.", "version 2.3.1");
    check("It needs Python 3.8 or later.", "version 3.8");
    check("It needs at least Python 3.10.", "version 3.10");
    check("The minimum version is 1.70.", "version 1.70");
    check("5.2: The page moved. 5.1, 20 February 2024: The page opened.", "version 5.2, version 5.1");
    check("8.15: The doors open.", "count 8.15");
    check("The bug is gone in release 40.", "version 40");
    check("They want to build 40 homes.", "count 40 home");
    check("They release 12 prisoners.", "count 12 prisoner");
    check("Since version 4.0 it is faster.", "version 4.0");
    check("They won 3-1 at home.", "score 3-1");
    check("She won 6-4 7-5.", "score 6-4 7-5");
}

#[test]
fn part_and_change() {
    assert_eq!(amount("Two of its trams were scrapped.").scope, Scope::PartOf);
    assert_eq!(amount("Another 5 barges sank.").scope, Scope::Additional);
    assert_eq!(amount("Tickets are $6 each.").scope, Scope::Each);
    assert_eq!(amount("Exports rose by 5%.").change, Change::Rise);
    assert_eq!(amount("Exports were down 5%.").change, Change::Fall);
    assert_eq!(amount("Exports rose to 5%.").change, Change::Level);
}

#[test]
fn rounding() {
    let meant = |text: &str| {
        let meant = amount(text).extent.meant;
        (meant.low.map(|d| d.normalize().to_string()), meant.high.map(|d| d.normalize().to_string()))
    };
    let pair = |a: &str, b: &str| (Some(a.to_string()), Some(b.to_string()));
    assert_eq!(meant("It has 1,300 cows."), pair("1250", "1350"));
    assert_eq!(meant("It has 2,000 cows."), pair("1920", "2080"));
    assert_eq!(meant("It has 12 cows."), pair("12", "12"));
    assert_eq!(meant("It has more than 12 cows.").1, None);
}

/// What holds of every reading of any text.
fn holds(text: &str) {
    let document = Document::plain("t", text);
    let annotations = annotate(&document, &language::analyse(&document));
    let mut end = 0;
    for annotation in &annotations.values {
        assert!(annotation.span.start >= end && !annotation.span.is_empty(), "values overlap: {text:?}");
        end = annotation.span.end;
        let words = document.cut(annotation.span);
        let digit = |c: char| c.is_ascii_digit();
        let before = document.text[..annotation.span.start as usize].chars().next_back();
        let after = document.text[annotation.span.end as usize..].chars().next();
        assert!(!(words.starts_with(digit) && before.is_some_and(digit)), "part of a number: {words:?} in {text:?}");
        assert!(!(words.ends_with(digit) && after.is_some_and(digit)), "part of a number: {words:?} in {text:?}");
        if let Shape::Amount(amount) = &annotation.value.shape {
            assert!(
                amount.extent.meant.contains(&amount.extent.said),
                "said is not within meant: {words:?}: {:?}",
                amount.extent
            );
            for other in &annotations.values {
                if let Shape::Amount(b) = &other.value.shape {
                    assert_eq!(amount.extent.relation(&b.extent), b.extent.relation(&amount.extent));
                }
            }
        }
    }
}

#[test]
fn odd_words_are_read() {
    for text in ["2, lakh one third of zero", "9000000000000000000000000006x", "10000000000000000000000000002°C "] {
        holds(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        holds(&text);
    }

    #[test]
    fn any_figures_are_read(text in "([0-9]{1,30}|[,.%$€£/'\" ½-]|bn|million|two|and|a|half|km|to|between|per|°C|dozen|th|x|e|age|over|of| ){0,24}") {
        holds(&text);
    }

    #[test]
    fn a_printed_number_reads_the_same(mantissa in 0i64..9_999_999_999, scale in 0u32..4) {
        let value = Decimal::new(mantissa, scale).normalize();
        let document = Document::plain("t", &format!("It weighs {value} kg."));
        let lexemes = lexer::Lexemes::of(&document, document.blocks[0].span);
        prop_assert_eq!(numeral::read(&lexemes, 2).map(|n| n.low), Some(value));
    }

    #[test]
    fn any_words_of_number_are_read(
        picks in prop::collection::vec((0..crate::lexicon::number_words::WORDS.len(), 0u32..10_000, 0u8..12), 1..14)
    ) {
        let mut text = String::new();
        for (word, number, glue) in picks {
            text.push_str(match glue { 0 => "-", 1 => ", ", 2 => "/", 3 => "^", 4 => "", 5 => " of ", 6 => "e+", _ => " " });
            if glue % 3 == 0 {
                text.push_str(&number.to_string());
            } else {
                text.push_str(crate::lexicon::number_words::WORDS[word].0);
            }
        }
        holds(&text);
    }

    #[test]
    fn a_printed_amount_reads_the_same(mantissa in 1i64..9_999_999, scale in 0u32..3, unit in 0usize..5) {
        let value = Decimal::new(mantissa, scale).normalize();
        let (text, kind) = [
            (format!("It comes to {value} kg."), "measure"),
            (format!("It comes to {value} kilometres."), "measure"),
            (format!("It comes to ${value}."), "money"),
            (format!("It comes to {value} euros."), "money"),
            (format!("It comes to {value}%."), "percent"),
        ][unit].clone();
        let first = reading(&text);
        prop_assert!(first.starts_with(&format!("{kind} {value} ")), "{text}: {first}");
        // What is printed is read again.
        let again = reading(&format!("It comes to {}.", first.trim_start_matches(kind)));
        prop_assert!(again.starts_with(&format!("{kind} {value}")), "{first}: {again}");
    }

    #[test]
    fn units_convert_there_and_back(number in 1i64..1_000_000, index in 0usize..150) {
        let units = crate::lexicon::units::Units::embedded().all();
        let unit = &units[index % units.len()];
        let value = Decimal::from(number);
        if let Some(base) = value.checked_mul(unit.factor).and_then(|v| v.checked_add(unit.offset)) {
            let back = (base - unit.offset).checked_div(unit.factor);
            prop_assert!(back.is_some_and(|b| (b - value).abs() < Decimal::new(1, 6)), "{}: {:?}", unit.name, back);
        }
    }
}

/// Megabytes a second of values alone, for a look: `cargo test --profile quick speed -- --ignored --nocapture`.
#[test]
#[ignore]
fn speed() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut documents = Vec::new();
    for story in std::fs::read_dir(path).into_iter().flatten().flatten() {
        for file in std::fs::read_dir(story.path().join("docs")).into_iter().flatten().flatten() {
            documents.push(Document::plain("t", &std::fs::read_to_string(file.path()).unwrap_or_default()));
        }
    }
    let analyses: Vec<_> = documents.iter().map(language::analyse).collect();
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    let start = std::time::Instant::now();
    let rounds = std::env::var("ROUNDS").ok().and_then(|r| r.parse().ok()).unwrap_or(20);
    let mut found = 0;
    for _ in 0..rounds {
        found += documents.iter().zip(&analyses).map(|(d, a)| annotate(d, a).values.len()).sum::<usize>();
    }
    let rate = bytes as f64 * f64::from(rounds) / 1e6 / start.elapsed().as_secs_f64();
    println!("{rate:.1} MB/s, {found} values");
}
