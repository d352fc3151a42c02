//! Shares of a whole: "212 of 640 servers" are a third of them; "$6.4 million, of which 2.9 million, or 45 per cent"; "17 deaths among
//! 412 patients, 4.1 per cent".

use super::figures::{Figure, Line};
use super::{Reach, differ};
use crate::claims::tidy::{begins, count, ends, has};
use crate::claims::{Claim, Slot};
use crate::lexicon::proportions::{AND_ALSO, HEDGE_LESS, HEDGE_MORE, SHARE_LEADS, SHARE_OF};
use crate::lexicon::sums::OF_THEM;
use crate::text::Span;
use crate::values::{Amount, Bound, Extent, Interval, Kind, Shape, Value};
use rust_decimal::Decimal;

/// How far a share may lie from what is stated, in thousandths of the lesser.
const FAR: i64 = 3500;
/// What a fraction told in words leaves open, in thousandths of it.
pub const LOOSE: i64 = 120;
/// The same of a multiple, on the side that no word bounds.
const LOOSE_MULTIPLE: i64 = 150;

/// Some of a whole, and the figures that tell them.
pub(super) struct Part {
    pub share: Reach,
    pub first: usize,
    pub last: usize,
}

/// The share that the figures of a sentence come to, where it tells another.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    let line = &lines[n];
    let told = || line.figures.iter().any(|f| f.kind == Kind::Percent) || line.figures.len() >= 4;
    if line.figures.len() >= 3 && told() {
        let parts = parts(line);
        if let Some(claim) =
            (0..line.figures.len()).find_map(|i| share_told_first(line, i).or_else(|| whole_told_first(line, i)))
        {
            found.push(claim);
            return;
        }
        for part in &parts {
            let claims = stated_share(line, part);
            if !claims.is_empty() {
                found.extend(claims);
                return;
            }
        }
    }
    found.extend(in_next(lines, n));
}

/// Every part of a whole that a sentence tells.
pub(super) fn parts(line: &Line) -> Vec<Part> {
    let mut found = Vec::new();
    for i in 0..line.figures.len().saturating_sub(1) {
        let (x, y) = (&line.figures[i], &line.figures[i + 1]);
        let one = x.kind != Kind::Percent && (x.like(y) || y.like(x)) && !x.each() && !y.each();
        let (Some(one_reach), Some(other)) = (x.reach(), y.reach()) else { continue };
        if !one {
            continue;
        }
        let gap = line.gap(i + 1);
        let (part, whole) = if ends(gap, SHARE_OF) && count(gap) <= 5 && one_reach.said < other.said {
            (one_reach, other)
        } else if one_reach.said > other.said && (leads(line.gap(i)) && count(gap) <= 14 || has(gap, OF_THEM)) {
            (other, one_reach)
        } else {
            continue;
        };
        if let Some(share) = part.over(whole).and_then(|s| s.times(Reach::point(Decimal::ONE_HUNDRED))) {
            found.push(Part { share, first: i, last: i + 1 });
        }
    }
    found
}

/// "Of the", at the head of a sentence.
fn leads(lead: &str) -> bool {
    // "of the town's 640 servers"
    let owned = lead.trim_end().ends_with("'s") || lead.trim_end().ends_with("’s");
    count(lead) <= 5
        && (owned || ends(lead, &["of", "of the", "of its", "of their", "of all", "of those", "of these", "of some"]))
        && begins(lead, &["of", "out of", "in a poll of", "in a survey of", "in a sample of"])
        || lead
            .split(',')
            .next_back()
            .is_some_and(|last| lead.contains(" , ") && begins(last, &["of"]) && count(last) <= 3)
}

/// What a part comes to, beside the share that the same sentence tells of it.
fn stated_share(line: &Line, part: &Part) -> Vec<Claim> {
    let focus = line.cover(&[part.first, part.last]);
    let after = part.last + 1;
    if line.figures.get(after).is_some_and(|f| f.kind == Kind::Percent) {
        let figure = &line.figures[after];
        let apposed = apposed(line.gap(after)) && closes(line.gap(after + 1));
        return if apposed { share_apart(figure, part, focus).into_iter().collect() } else { Vec::new() };
    }
    // "..., that is to say in four out of five"
    if after + 1 < line.figures.len()
        && let Some(of) = fraction(line, after)
        && apposed(line.gap(after))
        && closes(line.gap(after + 2))
    {
        return told_in_words(line, after, part, focus, of);
    }
    // "45 per cent (18 of 40)"
    if part.first > 0 && line.figures[part.first - 1].kind == Kind::Percent {
        let gap = line.gap(part.first);
        let figure = &line.figures[part.first - 1];
        let close = line.gap(after);
        let opened = ends(gap, &["("]) && begins(close, &[")"])
            || ends(gap, &[", or", ": that is", ", that is"])
            || ends(gap, &[",", ":"]) && closes(close);
        if opened && count(gap) <= 6 && !has(gap, AND_ALSO) {
            return share_apart(figure, part, focus).into_iter().collect();
        }
    }
    Vec::new()
}

