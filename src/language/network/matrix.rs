//! Products with the learned matrices, in whole numbers: a row of the left is brought to 14 bits, a column of the right to 12, so that
//! every sum fits 32 bits. Sums of whole numbers are exact in any order, so every machine gives the same bits.

use pulp::{Arch, WithSimd};

/// The columns of every matrix that is multiplied with are filled up to a multiple of this.
pub const LANES: usize = 16;
/// The greatest weight as a whole number.
const TOP: f32 = 2047.0;
/// Columns that are multiplied at once.
const WIDE: usize = 32;

/// `n` rounded up to full lanes.
pub const fn padded(n: usize) -> usize {
    n.div_ceil(LANES) * LANES
}

/// A learned matrix in whole numbers.
pub struct Packed {
    rows: usize,
    columns: usize,
    /// For each 32 columns, for each two rows, the 32 pairs of the two; filled up with zeros.
    pairs: Vec<i16>,
    /// What 1 means in each column.
    scales: Vec<f32>,
}

impl Packed {
    /// Packs `values`, in rows; the columns are a multiple of `LANES`, the rows even.
    pub fn new(values: &[f32], rows: usize, columns: usize) -> Packed {
        let (all, mut scales) = (columns, vec![0f32; columns]);
        for row in values.chunks_exact(columns) {
            scales.iter_mut().zip(row).for_each(|(s, v)| *s = s.max(v.abs()));
        }
        let inverse: Vec<f32> = scales.iter().map(|&s| if s > 0.0 { TOP / s } else { 0.0 }).collect();
        scales.iter_mut().for_each(|s| *s /= TOP);
        let mut pairs = vec![0; rows * columns.div_ceil(WIDE) * WIDE];
        for (number, panel) in pairs.chunks_exact_mut(rows * WIDE).enumerate() {
            let columns = number * WIDE..columns.min((number + 1) * WIDE);
            let inverse = &inverse[columns.clone()];
            for (pairs, lines) in panel.chunks_exact_mut(2 * WIDE).zip(values.chunks_exact(2 * all)) {
                let (even, odd) = (&lines[columns.clone()], &lines[all..][columns.clone()]);
                for (((pair, even), odd), inverse) in pairs.chunks_exact_mut(2).zip(even).zip(odd).zip(inverse) {
                    (pair[0], pair[1]) = (near(even * inverse) as i16, near(odd * inverse) as i16);
                }
            }
        }
        Packed { rows, columns, pairs, scales }
    }
}

/// The nearest whole number of a value below 2^22, without an instruction that old machines lack.
#[inline(always)]
fn near(v: f32) -> i32 {
    const MAGIC: f32 = 12_582_912.0; // 1.5 * 2^23
    (v + MAGIC).to_bits() as i32 - MAGIC.to_bits() as i32
}

/// Working memory of products.
#[derive(Default)]
pub struct Rows {
    /// The rows of the left in whole numbers, two to a word, some rows side by side.
    pairs: Vec<i32>,
    /// What 1 means in each row.
    scales: Vec<f32>,
    sums: Vec<i32>,
}

/// Makes `out` the rows `x * w + bias`.
pub fn product(out: &mut Vec<f32>, x: &[f32], w: &Packed, bias: &[f32], rows: &mut Rows) {
    out.resize(x.len() / w.rows * w.columns, 0.0);
    let product = Product { out, x, w, bias, rows };
    match Arch::new() {
        #[cfg(target_arch = "x86_64")]
        Arch::V4(simd) => pulp::Simd::vectorize(simd, On::<_, 4>(simd, product)),
        #[cfg(target_arch = "x86_64")]
        Arch::V3(simd) => pulp::Simd::vectorize(simd, On::<_, 2>(simd, product)),
        _ => product.run::<_, 1>(Plain),
    }
}

struct Product<'a> {
    out: &'a mut [f32],
    x: &'a [f32],
    w: &'a Packed,
    bias: &'a [f32],
    rows: &'a mut Rows,
}

