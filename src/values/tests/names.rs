//! Tables of phrasings: numbers that name, and count nothing: codes, models, pages, set phrases; and their traps.

use super::*;

#[test]
fn codes_and_models() {
    check("The crew called 911 and then 555-0100.", "");
    check("Ring (555) 010-2222 or 555 010 2222.", "");
    check("They play a 4-4-2 formation in a five-a-side league.", "");
    check("The lens is f/2.8 and the host is P5+1.", "");
    check("She flew a 747 and two 737s; the 486 is slow.", "count 2 737");
    check("Ouse bought six C-130 planes and 36 F-16s.", "count 6 plane, count 36 plane");
    check("TWA eight hundred is cleared to land.", "");
    check("He took flight one oh three.", "");
    check("We met at the 7-Eleven.", "");
    check("Case No. 12-345 was heard in season 2.", "");
    check("He got MAD 3 times.", "count 3 time");
}

#[test]
fn numbers_cut_by_tokenizers() {
    check("the mill produced 1, 118 bales ; most were sold .", "count 1118 bale");
    check("The mill produced 1, 118 bales.", "count 1, count 118 bale");
    check("of the 12 in group 3, 140 people left ; few came back .", "count 12, count 3, count 140 person");
}

#[test]
fn hyphens_count() {
    check("They built a 110-storey tower and a 400-room inn.", "count 110 storey, count 400 room");
    check("An 8-by-10-inch print cost $3,000 an acre.", "measure 8 inch, measure 10 inch, money 3000 dollar per acre");
    check("The bank cut by a quarter of a point.", "percent 0.25 percentage point");
}

#[test]
fn pages_dates_and_headings() {
    check("It is told (p. 26) and again (Orme 1998, 136-137).", "");
    check("The poet (837–908) wrote it.", "");
    check("On June 8 and 9 the guns fell silent.", "");
    check("The class of '99 met.", "");
    check("Read paragraphs 3-7 of it.", "");
    check("She lives at 42nd Street.", "");
}

#[test]
fn set_phrases() {
    check("They have zero tolerance for it at ground zero.", "");
    check("The ship split in two.", "");
    check("They marched in two columns.", "count 2 column");
    check("It is a nine-to-five job.", "");
    check("The town is back to square one.", "");
    check("The number-one seed lost.", "");
}

#[test]
fn numbers_alone() {
    check("one", "count 1");
    check("a couple", "count 2");
    check("forty second", "ordinal 42");
    check("three hundred krores", "count 3000000000");
    check("7 point 25", "count 7.25");
    check("quarter of a litre", "measure 0.25 litre");
}

#[test]
fn prices_in_old_archives() {
    check("The bid values it at #301 million.", "money 301000000 pound sterling");
    check("She is the #1 singer.", "");
    check("The stock eased 3/8 to 44 7/8.", "count 0.375, count 44.875");
    check("A three-legged dog barked.", "count 3 leg");
}
