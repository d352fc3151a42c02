//! What holds for every text.

use super::{on, told};
use crate::lexicon::time_words::{MONTHS, WORDS};
use crate::values::Shape;
use proptest::prelude::*;

fn sound(text: &str) {
    let (document, values) = on(text, Some("2024-02-29"));
    let mut end = 0;
    for a in values {
        assert!(a.span.start >= end && a.span.start < a.span.end, "{text:?}");
        end = a.span.end;
        let _ = document.cut(a.span);
        match a.value.shape {
            Shape::Moment(m) => {
                for e in m.extent.iter() {
                    assert!(e.meant.contains(&e.said), "{text:?} {e:?}");
                }
                for c in m.clock.iter() {
                    assert!(c.meant.contains(&c.said), "{text:?} {c:?}");
                }
            }
            Shape::Amount(m) => assert!(m.extent.meant.contains(&m.extent.said), "{text:?} {:?}", m.extent),
            Shape::Words(_) => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        sound(&text);
    }

    #[test]
    fn any_words_of_time_are_read(
        picks in prop::collection::vec((0..WORDS.len(), 0u32..100_000, 0u8..12), 1..14)
    ) {
        let mut text = String::new();
        for (word, number, glue) in picks {
            text.push_str(match glue { 0 => "-", 1 => ", ", 2 => "/", 3 => ":", 4 => "", 5 => " the ", 6 => " of ", _ => " " });
            if glue % 3 == 0 { text.push_str(&number.to_string()) } else { text.push_str(WORDS[word].0) }
        }
        sound(&text);
    }

    #[test]
    fn a_printed_date_is_read_again(year in 1900i16..2100, month in 1i8..13, day in 1i8..29) {
        let iso = format!("{year:04}-{month:02}-{day:02}");
        let name = MONTHS[month as usize - 1];
        for text in [iso.clone(), format!("{day} {name} {year}"), format!("{name} {day}, {year}")] {
            prop_assert_eq!(told(&format!("It fell on {text}."), None), format!("{text} = {iso}"));
        }
    }
}
