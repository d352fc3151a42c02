//! Pieces of a sentence as the grammar of time sees them: "mid-1990s" is mid, -, 1990, s.

use super::feast;
use crate::lexicon::time_words::{self, TimeUnit, TimeWord};
use crate::lexicon::zones;
use crate::values::lexer::{LexemeKind, Lexemes, is_dash, vulgar};
use rust_decimal::Decimal;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    Word(TimeWord),
    /// A number in digits without a sign: its value, how many digits, whether they were grouped ("1,200").
    Int {
        value: u32,
        digits: u8,
        grouped: bool,
    },
    /// "21st".
    Nth(u32),
    /// "3.5", or digits too long for a number.
    Decimal(Option<Decimal>),
    /// Anything that is not a letter or digit.
    Sign(char),
    /// "'s".
    Possessive,
    /// A word that is not about time.
    Other,
}

/// A piece: bytes of the document, and what it is.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    pub start: u32,
    pub end: u32,
    pub sense: Sense,
    /// Whether nothing stands between it and the piece before it.
    pub glued: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether a holiday's name begins here.
    pub holiday: bool,
    /// Whether its word tells time by itself.
    pub tells: bool,
    /// How many pieces on the next one stands that shows a phrase of time by itself: a month, a unit, a year, a clock; 0 for itself.
    pub near: u8,
}

/// Cuts the lexemes of a sentence into pieces: dotted dates apart, ordinals and "'s" together.
pub fn cut(lexemes: &Lexemes, pieces: &mut Vec<Piece>) {
    pieces.clear();
    pieces.reserve(lexemes.len());
    let mut k = 0;
    while k < lexemes.len() {
        let Some(lexeme) = lexemes.get(k) else { break };
        let (mut start, end) = (lexeme.span.start, lexeme.span.end);
        let bytes = lexemes.bytes(k);
        let first = bytes.first().copied().unwrap_or(b' ');
        pieces.push(Piece {
            start,
            end,
            sense: Sense::Other,
            glued: lexeme.glued,
            capital: first.is_ascii_uppercase(),
            holiday: false,
            tells: lexeme.said.tells,
            near: u8::MAX,
        });
        let Some(piece) = pieces.last_mut() else { break };
        match lexeme.kind {
            // Most words tell no time, and have no stops.
            LexemeKind::Word if lexeme.said.time.is_none() && !lexeme.said.feast && bytes.get(1) != Some(&b'.') => {}
            LexemeKind::Word => {
                piece.sense = match lexeme.said.time {
                    Some(time) => Sense::Word(time),
                    None => match initials(bytes) {
                        Some(time) => {
                            piece.tells = time_words::tells(time);
                            Sense::Word(time)
                        }
                        None => Sense::Other,
                    },
                };
                piece.holiday = lexeme.said.feast;
                // "the week-end", but not "week-ending"
                if matches!(lexeme.said.time, Some(TimeWord::Unit(TimeUnit::Week, ..)))
                    && lexemes.sign(k + 1, '-')
                    && lexemes.glued(k + 1)
                    && lexemes.glued(k + 2)
                    && lexemes.is(k, "week")
                {
                    let plural = lexemes.is(k + 2, "ends");
                    if plural || lexemes.is(k + 2, "end") {
                        let weekend = TimeWord::Unit(TimeUnit::Weekend, plural, false);
                        (piece.sense, piece.tells) = (Sense::Word(weekend), time_words::tells(weekend));
                        piece.end = lexemes.get(k + 2).map_or(end, |l| l.span.end);
                        k += 2;
                    }
                }
            }
            LexemeKind::Vulgar => {
                let fraction = lexemes.word(k).chars().next().and_then(vulgar);
                piece.sense = Sense::Decimal(fraction.map(|(a, b)| Decimal::from(a) / Decimal::from(b)));
            }
            LexemeKind::Sign(c) => {
                let quote = c == '\'' || c == '’';
                if quote && lexemes.glued(k + 1) && lexemes.is(k + 1, "s") {
                    piece.sense = Sense::Possessive;
                    piece.end = lexemes.get(k + 1).map_or(end, |l| l.span.end);
                    k += 1;
                } else if quote || c == '‘' {
                    piece.sense = Sense::Sign('\'');
                } else {
                    piece.sense = Sense::Sign(if is_dash(c) && c != '-' { '–' } else { c });
                }
            }
            LexemeKind::Digits => {
                let word = lexemes.word(k);
                let broken = word.bytes().any(|b| !b.is_ascii_digit());
                if broken && let Some(sense) = broken_number(word) {
                    piece.sense = sense;
                } else if broken && word.contains('.') {
                    let whole = *piece;
                    pieces.pop();
                    let mut glued = lexeme.glued;
                    for (n, part) in word.split('.').enumerate() {
                        if n > 0 {
                            pieces.push(Piece {
                                start: start - 1,
                                end: start,
                                sense: Sense::Sign('.'),
                                glued: true,
                                ..whole
                            });
                        }
                        if !part.is_empty() {
                            pieces.push(Piece {
                                start,
                                end: start + part.len() as u32,
                                sense: integer(part),
                                glued,
                                ..whole
                            });
                        }
                        glued = true;
                        start += part.len() as u32 + 1;
                    }
                    k += 1;
                    continue;
                } else {
                    piece.sense = integer(word);
                    let suffix = lexemes.word(k + 1);
                    if lexemes.glued(k + 1)
                        && ["st", "nd", "rd", "th"].iter().any(|s| suffix.eq_ignore_ascii_case(s))
                        && let Sense::Int { value, .. } = piece.sense
                    {
                        piece.sense = Sense::Nth(value);
                        piece.end = lexemes.get(k + 1).map_or(end, |l| l.span.end);
                        k += 1;
                    }
                }
            }
        }
        k += 1;
    }
    let mut near = u8::MAX;
    for k in (0..pieces.len()).rev() {
        // Most pieces show nothing.
        if matches!(pieces[k].sense, Sense::Other) && !pieces[k].holiday {
            near = near.saturating_add(1);
            pieces[k].near = near;
            continue;
        }
        if pieces[k].holiday {
            pieces[k].holiday = feast::named(lexemes.text(), pieces, k).is_some();
        }
        near = if shows(pieces, k) { 0 } else { near.saturating_add(1) };
        pieces[k].near = near;
    }
}

