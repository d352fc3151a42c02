//! More than the whole: "half of the bricks came from Orme, a third from Pell and a quarter from Varn"; "possession: Orme 46 per
//! cent, Pell 56 per cent".

use super::Reach;
use super::figures::{Figure, Line};
use super::share::is_fraction;
use crate::claims::Claim;
use crate::claims::tidy::{begins, count, has};
use crate::lexicon::proportions::DIVIDED;
use crate::lexicon::sums::SEPARATORS;
use crate::values::{Bound, Kind};
use rust_decimal::Decimal;

/// Shares that come to more than this are not told of one whole.
const MOST: i64 = 125;

/// What the others leave for the last of several shares, where they are more than the whole.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    found.extend(surplus(&lines[n]));
}

fn surplus(line: &Line) -> Option<Claim> {
    let is_share = |i: &usize| line.figures[*i].kind == Kind::Percent;
    let first = (0..line.figures.len()).find(is_share)?;
    let shares = (first..line.figures.len()).take_while(is_share).count();
    let all = (0..line.figures.len()).filter(is_share).count();
    let told = &line.figures[first..first + shares];
    if !(2..=6).contains(&shares) || all != shares || told.iter().any(|f| !f.single()) {
        return None;
    }
    let reaches: Vec<Reach> = told.iter().map(as_written).collect::<Option<_>>()?;
    let others = reaches[..shares - 1].iter().try_fold(Reach::point(Decimal::ZERO), |sum, r| sum.plus(*r))?;
    let total = others.plus(reaches[shares - 1])?;
    if total.low <= Decimal::ONE_HUNDRED || total.said > Decimal::from(MOST) {
        return None;
    }
    let last = first + shares - 1;
    let listed = (first + 1..=last).all(|i| {
        let gap = line.gap(i);
        has(gap, SEPARATORS) && count(gap) <= 12 && !has(gap, &[".", ":", "("])
    });
    if !listed || !(one_thing(line, first, last) || divided(line, first, last)) {
        return None;
    }
    if others.said >= Decimal::ONE_HUNDRED {
        return None;
    }
    let left = Reach::point(Decimal::ONE_HUNDRED).apart(others)?;
    let focus = line.cover(&(first..last).collect::<Vec<_>>());
    super::differ_from(&line.figures[last], focus, left)
}

/// Shares that are added up are as exact as they are written: 46 per cent is no more than 46.5.
fn as_written(figure: &Figure) -> Option<Reach> {
    let reach = figure.reach()?;
    if is_fraction(figure) || figure.amount.bound != Bound::Exact {
        return Some(reach);
    }
    Reach::point(reach.said).widened(Decimal::new(5, (reach.said.normalize().scale() + 1).min(28)))
}

/// "half of the bricks came from Orme, a third from Pell": the whole is named once, and every share goes the same way.
fn one_thing(line: &Line, first: usize, last: usize) -> bool {
    let opening = line.gap(first + 1);
    let Some(way) = ["from", "to"].iter().find(|w| has(opening, &[w])) else { return false };
    let named = begins(opening, &["of the", "of all", "of its", "of their"]);
    named && (first + 1..=last).all(|i| begins(line.gap(i + 1), &[way]))
}

/// "possession: Orme 46 per cent, Pell 56 per cent": a word says that one thing is divided.
fn divided(line: &Line, first: usize, last: usize) -> bool {
    let named = (first + 1..=last).all(|i| count(line.gap(i)) <= 4);
    let divided = line.gap(first).rsplit_once(" : ").filter(|(_, tail)| count(tail) <= 3);
    divided.is_some_and(|(head, _)| has(&format!("{head} "), DIVIDED)) && named
}
