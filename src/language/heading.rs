//! The clock time that heads an entry: "**17:48** Linnea Storm speaks", "06:37  The pumps are stopped". It is no part of the sentence
//! that it stands before.

use crate::text::{Document, Token};

/// What may follow the figures of the time.
const AFTER_TIME: &[&str] =
    &["am", "pm", "a.m.", "p.m.", "gmt", "utc", "bst", "cet", "est", "edt", "pst", "hrs", "h", "uhr", "z"];
/// The most tokens that such a time has.
const MOST: usize = 3;

/// How many tokens at the start of a sentence are the time that heads it; 0 for none.
pub fn time(document: &Document, tokens: &[Token]) -> usize {
    let text = |i: usize| tokens.get(i).map_or("", |t: &Token| document.cut(t.span));
    if tokens.len() < 3 || !clock(text(0)) {
        return 0;
    }
    let follows = |i: usize| AFTER_TIME.contains(&text(i).to_ascii_lowercase().as_str());
    let count = 1 + (1..MOST).take_while(|&i| follows(i)).count();
    let (Some(last), Some(next)) = (tokens.get(count - 1), tokens.get(count)) else { return 0 };
    let gap = document.text.get(last.span.end as usize..next.span.start as usize).unwrap_or("");
    let set_off = gap.contains(['*', '_', '\t', '|']) || gap.matches(' ').count() >= 2;
    let whole = tokens.len() - count >= 2;
    if set_off && whole { count } else { 0 }
}

/// "17:48", "8.38", "06:12:30".
fn clock(word: &str) -> bool {
    let parts: Vec<&str> = word.split([':', '.', 'h']).collect();
    let number = |p: &str, most: u8| p.len() <= 2 && p.parse::<u8>().is_ok_and(|n| n <= most);
    match parts.as_slice() {
        [hour, minute] => number(hour, 24) && minute.len() == 2 && number(minute, 59),
        [hour, minute, second] => number(hour, 24) && [minute, second].iter().all(|p| p.len() == 2 && number(p, 59)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::language;
    use crate::text::{Deprel, Document, Upos};

    fn check(text: &str, headed: usize) {
        let document = Document::plain("a.txt", text);
        let sentence = language::analyse(&document).sentences.into_iter().next().unwrap();
        let head = sentence.tokens.iter().take_while(|t| t.deprel == Deprel::Dep && t.upos == Upos::Num).count();
        assert_eq!(head, headed, "{text}");
        assert_eq!(sentence.tokens.iter().filter(|t| t.head == 0).count(), 1, "{text}");
        assert!(sentence.tokens.iter().all(|t| t.head as usize <= sentence.tokens.len()), "{text}");
    }

    #[test]
    fn entries_and_sentences() {
        check("06:37  The pumps are stopped.", 1);
        check("06:37 is the time of the first train.", 0);
        check("10.50 metres of rope were cut.", 0);
        check("22:15\tMs Holm leaves the room.", 1);
    }
}
