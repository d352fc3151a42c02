//! A tree with the dependents of each word at hand.

use crate::text::{Deprel, Sentence, Token, Upos};

/// A sentence's tree: dependents in order, and the words from the top down.
pub struct Family<'a> {
    pub sentence: &'a Sentence,
    pub text: &'a str,
    starts: Vec<u16>,
    kids: Vec<u16>,
    /// Every word that hangs on the root, governors before their dependents.
    pub order: Vec<u16>,
}

impl<'a> Family<'a> {
    pub fn new(sentence: &'a Sentence, text: &'a str) -> Family<'a> {
        let n = sentence.tokens.len();
        let mut starts = vec![0u16; n + 2];
        for token in &sentence.tokens {
            starts[(token.head as usize).min(n) + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut kids = vec![0u16; n];
        for (i, token) in sentence.tokens.iter().enumerate() {
            let place = &mut next[(token.head as usize).min(n)];
            kids[*place as usize] = i as u16;
            *place += 1;
        }
        let mut family = Family { sentence, text, starts, kids, order: Vec::with_capacity(n) };
        let mut order: Vec<u16> = family.below(0).to_vec();
        let mut at = 0;
        while at < order.len() {
            order.extend_from_slice(family.kids(order[at]));
            at += 1;
        }
        family.order = order;
        family
    }

    fn below(&self, head: usize) -> &[u16] {
        &self.kids[self.starts[head] as usize..self.starts[head + 1] as usize]
    }

    /// The dependents of a word, in order.
    pub fn kids(&self, i: u16) -> &[u16] {
        self.below(i as usize + 1)
    }

    pub fn token(&self, i: u16) -> &Token {
        &self.sentence.tokens[i as usize]
    }

    pub fn deprel(&self, i: u16) -> Deprel {
        self.token(i).deprel
    }

    /// The governor, none for the root.
    pub fn up(&self, i: u16) -> Option<u16> {
        self.token(i).head.checked_sub(1)
    }

    /// The words of a token.
    pub fn word(&self, i: u16) -> &'a str {
        self.text.get(self.token(i).span.range()).unwrap_or("")
    }

    /// The dependents in one of these relations.
    pub fn related<'b>(&'b self, i: u16, relations: &'b [Deprel]) -> impl Iterator<Item = u16> + 'b {
        self.kids(i).iter().copied().filter(move |&k| relations.contains(&self.deprel(k)))
    }

    pub fn has(&self, i: u16, relations: &[Deprel]) -> bool {
        self.related(i, relations).next().is_some()
    }

    /// A noun and what is coordinated with it: "X, Y and Z".
    pub fn conjuncts(&self, head: u16) -> Vec<u16> {
        let mut found = vec![head];
        for k in self.related(head, &[Deprel::Conj]) {
            if !matches!(self.token(k).upos, Upos::Verb | Upos::Aux) && !self.beside(k) {
                found.push(k);
            }
        }
        found
    }

    /// Whether a word taken for a coordinated one stands beside its governor as an apposition does: no "and" anywhere, and one of the
    /// two is a name, the other a noun with its article: "Ann Lee, the mayor".
    pub fn beside(&self, k: u16) -> bool {
        let Some(head) = self.up(k) else { return false };
        let pair = (self.token(head).upos, self.token(k).upos);
        let (name, noun) = match pair {
            (Upos::Propn, Upos::Noun) => (head, k),
            (Upos::Noun, Upos::Propn) => (k, head),
            _ => return false,
        };
        name != noun
            && self.has(noun, &[Deprel::Det, Deprel::NmodPoss])
            && !self.related(head, &[Deprel::Conj]).any(|c| self.has(c, &[Deprel::Cc]))
            && !self.has(head, &[Deprel::Cc])
    }
}
