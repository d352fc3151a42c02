//! Stretches between quotation marks: “We won,” he said. "We won." 'We won.' „So ist es.“ « C'est tout. »
//!
//! An apostrophe is no mark ("the workers' union", "'90s", "rock 'n' roll"), nor is the sign of an inch (6'2"). A quotation that
//! nobody closes ends with its paragraph; where the next paragraph opens with the mark again, it continues there.

use crate::text::{Document, Span};

/// What stands between a pair of quotation marks, without the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotedSpan {
    pub span: Span,
    /// A long quotation of several paragraphs has one opening mark a paragraph; all but the first continue.
    pub continues: bool,
}

/// The outermost quotations of a document, in order, not overlapping, none empty; marks inside masks are not seen. A
/// quotation within a quotation is part of the outer one.
pub fn quotations(document: &Document) -> Vec<QuotedSpan> {
    let mut found = Vec::new();
    let mut open: Option<Glyph> = None;
    let mut marks = Vec::new();
    for block in &document.blocks {
        collect(document, block.span, &mut marks);
        if !marks.is_empty() {
            open = pair(document, block.span, &marks, open, &mut found);
        } else {
            open = None;
        }
    }
    found
}

/// Which sort of mark; marks of one sort close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Glyph {
    Double,
    /// “ and ”; „ opens as well.
    Curly,
    Single,
    /// ‘ and ’.
    CurlySingle,
    Angle,
    /// `` and ''.
    Typed,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    glyph: Glyph,
    at: usize,
    end: usize,
    opens: bool,
    closes: bool,
}

/// The marks of a block that may open or close, in order. Apostrophes inside words are left out.
fn collect(document: &Document, block: Span, marks: &mut Vec<Mark>) {
    marks.clear();
    let text = document.text.as_str();
    let bytes = text.as_bytes();
    let mut masks = document.masks[document.masks.partition_point(|m| m.end <= block.start)..].iter().peekable();
    let mut at = block.start as usize;
    let end = block.end as usize;
    while at < end {
        if !matches!(bytes[at], b'"' | b'\'' | b'`' | 0xC2 | 0xE2) {
            at += 1;
            continue;
        }
        while masks.peek().is_some_and(|m| m.end as usize <= at) {
            masks.next();
        }
        if let Some(mask) = masks.peek().filter(|m| m.start as usize <= at) {
            at = mask.end as usize;
            continue;
        }
        let rest = &text[at..end];
        let before = text[block.start as usize..at].chars().next_back();
        let Some((glyph, length, opens, closes)) = glyph(rest, before) else {
            at += 1 + (bytes[at] >= 0xE0) as usize * 2 + (bytes[at] == 0xC2) as usize;
            continue;
        };
        let after = rest[length..].chars().next();
        if let Some((opens, closes)) = role(glyph, before, after, &rest[length..], opens, closes) {
            marks.push(Mark { glyph, at, end: at + length, opens, closes });
        }
        at += length;
    }
}

/// The sort of the mark that `rest` begins with, its length, and whether its shape alone can open or close.
fn glyph(rest: &str, before: Option<char>) -> Option<(Glyph, usize, bool, bool)> {
    let first = rest.chars().next()?;
    Some(match first {
        '"' => (Glyph::Double, 1, true, true),
        '\'' if rest.starts_with("''") => (Glyph::Typed, 2, false, true),
        '\'' => (Glyph::Single, 1, true, true),
        '`' if rest.starts_with("``") && before != Some('`') => (Glyph::Typed, 2, true, false),
        '“' => (Glyph::Curly, 3, true, true),
        '„' => (Glyph::Curly, 3, true, false),
        '”' => (Glyph::Curly, 3, false, true),
        '‘' => (Glyph::CurlySingle, 3, true, true),
        '’' => (Glyph::CurlySingle, 3, false, true),
        '«' => (Glyph::Angle, 2, true, false),
        '»' => (Glyph::Angle, 2, false, true),
        _ => return None,
    })
}

