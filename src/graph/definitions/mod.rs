//! What a named thing is: "The Tin Harbour is a comedy film" against "The Tin Harbour is a lorry", "a Danish painter" against "a Swiss".
//!
//! In: all claims. Out: pairs of statements of two documents that say of one full name that it is two things that exclude each other
//! (`lexicon/classes.txt`), that it is of two nations, or that it is made up and that it is real. Always: every noun of the one excludes
//! every noun of the other.
//!
//! Charity: a document that uses the name of both is left alone, as is whatever was so once.

mod phrase;

use super::beside::Beside;
use super::kinds::tells;
use super::rivals::Rival;
use crate::claims::{Claim, Slot};
use crate::clusters::Stories;
use crate::lexicon::classes::{Class, Gulf, classes, gulf};
use crate::lexicon::exclusive;
use crate::lexicon::words::Keys;
use crate::text::{Document, Upos};
use phrase::{Definition, definitions};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How sure it is that two statements of one name are of one thing: of things of two worlds, of a film and a book, of two nations.
const WORLDS: f32 = 0.46;
const KINDS: f32 = 0.3;
const NATIONS: f32 = 0.46;
/// The same of two passages that somebody put side by side.
const BESIDE: f32 = 0.6;

/// What one statement says that a thing is.
struct Said<'a> {
    n: u32,
    claim: &'a Claim,
    is: Definition,
}

/// Statements of two documents of one story that say that one named thing is two.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let all = said(documents, claims);
    pairs(claims, &all)
        .into_iter()
        .filter(|(x, y, _)| stories.one(x.claim.passage.document, y.claim.passage.document))
        .map(|(x, y, sure)| Rival::of_statements((x.n, x.is.span), (y.n, y.is.span), "other", sure))
        .collect()
}

/// The same of two passages side by side.
pub fn two_things(documents: &[Document], claims: &[Claim]) -> Option<Beside> {
    let all = said(documents, claims);
    let (x, y, _) = pairs(claims, &all).into_iter().next()?;
    let (a, b) = if x.claim.passage.document.0 == 0 { (x, y) } else { (y, x) };
    Some(Beside { rule: "wording-differs", kind: "other", certainty: BESIDE, a: a.is.span, b: b.is.span })
}

fn said<'a>(documents: &[Document], claims: &'a [Claim]) -> Vec<Said<'a>> {
    let statements = claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Statement && tells(c) && !changed(c));
    let all = statements.flat_map(|(n, claim)| {
        let found = definitions(&documents[claim.passage.document.0 as usize], claim);
        found.into_iter().map(move |is| Said { n: n as u32, claim, is })
    });
    all.collect()
}

/// Whether it was so once, became so, or is so besides.
fn changed(claim: &Claim) -> bool {
    static CHANGED: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of(
            "once now formerly former until originally initially later became become also name eponymous namesake either",
        )
    });
    claim.words.iter().any(|w| CHANGED.holds(w.form))
}

/// Pairs of two documents that cannot both be so, with how sure that is.
fn pairs<'s, 'a>(claims: &[Claim], all: &'s [Said<'a>]) -> Vec<(&'s Said<'a>, &'s Said<'a>, f32)> {
    let mut of_name: FxHashMap<(u32, u32), Vec<&Said>> = FxHashMap::default();
    for s in all {
        // A middle name may be left out.
        let ends = (s.is.name[0], s.is.name[s.is.name.len() - 1]);
        of_name.entry(ends).or_default().push(s);
    }
    let mut found = Vec::new();
    for x in all {
        let ends = (x.is.name[0], x.is.name[x.is.name.len() - 1]);
        for &y in of_name.get(&ends).into_iter().flatten() {
            if x.claim.passage.document >= y.claim.passage.document || !one_name(&x.is, &y.is) {
                continue;
            }
            let Some(sure) = apart(&x.is, &y.is) else { continue };
            if !knows_both(claims, x, y) && !knows_both(claims, y, x) {
                found.push((x, y, sure));
            }
        }
    }
    found
}

/// Whether two names are one: word for word, or of a person but for middle names.
fn one_name(x: &Definition, y: &Definition) -> bool {
    let person = |d: &Definition| d.heads.iter().any(|h| h.1.contains(&"person"));
    x.name == y.name || person(x) && person(y) && x.name.len() > 1 && y.name.len() > 1
}

