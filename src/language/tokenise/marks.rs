//! Marks beside and inside a word: which run together ("...", "?!"), which stay (1,200, -5, non-profit, 9/11) and which are tokens of their own.

use super::lower;
use crate::lexicon::abbreviations::joins;

/// Whether a comma inside digits groups them: 1,200 and 12,00,000, but not 13,14.
pub(super) fn thousands(right: &[char]) -> bool {
    let group = right.iter().take_while(|c| c.is_ascii_digit()).count();
    group == 3 || group == 2 && right.get(2) == Some(&',') && thousands(&right[3..])
}

/// The end of a run of one mark ("...", "--", "!!!", "?!"), or of the single mark at `at`.
pub(super) fn mark_run(chars: &[char], at: usize, to: usize) -> usize {
    let c = chars[at];
    let mut end = at + 1;
    match c {
        '!' | '?' => {
            while end < to && matches!(chars[end], '!' | '?') {
                end += 1;
            }
        }
        '.' if end < to && matches!(chars[end], '!' | '?') => {
            while end < to && matches!(chars[end], '!' | '?') {
                end += 1;
            }
        }
        '$' | '‘' | '’' => {
            while end < to && chars[end] == c && (c == '$' || end - at < 2) {
                end += 1;
            }
        }
        '.' | '-' | '*' | '=' | '_' | '~' | '<' | '>' | '#' | '…' | '`' | '\'' => {
            while end < to && chars[end] == c {
                end += 1;
            }
            if c == '\'' && end - at > 2 {
                end = at + 1;
            }
        }
        _ => {
            while end < to && is_combining(chars[end]) {
                end += 1;
            }
        }
    }
    end
}

/// Marks that modify the character before them, and joiners of emoji.
pub(super) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' | '\u{20e3}')
}

/// Whether a sign stays with what follows: -5, .5, @ho, #vote, but not a dash before a word.
pub(super) fn keeps_sign(sign: char, after: char, rest: &[char]) -> bool {
    match sign {
        '-' | '+' | '−' => after.is_ascii_digit() && !rest.contains(&'-'),
        '.' => after.is_alphanumeric(),
        '@' | '#' => after.is_alphabetic(),
        _ => false,
    }
}

/// Whether the hyphen at `i` stays inside its word: non-profit, 555-0199, -5, A-1 in a code; else it is a token of its own.
pub(super) fn keeps_hyphen(chars: &[char], start: usize, i: usize, to: usize) -> bool {
    if i == start {
        return true;
    }
    if i + 1 >= to || chars[i + 1] == '-' || chars[i] != '-' {
        return chars[i] == '\u{2011}';
    }
    let left = &chars[start..i];
    if left.iter().all(|c| c.is_alphabetic()) {
        return chars[i + 1].is_alphabetic() && left.len() <= 7 && joins(&lower(left))
            || left.len() <= 3 && left.len() > 1 && lower(left) == "mid";
    }
    // numbers of telephones and the like: three groups, or 555-0199
    let right = &chars[i + 1..to];
    let group = right.iter().take_while(|c| c.is_ascii_digit()).count();
    let digits = left.iter().all(|c| c.is_ascii_digit() || *c == '-');
    let groups = chars[start..to].iter().filter(|c| **c == '-').count();
    let of_seven = left.len() == 7 && left[3] == '/' && left.iter().filter(|c| c.is_ascii_digit()).count() == 6;
    if group == 4 && group == right.len() && (of_seven || digits && left.len() == 5) {
        return true; // 555/010-0199, and the postal code 00501-0001
    }
    digits && group > 0 && group == right.len() && (groups >= 2 || left.contains(&'-') || left.len() == 3 && group == 4)
        || digits && groups >= 2 && right.iter().all(|c| c.is_ascii_digit() || *c == '-')
}

/// Whether the slash at `i` stands in a date or fraction: 5/29/1987, 1/2, 9/11, 24/7.
pub(super) fn slashed_number(chars: &[char], start: usize, i: usize, to: usize) -> bool {
    let digits = |s: &[char]| !s.is_empty() && s.iter().all(|c| c.is_ascii_digit());
    let left_from = chars[start..i].iter().rposition(|&c| c == '/').map_or(start, |k| start + k + 1);
    let right_to = chars[i + 1..to].iter().position(|&c| !c.is_ascii_digit()).map_or(to, |k| i + 1 + k);
    digits(&chars[left_from..i]) && digits(&chars[i + 1..right_to]) && i - left_from <= 4 && right_to - i <= 5
        || i > start
            && i + 1 < to
            && chars[i - 1].is_lowercase()
            && i - start == 1
            && chars[i + 1].is_lowercase()
            && to - i == 2
}
