//! Where a place in the text lies in the file, for files that were not UTF-8 or whose text was taken out of markup.

/// Maps bytes of `Document::text` to bytes of the file. Empty where the two are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offsets(Vec<(u32, u32)>);

impl Offsets {
    /// Says that from here on text and file advance together. Calls ascend.
    pub fn note(&mut self, text: usize, file: usize) {
        let (text, file) = (text as u32, file as u32);
        match self.0.last() {
            Some(&(t, f)) if file.wrapping_sub(f) == text.wrapping_sub(t) => {}
            None if text == file => {}
            _ => self.0.push((text, file)),
        }
    }

    /// The byte of the file that this byte of the text was read from.
    pub fn on_disk(&self, at: u32) -> u32 {
        match self.0.partition_point(|&(text, _)| text <= at).checked_sub(1).map(|k| self.0[k]) {
            Some((text, file)) => file + (at - text),
            None => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_file_drift_apart_where_noted() {
        let mut offsets = Offsets::default();
        offsets.note(0, 0);
        assert_eq!(offsets.on_disk(7), 7);
        offsets.note(10, 9);
        offsets.note(20, 19);
        offsets.note(30, 40);
        assert_eq!([9, 10, 25, 30, 31].map(|at| offsets.on_disk(at)), [9, 9, 24, 40, 41]);
    }
}
