//! Tolls: "three people died" and "thirteen people lost their lives"; "the flood cost 16 lives", "with the loss of 21 lives".
//!
//! In: the documents and all claims. Out: pairs of counts of the dead, or of the hurt, of one event. Always: of each document only its
//! greatest toll of a sort is held against that of another, and only where neither document tells the other's number, or numbers that
//! come to it; people of one kind are no rivals of people at large, unless they are more; a toll that no third document bears out is told
//! in a low voice.

use super::rivals::Rival;
use super::values::relate;
use crate::claims::tidy::{ends, has, tidy};
use crate::claims::{Aside, Claim, Origin, Polarity, Slot, Stance, by_sentence, meaning, update};
use crate::clusters::Stories;
use crate::lexicon::tolls::{ANYBODY, OTHER_TOLL, TAKES_LIVES, TOLLS, Toll};
use crate::lexicon::words::{is_any, key};
use crate::text::Document;
use crate::values::{Bound, Kind, Relation, Shape};
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

const SURE: f32 = 0.62;
/// A later document that tells more may know more, and where no third document has either number, both may be of some other event.
const FAINT: f32 = 0.3;
/// A document that tells of so many numbers of a sort tells of many events.
const EVENTS: usize = 3;
/// So many words after a number may say what became of those whom it counts.
const AFTER: usize = 5;
/// A greater number of the same is of another size: no slip, and no other count.
const OTHER_SIZE: Decimal = Decimal::TEN;

/// One toll.
#[derive(Clone, Copy)]
struct Told {
    claim: u32,
    sort: usize,
    number: Decimal,
    /// Family of the noun that is counted; 0 for people at large.
    noun: u32,
}

/// What a document tells of one sort of toll.
#[derive(Default)]
struct Tolls {
    told: Vec<Told>,
    /// All numbers of the sentences that tell one.
    beside: Vec<Decimal>,
}

/// All pairs of tolls of one event that cannot both be so.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let mut by_document: FxHashMap<(u32, usize), Tolls> = FxHashMap::default();
    let mut years: FxHashMap<u32, FxHashSet<i16>> = FxHashMap::default();
    for (first, sentence) in by_sentence(claims) {
        let at = sentence[0].passage.document.0;
        years.entry(at).or_default().extend(sentence.iter().filter_map(year));
        let Some(document) = documents.get(at as usize) else { continue };
        for told in read(document, sentence, first as u32) {
            let tolls = by_document.entry((at, told.sort)).or_default();
            tolls.told.push(told);
            tolls.beside.extend(sentence.iter().filter_map(number));
        }
    }
    for (at, years) in &mut years {
        years.extend(documents.get(*at as usize).and_then(|d| d.published).map(|d| d.year()));
    }
    let mut all: Vec<(&(u32, usize), &Tolls)> = by_document.iter().collect();
    all.sort_unstable_by_key(|(place, _)| **place);
    // Where every document tells another number, they tell of several days or several events.
    let several = |sort: usize| {
        let mut numbers: Vec<Decimal> =
            all.iter().filter(|(at, _)| at.1 == sort).filter_map(|(_, t)| whole(t).next()).map(|t| t.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.len() > 2
    };
    let mut found = Vec::new();
    for (n, (place, x)) in all.iter().enumerate().filter(|(_, (place, _))| !several(place.1)) {
        for (other, y) in all[n + 1..].iter().filter(|(other, _)| other.1 == place.1 && other.0 != place.0) {
            let of = |told: &Told| claims[told.claim as usize].passage.document;
            if let (Some(p), Some(q)) = (whole(x).next(), whole(y).next())
                && stories.one(of(&p), of(&q))
                && !knows(x, q.number)
                && !knows(y, p.number)
            {
                let (here, there) = (&years[&place.0], &years[&other.0]);
                let third = all.iter().filter(|(at, _)| at.1 == place.1 && at.0 != place.0 && at.0 != other.0);
                let borne_out =
                    third.filter_map(|(_, z)| whole(z).next()).any(|z| [p.number, q.number].contains(&z.number));
                let pairs = whole(x).flat_map(|p| whole(y).map(move |q| (p, q)));
                let rivals = pairs.filter_map(|(p, q)| rival(documents, claims, p, q, here, there));
                found.extend(rivals.map(|r| if borne_out { r } else { Rival { certainty: FAINT, ..r } }));
            }
        }
    }
    found
}

/// The greatest toll of a document, wherever it tells it.
fn whole(tolls: &Tolls) -> impl Iterator<Item = Told> + '_ {
    let most = tolls.told.iter().map(|t| t.number).max();
    let mut numbers: Vec<Decimal> = tolls.told.iter().map(|t| t.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let few = numbers.len() <= EVENTS;
    tolls.told.iter().filter(move |t| few && Some(t.number) == most).copied()
}

/// Whether a document has a number beside its tolls, or numbers that come to it.
fn knows(tolls: &Tolls, number: Decimal) -> bool {
    let beside = &tolls.beside;
    let sums = |rest: Decimal| rest.is_zero() || beside.contains(&rest) || rest == Decimal::ONE;
    beside.iter().enumerate().any(|(n, x)| {
        *x == number || *x < number && (sums(number - x) || beside[n + 1..].iter().any(|y| sums(number - x - y)))
    })
}

