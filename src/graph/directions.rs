//! One difference told two ways: "three months early", "three months late"; "two million under budget", "two million over"; "30 km north of
//! Orrell", "30 kilometres south-east of Orrell".
//!
//! In: all claims. Out: pairs of statements of two documents that give one difference of one thing opposite directions. Always: the
//! difference is the same, what it is counted from is not told to be two things, the statements share more than that, and neither document
//! has the difference in the other direction as well. Among many documents nothing is told.

use super::clash::content;
use super::rivals::Rival;
use super::values::relate;
use crate::claims::{Claim, Origin, Slot, Stance, WordAt, by_sentence, meaning};
use crate::clusters::Stories;
use crate::lexicon::words::{Keys, kinship};
use crate::text::{Deprel, Span, Upos};
use crate::values::{Kind, Relation, Shape};
use std::sync::LazyLock;

/// How sure it is where the statements share this many words of weight besides, and where they share fewer. By hand.
const MUCH: usize = 2;
const SURE: f32 = 0.62;
const LIKELY: f32 = 0.52;
/// And where two bearings are neighbours on a rose of sixteen winds: a coarser rose has one word for both.
const NEIGHBOURS: f32 = 0.45;

/// So many words after the difference may stand the one that tells its direction.
const BEHIND: usize = 3;
/// So many words after that one stands what the difference is counted from.
const COUNTED_FROM: usize = 4;
/// So many words behind a distance may belong to its bearing: "30 km to the south - south - east".
const BEARING: usize = 7;

/// What a thing may be over, under, ahead of or behind.
static MARKS: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "budget plan schedule target forecast limit estimate expectation average par time norm normal level price value year month week \
         quarter deadline record rival second third",
    )
});
/// Directions, each with its opposite.
static DIRECTIONS: LazyLock<Vec<[Keys; 2]>> = LazyLock::new(|| {
    [
        ["early ahead", "late behind"],
        ["over above more higher", "under below less fewer lower"],
        ["upstream", "downstream"],
        ["older", "younger"],
        ["longer", "shorter"],
        ["taller", "shorter"],
        ["faster", "slower"],
        ["warmer hotter", "colder cooler"],
        ["heavier", "lighter"],
        ["cheaper", "dearer"],
        ["inland", "offshore"],
    ]
    .map(|row| row.map(Keys::of))
    .into()
});

/// The four and the eight winds, with their letters, and the sixteen in the order of the rose, from the north by the east.
static WINDS: LazyLock<Vec<(Keys, &'static str)>> = LazyLock::new(|| {
    let words = "north:n south:s east:e west:w northeast:ne northwest:nw southeast:se southwest:sw";
    let abbreviations = ROSE.iter().filter(|w| w.len() > 1).map(|w| (Keys::of(w), *w));
    words
        .split(' ')
        .filter_map(|w| w.split_once(':'))
        .map(|(w, letters)| (Keys::of(w), letters))
        .chain(abbreviations)
        .collect()
});
static ROSE: [&str; 16] =
    ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"];
/// The row of bearings; their side is the place in the rose.
const COMPASS: usize = usize::MAX;

struct Told<'a> {
    claim: &'a Claim,
    statement: u32,
    row: usize,
    side: usize,
    span: Span,
    /// What it is counted from: "of Orrell".
    from: Vec<u32>,
    /// The other words of weight of the sentence.
    words: Vec<u32>,
}

/// All pairs that give one difference opposite directions.
pub fn rivals(claims: &[Claim], stories: &Stories) -> Vec<Rival> {
    if stories.many() {
        return Vec::new();
    }
    let mut all: Vec<Told> = Vec::new();
    for (first, sentence) in by_sentence(claims) {
        read(sentence, first as u32, &mut all);
    }
    let place = |t: &Told| t.claim.passage.document;
    let same = |x: &Told, y: &Told| {
        let (Some(p), Some(q)) = (&x.claim.value, &y.claim.value) else { return false };
        p.kind == q.kind && relate(p, q).0 == Relation::Same
    };
    let mut found = Vec::new();
    for (n, x) in all.iter().enumerate() {
        for y in &all[n + 1..] {
            let against = x.row == y.row && x.side != y.side && place(x) != place(y);
            if !against || !same(x, y) || !stories.one(place(x), place(y)) || !one(&x.from, &y.from) {
                continue;
            }
            let otherwise = |t: &Told, o: &Told| {
                all.iter().any(|z| place(z) == place(t) && z.row == o.row && z.side == o.side && same(z, o))
            };
            let shared = x.words.iter().filter(|w| y.words.iter().any(|v| alike(**w, *v))).count();
            if shared == 0 || otherwise(x, y) || otherwise(y, x) {
                continue;
            }
            let certainty = match shared >= MUCH {
                _ if x.row == COMPASS && matches!(x.side.abs_diff(y.side), 1 | 15) => NEIGHBOURS,
                true => SURE,
                false => LIKELY,
            };
            found.push(Rival::of_statements((x.statement, x.span), (y.statement, y.span), "polarity", certainty));
        }
    }
    found.sort_by_key(|r| (r.a, r.b));
    found.dedup_by_key(|r| (r.a, r.b));
    found
}

