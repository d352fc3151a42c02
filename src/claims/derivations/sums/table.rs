//! Tables and lists of figures: a row "Total" against the rows above it, "Profit" against income and costs, a last column against those
//! before it.

use super::figures::Line;
use super::rows::{Cell, Group, Row, groups};
use super::{Reach, worked_out};
use crate::claims::tidy::{has, tidy};
use crate::claims::{Claim, Origin, Slot};
use crate::lexicon::accounts::{COSTS, INCOME, NOT_ADDED, OF_WHICH_ROWS, RESULTS, TOTALS};
use crate::lexicon::sums::ALL_OF_IT;
use crate::text::{Document, Passage, Span};
use crate::values::{Amount, Extent, Interval, Shape};
use rust_decimal::Decimal;

/// More parts than this may add up to anything.
const MOST: usize = 40;

/// What the totals of tables and lists should be.
pub fn derive(document: &Document, claims: &[Claim], lines: &[Line], found: &mut Vec<Claim>) {
    if !lines.iter().any(|l| l.figures.len() <= 12)
        || lines.len() < 3
            && !document.blocks.iter().any(|b| matches!(b.kind, crate::text::BlockKind::TableCell { .. }))
    {
        return;
    }
    for group in groups(document) {
        let mut wrong = totals(&group);
        if wrong.is_empty() {
            wrong = results(&group);
        }
        if wrong.is_empty() {
            wrong = across(&group);
        }
        if wrong.is_empty() {
            found.extend(told_below(claims, lines, &group));
        }
        found.extend(wrong.into_iter().filter_map(|w| at_cell(claims, &w)));
    }
}

/// "The whole job took 83 minutes", right beneath a table of the minutes of its steps.
fn told_below(claims: &[Claim], lines: &[Line], group: &Group) -> Option<Claim> {
    let end = group.rows.iter().flat_map(|r| r.cells.iter().flatten()).map(|c| c.span.end).max()?;
    let line = lines.iter().find(|l| l.span.start > end)?;
    let gap = line.document.text.get(end as usize..line.span.start as usize)?;
    let [figure] = line.figures.as_slice() else { return None };
    let summed = has(line.gap(0), ALL_OF_IT) || has(line.gap(1), ALL_OF_IT);
    if !summed || gap.contains('#') || gap.trim_matches(['|', '\n', ' ', '`']).len() > 40 {
        return None;
    }
    let stated = figure.reach()?;
    for c in 0..group.rows.first()?.cells.len() {
        let cells: Option<Vec<&Cell>> = group.rows.iter().map(|r| r.cells.get(c)?.as_ref()).collect();
        let Some(cells) = cells.filter(|cells| cells.len() >= 3) else { continue };
        let amounts: Option<Vec<Decimal>> = cells.iter().map(|cell| amount_at(claims, cell.span, figure)).collect();
        let Some(amounts) = amounts else { continue };
        let Some(sum) = amounts.iter().try_fold(Decimal::ZERO, |sum, a| sum.checked_add(*a)) else { continue };
        let loose = Reach::point(sum).loosened(20)?;
        if loose.meets(stated) || !Reach::point(sum).within(1250, stated) {
            continue;
        }
        let focus = cells.iter().map(|c| c.span).reduce(Span::cover)?;
        let mut claim = super::differ(figure, focus, loose)?;
        claim.passage = Passage { span: focus, ..claim.passage };
        return Some(claim);
    }
    None
}

/// The amount of a cell, in the base unit of a figure of its sort.
fn amount_at(claims: &[Claim], span: Span, like: &super::Figure) -> Option<Decimal> {
    let claim = claims.iter().find(|c| {
        c.slot == Slot::Value && c.origin == Origin::Stated && c.focus.overlaps(span) && !c.focus.is_empty()
    })?;
    let value = claim.value.as_ref().filter(|v| v.kind == like.kind)?;
    match &value.shape {
        Shape::Amount(a) if a.base_unit == like.amount.base_unit && a.low == a.high => a.extent.said.low,
        _ => None,
    }
}

