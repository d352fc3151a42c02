//! What besides the two values of short notes tells that they are of two things, or of one and its part: "the school has 400 pupils",
//! "the school had 350 pupils in 2010"; "Python 3.8 came out in 2019", "Python 3.10 in 2021"; "the tower is 90 metres high", "20 metres
//! wide".

use super::denial::{Numbers, numbered, temporal};
use super::edges::Edge;
use super::neighbours::Neighbours;
use crate::claims::{Claim, WordAt};
use crate::lexicon::words::{self, Keys};
use crate::lexicon::{exclusive, frames};
use crate::text::{Deprel, Upos};
use crate::values::{Kind, Shape};
use std::sync::LazyLock;

/// A claim of a value and the statement of its sentence.
pub type Told<'a> = (&'a Claim, &'a Claim);

/// Whether two values of short notes are of two things or times, or the one of a part of the other.
pub fn besides(a: Told, b: Told, edge: &Edge, around: &Neighbours) -> bool {
    let moments = matches!(edge.kind, "date" | "time");
    let which = if moments && !(coarse(a.0) && coarse(b.0)) { Numbers::Naming } else { Numbers::All };
    let numbered = || numbered((a.1, a.0.focus), (b.1, b.0.focus), which);
    // "Needs Python 3.8", "needs Python 3.10": a version is told apart by nothing but what else is counted, and what it is needed for.
    if edge.kind == "version" {
        return numbered() || builds(a.1) != builds(b.1);
    }
    around.asunder > 0 && moments
        || part_of(a.0, b.0)
        || part_of(b.0, a.0)
        || narrower(a, b)
        || narrower(b, a)
        || before(a, b)
        || before(b, a)
        || may_be(a.1) != may_be(b.1)
        || able(a, b)
        || able(b, a)
        || two_sides(a.1, b.1)
        || forecast(a, b)
        || forecast(b, a)
        || kept(a.0, b.0)
        || kept(b.0, a.0)
        || late(a.0) != late(b.0)
        || two_extents(a, b)
        || two_subjects(a, b)
        || corner(a, b)
        || wished(a.0, b.0)
        || wished(b.0, a.0)
        || two_editions(a, b)
        || numbered()
}

/// Whether the first tells how it was in a time that it names, and the second how it is: "had 350 pupils in 2010", "has 400 pupils".
fn before(then: Told, now: Told) -> bool {
    static PAST: LazyLock<Keys> = LazyLock::new(|| Keys::of("was were had"));
    static PRESENT: LazyLock<Keys> = LazyLock::new(|| Keys::of("is are has have"));
    let verb = |words: &[WordAt], of: &Keys| words.iter().any(|w| of.holds(w.form));
    let (p, q) = (&then.1.words, &now.1.words);
    let dated = then.0.period.is_some() && now.0.period.is_none();
    dated
        && verb(p, &PAST)
        && !verb(p, &PRESENT)
        && verb(q, &PRESENT)
        && !verb(q, &PAST)
        && HAVING.holds(now.0.predicate)
}

/// Whether a sentence tells of building a thing, not of running it.
fn builds(statement: &Claim) -> bool {
    static BUILDS: LazyLock<Keys> = LazyLock::new(|| Keys::of("build compile develop contribute test"));
    statement.words.iter().any(|w| w.upos == Upos::Verb && BUILDS.holds(w.lemma))
}

/// Whether a sentence tells to what a thing can be set, not how it is.
fn may_be(statement: &Claim) -> bool {
    static MAY: LazyLock<Keys> = LazyLock::new(|| Keys::of("can could may might"));
    static SET: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of(
            "set change configure adjust override extend raise increase reduce lower shorten customise customize tune",
        )
    });
    let words = &statement.words;
    let verb = |w: &WordAt| matches!(w.upos, Upos::Verb | Upos::Adj) && SET.holds(w.lemma);
    words.iter().any(|w| MAY.holds(w.form) && words.get(usize::from(w.head)).is_some_and(verb))
}

