//! Totals over lists: "The damage is put at 8.2 million:" and beneath it an item for each part.

use super::Reach;
use super::figures::{Figure, Line};
use super::total::{BY_PLACE, PARTS, Reading, come_to, no_sum};
use crate::claims::Claim;
use crate::claims::tidy::count;
use crate::text::{BlockKind, Span};

/// A total over a list of its parts: "The damage is put at 8.2 million:" and an item for each part.
pub fn listed(lines: &[Line], n: usize) -> Option<Claim> {
    let line = &lines[n];
    let opens = line.document.cut(line.span).trim_end().ends_with(':');
    let blocks = line.document.blocks.get(line.block as usize + 1..).filter(|_| opens)?;
    let items = blocks.iter().take_while(|b| b.kind == BlockKind::ListItem).count() as u32;
    if !(2..=PARTS as u32).contains(&items) || (0..=line.figures.len()).any(|i| no_sum(line.gap(i))) {
        return None;
    }
    let part_of = |item: u32, total: &Figure| {
        let mut told = lines[n + 1..]
            .iter()
            .take_while(|l| l.block <= line.block + items)
            .filter(|l| l.block == line.block + item);
        let first = told.next()?;
        let mut like = first.figures.iter().filter(|f| f.like(total));
        let part = like.next()?;
        // Which of two is the part nobody knows, but where it opens the item.
        (like.next().is_none() || count(first.gap(0)) <= 2).then_some(*part)
    };
    let of = |total: &Figure| {
        let parts: Vec<_> = (1..=items).map(|item| part_of(item, total)).collect::<Option<_>>()?;
        let sum = Reach::sum(Line::fine(line.document, total, &parts)?.into_iter().map(Some))?;
        Some((sum, parts))
    };
    let all: Vec<_> = line.figures.iter().filter_map(|t| Some((t, t.reach()?, of(t)?))).collect();
    if all.iter().any(|(_, stated, (sum, _))| sum.meets(*stated)) {
        return None;
    }
    let mut near = all.into_iter().filter(|(_, stated, (sum, _))| sum.within(BY_PLACE, *stated));
    let (total, stated, (_, parts)) = near.next()?;
    if near.next().is_some() || parts.iter().any(|p| p.reach_in(total).is_none_or(|p| p.said > stated.said)) {
        return None;
    }
    let focus = parts.iter().map(|p| p.claim.focus).reduce(Span::cover)?;
    let mut claim = come_to(line.document, total, &parts, &parts, Reading { far: BY_PLACE, rest: false }, || focus)?;
    claim.passage = crate::text::Passage { span: focus, ..parts[0].claim.passage };
    claim.sentence = parts[0].claim.sentence;
    Some(claim)
}
