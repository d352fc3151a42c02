//! The two ends of a stretch: what one lends the other ("from August to October this year"), and which stretches are one value.

use crate::lexicon::time_words::DayPart;
use crate::values::temporal::phrase::{Clock, Phrase};

/// Whether a phrase names nothing shorter than a year: "from 1991 to 1997" tells two years.
pub(super) fn years_only(phrase: &Phrase) -> bool {
    match phrase {
        Phrase::Fields(f) => {
            f.month.or(f.quarter).is_none() && f.weekday.is_none() && f.holiday.is_none() && f.season.is_none()
        }
        Phrase::Part { of, .. } => years_only(of),
        Phrase::Lasting(_) => true,
        _ => false,
    }
}

/// Whether a clock names an instant: "9 am", "noon".
pub(super) fn told(clock: &Clock) -> bool {
    clock.hour.is_some() || matches!(clock.part, Some(DayPart::Midday | DayPart::Midnight))
}

/// What one end of a stretch lends the other: the year, the month, the day, the half of the day.
pub(super) fn lend(from: Phrase, to: Phrase) -> (Phrase, Phrase) {
    match (from, to) {
        (Phrase::Fields(mut a), Phrase::Fields(mut b)) => {
            if a.year.is_none() && b.year.is_some() && !a.dated() && !a.only_weekday() {
                let later = (a.month, a.day) <= (b.month, b.day) || b.month.is_none();
                a.year = b.year.map(|y| if later || b.bc || b.short { y } else { y - 1 });
                (a.short, a.bc) = (b.short, b.bc);
            } else if b.year.is_none() && a.year.is_some() && a.month.is_some() && b.month.is_some() {
                let later = (b.month, b.day) >= (a.month, a.day);
                b.year = a.year.map(|y| if later || a.bc || a.short { y } else { y + 1 });
                (b.short, b.bc) = (a.short, a.bc);
            }
            a.bc |= b.bc && !a.ad;
            (Phrase::Fields(a), Phrase::Fields(b))
        }
        (Phrase::Timed { day: a, clock: mut x }, Phrase::Timed { day: b, clock: mut y }) => {
            if let (true, false, Some(h), Some(k)) = (x.twelve, y.twelve, x.hour, y.hour) {
                let pm = k >= 12 && h % 12 + 12 <= k;
                (x.hour, x.twelve) = (Some(h % 12 + 12 * u8::from(pm)), false);
            } else if let (false, true, Some(h), Some(k)) = (x.twelve, y.twelve, x.hour, y.hour) {
                // "from 10 pm to 3" ends in the night.
                let pm = if h >= 12 { k % 12 + 12 > h } else { k <= h };
                let night = if h >= 12 { k % 12 } else { k };
                (y.hour, y.twelve) = (Some(if pm { k % 12 + 12 } else { night }), false);
            }
            // "11:30-1:30" crosses noon.
            if let (true, true, Some(h), Some(k)) = (x.twelve, y.twelve, x.hour, y.hour)
                && h < 12
                && k < h
            {
                (x.twelve, y.hour, y.twelve) = (false, Some(k + 12), false);
            }
            x.zone = x.zone.or(y.zone);
            y.zone = y.zone.or(x.zone);
            let day_a = a.clone().or_else(|| b.clone());
            (Phrase::Timed { day: day_a, clock: x }, Phrase::Timed { day: b.or(a), clock: y })
        }
        // "from August to October this year"
        (Phrase::Fields(a), Phrase::Within { inner, outer })
            if !a.dated() && a.month.is_some() && inner.month >= a.month =>
        {
            (Phrase::Within { inner: a, outer: outer.clone() }, Phrase::Within { inner, outer })
        }
        // "Tuesday to Thursday next week"
        (Phrase::Fields(a), Phrase::Within { inner, outer }) if a.only_weekday() && inner.only_weekday() => {
            (Phrase::Within { inner: a, outer: outer.clone() }, Phrase::Within { inner, outer })
        }
        (Phrase::Fields(a), Phrase::Part { edge, of }) => {
            let (a, of) = lend(Phrase::Fields(a), *of);
            (a, Phrase::Part { edge, of: Box::new(of) })
        }
        (Phrase::Part { edge, of }, b) => {
            let (of, b) = lend(*of, b);
            (Phrase::Part { edge, of: Box::new(of) }, b)
        }
        other => other,
    }
}
