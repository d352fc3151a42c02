//! Words whose lemma no rule gives: "went" go, "mice" mouse, "n't" not.
//!
//! `lemmas.tsv` is made by `data/lemmas.py` from WordNet 3.0's lists of exceptions (copyright 2006 by Princeton University, used under
//! the WordNet licence) and from words of UD English EWT and GUM (CC BY-SA 4.0).

use crate::text::Xpos;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static TABLE: LazyLock<FxHashMap<(&str, Xpos), &str>> = LazyLock::new(|| {
    let rows = include_str!("lemmas.tsv").lines().filter(|l| !l.starts_with("# "));
    rows.filter_map(|line| {
        let mut fields = line.split('\t');
        Some(((fields.next()?, Xpos::parse(fields.next()?)?), fields.next()?))
    })
    .collect()
});

/// The lemma of a form in lower case with this Penn tag, if it is an exception.
pub fn exception(form: &str, xpos: Xpos) -> Option<&'static str> {
    TABLE.get(&(form, xpos)).copied()
}
