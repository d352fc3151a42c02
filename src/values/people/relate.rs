//! Two names: "Harms" and "Bruno Harms" may be one person, "Anna Harms" is another; "UN" is "United Nations"; "Zelinsky" and
//! "Zelinskyy" are spellings; "Fort Lee" is not "Fort Lee Historic Park".

use super::bodies;
use super::form::{NameForm, NameWord, Part};
use super::word::{Likeness, likeness};
use crate::language::NameKind;
use crate::values::Relation;

/// Why two names stand as they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameReason {
    /// Word for word, but for capitals, titles and articles.
    Identical,
    /// "Kim Jong Un", "Jong Un Kim"; "Harms, Bruno".
    Order,
    /// "Jong-un", "Jong Un", "Jongun"; "Bin Laden", "Binladen"; with and without a particle.
    Spacing,
    /// "Acme Steel Inc.", "Acme Steel"; "Volkswagen Group", "Volkswagen".
    LegalForm,
    /// "River Thames", "Thames"; "Ohio State", "Ohio".
    Generic,
    /// "UN", "United Nations".
    Acronym,
    /// Two names of one place or body by a table: "Burma", "Myanmar".
    Alias,
    /// "Harms", "Bruno Harms".
    Surname,
    /// "Bruno", "Bruno Harms".
    GivenName,
    /// "B. Harms", "Bruno Harms".
    Initial,
    /// "Hillary Rodham Clinton", "Hillary Clinton"; "the Commission", "the European Commission".
    Subset,
    /// "Bill", "William".
    Nickname,
    /// Spellings that editors choose between: "Zelinsky", "Zelinskyy"; "Mueller", "Müller"; "Mohammed", "Muhammad".
    Transliteration,
    /// Most likely one of the two is mistyped: "Nieman", "Neiman".
    Slip,
    /// One word in another form: "Harrow Printing", "Harrow Printers".
    WordForm,
    /// One surname, two given names: siblings, spouses, strangers.
    OtherGiven,
    /// One given name, two surnames.
    OtherSurname,
    /// "Jr." and "Sr.", "II" and "III".
    Generation,
    /// "North" and "South"; "Women" on one side; "Springfield, Ohio" and "Springfield, Illinois".
    Qualifier,
    /// "Fund II", "Fund III"; "the 5th Fleet", "the 7th Fleet".
    Number,
    /// A part of a place ("Fort Lee Historic Park"), or a body named after it.
    PartOf,
    /// Nothing is shared that counts.
    OtherWords,
    /// One is empty, or only a common noun is shared ("Bank").
    Silent,
}

/// How two names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameRelation {
    pub relation: Relation,
    pub reason: NameReason,
}

pub(super) const fn answer(relation: Relation, reason: NameReason) -> NameRelation {
    NameRelation { relation, reason }
}

/// Compares two names; `kind` says by which rules (of two mentions of different kinds, the more telling one). Symmetric.
/// `Same`: one name. `Compatible`: one may be a form of the other. `Near`: a spelling variant, see `reason` for whether it is
/// accepted or a slip. `Apart`: two names. `Unknown`: an empty name, or nothing but a common noun shared.
pub fn relate(a: &NameForm, b: &NameForm, kind: NameKind) -> NameRelation {
    if a.words.is_empty() || b.words.is_empty() {
        return answer(Relation::Unknown, NameReason::Silent);
    }
    match kind {
        NameKind::Person => persons(a, b),
        NameKind::Place => bodies::places(a, b),
        NameKind::Organisation | NameKind::Other => bodies::bodies(a, b),
    }
}

/// People.
fn persons(a: &NameForm, b: &NameForm) -> NameRelation {
    use NameReason::*;
    use Relation::*;
    if let (Some(x), Some(y)) = (a.generation, b.generation)
        && x != y
    {
        return answer(Apart, Generation);
    }
    if a.words.iter().map(|w| &w.text).eq(b.words.iter().map(|w| &w.text)) {
        return answer(Same, Identical);
    }
    let (x, y) = (joined(a), joined(b));
    if x == y {
        return answer(Same, Spacing);
    }
    let (short, long) = if lasting(a) <= lasting(b) { (a, b) } else { (b, a) };
    if lasting(short) == 1 {
        return single(short, long);
    }
    // "Ortega Ruiz" for "Juan Ortega Ruiz": a surname of two words.
    let (count, fuller) = (short.words.len(), long.words.len());
    if count < fuller && long.words[fuller - count..].iter().map(|w| &w.text).eq(short.words.iter().map(|w| &w.text)) {
        return answer(Compatible, Surname);
    }
    let straight = full(a, b);
    if matches!(straight.relation, Same | Compatible) {
        return straight;
    }
    // "Kim Jong Un" may have its surname first.
    let turned = reordered(a, b);
    match (straight.relation, turned) {
        (Apart, Some(turned)) => turned,
        (Near, Some(turned)) if turned.relation != Near => turned,
        _ => straight,
    }
}

