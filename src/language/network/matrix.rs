//! Products of matrices in rows. The order of additions is fixed, so every machine gives the same bits.

/// The columns of every matrix that is multiplied with are filled up to a multiple of this.
pub const LANES: usize = 16;

/// `n` rounded up to full lanes.
pub const fn padded(n: usize) -> usize {
    n.div_ceil(LANES) * LANES
}

/// `c[n x m] += a[n x k] * b[k x m]`; `m` is a multiple of `LANES`.
pub fn multiply(c: &mut [f32], a: &[f32], b: &[f32], k: usize, m: usize) {
    let n = c.len() / m;
    let mut row = 0;
    while row < n {
        let rows = (n - row).min(4);
        for col in (0..m).step_by(LANES) {
            match rows {
                4 => block::<4>(c, a, b, row, col, k, m),
                3 => block::<3>(c, a, b, row, col, k, m),
                2 => block::<2>(c, a, b, row, col, k, m),
                _ => block::<1>(c, a, b, row, col, k, m),
            }
        }
        row += rows;
    }
}

#[inline(always)]
fn block<const R: usize>(c: &mut [f32], a: &[f32], b: &[f32], row: usize, col: usize, k: usize, m: usize) {
    let mut sum = [[0f32; LANES]; R];
    let a = &a[row * k..(row + R) * k];
    let mut line = &b[col..];
    for p in 0..k {
        let Some(values) = line.first_chunk::<LANES>() else { break };
        for (r, sums) in sum.iter_mut().enumerate() {
            let x = a[r * k + p];
            for (s, v) in sums.iter_mut().zip(values) {
                *s += x * v;
            }
        }
        line = line.get(m..).unwrap_or(&[]);
    }
    for (r, sums) in sum.iter().enumerate() {
        let at = (row + r) * m + col;
        for (c, s) in c[at..at + LANES].iter_mut().zip(sums) {
            *c += s;
        }
    }
}

/// Makes probabilities of scores.
pub fn softmax(row: &mut [f32]) {
    let top = row.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for v in row.iter_mut() {
        // e^x as (1 + x / 1024)^1024
        let mut e = 1.0 + (*v - top).max(-80.0) * (1.0 / 1024.0);
        for _ in 0..10 {
            e *= e;
        }
        *v = e;
        sum += e;
    }
    let part = 1.0 / sum;
    row.iter_mut().for_each(|v| *v *= part);
}

/// The place of the greatest value, the first among equals.
pub fn greatest(row: &[f32]) -> usize {
    let mut best = 0;
    for (k, value) in row.iter().enumerate() {
        if *value > row[best] {
            best = k;
        }
    }
    best
}
