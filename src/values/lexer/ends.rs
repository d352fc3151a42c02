//! Where a lexeme ends: "o'clock", "Monday|'s", "U.S.", "1,200.50", "12 000".

use super::scan;

/// Letters to Unicode that are signs to us.
pub(super) fn is_sign_letter(c: char) -> bool {
    matches!(c, 'º' | 'ª' | '\u{2100}'..='\u{214f}')
}

/// Whether a word begins at `at`.
#[inline]
pub(super) fn opens_word(text: &str, at: usize, end: usize) -> bool {
    match text.as_bytes()[at] {
        byte @ ..128 => byte.is_ascii_alphabetic(),
        _ => text[at..end].chars().next().is_some_and(|c| c.is_alphabetic() && !is_sign_letter(c)),
    }
}

#[inline]
pub(super) fn word_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    // Most words are of plain letters, and end before a space.
    let at = scan::letters(bytes, start, end);
    let goes_on = at < end && (bytes[at] >= 128 || bytes[at] == b'\'' || bytes[at] == b'.' && at - start == 1);
    if goes_on { joined_end(text, start, end) } else { at }
}

/// Where a word ends that may hold letters beyond ASCII, stops or apostrophes.
fn joined_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = letters_end(text, start, end);
    // Most words end before a space, or a sign that joins nothing.
    if at >= end || !(matches!(bytes[at], b'\'' | 0xe2) || bytes[at] == b'.' && at - start == 1) {
        return at;
    }
    // Initials: "U.S.", "p.m.", "e.g."
    if at - start == 1 {
        let mut stops = at;
        while stops + 1 < end
            && bytes[stops] == b'.'
            && bytes[stops + 1].is_ascii_alphabetic()
            && letters_end(text, stops + 1, end) == stops + 2
        {
            stops += 2;
        }
        if stops > at {
            at = stops;
            if at < end && bytes[at] == b'.' {
                at += 1;
            }
            return at;
        }
    }
    loop {
        let apostrophe = if at < end && bytes[at] == b'\'' {
            1
        } else if at < end && text[at..end].starts_with('’') {
            '’'.len_utf8()
        } else {
            return at;
        };
        let next = letters_end(text, at + apostrophe, end);
        let letters = next - at - apostrophe;
        // "Monday's" ends before the apostrophe, "o'clock" and "don't" do not.
        if letters == 0 || (letters == 1 && matches!(bytes[next - 1], b's' | b'S')) {
            return at;
        }
        at = next;
    }
}

pub(super) fn letters_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < end {
        at = scan::letters(bytes, at, end);
        if at >= end || bytes[at] < 128 {
            break;
        } else {
            match text[at..end].chars().next() {
                Some(c) if (c.is_alphabetic() && !is_sign_letter(c)) || ('\u{300}'..'\u{370}').contains(&c) => {
                    at += c.len_utf8();
                }
                _ => break,
            }
        }
    }
    at
}

pub(super) fn starts_decimal(bytes: &[u8], at: usize, end: usize) -> bool {
    at + 1 < end && bytes[at + 1].is_ascii_digit()
}

pub(super) fn digits_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let run = |mut at: usize| {
        while at < end && bytes[at].is_ascii_digit() {
            at += 1;
        }
        at
    };
    let mut at = run(if bytes[start] == b'.' { start + 1 } else { start });
    loop {
        let separator = match bytes.get(at).filter(|_| at < end) {
            Some(b'.' | b',') => 1,
            Some(b'\'' | b' ') if three_digits(bytes, at + 1, end) => {
                // "12 000 people", but not "in 2019 500 people" or "the 747 400 metres away": the last group must be 000, or
                // there must be two groups; and the first has three digits at most.
                let first = bytes[start..at].iter().all(u8::is_ascii_digit) && at - start <= 3 && bytes[start] != b'0';
                let next = at + 4;
                let more = next < end && bytes[next] == bytes[at] && three_digits(bytes, next + 1, end);
                let grouped = !first && bytes[start..at].contains(&bytes[at]);
                // "12 345.67"
                let broken = bytes[at] == b' '
                    && next + 2 < end
                    && bytes[next] == b'.'
                    && bytes[next + 1..next + 3].iter().all(u8::is_ascii_digit)
                    && free_before(text, start);
                let ends =
                    broken || &bytes[at + 1..next] == b"000" || bytes[at] == b'\'' || counts_on(text, start, next, end);
                if grouped || (first && (more || ends)) { 1 } else { return at }
            }
            Some(0xc2 | 0xe2) => match text[at..end].chars().next() {
                Some(c @ ('\u{a0}' | '\u{202f}' | '\u{2009}' | '’')) if three_digits(bytes, at + c.len_utf8(), end) => {
                    c.len_utf8()
                }
                _ => return at,
            },
            _ => return at,
        };
        let next = run(at + separator);
        if next == at + separator {
            return at;
        }
        at = next;
    }
}

/// "1 200 rooms": after the last group stands a small word, and before the first no name ("May 12 300 people") or number.
fn counts_on(text: &str, start: usize, next: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let follows = next + 1 < end && bytes[next] == b' ' && bytes[next + 1].is_ascii_lowercase();
    let before = text[..start].trim_end_matches(' ');
    let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    follows
        && start > 0
        && bytes[start - 1] == b' '
        && word.chars().next().is_some_and(char::is_lowercase)
        && word.ends_with(char::is_alphabetic)
}

/// Whether neither a name ("May 12 345.67") nor a number stands before.
fn free_before(text: &str, start: usize) -> bool {
    let word = text[..start].trim_end_matches(' ').rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    word.chars().next().is_none_or(char::is_lowercase) && !word.ends_with(|c: char| c.is_ascii_digit())
}

/// Exactly three digits.
fn three_digits(bytes: &[u8], at: usize, end: usize) -> bool {
    at + 3 <= end
        && bytes[at..at + 3].iter().all(u8::is_ascii_digit)
        && !(at + 3 < end && bytes[at + 3].is_ascii_digit())
}
