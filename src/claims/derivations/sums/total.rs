//! Totals from their parts: "64 pupils and 13 teachers, 77 people in all"; "$6 million: $4 million from one and $2 million from
//! the other"; "of the 60 who applied, 41 were taken and 22 refused".

use super::figures::{Figure, Line};
use super::{Reach, differ};
use crate::claims::Claim;
use crate::claims::tidy::{begins, count, ends, has};
use crate::lexicon::proportions::LEFT_OVER;
use crate::lexicon::sums::{
    ADDED_UP, AFTER_TOTAL, ALL_OF, BEFORE_TOTAL, COMPLEMENTS, MADE_UP, NAMELY, NOT_A_SUM, OF_THEM, OPENS_TOTAL,
    PARTS_WITHOUT_NUMBER, PERSONS, RECORDS, SEPARATORS, TOGETHER,
};
use crate::text::{Document, Span};
use crate::values::Kind;
use rust_decimal::Decimal;

/// More parts than this are not added up.
pub const PARTS: usize = 9;
/// How far a sum may lie from a total that is plainly called one, in thousandths: farther, it is a sum of other things.
const PLAINLY: i64 = 1600;
/// The same where the total is known by its place only.
pub const BY_PLACE: i64 = 1250;

/// What the parts of a total come to, in one sentence or from the sentence before.
pub fn derive(lines: &[Line], n: usize, found: &mut Vec<Claim>) {
    let line = &lines[n];
    let of_list = |line: &Line| (2..=12).contains(&line.figures.len());
    let within = || of_list(line).then(|| (0..line.figures.len()).find_map(|total| within(line, total))).flatten();
    found.extend(
        within()
            .or_else(|| parts_after(lines, n))
            .or_else(|| total_after(lines, n))
            .or_else(|| super::listed::listed(lines, n)),
    );
}

/// How a total is known to be one.
#[derive(Clone, Copy)]
pub struct Reading {
    /// How far the sum may lie from it, in thousandths.
    pub far: i64,
    /// The parts may leave a rest: only a sum that is too great is worth a claim.
    pub rest: bool,
}

fn within(line: &Line, total: usize) -> Option<Claim> {
    if (0..=line.figures.len()).any(|i| no_sum(line.gap(i))) {
        return None;
    }
    if let Some((parts, reading)) = before(line, total) {
        return sum(line, total, &parts, reading);
    }
    let (parts, reading) = after(line, total)?;
    sum(line, total, &parts, reading)
}

/// Whether the words before a figure set it against another: "40 against 32", but not "40 for and 32 against".
pub fn no_sum(gap: &str) -> bool {
    has(gap, NOT_A_SUM) || ends(gap, &["against", "against the"])
}

/// The parts of a total that stands after them: "64 pupils and 13 teachers, 77 in all".
fn before(line: &Line, total: usize) -> Option<(Vec<usize>, Reading)> {
    if total < 2 {
        return None;
    }
    let clause = line.gap(total + 1).split([',', ';', ':', '.', '—', '–', '(', ')']).next().unwrap_or("");
    let clause = format!("{clause} ");
    let called = has(line.gap(total), BEFORE_TOTAL)
        || ends(line.gap(total), TOGETHER)
        || ADDED_UP.contains(&line.gap(total).trim())
        || count(&clause) <= 8 && has(&clause, AFTER_TOTAL);
    if !called {
        return None;
    }
    let mut parts = Vec::new();
    for i in (0..total).rev() {
        if line.figures[i].like(&line.figures[total]) || shares(&line.figures[i], &line.figures[total]) {
            parts.push(i);
        }
        // "120, 80 and 95 pupils: 120 in one, 80 in another and 95 in a third": the parts are those of the last clause.
        let gap = line.gap(i);
        if gap.contains(" : ") || i > 0 && gap.contains(" ; ") && parts.len() >= 2 && !line.gap(total).contains(" ; ") {
            break;
        }
    }
    parts.reverse();
    Some((parts, Reading { far: PLAINLY, rest: false }))
}

/// Whether both are told in per cent and in digits: "34 per cent and 21 per cent, together 55 per cent".
fn shares(x: &Figure, y: &Figure) -> bool {
    [x, y].iter().all(|f| f.kind == Kind::Percent && !f.amount.unit.is_empty())
}

