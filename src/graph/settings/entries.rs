//! Settings told in a list: "`--hold-time SECONDS`: how long an entry is kept (default: 30 seconds)", "`TRACE_LEVEL` defaults to 2".

use super::rows::{Held, Row, senses, turned};
use super::said::{Line, Text, name_words, told};
use crate::claims::{Claim, Origin, Slot};
use crate::lexicon::settings::{DEFAULT_LEADS, LIMITS, NAME_SMALL, SWITCH_WORDS};
use crate::text::BlockKind;
use crate::values::Kind;

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
    let word =
        rest.trim_start_matches([' ', '`', ':', '"']).split(|c: char| !c.is_alphanumeric()).next()?.to_lowercase();
    let (held, cell, name) = match Held::switch(&word) {
        Some(on) => (Held::Switch(on != turned(key)), span, senses(&name, SWITCH_WORDS)),
        None => {
            let claim = line.claims.clone().find(|&c| {
                let claim = &claims[c as usize];
                let near = (after..=after + NEAR).contains(&(claim.focus.start as usize));
                let kind =
                    claim.value.as_ref().is_some_and(|v| !matches!(v.kind, Kind::Word | Kind::Ordinal | Kind::Version));
                claim.slot == Slot::Value && claim.origin == Origin::Stated && near && kind
            })?;
            (Held::amount(claims, claim)?, claims[claim as usize].focus, senses(&name, NAME_SMALL))
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
