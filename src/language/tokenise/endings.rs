//! What is cut off the end of a word: clitics (do|n't, she|'ll, workers|'), words written together (can|not) and units glued to
//! numbers (5|km).

use super::lower;

/// Whether a stretch that begins with an apostrophe is a clitic: 's, 'll, 've.
pub(super) fn clitic(w: &[char]) -> bool {
    let end = w.iter().skip(1).take_while(|c| c.is_alphabetic()).count();
    end > 0
        && end <= 2
        && matches!(lower(&w[1..=end]).as_str(), "s" | "ll" | "ve" | "re" | "d" | "m")
        && w.len() <= end + 2
}

/// 'em, 'til, 'cause, 'n', 'tis, 'bout, 'round.
pub(super) fn elided(rest: &[char]) -> bool {
    let end = rest.iter().take_while(|c| c.is_alphabetic()).count();
    (1..=7).contains(&end)
        && matches!(
            lower(&rest[..end]).as_str(),
            "em" | "til" | "cause" | "n" | "tis" | "twas" | "bout" | "round" | "cuz" | "nother"
        )
}

/// Where a word with its last apostrophe at `k` is cut, 0 if nowhere.
pub(super) fn clitic_cut(w: &[char], k: usize) -> usize {
    let tail = &w[k + 1..];
    let t = lower(tail);
    if k == 0 {
        return 0;
    }
    match t.as_str() {
        "" if matches!(w[k - 1], 's' | 'S' | 'x' | 'z') || w[k - 1].is_ascii_digit() => k,
        "s" if matches!(k, 2 | 4) && w[k - 1] == '0' && w[..k].iter().all(char::is_ascii_digit) => 0,
        "s" | "re" | "ve" | "ll" | "d" | "m" => k,
        "t" if k > 1 && matches!(w[k - 1], 'n' | 'N') => k - 1,
        "all" if k == 1 && matches!(w[0], 'y' | 'Y') => 2,
        "" => k,
        _ => 0,
    }
}

/// Written together: can|not, gon|na, do|nt.
pub(super) fn contracted(w: &[char]) -> Option<usize> {
    Some(match lower(w).as_str() {
        "cannot" | "gonna" | "gotta" | "wanna" | "gimme" | "lemme" | "whaddya" => 3,
        "cant" => 2,
        "alot" => 1,
        "im" if w[1].is_lowercase() => 1,
        "dont" | "wont" if w[0].is_lowercase() || w[1].is_lowercase() => 2,
        "didnt" | "isnt" | "arent" | "wasnt" | "hasnt" | "havent" | "hadnt" | "doesnt" | "couldnt" | "wouldnt"
        | "shouldnt" | "werent" => w.len() - 2,
        "thats" | "theres" | "whats" | "heres" => w.len() - 1,
        "theyre" | "youre" | "ive" | "youve" | "theyve" | "weve" | "youll" | "theyll" => w.len() - 2,
        "dunno" => 2,
        "outta" | "aint" => w.len() - 2,
        "lets" if w[0].is_uppercase() && w[1].is_lowercase() => 3,
        "hes" | "shes" => w.len() - 1,
        _ => return None,
    })
}

/// "its not late", "your the one": where a possessive cannot stand before `next`, an apostrophe was forgotten.
pub(super) fn for_is(w: &[char], next: &str) -> Option<usize> {
    let cut = match lower(w).as_str() {
        "its" => 2,
        "your" => 3,
        _ => return None,
    };
    let article = matches!(next, "a" | "an" | "the" | "not" | "been" | "also" | "going" | "because" | "nothing");
    (article || cut == 2 && matches!(next, "really" | "simply" | "definitely" | "probably" | "just")).then_some(cut)
}

/// What is cut off a number that it is glued to, as both treebanks mostly do.
pub(super) fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "am" | "pm"
            | "a.m"
            | "p.m"
            | "a.m."
            | "p.m."
            | "km"
            | "kg"
            | "cm"
            | "mm"
            | "ft"
            | "lb"
            | "lbs"
            | "oz"
            | "k"
            | "m"
            | "bn"
            | "mn"
            | "tn"
            | "mph"
            | "kph"
            | "gb"
            | "mb"
            | "tb"
            | "kb"
            | "hz"
            | "khz"
            | "mhz"
            | "ghz"
            | "min"
            | "mins"
            | "hr"
            | "hrs"
            | "sec"
            | "secs"
            | "yr"
            | "yrs"
            | "in"
            | "p"
            | "x"
            | "g"
            | "mg"
            | "ml"
            | "l"
            | "kw"
            | "mw"
            | "gw"
            | "kwh"
            | "mwh"
            | "gwh"
            | "twh"
            | "°c"
            | "°f"
            | "w"
            | "v"
            | "b"
            | "nm"
            | "mi"
            | "yd"
            | "mya"
            | "bc"
            | "ad"
            | "bce"
            | "ce"
            | "pp"
            | "pc"
            | "kbps"
            | "mbps"
            | "gbps"
            | "ha"
            | "cc"
            | "million"
            | "billion"
            | "percent"
    )
}