/// Whether the first tells how much a thing can do, and the second how much it did: "can carry 400 people", "carried 320 on Monday".
fn able(can: Told, did: Told) -> bool {
    static CAN: LazyLock<Keys> = LazyLock::new(|| Keys::of("can could may"));
    let verb = |c: &Claim, words: &[WordAt]| words.iter().position(|w| w.upos == Upos::Verb && w.lemma == c.predicate);
    let (p, q) = (&can.1.words, &did.1.words);
    let modal = |words: &[WordAt], i: usize| words.iter().any(|w| usize::from(w.head) == i && CAN.holds(w.form));
    let (Some(i), Some(j)) = (verb(can.0, p), verb(did.0, q)) else { return false };
    p[i].lemma == q[j].lemma && modal(p, i) && !modal(q, j) && (did.0.period.is_some() || q[j].form != p[i].form)
}

/// Whether one tells who is for a thing, and the other who is against it.
pub fn two_sides(a: &Claim, b: &Claim) -> bool {
    static FOR: LazyLock<Keys> = LazyLock::new(|| Keys::of("for favour favor support back"));
    static AGAINST: LazyLock<Keys> = LazyLock::new(|| Keys::of("against oppose reject"));
    let says = |c: &Claim, of: &Keys| c.words.iter().any(|w| w.upos != Upos::Sconj && of.holds(w.lemma));
    let only = |x: &Claim, y: &Claim| says(x, &FOR) && !says(x, &AGAINST) && says(y, &AGAINST) && !says(y, &FOR);
    only(a, b) || only(b, a)
}

/// Whether the first tells what somebody thinks that a thing will fetch, cost or come to, and the second what it did.
fn forecast(thought: Told, came: Told) -> bool {
    static THOUGHT: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of("estimate value appraise expect predict forecast project anticipate budget insure reserve assess")
    });
    static CAME: LazyLock<Keys> = LazyLock::new(|| Keys::of("sell fetch auction buy bring raise spend pay"));
    let (claim, words) = (thought.0, &thought.1.words);
    let said = || words.iter().any(|w| w.span.overlaps(claim.focus) && THOUGHT.holds(w.lemma));
    CAME.holds(came.0.predicate) && (THOUGHT.holds(claim.predicate) || said())
}

/// Whether the first tells what somebody has, and the second what was taken from it or put to it: "has 5 million", "paid out 1 million".
fn kept(stock: &Claim, flow: &Claim) -> bool {
    static FLOWS: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of(
            "pay spend lend give donate lose receive borrow raise invest save add withdraw sell buy hire dismiss lay cut",
        )
    });
    HAVING.holds(stock.predicate) && FLOWS.holds(flow.predicate)
}

/// Whether a length of time tells how late or early something is, how far back or how old.
fn late(claim: &Claim) -> bool {
    static LATE: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of("late early ahead behind delay overdue apart away old young ago before after later earlier")
    });
    claim.value.as_ref().is_some_and(|v| v.kind == Kind::Duration)
        && (LATE.holds(claim.head) || LATE.holds(claim.predicate))
}

/// Whether two measures are of two extents of a thing: its height, its width.
fn two_extents(a: Told, b: Told) -> bool {
    let extent = |(claim, statement): Told| {
        let of = |key: u32| frames::EXTENTS.iter().position(|words| words::is_any(key, words));
        // "9.4 metres long"
        let behind = || {
            let next = statement.words.iter().find(|w| w.span.start >= claim.focus.end)?;
            of(next.lemma)
        };
        of(claim.head).or_else(|| of(claim.predicate)).or_else(behind)
    };
    let measures = |c: &Claim| c.value.as_ref().is_some_and(|v| v.kind == Kind::Measure);
    measures(a.0) && measures(b.0) && matches!((extent(a), extent(b)), (Some(x), Some(y)) if x != y)
}

/// Whether two amounts are of two subjects of one set: "sales rose 12 percent", "profit rose 8 percent"; "a girl of six", "a boy of eight".
fn two_subjects(a: Told, b: Told) -> bool {
    let amount = |c: &Claim| matches!(c.value.as_ref().map(|v| &v.shape), Some(Shape::Amount(_)));
    let of = |(claim, statement): Told| {
        let subject = |w: &&WordAt| matches!(w.deprel, Deprel::Nsubj | Deprel::NsubjPass) && w.upos == Upos::Noun;
        let (lemma, form) =
            statement.words.iter().find(subject).map_or((claim.head, claim.head), |w| (w.lemma, w.form));
        let named = exclusive::members(lemma, 0);
        // "Sales" are no sale.
        if named.is_empty() { exclusive::members(form, 0) } else { named }
    };
    amount(a.0) && amount(b.0) && exclusive::exclude(of(a), of(b))
}