/// Whether a row is called the sum of others.
pub fn is_total(label: &str) -> bool {
    let label = label.trim_matches(['*', '_', ' ']);
    let head = label.split(['(', ',', ':']).next().unwrap_or("").trim();
    TOTALS.contains(&head) || head.strip_prefix("total ").is_some_and(|rest| rest.split(' ').count() <= 2)
}

/// A cell that its fellows do not come to.
struct Wrong<'a> {
    cell: &'a Cell,
    parts: Vec<&'a Cell>,
    comes_to: Decimal,
    slack: Decimal,
}

fn at_cell(claims: &[Claim], wrong: &Wrong) -> Option<Claim> {
    let of = |span: Span| {
        claims.iter().position(|c| {
            c.slot == Slot::Value
                && c.origin == Origin::Stated
                && c.focus.overlaps(span)
                && matches!(c.value.as_ref().map(|v| &v.shape), Some(Shape::Amount(_)))
        })
    };
    let index = of(wrong.cell.span)?;
    let stated = &claims[index];
    let value = stated.value.as_ref()?;
    let Shape::Amount(amount) = &value.shape else { return None };
    // The value must be the cell's own, and not another number of it.
    let own = amount.low == amount.high && !amount.low.is_zero();
    let factor = amount.low.checked_div(wrong.cell.value).filter(|_| own)?.abs();
    let base = amount.extent.said.low?.checked_div(amount.low)?;
    let written = wrong.comes_to.checked_mul(factor)?;
    let said = written.checked_mul(base)?;
    let slack = wrong.slack.checked_mul(factor)?.checked_mul(base)?;
    let extent = Extent {
        said: Interval::point(said),
        meant: Interval::closed(said.checked_sub(slack)?, said.checked_add(slack)?),
    };
    let amount = Amount { low: written, high: written, extent, ..amount.clone() };
    let focus = wrong.parts.iter().map(|c| c.span).reduce(Span::cover)?;
    let mut claim = worked_out("arithmetic", index, stated, focus, value.kind, Shape::Amount(amount));
    claim.row = true;
    if let Some(first) = of(wrong.parts[0].span) {
        // The rows from the first part to the last.
        claim.passage = Passage { span: focus, ..claims[first].passage };
        claim.sentence = claims[first].sentence;
    }
    Some(claim)
}

/// The cells of one column in some rows: none where one of them is no number, or in another unit.
fn column<'a>(rows: &[&'a Row], column: usize, like: &Cell) -> Option<Vec<&'a Cell>> {
    rows.iter().map(|r| r.cells.get(column)?.as_ref().filter(|c| one_unit(c, like))).collect()
}

fn one_unit(x: &Cell, y: &Cell) -> bool {
    x.unit == y.unit
        || x.unit.is_empty()
        || y.unit.is_empty()
        || x.unit.starts_with(y.unit.as_str())
        || y.unit.starts_with(x.unit.as_str())
}

fn add(cells: &[&Cell]) -> Option<Decimal> {
    cells.iter().try_fold(Decimal::ZERO, |sum, c| sum.checked_add(c.value))
}

/// What the rounding of parts may leave of a sum.
fn slack(total: &Cell, parts: &[&Cell]) -> Decimal {
    let grain = parts.iter().map(|c| c.grain).chain([total.grain]).max().unwrap_or(Decimal::ONE);
    // Fewer than a thousand things are counted; what is told in thousands or in tenths is rounded.
    let scaled = !total.unit.is_empty();
    let counted = grain == Decimal::ONE && !scaled && total.value < Decimal::ONE_THOUSAND;
    if counted {
        return Decimal::ZERO;
    }
    let half = Reach::point(Decimal::ZERO).widened(grain.checked_div(Decimal::TWO).unwrap_or(grain));
    let sum = Reach::sum(parts.iter().map(|_| half)).map_or(grain, |r| r.high);
    sum + grain.checked_div(Decimal::TWO).unwrap_or(grain)
}

