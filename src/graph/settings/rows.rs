//! Rows of tables that give a thing and its value: `queue.hold_time` | 30 s | how long ..., or Weight | 740 g. What lists tell in the
//! same manner is read in `entries`.

use super::said::{Line, Text, name_words, sense, told};
use crate::claims::{Claim, Origin, Slot};
use crate::lexicon::settings::{
    DIMENSIONS, LIMITS, NAME_SMALL, OFF, ON, PLAIN_COLUMNS, SHORT_TIMES, SWITCH_WORDS, TURNED_WORDS,
};
use crate::text::{BlockKind, Span};
use crate::values::{Bound, Extent, Interval, Kind, Shape};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// A row, as far as one of its values goes.
pub struct Row {
    /// Which text.
    pub text: usize,
    /// The name as programs write it; empty of a row that is told in plain words.
    pub key: String,
    /// What the words of its name mean, of the parts before it, of its description, and of the head of its column.
    pub name: Vec<u32>,
    pub section: Vec<u32>,
    pub about: Vec<u32>,
    pub column: Vec<u32>,
    /// The head of its column and of the others, in lower case, where there are several.
    pub heads: (String, Vec<String>),
    pub held: Held,
    /// Whether its value is the most that there can be.
    pub limit: bool,
    /// The statement of the cell, by index, and where the value stands.
    pub cell: (u32, Span),
}

/// The value of a row.
pub enum Held {
    /// The claim of it, its kind, its unit and reach; without a unit the unit is empty.
    Amount { claim: u32, kind: Kind, base: String, extent: Extent<Decimal> },
    /// On or off.
    Switch(bool),
}

impl Held {
    /// The amount that a claim gives, if it is one exact number; of a count the unit is left out.
    pub fn amount(claims: &[Claim], claim: u32) -> Option<Held> {
        let value = claims[claim as usize].value.as_ref()?;
        let Shape::Amount(amount) = &value.shape else { return None };
        if amount.bound != Bound::Exact || amount.low != amount.high || amount.vague {
            return None;
        }
        let base = if value.kind == Kind::Count { String::new() } else { amount.base_unit.to_string() };
        Some(Held::Amount { claim, kind: value.kind, base, extent: amount.extent })
    }

    /// What a word says of a switch: "true", "off".
    pub fn switch(word: &str) -> Option<bool> {
        ON.contains(&word).then_some(true).or(OFF.contains(&word).then_some(false))
    }
}

/// Whether "true" of a setting of this name means that the thing is off: `disable_cache`.
pub fn turned(key: &str) -> bool {
    key.to_lowercase().split(['_', '.', '-']).any(|w| TURNED_WORDS.contains(&w))
}

/// The rows of all texts.
pub fn rows(claims: &[Claim], texts: &[Text]) -> Vec<Row> {
    let mut found = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let mut tables: FxHashMap<(u16, u16), Vec<(u16, &Line)>> = FxHashMap::default();
        let mut order = Vec::new();
        for line in &text.lines {
            if let BlockKind::TableCell { table, row, column } = line.kind {
                let cells = tables.entry((table, row)).or_default();
                if cells.is_empty() {
                    order.push((table, row));
                }
                cells.push((column, line));
            }
        }
        for &(table, row) in order.iter().filter(|(_, row)| *row > 0) {
            let heads = tables.get(&(table, 0)).map_or(&[][..], Vec::as_slice);
            of_row(claims, n, text, heads, &tables[&(table, row)], &mut found);
        }
        super::entries::entries(claims, n, text, &mut found);
    }
    found
}

