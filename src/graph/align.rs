//! Words against words: where two wordings are the same, and what stands in the gaps.

use crate::claims::WordAt;
use std::ops::Range;

/// Longest wording that is compared, in words; what is longer is cut.
const LONGEST: usize = 160;

/// A gap: what one side has where the other has something else (either may be empty).
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub left: Range<usize>,
    pub right: Range<usize>,
}

/// An alignment of two wordings.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// How many words are the same, in order.
    pub same: usize,
    pub gaps: Vec<Gap>,
}

/// Whether two wordings begin and end alike for three fifths of the longer: two names that differ weigh more than all they share.
pub fn framed(a: &[WordAt], b: &[WordAt]) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let front = a.iter().zip(b).take_while(|(x, y)| alike(x, y)).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| alike(x, y)).count();
    (front + back).min(short) * 5 >= long * 3
}

/// Aligns two wordings by their longest common subsequence of lemmas.
pub fn align(a: &[WordAt], b: &[WordAt]) -> Alignment {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    let width = b.len() + 1;
    let mut best = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            best[i * width + j] = if alike(&a[i], &b[j]) {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut same, mut gaps) = (0, 0, 0, Vec::new());
    let (mut from_i, mut from_j) = (0, 0);
    while i < a.len() && j < b.len() {
        if alike(&a[i], &b[j]) {
            if i > from_i || j > from_j {
                gaps.push(Gap { left: from_i..i, right: from_j..j });
            }
            (i, j, same) = (i + 1, j + 1, same + 1);
            (from_i, from_j) = (i, j);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    if a.len() > from_i || b.len() > from_j {
        gaps.push(Gap { left: from_i..a.len(), right: from_j..b.len() });
    }
    Alignment { same, gaps }
}

fn alike(a: &WordAt, b: &WordAt) -> bool {
    a.form == b.form || a.lemma == b.lemma
}
