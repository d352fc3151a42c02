//! Tokens in the manner of Universal Dependencies: do|n't, Ho|'s, $|5, 10|%, long|-|term, and|/|or; but 1,200, 3.5, 10:30, U.S., non-profit.

mod address;
mod endings;
mod marks;

use super::prose::Prose;
use crate::lexicon::abbreviations::{Stop, stop};
use crate::text::{Span, Token};
use address::{address, smiley, smiley_at_end};
use endings::{clitic, clitic_cut, contracted, elided, for_is, is_unit};
use marks::{is_combining, keeps_hyphen, keeps_sign, mark_run, slashed_number, thousands};

/// Appends the tokens of characters `from..to` of a block, one sentence, in order. `last` says whether a full stop at the very
/// end closes the sentence (else it may belong to an abbreviation).
pub fn tokens(prose: &Prose, from: usize, to: usize, found: &mut Vec<Token>) {
    let mut cutter = Cutter { prose, found, sentence_end: to };
    let mut i = from;
    while i < to {
        if prose.chars[i].is_whitespace() {
            i += 1;
            continue;
        }
        let mut end = i;
        while end < to && !prose.chars[end].is_whitespace() {
            end += 1;
        }
        let mut start = i;
        while let Some(seam) = prose.seam(start, end) {
            cutter.chunk(start, seam);
            start = seam;
        }
        cutter.chunk(start, end);
        i = end;
    }
}

struct Cutter<'a> {
    prose: &'a Prose,
    found: &'a mut Vec<Token>,
    sentence_end: usize,
}