/// The number of words that are no particles.
fn lasting(form: &NameForm) -> usize {
    form.words.iter().filter(|w| w.part != Part::Particle).count()
}

/// All letters in a row, without particles where more is left.
fn joined(form: &NameForm) -> String {
    form.words.iter().map(|w| w.text.as_str()).collect()
}

/// A surname (or given name) alone against a fuller name.
fn single(short: &NameForm, long: &NameForm) -> NameRelation {
    use NameReason::*;
    use Relation::*;
    let name = short.surname();
    let alone = lasting(long) == 1;
    let surname = likeness(name, long.surname(), false);
    match surname {
        Likeness::Equal => return answer(if alone { Same } else { Compatible }, if alone { Spacing } else { Surname }),
        Likeness::Transliteration => return answer(Near, Transliteration),
        Likeness::Slip => return answer(Near, Slip),
        _ => {}
    }
    // "García" for "Gabriel García Márquez"; "Bin Salman"; the surname of those who put it first.
    let words: Vec<&NameWord> = long.words.iter().filter(|w| w.part != Part::Particle).collect();
    let count = words.len();
    for (i, word) in words.iter().enumerate().take(count.saturating_sub(1)) {
        if word.text == name {
            return answer(Compatible, if i > 0 { Surname } else { GivenName });
        }
    }
    let tail: String = words.iter().skip(1).map(|w| w.text.as_str()).collect();
    if tail == joined(short) {
        return answer(Compatible, Surname);
    }
    if let Some(first) = words.first().filter(|_| count > 1) {
        match likeness(name, &first.text, true) {
            Likeness::Nickname => return answer(Compatible, Nickname),
            Likeness::Transliteration => return answer(Near, Transliteration),
            _ => {}
        }
    }
    answer(Apart, OtherWords)
}

/// Two names of two or more words, given names first.
fn full(a: &NameForm, b: &NameForm) -> NameRelation {
    use NameReason::*;
    use Relation::*;
    let surname = surnames(a, b);
    let (given_a, given_b): (Vec<_>, Vec<_>) = (a.given().collect(), b.given().collect());
    let first = match (given_a.first(), given_b.first()) {
        (Some(x), Some(y)) => givens(x, y),
        _ => Likeness::Equal,
    };
    if first == Likeness::Different {
        // "J. Edgar Hoover" may go by the middle name; else siblings.
        let middle =
            given_a.iter().skip(1).any(|x| x.part == Part::Given && given_b.first().is_some_and(|y| x.text == y.text))
                || given_b
                    .iter()
                    .skip(1)
                    .any(|x| x.part == Part::Given && given_a.first().is_some_and(|y| x.text == y.text));
        return match surname {
            Likeness::Equal if middle => answer(Compatible, Subset),
            Likeness::Equal | Likeness::Transliteration => answer(Apart, OtherGiven),
            _ => answer(Apart, OtherWords),
        };
    }
    if surname == Likeness::Different {
        return if within(a, b) || within(b, a) { answer(Compatible, Subset) } else { answer(Apart, OtherSurname) };
    }
    let (rest_a, rest_b) = (given_a.get(1..).unwrap_or(&[]), given_b.get(1..).unwrap_or(&[]));
    if rest_a.iter().zip(rest_b).any(|(x, y)| givens(x, y) == Likeness::Different) && !(within(a, b) || within(b, a)) {
        return answer(Apart, OtherGiven);
    }
    let middles = rest_a.iter().zip(rest_b).map(|(x, y)| givens(x, y)).max().unwrap_or(Likeness::Equal);
    match first.max(surname).max(middles) {
        Likeness::Slip => answer(Near, Slip),
        Likeness::Transliteration => answer(Near, Transliteration),
        Likeness::Nickname => answer(Compatible, Nickname),
        Likeness::Initial => answer(Compatible, Initial),
        _ if rest_a.len() != rest_b.len() || a.generation != b.generation => answer(Compatible, Subset),
        _ => answer(Same, Spacing),
    }
}

fn givens(x: &NameWord, y: &NameWord) -> Likeness {
    match (x.part, y.part) {
        (Part::Initial, Part::Initial) if x.text != y.text => Likeness::Different,
        _ => likeness(&x.text, &y.text, true),
    }
}

