//! Names in parts: "Dr. Ursula von der Lahn" is given "ursula", particles "von der", surname "lahn"; "J.K. Rowling" has
//! the initials "j" and "k"; "U.N." is an acronym; "Acme Steel Inc." is "acme steel" with a legal form.

use crate::language::NameKind;
use crate::lexicon::letters::{fold, fold_into};
use crate::lexicon::people::{HONORIFICS, LEGAL_FORMS, PARTICLES, SUFFIXES};
use smol_str::SmolStr;

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// "Ursula"; in names of bodies and places every word is a `Word`.
    Given,
    /// "J." or the J of "JK".
    Initial,
    /// "von", "al-", "bin".
    Particle,
    /// "Lahn". Of a person known by one word, that word.
    Surname,
    /// A word of the name of a body, place or thing.
    Word,
    /// "Inc", "plc".
    Legal,
}

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameWord {
    /// In lower case, without marks, apostrophes and full stops.
    pub text: SmolStr,
    pub part: Part,
}

/// A name in comparable form: titles and articles stripped, letters folded, parts told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameForm {
    pub kind: NameKind,
    pub words: Vec<NameWord>,
    /// Generation after a person's name: 2 for "Jr." and "II", 1 for "Sr.".
    pub generation: Option<u8>,
    /// The letters, in lower case, where the name is one acronym: "UN", "U.N.", "Nato" is not.
    pub acronym: Option<SmolStr>,
    /// "Illinois" in "Springfield, Illinois": folded words after a comma in the name of a place.
    pub qualifier: Option<SmolStr>,
    /// Whether a letter carried a mark, so that "Müller" and "Mueller" are one spelling.
    pub marked: bool,
}

impl NameForm {
    /// Reads a name as written, without what surrounds it. Any text will do; an empty one has no words.
    pub fn new(name: &str, kind: NameKind) -> NameForm {
        let name = name.trim().trim_end_matches("'s").trim_end_matches("’s");
        let mut form = NameForm {
            kind,
            words: Vec::new(),
            generation: None,
            acronym: None,
            qualifier: None,
            marked: name.chars().any(|c| !c.is_ascii() && c.is_alphabetic()),
        };
        match kind {
            NameKind::Person => form.person(name),
            NameKind::Place => form.place(name),
            NameKind::Organisation | NameKind::Other => form.body(name),
        }
        form
    }

    /// The same words read as a name of another kind.
    pub fn retold(&self, kind: NameKind) -> NameForm {
        let words: Vec<&str> = self.words.iter().map(|w| w.text.as_str()).collect();
        let mut form = NameForm::new(&words.join(" "), kind);
        form.acronym = self.acronym.clone().filter(|_| kind != NameKind::Person);
        form
    }

    /// The words that do one thing, in order.
    pub fn part(&self, part: Part) -> impl Iterator<Item = &str> {
        self.words.iter().filter(move |w| w.part == part).map(|w| w.text.as_str())
    }

    /// The surname without particles; empty for what is not a person.
    pub fn surname(&self) -> &str {
        self.part(Part::Surname).last().unwrap_or("")
    }

    /// Given names and initials, in order.
    pub fn given(&self) -> impl Iterator<Item = &NameWord> {
        self.words.iter().filter(|w| matches!(w.part, Part::Given | Part::Initial))
    }

    /// The words that count, without legal forms, in order.
    pub fn core(&self) -> impl Iterator<Item = &str> {
        self.words.iter().filter(|w| w.part != Part::Legal).map(|w| w.text.as_str())
    }

    fn person(&mut self, name: &str) {
        // "Harms, Bruno"; but "Smith, Jr." is a suffix.
        let (name, first) = match name.split_once(',') {
            Some((last, first)) if !is_suffix(first) => (last, first),
            _ => (name, ""),
        };
        let shouted = name.chars().all(|c| !c.is_lowercase());
        let mut texts: Vec<(String, bool)> = Vec::new();
        for raw in first.split_whitespace().chain(name.split_whitespace()) {
            self.person_word(raw, shouted, &mut texts);
        }
        while texts.len() > 1 && HONORIFICS.contains(texts[0].0.as_str()) {
            texts.remove(0);
        }
        while texts.len() > 1 {
            let last = &texts[texts.len() - 1].0;
            let Some(&(_, generation)) = SUFFIXES.iter().find(|(s, _)| s == last) else { break };
            // "Malcolm X": one letter after a single given name is a surname.
            if last.len() == 1 && texts.len() == 2 {
                break;
            }
            if generation > 0 {
                self.generation = Some(generation);
            }
            texts.pop();
        }
        let count = texts.len();
        let mut at = count.saturating_sub(1);
        while at > 1 && PARTICLES.contains(&texts[at - 1].0.as_str()) {
            at -= 1;
        }
        // "Van Gogh", "al-Assad": what is left of a name that begins with its particle.
        if at == 1 && (texts[0].1 || matches!(texts[0].0.as_str(), "de" | "van" | "von" | "le" | "del" | "di" | "da")) {
            at = 0;
        }
        self.words.extend(texts.into_iter().enumerate().map(|(i, (text, joined))| {
            let particle =
                i > 0 && PARTICLES.contains(text.as_str()) && text.len() > 1 && !(i == 1 && text == "ben" && !joined);
            let part = match () {
                () if i + 1 == count => Part::Surname,
                () if i >= at || (particle && joined) => Part::Particle,
                () if text.chars().count() == 1 => Part::Initial,
                () => Part::Given,
            };
            NameWord { text: text.into(), part }
        }));
    }

