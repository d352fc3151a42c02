//! Two events in two orders: "the gate was opened before the dog was found", "the dog was found, and then the gate was opened"; "14:10 Dog
//! found", "14:25 Gate opened".
//!
//! In: all claims. Out: pairs of statements of two documents that put two events in order, each the other way round. Always: both events
//! are the same in both (`occasions::may_be_one`), something goes with one of them in both, and neither document also tells the order of
//! the other.

use super::occasions::{Dated, Event, all_dated, may_be_one, one_event};
use super::rivals::Rival;
use crate::claims::{Claim, Order, Sentences, Slot, Stance, Step};
use crate::clusters::Stories;

/// How sure it is, where so many names and words go with both events in both documents.
const SURE: [f32; 3] = [0.4, 0.5, 0.6];
/// The same where one document gives the moments of the events.
const BY_MOMENTS: f32 = 0.42;
/// Minutes of the clock lie so far apart at most on one day; beyond, midnight may lie between.
const HALF_A_DAY: i32 = 720;

/// An order and the statement that tells it.
struct Told<'a> {
    n: u32,
    claim: &'a Claim,
    order: &'a Order,
}

/// All pairs that put two events in two orders.
pub fn rivals(claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let all: Vec<Told> = claims
        .iter()
        .enumerate()
        .filter(|(_, c)| c.slot == Slot::Statement && !c.tabular)
        .flat_map(|(n, claim)| claim.orders.iter().map(move |order| Told { n: n as u32, claim, order }))
        .collect();
    if all.is_empty() {
        return Vec::new();
    }
    let two = |x: &Claim, y: &Claim| {
        x.passage.document != y.passage.document && stories.one(x.passage.document, y.passage.document)
    };
    let mut found = Vec::new();
    for (k, x) in all.iter().enumerate() {
        for y in all[k + 1..].iter().filter(|y| two(x.claim, y.claim)) {
            let Some(shared) = turned(x, y).filter(|_| straight(x, y).is_none()) else { continue };
            // Who tells both orders tells of two occasions.
            let both = |x: &Told, y: &Told| {
                all.iter().any(|t| t.claim.passage.document == x.claim.passage.document && straight(t, y).is_some())
            };
            if both(x, y) || both(y, x) {
                continue;
            }
            let certainty = SURE[shared.min(SURE.len() - 1)];
            found.push(Rival::of_statements((x.n, cover(x)), (y.n, cover(y)), "order", certainty));
        }
    }
    found.extend(by_moments(claims, &all, &two));
    found
}

fn cover(told: &Told) -> crate::text::Span {
    told.order.first.span.cover(told.order.then.span)
}

fn event<'a>(claim: &'a Claim, step: &'a Step) -> Event<'a> {
    Event { claim, occasion: &step.event, about: step.about }
}

/// How much goes with both events, where the second of each is the first of the other.
fn turned(x: &Told, y: &Told) -> Option<usize> {
    both(x.claim, [&x.order.first, &x.order.then], y.claim, [&y.order.then, &y.order.first])
}

/// The same where both give one order.
fn straight(x: &Told, y: &Told) -> Option<usize> {
    both(x.claim, [&x.order.first, &x.order.then], y.claim, [&y.order.first, &y.order.then])
}

/// Whether two statements put two events in one order: "the truce preceded the talks", "the talks followed the truce".
pub fn one_order(a: &Claim, b: &Claim) -> bool {
    a.orders.iter().any(|x| {
        let one = |y: &Order| both(a, [&x.first, &x.then], b, [&y.first, &y.then]).is_some();
        b.orders.iter().any(one)
    })
}

fn both(a: &Claim, x: [&Step; 2], b: &Claim, y: [&Step; 2]) -> Option<usize> {
    let one = |n: usize| {
        let (p, q) = (event(a, x[n]), event(b, y[n]));
        may_be_one(&p, &q).filter(|_| !p.other_things(&q)).map(|shared| (shared, one_event(&p, &q).is_some()))
    };
    let ((p, sure), (q, as_sure)) = (one(0)?, one(1)?);
    (sure || as_sure).then_some(p + q)
}