/// How sure it is that what is the one is not the other, if it is.
fn apart(x: &Definition, y: &Definition) -> Option<f32> {
    if let (Some(p), Some(q)) = (x.fictional, y.fictional)
        && p != q
    {
        return Some(WORLDS);
    }
    let known =
        |d: &Definition| -> Vec<&'static [Class]> { d.heads.iter().map(|h| h.1).filter(|c| !c.is_empty()).collect() };
    let (p, q) = (known(x), known(y));
    let mut gulfs = p.iter().flat_map(|a| q.iter().map(move |b| gulf(a, b))).peekable();
    let told = gulfs.peek().is_some();
    let worst = gulfs.try_fold(Gulf::Worlds, |worst, g| Some(if g? == Gulf::Kinds { Gulf::Kinds } else { worst }));
    match worst {
        Some(Gulf::Worlds) if told => return Some(WORLDS),
        Some(Gulf::Kinds) if told => return Some(KINDS),
        _ => {}
    }
    let persons = |d: &[&[Class]]| d.iter().any(|c| c.contains(&"person"));
    let nation = |d: &Definition| d.nations.first().copied().filter(|m| d.nations.len() == 1 && !m.is_empty());
    let (m, n) = (nation(x)?, nation(y)?);
    (persons(&p) && persons(&q) && exclusive::exclude(m, n)).then_some(NATIONS)
}

/// Whether the document of `x` uses its name of what `y` says that it is as well: "the film of the novel The Tin Harbour".
fn knows_both(claims: &[Claim], x: &Said, y: &Said) -> bool {
    let own = |c: &[Class]| x.is.heads.iter().all(|h| !h.1.is_empty() && gulf(h.1, c).is_some());
    let theirs = |lemma: u32, c: &[Class]| {
        y.is.heads.iter().any(|&(h, of)| {
            y.claim.words[h].lemma == lemma
                || !of.contains(&"person") && !of.is_empty() && !c.is_empty() && gulf(of, c).is_none()
        })
    };
    let here = claims.iter().filter(|c| c.slot == Slot::Statement && c.passage.document == x.claim.passage.document);
    let mut naming = here.filter(|c| x.is.name.iter().all(|k| c.words.iter().any(|w| w.form == *k)));
    naming.any(|c| {
        (0..c.words.len()).any(|i| {
            let word = &c.words[i];
            if word.upos != Upos::Noun || x.is.name.contains(&word.form) {
                return false;
            }
            // "The river Ashle" is another thing; of "a film director" nothing is a film.
            let of_another = c.words.get(i + 1).is_some_and(|next| match next.upos {
                Upos::Propn => !x.is.name.contains(&next.form),
                Upos::Noun => next.span.start <= word.span.end + 1 && !x.is.name.contains(&next.form),
                _ => false,
            });
            let of = classes(0, word.lemma);
            !of_another && theirs(word.lemma, of) && own(of)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::graph::rivals::parted;
    use crate::text::Document;

    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let found: Vec<String> = rivals(&documents, &claims, &Stories::read(2, &claims))
            .iter()
            .filter_map(|r| parted(&documents, r))
            .collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn a_thing_is_of_one_class() {
        let film = "Winter Wheat (1987) is a Danish comedy film directed by Edda Crane.";
        check(film, "Winter Wheat is a lorry.", &["a Danish comedy film | a lorry"]);
        check(
            film,
            "Edda Crane saw Winter Wheat, a ship built in Oslo, last year.",
            &["a Danish comedy film | a ship"],
        );
        check(film, "Winter Wheat is a thriller.", &[]);
        check(film, "Summer Wheat is a lorry.", &[]);
        check(film, "Winter Wheat is a lorry driver.", &["a Danish comedy film | a lorry driver"]);
        check("Dorle is one of the oldest towns in the hills.", "Dorle is a river.", &["the oldest towns | a river"]);
        check("Dorle is one of the oldest towns in the hills.", "Dorle is a port and a resort.", &[]);
        check("Stickle is a form of dance.", "Stickle is a type of bread.", &["a form of dance | a type of bread"]);
    }

    #[test]
    fn a_name_may_be_of_two_things() {
        let film = "Winter Wheat is a film of the novel Winter Wheat.";
        check(film, "Winter Wheat is a novel by Edda Crane.", &[]);
        check("Dorle is a town.", "Dorle is a river. The town of Dorle lies on it.", &[]);
        check("Dorle was once a town.", "Dorle is a river.", &[]);
        check("The mayor of Dorle is a lawyer.", "Dorle is a river.", &[]);
    }

    #[test]
    fn a_person_is_of_one_nation() {
        let crane = "Edda Crane is a Danish painter and sculptor.";
        check(crane, "Edda Crane was a Swiss poet.", &["a Danish painter and sculptor | a Swiss poet"]);
        check(crane, "Edda Crane was a Swiss-born poet.", &[]);
        check(crane, "Edda Crane was a Danish-American poet.", &[]);
        check(crane, "Otto Crane was a Swiss poet.", &[]);
        check("Otto Vane is a fictional spy.", "Otto Vane was a real person.", &["a fictional spy | a real person"]);
        check("Otto Vane is a fictional spy.", "Otto Vane is a character in a film.", &[]);
    }
}
