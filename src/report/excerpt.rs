//! A passage on the page: wrapped between words, with marks beneath the words that differ, and cut down to the lines around
//! them.

use super::View;
use crate::text::{DocumentId, Span};
use unicode_width::UnicodeWidthChar;

/// Lines of one passage that are shown without cutting.
const LINES: usize = 4;

/// Words of a passage that are marked: as the value of which group, and what is said beside the marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub spans: Vec<Span>,
    pub group: usize,
    pub label: String,
}

/// A line of an excerpt: its characters, each with the mark (an index) that it belongs to.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub letters: Vec<(char, Option<usize>)>,
}

impl Line {
    /// The columns, from 0, that a mark covers on this line, as stretches from and to; blanks at their ends are left out.
    pub fn marked(&self, mark: usize) -> Vec<(usize, usize)> {
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        let (mut column, mut open) = (0, false);
        for &(c, of) in &self.letters {
            let next = column + c.width().unwrap_or(0);
            match stretches.last_mut() {
                _ if of != Some(mark) => open = false,
                Some(last) if open && c != ' ' => last.1 = next,
                _ if c != ' ' => {
                    stretches.push((column, next));
                    open = true;
                }
                _ => {}
            }
            column = next;
        }
        stretches
    }

    fn is_marked(&self) -> bool {
        self.letters.iter().any(|(c, of)| of.is_some() && *c != ' ')
    }
}

/// The lines of a stretch of a document, `width` columns wide at most but for the `…` where something is left out.
pub fn lines(view: &View<'_>, document: DocumentId, shown: Span, marks: &[Mark], width: usize) -> Vec<Line> {
    let mut page = Page { width, lines: vec![Line::default()], column: 0 };
    let mut word: Vec<(char, Option<usize>)> = Vec::new();
    for (at, c) in view.letters(document, shown) {
        let of = marks.iter().position(|m| m.spans.iter().any(|s| s.start <= at && at < s.end));
        if c == ' ' {
            page.word(&mut word);
            page.push((' ', of));
        } else {
            word.push((c, of));
        }
    }
    page.word(&mut word);
    around_marks(page.lines)
}

struct Page {
    width: usize,
    lines: Vec<Line>,
    column: usize,
}

impl Page {
    fn word(&mut self, word: &mut Vec<(char, Option<usize>)>) {
        let wide: usize = word.iter().map(|l| l.0.width().unwrap_or(0)).sum();
        if self.column > 0 && self.column + wide > self.width {
            self.turn();
        }
        for letter in word.drain(..) {
            // A word longer than the line is broken where the line ends.
            if self.column + letter.0.width().unwrap_or(0) > self.width {
                self.turn();
            }
            self.push(letter);
        }
    }

    fn turn(&mut self) {
        if let Some(line) = self.lines.last_mut() {
            while line.letters.last().is_some_and(|l| l.0 == ' ') {
                line.letters.pop();
            }
        }
        self.lines.push(Line::default());
        self.column = 0;
    }

    fn push(&mut self, letter: (char, Option<usize>)) {
        self.column += letter.0.width().unwrap_or(0);
        if let Some(line) = self.lines.last_mut() {
            line.letters.push(letter);
        }
    }
}

/// Leaves out the lines far from what differs, with `…` in their place.
fn around_marks(mut lines: Vec<Line>) -> Vec<Line> {
    if lines.len() <= LINES {
        return lines;
    }
    let first = lines.iter().position(Line::is_marked).unwrap_or(0);
    let last = lines.iter().rposition(Line::is_marked).unwrap_or(0);
    let from = first.saturating_sub(1);
    let to = (last + 2).min(from + 3 * LINES).min(lines.len());
    let (before, after) = (from > 0, to < lines.len());
    lines.truncate(to);
    lines.drain(..from);
    if let Some(line) = lines.first_mut().filter(|_| before) {
        line.letters.splice(0..0, [('…', None), (' ', None)]);
    }
    if let Some(line) = lines.last_mut().filter(|_| after) {
        line.letters.extend([(' ', None), ('…', None)]);
    }
    lines
}