/// The parts of a total that stands before them: "118 people, 97 women and 31 men".
fn after(line: &Line, total: usize) -> Option<(Vec<usize>, Reading)> {
    let opening = line.gap(total + 1);
    if total + 2 >= line.figures.len() {
        return None;
    }
    let (reading, closing) = opens(line, total, opening)?;
    let whole = &line.figures[total];
    let mut parts: Vec<usize> = Vec::new();
    let mut words = String::new();
    for i in total + 1..line.figures.len() {
        if i > total + 1 {
            words += line.gap(i);
            let ended = words.contains(closing)
                || has(
                    &words,
                    if parts.len() <= 1 && !opening.contains(" : ") { &["."] } else { &[".", ":", "?", "!"] },
                );
            let list = has(&words, SEPARATORS) && count(&words) <= 22;
            // "Of the 60 who run release 7, all had it: 41 with a cache and 22 without."
            if !ended && parts.len() == 1 && words.ends_with(" : ") {
                parts.clear();
            }
            if ended || !parts.is_empty() && !list {
                break;
            }
        }
        if line.figures[i].like(whole) {
            parts.push(i);
            words.clear();
        }
    }
    // "Seven Danes, three Poles and a man from Orme": the last part is told without a number.
    let last = *parts.last()?;
    let mut tail = line.gap(last + 1).split(closing).next().unwrap_or("").to_string();
    tail.push(' ');
    let unnumbered = has(&tail, PARTS_WITHOUT_NUMBER);
    // "28 were used; the remaining 12": nothing is left.
    let last_of = parts.len() >= 2 && ends(line.gap(last), LEFT_OVER);
    Some((parts, Reading { rest: reading.rest && !last_of || unnumbered, ..reading }))
}

/// Whether the words after a figure open a list of its parts, and what closes that list.
fn opens(line: &Line, total: usize, opening: &str) -> Option<(Reading, &'static str)> {
    let plainly = |rest| Some((Reading { far: PLAINLY, rest }, " . "));
    let figure = &line.figures[total];
    let lead = line.gap(total);
    // "60 people from nine countries, of whom 52 ..."
    if has(opening, OF_THEM) {
        return plainly(true);
    }
    if total == 0 && count(lead) <= 4 && ends(lead, ALL_OF) {
        return plainly(true);
    }
    if has(opening, MADE_UP) || has(opening, NAMELY) {
        return plainly(false);
    }
    // "Thirty came: 18 pupils and 12 guests"
    let earlier = line.figures[..total].iter().filter(|f| f.like(figure)).count();
    if let Some((head, tail)) = opening.rsplit_once(" : ")
        && earlier <= 1
        && count(head) <= 24
        && count(tail) <= 6
        && !head.contains(" ; ")
    {
        return Some((Reading { far: if earlier == 0 { PLAINLY } else { BY_PLACE }, rest: false }, " ; "));
    }
    let place = |closing| Some((Reading { far: BY_PLACE, rest: !complements(line, total) }, closing));
    let noun = figure.amount.noun.is_some() || figure.kind != Kind::Count;
    // "played 20, won 12, drew three, lost six"
    if ends(lead, &["played"]) && has(opening, RECORDS[0]) {
        return Some((Reading { far: BY_PLACE, rest: !records(line, total) }, " . "));
    }
    // "118 people – 97 women and 21 men – work there"
    for dash in [" – ", " — "] {
        if let Some((head, tail)) = opening.rsplit_once(dash).filter(|_| noun) {
            return if count(head) <= 4 && count(tail) <= 1 { place(dash) } else { None };
        }
    }
    if let Some((head, tail)) = opening.rsplit_once(" ( ").filter(|_| noun) {
        return if count(head) <= 4 && count(tail) <= 2 { place(" ) ") } else { None };
    }
    // A figure that is itself an item of a list is no total: "12 men, 9 women and 3 children".
    if ends(lead, SEPARATORS) || !noun {
        return None;
    }
    let tail = opening.rsplit_once(" , ").map(|(head, tail)| (count(head), count(tail)));
    // "118 people, 97 women and 31 men"; "all 44 piles, 28 in the river and 14 on land"
    let next = &line.figures[total + 1];
    let first_has_noun = next.amount.noun.is_some() && !next.lent_noun();
    // "It cost 3,400 pounds; 1,900 came from the parish and 1,500 from the lord."
    if total == 0 && opening.ends_with(" ; ") && count(opening) <= 8 && next.bare() {
        return Some((Reading { far: BY_PLACE, rest: false }, " ; "));
    }
    let all = ends(lead, &["all", "its", "their", "the"]);
    match tail {
        Some((head, 0)) if head <= 4 && complements(line, total) => place(" ; "),
        Some((head, 0))
            if head <= 2
                && !first_has_noun
                && (all || next.lent_noun() || figure.kind == Kind::Money && next.bare()) =>
        {
            Some((Reading { far: BY_PLACE, rest: false }, " ; "))
        }
        _ => None,
    }
}

