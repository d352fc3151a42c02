//! Text in which phrases are found as whole words: in lower case, every word and sign between blanks, " 212 of the 640 , or a third ".

/// In lower case, every word and sign between blanks.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len() + 8);
    tidy.push(' ');
    let mut word = false;
    for c in text.chars() {
        let sign = matches!(
            c,
            ',' | ';' | ':' | '.' | '(' | ')' | '?' | '!' | '"' | '“' | '”' | '—' | '–' | '|' | '/' | '=' | '+'
        );
        if c.is_whitespace() || sign {
            if word {
                tidy.push(' ');
            }
            word = false;
            if sign {
                tidy.push(c);
                tidy.push(' ');
            }
        } else {
            tidy.extend(c.to_lowercase());
            word = true;
        }
    }
    if word {
        tidy.push(' ');
    }
    tidy
}

/// Whether any of the phrases, given between blanks, stands in tidy words.
pub fn has(tidy: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|p| stands(tidy, p))
}

/// Whether a phrase stands in tidy words as whole words.
pub fn stands(tidy: &str, phrase: &str) -> bool {
    let mut from = 0;
    while let Some(k) = tidy.get(from..).and_then(|rest| rest.find(phrase)) {
        let (start, end) = (from + k, from + k + phrase.len());
        if tidy[..start].ends_with(' ') && tidy[end..].starts_with(' ') {
            return true;
        }
        from = end;
    }
    false
}

/// Whether tidy words end in any of the phrases.
pub fn ends(tidy: &str, phrases: &[&str]) -> bool {
    let tidy = tidy.trim_end();
    phrases.iter().any(|p| tidy.strip_suffix(p).is_some_and(|head| head.ends_with(' ')))
}

/// Whether tidy words begin with any of the phrases.
pub fn begins(tidy: &str, phrases: &[&str]) -> bool {
    let tidy = tidy.trim_start();
    phrases.iter().any(|p| tidy.strip_prefix(p).is_some_and(|tail| tail.is_empty() || tail.starts_with(' ')))
}

/// How many words and signs.
pub fn count(tidy: &str) -> usize {
    tidy.split_ascii_whitespace().count()
}
