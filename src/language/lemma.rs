//! Lemmas: "ceasefires" ceasefire, "hoping" hope, "hopping" hop, "carried" carry, "States" State, "5,000" 5000.
//!
//! Exceptions come from `lexicon::lemmas`; the rules here are also those of `data/lemmas.py`, which makes that table.

use crate::lexicon::{lemmas, time_words, words};
use crate::text::{Deprel, Upos, Xpos};
use rustc_hash::FxHashMap;
use smol_str::{SmolStr, SmolStrBuilder};
use std::sync::LazyLock;

/// The lemma of a word: in lower case, except that names keep their capitals.
pub fn lemma(word: &str, upos: Upos, xpos: Xpos) -> SmolStr {
    let name = upos == Upos::Propn || matches!(xpos, Xpos::Nnp | Xpos::Nnps);
    if upos == Upos::Num && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
        return word.chars().filter(|&c| c != ',').collect();
    }
    if upos == Upos::Noun && file_name(word) {
        return word.to_lowercase().into();
    }
    if xpos == Xpos::Add || word.contains(['@', '_']) && word.contains('.') || word.contains("://") {
        return word.into(); // addresses and file names
    }
    if matches!(upos, Upos::Punct | Upos::Sym) {
        match word {
            "“" | "”" | "„" | "«" | "»" => return "\"".into(),
            "–" => return "-".into(),
            _ => {}
        }
    }
    if word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && matches!(upos, Upos::Noun | Upos::Sym) {
        return word.into(); // "vitamin C"
    }
    let digit = word.bytes().next().is_some_and(|b| b.is_ascii_digit());
    if digit && word.ends_with('s') && word.len() >= 3 && word.contains('0') {
        return word.chars().filter(|c| !matches!(c, '\'' | '’' | '`')).collect(); // "the 1970s"
    }
    let mut lower = SmolStrBuilder::new();
    for c in word.chars() {
        match c {
            '’' | '‘' | '`' => lower.push('\''),
            c if c.is_ascii() => lower.push(c.to_ascii_lowercase()),
            c => c.to_lowercase().for_each(|c| lower.push(c)),
        }
    }
    let lower = lower.finish();
    if name {
        if let Some(whole) = time_words::written_out(&lower) {
            return whole.into();
        }
        let base = match (xpos, upos) {
            // "Iraqis", "Saudis"
            (Xpos::Nnps, _) if lower.len() > 4 && lower.ends_with("is") && lower.is_ascii() => {
                lower[..lower.len() - 1].into()
            }
            (Xpos::Nnps, _) => lemmas::exception(&lower, "NNPS").map_or_else(|| plural(&lower), SmolStr::from),
            (_, Upos::Verb) if lower.ends_with("ing") => bare(&lower, Xpos::Vbg),
            (_, Upos::Verb) => bare(&lower, Xpos::Vbn),
            _ => lower.clone(),
        };
        return capitals(word, &base);
    }
    let inner = word.rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_uppercase));
    if upos == Upos::Adj && inner && word.starts_with(char::is_lowercase) {
        return word.into(); // "anti-American"
    }
    if let Some(found) = lemmas::exception(&lower, xpos.word()) {
        return found.into();
    }
    if let Some(right) = lemmas::misspelt(&lower) {
        return common(right, xpos);
    }
    if let Some(plain) = drawn_out(&lower).filter(|_| matches!(upos, Upos::Noun | Upos::Verb | Upos::Adj | Upos::Adv)) {
        return plain;
    }
    match (upos, lower.as_str()) {
        (Upos::Part, "s") => return "'s".into(),
        (Upos::Aux | Upos::Verb, "s" | "m" | "re") => return "be".into(),
        (Upos::Aux | Upos::Verb, "ve") => return "have".into(),
        (Upos::Num, "k") if xpos == Xpos::Cd => return "thousand".into(),
        (Upos::Num, "m" | "mn" | "mm") if xpos == Xpos::Cd => return "million".into(),
        (Upos::Num, "b" | "bn") if xpos == Xpos::Cd => return "billion".into(),
        (Upos::Num, "tn") if xpos == Xpos::Cd => return "trillion".into(),
        (Upos::Num, _) if word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M')) => {
            return word.into();
        }
        _ => {}
    }
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let acronym = upos == Upos::Noun && word.len() == 2 && capitals == 2;
    let code =
        upos == Upos::Noun && (2..=6).contains(&word.len()) && capitals > 0 && word.bytes().any(|b| b.is_ascii_digit());
    if code || acronym && words::look_up(&lower).is_none() {
        return word.into();
    }
    bare(&lower, xpos)
}

