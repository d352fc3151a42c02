//! Lexemes: "a 45-year-old won $1,200.50" is a | 45 | - | year | - | old | won | $ | 1,200.50.
//!
//! Lighter than tokens, and cut for numbers: digits with their grouping are one lexeme, letters never share one with digits,
//! hyphens stand alone. Markup inside the prose is passed over. Words that count or tell time are recognised on the way.

mod ends;
pub mod scan;
mod signs;
mod words;

use self::ends::{digits_end, opens_word, starts_decimal, word_end};
pub use self::signs::{is_dash, is_stop, vulgar};
pub use self::words::Said;
use self::words::{NOTHING, look_up};
use super::bound::{self, fold};
use crate::lexicon::currencies::Currencies;
use crate::lexicon::gate::Listed;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::quantity_words::{HYPHENED_UNITS, OF_A_DECADE, SMALL};
use crate::lexicon::time_words::TimeWord;
use crate::lexicon::units::Units;
use crate::text::{Document, Span};

/// What sort of thing a lexeme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LexemeKind {
    /// Letters, with inner apostrophes ("o'clock"; but "Monday's" is Monday | ' | s) and initials with their stops ("p.m.").
    Word,
    /// Digits with grouping and decimal signs between them: "1,200.50", "12 000", ".5", and also "2.3.1" and "18.8.2025".
    Digits,
    /// "½".
    Vulgar,
    /// Any other character.
    Sign(char),
}

/// One piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lexeme {
    pub span: Span,
    pub kind: LexemeKind,
    /// Whether it touches the lexeme before it.
    pub glued: bool,
    pub said: Said,
}

/// The lexemes of one sentence, with the text that they are cut from. Looking beyond either end finds nothing.
#[derive(Clone, Debug, Default)]
pub struct Lexemes<'a> {
    text: &'a str,
    pub items: Vec<Lexeme>,
    /// Whether there is a digit, or a word that counts by itself (not "a", "and", "no", "second", a lone "m" ...).
    pub numeric: bool,
    /// Whether there is a word that tells time.
    pub temporal: bool,
    /// Where the digits stand, from left to right.
    pub figures: Vec<usize>,
    /// Where a numeral may begin, from left to right: at digits, at words that say something of a number, at a minus.
    pub openers: Vec<usize>,
    /// Whether "//" stands somewhere, as in the address of a web page.
    pub slashed: bool,
}