/// Rows called totals whose columns do not add up.
fn totals(group: &Group) -> Vec<Wrong<'_>> {
    let mut found = Vec::new();
    let rows: Vec<&Row> = group.rows.iter().collect();
    let marked: Vec<usize> = (0..rows.len()).filter(|&i| is_total(&rows[i].label)).collect();
    for &at in &marked {
        let since = marked.iter().copied().filter(|&m| m < at).max().map_or(0, |m| m + 1);
        let (parts, others): (Vec<&Row>, Vec<&Row>) = if at == 0 {
            let to = marked.iter().copied().find(|&m| m > 0).unwrap_or(rows.len());
            (rows[1..to].to_vec(), Vec::new())
        } else {
            (rows[since..at].to_vec(), rows[..at].iter().filter(|r| !is_total(&r.label)).copied().collect())
        };
        let odd = |r: &&Row| has(&tidy(&r.label), OF_WHICH_ROWS);
        if !(2..=MOST).contains(&parts.len()) || parts.iter().any(odd) {
            continue;
        }
        let (mut wrong, mut right) = (Vec::new(), 0);
        for (c, cell) in rows[at].cells.iter().enumerate() {
            let Some(total) = cell else { continue };
            let head = group.heads.get(c).map_or("", String::as_str);
            if has(&tidy(head), NOT_ADDED) || has(&tidy(&rows[at].label), NOT_ADDED) {
                continue;
            }
            let Some(cells) = column(&parts, c, total) else { continue };
            let Some(sum) = add(&cells) else { continue };
            let slack = slack(total, &cells);
            let fits = |sum: Decimal| (sum - total.value).abs() <= slack;
            let share =
                total.unit.contains('%') || head.contains('%') || head.contains("per cent") || head.contains("percent");
            if fits(sum) || other_readings(&parts, &others, &rows, at, c, total).into_iter().any(fits) {
                right += 1;
                continue;
            }
            let near = (sum - total.value).abs() * Decimal::from(5) <= total.value;
            let part = cells.iter().all(|p| p.value <= total.value && p.value >= Decimal::ZERO);
            let years = cells.iter().all(|p| is_year(p));
            if near && part && !years && (!share || total.value == Decimal::ONE_HUNDRED) {
                wrong.push(Wrong { cell: total, parts: cells, comes_to: sum, slack });
            }
        }
        // A row none of whose columns come out is no sum of these rows.
        if wrong.len() == 1 || wrong.len() <= right {
            found.append(&mut wrong);
        }
    }
    found
}

/// What a total may be instead of the sum of the rows since the last: of all rows, of the last few, of the subtotals, of the rows set in
/// as far as the first.
fn other_readings(parts: &[&Row], others: &[&Row], rows: &[&Row], at: usize, c: usize, total: &Cell) -> Vec<Decimal> {
    let mut sums = Vec::new();
    let mut sum_of = |rows: &[&Row]| {
        let cells: Vec<&Cell> =
            rows.iter().filter_map(|r| r.cells.get(c)?.as_ref()).filter(|c| one_unit(c, total)).collect();
        if cells.len() >= 2 {
            sums.extend(add(&cells));
        }
    };
    sum_of(others);
    for from in 1..parts.len() {
        sum_of(&parts[from..]);
        sum_of(&parts[..from]);
    }
    let subtotals: Vec<&Row> = rows[..at].iter().filter(|r| is_total(&r.label)).copied().collect();
    sum_of(&subtotals);
    if let Some(least) = parts.iter().map(|r| r.indent).min() {
        let outer: Vec<&Row> = parts.iter().filter(|r| r.indent == least).copied().collect();
        sum_of(&outer);
        // Single rows after subtotals.
        let mut mixed = subtotals.clone();
        mixed.extend(parts);
        sum_of(&mixed);
    }
    // A row that the rows above it add up to is a subtotal, whatever it is called.
    let values: Vec<Option<Decimal>> = parts.iter().map(|r| r.cells.get(c)?.as_ref().map(|c| c.value)).collect();
    let (mut run, mut outer) = (Decimal::ZERO, Decimal::ZERO);
    for value in values.into_iter().flatten() {
        if !run.is_zero() && value == run {
            outer += value;
            run = Decimal::ZERO;
        } else {
            run += value;
        }
    }
    if !outer.is_zero() {
        sums.push(outer);
        sums.push(outer + run);
    }
    sums
}

