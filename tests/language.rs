//! Whatever the text, the analysis stands: no panic, spans on character boundaries, tokens in order and inside their blocks, trees.
//!
//! `CLAIMLINT_FUZZ=10000000 cargo test --release --test language random` reads as many random texts as you like; with
//! `CLAIMLINT_FUZZ_SEEDS=FILE` every other of them is a line of that file, mutated, be it plain text or "# text = " of CoNLL-U.
//! The same number reads the same texts. `.ci/run` reads for about a minute.

use claimlint::language::{analyse, clauses};
use claimlint::text::{Document, Span};

/// Sentences to mutate, of our own making.
const SEEDS: &[&str] = &[
    "The harbour authority said on Tuesday that 1,200 containers had been moved since the strike began.",
    "“We did not expect it to last,” Edda Lorne, the authority's director, told reporters in Bergen. ‘Nobody did!’",
    "According to the union, which represents 340 dockers, talks won't resume on 14 March unless the owners withdraw their 3.5% offer.",
    "1) milk 2) eggs\n- bread & butter (see www.example.org/a-b?c=d)...",
    "DOCKERS' STRIKE ENDS AFTER 40-HOUR TALKS - UNION\n\nThe U.S. firm, J.P. Ward & Sons Inc., paid $5m–$6m at 10:30 a.m. No. 5 won.",
    "I can't, we'll, they'd've; he's gonna: rock 'n' roll… 6'2\" and −5 °C?! (See Fig. 3a.)",
];

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn letter(&mut self) -> char {
        match self.below(8) {
            0 => char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{fffd}'),
            1 => ['\u{301}', '\u{200d}', '\u{ad}', '\u{feff}', '\u{2028}', '\u{a0}', '\r', '\0'][self.below(8)],
            2 => ['.', '!', '?', '"', '\'', '’', '“', '-', '/', '(', ')', '[', ']', '$', '%', ',', ':', '&', '@', '#']
                [self.below(20)],
            3 => [' ', '\n', '\t', ' '][self.below(4)],
            4 => char::from(b'0' + self.below(10) as u8),
            5 => ['É', 'ß', 'ı', 'İ', 'ﬁ', 'Ж', '中', '😀', '½', '²', 'ǆ', '٣'][self.below(12)],
            _ => char::from(b'a' + self.below(26) as u8),
        }
    }
}

fn stands(text: &str) {
    let document = Document::plain("t", text);
    let analysis = analyse(&document);
    let mut last = 0;
    for sentence in &analysis.sentences {
        let block = document.blocks[sentence.block as usize].span;
        assert!(block.contains(sentence.span), "{text:?}");
        assert!(!sentence.tokens.is_empty() && sentence.parsed);
        assert_eq!(sentence.span.start, sentence.tokens[0].span.start, "{text:?}");
        assert_eq!(sentence.span.end, sentence.tokens[sentence.tokens.len() - 1].span.end, "{text:?}");
        for pair in sentence.tokens.windows(2) {
            // nothing but white space is lost between two words
            let gap = text.get(pair[0].span.end as usize..pair[1].span.start as usize);
            assert!(gap.is_some_and(|gap| gap.trim().is_empty()), "{text:?}");
        }
        let cut = |span: Span| {
            assert!(text.get(span.range()).is_some_and(|w| !w.is_empty() && w.trim() == w), "{text:?} {span:?}")
        };
        for token in &sentence.tokens {
            cut(token.span);
            assert!(token.span.start >= last, "{text:?}");
            last = token.span.end;
            assert!(token.head as usize <= sentence.tokens.len());
        }
        assert_eq!(sentence.tokens.iter().filter(|t| t.head == 0).count(), 1, "{text:?}");
        for clause in clauses(sentence, text) {
            let all = clause.subjects.iter().chain(&clause.objects).chain(clause.obliques.iter().map(|o| &o.head));
            assert!(all.chain([&clause.predicate]).all(|&i| (i as usize) < sentence.tokens.len()), "{text:?}");
        }
    }
    let mut end = 0;
    for name in &analysis.names {
        assert!(name.span.start >= end && text.get(name.span.range()).is_some(), "{text:?}");
        end = name.span.end;
    }
    claimlint::language::pretty::pretty(&document, &analysis);
}

#[test]
fn random_and_mutated_texts_stand() {
    let rounds = std::env::var("CLAIMLINT_FUZZ").ok().and_then(|n| n.parse().ok()).unwrap_or(3000);
    let own: Vec<String> = match std::env::var("CLAIMLINT_FUZZ_SEEDS") {
        Ok(path) => {
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
            let treebank = text.contains("\n# text = ");
            let line =
                |l: &str| if treebank { l.strip_prefix("# text = ").map(str::to_string) } else { Some(l.to_string()) };
            text.lines().filter_map(line).filter(|l| !l.is_empty()).collect()
        }
        Err(_) => SEEDS.iter().map(|s| s.to_string()).collect(),
    };
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for round in 0..rounds {
        let text: String = if round % 2 == 0 {
            let length = random.below(60);
            (0..length).map(|_| random.letter()).collect()
        } else {
            let mut letters: Vec<char> = own[random.below(own.len())].chars().collect();
            for _ in 0..=random.below(6) {
                let at = random.below(letters.len());
                match random.below(4) {
                    0 => drop(letters.remove(at)),
                    1 => letters.insert(at, random.letter()),
                    2 => letters[at] = random.letter(),
                    _ => letters.truncate(at.max(1)),
                }
                if letters.is_empty() {
                    break;
                }
            }
            letters.into_iter().collect()
        };
        stands(&text);
    }
}

#[test]
fn long_lines_stand() {
    for part in ["a ", "(", "1) x ", "\"", "Mr. ", "x.", "don't ", "A", "-", ". . ", "and the "] {
        stands(&part.repeat(5000));
    }
}

/// Every token that `annotate` prints cuts its words out of the text by its bytes, to the letter, and none is lost on the way.
#[test]
fn printed_tokens_cut_their_words_out_of_the_text() {
    use claimlint::{read, report, values};
    let mixed = "\u{feff}Ünsal’s “naïve” plan\u{a0}(née 1908) — 5 km² of land… — won’t do.\r\n\r\n日本 agreed; the 🇳🇴 crew\u{301} did not.\n";
    for text in SEEDS.iter().copied().chain([mixed]) {
        let document = read::plain("t", text);
        let analysis = analyse(&document);
        let printed = report::annotation("t", &document, &analysis, &values::annotate(&document, &analysis));
        let object: serde_json::Value = serde_json::from_str(&printed).expect("an object");
        let mut written = String::new();
        for sentence in object["sentences"].as_array().expect("sentences") {
            for token in sentence["tokens"].as_array().expect("tokens") {
                let place = |key: &str| token[key].as_u64().expect("a place") as usize;
                let word = token["text"].as_str().expect("a word");
                assert_eq!(text.get(place("start")..place("end")), Some(word), "{text:?}");
                written.push_str(word);
            }
        }
        let black = |t: &str| t.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect::<String>();
        assert_eq!(black(&written), black(text));
    }
}
