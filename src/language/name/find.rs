//! Where names stand: runs of proper nouns, over "of", "van der", "&" and hyphens; what stands before them as a title.

use super::kind::{Evidence, kind};
use super::{NameKind, NameMention, entity};
use crate::lexicon::naming::{
    BEFORE_OFFICE, BODY_NOUNS, FIELDS_AND_RANKS, IN_HYPHENS, OFFICES, OPENERS, PLACE_NOUNS, calendar, particle,
};
use crate::lexicon::people::folded_words;
use crate::lexicon::places::{PLACES, Sense};
use crate::text::{Document, Sentence, Span, Upos, Xpos};

/// The names of a document, in order. `tags` has one entry a token of all sentences: 0, or 1 + 2 x kind for the first word of a name
/// and 2 + 2 x kind for a further one, as the network sees it.
pub fn names(document: &Document, sentences: &[Sentence], tags: &[u8]) -> Vec<NameMention> {
    let mut found = Vec::new();
    let mut at = 0;
    for (number, sentence) in sentences.iter().enumerate() {
        let tags = &tags[at..at + sentence.tokens.len()];
        at += sentence.tokens.len();
        if tags.iter().any(|&t| t != 0) || sentence.tokens.iter().any(proper_tag) {
            let finder = Finder { document, sentence, tags, number: number as u32 };
            finder.run(&mut found);
        }
    }
    entity::number(document, &mut found);
    found
}

fn proper_tag(token: &crate::text::Token) -> bool {
    token.upos == Upos::Propn || matches!(token.xpos, Xpos::Nnp | Xpos::Nnps)
}

struct Finder<'a> {
    document: &'a Document,
    sentence: &'a Sentence,
    tags: &'a [u8],
    number: u32,
}