/// Surnames with and without their particles: "Binladen" is "bin Laden".
fn surnames(a: &NameForm, b: &NameForm) -> Likeness {
    let bare = likeness(a.surname(), b.surname(), false);
    if bare == Likeness::Equal {
        return bare;
    }
    let whole = |f: &NameForm| f.part(Part::Particle).chain(f.part(Part::Surname)).collect::<String>();
    bare.min(likeness(&whole(a), &whole(b), false))
}

/// Whether all words of `a` stand in `b` in this order, the first of both being one.
fn within(a: &NameForm, b: &NameForm) -> bool {
    let mut rest = b.words.iter();
    a.words.len() < b.words.len()
        && a.words.first().map(|w| &w.text) == b.words.first().map(|w| &w.text)
        && a.words.iter().all(|x| rest.any(|y| x.text == y.text))
}

/// The same words in another order, or with the surname moved to the other end.
fn reordered(a: &NameForm, b: &NameForm) -> Option<NameRelation> {
    let texts = |f: &NameForm| f.words.iter().map(|w| w.text.clone()).collect::<Vec<_>>();
    let (mut x, y) = (texts(a), texts(b));
    if x.len() == y.len() && x.len() <= 6 {
        let (mut p, mut q) = (x.clone(), y.clone());
        p.sort_unstable();
        q.sort_unstable();
        if p == q {
            return Some(answer(Relation::Same, NameReason::Order));
        }
    }
    // The last word first, then like with like: all must be equal or spellings of each other.
    for turn in 0..2 {
        if turn == 0 {
            x.rotate_right(1);
        } else {
            let by = 2 % x.len().max(1);
            x.rotate_left(by);
        }
        if x.concat() == y.concat() {
            return Some(answer(Relation::Same, NameReason::Order));
        }
        if x.len() == y.len() {
            let worst = x.iter().zip(&y).map(|(p, q)| likeness(p, q, false)).max().unwrap_or(Likeness::Different);
            match worst {
                Likeness::Transliteration => return Some(answer(Relation::Near, NameReason::Transliteration)),
                Likeness::Slip => return Some(answer(Relation::Near, NameReason::Slip)),
                _ => {}
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{NameReason::*, *};
    use Relation::*;

    fn check(a: &str, b: &str, relation: Relation, reason: NameReason) {
        let (x, y) = (NameForm::new(a, NameKind::Person), NameForm::new(b, NameKind::Person));
        for (p, q) in [(&x, &y), (&y, &x)] {
            assert_eq!(relate(p, q, NameKind::Person), answer(relation, reason), "{a} | {b}");
        }
    }

    #[test]
    fn one_person() {
        check("Ilse Tollmann", "Mrs Ilse Tollmann", Same, Identical);
        check("Tollmann", "Ilse Tollmann", Compatible, Surname);
        check("Ilse", "Ilse Tollmann", Compatible, GivenName);
        check("I. Tollmann", "Ilse Tollmann", Compatible, Initial);
        check("Ilse M. Tollmann", "Ilse Tollmann", Compatible, Subset);
        check("Bob Harlow", "Robert Harlow", Compatible, Nickname);
        check("Kim Yong Chol", "Yong Chol Kim", Same, Order);
        check("Kim Yong-chol", "Kim Yong Chol", Same, Identical);
        check("Sami al-Harith", "Sami Harith", Same, Spacing);
        check("Juan Ortega Ruiz", "Juan Ortega", Compatible, Subset);
        check("Ortega", "Juan Ortega Ruiz", Compatible, Surname);
        check("Ortega Ruiz", "Juan Ortega Ruiz", Compatible, Surname);
    }

    #[test]
    fn spellings() {
        check("Pavlo Orlovsky", "Pavlo Orlovskyy", Near, Transliteration);
        check("Petra Müller", "Petra Mueller", Near, Transliteration);
        check("Mohammed Qasimi", "Muhammad Qasimi", Near, Transliteration);
        check("Jane Nierman", "Jane Neirman", Near, Slip);
        check("Nierman", "Jane Neirman", Near, Slip);
    }

    #[test]
    fn two_people() {
        check("Ilse Tollmann", "Jost Tollmann", Apart, OtherGiven);
        check("Ilse Tollmann", "Ilse Brandauer", Apart, OtherSurname);
        check("Owen Price Jr.", "Owen Price Sr.", Apart, Generation);
        check("Owen R. Price", "Owen T. Price", Apart, OtherGiven);
        check("Tollmann", "Brandauer", Apart, OtherWords);
    }
}
