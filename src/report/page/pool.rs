//! The paragraphs of the documents, each written once, and where the passages of findings stand in them.

use crate::report::View;
use crate::text::{BlockKind, DocumentId, Span};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

/// Documents of so many bytes together are shown whole; of more, only the paragraphs that are quoted.
const WHOLE: usize = 1_200_000;
/// A paragraph longer than this, in characters, is cut.
const LONGEST: usize = 20_000;

/// A paragraph, heading, list item or row of a table.
struct Unit {
    kind: char,
    /// Its blocks: one, or the cells of a row.
    cells: Vec<Span>,
    /// Index of its text among the texts, once it is shown.
    text: Option<u32>,
    /// Places of its characters: byte of the document, and offset in the text in UTF-16.
    map: Vec<(u32, u32)>,
}

/// The texts of a page.
pub struct Pool<'v> {
    view: &'v View<'v>,
    units: Vec<Vec<Unit>>,
    texts: Vec<String>,
    known: FxHashMap<String, u32>,
}

/// Where words stand: offsets in UTF-16 in the text of a unit of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub document: u32,
    pub unit: u32,
    /// The sentence.
    pub sentence: [u32; 2],
    /// The sentence with one before and one after.
    pub around: [u32; 2],
    /// The words in question.
    pub marks: Vec<[u32; 2]>,
}

impl<'v> Pool<'v> {
    /// A pool of the documents of a report.
    pub fn new(view: &'v View<'v>) -> Pool<'v> {
        let units = view.report.documents.iter().map(units).collect();
        let mut pool = Pool { view, units, texts: Vec::new(), known: FxHashMap::default() };
        if view.report.documents.iter().map(|d| d.text.len()).sum::<usize>() <= WHOLE {
            for document in 0..pool.units.len() {
                (0..pool.units[document].len()).for_each(|unit| pool.show(document, unit));
            }
        }
        pool
    }

    /// Places a passage and the marks in it; none where it stands in no paragraph.
    pub fn place(&mut self, id: DocumentId, passage: Span, marks: &[Span]) -> Option<Placed> {
        let document = id.0 as usize;
        let list = self.units.get(document)?;
        let first = marks.first().copied().unwrap_or(passage);
        let unit = list.partition_point(|u| u.cells.last().is_some_and(|c| c.end <= first.start));
        list.get(unit)?;
        self.show(document, unit);
        let whole = self.view.report.spans.get(document).map_or(&[][..], Vec::as_slice);
        let unit_of = &self.units[document][unit];
        let table = unit_of.cells.len() > 1;
        let within = unit_of.cells[0].cover(*unit_of.cells.last()?);
        // A quotation may run over several sentences.
        let said = marks.iter().filter(|m| m.overlaps(within)).fold(passage, |sum, m| sum.cover(*m));
        let said = if table { within } else { said };
        let from = whole.partition_point(|s| s.end <= said.start);
        let to = whole.partition_point(|s| s.start < said.end);
        let before = from.checked_sub(1).map_or(said, |k| whole[k].cover(said));
        let around = whole.get(to).map_or(before, |s| s.cover(before));
        let offsets = |s: Span| [offset(&unit_of.map, s.start), offset(&unit_of.map, s.end)];
        let marks = marks.iter().filter(|m| m.overlaps(within)).map(|m| offsets(*m)).filter(|m| m[0] < m[1]).collect();
        Some(Placed { document: id.0, unit: unit as u32, sentence: offsets(said), around: offsets(around), marks })
    }

    /// The text that a placed passage stands in.
    pub fn text(&self, placed: &Placed) -> &str {
        let unit = &self.units[placed.document as usize][placed.unit as usize];
        unit.text.map_or("", |k| &self.texts[k as usize])
    }

    /// All texts, and for each document its shown units: kind, text, line, number.
    pub fn told(&self) -> (&[String], Vec<Value>) {
        let rows = |(n, units): (usize, &Vec<Unit>)| {
            let shown = units.iter().enumerate().filter_map(|(k, unit)| {
                let line = self.view.place(DocumentId(n as u32), unit.cells[0].start).line;
                Some(json!([unit.kind.to_string(), unit.text?, line, k]))
            });
            Value::Array(shown.collect())
        };
        (&self.texts, self.units.iter().enumerate().map(rows).collect())
    }

    fn show(&mut self, document: usize, unit: usize) {
        let shown = &mut self.units[document][unit];
        if shown.text.is_some() {
            return;
        }
        let mut text = String::new();
        let mut at = 0;
        for (k, &cell) in shown.cells.iter().enumerate() {
            if k > 0 {
                text += " | ";
                at += 3;
            }
            for (byte, c) in self.view.letters(DocumentId(document as u32), cell) {
                if at as usize > LONGEST {
                    break;
                }
                shown.map.push((byte, at));
                text.push(c);
                at += c.len_utf16() as u32;
            }
        }
        shown.map.push((shown.cells.last().map_or(0, |c| c.end), at));
        let next = self.texts.len() as u32;
        shown.text = Some(*self.known.entry(text).or_insert_with_key(|text| {
            self.texts.push(text.clone());
            next
        }));
    }
}

/// The offset of the first character at or after a byte.
fn offset(map: &[(u32, u32)], byte: u32) -> u32 {
    let k = map.partition_point(|&(at, _)| at < byte);
    map.get(k).or(map.last()).map_or(0, |m| m.1)
}

fn units(document: &crate::text::Document) -> Vec<Unit> {
    let mut list: Vec<Unit> = Vec::new();
    let mut open = None;
    for block in &document.blocks {
        let row = match block.kind {
            BlockKind::TableCell { table, row, .. } => Some((table, row)),
            _ => None,
        };
        match list.last_mut() {
            Some(last) if row.is_some() && row == open => last.cells.push(block.span),
            _ => {
                let kind = match block.kind {
                    BlockKind::Heading => 'h',
                    BlockKind::Paragraph => 'p',
                    BlockKind::ListItem => 'l',
                    BlockKind::TableCell { .. } => 't',
                    BlockKind::Quotation => 'q',
                };
                list.push(Unit { kind, cells: vec![block.span], text: None, map: Vec::new() });
            }
        }
        open = row;
    }
    list
}