/// Whether a mark between these neighbours may open and close; none for an apostrophe or an inch.
fn role(
    glyph: Glyph,
    before: Option<char>,
    after: Option<char>,
    rest: &str,
    opens: bool,
    closes: bool,
) -> Option<(bool, bool)> {
    let edge = before.is_none_or(|c| c.is_whitespace() || OPENERS.contains(c));
    let gap = after.is_none_or(char::is_whitespace);
    let word_before = before.is_some_and(char::is_alphanumeric);
    let word_after = after.is_some_and(char::is_alphanumeric);
    match glyph {
        // “ closes only what „ opened; in English prose it opens.
        Glyph::Curly | Glyph::Typed | Glyph::Angle => {
            Some((opens, closes && (!opens || before.is_some_and(|c| !c.is_whitespace()))))
        }
        Glyph::Double => match (edge, gap) {
            // Tokens set apart by blanks: the state decides.
            (true, true) => Some((true, true)),
            (true, false) => Some((true, before.is_some_and(|c| "-–—/".contains(c)))),
            (false, true) => Some((false, true)),
            (false, false) => Some((!word_before, true)),
        },
        Glyph::Single | Glyph::CurlySingle => {
            if word_before && word_after {
                return None;
            }
            let opens = opens && edge && !gap && !elision(rest);
            let closes = closes && before.is_some_and(|c| !c.is_whitespace()) && !word_after;
            (opens || closes).then_some((opens, closes))
        }
    }
}

/// What may stand before an opening mark besides white space.
const OPENERS: &str = "([{-–—/:“„\"‘'«…";

/// "'90s", "'em", "'tis": a word that has lost its beginning. `rest` follows the mark.
fn elision(rest: &str) -> bool {
    let word: &str = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.len() >= 2
            && word.as_bytes()[1].is_ascii_digit()
            && matches!(word.len(), 2 | 3)
            && (word.len() == 2 || word.ends_with('s'));
    }
    const ELIDED: &[&str] = &[
        "em", "tis", "twas", "til", "till", "cause", "cos", "cuz", "bout", "round", "n", "ere", "neath", "s", "t",
        "tude",
    ];
    ELIDED.iter().any(|e| word.eq_ignore_ascii_case(e))
}

/// Pairs the marks of one block. `carried` is the mark that the block before left open; the answer is the mark that this one does.
fn pair(
    document: &Document,
    block: Span,
    marks: &[Mark],
    carried: Option<Glyph>,
    found: &mut Vec<QuotedSpan>,
) -> Option<Glyph> {
    let text = document.text.as_str();
    let mut push = |from: usize, to: usize, continues: bool| {
        let inner = &text[from..to.max(from)];
        let trimmed = inner.trim();
        if !trimmed.is_empty() {
            let start = from + (inner.len() - inner.trim_start().len());
            found.push(QuotedSpan { span: Span::new(start, start + trimmed.len()), continues });
        }
    };
    let mut open: Option<(Mark, bool)> = None;
    for (i, &mark) in marks.iter().enumerate() {
        match open {
            None => {
                let single = matches!(mark.glyph, Glyph::Single | Glyph::CurlySingle);
                if mark.opens && !(single && closer(text, &marks[i + 1..], mark.glyph).is_none()) {
                    let first = text[block.start as usize..mark.at].trim().is_empty();
                    open = Some((mark, first && carried == Some(mark.glyph)));
                }
            }
            Some((opener, continues)) if opener.glyph == mark.glyph => {
                let single = matches!(mark.glyph, Glyph::Single | Glyph::CurlySingle);
                let low = text[opener.at..].starts_with('„');
                let closes = mark.closes && (!mark.opens || mark.glyph != Glyph::Curly || low);
                if closes && !(single && closer(text, &marks[i..], mark.glyph) != Some(mark.at)) {
                    push(opener.end, mark.at, continues);
                    open = None;
                } else if mark.opens && !single {
                    // A line that begins with the mark again continues; else a mark was forgotten after the first sentence.
                    let between = &text[opener.end..mark.at];
                    let line = between.trim_end_matches([' ', '\t']).ends_with('\n');
                    let stop = between.find(['.', '!', '?']).filter(|_| !line).map_or(between.len(), |p| p + 1);
                    push(opener.end, opener.end + stop, continues);
                    open = Some((mark, line));
                }
            }
            // Typists mix them: "We won,” he said.
            Some((opener, continues))
                if matches!(
                    (opener.glyph, mark.glyph),
                    (Glyph::Double, Glyph::Curly) | (Glyph::Curly, Glyph::Double)
                ) && mark.closes
                    && !mark.opens =>
            {
                push(opener.end, mark.at, continues);
                open = None;
            }
            Some(_) => {}
        }
    }
    let (opener, continues) = open?;
    push(opener.end, block.end as usize, continues);
    Some(opener.glyph)
}

