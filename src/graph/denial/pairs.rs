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

/// What the statements of one document say that is so, and what they say is not so.
struct Page {
    statements: Vec<u32>,
    not: Vec<At>,
    so: Vec<At>,
}

/// The matter of a point, its statement and its place among the statement's points; a page holds them in this order.
type At = (Matter, u32, u32);

impl Page {
    fn of(claims: &[Claim], statements: Vec<u32>) -> Page {
        let (mut not, mut so) = (Vec::new(), Vec::new());
        for (n, &statement) in statements.iter().enumerate() {
            for (m, point) in Reading::of(&claims[statement as usize]).points.iter().enumerate() {
                let list = if point.so { &mut so } else { &mut not };
                list.push((point.matter, n as u32, m as u32));
            }
        }
        for list in [&mut not, &mut so] {
            list.sort_unstable();
            list.shrink_to_fit();
        }
        Page { statements, not, so }
    }
}

/// The points of a list that are of a matter.
fn of_matter(list: &[At], matter: Matter) -> &[At] {
    let rest = &list[list.partition_point(|at| at.0 < matter)..];
    &rest[..rest.partition_point(|at| at.0 == matter)]
}

/// A statement as it is read for its points.
struct Reading<'a> {
    tree: Tree<'a>,
    denials: Vec<Denial>,
    points: Vec<Point>,
}

impl<'a> Reading<'a> {
    fn of(claim: &'a Claim) -> Reading<'a> {
        let tree = Tree::new(&claim.words);
        let denials = denials(&tree);
        let points = points(&tree, &denials);
        Reading { tree, denials, points }
    }
}

/// A page whose statements are read again where they clash: most never do.
struct Open<'a> {
    claims: &'a [Claim],
    page: &'a Page,
    read: FxHashMap<u32, Reading<'a>>,
}

impl<'a> Open<'a> {
    fn new(claims: &'a [Claim], page: &'a Page) -> Open<'a> {
        Open { claims, page, read: FxHashMap::default() }
    }

    fn claim(&self, n: u32) -> &'a Claim {
        &self.claims[self.page.statements[n as usize] as usize]
    }

    fn side(&mut self, n: u32) -> Side<'_> {
        let (claim, before) = (self.claim(n), n.checked_sub(1).map(|k| self.claim(k)));
        let read = self.read.entry(n).or_insert_with(|| Reading::of(claim));
        Side { claim, before, tree: &read.tree, denials: &read.denials, points: &read.points }
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
    let joined: FxHashSet<u32> = between.iter().flat_map(|&(a, b)| [a, b]).collect();
    let mut statements: FxHashMap<u32, Vec<u32>> = joined.into_iter().map(|d| (d, Vec::new())).collect();
    for (i, claim) in claims.iter().enumerate().filter(|(_, c)| c.slot == Slot::Statement) {
        if let Some(list) = statements.get_mut(&claim.passage.document.0) {
            list.push(i as u32);
        }
    }
    let pages: FxHashMap<u32, Page> = statements.into_par_iter().map(|(d, list)| (d, Page::of(claims, list))).collect();
    let mut found: Vec<Denied> = between
        .par_chunk_by(|x, y| x.0 == y.0)
        .flat_map_iter(|partners| {
            let mut first = Open::new(claims, &pages[&partners[0].0]);
            let mut found = Vec::new();
            for (_, other) in partners {
                let mut second = Open::new(claims, &pages[other]);
                let mut list = clashes(&mut first, &mut second, weights);
                list.extend(clashes(&mut second, &mut first, weights));
                found.extend(best(list));
            }
            found
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
fn clashes(d: &mut Open, t: &mut Open, weights: &Weights) -> Vec<Denied> {
    let (one, other) = (d.page, t.page);
    let mut rows: Vec<Row> = Vec::new();
    for denying in one.not.chunk_by(|x, y| x.0 == y.0) {
        let matter = denying[0].0;
        let telling = of_matter(&other.so, matter);
        if telling.is_empty() || denying.len() > COMMON || telling.len() > COMMON {
            continue;
        }
        let others = of_matter(&one.so, matter).len() + of_matter(&other.not, matter).len();
        let common = denying.len() + telling.len() + others;
        for &(_, n, p) in denying {
            for &(_, m, q) in telling {
                // A question asserts nothing.
                if [d.claim(n), t.claim(m)].iter().any(|c| c.stance == Stance::Hypothetical) {
                    continue;
                }
                let (x, y) = (d.side(n), t.side(m));
                let (p, q) = (x.points[p as usize], y.points[q as usize]);
                if p.says == Says::Implies {
                    break;
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
            let (x, y) = (one.statements[n as usize], other.statements[m as usize]);
            let span = |claim: &Claim, point: Point| claim.words[point.word as usize].span;
            let spans = (span(d.claim(n), p), span(t.claim(m), q));
            let (a, b, left, right) = if x < y { (x, y, spans.0, spans.1) } else { (y, x, spans.1, spans.0) };
            Denied { a, b, left, right, certainty: sure(&row), features: row }
        })
        .collect()
}

/// A clash: the statement that denies, the one that tells, their points, and the facts of both.
type Row = (u32, u32, Point, Point, [f32; COUNT]);

/// How near a pair is, before it is judged.
fn nearness(row: &[f32; COUNT]) -> f32 {
    row[2] + row[3] - 0.3 * (row[6] + row[7])
}

/// Tells each pair how much nearer it is than the next best for either side.
fn rivals(rows: &mut [Row]) {
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
        let hurt = "The crane fell on the quay and three dockers, two of them women, were injured.";
        check("No docker was hurt when the crane fell on the quay.", hurt, "hurt | injured");
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
