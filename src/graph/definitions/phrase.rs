//! What a sentence says that a named thing is: of "The Tin Harbour (1994) is a British comedy film" the name, the noun and the nation; also
//! of "the pier and The Tin Harbour, a comedy".

use crate::claims::Claim;
use crate::lexicon::classes::{Class, classes};
use crate::lexicon::exclusive::{self, Member};
use crate::lexicon::words::{Keys, key};
use crate::text::{Deprel, Document, Span, Upos};
use std::ops::Range;
use std::sync::LazyLock;

/// What a sentence says that a named thing is.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Keys of the words of the name, without its article.
    pub name: Vec<u32>,
    /// Each noun that it is said to be: its place among the words, and its classes.
    pub heads: Vec<(usize, &'static [Class])>,
    /// The people that an adjective gives it to.
    pub nations: Vec<&'static [Member]>,
    /// Whether it is said to be made up, or to be real.
    pub fictional: Option<bool>,
    /// The words that say what it is.
    pub span: Span,
}

/// All that a sentence says that named things are.
pub fn definitions(document: &Document, claim: &Claim) -> Vec<Definition> {
    static COPULA: LazyLock<Keys> = LazyLock::new(|| Keys::of("is are was were remains remained"));
    let line = Line { document, claim };
    let words = &claim.words;
    let mut found = Vec::new();
    for i in 1..words.len() {
        let name = if COPULA.holds(words[i].form) { line.subject(i) } else { line.apposition(i) };
        let first = if COPULA.holds(words[i].form) { i + 1 } else { i };
        if let Some(name) = name {
            found.extend(line.predicate(first).map(|d| Definition { name: line.keys(name), ..d }));
        }
    }
    found.retain(|d| !d.name.is_empty());
    found
}

/// A sentence with its text.
struct Line<'a> {
    document: &'a Document,
    claim: &'a Claim,
}

