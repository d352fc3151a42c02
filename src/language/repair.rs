//! What the network cannot know, as it judges each arc alone: a verb has one subject.
//!
//! "The chief executive, Ann Lee, resigned": of two subjects before one verb, set apart by a comma and without "and", the second
//! stands in apposition to the first.

use crate::text::{Deprel, Token, Upos};

/// Mends the tree of a sentence in place; it stays a tree.
pub fn repair(tokens: &mut [Token], is_comma: impl Fn(&Token) -> bool) {
    let subject = |t: &Token| matches!(t.deprel, Deprel::Nsubj | Deprel::NsubjPass);
    let mut first: Option<usize> = None;
    for i in 0..tokens.len() {
        if !subject(&tokens[i]) {
            continue;
        }
        if let Some(before) = first {
            let same = tokens[before].head == tokens[i].head && tokens[i].head as usize > i + 1;
            let nominal = |t: &Token| matches!(t.upos, Upos::Noun | Upos::Propn | Upos::Adj);
            let proper = |t: &Token| t.upos == Upos::Propn;
            if before + 1 == i && tokens[before].head == tokens[i].head && proper(&tokens[before]) && proper(&tokens[i])
            {
                // "Ada Prell said": one name, not two subjects
                tokens[i].head = i as u16;
                tokens[i].deprel = Deprel::Flat;
                continue;
            }
            let name =
                proper(&tokens[i]) && tokens[before + 1..i].iter().all(|t| proper(t) && t.head as usize == i + 1);
            if same && name && tokens[before].upos == Upos::Noun {
                // "the owner Carla Brandt sells": one subject and her name
                tokens[i].head = before as u16 + 1;
                tokens[i].deprel = Deprel::Appos;
                continue;
            }
            if same && nominal(&tokens[before]) && nominal(&tokens[i]) && tokens[before + 1..i].iter().any(&is_comma) {
                tokens[i].head = before as u16 + 1;
                tokens[i].deprel = Deprel::Appos;
                continue;
            }
        }
        first = Some(i);
    }
}
