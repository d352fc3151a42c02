//! The value of a row against the value in a sentence: `hold_time` | 30 s, "the hold time is now one minute".

use super::rows::{Held, Row};
use super::said::{Line, Text};
use crate::claims::{Aside, Claim, Origin, Polarity, Slot, Stance};
use crate::graph::rivals::Rival;
use crate::lexicon::settings::{AT_MOST, BY_DEFAULT, CLAUSE_BORDERS, LIMITS, NOT_THE_VALUE, ONES_OWN, ONLY_FOR};
use crate::lexicon::words;
use crate::text::{Span, Upos};
use crate::values::{Amount, Bound, Extent, Interval, Kind, Relation, Shape};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// How sure a rival is whose sentence names the setting, or tells all of what the row's description tells.
const NAMED: f32 = 0.78;
const DESCRIBED: f32 = 0.62;
/// The same of a row in plain words.
const PLAIN: f32 = 0.6;
/// A value stands no further than this from a word of its row (`Term::near`).
const NEAR: u32 = 100;
/// The same of a row in plain words, all of which the sentence has.
const FAR: u32 = 60;
/// What of a description a sentence must tell.
const MOST: f32 = 0.75;

/// Rows against sentences.
pub fn rivals(claims: &[Claim], texts: &[Text], rows: &[Row]) -> Vec<Rival> {
    let mut found = Vec::new();
    let mut by_word: FxHashMap<u32, Vec<(usize, usize)>> = FxHashMap::default();
    for (n, text) in texts.iter().enumerate() {
        for (k, line) in text.lines.iter().enumerate().filter(|(_, l)| !l.is_cell() && holds_amount(claims, l)) {
            for id in line.ids() {
                by_word.entry(*id).or_default().push((n, k));
            }
        }
    }
    for row in rows {
        let Held::Amount { claim, kind, .. } = &row.held else { continue };
        let mut places: Vec<(usize, usize)> = Vec::new();
        for id in row.name.iter().chain(&row.about) {
            places.extend(by_word.get(id).into_iter().flatten());
        }
        places.sort_unstable();
        places.dedup();
        // Of a list of changes the newest word on a thing is the one that holds.
        let mut settled = None;
        for (n, k) in places {
            let (text, line) = (&texts[n], &texts[n].lines[k]);
            if line.index == row.cell.0 {
                continue;
            }
            if text.changes && settled == Some(n) {
                continue;
            }
            // Tables of figures tell many things of one noun: of those in plain words only measures are held against another document.
            if row.key.is_empty() && (n == row.text || !matches!(kind, Kind::Measure | Kind::Duration)) {
                continue;
            }
            let Some((p, relation, certainty)) = held_against(claims, text, row, k) else { continue };
            settled = Some(n);
            if relation != Relation::Apart {
                continue;
            }
            let certainty = if n == row.text { certainty - 0.1 } else { certainty };
            let told = (line.index, claims[p as usize].focus);
            found.push(apart(claims, *kind, (*claim, row.cell), (p, told), certainty));
        }
    }
    found
}

/// One name in two references: of equal names the values.
pub fn twice(claims: &[Claim], rows: &[Row]) -> Vec<Rival> {
    let mut by_key: FxHashMap<String, Vec<&Row>> = FxHashMap::default();
    for row in rows.iter().filter(|r| !r.key.is_empty() && r.column.is_empty()) {
        by_key.entry(row.key.trim_start_matches('-').to_lowercase()).or_default().push(row);
    }
    let mut keys: Vec<_> = by_key.into_iter().filter(|(_, list)| (2..=6).contains(&list.len())).collect();
    keys.sort_by(|x, y| x.0.cmp(&y.0));
    let mut found = Vec::new();
    for (_, list) in &keys {
        for (i, x) in list.iter().enumerate() {
            for y in list[i + 1..].iter().filter(|y| y.text != x.text) {
                found.extend(references(claims, x, y));
            }
        }
    }
    found
}

fn references(claims: &[Claim], x: &Row, y: &Row) -> Option<Rival> {
    match (&x.held, &y.held) {
        (Held::Switch(p), Held::Switch(q)) if p != q => Some(Rival::of_statements(x.cell, y.cell, "polarity", NAMED)),
        (
            Held::Amount { claim: a, kind: p, base: u, extent: one },
            Held::Amount { claim: b, kind: q, base: v, extent: other },
        ) if p == q && u == v && one.relation(other) == Relation::Apart => {
            Some(apart(claims, *p, (*a, x.cell), (*b, y.cell), NAMED))
        }
        _ => None,
    }
}

