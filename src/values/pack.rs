//! Values and names as bytes.

use super::people::{NameForm, NameWord, Part};
use super::{
    Amount, Anchor, Bound, Change, End, Extent, Grain, Interval, Kind, Moment, Offset, OffsetAnchor, Scope, Shape,
    Spread, Value, Words,
};
use crate::language::NameKind;
use crate::packable;
use crate::text::{Pack, Packer, Span, Unpacker};
use jiff::civil::DateTime;
use rust_decimal::Decimal;

packable! {
    enum NameKind { Person, Organisation, Place, Other }
    enum Part { Given, Initial, Particle, Surname, Word, Legal }
    enum Kind { Count, Money, Percent, Measure, Duration, Age, Date, Time, Ordinal, Version, Score, Word }
    enum Bound { Exact, About, Below, Above, AtMost, AtLeast }
    enum Spread { Single, Range, Move }
    enum Scope { Whole, PartOf, Additional, Remaining, Each }
    enum Change { Level, Rise, Fall }
    enum Grain {
        Second, Minute, Hour, PartOfDay, Day, Weekend, Week, Month, Quarter, Season, Half, Year, Decade, Century,
    }
    enum Anchor { Absolute, Publication, Narrative, None }
}

packable! {
    struct NameWord { text, part }
    struct NameForm { kind, words, generation, acronym, qualifier, marked }
    struct Amount { low, high, bound, unit, base_unit, extent, noun, spread, scope, change, per, vague }
    struct Moment {
        extent, timex, grain, anchor, year, month, day, weekday, clock, set, every, spans, zone, twelve, year_inferred,
        offset, ends,
    }
    struct Offset { amount, unit, before, anchor }
    struct End { span, timex }
    struct Value { kind, shape }
}

impl Pack for OffsetAnchor {
    fn pack(&self, to: &mut Packer) {
        match self {
            OffsetAnchor::Event(span) => {
                to.byte(0);
                span.pack(to);
            }
            OffsetAnchor::Publication => to.byte(1),
            OffsetAnchor::Previous => to.byte(2),
            OffsetAnchor::Date => to.byte(3),
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> OffsetAnchor {
        match from.byte() {
            0 => OffsetAnchor::Event(Span::unpack(from)),
            1 => OffsetAnchor::Publication,
            2 => OffsetAnchor::Previous,
            _ => OffsetAnchor::Date,
        }
    }
}

impl Pack for Shape {
    fn pack(&self, to: &mut Packer) {
        match self {
            Shape::Amount(amount) => {
                to.byte(0);
                amount.pack(to);
            }
            Shape::Moment(moment) => {
                to.byte(1);
                moment.pack(to);
            }
            Shape::Words(words) => {
                to.byte(2);
                words.0.pack(to);
            }
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Shape {
        match from.byte() {
            0 => Shape::Amount(Amount::unpack(from)),
            1 => Shape::Moment(Moment::unpack(from)),
            _ => Shape::Words(Words(Pack::unpack(from))),
        }
    }
}

impl<T: Pack> Pack for Interval<T> {
    fn pack(&self, to: &mut Packer) {
        self.low.pack(to);
        self.high.pack(to);
        to.byte(u8::from(self.low_open) | u8::from(self.high_open) << 1);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Interval<T> {
        let (low, high) = (Pack::unpack(from), Pack::unpack(from));
        let open = from.byte();
        Interval { low, high, low_open: open & 1 != 0, high_open: open & 2 != 0 }
    }
}

impl<T: Pack> Pack for Extent<T> {
    fn pack(&self, to: &mut Packer) {
        self.said.pack(to);
        self.meant.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Extent<T> {
        Extent { said: Pack::unpack(from), meant: Pack::unpack(from) }
    }
}

/// A scale that no decimal has: sixteen bytes follow.
const LONG: u8 = u8::MAX;

impl Pack for Decimal {
    fn pack(&self, to: &mut Packer) {
        match u64::try_from(self.mantissa()) {
            Ok(mantissa) if !self.is_sign_negative() => {
                to.byte(self.scale() as u8);
                to.number(mantissa);
            }
            _ => {
                to.byte(LONG);
                to.bytes.extend(self.serialize());
            }
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Decimal {
        match from.byte() {
            LONG => Decimal::deserialize(std::array::from_fn(|_| from.byte())),
            scale => Decimal::try_from_i128_with_scale(i128::from(from.number()), u32::from(scale)).unwrap_or_default(),
        }
    }
}

impl Pack for DateTime {
    fn pack(&self, to: &mut Packer) {
        self.year().pack(to);
        for part in [self.month(), self.day(), self.hour(), self.minute(), self.second()] {
            to.byte(part as u8);
        }
        self.subsec_nanosecond().pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> DateTime {
        let year = i16::unpack(from);
        let [month, day, hour, minute, second] = std::array::from_fn(|_| from.byte() as i8);
        DateTime::new(year, month, day, hour, minute, second, i32::unpack(from)).unwrap_or_default()
    }
}
