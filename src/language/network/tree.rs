//! From scores of arcs to a tree: every word has one governor, one word hangs on the root, nothing goes in circles.
//!
//! The best governor of each word is taken alone; only where that is no tree, Chu and Liu's and Edmonds' contraction finds the best tree.

/// The best tree for `n` words. `scores[i * (n + 1) + h]` tells how well word `i` (from 0) hangs on `h` (from 1, 0 is the root). Gives
/// each word's governor, from 1, 0 for the one word that hangs on the root.
pub fn best(scores: &mut [f32], n: usize) -> Vec<u16> {
    let width = n + 1;
    if n == 0 {
        return Vec::new();
    }
    for i in 0..n {
        scores[i * width + i + 1] = f32::NEG_INFINITY;
    }
    let mut heads: Vec<u16> = (0..n).map(|i| argmax(&scores[i * width..(i + 1) * width]) as u16).collect();
    if heads.iter().filter(|&&h| h == 0).count() == 1 && !circular(&heads) {
        return heads;
    }
    // one root: the word that would lose most by hanging elsewhere
    let mut root = (0, f32::NEG_INFINITY);
    for i in 0..n {
        let row = &scores[i * width..(i + 1) * width];
        let other = row[1..].iter().copied().fold(-1e30, f32::max);
        if row[0] - other > root.1 {
            root = (i, row[0] - other);
        }
    }
    for i in 0..n {
        if i == root.0 {
            scores[i * width..(i + 1) * width].fill(f32::NEG_INFINITY);
            scores[i * width] = 0.0;
        } else {
            scores[i * width] = -1e20;
        }
    }
    for (i, head) in heads.iter_mut().enumerate() {
        *head = argmax(&scores[i * width..(i + 1) * width]) as u16;
    }
    if !circular(&heads) {
        return heads;
    }
    let arcs: Vec<f32> =
        std::iter::once(vec![f32::NEG_INFINITY; width]).flatten().chain(scores.iter().copied()).collect();
    contract(arcs, width).into_iter().skip(1).map(|h| h as u16).collect()
}

fn argmax(row: &[f32]) -> usize {
    let mut best = 0;
    for (k, &value) in row.iter().enumerate() {
        if value > row[best] {
            best = k;
        }
    }
    best
}

/// Whether some word reaches itself.
fn circular(heads: &[u16]) -> bool {
    let mut seen = vec![0u16; heads.len() + 1];
    for start in 1..=heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start as u16;
            at = heads[at - 1] as usize;
        }
        if at != 0 && seen[at] == start as u16 {
            return true;
        }
    }
    false
}

/// The best arborescence on `m` nodes rooted in node 0; `arcs[d * m + h]`.
fn contract(arcs: Vec<f32>, m: usize) -> Vec<usize> {
    let mut heads = vec![0usize; m];
    for d in 1..m {
        heads[d] = argmax(&arcs[d * m..(d + 1) * m]);
    }
    let Some(cycle) = cycle(&heads) else { return heads };
    let mut in_cycle = vec![false; m];
    for &c in &cycle {
        in_cycle[c] = true;
    }
    // nodes outside keep their order; the cycle becomes the last node
    let rest: Vec<usize> = (0..m).filter(|&k| !in_cycle[k]).collect();
    let small = rest.len() + 1;
    let total: f32 = cycle.iter().map(|&c| arcs[c * m + heads[c]]).sum();
    let mut next = vec![f32::NEG_INFINITY; small * small];
    let (mut enters, mut leaves) = (vec![0usize; small], vec![0usize; small]);
    for (a, &out) in rest.iter().enumerate() {
        for (b, &other) in rest.iter().enumerate() {
            next[a * small + b] = arcs[out * m + other];
        }
        // an arc from the cycle to `out`, and one from `out` into the cycle
        for &c in &cycle {
            let leaving = arcs[out * m + c];
            if leaving > next[a * small + small - 1] {
                next[a * small + small - 1] = leaving;
                leaves[a] = c;
            }
            let entering = arcs[c * m + out] - arcs[c * m + heads[c]] + total;
            if entering > next[(small - 1) * small + a] {
                next[(small - 1) * small + a] = entering;
                enters[a] = c;
            }
        }
    }
    let solved = contract(next, small);
    for (a, &out) in rest.iter().enumerate().skip(1) {
        heads[out] = if solved[a] == small - 1 { leaves[a] } else { rest[solved[a]] };
    }
    let from = solved[small - 1];
    heads[enters[from]] = rest[from];
    heads
}

fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0usize; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at];
        }
        if at != 0 && seen[at] == start {
            let mut found = vec![at];
            let mut next = heads[at];
            while next != at {
                found.push(next);
                next = heads[next];
            }
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees() {
        // two words that want each other: the better arc stays, the other hangs on the root
        let mut scores = vec![1.0, 0.0, 5.0, 0.5, 6.0, 0.0];
        assert_eq!(best(&mut scores, 2), [0, 1]);
        let mut scores = vec![9.0, 0.0];
        assert_eq!(best(&mut scores, 1), [0]);
        // one root only
        let mut scores = vec![3.0, 0.0, 1.0, 4.0, 1.0, 0.0];
        assert_eq!(best(&mut scores, 2), [2, 0]);
    }

    #[test]
    fn always_a_tree() {
        let mut state = 7u64;
        for n in 1..30 {
            let mut scores: Vec<f32> = (0..n * (n + 1))
                .map(|_| {
                    state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    (state >> 40) as f32 / 1e6
                })
                .collect();
            let heads = best(&mut scores, n);
            assert_eq!(heads.iter().filter(|&&h| h == 0).count(), 1);
            assert!(!circular(&heads));
        }
    }
}