impl Finder<'_> {
    fn word(&self, i: usize) -> &str {
        self.document.cut(self.sentence.tokens[i].span)
    }

    fn lower(&self, i: usize) -> String {
        self.word(i).trim_end_matches('.').to_lowercase()
    }

    /// A word that a name may consist of.
    fn proper(&self, i: usize) -> bool {
        let token = &self.sentence.tokens[i];
        let word = self.word(i);
        // "When Ana Ruiz left": a small word that opens a sentence is written large for that.
        let opens = i == 0 && OPENERS.contains(&self.lower(i).as_str());
        proper_tag(token)
            && !opens
            && word.chars().any(char::is_alphanumeric)
            && !word.contains(['@', '/'])
            && !calendar(&self.lower(i))
    }

    fn touches(&self, i: usize) -> bool {
        i > 0 && self.sentence.tokens[i - 1].span.end == self.sentence.tokens[i].span.start
    }

    fn run(&self, found: &mut Vec<NameMention>) {
        let n = self.sentence.tokens.len();
        let mut i = 0;
        while i < n {
            if !self.proper(i) {
                i += 1;
                continue;
            }
            let start = i;
            let mut end = i + 1;
            while let Some(next) = self.goes_on(start, end) {
                end = next;
            }
            self.mention(start, end, found);
            i = end;
        }
    }

    /// Whether a gap as between two columns stands before word `i`: "RUIZ Ana      ESP".
    fn columns_part(&self, i: usize) -> bool {
        let tokens = &self.sentence.tokens;
        let gap = crate::text::Span { start: tokens[i - 1].span.end, end: tokens[i].span.start };
        gap.end >= gap.start + 3 && self.document.cut(gap).bytes().all(|b| b == b' ')
    }

    /// Where the name `start..end` goes on to, if it does.
    fn goes_on(&self, start: usize, end: usize) -> Option<usize> {
        let n = self.sentence.tokens.len();
        if end >= n {
            return None;
        }
        if self.columns_part(end) {
            return None;
        }
        // the network saw another name begin here, of another kind, and no flat name binds the two
        let further = |k: usize| self.tags[k] != 0 && self.tags[k].is_multiple_of(2);
        let bound = |a: usize, b: usize| {
            let (x, y) = (self.sentence.governor(a), self.sentence.governor(b));
            x == Some(b) || y == Some(a) || (x.is_some() && x == y)
        };
        if self.proper(end) {
            let breaks =
                self.tags[end] % 2 == 1 && self.tags[end - 1] != 0 && !(bound(end - 1, end) || self.linked(start, end));
            return (!breaks).then_some(end + 1);
        }
        let word = self.lower(end);
        let token = &self.sentence.tokens[end];
        let proper_at = |k: usize| k < n && self.proper(k);
        match word.as_str() {
            "-" | "–" if self.touches(end) && proper_at(end + 1) && self.touches(end + 1) => Some(end + 2),
            // "Stratford-upon-Avon", "Saint-Aubry-sur-Mer"
            "-" if end + 3 < n
                && IN_HYPHENS.contains(&self.word(end + 1))
                && self.word(end + 2) == "-"
                && self.proper(end + 3)
                && (end..end + 4).all(|k| self.touches(k)) =>
            {
                Some(end + 4)
            }
            "&" if proper_at(end + 1) => Some(end + 2),
            "of" | "for" => {
                let the = end + 1 + usize::from(end + 1 < n && self.lower(end + 1) == "the");
                let noun = self.lower(end - 1);
                let institution = BODY_NOUNS.contains(noun.as_str())
                    || PLACE_NOUNS.contains(noun.as_str())
                    || OFFICES.contains(noun.as_str())
                        && the < n
                        && matches!(self.lower(the).as_str(), "state" | "staff" | "defence" | "defense")
                    || matches!(
                        noun.as_str(),
                        "battle"
                            | "treaty"
                            | "book"
                            | "order"
                            | "states"
                            | "isles"
                            | "republic"
                            | "declaration"
                            | "cup"
                            | "prize"
                    );
                (proper_at(the) && (further(the) || institution && word == "of" || institution && further(end)))
                    .then_some(the + 1)
            }
            "and" if further(end) && proper_at(end + 1) && further(end + 1) && !self.two_full(start, end) => {
                Some(end + 2)
            }
            "'s" | "’s" if further(end) && proper_at(end + 1) && further(end + 1) => Some(end + 2),
            "'" | "’"
                if token.upos != Upos::Part && self.touches(end) && proper_at(end + 1) && self.touches(end + 1) =>
            {
                Some(end + 2)
            }
            _ if particle(&word) && token.upos != Upos::Adp => {
                let next = end + 1 + usize::from(end + 1 < n && particle(&self.lower(end + 1)));
                proper_at(next).then_some(next + 1)
            }
            _ if token.upos == Upos::Num
                && further(end)
                && word.len() <= 4
                && !(end + 1 < n && matches!(self.word(end + 1), "-" | "–")) =>
            {
                Some(end + 1)
            }
            _ if token.upos == Upos::Adj
                && further(end)
                && proper_at(end + 1)
                && further(end + 1)
                && self.word(end).starts_with(char::is_uppercase) =>
            {
                Some(end + 2)
            }
            _ => None,
        }
    }

    /// Whether "and" at `and` stands between two names of two words and more, neither of them that of a body: "Ana Ruiz and Ivo Sand".
    fn two_full(&self, start: usize, and: usize) -> bool {
        let n = self.sentence.tokens.len();
        let after = (and + 1..n).take_while(|&k| self.proper(k)).count();
        let full = |from: usize, to: usize| {
            to - from >= 2
                && (from..to).all(|k| self.proper(k) && !self.lower(k).ends_with('.'))
                && !(from..to).any(|k| BODY_NOUNS.contains(self.lower(k).as_str()))
        };
        full(start, and) && full(and + 1, and + 1 + after)
    }

    /// Whether word `end` hangs on a word of `start..end`, or the other way round.
    fn linked(&self, start: usize, end: usize) -> bool {
        let inside = |k: Option<usize>| k.is_some_and(|k| (start..end).contains(&k));
        inside(self.sentence.governor(end)) || (start..end).any(|k| self.sentence.governor(k) == Some(end))
    }

    fn mention(&self, start: usize, end: usize, found: &mut Vec<NameMention>) {
        let last = self.lower(end - 1);
        let body = end - start > 1 && (BODY_NOUNS.contains(last.as_str()) || PLACE_NOUNS.contains(last.as_str()));
        // the longest beginning that ends in an office is a title: "Foreign Minister", "Secretary of State"
        let mut name = start;
        let mut office_at = start;
        let cap = if body { start + 1 } else { end };
        for k in start..cap.min(end) {
            let office = OFFICES.contains(self.lower(k).as_str())
                || self.word(k).len() == 2 && self.word(k).ends_with('.') && self.lower(k) == "m";
            // "Saint-Denis" is a name whole.
            let office = office
                && !(k + 2 < end
                    && self.lower(k + 1) == "-"
                    && self.touches(k + 1)
                    && self.touches(k + 2)
                    && !OFFICES.contains(self.lower(k + 2).as_str()));
            let of = k + 2 < end && self.lower(k + 1) == "of";
            if office && !of {
                (name, office_at) = (k + 1, k);
            } else if office
                && k + 3 < end
                && matches!(self.lower(k + 2).as_str(), "state" | "staff" | "defence" | "defense")
            {
                (name, office_at) = (k + 3, k);
            }
        }
        if name == end {
            if end - start == 1 || !self.named(start, end) {
                return; // an office alone: "the President", "Prime Minister"
            }
            name = start;
        }
        if name == start && end - start == 1 && (self.number_only(start) || self.common(start)) {
            return;
        }
        // words before the title that are no part of it: "Bank of England | Governor | Ann Lee"
        let mut title = name;
        if name > start {
            title = office_at;
            while title > start && (self.joins_title(title - 1) || self.people(title - 1)) {
                title -= 1;
            }
            if title > start && (start..title).any(|k| self.proper(k)) {
                let front_end = (start..title).rev().find(|&k| self.proper(k)).map_or(start, |k| k + 1);
                self.push(start, front_end, None, false, found);
            }
        }
        // "the former German chancellor": small words before
        let mut first = title;
        if title == name && name > 0 && self.small_office(name - 1) {
            first = name - 1;
        }
        if first < name {
            while first > 0
                && (self.before_title(first - 1) || self.people(first - 1))
                && !(first > start && title > start)
            {
                first -= 1;
            }
        }
        while found
            .last()
            .is_some_and(|m| m.sentence == self.number && m.span.start >= self.sentence.tokens[first].span.start)
        {
            found.pop();
        }
        let title = (first < name).then(|| self.sentence.tokens[first].span.cover(self.sentence.tokens[name - 1].span));
        self.push(name, end, title, title.is_some(), found);
    }

    /// Whether a run of offices and the like has something that names.
    fn named(&self, start: usize, end: usize) -> bool {
        (start..end).any(|k| {
            self.proper(k)
                && !OFFICES.contains(self.lower(k).as_str())
                && !BEFORE_OFFICE.contains(self.lower(k).as_str())
        })
    }

    /// "Danish", "Danes".
    fn people(&self, k: usize) -> bool {
        PLACES.senses(&folded_words(self.word(k))).first().is_some_and(|s| s.1 == Sense::People)
    }

    /// "Danish" as an adjective, "Senators".
    fn common(&self, k: usize) -> bool {
        let token = &self.sentence.tokens[k];
        (token.upos == Upos::Adj || token.xpos != Xpos::Nnps) && self.people(k)
            || token.xpos == Xpos::Nnps && OFFICES.contains(token.lemma.to_lowercase().as_str())
    }

    fn number_only(&self, i: usize) -> bool {
        !self.word(i).chars().any(char::is_alphabetic)
    }

    /// Words of a title before its office: "Prime", "Deputy Foreign", "Vice".
    fn joins_title(&self, k: usize) -> bool {
        let word = self.lower(k);
        OFFICES.contains(word.as_str())
            || BEFORE_OFFICE.contains(word.as_str())
            || FIELDS_AND_RANKS.contains(word.as_str())
    }

    /// "chancellor" in "the German chancellor Ann Lee": a common noun that is an office, bound to the name.
    fn small_office(&self, k: usize) -> bool {
        self.sentence.tokens[k].upos == Upos::Noun && OFFICES.contains(self.lower(k).as_str())
    }

    /// Adjectives and nouns that stand before an office: "former German", "police".
    fn before_title(&self, k: usize) -> bool {
        let token = &self.sentence.tokens[k];
        matches!(token.upos, Upos::Noun | Upos::Adj) && self.word(k).chars().all(|c| c.is_alphabetic() || c == '-')
            || self.lower(k) == "-" && self.touches(k) && k > 0
    }

    fn push(&self, start: usize, end: usize, title: Option<Span>, titled: bool, found: &mut Vec<NameMention>) {
        let tokens = &self.sentence.tokens;
        let mut start = start;
        while start + 1 < end && !self.proper(start) {
            start += 1;
        }
        let span = tokens[start].span.cover(tokens[end - 1].span);
        let mut votes = [0u8; 4];
        for &tag in &self.tags[start..end] {
            if tag != 0 {
                votes[usize::from((tag - 1) / 2).min(3)] += 1;
            }
        }
        let best = (0..4).rev().max_by_key(|&k| votes[k]).filter(|&k| votes[k] > 0);
        let words: Vec<&str> = (start..end).map(|i| self.word(i)).collect();
        let head = tokens[start..end].iter().position(|t| {
            let h = t.head as usize;
            h == 0 || h <= start || h > end
        });
        let head = start + head.unwrap_or(0);
        let evidence = Evidence {
            titled,
            network: best.map(|k| [NameKind::Person, NameKind::Organisation, NameKind::Place, NameKind::Other][k]),
            case: self.sentence.related(head, &[crate::text::Deprel::Case]).map(|k| self.lower(k)).next(),
            speaks: self.sentence.governor(head).is_some_and(|g| {
                tokens[head].deprel == crate::text::Deprel::Nsubj
                    && matches!(
                        tokens[g].lemma.as_str(),
                        "say"
                            | "tell"
                            | "add"
                            | "ask"
                            | "reply"
                            | "write"
                            | "think"
                            | "believe"
                            | "recall"
                            | "laugh"
                            | "smile"
                    )
            }),
            flat: end - start > 1
                && (start..end).any(|k| tokens[k].deprel == crate::text::Deprel::Flat)
                && (start..end).all(|k| k == head || tokens[k].head as usize == head + 1),
            shouted: tokens
                .iter()
                .filter(|t| t.upos != Upos::Punct)
                .all(|t| !self.document.cut(t.span).chars().any(char::is_lowercase)),
        };
        let kind = kind(&words, &evidence);
        found.push(NameMention { span, sentence: self.number, kind, title, entity: 0 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str, NameKind)]) {
        let document = Document::plain("t", text);
        let analysis = crate::language::analyse(&document);
        let got: Vec<(&str, &str, NameKind)> = analysis
            .names
            .iter()
            .map(|n| (n.title.map_or("", |t| document.cut(t)), document.cut(n.span), n.kind))
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn titles_stand_before_names() {
        use NameKind::*;
        check(
            "Prime Minister Anna Lindholm met Mr. Ortega on Monday.",
            &[("Prime Minister", "Anna Lindholm", Person), ("Mr.", "Ortega", Person)],
        );
        check(
            "The former Danish chancellor Anna Lindholm spoke in Oslo.",
            &[("former Danish chancellor", "Anna Lindholm", Person), ("", "Oslo", Place)],
        );
        check("The President said nothing.", &[]);
        check("Secretary-General Anna Lindholm spoke.", &[("Secretary-General", "Anna Lindholm", Person)]);
    }

    #[test]
    fn hyphens_hold_a_name_together() {
        let names = |text: &str| {
            let document = Document::plain("t", text);
            let found = crate::language::analyse(&document).names;
            found.iter().map(|n| document.cut(n.span).to_string()).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(names("The mill stood in Saint-Aubry until the flood."), "Saint-Aubry");
        assert_eq!(names("She moved to Saint-Aubry-sur-Mer."), "Saint-Aubry-sur-Mer");
        assert_eq!(names("She moved to Norton-upon-Wye with Ana Ruiz."), "Norton-upon-Wye, Ana Ruiz");
    }

    #[test]
    fn bodies_and_places() {
        use NameKind::*;
        check(
            "The University of Bergen sued Hansen & Sons Ltd.",
            &[("", "University of Bergen", Organisation), ("", "Hansen & Sons Ltd.", Organisation)],
        );
        check("She lives near Lake Ohrid.", &[("", "Lake Ohrid", Place)]);
    }

    #[test]
    fn two_people() {
        use NameKind::*;
        let both = [("", "Lena Orr", Person), ("", "Sven Dahl", Person)];
        check("Lena Orr and Sven Dahl, both 34, were held.", &both);
    }
}
