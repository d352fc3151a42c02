//! Sentences: "It rained. Mr. Ho left." is two; "By 4 a.m. Ms. Ho had left." is one; "“We won. Nobody left,” she said." is two.
//!
//! A line break inside a paragraph counts only where the line was broken on purpose (see `lines`); inline lists
//! ("1) milk 2) eggs") are cut before each item.

mod items;
mod lines;
mod words;

use super::prose::Prose;
use crate::lexicon::abbreviations::{Stop, opens_sentence, stop};
use words::{is_day, is_month, last_word, word_from};

/// The sentences of a block, in order, as ranges of its characters; none is empty or starts or ends with white space.
pub fn sentences(prose: &Prose) -> Vec<(usize, usize)> {
    let chars = &prose.chars;
    let breaks = lines::deliberate(prose);
    let mut next_break = breaks.iter().copied().peekable();
    let mut found = Vec::new();
    let mut start = 0;
    let mut i = 0;
    let mut items = items::Items::default();
    while i < chars.len() {
        let c = chars[i];
        if next_break.next_if(|&b| b <= i).is_some()
            || (i > start && (items.begins(prose, start, i) || credit(prose, i)))
        {
            push(prose, start, i, &mut found);
            start = i;
        }
        if matches!(c, '.' | '!' | '?' | '…' | '。' | '．' | '！' | '？') {
            let run = run_end(prose, i);
            if let Some(end) = ends(prose, start, i, run) {
                push(prose, start, end, &mut found);
                start = end;
                i = end;
                continue;
            }
            i = run.max(i + 1);
            continue;
        }
        i += 1;
    }
    push(prose, start, chars.len(), &mut found);
    found
}

fn push(prose: &Prose, mut start: usize, mut end: usize, found: &mut Vec<(usize, usize)>) {
    while start < end && prose.chars[start].is_whitespace() {
        start += 1;
    }
    while start < end && prose.chars[end - 1].is_whitespace() {
        end -= 1;
    }
    if start < end {
        found.push((start, end));
    }
}

/// Whether the credit of a picture begins at `i`, after its caption: "A crane in the harbour Photo: Ann Ho."
fn credit(prose: &Prose, i: usize) -> bool {
    let chars = &prose.chars;
    matches!(chars[i], 'I' | 'P')
        && chars[i - 1].is_whitespace()
        && chars[..i]
            .iter()
            .rev()
            .find(|c| !c.is_whitespace())
            .is_some_and(|c| !matches!(c, ',' | ':' | ';' | '-' | '–' | '—' | '(' | '“' | '"'))
        && ["Image: ", "Photo: ", "Picture: ", "Photograph: "].iter().any(|w| {
            let n = w.chars().count();
            chars.get(i..i + n).is_some_and(|s| s.iter().copied().eq(w.chars()))
        })
}

/// The end of a run of stops: "?!", "...", ". . . .".
fn run_end(prose: &Prose, from: usize) -> usize {
    let mut end = from + 1;
    loop {
        if matches!(prose.get(end), '.' | '!' | '?' | '…') {
            end += 1;
        } else if prose.get(end) == ' '
            && prose.get(end + 1) == '.'
            && prose.chars[end - 1] == '.'
            && spaced(prose, from, end + 1)
        {
            end += 2;
        } else {
            return end;
        }
    }
}

/// Whether the stop at `next` goes on with a spaced ellipsis that is under way or begins here.
fn spaced(prose: &Prose, from: usize, next: usize) -> bool {
    next > from + 2 || (prose.get(next + 1) == ' ' && prose.get(next + 2) == '.')
}

