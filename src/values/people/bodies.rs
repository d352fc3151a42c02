//! Names of bodies and places: "Acme Steel Inc." and "Acme Steel", "UN" and "United Nations", "North Harbour" and "South
//! Harbour", "River Orle" and "Orle".

use super::form::NameForm;
use super::relate::{NameReason, NameRelation, answer};
use super::word::{Likeness, likeness};
use crate::lexicon::people::{BODIES, BODY_WORDS, GENERIC_NOUNS, PLACE_NOUNS, QUALIFIERS, SMALL_WORDS, SUFFIXES};
use crate::lexicon::places::{PLACES, Sense};
use crate::values::Relation;

/// Organisations, products, works and whatever else has a name.
pub(super) fn bodies(a: &NameForm, b: &NameForm) -> NameRelation {
    use NameReason::*;
    use Relation::*;
    if a.words.iter().map(|w| &w.text).eq(b.words.iter().map(|w| &w.text)) {
        return answer(Same, Identical);
    }
    if acronym(a, b) || acronym(b, a) {
        return answer(Compatible, Acronym);
    }
    let (x, y) = (levelled(a), levelled(b));
    if let (Some(p), Some(q)) = (BODIES.get(&x.join(" ")), BODIES.get(&y.join(" ")))
        && p == q
    {
        return answer(Compatible, Alias);
    }
    if x == y {
        return answer(Same, LegalForm);
    }
    if x.concat() == y.concat() {
        return answer(Same, Spacing);
    }
    if a.acronym.is_some() && b.acronym.is_some() {
        return answer(Apart, OtherWords);
    }
    // "Lyme Motor Co" and "Lyme Motor Credit Co": two companies, each told in full.
    let full = |f: &NameForm| {
        f.words.iter().any(|w| w.part == super::form::Part::Legal && !LOOSE_FORMS.contains(&w.text.as_str()))
    };
    let told = words(&x, &y, Subset, true);
    if told.reason == Subset && full(a) && full(b) { answer(Unknown, Qualifier) } else { told }
}

/// Legal forms that are part of the name as often as not.
const LOOSE_FORMS: &[&str] = &["the", "group", "holding", "holdings", "international", "intl"];

/// Places: a part of a name is another place, unless it only says what sort of place it is.
pub(super) fn places(a: &NameForm, b: &NameForm) -> NameRelation {
    use NameReason::*;
    use Relation::*;
    let (x, y) = (levelled(a), levelled(b));
    let senses = |w: &[String]| PLACES.senses(&w.join(" ")).to_vec();
    let (p, q) = (senses(&original(a)), senses(&original(b)));
    let qualified = match (&a.qualifier, &b.qualifier) {
        (Some(s), Some(t)) if s != t => {
            let state = |q: &str| PLACES.senses(q).iter().map(|s| s.0).collect::<Vec<_>>();
            let (s, t) = (state(s), state(t));
            let one = s.iter().any(|s| t.iter().any(|t| PLACES.lies_in(*s, *t) || PLACES.lies_in(*t, *s)));
            if !one && !s.is_empty() && !t.is_empty() && x == y {
                return answer(Apart, Qualifier);
            }
            true
        }
        (None, None) => false,
        _ => true,
    };
    if x == y {
        return if qualified { answer(Compatible, Qualifier) } else { answer(Same, Identical) };
    }
    if p.iter().any(|s| s.1 == Sense::Name && q.contains(s)) {
        return answer(Compatible, Alias);
    }
    if x.concat() == y.concat() {
        return answer(Same, Spacing);
    }
    let bare = |w: &[String]| w.iter().filter(|w| !PLACE_NOUNS.contains(w.as_str())).cloned().collect::<Vec<_>>();
    let (s, t) = (bare(&x), bare(&y));
    if s == t && !s.is_empty() {
        return answer(Compatible, Generic);
    }
    if !p.is_empty() && !q.is_empty() {
        // Both are well known; likeness of letters means nothing ("Iran", "Iraq"; "Niger", "Nigeria").
        return answer(Apart, OtherWords);
    }
    words(&x, &y, PartOf, false)
}

fn original(form: &NameForm) -> Vec<String> {
    form.words.iter().map(|w| w.text.to_string()).collect()
}

/// The words that count, abbreviations written out.
fn levelled(form: &NameForm) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(form.words.len());
    for word in form.core() {
        match BODY_WORDS.iter().find(|(short, _)| *short == word) {
            Some((_, long)) if form.words.len() > 1 => words.extend(long.split(' ').map(str::to_string)),
            _ => words.push(word.to_string()),
        }
    }
    words
}

/// Whether `a` is an acronym of `b`.
fn acronym(a: &NameForm, b: &NameForm) -> bool {
    let Some(letters) = a.acronym.as_deref().filter(|_| b.acronym.is_none()) else { return false };
    if let (Some(p), Some(q)) = (BODIES.get(letters), BODIES.get(&original(b).join(" "))) {
        return p == q;
    }
    let all: String = b.core().filter_map(|w| w.chars().next()).collect();
    let large: String = b.core().filter(|w| !SMALL_WORDS.contains(w)).filter_map(|w| w.chars().next()).collect();
    let legal: String = b
        .words
        .iter()
        .filter(|w| !SMALL_WORDS.contains(w.text.as_str()))
        .filter_map(|w| w.text.chars().next())
        .collect();
    letters.len() >= 2 && [&all, &large, &legal].into_iter().any(|i| i == letters)
}