/// Whether the figures after a total are known to have nothing beside them: men and women, adults and children.
fn complements(line: &Line, total: usize) -> bool {
    let words = |i: usize| {
        let after = line.gap(i + 1).split_ascii_whitespace().take(2).collect::<Vec<_>>().join(" ");
        format!("{} {after}", line.noun(i))
    };
    let parts: Vec<String> = (total + 1..line.figures.len()).map(words).collect();
    let whole = words(total);
    let is = |words: &str, word: &str| words.split_whitespace().any(|w| w == word);
    let any = |word: &str| parts.iter().any(|p| is(p, word));
    PERSONS.iter().any(|p| is(&whole, p)) && COMPLEMENTS.iter().any(|(one, other)| any(one) && any(other))
        || ["games", "matches", "bouts", "fights", "races", "cases"].iter().any(|w| is(&whole, w))
            && RECORDS.iter().all(|words| words.iter().any(|w| any(w)))
}

/// Whether won, lost and drawn stand before the figures after a total.
fn records(line: &Line, total: usize) -> bool {
    RECORDS.iter().all(|words| (total + 1..line.figures.len()).any(|i| has(line.gap(i), words)))
}

/// A total in a sentence before: "The bill came to €1.95 million. It is made up of ..."; "21 dead. Of the dead: 15 female, 8 male".
fn parts_after(lines: &[Line], n: usize) -> Option<Claim> {
    let line = &lines[n];
    if line.figures.len() < 2 || line.figures.len() > PARTS || (0..line.figures.len()).any(|i| no_sum(line.gap(i))) {
        return None;
    }
    let lead = line.gap(0);
    let made_up = begins(lead, MADE_UP);
    let of_them = begins(lead, OF_THEM) || begins(lead, &["they were", "these were"]);
    let of_the = lead.strip_prefix(" of the ").or_else(|| lead.strip_prefix(" of those "));
    let of_the = of_the.filter(|rest| !of_them || !begins(rest, &["who", "that", "which", "killed", ","]));
    if !made_up && !of_them && of_the.is_none() {
        return None;
    }
    let back = lines[..n].iter().rev().take_while(|l| line.number - l.number <= 2 && line.block - l.block <= 1).take(2);
    for before in back {
        for (t, total) in before.figures.iter().enumerate().rev() {
            // "Of the dead": the total is the one that counts the dead.
            if let Some(named) = of_the {
                let whom = named.split_ascii_whitespace().next().unwrap_or("");
                let told = before.noun(t) + before.gap(t + 1).split(',').next().unwrap_or("");
                if !told.split_ascii_whitespace().any(|w| w == whom) || whom.len() < 4 {
                    continue;
                }
            }
            let mut parts = Vec::new();
            for (i, figure) in line.figures.iter().enumerate() {
                let gap = line.gap(i);
                if i > 0 && (!has(gap, SEPARATORS) || gap.contains(" ; ") && parts.len() >= 2) {
                    break;
                }
                if figure.like(total) {
                    parts.push(i);
                }
            }
            let words: Vec<String> = parts.iter().map(|&i| line.noun(i)).collect();
            let has = |word: &str| words.iter().any(|n| n.split_whitespace().any(|w| w == word));
            let whole = made_up || COMPLEMENTS.iter().any(|(x, y)| has(x) && has(y));
            let reading = Reading { far: if made_up { PLAINLY } else { BY_PLACE }, rest: !whole };
            let figures: Vec<Figure> = parts.iter().map(|&i| line.figures[i]).collect();
            let others: Vec<Figure> = line.figures.iter().chain(&before.figures).copied().collect();
            if let Some(mut claim) = come_to(line.document, total, &figures, &others, reading, || line.cover(&parts)) {
                // The claim stands with the parts that it was worked out from.
                claim.passage = line.figures[0].claim.passage;
                claim.sentence = line.figures[0].claim.sentence;
                return Some(claim);
            }
        }
    }
    None
}

