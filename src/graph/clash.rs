//! Two sentences that are nearly one: where they part, and whether the parting matters. "The vote was won" and "The vote was lost"
//! clash; "The vote was won" and "The ballot was won" do not.

use super::align::{Alignment, Gap};
use super::gap::{Denials, Opposites, Sides, denying};
use crate::claims::WordAt;
use crate::lexicon::exclusive::{self as sets, Member};
use crate::lexicon::opposites;
use crate::lexicon::words::{self, Kinship, kinship};
use crate::text::{Deprel, Span, Upos};
use std::ops::Range;
use std::sync::LazyLock;

/// How two nearly equal sentences part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// One denies what the other says.
    Denial,
    /// A word stands against its opposite.
    Opposite,
    /// A word stands against another of a set of which a thing is only one: "brick", "bronze".
    Exclusive,
    /// A name stands against another name.
    Name,
    /// A thing stands against another of its sort: "saxophone", "piano".
    Sibling,
}

/// Where and how two nearly equal sentences part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clash {
    pub parting: Parting,
    pub left: Span,
    pub right: Span,
    /// Words of content that part without being known to mean the same, besides the clash itself.
    pub loose: u8,
}

/// The gravest clash of two aligned sentences, if they clash.
pub fn clash(a: &[WordAt], b: &[WordAt], alignment: &Alignment) -> Option<Clash> {
    let mut found: Option<Clash> = None;
    let mut loose = 0usize;
    let (mut denials, mut opposites) = (0usize, 0usize);
    for (n, gap) in alignment.gaps.iter().enumerate() {
        let (left, right) = (&a[gap.left.clone()], &b[gap.right.clone()]);
        // What only one sentence goes on to say, or begins with, denies nothing of the rest.
        let outer = n == 0 && gap.left.start == 0 && gap.right.start == 0
            || n + 1 == alignment.gaps.len() && gap.left.end == a.len();
        if outer && (left.len() > 2 || right.len() > 2) {
            loose += left.iter().chain(right).filter(|w| content(w)).count().min(4);
            continue;
        }
        let mut sides = Sides::new(a, b, gap);
        match sides.denials() {
            Denials::Cancel => {
                loose += 1;
                continue;
            }
            Denials::One { of_left } => {
                // A denial inside a longer insertion denies the insertion; "not give up" may well be "keep".
                if left.len() > 4 || right.len() > 4 || other_verbs(left, right) {
                    loose += 4;
                    continue;
                }
                denials += 1;
                let side = if of_left { (cover(left), beside(b, gap)) } else { (beside_left(a, gap), cover(right)) };
                if let (Some(l), Some(r)) = side {
                    found = Some(Clash { parting: Parting::Denial, left: l, right: r, loose: 0 });
                }
                continue;
            }
            Denials::Even => {}
        }
        let excluded = exclusive(a, b, gap).filter(|_| !left.iter().chain(right).any(|w| w.upos == Upos::Num));
        if let Some((x, y)) = &excluded {
            sides.settle(x, y);
        }
        let opposed = sides.opposites(|m, n| one_ground(a, &a[gap.left.start + m], b, &b[gap.right.start + n]));
        let (open_left, open_right) = sides.open();
        loose += open_left + open_right;
        if let Opposites::One(x, y) = opposed
            && open_left + open_right <= MUDDLED
        {
            opposites += 1;
            if found.is_none_or(|f| f.parting != Parting::Denial) {
                found = Some(Clash { parting: Parting::Opposite, left: left[x].span, right: right[y].span, loose: 0 });
            }
        }
        // "A green shirt" and "a red hat" are two garments.
        if let Some((x, y)) = excluded.filter(|_| opposed != Opposites::Cancel && (open_left == 0 || open_right == 0))
            && found.is_none_or(|f| !matches!(f.parting, Parting::Denial | Parting::Opposite))
            && let (Some(left), Some(right)) = (cover(&a[x]), cover(&b[y]))
        {
            found = Some(Clash { parting: Parting::Exclusive, left, right, loose: 0 });
        }
        if found.is_none() {
            found = names(left, right).or_else(|| siblings(left, right));
        }
    }
    // Where a number differs as well, both may be so of two things: "opened at 1,412", "closed at 1,437".
    if found.is_some_and(|f| !matches!(f.parting, Parting::Denial))
        && alignment.gaps.iter().any(|gap| numbers(a, b, gap))
    {
        return None;
    }
    // Two denials in two places may cancel out, and so may a denial and an opposite: "could not go badly", "will go well".
    if denials > 1 && found.is_some_and(|f| f.parting == Parting::Denial) || denials == 1 && opposites == 1 {
        return None;
    }
    let own = found.map_or(0, |f| match f.parting {
        Parting::Name | Parting::Sibling => 2,
        _ => 0,
    });
    found.map(|f| Clash { loose: loose.saturating_sub(own).min(255) as u8, ..f })
}

