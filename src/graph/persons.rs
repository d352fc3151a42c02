//! Persons across documents: two roles of one person, an age and a date of birth.

use crate::claims::{Claim, Slot};
use crate::lexicon::frames::KIN;
use crate::lexicon::words;
use crate::text::Document;
use crate::values::people::{NameReason, Part, RoleForm, RoleReason, relate, relate_roles};
use crate::values::temporal::{SECONDS_A_YEAR, timex_days};
use crate::values::{Interval, Relation, Shape};
use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use rustc_hash::{FxHashMap, FxHashSet};

/// Two claims about one person.
pub struct PersonPair {
    pub a: u32,
    pub b: u32,
    pub relation: Relation,
    pub certainty: f32,
}

/// What part of its certainty a clash of ages keeps where a pronoun says whose one of them is.
const GUESSED: f32 = 0.5;

/// More claims than this about one surname are about a crowd.
const CROWD: usize = 80;

/// Pairs of roles of one person, in different documents, that exclude each other or that no document gives together.
pub fn roles(claims: &[Claim]) -> Vec<PersonPair> {
    let mut found = Vec::new();
    let shared = shared_surnames(claims);
    for block in by_person(claims, |c| c.slot == Slot::Role) {
        for (n, &a) in block.iter().enumerate() {
            for &b in &block[n + 1..] {
                let pair = role_pair(claims, &shared, a, b);
                found.extend(pair.filter(|p| p.relation == Relation::Same || !held_together(claims, &block, a, b)));
            }
        }
    }
    found
}

/// Whether some document gives one person both roles, so that they go together or follow on each other.
fn held_together(claims: &[Claim], block: &[u32], a: u32, b: u32) -> bool {
    let documents = |like: u32| {
        let role = claims[like as usize].role.as_deref();
        let alike = move |c: &Claim| match (role, c.role.as_deref()) {
            (Some(x), Some(y)) => {
                let answer = relate_roles(x, y);
                answer.relation == Relation::Same
                    || answer.relation == Relation::Compatible && answer.reason != RoleReason::Broader
                    || answer.reason == RoleReason::Past
            }
            _ => false,
        };
        let mut found: Vec<u32> =
            block.iter().map(|&i| &claims[i as usize]).filter(|c| alike(c)).map(|c| c.passage.document.0).collect();
        found.sort_unstable();
        found
    };
    let (x, y) = (documents(a), documents(b));
    x.iter().any(|d| y.binary_search(d).is_ok())
}

/// Surnames that stand with two given names somewhere in the corpus.
fn shared_surnames(claims: &[Claim]) -> FxHashSet<u32> {
    let mut given: FxHashMap<u32, u32> = FxHashMap::default();
    let mut shared = FxHashSet::default();
    for form in claims.iter().filter_map(|c| c.name.as_ref()) {
        let Some(first) = form.part(Part::Given).next() else { continue };
        let (surname, first) = (words::key(form.surname()), words::key(first));
        if *given.entry(surname).or_insert(first) != first {
            shared.insert(surname);
        }
    }
    shared
}

