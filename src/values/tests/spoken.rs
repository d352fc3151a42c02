//! Tables of phrasings: numbers as they are spoken, powers in words, units with unusual signs, money in slang.

use super::*;

#[test]
fn numbers_with_commas_and_hyphens_in_words() {
    check("The tally was two million, seven hundred thousand and nine.", "count 2700009");
    check("The press ran one thousand, two hundred and thirty-four copies.", "count 1234 copy");
    check("The hall seats two-hundred-and-six guests.", "count 206 guest");
    check("They let twenty three-bedroom flats.", "count 20 flat, count 3 bedroom");
    check("Fourscore ewes and a fiftyfold gain.", "count 80 ewe, count 50 time");
}

#[test]
fn numbers_that_are_read_out_are_none() {
    check("The code is seven zero eight.", "");
    check("It was built in seventeen seventy-six.", "");
    check("She threw a one-two punch at fifty-fifty odds.", "");
    check("The flag is MAX_9 and the row 1_000.", "");
}

#[test]
fn powers_in_words() {
    check("The answer is ten to the sixth.", "count 1000000");
    check("It holds two to the power of ten keys.", "count 1024 key");
    check("That makes 10 to the power of -3.", "count 0.001");
    check("It fell from 10 to the sixth place.", "count 10, ordinal 6");
}

#[test]
fn small_parts() {
    check("The gap is three one-hundredths of an inch.", "measure 0.03 inch");
    check("One ten-thousandth of the sample was left.", "percent 0.0001");
    check("A third as many came.", "percent 0.3333333333333333333333333333");
    check("The reading is oh point two.", "count 0.2");
}

#[test]
fn units_by_their_many_signs() {
    check("The sled weighs 5 KG and ran 12 KM.", "measure 5 kilogram, measure 12 kilometre");
    check("It used 300 kwh at 50 hz.", "measure 300 kilowatt-hour, measure 50 hertz");
    check("A stone falls at 9.8 m/s².", "measure 9.8 metre per second squared");
    check("It gains 3 metres per second squared.", "measure 3 metre per second squared");
    check("The jet reached Mach 2.5.", "measure 2.5 mach");
    check("They hung a 55-in screen.", "measure 55 inch");
    check("The rug is 10' x 12'.", "measure 10 foot, measure 12 foot");
    check("He weighs 12 stone 4.", "measure 172 pound");
    check("It was 12 below this morning.", "measure -12 degree");
    check("The broth was kept at 40 degs c.", "measure 40 celsius");
    check(
        "A 50,000-dwt tanker took on 900 TEUs.",
        "measure 50000 deadweight tonne, measure 900 twenty-foot equivalent unit",
    );
    check("The house is at 16-18 Kelp Avenue.", "");
}

#[test]
fn money_in_slang_and_codes() {
    check("The fare is two pounds fifty.", "money 2.5 pound sterling");
    check("They want $50 grand.", "money 50000 dollar");
    check("The plot cost Tk 500 or KD 3.", "money 500 bangladeshi taka, money 3 kuwaiti dinar");
    check("Gas costs $3 per 1,000 cubic feet.", "money 3 dollar");
    check("It paid $2/share.", "money 2 dollar per share");
    check("He weighed 60 kgs.", "measure 60 kilogram");
}
