//! Products of matrices in rows. The order of additions is fixed, so every machine gives the same bits.

/// The columns of every matrix that is multiplied with are filled up to a multiple of this.
pub const LANES: usize = 16;

/// `n` rounded up to full lanes.
pub const fn padded(n: usize) -> usize {
    n.div_ceil(LANES) * LANES
}

/// `c[n x m] += a[n x k] * b[k x m]`; `m` is a multiple of `LANES`. Uses the widest vectors that the machine has; their width changes
/// no bit of the result, as each sum is formed in the order of `k`, without fused operations.
pub fn multiply(c: &mut [f32], a: &[f32], b: &[f32], k: usize, m: usize) {
    let n = c.len() / m;
    let (rows, rest) = c.split_at_mut(n / 4 * 4 * m);
    pulp::Arch::new().dispatch(Product::<4> { c: rows, a, b, k, m });
    pulp::Arch::new().dispatch(Product::<1> { c: rest, a: &a[n / 4 * 4 * k..], b, k, m });
}

/// A product to be compiled for each width of vectors, `R` rows at a time; the rows are a multiple of `R`.
struct Product<'a, const R: usize> {
    c: &'a mut [f32],
    a: &'a [f32],
    b: &'a [f32],
    k: usize,
    m: usize,
}

impl<const R: usize> pulp::WithSimd for Product<'_, R> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) {
        let Product { c, a, b, k, m } = self;
        if k == 0 || m == 0 {
            return;
        }
        let (b, _) = S::as_simd_f32s(b);
        let (c, _) = S::as_mut_simd_f32s(c);
        let m = m / S::F32_LANES;
        for (c, a) in c.chunks_exact_mut(R * m).zip(a.chunks_exact(R * k)) {
            let mut column = 0;
            while column + 2 <= m {
                block::<S, R, 2>(simd, c, a, b, column, k, m);
                column += 2;
            }
            if column < m {
                block::<S, R, 1>(simd, c, a, b, column, k, m);
            }
        }
    }
}

#[inline(always)]
fn block<S: pulp::Simd, const R: usize, const V: usize>(
    simd: S,
    c: &mut [S::f32s],
    a: &[f32],
    b: &[S::f32s],
    column: usize,
    k: usize,
    m: usize,
) {
    let mut sums = [[simd.splat_f32s(0.0); V]; R];
    let rows: [&[f32]; R] = std::array::from_fn(|r| &a[r * k..(r + 1) * k]);
    for (p, line) in b.chunks_exact(m).take(k).enumerate() {
        let line = &line[column..column + V];
        for r in 0..R {
            let x = simd.splat_f32s(rows[r][p]);
            for v in 0..V {
                sums[r][v] = simd.add_f32s(sums[r][v], simd.mul_f32s(x, line[v]));
            }
        }
    }
    for r in 0..R {
        for v in 0..V {
            let at = &mut c[r * m + column + v];
            *at = simd.add_f32s(*at, sums[r][v]);
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
