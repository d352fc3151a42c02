//! Two sentences that are nearly one: where they part, and whether the parting matters. "The vote was won" and "The vote was lost"
//! clash; "The vote was won" and "The ballot was won" do not.

use super::align::{Alignment, Gap};
use crate::claims::WordAt;
use crate::lexicon::opposites;
use crate::lexicon::words::{self, Kinship, kinship};
use crate::text::{Span, Upos};
use std::sync::LazyLock;

/// How two nearly equal sentences part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// One denies what the other says.
    Denial,
    /// A word stands against its opposite.
    Opposite,
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
    let mut denials = 0usize;
    for (n, gap) in alignment.gaps.iter().enumerate() {
        let (left, right) = (&a[gap.left.clone()], &b[gap.right.clone()]);
        // What only one sentence goes on to say, or begins with, denies nothing of the rest.
        let outer = n == 0 && gap.left.start == 0 && gap.right.start == 0
            || n + 1 == alignment.gaps.len() && gap.left.end == a.len();
        if outer && (left.len() > 2 || right.len() > 2) {
            loose += left.iter().chain(right).filter(|w| content(w)).count().min(4);
            continue;
        }
        let denied = |side: &[WordAt]| side.iter().filter(|w| w.denies || denying(w)).count();
        if denied(left) % 2 != denied(right) % 2 {
            // A denial inside a longer insertion denies the insertion.
            if left.len() > 4 || right.len() > 4 {
                loose += 4;
                continue;
            }
            denials += 1;
            let side =
                if denied(left) % 2 == 1 { (cover(left), beside(b, gap)) } else { (beside_left(a, gap), cover(right)) };
            if let (Some(l), Some(r)) = side {
                found = Some(Clash { parting: Parting::Denial, left: l, right: r, loose: 0 });
            }
            continue;
        }
        let mut settled_right = vec![false; right.len()];
        for x in left.iter().filter(|w| content(w)) {
            let mut settled = false;
            for (n, y) in right.iter().enumerate() {
                if opposite(x, y) {
                    settled = true;
                    settled_right[n] = true;
                    if found.is_none_or(|f| f.parting != Parting::Denial) {
                        found = Some(Clash { parting: Parting::Opposite, left: x.span, right: y.span, loose: 0 });
                    }
                } else if matches!(kinship(x.lemma, y.lemma), Kinship::Family | Kinship::Synonym | Kinship::Kind) {
                    settled = true;
                    settled_right[n] = true;
                }
            }
            if !settled {
                loose += 1;
            }
        }
        loose += right.iter().zip(&settled_right).filter(|(w, s)| content(w) && !**s).count();
        if found.is_none() {
            found = names(left, right).or_else(|| siblings(left, right));
        }
    }
    // Two denials in two places may cancel out.
    if denials > 1 && found.is_some_and(|f| f.parting == Parting::Denial) {
        return None;
    }
    let own = found.map_or(0, |f| match f.parting {
        Parting::Name | Parting::Sibling => 2,
        _ => 0,
    });
    found.map(|f| Clash { loose: loose.saturating_sub(own).min(255) as u8, ..f })
}

/// How sure a clash is to matter, 0 to 1: `frame` is the share of the longer sentence that stands in the other, `kept` the share of
/// the shorter, `cosine` the likeness of their contexts.
pub fn certainty(clash: &Clash, frame: f32, kept: f32, cosine: f32) -> f32 {
    let base: f32 = match clash.parting {
        Parting::Denial => 0.85,
        Parting::Opposite => 0.85,
        Parting::Name => 0.6,
        Parting::Sibling => 0.45,
    };
    let alike = 0.5 * frame + 0.2 * kept + 0.3 * cosine;
    (base - (0.8 - alike).max(0.0) * 1.6 - 0.06 * f32::from(clash.loose)).clamp(0.01, 0.97)
}

/// Whether a word means something of itself.
fn content(word: &WordAt) -> bool {
    matches!(word.upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Num)
        || word.upos == Upos::Adv && words::by_key(word.lemma).is_none_or(|w| w.zipf() < 5.5)
}

fn denying(word: &WordAt) -> bool {
    static KEYS: LazyLock<Vec<u32>> = LazyLock::new(|| {
        let mut keys: Vec<u32> = opposites::DENYING.iter().map(|w| words::key(w)).collect();
        keys.sort_unstable();
        keys
    });
    KEYS.binary_search(&word.lemma).is_ok()
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

/// One name against another, and nothing else of weight in the gap.
fn names(left: &[WordAt], right: &[WordAt]) -> Option<Clash> {
    let only_names = |side: &[WordAt]| {
        !side.is_empty()
            && side.iter().any(|w| w.upos == Upos::Propn)
            && side.iter().all(|w| w.upos == Upos::Propn || !content(w))
    };
    let short = |side: &[WordAt]| side.iter().any(|w| w.span.len() < 4);
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
    let nouns = x.upos == y.upos && matches!(x.upos, Upos::Noun | Upos::Adj);
    (nouns && kinship(x.lemma, y.lemma) == Kinship::Siblings).then_some(Clash {
        parting: Parting::Sibling,
        left: x.span,
        right: y.span,
        loose: 0,
    })
}

fn cover(side: &[WordAt]) -> Option<Span> {
    Some(side.first()?.span.cover(side.last()?.span))
}

/// The word of the right side that stands where the left has a denial and the right has none.
fn beside(b: &[WordAt], gap: &Gap) -> Option<Span> {
    cover(&b[gap.right.clone()]).or_else(|| b.get(gap.right.start).or_else(|| b.last()).map(|w| w.span))
}

fn beside_left(a: &[WordAt], gap: &Gap) -> Option<Span> {
    cover(&a[gap.left.clone()]).or_else(|| a.get(gap.left.start).or_else(|| a.last()).map(|w| w.span))
}