pub(super) fn share_apart(figure: &Figure, part: &Part, focus: Span) -> Option<Claim> {
    let share = rounded(part.share, is_fraction(figure))?;
    let own = figure.meant()?;
    // What is left may be meant, or the part beside the rest.
    let rest = Reach::point(Decimal::ONE_HUNDRED).apart(share)?;
    let middle = Reach::point(own.low.or(own.high)?);
    let bounded = !matches!(figure.amount.bound, Bound::Exact | Bound::About);
    if !bounded && own.overlaps(&rest.extent().meant) || !share.within(FAR, middle) {
        return None;
    }
    differ(figure, focus, share)
}

fn rounded(share: Reach, words: bool) -> Option<Reach> {
    let share = share.widened(Decimal::new(5, 1).min(share.said.checked_div(Decimal::TEN)?))?;
    if words { share.loosened(LOOSE) } else { Some(share) }
}

/// "a third of the 640 servers, or 212": the share, the whole and the part.
fn share_told_first(line: &Line, stated: usize) -> Option<Claim> {
    let (figure, whole, part) =
        (line.figures.get(stated)?, line.figures.get(stated + 1)?, line.figures.get(stated + 2)?);
    let (of, apposition) = (line.gap(stated + 1), line.gap(stated + 2));
    let one = whole.kind != Kind::Percent && (whole.like(part) || part.like(whole)) && !part.each();
    if figure.kind != Kind::Percent || !one || !ends(of, SHARE_OF) || count(of) > 3 {
        return None;
    }
    let opened = ends(apposition, &[", or", "(", ", that is", ", i.e .", ": that is"]) && count(apposition) <= 6;
    if !opened || has(apposition, AND_ALSO) || !closes(line.gap(stated + 3)) {
        return None;
    }
    let (of_whole, of_part) = (whole.reach()?, part.reach()?);
    if of_part.said >= of_whole.said {
        return None;
    }
    let share = of_part.over(of_whole)?.times(Reach::point(Decimal::ONE_HUNDRED))?;
    share_apart(figure, &Part { share, first: stated + 1, last: stated + 2 }, line.cover(&[stated + 1, stated + 2]))
}

/// "of the 640 servers a third, or 212,": the whole, the share and the part.
fn whole_told_first(line: &Line, stated: usize) -> Option<Claim> {
    let (figure, whole, part) =
        (line.figures.get(stated)?, line.figures.get(stated.checked_sub(1)?)?, line.figures.get(stated + 1)?);
    let one = whole.kind == Kind::Count && part.kind == Kind::Count && !part.each();
    let led = leads(line.gap(stated - 1))
        && count(line.gap(stated)) <= 8
        && !has(line.gap(stated), &["and", "while", "but", ";", "with"]);
    let opened = ends(line.gap(stated + 1), &[", or", "( or", "("]) && count(line.gap(stated + 1)) <= 3;
    if figure.kind != Kind::Percent || !one || !led || !opened || line.figures.len() > 4 {
        return None;
    }
    let (of_whole, of_part) = (whole.reach()?, part.reach()?);
    let share = of_part.over(of_whole)?.times(Reach::point(Decimal::ONE_HUNDRED))?;
    let smaller = of_part.said < of_whole.said;
    smaller.then(|| {
        share_apart(figure, &Part { share, first: stated - 1, last: stated + 1 }, line.cover(&[stated - 1, stated + 1]))
    })?
}

/// "four out of five", "four homes in five": the share, of two figures that stand so.
fn fraction(line: &Line, first: usize) -> Option<Decimal> {
    let (x, y) = (line.figures.get(first)?, line.figures.get(first + 1)?);
    let gap = line.gap(first + 1);
    let small = |f: &Figure| f.kind == Kind::Count && f.single() && f.amount.low <= Decimal::from(20);
    if !small(x)
        || !small(y)
        || x.amount.low >= y.amount.low
        || count(gap) > 4
        || !ends(gap, &["out of", "in every", "in"])
    {
        return None;
    }
    x.amount.low.checked_div(y.amount.low)?.checked_mul(Decimal::ONE_HUNDRED)
}

fn told_in_words(line: &Line, first: usize, part: &Part, focus: Span, of: Decimal) -> Vec<Claim> {
    let Some(share) = rounded(part.share, true) else { return Vec::new() };
    let stated = Reach::point(of);
    if share.meets(stated)
        || !share.within(FAR, stated)
        || has(line.gap(first), HEDGE_MORE)
        || has(line.gap(first), HEDGE_LESS)
    {
        return Vec::new();
    }
    let at = line.figures[first].claim.focus.cover(line.figures[first + 1].claim.focus);
    carried(line, at, Bound::Exact, of, share, focus)
}

