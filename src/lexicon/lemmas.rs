//! Words whose lemma no rule gives: "went" go, "mice" mouse, "n't" not.
//!
//! `lemmas.tsv` is made by `data/lemmas.py` from WordNet 3.0's lists of exceptions (copyright 2006 by Princeton University, used under
//! the WordNet licence) and from words of UD English EWT and GUM (CC BY-SA 4.0).

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static TABLE: LazyLock<FxHashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let rows = include_str!("lemmas.tsv").lines().filter(|l| !l.starts_with("# "));
    rows.filter_map(|line| {
        let mut fields = line.split('\t');
        Some(((fields.next()?, fields.next()?), fields.next()?))
    })
    .collect()
});

/// The lemma of a form in lower case with this Penn tag ("VBD", "NNS"), if it is an exception.
pub fn exception(form: &str, tag: &str) -> Option<&'static str> {
    TABLE.get(&(form, tag)).copied()
}

/// Words that are often spelt wrong, or cut short in haste, and how they are meant. Compiled by hand from general knowledge of English.
static MISSPELT: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    include_str!("misspelt.txt").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(' ')).collect()
});

/// The right spelling of a form in lower case that is often spelt wrong.
pub fn misspelt(form: &str) -> Option<&'static str> {
    MISSPELT.get(form).copied()
}
