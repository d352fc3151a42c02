//! Names across documents: one man's name in three spellings, and one surname with two given names.

use super::Wording;
use super::edges::{Edge, plain};
use crate::claims::{Claim, Slot};
use crate::clusters::Likeness;
use crate::language::NameKind;
use crate::lexicon::frames::KIN;
use crate::lexicon::people::DEMONYM_ENDINGS;
use crate::lexicon::words;
use crate::values::Relation;
use crate::values::people::{NameForm, NameReason, Part, RoleForm, RoleReason, relate, relate_roles};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Two mentions of what may be one name.
#[derive(Clone, Copy, Debug)]
pub struct NamePair {
    pub a: u32,
    pub b: u32,
    pub relation: Relation,
    pub reason: NameReason,
    /// How sure we are that both name one person or body, 0 to 1.
    pub certainty: f32,
}

impl NamePair {
    /// The pair as it is joined.
    pub fn edge(self) -> Edge {
        let wording = match self.reason {
            NameReason::Transliteration => Wording::Spelling,
            _ => Wording::Changed,
        };
        Edge {
            values: self.relation,
            kind: "name",
            wording,
            certainty: self.certainty,
            ..plain(self.a, self.b, Likeness::default())
        }
    }
}

/// A block of more names than this says nothing.
const CROWD: usize = 60;

/// Pairs of first mentions, one for each spelling in each document, that are variants of one name or rival given names.
pub fn pairs(claims: &[Claim]) -> Vec<NamePair> {
    let firsts = first_mentions(claims);
    let mut blocks: Vec<(u64, u32)> = Vec::new();
    for &i in &firsts {
        if let Some(form) = &claims[i as usize].name {
            blocks.extend(keys(form).into_iter().map(|k| (k, i)));
        }
    }
    blocks.sort_unstable();
    blocks.dedup();
    let posts = posts(claims);
    let mut found: Vec<NamePair> = Vec::new();
    for block in blocks.chunk_by(|x, y| x.0 == y.0).filter(|b| b.len() > 1 && b.len() <= CROWD) {
        for (n, &(_, a)) in block.iter().enumerate() {
            for &(_, b) in &block[n + 1..] {
                found.extend(pair(claims, &posts, a.min(b), a.max(b)));
            }
        }
    }
    found.sort_by_key(|p| (p.a, p.b));
    found.dedup_by_key(|p| (p.a, p.b));
    told_in_full(claims, &mut found);
    let within = together(claims, &firsts);
    found.retain(|p| p.relation != Relation::Apart || !within(p));
    found
}

/// Term ids of surnames that are spellings of one another, each with the id that stands for all: "Zelinsky" for "Zelinskyy".
pub fn aliases(claims: &[Claim]) -> FxHashMap<u32, u32> {
    let mut found: FxHashMap<u32, u32> = FxHashMap::default();
    let surname = |i: u32| {
        claims[i as usize].name.as_ref().filter(|f| f.kind == NameKind::Person).map(|f| words::key(f.surname()))
    };
    for pair in pairs(claims).iter().filter(|p| p.relation == Relation::Near) {
        if let (Some(x), Some(y)) = (surname(pair.a), surname(pair.b))
            && x != y
        {
            let (x, y) = (found.get(&x).copied().unwrap_or(x), found.get(&y).copied().unwrap_or(y));
            let (keep, gone) = (x.min(y), x.max(y));
            found.values_mut().filter(|v| **v == gone).for_each(|v| *v = keep);
            if gone != keep {
                found.insert(gone, keep);
            }
        }
    }
    found
}

/// Leaves out the spellings of a surname alone where the full names tell the same.
fn told_in_full(claims: &[Claim], found: &mut Vec<NamePair>) {
    let surnames = |p: &NamePair| {
        let key = |i: u32| claims[i as usize].name.as_ref().map_or(0, |f| words::key(f.surname()));
        (key(p.a).min(key(p.b)), key(p.a).max(key(p.b)))
    };
    let full = |p: &NamePair| match (&claims[p.a as usize].name, &claims[p.b as usize].name) {
        (Some(x), Some(y)) => both_full(x, y),
        _ => false,
    };
    let told: FxHashSet<(u32, u32)> =
        found.iter().filter(|p| p.relation == Relation::Near && full(p)).map(surnames).collect();
    found.retain(|p| p.relation != Relation::Near || full(p) || !told.contains(&surnames(p)));
}

