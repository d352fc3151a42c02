//! Which statements of two documents clash in a point.

use super::features::{COUNT, NEAREST, Side, features};
use super::points::{Matter, Point, points};
use super::scope::{Denial, denials};
use super::tree::Tree;
use super::weights::sure;
use crate::claims::{Claim, Slot, Stance};
use crate::clusters::Weights;
use crate::lexicon::states::Says;
use crate::text::Span;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// Two statements of which one denies what the other tells.
#[derive(Clone, Debug)]
pub struct Denied {
    /// Claims by index, `a < b`.
    pub a: u32,
    pub b: u32,
    /// The words in which they clash.
    pub left: Span,
    pub right: Span,
    /// How sure the conflict is, 0 to 1, on the scale of the rules.
    pub certainty: f32,
    pub features: [f32; COUNT],
}

/// A matter that more statements of a document speak of tells nothing of any two.
const COMMON: usize = 12;

/// The points of one document, by statement.
struct Page<'a> {
    statements: Vec<u32>,
    trees: Vec<Tree<'a>>,
    denials: Vec<Vec<Denial>>,
    points: Vec<Vec<Point>>,
    /// Statements and points by matter: what is not so, and what is.
    not: FxHashMap<Matter, Vec<(u32, u32)>>,
    so: FxHashMap<Matter, Vec<(u32, u32)>>,
}

fn page<'a>(claims: &'a [Claim], statements: Vec<u32>, wanted: Option<&FxHashSet<Matter>>) -> Page<'a> {
    let trees: Vec<Tree> = statements.iter().map(|&s| Tree::new(&claims[s as usize].words)).collect();
    let denied: Vec<Vec<Denial>> = trees.iter().map(denials).collect();
    let all: Vec<Vec<Point>> = trees.iter().zip(&denied).map(|(t, d)| points(t, d)).collect();
    let mut page =
        Page { statements, trees, denials: denied, points: all, not: FxHashMap::default(), so: FxHashMap::default() };
    for (n, list) in page.points.iter().enumerate() {
        for (m, point) in list.iter().enumerate() {
            if wanted.is_some_and(|w| !w.contains(&point.matter)) {
                continue;
            }
            let table = if point.so { &mut page.so } else { &mut page.not };
            table.entry(point.matter).or_default().push((n as u32, m as u32));
        }
    }
    page
}

impl<'a> Page<'a> {
    fn side(&'a self, claims: &'a [Claim], n: usize) -> Side<'a> {
        Side {
            claim: &claims[self.statements[n] as usize],
            before: n.checked_sub(1).map(|k| &claims[self.statements[k] as usize]),
            tree: &self.trees[n],
            denials: &self.denials[n],
            points: &self.points[n],
        }
    }
}

/// The clashing statements of every two documents that candidates join.
pub fn denied(claims: &[Claim], candidates: &[(u32, u32)], weights: &Weights) -> Vec<Denied> {
    let document = |c: u32| claims[c as usize].passage.document.0;
    let mut between: Vec<(u32, u32)> = candidates
        .par_iter()
        .map(|&(a, b)| (document(a).min(document(b)), document(a).max(document(b))))
        .filter(|(a, b)| a != b)
        .collect();
    between.par_sort_unstable();
    between.dedup();
    let mut statements: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (i, claim) in claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Statement) {
        statements.entry(claim.passage.document.0).or_default().push(i as u32);
    }
    let of = |n: u32| statements.get(&n).cloned().unwrap_or_default();
    // Documents that tell one story lie together: each document is read once for its later partners.
    let mut found: Vec<Denied> = between
        .par_chunk_by(|x, y| x.0 == y.0)
        .flat_map_iter(|partners| {
            let first = page(claims, of(partners[0].0), None);
            partners
                .iter()
                .flat_map(|&(_, other)| {
                    let wanted: FxHashSet<Matter> = first.not.keys().chain(first.so.keys()).copied().collect();
                    let second = page(claims, of(other), Some(&wanted));
                    let mut list = clashes(claims, &first, &second, weights);
                    list.extend(clashes(claims, &second, &first, weights));
                    best(list)
                })
                .collect::<Vec<_>>()
        })
        .collect();
    found.sort_by_key(|x| (x.a, x.b));
    found
}

/// Of each two statements the surest clash.
fn best(mut list: Vec<Denied>) -> Vec<Denied> {
    list.sort_by(|x, y| {
        (x.a, x.b)
            .cmp(&(y.a, y.b))
            .then(y.certainty.total_cmp(&x.certainty))
            .then((x.left, x.right).cmp(&(y.left, y.right)))
    });
    list.dedup_by_key(|x| (x.a, x.b));
    list
}

