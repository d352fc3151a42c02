//! What stands between white spaces and is not cut: "www.example.org/a-b", "info@example.org", ":-)".

/// The length of an address, smiley or file name that `chunk` begins with, without closing marks.
pub(super) fn address(chunk: &[char]) -> Option<usize> {
    if chunk.len() < 2 {
        return None;
    }
    let has = |needle: &[char]| chunk.windows(needle.len()).any(|w| w == needle);
    let starts_word = chunk[0].is_alphanumeric();
    let web = has(&[':', '/', '/']) && starts_word || chunk.starts_with(&['w', 'w', 'w', '.']);
    let at = chunk.iter().position(|&c| c == '@');
    let mail = starts_word
        && at.is_some_and(|k| {
            chunk[k + 1..].contains(&'.')
                && chunk[..k].iter().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+'))
        });
    let smiley = matches!(
        chunk,
        [':' | ';' | '=', ')' | '(' | 'D' | 'P' | '/' | ']']
            | [':' | ';', '-', ')' | '(' | 'D' | 'P' | '/' | ']']
            | ['<', '3']
            | [':', '\'', '(']
    );
    if smiley {
        return Some(chunk.len());
    }
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