/// Whether one amount is of a corner of a place, and the other of the whole or of another: "in the north of Orrell", "in Orrell".
fn corner(a: Told, b: Told) -> bool {
    static CORNERS: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of(
            "north south east west northern southern eastern western central centre center suburb suburbs outskirts \
             district districts province inland coastal rural urban",
        )
    });
    let share = |c: &Claim| c.value.as_ref().is_some_and(|v| matches!(v.kind, Kind::Percent | Kind::Count));
    let corners = |c: &Claim| -> Vec<u32> {
        c.words.iter().filter(|w| w.upos != Upos::Propn && CORNERS.holds(w.form)).map(|w| w.lemma).collect()
    };
    share(a.0) && share(b.0) && corners(a.1) != corners(b.1)
}

/// Whether the first tells what somebody wants, and the second what is: "asked for 8 percent", "accepted 4.5 percent".
fn wished(wish: &Claim, fact: &Claim) -> bool {
    static WISHES: LazyLock<Keys> =
        LazyLock::new(|| Keys::of("ask demand seek want request claim propose suggest hope aim plan target"));
    static FACTS: LazyLock<Keys> = LazyLock::new(|| {
        Keys::of("accept agree get win receive settle obtain secure achieve reach grant award pay approve have")
    });
    WISHES.holds(wish.predicate) && FACTS.holds(fact.predicate)
}

/// Whether two years name what they stand before: "the 2019 race", "the 2021 race".
fn two_editions(a: Told, b: Told) -> bool {
    let names = |(claim, statement): Told| {
        let words = &statement.words;
        words.iter().enumerate().any(|(i, w)| {
            let before = matches!(w.deprel, Deprel::Compound | Deprel::Nummod) && usize::from(w.head) > i;
            let thing = words.get(usize::from(w.head)).is_some_and(|h| h.upos == Upos::Noun && !temporal(h));
            w.span.overlaps(claim.focus) && w.upos == Upos::Num && before && thing
        })
    };
    let year = |c: &Claim| c.value.as_ref().is_some_and(|v| v.kind == Kind::Date);
    year(a.0) && year(b.0) && names(a) && names(b)
}

/// Whether a moment is no more than a year or month.
fn coarse(claim: &Claim) -> bool {
    let moment = claim.value.as_ref().map(|v| &v.shape);
    matches!(moment, Some(Shape::Moment(m)) if m.day.is_none() && m.weekday.is_none() && m.clock.is_none())
}

