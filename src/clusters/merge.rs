//! Clusters: claims that speak of one matter. Merging is by average link, so that a chain of near neighbours does not join strangers.

use rustc_hash::FxHashMap;

/// The claims of one matter, ascending.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cluster {
    pub claims: Vec<u32>,
}

/// Merges claims along the pairs `(likeness, i, j)`, the likest first. Two clusters join only when at least the share `linked` of all
/// pairs between them has been met. Every claim `0..count` lands in exactly one cluster.
pub fn merge(count: usize, linked: f32, mut pairs: Vec<(f32, u32, u32)>) -> Vec<Cluster> {
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut root: Vec<u32> = (0..count as u32).collect();
    let mut members: Vec<Vec<u32>> = (0..count as u32).map(|i| vec![i]).collect();
    let mut met: Vec<FxHashMap<u32, u32>> = vec![FxHashMap::default(); count];
    for (_, i, j) in pairs {
        let (a, b) = (find(&mut root, i), find(&mut root, j));
        if a == b {
            continue;
        }
        *met[b as usize].entry(a).or_default() += 1;
        let seen = met[a as usize].entry(b).or_default();
        *seen += 1;
        let all = members[a as usize].len() * members[b as usize].len();
        if (*seen as f32) < linked * all as f32 {
            continue;
        }
        let (keep, gone) = if members[a as usize].len() >= members[b as usize].len() { (a, b) } else { (b, a) };
        let moved = std::mem::take(&mut members[gone as usize]);
        members[keep as usize].extend(moved);
        root[gone as usize] = keep;
        let mut links: Vec<(u32, u32)> = std::mem::take(&mut met[gone as usize]).into_iter().collect();
        links.sort_unstable();
        for (other, seen) in links {
            met[other as usize].remove(&gone);
            if other != keep {
                *met[keep as usize].entry(other).or_default() += seen;
                *met[other as usize].entry(keep).or_default() += seen;
            }
        }
        met[keep as usize].remove(&gone);
    }
    let mut clusters: Vec<Cluster> = members
        .into_iter()
        .filter(|m| !m.is_empty())
        .map(|mut claims| {
            claims.sort_unstable();
            Cluster { claims }
        })
        .collect();
    clusters.sort_by_key(|c| c.claims[0]);
    clusters
}

fn find(root: &mut [u32], mut i: u32) -> u32 {
    while root[i as usize] != i {
        root[i as usize] = root[root[i as usize] as usize];
        i = root[i as usize];
    }
    i
}
