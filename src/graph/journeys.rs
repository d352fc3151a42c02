//! One journey told in two ways: "the bus was on its way from Orrell to Varley", "from Varley to Orrell", "from Orrell to Harsholm".
//!
//! In: the documents and all claims. Out: pairs of statements of two documents that let one thing or one party go two ways. Always: what goes
//! is named alike and is one ("the bus", not "buses"), and one end of the way is the same.
//!
//! Charity: there and back, several legs, and a place that may lie in the other are left alone.

use super::kinds::tells;
use super::rivals::Rival;
use crate::claims::{Claim, Slot, WordAt};
use crate::clusters::Stories;
use crate::language::NameKind;
use crate::lexicon::places::PLACES;
use crate::lexicon::words::{Keys, key};
use crate::text::{Deprel, Document, Span, Upos};
use crate::values::Relation;
use crate::values::people::{NameForm, relate_places};
use std::sync::LazyLock;

/// How sure it is that one of two ways is wrong, where neither document knows the other's end, and where one does.
const NEW: f32 = 0.6;
const KNOWN: f32 = 0.42;

static AGAIN: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of("back return returning returned again onward homeward then later next each every daily usually")
});
/// Nouns that say that something goes, but not what.
static LIGHT: LazyLock<Keys> =
    LazyLock::new(|| Keys::of("way journey trip voyage ride drive road route leg course passage direction"));

struct Journey {
    n: u32,
    document: u32,
    /// From where to where.
    ends: [NameForm; 2],
    spans: [Span; 2],
    /// What goes: nouns.
    movers: Vec<u32>,
}

/// All pairs that let one thing go two ways.
pub fn rivals(documents: &[Document], claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let statements = claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Statement && tells(c));
    let all: Vec<Journey> = statements
        .filter(|(_, c)| !c.words.iter().any(|w| AGAIN.holds(w.form)))
        .filter_map(|(n, c)| read(documents.get(c.passage.document.0 as usize)?, n as u32, c))
        .collect();
    let mut found = Vec::new();
    for (k, x) in all.iter().enumerate() {
        for y in &all[k + 1..] {
            let (p, q) = (claims[x.n as usize].passage.document, claims[y.n as usize].passage.document);
            let Some(end) = clash(x, y).filter(|_| p != q && stories.one(p, q)) else { continue };
            // Who tells of both ways tells of two journeys.
            let both = |x: &Journey, y: &Journey| all.iter().any(|j| j.document == x.document && one_way(j, y));
            if both(x, y) || both(y, x) {
                continue;
            }
            let told = |mine: &Journey, theirs: &Journey| {
                let name = documents[theirs.document as usize].cut(theirs.spans[end]);
                !one(&mine.ends[1 - end], &theirs.ends[end]) && documents[mine.document as usize].text.contains(name)
            };
            let certainty = if told(x, y) || told(y, x) { KNOWN } else { NEW };
            found.push(Rival::of_statements((x.n, x.spans[end]), (y.n, y.spans[end]), "place", certainty));
        }
    }
    found
}

/// The end in which two ways of one thing part: the second where they are turned round.
fn clash(x: &Journey, y: &Journey) -> Option<usize> {
    if !one_mover(x, y) {
        return None;
    }
    let ([a, b], [c, d]) = (&x.ends, &y.ends);
    if one(a, d) && one(b, c) {
        return Some(1);
    }
    let end = match (one(a, c), one(b, d)) {
        (true, false) => 1,
        (false, true) => 0,
        _ => return None,
    };
    // Where the tables know one place only, the other may lie in it.
    let known = |f: &NameForm| !PLACES.senses(&f.core().collect::<Vec<_>>().join(" ")).is_empty();
    let (p, q) = (&x.ends[end], &y.ends[end]);
    let two = matches!(relate_places(p, q).relation, Relation::Apart | Relation::Unknown);
    let stays = one(p, &y.ends[1 - end]) || one(q, &x.ends[1 - end]);
    (two && known(p) == known(q) && !stays).then_some(end)
}

/// Whether one thing may go both ways.
fn one_mover(x: &Journey, y: &Journey) -> bool {
    x.movers.iter().any(|m| y.movers.contains(m))
}

fn one_way(x: &Journey, y: &Journey) -> bool {
    one_mover(x, y) && (0..2).all(|n| one(&x.ends[n], &y.ends[n]))
}

