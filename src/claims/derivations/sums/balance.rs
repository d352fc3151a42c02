//! Differences from their ends: "exports of 61.2 and imports of 68.9, a deficit of 7.7"; "by 77 votes to 72, a majority of five";
//! "28 of the 40 were used; the remaining 12".

use super::figures::{Figure, Line};
use super::{Reach, differ};
use crate::claims::Claim;
use crate::claims::tidy::{begins, count, ends, has};
use crate::lexicon::proportions::{
    AND_ALSO, BALANCE, BALANCE_ENDS, BALANCE_LEADS, BETWEEN_ENDS, FARTHER, FROM_THERE, LEFT_OVER, MORE_THAN, RISEN,
};
use crate::text::Span;
use crate::values::{Kind, Spread};
use rust_decimal::Decimal;

/// How far the difference may lie from what is stated, in thousandths: farther, it is a difference of other things.
const FAR: i64 = 2000;

/// What the ends of a stated difference leave.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    let line = &lines[n];
    if line.figures.len() < 2 {
        return;
    }
    found.extend((0..line.figures.len()).find_map(|stated| {
        between(line, stated)
            .or_else(|| left_over(line, stated))
            .or_else(|| farther(line, stated))
            .or_else(|| more_than(line, stated))
            .or_else(|| risen(line, stated))
    }));
}

/// "a majority of seven": the ends stand before it, or right after it.
fn between(line: &Line, stated: usize) -> Option<Claim> {
    let figure = &line.figures[stated];
    let lead = line.gap(stated);
    // "By a third" is a share of it.
    if figure.kind == Kind::Percent && figure.amount.unit.is_empty() {
        return None;
    }
    let called = ends(without_hedges(lead), BALANCE);
    // "Varn lead on first innings 39, from 312 against 273"
    let leads = has(lead, BALANCE_LEADS);
    // "cut by 10 crowns, from 45 to 35"
    let risen = ends(lead, RISEN);
    if !called && !leads && !risen {
        return None;
    }
    let like = |i: usize| alike(figure, &line.figures[i]);
    let moved = |i: usize| {
        let other = &line.figures[i];
        let one = other.kind == figure.kind || other.kind == Kind::Count && other.amount.unit == figure.amount.unit;
        other.amount.spread == Spread::Move && i != stated && one
    };
    // "from 12.3bn to 8.9bn, a fall of 3.4bn"
    let moves: Vec<usize> = (0..line.figures.len()).filter(|&i| moved(i)).collect();
    if let [only] = moves.as_slice()
        && (called || risen)
    {
        let (from, to) = super::change::moved(line, &line.figures[*only])?;
        return told(figure, &[(from, to)], line.cover(&[*only]));
    }
    let pair = |x: usize, y: usize| Some((line.figures[x].reach()?, line.figures[y].reach()?));
    let others: Vec<usize> = (0..line.figures.len()).filter(|&i| i != stated && like(i)).collect();
    let next = |x: usize| ends(line.gap(x + 1), BETWEEN_ENDS) || has(line.gap(x + 1), &["against", "minus", "less"]);
    let ends_of = if called && stated >= 2 && like(stated - 1) && like(stated - 2) && others.len() <= 5 {
        let joined =
            next(stated - 2) || BALANCE_ENDS.iter().any(|w| has(lead, &[w])) && has(line.gap(stated - 1), &["and"]);
        let before = || (0..stated - 2).rev().find(|&k| like(k) && like(k + 1) && next(k));
        // "61 votes to 38 and one abstention, a majority of 23"
        if joined { Some((stated - 2, stated - 1)) } else { before().map(|k| (k, k + 1)) }
    } else if stated + 2 < line.figures.len() && like(stated + 1) && like(stated + 2) {
        let follows =
            ends(line.gap(stated + 1), &["from", "(", ":"]) || begins(line.gap(stated + 1), &[", by", "( by"]);
        (follows && next(stated + 1)).then_some((stated + 1, stated + 2))
    } else {
        None
    };
    let (x, y) = ends_of?;
    // Any two of the sentence may be its ends.
    let mut pairs = vec![pair(x, y)?];
    for (n, &a) in others.iter().enumerate() {
        pairs.extend(others[n + 1..].iter().filter_map(|&b| pair(a, b)));
    }
    told(figure, &pairs, line.cover(&[x, y]))
}

/// The words before a figure without what hedges it.
fn without_hedges(lead: &str) -> &str {
    let mut head = lead.trim_end();
    for word in ["just", "only", "about", "some", "almost", "nearly"] {
        head = head.strip_suffix(word).map_or(head, str::trim_end);
    }
    head
}

