//! Counts side by side whose total the sentence leaves to the reader: "310 boys and 350 girls" are 660 of them, "four Poles, five Slovaks
//! and three Austrians" twelve. Where a total is told elsewhere, they are held against it.

use super::Reach;
use super::figures::{Figure, Line};
use super::total::{PARTS, no_sum};
use crate::claims::derivations::worked_out;
use crate::claims::tidy::{begins, ends, tidy};
use crate::claims::{Aside, Claim, Stance};
use crate::lexicon::sums::{MAKES_UP, NOT_THE_WHOLE, PARTS_WITHOUT_NUMBER, SIDE_BY_SIDE};
use crate::lexicon::words;
use crate::text::Span;
use crate::values::{Amount, Bound, Kind, Shape};

/// For each sentence whose only figures are counts side by side, what they come to.
pub fn derive(lines: &[Line], found: &mut Vec<Claim>) {
    found.extend(lines.iter().filter_map(gathered));
}

fn gathered(line: &Line) -> Option<Claim> {
    let figures = &line.figures;
    // "Made up of 18 sopranos" has the words of a part, "lost 23 ewes" those of a change; both tell the whole.
    let whole = |i: usize| {
        figures[i].claim.aside == Aside::Whole
            || i == 0 && (figures[0].claim.aside == Aside::Change || ends(line.gap(0), MAKES_UP))
    };
    let parts = || figures.iter().all(part) && (0..figures.len()).all(whole);
    if !(2..=PARTS).contains(&figures.len()) || !parts() {
        return None;
    }
    // Of "310 boys and 350 girls" the words between the first noun and the second number.
    let ends_at = |i: usize| figures[i].amount.noun.map_or(figures[i].claim.focus.end, |n| n.end);
    let between = |i: usize| line.document.text.get(ends_at(i - 1) as usize..figures[i].claim.focus.start as usize);
    let beside = |i: usize| between(i).is_some_and(|gap| SIDE_BY_SIDE.contains(&tidy(gap).trim()));
    let opens = ends(line.gap(0), NOT_THE_WHOLE) || begins(line.gap(figures.len()), PARTS_WITHOUT_NUMBER);
    if opens || !(1..figures.len()).all(beside) || (0..=figures.len()).any(|i| no_sum(line.gap(i))) {
        return None;
    }
    let sum = Reach::sum(figures.iter().map(Figure::reach))?;
    // "Four Poles" are people as "four climbers" are.
    let named = |f: &Figure| f.amount.noun.is_some_and(|n| line.document.cut(n).starts_with(char::is_uppercase));
    let persons = figures.iter().all(|f| named(f) || words::look_up(&f.amount.unit).is_some_and(|w| w.person()));
    let amount = Amount {
        low: sum.said,
        high: sum.said,
        bound: Bound::Exact,
        unit: if persons { "person".into() } else { "".into() },
        base_unit: if persons { "person".into() } else { "".into() },
        extent: sum.extent(),
        ..Amount::default()
    };
    let first = &figures[0];
    let focus = Span { start: first.claim.focus.start, end: ends_at(figures.len() - 1) };
    let shape = Shape::Amount(amount);
    let claim = worked_out("total", first.index, first.claim, focus, Kind::Count, shape);
    Some(Claim { head: 0, aside: Aside::Whole, row: true, ..claim })
}

/// Whether a figure may be a part: so many of some named thing, told as a fact.
fn part(figure: &Figure) -> bool {
    let claim = figure.claim;
    figure.kind == Kind::Count
        && figure.amount.bound == Bound::Exact
        && figure.amount.per.is_none()
        && figure.amount.noun.is_some()
        && !figure.lent_noun()
        && !figure.each()
        && figure.reach().is_some()
        && !(claim.tabular || claim.row)
        && matches!(claim.stance, Stance::Asserted | Stance::Reported)
}
