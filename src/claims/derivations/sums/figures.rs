//! The figures of a sentence, in order of place, and the words between them.

use super::Reach;
use crate::claims::tidy::tidy;
use crate::claims::{Claim, Origin, Slot, by_sentence};
use crate::language::Analysis;
use crate::lexicon::sums::SCALES;
use crate::text::{Document, Span};
use crate::values::{Amount, Bound, Interval, Kind, Scope, Shape, Spread};
use rust_decimal::Decimal;
use std::cell::OnceCell;

/// More figures than this in one sentence are a table.
const MOST: usize = 16;

/// One amount of a sentence.
#[derive(Clone, Copy)]
pub struct Figure<'a> {
    /// Index of its claim.
    pub index: usize,
    pub claim: &'a Claim,
    pub kind: Kind,
    pub amount: &'a Amount,
    /// What the figure before it is told in, where this one leaves it out: a million, of 1.3 in "2.1 million for houses and 1.3 for
    /// roads"; else one.
    pub scale: Decimal,
}

/// A sentence with its figures; never without one.
pub struct Line<'a> {
    pub document: &'a Document,
    /// Index of the sentence.
    pub number: u32,
    /// Index of its block.
    pub block: u32,
    pub span: Span,
    pub figures: Vec<Figure<'a>>,
    gaps: OnceCell<Vec<String>>,
}

/// The sentences of a document that have figures.
pub fn lines<'a>(document: &'a Document, analysis: &Analysis, claims: &'a [Claim]) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (first, of_sentence) in by_sentence(claims) {
        let figures: Vec<Figure> = of_sentence.iter().enumerate().filter_map(|(n, c)| figure(first + n, c)).collect();
        let number = of_sentence[0].sentence;
        let Some(sentence) = analysis.sentences.get(number as usize) else { continue };
        let inside = |f: &Figure| sentence.span.contains(f.claim.focus);
        if figures.is_empty() || figures.len() > MOST || !figures.iter().all(inside) {
            continue;
        }
        let mut line =
            Line { document, number, block: sentence.block, span: sentence.span, figures, gaps: OnceCell::new() };
        line.lend_scales();
        lines.push(line);
    }
    lines
}

fn figure(index: usize, claim: &Claim) -> Option<Figure<'_>> {
    if claim.slot != Slot::Value || claim.origin != Origin::Stated {
        return None;
    }
    let value = claim.value.as_ref()?;
    let Shape::Amount(amount) = &value.shape else { return None };
    let known = matches!(value.kind, Kind::Count | Kind::Money | Kind::Measure | Kind::Duration | Kind::Percent);
    known.then_some(Figure { index, claim, kind: value.kind, amount, scale: Decimal::ONE })
}

impl<'a> Line<'a> {
    /// The words before figure `i`, back to the figure before it; with `i` the number of figures, those after the last. In lower
    /// case, every word and sign between blanks: " crowns : ".
    pub fn gap(&self, i: usize) -> &str {
        let gaps = self.gaps.get_or_init(|| {
            let mut gaps = Vec::with_capacity(self.figures.len() + 1);
            let mut from = self.span.start;
            for figure in &self.figures {
                gaps.push(self.tidy(from, figure.claim.focus.start));
                from = from.max(figure.claim.focus.end);
            }
            gaps.push(self.tidy(from, self.span.end));
            gaps
        });
        gaps.get(i).map_or(" ", String::as_str)
    }

    fn tidy(&self, from: u32, to: u32) -> String {
        tidy(self.document.text.get(from as usize..to as usize).unwrap_or(""))
    }

    /// The words of a figure with its noun, in lower case.
    pub fn noun(&self, i: usize) -> String {
        let Some(noun) = self.figures[i].amount.noun else { return String::new() };
        self.document.text.get(noun.range()).unwrap_or("").to_lowercase()
    }