/// "28 of the 40 were used; the remaining 12": what is left of a whole.
fn left_over(line: &Line, stated: usize) -> Option<Claim> {
    let figure = &line.figures[stated];
    if stated < 2 || !ends(line.gap(stated), LEFT_OVER) {
        return None;
    }
    let like: Vec<usize> = (0..stated).filter(|&i| figure.like(&line.figures[i])).collect();
    let whole =
        *like.iter().find(|&&i| i > 0 && ends(line.gap(i), &["of the", "of its", "of their", "of all", "out of"]))?;
    let part = like.iter().copied().find(|&i| i + 1 == whole)?;
    let (whole_of, part_of) = (line.figures[whole].reach()?, line.figures[part].reach()?);
    let mut pairs = vec![(whole_of, part_of)];
    let mut others = part_of;
    for &i in like.iter().filter(|&&i| i > whole) {
        others = others.plus(line.figures[i].reach()?)?;
        pairs.insert(0, (whole_of, others));
        pairs.push((whole_of, line.figures[i].reach()?));
    }
    if others.said >= whole_of.said {
        return None;
    }
    told(figure, &pairs, line.cover(&[part, whole]))
}

/// "417 million, 131 million more than the 286 million that were granted"
fn more_than(line: &Line, stated: usize) -> Option<Claim> {
    let figure = &line.figures[stated];
    let (lead, after) = (line.gap(stated), line.gap(stated + 1));
    let (x, y) = (stated.checked_sub(1)?, stated + 1);
    let beside =
        (ends(without_hedges(lead), &[",", ", or", "(", ", that is"])) && count(lead) <= 6 && !has(lead, AND_ALSO);
    if y >= line.figures.len() || !beside || !set_against(after) {
        return None;
    }
    let (end, start) = (&line.figures[x], &line.figures[y]);
    if !alike(figure, end) || !alike(figure, start) || figure.kind == Kind::Percent {
        return None;
    }
    told(figure, &[(end.reach()?, start.reach()?)], line.cover(&[x, y]))
}

/// Whether words set a difference against what follows: "more than the", "above the asking price of".
fn set_against(after: &str) -> bool {
    let of = begins(after, FROM_THERE) && ends(after, &["of"]) && count(after) <= 6 && !has(after, AND_ALSO);
    of || MORE_THAN.contains(&after.trim())
}

/// "rose by 12 to 60 from 48"
fn risen(line: &Line, stated: usize) -> Option<Claim> {
    let figure = &line.figures[stated];
    let (x, y) = (stated + 1, stated + 2);
    if y >= line.figures.len() || figure.kind == Kind::Percent || !ends(line.gap(stated), RISEN) {
        return None;
    }
    let (end, start) = (&line.figures[x], &line.figures[y]);
    let led = line.gap(x).trim() == "to" && line.gap(y).trim() == "from";
    if !led || !alike(figure, end) || !alike(figure, start) {
        return None;
    }
    told(figure, &[(end.reach()?, start.reach()?)], line.cover(&[x, y]))
}

/// "in 2:18:41, ahead of Moss in 2:19:02, 21 seconds behind"
fn farther(line: &Line, stated: usize) -> Option<Claim> {
    let figure = &line.figures[stated];
    if figure.kind != Kind::Duration || !figure.single() || !begins(line.gap(stated + 1), FARTHER) {
        return None;
    }
    let text = |i: usize| line.document.text.get(line.figures[i].claim.focus.range()).unwrap_or("");
    let clocked: Vec<usize> = (0..line.figures.len()).filter(|&i| i != stated && text(i).contains(':')).collect();
    let [x, y] = clocked.as_slice() else { return None };
    let pair = (line.figures[*x].reach()?, line.figures[*y].reach()?);
    // The last figure of a clock may be cut off and not rounded.
    let exact = |r: Reach| Reach::point(r.said).widened(Decimal::ONE.min(r.high - r.said + Decimal::new(5, 1)));
    told(figure, &[(exact(pair.0)?, exact(pair.1)?)], line.cover(&[*x, *y]))
}

/// Whether one may be an end of the other's difference.
fn alike(stated: &Figure, end: &Figure) -> bool {
    end.single() && (stated.like(end) || end.like(stated))
}

/// The difference of the first pair, unless that of any pair is the one stated.
fn told(stated: &Figure, pairs: &[(Reach, Reach)], focus: Span) -> Option<Claim> {
    let own = stated.reach()?;
    let gaps: Vec<Reach> = pairs.iter().filter_map(|(x, y)| x.apart(*y)).collect();
    if gaps.iter().any(|gap| gap.meets(own)) {
        return None;
    }
    let gap = *gaps.first()?;
    gap.within(FAR, own).then(|| differ(stated, focus, gap)).flatten()
}
