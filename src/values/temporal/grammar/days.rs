//! Two days of one week or month: "next week from Monday to Wednesday", "July between 4 and 6", "May 3, 4 and 5".

use super::lend::lend;
use super::{Found, Grammar};
use crate::lexicon::time_words::{TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::{Fields, Phrase};
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "next week from Monday to Wednesday": two days of one week.
    pub(super) fn days_of_week(&self, i: usize, week: &Phrase, end: usize) -> Found<Phrase> {
        // "next week Tuesday to Thursday"
        if let Phrase::Within { inner, outer } = week
            && inner.only_weekday()
            && matches!(outer.as_ref(), Phrase::Unit { unit: U::Week, .. })
            && (self.any(end, &[W::To, W::Through, W::Until]) || matches!(self.sense(end), Sense::Sign('-' | '–')))
            && let Some((two, last)) = self.weekday(end + 1)
            && matches!(self.word(i), Some(W::Next | W::This | W::Last))
        {
            let to = Fields { weekday: Some(two), ..Fields::default() };
            let to = Box::new(Phrase::Within { inner: to, outer: outer.clone() });
            let (first, second) = (self.bytes(i, end), self.bytes(end + 1, last));
            return Some((Phrase::Span { from: Box::new(week.clone()), to, first, second, whole: true }, last));
        }
        if !matches!(week, Phrase::Unit { unit: U::Week, .. }) || !self.any(end, &[W::From, W::Between]) {
            return None;
        }
        let (one, to) = self.weekday(end + 1)?;
        let joined = self.any(to, &[W::To, W::Through, W::Until]) || self.is(end, W::Between) && self.is(to, W::And);
        let (two, last) = self.weekday(to + 1).filter(|_| joined)?;
        let day = |weekday: i8| {
            let inner = Fields { weekday: Some(weekday), ..Fields::default() };
            Box::new(Phrase::Within { inner, outer: Box::new(week.clone()) })
        };
        let (first, second) = (self.bytes(i, to), self.bytes(to + 1, last));
        Some((Phrase::Span { from: day(one), to: day(two), first, second, whole: true }, last))
    }

    /// "July from the 4th to the 6th", "July between 4 and 6": two days of the month before them.
    pub(super) fn days_of_month(&self, i: usize, month: &Phrase, end: usize) -> Found<Phrase> {
        let Phrase::Fields(fields @ Fields { month: Some(_), day: None, weekday: None, .. }) = month else {
            return None;
        };
        if !self.any(end, &[W::From, W::Between]) {
            return None;
        }
        let day = |k: usize| {
            let at = self.skip(k, W::The);
            match self.sense(at) {
                Sense::Int { value: d @ 1..=31, digits: 1..=2, grouped: false } => Some((d as i32, at + 1)),
                Sense::Nth(d @ 1..=31) => Some((d as i32, at + 1)),
                Sense::Word(W::Ordinal(_) | W::First) => self.ordinal(at),
                _ => None,
            }
        };
        let (one, to) = day(end + 1)?;
        let and = self.is(end, W::Between) && self.is(to, W::And);
        if !and && !self.any(to, &[W::To, W::Through, W::Until]) && !matches!(self.sense(to), Sense::Sign('-' | '–'))
        {
            return None;
        }
        let (two, after) = day(to + 1).filter(|(two, _)| (one + 1..=31).contains(two))?;
        let (last, after) = if fields.year.is_some() {
            (Fields { day: Some(two), ..fields.clone() }, after)
        } else {
            self.with_year(Fields { day: Some(two), ..fields.clone() }, after)
        };
        if self.plural_noun(after)
            || self.sign(after, '%')
            || matches!(self.word(after), Some(W::Am | W::Pm | W::Unit(..) | W::Million))
        {
            return None;
        }
        let first = Fields { day: Some(one), ..last.clone() };
        let (a, b) = (self.bytes(i, to), self.bytes(to + 1, after));
        let (from, to) = (Box::new(Phrase::Fields(first)), Box::new(Phrase::Fields(last)));
        Some((Phrase::Span { from, to, first: a, second: b, whole: true }, after))
    }

    /// "May 3, 4 and 5": days in a row of one month.
    pub(super) fn days_listed(&self, i: usize, from: &Phrase, end: usize) -> Found<Phrase> {
        let Phrase::Fields(fields @ Fields { month: Some(_), day: Some(first), year: None, .. }) = from else {
            return None;
        };
        let (mut day, mut at, mut start) = (*first, end, end);
        let mut closed = false;
        while !closed {
            let comma = self.skip_sign(at, ',');
            let and = self.skip(comma, W::And);
            let Sense::Int { value: next @ 1..=31, digits: 1..=2, grouped: false } = self.sense(and) else { break };
            if and == at || next as i32 != day + 1 || self.measured(and + 1) {
                return None;
            }
            (day, at, start, closed) = (next as i32, and + 1, and, and > comma);
        }
        let counted = self.plural_noun(at)
            || matches!(self.word(at), Some(W::Unit(..) | W::Month(..) | W::Am | W::Pm | W::Million))
            || self.sign(at, ':')
            || self.sign(at, '%');
        if !closed || at <= end + 2 || counted {
            return None;
        }
        let (to, last) = self.with_year(Fields { day: Some(day), weekday: None, ..fields.clone() }, at);
        let (from, to) = lend(from.clone(), Phrase::Fields(to));
        let (first, second) = (self.bytes(i, end), self.bytes(start, last));
        Some((Phrase::Span { from: Box::new(from), to: Box::new(to), first, second, whole: true }, last))
    }
}