fn role_pair(claims: &[Claim], shared: &FxHashSet<u32>, a: u32, b: u32) -> Option<PersonPair> {
    let (x, y) = (&claims[a as usize], &claims[b as usize]);
    let (p, q) = (x.role.as_ref()?, y.role.as_ref()?);
    let kin = |role: &RoleForm| KIN.contains(&role.name.as_str());
    if kin(p)
        || kin(q)
        || x.passage.document == y.passage.document
        || (x.earlier || y.earlier) && !(p.past && q.past && p.trade() && q.trade())
        || x.polarity != y.polarity
        || x.stance != y.stance
    {
        return None;
    }
    let same = relate(x.name.as_ref()?, y.name.as_ref()?, crate::language::NameKind::Person);
    let who = match (same.relation, same.reason) {
        (Relation::Same, _) => 1.0,
        // Where two people have the surname, the surname alone names neither.
        (Relation::Compatible, _) if shared.contains(&x.person) => return None,
        (Relation::Compatible, NameReason::Surname | NameReason::Initial) => 0.85,
        (Relation::Compatible, _) => 0.75,
        _ => return None,
    };
    let answer = relate_roles(p, q);
    let sure = match (answer.relation, answer.reason) {
        (Relation::Apart, RoleReason::Rank) => 0.8,
        (Relation::Apart, RoleReason::OtherPost) => 0.75,
        (Relation::Apart, RoleReason::Elsewhere) => 0.35,
        (Relation::Same | Relation::Compatible, _) => 0.9,
        (Relation::Unknown, RoleReason::Unrelated) if p.of.is_some() && p.of == q.of => return None,
        _ if p.exclusive() && q.exclusive() && p.name != q.name => 0.6,
        (Relation::Unknown, RoleReason::OtherOffice) => 0.55,
        _ => return None,
    };
    let relation =
        if matches!(answer.relation, Relation::Same | Relation::Compatible) { Relation::Same } else { Relation::Apart };
    Some(PersonPair { a, b, relation, certainty: who * sure })
}

/// Pairs of ages and births of one person or thing: `Apart` where no one day of birth goes with both.
pub fn births(documents: &[Document], claims: &[Claim]) -> Vec<PersonPair> {
    let mut found = Vec::new();
    let shared = shared_surnames(claims);
    let place = |c: &Claim| (c.passage.document.0, c.sentence, c.person);
    let mut given: FxHashMap<(u32, u32, u32), Vec<u32>> = FxHashMap::default();
    for (claim, form) in claims.iter().filter_map(|c| Some((c, c.name.as_ref()?))) {
        let mut words: Vec<&str> = form.core().collect();
        if let (Some(last), true) = (words.pop(), words.len() < 4)
            && let Some(first) = words.first()
        {
            let key = (claim.passage.document.0, claim.sentence, words::key(last));
            given.entry(key).or_default().push(words::key(first));
        }
    }
    for block in by_person(claims, |c| c.slot == Slot::Value) {
        // Where two people have the surname, nobody knows whose age it is: it may be said that two ages go together, never that not.
        let anybody = shared.contains(&claims[block[0] as usize].person);
        for (n, &a) in block.iter().enumerate() {
            for &b in &block[n + 1..] {
                let (p, q) = (&claims[a as usize], &claims[b as usize]);
                // One sentence that tells an age, and a birth: "born in 1948, he died in 2020 at the age of 72".
                let one_sentence = p.passage == q.passage;
                if one_sentence && !at_an_age_and_born(p, q) || !p.is_age() && !q.is_age() {
                    continue;
                }
                // An age of long ago is held against a birth only.
                if (then(p) || then(q)) && p.is_age() && q.is_age() {
                    continue;
                }
                // Two given names beside one surname are two people.
                if let (Some(x), Some(y)) = (given.get(&place(p)), given.get(&place(q)))
                    && !x.iter().any(|n| y.contains(n))
                {
                    continue;
                }
                let relation = match (birth(documents, p), birth(documents, q)) {
                    (Some(x), Some(y)) if x.overlaps(&y) => Relation::Compatible,
                    (Some(_), Some(_)) => Relation::Apart,
                    // Nobody knows when one of the ages was told: a year more or less may have gone by.
                    _ if p.is_age() && q.is_age() && years_apart(p, q) <= 1.0 => Relation::Near,
                    _ if p.is_age() && q.is_age() => Relation::Apart,
                    _ => continue,
                };
                if anybody && relation == Relation::Apart {
                    continue;
                }
                let told = if p.is_age() && q.is_age() { 0.85 } else { 0.82 };
                let certainty = if p.speaker_guessed || q.speaker_guessed { told * GUESSED } else { told };
                found.push(PersonPair { a, b, relation, certainty });
            }
        }
    }
    found
}

/// Whether one tells a birth and the other an age at a told time.
fn at_an_age_and_born(p: &Claim, q: &Claim) -> bool {
    then(p) && q.stated_moment().is_some() || then(q) && p.stated_moment().is_some()
}

