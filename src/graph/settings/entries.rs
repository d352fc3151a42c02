//! Settings told in a list: "`--hold-time SECONDS`: how long an entry is kept (default: 30 seconds)", "`TRACE_LEVEL` defaults to 2".

use super::rows::{Held, Row};
use super::said::{Line, Text, name_words, sense, told};
use crate::claims::{Claim, Origin, Slot};
use crate::lexicon::settings::{DEFAULT_LEADS, LIMITS, NAME_SMALL, OFF, ON, SWITCH_WORDS, TURNED_WORDS};
use crate::text::BlockKind;
use crate::values::{Bound, Kind, Shape};

/// The value stands no further behind the word "default" than this, in bytes.
const NEAR: usize = 12;

/// The settings that the lists of a text tell.
pub fn entries(claims: &[Claim], n: usize, text: &Text, found: &mut Vec<Row>) {
    for line in &text.lines {
        if matches!(line.kind, BlockKind::ListItem | BlockKind::Paragraph)
            && line.lower.contains("default")
            && let Some(row) = entry(claims, n, text, line)
        {
            found.push(row);
        }
    }
}

fn entry(claims: &[Claim], n: usize, text: &Text, line: &Line) -> Option<Row> {
    let span = line.claim.passage.span;
    let from = text.document.text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let written = text.document.text.get(from..span.end as usize)?;
    // The name opens the line, behind the mark of a list.
    let opened =
        written.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '*' | '+')).strip_prefix('`')?;
    let key = opened[..opened.find('`')?].split([' ', '=', '<', '[']).next()?;
    let coded = key.contains(['_', '.']) || key.starts_with('-') || key.contains('-');
    if !coded || key.len() < 3 {
        return None;
    }
    let sentence = text.document.cut(span).to_lowercase();
    let (at, lead) = DEFAULT_LEADS.iter().filter_map(|w| sentence.find(w).map(|at| (at, w.len()))).min()?;
    let after = span.start as usize + at + lead;
    let rest = text.document.text.get(after..(after + NEAR + 8).min(span.end as usize)).unwrap_or("");
    let (section, name) = name_words(key.trim_start_matches('-'));
    let senses = |list: &[smol_str::SmolStr], without: &[&str]| -> Vec<u32> {
        let telling = list.iter().filter(|w| !without.contains(&w.as_str()) && !NAME_SMALL.contains(&w.as_str()));
        telling.map(|w| sense(w)).collect()
    };
    let word =
        rest.trim_start_matches([' ', '`', ':', '"']).split(|c: char| !c.is_alphanumeric()).next()?.to_lowercase();
    let switch = ON.contains(&word.as_str()).then_some(true).or(OFF.contains(&word.as_str()).then_some(false));
    let (held, cell, name) = match switch {
        Some(on) => {
            let turned = key.split(['_', '.', '-']).any(|w| TURNED_WORDS.contains(&w.to_lowercase().as_str()));
            (Held::Switch(on != turned), span, senses(&name, SWITCH_WORDS))
        }
        None => {
            let claim = line.claims.clone().find(|&c| {
                let claim = &claims[c as usize];
                let near = (after..=after + NEAR).contains(&(claim.focus.start as usize));
                let kind =
                    claim.value.as_ref().is_some_and(|v| !matches!(v.kind, Kind::Word | Kind::Ordinal | Kind::Version));
                claim.slot == Slot::Value && claim.origin == Origin::Stated && near && kind
            })?;
            let value = claims[claim as usize].value.as_ref()?;
            let Shape::Amount(amount) = &value.shape else { return None };
            if amount.bound != Bound::Exact || amount.low != amount.high || amount.vague {
                return None;
            }
            let base = if value.kind == Kind::Count { String::new() } else { amount.base_unit.to_string() };
            let held = Held::Amount { claim, kind: value.kind, base, extent: amount.extent };
            (held, claims[claim as usize].focus, senses(&name, NAME_SMALL))
        }
    };
    let limit = LIMITS.iter().any(|w| key.to_lowercase().split(['_', '.', '-']).any(|part| part == *w));
    Some(Row {
        text: n,
        key: key.to_string(),
        name,
        section: senses(&section, NAME_SMALL),
        about: told(line),
        column: Vec::new(),
        heads: (String::new(), Vec::new()),
        held,
        limit,
        cell: (line.index, cell),
    })
}