impl Cutter<'_> {
    fn push(&mut self, from: usize, to: usize) {
        if from < to {
            let span = self.prose.span(from, to);
            self.found.push(Token { span, ..blank() });
        }
    }

    /// Cuts what stands between two white spaces.
    fn chunk(&mut self, mut from: usize, to: usize) {
        let chars = &self.prose.chars;
        if chars[from..to].iter().all(|c| c.is_alphanumeric()) {
            return self.word(from, to);
        }
        // "Ann Ho"<ann@example.org>
        if let Some(k) = chars[from + 1..to].iter().position(|&c| c == '<').map(|k| from + 1 + k)
            && address(&chars[k + 1..to]).is_some_and(|n| n > 3)
        {
            self.chunk(from, k);
            return self.chunk(k, to);
        }
        // leading marks; an address may stand behind them: "(https://example.org)"
        let mut looked = false;
        while from < to {
            let c = chars[from];
            if !looked || c.is_alphanumeric() {
                looked = c.is_alphanumeric();
                if let Some(end) = address(&chars[from..to]) {
                    self.push(from, from + end);
                    from += end;
                    continue;
                }
            }
            if c.is_alphanumeric() {
                break;
            }
            let after = self.prose.get(from + 1);
            let elision = matches!(c, '\'' | '’')
                && (clitic(&chars[from..to])
                    || (from + 1 < to && after.is_ascii_digit())
                    || elided(&chars[from + 1..to]));
            let signed = matches!(c, '-' | '+' | '−' | '.' | '@' | '#' | '&' | '_')
                && from + 1 < to
                && keeps_sign(c, after, &chars[from + 1..to]);
            if elision || signed {
                break;
            }
            let end = mark_run(chars, from, to);
            self.push(from, end);
            from = end;
        }
        if from == to {
            return;
        }
        // trailing marks
        let mut end = to;
        while end > from {
            let c = chars[end - 1];
            if let Some(start) = smiley_at_end(&chars[from..end]) {
                end = from + start;
                continue;
            }
            if c.is_alphanumeric() || self.keeps_last(from, end) {
                break;
            }
            end -= 1;
        }
        // '...' and the like are runs; a kept full stop before them stays with its word
        self.inner(from, end);
        let mut at = end;
        while at < to {
            let next = match smiley(&chars[at..to]) {
                0 => mark_run(chars, at, to),
                n => at + n,
            };
            self.push(at, next);
            at = next;
        }
    }

    /// The word after the white space at `at`, in lower case; empty if something else stands there.
    fn next_word(&self, at: usize) -> String {
        let end = self.sentence_end.min(self.prose.chars.len());
        let rest = self.prose.chars.get(at..end).unwrap_or_default();
        match rest.split_first() {
            Some((' ', rest)) => {
                rest.iter().take(12).take_while(|c| c.is_alphabetic()).flat_map(|c| c.to_lowercase()).collect()
            }
            _ => String::new(),
        }
    }

    /// Whether the mark at the end of `from..end` belongs to the word: "Mr.", "U.S.", "C++", "workers'" is cut elsewhere.
    fn keeps_last(&self, from: usize, end: usize) -> bool {
        let chars = &self.prose.chars;
        match chars[end - 1] {
            '.' => {
                if end - 1 == from || !chars[end - 2].is_alphanumeric() {
                    return false;
                }
                let word = &chars[from..end - 1];
                let word = match word.iter().rposition(|&c| matches!(c, '-' | '/' | '–' | '—' | '(' | ',')) {
                    Some(k) => &word[k + 1..],
                    None => word,
                };
                if word.is_empty() {
                    return false;
                }
                let last = end >= self.sentence_end
                    || self.prose.chars[end..self.sentence_end].iter().all(|c| !c.is_alphanumeric());
                if word.contains(&'.') {
                    // "U.S.", "e.g.", "a.m.", but "example.org."
                    return word
                        .split(|&c| c == '.')
                        .all(|part| part.len() <= 2 && part.iter().all(|c| c.is_alphabetic()))
                        || stop(&lower(word)).is_some();
                }
                let roman = word.iter().all(|c| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x'));
                let mark = word.len() == 1 || word.len() == 2 && (roman || word.iter().any(|c| !c.is_alphabetic()));
                if self.found.is_empty() && end - from <= 5 && mark && !word[0].is_ascii_digit() {
                    return true; // "b. Rinse them"
                }
                if word.len() == 1 {
                    return word[0].is_alphabetic() && (!last || word[0].is_uppercase() && word[0] != 'I');
                }
                let known = stop(&lower(word));
                match known {
                    None => false,
                    Some(Stop::BeforeNumber) if last => false,
                    Some(_) => {
                        !last
                            || word[0].is_uppercase()
                            || word.len() > 4
                            || matches!(lower(word).as_str(), "vs" | "al" | "inc" | "co" | "corp")
                    }
                }
            }
            '+' => chars[from].is_alphanumeric() && end - from <= 4 && (end - from > 2 || chars[from].is_lowercase()),
            '$' => end - from <= 4 && chars[from..end - 1].iter().all(|c| c.is_ascii_uppercase()),
            '\'' | '’' => {
                matches!(chars[from..end], ['o' | 'O', _] | ['y' | 'Y', _])
                    && end - from == 2
                    && chars.get(end).is_some_and(|c| c.is_alphabetic())
            }
            _ => false,
        }
    }

    /// Cuts a stretch that begins and ends with a letter or digit (or a mark that belongs to it), at the marks inside.
    fn inner(&mut self, from: usize, to: usize) {
        if from >= to {
            return;
        }
        let chars = &self.prose.chars;
        let mut start = from;
        let mut i = from;
        while i < to {
            let c = chars[i];
            if c.is_alphanumeric() {
                i += 1;
                continue;
            }
            let (before, after) =
                (if i > start { chars[i - 1] } else { ' ' }, if i + 1 < to { chars[i + 1] } else { ' ' });
            let keep = match c {
                '.' => {
                    let run = i + 1 < to && chars[i + 1] == '.';
                    !run && (i + 1 == to
                        || after.is_alphanumeric()
                        || before.is_alphanumeric() && after == '\''
                        || after == '-'
                        || after == '’'
                        || after == '/')
                }
                ',' => before.is_ascii_digit() && thousands(&chars[i + 1..to]),
                ':' => before.is_ascii_digit() && after.is_ascii_digit(),
                '\'' | '’' | '`' => {
                    before.is_alphanumeric() && (after.is_alphanumeric() || i + 1 == to) || i == start
                }
                '-' | '\u{2010}' | '\u{2011}' => keeps_hyphen(chars, start, i, to),
                '/' => slashed_number(chars, start, i, to),
                '&' => before.is_uppercase() && after.is_uppercase(),
                '_' | '@' | '´' | '·' | '\u{ad}' | '\u{200d}' | '\u{200c}' => true,
                '#' | '+' => i == start || i + 1 == to || before == '+',
                '$' => i + 1 == to && i > start,
                '*' => before.is_alphabetic() && after.is_alphabetic(),
                '−' => i == start,
                c if !c.is_ascii() && !c.is_alphanumeric() => is_combining(c),
                _ => false,
            };
            if keep {
                i += 1;
                continue;
            }
            self.word(start, i);
            let end = mark_run(chars, i, to);
            self.push(i, end);
            i = end;
            start = end;
        }
        self.word(start, to);
    }

    /// Cuts clitics off a word: do|n't, she|'ll, Ho|'s, workers|', can|not, gon|na, do|nt; and units off numbers: 5|km.
    fn word(&mut self, from: usize, to: usize) {
        if from >= to {
            return;
        }
        let chars = &self.prose.chars;
        let w = &chars[from..to];
        if let Some(k) = w.iter().rposition(|c| matches!(c, '\'' | '’' | '`' | '´')) {
            let cut = clitic_cut(w, k);
            if cut > 0 && cut < w.len() {
                self.word(from, from + cut);
                self.push(from + cut, to);
                return;
            }
        }
        if w.len() >= 2 && w.len() <= 8 && w[0].is_alphabetic() {
            if let Some(cut) = contracted(w).or_else(|| for_is(w, &self.next_word(to))) {
                self.push(from, from + cut);
                self.push(from + cut, to);
                return;
            }
        } else if w[0].is_ascii_digit() && w.len() >= 2 {
            let digits = w.iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':')).count();
            let rest = lower(&w[digits..]);
            if is_unit(&rest) && w[digits - 1].is_ascii_digit() {
                self.push(from, from + digits);
                self.push(from + digits, to);
                return;
            }
        }
        self.push(from, to);
    }
}

