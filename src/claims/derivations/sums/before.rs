//! A figure and what it comes to beside another that was told before: "We asked for 40 tents. Thirty came, so less than half"; "I paid
//! 190 crowns. In May it was 160, so that is a rise of a tenth".

use super::Reach;
use super::figures::{Figure, Line};
use super::share::{Part, apposed, closes, share_apart};
use crate::claims::Claim;
use crate::claims::tidy::{count, ends, has};
use crate::lexicon::proportions::AND_ALSO;
use crate::lexicon::sums::{SO_IT_FELL, SO_IT_IS, SO_IT_ROSE};
use crate::values::Kind;
use rust_decimal::Decimal;

/// The share or the change that a sentence and those before it come to, where it tells another.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    found.extend(part(lines, n).or_else(|| change(lines, n)));
}

/// In so many sentences before a part its whole is told.
const BEFORE: usize = 3;

/// A part with its share, of a whole that was told before: "We asked for 40 tents. Thirty came, so less than half"; "Of the 40 tents
/// ... Six were torn, that is one tent in three".
fn part(lines: &[Line], n: usize) -> Option<Claim> {
    let line = &lines[n];
    let at = (1..line.figures.len()).find(|&i| line.figures[i].kind == Kind::Percent)?;
    let (share, part) = (&line.figures[at], &line.figures[at - 1]);
    let gap = line.gap(at);
    let led = apposed(gap) || ends(gap, SO_IT_IS);
    if has(gap, AND_ALSO)
        || part.kind == Kind::Percent
        || part.each()
        || !led
        || count(gap) > 12
        || !closes(line.gap(at + 1))
    {
        return None;
    }
    let of_part = part.reach()?;
    let told = line.document.text.get(share.claim.focus.range())?.to_lowercase();
    let noun = told.split_whitespace().find(|w| lines[..n].iter().rev().take(BEFORE).any(|l| names(l, w)));
    let mut wholes: Vec<(&Line, &Figure, bool)> = Vec::new();
    for before in lines[..n]
        .iter()
        .rev()
        .take(BEFORE)
        .filter(|b| b.block == line.block && b.number + BEFORE as u32 >= line.number)
    {
        for (i, figure) in before.figures.iter().enumerate() {
            let one = figure.like(part) && figure.reach().is_some_and(|w| w.said > of_part.said);
            let called = noun.is_some_and(|w| before.noun(i).split_whitespace().any(|x| one_noun(x, w)));
            if one && (noun.is_some() || before.number + 1 == line.number) {
                wholes.push((before, figure, called));
            }
        }
    }
    let pick = match noun {
        Some(_) => wholes.iter().find(|w| w.2)?,
        None => wholes.first().filter(|_| wholes.len() == 1 && wholes[0].1.kind == Kind::Money)?,
    };
    let hundred = Reach::point(Decimal::ONE_HUNDRED);
    let come = |whole: &Figure| of_part.over(whole.reach()?)?.times(hundred);
    // Where the share is that of another of the figures, nobody knows which is meant.
    let fair = |whole: &Figure| {
        let part = come(whole).map(|share| Part { share, first: at - 1, last: at - 1 });
        part.is_some_and(|p| share_apart(share, &p, line.cover(&[at - 1])).is_none())
    };
    if wholes.iter().any(|w| fair(w.1)) {
        return None;
    }
    let mut claim =
        share_apart(share, &Part { share: come(pick.1)?, first: at - 1, last: at - 1 }, pick.1.claim.focus)?;
    (claim.passage, claim.sentence) = (pick.1.claim.passage, pick.1.claim.sentence);
    Some(claim)
}

/// Whether a line counts things that this word names.
fn names(line: &Line, word: &str) -> bool {
    word.len() > 3 && (0..line.figures.len()).any(|i| line.noun(i).split_whitespace().any(|x| one_noun(x, word)))
}

/// Whether two words are one noun, in the singular or the plural.
fn one_noun(x: &str, y: &str) -> bool {
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphabetic()).trim_end_matches('s').to_string();
    bare(x) == bare(y)
}

/// How far prices of one thing lie apart at most, in thousandths of the lesser.
const FAR: i64 = 4000;

/// A change to or from a figure of the sentence before.
fn change(lines: &[Line], n: usize) -> Option<Claim> {
    let line = &lines[n];
    let before = lines.get(n.checked_sub(1)?)?;
    let at = (1..line.figures.len()).find(|&i| line.figures[i].kind == Kind::Percent)?;
    let (told, own) = (&line.figures[at], &line.figures[at - 1]);
    let gap = line.gap(at);
    let rose = ends(gap, SO_IT_ROSE);
    let alone = before.number + 1 == line.number && before.block == line.block && before.figures.len() == 1 && at == 1;
    if !(rose || ends(gap, SO_IT_FELL)) || !alone || count(gap) > 10 || !closes(line.gap(at + 1)) {
        return None;
    }
    let other = &before.figures[0];
    if !matches!(other.kind, Kind::Money | Kind::Measure) || !(other.like(own) || own.like(other)) {
        return None;
    }
    let (one, two) = (own.reach()?, other.reach()?);
    let (less, more) = if one.said < two.said { (one, two) } else { (two, one) };
    if !more.within(FAR, less) {
        return None;
    }
    let base = if rose { less } else { more };
    let share = more.apart(less)?.over(base)?.times(Reach::point(Decimal::ONE_HUNDRED))?;
    let mut claim = share_apart(told, &Part { share, first: at - 1, last: at - 1 }, other.claim.focus)?;
    (claim.passage, claim.sentence) = (other.claim.passage, other.claim.sentence);
    Some(claim)
}
