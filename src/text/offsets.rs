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

    /// Where the text lies in the file, if it was taken out of a text that itself lies in the file as `outer` says.
    pub fn through(&self, outer: &Offsets) -> Offsets {
        if outer.0.is_empty() {
            return self.clone();
        }
        let mut whole = Offsets::default();
        let opening = self.0.first().is_none_or(|&(text, _)| text > 0).then_some((0, 0));
        let starts: Vec<(u32, u32)> = opening.into_iter().chain(self.0.iter().copied()).collect();
        for (k, &(text, between)) in starts.iter().enumerate() {
            let length = starts.get(k + 1).map_or(u32::MAX, |next| next.0 - text);
            whole.note(text as usize, outer.on_disk(between) as usize);
            let first = outer.0.partition_point(|&(at, _)| at <= between);
            for &(at, file) in outer.0[first..].iter().take_while(|&&(at, _)| at - between < length) {
                whole.note((text + (at - between)) as usize, file as usize);
            }
        }
        whole
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
        let mut inner = Offsets::default();
        inner.note(0, 5);
        inner.note(4, 25);
        let both = inner.through(&offsets);
        assert_eq!([0, 3, 4, 8, 9].map(|at| both.on_disk(at)), [5, 8, 24, 28, 40]);
        assert_eq!(Offsets::default().through(&offsets), offsets);
        assert_eq!([9, 10, 25, 30, 31].map(|at| offsets.on_disk(at)), [9, 9, 24, 40, 41]);
    }
}
