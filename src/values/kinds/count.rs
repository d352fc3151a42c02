//! Counts: "seven leaders", "1,200 sheep".

use crate::values::numeral::Form;
use crate::values::{Amount, Annotation, Bound, Context, Extent, Interval, Kind, Shape};

/// Notes each free numeral as a count.
pub fn read(context: &mut Context<'_>, found: &mut Vec<Annotation>) {
    for numeral in context.numerals() {
        if numeral.form == Form::Ordinal {
            continue;
        }
        let said = Interval::closed(numeral.low.min(numeral.high), numeral.high.max(numeral.low));
        let amount = Amount {
            low: numeral.low,
            high: numeral.high,
            bound: Bound::Exact,
            unit: "".into(),
            base_unit: "".into(),
            extent: Extent { said, meant: said },
            noun: None,
        };
        context.note(found, Kind::Count, numeral.start, numeral.end, Shape::Amount(amount));
    }
}
