//! Bytes -> text: UTF-8 with or without a mark, UTF-16, and the one-byte encodings of older systems.

use crate::text::Offsets;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Text, where it lies in the file, and what is to be said about it.
pub struct Decoded {
    pub text: String,
    pub offsets: Offsets,
    /// A place in the text and a remark on it.
    pub remark: Option<(usize, String)>,
}

/// Decodes a file, or says why it is no text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, String> {
    if bytes.len() >= u32::MAX as usize {
        return Err("is larger than 4 GiB; split it".to_string());
    }
    if let Some(encoding) = utf16(&bytes) {
        let (text, offsets) = transcode(&bytes, encoding);
        let remark = Some((0, format!("read as {}; save it as UTF-8", encoding.name())));
        return binary(&text).map_or(Ok(Decoded { text, offsets, remark }), Err);
    }
    if let Some(at) = memchr(0, &bytes) {
        return Err(format!("byte {at} is NUL: this is a binary file, not text"));
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            let remark = control(&text);
            return Ok(Decoded { text, offsets: Offsets::default(), remark });
        }
        Err(error) => error.into_bytes(),
    };
    Ok(mostly_utf8(&bytes).unwrap_or_else(|| {
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(&bytes, true);
        let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
        let (text, offsets) = transcode(&bytes, encoding);
        Decoded { text, offsets, remark: Some((0, format!("is not UTF-8; read as {}", encoding.name()))) }
    }))
}

/// UTF-16 by its mark, or by every other byte of its beginning being NUL.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.starts_with(&[0xFF, 0xFE]) {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(&[0xFE, 0xFF]) {
        return Some(UTF_16BE);
    }
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A letter of the Latin alphabet has one zero byte of its two.
    let most = sample.len() * 2 / 5;
    match (even, odd) {
        (0, odd) if sample.len() > 3 && odd > most => Some(UTF_16LE),
        (even, 0) if sample.len() > 3 && even > most => Some(UTF_16BE),
        _ => None,
    }
}

/// Decodes character by character, so that each place in the text knows its place in the file.
fn transcode(bytes: &[u8], encoding: &'static Encoding) -> (String, Offsets) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut offsets = Offsets::default();
    let mut at = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) { 2 } else { 0 };
    let mut noted = None;
    while at <= bytes.len() {
        // Runs of ASCII go through at once where the encoding leaves them as they are.
        let run =
            if encoding.is_ascii_compatible() { bytes[at..].iter().take_while(|b| b.is_ascii()).count() } else { 0 };
        let step = run.max(1).min(bytes.len() - at);
        let last = at + step == bytes.len();
        // A character of several bytes stands where its first byte stands.
        if noted != Some(text.len()) {
            offsets.note(text.len(), at);
            noted = Some(text.len());
        }
        text.reserve(step * 3 + 16);
        let _ = decoder.decode_to_string(&bytes[at..at + step], &mut text, last);
        at += step;
        if last {
            break;
        }
    }
    (text, offsets)
}

/// UTF-8 with a few broken bytes: each is read as `?`, so that no offset moves.
fn mostly_utf8(bytes: &[u8]) -> Option<Decoded> {
    let (mut broken, mut good) = (0usize, 0usize);
    let mut first = None;
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&b| b >= 0xC0).count();
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            first.get_or_insert((text.len(), chunk.invalid()[0]));
            broken += chunk.invalid().len();
            text.extend(std::iter::repeat_n('?', chunk.invalid().len()));
        }
    }
    let (at, byte) = first?;
    let remark = format!("byte {at} (0x{byte:02X}) is not UTF-8, one of {broken}; read as `?`, save the file as UTF-8");
    (good > broken).then(|| Decoded { text, offsets: Offsets::default(), remark: Some((at, remark)) })
}

fn binary(text: &str) -> Option<String> {
    memchr(0, text.as_bytes()).map(|_| "holds NUL characters: this is a binary file, not text".to_string())
}

/// A control character that no text editor puts into prose.
fn control(text: &str) -> Option<(usize, String)> {
    let at = text.bytes().position(|b| b < 32 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C) || b == 127)?;
    Some((at, format!("control character U+{:04X}; remove it", text.as_bytes()[at])))
}

fn memchr(byte: u8, bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|&b| b == byte)
}

/// The mark that opens some UTF-8 files; it is no part of the prose.
pub fn after_mark(text: &str) -> usize {
    if text.starts_with('\u{FEFF}') { 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, said: &str) {
        let decoded = decode(bytes.to_vec()).ok().unwrap();
        assert_eq!(decoded.text, text);
        let remark = decoded.remark.map_or(String::new(), |r| r.1);
        assert!(remark.contains(said), "{remark}");
    }

    #[test]
    fn legacy_encodings_are_read_and_named() {
        check(
            b"The caf\xE9 on the Rue Ren\xE9 cost \x80 40, \x93he\x94 said.",
            "The café on the Rue René cost € 40, “he” said.",
            "windows-1252",
        );
        check(&[0xFF, 0xFE, b'H', 0, b'i', 0, 0xAC, 0x20], "Hi€", "UTF-16LE");
        check(&[0, b'O', 0, b'l', 0, b'd', 0, b'.'], "Old.", "UTF-16BE");
        check("café".as_bytes(), "café", "");
        check(b"caf\xC3\xA9 cr\xC3\xA8me br\xFFl\xC3\xA9e", "café crème br?lée", "byte 15 (0xFF)");
    }

    #[test]
    fn a_decoded_place_is_found_on_disk() {
        let decoded = decode(b"Ren\xE9 met Andr\xE9 there in the caf\xE9.".to_vec()).ok().unwrap();
        let at = decoded.text.find("there").unwrap();
        assert_eq!(decoded.offsets.on_disk(at as u32), 15);
        let wide = decode(vec![0xFF, 0xFE, b'a', 0, b'b', 0, b'c', 0]).ok().unwrap();
        assert_eq!((wide.text.as_str(), wide.offsets.on_disk(2)), ("abc", 6));
    }

    #[test]
    fn binary_files_are_refused() {
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()).err().unwrap().contains("NUL"));
        assert!(decode(b"a\x07b".to_vec()).ok().unwrap().remark.unwrap().1.contains("U+0007"));
    }
}
