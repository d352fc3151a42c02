//! One event dated twice: "The Maren was rammed at 2.15 a.m." against "the ramming of the Maren, at 3.40", "the inquiry opened on 3 May"
//! against "the inquiry, which began on 9 May".
//!
//! In: all claims. Out: pairs of moments of one event that cannot both be so, in two documents. Always: event, turn and place in a row
//! are one, no name or subject speaks against it, and something that goes with the event goes with both.
//!
//! Charity: an event that either document dates more than once, or dates elsewhere as the other does, is left alone.

use super::lapses::{one_state, turns};
use super::rivals::Rival;
use super::values;
use crate::claims::{Claim, Occasion, Polarity, Slot, Stance, Turn, meaning};
use crate::clusters::Stories;
use crate::lexicon::lapses::{HAPPENINGS, LIGHT, PUBLISHED};
use crate::lexicon::words::{self, Kinship, kinship};
use crate::values::{Grain, Moment, Relation};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How sure it is that two moments date one event: where two names or words go with both, where one does, and where the event alone
/// tells. By hand: of 14 such pairs in stories written for the purpose 13 were right.
const SURE: f32 = 0.66;
const LIKELY: f32 = 0.56;
const ALONE: f32 = 0.52;
/// Two moments of one event told to the day lie so many days apart at most, to the month, and to the year or longer.
const DAYS: i32 = 45;
const MONTHS: i32 = 400;
const YEARS: i32 = 4_000;
/// Words so common tell no event, and words less common than the second tell one by themselves.
const COMMON: f32 = 5.6;
const RARE: f32 = 4.6;

/// A moment and what it dates.
pub(super) struct Dated<'a> {
    pub n: u32,
    pub claim: &'a Claim,
    pub moment: &'a Moment,
    occasion: &'a Occasion,
}

/// Moments of one event, in two documents of one story, that cannot both be so.
pub fn rivals(claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let all: Vec<Dated> = claims.iter().enumerate().filter_map(|(n, c)| dated(n as u32, c)).collect();
    let sure: Vec<&Dated> = all.iter().filter(|d| fit(d)).collect();
    let mut found = Vec::new();
    for (k, x) in sure.iter().enumerate() {
        for y in &sure[k + 1..] {
            let (a, b) = (x.claim.passage.document, y.claim.passage.document);
            if a == b || !stories.one(a, b) {
                continue;
            }
            let Some(shared) = one_event(&x.event(), &y.event()) else { continue };
            let Some(kind) = apart(x, y) else { continue };
            if told_otherwise(&all, x, y) || told_otherwise(&all, y, x) {
                continue;
            }
            let certainty = match shared {
                0 => ALONE,
                1 => LIKELY,
                _ => SURE,
            };
            found.push(Rival::of_values(x.n, y.n, kind, certainty));
        }
    }
    found
}

/// The events that surely have a moment.
pub(super) fn all_dated(claims: &[Claim]) -> Vec<Dated<'_>> {
    claims.iter().enumerate().filter_map(|(n, c)| dated(n as u32, c)).filter(fit).collect()
}

impl<'a> Dated<'a> {
    pub(super) fn event(&self) -> Event<'a> {
        Event { claim: self.claim, occasion: self.occasion, about: (self.claim.about, self.claim.about_name) }
    }
}

/// An event as a claim tells it, and whom or what it is said of.
pub struct Event<'a> {
    pub claim: &'a Claim,
    pub occasion: &'a Occasion,
    pub about: (u32, bool),
}

fn dated(n: u32, claim: &Claim) -> Option<Dated<'_>> {
    let moment = claim.stated_moment().filter(|m| claim.slot == Slot::Value && !m.set && m.offset.is_none())?;
    let occasion = claim.occasion.as_deref().filter(|o| o.event != 0)?;
    Some(Dated { n, claim, moment, occasion })
}

/// Whether a moment surely dates what its sentence tells, as a thing of the past or of the future.
fn fit(d: &Dated) -> bool {
    let c = d.claim;
    // "Published 3 May" dates the page that it stands on.
    !(c.row || c.tabular || c.earlier || c.terms.len() < 2)
        && c.polarity == Polarity::Affirmed
        && matches!(c.stance, Stance::Asserted | Stance::Reported | Stance::Planned)
}

