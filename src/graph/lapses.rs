//! A length of time held against the moments of its two ends, wherever they are told: "nine minutes went by between the
//! explosion and the arrival of a doctor" against "the explosion occurred at 4.12" and "a doctor arrived at 4.20".
//!
//! Charity: of all moments that may be meant, in whatever document, one pair that comes out is enough for silence.

use super::rivals::Rival;
use super::spells::{Spell, between, length};
use super::values;
use crate::claims::{Claim, Lapse, Occasion, Slot, Stance, Turn, meaning};
use crate::clusters::Stories;
use crate::lexicon::lapses::{LIGHT, STATES};
use crate::lexicon::words;
use crate::text::Document;
use crate::values::{Moment, Relation};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A length that no two moments of its ends go with.
pub struct Gap {
    /// The claim of the length.
    pub length: u32,
    /// The claims of the moments: one, where it is a span, another length, or goes on until publication.
    pub ends: Vec<u32>,
    pub certainty: f32,
}

/// How sure it is that a length and the moments of its ends are of one event.
const SURE: f32 = 0.6;
/// The same where the event alone says so, and is told of once.
const UNSURE: f32 = 0.52;
/// An event that so many moments are told of happened more than once.
const MANY_TIMES: usize = 4;
/// So near, as terms are, stands a word of the event to a moment that may be meant.
const NEAR: u8 = 100;
/// What is so many times as long as is told is another thing.
const FAR: i64 = 6;

/// Families of what begins and what ends a state, by the family of the state.
static TURNS: LazyLock<FxHashMap<u32, [Vec<u32>; 2]>> = LazyLock::new(|| {
    let mut turns: FxHashMap<u32, [Vec<u32>; 2]> = FxHashMap::default();
    let families = |list: &[&str]| list.iter().map(|w| meaning(words::key(w))).collect::<Vec<_>>();
    for (states, begins, ends) in STATES {
        for state in families(states) {
            let row = turns.entry(state).or_default();
            row[0].extend(families(begins));
            row[1].extend(families(ends));
        }
    }
    turns
});

/// Which row of states a state stands in: "the strike" is the same as "the walkout".
static ROWS: LazyLock<FxHashMap<u32, usize>> = LazyLock::new(|| {
    let rows = STATES.iter().enumerate();
    rows.flat_map(|(n, (states, _, _))| states.iter().map(move |w| (meaning(words::key(w)), n))).collect()
});

/// Whether two words tell of one event or state.
pub fn one_state(a: u32, b: u32) -> bool {
    a == b || ROWS.get(&a).is_some_and(|n| ROWS.get(&b) == Some(n))
}

/// Whether what is told as a whole is what begins, or ends, a state: "learnt of it" of "has known of it since".
pub fn turns(state: &Occasion, whole: &Occasion) -> bool {
    let side = match state.turn {
        Turn::Begins => 0,
        Turn::Ends => 1,
        Turn::Whole | Turn::Told | Turn::Here => return false,
    };
    whole.turn == Turn::Whole && TURNS.get(&state.event).is_some_and(|t| t[side].contains(&whole.event))
}

/// A dated event.
struct Dated<'a> {
    claim: u32,
    moment: &'a Moment,
    occasion: &'a Occasion,
    terms: &'a Claim,
}

/// The dated events, document by document.
fn dated(claims: &[Claim]) -> Vec<Dated<'_>> {
    let told = claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value && c.stance != Stance::Hypothetical);
    let mut found: Vec<Dated> = told
        .filter_map(|(n, terms)| {
            let (moment, occasion) = (terms.stated_moment()?, terms.occasion.as_deref()?);
            Some(Dated { claim: n as u32, moment, occasion, terms })
        })
        .collect();
    found.sort_by_key(|d| d.terms.passage.document);
    found
}

/// The lengths whose ends are told.
fn lapses_of(claims: &[Claim]) -> Vec<(u32, &Lapse)> {
    let told = claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Value);
    told.filter_map(|(n, c)| Some((n as u32, c.lapse.as_deref()?))).collect()
}