/// Whether a gap has a number on each side.
fn numbers(a: &[WordAt], b: &[WordAt], gap: &Gap) -> bool {
    let number = |w: &WordAt| w.upos == Upos::Num;
    a[gap.left.clone()].iter().any(number) && b[gap.right.clone()].iter().any(number)
}

/// With more words of weight in a gap than these that stand for nothing in the other, a word and its opposite are of two clauses.
const MUDDLED: usize = 3;

/// Whether each side has a verb of its own that is no kin of the other's.
fn other_verbs(left: &[WordAt], right: &[WordAt]) -> bool {
    let verb = |side: &[WordAt]| side.iter().find(|w| w.upos == Upos::Verb && !denying(w)).map(|w| w.lemma);
    matches!((verb(left), verb(right)), (Some(x), Some(y)) if x != y && !kinship(x, y).akin())
}

/// How sure a clash is to matter, 0 to 1: `frame` is the share of the longer sentence that stands in the other, `kept` the share of
/// the shorter, `cosine` the likeness of their contexts.
pub fn certainty(clash: &Clash, frame: f32, kept: f32, cosine: f32) -> f32 {
    let base: f32 = match clash.parting {
        Parting::Denial => 0.85,
        Parting::Opposite => 0.85,
        Parting::Exclusive => 0.65,
        Parting::Name => 0.6,
        Parting::Sibling => 0.36,
    };
    let alike = 0.5 * frame + 0.2 * kept + 0.3 * cosine;
    (base - (0.8 - alike).max(0.0) * 1.6 - 0.06 * f32::from(clash.loose)).clamp(0.01, 0.97)
}

/// Whether a word means something of itself.
pub fn content(word: &WordAt) -> bool {
    matches!(word.upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Num)
        || word.upos == Upos::Adv && words::by_key(word.lemma).is_none_or(|w| w.zipf() < 5.5)
}

/// Whether two words, if they are prepositions or conjunctions, lead in the same: "after six" and "before he came" are no opposites.
fn one_ground(a: &[WordAt], x: &WordAt, b: &[WordAt], y: &WordAt) -> bool {
    let passive = |words: &[WordAt], w: &WordAt| {
        words
            .iter()
            .any(|k| k.deprel == Deprel::AuxPass && words.get(usize::from(k.head)).is_some_and(|g| g.span == w.span))
    };
    // "All received a bonus", "everybody was given a bonus"
    if passive(a, x) != passive(b, y) && converse(x.lemma, y.lemma) {
        return false;
    }
    let leads = |w: &WordAt| matches!(w.upos, Upos::Adp | Upos::Sconj);
    if !(leads(x) && leads(y)) {
        return true;
    }
    match (a.get(usize::from(x.head)), b.get(usize::from(y.head))) {
        (Some(p), Some(q)) => {
            p.form == q.form || matches!(kinship(p.lemma, q.lemma), Kinship::Family | Kinship::Synonym)
        }
        _ => true,
    }
}

/// Whether what the one verb does to somebody is what the other says that he does.
fn converse(x: u32, y: u32) -> bool {
    static PAIRS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
        crate::lexicon::verb_classes::CONVERSES.iter().map(|(a, b)| (words::key(a), words::key(b))).collect()
    });
    PAIRS.contains(&(x, y)) || PAIRS.contains(&(y, x))
}

/// Whether two words are opposites, by the dictionary or by the list.
pub fn opposite(x: &WordAt, y: &WordAt) -> bool {
    opposite_lemmas(x.lemma, y.lemma) || (x.form != x.lemma || y.form != y.lemma) && opposite_lemmas(x.form, y.form)
}

/// The same for the keys of two lemmas.
pub fn opposite_lemmas(x: u32, y: u32) -> bool {
    static PAIRS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
        let mut pairs: Vec<(u32, u32)> = opposites::PAIRS
            .iter()
            .map(|(a, b)| (words::key(a), words::key(b)))
            .flat_map(|(a, b)| [(a, b), (b, a)])
            .collect();
        pairs.sort_unstable();
        pairs
    });
    x != y && (PAIRS.binary_search(&(x, y)).is_ok() || kinship(x, y) == Kinship::Opposite)
}

