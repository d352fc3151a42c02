//! Hours: "3:30 p.m.", "1430 GMT", "five-thirty", "half past three", "a quarter to noon".

use super::clock::merge;
use super::{Found, Grammar};
use crate::lexicon::time_words::{DayPart, SCRIPTURES, TimeUnit as U, TimeWord as W};
use crate::values::temporal::phrase::Clock;
use crate::values::temporal::piece::Sense;

impl Grammar<'_> {
    /// "3:30 p.m.", "14:30", "3 pm", "five-thirty" and "at 3" where `led`, "half past three", "a quarter to noon".
    pub(super) fn hour(&self, i: usize, led: bool) -> Found<Clock> {
        let (clock, end) = self
            .ish_hour(i, led)
            .or_else(|| self.watch(i))
            .or_else(|| self.bare_hour(i, led))
            .or_else(|| self.past_hour(i))?;
        // "3:30 in the morning", "8 at night"
        let mut clock = clock;
        let mut end = end;
        let the = self.skip(end + 1, W::The);
        // "twelve o'clock midnight"
        if let (Some(12), Some(W::Oclock), Some(W::Part(part @ (DayPart::Midday | DayPart::Midnight)))) =
            (clock.hour, self.word(end.wrapping_sub(1)), self.word(end))
        {
            let hour = if part == DayPart::Midday { 12 } else { 0 };
            (clock, end) = (Clock { hour: Some(hour), minute: Some(0), twelve: false, ..clock }, end + 1);
        }
        if clock.twelve && clock.part.is_none() {
            let part = if self.is(end, W::In) && the > end + 1 {
                self.daypart(the)
            } else if self.at_night(end) {
                self.daypart(end + 1)
            } else if self.is(end, W::In) || self.is(end, W::At) {
                None
            } else {
                self.daypart(end)
            };
            if let Some((part, after)) = part
                && let Some(merged) = merge(&part, &clock)
            {
                (clock, end) = (merged, after);
            }
        }
        // "11:00 a.m., Pacific Time"
        let named = end + usize::from(self.sign(end, ',') && self.cut(end + 2).eq_ignore_ascii_case("time"));
        let offset = || clock.minute.and_then(|_| self.offset_apart(end, clock.second.is_some()));
        if let Some((zone, after)) = self.zone(named).or_else(offset) {
            return Some((Clock { zone: Some(zone), ..clock }, after));
        }
        // "15:00h", "14:30hrs"
        let short = self.glued(end) && matches!(self.word(end), Some(W::Unit(U::Hour, _, true)));
        if clock.minute.is_some() && (short || self.hours_told(i)) {
            end += 1;
        }
        // "5 pm sharp", "seven o'clock on the dot"
        if matches!(self.cut(end), "sharp" | "exactly") && clock.part.is_none() {
            end += 1;
        } else if self.is(end, W::On) && self.is(end + 1, W::The) && self.says(end + 2, "dot") {
            end += 3;
        }
        if self.sign(end, '(')
            && let Some((zone, after)) = self.zone(end + 1).filter(|(_, after)| self.sign(*after, ')'))
        {
            return Some((Clock { zone: Some(zone), ..clock }, after + 1));
        }
        // "3 pm local time", "5 am Lisbon time"
        if (self.says(end, "local") || self.capital(end) && self.sense(end) == Sense::Other)
            && self.says(end + 1, "time")
        {
            end += 2;
        }
        Some((clock, end))
    }

    /// Whether "ish", or "-ish", touches what stands before it.
    pub(super) fn ish(&self, i: usize) -> bool {
        let at = self.skip_hyphen(i);
        self.glued(at) && self.says(at, "ish")
    }

    /// "at 5ish", "around 7:30-ish": an hour that is about right.
    fn ish_hour(&self, i: usize, led: bool) -> Found<Clock> {
        let hour = match self.sense(i) {
            Sense::Int { value: hour @ 1..=12, digits: 1..=2, grouped: false } => hour,
            // "six-ish"
            Sense::Word(W::Cardinal(hour @ 1..=12)) if self.hyphen(i + 1) => hour.into(),
            _ => return None,
        };
        let (minute, end) = match self.sense(i + 2) {
            Sense::Int { value: minute @ 0..=59, digits: 2, .. } if self.sign(i + 1, ':') && self.glued(i + 1) => {
                (Some(minute as u8), i + 3)
            }
            _ => (None, i + 1),
        };
        let at = self.skip_hyphen(end);
        let led =
            led || self.leads_hour(i) || i > 0 && self.is(i - 1, W::About) || i == 0 && self.pieces.len() <= at + 2;
        let clock = Clock { hour: Some(hour as u8), minute, twelve: true, about: true, ..Clock::default() };
        (self.ish(end) && (minute.is_some() || led && self.sense(at + 1) != Sense::Other)).then_some((clock, at + 1))
    }

    pub(super) fn bare_hour(&self, i: usize, led: bool) -> Found<Clock> {
        let before_glued = i > 0
            && self.glued(i)
            && !matches!(self.sense(i - 1), Sense::Sign('(' | '-' | '–' | '"' | '\'' | '@' | '~' | '/'));
        match self.sense(i) {
            Sense::Int { value, digits, grouped: false } if !before_glued => {
                let minutes = |at: usize, sign: char| match self.sense(at + 1) {
                    Sense::Int { value: m @ 0..=59, digits: 2, .. }
                        if self.sign(at, sign) && self.glued(at) && self.glued(at + 1) =>
                    {
                        Some(m as u8)
                    }
                    _ => None,
                };
                // "14:30", "9:30:15"
                if let (0..=24, 1..=2, Some(minute)) = (value, digits, minutes(i + 1, ':')) {
                    // "Luke 12:30", "a ratio of 3:16"
                    let verse = i > 0 && SCRIPTURES.contains(&self.cut(i - 1))
                        || i > 1 && self.is(i - 1, W::Of) && matches!(self.cut(i - 2), "ratio" | "odds" | "scale");
                    if verse && !self.any(i + 3, &[W::Am, W::Pm]) {
                        return None;
                    }
                    let second = minutes(i + 3, ':').or_else(|| self.split_second(i + 3));
                    let end = if second.is_some() { i + 5 } else { i + 3 };
                    if second.is_none()
                        && self.glued(end)
                        && (self.sign(end, ':') || self.sign(end, '.') && self.glued(end + 1))
                        && matches!(self.sense(end + 1), Sense::Int { .. })
                    {
                        return None;
                    }
                    let clock = Clock { hour: Some(value as u8), minute: Some(minute), second, ..Clock::default() };
                    return self.meridiem(clock, end, digits == 1 || value <= 12, digits == 2 && value < 10);
                }
                // "19h30"
                if let (0..=24, 1..=2, true, Sense::Int { value: minute @ 0..=59, digits: 2, .. }) =
                    (value, digits, self.cut(i + 1) == "h" && self.glued(i + 1) && self.glued(i + 2), self.sense(i + 2))
                    // "in 1h30" is a length.
                    && !(i > 0 && value < 10 && self.any(i - 1, &[W::In, W::For, W::Within, W::Lasts]))
                {
                    let (hour, minute) = (Some(value as u8), Some(minute as u8));
                    return Some((Clock { hour, minute, ..Clock::default() }, i + 3));
                }
                // "1430 GMT", "0930 hours"
                if digits == 4 && value / 100 <= 24 && value % 100 <= 59 {
                    let clock = Clock {
                        hour: Some((value / 100) as u8),
                        minute: Some((value % 100) as u8),
                        ..Clock::default()
                    };
                    if self.zone(i + 1).is_some() {
                        return Some((clock, i + 1));
                    }
                    let led = led || self.leads_hour(i);
                    // "0930h", "at 1930h"
                    if self.cut(i + 1) == "h" && self.glued(i + 1) && (led || self.cut(i).starts_with('0')) {
                        return Some((clock, i + 2));
                    }
                    if matches!(self.word(i + 1), Some(W::Unit(U::Hour, true, _))) && (value < 1000 || led) {
                        return Some((clock, i + 2));
                    }
                    if self.any(i + 1, &[W::Am, W::Pm]) {
                        return self.meridiem(clock, i + 1, true, false);
                    }
                    // "at 1830 tomorrow"
                    let day = matches!(self.word(i + 1), Some(W::Day(_) | W::Tonight | W::Weekday(_, false)));
                    let on = self.is(i + 1, W::On)
                        && (matches!(self.word(i + 2), Some(W::Weekday(..) | W::Month(..)))
                            || matches!(self.word(i + 3), Some(W::Month(..))));
                    if (day || on) && i > 0 && self.is(i - 1, W::At) {
                        return Some((clock, i + 1));
                    }
                    // "at 0800"
                    let leading = self.cut(i).starts_with('0') && value > 0;
                    let opens = i == 0 && matches!(self.sense(1), Sense::Sign('|' | ':' | '–' | '-') | Sense::Other);
                    // "At 2152 the tug called."
                    let clause = led && i == 1 && matches!(self.word(i + 1), Some(W::The | W::A)) && value >= 1000;
                    let listed = self.listed && i == 0 || self.titled(i) || self.runs(i);
                    if (leading && (led || opens) || clause || listed) && !self.measured(i + 1) {
                        return Some((clock, i + 1));
                    }
                    return None;
                }
                // "12 noon", "12 midnight"
                if let (12, Some(W::Part(part @ (DayPart::Midday | DayPart::Midnight)))) = (value, self.word(i + 1)) {
                    let hour = if part == DayPart::Midday { 12 } else { 0 };
                    return Some((Clock { hour: Some(hour), minute: Some(0), ..Clock::default() }, i + 2));
                }
                // "at 20h"
                if value <= 24 && digits <= 2 && self.cut(i + 1) == "h" && self.glued(i + 1) && self.leads_hour(i) {
                    return Some((Clock { hour: Some(value as u8), ..Clock::default() }, i + 2));
                }
                // "9.am"
                if (1..=12).contains(&value)
                    && digits <= 2
                    && self.sign(i + 1, '.')
                    && self.glued(i + 1)
                    && self.glued(i + 2)
                    && self.any(i + 2, &[W::Am, W::Pm])
                {
                    return self.meridiem(Clock { hour: Some(value as u8), ..Clock::default() }, i + 2, true, false);
                }
                // "8 30 pm", as it is spoken
                if (1..=12).contains(&value)
                    && digits <= 2
                    && !self.glued(i + 1)
                    && let Sense::Int { value: minute @ 0..=59, digits: 2, grouped: false } = self.sense(i + 1)
                    && self.any(i + 2, &[W::Am, W::Pm])
                {
                    let clock = Clock { hour: Some(value as u8), minute: Some(minute as u8), ..Clock::default() };
                    return self.meridiem(clock, i + 2, true, false);
                }
                // "9.30 pm" is lexed as a decimal; "9 pm", "9 o'clock", "at 9"
                if value <= 24 && digits <= 2 {
                    let clock = Clock { hour: Some(value as u8), ..Clock::default() };
                    if self.any(i + 1, &[W::Am, W::Pm, W::Oclock])
                        && !(self.is(i + 1, W::Am)
                            && self.cut(i + 1) == "am"
                            && !self.glued(i + 1)
                            && self.says(i.wrapping_sub(1), "I"))
                        || matches!(self.cut(i + 1), "p" | "a" | "P" | "A") && self.says(i + 2, "m")
                    {
                        return self.meridiem(clock, i + 1, value <= 12, false);
                    }
                    let day = (self.is(i + 1, W::In)
                        && self.is(i + 2, W::The)
                        && matches!(
                            self.word(i + 3),
                            Some(W::Part(DayPart::Morning | DayPart::Afternoon | DayPart::Evening))
                        ))
                        || self.is(i + 1, W::At) && matches!(self.word(i + 2), Some(W::Part(DayPart::Night)));
                    // "tomorrow at 7 for an hour"
                    let told = led
                        && i > 1
                        && matches!(self.word(i - 2), Some(W::Weekday(..) | W::Day(_) | W::Part(_) | W::Tonight));
                    let goes_on =
                        told && self.any(i + 1, &[W::For, W::And, W::In, W::By, W::From, W::Before, W::After]);
                    if (1..=12).contains(&value)
                        && (day || led && self.closes(i + 1) || goes_on && !self.counts_on(i + 1))
                    {
                        return Some((Clock { twelve: true, ..clock }, i + 1));
                    }
                    if led && self.zone(i + 1).is_some() {
                        return Some((clock, i + 1));
                    }
                }
                // "730 in the evening"
                let part = self.is(i + 1, W::In)
                    && self.is(i + 2, W::The)
                    && matches!(self.word(i + 3), Some(W::Part(_)))
                    && self.closes(i + 4);
                // "at 730 tomorrow"; "at 947 pct", "at 320" in a list of prices are none.
                let even = led && value % 5 == 0 && self.closes(i + 1) && !(i > 1 && self.sign(i - 2, ','));
                if digits == 3
                    && value / 100 <= 12
                    && value % 100 <= 59
                    && (self.any(i + 1, &[W::Am, W::Pm]) || even || part && self.leads_hour(i))
                {
                    let clock = Clock {
                        hour: Some((value / 100) as u8),
                        minute: Some((value % 100) as u8),
                        ..Clock::default()
                    };
                    return self.meridiem(clock, i + 1, true, false);
                }
                None
            }
            // "9.30 pm", "10.15am"
            Sense::Decimal(Some(d)) if !before_glued && d.scale() == 2 && self.any(i + 1, &[W::Am, W::Pm]) => {
                let hundred = d.mantissa();
                let (hour, minute) = (hundred / 100, hundred % 100);
                ((1..=12).contains(&hour) && minute < 60)
                    .then(|| Clock { hour: Some(hour as u8), minute: Some(minute as u8), ..Clock::default() })
                    .and_then(|clock| self.meridiem(clock, i + 1, true, false))
            }
            // "21.52 GMT", "at 21.52 hrs", and "at 21.52" in a log
            Sense::Decimal(Some(d)) if !before_glued && d.scale() == 2 && self.cut(i).len() >= 4 => {
                let hundred = d.mantissa();
                let (hour, minute) = (hundred / 100, hundred % 100);
                let clock = Clock { hour: Some(hour as u8), minute: Some(minute as u8), ..Clock::default() };
                if !(0..24).contains(&hour) || minute > 59 || self.measured(i + 1) {
                    return None;
                }
                let led = self.leads_hour(i);
                let hours = matches!(self.word(i + 1), Some(W::Unit(U::Hour, true, _)));
                let counted = matches!(self.word(i + 1), Some(W::Unit(..) | W::Million | W::Hundred | W::Thousand))
                    || self.plural_noun(i + 1)
                    || self.sign(i + 1, '%');
                // "at 4.40 in the afternoon", "by 9.15 at night"
                let of_day =
                    self.is(i + 1, W::In) && self.is(i + 2, W::The) && matches!(self.word(i + 3), Some(W::Part(_)))
                        || self.is(i + 1, W::This) && matches!(self.word(i + 2), Some(W::Part(_)))
                        || self.at_night(i + 1);
                match () {
                    () if led && of_day && (1..=12).contains(&hour) => self.meridiem(clock, i + 1, true, false),
                    () if self.zone(i + 1).is_some() => Some((clock, i + 1)),
                    () if led && hours => Some((clock, i + 2)),
                    // "at 08.40": no other number opens with a nought.
                    () if i > 0
                        && self.any(i - 1, &[W::At, W::By, W::Until])
                        && self.cut(i).starts_with('0')
                        && self.cut(i).len() == 5
                        && hour > 0
                        && !counted =>
                    {
                        Some((clock, i + 1))
                    }
                    () if led && self.says(i + 1, "local") && self.says(i + 2, "time") => Some((clock, i + 1)),
                    () if self.listed && i == 0 || self.titled(i) || self.runs(i) && self.cut(i).len() == 5 => {
                        Some((clock, i + 1))
                    }
                    () if self.dotted && (led || i == 0) && !counted && self.cut(i).len() == 5 => Some((clock, i + 1)),
                    () => None,
                }
            }
            Sense::Word(W::Cardinal(hour @ 1..=12)) => {
                let hour_only = Clock { hour: Some(hour as u8), ..Clock::default() };
                // "twelve noon"
                if let (12, Some(W::Part(part @ (DayPart::Midday | DayPart::Midnight)))) = (hour, self.word(i + 1)) {
                    let hour = if part == DayPart::Midday { 12 } else { 0 };
                    return Some((Clock { hour: Some(hour), minute: Some(0), ..Clock::default() }, i + 2));
                }
                // "five-thirty", "six forty-three"
                let at = self.skip_hyphen(i + 1);
                if let Some((minute @ 10..=59, end)) = self.words(at) {
                    let this = self.is(end, W::This) && matches!(self.word(end + 1), Some(W::Part(_)));
                    let day = (this || matches!(self.word(end), Some(W::Day(_) | W::Tonight | W::Weekday(..))))
                        && (self.hyphen(i + 1) || matches!(self.word(end), Some(W::Day(0..=1) | W::Tonight)))
                        && (10..60).contains(&minute);
                    let part = self.is(end, W::In)
                        && self.is(end + 1, W::The)
                        && matches!(self.word(end + 2), Some(W::Part(_)))
                        || self.at_night(end);
                    let at = i > 0 && self.is(i - 1, W::At) && self.closes(end);
                    let alone = i == 0 && end >= self.pieces.len();
                    let shown = led || at || alone || day || part || self.any(end, &[W::Am, W::Pm]);
                    if shown && !matches!(self.word(end), Some(W::Unit(..)))
                        || led && matches!(self.word(end), Some(W::Unit(U::Minute, ..)))
                    {
                        let end = if matches!(self.word(end), Some(W::Unit(U::Minute, ..))) { end + 1 } else { end };
                        return self.meridiem(Clock { minute: Some(minute as u8), ..hour_only }, end, true, false);
                    }
                }
                if self.any(i + 1, &[W::Am, W::Pm, W::Oclock]) && (self.cut(i + 1) != "am")
                    || self.is(i + 1, W::Am) && (led || self.leads_hour(i) || self.closes(i + 2))
                {
                    return self.meridiem(hour_only, i + 1, true, false);
                }
                // "at seven in the evening", "nine at night"
                let of_day =
                    self.is(i + 1, W::In) && self.is(i + 2, W::The) && matches!(self.word(i + 3), Some(W::Part(_)))
                        || self.is(i + 1, W::At) && matches!(self.word(i + 2), Some(W::Part(DayPart::Night)));
                let after = if self.is(i + 1, W::In) { i + 4 } else { i + 3 };
                let of_day = of_day && (self.closes(after) || self.sign(after, ',') || self.leads_hour(i));
                (led && self.closes(i + 1) || of_day).then_some((Clock { twelve: true, ..hour_only }, i + 1))
            }
            _ => None,
        }
    }

    /// "am", "p.m.", "o'clock" after an hour. `open` where twelve hours are counted; `zero` where "09:00" settles it.
    pub(super) fn meridiem(&self, clock: Clock, i: usize, open: bool, zero: bool) -> Found<Clock> {
        let hour = clock.hour?;
        let (pm, end) = match self.word(i) {
            Some(W::Am) => (Some(false), i + 1),
            Some(W::Pm) => (Some(true), i + 1),
            Some(W::Oclock) => return Some((Clock { twelve: hour <= 12, ..clock }, i + 1)),
            _ if self.says(i, "p") && self.says(i + 1, "m") => (Some(true), i + 2),
            Some(W::A) if self.says(i, "a") && self.says(i + 1, "m") => (Some(false), i + 2),
            // "7:15p"
            Some(W::A) if clock.minute.is_some() && self.glued(i) && self.cut(i).len() == 1 => (Some(false), i + 1),
            _ if clock.minute.is_some() && self.glued(i) && matches!(self.cut(i), "p" | "P") => (Some(true), i + 1),
            _ => (None, i),
        };
        match pm {
            Some(_) if hour > 12 => Some((clock, end)),
            Some(pm) => Some((Clock { hour: Some(hour % 12 + 12 * u8::from(pm)), ..clock }, end)),
            None => Some((
                Clock { twelve: open && !zero && (1..=12).contains(&hour) && self.zone(i).is_none(), ..clock },
                end,
            )),
        }
    }
}