impl<'a> Lexemes<'a> {
    /// Cuts `span` of a document. Never fails.
    pub fn of(document: &'a Document, span: Span) -> Lexemes<'a> {
        let mut lexemes = Lexemes::default();
        lexemes.refill(document, span);
        lexemes
    }

    /// Cuts another stretch, in place of what is there.
    pub fn refill(&mut self, document: &'a Document, span: Span) {
        self.text = &document.text;
        self.items.clear();
        self.numeric = false;
        self.temporal = false;
        self.figures.clear();
        self.openers.clear();
        self.slashed = false;
        // A word and its space are about six bytes.
        self.items.reserve(span.len() / 5);
        let masks = &document.masks;
        let mut mask = masks.partition_point(|m| m.end <= span.start);
        let mut at = span.start as usize;
        let end = span.end as usize;
        while at < end {
            let stop = match masks.get(mask) {
                Some(m) if (m.start as usize) < end => (m.start as usize).max(at),
                _ => end,
            };
            self.cut(at, stop);
            at = stop;
            if stop < end {
                at = masks[mask].end as usize;
                mask += 1;
            }
        }
        if self.numeric {
            self.close_hyphens();
        }
    }

    /// "a 30 - year bond", "a 47 - year - old man": a hyphen set with spaces, as some archives do, between a number, a unit in
    /// the singular and what they describe, counts as touching them.
    fn close_hyphens(&mut self) {
        let most = self.items.len().saturating_sub(2);
        for opener in 0..self.openers.len() {
            let at = self.openers[opener];
            let parted = (1..most).contains(&at) && self.sign(at, '-') && !self.items[at].glued;
            if !parted || self.items[at + 1].glued {
                continue;
            }
            let number = self.is_digits(at - 1) || self.number(at - 1).is_some_and(counts_alone);
            // "a two - part sale", "its 18 - screen theatre"
            let led =
                at >= 2 && self.is_any(at - 2, &["a", "an", "the", "its", "their", "his", "her", "our", "s", "this"]);
            let word = self.word(at + 1);
            let described = led
                && word.len() > 2
                && word.bytes().all(|b| b.is_ascii_lowercase())
                && !word.ends_with('s')
                && self.number(at + 1).is_none()
                && self.items[at + 1].kind == LexemeKind::Word
                && !SMALL.contains(&word)
                && self.is_word(at + 2)
                && !SMALL.contains(&self.word(at + 2));
            if !number || !(described || self.is_any(at + 1, HYPHENED_UNITS)) {
                continue;
            }
            let old =
                self.sign(at + 2, '-') && !self.items[at + 2].glued && self.is_any(at + 3, &["old", "olds", "long"]);
            if !old && !self.is_word(at + 2) {
                continue;
            }
            for i in if old { at..at + 4 } else { at..at + 2 } {
                self.items[i].glued = true;
            }
        }
    }

    fn cut(&mut self, start: usize, end: usize) {
        let text = self.text;
        let bytes = text.as_bytes();
        let mut at = start;
        let mut glued = start > 0 && self.items.last().is_some_and(|_| !bytes[start - 1].is_ascii_whitespace());
        while at < end {
            let byte = bytes[at];
            if byte.is_ascii_whitespace() {
                glued = false;
                at += 1;
                continue;
            }
            let from = at;
            if opens_word(text, at, end) {
                at = word_end(text, at, end);
                self.take_word(Span::new(from, at), glued);
                glued = true;
                continue;
            }
            let kind = if byte.is_ascii_digit()
                || (byte == b'.' && (!glued || self.opens_number()) && starts_decimal(bytes, at, end))
            {
                at = digits_end(text, at, end);
                self.numeric = true;
                self.figures.push(self.items.len());
                LexemeKind::Digits
            } else if byte < 128 {
                self.slashed |= byte == b'/' && self.items.last().is_some_and(|l| l.kind == LexemeKind::Sign('/'));
                at += 1;
                LexemeKind::Sign(byte as char)
            } else {
                let Some(c) = text[at..end].chars().next() else { break };
                if c.is_whitespace() || c == '\u{feff}' {
                    glued = false;
                    at += c.len_utf8();
                    continue;
                }
                at += c.len_utf8();
                if vulgar(c).is_some() {
                    self.numeric = true;
                    LexemeKind::Vulgar
                } else {
                    LexemeKind::Sign(c)
                }
            };
            if !matches!(kind, LexemeKind::Sign(c) if c != '-' && c != '\u{2212}') {
                self.openers.push(self.items.len());
            }
            let span = Span::new(from, at);
            self.items.push(Lexeme { span, kind, glued, said: NOTHING });
            glued = true;
        }
    }

    /// Takes a word with what the tables say of it.
    #[inline]
    fn take_word(&mut self, span: Span, glued: bool) {
        let said = look_up(self.text.as_bytes(), span.start as usize, span.end as usize);
        if let Some(number) = said.number {
            self.numeric |= counts_alone(number);
            self.openers.push(self.items.len());
        }
        self.temporal |= said.tells || of_some_age(&self.text[span.range()]);
        // "less than a mile", "a grand": an article counts what it stands before where it opens the sentence or a bound leads to it.
        if !self.numeric
            && let Some(article) = self.items.len().checked_sub(1)
            && matches!(self.items[article].said.number, Some(NumberWord::A))
            && (article == 0 || bound::before(self, article).is_some())
        {
            self.numeric = measures(&self.text[span.range()]);
        }
        self.items.push(Lexeme { span, kind: LexemeKind::Word, glued, said: *said });
    }

    /// Whether a bare decimal such as ".25" may touch what was last cut: "(", "$", "-".
    fn opens_number(&self) -> bool {
        matches!(self.items.last(), Some(l) if matches!(l.kind, LexemeKind::Sign(c) if c != '.' && !c.is_alphanumeric()))
    }

    /// The whole text that they are cut from.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The lexeme at `at`.
    pub fn get(&self, at: usize) -> Option<&Lexeme> {
        self.items.get(at)
    }

    /// As written; "" beyond the end.
    #[inline]
    pub fn word(&self, at: usize) -> &'a str {
        self.items.get(at).map_or("", |l| &self.text[l.span.range()])
    }

