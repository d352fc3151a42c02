//! Logistic regression with a ridge on every weight but the first.

/// The chance that a logit stands for.
pub fn chance(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

/// The weights of rows that begin with a 1, each with its label of 0 or 1, by Newton's method.
pub fn fit(rows: &[(Vec<f64>, f64)], ridge: f64) -> Vec<f64> {
    let width = rows.first().map_or(1, |(row, _)| row.len());
    let mut weights = vec![0.0; width];
    for _ in 0..25 {
        let mut slope = vec![0.0; width];
        let mut curve = vec![vec![0.0; width]; width];
        for f in 0..width {
            let ridge = if f == 0 { 1e-6 } else { ridge };
            slope[f] -= ridge * weights[f];
            curve[f][f] += ridge;
        }
        for (row, label) in rows {
            let p = chance(row.iter().zip(&weights).map(|(x, w)| x * w).sum::<f64>());
            for f in 0..width {
                slope[f] += (label - p) * row[f];
                for g in 0..=f {
                    curve[f][g] += p * (1.0 - p) * row[f] * row[g];
                }
            }
        }
        let step = solve(curve, slope);
        weights.iter_mut().zip(step).for_each(|(w, s)| *w += s);
    }
    weights
}

/// Solves a symmetric system, given its lower triangle, by Cholesky's decomposition.
fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for i in 0..n {
        for j in 0..=i {
            let sum = a[i][j] - (0..j).map(|k| a[i][k] * a[j][k]).sum::<f64>();
            a[i][j] = if i == j { sum.max(1e-12).sqrt() } else { sum / a[j][j] };
        }
        b[i] = (b[i] - (0..i).map(|k| a[i][k] * b[k]).sum::<f64>()) / a[i][i];
    }
    for i in (0..n).rev() {
        b[i] = (b[i] - (i + 1..n).map(|k| a[k][i] * b[k]).sum::<f64>()) / a[i][i];
    }
    b
}