/// Whether a run of stops ends the sentence; then where the next may start (after closing marks).
fn ends(prose: &Prose, start: usize, first: usize, run: usize) -> Option<usize> {
    let mut end = run;
    // "?" and '."' are followed by what closes with them, and by a reference: ".[3]"
    loop {
        let c = prose.get(end);
        if matches!(c, '"' | '”' | '’' | '»' | ')' | ']' | '}' | '\'' | '*' | '_')
            || (c == '“' && prose.get(end + 1).is_whitespace())
        {
            // a straight mark directly before a letter opens
            if matches!(c, '"' | '\'') && prose.get(end + 1).is_alphanumeric() {
                break;
            }
            end += 1;
        } else if c == '[' && prose.get(end + 1).is_ascii_digit()
            || c == ' ' && prose.get(end + 1) == '[' && prose.get(end + 2).is_ascii_digit()
        {
            let mut k = end + 1 + usize::from(c == ' ');
            while prose.get(k).is_ascii_digit() || matches!(prose.get(k), ',' | '-' | '–') {
                k += 1;
            }
            if prose.get(k) != ']' {
                break;
            }
            end = k + 1;
        } else {
            break;
        }
    }
    if end >= prose.chars.len() || matches!(prose.chars[first], '。' | '．' | '！' | '？') {
        return Some(end);
    }
    let glued = !prose.get(end).is_whitespace();
    let mut next = end;
    while next < prose.chars.len() && prose.chars[next].is_whitespace() {
        next += 1;
    }
    if next >= prose.chars.len() {
        return Some(prose.chars.len());
    }
    let plain_stop = prose.chars[first] == '.' && run == first + 1;
    if glued {
        return if plain_stop && end == run { glued_break(prose, first).then_some(end) } else { None };
    }
    let mut opening = next;
    while matches!(
        prose.get(opening),
        '"' | '“' | '‘' | '\'' | '(' | '[' | '«' | '¿' | '¡' | '*' | '_' | '-' | '–' | '—' | '•' | '#'
    ) {
        opening += 1;
        if prose.get(opening) == ' ' && matches!(prose.get(opening - 1), '-' | '–' | '—' | '•' | '*') {
            opening += 1;
        }
    }
    let head = prose.get(opening);
    let word = word_from(prose, opening);
    let upper = head.is_uppercase() || (!head.is_alphabetic() && !head.is_ascii_punctuation()) || head == '$';
    // "iPhone users wait", "v2 is switched off"
    let mixed = word.chars().next().is_some_and(char::is_lowercase)
        && word.chars().nth(1).is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    if !(upper || mixed && plain_stop && end == run) {
        return None;
    }
    let done = Some(end);
    let lower = word.to_lowercase();
    if !plain_stop {
        let dots = prose.chars[first..run].iter().filter(|&&c| c == '.').count();
        if prose.chars[first..run].iter().all(|c| matches!(c, '.' | ' ' | '…')) {
            // "in this case . . . Ford": three dots leave something out inside the sentence unless a plain opening word follows
            let letter = head.is_alphabetic() && lower != "i" && prose.get(run) != ']';
            let quoted = end > run;
            return (letter
                && (dots >= 4
                    || quoted
                    || opens_sentence(&lower)
                    || prose.chars[run - 1] == '…'
                    || first_touches(prose, first)))
            .then_some(end);
        }
        return done;
    }
    if end > run && prose.chars[run] == ')' && run == first + 1 && opens_with_marker(prose, start, first) {
        return None;
    }
    if end > run && !matches!(prose.chars[run], '[' | ' ') {
        // '." She', '.) The'
        let inside = prose.chars[run] == ')' && depth(prose, start, run) > 0 && !head.is_uppercase();
        return (!inside).then_some(end);
    }
    full_stop(prose, start, first, head, &lower).then_some(end)
}

/// Whether an ellipsis follows its word directly ("cold... He"), as at the end of a sentence.
fn first_touches(prose: &Prose, first: usize) -> bool {
    first > 0 && prose.chars[first - 1].is_alphanumeric()
}

/// Whether nothing but the number or letter of an item stands before the stop at `at`: "1.", "• 9.", "a.)".
fn opens_with_marker(prose: &Prose, start: usize, at: usize) -> bool {
    let mut from = start;
    while from < at && (prose.chars[from].is_whitespace() || matches!(prose.chars[from], '•' | '⁃' | '-' | '*' | '('))
    {
        from += 1;
    }
    match &prose.chars[from..at] {
        [c] => c.is_alphanumeric(),
        digits => digits.len() <= 3 && !digits.is_empty() && digits.iter().all(char::is_ascii_digit),
    }
}

/// How many brackets are open before `at`.
fn depth(prose: &Prose, start: usize, at: usize) -> usize {
    prose.chars[start..at].iter().fold(0usize, |n, c| match c {
        '(' => n + 1,
        ')' => n.saturating_sub(1),
        _ => n,
    })
}

