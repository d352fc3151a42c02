//! What stands between white spaces and is not cut: "www.example.org/a-b", "info@example.org", ":-)".

/// The length of an address, smiley or file name that `chunk` begins with, without closing marks.
pub(super) fn address(chunk: &[char]) -> Option<usize> {
    if chunk.len() < 2 {
        return None;
    }
    let has = |needle: &[char]| chunk.windows(needle.len()).any(|w| w == needle);
    let starts_word = chunk[0].is_alphanumeric();
    match smiley(chunk) {
        0 => {}
        n => return Some(n),
    }
    if chunk.starts_with(&['[', '.', '.', '.', ']']) {
        return Some(5);
    }
    if chunk.len() > 2 && chunk.iter().all(|c| matches!(c, '=' | '-' | '~' | '+' | '|' | '<' | '>')) {
        return Some(chunk.len()); // a line drawn with marks
    }
    let web = has(&[':', '/', '/']) && starts_word || chunk.starts_with(&['w', 'w', 'w', '.']);
    let at = chunk.iter().position(|&c| c == '@');
    let mail = starts_word
        && at.is_some_and(|k| {
            let name = if chunk.starts_with(&['m', 'a', 'i', 'l', 't', 'o', ':']) { 7.min(k) } else { 0 };
            chunk[k + 1..].contains(&'.')
                && chunk[name..k].iter().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%'))
        });
    if !(web || mail) {
        return None;
    }
    let mut end = chunk.len();
    while end > 1 {
        let c = chunk[end - 1];
        let balanced = c == ')' && chunk[..end].contains(&'(');
        if !balanced
            && matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '”' | '’' | '\'' | ')' | ']' | '>' | '}' | '*')
        {
            end -= 1;
        } else {
            break;
        }
    }
    Some(end)
}

/// The length of a smiley that `chunk` begins with, 0 if there is none.
pub(super) fn smiley(chunk: &[char]) -> usize {
    match chunk {
        ['^', '_', '^', ..]
        | ['-', '_', '-', ..]
        | [':', '\'', '(' | ')', ..]
        | [':' | ';' | '=' | '8', '-' | 'o', ')' | '(', ..] => 3,
        [':' | ';', '-', 'D' | 'P' | '/' | '|' | ']' | '*', rest @ ..] if ends(rest) => 3,
        [':' | ';', ')' | '(', ..] | ['(', ':'] => 2,
        [':' | ';' | '=', 'D' | 'P' | '/' | ']' | ')' | '(', rest @ ..] | ['<', '3', rest @ ..] if ends(rest) => 2,
        _ => 0,
    }
}

/// Where the smiley begins that stands at the end of `chunk`, after its word: "great:-)".
pub(super) fn smiley_at_end(chunk: &[char]) -> Option<usize> {
    let n = chunk.len();
    (n > 3 && smiley(&chunk[n - 3..]) == 3)
        .then(|| n - 3)
        .or_else(|| (n > 2 && matches!(chunk[n - 2..], [':' | ';', ')' | '(']) && chunk[n - 3] != '(').then(|| n - 2))
}

fn ends(rest: &[char]) -> bool {
    rest.first().is_none_or(|c| !c.is_alphanumeric() && *c != '/')
}
