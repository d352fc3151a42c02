//! Changes from their ends: "from £5 million to £6 million" is a rise of 20 per cent; "30 minutes, compared with 40 before" a saving
//! of a quarter; "from 40 to 100" more than doubles.

use super::figures::{Figure, Line};
use super::share::{LOOSE, is_fraction, stated_multiple};
use super::{Reach, differ};
use crate::claims::Claim;
use crate::claims::tidy::{begins, count, ends, has, stands};
use crate::lexicon::proportions::{AND_ALSO, CHANGE_LEADS, CHANGE_WORDS, MULTIPLES, MULTIPLES_OF, SET_AGAINST};
use crate::values::{Amount, Change, Kind, Spread};
use rust_decimal::Decimal;

/// How far a change may lie from what is stated, in thousandths of the lesser.
const FAR: i64 = 4000;
/// More words than this between the ends and what they come to speak of something else.
const WORDS: usize = 11;

/// The two ends of a change, and the figures that tell them.
pub(super) struct Ends {
    pub from: Reach,
    pub to: Reach,
    pub first: usize,
    pub last: usize,
}

/// What the one change of a sentence comes to.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    let line = &lines[n];
    let begun = found.len();
    found.extend(multiple_of(line).unwrap_or_default());
    let percents = line.figures.iter().filter(|f| f.kind == Kind::Percent).count();
    let multiple = || (0..=line.figures.len()).any(|i| MULTIPLES.iter().any(|(word, _)| stands(line.gap(i), word)));
    if found.len() > begun || percents == 0 && !multiple() {
        return;
    }
    let all = ends_of(line);
    let [change] = all.as_slice() else { return };
    if percents > 0 {
        found.extend(percent(line, change));
    } else {
        found.extend(multiple_told(line, change).unwrap_or_default());
    }
}

/// "an increase of 36 per cent"
fn percent(line: &Line, change: &Ends) -> Option<Claim> {
    let called = |i: usize| {
        let figure = &line.figures[i];
        figure.kind == Kind::Percent
            && (figure.amount.change != Change::Level
                || ends(bare_lead(line.gap(i)), CHANGE_LEADS)
                || matches!(line.gap(i).trim(), "by" | ", by" | ", by about")
                || begins(line.gap(i + 1), CHANGE_WORDS)
                || line.gap(i + 1).split_ascii_whitespace().nth(1).is_some_and(|w| CHANGE_WORDS.contains(&w)))
    };
    let told: Vec<usize> = (0..line.figures.len()).filter(|&i| called(i)).collect();
    let [stated] = told.as_slice() else { return None };
    let figure = &line.figures[*stated];
    // "by a fifth in a single year, from 8 to 9 billion"
    let (x, y) = if *stated > change.last { (change.last, *stated) } else { (*stated, change.first) };
    let spans = |i: usize| line.figures[i].kind == Kind::Duration;
    let near = (x + 1..y).all(spans) && y - x <= 2;
    let between: String = (x + 1..=y).map(|i| line.gap(i)).collect();
    let between = between.as_str();
    if !near || count(between) > WORDS || has(between, AND_ALSO) || has(between, CHANGE_AWAY) {
        return None;
    }
    // A rise that falls is another matter.
    let rises = change.to.said > change.from.said;
    match figure.amount.change {
        Change::Rise if !rises => return None,
        Change::Fall if rises => return None,
        _ => {}
    }
    let rate = change.from.apart(change.to)?.over(change.from)?.times(Reach::point(Decimal::ONE_HUNDRED))?;
    let rate = rate.widened(Decimal::new(5, 1))?;
    let rate = if is_fraction(figure) { rate.loosened(LOOSE)? } else { rate };
    let own = figure.meant()?;
    let own = Reach::point(own.low.or(own.high)?);
    if !rate.within(FAR, own) {
        return None;
    }
    differ(figure, line.cover(&[change.first, change.last]), rate)
}

/// The words before a figure without what hedges it.
fn bare_lead(lead: &str) -> &str {
    let lead = lead.trim_end();
    ["a", "an", "some", "about", "only", "as much as"].iter().find_map(|w| lead.strip_suffix(w)).unwrap_or(lead)
}

/// What turns a percentage to another measure: "a premium of 20 per cent over".
static CHANGE_AWAY: &[&str] = &["average", "a year on average", "inflation", "each year", "annually"];

/// "has more than doubled, from 1.6 to 2.84 billion"
fn multiple_told(line: &Line, change: &Ends) -> Option<Vec<Claim>> {
    let (before, after) = (line.gap(change.first), line.gap(change.last + 1));
    let mut told = MULTIPLES.iter().flat_map(|row| {
        [(before, change.first), (after, change.last + 1)]
            .into_iter()
            .filter(move |(gap, _)| has(gap, &[row.0]))
            .map(move |(_, at)| (row.0, row.1, at))
    });
    let (word, times, at) = told.next()?;
    if told.next().is_some() {
        return None;
    }
    let gap = line.gap(at);
    let (head, tail) = if at == change.first { gap.rsplit_once(word)? } else { gap.split_once(word)? };
    let between = if at == change.first { tail } else { head };
    if count(between) > WORDS || has(&format!(" {between} "), AND_ALSO) {
        return None;
    }
    let ratio = change.to.over(change.from)?;
    let times = Decimal::new(times, 2);
    // A fall that doubles is another matter: "twice as fast: 0.3 seconds instead of 0.6".
    let ratio =
        if (ratio.said > Decimal::ONE) == (times > Decimal::ONE) { ratio } else { change.from.over(change.to)? };
    Some(stated_multiple(line, at, word, head, times, ratio, line.cover(&[change.first, change.last])))
}