/// Two values, each with its claim and its statement: held against each other as values where both claims are read as this kind.
fn apart(claims: &[Claim], kind: Kind, a: (u32, (u32, Span)), b: (u32, (u32, Span)), certainty: f32) -> Rival {
    let read = |c: u32| claims[c as usize].value.as_ref().is_some_and(|v| v.kind == kind);
    match read(a.0) && read(b.0) {
        true => Rival::of_values(a.0, b.0, kind.word(), certainty),
        false => Rival::of_statements(a.1, b.1, "other", certainty),
    }
}

fn holds_amount(claims: &[Claim], line: &Line) -> bool {
    line.claims.clone().any(|c| amount(&claims[c as usize]).is_some())
}

pub(super) fn amount(claim: &Claim) -> Option<&Amount> {
    let value = claim.value.as_ref().filter(|_| claim.slot == Slot::Value && claim.origin == Origin::Stated)?;
    match &value.shape {
        Shape::Amount(amount) if !amount.vague && value.kind != Kind::Ordinal && value.kind != Kind::Version => {
            Some(amount)
        }
        _ => None,
    }
}

/// The value of a line that is told of the row's thing, how it stands to the row's, and how sure it is that it is of that.
fn held_against(claims: &[Claim], text: &Text, row: &Row, k: usize) -> Option<(u32, Relation, f32)> {
    let line = &text.lines[k];
    let certainty = of_one_thing(text, row, k)?;
    if line.claim.stance == Stance::Hypothetical || commands(line) || line.tells(ONLY_FOR) {
        return None;
    }
    let limited = limited(line);
    let mut best: Option<(u32, u32)> = None;
    for c in line.claims.clone() {
        let claim = &claims[c as usize];
        let Some(said) = amount(claim) else { continue };
        let Some(relation) = relate(row, claim, said) else { continue };
        // A value that agrees settles it, unless it is one of the past.
        if claim.earlier || claim.row || before(text, line, claim) {
            continue;
        }
        if relation != Relation::Apart {
            return Some((c, relation, certainty));
        }
        let bounded = limited || !matches!(said.bound, Bound::Exact | Bound::About);
        let whole = claim.aside == Aside::Whole
            && claim.polarity == Polarity::Affirmed
            && matches!(claim.stance, Stance::Asserted | Stance::Reported)
            && said.low == said.high;
        let near = nearness(row, claim);
        if whole
            && bounded <= row.limit
            && near.0 >= if row.key.is_empty() { FAR } else { NEAR }
            && !cases(text, line, claim)
        {
            best = best.filter(|b| b.1 >= near.1).or(Some((c, near.1)));
        }
    }
    best.map(|(c, _)| (c, Relation::Apart, certainty))
}

/// Whether a sentence tells of the most that there can be.
fn limited(line: &Line) -> bool {
    line.lower.split(|c: char| !c.is_alphanumeric()).any(|w| LIMITS.contains(&w)) || line.tells(AT_MOST)
}

/// Whether a value is told as one of the past: "it was 30", "instead of 15".
pub(super) fn before(text: &Text, line: &Line, claim: &Claim) -> bool {
    let start = line.claim.passage.span.start as usize;
    let told = text.document.text[start..claim.focus.start as usize].to_lowercase();
    let told = told.trim_end();
    [" was", " were", " from", " instead of", " rather than", " than", " between"].iter().any(|w| told.ends_with(w))
}

/// How near a word of the row stands to a value, and all of them together.
fn nearness(row: &Row, claim: &Claim) -> (u32, u32) {
    let words = row.name.iter().chain(&row.about).chain(&row.column);
    let near = words.filter_map(|id| claim.terms.binary_search_by_key(id, |t| t.id).ok());
    near.map(|n| u32::from(claim.terms[n].near)).fold((0, 0), |(most, all), n| (most.max(n), all + n))
}

/// Whether a sentence tells somebody what to do.
pub(super) fn commands(line: &Line) -> bool {
    line.claim.words.first().is_some_and(|w| w.upos == Upos::Verb && w.head == u16::MAX || w.form == words::key("set"))
}