    /// From the first word of one figure to the last of another.
    pub fn cover(&self, figures: &[usize]) -> Span {
        let spans = figures.iter().map(|&i| self.figures[i].claim.focus);
        spans.reduce(Span::cover).unwrap_or(self.span)
    }

    /// Where a word stands before figure `i`, after the figure before it.
    pub fn words_in_gap(&self, i: usize, word: &str) -> Option<Span> {
        let from = i.checked_sub(1).map_or(self.span.start, |k| self.figures[k].claim.focus.end);
        let to = self.figures.get(i).map_or(self.span.end, |f| f.claim.focus.start);
        let text = self.document.text.get(from as usize..to as usize)?.to_ascii_lowercase();
        let start = from as usize + text.find(word)?;
        Some(Span::new(start, start + word.len()))
    }

    /// The figures as parts of a sum: none of those written out in digits is rounded more than the finest of them, "215,000, 120,000 and
    /// 95,000".
    pub fn fine(document: &Document, total: &Figure, parts: &[Figure]) -> Option<Vec<Reach>> {
        let reaches: Vec<Reach> = parts.iter().map(|p| p.reach_in(total)).collect::<Option<_>>()?;
        let out: Vec<bool> =
            parts.iter().map(|p| p.written_out(document.text.get(p.claim.focus.range()).unwrap_or(""))).collect();
        let finest = reaches.iter().zip(&out).filter(|(_, out)| **out).map(|(r, _)| r.high - r.said).min();
        let narrow = |(r, out): (&Reach, &bool)| match finest.filter(|_| *out) {
            Some(half) => Reach { low: r.low.max(r.said - half), high: r.high.min(r.said + half), ..*r },
            None => *r,
        };
        Some(reaches.iter().zip(&out).map(narrow).collect())
    }

    fn lend_scales(&mut self) {
        let mut scale = Decimal::ONE;
        for i in 0..self.figures.len() {
            let figure = &self.figures[i];
            let told = scale_of(self.document.text.get(figure.claim.focus.range()).unwrap_or(""));
            if let Some(told) = told.filter(|_| matches!(figure.kind, Kind::Money | Kind::Count)) {
                scale = told;
            } else if figure.bare() && figure.amount.high < Decimal::ONE_THOUSAND {
                self.figures[i].scale = scale;
            }
        }
    }
}

/// The scale word or sign that an amount ends in: "2.1 million", "€4.5m".
pub fn scale_of(words: &str) -> Option<Decimal> {
    let digits = words.rfind(|c: char| c.is_ascii_digit())?;
    let after = words[digits + 1..].trim_start();
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    SCALES.iter().find(|(w, _)| word.eq_ignore_ascii_case(w)).map(|(_, power)| Decimal::from(10u64.pow(*power)))
}