/// The first claim of each spelling in each document, ascending.
fn first_mentions(claims: &[Claim]) -> Vec<u32> {
    let mut seen: FxHashMap<(u32, String), ()> = FxHashMap::default();
    let mut firsts = Vec::new();
    for (i, claim) in claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Name) {
        let Some(form) = &claim.name else { continue };
        let text = form.core().collect::<Vec<_>>().join(" ");
        if seen.insert((claim.passage.document.0, text), ()).is_none() {
            firsts.push(i as u32);
        }
    }
    firsts
}

/// Names that could be one share a key: the consonants of a surname or first word, or its first letters.
fn keys(form: &NameForm) -> Vec<u64> {
    if may_be_person(form) {
        let mut both = keys(&form.retold(NameKind::Person));
        both.extend(body_keys(form));
        return both;
    }
    body_keys(form)
}

/// Whether a name that is not known for a person's has the look of one: two words.
fn may_be_person(form: &NameForm) -> bool {
    matches!(form.kind, NameKind::Other | NameKind::Organisation) && form.core().count() == 2
}

fn body_keys(form: &NameForm) -> Vec<u64> {
    let word = if form.kind == NameKind::Person { form.surname() } else { form.core().next().unwrap_or("") };
    if word.chars().count() < 4 {
        return Vec::new();
    }
    let kind = if form.kind == NameKind::Person { 1u64 } else { 2 };
    let skeleton: String = word.chars().filter(|c| !"aeiouyhw".contains(*c)).take(4).collect();
    let start: String = word.chars().take(4).collect();
    let end: String = word.chars().skip(1).take(4).collect();
    let hash = |tag: u64, s: &str| (u64::from(words::key(s)) << 8) | (tag << 4) | kind;
    let mut keys = vec![hash(1, &skeleton), hash(2, &start), hash(3, &end)];
    // "Ana Ruiz", "Ana Ruel": one given name, two surnames.
    let given = form.part(Part::Given).next().filter(|g| g.len() > 2);
    keys.extend(given.map(|given| hash(4, given)));
    // "Stefan Brandt", "Stephan Brant": both told by ear.
    let begins = |given: &str| given.chars().take(1).chain(word.chars().take(3)).collect::<String>();
    keys.extend(given.map(|given| hash(5, &begins(given))));
    keys
}

/// The offices that a document gives to a surname.
type Posts<'a> = FxHashMap<(u32, u32), Vec<&'a RoleForm>>;

fn posts(claims: &[Claim]) -> Posts<'_> {
    let mut found = Posts::default();
    for claim in claims.iter().filter(|c| c.slot == Slot::Role && c.person != 0) {
        if let Some(role) = claim.role.as_deref() {
            found.entry((claim.passage.document.0, claim.person)).or_default().push(role);
        }
    }
    found
}

/// Whether both are said to hold one office that only one can hold.
fn one_post(posts: &Posts, x: &Claim, y: &Claim) -> bool {
    let of = |c: &Claim| {
        let surname = c.name.as_ref().map_or(0, |f| words::key(f.surname()));
        posts.get(&(c.passage.document.0, surname)).map_or(&[][..], Vec::as_slice)
    };
    of(x).iter().any(|p| {
        of(y).iter().any(|q| {
            let answer = relate_roles(p, q);
            let one = matches!(answer.reason, RoleReason::Identical | RoleReason::Synonym | RoleReason::Narrower);
            one && p.office() && q.office() && p.past == q.past
        })
    })
}