fn one(p: &NameForm, q: &NameForm) -> bool {
    p.core().any(|w| q.core().any(|v| v == w))
}

/// The journey of a sentence that tells one: "from" a name and "to" another.
fn read(document: &Document, n: u32, claim: &Claim) -> Option<Journey> {
    let words = &claim.words[..];
    let [(start, from)] = <[_; 1]>::try_from(ends(words, "from")).ok()?;
    // "The bus, which belonged to Orrell Lines, went from Varley to Harrow."
    let mut to = ends(words, "to");
    to.sort_by_key(|(_, name)| (name.start < start, name.start));
    let (_, to) = to.into_iter().next()?;
    let span = |name: &std::ops::Range<usize>| words[name.start].span.cover(words[name.end - 1].span);
    let spans = [span(&from), span(&to)];
    let movers = movers(words, start);
    let ends = spans.map(|s| NameForm::new(document.cut(s), NameKind::Place));
    let two = !movers.is_empty() && !one(&ends[0], &ends[1]);
    two.then_some(Journey { n, document: claim.passage.document.0, ends, spans, movers })
}

/// The names that such a preposition governs, also as "the town of Orrell": of each its outermost word, and its words.
fn ends(words: &[WordAt], preposition: &str) -> Vec<(usize, std::ops::Range<usize>)> {
    let named = words.iter().filter(|w| w.form == key(preposition) && w.deprel == Deprel::Case).filter_map(|w| {
        let head = usize::from(w.head);
        let name = |i: &usize| words.get(*i).is_some_and(|w| w.upos == Upos::Propn);
        let of = |i: &usize| {
            usize::from(words[*i].head) == head
                && words.iter().any(|c| usize::from(c.head) == *i && c.form == key("of") && c.deprel == Deprel::Case)
        };
        let last = Some(head).filter(name).or_else(|| (0..words.len()).filter(name).find(of))?;
        let from = (0..=last).rev().take_while(name).last()?;
        let to = (last..words.len()).take_while(name).last()?;
        Some((head, from..to + 1))
    });
    named.collect()
}

/// What goes: the nouns over a phrase, their compounds, and the subjects of what is over it.
fn movers(words: &[WordAt], mut at: usize) -> Vec<u32> {
    let mut found = Vec::new();
    let under = |at: usize, deprels: &'static [Deprel]| {
        (0..words.len()).filter(move |&i| usize::from(words[i].head) == at && deprels.contains(&words[i].deprel))
    };
    let mut add = |at: usize| {
        let nouns = std::iter::once(at).chain(under(at, &[Deprel::Compound, Deprel::Flat, Deprel::Appos]));
        let one = |w: &&WordAt| w.upos == Upos::Noun && w.form == w.lemma && !LIGHT.holds(w.lemma);
        found.extend(nouns.map(|i| &words[i]).filter(one).map(|w| w.lemma));
    };
    for _ in 0..4 {
        at = usize::from(words[at].head);
        if at >= words.len() {
            break;
        }
        add(at);
        under(at, &[Deprel::Nsubj, Deprel::NsubjPass]).for_each(&mut add);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::check::state;
    use crate::clusters::Stories;
    use crate::graph::rivals::parted;
    use crate::text::Document;

    /// The ends in which two journeys part, "left | right".
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
    fn one_thing_goes_one_way() {
        let bus = "The bus, which belonged to Tarn Lines, was travelling from Varley to the old town of Orrell.";
        check(bus, "The bus was on its way from Orrell to Varley.", &["Orrell | Varley"]);
        check(bus, "The bus had set out from Varley to Harsholm at dawn.", &["Orrell | Harsholm"]);
        check(bus, "The bus ran from Varley to Orrell.", &[]);
        check(
            "Tarnair flight 518, an old plane, was on its way from Varley to Orrell.",
            "On Monday the aircraft was operating a scheduled flight from Varley to Harsholm.",
            &["Orrell | Harsholm"],
        );
        // another thing, several, the way back
        check(bus, "The ferry was on its way from Orrell to Varley.", &[]);
        check(bus, "Buses go from Orrell to Varley.", &[]);
        check(bus, "The bus was on its way back from Orrell to Varley.", &[]);
        check(bus, "The bus went from Varley to Orrell. The bus went from Orrell to Varley.", &[]);
        // one place may lie in the other
        check("The train ran from Varley to Oslo.", "The train ran from Varley to Norway.", &[]);
    }
}