/// Whether a single full stop at `at`, followed by a space and a word that could open a sentence, closes one.
fn full_stop(prose: &Prose, start: usize, at: usize, head: char, next: &str) -> bool {
    let mut from = at;
    while from > start
        && !prose.chars[from - 1].is_whitespace()
        && !matches!(prose.chars[from - 1], '(' | '[' | '"' | '“' | '‘' | '/' | '—' | '–')
    {
        from -= 1;
    }
    // "Nov. 3-Dec. 5": the month after the hyphen is cut short.
    let word = &prose.chars[from..at];
    if let Some(hyphen) = word.iter().rposition(|&c| c == '-').filter(|_| head.is_ascii_digit()) {
        let last: String = word[hyphen + 1..].iter().flat_map(|c| c.to_lowercase()).collect();
        if hyphen > 0 && (word[hyphen - 1].is_ascii_digit() || word[hyphen - 1] == '.') && is_month(&last) {
            return false;
        }
    }
    if word.is_empty() {
        return true;
    }
    let only_marker = from == start
        || prose.chars[start..from].iter().all(|c| c.is_whitespace() || matches!(c, '•' | '⁃' | '-' | '*' | '('));
    if only_marker
        && (word.len() <= 3 && word.iter().all(char::is_ascii_digit) || word.len() == 1 && word[0].is_alphabetic())
    {
        return false; // "1. The first item", "A. Jones"
    }
    let opener = opens_sentence(next);
    if matches!(word, ['p' | 'c' | 'r' | 'v']) && head.is_ascii_digit() {
        return false;
    }
    if word.len() == 1 && word[0].is_alphabetic() {
        // "Albert I. Jones", but "you and I. Did"
        let before = last_word(prose, start, from);
        let named = before.is_empty() || before[0].is_uppercase();
        return !named
            && (opener || head.is_ascii_digit() || word[0].is_lowercase() || !head.is_uppercase() || word[0] == 'I');
    }
    let lower: String = word.iter().flat_map(|c| c.to_lowercase()).collect();
    if matches!(lower.as_str(), "a.m" | "p.m" | "am" | "pm") && lower.contains('.') {
        // "By 4 a.m. Ms. Ho had left", "by 3 p.m. Monday", "at 6 p.m. GMT"
        let words = prose.chars[start..from].split(|c| c.is_whitespace()).filter(|w| !w.is_empty()).count();
        return opener || (words > 3 && !ZONES.contains(&next) && !is_day(next));
    }
    // "At 10 pm. Marsh left": without a point of its own it is cut short of nothing.
    let clock = matches!(lower.as_str(), "am" | "pm") && last_word(prose, start, from).iter().any(char::is_ascii_digit);
    if clock && head.is_uppercase() {
        return opener || !ZONES.contains(&next) && !is_day(next);
    }
    match stop(&lower) {
        // "Internet Explorer (IE)": in capitals it is another word
        Some(Stop::Never) if matches!(lower.as_str(), "ie" | "eg") && word[0].is_uppercase() && opener => return true,
        Some(Stop::Never) => return false,
        Some(Stop::Sometimes) => {
            // "may", "sun", "in", "mass" are words as well
            let word_too = matches!(
                lower.as_str(),
                "in" | "min"
                    | "max"
                    | "sun"
                    | "sat"
                    | "mar"
                    | "am"
                    | "ad"
                    | "ill"
                    | "ind"
                    | "del"
                    | "miss"
                    | "mass"
                    | "man"
                    | "ga"
                    | "la"
                    | "pa"
                    | "wash"
                    | "mo"
                    | "cal"
                    | "wed"
                    | "dec"
                    | "al"
                    | "est"
                    | "ft"
                    | "pt"
                    | "co"
                    | "sec"
                    | "mont"
                    | "conn"
                    | "kan"
                    | "ark"
            ) && word[0].is_lowercase();
            let unit = from > start
                && last_word(prose, start, from).iter().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
            let citation = lower == "al" || lower == "ca";
            // "on dec. 7"
            let dated = is_month(&lower) && head.is_ascii_digit();
            if word_too && !unit && !citation && !dated && lower != "co" {
                return true;
            }
            return opener;
        }
        Some(Stop::BeforeNumber) => return !head.is_ascii_digit(),
        None => {}
    }
    // J.C. Penney, C.E.O. Jones; one that ends a sentence is followed by a plain opening word
    if word.contains(&'.')
        && word.split(|&c| c == '.').all(|part| part.len() <= 2 && part.iter().all(|c| c.is_alphabetic()))
    {
        return opener || !word[0].is_uppercase() && !word.iter().any(|c| c.is_uppercase()) && word.len() > 4;
    }
    if word.iter().all(|&c| matches!(c, '°' | 'º' | '№') || c == 'N') {
        return false;
    }
    true
}

