//! Two words of names: "Zelinsky" and "Zelinskyy" are spellings of one name, "Nieman" and "Neiman" a slip, "Bill" is short for
//! "William", "J" may be "James", "Mueller" is "Müller".

use crate::lexicon::people::{NICKNAMES, VARIANTS};

/// How two words of names stand to each other, likest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    Equal,
    /// One is the initial of the other.
    Initial,
    /// "Bill", "William".
    Nickname,
    /// "Mohammed", "Muhammad"; "Zelinsky", "Zelinskiy"; "Mueller", "Müller": spellings that editors choose between.
    Transliteration,
    /// One slip of the pen: a letter more, fewer, changed or swapped; in long words two.
    Slip,
    Different,
}

/// Compares two folded words; `given` allows for nicknames and initials.
pub fn likeness(a: &str, b: &str, given: bool) -> Likeness {
    if a == b {
        return Likeness::Equal;
    }
    if a.is_empty() || b.is_empty() {
        return Likeness::Different;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if given {
        if short.chars().count() == 1 {
            return if long.starts_with(short) { Likeness::Initial } else { Likeness::Different };
        }
        if VARIANTS.share(a, b) {
            return Likeness::Transliteration;
        }
        if NICKNAMES.share(a, b) {
            return Likeness::Nickname;
        }
    }
    // Figures do not slip: "Fund 3" is not "Fund 4".
    if a.bytes().chain(b.bytes()).any(|c| c.is_ascii_digit()) {
        return Likeness::Different;
    }
    if romanised(a, b) {
        return Likeness::Transliteration;
    }
    if slip(short, long) { Likeness::Slip } else { Likeness::Different }
}

/// Whether one differs from the other by a slip of the pen.
fn slip(short: &str, long: &str) -> bool {
    let length = long.chars().count();
    if !(4..=40).contains(&length) || length.abs_diff(short.chars().count()) > 2 {
        return false;
    }
    let distance = strsim::osa_distance(short, long);
    let same_start = short.chars().next() == long.chars().next();
    match distance {
        // "Hall" and "Ball", "Lee" and "Lees" are two names; a slip in a short word leaves its beginning alone.
        1 => length >= 6 || (length >= 5 && same_start) || (same_start && doubled(short, long)),
        2 => length >= 8 && same_start && strsim::jaro_winkler(short, long) >= 0.92,
        _ => false,
    }
}

/// Whether the longer word only doubles a letter: "Ann", "Anne" does not, "Phil", "Phill" does.
fn doubled(short: &str, long: &str) -> bool {
    long.len() == short.len() + 1 && {
        let at = short.bytes().zip(long.bytes()).take_while(|(a, b)| a == b).count();
        at > 0 && long.as_bytes()[at] == long.as_bytes()[at - 1] && short.as_bytes()[at..] == long.as_bytes()[at + 1..]
    }
}

/// Whether two folded words may write one foreign name: they come to one form when the conventions of romanisation that
/// differ (German umlauts, Slavic endings, Arabic vowels and gutturals) are levelled.
fn romanised(a: &str, b: &str) -> bool {
    if a.chars().count() < 3 || b.chars().count() < 3 || a.len() > 40 || b.len() > 40 {
        return false;
    }
    // A plain doubling ("Philip", "Phillip") is a slip in an English name.
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if doubled(short, long) && !foreign(long) {
        return false;
    }
    let loose = foreign(a) || foreign(b);
    levelled(a, loose) == levelled(b, loose)
        || (a.contains('j') || b.contains('j')) && levelled(&slavic(a), loose) == levelled(&slavic(b), loose)
}

/// Whether a word looks romanised from another script, so that its vowels and doublings vary.
fn foreign(word: &str) -> bool {
    ["sk", "kh", "gh", "dh", "zh", "q", "aa", "uu", "yy", "iy", "dj", "enko", "ov", "ev", "hm", "ss"]
        .iter()
        .any(|m| word.contains(m))
}

/// German and Slavic "j" is English "y".
fn slavic(word: &str) -> String {
    word.replace('j', "y")
}

/// Replacements in order, each where two conventions of romanisation differ; the last column of a convention wins.
const CONVENTIONS: &[(&str, &str)] = &[
    ("shch", "S"),
    ("sch", "S"),
    ("sh", "S"),
    ("tch", "C"),
    ("ch", "C"),
    ("cz", "C"),
    ("zh", "Z"),
    ("dzh", "J"),
    ("dj", "J"),
    ("j", "J"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("q", "k"),
    ("ue", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("ou", "u"),
    ("oo", "u"),
    ("w", "v"),
    ("tz", "ts"),
    ("x", "ks"),
];

/// A word with the conventions of romanisation levelled, `loose` with "o" and "u" as one vowel. Capitals stand for sounds of
/// two letters.
fn levelled(word: &str, loose: bool) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        match CONVENTIONS.iter().find(|(from, _)| rest.starts_with(from)) {
            Some((from, to)) => {
                out.push_str(to);
                rest = &rest[from.len()..];
            }
            None => {
                out.push(if c == 'y' { 'i' } else { c });
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    // "Yeltsin", "Eltsin".
    if let Some(rest) = out.strip_prefix("ie") {
        out = format!("e{rest}");
    }
    for (from, to) in
        [("iie", "ie"), ("iia", "ia"), ("ii", "i"), ("aa", "a"), ("ai", "ei"), ("eff", "ev"), ("off", "ov")]
    {
        if out.contains(from) && (!from.ends_with('f') || out.ends_with(from)) {
            out = out.replace(from, to);
        }
    }
    // Doublings vary in romanised names only; `romanised` has sorted out the others.
    let mut single = String::with_capacity(out.len());
    for c in out.chars() {
        if !single.ends_with(c) || "aeiou".contains(c) {
            single.push(c);
        }
    }
    // "Mohammad", "Mohammed"; "Muammar", "Moammar"; "Ahmad", "Ahmed": unstressed Arabic vowels.
    if loose {
        single = single.replace('o', "u");
    }
    single
}

#[cfg(test)]
mod tests {
    use super::{Likeness::*, *};

    fn check(a: &str, b: &str, expect: Likeness) {
        assert_eq!(likeness(a, b, true), expect, "{a} {b}");
        assert_eq!(likeness(b, a, true), expect, "{b} {a}");
    }

    #[test]
    fn spellings() {
        for (a, b) in [
            ("orlovsky", "orlovskyy"),
            ("orlovsky", "orlovskiy"),
            ("orlovskii", "orlovskij"),
            ("kharkova", "harkova"),
            ("mueller", "muller"),
            ("schroeder", "schroder"),
            ("husein", "husain"),
            ("djamila", "jamila"),
            ("qasim", "kasim"),
            ("tarasov", "tarasoff"),
            ("yegorova", "egorova"),
            ("sergei", "sergey"),
            ("mohammed", "muhammad"),
            ("jurij", "yuriy"),
            ("abbud", "aboud"),
        ] {
            check(a, b, Transliteration);
        }
    }

    #[test]
    fn slips() {
        for (a, b) in [
            ("tolman", "tolmann"),
            ("nierman", "neirman"),
            ("scholer", "scholler"),
            ("harlow", "harlaw"),
            ("phil", "phill"),
        ] {
            check(a, b, Slip);
        }
        for (a, b) in [
            ("hall", "ball"),
            ("chen", "chan"),
            ("lee", "li"),
            ("brown", "crown"),
            ("morgan", "martin"),
            ("fund3", "fund4"),
        ] {
            check(a, b, Different);
        }
    }

    #[test]
    fn given_names() {
        check("bill", "william", Nickname);
        check("j", "james", Initial);
        check("j", "karen", Different);
        check("kathy", "kate", Nickname);
    }
}
