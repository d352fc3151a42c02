//! Places as editors name them: line and column from 0, columns in UTF-16 units unless both sides agreed on bytes.

use serde_json::{Value, json};

/// A text with the beginnings of its lines.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    utf8: bool,
}

impl<'a> Lines<'a> {
    /// Counts the lines of a text.
    pub fn of(text: &'a str, utf8: bool) -> Lines<'a> {
        let breaks = text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(k, _)| k + 1);
        Lines { text, starts: std::iter::once(0).chain(breaks).collect(), utf8 }
    }

    /// The place of a byte.
    pub fn position(&self, at: u32) -> Value {
        let at = self.floor(at as usize);
        let line = self.starts.partition_point(|&s| s <= at).saturating_sub(1);
        let before = &self.text[self.starts[line]..at];
        let character = if self.utf8 { before.len() } else { before.chars().map(char::len_utf16).sum() };
        json!({ "line": line, "character": character })
    }

    /// The range of a span.
    pub fn range(&self, start: u32, end: u32) -> Value {
        json!({ "start": self.position(start), "end": self.position(end) })
    }

    /// The byte of a place; one beyond the end of its line is the end of the line.
    pub fn byte(&self, position: &Value) -> u32 {
        let line = position["line"].as_u64().unwrap_or(0) as usize;
        let wanted = position["character"].as_u64().unwrap_or(0) as usize;
        let Some(&start) = self.starts.get(line) else { return self.text.len() as u32 };
        let end = self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        let mut at = start;
        let mut units = 0;
        for c in self.text[start..end].chars() {
            if units >= wanted {
                break;
            }
            units += if self.utf8 { c.len_utf8() } else { c.len_utf16() };
            at += c.len_utf8();
        }
        at as u32
    }

    /// The first byte of the line that holds a byte.
    pub fn line_start(&self, at: u32) -> u32 {
        let line = self.starts.partition_point(|&s| s <= at as usize).saturating_sub(1);
        self.starts[line] as u32
    }

    fn floor(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_utf16_units_or_bytes() {
        let text = "é 𝄞 x\nsecond\r\n";
        for (utf8, column) in [(false, 5), (true, 8)] {
            let lines = Lines::of(text, utf8);
            let at = text.find('x').unwrap() as u32;
            assert_eq!(lines.position(at), json!({ "line": 0, "character": column }));
            assert_eq!(lines.byte(&json!({ "line": 0, "character": column })), at);
            assert_eq!(lines.byte(&json!({ "line": 9, "character": 0 })), text.len() as u32);
            assert_eq!(lines.byte(&json!({ "line": 0, "character": 99 })), text.find('\n').unwrap() as u32);
        }
    }
}
