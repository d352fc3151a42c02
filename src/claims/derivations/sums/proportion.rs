//! Shares and changes that a sentence tells by their figures alone: "of the 90 members 40 voted yes" makes 44 per cent of them, "from
//! 8,000 barrels to 10,000" a rise of a quarter. Told elsewhere in per cent, they are held against it.

use super::figures::Line;
use super::{Reach, change, share};
use crate::claims::derivations::worked_out;
use crate::claims::{Claim, Stance};
use crate::values::{Amount, Bound, Change, Kind, Shape};
use rust_decimal::Decimal;

/// A share of fewer things than this is seldom told as one.
const FEW: Decimal = Decimal::from_parts(8, 0, 0, false, 0);

/// The shares and changes of a document, each at its figures.
pub fn derive(lines: &[Line], found: &mut Vec<Claim>) {
    for line in lines {
        for part in share::parts(line) {
            let wholes = [part.first, part.last].map(|i| &line.figures[i]);
            let [x, y] = wholes;
            let whole = if x.amount.low > y.amount.low { x } else { y };
            if whole.kind == Kind::Count && whole.amount.low >= FEW {
                let claim = told(line, "share", (part.first, part.last), part.share, Change::Level);
                found.extend(claim.map(|c| Claim { head: whole.claim.head, ..c }));
            }
        }
        if let [only] = change::ends_of(line).as_slice()
            && only.from.said != only.to.said
            && let Some(rate) = rate(only)
        {
            let way = if only.to.said > only.from.said { Change::Rise } else { Change::Fall };
            found.extend(told(line, "rate", (only.first, only.last), rate, way));
        }
    }
}

/// The change in per cent of what it began at.
fn rate(ends: &change::Ends) -> Option<Reach> {
    ends.from.apart(ends.to)?.over(ends.from)?.times(Reach::point(Decimal::ONE_HUNDRED))
}

fn told(line: &Line, by: &'static str, at: (usize, usize), share: Reach, change: Change) -> Option<Claim> {
    let first = &line.figures[at.0];
    let extent = share.widened(Decimal::new(5, 1))?.extent();
    let said = share.said.round_dp(1);
    let amount = Amount {
        low: said,
        high: said,
        bound: Bound::Exact,
        unit: "percent".into(),
        base_unit: "percent".into(),
        extent,
        change,
        ..Amount::default()
    };
    let firm = matches!(first.claim.stance, Stance::Asserted | Stance::Reported);
    let focus = line.cover(&[at.0, at.1]);
    let claim = || worked_out(by, first.index, first.claim, focus, Kind::Percent, Shape::Amount(amount));
    // It is held against shares told elsewhere by those who know what they look for, and against nothing else.
    firm.then(|| Claim { row: true, ..claim() })
}
