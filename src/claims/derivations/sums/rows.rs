//! Rows of figures: the cells of a table, columns in plain text ("Wages      4,200"), and lines like "Wages: 4,200".

use crate::text::{BlockKind, Document, Span};
use rust_decimal::Decimal;

/// A number in its cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: Decimal,
    /// What one step of its last place is worth.
    pub grain: Decimal,
    /// What stands beside the number, in lower case: "%", "min", "€".
    pub unit: String,
    pub span: Span,
}

/// A label and what stands beside it.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// In lower case, blanks drawn together.
    pub label: String,
    /// None for what is no number.
    pub cells: Vec<Option<Cell>>,
    /// How far it is set in.
    pub indent: usize,
}

/// Rows that stand together.
#[derive(Clone, Debug, Default)]
pub struct Group {
    pub rows: Vec<Row>,
    /// What stands over each column, in lower case; empty where nothing does.
    pub heads: Vec<String>,
}

/// Every group of rows of a document.
pub fn groups(document: &Document) -> Vec<Group> {
    let mut found = cells(document);
    columns(document, &mut found);
    found.retain(|g| g.rows.len() >= 3);
    found
}

/// Tables that the reader knows as such.
fn cells(document: &Document) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    let mut at = None;
    for block in &document.blocks {
        let BlockKind::TableCell { table, row, column } = block.kind else { continue };
        let text = document.cut(block.span);
        if at.is_none_or(|(t, _)| t != table) {
            found.push(Group::default());
        }
        let Some(group) = found.last_mut() else { continue };
        if row == 0 {
            let heads = &mut group.heads;
            heads.resize((column as usize).min(64), String::new());
            heads.push(lower(text));
        } else {
            if at != Some((table, row)) {
                group.rows.push(Row::default());
            }
            let Some(row) = group.rows.last_mut() else { continue };
            if column == 0 {
                row.label = lower(text);
            } else {
                row.cells.resize((column as usize - 1).min(64), None);
                row.cells.push(cell(text, block.span.start));
            }
        }
        at = Some((table, row));
    }
    for group in &mut found {
        group.heads = group.heads.split_off(1.min(group.heads.len()));
    }
    found
}

/// Lines of text that end in figures.
fn columns(document: &Document, found: &mut Vec<Group>) {
    let text = &document.text;
    let mut group = Group::default();
    let (mut at, mut parted, mut broken) = (0, false, false);
    let close = |group: &mut Group, found: &mut Vec<Group>| {
        let full = std::mem::take(group);
        if full.rows.len() >= 3 {
            found.push(full);
        }
    };
    for raw in text.split_inclusive('\n') {
        let start = at;
        at += raw.len();
        let line = raw.trim_end();
        let inner = line.trim_start();
        if inner.is_empty() {
            parted = true;
            continue;
        }
        if !inner.contains(char::is_alphanumeric) {
            continue;
        }
        let indent = line.len() - inner.len();
        let row = if inner.len() > 140 { None } else { row(inner, start + indent) };
        let prose = || {
            let here = (start + indent) as u32;
            let next = document.blocks.partition_point(|b| b.span.end <= here);
            document.blocks.get(next).is_some_and(|b| b.span.start <= here)
        };
        match row.map(|r| Row { indent, ..r }).filter(|_| group.rows.len() < 60) {
            Some(row) => {
                let alike = group.rows.first().is_none_or(|r| r.cells.len() == row.cells.len());
                // A blank line may stand before the total.
                if !alike || broken || parted && !super::table::is_total(&row.label) {
                    close(&mut group, found);
                }
                broken = false;
                if group.rows.is_empty() && !prose() {
                    continue;
                }
                group.rows.push(row);
            }
            None if parted => close(&mut group, found),
            // A line of another sort among the rows: nobody knows what they have in common.
            None => broken = true,
        }
        parted = false;
    }
    close(&mut group, found);
}