fn pair(claims: &[Claim], posts: &Posts, a: u32, b: u32) -> Option<NamePair> {
    let (x, y) = (&claims[a as usize], &claims[b as usize]);
    let (p, q) = (x.name.as_ref()?, y.name.as_ref()?);
    let person = |f: &NameForm, other: &NameForm| f.kind == NameKind::Person && may_be_person(other);
    let (told_p, told_q);
    let (p, q) = if person(p, q) || person(q, p) {
        (told_p, told_q) = (p.retold(NameKind::Person), q.retold(NameKind::Person));
        (&told_p, &told_q)
    } else {
        (&**p, &**q)
    };
    if p.kind != q.kind || p.kind == NameKind::Place || p.kind == NameKind::Other {
        return None;
    }
    let answer = relate(p, q, p.kind);
    // Most names that share a key are one, or two that nobody takes for one another.
    let may = match (answer.relation, answer.reason) {
        (Relation::Near, NameReason::Slip | NameReason::Transliteration | NameReason::WordForm) => true,
        (Relation::Apart, NameReason::OtherGiven | NameReason::OtherSurname) => both_full(p, q),
        _ => false,
    };
    if !may {
        return None;
    }
    let shared = x.terms_shared(y) as f32;
    if plural(p, q) || plural(q, p) || demonym(p, q) || demonym(q, p) {
        return None;
    }
    // "Jonas Holm, Anna's brother": of one surname, and another person.
    if answer.relation == Relation::Apart && (kin(x) || kin(y)) {
        return None;
    }
    let post = one_post(posts, x, y);
    let alike = |p: &str, q: &str| {
        let start = p.chars().zip(q.chars()).take_while(|(c, d)| c == d).count();
        start >= 3 || strsim::normalized_damerau_levenshtein(p, q) >= 0.59
    };
    let given = |f: &NameForm| f.part(Part::Given).next().unwrap_or("").to_string();
    let (one, other) = (given(p), given(q));
    // "Piet" is short for "Pieter".
    if answer.reason == NameReason::OtherGiven && (one.starts_with(&other) || other.starts_with(&one)) {
        return None;
    }
    let certainty = match (answer.relation, answer.reason) {
        (Relation::Near, NameReason::Slip) if post && both_full(p, q) && p.surname() != q.surname() => 0.78,
        (Relation::Apart, NameReason::OtherGiven) if post => 0.85,
        (Relation::Apart, NameReason::OtherGiven) if alike(&one, &other) => 0.45 + 0.1 * shared.min(4.0),
        (Relation::Apart, NameReason::OtherSurname) if alike(&one, &other) => {
            match (post, alike(p.surname(), q.surname())) {
                (true, true) => 0.85,
                (_, false) if one != other => return None,
                (true, false) => 0.6,
                (false, true) => 0.3 + 0.08 * shared.min(4.0),
                (false, false) => return None,
            }
        }
        // "Dmitri" and "Dmitry" are one editor's choice; a surname is for the house to settle.
        (Relation::Near, NameReason::Transliteration) if p.surname() == q.surname() => 0.4,
        (Relation::Near, NameReason::Transliteration) if both_full(p, q) => 0.78,
        (Relation::Near, NameReason::Transliteration) => 0.20 + 0.08 * shared.min(4.0),
        (Relation::Near, NameReason::Slip) if !alike_start(p, q) => return None,
        (Relation::Near, NameReason::Slip) => 0.42 + 0.08 * shared.min(4.0),
        (Relation::Near, NameReason::WordForm) => 0.5 + 0.08 * shared.min(4.0),
        // "Stefan" and "Simon" begin alike: the wrong name came to mind.
        (Relation::Apart, NameReason::OtherGiven) if one.chars().next() == other.chars().next() => {
            0.3 + 0.1 * shared.min(2.0)
        }
        (Relation::Apart, NameReason::OtherGiven) => (0.06 + 0.12 * shared).min(0.44),
        _ => return None,
    };
    Some(NamePair { a, b, relation: answer.relation, reason: answer.reason, certainty })
}

fn last_word(form: &NameForm) -> &str {
    form.core().last().unwrap_or_default()
}

/// Whether the last word of one name is the plural of the other's: "Santana", "Santanas".
fn plural(one: &NameForm, many: &NameForm) -> bool {
    let (one, many) = (last_word(one), last_word(many));
    many.strip_prefix(one).is_some_and(|rest| rest == "s" || rest == "es")
}