fn blank() -> Token {
    Token {
        span: Span::default(),
        lemma: Default::default(),
        upos: Default::default(),
        xpos: Default::default(),
        head: 0,
        deprel: Default::default(),
    }
}

fn lower(word: &[char]) -> String {
    word.iter().flat_map(|c| c.to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    fn check(text: &str, expected: &str) {
        let document = Document::plain("t", text);
        let prose = Prose::new(&document, document.blocks[0].span);
        let mut found = Vec::new();
        tokens(&prose, 0, prose.chars.len(), &mut found);
        let words: Vec<&str> = found.iter().map(|t| document.cut(t.span)).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn words() {
        check("They didn't say it's Ho’s.", "They did n't say it 's Ho ’s .");
        check("The workers' $5m rose 10%, to 1,200.", "The workers ' $ 5 m rose 10 % , to 1,200 .");
        check("A long-term non-profit and/or 5-6 others.", "A long - term non-profit and / or 5 - 6 others .");
        check("Mr. Ho left the U.S. at 10:30 a.m.", "Mr. Ho left the U.S. at 10:30 a.m.");
        check("(See https://example.org/a-b.)", "( See https://example.org/a-b . )");
        check("Well... no!! You cannot--ever.", "Well ... no !! You can not -- ever .");
        check(
            "Write to <desk@example.org> (https://example.org/a).",
            "Write to < desk@example.org > ( https://example.org/a ) .",
        );
        check("Its not here, its own door is.", "It s not here , its own door is .");
        check("Fine :-) Great:) Really.?", "Fine :-) Great :) Really .?");
        check("1. He said no.", "1 . He said no .");
        check("\"It's a 20-year-old's,\" she said", "\" It 's a 20 - year - old 's , \" she said");
    }
}
