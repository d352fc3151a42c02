//! When a version came out: "## 5.0.3 - 2020-08-21" and "Monday 24 August: version 5.0.3 is published".

use super::said::{Line, Text, Version, version};
use crate::claims::{Claim, Origin, Slot, Stance};
use crate::graph::rivals::Rival;
use crate::graph::values::relate;
use crate::lexicon::settings::{COMES_OUT, ENDS};
use crate::lexicon::words;
use crate::text::BlockKind;
use crate::values::{Kind, Moment, Relation, Shape};

const DATED: f32 = 0.72;
/// Two dates of one version are no further apart, in days; else they are of two things of one number.
const NEAR: i32 = 200;

struct Release {
    text: usize,
    version: Version,
    /// The claim of the date.
    date: u32,
    heading: bool,
    /// Whether it is the date on which it is given up, and not the one on which it came out.
    ends: bool,
}

/// Headings of lists of changes against what is told elsewhere.
pub fn rivals(claims: &[Claim], texts: &[Text]) -> Vec<Rival> {
    let mut all = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        read(claims, n, text, &mut all);
    }
    let mut found = Vec::new();
    for (i, x) in all.iter().enumerate() {
        for y in all[i + 1..].iter().filter(|y| y.text != x.text && y.version == x.version && pair(x, y)) {
            let (Some(p), Some(q)) = (&claims[x.date as usize].value, &claims[y.date as usize].value) else { continue };
            let (Shape::Moment(one), Shape::Moment(other)) = (&p.shape, &q.shape) else { continue };
            let apart = match x.ends {
                true => two_days(one, other),
                false => relate(p, q) == (Relation::Apart, "date"),
            };
            if apart && days(one, other).is_some_and(|d| d <= NEAR) {
                found.push(Rival::of_values(x.date, y.date, "date", DATED));
            }
        }
    }
    found
}

/// Whether two dates are of one sort, and one of them of a heading where they tell when a version came out.
fn pair(x: &Release, y: &Release) -> bool {
    x.ends == y.ends && (x.ends || x.heading || y.heading)
}

/// Whether two moments name two days, whatever is told of them: "on 3 May", "until 3 June".
fn two_days(a: &Moment, b: &Moment) -> bool {
    let named = |m: &Moment| Some((m.month?, m.day?));
    matches!((named(a), named(b)), (Some(x), Some(y)) if x != y)
}

fn days(a: &Moment, b: &Moment) -> Option<i32> {
    let low = |m: &Moment| m.extent.as_ref().and_then(|e| e.said.low.or(e.said.high));
    Some(low(a)?.date().until(low(b)?.date()).ok()?.get_days().abs())
}

fn read(claims: &[Claim], n: usize, text: &Text, found: &mut Vec<Release>) {
    for (k, line) in text.lines.iter().enumerate() {
        let dates = line.claims.clone().filter(|&c| {
            let claim = &claims[c as usize];
            let dated =
                claim.value.as_ref().is_some_and(|v| matches!(v.kind, Kind::Date | Kind::Time) && names_day(&v.shape));
            claim.slot == Slot::Value && claim.origin == Origin::Stated && dated
        });
        let dates: Vec<u32> = dates.collect();
        for &date in &dates {
            if let Some(version) = ended(text, k, &clause(text, line, &claims[date as usize])) {
                found.push(Release { text: n, version, date, heading: false, ends: true });
            }
        }
        let &[date] = dates.as_slice() else { continue };
        let bounded = claims[date as usize].value.as_ref().is_some_and(|v| day(&v.shape));
        if let Some(under) = &line.under
            && (line.kind == BlockKind::Heading || text.changes && line.lower.split_whitespace().count() <= 7)
            && line.heading.is_empty()
        {
            found.push(Release { text: n, version: under.clone(), date, heading: true, ends: false });
            continue;
        }
        if !bounded {
            continue;
        }
        // A sentence that tells of one version, before anything that it is set against.
        let told = [" after ", " since ", " than ", " before ", " until ", " from "]
            .iter()
            .filter_map(|w| line.lower.find(w))
            .min()
            .map_or(line.lower.as_str(), |at| &line.lower[..at]);
        let mut versions = told
            .split_whitespace()
            .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|w| w.contains('.'))
            .filter_map(version);
        let Some(version) = versions.next().filter(|_| versions.next().is_none()) else { continue };
        let claim = &claims[date as usize];
        let out = words::is_any(claim.predicate, COMES_OUT)
            || line.claim.words.iter().any(|w| w.head == u16::MAX && words::is_any(w.lemma, COMES_OUT));
        let stated = matches!(line.claim.stance, Stance::Asserted | Stance::Reported);
        if out && stated && !line.is_cell() && !line.lower.contains('?') {
            found.push(Release { text: n, version, date, heading: false, ends: false });
        }
    }
}

/// The words around a date up to the next full stop, in lower case: "v3 is out. v2 will end in May" may be read as one sentence.
fn clause(text: &Text, line: &Line, date: &Claim) -> String {
    let span = line.claim.passage.span;
    let written = text.document.cut(span);
    let (from, to) = ((date.focus.start - span.start) as usize, (date.focus.end - span.start) as usize);
    let (Some(before), Some(after)) = (written.get(..from), written.get(to..)) else { return String::new() };
    let start = before.rfind(". ").filter(|at| !before[..*at].ends_with("A")).map_or(0, |at| at + 2);
    let end = after.find(". ").map_or(written.len(), |at| to + at);
    format!(" {} ", written[start..end].to_lowercase())
}

/// The one version that a sentence, or the question before it, says will be given up at a date: "v2 will be switched off on 3 May".
fn ended(text: &Text, k: usize, clause: &str) -> Option<Version> {
    if text.lines[k].is_cell() || !ENDS.iter().any(|w| clause.contains(w)) || clause.contains('?') {
        return None;
    }
    let named = |lower: &str| {
        let words: Vec<&str> =
            lower.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
        let mut found: Vec<Version> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            let led = i > 0 && matches!(words[i - 1], "version" | "release");
            let series = word.strip_suffix(".x");
            let marked = word.len() > 1 && word.starts_with('v');
            if let Some(v) = version(series.unwrap_or(word)).filter(|_| led || marked || series.is_some())
                && !found.contains(&v)
            {
                found.push(v);
            }
        }
        found
    };
    let own = named(clause);
    let before = text.lines[k.saturating_sub(2)..k].iter().rev().find(|b| b.lower.contains('?'));
    let before = before.filter(|_| clause.contains(" until "));
    match (own.as_slice(), before) {
        ([one], _) => Some(one.clone()),
        ([], Some(question)) => match named(&question.lower).as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a moment names a day.
fn names_day(shape: &Shape) -> bool {
    matches!(shape, Shape::Moment(m) if m.day.is_some()) || day(shape)
}

/// Whether a moment is a day.
fn day(shape: &Shape) -> bool {
    let Shape::Moment(moment) = shape else { return false };
    (moment.day.is_some() || moment.clock.is_none()) && moment.extent.as_ref().is_some_and(|e| {
        matches!((e.said.low, e.said.high), (Some(l), Some(h)) if l.date().until(h.date()).is_ok_and(|s| s.get_days() <= 1))
    })
}