fn of_row(
    claims: &[Claim],
    n: usize,
    text: &Text,
    heads: &[(u16, &Line)],
    cells: &[(u16, &Line)],
    found: &mut Vec<Row>,
) {
    let Some((_, label)) = cells.iter().find(|(column, _)| *column == 0) else { return };
    let written = text.document.cut(label.claim.passage.span).trim().trim_matches('`').to_string();
    let coded = !written.contains(' ') && (written.contains(['_', '.', '/']) || written.starts_with("--"))
        || text.document.text[..label.claim.passage.span.start as usize].ends_with('`');
    let values: Vec<&(u16, &Line)> =
        cells.iter().filter(|(c, l)| *c > 0 && held(claims, text, l, coded).is_some()).collect();
    let prose = cells.iter().filter(|(c, l)| *c > 0 && !values.iter().any(|(v, _)| v == c) && words_in(l) > 1);
    let about: Vec<u32> = prose.flat_map(|(_, l)| told(l)).collect();
    let described: String = cells.iter().filter(|(c, _)| *c > 0).map(|(_, l)| l.lower.as_str()).collect();
    let limit = LIMITS.iter().any(|w| {
        let (lower, spaced) = (written.to_lowercase(), format!(" {w} "));
        lower.split(|c: char| !c.is_alphanumeric()).any(|part| part == *w) || described.contains(&spaced)
    });
    let (section, name) = if coded { name_words(&written) } else { (Vec::new(), Vec::new()) };
    for (column, line) in values {
        let Some(held) = held(claims, text, line, coded) else { continue };
        let head = heads.iter().find(|(c, _)| c == column).map(|(_, l)| *l);
        let of_column: Vec<u32> =
            head.filter(|h| !h.lower.split_whitespace().any(|w| PLAIN_COLUMNS.contains(&w))).map_or(Vec::new(), told);
        let name = match &held {
            _ if !coded => told(label).into_iter().filter(|id| !dimension(&held, *id) && !limits(*id)).collect(),
            Held::Switch(_) => senses(&name, SWITCH_WORDS),
            Held::Amount { .. } => senses(&name, NAME_SMALL),
        };
        found.push(Row {
            text: n,
            key: if coded { written.clone() } else { String::new() },
            name,
            section: senses(&section, NAME_SMALL),
            about: about.clone(),
            heads: match of_column.is_empty() {
                true => (String::new(), Vec::new()),
                false => (
                    head.map_or(String::new(), |h| h.lower.clone()),
                    heads.iter().filter(|(c, _)| *c > 0 && c != column).map(|(_, h)| h.lower.clone()).collect(),
                ),
            },
            column: of_column,
            held: match held {
                Held::Switch(on) => Held::Switch(on != (coded && turned(&written))),
                other => other,
            },
            limit,
            cell: (line.index, line.claim.passage.span),
        });
    }
}

fn words_in(line: &Line) -> usize {
    line.lower.split_whitespace().count()
}

/// What the words of a name mean, without these words and small ones.
pub fn senses(name: &[smol_str::SmolStr], without: &[&str]) -> Vec<u32> {
    name.iter()
        .filter(|w| !without.contains(&w.as_str()) && !NAME_SMALL.contains(&w.as_str()))
        .map(|w| sense(w))
        .collect()
}

/// Whether a word only says that a value is the most: "highest".
fn limits(id: u32) -> bool {
    LIMITS.iter().any(|w| sense(w) == id) || sense("high") == id || sense("large") == id || sense("long") == id
}

/// Whether a word only names what the unit measures: "weight" of "740 g".
fn dimension(held: &Held, id: u32) -> bool {
    let Held::Amount { base, .. } = held else { return false };
    DIMENSIONS.iter().filter(|(unit, _)| unit == base).any(|(_, list)| list.iter().any(|w| sense(w) == id))
}

/// The value of a cell, where it is one value and nothing else.
fn held(claims: &[Claim], text: &Text, line: &Line, coded: bool) -> Option<Held> {
    let written = line.lower.trim();
    if let Some(on) = Held::switch(written) {
        return Some(Held::Switch(on));
    }
    let first = written.chars().next()?;
    if !(first.is_ascii_digit() || "+-−$€£".contains(first)) || words_in(line) > 3 {
        return None;
    }
    let values = line.claims.clone().filter(|&c| {
        let claim = &claims[c as usize];
        claim.slot == Slot::Value
            && claim.origin == Origin::Stated
            && !matches!(claim.value.as_ref().map(|v| v.kind), Some(Kind::Word))
    });
    let mut values = values;
    let claim = values.next().filter(|_| values.next().is_none())?;
    if coded && let Some(seconds) = seconds(written) {
        let base = "second".to_string();
        let kind = Kind::Duration;
        return Some(Held::Amount { claim, kind, base, extent: point(seconds) });
    }
    let covers = claims[claim as usize].focus.len() + 2 >= text.document.cut(line.claim.passage.span).trim().len();
    Held::amount(claims, claim).filter(|_| covers)
}

fn point(value: Decimal) -> Extent<Decimal> {
    Extent { said: Interval::point(value), meant: Interval::point(value) }
}

/// "30 s", "15m", "72h": how many seconds.
fn seconds(written: &str) -> Option<Decimal> {
    let end = written.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let number: Decimal = written[..end].parse().ok()?;
    let unit = written[end..].trim();
    let (_, factor) = SHORT_TIMES.iter().find(|(u, _)| *u == unit)?;
    number.checked_mul(factor.parse().ok()?)
}