/// Whether two clauses tell one event, and how many names and words go with both.
pub fn one_event(x: &Event, y: &Event) -> Option<usize> {
    let shared = may_be_one(x, y)?;
    let (o, p) = (x.occasion, y.occasion);
    // "The guard was convicted on Tuesday": where nothing else is told of the one, nothing speaks against it.
    let silent = |e: &Event| e.about.0 == 0 && !e.beside();
    let alone = o.event == p.event && (silent(x) || silent(y) || o.nth != 0) && rare(x.claim, o.event);
    (shared > 0 || alone).then_some(shared)
}

impl Event<'_> {
    /// Whether more is told than what happened to whom.
    fn beside(&self) -> bool {
        let o = self.occasion;
        !o.names.is_empty() || o.with.iter().any(|&w| w != self.about.0 && w != o.event)
    }

    /// Whether things go with both, and none with both: "the gate was shut", "the window was shut".
    pub(super) fn other_things(&self, other: &Event) -> bool {
        let own = |e: &Event| -> Vec<u32> {
            let with = e.occasion.with.iter().copied();
            with.filter(|&w| w != e.about.0 && w != e.occasion.event && !words::is_any(lemma(e.claim, w), LIGHT))
                .collect()
        };
        let (mine, theirs) = (own(self), own(other));
        let one = |x: &u32| theirs.iter().any(|y| x == y || alike(self.claim, *x, other.claim, *y));
        !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(one)
    }
}

/// The same where nothing but the event need go with both.
pub(super) fn may_be_one(x: &Event, y: &Event) -> Option<usize> {
    let (o, p) = (x.occasion, y.occasion);
    // "Found the fault", "the fault was found": a common verb tells one event where no date hangs on it.
    let undated = x.claim.slot == Slot::Statement && y.claim.slot == Slot::Statement;
    let happening = (undated || o.event != p.event) && one_happening(o.event, p.event);
    let told = o.turn == p.turn && (alike(x.claim, o.event, y.claim, p.event) || happening);
    let turned_over = turns(o, p) || turns(p, o);
    // "has known since" is held against "first learnt".
    if !(turned_over || told && o.nth == p.nth) {
        return None;
    }
    if (x.claim.stance == Stance::Planned) != (y.claim.stance == Stance::Planned) || o.due != p.due {
        return None;
    }
    if other_names(o, p) {
        return None;
    }
    let names = o.names.iter().filter(|n| p.names.contains(n)).count();
    // "The Tin Harbour" and "The Lead Harbour" are two works.
    let whole = names == o.names.len().min(p.names.len());
    if !whole && o.event == meaning(words::key(PUBLISHED[0])) {
        return None;
    }
    let (a, b) = (x.claim, y.claim);
    let one_subject = x.about.0 != 0 && y.about.0 != 0 && (x.about.0 == y.about.0 || alike(a, x.about.0, b, y.about.0));
    // Two subjects are two events; a name and a noun may stand for one, and what was checked for what somebody checked.
    let object =
        |c: &Event, d: &Event| d.occasion.with.iter().any(|&w| w != d.about.0 && alike(c.claim, c.about.0, d.claim, w));
    let turned = object(x, y) || object(y, x);
    if x.about.0 != 0 && y.about.0 != 0 && !one_subject && !turned && x.about.1 == y.about.1 {
        return None;
    }
    let with =
        o.with.iter().filter(|&&w| w != o.event && p.with.iter().any(|&v| v != p.event && alike(a, w, b, v))).count();
    // "It left the town" and "it left the road": what else is told parts them.
    if names + with == 0 && o.turn == Turn::Whole && o.nth == 0 && x.beside() && y.beside() {
        return None;
    }
    let subject = usize::from(one_subject && !o.with.contains(&x.about.0) && x.about.0 != o.event);
    let shared = names + with + subject;
    // "The siege began": the event is itself what is told of.
    let told = |e: &Event| e.about.0 == e.occasion.event || e.occasion.with.contains(&e.occasion.event);
    let itself = o.turn != Turn::Whole && told(x) && told(y);
    Some(shared + usize::from(itself))
}