/// Word by word: one may hold the other, one word may be a variant, or they differ.
fn words(x: &[String], y: &[String], subset: NameReason, transparent: bool) -> NameRelation {
    use NameReason::*;
    use Relation::*;
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    // What is left of each when equal words are taken away.
    let mut rest: Vec<&String> = long.iter().collect();
    let mut missing: Vec<&String> = Vec::new();
    let mut shared = 0;
    let mut named = false;
    for word in short {
        match rest.iter().position(|r| *r == word) {
            Some(at) => {
                rest.remove(at);
                shared += 1;
                named |= !generic(word);
            }
            None => missing.push(word),
        }
    }
    if missing.is_empty() && rest.is_empty() {
        return answer(Same, Order);
    }
    if missing.is_empty() {
        if rest.iter().any(|w| figure(w)) {
            return answer(Unknown, Number);
        }
        if rest.iter().any(|w| QUALIFIERS.contains(w.as_str())) {
            return answer(if transparent { Unknown } else { Apart }, Qualifier);
        }
        // "Lyme Bank Chile" is a daughter of "Lyme Bank".
        let ends = long.last().filter(|w| rest.contains(w));
        if transparent && ends.is_some_and(|w| PLACES.senses(w).iter().any(|s| s.1 == Sense::Name)) {
            return answer(Unknown, Qualifier);
        }
        // "the Bank" says too little; "Deutsche" is enough.
        return match (named, transparent) {
            (false, _) => answer(Unknown, Silent),
            (true, true) => answer(Compatible, subset),
            (true, false) => answer(Unknown, subset),
        };
    }
    if missing.iter().chain(&rest).any(|w| figure(w)) && missing.len() == rest.len() {
        return answer(Apart, Number);
    }
    if missing.iter().any(|w| QUALIFIERS.contains(w.as_str())) && rest.iter().any(|w| QUALIFIERS.contains(w.as_str())) {
        return answer(Apart, Qualifier);
    }
    if missing.len() == rest.len() && (shared > 0 || missing.len() == 1) {
        let worst = missing.iter().zip(&rest).map(|(p, q)| likeness(p, q, false)).max().unwrap_or(Likeness::Different);
        match worst {
            Likeness::Transliteration => return answer(Near, Transliteration),
            Likeness::Slip => return answer(Near, Slip),
            _ => {}
        }
        if missing.len() == 1 && named && related(missing[0], rest[0]) {
            return answer(Near, WordForm);
        }
    }
    answer(Apart, OtherWords)
}

fn generic(word: &str) -> bool {
    GENERIC_NOUNS.contains(word) || SMALL_WORDS.contains(word) || QUALIFIERS.contains(word)
}

/// "7th", "3", "iii", "third" is not.
fn figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || (word.len() > 1 || word == "v")
            && SUFFIXES.iter().any(|(s, n)| *s == word && *n > 0 && word.bytes().all(|c| b"ivx".contains(&c)))
}

/// Whether two words have one stem: "distribution", "distributors".
fn related(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(p, q)| p == q).count();
    shared >= 5 && shared * 2 > a.chars().count().max(b.chars().count())
}

#[cfg(test)]
mod tests {
    use super::super::relate::relate;
    use super::{NameReason::*, *};
    use crate::language::NameKind;
    use Relation::*;

    fn check(kind: NameKind, a: &str, b: &str, relation: Relation, reason: NameReason) {
        let (x, y) = (NameForm::new(a, kind), NameForm::new(b, kind));
        for (p, q) in [(&x, &y), (&y, &x)] {
            assert_eq!(relate(p, q, kind), answer(relation, reason), "{a} | {b}");
        }
    }

    #[test]
    fn organisations() {
        let check = |a, b, r, w| check(NameKind::Organisation, a, b, r, w);
        check("Harrow Steel Inc.", "Harrow Steel", Same, LegalForm);
        check("The Lyme Bank", "Lyme Bank", Same, Identical);
        check("World Health Organization", "WHO", Compatible, Acronym);
        check("Federation of Lyme Bakers", "FLB", Compatible, Acronym);
        check("Lyme Authority", "the Authority", Unknown, Silent);
        check("Harrow", "Harrow Steel", Compatible, Subset);
        check("Harrow Steel", "Harrow Steel Chile", Unknown, Qualifier);
        check("Lyme Rovers", "Rovers", Compatible, Subset);
        check("Lyme Motor Co", "Lyme Motor Credit Co", Unknown, Qualifier);
        check("Harrow Printing", "Harrow Printers", Near, WordForm);
        check("Lyme Defence Centre", "Lyme Defense Center", Same, LegalForm);
        check("Harrow Fund II", "Harrow Fund III", Apart, Number);
        check("North Lyme College", "South Lyme College", Apart, Qualifier);
        check("Harrow Steel", "Lyme Steel", Apart, OtherWords);
        check("Harrow & Lyme", "Harrow and Lyme", Same, Identical);
        check("FBI", "CIA", Apart, OtherWords);
    }

    #[test]
    fn towns() {
        let check = |a, b, r, w| check(NameKind::Place, a, b, r, w);
        check("Kiev", "Kyiv", Compatible, Alias);
        check("River Orle", "Orle", Compatible, Generic);
        check("Lake Orle", "Orle Lake", Compatible, Generic);
        check("Orle", "Orle Historic Park", Unknown, PartOf);
        check("Milford, Ohio", "Milford", Compatible, Qualifier);
        check("Milford, Ohio", "Milford, Illinois", Apart, Qualifier);
        check("Milford, Ill.", "Milford, Illinois", Compatible, Qualifier);
        check("Iran", "Iraq", Apart, OtherWords);
        check("Orlestadt", "Orlestad", Near, Slip);
        check("North Orle", "South Orle", Apart, Qualifier);
    }
}