fn rival(
    documents: &[Document],
    claims: &[Claim],
    p: Told,
    q: Told,
    here: &FxHashSet<i16>,
    there: &FxHashSet<i16>,
) -> Option<Rival> {
    let (x, y) = (&claims[p.claim as usize], &claims[q.claim as usize]);
    let (less, more) = if p.number < q.number { (p, q) } else { (q, p) };
    // Miners are people; but no more miners died than people did.
    let one = p.noun == q.noun || less.noun == 0 && more.noun != 0;
    // "41 died" may be told of anything that lives.
    let bare = |c: &Claim| c.head == 0;
    let one = one && !(bare(x) && bare(y));
    // A year that the other document never names is that of another event.
    let strange = |c: &Claim, years: &FxHashSet<i16>| {
        let own = c.period.map(|(from, to)| from.year()..=to.year());
        own.is_some_and(|own| !years.is_empty() && !years.iter().any(|y| own.contains(y)))
    };
    let apart = relate(x.value.as_ref()?, y.value.as_ref()?).0 == Relation::Apart;
    if !one || !apart || more.number > less.number * OTHER_SIZE || strange(x, there) || strange(y, here) {
        return None;
    }
    let published = |c: &Claim| documents.get(c.passage.document.0 as usize).and_then(|d| d.published);
    let (from, to) = (published(x), published(y));
    if update((x, from), (y, to)) {
        return None;
    }
    let grown = match (from, to) {
        (Some(from), Some(to)) => from < to && p.number < q.number || from > to && p.number > q.number,
        _ => false,
    };
    Some(Rival::of_values(p.claim, q.claim, "count", if grown { FAINT } else { SURE }))
}

/// The number of a stated count of things.
fn number(claim: &Claim) -> Option<Decimal> {
    let value = claim.value.as_deref().filter(|v| v.kind == Kind::Count && claim.slot == Slot::Value)?;
    match &value.shape {
        Shape::Amount(a) if claim.origin == Origin::Stated && a.low == a.high && !a.vague => Some(a.low),
        _ => None,
    }
}

fn year(claim: &Claim) -> Option<i16> {
    claim.stated_moment().and_then(|m| m.year)
}

/// The tolls that a sentence tells.
fn read(document: &Document, claims: &[Claim], first: u32) -> Vec<Told> {
    let span = claims[0].passage.span;
    let text = |from: u32, to: u32| tidy(document.text.get(from as usize..to as usize).unwrap_or(""));
    let whole = text(span.start, span.end);
    let told = |(n, claim): (usize, &Claim)| {
        let number = number(claim)?;
        let value = claim.value.as_deref()?;
        let Shape::Amount(amount) = &value.shape else { return None };
        let firm = matches!(claim.stance, Stance::Asserted | Stance::Reported)
            && claim.polarity == Polarity::Affirmed
            && claim.aside == Aside::Whole
            && !(claim.row || claim.earlier || claim.tabular)
            && matches!(amount.bound, Bound::Exact | Bound::About)
            && amount.per.is_none();
        if !firm || number < Decimal::TWO || has(&whole, OTHER_TOLL) {
            return None;
        }
        let before = text(span.start, claim.focus.start);
        let after = text(claim.focus.end, span.end);
        let sort = TOLLS.iter().position(|t| counts(t, claim, &before, &after))?;
        let unit = key(&amount.unit);
        let anybody = amount.unit.is_empty() || is_any(unit, ANYBODY) || is_any(meaning(unit), ANYBODY);
        Some(Told { claim: first + n as u32, sort, number, noun: if anybody { 0 } else { meaning(unit) } })
    };
    claims.iter().enumerate().filter_map(told).collect()
}

/// Whether a count is of this sort.
fn counts(toll: &Toll, claim: &Claim, before: &str, after: &str) -> bool {
    let family = |list: &[&str], id: u32| id != 0 && list.iter().any(|w| meaning(key(w)) == id);
    let soon: String = after.split_ascii_whitespace().take(AFTER).fold(" ".into(), |s, w| s + w + " ");
    let life = family(&["life"], claim.head) && (family(TAKES_LIVES, claim.predicate) || ends(before, &["loss of"]));
    let by = ends(before, &["by", "after", "within", "in", "with", "from", "at", "on"]);
    let noun = claim.value.as_ref().is_some_and(|v| match &v.shape {
        Shape::Amount(a) => toll.nouns.contains(&a.unit.as_str()),
        _ => false,
    });
    let deadly = toll.nouns.contains(&"death");
    deadly && life
        || noun
        || !by && family(toll.verbs, claim.predicate)
        || ends(before, toll.before)
        || has(&soon, toll.after)
        || toll.nouns.iter().any(|w| soon.starts_with(&format!(" {w} ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;

    /// The words of two documents that tell one toll otherwise.
    fn check(one: &str, other: &str, expected: &[&str]) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let told = |n: u32| documents[claims[n as usize].passage.document.0 as usize].cut(claims[n as usize].focus);
        let found = rivals(&documents, &claims, &Stories::read(2, &claims));
        let found: Vec<String> = found.iter().map(|r| format!("{} | {}", told(r.a), told(r.b))).collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn one_event() {
        let weir = "The weir at Orrell burst. Sixteen people died.";
        check(weir, "The burst at Orrell came with the loss of 21 lives.", &["Sixteen | 21"]);
        check(weir, "At Orrell 21 people lost their lives.", &["Sixteen | 21"]);
        check(weir, "At Orrell 21 millers were killed.", &["Sixteen | 21"]);
        check(weir, "At Orrell 16 people were killed.", &[]);
    }

    #[test]
    fn parts_and_other_events() {
        let weir = "The weir at Orrell burst. Sixteen people died.";
        // a part of them
        check(weir, "At Orrell 12 millers were killed.", &[]);
        check(weir, "At Orrell 11 guests and five millers were killed.", &[]);
        // another event, and another fate
        check(weir, "The worst flood at Orrell killed 40 people.", &[]);
        check(weir, "At Orrell 40 people were hurt.", &[]);
    }
}