/// Whether the clause around a value tells of a case, an advice, or a habit of one's own, or denies, and not of what holds for all.
pub(super) fn cases(text: &Text, line: &Line, claim: &Claim) -> bool {
    let start = line.claim.passage.span.start as usize;
    let written = text.document.cut(line.claim.passage.span);
    let (from, to) = (claim.focus.start as usize - start, claim.focus.end as usize - start);
    let (Some(before), Some(after)) = (written.get(..from), written.get(to..)) else { return true };
    let opened = CLAUSE_BORDERS.iter().filter_map(|w| before.rfind(w).map(|at| at + w.len() - 1)).max().unwrap_or(0);
    let closed = CLAUSE_BORDERS.iter().filter_map(|w| after.find(w)).min().unwrap_or(after.len());
    let clause = format!(" {} ", written[opened..to + closed].trim().to_lowercase());
    let told = clause.split(" unless ").next().unwrap_or("");
    let ends = written.find(" unless ").unwrap_or(written.len());
    let denies = line.claim.words.iter().any(|w| w.denies && (w.span.start as usize) < start + ends);
    denies || NOT_THE_VALUE.iter().chain(ONES_OWN).any(|w| told.contains(w))
}

/// How sure it is that a sentence tells of the thing that a row gives.
fn of_one_thing(text: &Text, row: &Row, k: usize) -> Option<f32> {
    let line = &text.lines[k];
    let all = |list: &[u32]| list.iter().all(|&id| line.has(id));
    if row.key.is_empty() {
        // "Weight" of "Outdoor unit": both are named, and what is left of the name is of weight.
        if row.name.is_empty() || row.name.len() + row.column.len() < 2 || !all(&row.name) {
            return None;
        }
        let (own, others) = &row.heads;
        let of_column = all(&row.column)
            || !others.iter().any(|o| line.lower.contains(o.as_str())) && text.lower().contains(own.trim());
        return of_column.then_some(PLAIN);
    }
    if !row.column.is_empty() && !all(&row.column) {
        return None;
    }
    if line.lower.contains(&format!(" {} ", row.key.to_lowercase())) {
        return Some(NAMED);
    }
    if row.name.len() > 1 && all(&row.name) {
        return Some(NAMED);
    }
    let behind = |id: u32| {
        line.claim.behind.binary_search_by_key(&id, |t| t.id).is_ok()
            || k > 0 && text.lines[k - 1].block == line.block && text.lines[k - 1].has(id)
    };
    let hits = row.about.iter().filter(|&&id| line.has(id)).count();
    let wide = row.about.iter().filter(|&&id| line.has(id) || behind(id)).count();
    if row.name.len() == 1 && all(&row.name) {
        let defaults = BY_DEFAULT.iter().chain(&[" default "]).any(|w| line.lower.contains(w));
        let section = !row.section.is_empty() && all(&row.section) && (hits > 0 || defaults);
        if section || hits >= 2 && hits * 2 >= row.about.len() || defaults && row.section.is_empty() {
            return Some(NAMED);
        }
    }
    // "A note may be as large as 4 MiB": the most of a thing that is measured.
    let sized = matches!(&row.held, Held::Amount { kind: Kind::Measure, .. });
    if row.limit && sized && !row.name.is_empty() && all(&row.name) && limited(line) {
        return Some(DESCRIBED);
    }
    let share = |n: usize| n as f32 / row.about.len().max(1) as f32;
    let told = row.about.len() >= 3 && share(hits) >= MOST || row.about.len() >= 2 && share(wide) >= 1.0 && hits >= 1;
    let named = row.name.iter().chain(&row.section).any(|&id| line.has(id) || behind(id));
    (told && named).then_some(DESCRIBED)
}

/// How a value told stands to that of a row; none where they do not compare.
fn relate(row: &Row, claim: &Claim, said: &Amount) -> Option<Relation> {
    let Held::Amount { kind, base, extent, .. } = &row.held else { return None };
    let value = claim.value.as_ref()?;
    let one = match (kind, value.kind) {
        (Kind::Count, Kind::Count) => true,
        (x, y) if *x == y => *base == said.base_unit.as_str(),
        _ => false,
    };
    // Of a limit that both tell the ends are compared: "at most 50" and `max` 20.
    let limit = match said.bound {
        Bound::AtMost | Bound::Below | Bound::Above | Bound::AtLeast if row.limit => said
            .extent
            .said
            .high
            .or(said.extent.said.low)
            .map(|v| Extent { said: Interval::point(v), meant: Interval::point(v) }),
        _ => Some(said.extent),
    };
    let limit: Extent<Decimal> = limit?;
    one.then(|| extent.relation(&limit))
}
