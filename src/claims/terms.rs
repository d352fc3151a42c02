//! The context of a claim: in "a gift of £320,000 from the guild paid for it", "gift" stands beside the sum,
//! "pay" a step further off.

use super::{Term, TermClass};
use crate::lexicon::concepts::concept;
use crate::lexicon::letters::fold;
use crate::lexicon::{frames, words};
use crate::text::{Document, Sentence, Span, Upos};
use std::sync::Arc;

/// The terms of a sentence, before nearness: one an entry, by token.
pub struct Context<'a> {
    pub sentence: &'a Sentence,
    entries: Vec<(usize, u32, u32, TermClass)>,
    /// What stands in the other cells of its row and at the head of its column, for a cell of a table.
    pub beside: Vec<Term>,
    /// What the heading above it and the sentence before it are about.
    pub behind: Arc<[Term]>,
}

/// Reads the content words of a sentence once, for all claims that it makes.
pub fn context<'a>(document: &Document, sentence: &'a Sentence) -> Context<'a> {
    let mut entries = Vec::new();
    for (i, token) in sentence.tokens.iter().enumerate() {
        let text = document.cut(token.span);
        if let Some((id, lemma, class)) = term_of(text, &token.lemma, token.upos) {
            entries.push((i, id, lemma, class));
        }
    }
    Context { sentence, entries, beside: Vec::new(), behind: Arc::default() }
}

/// Family, lemma key and class of a token that carries meaning.
fn term_of(text: &str, lemma: &str, upos: Upos) -> Option<(u32, u32, TermClass)> {
    if !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let class = match upos {
        Upos::Propn => TermClass::Name,
        Upos::Noun => TermClass::Noun,
        Upos::Verb => TermClass::Verb,
        Upos::Adj | Upos::Adv => TermClass::Modifier,
        Upos::X if text.len() > 2 => {
            if text.starts_with(char::is_uppercase) {
                TermClass::Name
            } else {
                TermClass::Noun
            }
        }
        _ => return None,
    };
    let folded = fold(lemma);
    // "The talks failed."
    let talks = class == TermClass::Noun && folded == "talk";
    if class != TermClass::Name
        && !talks
        && (frames::holds(frames::FRAME, &folded) || frames::holds(frames::QUANTITY, &folded))
    {
        return None;
    }
    if frames::holds(frames::CALENDAR, &folded) {
        return None;
    }
    let key = words::key(&folded);
    let row = words::by_key(key);
    if class != TermClass::Name && row.is_some_and(|w| w.zipf() > 6.5) {
        return None;
    }
    if class == TermClass::Name {
        // "Marlin 2" and "Marlin-3" are two of a series: the lemma is the name of the series.
        let stem = folded.trim_end_matches(|c: char| c.is_ascii_digit() || "-./".contains(c));
        let series = stem.len() < folded.len() && stem.len() >= 2;
        return Some((key, if series { words::key(stem) } else { key }, class));
    }
    Some((meaning(key), key, class))
}

/// What a lemma means, as an id: its concept, else its family, else itself.
pub fn meaning(lemma: u32) -> u32 {
    concept(lemma).unwrap_or_else(|| {
        let family = words::by_key(lemma).map_or(lemma, |w| w.family());
        concept(family).unwrap_or(family)
    })
}

impl Context<'_> {
    /// The terms as seen from `focus`; words inside `focus` are left out. Ascending by id, each once, the nearest kept.
    pub fn around(&self, focus: Option<Span>) -> Box<[Term]> {
        let inside = focus.map_or(0..0, |f| self.sentence.tokens_in(f));
        let distances = (self.sentence.parsed && !inside.is_empty()).then(|| self.tree_distances(inside.clone()));
        let mut terms: Vec<Term> = Vec::with_capacity(self.entries.len());
        for &(i, id, lemma, class) in &self.entries {
            if inside.contains(&i) {
                continue;
            }
            let near = match (&distances, focus) {
                (_, None) => 255,
                (Some(d), _) => tree_nearness(d[i]),
                (None, _) => linear_nearness(if i < inside.start { inside.start - i } else { i + 1 - inside.end }),
            };
            terms.push(Term { id, lemma, near, class });
        }
        terms.extend_from_slice(&self.beside);
        tidy(terms)
    }

    /// The terms of the sentence, all at one nearness.
    pub fn all(&self, near: u8) -> impl Iterator<Item = Term> + '_ {
        self.entries.iter().map(move |&(_, id, lemma, class)| Term { id, lemma, near, class })
    }

    /// The term of token `i` at a given nearness, if it carries meaning.
    pub fn term(&self, i: usize, near: u8) -> Option<Term> {
        let at = self.entries.binary_search_by_key(&i, |e| e.0).ok()?;
        let (_, id, lemma, class) = self.entries[at];
        Some(Term { id, lemma, near, class })
    }

    /// Steps along the tree from the tokens of the focus to every token; 99 where there is no way.
    fn tree_distances(&self, inside: std::ops::Range<usize>) -> Vec<u8> {
        let n = self.sentence.tokens.len();
        let mut steps = vec![99u8; n];
        let mut queue: Vec<usize> = inside.collect();
        for &i in &queue {
            steps[i] = 0;
        }
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); n];
        for i in 0..n {
            if let Some(g) = self.sentence.governor(i).filter(|&g| g < n) {
                children[g].push(i);
            }
        }
        let mut at = 0;
        while at < queue.len() {
            let i = queue[at];
            at += 1;
            let next = steps[i].saturating_add(1);
            for k in children[i].iter().copied().chain(self.sentence.governor(i).filter(|&g| g < n)) {
                if steps[k] > next {
                    steps[k] = next;
                    queue.push(k);
                }
            }
        }
        steps
    }
}

/// Keeps each id once, with its greatest nearness, in ascending order.
pub fn tidy(mut terms: Vec<Term>) -> Box<[Term]> {
    terms.sort_by(|a, b| (a.id, b.near).cmp(&(b.id, a.near)));
    terms.dedup_by_key(|t| t.id);
    terms.into_boxed_slice()
}

fn tree_nearness(steps: u8) -> u8 {
    match steps {
        0 | 1 => 255,
        2 => 220,
        3 => 170,
        4 => 130,
        5 => 100,
        6 => 80,
        _ => 60,
    }
}

fn linear_nearness(tokens: usize) -> u8 {
    match tokens {
        0..=1 => 255,
        2 => 230,
        3 => 205,
        4..=5 => 170,
        6..=8 => 130,
        9..=13 => 95,
        _ => 60,
    }
}
