//! Plain text -> blocks: "is this line break the end of a paragraph, or did the line just become full?"
//!
//! Blank lines always part. Where lines were wrapped at a width, a break is soft if the next word would not have fitted.
//! Where they were not, each line stands alone: articles are often saved with a paragraph, or a sentence, to a line.

use crate::text::{Block, BlockKind, Span};
use std::ops::Range;

/// No wrapped text is wider than this, in characters.
const WIDEST: usize = 100;
/// No wrapped text is narrower than this.
const NARROWEST: usize = 26;
/// No paragraph that anyone wrote is longer than this, in bytes; what is longer is cut between two words.
const LONGEST: usize = 1 << 16;
/// A run of letters without a blank that is longer than this, in bytes, is no prose.
const LONGEST_WORD: usize = 1 << 12;

#[derive(Clone, Copy)]
struct Line {
    /// The bytes without indentation and trailing blanks.
    start: usize,
    end: usize,
    indent: usize,
    /// Characters, with the indentation.
    width: usize,
    first_word: usize,
}

/// The blocks of the text within `range`, in order.
pub fn blocks(text: &str, range: Range<usize>) -> Vec<Block> {
    let groups = groups(text, range);
    let width = wrapping_width(&groups);
    let mut blocks = Vec::new();
    for group in &groups {
        let mut first = 0;
        let hanging = group.len() > 1 && group.iter().any(|l| l.indent > group[0].indent);
        for i in 1..=group.len() {
            let soft = i < group.len() && is_soft(text, group, i, width, hanging);
            if !soft {
                push(text, group, first..i, &mut blocks);
                first = i;
            }
        }
    }
    blocks
}

/// Runs of lines between blank lines.
fn groups(text: &str, range: Range<usize>) -> Vec<Vec<Line>> {
    let mut groups: Vec<Vec<Line>> = Vec::new();
    let mut open = false;
    let mut at = range.start;
    for raw in text[range].split_inclusive('\n') {
        let body = raw.trim_end();
        let trimmed = body.trim_start();
        if trimmed.is_empty() {
            open = false;
        } else {
            let start = at + body.len() - trimmed.len();
            let indent = body.len() - trimmed.len();
            // Only lines that might have been wrapped are measured exactly.
            let width = if trimmed.len() > 4 * WIDEST { trimmed.len() } else { indent + trimmed.chars().count() };
            let first_word = trimmed.split(char::is_whitespace).next().map_or(0, |w| w.chars().count());
            let line = Line { start, end: start + trimmed.len(), indent, width, first_word };
            match groups.last_mut() {
                Some(group) if open => group.push(line),
                _ => groups.push(vec![line]),
            }
            open = true;
        }
        at += raw.len();
    }
    groups
}

/// The width at which the text was wrapped, in characters, if it was.
fn wrapping_width(groups: &[Vec<Line>]) -> Option<usize> {
    let lines = || groups.iter().filter(|g| g.len() > 1).flatten();
    let narrow = lines().filter(|l| l.width <= WIDEST).count();
    if narrow == 0 || narrow * 10 < lines().count() * 9 {
        return None;
    }
    let width = lines().map(|l| l.width).filter(|&w| w <= WIDEST).max()?;
    let (mut full, mut breaks) = (0, 0);
    for pair in groups.iter().flat_map(|g| g.windows(2)) {
        breaks += 1;
        full += usize::from(!fits(&pair[0], &pair[1], width));
    }
    // In wrapped text most breaks come where the next word would not fit; lists and addresses make up the rest.
    (full * 2 > breaks && width >= NARROWEST).then_some(width)
}

/// Whether the first word of `next` would have had room on `line`.
fn fits(line: &Line, next: &Line, width: usize) -> bool {
    line.width + 1 + next.first_word <= width
}