impl Product<'_> {
    /// Multiplies `R` rows at once.
    #[inline(always)]
    fn run<L: Lanes, const R: usize>(self, lanes: L) {
        let Product { out, x, w, bias, rows: Rows { pairs, scales, sums } } = self;
        let (k, m) = (w.rows, w.columns);
        let n = x.len() / k;
        let wide = m.div_ceil(WIDE) * WIDE;
        pairs.resize(n.div_ceil(R) * R * k / 2, 0);
        sums.resize(n.div_ceil(R) * R * wide, 0);
        scales.resize(n, 0.0);
        let limit = (i32::MAX / (k as i32 * TOP as i32)).min(16_000) as f32;
        for (i, (scale, x)) in scales.iter_mut().zip(x.chunks_exact(k)).enumerate() {
            let mut tops = [0f32; LANES];
            for part in x.chunks(LANES) {
                for (top, v) in tops.iter_mut().zip(part) {
                    let v = v.abs();
                    *top = if v > *top { v } else { *top };
                }
            }
            let top = tops.iter().copied().fold(1e-30, f32::max);
            let inverse = limit / top;
            *scale = top / limit;
            let group = &mut pairs[i / R * R * k / 2..][i % R..];
            for (pair, v) in group.iter_mut().step_by(R).zip(x.chunks_exact(2)) {
                *pair = near(v[0] * inverse) & 0xffff | near(v[1] * inverse) << 16;
            }
        }
        for (number, panel) in w.pairs.chunks_exact(k * WIDE).enumerate() {
            for (sums, x) in sums.chunks_exact_mut(R * wide).zip(pairs.chunks_exact(R * k / 2)) {
                let mut found = [lanes.zero(); R];
                for (pairs, x) in panel.chunks_exact(2 * WIDE).zip(x.chunks_exact(R)) {
                    lanes.add(&mut found, pairs, x);
                }
                for (line, found) in sums.chunks_exact_mut(wide).zip(found) {
                    line[number * WIDE..][..WIDE].copy_from_slice(&lanes.whole(found));
                }
            }
        }
        for ((out, sums), scale) in out.chunks_exact_mut(m).zip(sums.chunks_exact(wide)).zip(scales) {
            for (((out, sum), bias), column) in out.iter_mut().zip(sums).zip(bias).zip(&w.scales) {
                *out = bias + *sum as f32 * (*scale * column);
            }
        }
    }
}

/// Sums of a row, `WIDE` at once.
trait Lanes: Copy {
    type Sums: Copy;
    fn zero(self) -> Self::Sums;
    /// Adds to each sum of each row the product of its pair with the pair of that row.
    fn add(self, sums: &mut [Self::Sums], pairs: &[i16], x: &[i32]);
    fn whole(self, sums: Self::Sums) -> [i32; WIDE];
}

/// Any machine.
#[derive(Clone, Copy)]
struct Plain;

impl Lanes for Plain {
    type Sums = [i32; WIDE];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [0; WIDE]
    }

    #[inline(always)]
    fn add(self, sums: &mut [Self::Sums], pairs: &[i16], x: &[i32]) {
        for (sums, x) in sums.iter_mut().zip(x) {
            let (low, high) = (i32::from(*x as i16), x >> 16);
            for (sum, pair) in sums.iter_mut().zip(pairs.chunks_exact(2)) {
                *sum += i32::from(pair[0]) * low + i32::from(pair[1]) * high;
            }
        }
    }

    #[inline(always)]
    fn whole(self, sums: Self::Sums) -> [i32; WIDE] {
        sums
    }
}

#[cfg(target_arch = "x86_64")]
impl Lanes for pulp::x86::V3 {
    type Sums = [pulp::i32x8; 4];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [self.splat_i32x8(0); 4]
    }

    #[inline(always)]
    fn add(self, sums: &mut [Self::Sums], pairs: &[i16], x: &[i32]) {
        let (pairs, _) = pulp::as_arrays::<16, i16>(pairs);
        for (sums, x) in sums.iter_mut().zip(x) {
            let x = pulp::bytemuck::cast(self.splat_i32x8(*x));
            for (sum, pairs) in sums.iter_mut().zip(pairs) {
                let products = self.multiply_wrapping_add_adjacent_i16x16(pulp::bytemuck::cast(*pairs), x);
                *sum = self.wrapping_add_i32x8(*sum, products);
            }
        }
    }

    #[inline(always)]
    fn whole(self, sums: Self::Sums) -> [i32; WIDE] {
        pulp::bytemuck::cast(sums)
    }
}