/// Whether the last word of one name calls the people of the other: "Tamoria", "Tamorians"; "Velden", "Veldener".
fn demonym(place: &NameForm, people: &NameForm) -> bool {
    let (place, people) = (last_word(place), last_word(people));
    let stem = place.trim_end_matches(['a', 'e', 'i', 'o', 'y']);
    let ends = |rest: &str| DEMONYM_ENDINGS.contains(&rest.strip_suffix('s').unwrap_or(rest));
    place.len() >= 4
        && place != people
        && (people.strip_prefix(stem).is_some_and(ends) || people.strip_prefix(place).is_some_and(ends))
}

/// Whether two names begin with one letter and are of one length in words: a slip of the pen seldom falls on the first letter.
fn alike_start(p: &NameForm, q: &NameForm) -> bool {
    let first = |f: &NameForm| f.core().next().and_then(|w| w.chars().next());
    first(p) == first(q) && p.core().count() == q.core().count()
}

/// From this nearness on, of 255, a word stands right beside a name.
const BESIDE: u8 = 140;

static KINSFOLK: LazyLock<words::Keys> = LazyLock::new(|| KIN.iter().copied().collect());

/// Whether a name is told as that of somebody's relative.
fn kin(name: &Claim) -> bool {
    name.terms.iter().any(|t| t.near >= BESIDE && KINSFOLK.holds(t.lemma))
}

fn both_full(p: &NameForm, q: &NameForm) -> bool {
    let full = |f: &NameForm| f.part(Part::Given).next().is_some_and(|g| g.len() > 1) && f.surname().len() > 3;
    full(p) && full(q)
}

/// Whether some document names both of a pair: then they are two people, not one with two names.
fn together<'a>(claims: &'a [Claim], firsts: &[u32]) -> impl Fn(&NamePair) -> bool + 'a {
    let mut documents: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    for &i in firsts {
        if let Some(form) = &claims[i as usize].name {
            let text = form.core().collect::<Vec<_>>().join(" ");
            documents.entry(text).or_default().push(claims[i as usize].passage.document.0);
        }
    }
    let mut surnames: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for claim in firsts.iter().map(|&i| &claims[i as usize]) {
        if let Some(form) = claim.name.as_ref().filter(|f| f.kind == NameKind::Person) {
            surnames.entry(words::key(form.surname())).or_default().push(claim.passage.document.0);
        }
    }
    // Given names by themselves: "Anna's older brother" speaks of Anna.
    let alone = |claim: &Claim| {
        let form = claim.name.as_ref().filter(|f| f.core().count() == 1)?;
        Some((claim.passage.document.0, words::key(last_word(form))))
    };
    let givens: FxHashSet<(u32, u32)> = firsts.iter().filter_map(|&i| alone(&claims[i as usize])).collect();
    let by_given = move |one: u32, other: u32| {
        let given = claims[other as usize].name.as_ref().and_then(|f| f.part(Part::Given).next().map(words::key));
        given.is_some_and(|g| givens.contains(&(claims[one as usize].passage.document.0, g)))
    };
    move |pair| {
        if pair.reason == NameReason::OtherGiven && (by_given(pair.a, pair.b) || by_given(pair.b, pair.a)) {
            return true;
        }
        if pair.reason == NameReason::OtherSurname {
            let of = |i: u32| {
                let surname = claims[i as usize].name.as_ref().map_or(0, |f| words::key(f.surname()));
                surnames.get(&surname).map_or(&[][..], Vec::as_slice)
            };
            return of(pair.a).iter().any(|d| of(pair.b).contains(d));
        }
        let of = |i: u32| {
            let text =
                claims[i as usize].name.as_ref().map(|f| f.core().collect::<Vec<_>>().join(" ")).unwrap_or_default();
            documents.get(&text).cloned().unwrap_or_default()
        };
        let (x, y) = (of(pair.a), of(pair.b));
        x.iter().any(|d| y.contains(d))
    }
}