    /// Splits one word of a person's name at hyphens and between initials; the flag says that a hyphen follows.
    fn person_word(&mut self, raw: &str, shouted: bool, texts: &mut Vec<(String, bool)>) {
        let bare = raw.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        if bare.is_empty() || raw.starts_with(['"', '“', '(']) && raw.ends_with(['"', '”', ')']) {
            return;
        }
        let letters = bare.chars().filter(|c| *c != '.').count();
        let capitals = letters <= 3 && !shouted && bare.chars().all(|c| c == '.' || c.is_uppercase());
        let dotted = bare.contains('.') && bare.split('.').all(|p| p.chars().count() <= 1);
        let doctorate = !texts.is_empty()
            && matches!(fold(bare).replace('.', "").as_str(), "phd" | "md" | "ii" | "iii" | "iv" | "vi" | "jr" | "sr");
        if (capitals || dotted) && !doctorate {
            texts.extend(bare.chars().filter(|c| *c != '.').map(|c| (fold(c.encode_utf8(&mut [0; 4])), false)));
            return;
        }
        let mut pieces = bare.split(['-', '–', '‑']).filter(|p| !p.is_empty()).peekable();
        while let Some(piece) = pieces.next() {
            let text = fold(&piece.replace('.', ""));
            if !text.is_empty() {
                texts.push((text, pieces.peek().is_some()));
            }
        }
    }

    fn body(&mut self, name: &str) {
        let bare = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name).trim();
        let letters: String = bare.chars().filter(|c| *c != '.').collect();
        let count = letters.chars().count();
        let acronym = (2..=7).contains(&count)
            && letters.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&')
            && letters.chars().any(char::is_alphabetic);
        if acronym {
            self.acronym = Some(fold(&letters).replace('&', "").into());
        }
        for raw in bare.split(|c: char| c.is_whitespace() || "-–‑/,()".contains(c)) {
            let mut text = String::with_capacity(raw.len());
            if raw == "&" || raw == "+" {
                text.push_str("and");
            } else {
                raw.split(['.', '"', '“', '”', '!', '?', ':']).for_each(|p| fold_into(p, &mut text));
            }
            if text.is_empty() || (text == "the" && self.words.is_empty()) {
                continue;
            }
            let legal = !self.words.is_empty() && LEGAL_FORMS.contains(text.as_str());
            self.words.push(NameWord { text: text.into(), part: if legal { Part::Legal } else { Part::Word } });
        }
    }

    fn place(&mut self, name: &str) {
        let (name, qualifier) = name.split_once(", ").map_or((name, None), |(n, q)| (n, Some(q)));
        self.qualifier = qualifier.map(|q| crate::lexicon::people::folded_words(q).into());
        self.body(name);
        self.words.iter_mut().for_each(|w| w.part = Part::Word);
    }
}

fn is_suffix(text: &str) -> bool {
    let folded = fold(&text.trim().replace('.', ""));
    SUFFIXES.iter().any(|(s, _)| *s == folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, expect: &str) {
        let form = NameForm::new(name, NameKind::Person);
        let parts: Vec<String> = form.words.iter().map(|w| format!("{}:{}", short(w.part), w.text)).collect();
        assert_eq!(parts.join(" "), expect, "{name}");
    }

    fn short(part: Part) -> &'static str {
        match part {
            Part::Given => "g",
            Part::Initial => "i",
            Part::Particle => "p",
            Part::Surname => "s",
            Part::Word => "w",
            Part::Legal => "l",
        }
    }

    #[test]
    fn people() {
        person("Dr. Ilse van der Meer", "g:ilse p:van p:der s:meer");
        person("J.R. Tollmann", "i:j i:r s:tollmann");
        person("JR Tollmann", "i:j i:r s:tollmann");
        person("Tollmann, Jost", "g:jost s:tollmann");
        person("Sami al-Harith", "g:sami p:al s:harith");
        person("al-Harith", "p:al s:harith");
        person("Van Hoven", "p:van s:hoven");
        person("Jean-Marc Dubois", "g:jean g:marc s:dubois");
        person("Ben Harlow", "g:ben s:harlow");
        person("Owen Price Jr.", "g:owen s:price");
        person("O’Hara", "s:ohara");
        assert_eq!(NameForm::new("Owen Price III", NameKind::Person).generation, Some(3));
        person("", "");
    }

    #[test]
    fn bodies() {
        let form = NameForm::new("The Harrow & Lyme Steel Co. Ltd.", NameKind::Organisation);
        assert_eq!(form.core().collect::<Vec<_>>(), ["harrow", "and", "lyme", "steel"]);
        assert_eq!(NameForm::new("U.N.", NameKind::Organisation).acronym.as_deref(), Some("un"));
        assert_eq!(NameForm::new("Milford, Ohio", NameKind::Place).qualifier.as_deref(), Some("ohio"));
    }
}
