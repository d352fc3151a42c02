//! Matrices in rows, for training: products, transposes, random numbers.

/// `c[n x m] += a[n x k] * b[k x m]`.
pub fn multiply(c: &mut [f32], a: &[f32], b: &[f32], n: usize, k: usize, m: usize) {
    assert!(c.len() >= n * m && a.len() >= n * k && b.len() >= k * m);
    let mut row = 0;
    while row < n {
        let rows = (n - row).min(6);
        let mut col = 0;
        while col + 8 <= m {
            col += match m - col {
                32.. => columns::<32>(c, a, b, rows, row, col, k, m),
                16.. => columns::<16>(c, a, b, rows, row, col, k, m),
                _ => columns::<8>(c, a, b, rows, row, col, k, m),
            };
        }
        if col < m {
            for r in row..row + rows {
                for p in 0..k {
                    let x = a[r * k + p];
                    for j in col..m {
                        c[r * m + j] += x * b[p * m + j];
                    }
                }
            }
        }
        row += rows;
    }
}

#[inline(always)]
fn columns<const W: usize>(
    c: &mut [f32],
    a: &[f32],
    b: &[f32],
    rows: usize,
    row: usize,
    col: usize,
    k: usize,
    m: usize,
) -> usize {
    match rows {
        6 => block::<6, W>(c, a, b, row, col, k, m),
        5 => block::<5, W>(c, a, b, row, col, k, m),
        4 => block::<4, W>(c, a, b, row, col, k, m),
        3 => block::<3, W>(c, a, b, row, col, k, m),
        2 => block::<2, W>(c, a, b, row, col, k, m),
        _ => block::<1, W>(c, a, b, row, col, k, m),
    }
    W
}

#[inline(always)]
fn block<const R: usize, const W: usize>(
    c: &mut [f32],
    a: &[f32],
    b: &[f32],
    row: usize,
    col: usize,
    k: usize,
    m: usize,
) {
    let mut sum = [[0f32; W]; R];
    for p in 0..k {
        let line: &[f32; W] = b[p * m + col..p * m + col + W].try_into().unwrap();
        for (r, sum) in sum.iter_mut().enumerate() {
            let x = a[(row + r) * k + p];
            for j in 0..W {
                sum[j] = fused(x, line[j], sum[j]);
            }
        }
    }
    for (r, sum) in sum.iter().enumerate() {
        let at = (row + r) * m + col;
        for j in 0..W {
            c[at + j] += sum[j];
        }
    }
}

#[inline(always)]
fn fused(a: f32, b: f32, c: f32) -> f32 {
    if cfg!(target_feature = "fma") { a.mul_add(b, c) } else { a * b + c }
}

/// The transpose of `a[n x m]`.
pub fn transpose(a: &[f32], n: usize, m: usize) -> Vec<f32> {
    let mut t = vec![0.0; n * m];
    for i in (0..n).step_by(16) {
        for j in 0..m {
            for r in i..(i + 16).min(n) {
                t[j * n + r] = a[r * m + j];
            }
        }
    }
    t
}

/// A small generator of random numbers, the same for the same seed everywhere.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// In 0..1.
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// About normal, of deviation 1.
    pub fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.unit()).sum::<f32>() - 6.0
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, (self.next() % (i as u64 + 1)) as usize);
        }
    }
}
