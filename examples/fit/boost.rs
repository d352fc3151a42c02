//! Gradient boosting of small trees for the logarithm of odds, on binned features. Deterministic.

use claimlint::graph::{Node, Trees};

/// How trees are grown.
#[derive(Clone, Copy)]
pub struct Settings {
    pub trees: usize,
    pub leaves: usize,
    pub rate: f64,
    /// The least number of rows in a leaf.
    pub least: usize,
    /// Ridge on the values of leaves.
    pub ridge: f64,
    /// The share of the rows that a tree sees.
    pub rows: f64,
    /// The share of the features that a tree may ask for.
    pub features: f64,
    /// The share of those that each question may ask for.
    pub question: f64,
}

/// Bins a feature is cut into at most.
const BINS: usize = 48;

/// The mean of so many fits, which differ by the rows and features that chance lets their trees see.
pub fn mean(fits: u64, rows: &[&[f32]], labels: &[bool], settings: Settings) -> Trees {
    let mut all = Trees { base: 0.0, trees: Vec::new() };
    for n in 0..fits {
        let random = Random(0x2545_f491_4f6c_dd1d ^ n.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let one = boost(random, rows, labels, settings);
        all.base += one.base / fits as f32;
        all.trees.extend(one.trees);
    }
    for node in all.trees.iter_mut().flatten() {
        if let Node::Add(value) = node {
            *value /= fits as f32;
        }
    }
    all
}

/// Fits trees to rows and labels.
fn boost(mut random: Random, rows: &[&[f32]], labels: &[bool], settings: Settings) -> Trees {
    let width = rows.first().map_or(0, |r| r.len());
    let cuts: Vec<Vec<f32>> = (0..width).map(|f| cuts(rows, f)).collect();
    let binned: Vec<Vec<u8>> =
        (0..width).map(|f| rows.iter().map(|r| cuts[f].partition_point(|&c| c < r[f]) as u8).collect()).collect();
    let positive = labels.iter().filter(|l| **l).count().max(1) as f64;
    let base = (positive / (labels.len() as f64 - positive).max(1.0)).ln();
    let mut logits = vec![base; rows.len()];
    let mut trees = Trees { base: base as f32, trees: Vec::new() };
    for _ in 0..settings.trees {
        let slopes: Vec<(f64, f64)> = logits
            .iter()
            .zip(labels)
            .map(|(&z, &y)| {
                let p = 1.0 / (1.0 + (-z).exp());
                (f64::from(u8::from(y)) - p, p * (1.0 - p))
            })
            .collect();
        let used: Vec<u32> = (0..rows.len() as u32).filter(|_| random.next() < settings.rows).collect();
        let features: Vec<usize> = (0..width).filter(|_| random.next() < settings.features).collect();
        let tree = grow(&binned, &cuts, &slopes, used, &features, settings, &mut random);
        for (logit, row) in logits.iter_mut().zip(rows) {
            let one = Trees { base: 0.0, trees: vec![tree.clone()] };
            *logit += f64::from(one.logit(row));
        }
        trees.trees.push(tree);
    }
    trees
}

/// Thresholds between the bins of a feature.
fn cuts(rows: &[&[f32]], feature: usize) -> Vec<f32> {
    let mut values: Vec<f32> = rows.iter().map(|r| r[feature]).collect();
    values.sort_by(f32::total_cmp);
    let mut cuts: Vec<f32> = (1..BINS).map(|k| values[k * values.len() / BINS]).collect();
    // What is nearly always 0 has its own cut.
    cuts.push(values[0]);
    cuts.sort_by(f32::total_cmp);
    cuts.dedup();
    cuts
}

struct Leaf {
    node: usize,
    rows: Vec<u32>,
    best: Option<(f64, usize, usize)>,
}

fn grow(
    binned: &[Vec<u8>],
    cuts: &[Vec<f32>],
    slopes: &[(f64, f64)],
    rows: Vec<u32>,
    features: &[usize],
    settings: Settings,
    random: &mut Random,
) -> Vec<Node> {
    let value = |rows: &[u32]| {
        let (g, h) = rows.iter().fold((0.0, 0.0), |(g, h), &r| (g + slopes[r as usize].0, h + slopes[r as usize].1));
        Node::Add((settings.rate * g / (h + settings.ridge)) as f32)
    };
    let mut split = |rows: &[u32]| {
        let asked: Vec<usize> = if settings.question < 1.0 {
            features.iter().copied().filter(|_| random.next() < settings.question).collect()
        } else {
            features.to_vec()
        };
        best_split(binned, cuts, slopes, rows, &asked, settings)
    };
    let mut nodes = vec![value(&rows)];
    let mut leaves = vec![Leaf { node: 0, best: split(&rows), rows }];
    while leaves.len() < settings.leaves {
        let next = (0..leaves.len())
            .filter(|&l| leaves[l].best.is_some())
            .max_by(|&x, &y| leaves[x].best.unwrap().0.total_cmp(&leaves[y].best.unwrap().0).then(y.cmp(&x)));
        let Some(next) = next else { break };
        let leaf = leaves.swap_remove(next);
        let (_, feature, bin) = leaf.best.unwrap();
        let (low, high): (Vec<u32>, Vec<u32>) =
            leaf.rows.iter().partition(|&&r| usize::from(binned[feature][r as usize]) <= bin);
        let at = nodes.len();
        nodes.extend([value(&low), value(&high)]);
        nodes[leaf.node] = Node::Ask(feature as u16, cuts[feature][bin], at as u32, at as u32 + 1);
        for (node, rows) in [(at, low), (at + 1, high)] {
            leaves.push(Leaf { node, best: split(&rows), rows });
        }
    }
    nodes
}

/// Gain, feature and bin of the best question.
fn best_split(
    binned: &[Vec<u8>],
    cuts: &[Vec<f32>],
    slopes: &[(f64, f64)],
    rows: &[u32],
    features: &[usize],
    settings: Settings,
) -> Option<(f64, usize, usize)> {
    let mut best: Option<(f64, usize, usize)> = None;
    let score = |g: f64, h: f64| g * g / (h + settings.ridge);
    for &f in features {
        let mut sums = vec![(0.0, 0.0, 0usize); cuts[f].len() + 1];
        for &r in rows {
            let (sum, slope) = (&mut sums[usize::from(binned[f][r as usize])], slopes[r as usize]);
            *sum = (sum.0 + slope.0, sum.1 + slope.1, sum.2 + 1);
        }
        let whole = sums.iter().fold((0.0, 0.0, 0), |s, x| (s.0 + x.0, s.1 + x.1, s.2 + x.2));
        let mut left = (0.0, 0.0, 0);
        for (bin, sum) in sums[..cuts[f].len()].iter().enumerate() {
            left = (left.0 + sum.0, left.1 + sum.1, left.2 + sum.2);
            if left.2 < settings.least || whole.2 - left.2 < settings.least {
                continue;
            }
            let gain = score(left.0, left.1) + score(whole.0 - left.0, whole.1 - left.1) - score(whole.0, whole.1);
            if gain > 1e-6 && best.is_none_or(|b| gain > b.0) {
                best = Some((gain, f, bin));
            }
        }
    }
    best
}

/// Numbers from 0 to 1 that are the same every time (xorshift64*).
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1u64 << 53) as f64
    }
}