#[cfg(target_arch = "x86_64")]
impl Lanes for pulp::x86::V4 {
    type Sums = [pulp::i32x16; 2];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [self.splat_i32x16(0); 2]
    }

    #[inline(always)]
    fn add(self, sums: &mut [Self::Sums], pairs: &[i16], x: &[i32]) {
        let (pairs, _) = pulp::as_arrays::<32, i16>(pairs);
        for (sums, x) in sums.iter_mut().zip(x) {
            let x = pulp::bytemuck::cast(self.splat_i32x16(*x));
            for (sum, pairs) in sums.iter_mut().zip(pairs) {
                let products = self.multiply_wrapping_add_adjacent_i16x32(pulp::bytemuck::cast(*pairs), x);
                *sum = self.wrapping_add_i32x16(*sum, products);
            }
        }
    }

    #[inline(always)]
    fn whole(self, sums: Self::Sums) -> [i32; WIDE] {
        pulp::bytemuck::cast(sums)
    }
}

/// A product on a machine with these lanes.
#[cfg(target_arch = "x86_64")]
struct On<'a, L, const R: usize>(L, Product<'a>);

#[cfg(target_arch = "x86_64")]
impl<L: Lanes, const R: usize> pulp::NullaryFnOnce for On<'_, L, R> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.1.run::<_, R>(self.0);
    }
}

/// `c[n x m] += a[n x k] * b[k x m]` for two matrices that were not learned; `m` is a multiple of `LANES`. Each sum is formed in the
/// order of `k`, without fused operations.
pub fn multiply(c: &mut [f32], a: &[f32], b: &[f32], k: usize, m: usize) {
    Arch::new().dispatch(Floating { c, a, b, k, m });
}

struct Floating<'a> {
    c: &'a mut [f32],
    a: &'a [f32],
    b: &'a [f32],
    k: usize,
    m: usize,
}

impl WithSimd for Floating<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Floating { c, a, b, k, m } = self;
        for (c, a) in c.chunks_exact_mut(m).zip(a.chunks_exact(k)) {
            for (column, c) in c.chunks_exact_mut(LANES).enumerate() {
                let mut sums = [0f32; LANES];
                for (p, &x) in a.iter().enumerate() {
                    let line = &b[p * m + column * LANES..][..LANES];
                    for (sum, v) in sums.iter_mut().zip(line) {
                        *sum += x * v;
                    }
                }
                c.iter_mut().zip(sums).for_each(|(c, s)| *c += s);
            }
        }
    }
}

/// Makes probabilities of scores.
#[inline(always)]
pub fn softmax(row: &mut [f32]) {
    let top = row.iter().copied().fold(f32::MIN, |a, b| if b > a { b } else { a });
    for v in row.iter_mut() {
        // e^x as (1 + x / 1024)^1024
        let mut e = 1.0 + (*v - top).max(-80.0) * (1.0 / 1024.0);
        for _ in 0..10 {
            e *= e;
        }
        *v = e;
    }
    let part = 1.0 / row.iter().sum::<f32>();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_lane_gives_the_same_bits() {
        let (k, m, n) = (64, 48, 7);
        let mut state = 9u64;
        let mut next = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 40) as f32 / (1 << 23) as f32 - 1.0
        };
        let values: Vec<f32> = (0..k * m).map(|_| next()).collect();
        let x: Vec<f32> = (0..n * k).map(|_| next()).collect();
        let bias: Vec<f32> = (0..m).map(|_| next()).collect();
        let w = Packed::new(&values, k, m);
        let (mut wide, mut rows) = (Vec::new(), Rows::default());
        product(&mut wide, &x, &w, &bias, &mut rows);
        let mut plain = vec![0.0; n * m];
        Product { out: &mut plain, x: &x, w: &w, bias: &bias, rows: &mut rows }.run::<_, 1>(Plain);
        assert_eq!(wide, plain);
        for i in 0..n {
            for j in 0..m {
                let exact: f32 = bias[j] + (0..k).map(|p| x[i * k + p] * values[p * m + j]).sum::<f32>();
                assert!((exact - plain[i * m + j]).abs() < 0.01, "{exact} {}", plain[i * m + j]);
            }
        }
    }
}
