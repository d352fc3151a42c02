//! The grammar of phrases of time. Each function tries to read one sort of phrase at a piece, and says where it ends.

mod apposed;
mod beside;
mod clock;
mod date;
mod dated;
mod daypart;
mod days;
mod edge;
mod heads;
mod hour;
mod hours;
mod lasting;
mod leads;
mod lend;
mod length;
mod month;
mod nth;
mod numeral;
mod numeric;
mod openings;
mod past;
mod period;
mod point;
mod pointed;
mod race;
mod recurs;
mod reference;
mod relative;
mod round;
mod shifted;
mod side;
mod span;
mod watch;
mod week;
mod whole;
mod year;
mod zone;

use super::phrase::Phrase;
use super::piece::{Piece, Sense};
use crate::lexicon::gate::Listed;
use crate::lexicon::time_words::{self, LED_OPENERS, OPENERS, TimeWord, TimeWord as W};

/// How many pieces before what shows a phrase of time one may begin.
const NEAR: u8 = 8;

static OPENING: Listed = Listed::of(OPENERS);
static LED_OPENING: Listed = Listed::of(LED_OPENERS);

/// A phrase and the piece after it.
pub type Found<T> = Option<(T, usize)>;

/// The pieces of one sentence.
#[derive(Clone, Copy)]
pub struct Grammar<'a> {
    pub text: &'a str,
    pub pieces: &'a [Piece],
    /// Whether "3/4" is 3 April.
    pub day_first: bool,
    /// Whether "in 480" is a year before the common era.
    pub ancient: bool,
    /// Whether the text narrates history.
    pub tale: bool,
    /// Whether the text writes "21.52" for an hour.
    pub dotted: bool,
    /// Whether the sentence stands where hours are listed.
    pub listed: bool,
}

/// Reads a phrase from a piece on.
type Reader<'a> = fn(&Grammar<'a>, usize) -> Found<Phrase>;

impl<'a> Grammar<'a> {
    /// The longest phrase that begins at piece `i`.
    pub fn phrase(&self, i: usize) -> Found<Phrase> {
        if !self.may_begin(i) {
            return None;
        }
        // "on this day in 1945" is not today.
        if self.is(i, W::This)
            && matches!(self.word(i + 1), Some(W::Unit(time_words::TimeUnit::Day, false, _)))
            && self.is(i + 2, W::In)
            && matches!(self.sense(i + 3), Sense::Int { digits: 4, grouped: false, .. })
        {
            return None;
        }
        let mut best: Found<Phrase> = None;
        if let Some(found) = self.race(i).or_else(|| self.every_other_day(i)) {
            return Some(found);
        }
        let may = self.openings(i);
        let readers: [(bool, Reader<'a>); 5] = [
            (true, Grammar::span),
            (may & openings::RECURS != 0, Grammar::recurs),
            (may & openings::LASTING != 0, Grammar::lasting),
            (true, Grammar::whole),
            (may & openings::REFERENCE != 0, Grammar::reference),
        ];
        for (_, reader) in readers.into_iter().filter(|(may, _)| *may) {
            if let Some((phrase, end)) = reader(self, i)
                && end > best.as_ref().map_or(i, |b| b.1)
            {
                best = Some((phrase, end));
            }
        }
        best
    }

    /// The first piece from `i` on that does not stand too far from what shows a phrase of time to begin one; where the sentence
    /// ends if there is none.
    pub fn skip_far(&self, mut i: usize) -> usize {
        if self.listed && i == 0 {
            return i;
        }
        while let Some(piece) = self.pieces.get(i).filter(|piece| self.is_afar(piece)) {
            // Each piece stands one nearer than the one before it.
            i += usize::from(piece.near - NEAR);
        }
        i
    }

    /// Whether a piece stands too far from what shows a phrase of time to begin one.
    #[inline]
    fn is_afar(&self, piece: &Piece) -> bool {
        piece.near > NEAR && self.pieces.len() > 4 && !self.ancient && !self.tale
    }

    /// Whether a phrase may begin at piece `i`: a quick look that lets most pieces pass by.
    fn may_begin(&self, i: usize) -> bool {
        if self.listed && i == 0 {
            return true;
        }
        if self.is_afar(&self.pieces[i]) {
            return false;
        }
        let tells = |k: usize| match self.sense(k) {
            Sense::Int { .. } | Sense::Nth(_) | Sense::Decimal(_) => true,
            Sense::Word(word) => time_words::tells(word) || !time_words::small(word),
            Sense::Other | Sense::Possessive => false,
            Sense::Sign(c) => c == '\'',
        };
        let feast = |k: usize| self.pieces.get(k).is_some_and(|p| p.holiday);
        match self.sense(i) {
            Sense::Word(
                W::The
                | W::A
                | W::At
                | W::All
                | W::Up
                | W::Just
                | W::Only
                | W::About
                | W::Nearly
                | W::More
                | W::Less
                | W::Over,
            ) => match self.sense(i + 1) {
                // "the harbour", "a pilot"
                Sense::Other if !feast(i + 1) => {
                    // "the q1"
                    let led = self.cut(i + 1).len() == 1 || self.is_listed(i + 1, &LED_OPENING);
                    led && (i + 2..i + 5).any(tells)
                }
                _ => (i + 1..i + 5).any(tells) || feast(i + 1) || self.is(i + 1, W::Moment),
            },
            Sense::Word(W::Long) => self.is(i + 1, W::Ago),
            Sense::Word(W::Within) => self.is(i + 1, W::The),
            Sense::Word(W::Per) => self.tale,
            Sense::Word(W::On) => self.is(i + 1, W::Workdays),
            Sense::Word(word) => !time_words::small(word) || feast(i),
            Sense::Int { .. } | Sense::Nth(_) | Sense::Decimal(_) => true,
            Sense::Sign(c) => c == '\'',
            Sense::Possessive => false,
            Sense::Other => {
                let length = self.pieces[i].end - self.pieces[i].start;
                feast(i)
                    || length == 1 && (matches!(self.sense(i + 1), Sense::Int { .. }) || self.sign(i + 1, '/'))
                    || !self.capital(i) && self.is_listed(i, &OPENING)
                    || self.nought(i)
            }
        }
    }

    #[inline]
    fn sense(&self, i: usize) -> Sense {
        self.pieces.get(i).map_or(Sense::Sign('\0'), |p| p.sense)
    }

    #[inline]
    fn word(&self, i: usize) -> Option<TimeWord> {
        match self.pieces.get(i) {
            Some(Piece { sense: Sense::Word(word), .. }) => Some(*word),
            _ => None,
        }
    }

    #[inline]
    fn is(&self, i: usize, word: TimeWord) -> bool {
        self.word(i).is_some_and(|w| same(w, word))
    }

    #[inline]
    fn any(&self, i: usize, words: &[TimeWord]) -> bool {
        self.word(i).is_some_and(|w| words.iter().any(|&word| same(w, word)))
    }

    #[inline]
    fn sign(&self, i: usize, sign: char) -> bool {
        matches!(self.pieces.get(i), Some(Piece { sense: Sense::Sign(c), .. }) if *c == sign)
    }

    fn glued(&self, i: usize) -> bool {
        self.pieces.get(i).is_some_and(|p| p.glued)
    }

    fn capital(&self, i: usize) -> bool {
        self.pieces.get(i).is_some_and(|p| p.capital)
    }

    fn cut(&self, i: usize) -> &'a str {
        self.pieces.get(i).map_or("", |p| &self.text[p.start as usize..p.end as usize])
    }

