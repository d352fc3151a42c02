//! Names of holidays where they stand: "New Year's Eve", "Easter", "the Fourth of July".

use super::piece::{Piece, Sense};
use crate::lexicon::holidays::{self, HolidayRule};

/// The longest name of a holiday that begins at piece `start`: its rule, and the piece after it.
pub fn named(text: &str, pieces: &[Piece], start: usize) -> Option<(HolidayRule, usize)> {
    let mut name = String::with_capacity(32);
    let mut best = None;
    for (at, piece) in pieces.iter().enumerate().skip(start).take(7) {
        match piece.sense {
            Sense::Possessive => name.push('s'),
            Sense::Sign('\'') | Sense::Sign('.') => {}
            Sense::Sign('-') => name.push('-'),
            Sense::Sign(_) => break,
            _ => {
                if !name.is_empty() && !name.ends_with('-') {
                    name.push(' ');
                }
                let from = name.len();
                name.push_str(&text[piece.start as usize..piece.end as usize]);
                name[from..].make_ascii_lowercase();
            }
        }
        // Most names that a word might begin end with the word after it.
        if !holidays::leads(&name) {
            break;
        }
        if let Some(rule) = holidays::look_up(&name).filter(|_| !matches!(piece.sense, Sense::Sign(_))) {
            best = Some((rule, at + 1));
        }
    }
    best
}
