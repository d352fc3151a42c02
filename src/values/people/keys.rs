//! Keys that spellings of one name share, so that the names of many documents are compared only where they may match:
//! "Zelinsky" and "Zelinskyy", "UN" and "United Nations", "Kiev" and "Kyiv".

use super::form::{NameForm, Part};
use crate::language::NameKind;
use crate::lexicon::people::{BODIES, GENERIC_NOUNS, PLACE_NOUNS, SMALL_WORDS};
use crate::lexicon::places::{PLACES, Sense};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The most keys that a name has.
const MOST: usize = 4;

/// The keys of one name, at most four, none twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    keys: [u64; MOST],
    count: u8,
}

impl Keys {
    /// The keys as a slice.
    pub fn as_slice(&self) -> &[u64] {
        &self.keys[..self.count as usize]
    }

    fn push(&mut self, sort: u8, text: &str) {
        let mut hasher = FxHasher::default();
        hasher.write_u8(sort);
        hasher.write(text.as_bytes());
        let key = hasher.finish();
        if !text.is_empty() && (self.count as usize) < MOST && !self.as_slice().contains(&key) {
            self.keys[self.count as usize] = key;
            self.count += 1;
        }
    }
}

/// The blocking keys of a name. Two names that `relate` calls `Same`, `Compatible` or `Near` share at least one, but for
/// nicknames, slips in a consonant of a surname that stands alone, and forms that share no telling word. Keys are the same in
/// every run and do not depend on the kind that the name was taken for, except for the part of the name that they come from.
pub fn keys(form: &NameForm) -> Keys {
    let mut keys = Keys::default();
    let whole: String = form.core().collect::<Vec<_>>().join(" ");
    let own = form.acronym.as_deref();
    if let Some(number) = BODIES.get(own.unwrap_or(&whole)) {
        keys.push(b'b', &number.to_string());
    }
    if let Some((place, _)) = PLACES.senses(&whole).iter().find(|s| s.1 != Sense::Seat) {
        keys.push(b'l', &place.to_string());
    }
    match form.kind {
        NameKind::Person => {
            let surname = form.surname();
            keys.push(b's', &skeleton(surname));
            if let Some(first) = form.words.first().filter(|w| w.text != surname && w.part != Part::Particle) {
                // A slip in a consonant of the surname: "Jane Nierman", "Jane Nieman".
                let start: String = skeleton(surname).chars().take(1).collect();
                keys.push(b'g', &format!("{} {start}", skeleton(&first.text)));
                keys.push(b's', &skeleton(&first.text));
            }
        }
        NameKind::Place | NameKind::Organisation | NameKind::Other => {
            let mut telling = form
                .core()
                .filter(|w| !GENERIC_NOUNS.contains(w) && !PLACE_NOUNS.contains(w) && !SMALL_WORDS.contains(w));
            let first = telling.next().or_else(|| form.core().next());
            if let Some(letters) = own {
                keys.push(b'i', letters);
            } else if form.core().count() > 1 {
                let initials: String =
                    form.core().filter(|w| !SMALL_WORDS.contains(w)).filter_map(|w| w.chars().next()).collect();
                if initials.len() > 1 {
                    keys.push(b'i', &initials);
                }
            }
            keys.push(b's', &skeleton(first.unwrap_or("")));
        }
    }
    keys
}

/// The key of the last word of a body's name, for "the Commission" after "the European Commission": too common to look for it
/// in other documents.
pub(super) fn tail_key(form: &NameForm) -> Option<u64> {
    let last = form.core().last().filter(|_| form.kind == NameKind::Organisation && form.acronym.is_none())?;
    let mut keys = Keys::default();
    keys.push(b't', last);
    keys.as_slice().first().copied()
}

/// The consonants of a folded word by class, with a mark for a vowel at its start: "zelinsky" is "slnsk".
fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for (i, c) in word.chars().enumerate() {
        let class = match c {
            'b' | 'p' => 'p',
            'c' | 'g' | 'k' | 'q' | 'x' => 'k',
            'd' | 't' => 't',
            'f' | 'v' | 'w' => 'f',
            'z' | 's' => 's',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'j' => {
                if i == 0 && c != 'h' && c != 'y' && c != 'j' {
                    out.push('a');
                }
                continue;
            }
            other => other,
        };
        if !out.ends_with(class) {
            out.push(class);
        }
    }
    // "Leo", "Hoey": what is all vowels is its own key.
    if out.is_empty() || out == "a" { word.to_string() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;
    use NameKind::*;

    fn share(a: &str, b: &str, kind: NameKind) -> bool {
        let (x, y) = (keys(&NameForm::new(a, kind)), keys(&NameForm::new(b, kind)));
        x.as_slice().iter().any(|k| y.as_slice().contains(k))
    }

    #[test]
    fn shared() {
        for (a, b, kind) in [
            ("Pavlo Orlovsky", "Orlovskyy", Person),
            ("Jane Nierman", "Jane Neirman", Person),
            ("Petra Müller", "Mueller", Person),
            ("Qasimi", "Kassimi", Person),
            ("Kim Yong Chol", "Yong Chol Kim", Person),
            ("United Nations", "UN", Organisation),
            ("Federation of Lyme Bakers", "FLB", Organisation),
            ("Harrow Steel Inc.", "Harrow", Organisation),
            ("Kiev", "Kyiv", Place),
            ("River Orle", "Orle", Place),
        ] {
            assert!(share(a, b, kind), "{a} | {b}");
        }
        assert!(!share("Ilse Tollmann", "Jost Brandauer", Person));
    }
}