/// Lengths that do not go with what is told of their ends.
pub fn gaps(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Gap> {
    let dated = dated(claims);
    let gap = |(n, lapse): (u32, &Lapse)| {
        // Of many stories only the document's own moments are surely of one with it.
        let own = claims[n as usize].passage.document;
        let first = dated.partition_point(|d| stories.many() && d.terms.passage.document < own);
        let last = dated.partition_point(|d| !stories.many() || d.terms.passage.document <= own);
        held(documents, claims, n, lapse, &dated[first..last])
    };
    lapses_of(claims).into_iter().filter_map(gap).collect()
}

/// The gap of one length, if no fair reading closes it.
fn held(documents: &[Document], claims: &[Claim], n: u32, lapse: &Lapse, dated: &[Dated]) -> Option<Gap> {
    let claim = &claims[n as usize];
    // Whole spans: "dug there from 3 to 20 July".
    if lapse.from.event == lapse.to.event && lapse.from.turn == Turn::Begins && lapse.to.turn == Turn::Ends {
        let spans = |strict: bool| {
            let of = move |d: &&Dated| d.moment.spans && may_be(&lapse.from, d, strict, Turn::Whole);
            dated.iter().filter(of).filter_map(|d| Some((d.claim, length(d.moment)?)))
        };
        if spans(false).any(|(_, l)| fits(lapse, &l)) {
            return None;
        }
        if let Some((end, _)) =
            spans(true).find(|(end, l)| likely(lapse, l) && together(&lapse.from, &claims[*end as usize]))
        {
            return Some(Gap { length: n, ends: vec![end], certainty: SURE });
        }
    }
    let published = documents.get(claim.passage.document.0 as usize)?.published;
    // "In 1994 she left after two years in the post": not until publication.
    if let (Turn::Told, Some(day), Some((from, to))) = (lapse.to.turn, published, claim.period) {
        let days = |d: jiff::civil::Date| day.until(d).map_or(0, |s| s.get_days());
        if days(from.date()) > 90 || days(to.date()) < -90 {
            return None;
        }
    }
    let pool = |o: &Occasion, strict: bool| -> Vec<Point> {
        if o.turn == Turn::Told {
            let day = published.map(|day| Point { claim: None, spell: Spell::published(day, lapse.most), goes: true });
            return day.into_iter().collect();
        }
        // The date right before: "on 3 May, two days after the flood".
        let beside = |d: &&Dated| d.terms.passage == claim.passage && d.terms.right_before(claim) && d.claim != n;
        let here = dated.iter().filter(beside).max_by_key(|d| d.terms.focus.end).map(|d| d.claim);
        let fit = dated.iter().filter(|d| match o.turn {
            Turn::Here => here == Some(d.claim),
            turn => may_be(o, d, strict, turn),
        });
        let points = fit.filter_map(|d| {
            let spell = Spell::of(d.moment).filter(|s| s.finer(lapse.most))?;
            Some(Point { claim: Some(d.claim), spell, goes: o.turn == Turn::Here || goes(o, d.occasion) })
        });
        points.collect()
    };
    let all = |a: &Point, b: &Point| between(&a.spell, &b.spell, lapse.most);
    let document = |p: &Point| p.claim.map_or(claim.passage.document, |c| claims[c as usize].passage.document);
    let (maybe_starts, maybe_stops) = (pool(&lapse.from, false), pool(&lapse.to, false));
    // What the documents concerned tell of both ends may be meant otherwise than it is read here.
    let fair = |x: &Point, y: &Point| {
        let concerned = |p: &&Point| [claim.passage.document, document(x), document(y)].contains(&document(p));
        maybe_starts
            .iter()
            .filter(concerned)
            .any(|a| maybe_stops.iter().filter(concerned).any(|b| all(a, b).iter().any(|g| fits(lapse, g))))
    };
    let (starts, stops) = (pool(&lapse.from, true), pool(&lapse.to, true));
    let (from, to) = (distinct(&starts), distinct(&stops));
    if from >= MANY_TIMES || to >= MANY_TIMES {
        return None;
    }
    let mut best: Option<((bool, bool, u32), Gap)> = None;
    for a in starts.iter().filter(|p| p.goes || from == 1) {
        for b in stops.iter().filter(|p| p.goes || to == 1) {
            let readings = all(a, b);
            let apart = !readings.is_empty() && readings.iter().all(|g| likely(lapse, g));
            if !apart || a.claim == b.claim || fair(a, b) {
                continue;
            }
            let ends: Vec<u32> = [a.claim, b.claim].into_iter().flatten().filter(|&c| c != n).collect();
            let near = a.claim.zip(b.claim).map_or(0, |(i, k)| i.abs_diff(k));
            let rank = (document(a) != document(b), document(b) != claim.passage.document, near);
            if !ends.is_empty() && best.as_ref().is_none_or(|(r, _)| rank < *r) {
                let certainty = if a.goes && b.goes { SURE } else { UNSURE };
                best = Some((rank, Gap { length: n, ends, certainty }));
            }
        }
    }
    best.map(|(_, gap)| gap)
}

/// A moment that may be one end of a length.
struct Point {
    /// None for the day of publication.
    claim: Option<u32>,
    spell: Spell,
    /// Whether something besides the event itself goes with both, or nothing else is told of it.
    goes: bool,
}

/// How many moments an event has.
fn distinct(pool: &[Point]) -> usize {
    let mut found: Vec<&Spell> = Vec::new();
    for point in pool {
        if !found.iter().any(|d| d.meets(&point.spell)) {
            found.push(&point.spell);
        }
    }
    found.len()
}

/// Whether a gap of so many seconds, at least and at most, goes with a told length.
fn fits(lapse: &Lapse, gap: &(i64, i64)) -> bool {
    gap.1 >= lapse.least && gap.0 <= lapse.most
}

/// Whether a gap does not go with a told length and is yet of its size.
fn likely(lapse: &Lapse, gap: &(i64, i64)) -> bool {
    // Whatever went on long ago did not go on until publication.
    let far = if lapse.to.turn == Turn::Told { FAR / 2 } else { FAR };
    let told = if lapse.most == i64::MAX { lapse.least } else { lapse.most };
    !fits(lapse, gap) && gap.1 > 0 && gap.1.saturating_mul(far) > told && gap.0 < told.saturating_mul(far)
}

/// Whether a moment may date one side of an event: surely, or by any word of its sentence.
fn may_be(o: &Occasion, d: &Dated, strict: bool, turn: Turn) -> bool {
    let m = d.occasion;
    let turned = |side: usize| TURNS.get(&o.event).is_some_and(|t| t[side].contains(&m.event));
    if !strict {
        let says = |id: u32| {
            id != 0
                && (m.event == id || m.with.contains(&id) || d.terms.terms.iter().any(|t| t.id == id && t.near >= NEAR))
        };
        let side = match turn {
            Turn::Begins => TURNS.get(&o.event).is_some_and(|t| t[0].iter().any(|&id| says(id))),
            Turn::Ends => TURNS.get(&o.event).is_some_and(|t| t[1].iter().any(|&id| says(id))),
            Turn::Whole | Turn::Told | Turn::Here => false,
        };
        return side || says(o.event) || o.with.iter().any(|&w| m.with.contains(&w) && m.event == 0);
    }
    let event = match turn {
        Turn::Whole => m.event == o.event && m.turn != Turn::Ends,
        Turn::Begins => one_state(m.event, o.event) && m.turn == Turn::Begins || m.turn == Turn::Whole && turned(0),
        Turn::Ends => one_state(m.event, o.event) && m.turn == Turn::Ends || m.turn == Turn::Whole && turned(1),
        Turn::Told | Turn::Here => false,
    };
    // "has been shut for two years": since it was shut.
    let event = event || turn == Turn::Begins && one_state(m.event, o.event) && m.turn == Turn::Whole;
    let entry = m.event == 0 && turn == Turn::Whole && m.with.contains(&o.event);
    let rivals = !o.names.is_empty() && !m.names.is_empty() && !shares(&o.names, &m.names);
    let nth = o.nth == 0 || m.nth == 0 || o.nth == m.nth;
    o.event != 0 && (event || entry) && !rivals && nth && d.terms.stance != Stance::Planned
}

fn shares(a: &[u32], b: &[u32]) -> bool {
    a.iter().any(|x| b.contains(x))
}

/// Whether what goes with two events goes together.
fn goes(o: &Occasion, m: &Occasion) -> bool {
    shares(&o.names, &m.names) || o.with.is_empty() || m.with.is_empty() || shares(&o.with, &m.with)
}

/// Whether a span and a length tell of one thing: a name or word goes with both, or nothing with the length.
fn together(o: &Occasion, span: &Claim) -> bool {
    let alone = o.names.is_empty() && o.with.is_empty();
    span.occasion.as_deref().is_some_and(|m| alone || shares(&o.names, &m.names) || shares(&o.with, &m.with))
}

/// Two lengths, in two documents, of one state or between the same two events.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let lapses = lapses_of(claims);
    let day = |n: u32| documents.get(claims[n as usize].passage.document.0 as usize).and_then(|d| d.published);
    let light = |id: u32| words::is_any(id, LIGHT);
    let same = |o: &Occasion, p: &Occasion| {
        let names = o.names.is_empty() || p.names.is_empty() || shares(&o.names, &p.names);
        let one = o.event != 0 && one_state(o.event, p.event) && !light(o.event);
        one && o.turn == p.turn && names && goes(o, p) && o.nth == p.nth
    };
    // "after nine minutes", from whatever both tell it from
    let untold = |o: &Occasion| o.event == 0 && o.turn == Turn::Whole;
    let close = |o: &Occasion, p: &Occasion| shares(&o.names, &p.names) || shares(&o.with, &p.with);
    let bare = |o: &Occasion| o.names.is_empty() && o.with.is_empty();
    let mut found = Vec::new();
    for (k, &(a, x)) in lapses.iter().enumerate() {
        for &(b, y) in &lapses[k + 1..] {
            let (p, q) = (&claims[a as usize], &claims[b as usize]);
            let (from, to) = (p.passage.document, q.passage.document);
            if from == to || !stories.one(from, to) || p.stance != q.stance {
                continue;
            }
            let told = x.to.turn == Turn::Told && y.to.turn == Turn::Told;
            let near = || day(a).zip(day(b)).is_some_and(|(p, q)| p.until(q).is_ok_and(|s| s.get_days().abs() < 30));
            let ends = if told { near() } else { same(&x.to, &y.to) };
            let between = !told && x.from.event != 0 && x.from.event != x.to.event;
            let starts = same(&x.from, &y.from) || untold(&x.from) && untold(&y.from);
            let meant = told || between || close(&x.to, &y.to) || bare(&x.to) && bare(&y.to);
            let sizes = (y.least, y.most);
            let apart = || match (&p.value, &q.value) {
                (Some(u), Some(v)) => {
                    !matches!(values::relate(u, v).0, Relation::Same | Relation::Compatible | Relation::Near)
                }
                _ => false,
            };
            if ends && starts && meant && likely(x, &sizes) && y.most < i64::MAX && apart() {
                found.push(Rival::of_values(a, b, "duration", SURE));
            }
        }
    }
    found
}
