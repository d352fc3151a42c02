//! One word in British and American spelling: "colour" and "color", "organise" and "organize", "centre" and "center".

use crate::lexicon::spellings::SPELLINGS;
use std::borrow::Cow;

/// The form that both spellings of an English word come to; it need not be a word. `word` is in lower case. Two words that come
/// to one form are one word in two spellings, but for a handful of rare words.
pub fn level_spelling(word: &str) -> Cow<'_, str> {
    if let Some(other) = SPELLINGS.get(word) {
        return Cow::Borrowed(other);
    }
    if word.len() < 5 || !word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut level = Cow::Borrowed(word);
    // "organize", "organization", "analyze".
    for ending in
        ["ize", "izes", "ized", "izing", "izer", "izers", "ization", "izations", "yze", "yzes", "yzed", "yzing", "yzer"]
    {
        if let Some(stem) = level.strip_suffix(ending).filter(|s| s.len() >= 3) {
            level = Cow::Owned(format!("{stem}{}", ending.replace('z', "s")));
            break;
        }
    }
    // "colour", "neighbourhood"; "our" of "four" and "hour" is short, and "source" meets no "sorce".
    if level.contains("our") {
        level = Cow::Owned(level.replace("our", "or"));
    }
    // "centre", "centres", "fibre".
    for (british, american) in
        [("tre", "ter"), ("bre", "ber"), ("tres", "ters"), ("bres", "bers"), ("tred", "tered"), ("vre", "ver")]
    {
        if let Some(stem) = level.strip_suffix(british).filter(|s| s.len() >= 2) {
            level = Cow::Owned(format!("{stem}{american}"));
            break;
        }
    }
    // "travelled", "modelling", "counsellor"; "filled" is not "filed": its stem has one vowel.
    for ending in ["lled", "lling", "ller", "llers", "llor", "llors", "llous"] {
        if let Some(stem) = level.strip_suffix(ending) {
            if stem.bytes().filter(|c| b"aeiou".contains(c)).count() >= 2 {
                level = Cow::Owned(format!("{stem}{}", &ending[1..]));
            }
            break;
        }
    }
    // "dialogue", "programme".
    if let Some(stem) = level.strip_suffix("ogue").or_else(|| level.strip_suffix("ogues")).filter(|s| s.len() >= 3) {
        level = Cow::Owned(format!("{stem}og{}", if level.ends_with('s') { "s" } else { "" }));
    } else if let Some(stem) = level.strip_suffix("mme").or_else(|| level.strip_suffix("mmes")) {
        level = Cow::Owned(format!("{stem}m{}", if level.ends_with('s') { "s" } else { "" }));
    }
    // "paediatric", "manoeuvre"; not "goes".
    if level.len() >= 6 && (level.contains("ae") || level.contains("oe") && !level.ends_with("oes")) {
        level = Cow::Owned(level.replace("ae", "e").replace("oe", "e"));
    }
    level
}

#[cfg(test)]
mod tests {
    use super::level_spelling;

    #[test]
    fn both_sides() {
        for (a, b) in [
            ("colour", "color"),
            ("organise", "organize"),
            ("organisations", "organizations"),
            ("analysed", "analyzed"),
            ("centre", "center"),
            ("travelled", "traveled"),
            ("fuelled", "fueled"),
            ("defence", "defense"),
            ("dialogue", "dialog"),
            ("programmes", "programs"),
            ("paediatric", "pediatric"),
            ("manoeuvre", "maneuver"),
            ("neighbourhood", "neighborhood"),
        ] {
            assert_eq!(level_spelling(a), level_spelling(b), "{a} {b}");
        }
        for (a, b) in [("filled", "filed"), ("telling", "teeing"), ("form", "from"), ("size", "sise")] {
            assert_ne!(level_spelling(a), level_spelling(b), "{a} {b}");
        }
    }
}
