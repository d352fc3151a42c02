//! What a kind of value sees while it reads a sentence.

use super::lexer::Lexemes;
use super::numeral::{self, Numeral};
use super::{Annotation, Kind, Shape, Value};
use crate::language::Analysis;
use crate::text::{Document, Sentence, Span};
use jiff::civil::Date;
use std::rc::Rc;

/// What the sentences before this one have told: carried through the document from its start.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The last date that was told in full, for "12 August" and "two days later".
    pub date: Option<Date>,
}

/// One sentence of a document, its lexemes, and which of them are taken.
pub struct Context<'a> {
    pub document: &'a Document,
    pub analysis: &'a Analysis,
    /// Index of the sentence.
    pub number: usize,
    pub sentence: &'a Sentence,
    pub lexemes: Lexemes<'a>,
    /// Whether each lexeme is still free. Kinds take theirs with `claim`, in the order of their table.
    free: Vec<bool>,
    /// The numerals among the lexemes that were free when a kind asked for them; none where one of them has been torn since.
    numerals: Option<Rc<Vec<Numeral>>>,
    /// Those of them that are free; none after lexemes were taken.
    open: Option<Rc<Vec<Numeral>>>,
    pub story: Story,
    /// What the reader of times remembers.
    pub clockwork: super::temporal::Clockwork,
}

impl<'a> Context<'a> {
    /// Before the first sentence.
    pub fn new(document: &'a Document, analysis: &'a Analysis) -> Context<'a> {
        static EMPTY: Sentence =
            Sentence { span: Span { start: 0, end: 0 }, block: 0, tokens: Vec::new(), parsed: false };
        Context {
            document,
            analysis,
            number: 0,
            sentence: &EMPTY,
            lexemes: Lexemes::default(),
            free: Vec::new(),
            numerals: None,
            open: None,
            story: Story::default(),
            clockwork: Default::default(),
        }
    }

    /// Goes to a sentence.
    pub fn open(&mut self, number: usize) {
        self.number = number;
        self.sentence = &self.analysis.sentences[number];
        self.lexemes.refill(self.document, self.sentence.span);
        self.free.clear();
        self.free.resize(self.lexemes.len(), true);
        self.numerals = None;
        self.open = None;
        if self.lexemes.numeric && self.lexemes.slashed {
            self.pass_over_addresses();
        }
    }

    /// Takes the addresses of web pages, whose figures count nothing.
    fn pass_over_addresses(&mut self) {
        let mut at = 2;
        while at < self.lexemes.len() {
            if self.lexemes.sign(at, '/')
                && self.lexemes.glued(at)
                && self.lexemes.sign(at - 1, '/')
                && self.lexemes.sign(at - 2, ':')
            {
                let end = (at + 1..self.lexemes.len()).find(|&i| !self.lexemes.glued(i)).unwrap_or(self.lexemes.len());
                self.free[at - 2..end].fill(false);
                at = end;
            }
            at += 1;
        }
    }

    /// Whether none of the lexemes `from..to` is taken.
    pub fn is_free(&self, from: usize, to: usize) -> bool {
        self.free.get(from..to).is_some_and(|f| f.iter().all(|&free| free))
    }

    /// Takes the lexemes `from..to`, so that no later kind reads them.
    pub fn claim(&mut self, from: usize, to: usize) {
        self.free[from..to].fill(false);
        self.open = None;
        // A numeral that has lost only a part of itself may hold another one.
        let torn = |n: &Numeral| n.start < to && from < n.end && !(from <= n.start && n.end <= to);
        if self.numerals.as_ref().is_some_and(|all| all.iter().any(torn)) {
            self.numerals = None;
        }
    }

    /// Takes the lexemes `from..to` for a value and notes it, if they are free.
    pub fn note(&mut self, found: &mut Vec<Annotation>, kind: Kind, from: usize, to: usize, shape: Shape) -> bool {
        let free = from < to && self.is_free(from, to);
        if free {
            self.claim(from, to);
            let span = self.lexemes.span(from, to);
            found.push(Annotation { value: Value { kind, shape }, span, sentence: self.number as u32 });
        }
        free
    }

    /// The numerals that are still free, from left to right.
    pub fn numerals(&mut self) -> Rc<Vec<Numeral>> {
        if let Some(open) = &self.open {
            return Rc::clone(open);
        }
        let all = self.numerals.take().unwrap_or_else(|| Rc::new(numeral::all(&self.lexemes, &self.free)));
        let free = |n: &Numeral| self.is_free(n.start, n.end);
        let open =
            if all.iter().all(free) { Rc::clone(&all) } else { Rc::new(all.iter().copied().filter(free).collect()) };
        self.numerals = Some(all);
        self.open = Some(Rc::clone(&open));
        open
    }

    /// The tokens of the sentence that lexemes `from..to` overlap, as 0-based indices.
    pub fn tokens(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        if from >= to || to > self.lexemes.len() {
            return 0..0;
        }
        self.sentence.tokens_in(self.lexemes.span(from, to))
    }
}