/// "1,240 litres a day, twice the 600 litres drawn before"
fn multiple_of(line: &Line) -> Option<Vec<Claim>> {
    if let Some(claim) = (2..line.figures.len()).find_map(|i| times_the(line, i)) {
        return Some(vec![claim]);
    }
    for i in 1..line.figures.len() {
        let (x, y) = (&line.figures[i - 1], &line.figures[i]);
        let gap = line.gap(i);
        let Some((word, times)) = MULTIPLES_OF.iter().find(|(w, _)| ends(gap, &[w])) else { continue };
        let one = x.kind == y.kind && x.amount.base_unit == y.amount.base_unit && x.amount.per == y.amount.per;
        if !one || count(gap) > WORDS || has(gap, AND_ALSO) || line.figures.len() > 4 {
            continue;
        }
        let head = &gap[..gap.trim_end().len() - word.len()];
        let word = word.strip_suffix(" the").unwrap_or(word);
        let ratio = x.reach()?.over(y.reach()?)?;
        return Some(stated_multiple(line, i, word, head, Decimal::new(*times, 2), ratio, line.cover(&[i - 1, i])));
    }
    None
}

/// "1,200 boats, six times the 200 of the year before"
fn times_the(line: &Line, i: usize) -> Option<Claim> {
    let (x, times, y) = (&line.figures[i - 2], &line.figures[i - 1], &line.figures[i]);
    let (lead, between) = (line.gap(i - 1), line.gap(i));
    let one =
        x.kind == y.kind && (x.amount.base_unit == y.amount.base_unit || y.bare()) && x.amount.per == y.amount.per;
    let called = ["times the", "times as many as the", "times as much as the"].contains(&between.trim());
    if !one
        || !called
        || times.kind != Kind::Count
        || count(lead) > WORDS
        || has(lead, AND_ALSO)
        || line.figures.len() > 4
    {
        return None;
    }
    let ratio = x.reach()?.over(y.reach()?)?.loosened(LOOSE)?;
    let own = times.reach()?;
    (ratio.said > Decimal::ONE && ratio.within(FAR, own))
        .then(|| differ(times, line.cover(&[i - 2, i]), ratio))
        .flatten()
}

/// Every two figures of a sentence that are the ends of one change.
pub(super) fn ends_of(line: &Line) -> Vec<Ends> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < line.figures.len() {
        let figure = &line.figures[i];
        if let Some((from, to)) = moved(line, figure).filter(|_| figure.kind != Kind::Percent) {
            found.push(Ends { from, to, first: i, last: i });
        } else if let Some(next) = line.figures.get(i + 1)
            && let Some((from, to)) = pair(line, i, figure, next)
        {
            found.push(Ends { from, to, first: i, last: i + 1 });
            i += 1;
        }
        i += 1;
    }
    found
}

fn pair(line: &Line, i: usize, x: &Figure, y: &Figure) -> Option<(Reach, Reach)> {
    let one = x.kind == y.kind && (x.amount.base_unit == y.amount.base_unit || x.bare() || y.bare());
    let elided = matches!(x.kind, Kind::Money | Kind::Measure | Kind::Duration) && y.bare();
    if x.kind == Kind::Percent || !(one || elided) {
        return None;
    }
    let (before, between) = (line.gap(i), line.gap(i + 1));
    if count(between) > 8 {
        return None;
    }
    let (first, second) = (x.reach()?, second_reach(x, y)?);
    if ends(before, &["from"]) && ends(between, &["to"]) && count(between) <= 4 {
        return Some((first, second));
    }
    if ends(before, &["to", "at"]) && ends(between, &["from"]) && count(between) <= 3 {
        return Some((second, first));
    }
    // "compared with" joins the two, and nothing else.
    let joint = SET_AGAINST.iter().filter(|w| ends(between, &[w])).max_by_key(|w| w.len())?;
    let head = &between[..between.trim_end().len() - joint.len()];
    (!has(head, AND_ALSO)).then_some((second, first))
}

/// The second figure, in the unit of the first where it has none.
fn second_reach(x: &Figure, y: &Figure) -> Option<Reach> {
    let reach = y.reach()?;
    if x.kind == y.kind {
        return Some(reach);
    }
    let said = x.amount.extent.said.low?;
    let factor = if x.amount.low.is_zero() { Decimal::ONE } else { said.checked_div(x.amount.low)? };
    reach.times(Reach::point(factor))
}

/// The ends of "from 5 million to 6 million", told as one.
pub fn moved(line: &Line, figure: &Figure) -> Option<(Reach, Reach)> {
    let Amount { spread: Spread::Move, low, high, extent, .. } = figure.amount else { return None };
    let (said, meant) = (extent.said, extent.meant);
    if low != high {
        let (under, over) = (said.low? - meant.low?, meant.high? - said.high?);
        let less = Reach::point(said.low?).widened(under)?;
        let more = Reach::point(said.high?).widened(over)?;
        return Some(if low <= high { (less, more) } else { (more, less) });
    }
    // The claim holds the new level; the old one stands in its words.
    let words = line.document.text.get(figure.claim.focus.range())?;
    let words = words.get(..4).filter(|w| w.eq_ignore_ascii_case("from")).and_then(|_| words.get(4..))?;
    let (first, second) = words.split_once(" to ")?;
    let number = super::figures::number(first)?;
    let scale = super::figures::scale_of(first);
    let lent = super::figures::scale_of(second).filter(|_| scale.is_none() && number.said < Decimal::ONE_THOUSAND);
    let base = said.low?.checked_div(*high)?;
    let factor = scale.or(lent).unwrap_or(Decimal::ONE).checked_mul(base)?;
    let to = Reach { said: said.low?, low: meant.low?, high: meant.high? };
    Some((number.times(Reach::point(factor))?, to))
}
