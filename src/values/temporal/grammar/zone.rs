//! Zones of clock times, and instants as machines write them: "GMT", "UTC+2", "Eastern time", "T14:30:05Z".

use super::{Found, Grammar};
use crate::lexicon::time_words::TimeWord as W;
use crate::values::temporal::phrase::Clock;
use crate::values::temporal::piece::{self, Sense};

impl Grammar<'_> {
    /// A zone after a clock time: "GMT", "(1430 GMT)", "local time".
    pub(super) fn zone(&self, i: usize) -> Found<i16> {
        let piece = self.pieces.get(i)?;
        if let Some(zone) = piece::zone(self.text, piece) {
            if let (true, Some((east, end))) = (zone == 0, self.east_of(i + 1)) {
                return Some((east, end));
            }
            return Some((zone, i + 1));
        }
        const SMALL: &[&str] = &[
            "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "cest", "ist", "jst",
            "aest",
        ];
        if SMALL.contains(&self.cut(i)) {
            let east = matches!(self.cut(i), "gmt" | "utc").then(|| self.east_of(i + 1)).flatten();
            return east.or_else(|| Some((crate::lexicon::zones::look_up(&self.cut(i).to_ascii_uppercase())?, i + 1)));
        }
        // "US eastern time"
        let i = i + usize::from(matches!(self.cut(i), "US" | "us" | "U.S."));
        let named = match self.cut(i) {
            "Eastern" | "eastern" => -300,
            "Central" | "central" => -360,
            "Mountain" | "mountain" => -420,
            "Pacific" | "pacific" => -480,
            _ => return None,
        };
        let at = if self.says(i + 1, "Standard") || self.says(i + 1, "Daylight") { i + 2 } else { i + 1 };
        let daylight = self.says(i + 1, "Daylight");
        // "3 p.m. Eastern"
        let bare = self.capital(i) && at == i + 1 && i > 0 && self.any(i - 1, &[W::Am, W::Pm]) && !self.capital(at);
        if bare && !self.says(at, "time") {
            return Some((named, at));
        }
        (self.cut(at).eq_ignore_ascii_case("time")).then_some((named + 60 * i16::from(daylight), at + 1))
    }

    /// "+2", "-05:30" after "UTC" or "GMT".
    pub(super) fn east_of(&self, i: usize) -> Found<i16> {
        let minus = self.sign(i, '-') || self.sign(i, '–');
        if !(minus || self.sign(i, '+')) || !self.glued(i) || !self.glued(i + 1) {
            return None;
        }
        let (hours, digits) = match self.sense(i + 1) {
            Sense::Int { value, digits, grouped: false } => (value as i16, digits),
            _ => return None,
        };
        let (minutes, end) = match (digits, self.sense(i + 3)) {
            (1..=2, Sense::Int { value: m @ 0..=59, digits: 2, .. })
                if hours < 15 && self.sign(i + 2, ':') && self.glued(i + 2) && self.glued(i + 3) =>
            {
                (hours * 60 + m as i16, i + 4)
            }
            (1..=2, _) if hours < 15 => (hours * 60, i + 2),
            (4, _) if hours < 1500 && hours % 100 < 60 => (hours / 100 * 60 + hours % 100, i + 2),
            _ => return None,
        };
        Some((if minus { -minutes } else { minutes }, end))
    }

    /// ":09.788", ":09,788": a second with its parts, as machines write it.
    pub(super) fn split_second(&self, at: usize) -> Option<u8> {
        let (second, parts) = self.cut(at + 1).split_once(['.', ','])?;
        let plain = second.len() == 2 && (1..=9).contains(&parts.len()) && parts.bytes().all(|b| b.is_ascii_digit());
        let tight = self.sign(at, ':') && self.glued(at) && self.glued(at + 1);
        second.parse().ok().filter(|second| plain && tight && *second < 60)
    }

    /// " -0400", " +0000 (UTC)", " -04" after hours, minutes and mostly seconds: how far east, as machines write it.
    pub(super) fn offset_apart(&self, i: usize, seconds: bool) -> Found<i16> {
        let minus = self.sign(i, '-');
        if !(minus || self.sign(i, '+')) || self.glued(i) || !self.glued(i + 1) {
            return None;
        }
        let Sense::Int { value, digits, grouped: false } = self.sense(i + 1) else { return None };
        let value = i16::try_from(value).ok()?;
        let minutes = match digits {
            4 if value < 1500 && value % 100 < 60 && (seconds || self.cut(i + 1).starts_with('0')) => {
                value / 100 * 60 + value % 100
            }
            2 if seconds && value < 15 => value * 60,
            _ => return None,
        };
        let mut end = i + 2;
        if self.glued(end) && (self.sign(end, ':') || self.sign(end, '-')) {
            return None;
        }
        // "+0000 (UTC)", "-0500 CDT"
        let named = |k: usize| self.pieces.get(k).is_some_and(|p| piece::zone(self.text, p).is_some());
        if self.sign(end, '(') && named(end + 1) && self.sign(end + 2, ')') {
            end += 3;
        } else if named(end) {
            end += 1;
        }
        Some((if minus { -minutes } else { minutes }, end))
    }

    /// "T14:30:05Z", "T14:30+02:00" glued to a date in figures.
    pub(super) fn iso_clock(&self, i: usize) -> Found<Clock> {
        let two = |k: usize| match self.sense(k) {
            Sense::Int { value: n @ 0..=59, digits: 2, .. } if self.glued(k) => Some(n as u8),
            _ => None,
        };
        let (hour, at) = if self.cut(i) == "T" {
            (two(i + 1)?, i + 2)
        } else {
            (self.cut(i).strip_prefix('T').filter(|h| h.len() == 2)?.parse().ok()?, i + 1)
        };
        let minute = two(at + 1).filter(|_| self.glued(i) && self.sign(at, ':') && self.glued(at) && hour < 25)?;
        let second = two(at + 3).filter(|_| self.sign(at + 2, ':') && self.glued(at + 2));
        let second = second.or_else(|| self.split_second(at + 2));
        let mut end = if second.is_some() { at + 4 } else { at + 2 };
        let mut zone = None;
        if self.cut(end) == "Z" && self.glued(end) {
            (zone, end) = (Some(0), end + 1);
        } else if let (true, Some(hours)) =
            (self.glued(end) && (self.sign(end, '+') || self.sign(end, '-')), two(end + 1).filter(|h| *h < 15))
        {
            let minutes = two(end + 3).filter(|_| self.sign(end + 2, ':') && self.glued(end + 2));
            let east = i16::from(hours) * 60 + i16::from(minutes.unwrap_or(0));
            zone = Some(if self.sign(end, '-') { -east } else { east });
            end = if minutes.is_some() { end + 4 } else { end + 2 };
        }
        Some((Clock { hour: Some(hour), minute: Some(minute), second, zone, ..Clock::default() }, end))
    }
}