/// A total in a sentence after: "We let 60 go in May. A second group of 75 followed. That makes 135."
fn total_after(lines: &[Line], n: usize) -> Option<Claim> {
    let line = &lines[n];
    // "Total votes cast: 27"
    let labelled = begins(line.gap(0), &["total"]) && ends(line.gap(0), &[":", "is", "was"]);
    if !labelled && !begins(line.gap(0), OPENS_TOTAL) || count(line.gap(0)) > 5 {
        return None;
    }
    let total = &line.figures[0];
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut sums: Vec<(Reach, Vec<(usize, usize)>)> = Vec::new();
    for back in (n.saturating_sub(3)..n).rev() {
        let before = &lines[back];
        if before.block != line.block || line.number - before.number > 4 {
            break;
        }
        let like: Vec<usize> = (0..before.figures.len()).filter(|&i| before.figures[i].like(total)).collect();
        if like.is_empty() || like.len() > 4 || (0..=before.figures.len()).any(|i| no_sum(before.gap(i))) {
            break;
        }
        parts.extend(like.into_iter().map(|i| (back, i)));
        if parts.len() >= 2 {
            let figures = parts.iter().map(|&(l, i)| lines[l].figures[i]);
            if let Some(sum) = Reach::sum(figures.map(|f| f.reach())) {
                sums.push((sum, parts.clone()));
            }
        }
    }
    let stated = total.reach()?;
    let all: Vec<Figure> = parts.iter().map(|&(l, i)| lines[l].figures[i]).collect();
    if some_come_to(line.document, total, stated, &all) {
        return None;
    }
    let mut near = sums.into_iter().filter(|(sum, _)| sum.within(1150, stated));
    let (sum, parts) = near.next()?;
    if near.next().is_some() {
        return None;
    }
    let (last, first) = (parts.first()?, parts.last()?);
    let focus = lines[last.0].figures[last.1].claim.focus.cover(lines[first.0].figures[first.1].claim.focus);
    let mut claim = differ(total, focus, sum)?;
    let at = lines[first.0].figures[first.1].claim;
    claim.passage = crate::text::Passage { span: at.passage.span.cover(focus), ..at.passage };
    claim.sentence = at.sentence;
    Some(claim)
}

/// The sum of parts of a sentence, as a claim at their words.
fn sum(line: &Line, total: usize, parts: &[usize], reading: Reading) -> Option<Claim> {
    let figures: Vec<Figure> = parts.iter().map(|&i| line.figures[i]).collect();
    // "three at 42,000 each"
    if parts.iter().any(|&i| line.figures[i].each() || has(line.gap(i + 1), &["each", "apiece"])) {
        return None;
    }
    let others: Vec<Figure> = line.figures.iter().enumerate().filter(|(i, _)| *i != total).map(|(_, f)| *f).collect();
    come_to(line.document, &line.figures[total], &figures, &others, reading, || line.cover(parts))
}

/// What the parts come to, where no fair reading of the sentence makes that the total.
pub fn come_to(
    document: &Document,
    total: &Figure,
    parts: &[Figure],
    others: &[Figure],
    reading: Reading,
    focus: impl Fn() -> Span,
) -> Option<Claim> {
    if !(2..=PARTS).contains(&parts.len()) {
        return None;
    }
    let stated = total.reach()?;
    // "2.1 million for houses, 0.9 for roads": the second is in millions too, unless the sum has no room for it.
    let sum = Reach::sum(Line::fine(document, total, parts)?.into_iter().map(Some))?;
    let scaled = parts.iter().any(|p| p.scale != Decimal::ONE);
    let plain = Reach::sum(parts.iter().map(|p| p.unscaled().reach_in(total))).filter(|_| scaled);
    if plain.is_some_and(|p| p.meets(stated)) || sum.meets(stated) {
        return None;
    }
    // What is more than the total is no part of it.
    if parts.iter().any(|p| p.reach_in(total).is_none_or(|p| p.said > stated.said || p.said < Decimal::ZERO)) {
        return None;
    }
    if !sum.within(reading.far, stated) || reading.rest && sum.said <= stated.said {
        return None;
    }
    let like: Vec<Figure> =
        others.iter().filter(|f| (f.like(total) || shares(f, total)) && f.index != total.index).copied().collect();
    // Another figure of the sentence is what they come to, or others of them are the parts.
    let told = like
        .iter()
        .any(|f| !parts.iter().any(|p| p.index == f.index) && f.reach_in(total).is_some_and(|other| other.meets(sum)));
    if told || some_come_to(document, total, stated, &like) {
        return None;
    }
    differ(total, focus(), sum)
}

/// Whether two or more of the figures add up to a total.
fn some_come_to(document: &Document, total: &Figure, stated: Reach, figures: &[Figure]) -> bool {
    let told: Vec<Figure> = figures.iter().filter(|f| f.reach().is_some()).take(10).copied().collect();
    let figures = Line::fine(document, total, &told).unwrap_or_default();
    (1u32..1 << figures.len()).filter(|set| set.count_ones() >= 2).any(|set| {
        let chosen = figures.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, f)| *f);
        Reach::sum(chosen.map(Some)).is_some_and(|sum| sum.meets(stated))
    })
}
