//! Which statements of two documents clash in a point.

use super::answers::answer;
use super::features::{Around, NEAREST, Side, features};
use super::names::COUNT;
use super::points::{Matter, Point, points};
use super::scope::{Denial, Sort, denials};
use super::tree::Tree;
use super::weights::sure;
use crate::claims::{Claim, Slot, Stance};
use crate::clusters::Weights;
use crate::lexicon::states::Says;
use crate::lexicon::words::Keys;
use crate::text::{Deprel, Span, Upos};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

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
const COMMON: usize = 40;
/// Of all that could deny one statement, or be denied by one, so many of the nearest are looked at.
const NEARER: f32 = 5.0;

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
            let answer = answer(claims, &statements, n);
            if answer.is_none() && claims[statement as usize].stance == Stance::Hypothetical {
                continue;
            }
            for (m, point) in Reading::of(&claims[statement as usize], answer).points.iter().enumerate() {
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
    answered: bool,
}

impl<'a> Reading<'a> {
    /// A question whose answer is known says what the answer says.
    fn of(claim: &'a Claim, answer: Option<bool>) -> Reading<'a> {
        let tree = Tree::new(&claim.words);
        let denials = denials(&tree);
        let mut points = points(&tree, &denials);
        if answer == Some(false) {
            // What is asked is denied, and not what else the question names.
            points.retain(|p| asked(&tree, p.word as usize));
            for point in &mut points {
                (point.so, point.denied) = (!point.so, !point.denied);
                point.sort = if point.denied { Sort::Not } else { Sort::Opposite };
            }
        }
        Reading { tree, denials, points, answered: answer.is_some() }
    }
}

/// Whether a word is the predicate of a sentence, or of what it reports, or something indefinite: "any alarm".
fn asked(tree: &Tree, i: usize) -> bool {
    static ANY: LazyLock<Keys> = LazyLock::new(|| Keys::of("any a an"));
    let beside = &[Deprel::Advcl, Deprel::AdvclRelcl, Deprel::AclRelcl, Deprel::Amod];
    tree.up(i).is_none()
        || matches!(tree.words[i].upos, Upos::Verb | Upos::Adj) && !tree.is(i, beside)
        || tree.kids(i).any(|k| ANY.holds(tree.words[k].form))
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
        let answer = answer(self.claims, &self.page.statements, n as usize);
        let read = self.read.entry(n).or_insert_with(|| Reading::of(claim, answer));
        let Reading { tree, denials, points, answered } = read;
        Side { claim, before, tree, denials, points, answered: *answered }
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
    let statements = ((one.statements.len() * other.statements.len()).max(1) as f32).ln();
    let mut rows: Vec<Row> = Vec::new();
    for denying in one.not.chunk_by(|x, y| x.0 == y.0) {
        let matter = denying[0].0;
        let telling = of_matter(&other.so, matter);
        if telling.is_empty() || denying.len() > COMMON || telling.len() > COMMON {
            continue;
        }
        let (told, denied) = (of_matter(&one.so, matter).len(), of_matter(&other.not, matter).len());
        let around = Around { common: denying.len() + telling.len() + told + denied, told, denied, statements };
        for &(_, n, p) in denying {
            for &(_, m, q) in telling {
                let (x, y) = (d.side(n), t.side(m));
                let (p, q) = (x.points[p as usize], y.points[q as usize]);
                if p.says == Says::Implies {
                    break;
                }
                if let Some(row) = features(&x, &p, &y, &q, around, weights) {
                    rows.push((n, m, p, q, row));
                }
            }
        }
    }
    rivals(&mut rows);
    rows.into_iter()
        .filter(|row| row.4[NEAREST + 3] < NEARER && row.4[NEAREST + 4] < NEARER)
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
        let (mut before_d, mut before_t) = (0.0f32, 0.0f32);
        for (l, other) in rows.iter().enumerate().filter(|(l, _)| *l != k) {
            if other.0 == n && other.2.word == word && other.1 != m {
                of_d = of_d.max(near[l]);
                others += 1.0;
                before_d += f32::from(u8::from(near[l] > near[k]));
            }
            if other.1 == m && other.0 != n {
                of_t = of_t.max(near[l]);
                before_t += f32::from(u8::from(near[l] > near[k]));
            }
        }
        let row = &mut rows[k].4;
        row[NEAREST] = (near[k] - of_d).clamp(-2.0, 2.0);
        row[NEAREST + 1] = (near[k] - of_t).clamp(-2.0, 2.0);
        row[NEAREST + 2] = others.min(8.0);
        row[NEAREST + 3] = before_d.min(NEARER);
        row[NEAREST + 4] = before_t.min(NEARER);
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