/// Orders that the moments of another document gainsay.
fn by_moments(claims: &[Claim], all: &[Told], two: &impl Fn(&Claim, &Claim) -> bool) -> Vec<Rival> {
    let dated = all_dated(claims);
    let sentences = Sentences::of(claims);
    let mut found = Vec::new();
    let so = |c: &Claim| matches!(c.stance, Stance::Asserted | Stance::Reported);
    for told in all.iter().filter(|t| so(t.claim)) {
        let of = |step| {
            let e = event(told.claim, step);
            let one = |d: &&Dated| {
                two(d.claim, told.claim)
                    && one_event(&d.event(), &e).is_some_and(|n| n > 0)
                    && !d.event().other_things(&e)
            };
            dated.iter().filter(one).collect::<Vec<_>>()
        };
        let (first, then) = (of(&told.order.first), of(&told.order.then));
        for document in first.iter().map(|d| d.claim.passage.document) {
            let here = |d: &&&Dated| d.claim.passage.document == document;
            let (p, q): (Vec<_>, Vec<_>) = (first.iter().filter(here).collect(), then.iter().filter(here).collect());
            let turned = !q.is_empty() && p.iter().all(|p| q.iter().all(|q| later(p, q)));
            let Some(statement) = q.first().filter(|_| turned).and_then(|q| sentences.number(q.claim)) else {
                continue;
            };
            let sides = ((told.n, cover(told)), (statement, claims[statement as usize].focus));
            found.push(Rival::of_statements(sides.0, sides.1, "order", BY_MOMENTS));
        }
    }
    found.sort_by_key(|r| (r.a, r.b));
    found.dedup_by_key(|r| (r.a, r.b));
    found
}

/// Whether a moment surely lies behind another of the same document.
fn later(p: &Dated, q: &Dated) -> bool {
    if let (Some(x), Some(y)) = (&p.moment.extent, &q.moment.extent) {
        return x.said.low.zip(y.said.high).is_some_and(|(low, high)| low >= high);
    }
    let plain = |d: &Dated| d.moment.extent.is_none() && d.moment.day.is_none() && d.moment.weekday.is_none();
    let (Some(x), Some(y)) = (p.moment.clock, q.moment.clock) else { return false };
    let gap = x.said.low.zip(y.said.high).map_or(0, |(low, high)| low - high);
    plain(p) && plain(q) && !p.moment.twelve && !q.moment.twelve && (1..HALF_A_DAY).contains(&gap)
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::graph::rivals::parted;
    use crate::text::Document;

    /// The words of two documents that stand in two orders, "left | right".
    fn check(one: &str, other: &str, expected: bool) {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let claims = state(&documents).claims;
        let found = rivals(&claims, &Stories::read(2, &claims));
        let shown: Vec<String> = found.iter().filter_map(|r| parted(&documents, r)).collect();
        assert_eq!(!shown.is_empty(), expected, "{one} / {other}: {shown:?}");
    }

    #[test]
    fn two_orders() {
        let gate = "The guard shut the gate before he fed the horse.";
        check(gate, "The guard fed the horse before he shut the gate.", true);
        check(gate, "Having fed the horse, the guard shut the gate.", true);
        check(gate, "The guard did not shut the gate until he had fed the horse.", true);
        check("The strike was followed by the lockout.", "The lockout came before the strike.", true);
    }

    #[test]
    fn one_order() {
        let gate = "The guard shut the gate before he fed the horse.";
        check(gate, "The guard fed the horse after he had shut the gate.", false);
        check(gate, "The guard fed the horse before he shut the window.", false);
        check(gate, "The guard fed the hens before he shut the gate.", false);
        check("The strike was followed by the lockout.", "The lockout came after the strike.", false);
        check(
            gate,
            "The guard fed the horse before he shut the gate. He shut the gate before he fed the horse.",
            false,
        );
    }

    #[test]
    fn against_moments() {
        let log = "At 14:02 Ida Moll opened the gate. At 14:25 Otto Brandeis caught the horse.";
        check(log, "Brandeis caught the horse before Moll opened the gate.", true);
        check(log, "Moll opened the gate before Brandeis caught the horse.", false);
    }
}