/// Whether names go with both events, and none with both.
fn other_names(o: &Occasion, p: &Occasion) -> bool {
    !o.names.is_empty() && !p.names.is_empty() && !o.names.iter().any(|n| p.names.contains(n))
}

/// Whether two moments surely date two events: each is told, neither word may stand for the other, and neither begins or ends the other.
pub fn two_events(a: &Claim, b: &Claim) -> bool {
    let (Some(o), Some(p)) = (a.occasion.as_deref(), b.occasion.as_deref()) else { return false };
    if o.event == 0 || p.event == 0 {
        return false;
    }
    let kin = kinship(lemma(a, o.event), lemma(b, p.event)) != Kinship::None;
    // "Applications close", "the deadline for applications": the one names what the other tells of.
    let within = |x: &Claim, o: &Occasion, y: &Claim, p: &Occasion| {
        o.with.iter().any(|&w| w != x.about && (w == p.event || alike(x, w, y, p.event)))
    };
    let kin = kin || within(a, o, b, p) || within(b, p, a, o);
    let one = o.event == p.event || one_state(o.event, p.event) || one_happening(o.event, p.event) || kin;
    // "The vote is scheduled for", "the vote will be held on"
    let set = |o: &Occasion| SCHEDULED.iter().any(|w| meaning(words::key(w)) == o.event);
    !(one || turns(o, p) || turns(p, o) || set(o) || set(p))
}

/// What is done with an event before it comes.
static SCHEDULED: &[&str] = &["schedule", "plan", "slate", "expect", "fix"];

/// Whether two words of two claims are one by meaning, and say more than that something is done.
fn alike(a: &Claim, x: u32, b: &Claim, y: u32) -> bool {
    let (p, q) = (lemma(a, x), lemma(b, y));
    let light = |key: u32| words::is_any(key, LIGHT) || words::zipf(key) > COMMON;
    if light(p) || light(q) {
        return false;
    }
    x == y || one_state(x, y) || matches!(kinship(p, q), Kinship::Family | Kinship::Synonym)
}

/// Whether two words may tell one happening.
fn one_happening(x: u32, y: u32) -> bool {
    static ROWS: LazyLock<FxHashMap<u32, Vec<usize>>> = LazyLock::new(|| {
        let mut rows: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (n, row) in HAPPENINGS.iter().enumerate() {
            for word in *row {
                rows.entry(meaning(words::key(word))).or_default().push(n);
            }
        }
        rows
    });
    ROWS.get(&x).zip(ROWS.get(&y)).is_some_and(|(p, q)| p.iter().any(|n| q.contains(n)))
}

/// Whether a word alone tells which event is meant: "the arrest", but not "the visit".
fn rare(c: &Claim, id: u32) -> bool {
    words::zipf(lemma(c, id)) < RARE
}

/// The key of the word that a family stands for in a claim.
fn lemma(c: &Claim, id: u32) -> u32 {
    c.terms.iter().find(|t| t.id == id).map_or(id, |t| t.lemma)
}

/// The kind in which two moments differ, where they cannot be one and are yet of one time.
fn apart(x: &Dated, y: &Dated) -> Option<&'static str> {
    let (relation, kind) = values::relate(x.claim.value.as_ref()?, y.claim.value.as_ref()?);
    // "since 2016" and "in 2014": what held from then on began then.
    let one_ended = |m: &Moment| (values::begins(m) || values::stops(m)) && m.clock.is_none();
    let turned = one_ended(x.moment) != one_ended(y.moment) && x.moment.clock.is_none() && y.moment.clock.is_none();
    let relation = if turned { values::parts(x.moment, y.moment) } else { relation };
    if relation != Relation::Apart {
        return None;
    }
    if kind == "time" {
        return Some(kind);
    }
    let start = |m: &Moment| m.extent.as_ref().and_then(|e| e.said.low.or(e.said.high));
    let grain = x.moment.grain.max(y.moment.grain);
    let most = match grain {
        g if g <= Grain::Week => DAYS,
        g if g <= Grain::Half => MONTHS,
        _ => YEARS,
    };
    match (start(x.moment), start(y.moment)) {
        (Some(p), Some(q)) => {
            let days = p.date().until(q.date()).map_or(i32::MAX, |s| s.get_days().abs());
            (days <= most).then_some(kind)
        }
        // Without a year "3 May" and "9 May" are near, "3 May" and "3 July" may be.
        _ => Some(kind),
    }
}

