//! Expressions of a sentence: a word, or the phrase that it opens ("turned the offer down"), with what writers put for it and against it.

use crate::claims::WordAt;
use crate::lexicon::wordings::{self, LONGEST, Wording};
use crate::text::Deprel;

/// What stands at a word of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Expression {
    /// Of a word alone by its lemma and by its form.
    rows: [Option<&'static Wording>; 2],
    /// The places of the phrase's other words.
    pub others: Vec<usize>,
}

impl Expression {
    /// The longest phrase that opens with the word, else the word.
    pub fn at(words: &[WordAt], place: usize) -> Expression {
        phrase(words, place).unwrap_or_else(|| {
            let word = &words[place];
            let by_form = (word.form != word.lemma).then(|| wordings::look_up(&[word.form])).flatten();
            Expression { rows: [wordings::look_up(&[word.lemma]), by_form], others: Vec::new() }
        })
    }

    /// Whether two expressions stand for each other.
    pub fn same(&self, other: &Expression) -> bool {
        self.any(other, Wording::same)
    }

    /// Whether they cannot both be so in one place.
    pub fn opposed(&self, other: &Expression) -> bool {
        self.any(other, Wording::opposed) && !self.same(other)
    }

    /// The rows that it stands in.
    pub fn rows(&self) -> impl Iterator<Item = &'static Wording> {
        self.rows.into_iter().flatten()
    }

    fn any(&self, other: &Expression, by: fn(&Wording, &Wording) -> bool) -> bool {
        self.rows.iter().flatten().any(|x| other.rows.iter().flatten().any(|y| by(x, y)))
    }
}

fn phrase(words: &[WordAt], place: usize) -> Option<Expression> {
    let first = &words[place];
    let keys = [first.lemma, first.form];
    if !keys.iter().any(|k| wordings::opens(*k)) {
        return None;
    }
    let found = |others: &[u32]| {
        let mut all = [0; LONGEST];
        all[1..=others.len()].copy_from_slice(others);
        keys.iter().find_map(|&key| {
            all[0] = key;
            wordings::look_up(&all[..=others.len()])
        })
    };
    for length in (1..LONGEST).rev() {
        let places = place + 1..place + 1 + length;
        let Some(others) = words.get(places.clone()) else { continue };
        let by = |key: fn(&WordAt) -> u32| found(&others.iter().map(key).collect::<Vec<u32>>());
        if let Some(row) = by(|w| w.form).or_else(|| by(|w| w.lemma)) {
            return Some(Expression { rows: [Some(row), None], others: places.collect() });
        }
    }
    // A particle may stand behind the object.
    let particle = (place + 1..words.len())
        .find(|&k| usize::from(words[k].head) == place && words[k].deprel == Deprel::CompoundPrt)?;
    Some(Expression { rows: [Some(found(&[words[particle].form])?), None], others: vec![particle] })
}