/// Whether line `i` of the group goes on with the paragraph of the line before.
fn is_soft(text: &str, group: &[Line], i: usize, width: Option<usize>, hanging: bool) -> bool {
    let (line, next) = (&group[i - 1], &group[i]);
    let words = |l: &Line| &text[l.start..l.end];
    if is_bullet(words(next)) || is_rule(words(next)) || is_rule(words(line)) {
        return false;
    }
    let closed = ends_sentence(words(line));
    let full = width.is_some_and(|w| !fits(line, next, w));
    if hanging {
        let base = group[0].indent;
        if next.indent <= base && line.indent > base {
            return false;
        }
        if next.indent > base && line.indent <= base {
            return !closed || full;
        }
    }
    let goes_on = !closed && words(next).chars().next().is_some_and(char::is_lowercase);
    match width {
        Some(_) if full => !(closed && is_stamp(words(next))),
        Some(_) => goes_on,
        None => goes_on && line.width <= WIDEST,
    }
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['"', '\'', '”', '’', ')', ']']).ends_with(['.', '!', '?', ':', ';', '…'])
}

/// "- ", "* ", "• ", "3. ", "b) ".
fn is_bullet(words: &str) -> bool {
    let mut chars = words.chars();
    match chars.next() {
        Some('-' | '*' | '+' | '•' | '·' | '▪' | '◦' | '–' | '—') => {
            chars.next().is_some_and(|c| c == ' ' || c == '\t')
        }
        _ => is_numbered(words),
    }
}

fn is_numbered(words: &str) -> bool {
    let inner = words.strip_prefix('(').unwrap_or(words);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let label = match digits {
        0 if inner.bytes().next().is_some_and(|b| b.is_ascii_lowercase()) => 1,
        1..=3 => digits,
        _ => return false,
    };
    let rest = &inner[label..];
    let closing = if digits > 0 && !words.starts_with('(') { &[')', '.'][..] } else { &[')'][..] };
    rest.strip_prefix(closing).is_some_and(|r| r.starts_with([' ', '\t']))
}

/// An entry of a log or a timeline: "Thu 18 Oct.", "09:30", "12 May 2018", "2018-05-12".
fn is_stamp(words: &str) -> bool {
    let first = words.split([' ', '\t', ',', '.']).next().unwrap_or("").trim_start_matches('[');
    first.starts_with(|c: char| c.is_ascii_digit()) || is_weekday(first) || super::published::month(first).is_some()
}

fn is_weekday(word: &str) -> bool {
    super::published::weekday(word).is_some()
}

/// "=====", "* * *".
fn is_rule(words: &str) -> bool {
    words.len() < 200 && !words.contains(char::is_alphanumeric)
}

fn push(text: &str, group: &[Line], lines: Range<usize>, blocks: &mut Vec<Block>) {
    let (first, last) = (&group[lines.start], &group[lines.end - 1]);
    let words = &text[first.start..last.end];
    if is_rule(words) {
        return;
    }
    let alone = lines.start == 0 && (lines.end == group.len() || blocks.is_empty() || is_ruled(text, group, lines.end));
    let kind = if is_bullet(words) {
        BlockKind::ListItem
    } else if alone && lines.len() == 1 && is_heading(words) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    };
    cut(text, first.start..last.end, |range| blocks.push(Block { kind, span: Span::new(range.start, range.end) }));
}

fn is_ruled(text: &str, group: &[Line], i: usize) -> bool {
    group.get(i).is_some_and(|l| is_rule(&text[l.start..l.end]))
}

