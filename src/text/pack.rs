//! Things as bytes, so that many can be kept at once: a number takes as few bytes as it needs, and what was met before takes one or two.
//!
//! Only what this program packed itself is ever unpacked. Bytes that end too early unpack as noughts, and nothing panics.

use super::{Deprel, DocumentId, Passage, Span, Upos};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::sync::Arc;

/// Bytes in the making.
#[derive(Default)]
pub struct Packer {
    pub bytes: Vec<u8>,
    /// Keys and rows by the order in which they were met.
    keys: FxHashMap<u32, u32>,
    rows: FxHashMap<[u32; 3], u32>,
    /// Words of the program itself.
    pub words: Vec<&'static str>,
    /// Where the last span began.
    place: u32,
}

/// Bytes that are read.
pub struct Unpacker<'a> {
    bytes: &'a [u8],
    keys: Vec<u32>,
    rows: Vec<[u32; 3]>,
    words: &'a [&'static str],
    place: u32,
}

/// What can be packed: `unpack` gives back what `pack` was given.
pub trait Pack: Sized {
    fn pack(&self, to: &mut Packer);
    fn unpack(from: &mut Unpacker<'_>) -> Self;
}

impl Packer {
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Three numbers that are likely to be met again together.
    pub fn row(&mut self, row: [u32; 3]) {
        let next = self.rows.len() as u32;
        let at = *self.rows.entry(row).or_insert(next);
        self.number(u64::from(at));
        if at == next {
            row.iter().for_each(|n| n.pack(self));
        }
    }
}

impl<'a> Unpacker<'a> {
    pub fn new(bytes: &'a [u8], words: &'a [&'static str]) -> Unpacker<'a> {
        Unpacker { bytes, keys: Vec::new(), rows: Vec::new(), words, place: 0 }
    }

    pub fn byte(&mut self) -> u8 {
        let Some((&byte, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        byte
    }

    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    pub fn row(&mut self) -> [u32; 3] {
        let at = self.number() as usize;
        if let Some(&row) = self.rows.get(at) {
            return row;
        }
        let row = [u32::unpack(self), u32::unpack(self), u32::unpack(self)];
        self.rows.push(row);
        row
    }

    pub fn word(&mut self) -> &'static str {
        let at = self.number() as usize;
        self.words.get(at).copied().unwrap_or_default()
    }
}

/// Makes a struct packable, field by field, or an enum of bare variants, by number.
#[macro_export]
macro_rules! packable {
    ($(struct $name:ty { $($field:ident),* $(,)? })*) => {$(
        impl $crate::text::Pack for $name {
            fn pack(&self, to: &mut $crate::text::Packer) {
                $($crate::text::Pack::pack(&self.$field, to);)*
            }

            fn unpack(from: &mut $crate::text::Unpacker<'_>) -> Self {
                $(let $field = $crate::text::Pack::unpack(from);)*
                Self { $($field),* }
            }
        }
    )*};
    ($(enum $name:ty { $($variant:ident),* $(,)? })*) => {$(
        impl $crate::text::Pack for $name {
            fn pack(&self, to: &mut $crate::text::Packer) {
                // A variant that is not listed does not compile.
                match self { $(Self::$variant => {})* }
                to.byte(*self as u8);
            }

            fn unpack(from: &mut $crate::text::Unpacker<'_>) -> Self {
                const ALL: &[$name] = &[$(<$name>::$variant),*];
                ALL[(from.byte() as usize).min(ALL.len() - 1)]
            }
        }
    )*};
}

macro_rules! numbers {
    ($($name:ty),*) => {$(
        impl Pack for $name {
            fn pack(&self, to: &mut Packer) {
                let signed = *self as i64;
                to.number(((signed << 1) ^ (signed >> 63)) as u64);
            }

            fn unpack(from: &mut Unpacker<'_>) -> Self {
                let number = from.number();
                ((number >> 1) as i64 ^ -((number & 1) as i64)) as $name
            }
        }
    )*};
}

numbers!(u8, i8, u16, i16, i32, i64);

impl Pack for u32 {
    fn pack(&self, to: &mut Packer) {
        let next = to.keys.len() as u32;
        let at = *to.keys.entry(*self).or_insert(next);
        to.number(u64::from(at));
        if at == next {
            to.bytes.extend(self.to_le_bytes());
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> u32 {
        let at = from.number() as usize;
        if let Some(&key) = from.keys.get(at) {
            return key;
        }
        let key = u32::from_le_bytes([from.byte(), from.byte(), from.byte(), from.byte()]);
        from.keys.push(key);
        key
    }
}

impl Pack for bool {
    fn pack(&self, to: &mut Packer) {
        to.byte(u8::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> bool {
        from.byte() != 0
    }
}

impl Pack for Span {
    fn pack(&self, to: &mut Packer) {
        let step = i64::from(self.start) - i64::from(to.place);
        to.number(((step << 1) ^ (step >> 63)) as u64);
        to.number(u64::from(self.end - self.start));
        to.place = self.start;
    }

    fn unpack(from: &mut Unpacker<'_>) -> Span {
        let step = from.number();
        let step = (step >> 1) as i64 ^ -((step & 1) as i64);
        let start = (i64::from(from.place) + step) as u32;
        from.place = start;
        Span { start, end: start.saturating_add(from.number() as u32) }
    }
}

impl Pack for SmolStr {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        to.bytes.extend(self.as_bytes());
    }

    fn unpack(from: &mut Unpacker<'_>) -> SmolStr {
        let length = (from.number() as usize).min(from.bytes.len());
        let (word, rest) = from.bytes.split_at(length);
        from.bytes = rest;
        SmolStr::new(String::from_utf8_lossy(word))
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, to: &mut Packer) {
        to.byte(u8::from(self.is_some()));
        if let Some(one) = self {
            one.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<T> {
        (from.byte() != 0).then(|| T::unpack(from))
    }
}

impl<T: Pack> Pack for Box<T> {
    fn pack(&self, to: &mut Packer) {
        (**self).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Box<T> {
        Box::new(T::unpack(from))
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Vec<T> {
        // Each takes a byte at least.
        let count = (from.number() as usize).min(from.bytes.len());
        (0..count).map(|_| T::unpack(from)).collect()
    }
}

impl<T: Pack> Pack for Box<[T]> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Box<[T]> {
        Vec::unpack(from).into()
    }
}

impl<T: Pack> Pack for Arc<[T]> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Arc<[T]> {
        Vec::unpack(from).into()
    }
}

impl<T: Pack, U: Pack> Pack for (T, U) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> (T, U) {
        (T::unpack(from), U::unpack(from))
    }
}

impl<T: Pack> Pack for [T; 2] {
    fn pack(&self, to: &mut Packer) {
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> [T; 2] {
        [T::unpack(from), T::unpack(from)]
    }
}

macro_rules! tags {
    ($($name:ty),*) => {$(
        impl Pack for $name {
            fn pack(&self, to: &mut Packer) {
                to.byte(*self as u8);
            }

            fn unpack(from: &mut Unpacker<'_>) -> $name {
                <$name>::ALL[(from.byte() as usize).min(<$name>::ALL.len() - 1)]
            }
        }
    )*};
}

tags!(Upos, Deprel);

impl Pack for DocumentId {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> DocumentId {
        DocumentId(u32::unpack(from))
    }
}

crate::packable! {
    struct Passage { document, span }
}
