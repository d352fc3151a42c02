//! A block as the reader of sentences sees it: its characters without the markup, each with its place.

use crate::text::{Document, Span};

/// The unmasked characters of a block. All slices run in parallel; `at` has one entry more, the end.
pub struct Prose {
    pub chars: Vec<char>,
    /// Byte offset in the document of each character, and of the end of the block.
    at: Vec<u32>,
    /// Places before which markup was left out, ascending.
    seams: Vec<u32>,
}

impl Prose {
    /// Reads a block. `masks` are those of the document.
    pub fn new(document: &Document, block: Span) -> Prose {
        let masks = &document.masks;
        let mut mask = masks.partition_point(|m| m.end <= block.start);
        let text = document.cut(block);
        let mut prose =
            Prose { chars: Vec::with_capacity(text.len()), at: Vec::with_capacity(text.len() + 1), seams: Vec::new() };
        for (i, c) in text.char_indices() {
            let at = block.start + i as u32;
            while mask < masks.len() && masks[mask].end <= at {
                mask += 1;
            }
            if mask < masks.len() && masks[mask].start <= at {
                if prose.seams.last() != Some(&(prose.chars.len() as u32)) {
                    prose.seams.push(prose.chars.len() as u32);
                }
                continue;
            }
            prose.chars.push(c);
            prose.at.push(at);
        }
        prose.at.push(block.end);
        prose
    }

    /// The bytes of the document that characters `from..to` (not empty) stand on.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let last = to - 1;
        Span { start: self.at[from], end: self.at[last] + self.chars[last].len_utf8() as u32 }
    }

    /// Whether markup was left out inside `from..to`: "un**believ**able".
    pub fn seam(&self, from: usize, to: usize) -> Option<usize> {
        let k = self.seams.partition_point(|&s| s as usize <= from);
        self.seams.get(k).map(|&s| s as usize).filter(|&s| s < to)
    }

    /// The character at `i`, or a space beyond the ends.
    pub fn get(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or(' ')
    }
}