/// Whether of two short statements, each with its amount, the first tells of a part of what the second tells of: "500 employees in
/// Spain", "a family ticket", "5 million of seed funding" beside "45 million in total".
fn narrower(part: Told, whole: Told) -> bool {
    static TOTAL: LazyLock<Keys> = LazyLock::new(|| Keys::of("total overall altogether combined worldwide"));
    static THERE: LazyLock<Keys> = LazyLock::new(|| Keys::of("in at across near"));
    static ONE: LazyLock<Keys> = LazyLock::new(|| Keys::of("a an"));
    static OF: LazyLock<Keys> = LazyLock::new(|| Keys::of("of among"));
    static OF_THEM: LazyLock<Keys> = LazyLock::new(|| Keys::of("these those them whom"));
    let amount = |c: &Claim| match c.value.as_ref().map(|v| &v.shape) {
        Some(Shape::Amount(amount)) => amount.extent.said.high,
        _ => None,
    };
    let (Some(x), Some(y)) = (amount(part.0), amount(whole.0)) else { return false };
    let (p, q) = (&part.1.words, &whole.1.words);
    let says = |words: &[WordAt], list: &Keys| words.iter().any(|w| list.holds(w.form));
    let kids = |words: &'_ [WordAt], at: usize| -> Vec<WordAt> {
        words.iter().filter(|w| usize::from(w.head) == at).copied().collect()
    };
    let placed = |words: &[WordAt]| {
        words.iter().enumerate().any(|(i, w)| {
            let behind = || kids(words, i).iter().any(|k| k.deprel == Deprel::Case && THERE.holds(k.form));
            w.upos == Upos::Propn && matches!(w.deprel, Deprel::Obl | Deprel::Nmod) && !temporal(w) && behind()
        })
    };
    let has = HAVING.holds(part.0.predicate) && HAVING.holds(whole.0.predicate);
    // "Youth unemployment is", "unemployment is"
    let sort = || {
        let subject = |words: &[WordAt]| words.iter().position(|w| w.deprel == Deprel::Nsubj && w.upos == Upos::Noun);
        let (Some(i), Some(j)) = (subject(p), subject(q)) else { return false };
        let (mine, theirs) = (kids(p, i), kids(q, j));
        let any = |list: &[WordAt]| list.iter().all(|w| w.deprel != Deprel::Det || ONE.holds(w.form));
        let told = |w: &&WordAt| matches!(w.deprel, Deprel::Compound | Deprel::Amod);
        let own = mine.iter().filter(told).any(|w| !q.iter().any(|v| v.lemma == w.lemma));
        p[i].lemma == q[j].lemma && any(&mine) && any(&theirs) && own && !theirs.iter().any(|w| told(&w))
    };
    // "Of the patients, 300 were children"
    let of_them = || {
        let first = p.iter().position(|w| w.deprel == Deprel::Case && OF.holds(w.form)) == Some(0);
        let thing = first.then(|| p.get(usize::from(p[0].head))).flatten();
        thing.is_some_and(|w| OF_THEM.holds(w.form) || whole.0.head == w.lemma || q.iter().any(|v| v.lemma == w.lemma))
    };
    x < y && (of_them() || says(q, &TOTAL) && !says(p, &TOTAL) || has && placed(p) && !placed(q)) || sort()
}

/// What somebody or something has, or of how much it is made up.
static HAVING: LazyLock<Keys> =
    LazyLock::new(|| Keys::of("have number comprise consist contain own count employ include there"));

/// Whether a count is of what another has in all: "the inn has nine rooms", "six of the rooms look on the lake".
fn part_of(part: &Claim, whole: &Claim) -> bool {
    let counts = |c: &Claim| match c.value.as_ref().map(|v| (v.kind, &v.shape)) {
        Some((Kind::Count, Shape::Amount(amount))) => amount.extent.said.high,
        _ => None,
    };
    let fewer = matches!((counts(part), counts(whole)), (Some(x), Some(y)) if x < y);
    fewer && HAVING.holds(whole.predicate) && !HAVING.holds(part.predicate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::state;
    use crate::claims::Slot;
    use crate::text::Document;

    /// Whether the first amounts of two sentences are told apart by one of the ways.
    fn check(one: &str, other: &str, way: fn(Told, Told) -> bool, expected: bool) {
        let claims = state(&[Document::plain("one", one), Document::plain("other", other)]).claims;
        let of = |d: u32, slot: Slot| {
            let amount = |c: &&Claim| {
                slot == Slot::Statement || matches!(c.value.as_ref().map(|v| &v.shape), Some(Shape::Amount(_)))
            };
            claims.iter().filter(|c| c.passage.document.0 == d && c.slot == slot).find(amount).unwrap()
        };
        let told = |d: u32| (of(d, Slot::Value), of(d, Slot::Statement));
        assert_eq!(way(told(0), told(1)), expected, "{one} / {other}");
    }

    #[test]
    fn amounts_of_two_things() {
        check("The barge is 9.4 metres long.", "The barge is 2.1 metres wide.", two_extents, true);
        check("The barge is 9.4 metres long.", "The barge is 12 metres long.", two_extents, false);
        let sales = "The guild's sales rose 12 percent.";
        check(sales, "The guild's profit rose 8 percent.", two_subjects, true);
        check(sales, "The guild's revenue rose 8 percent.", two_subjects, false);
        check("Turnout in Orrell was 61 percent.", "Turnout in the north of Orrell was 55 percent.", corner, true);
        check("Turnout in Orrell was 61 percent.", "Turnout in Orrell was 55 percent.", corner, false);
        let wishes = |a: Told, b: Told| wished(a.0, b.0);
        check("The guild asked for a rise of 8 percent.", "The guild accepted a rise of 4 percent.", wishes, true);
        check("The guild got a rise of 8 percent.", "The guild accepted a rise of 4 percent.", wishes, false);
    }
}