/// The tag of a form of a verb, in lower case, that is no other word but was taken for one; a participle may be an adjective.
pub fn only_verb(word: &str, upos: Upos) -> Option<Xpos> {
    static FORMS: LazyLock<FxHashMap<&str, Xpos>> = LazyLock::new(|| {
        let past = lemmas::PAST.iter().map(|w| (*w, Xpos::Vbd));
        past.chain(lemmas::PARTICIPLES.iter().map(|w| (*w, Xpos::Vbn))).collect()
    });
    FORMS.get(word).copied().filter(|xpos| *xpos == Xpos::Vbd || upos != Upos::Adj)
}

/// Whether a form of a verb, in lower case, is one of the past, and no verb has it as its bare form.
pub fn past_only(word: &str) -> bool {
    lemmas::PAST.contains(&word) || lemmas::PAST_OR_NOUN.contains(&word)
}

/// Whether a word is the name of a file: "report.pdf".
pub fn file_name(word: &str) -> bool {
    let sort = word.rsplit_once('.').map_or("", |(front, sort)| if front.is_empty() { "" } else { sort });
    (3..=4).contains(&sort.len()) && FILES.iter().any(|f| f.eq_ignore_ascii_case(sort))
}

/// Endings of names of files.
const FILES: &[&str] = &[
    "doc", "docx", "pdf", "xls", "xlsx", "csv", "txt", "htm", "html", "ppt", "pptx", "jpg", "jpeg", "png", "gif",
    "mp3", "zip", "exe",
];

/// "soooo" is so, "goood" is good: letters that stand three times or more are drawn out.
fn drawn_out(lower: &str) -> Option<SmolStr> {
    let b = lower.as_bytes();
    let drawn = |w: &[u8]| w[0] == w[1] && w[1] == w[2] && w[0].is_ascii_lowercase();
    if b.len() > 40 || !b.windows(3).any(drawn) || b.iter().any(|c| !c.is_ascii_lowercase()) {
        return None;
    }
    let shortened = |most: usize| -> String {
        let mut built = String::new();
        for (i, &c) in b.iter().enumerate() {
            let run = b[..i].iter().rev().take_while(|&&d| d == c).count();
            let whole = run + b[i..].iter().take_while(|&&d| d == c).count();
            if run < most || whole < 3 {
                built.push(char::from(c));
            }
        }
        built
    };
    let (one, two) = (shortened(1), shortened(2));
    let zipf = |w: &str| words::look_up(w).map_or(0.0, words::Word::zipf);
    let plain = if zipf(&two) > zipf(&one) { two } else { one };
    (plain.len() > 1).then(|| plain.into())
}

/// What "'s" and "'d" stand for before a participle: "she 's gone", "they 'd left".
pub fn short_have(word: &str, upos: Upos, deprel: Deprel, of_participle: bool) -> bool {
    upos == Upos::Aux && deprel == Deprel::Aux && of_participle && matches!(word, "'s" | "’s" | "'d" | "’d" | "s" | "d")
}