/// What the first document denies of what the second tells.
fn clashes(claims: &[Claim], d: &Page, t: &Page, weights: &Weights) -> Vec<Denied> {
    let mut matters: Vec<&Matter> = d.not.keys().filter(|m| t.so.contains_key(*m)).collect();
    matters.sort_unstable();
    let mut rows: Vec<(u32, u32, Point, Point, [f32; COUNT])> = Vec::new();
    for matter in matters {
        let (denying, telling) = (&d.not[matter], &t.so[matter]);
        let common = denying.len()
            + telling.len()
            + d.so.get(matter).map_or(0, Vec::len)
            + t.not.get(matter).map_or(0, Vec::len);
        if denying.len() > COMMON || telling.len() > COMMON {
            continue;
        }
        for &(n, p) in denying {
            let p = d.points[n as usize][p as usize];
            if p.says == Says::Implies {
                continue;
            }
            for &(m, q) in telling {
                let q = t.points[m as usize][q as usize];
                let (x, y) = (d.side(claims, n as usize), t.side(claims, m as usize));
                // A question asserts nothing.
                if x.claim.stance == Stance::Hypothetical || y.claim.stance == Stance::Hypothetical {
                    continue;
                }
                if let Some(row) = features(&x, &p, &y, &q, common, weights) {
                    rows.push((n, m, p, q, row));
                }
            }
        }
    }
    rivals(&mut rows);
    rows.into_iter()
        .map(|(n, m, p, q, row)| {
            let (x, y) = (d.statements[n as usize], t.statements[m as usize]);
            let spans =
                (d.trees[n as usize].words[p.word as usize].span, t.trees[m as usize].words[q.word as usize].span);
            let (a, b, left, right) = if x < y { (x, y, spans.0, spans.1) } else { (y, x, spans.1, spans.0) };
            Denied { a, b, left, right, certainty: sure(&row), features: row }
        })
        .collect()
}

/// How near a pair is, before it is judged.
fn nearness(row: &[f32; COUNT]) -> f32 {
    row[2] + row[3] - 0.3 * (row[6] + row[7])
}

/// Tells each pair how much nearer it is than the next best for either side.
fn rivals(rows: &mut [(u32, u32, Point, Point, [f32; COUNT])]) {
    let near: Vec<f32> = rows.iter().map(|r| nearness(&r.4)).collect();
    for k in 0..rows.len() {
        let (n, m, word) = (rows[k].0, rows[k].1, rows[k].2.word);
        let (mut of_d, mut of_t, mut others) = (-1.0f32, -1.0f32, 0.0f32);
        for (l, other) in rows.iter().enumerate().filter(|(l, _)| *l != k) {
            if other.0 == n && other.2.word == word && other.1 != m {
                of_d = of_d.max(near[l]);
                others += 1.0;
            }
            if other.1 == m && other.0 != n {
                of_t = of_t.max(near[l]);
            }
        }
        let row = &mut rows[k].4;
        row[NEAREST] = (near[k] - of_d).clamp(-2.0, 2.0);
        row[NEAREST + 1] = (near[k] - of_t).clamp(-2.0, 2.0);
        row[NEAREST + 2] = others.min(8.0);
    }
}

#[cfg(test)]
mod tests {
    //! Small stories of two documents, of which one denies what the other tells.

    use super::denied;
    use crate::check::{Stated, state};
    use crate::clusters::Weights;
    use crate::text::Document;

    /// The words in which two texts clash, with how sure that is, surest first.
    fn clashes(one: &str, other: &str) -> Vec<(String, String, f32)> {
        let documents = [Document::plain("one", one), Document::plain("other", other)];
        let Stated { claims, .. } = state(&documents);
        let first = |d: u32| claims.iter().position(|c| c.passage.document.0 == d);
        let (Some(x), Some(y)) = (first(0), first(1)) else { return Vec::new() };
        let mut found = denied(&claims, &[(x as u32, y as u32)], &Weights::count(&claims));
        found.sort_by(|x, y| y.certainty.total_cmp(&x.certainty));
        let cut = |c: u32, span| documents[claims[c as usize].passage.document.0 as usize].cut(span).to_string();
        found.iter().map(|d| (cut(d.a, d.left), cut(d.b, d.right), d.certainty)).collect()
    }

    /// `expected`: the words of the surest clash, "left | right"; nothing where none may be told. Which document comes first changes nothing.
    fn check(one: &str, other: &str, expected: &str) {
        for turned in [false, true] {
            let found = if turned { clashes(other, one) } else { clashes(one, other) };
            let surest = found.iter().find(|f| f.2 > 0.25);
            let shown = surest.map_or(String::new(), |(left, right, _)| {
                if turned { format!("{right} | {left}") } else { format!("{left} | {right}") }
            });
            assert_eq!(shown, expected, "{one} / {other}");
            assert!(found.iter().all(|f| (0.0..=1.0).contains(&f.2)));
        }
    }

    #[test]
    fn a_plain_denial() {
        let told = "The council approved the plan for the harbour.";
        check("The council did not approve the plan for the harbour.", told, "approve | approved");
        check("The mill had no alarm.", "The guard said that the alarm of the mill rang twice.", "alarm | alarm");
    }

    #[test]
    fn words_of_their_own() {
        let hurt = "The crane fell on the quay and two dockers were taken to hospital with broken legs.";
        check("Nobody was hurt when the crane fell on the quay.", hurt, "hurt | broken");
        let bridge = "The bridge over the Arle was swept away by the flood.";
        check(bridge, "The bridge over the Arle withstood the flood.", "swept | withstood");
    }

    #[test]
    fn opposite_states() {
        let open = "The museum stayed open on Monday after the leak.";
        check("The museum was closed on Monday after the leak.", open, "closed | open");
    }

    #[test]
    fn what_denies_nothing() {
        let bridge = "The bridge over the Arle was swept away by the flood.";
        check(bridge, "The bridge over the Arle was swept away by the flood at noon.", "");
        // a question
        check("Did nobody hear the alarm in the mill?", "A guard heard the alarm in the mill.", "");
        // another matter
        let robes = "The mayor approved of the choir's new robes.";
        check("The council did not approve the plan for the harbour.", robes, "");
        check("", bridge, "");
    }
}