/// Whether a piece is reason enough to look for a phrase of time around it.
fn shows(pieces: &[Piece], k: usize) -> bool {
    let piece = &pieces[k];
    let word = |k: usize| match pieces.get(k).map(|p| p.sense) {
        Some(Sense::Word(word)) => Some(word),
        _ => None,
    };
    if piece.tells {
        return true;
    }
    match piece.sense {
        // "at five thirty", "at half eight", "in two thousand and twelve"
        Sense::Word(TimeWord::Cardinal(1..=12) | TimeWord::Half) if k > 0 && word(k - 1) == Some(TimeWord::At) => true,
        // "from nine to five"
        Sense::Word(TimeWord::Cardinal(1..=12))
            if k > 0 && word(k - 1) == Some(TimeWord::From) && word(k + 1) == Some(TimeWord::To) =>
        {
            true
        }
        Sense::Word(TimeWord::Cardinal(2))
            if word(k + 1) == Some(TimeWord::Thousand) && word(k + 2) == Some(TimeWord::And) =>
        {
            true
        }
        Sense::Word(_) => false,
        Sense::Int { digits: 4 | 8, grouped: false, .. } | Sense::Nth(_) => true,
        // "from 9 to 5"
        Sense::Int { value: 1..=12, digits: 1..=2, grouped: false }
            if k > 0 && word(k - 1) == Some(TimeWord::From) && word(k + 1) == Some(TimeWord::To) =>
        {
            true
        }
        // "The bus leaves at 7."
        Sense::Int { value: 1..=12, digits: 1..=2, grouped: false }
            if k > 0
                && matches!(
                    word(k - 1),
                    Some(
                        TimeWord::At
                            | TimeWord::After
                            | TimeWord::Before
                            | TimeWord::By
                            | TimeWord::Until
                            | TimeWord::About
                    )
                )
                && pieces.get(k + 1).is_none_or(|next| matches!(next.sense, Sense::Sign('.' | '?' | '!'))) =>
        {
            true
        }
        // "'92"
        Sense::Int { digits: 2, .. } if piece.glued && k > 0 && pieces[k - 1].sense == Sense::Sign('\'') => true,
        // "q1"
        Sense::Int { digits: 1, .. } if piece.glued && k > 0 && pieces[k - 1].sense == Sense::Other => true,
        // "clocked 9.84", "at 21.52"
        Sense::Decimal(Some(d)) if d.scale() == 2 => {
            k == 0
                || pieces[k - 1].sense == Sense::Sign(':')
                || pieces[k - 1].sense == Sense::Word(TimeWord::The)
                || matches!(
                    pieces[k - 1].sense,
                    Sense::Word(
                        TimeWord::In | TimeWord::Of | TimeWord::At | TimeWord::By | TimeWord::Until | TimeWord::Since
                    ) | Sense::Other
                )
        }
        // "on 28.10.17"
        Sense::Int { value: 1..=31, digits: 1..=2, grouped: false }
            if k > 0
                && matches!(
                    word(k - 1),
                    Some(TimeWord::On | TimeWord::By | TimeWord::Since | TimeWord::Until | TimeWord::From)
                )
                && (1..=4).all(|n| pieces.get(k + n).is_some_and(|p| p.glued))
                && matches!(pieces[k + 1].sense, Sense::Sign('.'))
                && matches!(pieces[k + 3].sense, Sense::Sign('.')) =>
        {
            true
        }
        // "3/4", "14:30", "1-2-2003", "15h"
        Sense::Int { .. } => pieces.get(k + 1).is_some_and(|next| {
            next.glued
                && !matches!(next.sense, Sense::Sign('%' | ',' | '.' | ')' | '"' | '°' | '”' | ';' | '\'' | '?' | '!'))
        }),
        _ => piece.holiday,
    }
}