/// How many marks ahead a single quotation may close; keeps a line of stray apostrophes linear.
const FAR: usize = 200;

/// Where the first mark stands that closes a single quotation, passing over "workers' " where a better one follows.
fn closer(text: &str, marks: &[Mark], glyph: Glyph) -> Option<usize> {
    let mut possessive = None;
    for mark in marks.iter().take(FAR).filter(|m| m.glyph == glyph) {
        if possessive.is_some() && mark.opens {
            break;
        }
        if !mark.closes {
            continue;
        }
        let plural = text[..mark.at].ends_with(['s', 'x', 'z'])
            && text[mark.end..].strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_alphanumeric));
        if !plural {
            return Some(mark.at);
        }
        possessive = possessive.or(Some(mark.at));
    }
    possessive
}

#[cfg(test)]
mod tests {
    use super::quotations;
    use crate::text::Document;

    fn check(text: &str, expect: &[&str]) {
        let document = Document::plain("t", text);
        let found: Vec<String> = quotations(&document)
            .iter()
            .map(|q| format!("{}{}", if q.continues { "+" } else { "" }, document.cut(q.span)))
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn pairs() {
        check("“We lost,” the baker said. “Again.”", &["We lost,", "Again."]);
        check("\"We lost,\" the baker said. \"Again.\"", &["We lost,", "Again."]);
        check("'We lost,' the baker's wife said. 'It's over.'", &["We lost,", "It's over."]);
        check("‘We lost,’ the baker’s wife said. ‘It’s over.’", &["We lost,", "It’s over."]);
        check("``We lost,'' she said.", &["We lost,"]);
        check("« Perdu », dit-elle; „verloren“, sagte er.", &["Perdu", "verloren"]);
        check("The so-called \"pie tax\"—\"a scandal\"—fell.", &["pie tax", "a scandal"]);
        check("He said \" we won \" and left.", &["we won"]);
        check("\"We won,” he said. “We lost,\" she said.", &["We won,", "We lost,"]);
    }

    #[test]
    fn apostrophes() {
        check("The bakers' union met the '90s band 'n' left; 'tis late.", &[]);
        check("‘The bakers’ union has met,’ she said.", &["The bakers’ union has met,"]);
        check("The bakers’ union met the ‘90s band.", &[]);
        check("He stood 6'2\" tall and the pipe was 12\" wide.", &[]);
        check("Rock 'n' roll in 's-Hertogenbosch.", &[]);
        check("The 'bakers' union' is new.", &["bakers' union"]);
    }

    #[test]
    fn nested() {
        check("“He told me ‘no’ twice,” she said.", &["He told me ‘no’ twice,"]);
        check("'He told me \"no\" twice,' she said.", &["He told me \"no\" twice,"]);
    }

    #[test]
    fn continued() {
        check("“First part.\n\n“Second part.\n\n“Third.” He left.", &["First part.", "+Second part.", "+Third."]);
        check("\"First part.\n\n\"Second part,\" he said.", &["First part.", "+Second part,"]);
        check("\"First part.\n\nThen he left. \"Bye,\" he said.", &["First part.", "Bye,"]);
        check("“One forgot. He left. “Two,” he said.", &["One forgot.", "Two,"]);
    }
}