/// The first number in digits, with what the rounding of its last place leaves open.
pub fn number(words: &str) -> Option<Reach> {
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let rest = &words[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(rest.len());
    let digits = rest[..end].trim_end_matches([',', '.']).replace(',', "");
    let said = Decimal::from_str_exact(&digits).ok()?;
    let half = if said.scale() > 0 { Decimal::new(5, (said.scale() + 1).min(28)) } else { Decimal::ZERO };
    Reach::point(said).widened(half)
}

impl Figure<'_> {
    /// A number with neither unit nor noun of its own; a noun may have been lent to it by the figure before.
    pub fn bare(&self) -> bool {
        self.kind == Kind::Count && (self.amount.unit.is_empty() && self.amount.noun.is_none() || self.lent_noun())
    }

    /// Whether its noun stands before it, as that of another figure: "44 posts, 28 in the river".
    pub fn lent_noun(&self) -> bool {
        self.amount.noun.is_some_and(|n| n.end <= self.claim.focus.start)
    }

    /// Whether it is written out in digits, and not as so many millions.
    fn written_out(&self, line: &str) -> bool {
        self.scale == Decimal::ONE && self.amount.bound == Bound::Exact && scale_of(line).is_none()
    }

    /// Whether it is one number; it may be hedged.
    pub fn single(&self) -> bool {
        let amount = self.amount;
        amount.low == amount.high
            && !amount.vague
            && amount.spread == Spread::Single
            && matches!(amount.bound, Bound::Exact | Bound::About)
    }

    /// Whether it is one of several shares alike: "three each".
    pub fn each(&self) -> bool {
        self.amount.scope == Scope::Each
    }

    /// The figure as a part: none for ranges, bounds and words like "dozens".
    pub fn reach(&self) -> Option<Reach> {
        if !self.single() {
            return None;
        }
        let said = self.amount.extent.said;
        let middle = said.low?.checked_add(said.high?)?.checked_div(Decimal::TWO)?;
        let meant = self.meant()?;
        let said = middle.checked_mul(self.scale)?;
        Some(Reach { said, low: meant.low?.min(said), high: meant.high?.max(said) })
    }

    /// The same as a part of a total, whose unit it may leave out: "340 hectares: 200 of pine".
    pub fn reach_in(&self, total: &Figure) -> Option<Reach> {
        let reach = self.reach()?;
        if !self.bare() || total.kind == Kind::Count || total.amount.low.is_zero() {
            return Some(reach);
        }
        let factor = total.amount.extent.said.low?.checked_div(total.amount.low)?;
        reach.times(Reach::point(factor))
    }

    /// What a stated figure may charitably mean.
    pub fn meant(&self) -> Option<Interval<Decimal>> {
        let (said, meant) = (self.amount.extent.said, self.amount.extent.meant);
        // "Six years and four and a half": spans of time that are added up are told as exactly as they are written.
        let exact = self.kind == Kind::Duration && self.amount.bound == Bound::Exact && said.is_point();
        let meant = if exact {
            let clocked = self.amount.unit == "second";
            let slack = if clocked { Decimal::new(5, 1) } else { said.low?.checked_mul(Decimal::new(1, 2))? };
            Interval::closed(said.low?.checked_sub(slack)?, said.low?.checked_add(slack)?)
        } else {
            meant
        };
        let scaled = |end: Option<Decimal>| match end {
            None => Some(None),
            Some(end) => end.checked_mul(self.scale).map(Some),
        };
        Some(Interval { low: scaled(meant.low)?, high: scaled(meant.high)?, ..meant })
    }

    /// An amount of base units in the unit that the figure is written in.
    pub fn in_own_unit(&self, base: Decimal) -> Option<Decimal> {
        let said = self.amount.extent.said.low.or(self.amount.extent.said.high)?;
        let one = if self.amount.low.is_zero() || said.is_zero() || self.amount.bound != Bound::Exact {
            match self.kind {
                Kind::Percent if self.amount.unit.is_empty() => Decimal::ONE_HUNDRED,
                _ => Decimal::ONE,
            }
        } else {
            said.checked_div(self.amount.low)?
        };
        Some(base.checked_div(one.checked_mul(self.scale)?)?.round_dp(4))
    }

    /// The same figure as it is written, where it would have been taken to leave out a scale.
    pub fn unscaled(mut self) -> Self {
        self.scale = Decimal::ONE;
        self
    }

    /// Whether two may be added. Parts of a sum of money may leave out the currency, "€7.4 million: 2.6 million from ...", and so
    /// may the sum.
    pub fn like(&self, other: &Figure) -> bool {
        if self.kind == Kind::Percent || self.amount.per != other.amount.per {
            return false;
        }
        match (self.kind, other.kind) {
            (Kind::Money | Kind::Measure, Kind::Count) => other.bare(),
            (Kind::Count, Kind::Money | Kind::Measure) => self.bare(),
            (Kind::Count, Kind::Count) => true,
            (x, y) => x == y && self.amount.base_unit == other.amount.base_unit,
        }
    }
}