/// "a.m.", "B.C."
#[inline]
fn initials(bytes: &[u8]) -> Option<TimeWord> {
    if bytes.len() < 3 || bytes.len() > 6 || bytes[1] != b'.' {
        return None;
    }
    let mut letters = [0u8; 3];
    let mut n = 0;
    for b in bytes.iter().filter(|b| **b != b'.') {
        *letters.get_mut(n)? = b.to_ascii_lowercase();
        n += 1;
    }
    match &letters[..n] {
        b"am" => Some(TimeWord::Am),
        b"pm" => Some(TimeWord::Pm),
        b"bc" | b"bce" => Some(TimeWord::Bc),
        b"ad" | b"ce" => Some(TimeWord::Ad),
        _ => None,
    }
}

/// Figures with one stop or a comma for it: "3.5" is a number, "18.8.2025" three, "0,5" no thousands.
fn broken_number(word: &str) -> Option<Sense> {
    let all = |signs: &[u8]| word.bytes().all(|b| b.is_ascii_digit() || signs.contains(&b));
    let stops = word.bytes().filter(|b| *b == b'.').count();
    if stops == 1 && !word.starts_with('.') && all(b".,") {
        return Some(Sense::Decimal(decimal(word)));
    }
    // No thousands end in one figure or two.
    let short = word.split_once(',').is_some_and(|(_, part)| matches!(part.len(), 1..=2) && !part.contains(','));
    (short && all(b",")).then(|| Sense::Decimal(decimal(&word.replace(',', "."))))
}

/// Figures with one stop.
fn decimal(word: &str) -> Option<Decimal> {
    let (whole, part) = word.split_once('.')?;
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    // A stop that nothing follows, or more figures than a number of the machine holds.
    if part.is_empty() || digits(word) > 18 {
        let plain: String = word.chars().filter(|c| *c != ',').collect();
        return plain.parse().ok();
    }
    let all = word.bytes().filter(u8::is_ascii_digit).fold(0i64, |all, b| all * 10 + i64::from(b - b'0'));
    debug_assert!(!whole.is_empty());
    Some(Decimal::new(all, digits(part) as u32))
}

fn integer(word: &str) -> Sense {
    let grouped = !word.bytes().all(|b| b.is_ascii_digit());
    let (mut value, mut digits) = (0u32, 0u8);
    for b in word.bytes().filter(u8::is_ascii_digit) {
        digits = digits.saturating_add(1);
        value = match value.checked_mul(10).and_then(|v| v.checked_add(u32::from(b - b'0'))) {
            Some(value) => value,
            None => return Sense::Decimal(None),
        };
    }
    Sense::Int { value, digits, grouped }
}

/// Minutes east of Greenwich, where the piece is a zone in capitals.
pub fn zone(text: &str, piece: &Piece) -> Option<i16> {
    let word = &text[piece.start as usize..piece.end as usize];
    (word.len() <= 4 && word.bytes().all(|b| b.is_ascii_uppercase())).then(|| zones::look_up(word)).flatten()
}