/// Gives `base` the capitals of `word`; words all in capitals or all small are written as names are.
fn capitals(word: &str, base: &str) -> SmolStr {
    let upper = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    // "kerala": a name that somebody wrote without its capital, unless it is one that has none
    let careless = upper == 0 && letters == word.chars().count() && !PARTICLES.contains(&base);
    if careless || upper > 0 && upper == letters && (letters > 5 || letters > 4 && frequent(base)) {
        let mut rest = base.chars();
        return rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect();
    }
    let mut cased = word.chars();
    let mut built: SmolStrBuilder = SmolStrBuilder::new();
    for c in base.chars() {
        match cased.next() {
            Some(w) if w.is_uppercase() || w.to_lowercase().eq([c]) => built.push(w),
            _ => built.push(c),
        }
    }
    built.finish()
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "al", "el", "as", "ar", "ad", "an", "ur", "e", "y", "i", "la", "le", "les", "lo", "los", "las", "de", "del",
    "della", "di", "da", "das", "do", "dos", "du", "des", "van", "von", "vom", "der", "den", "ter", "ten", "zu", "zur",
    "af", "av", "bin", "ibn", "bint", "ben", "of", "the", "and", "for", "in", "on", "et", "und", "à", "s", "ga", "st",
    "t",
];

/// Whether a name in capitals is a word in capitals ("PRESS", "TEXAS") rather than an acronym.
fn frequent(word: &str) -> bool {
    words::look_up(word).is_some_and(|w| w.zipf() > 4.0)
}

const PREFIXES: &[&str] = &["mis", "re", "un", "dis", "over", "out", "under", "pre", "de", "co"];

/// The lemma of a common word in lower case.
pub fn common(lower: &str, xpos: Xpos) -> SmolStr {
    lemmas::exception(lower, xpos.word()).map_or_else(|| bare(lower, xpos), SmolStr::from)
}

/// The lemma by rule of a form in lower case.
fn bare(w: &str, xpos: Xpos) -> SmolStr {
    // "mismanaged" goes as "managed" does
    let verb = |c: &str| {
        let known = |c: &str| words::look_up(c).is_some_and(|w| w.can_be_verb());
        known(c) || PREFIXES.iter().any(|p| c.strip_prefix(p).is_some_and(|rest| rest.len() > 3 && known(rest)))
    };
    let any = |c: &str| words::look_up(c).is_some();
    if !w.is_ascii() {
        return if xpos == Xpos::Nns { plural(w) } else { w.into() };
    }
    match xpos {
        Xpos::Nns | Xpos::Vbz => plural(w),
        Xpos::Vbg if w.ends_with("ing") && w.len() > 4 => stem(&w[..w.len() - 3], verb),
        Xpos::Vbd | Xpos::Vbn if w.ends_with("ied") && w.len() > 4 => {
            let (ie, y) = (&w[..w.len() - 1], joined(&w[..w.len() - 3], "y"));
            if verb(ie) && !verb(&y) { ie.into() } else { y }
        }
        Xpos::Vbd | Xpos::Vbn if w.ends_with("ed") && w.len() > 3 => stem(&w[..w.len() - 2], verb),
        Xpos::Jjr | Xpos::Rbr if w.ends_with("er") && w.len() > 4 => degree(&w[..w.len() - 2], any),
        Xpos::Jjs | Xpos::Rbs if w.ends_with("est") && w.len() > 5 => degree(&w[..w.len() - 3], any),
        _ => w.into(),
    }
}

fn degree(s: &str, good: impl Fn(&str) -> bool) -> SmolStr {
    match s.strip_suffix('i') {
        Some(front) => joined(front, "y"),
        None => stem(s, good),
    }
}

fn joined(a: &str, b: &str) -> SmolStr {
    a.chars().chain(b.chars()).collect()
}

/// The singular of a noun, or the base of a verb in -s.
fn plural(w: &str) -> SmolStr {
    let known = |c: &str| words::look_up(c).is_some();
    // "gentlemen", "policewomen"
    if let Some(front) = w.strip_suffix("men").filter(|f| f.len() > 2 && w.is_ascii()) {
        let man = joined(front, "man");
        if front.ends_with("wo") || known(&man) && !known(w) {
            return man;
        }
    }
    if w.len() < 3
        || !w.ends_with('s')
        || ["ss", "us", "is"].iter().any(|e| w.ends_with(e))
        || !w.is_ascii() && !w.is_char_boundary(w.len() - 3.min(w.len()))
    {
        return if w.len() >= 3 && w.ends_with('s') && !w.is_ascii() { w[..w.len() - 1].into() } else { w.into() };
    }
    let (one, two) = (&w[..w.len() - 1], w.get(..w.len() - 2).unwrap_or(w));
    if w.ends_with("ies") && w.len() > 4 {
        let y = joined(&w[..w.len() - 3], "y");
        return if known(one) && !known(&y) { one.into() } else { y };
    }
    let es = |short: bool| -> SmolStr { if short { two.into() } else { one.into() } };
    if ["sses", "shes", "ches", "xes", "zzes"].iter().any(|e| w.ends_with(e)) {
        return es(!known(one) || known(two));
    }
    if ["oes", "ses", "zes"].iter().any(|e| w.ends_with(e)) {
        return es(known(two) && !known(one) || w.ends_with("oes") && !known(one));
    }
    one.into()
}