fn alike(x: u32, y: u32) -> bool {
    x == y || meaning(x) == meaning(y) || kinship(x, y).akin()
}

/// Whether what two differences are counted from may be one.
fn one(x: &[u32], y: &[u32]) -> bool {
    x.is_empty() || y.is_empty() || x.iter().any(|w| y.iter().any(|v| alike(*w, *v)))
}

/// The differences that a sentence tells with their directions.
fn read<'a>(sentence: &'a [Claim], first: u32, found: &mut Vec<Told<'a>>) {
    let Some(n) = sentence.iter().position(|c| c.slot == Slot::Statement) else { return };
    let statement = &sentence[n];
    if statement.tabular || matches!(statement.stance, Stance::Hypothetical | Stance::Planned) {
        return;
    }
    let words = &statement.words;
    if words.iter().any(|w| w.denies) {
        return;
    }
    let differences = sentence.iter().filter(|c| {
        let told = c.slot == Slot::Value && c.origin == Origin::Stated;
        told && c.value.as_ref().is_some_and(|v| matches!(v.shape, Shape::Amount(_)) && v.kind != Kind::Ordinal)
    });
    for claim in differences {
        let Some(last) = words.iter().rposition(|w| w.span.start < claim.focus.end) else { continue };
        let near = bearing(words, last).or_else(|| {
            (last.saturating_sub(1)..words.len().min(last + 1 + BEHIND)).find_map(|i| {
                let side = |row: &[Keys; 2]| row.iter().position(|keys| keys.holds(words[i].form));
                DIRECTIONS.iter().enumerate().find_map(|(row, keys)| Some((i, row, side(keys)?)))
            })
        });
        let Some((i, row, side)) = near else { continue };
        // "It fell 180 m over rocks": a place, no measure of too much.
        let head = words.get(usize::from(words[i].head)).filter(|_| words[i].deprel == Deprel::Case);
        if head.is_some_and(|h| h.upos == Upos::Noun && h.span.start > words[i].span.end && !MARKS.holds(h.lemma))
            && row < 2
        {
            continue;
        }
        let telling = |k: &usize| content(&words[*k]) && words[*k].upos != Upos::Num;
        let from: Vec<usize> = (i + 1..words.len().min(i + 1 + COUNTED_FROM))
            .filter(|&k| matches!(words[k].upos, Upos::Noun | Upos::Propn))
            .collect();
        let inside = |k: &usize| words[*k].span.overlaps(claim.focus) || *k == i;
        let rest = (0..words.len()).filter(telling).filter(|k| !inside(k));
        found.push(Told {
            claim,
            statement: first + n as u32,
            row,
            side,
            span: claim.focus.cover(words[i].span),
            from: from.iter().map(|&k| words[k].lemma).collect(),
            words: rest.map(|k| words[k].lemma).collect(),
        });
    }
}

/// The letters of a word that names a wind: "ne" for "northeast".
pub fn wind(word: &WordAt) -> Option<&'static str> {
    WINDS.iter().find(|(keys, _)| keys.holds(word.form)).map(|w| w.1)
}

/// The bearing behind a distance: where its last word stands, [`COMPASS`], and its place in [`ROSE`].
/// In: the words of the sentence, and the last of the distance.
fn bearing(words: &[WordAt], last: usize) -> Option<(usize, usize, usize)> {
    let mut told = String::new();
    let mut end = None;
    for i in (last + 1..words.len()).take(BEARING) {
        match wind(&words[i]) {
            Some(wind) => {
                told.push_str(wind);
                end = Some(i);
            }
            None if end.is_some() && words[i].upos != Upos::Punct => break,
            None if content(&words[i]) && words[i].upos != Upos::Adv => return None,
            None => {}
        }
    }
    Some((end?, COMPASS, ROSE.iter().position(|w| *w == told)?))
}

#[cfg(test)]
mod tests {
    use super::rivals;
    use crate::graph::rivals::shown;

    fn check(one: &str, other: &str, expected: &[&str]) {
        let found = shown(one, other, |_, claims, _, _, stories| rivals(claims, stories));
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn one_difference_two_ways() {
        let early = "The lock at Orrell was finished three months early.";
        check(early, "The Orrell lock was completed three months late.", &["three months early | three months late"]);
        check(early, "The Orrell lock was completed two months late.", &[]);
        let north = "The barge sank 3 km north of Varley on Monday.";
        check(north, "The barge went down 3 km south of Varley.", &["3 km north | 3 km south"]);
        check(north, "The barge went down 3 km south of Orrell.", &[]);
        check(north, "The tug waited 3 km south.", &[]);
        let rose = |bearing: &str| format!("The quake struck two miles {bearing} of Varley at noon.");
        for (one, other, n) in [
            ("southeast", "north-east", 1),
            ("southeast", "east southeast", 1),
            ("to the south-south-east", "SSE", 0),
            ("south-east", "southeast", 0),
            ("to the west", "north-west", 1),
        ] {
            let found = shown(&rose(one), &rose(other), |_, claims, _, _, stories| rivals(claims, stories));
            assert_eq!(found.len(), n, "{one} / {other}: {found:?}");
        }
    }
}
