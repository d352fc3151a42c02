//! From where a distance is counted: "nine miles east of Ashby" is no rival of "30 miles north of Orme".

use crate::lexicon::frames::{BEARINGS, DISTANT_FROM, VERTICAL};
use crate::lexicon::letters::fold;
use crate::lexicon::words;
use crate::text::{Document, Sentence, Upos};
use crate::values::{Annotation, Kind};

/// So many words of direction may stand between a distance and its "of": "two miles east south east of".
const MOST: usize = 5;

/// Key of the last word of the name that a distance is counted from, of the noun that a height or depth is counted from; 0 where it
/// tells neither.
pub fn counted_from(document: &Document, sentence: &Sentence, annotation: &Annotation) -> u32 {
    if annotation.value.kind != Kind::Measure {
        return 0;
    }
    let word = |i: usize| fold(document.cut(sentence.tokens[i].span));
    let count = sentence.tokens.len();
    let mut at = sentence.tokens_in(annotation.span).end;
    let mut directed = false;
    for _ in 0..MOST {
        let Some(token) = sentence.tokens.get(at) else { return 0 };
        let written = word(at);
        if BEARINGS.iter().any(|b| *b == written) {
            directed = true;
        } else if token.upos != Upos::Punct || written != "-" {
            break;
        }
        at += 1;
    }
    if at >= count {
        return 0;
    }
    let joins = word(at);
    if !(DISTANT_FROM.iter().chain(VERTICAL).any(|p| *p == joins) || directed && joins == "of") {
        return 0;
    }
    at += 1;
    while at < count && matches!(sentence.tokens[at].upos, Upos::Det | Upos::Adj | Upos::Pron) {
        at += 1;
    }
    // "18 km below the surface" is a depth.
    if VERTICAL.iter().any(|p| *p == joins) {
        return sentence.tokens.get(at).map_or(0, |_| words::key(&word(at)));
    }
    let written_as_name = |i: usize| document.cut(sentence.tokens[i].span).starts_with(char::is_uppercase);
    let end = (at..count).find(|&i| !written_as_name(i)).unwrap_or(count);
    if end > at { words::key(&word(end - 1)) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language, values};

    fn check(text: &str, from: &[&str]) {
        let document = Document::plain("a.txt", text);
        let analysis = language::analyse(&document);
        let annotations = values::annotate(&document, &analysis);
        let found: Vec<u32> =
            annotations.values.iter().map(|v| counted_from(&document, &analysis.sentences[0], v)).collect();
        let wanted: Vec<u32> = from.iter().map(|w| if w.is_empty() { 0 } else { words::key(w) }).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn names_and_nothing_else() {
        check("The fire began nine miles east of Ashby.", &["ashby"]);
        check("It lies two miles from the Orme Tower.", &["tower"]);
        check("It lies 30 km south-west of Port Harrow.", &["harrow"]);
        check("They laid 12 miles of cable.", &[""]);
        check("The wreck lies 40 metres below the surface.", &["surface"]);
    }
}