/// The base of a form whose ending -ing, -ed, -er or -est was taken off.
fn stem(s: &str, good: impl Fn(&str) -> bool) -> SmolStr {
    let b = s.as_bytes();
    let n = b.len();
    let vowel = |c: u8| b"aeiou".contains(&c);
    let with_e = joined(s, "e");
    let (good_e, good_s) = (good(&with_e), good(s));
    if good_e && !good_s {
        return with_e;
    }
    if n > 2 && b[n - 1] == b[n - 2] && !vowel(b[n - 1]) {
        let soft = b"lsfz".contains(&b[n - 1]);
        let single = &s[..n - 1];
        return if good(single) && !(soft && good_s) || !soft && !good_s { single.into() } else { s.into() };
    }
    // one vowel letter before one consonant letter: a base without -e would have doubled it
    let short =
        n > 1 && !vowel(b[n - 1]) && !b"wxy".contains(&b[n - 1]) && vowel(b[n - 2]) && (n < 3 || !vowel(b[n - 3]));
    if good_e && short {
        return with_e;
    }
    if good_s || n < 2 {
        return s.into();
    }
    let soft = ["at", "iz", "is", "v", "u", "c", "rg", "dg", "ng"].iter().any(|e| s.ends_with(e));
    if soft && !["ing", "ang", "ong"].iter().any(|e| s.ends_with(e)) && n > 2 {
        return with_e;
    }
    s.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, upos: &str, xpos: &str, expected: &str) {
        assert_eq!(lemma(word, Upos::parse(upos).unwrap(), Xpos::parse(xpos).unwrap()), expected, "{word}");
    }

    #[test]
    fn lemmas() {
        check("went", "VERB", "VBD", "go");
        check("hoping", "VERB", "VBG", "hope");
        check("hopping", "VERB", "VBG", "hop");
        check("carried", "VERB", "VBD", "carry");
        check("killed", "VERB", "VBN", "kill");
        check("Ceasefires", "NOUN", "NNS", "ceasefire");
        check("mice", "NOUN", "NNS", "mouse");
        check("n’t", "PART", "RB", "not");
        check("States", "PROPN", "NNPS", "State");
        check("5,000", "NUM", "CD", "5000");
        check("larger", "ADJ", "JJR", "large");
        check("cafés", "NOUN", "NNS", "café");
        check("1990s", "NOUN", "NNS", "1990s");
        check("Sept.", "PROPN", "NNP", "September");
        check("Saudis", "PROPN", "NNPS", "Saudi");
        check("m", "NUM", "CD", "million");
        check("mismanaged", "VERB", "VBD", "mismanage");
        check("horsewomen", "NOUN", "NNS", "horsewoman");
        check("van", "PROPN", "NNP", "van");
        check("PRESS", "PROPN", "NNP", "Press");
        check("lisbon", "PROPN", "NNP", "Lisbon");
        check("Netherlands", "PROPN", "NNPS", "Netherlands");
        check("Plans.PDF", "NOUN", "NN", "plans.pdf");
        check("C", "NOUN", "NN", "C");
        check("Sooooo", "ADV", "RB", "so");
        check("goood", "ADJ", "JJ", "good");
        check("xxx", "NOUN", "NN", "xxx");
        check("recieved", "VERB", "VBD", "receive");
        check("anti-Swedish", "ADJ", "JJ", "anti-Swedish");
        check("SWEDISH", "ADJ", "JJ", "Swedish");
        check("press@example.org", "PROPN", "ADD", "press@example.org");
    }
}
