//! Numbers inside phrases of time: "twenty-four", "2 1/2", "two and a half", "a couple of", "nineteen ninety-six".

use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::piece::Sense;
use rust_decimal::Decimal;

impl Grammar<'_> {
    /// A whole number in words: "twenty-four", "a hundred and one", "two thousand and fifteen".
    pub(super) fn words(&self, i: usize) -> Found<u32> {
        let (mut total, mut part, mut at, mut seen) = (0u32, 0u32, i, false);
        let mut last = u32::MAX;
        loop {
            match self.word(at) {
                Some(W::Cardinal(n)) => {
                    let n = u32::from(n);
                    if last <= n || (10..20).contains(&last) || (seen && last < 100 && n >= 10) {
                        break;
                    }
                    (part, last, seen) = (part + n, n, true);
                }
                Some(W::Hundred) if seen && part < 100 && part > 0 => (part, last) = (part * 100, 100),
                Some(W::Thousand) if seen && total == 0 && part > 0 => {
                    (total, part, last) = (part.saturating_mul(1000), 0, 1000);
                }
                _ => break,
            }
            at += 1;
            let joint = self.hyphen(at) || self.is(at, W::And) && last >= 100;
            let next = at + usize::from(joint);
            if next > at && !matches!(self.word(next), Some(W::Cardinal(_))) {
                break;
            }
            at = next;
        }
        seen.then_some((total.saturating_add(part), at))
    }

    /// A number of units, in digits or words, with halves and other fractions.
    pub(super) fn amount(&self, i: usize) -> Found<Decimal> {
        if matches!(self.sense(i), Sense::Other | Sense::Sign(_) | Sense::Possessive | Sense::Nth(_)) {
            return None;
        }
        let half = Decimal::new(5, 1);
        // "three quarters of an hour", "a quarter of an hour", "two-thirds of a year"
        if let Some((part, end)) = self.part(i) {
            let after = self.skip_hyphen(self.skip(end, W::Of));
            let article = self.skip(after, W::A);
            let bare = end == i + 2
                && self.is(i, W::A)
                && matches!(self.word(end), Some(W::Unit(U::Hour | U::Century, false, _)));
            // "a three-quarter hour"
            let tied = self.hyphen(i + 1) && matches!(self.word(end - 1), Some(W::Unit(U::Quarter, ..)));
            if (after > end || article > after || end == i + 1 || bare || tied)
                && matches!(self.word(article), Some(W::Unit(_, false, _)))
            {
                return Some((part, article));
            }
        }
        match self.sense(i) {
            Sense::Int { value, digits, .. } => {
                // "31/2 years": three and a half, as agencies once set it.
                if let Some((fraction, end)) = self.fraction(i + 1)
                    && (!self.glued(i + 1) || value > 0)
                {
                    return Some((Decimal::from(value) + fraction, end));
                }
                if self.sign(i + 1, '/') && self.glued(i + 1) {
                    if let Sense::Int { value: below, digits: 1, .. } = self.sense(i + 2) {
                        if below >= 2 && value < below {
                            return Some((Decimal::from(value) / Decimal::from(below), self.of_one(i + 3)));
                        }
                        if below >= 2 && digits == 2 && value % 10 < below && value > 10 {
                            let broken = Decimal::from(value % 10) / Decimal::from(below);
                            return Some((Decimal::from(value / 10) + broken, i + 3));
                        }
                    }
                    return None;
                }
                if self.glued(i + 1) && matches!(self.sense(i + 1), Sense::Decimal(_)) {
                    return match self.sense(i + 1) {
                        Sense::Decimal(Some(d)) if d < Decimal::ONE => Some((Decimal::from(value) + d, i + 2)),
                        _ => None,
                    };
                }
                self.and_half(Decimal::from(value), i + 1)
            }
            Sense::Decimal(Some(d)) if d < Decimal::ONE => Some((d, self.of_one(i + 1))),
            Sense::Decimal(Some(d)) => Some((d, i + 1)),
            Sense::Word(W::Cardinal(_)) => {
                let (n, end) = self.words(i)?;
                // "two dozen"
                if self.is(end, W::Dozen) {
                    return Some((Decimal::from(n.saturating_mul(12)), end + 1));
                }
                self.and_half(Decimal::from(n), end)
            }
            Sense::Word(W::A) => match self.word(i + 1) {
                Some(W::Half) => Some((half, i + 2)),
                Some(W::Couple) => Some((Decimal::TWO, self.skip(i + 2, W::Of))),
                Some(W::Dozen) => Some((Decimal::from(12), i + 2)),
                Some(W::Hundred) => Some((Decimal::from(100), i + 2)),
                Some(W::Thousand) => Some((Decimal::from(1000), i + 2)),
                _ => None,
            },
            Sense::Word(W::Couple) => Some((Decimal::TWO, self.skip(i + 1, W::Of))),
            Sense::Word(W::Half) => {
                let after = self.skip_hyphen(self.skip(i + 1, W::Of));
                let one = self.skip(after, W::A);
                // "half a dozen weeks"
                if self.is(one, W::Dozen) {
                    return Some((Decimal::from(6), one + 1));
                }
                Some((half, one))
            }
            _ => None,
        }
    }

    /// "of an" of "3/4 of an hour", "an" of "½ an hour": where the unit starts.
    fn of_one(&self, i: usize) -> usize {
        let at = self.skip(self.skip(i, W::Of), W::A);
        if at > i && matches!(self.word(at), Some(W::Unit(_, false, _))) { at } else { i }
    }

    /// "a quarter", "three quarters", "two-thirds", "a third": a part of one.
    pub(super) fn part(&self, i: usize) -> Found<Decimal> {
        let (over, at) = match self.word(i)? {
            W::A => (1, i + 1),
            // "quarter hour"
            W::Unit(U::Quarter, false, false)
                if matches!(self.word(self.skip_hyphen(i + 1)), Some(W::Unit(U::Hour | U::Century, false, _))) =>
            {
                (1, i)
            }
            // "quarter of an hour"
            W::Unit(U::Quarter, false, false)
                if self.is(i + 1, W::Of)
                    && matches!(self.word(self.skip(i + 2, W::A)), Some(W::Unit(U::Hour | U::Century, false, _))) =>
            {
                (1, i)
            }
            W::Cardinal(n @ 1..=9) => (n, self.skip_hyphen(i + 1)),
            _ => return None,
        };
        let under = match self.word(at) {
            Some(W::Unit(U::Quarter, plural, false))
                if plural == (over > 1) || over == 2 || over == 3 && self.hyphen(at - 1) =>
            {
                4
            }
            Some(W::Ordinal(n @ 3..=10)) if over == 1 => n,
            _ if self.says(at, "thirds") && over > 1 => 3,
            _ => return None,
        };
        (u16::from(under) > over).then(|| (Decimal::from(over) / Decimal::from(under), at + 1))
    }

    /// "... and a half", "... 1/2".
    fn and_half(&self, whole: Decimal, i: usize) -> Found<Decimal> {
        let half = Decimal::new(5, 1);
        let at = self.skip_hyphen(i);
        if self.is(at, W::And) {
            let article = self.skip_hyphen(at + 1);
            // "two and a half", "two and one half"
            let one = self.is(article, W::Cardinal(1)) && self.is(self.skip_hyphen(article + 1), W::Half);
            let article = self.skip_hyphen(self.skip(article, W::A) + usize::from(one));
            if self.is(article, W::Half) {
                return Some((whole + half, self.of_one(article + 1)));
            }
            // "two and a quarter hours", "three and three quarters of hours"
            if let Some((part, end)) = self.part(at + 1) {
                let of = self.skip(end, W::Of);
                let of = if of > end { self.skip(of, W::A) } else { of };
                if matches!(self.word(of), Some(W::Unit(..))) {
                    return Some((whole + part, of));
                }
            }
            // "1 and 1/2 hours"
            if let Some((fraction, end)) = self.fraction(at + 1).filter(|_| at == i)
                && matches!(self.word(end), Some(W::Unit(..)))
            {
                return Some((whole + fraction, end));
            }
        }
        if let Some((fraction, end)) = self.fraction(i) {
            return Some((whole + fraction, end));
        }
        Some((whole, i))
    }

    /// "1/2", "½" after a whole number and a space or hyphen.
    fn fraction(&self, i: usize) -> Found<Decimal> {
        let at = self.skip_hyphen(i);
        match self.sense(at) {
            Sense::Int { value: above, digits: 1, .. } if self.sign(at + 1, '/') && self.glued(at + 1) => {
                match self.sense(at + 2) {
                    Sense::Int { value: below, digits: 1, .. } if below > above && above > 0 => {
                        Some((Decimal::from(above) / Decimal::from(below), at + 3))
                    }
                    _ => None,
                }
            }
            Sense::Decimal(Some(d)) if d < Decimal::ONE && self.cut(at).len() == 2 => Some((d, at + 1)),
            _ => None,
        }
    }

    /// "third", "21st", "twenty-first"; also "second", which is a unit in the table.
    pub(super) fn ordinal(&self, i: usize) -> Found<i32> {
        match self.sense(i) {
            Sense::Nth(n) => Some((i32::try_from(n).ok()?, i + 1)),
            Sense::Word(W::First) => Some((1, i + 1)),
            Sense::Word(W::Unit(..)) if self.says(i, "second") => Some((2, i + 1)),
            Sense::Word(W::Ordinal(n)) => Some((n.into(), i + 1)),
            Sense::Word(W::Cardinal(tens @ (20 | 30))) => {
                let (unit, end) = self.ordinal(self.skip_hyphen(i + 1))?;
                (unit < 10 && matches!(self.sense(end - 1), Sense::Word(_))).then_some((i32::from(tens) + unit, end))
            }
            _ => None,
        }
    }

    /// A year in words: "nineteen ninety-six", "two thousand and fifteen", "twenty twelve".
    pub(super) fn year_words(&self, i: usize) -> Found<i32> {
        match self.word(i)? {
            W::Cardinal(century @ 11..=20) => {
                let at = self.skip_hyphen(i + 1);
                let (rest, end) = self.words(at)?;
                (10..100).contains(&rest).then_some((i32::from(century) * 100 + rest as i32, end))
            }
            W::Cardinal(2) if self.is(i + 1, W::Thousand) => {
                let (n, end) = self.words(i)?;
                (n < 2100).then_some((n as i32, end))
            }
            _ => None,
        }
    }
}