    /// Whether the piece is this word, in any case.
    #[inline]
    fn says(&self, i: usize, word: &str) -> bool {
        self.pieces.get(i).is_some_and(|piece| {
            let (start, end) = (piece.start as usize, piece.end as usize);
            end - start == word.len() && self.text.as_bytes()[start..end].eq_ignore_ascii_case(word.as_bytes())
        })
    }

    /// Whether the piece is one of the words of a list, in any case.
    #[inline]
    fn is_listed(&self, i: usize, list: &Listed) -> bool {
        list.has(self.cut(i).as_bytes())
    }

    /// The index after a word, where it stands there; otherwise the index itself.
    fn skip(&self, i: usize, word: TimeWord) -> usize {
        i + usize::from(self.is(i, word))
    }

    /// The index after a sign, where it stands there.
    fn skip_sign(&self, i: usize, sign: char) -> usize {
        i + usize::from(self.sign(i, sign))
    }

    /// The index after a hyphen that glues two pieces.
    fn skip_hyphen(&self, i: usize) -> usize {
        if self.hyphen(i) { i + 1 } else { i }
    }

    fn hyphen(&self, i: usize) -> bool {
        (self.sign(i, '-') || self.sign(i, '–')) && self.glued(i) && self.glued(i + 1)
    }

    /// "60 Minutes", "This Week" between quotation marks: a title and no time.
    pub fn is_title(&self, from: usize, end: usize) -> bool {
        let quote = |k: usize| matches!(self.sense(k), Sense::Sign('"' | '“' | '”' | '\'' | '‘' | '’' | '`'));
        let capitals = || {
            (from..end).all(|k| self.capital(k) || matches!(self.sense(k), Sense::Int { .. }))
                && matches!(self.word(end - 1), Some(W::Unit(..) | W::Part(_)))
        };
        let closed = || quote(end) || matches!(self.sense(end), Sense::Sign(',' | '.')) && quote(end + 1);
        from > 0 && quote(from - 1) && capitals() && closed()
    }

    /// The piece at which the words of a phrase begin: "from" and "between" belong to a stretch that is one value.
    pub fn opener(&self, phrase: &Phrase, i: usize) -> usize {
        let one = matches!(phrase, Phrase::Span { whole: true, .. });
        let twice = matches!(phrase, Phrase::Every(_))
            && i > 1
            && self.hyphen(i - 1)
            && matches!(self.cut(i - 2), "bi" | "semi" | "Bi" | "Semi");
        if twice {
            return i - 2;
        }
        // "right now", "as soon as possible"
        let led = match phrase {
            Phrase::Reference("PRESENT_REF") => {
                self.is(i, W::Now) && i > 0 && matches!(self.cut(i - 1), "right" | "Right")
            }
            Phrase::Reference("FUTURE_REF") => self.is(i, W::FutureRef) && i > 0 && self.says(i - 1, "as"),
            _ => false,
        };
        if led {
            return i - 1;
        }
        if one && !self.tale && i > 0 && self.any(i - 1, &[W::From, W::Between]) { i - 1 } else { i }
    }

    /// The bytes of pieces `from` to `to`, without the latter.
    pub fn bytes(&self, from: usize, to: usize) -> (u32, u32) {
        (self.pieces[from].start, self.pieces[to - 1].end)
    }
}

/// Whether two words are the same. Most are of different sorts, which is the cheaper question.
#[inline]
fn same(one: TimeWord, two: TimeWord) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&two) && one == two
}
