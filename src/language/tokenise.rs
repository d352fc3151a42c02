//! Tokens in the manner of Universal Dependencies: do|n't, Ho|'s, $|5, 10|%, long|-|term, and|/|or; but 1,200, 3.5, 10:30, U.S., non-profit.

use super::prose::Prose;
use crate::lexicon::abbreviations::{joins, stop};
use crate::text::{Span, Token};

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
        if let Some(end) = address(&chars[from..to]) {
            self.push(from, from + end);
            from += end;
            if from == to {
                return;
            }
        }
        // leading marks
        while from < to {
            let c = chars[from];
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
            if c.is_alphanumeric() || self.keeps_last(from, end) {
                break;
            }
            end -= 1;
        }
        // '...' and the like are runs; a kept full stop before them stays with its word
        self.inner(from, end);
        let mut at = end;
        while at < to {
            let next = mark_run(chars, at, to);
            self.push(at, next);
            at = next;
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
                if self.found.is_empty() && end - from <= 5 && word.len() <= 2 + usize::from(word[0].is_ascii_digit()) {
                    return true; // "1. Wash the beans", "b. Rinse them"
                }
                if word.len() == 1 {
                    return word[0].is_alphabetic() && (!last || word[0].is_uppercase() && word[0] != 'I');
                }
                let known = stop(&lower(word));
                match known {
                    None => false,
                    Some(_) => {
                        !last
                            || word[0].is_uppercase()
                            || word.len() > 4
                            || matches!(lower(word).as_str(), "vs" | "al" | "inc" | "co" | "corp")
                    }
                }
            }
            '+' => chars[from].is_alphanumeric() && end - from <= 4,
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
            if let Some(cut) = contracted(w) {
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

/// Whether a comma inside digits groups them: 1,200 and 12,00,000, but not 13,14.
fn thousands(right: &[char]) -> bool {
    let group = right.iter().take_while(|c| c.is_ascii_digit()).count();
    group == 3 || group == 2 && right.get(2) == Some(&',') && thousands(&right[3..])
}

fn lower(word: &[char]) -> String {
    word.iter().flat_map(|c| c.to_lowercase()).collect()
}

/// The end of a run of one mark ("...", "--", "!!!", "?!"), or of the single mark at `at`.
fn mark_run(chars: &[char], at: usize, to: usize) -> usize {
    let c = chars[at];
    let mut end = at + 1;
    match c {
        '!' | '?' => {
            while end < to && matches!(chars[end], '!' | '?') {
                end += 1;
            }
        }
        '.' | '-' | '*' | '=' | '_' | '~' | '<' | '>' | '#' | '…' | '`' | '\'' => {
            while end < to && chars[end] == c {
                end += 1;
            }
            if c == '\'' && end - at > 2 {
                end = at + 1;
            }
        }
        _ => {
            while end < to && is_combining(chars[end]) {
                end += 1;
            }
        }
    }
    end
}

/// Marks that modify the character before them, and joiners of emoji.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' | '\u{20e3}')
}

/// Whether a sign stays with what follows: -5, .5, @ho, #vote, but not a dash before a word.
fn keeps_sign(sign: char, after: char, rest: &[char]) -> bool {
    match sign {
        '-' | '+' | '−' => after.is_ascii_digit() && !rest.contains(&'-'),
        '.' => after.is_alphanumeric(),
        '@' | '#' => after.is_alphabetic(),
        _ => false,
    }
}

/// Whether a stretch that begins with an apostrophe is a clitic: 's, 'll, 've.
fn clitic(w: &[char]) -> bool {
    let end = w.iter().skip(1).take_while(|c| c.is_alphabetic()).count();
    end > 0
        && end <= 2
        && matches!(lower(&w[1..=end]).as_str(), "s" | "ll" | "ve" | "re" | "d" | "m")
        && w.len() <= end + 2
}

/// 'em, 'til, 'cause, 'n', 'tis, 'bout, 'round.
fn elided(rest: &[char]) -> bool {
    let end = rest.iter().take_while(|c| c.is_alphabetic()).count();
    (1..=7).contains(&end)
        && matches!(
            lower(&rest[..end]).as_str(),
            "em" | "til" | "cause" | "n" | "tis" | "twas" | "bout" | "round" | "cuz" | "nother"
        )
}

/// Where a word with its last apostrophe at `k` is cut, 0 if nowhere.
fn clitic_cut(w: &[char], k: usize) -> usize {
    let tail = &w[k + 1..];
    let t = lower(tail);
    if k == 0 {
        return 0;
    }
    match t.as_str() {
        "" if matches!(w[k - 1], 's' | 'S' | 'x' | 'z') || w[k - 1].is_ascii_digit() => k,
        "s" | "re" | "ve" | "ll" | "d" | "m" => k,
        "t" if k > 1 && matches!(w[k - 1], 'n' | 'N') => k - 1,
        "all" if k == 1 && matches!(w[0], 'y' | 'Y') => 2,
        "" => k,
        _ => 0,
    }
}

/// Written together: can|not, gon|na, do|nt.
fn contracted(w: &[char]) -> Option<usize> {
    Some(match lower(w).as_str() {
        "cannot" | "gonna" | "gotta" | "wanna" | "gimme" | "lemme" | "whaddya" => 3,
        "cant" => 2,
        "im" if w[1].is_lowercase() => 1,
        "dont" | "wont" if w[0].is_lowercase() || w[1].is_lowercase() => 2,
        "didnt" | "isnt" | "arent" | "wasnt" | "hasnt" | "havent" | "hadnt" | "doesnt" | "couldnt" | "wouldnt"
        | "shouldnt" | "werent" => w.len() - 2,
        "thats" | "theres" | "whats" | "heres" => w.len() - 1,
        "theyre" | "youre" | "ive" | "youve" | "theyve" | "weve" | "youll" | "theyll" => w.len() - 2,
        "dunno" => 2,
        _ => return None,
    })
}