/// A short line that opens like a title and does not close like a sentence.
fn is_heading(words: &str) -> bool {
    words.len() <= 400
        && words.chars().count() <= 120
        && !words.ends_with(['.', '!', ':', ';', ',', '"', '”', '…'])
        && words.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

/// Cuts what is longer than any paragraph into pieces, between sentences or at least between words. A run of letters that
/// is no word is left out.
pub fn cut(text: &str, range: Range<usize>, mut take: impl FnMut(Range<usize>)) {
    if range.len() <= LONGEST {
        return take(range);
    }
    let mut piece = range.start;
    let mut after_sentence = piece;
    let mut word = piece;
    for (k, byte) in text.as_bytes()[range.clone()].iter().enumerate() {
        let at = range.start + k;
        if byte.is_ascii_whitespace() || at + 1 == range.end {
            if at.saturating_sub(word) > LONGEST_WORD {
                emit(text, piece..word, &mut take);
                let next = if at + 1 == range.end { range.end } else { at };
                (piece, after_sentence) = (next, next);
            } else if at > piece && matches!(text.as_bytes()[at - 1], b'.' | b'!' | b'?') {
                after_sentence = at;
            }
            word = at + 1;
        }
        if at.saturating_sub(piece) >= LONGEST && word > piece {
            let end = if after_sentence > piece { after_sentence } else { word };
            emit(text, piece..end, &mut take);
            (piece, after_sentence) = (end, end);
        }
    }
    emit(text, piece..range.end, &mut take);
}

fn emit(text: &str, range: Range<usize>, take: &mut impl FnMut(Range<usize>)) {
    let words = &text[range.clone()];
    let trimmed = words.trim_start();
    let start = range.end - trimmed.len();
    let trimmed = trimmed.trim_end();
    if !trimmed.is_empty() {
        take(start..start + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks one a line, headings marked `#`, list items `-`; soft breaks shown as `/`.
    fn check(text: &str, expect: &[&str]) {
        let shown: Vec<String> = blocks(text, 0..text.len())
            .iter()
            .map(|b| {
                let mark = match b.kind {
                    BlockKind::Heading => "# ",
                    BlockKind::ListItem => "= ",
                    _ => "",
                };
                let lines: Vec<&str> = text[b.span.range()].lines().map(str::trim).collect();
                format!("{mark}{}", lines.join("/"))
            })
            .collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn wrapped_lines_belong_together() {
        check(
            "The harbour was closed for the\nwhole of Tuesday, because the\nferry had run aground.\n\nNobody was hurt, said the mate,\nalthough eleven people were wet.",
            &[
                "The harbour was closed for the/whole of Tuesday, because the/ferry had run aground.",
                "Nobody was hurt, said the mate,/although eleven people were wet.",
            ],
        );
    }

    #[test]
    fn a_sentence_to_a_line_stays_alone() {
        check(
            "A barge sank off Pell Point on Monday.\nThe crew of four swam ashore, the coastguard of the island said in a statement late on Tuesday.\nIt had no lights.",
            &[
                "A barge sank off Pell Point on Monday.",
                "The crew of four swam ashore, the coastguard of the island said in a statement late on Tuesday.",
                "It had no lights.",
            ],
        );
    }

    #[test]
    fn entries_of_a_log_stand_alone() {
        check(
            "SHIP'S LOG\nKept by the mate\n\nMon 3 May. Left at dawn and made ten\nknots until noon. Fair wind.\nTue 4 May. Becalmed all day; we mended\nthe second sail.",
            &[
                "# SHIP'S LOG",
                "Kept by the mate",
                "Mon 3 May. Left at dawn and made ten/knots until noon. Fair wind.",
                "Tue 4 May. Becalmed all day; we mended/the second sail.",
            ],
        );
        check(
            "3 May 1921       Left at dawn and made ten knots until\n                 noon.\n4 May 1921       Becalmed.",
            &["3 May 1921       Left at dawn and made ten knots until/noon.", "4 May 1921       Becalmed."],
        );
    }

    #[test]
    fn lists_and_headings() {
        check(
            "What to bring\n\n- two ropes, each of them at least\n  forty metres long\n- a lamp\n1. and patience, for the last\nbus is often late\n=====",
            &[
                "# What to bring",
                "= - two ropes, each of them at least/forty metres long",
                "= - a lamp",
                "= 1. and patience, for the last/bus is often late",
            ],
        );
        check("To:      all staff\nSubject: the lift\n", &["# To:      all staff", "Subject: the lift"]);
    }

    #[test]
    fn endless_lines_are_cut_between_words() {
        let text = "It rained all day. ".repeat(20_000);
        let blocks = blocks(&text, 0..text.len());
        assert!(blocks.len() > 5 && blocks.iter().all(|b| b.span.len() <= LONGEST + 1));
        assert!(blocks.iter().all(|b| text[b.span.range()].ends_with("day.")));
        let junk = "x".repeat(300_000);
        assert!(super::blocks(&junk, 0..junk.len()).is_empty());
        let mixed = format!("It rained. {junk} It stopped.");
        let found: Vec<&str> = super::blocks(&mixed, 0..mixed.len()).iter().map(|b| &mixed[b.span.range()]).collect();
        assert_eq!(found, ["It rained.", "It stopped."]);
    }
}