/// "world.Today": a space was forgotten, if a plain word stands before and a capitalised one after, and it is no address.
fn glued_break(prose: &Prose, at: usize) -> bool {
    let chars = &prose.chars;
    let mut from = at;
    while from > 0 && !chars[from - 1].is_whitespace() && at - from < 64 {
        from -= 1;
    }
    let mut to = at + 1;
    while to < chars.len() && !chars[to].is_whitespace() && to - at < 64 {
        to += 1;
    }
    let left: Vec<char> =
        chars[from..at].iter().rev().take_while(|c| c.is_alphanumeric() || **c == ',').copied().collect();
    let right = &chars[at + 1..to];
    let letters = right.iter().take_while(|c| c.is_alphabetic()).count();
    let starts = right.first().is_some_and(|c| c.is_uppercase())
        && (letters == 1 && matches!(right[0], 'A' | 'I') && right.len() == 1
            || letters > 1 && right[1..letters].iter().all(|c| c.is_lowercase()));
    let rest_ok = right[letters..].first().is_none_or(|c| !matches!(c, '/' | '@' | '_' | '-') && !c.is_ascii_digit())
        && !(right.get(letters) == Some(&'.') && right.get(letters + 1).is_some_and(|c| c.is_lowercase()));
    let plain = left.len() > 2
        && (left.iter().all(|c| c.is_lowercase())
            || left[..left.len() - 1].iter().all(|c| c.is_lowercase())
                && left[left.len() - 1].is_uppercase()
                && left.len() > 4
            || left.iter().all(|c| c.is_ascii_digit() || *c == ','));
    let address = chars[from..to].iter().any(|c| matches!(c, '@' | '/' | '\\' | '_' | '='))
        || chars[from..].starts_with(&['w', 'w', 'w', '.']);
    starts && rest_ok && plain && !address
}

/// What may stand behind an hour to tell whose it is.
const ZONES: &[&str] = &[
    "gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "cet", "cest", "bst", "mst", "cst", "local", "eastern",
    "pacific", "central",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::plain("t", text);
        let mut got = Vec::new();
        for block in &document.blocks {
            let prose = Prose::new(&document, block.span);
            got.extend(sentences(&prose).into_iter().map(|(a, b)| document.cut(prose.span(a, b)).to_string()));
        }
        assert_eq!(got, expected);
    }

    #[test]
    fn stops() {
        check("It rained. Mr. Ho left.", &["It rained.", "Mr. Ho left."]);
        check("By 4 a.m. Ms. Ho had left.", &["By 4 a.m. Ms. Ho had left."]);
        check("She left at 10 pm. Varn stayed.", &["She left at 10 pm.", "Varn stayed."]);
        check("It opens at 10 pm Eastern.", &["It opens at 10 pm Eastern."]);
        check("The train came at 5 p.m. Nobody got on.", &["The train came at 5 p.m.", "Nobody got on."]);
        check("“We won. Nobody left,” she said. He slept.", &["“We won.", "Nobody left,” she said.", "He slept."]);
        check("Really?! Yes... She paid $3.50 for No. 5.", &["Really?!", "Yes...", "She paid $3.50 for No. 5."]);
        check("He voted no. Apples fell.", &["He voted no.", "Apples fell."]);
        check("It was late.Nobody spoke.", &["It was late.", "Nobody spoke."]);
        check("A crane at night Photo: Ann Ho. It fell.", &["A crane at night", "Photo: Ann Ho.", "It fell."]);
        check("It ends in May. v2 goes on.", &["It ends in May.", "v2 goes on."]);
        check("It measured approx. v2 lengths.", &["It measured approx. v2 lengths."]);
        check("See node.js at docs.example.org.", &["See node.js at docs.example.org."]);
        check("Grey (Hull, 1990). He left.", &["Grey (Hull, 1990).", "He left."]);
    }

    #[test]
    fn broken_lines() {
        check("It was a long\nand cold winter.", &["It was a long\nand cold winter."]);
        check("milk\nbread and butter\neggs", &["milk", "bread and butter", "eggs"]);
        check("1) milk 2) eggs", &["1) milk", "2) eggs"]);
    }
}