impl Line<'_> {
    fn text(&self, i: usize) -> &str {
        self.document.cut(self.claim.words[i].span)
    }

    /// What stands between a word and the one before it, without blanks, quotation marks and emphasis.
    fn gap(&self, i: usize) -> &str {
        let words = &self.claim.words;
        let (from, to) = (words[i - 1].span.end, words[i].span.start.max(words[i - 1].span.end));
        let text = self.document.cut(Span::new(from as usize, to as usize));
        text.trim_matches(|c: char| c.is_whitespace() || "\"“”'‘’`*_«»".contains(c))
    }

    /// The name whose copula is word `at`: before it, or before what parentheses or commas enclose.
    fn subject(&self, at: usize) -> Option<Range<usize>> {
        static LEADS: LazyLock<Keys> = LazyLock::new(|| Keys::of("that but while whereas because although"));
        let gap = self.gap(at);
        if gap.is_empty() || gap == "!" || gap == "?" {
            let name = self.name(at)?;
            let free = name.start == 0
                || self.gap(name.start).ends_with([',', ';', ':', '—', '–'])
                || LEADS.holds(self.claim.words[name.start - 1].form);
            return free.then_some(name);
        }
        let opens = match gap.chars().last()? {
            ')' => '(',
            ',' => ',',
            _ => return None,
        };
        // Of a name at the head of the sentence.
        let end = (1..at).find(|&k| self.gap(k).contains(opens))?;
        self.name(end).filter(|n| n.start == 0)
    }

    /// The name before a comma, where the noun phrase that begins at word `at` stands beside it.
    fn apposition(&self, at: usize) -> Option<Range<usize>> {
        let words = &self.claim.words;
        if self.gap(at) != "," || !matches!(words[at].form, f if f == key("a") || f == key("an")) {
            return None;
        }
        let noun = usize::from(words[at].head);
        let beside = words.get(noun).filter(|w| w.deprel == Deprel::Appos)?;
        let name = self.name(at)?;
        name.contains(&usize::from(beside.head)).then_some(name)
    }

    /// The name that ends before word `end`.
    fn name(&self, end: usize) -> Option<Range<usize>> {
        static INSIDE: LazyLock<Keys> =
            LazyLock::new(|| Keys::of("of the and in on at to for a an de la le du von van"));
        let words = &self.claim.words;
        let capital = |i: usize| self.text(i).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let mut start = end;
        while start > 0
            && (start == end || matches!(self.gap(start), "" | "-" | "&" | "."))
            && (capital(start - 1) || start < end && INSIDE.holds(words[start - 1].form))
        {
            start -= 1;
        }
        while start < end && !capital(start) {
            start += 1;
        }
        let named = |i: &usize| {
            capital(*i) && matches!(words[*i].upos, Upos::Propn | Upos::Noun | Upos::Adj | Upos::Verb | Upos::X)
        };
        (start..end).any(|i| named(&i)).then_some(start..end)
    }

    fn keys(&self, name: Range<usize>) -> Vec<u32> {
        static ARTICLES: LazyLock<Keys> = LazyLock::new(|| Keys::of("the a an"));
        static NOT: LazyLock<Keys> = LazyLock::new(|| {
            Keys::of(
                "today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday others another one",
            )
        });
        let forms = self.claim.words[name].iter().map(|w| w.form);
        let keys: Vec<u32> = forms.skip_while(|f| ARTICLES.holds(*f)).collect();
        if keys.iter().any(|k| NOT.holds(*k)) { Vec::new() } else { keys }
    }

    /// What the noun phrase from word `at` on says that something is: "a city", "one of the oldest ports", "a form of dance",
    /// "an actress, dancer and film director".
    fn predicate(&self, at: usize) -> Option<Definition> {
        static ARTICLES: LazyLock<Keys> = LazyLock::new(|| Keys::of("a an the"));
        static ONLY: LazyLock<Keys> =
            LazyLock::new(|| Keys::of("only simply just merely still mainly chiefly primarily mostly"));
        static SORTS: LazyLock<Keys> = LazyLock::new(|| {
            Keys::of(
                "form type kind sort style genre variety species breed brand piece set series pair chain class group",
            )
        });
        static MADE_UP: LazyLock<Keys> = LazyLock::new(|| Keys::of("fictional fictitious imaginary mythical"));
        static REAL: LazyLock<Keys> = LazyLock::new(|| Keys::of("real actual historical living"));
        static FIGURES: LazyLock<Keys> = LazyLock::new(|| Keys::of("person figure people man woman place"));
        let words = &self.claim.words;
        // "is simply a town"
        let at = at + usize::from(words.get(at).is_some_and(|w| ONLY.holds(w.form)));
        let one_of = words.get(at).is_some_and(|w| w.form == key("one")) && words.get(at + 1)?.form == key("of");
        let first = if one_of { at + 2 } else { at };
        if !ARTICLES.holds(words.get(first)?.form) || !self.gap(first).trim_matches([',', ')']).is_empty() {
            return None;
        }
        let (mut heads, mut nations, mut adjectives) = (Vec::new(), Vec::new(), Vec::new());
        let (mut noun, mut end) = (None, first);
        for i in first + 1..words.len() {
            let word = &words[i];
            let new_one = match self.gap(i) {
                "" | "-" => false,
                "," => noun.is_some(),
                _ => break,
            };
            let lower = !self.text(i).starts_with(char::is_uppercase);
            if new_one {
                if !(lower && matches!(word.upos, Upos::Noun | Upos::Adj | Upos::Cconj)) {
                    break;
                }
                heads.extend(noun.take());
            }
            match word.upos {
                Upos::Noun => (noun, end) = (Some(i), i),
                Upos::Adj | Upos::Num | Upos::Adv | Upos::Propn | Upos::X
                    if noun.is_none() || lower && word.upos == Upos::Adj =>
                {
                    adjectives.push(word.form);
                    let whole = i + 1 == words.len() || !matches!(self.gap(i + 1), "-");
                    let own = self.gap(i) != "-" && whole;
                    let people = exclusive::members(word.form, 0);
                    if people.iter().any(|m| exclusive::of_people(*m)) {
                        // "British-American", "Canadian-born"
                        nations.push(if own { people } else { &[] });
                    }
                }
                Upos::Verb if noun.is_none() => {}
                Upos::Cconj => heads.extend(noun.take()),
                Upos::Det if noun.is_none() && words[i - 1].upos == Upos::Cconj => {}
                Upos::Adp if word.form == key("of") && noun.is_some_and(|n| SORTS.holds(words[n].lemma)) => noun = None,
                Upos::Det if noun.is_none() && words[i - 1].form == key("of") => {}
                _ => break,
            }
        }
        heads.extend(noun);
        let last = |k: &Keys| heads.last().is_some_and(|&h| k.holds(words[h].lemma));
        let fictional = if adjectives.iter().any(|a| MADE_UP.holds(*a)) || last(&Keys::of("character")) {
            Some(true)
        } else {
            (adjectives.iter().any(|a| REAL.holds(*a)) && last(&FIGURES)).then_some(false)
        };
        let before = |h: usize| if self.gap(h).is_empty() { words[h - 1].lemma } else { 0 };
        let heads: Vec<_> = heads.into_iter().map(|h| (h, classes(before(h), words[h].lemma))).collect();
        let span = words[first].span.cover(words[end].span);
        (!heads.is_empty()).then_some(Definition { name: Vec::new(), heads, nations, fictional, span })
    }
}
