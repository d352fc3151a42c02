//! Bytes eight at a time: where letters end, where the next capital stands.

const HIGH: u64 = 0x8080_8080_8080_8080;

/// The high bit of each byte that lies between `low` and `high`, two characters of ASCII.
#[inline]
fn between(bytes: u64, low: u8, high: u8) -> u64 {
    let each = |byte: u8| u64::from_ne_bytes([byte; 8]);
    let plain = bytes & !HIGH;
    let from = plain + each(0x80 - low);
    let past = plain + each(0x7f - high);
    from & !past & !bytes & HIGH
}

/// Where the ASCII letters that begin at `at` end, at `end` at the latest.
#[inline]
pub fn letters(bytes: &[u8], mut at: usize, end: usize) -> usize {
    // Bytes beyond the end may be looked at, too.
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let bytes = u64::from_le_bytes(*eight) | 0x2020_2020_2020_2020;
        let others = !between(bytes, b'a', b'z') & HIGH;
        at += if others == 0 { 8 } else { (others.trailing_zeros() / 8) as usize };
        if others != 0 || at >= end {
            return at.min(end);
        }
    }
    at + bytes[at..end].iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// Where the first capital of ASCII from `at` on stands.
#[inline]
pub fn next_capital(bytes: &[u8], mut at: usize) -> Option<usize> {
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let capitals = between(u64::from_le_bytes(*eight), b'A', b'Z');
        if capitals != 0 {
            return Some(at + (capitals.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    bytes.get(at..)?.iter().position(u8::is_ascii_uppercase).map(|passed| at + passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_end_at_what_is_none() {
        for text in
            ["harbours, ", "a", "", "quayside pilots", "été", "Zz[\\]^_`{|}~@ABCDEFGHIJ", "abcdefghijklmnopqrst9"]
        {
            let bytes = text.as_bytes();
            for at in 0..=bytes.len() {
                let plain = bytes[at..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
                assert_eq!(letters(bytes, at, bytes.len()), at + plain, "{text} {at}");
                let capital = bytes[at..].iter().position(u8::is_ascii_uppercase).map(|n| at + n);
                assert_eq!(next_capital(bytes, at), capital, "{text} {at}");
            }
        }
    }
}