/// Whether the document of `x` tells of the event at the time that `y` gives, or at several times.
fn told_otherwise(all: &[Dated], x: &Dated, y: &Dated) -> bool {
    let here = all.iter().filter(|d| d.claim.passage.document == x.claim.passage.document && d.n != x.n);
    here.into_iter().any(|d| {
        let (Some(a), Some(b), Some(c)) = (d.claim.value.as_ref(), y.claim.value.as_ref(), x.claim.value.as_ref())
        else {
            return false;
        };
        let near = |r: Relation| matches!(r, Relation::Same | Relation::Compatible | Relation::Near);
        let told = |id: u32| d.occasion.event == id || d.claim.terms.iter().any(|t| t.id == id);
        let agrees = told(y.occasion.event) || told(x.occasion.event);
        let (with_y, kind) = values::relate(a, b);
        // "It sank in 1931 ... and was sunk again in 1944"
        let again = d.occasion.event == x.occasion.event
            && d.occasion.turn == x.occasion.turn
            && !other_names(d.occasion, x.occasion)
            && values::relate(a, c).0 == Relation::Apart;
        // "On Wednesday" goes with any hour of that day.
        let own = values::relate(a, c).0;
        agrees && near(with_y) && own == Relation::Apart && matches!(kind, "date" | "time") || again
    })
}

#[cfg(test)]
mod tests {
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::text::Document;

    fn check(a: &str, b: &str, expect: bool) {
        let stated = state(&[Document::plain("a.txt", a), Document::plain("b.txt", b)]);
        let found = super::rivals(&stated.claims, &Stories::read(2, &stated.claims));
        assert_eq!(!found.is_empty(), expect, "{a} | {b}");
    }

    #[test]
    fn one_event_has_one_time() {
        check("The depot burnt down on 3 May 2014.", "The depot burnt to the ground on 9 May 2014.", true);
        check("The hearing began at 9 a.m.", "The hearing, which began at 10 a.m., was short.", true);
        check("The crane was last checked on 3 May.", "Inspectors last checked the crane on 21 April.", true);
    }

    #[test]
    fn one_event_in_other_words() {
        check("The weir burst at 2.40 a.m.", "The weir broke at 3.50 a.m.", true);
        check("The barge was rammed at 2.40 a.m.", "The collision of the barge took place at 3.50 a.m.", true);
        check("The mill has known of the leak since 1988.", "The mill first learnt of the leak in 1998.", true);
        check("At noon a bank burst above Orrell.", "The bank broke at 3.50 p.m., and Orrell was flooded.", true);
        check(
            "*The Tin Harbour* (1962) made her name.",
            "*The Tin Harbour*, which appeared in 1964, made her name.",
            true,
        );
        check(
            "*The Tin Harbour* (1962) made her name.",
            "*The Lead Harbour*, which appeared in 1964, made her name.",
            false,
        );
        check(
            "Our mayor since 2007 is Maud Tarn.",
            "Maud Tarn, a vet who has governed the town since 2011, wept.",
            true,
        );
    }

    #[test]
    fn two_events_have_two() {
        // two subjects
        check("The depot was sold on 3 May 2014.", "The mill was sold on 9 May 2014.", false);
        // two names
        check("Ada Thorn was arrested on 3 May.", "Edda Varn was arrested on 9 May.", false);
        // both are told in one document
        check(
            "The depot burnt down on 3 May 2014. On 9 May 2014 it burnt again.",
            "The depot burnt down on 9 May 2014.",
            false,
        );
        // long before
        check("The depot burnt down on 3 May 2014.", "The depot burnt down on 9 May 1951.", false);
    }
}
