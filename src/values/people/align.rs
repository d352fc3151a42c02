//! Two rows of words laid beside each other: the longest common subsequence, and the gaps between.

use std::ops::Range;

/// Which items of two rows match, in order.
pub(super) struct Alignment {
    pairs: Vec<(usize, usize)>,
    /// The number of matching items.
    pub matched: usize,
}

/// A stretch in which the rows differ; one side may be empty.
pub(super) struct Gap {
    pub left: Range<usize>,
    pub right: Range<usize>,
    /// Nothing matches before it.
    pub first: bool,
    /// Nothing matches after it.
    pub last: bool,
}

impl Alignment {
    /// Matching indices, ascending on both sides.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.pairs.iter().copied()
    }

    /// The gaps, in order; `left` and `right` are the lengths of the rows.
    pub fn gaps(&self, left: usize, right: usize) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let (mut i, mut j) = (0, 0);
        for (n, (p, q)) in self.pairs.iter().copied().chain([(left, right)]).enumerate() {
            if p > i || q > j {
                gaps.push(Gap { left: i..p, right: j..q, first: n == 0, last: n == self.pairs.len() });
            }
            (i, j) = (p + 1, q + 1);
        }
        gaps
    }
}

/// Aligns two rows. Time and space are the product of the lengths of what lies between the common beginning and the common
/// end, so callers bound the lengths.
pub(super) fn align(a: &[u64], b: &[u64]) -> Alignment {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (x, y) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let width = y.len() + 1;
    let mut best = vec![0u16; (x.len() + 1) * width];
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            best[i * width + j] = if x[i] == y[j] {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|k| (k, k)).collect();
    let (mut i, mut j) = (0, 0);
    while i < x.len() && j < y.len() {
        if x[i] == y[j] {
            pairs.push((head + i, head + j));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs.extend((0..tail).map(|k| (a.len() - tail + k, b.len() - tail + k)));
    Alignment { matched: pairs.len(), pairs }
}