/// What is cut off a number that it is glued to, as both treebanks mostly do.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "am" | "pm"
            | "a.m"
            | "p.m"
            | "a.m."
            | "p.m."
            | "km"
            | "kg"
            | "cm"
            | "mm"
            | "ft"
            | "lb"
            | "lbs"
            | "oz"
            | "k"
            | "m"
            | "bn"
            | "mn"
            | "tn"
            | "mph"
            | "kph"
            | "gb"
            | "mb"
            | "tb"
            | "kb"
            | "hz"
            | "khz"
            | "mhz"
            | "ghz"
            | "min"
            | "mins"
            | "hr"
            | "hrs"
            | "sec"
            | "secs"
            | "yr"
            | "yrs"
            | "in"
            | "p"
            | "x"
            | "g"
            | "mg"
            | "ml"
            | "l"
            | "kw"
            | "mw"
            | "gw"
            | "kwh"
            | "mwh"
            | "gwh"
            | "twh"
            | "°c"
            | "°f"
            | "w"
            | "v"
            | "b"
            | "nm"
            | "mi"
            | "yd"
            | "mya"
            | "bc"
            | "ad"
            | "bce"
            | "ce"
            | "pp"
            | "pc"
            | "kbps"
            | "mbps"
            | "gbps"
            | "ha"
            | "cc"
            | "million"
            | "billion"
            | "percent"
    )
}

/// Whether the hyphen at `i` stays inside its word: non-profit, 555-0199, -5, A-1 in a code; else it is a token of its own.
fn keeps_hyphen(chars: &[char], start: usize, i: usize, to: usize) -> bool {
    if i == start {
        return true;
    }
    if i + 1 >= to || chars[i + 1] == '-' || chars[i] != '-' {
        return chars[i] == '\u{2011}';
    }
    let left = &chars[start..i];
    if left.iter().all(|c| c.is_alphabetic()) {
        return chars[i + 1].is_alphabetic() && left.len() <= 7 && joins(&lower(left))
            || left.len() <= 3 && left.len() > 1 && lower(left) == "mid";
    }
    // numbers of telephones and the like: three groups, or 555-0199
    let right = &chars[i + 1..to];
    let group = right.iter().take_while(|c| c.is_ascii_digit()).count();
    let digits = left.iter().all(|c| c.is_ascii_digit() || *c == '-');
    let groups = chars[start..to].iter().filter(|c| **c == '-').count();
    digits && group > 0 && group == right.len() && (groups >= 2 || left.contains(&'-') || left.len() == 3 && group == 4)
        || digits && groups >= 2 && right.iter().all(|c| c.is_ascii_digit() || *c == '-')
}

/// Whether the slash at `i` stands in a date or fraction: 5/29/1987, 1/2, 9/11, 24/7.
fn slashed_number(chars: &[char], start: usize, i: usize, to: usize) -> bool {
    let digits = |s: &[char]| !s.is_empty() && s.iter().all(|c| c.is_ascii_digit());
    let left_from = chars[start..i].iter().rposition(|&c| c == '/').map_or(start, |k| start + k + 1);
    let right_to = chars[i + 1..to].iter().position(|&c| !c.is_ascii_digit()).map_or(to, |k| i + 1 + k);
    digits(&chars[left_from..i]) && digits(&chars[i + 1..right_to]) && i - left_from <= 4 && right_to - i <= 5
        || i > start
            && i + 1 < to
            && chars[i - 1].is_lowercase()
            && i - start == 1
            && chars[i + 1].is_lowercase()
            && to - i == 2
}

/// The length of an address, smiley or file name that `chunk` begins with, without closing marks.
fn address(chunk: &[char]) -> Option<usize> {
    if chunk.len() < 2 {
        return None;
    }
    let has = |needle: &[char]| chunk.windows(needle.len()).any(|w| w == needle);
    let starts_word = chunk[0].is_alphanumeric();
    let web = has(&[':', '/', '/']) && starts_word || chunk.starts_with(&['w', 'w', 'w', '.']);
    let at = chunk.iter().position(|&c| c == '@');
    let mail = starts_word
        && at.is_some_and(|k| {
            chunk[k + 1..].contains(&'.')
                && chunk[..k].iter().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+'))
        });
    let smiley = matches!(
        chunk,
        [':' | ';' | '=', ')' | '(' | 'D' | 'P' | '/' | ']']
            | [':' | ';', '-', ')' | '(' | 'D' | 'P' | '/' | ']']
            | ['<', '3']
            | [':', '\'', '(']
    );
    if smiley {
        return Some(chunk.len());
    }
    if !(web || mail) {
        return None;
    }
    let mut end = chunk.len();
    while end > 1 {
        let c = chunk[end - 1];
        let balanced = c == ')' && chunk[..end].contains(&'(');
        if !balanced
            && matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '”' | '’' | '\'' | ')' | ']' | '>' | '}' | '*')
        {
            end -= 1;
        } else {
            break;
        }
    }
    Some(end)
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
        check("\"It's a 20-year-old's,\" she said", "\" It 's a 20 - year - old 's , \" she said");
    }
}
