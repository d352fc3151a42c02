//! The tree of a statement's words, without punctuation.

use crate::claims::{WordAt, meaning};
use crate::lexicon::words::{self, Keys};
use crate::text::{Deprel, Upos};
use std::sync::LazyLock;

/// A statement's words with the dependents of each.
pub struct Tree<'a> {
    pub words: &'a [WordAt],
    kids: Vec<Vec<u16>>,
}

/// Clauses beside the clause, and marks.
pub const BESIDE: &[Deprel] = &[
    Deprel::Advcl,
    Deprel::AdvclRelcl,
    Deprel::Conj,
    Deprel::Parataxis,
    Deprel::Appos,
    Deprel::Cc,
    Deprel::Mark,
    Deprel::Discourse,
    Deprel::Punct,
];

pub const SUBJECTS: &[Deprel] = &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter, Deprel::Csubj];

impl<'a> Tree<'a> {
    pub fn new(words: &'a [WordAt]) -> Tree<'a> {
        let mut kids = vec![Vec::new(); words.len()];
        for (i, word) in words.iter().enumerate() {
            if let Some(list) = kids.get_mut(word.head as usize)
                && word.head as usize != i
            {
                list.push(i as u16);
            }
        }
        Tree { words, kids }
    }

    pub fn kids(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        self.kids[i].iter().map(|&k| k as usize)
    }

    pub fn up(&self, i: usize) -> Option<usize> {
        let head = self.words[i].head as usize;
        (head < self.words.len() && head != i).then_some(head)
    }

    pub fn has(&self, i: usize, relations: &[Deprel]) -> bool {
        self.kids(i).any(|k| relations.contains(&self.words[k].deprel))
    }

    pub fn is(&self, i: usize, relations: &[Deprel]) -> bool {
        relations.contains(&self.words[i].deprel)
    }

    /// How many heads stand above a word.
    pub fn depth(&self, i: usize) -> usize {
        std::iter::successors(self.up(i), |&at| self.up(at)).take(9).count()
    }

    /// A word with all that hangs on it, but for clauses beside it and, if asked, relative clauses.
    pub fn below(&self, i: usize, relative: bool) -> Vec<usize> {
        let mut found = vec![i];
        let mut at = 0;
        while at < found.len() && found.len() < 80 {
            let here = found[at];
            at += 1;
            for k in self.kids(here) {
                if !self.is(k, BESIDE) && (relative || !self.is(k, &[Deprel::AclRelcl])) {
                    found.push(k);
                }
            }
        }
        found
    }

    /// The verb or predicate whose subject, object or oblique a noun stands in.
    pub fn governing(&self, i: usize) -> Option<usize> {
        use Deprel::*;
        let mut at = i;
        for _ in 0..7 {
            let up = self.up(at)?;
            match self.words[at].deprel {
                Nsubj | NsubjPass | NsubjOuter | Csubj | Obj | Obl | Iobj | Xcomp | OblAgent | OblUnmarked => {
                    return Some(up);
                }
                Nmod | Conj | Amod | Compound | Det | NmodPoss | Case | Nummod | Fixed | Advmod => at = up,
                _ => return None,
            }
        }
        None
    }
}

/// Whether a word can say something: no word of mere framing, no denial, none of the very commonest.
pub fn telling(word: &WordAt) -> bool {
    let zipf = zipf(word);
    let kind = match word.upos {
        Upos::Propn => true,
        Upos::Noun | Upos::Verb | Upos::Adj => zipf <= 6.5,
        Upos::Adv => zipf < 5.5,
        _ => false,
    };
    kind && !word.denies && !SKIPPED.holds(word.lemma)
}

pub fn zipf(word: &WordAt) -> f32 {
    words::zipf(word.lemma)
}

/// What a word stands for when it is looked for elsewhere: a name for itself, another word for its meaning.
pub fn sense(word: &WordAt) -> u32 {
    if word.upos == Upos::Propn { word.lemma } else { meaning(word.lemma) }
}

/// Whether a word is one of these, by lemma or form.
pub fn one_of(word: &WordAt, list: &Keys) -> bool {
    list.holds(word.lemma) || list.holds(word.form)
}

static SKIPPED: LazyLock<Keys> = LazyLock::new(|| {
    Keys::of(
        "say tell add report make get go come take give find know see think believe claim ask one thing anything anyone anybody other \
         more so even then such same only also day year time there be have do",
    )
});