fn is_year(cell: &Cell) -> bool {
    cell.unit.is_empty()
        && cell.grain == Decimal::ONE
        && cell.value >= Decimal::from(1800)
        && cell.value <= Decimal::from(2100)
}

/// "Profit" beneath income and costs.
fn results(group: &Group) -> Vec<Wrong<'_>> {
    let mut found = Vec::new();
    for at in 2..group.rows.len() {
        let (x, y, result) = (&group.rows[at - 2], &group.rows[at - 1], &group.rows[at]);
        let named = |row: &Row, words: &[&str]| has(&tidy(&row.label), words);
        if !named(result, RESULTS) || named(x, RESULTS) || named(y, RESULTS) || !named(y, COSTS) {
            continue;
        }
        let (mut wrong, mut right) = (Vec::new(), 0);
        for (c, cell) in result.cells.iter().enumerate() {
            let Some(told) = cell else { continue };
            let Some(ends) = column(&[x, y], c, told) else { continue };
            let gap = ends[0].value - ends[1].value.abs();
            let slack = slack(told, &ends).max(ends[0].grain.max(told.grain));
            if (gap.abs() - told.value.abs()).abs() <= slack {
                right += 1;
            } else if (gap.abs() - told.value.abs()).abs() * Decimal::TEN <= told.value.abs() * Decimal::from(4) {
                let comes_to = if told.value < Decimal::ZERO { -gap.abs() } else { gap.abs() };
                wrong.push(Wrong { cell: told, parts: ends, comes_to, slack });
            }
        }
        if wrong.len() == 1 && (right > 0 || named(x, INCOME)) {
            found.append(&mut wrong);
        }
    }
    found
}

/// A column that is the sum of the others in every row but one.
fn across(group: &Group) -> Vec<Wrong<'_>> {
    let width = group.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0);
    if !(3..=8).contains(&width) || group.rows.len() < 3 {
        return Vec::new();
    }
    let full: Vec<Vec<&Cell>> = group
        .rows
        .iter()
        .filter(|r| r.cells.len() == width)
        .filter_map(|r| r.cells.iter().map(Option::as_ref).collect::<Option<Vec<_>>>())
        .collect();
    for whole in 0..width {
        let comes_out = |row: &Vec<&Cell>| {
            let parts: Vec<&Cell> = row.iter().enumerate().filter(|(i, _)| *i != whole).map(|(_, c)| *c).collect();
            let one = parts.iter().all(|p| one_unit(p, row[whole]));
            let sum = add(&parts).filter(|_| one)?;
            let slack = slack(row[whole], &parts);
            Some(((sum - row[whole].value).abs() <= slack, sum, slack))
        };
        let told: Vec<_> = full.iter().map(comes_out).collect();
        let right = told.iter().filter(|t| t.is_some_and(|t| t.0)).count();
        let wrong: Vec<usize> = (0..full.len()).filter(|&i| told[i].is_some_and(|t| !t.0)).collect();
        let [at] = wrong.as_slice() else { continue };
        let named = |c: usize| group.heads.get(c).is_some_and(|h| is_total(h));
        if right < 3 && !(right >= 2 && named(whole)) {
            continue;
        }
        let row = &full[*at];
        let Some((_, sum, slack)) = told[*at] else { continue };
        // The last column is told from the others, unless another is called the total.
        let stated = if named(whole) { whole } else { width - 1 };
        let off = sum - row[whole].value;
        let comes_to = if stated == whole { sum } else { row[stated].value - off };
        let near = off.abs() * Decimal::from(4) <= row[whole].value.abs();
        if near && !row[stated].value.is_zero() {
            let parts = row.iter().enumerate().filter(|(i, _)| *i != stated).map(|(_, c)| *c).collect();
            return vec![Wrong { cell: row[stated], parts, comes_to, slack }];
        }
    }
    Vec::new()
}