fn lower(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A label and one or more numbers, set off by blanks, a tab, dots or a colon.
fn row(line: &str, offset: usize) -> Option<Row> {
    if !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(item) = counted_item(line, offset) {
        return Some(item);
    }
    let mut fields: Vec<(usize, &str)> = Vec::new();
    let (mut begun, mut at) = (0, 0);
    let bytes = line.as_bytes();
    // A table of Markdown in a plain text.
    if let Some(inner) = line.strip_prefix('|') {
        let mut from = 1;
        for field in inner.split('|') {
            fields.push((from, field));
            from += field.len() + 1;
        }
        at = bytes.len();
        begun = at;
    }
    while at < bytes.len() {
        let gap = bytes[at..].iter().take_while(|&&b| b == b' ' || b == b'\t').count();
        let dots = bytes[at..].iter().take_while(|&&b| b == b'.' || b == b' ').count();
        let leader = bytes[at..(at + dots).min(bytes.len())].iter().filter(|&&b| b == b'.').count() >= 3;
        let width = if leader { dots } else { gap };
        if leader || gap >= 2 || bytes[at] == b'\t' {
            fields.push((begun, &line[begun..at]));
            at += width.max(1);
            begun = at;
        } else {
            at += 1;
        }
    }
    fields.push((begun, line.get(begun..)?));
    fields.retain(|(_, f)| !f.trim().is_empty());
    if let [(_, only)] = fields.as_slice() {
        let (label, number) = only.rsplit_once(": ")?;
        let from = label.len() + 2;
        fields = vec![(0, label), (from, number)];
    }
    let (_, label) = *fields.first()?;
    let label = label.trim_start_matches(['-', '*', '•', '+', ' ']).trim_end_matches([':', ' ', '.']);
    if !label.contains(char::is_alphabetic) || label.len() > 60 || fields.len() > 12 {
        return None;
    }
    let cells: Vec<Option<Cell>> = fields[1..].iter().map(|(from, text)| cell(text, (offset + from) as u32)).collect();
    let blank = |k: usize| matches!(fields[k + 1].1.trim(), "-" | "–" | "—" | "n/a");
    let numbers = cells.iter().enumerate().all(|(k, c)| c.is_some() || blank(k));
    (numbers && cells.iter().any(Option::is_some)).then(|| Row { label: lower(label), cells, indent: 0 })
}

/// "- 12 cooks": an item that opens with its number.
fn counted_item(line: &str, offset: usize) -> Option<Row> {
    let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).or_else(|| line.strip_prefix("• "))?;
    let end = item.find(' ')?;
    let (number, label) = item.split_at(end);
    let plain = !label.contains(|c: char| c.is_ascii_digit()) && label.split_whitespace().count() <= 6;
    let number = cell(number, (offset + line.len() - item.len()) as u32).filter(|_| plain && !label.ends_with(':'))?;
    Some(Row { label: lower(label), cells: vec![Some(number)], indent: 0 })
}

/// A number with at most a sign of currency before it and a unit of two words after it.
pub fn cell(text: &str, offset: u32) -> Option<Cell> {
    let trimmed = text.trim().trim_end_matches(['.', ';', ',']);
    let start = offset as usize + text.len() - text.trim_start().len();
    let span = Span::new(start, start + trimmed.len());
    let (inner, negative) = match trimmed.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) => (inner, true),
        None => match trimmed.strip_prefix(['-', '−', '–']) {
            Some(inner) => (inner, true),
            None => (trimmed.strip_prefix('+').unwrap_or(trimmed), false),
        },
    };
    let digits = inner.find(|c: char| c.is_ascii_digit())?;
    let sign = inner[..digits].trim();
    if sign.chars().count() > 3 || sign.contains(['<', '>', '~', '≈', '.', '/', '#']) {
        return None;
    }
    let rest = &inner[digits..];
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | '\'' | '\u{a0}' | '\u{202f}'))
        .unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
    let suffix = rest[number.len()..].trim();
    let words = suffix.split_whitespace().count();
    let plain =
        suffix.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '%' | '€' | '£' | '$' | '.' | '²' | '³' | '\''));
    if words > 2 || !plain || suffix.chars().count() > 16 {
        return None;
    }
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let groups: Vec<&str> = whole.split([',', '\'', '\u{a0}', '\u{202f}']).collect();
    let grouped = groups.len() == 1 || (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|g| g.len() == 3);
    if !grouped || part.contains(|c: char| !c.is_ascii_digit()) || part.len() > 6 || whole.len() > 18 {
        return None;
    }
    let joined = format!("{}{}{}", groups.concat(), if part.is_empty() { "" } else { "." }, part);
    let value = Decimal::from_str_exact(&joined).ok()?;
    Some(Cell {
        value: if negative { -value } else { value },
        grain: Decimal::new(1, part.len() as u32),
        unit: format!("{sign}{}", suffix.to_lowercase()),
        span,
    })
}