/// Whether one dates a birth and the other, in a clause with another verb, something else.
pub fn other_than_birth(x: &Claim, y: &Claim) -> bool {
    let dates = |c: &Claim| c.stated_moment().is_some() && c.predicate != 0;
    dates(x) && dates(y) && x.person != 0 && y.person == 0 && x.predicate != y.predicate
}

/// How many years lie between two ages, or two decades of life.
fn years_apart(p: &Claim, q: &Claim) -> f32 {
    let years = |c: &Claim| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(age)) => {
            let years = |d: rust_decimal::Decimal| d.to_f32().map_or(0.0, |s| s / SECONDS_A_YEAR as f32);
            (age.extent.said.low.map_or(0.0, years), age.extent.said.high.map_or(f32::MAX, years))
        }
        _ => (0.0, 0.0),
    };
    let ((from, to), (first, last)) = (years(p), years(q));
    (first - to).max(from - last).max(0.0)
}

/// Whether an age is told of another day than that of publication: "she died in 1938, at the age of 51".
fn then(claim: &Claim) -> bool {
    claim.is_age() && claim.earlier && !claim.tight && claim.period.is_some()
}

/// The days on which somebody can have been born who is as old as is said on the day of publication, or who is said to be born then.
fn birth(documents: &[Document], claim: &Claim) -> Option<Interval<Date>> {
    match &claim.value.as_ref()?.shape {
        Shape::Amount(age) => {
            let at = if then(claim) {
                let (from, to) = claim.period?;
                (from.date(), to.date())
            } else {
                let published = documents.get(claim.passage.document.0 as usize)?.published?;
                // "Anna Holm, 61," is said of the day of publication; "at 24", in a sentence about another year, is not.
                let elsewhere =
                    claim.period.is_some_and(|(_, to)| to.date().until(published).is_ok_and(|s| s.get_days() > 400));
                if elsewhere && !claim.tight {
                    return None;
                }
                (published, published)
            };
            let years = |d: rust_decimal::Decimal| (d / rust_decimal::Decimal::from(SECONDS_A_YEAR)).round().to_i16();
            let (low, high) = (years(age.extent.said.low?)?, years(age.extent.said.high?)?);
            let back = |date: Date, years: i16| date.checked_sub(jiff::Span::new().years(years)).ok();
            Some(Interval::closed(back(at.0, high.max(low) + 1)?, back(at.1, low.min(high))?))
        }
        // Of both ends of a life the first.
        Shape::Moment(moment) if moment.spans => first_end(&moment.timex),
        Shape::Moment(moment) => {
            let said = moment.extent.as_ref()?.said;
            Some(Interval::closed(said.low?.date(), said.high?.date()))
        }
        Shape::Words(_) => None,
    }
}

/// The days of the first end of "1889-06-07/1938-11-02" or of "1927/2021", as far as it is told in figures.
fn first_end(timex: &str) -> Option<Interval<Date>> {
    let mut end = timex.split('/').next()?;
    loop {
        match timex_days(end) {
            Some((from, to)) => return Some(Interval::closed(from, to)),
            None => end = end.rsplit_once('-')?.0,
        }
    }
}

/// Claims by the person they are about, each block ascending, blocks in the order of their first claim.
fn by_person(claims: &[Claim], wanted: fn(&Claim) -> bool) -> Vec<Vec<u32>> {
    let mut at: FxHashMap<u32, usize> = FxHashMap::default();
    let mut blocks: Vec<Vec<u32>> = Vec::new();
    for (i, claim) in claims.iter().enumerate().filter(|(_, c)| c.person != 0 && wanted(c)) {
        let n = *at.entry(claim.person).or_insert_with(|| {
            blocks.push(Vec::new());
            blocks.len() - 1
        });
        blocks[n].push(i as u32);
    }
    blocks.retain(|b| (2..=CROWD).contains(&b.len()));
    blocks
}