/// A share told in the sentence after: "18 of the 40 were lost. That is 45 per cent."
fn in_next(lines: &[Line], n: usize) -> Option<Claim> {
    let line = &lines[n];
    let before = lines.get(n.checked_sub(1)?)?;
    let figure = line.figures.first().filter(|f| f.kind == Kind::Percent)?;
    if before.number + 1 != line.number || before.block != line.block || line.figures.len() > 2 {
        return None;
    }
    let lead = line.gap(0);
    let points =
        begins(lead, &["that is", "this is", "that was", "this was", "that makes", "that means", "that 's", "it is"]);
    if !points || count(lead) > 5 || !closes(line.gap(1)) {
        return None;
    }
    let parts = parts(before);
    let [part] = parts.as_slice() else { return None };
    let mut claim = share_apart(figure, part, before.cover(&[part.first, part.last]))?;
    let at = before.figures[part.first].claim;
    (claim.passage, claim.sentence) = (at.passage, at.sentence);
    Some(claim)
}

/// Whether the words before a share say that it is the share of what stands before them: ", or", "(", "nodes, that is".
pub(super) fn apposed(gap: &str) -> bool {
    let Some(sign) = gap
        .rfind(" , ")
        .into_iter()
        .chain(gap.rfind(" ( "))
        .chain(gap.rfind(" : "))
        .chain(gap.rfind(" – "))
        .chain(gap.rfind(" — "))
        .max()
    else {
        return false;
    };
    let (head, tail) = (&gap[..sign + 1], &gap[sign..]);
    let small = tail.split_ascii_whitespace().skip(1).all(|w| SHARE_LEADS.contains(&w));
    small && count(head) <= 8 && !has(head, AND_ALSO) && !head.contains(" , ") && !head.contains(" . ")
}

/// Whether nothing follows a share that would make it one of something else: "6 per cent of them women".
pub(super) fn closes(gap: &str) -> bool {
    let gap = gap.trim_start();
    gap.is_empty()
        || gap.starts_with([',', '.', ';', ':', ')', '—', '–', '!', '?'])
        || begins(gap, &["of all", "of the total", "of the whole", "of them all"])
}

/// Whether a percentage is told as a fraction in words: "half", "two thirds".
pub fn is_fraction(figure: &Figure) -> bool {
    figure.kind == Kind::Percent && figure.amount.unit.is_empty()
}

/// The claims of a multiple and of what its figures come to, where the two part. `head` is what stands before the word.
pub fn stated_multiple(
    line: &Line,
    at: usize,
    word: &str,
    head: &str,
    times: Decimal,
    ratio: Reach,
    focus: Span,
) -> Vec<Claim> {
    let own = Reach::point(times);
    let apart = (|| {
        let loose = ratio.loosened(20)?;
        let wide = ratio.loosened(LOOSE_MULTIPLE)?;
        let grows = times > Decimal::ONE;
        let (more, less) = (ends(head, HEDGE_MORE), ends(head, HEDGE_LESS));
        let beyond = if more {
            loose.high < times
        } else if less {
            loose.low > times || wide.high < times
        } else {
            !wide.meets(own)
        };
        // "more than doubled" is said of all that lies beyond; what is ten times as much is called so.
        let sound = ratio.within(2600, own) && (ratio.said > Decimal::ONE) == grows;
        Some(beyond && sound)
    })();
    if apart != Some(true) {
        return Vec::new();
    }
    let bound = if ends(head, HEDGE_MORE) {
        Bound::Above
    } else if ends(head, HEDGE_LESS) {
        Bound::Below
    } else {
        Bound::Exact
    };
    let words = line.words_in_gap(at, word);
    let hundred = Reach::point(Decimal::ONE_HUNDRED);
    let (Some(words), Some(share), Some(of)) = (words, ratio.times(hundred), times.checked_mul(Decimal::ONE_HUNDRED))
    else {
        return Vec::new();
    };
    carried(line, words, bound, of, share, focus)
}

/// The claim of a share that no annotation tells, and after it the claim of what its figures come to.
fn carried(line: &Line, at: Span, bound: Bound, of: Decimal, share: Reach, focus: Span) -> Vec<Claim> {
    let like = line.figures[0].claim;
    let amount = |n: Decimal, bound: Bound, extent: Extent<Decimal>| Amount {
        low: n,
        high: n,
        bound,
        unit: "percent".into(),
        base_unit: "percent".into(),
        extent,
        ..Amount::default()
    };
    let point = Interval::point(of);
    let stated = Claim {
        focus: at,
        slot: Slot::Value,
        value: Some(Box::new(Value {
            kind: Kind::Percent,
            shape: Shape::Amount(amount(of, bound, Extent { said: point, meant: point })),
        })),
        // It is held against its figures, and against nothing else.
        row: true,
        ..like.clone()
    };
    let derived = amount(share.said.round_dp(1), Bound::Exact, share.extent());
    let derived = Claim {
        row: true,
        ..super::worked_out("arithmetic", super::JUST_BEFORE, like, focus, Kind::Percent, Shape::Amount(derived))
    };
    vec![stated, derived]
}