/// Two members of one set, one on each side of a gap, neither of which stands elsewhere in the other wording: where they stand.
fn exclusive(a: &[WordAt], b: &[WordAt], gap: &Gap) -> Option<(Range<usize>, Range<usize>)> {
    let (lefts, rights) = (listed(a, &gap.left), listed(b, &gap.right));
    for (x, p) in &lefts {
        for (y, q) in &rights {
            let moved =
                |here: &[WordAt], there: &[WordAt]| there.iter().any(|w| here.iter().all(|h| h.lemma == w.lemma));
            let (l, r) = (&a[x.clone()], &b[y.clone()]);
            let kin = kinship(l[l.len() - 1].lemma, r[r.len() - 1].lemma);
            if sets::exclude(p, q)
                && !moved(l, b)
                && !moved(r, a)
                && (l.len() > 1 || r.len() > 1 || !matches!(kin, Kinship::Family | Kinship::Synonym))
            {
                return Some((x.clone(), y.clone()));
            }
        }
    }
    None
}

/// The words of a gap that belong to sets, two side by side before one; the second may stand behind the gap.
pub fn listed(words: &[WordAt], gap: &Range<usize>) -> Vec<(Range<usize>, Vec<Member>)> {
    let of = |x: &WordAt, y: Option<&WordAt>| {
        let (second, second_form) = y.map_or((0, 0), |w| (w.lemma, w.form));
        let mut found = sets::members(x.lemma, second).to_vec();
        found.extend_from_slice(sets::members(x.form, second_form));
        found
    };
    let mut found = Vec::new();
    let mut i = gap.start;
    while i < gap.end {
        let pair = words.get(i + 1).map(|y| of(&words[i], Some(y))).filter(|p| !p.is_empty());
        let (length, members) = match pair {
            Some(pair) => (2, pair),
            None => (1, of(&words[i], None)),
        };
        if !members.is_empty() {
            found.push((i..(i + length).min(gap.end), members));
        }
        i += length;
    }
    found
}

/// One name against another, and nothing else of weight in the gap.
fn names(left: &[WordAt], right: &[WordAt]) -> Option<Clash> {
    let only_names = |side: &[WordAt]| {
        !side.is_empty()
            && side.iter().any(|w| w.upos == Upos::Propn)
            && side.iter().all(|w| w.upos == Upos::Propn || !content(w))
    };
    // "Of Orrell" and "for Ruiz" are two parts of a sentence.
    let brief = |w: &WordAt| w.span.len() < 4;
    let short = |side: &[WordAt]| side.iter().all(brief) || side.iter().any(|w| brief(w) && w.upos != Upos::Propn);
    (only_names(left) && only_names(right) && !short(left) && !short(right)).then_some(())?;
    Some(Clash { parting: Parting::Name, left: cover(left)?, right: cover(right)?, loose: 0 })
}

/// One noun against another of its sort, each alone in its gap.
fn siblings(left: &[WordAt], right: &[WordAt]) -> Option<Clash> {
    let one = |side: &[WordAt]| {
        let mut all = side.iter().filter(|w| content(w));
        let first = all.next().copied()?;
        all.next().is_none().then_some(first)
    };
    let (x, y) = (one(left)?, one(right)?);
    // "Opens its gates", "doors open": each has its own part in what is told.
    if x.deprel != y.deprel {
        return None;
    }
    // Adjectives that are alike to one third, "new" and "fresh", are no rivals.
    (x.upos == Upos::Noun && y.upos == Upos::Noun && kinship(x.lemma, y.lemma) == Kinship::Siblings).then_some(Clash {
        parting: Parting::Sibling,
        left: x.span,
        right: y.span,
        loose: 0,
    })
}

pub fn cover(side: &[WordAt]) -> Option<Span> {
    Some(side.first()?.span.cover(side.last()?.span))
}

/// The word of the right side that stands where the left has a denial and the right has none.
fn beside(b: &[WordAt], gap: &Gap) -> Option<Span> {
    cover(&b[gap.right.clone()]).or_else(|| b.get(gap.right.start).or_else(|| b.last()).map(|w| w.span))
}

fn beside_left(a: &[WordAt], gap: &Gap) -> Option<Span> {
    cover(&a[gap.left.clone()]).or_else(|| a.get(gap.left.start).or_else(|| a.last()).map(|w| w.span))
}