    /// The bytes of what is written; none beyond the end.
    #[inline]
    pub fn bytes(&self, at: usize) -> &'a [u8] {
        self.items.get(at).map_or(&[], |l| &self.text.as_bytes()[l.span.range()])
    }

    /// Whether it is this word, whatever the case. `word` is in lower case.
    #[inline]
    pub fn is(&self, at: usize, word: &str) -> bool {
        let Some(lexeme) = self.items.get(at) else { return word.is_empty() };
        lexeme.span.len() == word.len() && same(&self.text.as_bytes()[lexeme.span.range()], word.as_bytes())
    }

    /// Whether it is one of these words, whatever the case.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let Some(lexeme) = self.items.get(at) else { return words.contains(&"") };
        let here = &self.text.as_bytes()[lexeme.span.range()];
        words.iter().any(|w| w.len() == here.len() && same(here, w.as_bytes()))
    }

    /// Whether it is one of the words of a list, whatever the case.
    #[inline]
    pub fn is_listed(&self, at: usize, list: &Listed) -> bool {
        self.items.get(at).is_some_and(|lexeme| list.has(&self.text.as_bytes()[lexeme.span.range()]))
    }

    /// Whether these words stand here one after the other, whatever the case.
    pub fn are(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, w)| self.is(at + k, w))
    }

    /// Whether it is this sign.
    pub fn sign(&self, at: usize, sign: char) -> bool {
        matches!(self.items.get(at), Some(l) if l.kind == LexemeKind::Sign(sign))
    }

    /// The sign at `at`.
    pub fn sign_at(&self, at: usize) -> Option<char> {
        match self.items.get(at)?.kind {
            LexemeKind::Sign(c) => Some(c),
            _ => None,
        }
    }

    /// Whether it touches the lexeme before it; false beyond the end.
    pub fn glued(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|l| l.glued)
    }

    /// Whether it is a hyphen or dash of any length.
    pub fn dash(&self, at: usize) -> bool {
        self.sign_at(at).is_some_and(is_dash)
    }

    /// Whether it is a hyphen that touches both neighbours: the one in "year-old".
    pub fn hyphen(&self, at: usize) -> bool {
        self.dash(at) && self.glued(at) && self.glued(at + 1)
    }

    /// Whether it is a hyphen within a number in words, be it set with spaces: "fifty-two", "one - third".
    pub fn joint(&self, at: usize) -> bool {
        self.hyphen(at)
            || at > 0
                && self.sign(at, '-')
                && !self.glued(at)
                && !self.glued(at + 1)
                && self.number(at - 1).is_some()
                && self.number(at + 1).is_some()
    }

    /// Whether it is a word.
    pub fn is_word(&self, at: usize) -> bool {
        matches!(self.items.get(at), Some(l) if l.kind == LexemeKind::Word)
    }

    /// Whether it is digits.
    pub fn is_digits(&self, at: usize) -> bool {
        matches!(self.items.get(at), Some(l) if l.kind == LexemeKind::Digits)
    }

    /// Whether it is a word that opens with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.is_word(at) && self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// What a word says as part of a number.
    pub fn number(&self, at: usize) -> Option<NumberWord> {
        self.items.get(at).and_then(|l| l.said.number)
    }

    /// What a word says of time.
    pub fn time(&self, at: usize) -> Option<TimeWord> {
        self.items.get(at).and_then(|l| l.said.time)
    }

    /// Whether it is a month or a weekday.
    pub fn calendar(&self, at: usize) -> bool {
        matches!(self.time(at), Some(TimeWord::Month(..) | TimeWord::Weekday(..)))
    }

    /// The span from lexeme `from` up to but not including `to`; both must be there and `from < to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.items[from].span.cover(self.items[to - 1].span)
    }
}

/// Whether two words of one length are the same, whatever the case. Most differ in their first letter.
#[inline]
fn same(one: &[u8], two: &[u8]) -> bool {
    let first = |bytes: &[u8]| bytes.first().map_or(0, |b| b & !0x20);
    first(one) == first(two) && one.eq_ignore_ascii_case(two)
}

/// "second", "a" or "m" do not make a sentence worth a second look; "million" does.
fn counts_alone(word: NumberWord) -> bool {
    use NumberWord::*;
    !matches!(word, And | A | Point | Minus | ShortScale(_) | Twice | Thrice)
}

/// Whether a word says how old somebody is: "teenager".
fn of_some_age(word: &str) -> bool {
    OF_A_DECADE.iter().any(|(w, ..)| w.len() == word.len() && word.eq_ignore_ascii_case(w))
}

/// Whether a word names a unit, not of time, or money.
fn measures(word: &str) -> bool {
    let mut buffer = [0u8; 24];
    let Some(folded) = fold(word, &mut buffer) else { return false };
    let units = Units::embedded();
    units.by_word(folded).iter().any(|s| !units.unit(s.unit).time) || !Currencies::embedded().names(folded).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let document = Document::plain("t", text);
        let lexemes = Lexemes::of(&document, Span::new(0, text.len()));
        let cut: Vec<&str> = (0..lexemes.len()).map(|i| lexemes.word(i)).collect();
        assert_eq!(cut.join(" | "), expect);
    }

    #[test]
    fn cuts() {
        check("a 45-year-old won $1,200.50.", "a | 45 | - | year | - | old | won | $ | 1,200.50 | .");
        check("31/2 and 3½ km", "31 | / | 2 | and | 3 | ½ | km");
        check("at 5 p.m. in the U.S. on Monday's", "at | 5 | p.m. | in | the | U.S. | on | Monday | ' | s");
        check("five o'clock, don't", "five | o'clock | , | don't");
        check("12 000 or 1 234 567; in 2019 500 people", "12 000 | or | 1 234 567 | ; | in | 2019 | 500 | people");
        check("v2.3.1 for US$34.6m (.25)", "v | 2.3.1 | for | US | $ | 34.6 | m | ( | .25 | )");
        check("1,000, 2,000", "1,000 | , | 2,000");
        check("12\u{a0}500 m²", "12\u{a0}500 | m | ²");
    }

    #[test]
    fn passes_over_markup() {
        let mut document = Document::plain("t", "**12** dogs");
        document.masks = vec![Span::new(0, 2), Span::new(4, 6)];
        let lexemes = Lexemes::of(&document, Span::new(0, 11));
        assert_eq!(lexemes.len(), 2);
        assert_eq!((lexemes.word(0), lexemes.word(1)), ("12", "dogs"));
    }
}
