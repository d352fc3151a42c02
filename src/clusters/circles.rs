//! Circles of documents: those that tell one story, the likest first, as long as the circle can be looked at in one piece.
//!
//! In: the stories of a large collection. Out: every document in exactly one circle, circles by their first document. Always: two
//! documents that tell one story and are in no one's larger circle are in one.

use super::Stories;
use crate::text::DocumentId;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A name that more documents have leads from none of them to another; those that tell one story share rarer ones.
const LEADS: usize = 64;
/// From each document to so many others at most.
const MATES: usize = 48;

impl Stories {
    /// Circles of at most `most` documents, each ascending.
    pub fn circles(&self, most: usize) -> Vec<Vec<usize>> {
        let count = self.tales.len();
        let mut has: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (n, tale) in self.tales.iter().enumerate() {
            for &name in &tale.names {
                has.entry(name).or_default().push(n as u32);
            }
        }
        has.retain(|_, documents| (2..=LEADS).contains(&documents.len()));
        let mut pairs: Vec<(f32, u32, u32)> =
            (0..count as u32).into_par_iter().flat_map_iter(|n| self.mates(&has, n)).collect();
        pairs.par_sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let mut root: Vec<u32> = (0..count as u32).collect();
        let mut size = vec![1usize; count];
        for (_, a, b) in pairs {
            let (a, b) = (find(&mut root, a) as usize, find(&mut root, b) as usize);
            if a != b && size[a] + size[b] <= most {
                root[a.max(b)] = a.min(b) as u32;
                size[a.min(b)] = size[a] + size[b];
            }
        }
        let mut circles: Vec<Vec<usize>> = vec![Vec::new(); count];
        for n in 0..count {
            circles[find(&mut root, n as u32) as usize].push(n);
        }
        circles.retain(|c| !c.is_empty());
        circles
    }

    /// The documents behind `n` that tell its story, the likest of them.
    fn mates(&self, has: &FxHashMap<u32, Vec<u32>>, n: u32) -> Vec<(f32, u32, u32)> {
        let names = self.tales[n as usize].names.iter().filter_map(|name| has.get(name));
        let mut others: Vec<u32> = names.flat_map(|list| &list[list.partition_point(|&o| o <= n)..]).copied().collect();
        others.sort_unstable();
        others.dedup();
        others.retain(|&o| self.one(DocumentId(n), DocumentId(o)));
        let mut mates: Vec<(f32, u32, u32)> =
            others.into_iter().map(|o| (self.likeness(n as usize, o as usize).0, n, o)).collect();
        mates.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then(x.2.cmp(&y.2)));
        mates.truncate(MATES);
        mates
    }
}

fn find(root: &mut [u32], mut i: u32) -> u32 {
    while root[i as usize] != i {
        root[i as usize] = root[root[i as usize] as usize];
        i = root[i as usize];
    }
    i
}
